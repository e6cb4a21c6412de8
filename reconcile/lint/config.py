"""The config file of a draft: where it is found, and what it settles for that draft."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reconcile.errors import SettingsError
from reconcile.lint.files import fits
from reconcile.settings import Override, Settings, from_mapping, read_table

NAMES = ("reconcile.toml", ".reconcile.toml", "pyproject.toml")
"""The files that settings are looked for in, in this order; the last one counts where it has `[tool.reconcile]`."""

DEFAULTS: Mapping[str, Any] = {"fail-on": "warning"}
"""What `lint` takes for settled where no file says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The settings of a config file; `path` is None where there is no file, and globs then start where one stands."""

    path: Path | None
    settings: Settings

    @property
    def folder(self) -> Path:
        """The folder that the globs of the file start from."""
        return self.path.parent if self.path else Path()

    def overrides(self, draft: str) -> tuple[tuple[int, Override], ...]:
        """The overrides whose globs the draft matches, with their numbers from 1."""
        found = enumerate(self.settings.overrides, 1)
        return tuple((n, one) for n, one in found if any(fits(draft, self.folder, glob) for glob in one.drafts))

    def settle(self, draft: str) -> Settings:
        """The settings for a draft: those of the file, then each override that it matches, in order."""
        settings = self.settings
        for _, override in self.overrides(draft):
            settings = settings.over(override)
        return settings


def load(path: Path | None) -> Config:
    """The config in a file, or what is settled without one.

    Raises:
        SettingsError: the file cannot be read, or something in it is not understood.
    """
    if path is None:
        return Config(path=None, settings=from_mapping(DEFAULTS, "the defaults"))
    return Config(path=path, settings=from_mapping({**DEFAULTS, **read_table(path)}, str(path)))


def discover(start: Path) -> Path | None:
    """The config file of the folder `start` or the nearest above it, not above a repository; None where there is none.

    Raises:
        SettingsError: a `pyproject.toml` on the way cannot be read.
    """
    folder = Path(os.path.abspath(start))
    for above in (folder, *folder.parents):
        for name in NAMES:
            file = above / name
            if file.is_file() and (name != "pyproject.toml" or read_table(file)):
                return _shown(file)
        if (above / ".git").exists():
            break
    return None


def _shown(file: Path) -> Path:
    """A path as a person at the working directory would write it."""
    try:
        return Path(os.path.relpath(file))
    except ValueError:  # another drive
        return file


def refuse_unknown_codes(config: Config, known: Sequence[str]) -> None:
    """Refuse a rule code in the file that no rule's code begins with; `known` are the codes of all rules.

    Raises:
        SettingsError: there is one; it names file and key.
    """
    tables = [("", config.settings)]
    tables += [(f"overrides[{n}].", Settings().over(one)) for n, one in enumerate(config.settings.overrides, 1)]
    for prefix, settings in tables:
        levels = tuple(code for code, _ in settings.severity)
        for key, codes in (("select", settings.select), ("ignore", settings.ignore), ("severity", levels)):
            for code in codes:
                if not code or not any(one.startswith(code.upper()) for one in known):
                    said = f"{config.path}: {prefix}{key}: unknown rule code {code!r}"
                    raise SettingsError(said, f"the rules are {', '.join(known)} (or a beginning, such as C2)")
