"""Which format a document has: by the ending of its name, else by what it holds."""

from __future__ import annotations

import re
from pathlib import PurePath

_ENDINGS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".srt": "srt",
    ".vtt": "vtt",
    ".json": "whisper",
    ".docx": "docx",
    ".eml": "eml",
}

EXTRACTED = ("whisper", "docx", "eml")
"""Formats whose text is taken out of a container, so that places count the characters of that text."""


def known(path: str) -> bool:
    """Whether the ending of a file is one that says how to read it."""
    return PurePath(path).suffix.lower() in _ENDINGS


_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]")
_SEGMENTS = re.compile(rb'"(?:segments|transcription|chunks)"\s*:\s*\[\s*\{')
_SEGMENT = re.compile(rb'\s*\[\s*\{\s*"(?:id|start|end|text|speaker|timestamp)"\s*:')
_HEAD = re.compile(rb"(?:From [^\r\n]+\r?\n)?(?:[!-9;-~]{1,80}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,200}\r?\n")
_PROGRAM = re.compile(rb"(?im)^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To)[ \t]*:")


def format_of(path: str, data: bytes) -> str:
    """The format of a file, or of standard input for `-`.

    Where the ending says nothing, Word documents, transcripts and mails are known by what they hold; the rest is text.
    """
    known = None if path == "-" else _ENDINGS.get(PurePath(path).suffix.lower())
    return known or _by_content(data)


def _by_content(data: bytes) -> str:
    if data.startswith(b"PK\x03\x04") and b"word/document" in data:
        return "docx"
    if _JSON.match(data) and (_SEGMENTS.search(data) or _SEGMENT.match(data)):
        return "whisper"
    head = _HEAD.match(data[:65536])
    return "eml" if head and _PROGRAM.search(head.group()) else "text"
