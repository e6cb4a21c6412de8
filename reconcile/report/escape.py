"""Source text made harmless: for a terminal, Markdown, HTML and JSON. Every format goes through here, and only here."""

from __future__ import annotations

import re

JOINER = "\u2060"
"""A word joiner: invisible, and enough to keep `@name`, `#12` and `https://` from coming to life."""

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2061-\u2069\u206a-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_RAW = re.compile(_UNSEEN.pattern.replace("\x00-\x1f", "") + r"|#(?=#[A-Za-z]*\[)")
_RAW_LINES = re.compile(rf"{_RAW.pattern}|[\x00-\x09\x0b-\x1f]")
_COMMAND = re.compile(r"^((?:[^\S\n]|\x1b\[[0-9;]*m)*:)(?=:)|(#)(?=#[A-Za-z]*\[)", re.MULTILINE)
_SPECIAL = re.compile(r"[\\`*_{}\[\]#|~!$^]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_QUOTING = re.compile("[&<>\"']")
_REFERENCES = {**_ENTITIES, '"': "&quot;", "'": "&#39;"}
_LIVE = re.compile(
    r"(?<=@)(?=\w)|(?<=\\#)(?=\w)|(?<=[A-Za-z]:)(?=//)|(?<=www)(?=\.)|(?<=mailto:)|(?<=xmpp:)"
    r"|(?<=GH-)(?=\d)|(?<=:)(?=[a-z+-][a-z0-9_+\\-]*:)",
    re.IGNORECASE,
)
_ACTING = re.compile(
    r"(?<=[@#])(?=\w)|(?<=<)(?=[A-Za-z/!?])|(?<=\])(?=[(\[:])|(?<=[A-Za-z]:)(?=//)|(?<=www)(?=\.)"
    r"|(?<=mailto:)|(?<=xmpp:)|(?<=GH-)(?=\d)",
    re.IGNORECASE,
)
_BLOCK = re.compile(r"^([-+=]|\d+(?=[.)]))")


def visible(text: str) -> str:
    """The text with nothing in it that a terminal would obey or an eye would miss.

    Control characters become their pictures (␛ for escape), bidirectional overrides, invisible characters and lone
    surrogates their code points (`<U+202E>`). What comes out is one line, and passes unchanged a second time.
    """
    return _UNSEEN.sub(_shown, text)


def _shown(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"<U+{code:04X}>"


def unheard(text: str) -> str:
    """Lines that are fit to be shown, and none of them a command to a build server that reads its log: a `JOINER` parts
    what would be one at the beginning of a line (`::error`) or anywhere (`##[group]`, `##vso[`).
    """
    return _COMMAND.sub(rf"\g<0>{JOINER}", text)


def markdown(text: str) -> str:
    """The text as Markdown that shows exactly these characters, inline or in a table cell.

    Specials are escaped, HTML is spelled out, line breaks become spaces; mentions, issue numbers and addresses get a
    `JOINER` so that no renderer links them or notifies anybody.
    """
    flat = visible(" ".join(text.replace(JOINER, "").split()))
    escaped = _SPECIAL.sub(r"\\\g<0>", flat)
    escaped = re.sub("[&<>]", lambda found: _ENTITIES[found[0]], escaped)
    return _LIVE.sub(JOINER, _BLOCK.sub(_unblocked, escaped))


def _unblocked(found: re.Match[str]) -> str:
    """What would start a list or a ruler at the beginning of a line, as a plain character."""
    sign = found[0]
    return f"{sign}\\" if sign[0].isdigit() else f"\\{sign}"


def html(text: str) -> str:
    """The text as HTML that shows exactly these characters, in an element or between the double quotes of an attribute.

    What is invisible is spelled out as in `visible`, so that no page carries a control character or a lone surrogate.
    """
    return _QUOTING.sub(lambda found: _REFERENCES[found[0]], visible(text))


def inert(text: str, *, lines: bool = False) -> str:
    """The text for pages that may read it as Markdown: no address, mention, link, image or tag comes to life.

    Unlike `markdown` it escapes nothing, so that it reads well where it is shown as it stands. With `lines` it keeps
    line feeds.
    """
    shown = "\n".join(map(visible, text.split("\n"))) if lines else visible(text)
    return _ACTING.sub(JOINER, shown)


def code(text: str) -> str:
    """The text as a Markdown code span; not for table cells."""
    flat = visible(" ".join(text.split()))
    longest = max((len(run) for run in re.findall("`+", flat)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if flat[:1] == "`" or flat[-1:] == "`" or not flat else ""
    return f"{fence}{pad}{flat}{pad}{fence}"


def cell(text: str) -> str:
    """The text as a cell of a table that a spreadsheet may open: one line, nothing invisible, and an apostrophe before
    what would act as a formula, also where semicolons part the cells.
    """
    flat = _FURTHER.sub("'", unheard(visible(" ".join(text.split()))))
    return f"'{flat}" if text.startswith(("\t", "\r", "\n")) or flat.startswith(_FORMULA) else flat


_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_FURTHER = re.compile("(?<=;)(?=[=+@＝＋－＠-])|(?<=; )(?=[=+@＝＋－＠-])")


def writable(text: str) -> str:
    """JSON text that can be encoded and shown: lone surrogates, characters that a terminal obeys or an eye misses, and
    signs that a build server would take for a command stand as escapes. It reads back the same.
    """
    return _RAW.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    """A character as JSON escapes it, in two halves where it needs them."""
    units = found[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def toml(text: str) -> str:
    """A TOML document that can be encoded and shown, made of lines without control characters in bare places: what a
    terminal obeys or an eye misses stands as an escape, which a string reads back as the same character. For lone
    surrogates, which TOML cannot hold, their code points stand.
    """
    return _RAW_LINES.sub(_toml, text)


def _toml(found: re.Match[str]) -> str:
    code = ord(found[0])
    if 0xD800 <= code <= 0xDFFF:
        return _shown(found)
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"
