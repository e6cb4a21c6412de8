"""Names as plain text."""

from __future__ import annotations

from reconcile.report.escape import unheard, visible
from reconcile.report.names.listing import Listing, by_count, of_name, places, reason, title, told


def render(listing: Listing) -> str:
    """A paragraph a name: its spellings by source, then what they are to one another."""
    if not listing.names.names:
        return "No names.\n"
    blocks = [_head(listing)]
    for name in by_count(listing.names.names):
        width = max(len(spelling.text) for spelling in name.spellings)
        lines = [title(name)]
        lines += [f"  {s.text:<{width}}  {told(s)}  {places(listing, s)}" for s in name.spellings]
        lines += [f"  - {reason(link)}" for link in of_name(listing, name)]
        blocks.append("\n".join(visible(line) for line in lines))
    return unheard("\n\n".join(blocks) + "\n")


def _head(listing: Listing) -> str:
    count = len(listing.names.names)
    sources = len(listing.sources)
    return f"{count} name{'s' * (count != 1)} in {sources} source{'s' * (sources != 1)}"
