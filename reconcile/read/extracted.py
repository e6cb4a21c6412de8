"""Text taken out of a container: pieces put together, a line or more each, and the blocks that they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from reconcile.model import Block, BlockKind, Mark, Note
from reconcile.read.clean import Part, block


class Piece(NamedTuple):
    """A heading, paragraph, item or the like of a document; its text may hold line breaks and other white space.

    `marks` count characters of the text, which then has to be clean.
    """

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    speaker: str | None = None
    aside: str | None = None
    marks: tuple[Mark, ...] = ()


class Extracted(NamedTuple):
    """The text of a document, which its places count, its blocks, and what its reader should know."""

    text: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()


def put_together(pieces: Iterable[Piece], notes: Iterable[Note] = ()) -> Extracted:
    """The pieces as one text, each ending in a line feed."""
    found = [piece for piece in pieces if piece.text.strip()]
    text = "".join(f"{piece.text}\n" for piece in found)
    blocks: list[Block] = []
    at = 0
    for piece in found:
        blocks.extend(_block(text, at, piece))
        at += len(piece.text) + 1
    return Extracted(text, tuple(blocks), tuple(notes))


def as_pieces(blocks: Iterable[Block]) -> list[Piece]:
    """Blocks of a text as pieces of another."""
    return [Piece(one.text, one.kind, one.level, one.speaker, one.aside, one.marks) for one in blocks]


def _block(text: str, at: int, piece: Piece) -> Iterable[Block]:
    parts = [Part(at, at + len(piece.text))]
    made = block(text, parts, piece.kind, level=piece.level, speaker=piece.speaker, aside=piece.aside)
    return (replace(one, marks=piece.marks) for one in made)
