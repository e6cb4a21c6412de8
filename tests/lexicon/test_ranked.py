"""Binary search in sorted lines."""

from __future__ import annotations

import pytest

from reconcile.lexicon.ranked import BLOCK, Ranked

MANY = {f"word{number:04}".encode(): b"x" * (number % 97) for number in range(0, 4000, 2)}


def lines(entries: dict[bytes, bytes], head: bytes = b"") -> Ranked:
    return Ranked(head + b"".join(b"%s|%s\n" % entry for entry in entries.items()), b"|")


@pytest.mark.parametrize("head", [b"", b"# about\n", b"  1 a long head | with marks\n" * 200], ids=len)
def test_every_line_is_found_by_its_word(head: bytes) -> None:
    found = lines(MANY, head)
    assert all(found.line(word) == rest for word, rest in MANY.items())


def test_a_word_between_two_lines_is_not_found() -> None:
    found = lines(MANY)
    for number in range(1, 4000, 2):
        assert found.line(f"word{number:04}".encode()) is None


def test_words_before_and_behind_all_lines_are_not_found() -> None:
    found = lines(MANY)
    for word in (b"", b"a", b"word", b"word9999", b"\xff\xff"):
        assert found.line(word) is None


def test_a_word_is_not_found_by_a_part_of_it() -> None:
    found = lines({b"boat house": b"1", b"house": b"2", b"house boat": b"3"})
    assert found.line(b"house") == b"2"
    assert found.line(b"boat") is None


def test_a_line_longer_than_a_block_hides_nothing() -> None:
    found = lines({b"a": b"1", b"b": b"2" * 5 * BLOCK, b"c": b"3", b"d": b"4" * 5 * BLOCK})
    assert [found.line(word) for word in (b"a", b"c")] == [b"1", b"3"]
    assert [len(found.line(word) or b"") for word in (b"b", b"d")] == [5 * BLOCK, 5 * BLOCK]


def test_the_last_line_needs_no_line_end() -> None:
    assert Ranked(b"a|1\nb|2", b"|").line(b"b") == b"2"


def test_nothing_is_found_in_nothing() -> None:
    assert Ranked(b"", b"|").line(b"a") is None
