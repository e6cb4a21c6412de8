"""Two sentences held against one another."""

from __future__ import annotations

from reconcile import lexicon, read_text
from reconcile.claims import split
from reconcile.judge.facing import Facing, face
from reconcile.judge.side import Side, sides
from reconcile.names import gather
from reconcile.pipeline import numbered, terms_of


def facing(left: str, right: str) -> Facing:
    """The only claims of two texts."""
    words = lexicon.thesaurus()
    splits = [split(one, ()) for one in numbered([read_text(left, name="a"), read_text(right, name="b")])]
    gathered = gather(splits)
    of = terms_of(splits, gathered, words, {})
    (one,), (other,) = (each.claims for each in splits)
    both = sides((one, of[one.id]), (other, of[other.id]), words)
    return face(*both, words, {name.id: name.kind for name in gathered.names}, choices=100)


def places(found: Facing, left: str, right: str) -> tuple[int, int]:
    """The indices of the terms that begin with those words."""
    return _place(found.left, left), _place(found.right, right)


def _place(side: Side, words: str) -> int:
    (place,) = (at for at, term in enumerate(side.terms) if term.text.startswith(words))
    return place
