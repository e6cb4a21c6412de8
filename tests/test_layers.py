"""Who may import whom, third-party packages included, and who may open files, write them, print or exit.

The table is the one of the house style. If a row is in the way, change it here in the same commit and say why.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import reconcile

PACKAGE = Path(reconcile.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

STAGES = ("names", "align", "judge", "quotes")
FLOW = ("errors", "model", "toml", "settings", "text", "lexicon", "read", "claims", *STAGES, "points")
EVERYTHING = (*FLOW, "pipeline", "report", "lint", "__init__")

ROOMS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    # part: (may import from reconcile, third party)
    "errors": ((), ()),
    "model": (("errors",), ()),
    "lexicon": (("errors",), ()),
    "toml": ((), ()),
    "settings": (("errors", "model", "toml"), ()),
    "text": (("errors", "model", "lexicon"), ()),
    "read": (("errors", "model", "settings", "text"), ()),
    "claims": (("errors", "model", "settings", "text", "lexicon"), ()),
    "points": (("errors", "model", "settings", "text", "lexicon"), ()),
    **dict.fromkeys(STAGES, (("errors", "model", "settings", "text", "lexicon"), ("rapidfuzz",))),
    "pipeline": (FLOW, ()),
    "report": (("errors", "model"), ("rich",)),
    "lint": (("errors", "model", "toml", "settings", "read"), ()),
    "cli": (EVERYTHING, ("click", "rich")),
    "__init__": (("errors", "model", "settings", "read", "names", "pipeline"), ()),
    "__main__": (("cli",), ()),
}

RICH = ("report.terminal", "report.picture", "cli")
"""The terminal report alone draws with rich, and the picture, which is the terminal report as an SVG."""

READS = ("read", "toml", "lexicon", "lint")
WRITES = ("cli", "lint")
PRINTS = ("cli",)

OWN_FILES = ("report.html.assets",)
"""Style and script of the HTML pages are files of the package; this module reads them, and no other file."""

OPENING = {"get_data", "open", "read_bytes", "read_text", "fdopen", "ZipFile", "scandir", "iterdir", "glob", "rglob"}
WRITING = {"write_bytes", "write_text", "mkstemp", "mkdtemp", "NamedTemporaryFile", "mkdir", "makedirs", "touch"}
WRITING |= {"unlink", "rename", "remove", "rmdir", "chmod", "symlink_to", "rmtree"}
EXITING = {"sys.exit", "os._exit", "exit", "quit", "SystemExit"}
SPEAKING = {"print", "input", "click.echo", "sys.stdout", "sys.stderr", "pprint.pprint"}


def dotted(module: Path) -> str:
    """`judge.rules.name_drift` for the module at that path, `judge` for the `__init__.py` of a package."""
    parts = module.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if len(parts) > 1 and parts[-1] == "__init__" else parts)


def part(module: Path) -> str:
    return dotted(module).partition(".")[0]


def tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"), filename=str(module))


def imported(module: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of every import of a module, wherever in the module it stands."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{dotted(module)}:{node.lineno}: a relative import hides where it leads"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from ((node.lineno, name) for name in (names if node.module == "reconcile" else [str(node.module)]))


def own_part(name: str) -> str:
    """The part of reconcile that an imported name belongs to: `reconcile.__version__` is a name of `__init__`."""
    first = name.split(".")[1] if "." in name else "__init__"
    return first if (PACKAGE / first).is_dir() or (PACKAGE / f"{first}.py").is_file() else "__init__"


def called(module: Path) -> Iterator[tuple[int, str, str]]:
    """Line, last name and dotted name of every name and attribute that a module uses."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Attribute):
            yield node.lineno, node.attr, ast.unparse(node)
        elif isinstance(node, ast.Name):
            yield node.lineno, node.id, node.id


def test_every_part_is_listed() -> None:
    assert {part(module) for module in MODULES} <= set(ROOMS), "a new part needs a row in the table"


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_a_part_imports_only_what_its_row_allows(module: Path) -> None:
    room = part(module)
    ours, theirs = ROOMS[room]
    for line, name in imported(module):
        package = name.partition(".")[0]
        if package == "reconcile":
            found = own_part(name)
            assert found == room or found in ours, f"{dotted(module)}:{line}: {room} may not import {found}"
        elif package not in sys.stdlib_module_names:
            assert package in theirs, f"{dotted(module)}:{line}: {room} may not import {package}"


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_only_the_terminal_report_draws_with_rich(module: Path) -> None:
    if not dotted(module).startswith(RICH):
        assert "rich" not in {name.partition(".")[0] for _, name in imported(module)}


def test_the_public_names_lead_to_parts_that_the_package_may_import() -> None:
    assert set(reconcile._HOME) | {"read", "read_text"} == set(reconcile.__all__)
    assert set(reconcile._HOME.values()) <= set(ROOMS["__init__"][0])


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_files_are_opened_and_written_only_where_the_design_says(module: Path) -> None:
    room = part(module)
    for line, name, whole in called(module):
        where = f"{dotted(module)}:{line}: {whole}"
        if name == "get_data" and dotted(module) in OWN_FILES:
            continue
        if name in OPENING and (whole != name or name == "open"):
            assert room in READS + WRITES, where
        if name in WRITING or whole == "os.replace":
            assert room in WRITES, where


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_only_the_commands_print_and_exit(module: Path) -> None:
    for line, _, whole in called(module):
        if whole in EXITING | SPEAKING:
            assert part(module) in PRINTS, f"{dotted(module)}:{line}: {whole}"
