"""Names as JSON: the parts of the contract that are about names."""

from __future__ import annotations

import json

from reconcile.model.contract import VERSION, link_json, name_json
from reconcile.report.escape import writable
from reconcile.report.names.listing import Listing


def render(listing: Listing) -> str:
    """One object with `version`, `command`, `sources`, `names` and `name_links`."""
    sources = [
        {"id": s.id, "name": s.name, "path": s.path, "role": s.role.value, "text_kind": s.text_kind.value}
        for s in listing.sources
    ]
    whole = {
        "version": VERSION,
        "command": "names",
        "sources": sources,
        "names": [name_json(name) for name in listing.names.names],
        "name_links": [link_json(link) for link in listing.names.links],
    }
    return writable(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"
