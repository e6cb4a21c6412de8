"""Units of measure and money: what they measure and what they are in the base unit of that kind."""

from dataclasses import dataclass
from functools import cache, lru_cache

from reconcile.text.quantity import Kind
from reconcile.text.scan import Scan, capital, glued, raw, word

# dimension: unit=variant=variant*factor; a variant with a leading dot stands directly after a digit
_UNITS = """\
duration: second=seconds=sec=secs*1, millisecond=milliseconds=.ms*0.001, minute=minutes=min=mins*60
duration: hour=hours=hr=hrs=.h*3600, day=days*86400, week=weeks=wk=wks*604800, fortnight=fortnights*1209600
duration: month=months*2629800, year=years=yr=yrs*31557600, decade=decades*315576000
duration: century=centuries*3155760000
length: metre=metres=meter=meters=.m*1, centimetre=centimetres=centimeter=centimeters=cm*0.01
length: millimetre=millimetres=millimeter=millimeters=mm*0.001, inch=inches*0.0254, foot=feet=ft*0.3048
length: kilometre=kilometres=kilometer=kilometers=km=kms*1000, mile=miles*1609.344, yard=yards*0.9144
length: nautical mile=nautical miles*1852, light year=light years*9.4607e15
area: square metre=square metres=square meter=square meters=sq m=m2=m²*1
area: square kilometre=square kilometres=square kilometer=square kilometers=sq km=km2=km²*1000000
area: square mile=square miles=sq mi*2589988.11, square foot=square feet=sq ft=sqft*0.09290304
area: acre=acres*4046.8564, hectare=hectares=ha*10000, square yard=square yards*0.83612736
area: square inch=square inches*0.00064516
volume: litre=litres=liter=liters=.l*1, millilitre=millilitres=milliliter=milliliters=ml*0.001
volume: gallon=gallons*3.785411784, pint=pints*0.473176473, cubic metre=cubic metres=cubic meter=cubic meters*1000
volume: cubic foot=cubic feet*28.316846592, barrel=barrels*158.987294928
mass: kilogram=kilograms=kilo=kilos=kg=kgs*1, gram=grams=gramme=grammes=.g*0.001
mass: milligram=milligrams=mg*0.000001, tonne=tonnes=metric ton=metric tons*1000, ton=tons*907.18474
mass: pound=pounds=lb=lbs*0.45359237, ounce=ounces=oz*0.028349523125, stone*6.35029318
speed: metre per second=metres per second=meters per second*1
speed: kilometre per hour=kilometres per hour=kilometers per hour=kph=kmh*0.277777778
speed: mile per hour=miles per hour=miles an hour=mph*0.44704, knot=knots*0.514444444
data: byte=bytes*1, kilobyte=kilobytes=kb*1000, megabyte=megabytes=mb*1000000, gigabyte=gigabytes=gb*1000000000
data: terabyte=terabytes=tb*1000000000000, petabyte=petabytes=pb*1000000000000000
energy: joule=joules*1, calorie=calories=kcal*4184, kilowatt hour=kilowatt hours=kwh*3600000
energy: megawatt hour=megawatt hours=mwh*3600000000, gigawatt hour=gigawatt hours=gwh*3600000000000
energy: terawatt hour=terawatt hours=twh*3600000000000000
power: watt=watts*1, kilowatt=kilowatts=kw*1000, megawatt=megawatts=mw*1000000, gigawatt=gigawatts=gw*1000000000
power: terawatt=terawatts=tw*1000000000000, horsepower=hp*745.699872
share: percent=per cent=pct=%=percentage=％*1
points: point=percentage point=percentage points=pct points=pp=ppt*1
points: basis point=basis points=bps=bp*0.01
temperature: degree celsius=degrees celsius=degree c=degrees c=degrees centigrade=° c=celsius=℃*1
temperature: degree fahrenheit=degrees fahrenheit=degree f=degrees f=° f=fahrenheit=℉*1
temperature: degree=degrees=°*1
money: usd=dollar=dollars=us dollars=usd=bucks*1, usd=cent=cents=¢*0.01, eur=euro=euros=eur=€*1, gbp=gbp=quid*1
money: gbp=pounds sterling*1, gbp=pence=penny*0.01, jpy=yen=jpy=¥*1, cny=yuan=renminbi=rmb=cny*1, inr=rupees=inr*1
money: chf=swiss francs=chf*1, cad=canadian dollars=cad*1, aud=australian dollars=aud*1, krw=krw*1
money: sek=swedish kronor=sek*1, nok=norwegian kroner=nok*1, dkk=danish kroner=dkk*1, rub=rubles=roubles*1
money: brl=reais*1, mxn=pesos*1, hkd=hong kong dollars*1, nzd=new zealand dollars*1, frf=francs*1
money: zar=rand*1, try=lira*1, ils=shekels*1
"""
_SYMBOLS = {"$": "usd", "€": "eur", "£": "gbp", "¥": "jpy", "₹": "inr", "₩": "krw", "₽": "rub", "₪": "ils", "₺": "try"}
_CODES = frozenset({"usd", "eur", "gbp", "jpy", "cny", "inr", "chf", "cad", "aud", "krw", "sek", "nok", "dkk", "rmb"})
_DOLLARS = {
    "us": "usd", "a": "aud", "au": "aud", "c": "cad", "ca": "cad", "hk": "hkd", "nz": "nzd", "s": "sgd", "r": "brl",
}  # fmt: skip
_STERLING = ("£", "sterling", "pence", "london", "british", "britain", "u.k.", "uk ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit with its kind, its base unit's name and how many base units it is.

    ``degree`` is *celsius*, *fahrenheit* or ``""`` for temperatures, whose zero lies elsewhere.
    """

    kind: Kind
    name: str
    base: str
    factor: float


@cache
def units() -> dict[str, Unit]:
    """Units by the words they are written in; a leading dot marks *directly after a digit*."""
    table: dict[str, Unit] = {}
    for line in _UNITS.splitlines():
        dimension, _, rest = line.partition(": ")
        for entry in rest.split(", "):
            names, _, factor = entry.rpartition("*")
            variants = names.split("=")
            unit = _unit(Kind(dimension), variants[0], float(factor))
            table |= dict.fromkeys(variants, unit)
    return table


@cache
def durations() -> frozenset[str]:
    """The names of spans of time in the singular: *hour*, *day*, …"""
    return frozenset(
        unit.name for unit in units().values() if unit.kind is Kind.DURATION and unit.name != "millisecond"
    )


@lru_cache(maxsize=64)
def unit_at(tokens: Scan, index: int) -> tuple[Unit, int] | None:
    """The unit that starts at token ``index`` and the token after it: *percentage points*, *sq ft*, *kg*."""
    close = glued(tokens, index) and word(tokens, index - 1)[-1:].isdecimal()
    for length in range(min(3, len(tokens.words) - index), 0, -1):
        found = " ".join(tokens.words[index : index + length])
        unit = units().get(found) or (units().get("." + found) if close and length == 1 else None)
        if unit and _sound(tokens, index, found):
            return _pounds(tokens, index, unit), index + length
    return None


def symbol_before(tokens: Scan, index: int) -> tuple[str, int] | None:
    """The currency sign or code before the numeral at ``index`` and the token it starts at."""
    found = word(tokens, index - 1)
    if found in _SYMBOLS:
        country = _DOLLARS.get(word(tokens, index - 2), "") if found == "$" and glued(tokens, index - 1) else ""
        return (country, index - 2) if country else (_SYMBOLS[found], index - 1)
    if found in _CODES and raw(tokens, index - 1).isupper():
        return ("cny" if found == "rmb" else found), index - 1
    return None


def in_base(unit: Unit, value: float) -> float:
    """``value`` of ``unit`` in the base unit of its kind."""
    if unit.name == "degree fahrenheit":
        return (value - 32) * 5 / 9
    return value * unit.factor


def money(currency: str) -> Unit:
    """The main unit of a currency."""
    return Unit(kind=Kind.MONEY, name=currency, base=currency, factor=1.0)


_BASES = {
    Kind.DURATION: "second", Kind.LENGTH: "metre", Kind.AREA: "square metre", Kind.VOLUME: "litre",
    Kind.MASS: "kilogram", Kind.SPEED: "metre per second", Kind.DATA: "byte", Kind.ENERGY: "joule",
    Kind.POWER: "watt", Kind.SHARE: "percent", Kind.POINTS: "point",
}  # fmt: skip


def _unit(kind: Kind, name: str, factor: float) -> Unit:
    if kind is Kind.TEMPERATURE:
        base = "degree" if name == "degree" else "celsius"
        return Unit(kind=kind, name=name, base=base, factor=5 / 9 if "fahr" in name else 1.0)
    return Unit(kind=kind, name=name, base=_BASES.get(kind, name), factor=factor)


def _sound(tokens: Scan, index: int, found: str) -> bool:
    """Whether a word that can be a unit is one here."""
    if found in {"mb", "gb", "tb", "pb", "kb", "mw", "gw", "tw"}:
        return capital(tokens, index)
    if found in {"m", "h", "l", "g", "min", "ha", "pp", "bp"}:
        return not capital(tokens, index)
    if found == "year" and word(tokens, index + 1) == "-" and word(tokens, index - 1) != "-":
        return word(tokens, index + 2) in {"old", "olds", "long"}
    if found in {"stone", "rand"}:
        return word(tokens, index - 1) not in {"a", "an", "the"}
    return not (found == "second" and word(tokens, index - 1) in {"a", "the"})


@lru_cache(maxsize=16)
def _british(text: str) -> bool:
    low = text.lower()
    return any(mark in low for mark in _STERLING)


def _pounds(tokens: Scan, index: int, unit: Unit) -> Unit:
    """*Pounds* are money after *million* or in a British text, else a weight."""
    if unit.name != "pound" or word(tokens, index) not in {"pounds", "pound"} or word(tokens, index + 1) == "of":
        return unit
    large = word(tokens, index - 1) in {"million", "billion", "m", "bn", "trillion"}
    if large or _british(tokens.text):
        return money("gbp")
    return unit
