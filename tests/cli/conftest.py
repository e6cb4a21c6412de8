"""A folder with two texts in it, which is the working directory."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import LIGHTHOUSE, LIGHTHOUSE_AGAIN


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.txt").write_text(LIGHTHOUSE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(LIGHTHOUSE_AGAIN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
