"""Names: mentions found, spellings brought together, look-alikes kept apart."""

from reconcile.names.evidence.match import same_name
from reconcile.names.gather import gather
from reconcile.names.settle import settle

__all__ = ["gather", "same_name", "settle"]
