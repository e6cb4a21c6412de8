"""Five hundred inputs nobody would write, held to the laws; `make fuzz` holds twenty thousand more to them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from inputs import MAKERS, Input, made
from laws import holds

from reconcile import read
from reconcile.errors import InputError

SEEDS = 500
STEP = 25


@pytest.mark.parametrize("first", range(0, SEEDS, STEP))
def test_inputs_nobody_would_write_keep_the_laws(tmp_path: Path, first: int) -> None:
    for seed in range(first, first + STEP):
        try:
            holds(made(seed), tmp_path, random.Random(seed))
        except Exception as error:
            raise AssertionError(
                f"PYTHONPATH=tests python tests/fuzz/fuzz.py 1 {seed} shows it again: {error}"
            ) from error


def test_a_seed_makes_the_same_input_each_time() -> None:
    assert [made(seed) for seed in range(40)] == [made(seed) for seed in range(40)]


def test_every_maker_is_among_them_and_most_inputs_are_read(tmp_path: Path) -> None:
    inputs = [made(seed) for seed in range(120)]
    assert {one.made_by for one in inputs} == {maker.__name__ for maker in MAKERS}
    assert 0 < sum(refused(one, tmp_path / f"input{one.ending}") for one in inputs) < 40


def refused(one: Input, path: Path) -> bool:
    path.write_bytes(one.data)
    try:
        read(path)
    except InputError:
        return True
    return False
