"""Known findings, kept in a file so that only new ones count: by rule, path and words, not by line."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reconcile.errors import SettingsError
from reconcile.lint.standing import draft_of
from reconcile.model import Finding, Note, Report, Suppression
from reconcile.toml import content

VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Entry:
    """Findings of one rule about the same words in one draft: how many, and what was said of the first.

    `path` is the draft's, from the folder of the baseline on.
    """

    path: str
    code: str
    fingerprint: str
    count: int
    message: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What findings are known by."""
        return self.path, self.code, self.fingerprint


def read_baseline(path: Path) -> tuple[Entry, ...]:
    """The entries of a baseline file.

    Raises:
        SettingsError: the file cannot be read, or is no baseline.
    """
    try:
        found = json.loads(content(path).decode("utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror or error}", "write it with --update-baseline") from None
    except (ValueError, RecursionError):
        raise SettingsError(
            f"{path}: not valid JSON", "name a baseline, or strike the file and write it anew"
        ) from None
    entries = _entries(found)
    if entries is None:
        raise SettingsError(f"{path}: no baseline of version {VERSION}", "strike the file and write it anew")
    return entries


def _entries(found: Any) -> tuple[Entry, ...] | None:
    """The entries of a baseline as read; None where it is none."""
    listed = found.get("findings") if isinstance(found, dict) and found.get("version") == VERSION else None
    if not isinstance(listed, list):
        return None
    keys = {"path": str, "code": str, "fingerprint": str, "count": int, "message": str}
    for one in listed:
        if not isinstance(one, dict) or {key: type(value) for key, value in one.items()} != keys or one["count"] < 1:
            return None
    return tuple(Entry(**one) for one in listed)


def written(entries: Iterable[Entry]) -> str:
    """A baseline as it stands in a file: JSON, an entry after the other, sorted."""
    keys = ("path", "code", "fingerprint", "count", "message")
    listed = [{key: getattr(entry, key) for key in keys} for entry in sorted(entries)]
    return json.dumps({"version": VERSION, "findings": listed}, ensure_ascii=False, indent=2) + "\n"


def renewed(old: Sequence[Entry], reports: Sequence[Report], folder: Path, run: Iterable[str]) -> tuple[Entry, ...]:
    """The baseline that knows every finding of the reports. Entries of drafts or rules that were not looked at this
    time are kept, but those of drafts that are gone; `run` are the codes of the rules that were run."""
    codes = frozenset(run)
    seen = {_path(report, folder) for report in reports}
    kept = [one for one in old if not (one.path in seen and one.code in codes) and (folder / one.path).exists()]
    found: dict[tuple[str, str, str], Entry] = {}
    for report in reports:
        for finding in report.findings:
            if finding.suppressed is not Suppression.COMMENT:
                entry = _entry(finding, _path(report, folder))
                known = found.get(entry.key)
                found[entry.key] = replace(known, count=known.count + 1) if known else entry
    return (*kept, *found.values())


def known(report: Report, entries: Sequence[Entry], folder: Path) -> Report:
    """The report with the findings marked that the baseline has; of equal ones the first so many as it counts."""
    path = _path(report, folder)
    left = Counter({entry.key: entry.count for entry in entries})
    found = []
    for finding in report.findings:
        key = (path, finding.code, finding.fingerprint)
        is_known = finding.suppressed is None and left[key] > 0
        left[key] -= is_known
        found.append(replace(finding, suppressed=Suppression.BASELINE) if is_known else finding)
    return replace(report, findings=tuple(found))


def stale(entries: Sequence[Entry], reports: Sequence[Report], folder: Path, run: Iterable[str]) -> tuple[Entry, ...]:
    """The entries, with the count of what is left over, that nothing in the reports matches any more, and those of
    drafts that are gone. `run` are the codes of the rules that were run."""
    codes = frozenset(run)
    seen = {_path(report, folder) for report in reports}
    used = Counter(
        (_path(report, folder), finding.code, finding.fingerprint)
        for report in reports
        for finding in report.findings
        if finding.suppressed is Suppression.BASELINE
    )
    over = [
        replace(one, count=one.count - used[one.key])
        for one in entries
        if (one.path in seen and one.code in codes) or not (folder / one.path).exists()
    ]
    return tuple(sorted(one for one in over if one.count > 0))


def with_notes(report: Report, entries: Sequence[Entry], folder: Path) -> Report:
    """The report with a note for each stale entry of its draft."""
    path = _path(report, folder)
    notes = tuple(
        Note(level="info", source=draft_of(report).id, text=f"the baseline knows what is gone: {told(entry)}")
        for entry in entries
        if entry.path == path
    )
    return replace(report, notes=report.notes + notes)


def told(entry: Entry) -> str:
    """An entry in a few words."""
    times = f"{entry.count} times " if entry.count > 1 else ""
    return f"{times}{entry.code} ({entry.message})"


def _entry(finding: Finding, path: str) -> Entry:
    return Entry(path=path, code=finding.code, fingerprint=finding.fingerprint, count=1, message=finding.message)


def _path(report: Report, folder: Path) -> str:
    draft = draft_of(report)
    if draft.path is None:
        return draft.name
    try:
        return Path(os.path.relpath(draft.path, folder)).as_posix()
    except ValueError:  # another drive
        return draft.path
