"""A real browser for the tests: headless Chromium as a process of its own, nothing of it shared between two runs."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest

PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

with_chromium = pytest.mark.skipif(
    PROGRAM is None, reason="no Chromium here to look at the pages with; on Debian: apt-get install chromium"
)

WIDE, NARROW = (1440, 900), (420, 900)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What came of looking at a page: the elements as they are after its script, what the console said, and the
    addresses that the page asked for."""

    dom: str
    console: tuple[str, ...]
    requests: tuple[str, ...]


def visit(page: str, size: tuple[int, int] = WIDE, fragment: str = "", *flags: str) -> Visit:
    """Open a page and wait until its script has done its work."""
    assert PROGRAM is not None
    with tempfile.TemporaryDirectory(prefix="reconcile-browser-") as folder:
        file, log = Path(folder, "page.html"), Path(folder, "net.json")
        file.write_text(page, encoding="utf-8")
        done = subprocess.run(
            [
                PROGRAM,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--force-prefers-reduced-motion",
                f"--user-data-dir={folder}/profile",
                "--enable-logging=stderr",
                f"--log-net-log={log}",
                f"--window-size={size[0]},{size[1]}",
                "--virtual-time-budget=2000",
                *flags,
                "--dump-dom",
                f"{file.as_uri()}{fragment}",
            ],
            capture_output=True,
            check=True,
            timeout=120,
        )
        said = done.stderr.decode("utf-8", "replace")
        return Visit(
            dom=done.stdout.decode("utf-8"),
            console=tuple(re.findall(r":CONSOLE[:(]\d+\)?\] (.*)", said)),
            requests=requests(json.loads(log.read_text(encoding="utf-8"))),
        )


def photograph(page: str, size: tuple[int, int]) -> bytes:
    """A picture (PNG) of the top of a page."""
    assert PROGRAM is not None
    with tempfile.TemporaryDirectory(prefix="reconcile-browser-") as folder:
        file, picture = Path(folder, "page.html"), Path(folder, "page.png")
        file.write_text(page, encoding="utf-8")
        shot = [f"--screenshot={picture}", "--hide-scrollbars", f"--window-size={size[0]},{size[1]}"]
        quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        known = [f"--user-data-dir={folder}/profile", "--virtual-time-budget=2000", file.as_uri()]
        subprocess.run([PROGRAM, *quiet, *shot, *known], capture_output=True, check=True, timeout=120)
        return picture.read_bytes()


def requests(log: dict[str, object]) -> tuple[str, ...]:
    """The addresses that pages asked for; what the browser does on its own behalf has no origin."""
    events = log["events"]
    assert isinstance(events, list)
    found = [event.get("params", {}) for event in events]
    return tuple(
        one["url"] for one in found if "url" in one and one.get("initiator", "not an origin") != "not an origin"
    )


def acting(page: str, program: str, *, alone: bool = False) -> str:
    """The page with a script of the test behind its own, let in by its hash: what a reader would do. Where it is
    `alone`, the page's own script is not let in.
    """
    digest = base64.b64encode(hashlib.sha256(program.encode()).digest()).decode()
    ours = "" if alone else r"\1"
    allowed = re.sub("script-src (&#39;[^;]*?&#39;);", f"script-src {ours} &#39;sha256-{digest}&#39;;", page, count=1)
    assert allowed != page
    return allowed.replace("</body>", f"<script>{program}</script></body>")


def silenced(page: str) -> str:
    """The page as a browser shows it that runs no scripts."""
    quiet = re.sub(r"script-src &#39;[^;]*?&#39;;", "script-src &#39;none&#39;;", page, count=1)
    assert quiet != page
    return quiet
