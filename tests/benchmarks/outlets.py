"""Made-up outlets on a made-up flood: each tells some of the same facts in its own words, and some that nobody else has.

Everything is drawn from a seed. A fact is a doer, a deed, a thing, a number, a place and a time; an outlet puts it its
own way, and one telling in twenty has another number.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import NamedTuple

DOERS = (
    "harbour office|port authority;fire brigade|firefighters;rescue service|rescuers;water board|water company;"
    "railway company|rail operator;mayor of Calderby|mayor;hospital in Stennick|Stennick hospital;"
    "weather service|forecasters;dairy farmers|dairy farms;school board|schools;insurance association|insurers;"
    "bridge engineers|engineers;bus drivers|drivers of the buses;village council|councillors;army pioneers|pioneers;"
    "bakers' guild|bakers;museum of navigation|navigation museum;brewery on the quay|quay brewery;"
    "animal shelter|shelter;ferry crews|crews of the ferries;power company|electricity supplier;"
    "market traders|stallholders;choir of Saint Osyth|choir;library staff|librarians;river police|water police;"
    "oyster growers|oyster farms;theatre company|theatre;lighthouse keeper|keeper of the lighthouse;"
    "county treasurer|treasurer;allotment gardeners|gardeners"
)
DEEDS = (
    "cleared|removed;counted|tallied;lost|were robbed of;repaired|mended;ordered|asked for;distributed|handed out;"
    "rescued|saved;inspected|examined;borrowed|took on loan;donated|gave;evacuated|moved out;replaced|exchanged;"
    "photographed|took pictures of;insured|covered;rebuilt|built anew;flooded|put under water;stored|kept;"
    "auctioned|sold by auction;painted|gave a coat of paint to;pumped out|emptied"
)
THINGS = (
    "sandbags;cellars;mattresses;milk churns;generators;blankets;street lamps;greenhouses;rowing boats;beehives;"
    "pianos;lorries;telephone poles;sluice gates;bookshelves;bicycles;wedding dresses;water pumps;gas bottles;"
    "goats;anchors;tractors;paintings;freezers;fire hoses;kayaks;wheelchairs;church pews;loaves;barrels;signal posts;"
    "chimneys;tents;caravans;looms;turbines;fishing nets;garden sheds;microscopes;violins"
)
PLACES = (
    "in Calderby;at Stennick lock;along the Orrin;on Fennimore Street;below the viaduct;near the cattle market;"
    "in the old tannery;behind the town hall;beside the weir;at Marlow End;in the lower town;on the east bank;"
    "outside the swimming baths;at the goods station;in the monastery garden;under the castle walls"
)
TIMES = "on Monday;on Tuesday;on Wednesday;on Thursday;on Friday;before dawn;after midnight;at noon;during the night"
REASONS = (
    "because the dyke had given way;although nobody had asked for it;after a call from the county;"
    "while the rain went on;with the help of volunteers;under the eyes of a minister;without waiting for orders;"
    "for the third time this year;as the river kept rising;to the surprise of the neighbours"
)


class Fact(NamedTuple):
    """What happened, as the numbers of the entries above."""

    doer: int
    deed: int
    number: int
    thing: int
    place: int
    time: int


def outlets(sources: int, claims: int, *, facts: int = 160, seed: int = 0) -> list[str]:
    """That many texts of so many sentences: two thirds tell one of the common facts, the others something else."""
    dice = random.Random(seed)
    known = [_fact(dice) for _ in range(facts)]
    return [_text(known, claims, random.Random(f"{seed} {number}")) for number in range(sources)]


def _fact(dice: random.Random) -> Fact:
    sizes = [len(listed.split(";")) for listed in (DOERS, DEEDS, THINGS, PLACES, TIMES)]
    doer, deed, thing, place, time = (dice.randrange(size) for size in sizes)
    return Fact(doer, deed, dice.randrange(12, 900), thing, place, time)


def _text(known: Sequence[Fact], claims: int, dice: random.Random) -> str:
    common = min(2 * claims // 3, len(known))
    told = dice.sample(list(known), common) + [_fact(dice) for _ in range(claims - common)]
    dice.shuffle(told)
    return " ".join(_sentence(fact, dice) for fact in told)


def _sentence(fact: Fact, dice: random.Random) -> str:
    doer = "the " + dice.choice(DOERS.split(";")[fact.doer].split("|"))
    deed = dice.choice(DEEDS.split(";")[fact.deed].split("|"))
    thing, place, time = (listed.split(";")[at] for listed, at in zip((THINGS, PLACES, TIMES), fact[3:], strict=True))
    count = fact.number + 7 if dice.random() < 0.05 else fact.number
    reason = f" {dice.choice(REASONS.split(';'))}" if dice.random() < 0.4 else ""
    orders = (
        f"{doer} {deed} {count} {thing} {place} {time}{reason}",
        f"{time} {doer} {deed} {count} {thing} {place}{reason}",
        f"{place}, {doer} {deed} {count} {thing}{reason}",
        f"{doer} {deed} {count} {thing} {time}{reason}",
    )
    said = dice.choice(orders)
    return said[0].upper() + said[1:] + "."
