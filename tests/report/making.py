"""The few functions that make reports by hand."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.model import (
    Chosen,
    Chrome,
    Claim,
    ClaimKind,
    Difference,
    DifferenceKind,
    Finding,
    LinkRelation,
    Location,
    Name,
    NameLink,
    Note,
    Pair,
    Reading,
    Relation,
    Report,
    Role,
    RuleInfo,
    Run,
    Severity,
    Source,
    Spelling,
    SpellingAt,
    Standing,
    Support,
    Words,
    line_starts,
)

RULES = (
    RuleInfo(code="N101", name="name-drift", severity=Severity.WARNING, summary="One name, two spellings."),
    RuleInfo(code="C201", name="number-conflict", severity=Severity.ERROR, summary="One quantity, two values."),
    RuleInfo(code="C203", name="negation-flip", severity=Severity.ERROR, summary="It is so, it is not."),
    RuleInfo(code="C207", name="scope-conflict", severity=Severity.WARNING, summary="All, some, none."),
    RuleInfo(code="T501", name="different-talks", severity=Severity.WARNING, summary="They share too little."),
)


def source(source_id: str, name: str, lines: Sequence[str], path: str | None = None) -> Source:
    """A source whose every line is a block of its own."""
    text = "\n".join(lines) + "\n"
    role = Role.DRAFT if source_id == "draft" else Role.SOURCE
    return Source(name=name, text=text, blocks=(), lines=line_starts(text), id=source_id, path=path, role=role)


def reading(one: Source, coverage: float = 0.5, aside: Sequence[str] = ()) -> Reading:
    """Each line a claim, but those in `aside`, which are furniture."""
    claims: list[Claim] = []
    chrome: list[Chrome] = []
    for index, line in enumerate(one.text.split("\n")[:-1]):
        start = one.lines[index]
        if line in aside:
            chrome.append(Chrome(text=line, start=start, end=start + len(line), line=index + 1, reason="furniture"))
        else:
            claims.append(claim(one, len(claims) + 1, line, start))
    return Reading(source=one, claims=tuple(claims), chrome=tuple(chrome), coverage=coverage)


def claim(one: Source, number: int, line: str, start: int) -> Claim:
    """A claim that is one line; `# ` makes it a heading."""
    at = 2 if line.startswith("# ") else 0
    text = line[at:]
    start, end = start + at, start + len(line)
    row, column = one.position(start)
    return Claim(
        id=f"{one.id}.{number}",
        source=one.id,
        text=text,
        runs=(Run(at=0, length=len(text), start=start, end=end),) if text else (),
        start=start,
        end=end,
        segments=((start, end),),
        line=row,
        column=column,
        kind=ClaimKind.HEADING if at else ClaimKind.SENTENCE,
    )


def words(one: Claim, text: str | None) -> Words | None:
    """Words of a claim, with the place they stand at."""
    if text is None:
        return None
    start = one.start + one.text.index(text)
    return Words(text=text, start=start, end=start + len(text))


def difference(
    left: Claim,
    right: Claim,
    sides: tuple[str | None, str | None],
    standing: Standing,
    kind: DifferenceKind,
    *,
    because: str = "",
    rule: str | None = None,
) -> Difference:
    """A difference by the words on both sides, None for a side without any."""
    return Difference(
        kind=kind,
        relation=standing,
        because=because,
        rule=rule,
        left=words(left, sides[0]),
        right=words(right, sides[1]),
    )


def pair(
    number: int, left: Claim, right: Claim, relation: Relation, *differences: Difference, conflict: float = 0.05
) -> Pair:
    """A pair of two claims."""
    return Pair(
        id=f"p{number}",
        left=left.id,
        right=right.id,
        score=0.9,
        shared=("ferry", "fjord"),
        relation=relation,
        conflict=conflict,
        risk=conflict,
        differences=differences,
    )


def report(
    readings: Sequence[Reading],
    pairs: Sequence[Pair] = (),
    *,
    command: str = "diff",
    names: Sequence[Name] = (),
    links: Sequence[NameLink] = (),
    findings: Sequence[Finding] = (),
    notes: Sequence[Note] = (),
    support: Sequence[Support] = (),
) -> Report:
    """A report in which what is in no pair is unpaired."""
    used = {claim for one in pairs for claim in (one.left, one.right)}
    unpaired = {one.source.id: tuple(c.id for c in one.claims if c.id not in used) for one in readings}
    return Report(
        command=command,
        chosen=Chosen(),
        notes=tuple(notes),
        readings=tuple(readings),
        pairs=tuple(pairs),
        unpaired=unpaired,
        names=tuple(names),
        links=tuple(links),
        support=tuple(support),
        quotes=(),
        points=(),
        findings=tuple(findings),
        risk=max((one.conflict for one in pairs), default=0.0),
        rules=RULES,
    )


def finding(code: str, message: str, *places: Claim) -> Finding:
    """A finding at the beginning of some claims."""
    rule = next(rule for rule in RULES if rule.code == code)
    locations = tuple(
        Location(
            source=place.source,
            start=place.start,
            end=place.end,
            line=place.line,
            column=place.column,
            end_line=place.line,
            end_column=place.column + len(place.text),
            caption=place.text,
        )
        for place in places
    )
    return Finding(
        code=code, rule=rule.name, severity=rule.severity, message=message, fingerprint=code, locations=locations
    )


def spelling(one: Source, text: str, quoted: int = 0) -> Spelling:
    """A spelling with every place it has in a source."""
    starts = [at for at in range(len(one.text)) if one.text.startswith(text, at)]
    return Spelling(
        text=text,
        source=one.id,
        count=len(starts),
        quoted=quoted,
        mentions=tuple((start, start + len(text)) for start in starts),
    )


def link(
    relation: LinkRelation, names: Sequence[str], left: tuple[str, str], right: tuple[str, str], because: str
) -> NameLink:
    """A link between two spellings, each with the source that uses it."""
    return NameLink(
        relation=relation,
        names=tuple(names),
        score=0.9,
        because=because,
        left=SpellingAt(text=left[0], sources=(left[1],)),
        right=SpellingAt(text=right[0], sources=(right[1],)),
    )
