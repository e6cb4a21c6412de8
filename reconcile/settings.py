"""Every setting with its default and a sentence, and the reading of them from `reconcile.toml` or `pyproject.toml`; the
glossary, and its reading.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from reconcile import toml
from reconcile.errors import SettingsError
from reconcile.model import Severity


def _said(default: Any, sentence: str, most: float = math.inf) -> Any:
    return field(default=default, metadata={"help": sentence, "most": most})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A name as a glossary has it: its spelling, others that may stand for it, those that must never, and names that
    are not it. Spellings are told apart by case.
    """

    name: str
    aliases: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    not_the_same_as: tuple[str, ...] = ()

    @property
    def accepted(self) -> tuple[str, ...]:
        """The spellings that may be used."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """The names of a glossary file; it wins over everything that is found otherwise."""

    path: str
    entries: tuple[Entry, ...]

    def entry(self, name: str) -> Entry | None:
        """The entry of that name."""
        return next((entry for entry in self.entries if entry.name == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """What is otherwise for the drafts that match one of the globs: names of settings with their values."""

    drafts: tuple[str, ...]
    values: tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run can be told. In a config file the keys are these names with hyphens for underscores."""

    select: tuple[str, ...] = _said((), "rule codes, or beginnings of codes, that may speak; empty: all")
    ignore: tuple[str, ...] = _said((), "rule codes, or beginnings of codes, that stay silent")
    severity: tuple[tuple[str, Severity], ...] = _said((), "severity by rule code, instead of the rule's own")
    fail_on: Severity | None = _said(None, "exit with 1 for a finding of this severity or above; never: always 0")
    synonyms: tuple[str, ...] = _said((), 'own synonym groups, as in "ship, launch ~ roll out"')
    opposites: tuple[str, ...] = _said((), 'own opposites, as in "open, unlocked | closed, locked"')
    alternatives: tuple[str, ...] = _said((), 'own sets of which one can hold, as in "plan: free, team, enterprise"')
    chrome: tuple[str, ...] = _said((), "own patterns (with *) of whole lines that claim nothing")
    glossary: Glossary | None = _said(None, "a TOML file of names: how they are spelled, aliases, what never to write")
    wordnet: str | None = _said(None, "a folder with WordNet's files, for words that the lists do not have")
    drafts: tuple[str, ...] = _said((), "globs of the drafts that lint looks at, relative to the config file")
    sources: tuple[str, ...] = _said((), "globs of the sources they are held against, relative to the config file")
    overrides: tuple[Override, ...] = _said((), "tables of other settings for the drafts that match their globs")
    pair_score: float = _said(0.64, "two claims talk about the same thing from this probability on", most=1.0)
    pair_bits: float = _said(9.0, "and only if they share at least so many bits of information")
    pair_terms: int = _said(2, "and at least so many words, names or values")
    pair_near_best: float = _said(
        0.8, "a further pair of a claim needs this share of the best pair's probability", most=1.0
    )
    agree_found: float = _said(
        0.6, "a pair agrees only if this share of either claim's information is in the other", most=1.0
    )
    lookalikes: int = _said(3, "so many look-alike names are reported, the nearest first")
    same_talk: float = _said(0.08, "sources that share less of their information may be different talks", most=1.0)
    max_size: float = _said(64.0, "a source may be so large, in MiB", most=4096.0)
    max_sources: int = _said(1_000, "so many sources may be given")
    max_claims: int = _said(100_000, "the sources may hold so many claims, all together")
    max_pairs: int = _said(5_000_000, "so many candidate pairs of claims are compared; the rest is named in the notes")

    @property
    def max_bytes(self) -> int:
        """The size that a source may have, in bytes."""
        return int(self.max_size * 2**20)

    def level(self, code: str, default: Severity) -> Severity:
        """The severity set for a rule code, by the longest beginning of it that is named; else the default."""
        named = {start.upper(): level for start, level in self.severity if code.startswith(start.upper())}
        return named[max(named, key=len)] if named else default

    def over(self, override: Override) -> Settings:
        """These settings with those of an override in their place; severities are added to."""
        values = dict(override.values)
        if "severity" in values:
            values["severity"] = tuple({**dict(self.severity), **dict(values["severity"])}.items())
        return replace(self, **values)

    @classmethod
    def load(cls, path: str | Path) -> Settings:
        """The settings of a `reconcile.toml`, or of `[tool.reconcile]` in a `pyproject.toml`.

        Raises:
            SettingsError: the file cannot be read, is no TOML, or has an unknown key or a value that is not understood.
        """
        path = Path(path)
        return from_mapping(read_table(path), str(path))


def read_table(path: Path) -> dict[str, Any]:
    """The table of settings in a config file, keys as written.

    Raises:
        SettingsError: the file cannot be read or is no TOML.
    """
    try:
        table = toml.parsed(toml.content(path).decode("utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror or error}", "name a config file that can be read") from None
    except ValueError as error:
        raise SettingsError(f"{path}: not valid TOML: {error}", "mend that line") from None
    if path.name == "pyproject.toml":
        tools = table.get("tool", {})
        table = tools.get("reconcile", {}) if isinstance(tools, dict) else {}
        if not isinstance(table, dict):
            raise SettingsError(f"{path}: tool.reconcile: not a table", "write [tool.reconcile] and the keys below it")
    return table


def from_mapping(table: Mapping[str, Any], where: str) -> Settings:
    """Settings from a table of a config file; `where` names it in errors.

    Raises:
        SettingsError: an unknown key, or a value that is not understood.
    """
    return Settings(**_values(table, where, ": "))


def _values(table: Mapping[str, Any], where: str, joint: str) -> dict[str, Any]:
    """The values of a table by the names of the settings."""
    known = {f.name.replace("_", "-"): f for f in fields(Settings)}
    values = {}
    for key, value in table.items():
        if key not in known:
            raise SettingsError(f"{where}: unknown key {key!r}", f"the keys are {', '.join(sorted(known))}")
        name = known[key].name
        found = _value(name, value, known[key].default, f"{where}{joint}{key}")
        values[name] = _ranged(found, known[key].metadata["most"], f"{where}{joint}{key}")
    return values


def _ranged(value: Any, most: float, where: str) -> Any:
    """A number that lies between 0 and the most it may be; other values as they are."""
    if isinstance(value, float | int) and not 0 <= value <= most:
        said = f"{value} is not between 0 and {most:g}" if most < math.inf else f"{value} is not 0 or more"
        raise SettingsError(f"{where}: {said}", "write a number in that range")
    if value == math.inf:
        raise SettingsError(f"{where}: {value} is no finite number", "write one that is")
    return value


def _override(number: int, table: Any, where: str) -> Override:
    """One table of overrides, by its number from 1."""
    where = f"{where}[{number}]"
    if not isinstance(table, dict):
        raise SettingsError(f"{where}: not a table", "write [[overrides]] and its keys below")
    if "overrides" in table:
        raise SettingsError(f"{where}: overrides within overrides", "write each as a table of its own")
    values = _values(table, where, ".")
    if not values.get("drafts"):
        raise SettingsError(f"{where}: no drafts", 'say which drafts it is for: drafts = ["columns/*.md"]')
    return Override(drafts=values.pop("drafts"), values=tuple(values.items()))


_PATHS = {"glossary": ("file", "names.toml"), "wordnet": ("folder", "/usr/share/wordnet")}
"""The settings that name a file or a folder, relative to the config file, with an example."""


def _value(name: str, value: Any, default: Any, where: str) -> Any:
    """A value of a config file as the setting wants it."""
    if name == "overrides":
        if not isinstance(value, list):
            raise SettingsError(f"{where}: not a list of tables", "write [[overrides]] and its keys below")
        return tuple(_override(number, table, where) for number, table in enumerate(value, 1))
    if name in _PATHS:
        what, example = _PATHS[name]
        if not isinstance(value, str) or not value:
            raise SettingsError(f"{where}: not the name of a {what}", f'write it as {name} = "{example}"')
        path = Path(where.rpartition(": ")[0]).parent / value
        return load_glossary(path) if name == "glossary" else str(path)
    if name == "fail_on":
        return None if value == "never" else severity(value, where)
    if name == "severity":
        if not isinstance(value, dict):
            raise SettingsError(f"{where}: not a table", 'write severity = { C201 = "warning" }')
        return tuple((code, severity(level, f"{where}.{code}")) for code, level in value.items())
    if isinstance(default, tuple):
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise SettingsError(f"{where}: not a list of strings", 'write it as ["…", "…"]')
        return tuple(_item(name, item, f"{where}[{number}]") for number, item in enumerate(value, 1))
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise SettingsError(f"{where}: not a number", f"the default is {default}")
    if isinstance(default, int) and (not isinstance(value, int) or value < 0):
        raise SettingsError(f"{where}: not a whole number of 0 or more", f"the default is {default}")
    return value


def _item(name: str, item: str, where: str) -> str:
    """An entry of a list of strings, as the setting wants it."""
    if not item.strip():
        raise SettingsError(f"{where}: an empty string", "strike it, or say what is meant")
    written = {"synonyms": _synonyms, "opposites": _opposites, "alternatives": _alternatives}
    return written[name](item, where) if name in written else item


def _synonyms(line: str, where: str) -> str:
    halves = [_words(half, line, where) for half in line.split("~")]
    if len(halves) > 2 or sum(map(len, halves)) < 2:
        raise SettingsError(f"{where}: {line!r} is no group of synonyms", 'write it as "ship, launch ~ roll out"')
    return " ~ ".join(", ".join(half) for half in halves)


def _opposites(line: str, where: str) -> str:
    sides = [_words(side, line, where) for side in line.split("|")]
    if len(sides) != 2 or set(sides[0]) & set(sides[1]):
        raise SettingsError(f"{where}: {line!r} has no two sides", 'write it as "open, unlocked | closed, locked"')
    return " | ".join(", ".join(side) for side in sides)


def _alternatives(line: str, where: str) -> str:
    name, colon, listed = line.partition(":")
    members = _words(listed, line, where)
    spellings = [word.strip() for member in members for word in member.split("=")]
    clear = name.strip() and all(spellings) and len(set(spellings)) == len(spellings)
    if not clear or not colon or len(members) < 2:
        raise SettingsError(
            f"{where}: {line!r} is no set of which one can hold", 'write "plan: free, team, enterprise"'
        )
    return f"{name.strip().lower()}: {', '.join(members)}"


def _words(listed: str, line: str, where: str) -> list[str]:
    """The words between the commas, in lower case."""
    words = [" ".join(word.lower().split()) for word in listed.split(",")]
    if not all(words):
        raise SettingsError(f"{where}: {line!r} has an empty place", "write a word on both sides of every mark")
    return words


def severity(value: Any, where: str) -> Severity:
    """A severity by its word.

    Raises:
        SettingsError: there is no such severity.
    """
    try:
        return Severity(value)
    except ValueError:
        words = ", ".join(level.value for level in Severity)
        raise SettingsError(f"{where}: {value!r} is no severity", f"write one of {words}") from None


_LISTS = ("aliases", "never", "not-the-same-as")


def load_glossary(path: str | Path) -> Glossary:
    """The glossary in a TOML file: a table for each name, with the lists `aliases`, `never` and `not-the-same-as`.

    Raises:
        SettingsError: the file cannot be read, is no TOML, has an unknown key or a value of the wrong type, or
            contradicts itself; with the line where that can be told.
    """
    path = Path(path)
    try:
        text = toml.content(path).decode("utf-8-sig")
        table = toml.parsed(text)
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror or error}", "name a glossary that can be read") from None
    except ValueError as error:
        raise SettingsError(f"{path}: not valid TOML: {error}", "mend that line") from None
    entries = tuple(_entry(name, found, path, text) for name, found in table.items())
    _agree(entries, path, text)
    return Glossary(path=str(path), entries=entries)


def _entry(name: str, found: Any, path: Path, text: str) -> Entry:
    if not isinstance(found, dict):
        raise SettingsError(f"{_at(path, text, name)}: {name!r} is no table", f'write ["{name}"] and its lists below')
    for key, value in found.items():
        if key not in _LISTS:
            raise SettingsError(
                f"{_at(path, text, key)}: unknown key {key!r} under {name!r}", f"the keys are {', '.join(_LISTS)}"
            )
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            where = f"{_at(path, text, key)}: {key} of {name!r}"
            raise SettingsError(f"{where}: not a list of strings", 'write it as ["…", "…"]')
    return Entry(name=name, **{key.replace("-", "_"): tuple(value) for key, value in found.items()})


def _agree(entries: tuple[Entry, ...], path: Path, text: str) -> None:
    """Refuse a glossary that gives one spelling to two names, or both accepts and forbids one."""
    owner = {entry.name: entry.name for entry in entries}
    for entry in entries:
        for alias in entry.aliases:
            if alias in owner:
                other = f"a name of its own and an alias of {entry.name!r}"
                said = other if owner[alias] == alias else f"an alias of both {owner[alias]!r} and {entry.name!r}"
                raise SettingsError(f"{_at(path, text, alias)}: {alias!r} is {said}", "keep it under one name")
            owner[alias] = entry.name
    for entry in entries:
        for spelling in entry.never:
            if spelling in owner:
                said = f"never to be used for {entry.name!r}, but stands for {owner[spelling]!r}"
                raise SettingsError(f"{_at(path, text, spelling)}: {spelling!r} is {said}", "strike one of the two")
            owner[spelling] = entry.name
        for other in entry.not_the_same_as:
            if owner.get(other) == entry.name:
                said = f"a spelling of {entry.name!r}, and not the same as it"
                raise SettingsError(f"{_at(path, text, other)}: {other!r} is {said}", "strike one of the two")


def _at(path: Path, text: str, said: str) -> str:
    """The file with the last line that has the word, if any has."""
    lines = [number for number, line in enumerate(text.splitlines(), 1) if said in line]
    return f"{path}:{lines[-1]}" if lines else str(path)
