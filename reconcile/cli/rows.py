"""A line of a batch: the texts of one comparison in, as a JSON object, and a line with the report out.

Nothing here prints or keeps anything between two lines, so that any engine that maps a function over rows can call it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reconcile.cli.output import refuse_empty
from reconcile.errors import InputError, SettingsError
from reconcile.model import Report, Source
from reconcile.pipeline import check, diff
from reconcile.read import read, read_text
from reconcile.read.files import size
from reconcile.report.escape import visible, writable
from reconcile.settings import Settings

Id = str | int

FIELDS = (
    "version",
    "command",
    "settings",
    "notes",
    "sources",
    "pairs",
    "unpaired",
    "names",
    "name_links",
    "support",
    "quotes",
    "points",
    "findings",
    "summary",
)
"""The keys of a report, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What holds for every line: the settings, whether the texts are paths, and the keys of the report that are
    wanted; none: all.
    """

    settings: Settings
    paths: bool = False
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of output, without its line feed; `failed`: it tells of an error."""

    text: str
    failed: bool


def row(line: bytes | str, number: int, wanted: Wanted) -> Row:
    """What becomes of the line of that number (from 1): `{"id", "report"}`, or `{"id", "line", "error"}` where it holds
    no comparison or a text cannot be used.

    Raises:
        SettingsError: the settings cannot be used, for this line or any other.
    """
    given = None
    try:
        found = _object(line, wanted.settings.max_bytes)
        given = _id(found)
        report = _report(found, wanted)
    except InputError as error:
        return Row(text=_line({"id": given, "line": number, "error": visible(str(error))}), failed=True)
    except SettingsError:
        raise
    except Exception as error:
        said = f"a bug: {type(error).__name__}: {error}: run this line alone with --debug and report what it prints"
        return Row(text=_line({"id": given, "line": number, "error": visible(said)}), failed=True)
    told = report.to_dict()
    kept = {key: value for key, value in told.items() if key in wanted.fields} if wanted.fields else told
    return Row(text=_line({"id": given, "report": kept}), failed=False)


def id_of(line: bytes, limit: int) -> Id | None:
    """The id that the row made of a line has: that of the line, or none where the line has none that can be used."""
    try:
        return _id(_object(line, limit))
    except InputError:
        return None


def _line(value: Mapping[str, Any]) -> str:
    return writable(json.dumps(value, ensure_ascii=False))


def _object(line: bytes | str, limit: int) -> dict[str, Any]:
    """The JSON object that a line holds."""
    if len(line) > limit:
        raise InputError(f"longer than {size(limit)}", "raise --max-size, or give paths with --paths")
    if not line.strip():
        raise InputError("an empty line", "write one JSON object a line")
    try:
        found = json.loads(line.decode("utf-8-sig") if isinstance(line, bytes) else line)
    except UnicodeDecodeError:
        raise InputError("not valid UTF-8", "write the line in UTF-8") from None
    except RecursionError:
        raise InputError("nested too deeply", "write one flat JSON object a line") from None
    except json.JSONDecodeError as error:
        said = f"not valid JSON ({error.msg} at character {error.pos + 1})"
        raise InputError(said, "write one JSON object a line") from None
    except ValueError:
        raise InputError("a number too long to be read", "write it as a string") from None
    if not isinstance(found, dict):
        raise InputError("no JSON object", 'write {"id": …, "a": …, "b": …}')
    return found


def _id(found: Mapping[str, Any]) -> Id:
    given = found.get("id")
    if isinstance(given, bool) or not isinstance(given, str | int):
        raise InputError('no "id" that is a string or a whole number', "give every line one")
    return given


def _report(found: Mapping[str, Any], wanted: Wanted) -> Report:
    """The report on the texts of a line: `diff` of `a` and `b`, or `check` of `draft` against `sources`."""
    if ("a" in found or "b" in found) == ("draft" in found or "sources" in found):
        raise InputError("neither two texts nor a draft with sources", 'give "a" and "b", or "draft" and "sources"')
    if "draft" in found or "sources" in found:
        listed = found.get("sources")
        if not isinstance(listed, list) or not listed:
            raise InputError('"sources" is no list of texts', 'write it as ["…", "…"]')
        sources = [_source(text, f"source {number}", wanted) for number, text in enumerate(listed, 1)]
        report = check(_source(found.get("draft"), "draft", wanted), sources, wanted.settings)
    else:
        a, b = (_source(found.get(name), name, wanted) for name in ("a", "b"))
        report = diff(a, b, wanted.settings)
    refuse_empty(report)
    return report


def _source(given: Any, name: str, wanted: Wanted) -> Source:
    if not isinstance(given, str):
        raise InputError(f'"{name}" is no string', "give a path" if wanted.paths else "give the text itself")
    if not wanted.paths:
        return read_text(given, name=name)
    if given == "-":
        raise InputError(f'"{name}" is -, and a line has no standard input', "give the path of a file")
    return read(given, limit=wanted.settings.max_bytes)
