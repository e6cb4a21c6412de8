"""Every regular expression of the package, and the strings that it has to work hardest on."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

import reconcile

PACKAGE = Path(reconcile.__file__).parent
ANCHORED = {"match", "fullmatch"}


class Found(NamedTuple):
    """An expression, where it stands, and whether it is only ever tried at one place of a text."""

    where: str
    pattern: re.Pattern[Any]
    anchored: bool


def found() -> list[Found]:
    """The expressions that modules hold, those that functions without arguments give, and those in calls of `re`."""
    out: dict[tuple[Any, int], Found] = {}
    used = _used()
    for module in _modules():
        for name, value in vars(module).items():
            methods = used.get((module.__name__ if name.startswith("_") else "", name), set())
            for pattern in _patterns(value):
                anchored = bool(methods) and methods <= ANCHORED
                key = (pattern.pattern, pattern.flags)
                if key not in out or not anchored:
                    out[key] = Found(f"{module.__name__}.{name}", pattern, anchored)
    for where, pattern in _in_calls():
        out.setdefault((pattern.pattern, pattern.flags), Found(where, pattern, anchored=False))
    return list(out.values())


def _modules() -> Iterator[Any]:
    for module in pkgutil.walk_packages(reconcile.__path__, "reconcile."):
        if not module.name.endswith("__main__"):
            yield importlib.import_module(module.name)


def _patterns(value: Any) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from (one for inner in value.values() for one in _patterns(inner))
    elif isinstance(value, tuple | list):
        yield from (one for inner in value for one in _patterns(inner))
    elif hasattr(value, "cache_info") and "Pattern" in str(getattr(value, "__annotations__", {}).get("return", "")):
        yield from () if value.__wrapped__.__code__.co_argcount else _patterns(value())


def _trees() -> Iterator[tuple[Path, ast.Module]]:
    for file in sorted(PACKAGE.rglob("*.py")):
        yield file, ast.parse(file.read_text(encoding="utf-8"))


def _used() -> dict[tuple[str, str], set[str]]:
    """The methods that are called on each name, or on what a function of that name gives: by module for private names,
    anywhere for others.
    """
    methods: dict[tuple[str, str], set[str]] = {}
    for file, tree in _trees():
        parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
        module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute):
                owner = node.value.func if isinstance(node.value, ast.Call) else node.value
                if isinstance(owner, ast.Name):
                    key = (module if owner.id.startswith("_") else "", owner.id)
                    methods.setdefault(key, set()).add(node.attr)
    return methods


_OTHERS = ("re.compile", "re.escape")


def _in_calls() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Expressions that stand as plain strings in calls of `re.sub` and the like, or by the name of one."""
    for file, tree in _trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args or not ast.unparse(node.func).startswith("re."):
                continue
            first, called = node.args[0], ast.unparse(node.func)
            if called in _OTHERS and not isinstance(first, ast.Name):
                continue
            if (written := _written(first, file)) is not None:
                yield f"{file.relative_to(PACKAGE)}:{node.lineno}", re.compile(written)


def _written(given: ast.expr, file: Path) -> str | None:
    """The string that an argument is, or that a name of its module stands for."""
    if isinstance(given, ast.Constant):
        return given.value if isinstance(given.value, str) else None
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    module = importlib.import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    found = getattr(module, given.id, None) if isinstance(given, ast.Name) else None
    return found if isinstance(found, str) else None


# What an expression has to work hardest on


def pumps(pattern: re.Pattern[Any]) -> list[str]:
    """Short strings that, repeated, keep what is repeated in the expression going: one for what each repetition
    repeats, for each two of them, and for what stands around them.
    """
    tree = parser.parse(_text(pattern.pattern), pattern.flags & ~re.LOCALE)
    repeated = list(dict.fromkeys(_repeated(tree)))
    single = [text for text in repeated if text] or [" "]
    whole = _sample(tree)
    pairs = [a + b for a, b in pairwise(single)]
    return list(dict.fromkeys([*single, *pairs, whole or "x", whole[: len(whole) // 2] or "x"]))[:24]


def starts(pattern: re.Pattern[Any]) -> list[str]:
    """What may stand before the repetition: nothing, and what the expression begins with."""
    whole = _sample(parser.parse(_text(pattern.pattern), pattern.flags & ~re.LOCALE))
    return list(dict.fromkeys(["", whole, whole[: len(whole) // 2], whole[:1]]))


def _text(pattern: str | bytes) -> str:
    return pattern if isinstance(pattern, str) else pattern.decode("latin-1")


def _repeated(tree: Iterable[Any]) -> Iterator[str]:
    """A string for what each repetition without a small bound repeats, in order."""
    for kind, value in tree:
        name = str(kind)
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            _, most, inner = value
            if most > 20:
                yield _sample(inner)
                yield from _alternatives(inner)
            yield from _repeated(inner)
        for inner in _inside(name, value):
            yield from _repeated(inner)


def _inside(name: str, value: Any) -> Iterable[Any]:
    if name == "SUBPATTERN":
        return [value[3]]
    if name == "BRANCH":
        return list(value[1])
    if name in ("ASSERT", "ASSERT_NOT"):
        return [value[1]]
    return [value] if name == "ATOMIC_GROUP" else []


def _alternatives(tree: Iterable[Any]) -> Iterator[str]:
    for kind, value in tree:
        if str(kind) == "BRANCH":
            yield from (_sample(branch) for branch in value[1])
        elif str(kind) == "IN":
            yield from (_category(one) for one in value)
        elif str(kind) == "SUBPATTERN":
            yield from _alternatives(value[3])


def _sample(tree: Iterable[Any]) -> str:
    """A short string that the expression, or a part of it, may match."""
    out = ""
    for kind, value in tree:
        name = str(kind)
        if name == "LITERAL":
            out += chr(value)
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            out += _sample(value[2]) * max(1, min(value[0], 3))
        elif name == "BRANCH":
            out += _sample(value[1][0])
        elif name in ("SUBPATTERN", "ATOMIC_GROUP"):
            out += _sample(value[3] if name == "SUBPATTERN" else value)
        elif name == "IN":
            out += _category(value[0]) if str(value[0][0]) != "NEGATE" else _other(value)
        elif name in ("ANY", "NOT_LITERAL"):
            out += "a"
    return out


def _category(one: Any) -> str:
    kind, value = one
    if str(kind) == "LITERAL":
        return chr(value)
    if str(kind) == "RANGE":
        return chr(value[0])
    named = {"CATEGORY_SPACE": " ", "CATEGORY_DIGIT": "1", "CATEGORY_WORD": "a"}
    return named.get(str(value), "-")


def _other(members: Iterable[Any]) -> str:
    """A character that is none of these."""
    inside = {_category(one) for one in list(members)[1:]}
    return next((c for c in "a .-1x!" if c not in inside), "é")
