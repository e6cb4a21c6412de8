"""XML from untrusted files: the elements and texts in order, without a tree and without declarations.

A document type declaration is refused where the parser meets it, in whatever encoding, so that no entity is ever
declared: office documents have none.
"""

from __future__ import annotations

from collections.abc import Callable
from xml.parsers import expat

DEEPEST = 2000
"""So many elements may be open at once."""

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


class XmlError(Exception):
    """XML that cannot be read; the message says why."""


def parse(data: bytes, start: Start, end: End, text: Text) -> None:
    """Call `start`, `end` and `text` for the elements and texts of an XML document.

    Names are those without prefix, behind the address of their namespace and a space; those of attributes stand alone.

    Raises:
        XmlError: the document is not well formed, nests too deep, or declares a document type.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = 0

    def started(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise XmlError("its elements are nested too deep")
        start(name, {key.rpartition(" ")[2]: value for key, value in attributes.items()})

    def ended(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(name)

    parser.StartElementHandler = started
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise XmlError(str(error)) from None


def _refuse(*_: object) -> None:
    raise XmlError("it declares a document type")
