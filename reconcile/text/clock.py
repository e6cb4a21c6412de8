"""Finds clock times: *5:30 pm*, *17:30*, *noon*, *five o'clock*."""

from reconcile.text.numbers import cardinals
from reconcile.text.scan import Scan, glued, word
from reconcile.text.units import symbol_before
from reconcile.text.when import Granularity, When

_NAMED = {"noon": 12, "midday": 12, "midnight": 0}
_AT = frozenset({"at", "from", "until", "till", "by", "around"})
_ZONES = frozenset("gmt utc bst cet cest est edt pst pdt cst ist sharp".split())
_GOES_ON = frozenset("and to until till but when while as for with after before the or they he she it we".split())
_PRICED = frozenset(
    "closed close closes closing trading traded trades trade priced price prices stood stands stand valued rated rate "
    "rates opened settled share shares stock stocks dollar euro pound yen index rose fell up down dropped climbed "
    "gained rise fall risen fallen grew slipped jumped increased decreased average averaged averages grade gpa score "
    "scored odds inflation yield yields ratio level record era earned paid cost costs sold bought sells measured "
    "estimated ph magnitude stake currency version ran clocked timed time".split()
)
"""Words before *at* behind which two decimals are a price, a share or a measure."""
_PAUSES = frozenset({"", ",", ".", ";", "?", "!", "on", "today", "tomorrow", "tonight", "sharp", "in"})


def read_time(tokens: Scan, index: int) -> tuple[When, int] | None:
    """The clock time that starts at token ``index`` and the token after it; None without one."""
    found = word(tokens, index)
    if found in _NAMED:
        return _when(tokens, index, index + 1, hour=_NAMED[found], minute=0)
    if "." in found:
        return _dotted(tokens, index)
    hour = int(found) if found.isdecimal() and len(found) <= 2 else cardinals().get(found, 99)
    if hour > 24 or _inside(tokens, index):
        return None
    minute, after = _minute(tokens, index + 1)
    meridian, after = _meridian(tokens, after)
    if minute is None and not meridian:
        return _borrowed(tokens, index, hour) or _bare(tokens, index, hour)
    if meridian and not 1 <= hour <= 12:
        meridian = "o'clock"
    sure = hour == 0 or hour > 12 or found.startswith("0") or meridian in {"am", "pm"}
    if meridian in {"am", "pm"}:
        hour = hour % 12 + (12 if meridian == "pm" else 0)
    return _when(tokens, index, after, hour=hour % 24, minute=minute, either=not sure)


def _dotted(tokens: Scan, index: int) -> tuple[When, int] | None:
    """*7.30 pm*, *at 19.15*: hour and minute about a point, told from a price or share by what stands around them."""
    hours, _, minutes = word(tokens, index).partition(".")
    if not (hours + minutes).isdecimal() or len(minutes) != 2 or int(hours) > 23 or int(minutes) > 59:
        return None
    if len(hours) > 2 or _inside(tokens, index):
        return None
    meridian, after = _meridian(tokens, index + 1)
    half = meridian if 1 <= int(hours) <= 12 else ""
    if half not in {"am", "pm"} and not _at_a_time(tokens, index):
        return None
    hour = int(hours) % 12 + (12 if half == "pm" else 0) if half in {"am", "pm"} else int(hours)
    sure = half in {"am", "pm"} or hours.startswith("0") or not 1 <= int(hours) <= 12
    return _when(tokens, index, after if half else index + 1, hour=hour, minute=int(minutes), either=not sure)


def _at_a_time(tokens: Scan, index: int) -> bool:
    """Whether a number with two decimals says when: behind *at* or the like, with nothing measured or priced."""
    behind = word(tokens, index + 1)
    if behind in _ZONES or (behind in {"hrs", "hours"} and word(tokens, index - 1) in _AT):
        return True
    if word(tokens, index - 1) in {"to", "and"} and "." in word(tokens, index - 2):
        index -= 2
    if word(tokens, index - 1) not in _AT or symbol_before(tokens, index):
        return False
    return behind in _PAUSES | _GOES_ON and _PRICED.isdisjoint(tokens.words[max(0, index - 5) : index - 1])


def is_timestamp(tokens: Scan, index: int) -> int | None:
    """The token after a time code (*00:05:23*) that starts at token ``index``."""
    after = index
    while after < index + 6 and word(tokens, after + 1) == ":" and word(tokens, after + 2).replace(".", "").isdecimal():
        if not (glued(tokens, after + 1) and glued(tokens, after + 2)):
            break
        after += 2
    return after + 1 if after >= index + 4 else None


def _inside(tokens: Scan, index: int) -> bool:
    """Whether the number at ``index`` is glued to what stands before it."""
    return glued(tokens, index) and word(tokens, index - 1) in {":", ".", "/", "$", "€", "£", "#"}


def _minute(tokens: Scan, index: int) -> tuple[int | None, int]:
    found = word(tokens, index + 1)
    joined = word(tokens, index) == ":" and glued(tokens, index) and glued(tokens, index + 1)
    if joined and len(found) == 2 and found.isdecimal() and int(found) < 60:
        return int(found), index + 2
    return None, index


def _meridian(tokens: Scan, index: int) -> tuple[str, int]:
    found = word(tokens, index)
    if found == "o'clock":
        return "o'clock", index + 1
    if found in {"am", "pm"}:
        return found, index + 1
    spelled = "".join(tokens.words[index : index + 4])
    if spelled[:3] in {"a.m", "p.m"}:
        return spelled[0] + "m", index + (4 if spelled.endswith(".") else 3)
    return "", index


def _borrowed(tokens: Scan, index: int, hour: int) -> tuple[When, int] | None:
    """*10* of *10-11 am*, which takes its half of the day from the second time."""
    if word(tokens, index + 1) not in {"-", "–", "to"} or not word(tokens, index + 2).isdecimal():
        return None
    meridian, _ = _meridian(tokens, _minute(tokens, index + 3)[1])
    if meridian not in {"am", "pm"} or not 1 <= hour <= 12:
        return None
    return _when(tokens, index, index + 1, hour=hour % 12 + 12 * (meridian == "pm"), minute=None, either=True)


def _bare(tokens: Scan, index: int, hour: int) -> tuple[When, int] | None:
    """*at 6* before a pause or a day."""
    if word(tokens, index - 1) != "at" or not 1 <= hour <= 12 or word(tokens, index + 1) not in _PAUSES:
        return None
    if word(tokens, index + 1) in {".", ","} and word(tokens, index + 2)[:1].isdecimal():
        return None
    return _when(tokens, index, index + 1, hour=hour, minute=None, either=True)


def _when(
    tokens: Scan, first: int, after: int, *, hour: int, minute: int | None, either: bool = False
) -> tuple[When, int]:
    start, end = tokens.starts[first], tokens.ends[after - 1]
    grain = Granularity.HOUR if minute is None else Granularity.MINUTE
    time = When(
        start=start, end=end, text=tokens.text[start:end], granularity=grain, hour=hour, minute=minute,
        either_half=either,
    )  # fmt: skip
    return time, after
