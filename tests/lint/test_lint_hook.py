"""The hook for pre-commit, run in a fresh repository as pre-commit runs it: the package installed, then the entry."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest
from linted import MILL, git

ROOT = Path(__file__).parents[2]
HOOKS = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git on this machine")


def hook(key: str) -> str:
    """A value of the one hook."""
    (found,) = re.findall(rf"^(?:- |  ){key}: (.*)$", HOOKS, flags=re.MULTILINE)
    return str(found)


@pytest.fixture(scope="module")
def bin_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the command in it: that of an environment into which the package was installed where its build
    tool is at hand, else one that runs the package as it stands."""
    folder = tmp_path_factory.mktemp("hook")
    if importlib.util.find_spec("hatchling") and importlib.util.find_spec("pip"):
        venv.create(folder, with_pip=False)
        (found,) = folder.glob("lib/python*/site-packages") if os.name != "nt" else [folder / "Lib/site-packages"]
        (found / "dependencies.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
        python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
        install = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
        again = ["--ignore-installed", "--disable-pip-version-check", str(ROOT)]
        subprocess.run([str(python), *install, *again], check=True, cwd=folder)
        return python.parent
    script = folder / "reconcile"
    script.write_text(
        f'#!/bin/sh\nPYTHONPATH={shlex.quote(str(ROOT))} exec {shlex.quote(sys.executable)} -m reconcile "$@"\n'
    )
    script.chmod(0o755)
    return folder


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in [one for one in os.environ if one.startswith("GIT_")]:
        monkeypatch.delenv(name)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/mill.txt").write_text(MILL, encoding="utf-8")
    (tmp_path / "reconcile.toml").write_text('drafts = ["*.md"]\nsources = ["sources/*"]\n', encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    return tmp_path


def run(repository: Path, bin_folder: Path, draft: str) -> subprocess.CompletedProcess[str]:
    """Stage a draft and run the entry of the hook as pre-commit would, from the top of the repository."""
    (repository / "draft.md").write_text(draft, encoding="utf-8")
    git(repository, "add", "-A")
    path = os.pathsep.join((str(bin_folder), os.environ["PATH"]))
    environment = {**os.environ, "PATH": path, "PYTHONUTF8": "1"}
    command = shlex.split(hook("entry"))
    command[0] = shutil.which(command[0], path=path) or command[0]
    return subprocess.run(command, cwd=repository, env=environment, capture_output=True, text=True, check=False)


def test_the_hook_is_one_that_pre_commit_understands() -> None:
    assert (hook("id"), hook("language"), hook("pass_filenames")) == ("reconcile-lint", "python", "false")
    assert shlex.split(hook("entry"))[0] == "reconcile"
    files = re.compile(hook("files"))
    assert all(files.search(name) for name in ("a.md", "sources/talk.srt", "names.toml", "reconcile.toml", "x.docx"))
    assert not any(files.search(name) for name in ("a.py", "picture.png", "md"))


def test_a_draft_that_holds_passes(repository: Path, bin_folder: Path) -> None:
    done = run(repository, bin_folder, "The mill in Tolmin has 120 workers.\n")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_draft_that_does_not_hold_stops_the_commit(repository: Path, bin_folder: Path) -> None:
    done = run(repository, bin_folder, "The mill in Tolmin has 140 workers.\n")
    assert (done.returncode, done.stderr) == (1, "")
    assert "draft.md:1:24: error C201" in done.stdout


def test_a_repository_without_a_config_is_told_what_to_write(repository: Path, bin_folder: Path) -> None:
    (repository / "reconcile.toml").unlink()
    done = run(repository, bin_folder, "The mill in Tolmin has 140 workers.\n")
    assert done.returncode == 2
    assert done.stderr.startswith("reconcile: no draft given, and no config file names any: ")
