"""Made-up talks on one made-up subject, for measuring: sentences of ours, their words as unevenly spread as in English.

A statement is a number of a frame and a seed for what fills it. Nouns, verbs and adjectives are drawn as G. K. Zipf
(1949) counted them, the word of rank r in one of r places; a long tail comes from the frequency list. Two talks share
some of their statements, and tell them in different frames.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from reconcile import lexicon

NOUNS = (
    "project team company plan market product city customer report price factory school machine council engineer "
    "farmer river harbour battery station test bridge model signal patient museum contract tunnel budget hospital "
    "satellite vineyard driver turbine archive reactor library orchard ferry sensor glacier telescope vaccine canal "
    "choir clinic court crane depot dyke embassy fleet foundry garden glasshouse hangar herd kiln laboratory lathe "
    "lighthouse loom mill mine nursery observatory oven parliament pipeline pump quarry refinery reservoir sawmill "
    "shipyard sluice stadium tannery theatre treaty viaduct warehouse weir workshop"
).split()
DEEDS = (
    "built bought sold opened closed tested moved raised replaced repaired delayed approved rejected financed "
    "inspected designed delivered cancelled expanded rebuilt insured leased measured damaged auctioned demolished "
    "dismantled evacuated excavated flooded overhauled painted pumped restored salvaged surveyed unveiled welded"
).split()
KINDS = (
    "new large small old public private local early final annual modern wooden electric foreign temporary northern "
    "hidden rural digital medieval floating fragile coastal nuclear underground abandoned makeshift tidal"
).split()
PLACES = (
    "Calderby Stennick Orrin Marlow Tolmin Ostrel Skelby Fennimore Hathersage Lindqvist Brookhollow Veldrin Ansty "
    "Carrowmore Dunmere Elsworth Galloway Ivrea Jorvik Keldale"
).split()
PEOPLE = (
    "Brenna Oakes;Piet Hasse;Marta Kell;Ilse Varga;Tomas Lund;Amara Diallo;Yusuf Demir;Greta Holm;Noor Rahman;"
    "Owen Pryce;Lucia Ferro;Kofi Mensah;Dagny Strand;Ravi Menon;Celia Marsh;Anton Brandt"
).split(";")
TIMES = "in March;last spring;on Tuesday;in 2019;two years ago;in the autumn;on 4 May;at the weekend;this year".split(
    ";"
)
UNITS = "workers;metres;tonnes;percent;litres;days;million euros;visitors;kilometres;households".split(";")

FRAMES = (
    "{who} said that the {kind} {thing} in {place} was {deed} {time}.",
    "{time}, {who} {deed} the {thing} and its {part} for {count} {unit}.",
    "The {part} of the {kind} {thing} near {place} needs {count} {unit}, although nobody has {deed} it.",
    "Nobody in {place} expected that {who} would have {deed} a {kind} {thing}.",
    "According to {who}, {count} {unit} were lost when the {thing} in {place} was {deed}.",
    "The {thing} has not been {deed} {time}, because the {part} is too {kind}.",
    "More than {count} {unit} went into the {kind} {part}, and {who} {deed} the {thing}.",
    "They {deed} the {thing}, which took {count} {unit} and a {kind} {part}.",
    "{who} told us about a {part} that {place} had {deed} for its {kind} {thing}.",
    "It was {time} that the {kind} {part} of the {thing} in {place} had to be {deed}.",
)


class Statement(NamedTuple):
    """What is said; a talk chooses the frame."""

    said: tuple[tuple[str, str], ...]


def talk(size: int, seed: int, *, shared: float = 0.5) -> list[str]:
    """That many sentences of some fourteen words; that share of them tell what the talks of other seeds tell too."""
    common, dice = random.Random("common"), random.Random(f"talk {seed}")
    known = [_statement(common) for _ in range(int(size * shared))]
    told = [*known, *(_statement(dice) for _ in range(size - len(known)))]
    dice.shuffle(told)
    return [_sentence(statement, dice) for statement in told]


def of_words(count: int, seed: int) -> str:
    """A talk of at least so many words as running text, its sentences in paragraphs of ten."""
    sentences = talk(count // 10, seed)
    taken: list[str] = []
    while sentences and sum(len(sentence.split()) for sentence in taken) < count:
        taken.append(sentences.pop(0))
    return paragraphs(taken)


def paragraphs(sentences: Sequence[str]) -> str:
    """The sentences as text, ten a paragraph."""
    return "\n\n".join(" ".join(sentences[at : at + 10]) for at in range(0, len(sentences), 10))


def _sentence(statement: Statement, dice: random.Random) -> str:
    """A statement in a frame; one telling in ten has another number."""
    said = dict(statement.said)
    said["count"] = said["count"] if dice.random() < 0.9 else str(dice.randrange(3, 900))
    sentence = dice.choice(FRAMES).format(**said)
    return sentence[0].upper() + sentence[1:]


def _statement(dice: random.Random) -> Statement:
    said = {
        "who": dice.choice(PEOPLE),
        "kind": _drawn(_ranked("kinds"), dice),
        "thing": _drawn(_ranked("nouns"), dice),
        "part": _drawn(_ranked("nouns"), dice),
        "deed": _drawn(_ranked("deeds"), dice),
        "place": dice.choice(PLACES),
        "time": dice.choice(TIMES),
        "count": str(dice.randrange(3, 900)),
        "unit": dice.choice(UNITS),
    }
    return Statement(said=tuple(said.items()))


class Ranked(NamedTuple):
    """Words, the commonest first, and how many places they have together with all before them."""

    words: tuple[str, ...]
    reached: tuple[float, ...]


@cache
def _ranked(kind: str) -> Ranked:
    """The words of a kind with their share of places; the tail of nouns is as long as English has rarer words."""
    listed = {"nouns": [*NOUNS, *_tail()], "deeds": DEEDS, "kinds": KINDS}[kind]
    return Ranked(tuple(listed), tuple(accumulate(1 / rank for rank in range(1, len(listed) + 1))))


def _tail() -> list[str]:
    """The rarer half of the frequency list, in a mixed order that is always the same."""
    rare = sorted({word for line in lexicon.lines("frequency")[150:] for word in line[4:].split(" ")})
    random.Random("tail").shuffle(rare)
    return rare


def _drawn(ranked: Ranked, dice: random.Random) -> str:
    return dice.choices(ranked.words, cum_weights=ranked.reached)[0]
