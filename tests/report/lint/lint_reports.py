"""A lint report made by hand: a draft about an invented ferry line, a talk and a post it was written from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reconcile.model import (
    Chosen,
    Claim,
    ClaimKind,
    Edit,
    Finding,
    Fix,
    Location,
    Note,
    Reading,
    Report,
    Role,
    RuleInfo,
    Run,
    Severity,
    Source,
    Suppression,
    line_starts,
)

RULES = (
    RuleInfo(
        code="N103",
        name="glossary-spelling",
        severity=Severity.ERROR,
        summary="A name is spelled otherwise than the glossary says.",
        speaks=(("Brightleef ferries", "Brightleaf ferries"),),
        silent=(("Brightleaf ferries", "Brightleaf ferries"),),
    ),
    RuleInfo(code="C201", name="number-conflict", severity=Severity.ERROR, summary="One quantity, two values."),
    RuleInfo(code="C208", name="certainty-shift", severity=Severity.WARNING, summary="May became will."),
    RuleInfo(code="N104", name="short-form", severity=Severity.INFO, summary="A short form stands for a name."),
)

DRAFT = """\
# Tidewell bets on electric ferries

Tidewell will put 14 Brightleef ferries on the fjord route.
The ferries will be running by the first week of spring, and they
will cross the fjord in under an hour.
Calder chairs the board.
Noise is down by 90 percent.
"""
TALK = "Tidewell wants 12 Brightleaf ferries.\nThey may be running by spring.\n"


def source(name: str, path: str, text: str) -> Source:
    role = Role.DRAFT if name == "draft" else Role.SOURCE
    return Source(name=path, path=path, text=text, blocks=(), lines=line_starts(text), id=name, role=role)


def reading(one: Source, speaker: str | None = None, time: float | None = None) -> Reading:
    """Each line a claim."""
    claims = [
        Claim(
            id=f"{one.id}.{line}",
            source=one.id,
            text=words,
            runs=(Run(at=0, length=len(words), start=start, end=start + len(words)),),
            start=start,
            end=start + len(words),
            segments=((start, start + len(words)),),
            line=line,
            column=1,
            kind=ClaimKind.SENTENCE,
            speaker=speaker,
            time=time,
        )
        for line, (start, words) in enumerate(zip(one.lines, one.text.split("\n"), strict=True), 1)
        if words
    ]
    return Reading(source=one, claims=tuple(claims), chrome=(), coverage=0.5)


def at(one: Source, words: str) -> Location:
    """The place of words in a source."""
    start = one.text.index(words)
    line, column = one.position(start)
    end_line, end_column = one.position(start + len(words))
    return Location(
        source=one.id,
        start=start,
        end=start + len(words),
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        caption=" ".join(words.split()),
    )


def finding(code: str, message: str, *places: Location) -> Finding:
    rule = next(rule for rule in RULES if rule.code == code)
    mark = f"print-{code}"
    return Finding(
        code=code, rule=rule.name, severity=rule.severity, message=message, fingerprint=mark, locations=places
    )


def report(readings: Sequence[Reading], findings: Sequence[Finding], notes: Sequence[Note] = ()) -> Report:
    return Report(
        command="lint",
        chosen=Chosen(),
        notes=tuple(notes),
        readings=tuple(readings),
        pairs=(),
        unpaired={},
        names=(),
        links=(),
        support=(),
        quotes=(),
        points=(),
        findings=tuple(findings),
        risk=0.0,
        rules=RULES,
    )


def ferries(path: str = "drafts/ferries.md") -> Report:
    """Two errors (one with a fix), a warning over two lines, an info; an error and a warning that are suppressed."""
    draft, talk = source("draft", path, DRAFT), source("s1", "talks/tide talk.txt", TALK)
    name = at(draft, "Brightleef")
    fix = Fix(safe=True, edits=(Edit(start=name.start, end=name.end, text="Brightleaf"),))
    found = [
        finding("C201", "14 ferries are not 12", at(draft, "14"), at(talk, "12")),
        replace(finding("N103", "Brightleef is spelled Brightleaf", name), fix=fix),
        finding(
            "C208",
            "may became will",
            at(draft, "will be running by the first week of spring, and they\nwill"),
            at(talk, "may be"),
        ),
        finding("N104", "Calder stands for Ines Calder", at(draft, "Calder")),
        replace(finding("C201", "90 percent is not 80", at(draft, "90 percent")), suppressed=Suppression.COMMENT),
        replace(finding("C208", "is down is not may fall", at(draft, "is down")), suppressed=Suppression.BASELINE),
    ]
    note = Note(level="warning", source="s1", text="not valid UTF-8, read as cp1252")
    return report([reading(draft), reading(talk, "Ines Calder", 83.0)], found, [note])


def clean() -> Report:
    """A draft without findings."""
    draft = source("draft", "drafts/clean.md", "Tidewell wants 12 ferries.\n")
    return report([reading(draft), reading(source("s1", "talk.txt", TALK))], [])


EVIL_PATH = "a\n::error::b\x1b[2J%,:]]>.md"
EVIL = "50% ::error::boo ]]> <script>x</script> \x1b[31mred\x07 \r\n::set-output name=a::b @team [x](http://evil.example) \u202e \ufffe \udc80"


def hostile() -> Report:
    """A draft, a file name and a message that try to break out of every format."""
    draft = source("draft", EVIL_PATH, f"It is {EVIL}\nand the end.\n")
    talk = source("s1", EVIL_PATH + "2", f"So it is: {EVIL}\n")
    found = finding("C201", EVIL, at(draft, EVIL), at(talk, EVIL))
    marked = replace(finding("C208", EVIL, at(draft, "the end")), suppressed=Suppression.COMMENT)
    return report([reading(draft), reading(talk)], [found, marked], [Note(level="info", source=None, text=EVIL)])
