"""Which drafts are looked at, and which sources each is held against."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from reconcile.errors import SettingsError
from reconcile.lint.config import Config
from reconcile.lint.files import matching, once, wanted
from reconcile.lint.matter import KEY, named_sources
from reconcile.model import Source
from reconcile.settings import Settings


def drafts_of(config: Config) -> tuple[str, ...]:
    """The drafts that the config file names, in order.

    Raises:
        SettingsError: it names none, or none of its globs matches a file.
    """
    globs = config.settings.drafts
    if not globs:
        said = f"{config.path}: drafts: names none" if config.path else "no draft given, and no config file names any"
        raise SettingsError(said, 'name one, or write drafts = ["*.md"] into reconcile.toml')
    found = once(file for one in globs for file in matching(config.folder, one))
    if not found:
        raise SettingsError(f"{config.path}: drafts: no file matches {', '.join(globs)}", "mend the globs")
    return found


def sources_of(draft: Source, config: Config, settings: Settings, extra: Sequence[str]) -> tuple[str, ...]:
    """The sources of a draft, each once and never the draft itself: those of the config file, those that its own front
    matter names, relative to the draft, and the `extra` ones of the command line.

    Raises:
        SettingsError: one does not exist.
    """
    found = list(wanted(config.folder, settings.sources, _key(draft, config)))
    if draft.path is not None and (named := named_sources(draft)):
        folder = Path(os.path.dirname(draft.path))
        found += wanted(folder, named, f"{draft.path}: {KEY}", within=_root(folder, config))
    return once((*found, *extra), without=draft.path)


def _key(draft: Source, config: Config) -> str:
    """File and key that settle the sources of a draft."""
    numbers = [number for number, one in config.overrides(draft.path or "") if "sources" in dict(one.values)]
    key = f"overrides[{numbers[-1]}].sources" if numbers else "sources"
    return f"{config.path}: {key}"


def _root(folder: Path, config: Config) -> Path | None:
    """The folder that a draft may name files in: its repository, or where the config file stands; None for any."""
    here = Path(os.path.abspath(folder))
    repository = next((above for above in (here, *here.parents) if (above / ".git").exists()), None)
    return repository or (config.folder if config.path else None)
