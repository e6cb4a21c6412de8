"""The settings of a draft as a config file that could be read again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from typing import Any

from reconcile.lint.config import Config
from reconcile.settings import Glossary, Settings

OWN_TABLES = ("severity", "overrides")


def shown(config: Config, settings: Settings, draft: str | None, sources: Sequence[str]) -> str:
    """Every setting in TOML, with comments that say for which draft, from which file, and which sources that comes
    to."""
    head = [f"# settings for {draft}" if draft else "# settings", f"# from {config.path or 'no config file'}"]
    used = ", ".join(str(number) for number, _ in config.overrides(draft)) if draft else ""
    head += [f"# with overrides {used}"] if used else []
    head += [f"# source: {source}" for source in sources]
    return "\n".join([*(line.replace("\n", " ").replace("\r", " ") for line in head), *_keys(settings)]) + "\n"


def _keys(settings: Settings) -> Iterator[str]:
    for one in fields(Settings):
        value = getattr(settings, one.name)
        key = one.name.replace("_", "-")
        if one.name == "fail_on":
            yield f"{key} = {_toml(value.value if value else 'never')}"
        elif value is None:
            yield f"# {key}: none"
        elif one.name not in OWN_TABLES:
            yield f"{key} = {_toml(value)}"
    if settings.severity:
        yield "\n[severity]"
        yield from (f"{_toml(code)} = {_toml(level.value)}" for code, level in settings.severity)


def _toml(value: Any) -> str:
    if isinstance(value, Glossary):
        value = value.path
    if isinstance(value, tuple):
        return f"[{', '.join(_each(value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return repr(value)


def _each(values: Iterable[Any]) -> Iterator[str]:
    return (_toml(value) for value in values)
