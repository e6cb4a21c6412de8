"""Names: mentions found, spellings brought together, look-alikes kept apart."""

from reconcile.names.gather import gather
from reconcile.names.match import same_name
from reconcile.names.settle import settle

__all__ = ["gather", "same_name", "settle"]
