"""Names as Markdown."""

from __future__ import annotations

from reconcile.report.escape import markdown as escaped
from reconcile.report.names.listing import Listing, by_count, of_name, places, reason, title, told


def render(listing: Listing) -> str:
    """A table of spellings, and a list of what they are to one another."""
    lines = ["# Names", "", "| name | spelling | mentions | places |", "|---|---|---|---|"]
    for name in by_count(listing.names.names):
        for at, spelling in enumerate(name.spellings):
            cells = ("" if at else title(name), spelling.text, told(spelling), places(listing, spelling))
            lines.append("| " + " | ".join(escaped(cell) for cell in cells) + " |")
    links = dict.fromkeys(reason(link) for name in by_count(listing.names.names) for link in of_name(listing, name))
    lines += ["", *(f"- {escaped(link)}" for link in links)] if links else []
    return "\n".join(lines) + "\n"
