"""The stages of a run against the loops that anybody would write first: every pair of sentences, every pair of names.

    python tests/benchmarks/stages.py align 1000

measures one part and prints it as JSON.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from functools import partial

from measuring import SAMPLE, Row, Taken, every_pair, exponent, faster, longer, megabytes, part, processor, span, told

ALIGNED = (100, 300, 1_000, 3_000)
GATHERED = (500, 1_000, 2_000)
COMPARED = 20_000
ROUNDS = 3
MANY_PAIRS = 1_000_000


def rows() -> Iterator[Row]:
    """The rows of aligning, judging and names."""
    taken = {size: part("stages", "align", size) for size in ALIGNED}
    for name, what in (("align", "align"), ("diff", "diff, the whole run,")):
        before = None
        for size in ALIGNED:
            found = taken[size]
            for loop, aim in (("difflib", "at least 50 x"), ("token_set_ratio", "at least 1 x")):
                yield Row(
                    what=f"{what} {size:,} x {size:,} claims",
                    ours=span(found[name]),
                    against=f"{loop}, every pair{'*' if size * size > _most(loop) else ''}",
                    theirs=span(found[loop]),
                    ratio=faster(found[name], found[loop]),
                    memory=megabytes(found),
                    exponent=exponent(size, found[name], before) if loop == "difflib" else "",
                    aim=aim if size == 1_000 else "",
                )
            before = (size, found[name])
    before = None
    for size in ALIGNED:
        found = taken[size]
        yield Row(
            what=f"judge the pairs of {size:,} x {size:,} claims",
            ours=span(found["judge"]),
            against="aligning them",
            theirs=span(found["align"]),
            ratio=longer(found["judge"], found["align"]),
            memory=megabytes(found),
            exponent=exponent(size, found["judge"], before),
            aim="at most 1 x",
        )
        before = (size, found["judge"])
    yield from _names()


def _names() -> Iterator[Row]:
    found = part("stages", "compare_names", COMPARED)
    yield Row(
        what=f"same_name, {COMPARED:,} pairs",
        ours=span(found["ours"]),
        against="WRatio",
        theirs=span(found["theirs"]),
        ratio=longer(found["ours"], found["theirs"]),
        memory=megabytes(found),
        aim="20,000 a second",
    )
    before = None
    for size in GATHERED:
        found = part("stages", "gather", size)
        yield Row(
            what=f"gather {size:,} names of {size // 10} sources",
            ours=span(found["ours"]),
            against="WRatio, every pair*",
            theirs=span(found["theirs"]),
            ratio=faster(found["ours"], found["theirs"]),
            memory=megabytes(found),
            exponent=exponent(size, found["ours"], before),
            aim="less than 2 s" if size == GATHERED[-1] else "",
        )
        before = (size, found["ours"])


def _most(loop: str) -> int:
    return SAMPLE if loop == "difflib" else MANY_PAIRS


def similar(a: str, b: str) -> float:
    """How alike difflib finds two sentences."""
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def _align(size: int) -> Taken:
    """Two talks of that many claims each, half of them about the same, and the loops over the same claims."""
    from rapidfuzz.fuzz import token_set_ratio
    from talks import paragraphs, talk

    from reconcile import lexicon, read_text
    from reconcile.align import align
    from reconcile.claims import split
    from reconcile.judge import judge
    from reconcile.names import gather, settle
    from reconcile.pipeline import numbered, terms_of
    from reconcile.settings import Settings

    settings, thesaurus = Settings(), lexicon.thesaurus()
    _diff(*(paragraphs(talk(40, seed)) for seed in (1, 2)))
    whole = [split(one, ()) for one in numbered([read_text(paragraphs(talk(size, seed))) for seed in (3, 4)])]
    splits = [replace(one, claims=one.claims[:size]) for one in whole]
    left, right = ([claim.text for claim in one.claims] for one in splits)
    rounds = ROUNDS if size <= 1_000 else 1
    texts = [["\n\n".join(talk(size, 3 + 2 * number + side)) for side in (0, 1)] for number in range(rounds)]
    run = min(processor(partial(_diff, one, other)) for one, other in texts)
    gathered = gather(splits)
    of = terms_of(splits, gathered, thesaurus, {})
    found = align(splits, of, thesaurus, settings)
    settled = settle(gathered, found, splits)
    return {
        "align": processor(partial(align, splits, of, thesaurus, settings), rounds=rounds),
        "judge": processor(partial(judge, found, splits, settled, of, thesaurus, settings), rounds=rounds),
        "diff": run,
        "difflib": every_pair(similar, left, right, _most("difflib")),
        "token_set_ratio": every_pair(token_set_ratio, left, right, _most("token_set_ratio")),
    }


def _diff(one: str, other: str) -> None:
    from reconcile import diff, read_text

    diff(read_text(one), read_text(other))


def names(count: int, seed: int) -> list[str]:
    """That many different names of two parts, *Brouda Stichall*, of syllables of our own."""
    dice = random.Random(seed)
    starts, middles = "b br ch d f g gr h j k l m n p r s st t tr v w z".split(), "a e i o u ai ea ou".split()
    ends = "n r l s t m d k rd nd ll ss ck".split()

    def word(size: int) -> str:
        syllables = [dice.choice(starts) + dice.choice(middles) for _ in range(size)]
        return "".join(syllables).capitalize() + dice.choice(ends)

    made: dict[str, None] = {}
    while len(made) < count:
        made[f"{word(2)} {word(dice.choice((2, 3)))}"] = None
    return list(made)


def _compare_names(count: int) -> Taken:
    """Pairs of names, each new as a pair, the names taken apart before."""
    from itertools import pairwise

    from rapidfuzz.fuzz import WRatio

    from reconcile import same_name

    made = names(2_000, 1)
    for name, other in pairwise(made):
        same_name(name, other)
    dice = random.Random(2)
    pairs = [(dice.choice(made), dice.choice(made)) for _ in range(count)]
    return {
        "ours": processor(lambda: [same_name(a, b) for a, b in pairs]),
        "theirs": processor(lambda: [WRatio(a, b) for a, b in pairs]),
    }


def _gather(count: int) -> Taken:
    """Sources that mention that many names, each twice, a tenth as many sources as names."""
    from rapidfuzz.fuzz import WRatio

    from reconcile import lexicon, read_text
    from reconcile.claims import split
    from reconcile.names import gather
    from reconcile.pipeline import numbered

    known = sorted(word for line in lexicon.lines("frequency")[40:] for word in line[4:].split(" "))

    def event(size: int, seed: int) -> list[str]:
        dice, sentences = random.Random(seed), []
        for name in names(size, seed) * 2:
            drawn = dice.sample(known, 8)
            sentences.append(f"{drawn[0].capitalize()} {' '.join(drawn[1:4])} {name} {' '.join(drawn[4:])}.")
        dice.shuffle(sentences)
        return [" ".join(sentences[at : at + 20]) for at in range(0, len(sentences), 20)]

    gather([split(source, ()) for source in numbered([read_text(text) for text in event(50, 0)])])
    best = min(
        processor(
            partial(gather, [split(source, ()) for source in numbered([read_text(t) for t in event(count, seed)])])
        )
        for seed in range(ROUNDS)
    )
    made = names(count, 0)
    return {"ours": best, "theirs": every_pair(WRatio, made, made, 100_000) / 2}


if __name__ == "__main__":
    told({"align": _align, "compare_names": _compare_names, "gather": _gather})
