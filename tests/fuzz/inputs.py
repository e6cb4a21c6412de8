"""Inputs nobody would write, made from a seed: real texts broken, characters of every plane, syntax in pieces, files
cut short and with wrong bits. The same seed makes the same input, on any machine.
"""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from pool import POOL

MOST = 1200
"""An input is at most so many characters long, so that twenty thousand of them are done in minutes."""

ENDINGS = (".txt", ".md", ".html", ".srt", ".vtt", ".json", ".eml", ".docx", ".log", "")


class Input(NamedTuple):
    """A file by its ending and content, and what made it."""

    ending: str
    data: bytes
    made_by: str


@cache
def texts() -> tuple[tuple[str, str], ...]:
    """The texts of the pool with their endings."""
    return tuple((file.suffix, file.read_text(encoding="utf-8")) for file in POOL)


NASTY: tuple[str, ...] = (
    *"\0\x07\x08\x0b\x0c\x1b\x1c\x1d\x1e\x1f\x7f\x85\x9b\xa0\xad",
    *"\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202d\u202e\u202c\u2060\u2066\u2069\ufeff\ufffc\ufffd",
    *"\u0300\u0301\u20e3\ufe0f\U000e0001\U000e0020\ufdd0\uffff\U0010ffff\U0001f469",
    *"İıſßŉǅﬁ½²①Ⅷ٣๓一ａＡ．。「」“”„«»‘’‚‹›…–—―−‐‑⁄",  # cases, widths, digits and marks that fold in their own way
)
TOKENS: tuple[str, ...] = (
    *(
        "# ",
        "## ",
        "- ",
        "* ",
        "> ",
        "1. ",
        "```",
        "~~~",
        "***",
        "**",
        "_",
        "[",
        "](",
        ")",
        "![",
        "|",
        "|---|",
        "\\",
        "<!--",
    ),
    *(
        "-->",
        "<p>",
        "</p>",
        "<b",
        ">",
        "<script>",
        "</script>",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE",
        "&amp;",
        "&#0;",
        "&#x110000;",
    ),
    *(
        "&",
        "&#",
        "&nbsp",
        "<q>",
        "</q>",
        "<li>",
        "<table>",
        "<td>",
        "<h1>",
        "</h2>",
        "<style>",
        "<br/>",
        "<time>",
        "<pre>",
    ),
    *("WEBVTT", "NOTE ", "00:00:01,000 --> 00:00:02,000", "00:61.000 --> ", "99:99:99,999", "<v Ann>", "</v>", "<c.a>"),
    *(
        "---",
        "+++",
        "title: x",
        "- [ ]",
        "[^1]",
        "[^1]:",
        "{",
        "}",
        '{"segments": [{',
        '"text": ',
        '"start": 1e999',
        "],",
        "null",
    ),
    *(
        "From: a",
        "Subject: =?utf-8?q?=F0?=",
        "Content-Type: multipart/mixed; boundary=x",
        "--x",
        "--x--",
        "MIME-Version: 1.0",
    ),
    *(
        "<!-- reconcile: off -->",
        "<!-- reconcile: ignore[C201] -->",
        "\x1b]8;;http://e.example\x1b\\",
        "[bold]",
        "[/]",
        "%s",
        "::error",
    ),
    *(
        "=1+1",
        "@SUM(A1)",
        "+1",
        "-1",
        "ANN: ",
        "[00:00:05]",
        "Mr. ",
        "e.g. ",
        "U.S. ",
        "3.5",
        "1,000",
        "$5bn",
        "not ",
        "no ",
        "never ",
    ),
    *(
        "“",
        "”",
        '"',
        "'",
        "(",
        ")",
        " ",
        "  ",
        "\t",
        "\n",
        "\n\n",
        "\r",
        "\r\n",
        ". ",
        "? ",
        "! ",
        "; ",
        ": ",
        ", ",
        "… ",
        " — ",
    ),
    *(
        "the ",
        "Ida Renn ",
        "MuSpark ",
        "Muse Spark ",
        "on Friday ",
        "40 ",
        "forty ",
        "percent ",
        "said ",
        "that ",
        "rose ",
        "fell ",
    ),
)


def mutated(dice: random.Random) -> Input:
    """A real text, or a stretch of it, with a few things done to it."""
    ending, text = dice.choice(texts())
    start = dice.randrange(max(1, len(text) - MOST)) if dice.random() < 0.7 else 0
    text = text[start : start + dice.randint(50, MOST)]
    for _ in range(dice.randint(0, 8)):
        text = dice.choice(MUTATIONS)(text, dice)
    kept = ending if dice.random() < 0.8 else dice.choice(ENDINGS[:7])
    return Input(kept, text[:MOST].encode("utf-8", "surrogatepass"), "mutated")


def _span(text: str, dice: random.Random) -> tuple[int, int]:
    start = dice.randint(0, len(text))
    return start, min(len(text), start + dice.choice((1, 1, 5, 40, 300)))


def _dropped(text: str, dice: random.Random) -> str:
    start, end = _span(text, dice)
    return text[:start] + text[end:]


def _doubled(text: str, dice: random.Random) -> str:
    start, end = _span(text, dice)
    return text[:end] + text[start:end] * dice.choice((1, 1, 2, 9)) + text[end:]


def _moved(text: str, dice: random.Random) -> str:
    start, end = _span(text, dice)
    rest = text[:start] + text[end:]
    at = dice.randint(0, len(rest))
    return rest[:at] + text[start:end] + rest[at:]


def _strewn(text: str, dice: random.Random) -> str:
    for _ in range(dice.randint(1, 6)):
        at = dice.randint(0, len(text))
        text = text[:at] + dice.choice((*NASTY, *TOKENS)) + text[at:]
    return text


def _recased(text: str, dice: random.Random) -> str:
    start, end = _span(text, dice)
    turned = dice.choice((str.upper, str.lower, str.title, str.swapcase))(text[start:end])
    return text[:start] + turned + text[end:]


def _exchanged(text: str, dice: random.Random) -> str:
    old, new = dice.choice((". ", " ", "\n", ",", "e", "“", '"', "-", "0")), dice.choice((*TOKENS, *NASTY, ""))
    return text.replace(old, new, dice.choice((1, 3, -1)))


def _spliced(text: str, dice: random.Random) -> str:
    _, other = dice.choice(texts())
    start, end = _span(other, dice)
    at = dice.randint(0, len(text))
    return text[:at] + other[start:end] + text[at:]


MUTATIONS: tuple[Callable[[str, random.Random], str], ...] = (
    _dropped,
    _doubled,
    _moved,
    _strewn,
    _recased,
    _exchanged,
    _spliced,
)


def random_unicode(dice: random.Random) -> Input:
    """Characters of every plane and kind, lone surrogates included, between words or alone."""
    made = "".join(_piece(dice) for _ in range(dice.randint(1, 150)))
    data = made.encode(dice.choice(("utf-8", "utf-8", "utf-16", "utf-16-le", "utf-32", "utf-8-sig")), "surrogatepass")
    return Input(dice.choice(ENDINGS), data, "random_unicode")


def _piece(dice: random.Random) -> str:
    kind = dice.randrange(7)
    if kind == 0:
        return chr(dice.randrange(0x110000))
    if kind == 1:
        return chr(dice.choice((0xD800, 0xDBFF, 0xDC00, 0xDFFF)))
    if kind == 2:
        return dice.choice(NASTY) * dice.choice((1, 1, 3, 40))
    if kind == 3:
        return "".join(chr(0x300 + dice.randrange(0x70)) for _ in range(dice.choice((1, 5, 60))))
    if kind == 4:
        return chr(dice.randrange(0x250))
    return dice.choice(("rain ", "Elmet. ", "“Never,” she said. ", "12 ", "\n", "Ida Renn ", "rose by 4 percent. "))


def broken_syntax(dice: random.Random) -> Input:
    """Pieces of the syntax of all formats in any order."""
    made = "".join(dice.choice(TOKENS) for _ in range(dice.randint(1, 160)))
    return Input(dice.choice(ENDINGS[:7]), made[:MOST].encode(), "broken_syntax")


SHAPES: tuple[tuple[str, Callable[[int], str]], ...] = (
    (".html", lambda n: "<div>" * n + "Rain fell on Elmet." + "</div>" * n),
    (".html", lambda n: "<b>" * n + "Rain fell on Elmet."),
    (".html", lambda n: "Rain fell. " + "<" * n),
    (".html", lambda n: "<ul><li>" * n + "Rain fell on Elmet."),
    (".html", lambda n: "<p>Rain fell.</b>" * n),
    (".txt", lambda n: "x" * n),
    (".txt", lambda n: "1" * n),
    (".txt", lambda n: "ab1." * n),
    (".txt", lambda n: "." * n),
    (".txt", lambda n: "Aa" * n),
    (".txt", lambda n: "-" * n + " x"),
    (".txt", lambda n: "“" * n),
    (".txt", lambda n: "”" * n),
    (".txt", lambda n: '"' * n),
    (".txt", lambda n: "‘" * n + "rain"),
    (".txt", lambda n: "“rain " * n),
    (".txt", lambda n: "(" * n + "rain" + ")" * n),
    (".txt", lambda n: "[00:00:05] " * n),
    (".txt", lambda n: "rain\n" * n),
    (".txt", lambda n: "Rain.\n\n" * n),
    (".txt", lambda n: "Ann Lee " * n),
    (".txt", lambda n: "very " * n + "wet."),
    (".txt", lambda n: "not " * n + "wet."),
    (".txt", lambda n: "one hundred " * n),
    (".txt", lambda n: "1,000," * n),
    (".txt", lambda n: "and, " * n),
    (".txt", lambda n: "She said that " * n + "it rained."),
    (".txt", lambda n: "ANN: " * n),
    (".txt", lambda n: "a\u0301" * n),
    (".txt", lambda n: "\u0301" * n),
    (".txt", lambda n: "A.B." * n),
    (".txt", lambda n: "Jan. 3, 4, " * n),
    (".txt", lambda n: "http://" * n),
    (".txt", lambda n: "a@" * n),
    (".txt", lambda n: " \t" * n + "rain"),
    (".txt", lambda n: "\n" * n + "Rain fell." + "\n" * n),
    (".txt", lambda n: "\r" * n + "Rain fell."),
    (".md", lambda n: "*" * n + "rain"),
    (".md", lambda n: "[" * n + "rain" + "](" * n),
    (".md", lambda n: "> " * n + "rain"),
    (".md", lambda n: "- " * n + "rain"),
    (".md", lambda n: "  " * n + "- rain"),
    (".md", lambda n: "`" * n + "rain"),
    (".md", lambda n: "```\n" * n + "rain"),
    (".md", lambda n: "_rain_" * n),
    (".md", lambda n: "|" * n + "\n" + "|-" * n + "\nrain"),
    (".md", lambda n: "<!--" * n + "rain"),
    (".md", lambda n: "![x](" * n),
    (".md", lambda n: "&amp" * n),
    (".md", lambda n: "\\" * n + "rain"),
    (".md", lambda n: "---\n" * n + "rain"),
    (".md", lambda n: "[x]: y\n" * n + "rain"),
    (".md", lambda n: "# rain\n" * n),
    (".srt", lambda n: "1\n00:00:01,000 --> 00:00:02,000\nrain\n\n" * n),
    (".srt", lambda n: "00:00:01,000 --> " * n),
    (".srt", lambda n: "1\n" * n + "00:00:01,000 --> 00:00:02,000\nrain"),
    (".vtt", lambda n: "WEBVTT\n\n" + "00:01.000 --> 00:02.000\n<v Ann>rain\n\n" * n),
    (".vtt", lambda n: "WEBVTT\n\nNOTE " + "rain\n" * n),
    (".vtt", lambda n: "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<c>" * n + "rain"),
    (".json", lambda n: "[" * n),
    (".json", lambda n: '{"segments": [' + '{"start": 0, "end": 1, "text": "rain"},' * n + '{"text": "x"}]}'),
    (".json", lambda n: '{"text": "' + "\\u00e9" * n + '"}'),
    (".eml", lambda n: "Subject: x\n" + " y\n" * n + "\nRain fell."),
    (".eml", lambda n: "X: y\n" * n + "\nRain fell."),
    (".eml", lambda n: "Content-Type: multipart/mixed; boundary=x\n\n" + "--x\n\nRain fell.\n" * n),
    (".eml", lambda n: "Subject: " + "=?utf-8?q?x?= " * n + "\n\nRain fell."),
    (".eml", lambda n: "Subject: x\n\n" + ">" * n + " rain\n" + "> rain\n" * (n // 10)),
)
"""Shapes that make a careless reader slow, by how often what is bad in them is repeated."""


def pathological(dice: random.Random) -> Input:
    """A shape that makes a careless reader slow, of a moderate size."""
    ending, shape = dice.choice(SHAPES)
    text = shape(dice.choice((1, 7, 60, 400)))
    return Input(ending, text[: 4 * MOST].encode(), "pathological")


@cache
def files() -> tuple[tuple[str, bytes], ...]:
    """A file of each format, whole."""
    small = {ending: text[:MOST].encode() for ending, text in texts()}
    paragraph = (
        '<w:p><w:r><w:t xml:space="preserve">Rain fell on Elmet for 40 days. Ida Renn rowed to work.</w:t></w:r></w:p>'
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    office = "http://schemas.openxmlformats.org"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as word:
        for name, text in (
            ("[Content_Types].xml", f'<Types xmlns="{office}/package/2006/content-types"/>'),
            (
                "_rels/.rels",
                f'<Relationships xmlns="{office}/package/2006/relationships"><Relationship Id="r1" '
                f'Type="{office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
            ),
            ("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{paragraph * 3}</w:body></w:document>'),
        ):
            word.writestr(zipfile.ZipInfo(name), text)
    return (*small.items(), (".docx", buffer.getvalue()))


def damaged(dice: random.Random) -> Input:
    """A file of any format, cut short, with wrong bits, with a stretch missing, or under a wrong ending."""
    ending, data = dice.choice(files())
    found = bytearray(data)
    for _ in range(dice.randint(0, 12)):
        if found and dice.random() < 0.7:
            at = dice.randrange(len(found))
            found[at] ^= 1 << dice.randrange(8)
        elif found:
            at = dice.randrange(len(found))
            del found[at : at + dice.choice((1, 4, 60))]
    if dice.random() < 0.4:
        del found[dice.randint(0, len(found)) :]
    return Input(ending if dice.random() < 0.8 else dice.choice(ENDINGS), bytes(found), "damaged")


MAKERS = (mutated, mutated, mutated, random_unicode, broken_syntax, pathological, damaged)


def made(seed: int) -> Input:
    """The input of a seed."""
    dice = random.Random(seed)
    return dice.choice(MAKERS)(dice)
