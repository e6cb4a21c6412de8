"""Style and script are files of the package, every one of them inlined."""

from __future__ import annotations

from pathlib import Path

import reconcile.report.html
from reconcile.report.html.assets import SCRIPTS, STYLES, script, style

HERE = Path(reconcile.report.html.__file__).parent


def test_every_file_is_inlined_whole() -> None:
    assert {file.name for file in (HERE / "style").iterdir()} == set(STYLES)
    assert {file.name for file in (HERE / "script").iterdir()} == set(SCRIPTS)
    for name in STYLES:
        assert (HERE / "style" / name).read_text(encoding="utf-8") in style()
    for name in SCRIPTS:
        assert (HERE / "script" / name).read_text(encoding="utf-8") in script()


def test_nothing_in_them_ends_the_element_that_they_stand_in() -> None:
    assert "</" not in style()
    assert "</script" not in script().lower()
    assert "<!--" not in style() + script()


def test_the_script_writes_no_html_and_stores_nothing() -> None:
    for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function("):
        assert way not in script()
    for keeper in ("localStorage", "sessionStorage", "cookie", "indexedDB", "fetch(", "XMLHttpRequest", "WebSocket"):
        assert keeper not in script()
