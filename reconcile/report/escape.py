"""Source text made harmless: for a terminal, for Markdown, for JSON. Every format goes through here, and only here."""

from __future__ import annotations

import re

JOINER = "\u2060"
"""A word joiner: invisible, and enough to keep `@name`, `#12` and `https://` from coming to life."""

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2061-\u2069\u206a-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPECIAL = re.compile(r"[\\`*_{}\[\]#|~!$^]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_LIVE = re.compile(
    r"(?<=@)(?=\w)|(?<=\\#)(?=\w)|(?<=[A-Za-z]:)(?=//)|(?<=www)(?=\.)|(?<=mailto:)|(?<=xmpp:)"
    r"|(?<=GH-)(?=\d)|(?<=:)(?=[a-z+-][a-z0-9_+\\-]*:)",
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


def code(text: str) -> str:
    """The text as a Markdown code span; not for table cells."""
    flat = visible(" ".join(text.split()))
    longest = max((len(run) for run in re.findall("`+", flat)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if flat[:1] == "`" or flat[-1:] == "`" or not flat else ""
    return f"{fence}{pad}{flat}{pad}{fence}"


def writable(text: str) -> str:
    """JSON text in which lone surrogates stand as escapes, so that it can be encoded and reads back the same."""
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
