"""Reconcile two or more texts about one event: what agrees, what contradicts, which names are spelled apart."""

from reconcile.model import NameMatch, Report, Source
from reconcile.names.match import same_name
from reconcile.pipeline import check, compare, diff
from reconcile.read import read, read_text
from reconcile.settings import Settings

__version__ = "0.1.0.dev0"
__all__ = ["NameMatch", "Report", "Settings", "Source", "check", "compare", "diff", "read", "read_text", "same_name"]
