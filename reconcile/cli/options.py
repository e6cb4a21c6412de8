"""Options that commands share, and what becomes of them."""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial, reduce
from pathlib import Path
from typing import Any, TypeVar

import click

from reconcile.errors import InputError
from reconcile.model import Severity, Source
from reconcile.settings import Settings, load_glossary, severity

GLOSSARY = "reconcile.glossary"
"""Where the path of `--glossary` waits in the context until the settings are read."""

WORDNET = "reconcile.wordnet"
"""Where `--wordnet` waits likewise."""

LIMITS = {
    "max_size": (click.FloatRange(min=0, max=4096), "MIB", "Read sources of at most this size."),
    "max_sources": (click.IntRange(min=0), "N", "Take at most so many sources."),
    "max_claims": (click.IntRange(min=0), "N", "Take sources of at most so many claims, all together."),
    "max_pairs": (click.IntRange(min=0), "N", "Compare so many pairs of claims; what is left is told in the notes."),
}
"""The settings that bound the work, with the option for each: its type, what stands for its value, its help."""

Command = TypeVar("Command", bound=Callable[..., Any])

_WORDS = (
    click.option(
        "--glossary",
        type=click.Path(path_type=Path),
        expose_value=False,
        callback=lambda ctx, _, value: ctx.meta.__setitem__(GLOSSARY, value),
        help="Names as they are to be spelled, in this TOML file.",
    ),
    click.option(
        "--wordnet",
        metavar="DIR",
        type=click.Path(path_type=Path),
        expose_value=False,
        callback=lambda ctx, _, value: ctx.meta.__setitem__(WORDNET, value),
        help="Take words that the tool's own lists do not have from WordNet's files in this folder.",
    ),
)

_OPTIONS = (
    click.option(
        "--format",
        "format_",
        type=click.Choice(["text", "markdown", "json", "csv", "html"]),
        help="How to write the report.  [default: by the ending of --output, else text]",
    ),
    click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the report to this file."),
    click.option(
        "--open", "open_", is_flag=True, help="Open the report in the browser, as html in a file of its own if need be."
    ),
    click.option(
        "--fail-on",
        type=click.Choice(["error", "warning", "info", "never"]),
        help="Exit with 1 for a finding of this severity or above.  [default: never]",
    ),
    click.option("--select", metavar="CODES", help="Only these rules, as in C201,N1."),
    click.option("--ignore", metavar="CODES", help="Not these rules."),
    click.option(
        "--config", type=click.Path(path_type=Path), help="Read settings from this reconcile.toml or pyproject.toml."
    ),
    *_WORDS,
    click.option("-q", "--quiet", is_flag=True, help="Only the counts and one line a finding."),
    click.option("-v", "--verbose", is_flag=True, help="Everything, nothing cut."),
    click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Colour in the text report.",
    ),
    click.option(
        "--width",
        type=click.IntRange(min=40, max=400),
        help="Columns of the text report.  [default: the terminal's, 80 in a file]",
    ),
)


def common(command: Command) -> Command:
    """Add the options that every report has."""
    command = limits(command)
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def words_from(command: Command) -> Command:
    """Add the options that say where names and words are taken from."""
    for option in reversed(_WORDS):
        command = option(command)
    return command


def limits(command: Command) -> Command:
    """Add the options that bound the work."""
    return limits_of(*LIMITS)(command)


def limits_of(*names: str) -> Callable[[Command], Command]:
    """What adds some of the options that bound the work; what they are given waits in the context until the settings
    are read.
    """
    return lambda command: reduce(_limited, reversed(names), command)


def _limited(command: Command, name: str) -> Command:
    kind, unit, said = LIMITS[name]
    default = getattr(Settings(), name)
    shown = f"{default:,g}" if isinstance(default, float) else f"{default:,}"
    return click.option(
        f"--{name.replace('_', '-')}",
        type=kind,
        metavar=unit,
        expose_value=False,
        callback=partial(_keep, name),
        help=f"{said}  [default: {shown}]",
    )(command)


def _keep(name: str, context: click.Context, _: click.Parameter, value: Any) -> None:
    if value is not None and math.isnan(value):
        raise click.BadParameter("nan is no number")
    context.meta[f"reconcile.{name}"] = value


def settings(config: Path | None, select: str | None, ignore: str | None, fail_on: str | None) -> Settings:
    """The settings of the config file with those of the command line over them."""
    return over(Settings.load(config) if config else Settings(), select, ignore, fail_on)


def over(found: Settings, select: str | None, ignore: str | None, fail_on: str | None) -> Settings:
    """The settings with those of the command line over them."""
    if select is not None:
        found = replace(found, select=_codes(select))
    if ignore is not None:
        found = replace(found, ignore=_codes(ignore))
    if fail_on is not None:
        found = replace(found, fail_on=None if fail_on == "never" else _severity(fail_on))
    meta = click.get_current_context().meta
    given = {name: value for name in LIMITS if (value := meta.get(f"reconcile.{name}")) is not None}
    found = replace(found, **given)
    wordnet = meta.get(WORDNET)
    if wordnet is not None:
        found = replace(found, wordnet=str(wordnet))
    glossary = meta.get(GLOSSARY)
    return replace(found, glossary=load_glossary(glossary)) if glossary else found


def _codes(listed: str) -> tuple[str, ...]:
    return tuple(code.strip() for code in listed.split(",") if code.strip())


def _severity(word: str) -> Severity:
    return severity(word, "--fail-on")


def read_all(paths: tuple[str, ...], chosen: Settings) -> list[Source]:
    """The sources at the paths, in order; `-` is standard input.

    Raises:
        InputError: a path that cannot be read, the same file twice, standard input twice, or too many paths.
    """
    from reconcile.read import read

    if len(paths) > chosen.max_sources:
        raise InputError(f"{len(paths):,} sources, and {chosen.max_sources:,} are allowed", "raise --max-sources")
    seen: dict[str, str] = {}
    for path in paths:
        key = path if path == "-" else os.path.realpath(path)
        if key in seen:
            what = "standard input" if path == "-" else path
            raise InputError(f"{what}: named twice", "name two different sources")
        seen[key] = path
    return [read(path, limit=chosen.max_bytes) for path in paths]
