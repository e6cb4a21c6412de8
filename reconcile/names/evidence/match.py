"""Are two spellings one name? Told out of context, with the reason."""

from collections.abc import Sequence

from reconcile.model import NameMatch, Sameness
from reconcile.names.evidence.align import Link, align, reordered
from reconcile.names.evidence.answer import joined_text
from reconcile.names.evidence.kinds import VETOES, Evidence
from reconcile.names.evidence.lists import word_set
from reconcile.names.evidence.parts import NameParts, Part, split_name
from reconcile.names.evidence.reasons import reason
from reconcile.names.evidence.sound import run_together, sound, sound_key
from reconcile.names.evidence.spelling import squash
from reconcile.names.evidence.weigh import SKIPPED, costs, likelihood, weakest

__all__ = ["align_names", "compare_parts", "same_name", "sound_key", "split_name", "squash"]

SAME = 0.82
LOOKALIKE = 0.4
SQUASHED = 0.985
ELIDED = 0.95
VETOED = {Evidence.COMMON_WORD: 0.8}
VETOED_ELSE = 0.35
GIVEN_APART, GIVEN_NEAR = 0.7, 0.2
_ORDER_COST = 0.1
_NEARLY = 0.5
_SUPPORT, _NAMING = 0.1, 0.8
_LONG_ENOUGH = 5
_INEXACT = frozenset({Evidence.SOUND, Evidence.ONE_EDIT, Evidence.TRANSPOSITION, Evidence.DOUBLED, Evidence.NONE})
_MEN = word_set("mr sir lord king prince father brother baron duke emperor herr monsieur senor")
_WOMEN = word_set(
    "mrs ms miss madam lady dame queen princess sister mother baroness duchess empress frau madame senora"
)


def same_name(a: str, b: str) -> NameMatch:
    """How likely two spellings are one name, the same both ways round.

    `same` where the score reaches `SAME` and nothing forbids it; `lookalike` where spelling or sound is near but
    something says two, or too little says one; else `different`. Any text is safe; a text without letters and
    digits is the same as itself alone.
    """
    if a == b:
        return NameMatch(score=1.0, relation=Sameness.SAME, because="the same spelling", evidence=(Evidence.EQUAL,))
    return compare_parts(split_name(a), split_name(b))


def compare_parts(a: NameParts, b: NameParts) -> NameMatch:
    """As `same_name`, for names already taken apart."""
    if b.text < a.text:
        a, b = b, a
    if not a.parts or not b.parts:
        return NameMatch(
            score=0.0, relation=Sameness.DIFFERENT, because="nothing to compare", evidence=(Evidence.NONE,)
        )
    links = align_names(a.parts, b.parts)
    weak = weakest(links)
    against = _vetoes(a, b, links, weak)
    if not against and a.squashed == b.squashed:
        kind = _squashed_kind(a.text, b.text)
        return NameMatch(
            score=SQUASHED, relation=Sameness.SAME, because=reason(kind, links, weak, a, b), evidence=(kind,)
        )
    if not against and weak and weak.distance and _elided(a, b):
        because = "equal to the ear but for the space"
        return NameMatch(
            score=ELIDED, relation=Sameness.SAME, because=because, evidence=(Evidence.SPACING, Evidence.SOUND)
        )
    found = costs(links, weak)
    near = likelihood(found)
    kinds = tuple(dict.fromkeys((*against, *_kinds(a, b, links, weak))))
    if not against and (found.alone or (weak and _too_short(weak))):
        kinds = (*kinds, Evidence.TOO_LITTLE)
    score = near * min([VETOED.get(kind, VETOED_ELSE) for kind in against]) if against else near
    because = reason(kinds[0], links, weak, a, b)
    return NameMatch(score=score, relation=_relation(score, near, kinds), because=because, evidence=kinds)


def _elided(a: NameParts, b: NameParts) -> bool:
    """Whether the two differ by a space and by what is lost at it in speech: *TideGlass*, *Tide Glass*."""
    if a.text.count(" ") == b.text.count(" ") or (a.titles, a.forms, a.suffix) != (b.titles, b.forms, b.suffix):
        return False
    x = run_together([part.text for part in a.parts])
    return len(x) >= _LONG_ENOUGH and x == run_together([part.text for part in b.parts])


def _relation(score: float, near: float, kinds: tuple[Evidence, ...]) -> Sameness:
    if near < LOOKALIKE / 2:
        return Sameness.DIFFERENT
    vetoed = not VETOES.isdisjoint(kinds)
    if score >= SAME and not vetoed and Evidence.TOO_LITTLE not in kinds:
        return Sameness.SAME
    return Sameness.LOOKALIKE if near >= (LOOKALIKE / 2 if vetoed else LOOKALIKE) else Sameness.DIFFERENT


def align_names(a: Sequence[Part], b: Sequence[Part]) -> tuple[Link, ...]:
    """The parts in the order given, or turned round where that fits much better."""
    return _given_apart(_turned(a, b))


def _turned(a: Sequence[Part], b: Sequence[Part]) -> tuple[Link, ...]:
    links = align(a, b)
    if (
        len(a) < 2
        or len(b) < 2
        or _cost(links) <= _NEARLY
        or {part.ends for part in a}.isdisjoint([part.ends for part in b])
    ):
        return links
    turned = reordered(a, b)
    if turned == tuple(b):
        return links
    other = align(a, turned)
    return other if _cost(other) + _ORDER_COST < _cost(links) else links


def _given_apart(links: tuple[Link, ...]) -> tuple[Link, ...]:
    """The links with given names of different people, before a surname, told apart."""
    if not any(link.distance > GIVEN_NEAR and _given_differ(link) for link in links[:-1]):
        return links
    return (*[_apart(link) for link in links[:-1]], links[-1])


def _apart(link: Link) -> Link:
    if link.distance <= GIVEN_NEAR or not _given_differ(link):
        return link
    return link._replace(distance=max(link.distance, GIVEN_APART), evidence=Evidence.GIVEN_NAMES_DIFFER)


def _given_differ(link: Link) -> bool:
    if len(link.left) != 1 or len(link.right) != 1 or link.evidence is Evidence.NICKNAME:
        return False
    x, y = link.left[0], link.right[0]
    return x.given and y.given and sound(x.text).classes != sound(y.text).classes


def _cost(links: Sequence[Link]) -> float:
    return sum([weight * (distance if left and right else SKIPPED) for left, right, distance, _, weight in links])


def _vetoes(a: NameParts, b: NameParts, links: Sequence[Link], weak: Link | None) -> tuple[Evidence, ...]:
    found = []
    if a.suffix and b.suffix and a.suffix != b.suffix:
        found.append(Evidence.JR_SR)
    if a.titles and b.titles and _addressed(a.titles) * _addressed(b.titles) < 0:
        found.append(Evidence.TITLES_DIFFER)
    if a.numbers and b.numbers and a.numbers != b.numbers:
        found.append(Evidence.VERSION)
    found += [link.evidence for link in links if link.evidence in VETOES]
    if weak and _is_common(weak) and not any(link.distance <= _SUPPORT and link.weight >= _NAMING for link in links):
        found.append(Evidence.COMMON_WORD)
    return tuple(dict.fromkeys(found)) if found else ()


def _addressed(titles: Sequence[str]) -> int:
    """1 for titles of women, -1 for those of men, 0 for others."""
    return any(title in _WOMEN for title in titles) - any(title in _MEN for title in titles)


def _is_common(link: Link) -> bool:
    """Whether a single word answers to a common English word that is written small."""
    alone = len(link.left) == 1 == len(link.right)
    return alone and link.distance > 0 and link.left[0].common != link.right[0].common


def _too_short(link: Link) -> bool:
    """Whether the parts differ and are too short to say that they are one word (*Ross*, *Rose*), even for the ear."""
    if link.evidence not in _INEXACT or not link.distance:
        return False
    x, y = joined_text(link.left), joined_text(link.right)
    return min(len(x), len(y)) < _LONG_ENOUGH and sound(x).phones != sound(y).phones


def _squashed_kind(a: str, b: str) -> Evidence:
    """What was dropped to make the two equal: spaces alone, accents, or capitals and punctuation."""
    if a.count(" ") != b.count(" ") and "".join(a.lower().split()) == "".join(b.lower().split()):
        return Evidence.SPACING
    x, y = ("".join(ch for ch in text.replace("&", "and").lower() if ch.isalnum()) for text in (a, b))
    return Evidence.SQUASHED if x.replace("ß", "ss") == y.replace("ß", "ss") else Evidence.ACCENT


def _kinds(a: NameParts, b: NameParts, links: Sequence[Link], weak: Link | None) -> tuple[Evidence, ...]:
    """Every kind of evidence met, the weakest pair's first."""
    found = [weak.evidence] if weak and weak.distance else []
    if (() in [link.right for link in links]) != (() in [link.left for link in links]):
        found.append(_short_kind(links))
    found += [evidence for left, right, distance, evidence, _ in links if distance and left and right]
    if a.forms != b.forms:
        found.append(Evidence.ORG_FORM)
    if a.inverted != b.inverted:
        found.append(Evidence.WORD_ORDER)
    return tuple(dict.fromkeys(found)) or (Evidence.EQUAL,)


def _short_kind(links: Sequence[Link]) -> Evidence:
    paired = [place for place, link in enumerate(links) if link.left and link.right]
    alone = len(paired) == 1 and len(links) > 1 and paired[0] == len(links) - 1
    return Evidence.SURNAME_ALONE if alone else Evidence.SHORT_FORM
