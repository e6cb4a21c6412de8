"""The table of formats, JSON and the picture."""

import json
import re
import subprocess
import sys
from collections.abc import Callable

import pytest
from reports import checked, ferries, hostile

from reconcile.errors import SettingsError
from reconcile.model import Report
from reconcile.report import FORMATS, render
from reconcile.report.picture import render_svg


def test_the_formats_by_name() -> None:
    assert list(FORMATS) == ["text", "markdown", "json", "csv", "html"]


def test_an_unknown_format_is_named_with_the_way_out() -> None:
    with pytest.raises(SettingsError, match="'pdf' is no format: write one of text, markdown, json"):
        render(ferries(), "pdf")


@pytest.mark.parametrize("make", [ferries, checked, hostile])
@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_stable_writable_and_ends_in_a_line_feed(make: Callable[[], Report], name: str) -> None:
    text = render(make(), name)
    assert text == render(make(), name)
    assert text.encode("utf-8")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize("make", [ferries, checked, hostile])
def test_json_reads_back_as_the_contract(make: Callable[[], Report]) -> None:
    assert json.loads(render(make(), "json")) == json.loads(json.dumps(make().to_dict()))


def test_json_keeps_letters_readable() -> None:
    assert "日本語" in render(hostile(), "json")


def test_the_picture_is_the_report_in_a_window_the_same_every_time() -> None:
    svg = render_svg(ferries(), 80)
    assert svg == render_svg(ferries(), 80)
    assert svg.startswith("<svg")
    assert "reconcile&#160;diff" in svg
    assert not re.search(r"terminal-\d", svg)


def test_rich_is_loaded_by_the_terminal_report_alone() -> None:
    program = "import sys, reconcile.report.markdown, reconcile.report.json; sys.exit('rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
