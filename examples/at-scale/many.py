"""Prints made-up lines for `reconcile batch`, the same ones whenever it is asked for as many: many.py COUNT."""

import json
import random
import sys

PEOPLE = ("Ida Renn", "Wim Aakster", "Hanna Reuss", "Osei Marlow", "Tove Lindqvist", "Brona Calder")
PLACES = ("Skarholm", "Elmet", "Ostbury", "Pelligrove", "Corbel", "Merrowdale")
FACTS = (
    "{person} reopened the mill in {place} on {day}, and {count} people came.",
    "The ferry to {place} carried {count} passengers on {day}.",
    "{person} paid {count} crowns for the old lamp.",
    "The bakery in {place} sold {count} loaves on {day}.",
    "{person} says that the bridge at {place} will be closed for {count} weeks.",
    "The council of {place} turned down the plan, although {person} had signed it.",
    "Nobody in {place} has seen rain since {day}.",
    "{person} rose at five, as on every {day}, and walked {count} miles along the coast.",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def told(dice: random.Random) -> list[str]:
    """Ten sentences about somebody somewhere."""
    return [
        dice.choice(FACTS).format(
            person=dice.choice(PEOPLE), place=dice.choice(PLACES), day=dice.choice(DAYS), count=dice.randint(2, 90)
        )
        for _ in range(10)
    ]


def main(count: int) -> None:
    """Print so many lines: two tellings that have most sentences in common, or a draft and two sources; every hundredth
    is cut short.
    """
    dice = random.Random(count)
    for number in range(1, count + 1):
        common = told(dice)
        one, other, third = ([*dice.sample(common, 8), *told(dice)[:2]] for _ in range(3))
        texts = {"a": one, "b": other} if number % 4 else {"draft": one, "sources": [other, third]}
        joined = {
            key: [" ".join(each) for each in text] if key == "sources" else " ".join(text)
            for key, text in texts.items()
        }
        line = json.dumps({"id": f"made-{number}", **joined})
        print(line if number % 100 else line[:60])


if __name__ == "__main__":
    main(int(sys.argv[1]))
