"""The steps of `reconcile lint`: which drafts, held against what, what of it counts, and what mends it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from reconcile.cli.options import over
from reconcile.cli.output import refuse_empty, write
from reconcile.errors import InputError, SettingsError
from reconcile.judge.rules import RULES, allowed
from reconcile.lint import baseline, changed, fixes
from reconcile.lint.config import Config, discover, load, refuse_unknown_codes
from reconcile.lint.drafts import drafts_of, sources_of
from reconcile.lint.files import once
from reconcile.lint.show import shown
from reconcile.lint.standing import standing
from reconcile.lint.suppressions import suppress
from reconcile.model import Report, Severity, Source
from reconcile.pipeline import check
from reconcile.read import read
from reconcile.report.escape import writable
from reconcile.settings import Settings

CODES = tuple(rule.code for rule in RULES)

Reader = Callable[[str, int], Source]
"""Reads the source at a path, which may have so many bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the command line asks for beside the drafts."""

    extra: tuple[str, ...]
    config: Path | None
    select: str | None
    ignore: str | None
    fail_on: str | None
    baseline: Path | None
    update_baseline: bool
    changed_since: str | None
    fix: bool
    diff: bool
    unsafe_fixes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Linted:
    """The report on a draft as lint gives it, the severity that fails it, and the codes of the rules that were run."""

    report: Report
    fail_on: Severity | None
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A draft as read, its config file, what that settles for it with the command line over it, and its sources."""

    draft: Source
    config: Config
    settings: Settings
    sources: tuple[str, ...]


def refuse_nonsense(drafts: Sequence[str], asked: Asked) -> None:
    """Refuse options that do not go together.

    Raises:
        InputError: two of them contradict one another, or one needs another.
    """
    if asked.fix and "-" in drafts:
        raise InputError("--fix: standard input cannot be mended", "name a file, or use --diff")
    if asked.fix and asked.diff:
        raise InputError("--fix and --diff", "give one of them: --diff shows what --fix would do")
    if asked.unsafe_fixes and not (asked.fix or asked.diff):
        raise InputError("--unsafe-fixes alone does nothing", "give --fix or --diff with it")
    if asked.update_baseline and not asked.baseline:
        raise InputError("--update-baseline names no file", "give --baseline FILE with it")
    if asked.update_baseline and asked.changed_since:
        raise InputError(
            "--update-baseline and --changed-since", "a baseline knows whole drafts: leave one of them out"
        )


def jobs(drafts: Sequence[str], asked: Asked) -> tuple[Job, ...]:
    """What is to be done: the drafts given, else those of the config file, each once.

    Raises:
        InputError: a draft cannot be read.
        SettingsError: a config file is not understood, or a source does not exist.
    """
    config_of = cache(_config)
    found = []
    for path in once(drafts or drafts_of(config_of(asked.config, Path()))):
        config = config_of(asked.config, Path() if path == "-" else Path(os.path.dirname(path)))
        settings = over(config.settle(path), asked.select, asked.ignore, asked.fail_on)
        draft = read(path, limit=settings.max_bytes)
        sources = sources_of(draft, config, settings, asked.extra)
        found.append(Job(draft=draft, config=config, settings=settings, sources=sources))
    return tuple(found)


def _config(given: Path | None, folder: Path) -> Config:
    config = load(given or discover(folder))
    if config.path:
        refuse_unknown_codes(config, CODES)
    return config


def settings_shown(drafts: Sequence[str], asked: Asked) -> str:
    """The settings of every draft, or of the config file where no draft is given and it names none."""
    if not drafts:
        config = _config(asked.config, Path())
        if not config.settings.drafts:
            return shown(config, over(config.settings, asked.select, asked.ignore, asked.fail_on), None, ())
    found = jobs(drafts, asked)
    return "\n".join(shown(job.config, job.settings, job.draft.path or job.draft.name, job.sources) for job in found)


def lint(job: Job, reader: Reader, asked: Asked) -> Linted:
    """The findings that stand in a draft, with those marked that its comments suppress.

    Raises:
        InputError: a source cannot be read, or a comment is not understood.
        SettingsError: the draft has no source.
    """
    if not job.sources:
        name = job.draft.path or job.draft.name
        way_out = "name sources in reconcile.toml or in the draft's front matter, or give --source"
        raise SettingsError(f"{name}: no source to hold it against", way_out)
    report = check(job.draft, [reader(path, job.settings.max_bytes) for path in job.sources], job.settings)
    refuse_empty(report)
    narrowed = asked.select is not None or asked.ignore is not None
    return Linted(
        report=suppress(standing(report), job.settings, CODES, narrowed),
        fail_on=job.settings.fail_on,
        codes=tuple(rule.code for rule in allowed(job.settings)),
    )


def counted(linted: Sequence[Linted], asked: Asked) -> tuple[list[Linted], list[str]]:
    """What is left to count: known findings marked, and those on lines that have not changed left out. With remarks
    about the baseline.

    Raises:
        InputError: git has no such commit.
        OutputError: the baseline cannot be written.
        SettingsError: the baseline cannot be read.
    """
    found, remarks = list(linted), list[str]()
    if asked.baseline:
        found, remarks = _against(linted, asked.baseline, asked.update_baseline)
    if asked.changed_since is not None:
        found = [_since(one, asked.changed_since) for one in found]
    return found, remarks


def _against(linted: Sequence[Linted], path: Path, update: bool) -> tuple[list[Linted], list[str]]:
    folder = path.parent
    reports = [one.report for one in linted]
    codes = {code for one in linted for code in one.codes}
    entries = baseline.read_baseline(path) if not update or path.exists() else ()
    if update:
        entries = baseline.renewed(entries, reports, folder, codes)
        write(path, writable(baseline.written(entries)))
    known = [replace(one, report=baseline.known(one.report, entries, folder)) for one in linted]
    stale = baseline.stale(entries, [one.report for one in known], folder, codes)
    noted = [replace(one, report=baseline.with_notes(one.report, stale, folder)) for one in known]
    return noted, [
        f"{path}: {entry.path}: gone is {baseline.told(entry)}: drop it with --update-baseline" for entry in stale
    ]


def _since(one: Linted, ref: str) -> Linted:
    draft = next(reading.source for reading in one.report.readings if reading.source.id == "draft")
    lines = changed.changed_lines(changed.named_in(draft.path), ref)
    return replace(one, report=changed.on_lines(one.report, lines))


def mend(linted: Iterable[Linted], asked: Asked) -> list[fixes.Mended]:
    """Make the fixes in the drafts themselves; gives those that have changed."""
    found = [fixes.mended(one.report, unsafe=asked.unsafe_fixes) for one in linted]
    found = [one for one in found if one.findings]
    fixes.write(found)
    return found


def differences(linted: Iterable[Linted], asked: Asked) -> str:
    """What `mend` would change, as unified diffs; refuses what it would refuse, but standard input."""
    found = [fixes.mended(one.report, unsafe=asked.unsafe_fixes) for one in linted]
    for one in found:
        if one.findings and one.draft.path is not None:
            fixes.content(one)
    return "".join(fixes.difference(one) for one in found)
