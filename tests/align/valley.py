"""Made-up texts from a seed: statements on a valley, half of them common to the texts of all seeds, told in two ways."""

from __future__ import annotations

import random

WHO = "Brenna Oakes;Piet Hasse;the beekeepers;the mayor;a cellist;two glaziers;the ferry company;the choir".split(";")
DID = "bought|purchased repaired|mended painted|coated flooded|drowned auctioned|sold insured|covered".split()
WHAT = "weir harp barge orchard kiln tram lantern glasshouse turbine violin quarry archive loom chapel".split()
WHERE = "in Skelby;near Orrin;behind the tannery;at Marlow End;below the viaduct;on the island".split(";")


def telling(size: int, seed: int) -> str:
    """That many sentences."""
    return " ".join(sentences(size, seed))


def sentences(size: int, seed: int) -> list[str]:
    """Half of the sentences tell what the texts of other seeds tell, in whichever words."""
    common, dice = random.Random("common"), random.Random(f"telling {seed}")
    known = [statement(common) for _ in range(size // 2)]
    told = [*known, *(statement(dice) for _ in range(size - len(known)))]
    dice.shuffle(told)
    return [sentence(one, dice) for one in told]


def statement(dice: random.Random) -> tuple[str, str, int, str, str]:
    """Who did what to how many of which things where."""
    return dice.choice(WHO), dice.choice(DID), dice.randrange(2, 60), dice.choice(WHAT), dice.choice(WHERE)


def sentence(said: tuple[str, str, int, str, str], dice: random.Random) -> str:
    """A statement in one of its verbs and one of two orders."""
    who, did, count, what, where = said
    verb = dice.choice(did.split("|"))
    told = dice.choice((f"{who} {verb} {count} {what}s {where}", f"{where} {who} {verb} {count} {what}s"))
    return told[0].upper() + told[1:] + "."
