"""Sources that a draft names in its own front matter: `sources` below `reconcile`, in YAML or TOML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from reconcile import toml
from reconcile.errors import SettingsError
from reconcile.model import BlockKind, Source

KEY = "reconcile.sources"
WAY_OUT = "write it as sources: [a.md, b.md]"
_HEAD = re.compile(r"reconcile[ \t]*:(?:[ \t]+(?P<value>[^#\s].*?))?(?:[ \t]+#.*)?[ \t]*")
_INNER = re.compile(r"[ \t]+(?P<key>[\w-]+)[ \t]*:(?:[ \t]+(?P<value>[^#\s].*?))?(?:[ \t]+#.*)?[ \t]*")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>[^#\s].*?)(?:[ \t]+#.*)?[ \t]*")
_FLOW = re.compile(r"(?:sources\s*:\s*)?\[(?P<items>.*)\](?:\s+#.*)?")
_QUOTED = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\"")
_BARE = re.compile(r"[^,\[\]{}\"'][^,\[\]{}]*")


def named_sources(draft: Source) -> tuple[str, ...]:
    """The paths that the front matter of a Markdown draft names, as written.

    Raises:
        SettingsError: the front matter has the key, but what it says is not understood.
    """
    spans = [
        run for one in draft.blocks if one.kind is BlockKind.META and one.aside == "front matter" for run in one.runs
    ]
    if not spans:
        return ()
    start, end = min(run.start for run in spans), max(run.end for run in spans)
    where = f"{draft.path or draft.name}: {KEY}"
    if draft.text.lstrip("\ufeff").startswith("+++"):
        return _of_toml(draft.text[start:end], where)
    return _of_yaml(re.split(r"\r\n|\n|\r", draft.text[start - _indent(draft.text, start) : end]), where)


def _indent(text: str, start: int) -> int:
    before = text[:start]
    return len(before) - len(before.rstrip(" \t"))


def _of_toml(text: str, where: str) -> tuple[str, ...]:
    try:
        table = toml.parsed(text)
    except ValueError:
        return ()
    found = table.get("reconcile")
    return _checked(found.get("sources", []), where) if isinstance(found, dict) else ()


def _checked(value: Any, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise SettingsError(f"{where}: not a list of paths", WAY_OUT)
    return tuple(value)


def _of_yaml(lines: Sequence[str], where: str) -> tuple[str, ...]:
    for number, line in enumerate(lines):
        if head := _HEAD.fullmatch(line):
            below = list(_block(lines[number + 1 :]))
            return _of_map(head["value"], where) if head["value"] else _of_block(below, where)
    return ()


def _block(lines: Sequence[str]) -> Iterator[str]:
    """The lines that stand indented below a key, comments left out."""
    for line in lines:
        if line.strip() and not line.startswith((" ", "\t")):
            return
        if line.strip() and not line.lstrip().startswith("#"):
            yield line


def _of_map(value: str, where: str) -> tuple[str, ...]:
    """The sources of `{sources: [a.md, b.md]}`."""
    if not value.startswith("{") or not value.endswith("}"):
        raise SettingsError(f"{where}: {value!r} is not understood", f"below reconcile: {WAY_OUT}")
    return _of_flow(value[1:-1].strip(), where)


def _of_block(below: Sequence[str], where: str) -> tuple[str, ...]:
    inner = _INNER.fullmatch(below[0]) if below else None
    if inner is None or inner["key"] != "sources":
        said = f"unknown key 'reconcile.{inner['key']}'" if inner else "reconcile: says nothing"
        raise SettingsError(f"{where.removesuffix(KEY)}{said}", f"the key is {KEY}")
    if inner["value"]:
        return _of_flow(" ".join([inner["value"], *(line.strip() for line in below[1:])]), where)
    items = [_ITEM.fullmatch(line) for line in below[1:]]
    if not items or None in items:
        raise SettingsError(f"{where}: not a list of paths", WAY_OUT)
    return tuple(_scalar(item["value"], where) for item in items if item)


def _of_flow(written: str, where: str) -> tuple[str, ...]:
    """The paths of `[a.md, "b.md"]`."""
    flow = _FLOW.fullmatch(written)
    if flow is None:
        raise SettingsError(f"{where}: {written!r} is no list of paths", WAY_OUT)
    found, rest = [], flow["items"].strip()
    while rest:
        item = _QUOTED.match(rest) or _BARE.match(rest)
        behind = rest[item.end() :].lstrip() if item else rest
        if item is None or (behind and behind[0] != ","):
            raise SettingsError(f"{where}: {rest!r} is no list of paths", WAY_OUT)
        found.append(_scalar(item[0].strip(), where))
        rest = behind[1:].lstrip()
    return tuple(found)


def _scalar(written: str, where: str) -> str:
    """A string of YAML as it is meant."""
    if written[:1] in ("'", '"'):
        if not _QUOTED.fullmatch(written):
            raise SettingsError(f"{where}: {written!r} is no path", "mend the quotation marks")
        inside = written[1:-1]
        return inside.replace("''", "'") if written[0] == "'" else re.sub(r"\\(.)", r"\1", inside)
    return written
