"""The run, told in a few lines each: read, split, name, align, judge, report."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from reconcile import lexicon
from reconcile.align import align
from reconcile.align.profiles import Terms
from reconcile.claims import split
from reconcile.errors import InputError
from reconcile.judge import judge
from reconcile.judge.findings import findings
from reconcile.judge.rule import Judged, Rule
from reconcile.judge.rules import allowed
from reconcile.judge.support import support
from reconcile.lexicon.tables import Thesaurus
from reconcile.model import (
    Alignment,
    Chosen,
    LinkRelation,
    Names,
    Note,
    Quote,
    Reading,
    Report,
    Role,
    Source,
    Split,
)
from reconcile.names import gather, settle
from reconcile.settings import Settings
from reconcile.text.terms import terms


def diff(a: Source, b: Source, settings: Settings | None = None) -> Report:
    """Two sources of one talk, claim by claim.

    Raises:
        SettingsError: the settings name a rule that does not exist.
    """
    return _run("diff", (a, b), settings or Settings())


def check(draft: Source, sources: Sequence[Source], settings: Settings | None = None) -> Report:
    """Each claim of a draft against its sources.

    Raises:
        InputError: no source is given.
        SettingsError: the settings name a rule that does not exist.
    """
    if not sources:
        raise InputError("no source to check the draft against", "name at least one")
    return _run("check", (replace(draft, role=Role.DRAFT), *sources), settings or Settings())


def compare(sources: Sequence[Source], settings: Settings | None = None) -> Report:
    """Many sources of one event.

    Raises:
        InputError: fewer than two sources are given.
        SettingsError: the settings name a rule that does not exist.
    """
    if len(sources) < 2:
        raise InputError("only one source to compare", "name at least two")
    return _run("compare", sources, settings or Settings())


def _run(command: str, sources: Sequence[Source], settings: Settings) -> Report:
    rules = allowed(settings)
    words = lexicon.with_own(settings.synonyms, settings.opposites, settings.alternatives)
    words = lexicon.with_wordnet(words, settings.wordnet) if settings.wordnet else words
    splits = bounded([split(source, settings.chrome) for source in numbered(sources)], settings)
    gathered = gather(splits, settings.glossary)
    of = terms_of(splits, gathered, words, {})
    alignment = align(splits, of, words, settings, _among(splits, of, words) if command == "compare" else None)
    names = settle(gathered, alignment, splits)
    same = {claim: found for claim, found in of.items() if names.mentions[claim] == gathered.mentions[claim]}
    of = terms_of(splits, names, words, same)
    pairs = judge(alignment, splits, names, of, words, settings)
    judged = Judged(
        splits=splits,
        names=names,
        pairs=pairs,
        common=alignment.common,
        settings=settings,
        quotes=_quotes(splits, names) if command == "check" else (),
    )
    judged = replace(judged, support=support(judged, alignment)) if command == "check" else judged
    report = _report(command, settings, judged, alignment, rules)
    if command == "check":
        return _with_left_out(report, splits, of, words, settings)
    return _with_points(report, splits, of, words) if command == "compare" else report


def _among(splits: Sequence[Split], of: Terms, words: Thesaurus) -> Collection[tuple[str, str]] | None:
    """The pairs of claims of many sources that are worth comparing; None for all."""
    from reconcile.points.leaders import proposed

    return proposed(splits, of, words)


def _quotes(splits: Sequence[Split], names: Names) -> Sequence[Quote]:
    """The quotations of a draft against its sources."""
    from reconcile.quotes import quotations

    return quotations(splits, names)


def _with_left_out(report: Report, splits: Sequence[Split], of: Terms, words: Thesaurus, settings: Settings) -> Report:
    """The report with what its sources have from one another, and what they say and the draft does not."""
    from reconcile.points.copies import copies
    from reconcile.points.left_out import left_out

    sources = [one for one in splits if one.source.role is not Role.DRAFT]
    copied = copies(sources) if len(sources) > 1 else ()
    links = align(sources, of, words, settings).links if len(sources) > 1 else ()
    return replace(report, copies=copied, left_out=left_out(splits, report.pairs, links, copied, report.repeats, of))


def bounded(splits: list[Split], settings: Settings) -> list[Split]:
    """The splits, if they are no more than the settings allow.

    Raises:
        InputError: too many sources, or too many claims in all of them.
    """
    claims = sum(len(one.claims) for one in splits)
    for count, most, what, option in (
        (len(splits), settings.max_sources, "sources", "--max-sources"),
        (claims, settings.max_claims, "claims", "--max-claims"),
    ):
        if count > most:
            raise InputError(f"{count:,} {what}, and {most:,} are allowed", f"give less, or raise {option}")
    return splits


def _with_points(report: Report, splits: Sequence[Split], of: Terms, words: Thesaurus) -> Report:
    """The report with what the sources say together, and what they have from one another."""
    from reconcile.points import points
    from reconcile.points.copies import copies

    copied = copies(splits)
    return replace(report, points=points(splits, report.pairs, copied, of, words), copies=copied)


def terms_of(splits: Sequence[Split], names: Names, words: Thesaurus, known: Terms) -> Terms:
    """The terms of every claim by its id, those that are `known` as they are."""
    return {
        claim.id: known.get(claim.id) or terms(claim.text, names.mentions[claim.id], words)
        for one in splits
        for claim in one.claims
    }


LINK_RULES = {LinkRelation.DRIFT: "N101", LinkRelation.LOOKALIKE: "N102", LinkRelation.SHORT_FORM: "N104"}
"""The rule that speaks about each relation of spellings."""


def numbered(sources: Sequence[Source]) -> list[Source]:
    """The sources with their ids: the draft is `draft`, the others `s1`, `s2`, …, in the order given."""
    number = 0
    out = []
    for source in sources:
        number += source.role is not Role.DRAFT
        out.append(replace(source, id="draft" if source.role is Role.DRAFT else f"s{number}"))
    return out


def _report(command: str, settings: Settings, judged: Judged, alignment: Alignment, rules: Sequence[Rule]) -> Report:
    risks = [one.risk for one in judged.support] if command == "check" else [pair.conflict for pair in judged.pairs]
    return Report(
        command=command,
        chosen=Chosen(
            glossary=settings.glossary.path if settings.glossary else None,
            wordnet=settings.wordnet,
            select=settings.select,
            ignore=settings.ignore,
        ),
        notes=_notes(judged, settings, alignment.uncompared),
        readings=tuple(_reading(one, alignment) for one in judged.splits),
        pairs=tuple(judged.pairs),
        unpaired=alignment.unpaired,
        names=judged.names.names,
        links=tuple(link for link in judged.names.links if LINK_RULES[link.relation] in {r.code for r in rules}),
        support=tuple(judged.support),
        quotes=tuple(judged.quotes),
        points=(),
        findings=findings(judged),
        risk=max(risks, default=0.0),
        rules=tuple(rule.info for rule in rules),
        repeats=alignment.repeats,
    )


def _notes(judged: Judged, settings: Settings, uncompared: Collection[str]) -> tuple[Note, ...]:
    """What is said of the run, then of what was not compared, then of each source."""
    text = f"words also from WordNet in {settings.wordnet}, where the tool's own lists have none"
    run = (Note(level="info", source=None, text=text),) if settings.wordnet else ()
    of_sources = (replace(note, source=one.source.id) for one in judged.splits for note in one.source.notes)
    return (*run, *_left(judged, uncompared, settings), *of_sources)


def _left(judged: Judged, uncompared: Collection[str], settings: Settings) -> tuple[Note, ...]:
    """What was not compared, since there was too much of it; claims are looked up in order."""
    out = []
    for one in judged.splits:
        left = [claim.id for claim in one.claims if claim.id in uncompared]
        if left:
            where = left[0] if len(left) == 1 else f"{left[0]} to {left[-1]} ({len(left):,} claims)"
            text = f"{where} not compared: {settings.max_pairs:,} pairs had been; raise --max-pairs"
            out.append(Note(level="warning", source=one.source.id, text=text))
    return tuple(out)


def _reading(one: Split, alignment: Alignment) -> Reading:
    alone = len(alignment.unpaired[one.source.id])
    return Reading(
        source=one.source,
        claims=one.claims,
        chrome=one.chrome,
        coverage=1 - alone / len(one.claims) if one.claims else 0.0,
    )
