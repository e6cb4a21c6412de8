"""The word lists of this room, read from the lexicon when first needed."""

from functools import cache

from reconcile import lexicon


def word_set(text: str) -> frozenset[str]:
    """The words of a text, for the short lists that stand in the code."""
    return frozenset(text.split())


def lines(name: str) -> tuple[str, ...]:
    """The lines of a list of the lexicon; none where there is no such list."""
    try:
        return lexicon.lines(name)
    except FileNotFoundError:
        return ()


@cache
def groups(name: str) -> tuple[tuple[str, ...], ...]:
    """A list of groups, one a line, its members between commas."""
    return tuple(tuple(word.strip() for word in row.split(",") if word.strip()) for row in lines(name))


@cache
def entries(name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """A list of `head: member, member`, one a line; a line without a colon has no members."""
    rows = (row.partition(":") for row in lines(name))
    return tuple(
        (head.strip(), tuple(word.strip() for word in tail.split(",") if word.strip())) for head, _, tail in rows
    )
