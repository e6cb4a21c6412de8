"""Reports made by hand, about an invented ferry company, and the few functions that make them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

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
    NameKind,
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
    Verdict,
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

GAZETTE = (
    "# Tidewell bets on electric ferries",
    "Tidewell will put 14 Brightleaf ferries on the fjord route by spring.",
    "Ines Calder told the harbour board that the crossing would take under an hour.",
    "The union has accepted the new rota.",
    "Calder named noise as the main risk.",
    "Brightleaf batteries are charged at the quay while passengers board.",
    "The board meets again in Lund.",
    "Subscribe",
)
LEDGER = (
    "Inez Calver of the port authority chaired the meeting.",
    "By spring Tidewell wants 12 Bright Leaf ferries running on the fjord route.",
    "The crossing will take fifty minutes, Calder said.",
    "The union has not accepted the new rota, which starts in May.",
    "Noise, wash and night traffic are the main risks, according to Calder.",
    "Bright Leaf charges at the quay while people board.",
    "Share this",
    "Keep reading",
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


def ferries() -> Report:
    """Two reports of one harbour meeting: drift, look-alikes, a number, a flipped negation, an addition, furniture."""
    a = source("s1", "gazette.md", GAZETTE, "talks/gazette.md")
    b = source("s2", "ledger.txt", LEDGER, "talks/ledger.txt")
    one, two = reading(a, 5 / 7, ["Subscribe"]), reading(b, 5 / 6, ["Share this", "Keep reading"])
    left, right = one.claims, two.claims
    pairs = [
        pair(
            1,
            left[1],
            right[1],
            Relation.CONTRADICT,
            difference(
                left[1],
                right[1],
                ("14", "12"),
                Standing.CONFLICT,
                DifferenceKind.NUMBER,
                "14 ferries are not 12 ferries",
                "C201",
            ),
            conflict=0.97,
        ),
        pair(
            2,
            left[2],
            right[2],
            Relation.AGREE,
            difference(
                left[2],
                right[2],
                ("under an hour", "fifty minutes"),
                Standing.COMPATIBLE,
                DifferenceKind.NUMBER,
                "fifty minutes is under an hour",
                "C201",
            ),
        ),
        pair(
            3,
            left[3],
            right[3],
            Relation.CONTRADICT,
            difference(
                left[3],
                right[3],
                ("has accepted", "has not accepted"),
                Standing.CONFLICT,
                DifferenceKind.NEGATION,
                "one says that the union accepted, the other that it did not",
                "C203",
            ),
            difference(
                left[3],
                right[3],
                (None, "which starts in May"),
                Standing.UNCLEAR,
                DifferenceKind.ADDITION,
                "only one side says it",
            ),
            conflict=0.93,
        ),
        pair(
            4,
            left[4],
            right[4],
            Relation.DIFFER,
            difference(left[4], right[4], (None, "wash and night traffic"), Standing.UNCLEAR, DifferenceKind.ADDITION),
            difference(
                left[4], right[4], ("named", "according to"), Standing.COMPATIBLE, DifferenceKind.REWORDED, "reworded"
            ),
        ),
        pair(5, left[5], right[5], Relation.AGREE),
    ]
    names = [
        Name(
            id="n1",
            name="Bright Leaf",
            kind=NameKind.PRODUCT,
            spellings=(spelling(a, "Brightleaf"), spelling(b, "Bright Leaf", 1)),
        ),
        Name(id="n2", name="Ines Calder", kind=NameKind.PERSON, spellings=(spelling(a, "Ines Calder"),)),
        Name(id="n3", name="Inez Calver", kind=NameKind.PERSON, spellings=(spelling(b, "Inez Calver"),)),
    ]
    links = [
        link(LinkRelation.DRIFT, ["n1"], ("Brightleaf", "s1"), ("Bright Leaf", "s2"), "equal but for the space"),
        link(LinkRelation.LOOKALIKE, ["n2", "n3"], ("Ines Calder", "s1"), ("Inez Calver", "s2"), "different surnames"),
        link(LinkRelation.SHORT_FORM, ["n2"], ("Ines Calder", "s1"), ("Calder", "s2"), "surname alone"),
    ]
    findings = [
        finding("N101", "Brightleaf is also spelled Bright Leaf", left[1], right[1]),
        finding("C201", "14 ferries are not 12 ferries", left[1], right[1]),
        finding("C203", "one says that the union accepted, the other that it did not", left[3], right[3]),
    ]
    notes = [Note(level="warning", source="s2", text="not valid UTF-8, read as cp1252")]
    return report([one, two], pairs, names=names, links=links, findings=findings, notes=notes)


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


def checked() -> Report:
    """A draft of four claims against one source: contradicted, supported, unsupported, not checked."""
    draft = reading(
        source(
            "draft",
            "draft.md",
            (
                "Tidewell plans 12 ferries for the fjord route.",
                "The crossing takes about fifty minutes.",
                "A second quay will cost 3 million crowns.",
                "Who would not like to be on board?",
            ),
        )
    )
    gazette = reading(source("s1", "gazette.md", GAZETTE), aside=["Subscribe"])
    clash = difference(
        draft.claims[0],
        gazette.claims[1],
        ("12", "14"),
        Standing.CONFLICT,
        DifferenceKind.NUMBER,
        "12 ferries are not 14 ferries",
        "C201",
    )
    pairs = [
        pair(1, draft.claims[0], gazette.claims[1], Relation.CONTRADICT, clash, conflict=0.9),
        pair(2, draft.claims[1], gazette.claims[2], Relation.AGREE),
    ]
    verdicts = (Verdict.CONTRADICTED, Verdict.SUPPORTED, Verdict.UNSUPPORTED, Verdict.NOT_CHECKED)
    support = [
        Support(claim=c.id, verdict=verdict, found=0.5, risk=0.5, pairs=tuple(p.id for p in pairs if p.left == c.id))
        for c, verdict in zip(draft.claims, verdicts, strict=True)
    ]
    return report([draft, gazette], pairs, command="check", support=support)


HOSTILE = (
    "Plain \x1b[31mred\x1b[0m and \u202eevil\u202c with \r a return and \x07 a bell.",
    "| a | <script>alert(1)</script> **bold** _it_ `tick` [x](http://evil.example) @everyone #12",
    "www.evil.example and https://evil.example/a_b and mail@evil.example cost $5 and $6 ~~or~~ not :tada:",
    "日本語の文章はとても長いので折り返しが必要です。" * 4,
    "https://example.org/" + "very-long-path-without-any-space/" * 8,
    "lone \udc80 surrogate",
)


def hostile() -> Report:
    """Texts that try to break out of every format, as contradictions, differences and what only one says."""
    a = source("s1", "a|b`c\x1b]0;pwn\x07.md", HOSTILE, "dir\nwith/" + "deep/" * 30 + "a|`b.md")
    b = source("s2", "@team.txt", [*HOSTILE, HOSTILE[0]])
    one, two = reading(a), reading(b)
    pairs = []
    for index, (left, right) in enumerate(zip(one.claims, two.claims, strict=False)):
        whole = difference(
            left,
            right,
            (left.text, right.text),
            Standing.CONFLICT,
            DifferenceKind.NUMBER,
            f"because {left.text}",
            "C201",
        )
        relation = (Relation.CONTRADICT, Relation.DIFFER, Relation.AGREE)[index % 3]
        standing = (Standing.CONFLICT, Standing.UNCLEAR, Standing.COMPATIBLE)[index % 3]
        pairs.append(pair(index + 1, left, right, relation, replace(whole, relation=standing)))
    notes = [Note(level="warning", source="s1", text="odd \x1b[2J bytes")]
    names = [Name(id="n1", name=HOSTILE[1], kind=NameKind.UNKNOWN, spellings=(spelling(a, HOSTILE[1][:30]),))]
    links = [
        link(LinkRelation.DRIFT, ["n1"], (HOSTILE[1][:30], "s1"), (HOSTILE[2], "s2"), HOSTILE[0]),
        link(LinkRelation.LOOKALIKE, ["n1"], (HOSTILE[4], "s1"), (HOSTILE[3], "s2"), HOSTILE[0]),
        link(LinkRelation.SHORT_FORM, ["n1"], (HOSTILE[0], "s1"), (HOSTILE[3], "s2"), HOSTILE[0]),
    ]
    findings = [
        finding("T501", HOSTILE[0], one.claims[0]),
        finding("C201", HOSTILE[1], one.claims[1], two.claims[1]),
    ]
    return report([one, two], pairs, names=names, links=links, findings=findings, notes=notes)
