"""What only alignment shows: what stands in the slot of a name in paired claims is that name, misspelled, if it sounds
like it; look-alikes that stand in one slot are marked.
"""

from reconcile.names.settle.run import settle

__all__ = ["settle"]
