"""Reconcile two or more texts about one event: what agrees, what contradicts, which names are spelled apart.

Most names are loaded when they are first used, so that `import reconcile` and `reconcile --version` cost nothing.
"""

from typing import TYPE_CHECKING

from reconcile.read import read, read_text

if TYPE_CHECKING:
    from reconcile.model import NameMatch, Report, Source
    from reconcile.names import same_name
    from reconcile.pipeline import check, compare, diff
    from reconcile.settings import Settings

__version__ = "0.1.0"
__all__ = ["NameMatch", "Report", "Settings", "Source", "check", "compare", "diff", "read", "read_text", "same_name"]

_HOME = {
    "NameMatch": "model",
    "Report": "model",
    "Source": "model",
    "same_name": "names",
    "check": "pipeline",
    "compare": "pipeline",
    "diff": "pipeline",
    "Settings": "settings",
}


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"reconcile.{_HOME[name]}"), name)
    globals()[name] = value
    return value
