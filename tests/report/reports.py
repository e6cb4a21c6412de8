"""Reports made by hand, about an invented ferry company."""

from __future__ import annotations

from dataclasses import replace

from making import difference, finding, link, pair, reading, report, source, spelling

from reconcile.model import (
    DifferenceKind,
    LinkRelation,
    Name,
    NameKind,
    Note,
    Relation,
    Report,
    Standing,
    Support,
    Verdict,
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
                because="14 ferries are not 12 ferries",
                rule="C201",
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
                because="fifty minutes is under an hour",
                rule="C201",
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
                because="one says that the union accepted, the other that it did not",
                rule="C203",
            ),
            difference(
                left[3],
                right[3],
                (None, "which starts in May"),
                Standing.UNCLEAR,
                DifferenceKind.ADDITION,
                because="only one side says it",
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
                left[4],
                right[4],
                ("named", "according to"),
                Standing.COMPATIBLE,
                DifferenceKind.REWORDED,
                because="reworded",
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
        because="12 ferries are not 14 ferries",
        rule="C201",
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
            because=f"because {left.text}",
            rule="C201",
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
