"""What the draft's comments suppress, and the comments that suppress nothing (X901)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reconcile.lint.comments import Action, Comment, comments
from reconcile.lint.standing import draft_of, location, ordered
from reconcile.model import Finding, Report, RuleInfo, Source, Suppression
from reconcile.settings import Settings

UNUSED = "X901"
EVERY = ""
"""The beginning of every code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The original span in which a comment suppresses the rules whose codes begin so."""

    comment: Comment
    code: str
    start: int
    end: int

    def has(self, finding: Finding) -> bool:
        """Whether a finding stands in the span: on one of its lines, or within it where the comment parts a range."""
        place = finding.locations[0]
        lines = self.comment.action is Action.IGNORE
        within = place.start < self.end and self.start <= (place.end if lines else place.start)
        return within and finding.code.startswith(self.code)


def suppress(report: Report, settings: Settings, known: Sequence[str], narrowed: bool = False) -> Report:
    """The report with the findings marked that a comment of the draft suppresses, and with those of X901.

    `known` are the codes of all rules. A comment is not held against its use where a rule that it names was not run;
    `narrowed` says that this time fewer rules were run than usual, so that nothing is held against one that names none.

    Raises:
        InputError: a comment is not understood, or names a rule that there is not.
    """
    draft = draft_of(report)
    found = comments(draft, known)
    if not found:
        return report
    scopes = tuple(_scopes(found, len(draft.text)))
    marked = [_marked(finding, scopes) for finding in report.findings]
    run = frozenset(rule.code for rule in report.rules)
    rule = next((rule for rule in report.rules if rule.code == UNUSED), None)
    for comment in found if rule else ():
        idle = _idle(comment, scopes, report.findings)
        judged = _judged(comment, known, run, narrowed)
        if rule and idle is not None and judged:
            marked.append(_marked(_unused(draft, comment, idle, rule, settings), _naming(scopes)))
    return replace(report, findings=ordered(marked))


def _scopes(found: Sequence[Comment], length: int) -> Iterator[Scope]:
    """The spans of all comments; a range ends at the `on` that names its code or none, or with the text."""
    for index, comment in enumerate(found):
        for code in comment.codes or (EVERY,):
            start, end = 0, length
            if comment.action is Action.IGNORE:
                start, end = comment.reach
            elif comment.action is Action.OFF:
                start = comment.end
                end = next((one.start for one in found[index:] if _ends(one, code)), length)
            if comment.action is not Action.ON:
                yield Scope(comment=comment, code=code, start=start, end=end)


def _ends(comment: Comment, code: str) -> bool:
    """Whether a comment ends a range for a code."""
    return comment.action is Action.ON and (not comment.codes or code in comment.codes)


def _marked(finding: Finding, scopes: Sequence[Scope]) -> Finding:
    if finding.suppressed is None and any(scope.has(finding) for scope in scopes):
        return replace(finding, suppressed=Suppression.COMMENT)
    return finding


def _naming(scopes: Sequence[Scope]) -> tuple[Scope, ...]:
    """The spans of comments that name X901 itself; no other silences it."""
    return tuple(scope for scope in scopes if scope.code and UNUSED.startswith(scope.code))


def _idle(comment: Comment, scopes: Sequence[Scope], findings: Sequence[Finding]) -> tuple[str, ...] | None:
    """The codes for which a comment suppresses nothing (none: it names none), None where it is of use throughout."""
    if comment.action is Action.ON:
        ended = [one for one in scopes if one.comment.action is Action.OFF and one.end == comment.start]
        return None if ended else comment.codes
    own = [scope for scope in scopes if scope.comment is comment and scope not in _naming(scopes)]
    idle = tuple(scope.code for scope in own if not any(scope.has(finding) for finding in findings))
    return None if not idle else tuple(code for code in idle if code)


def _judged(comment: Comment, known: Sequence[str], run: frozenset[str], narrowed: bool) -> bool:
    """Whether every rule that the comment names was run."""
    if not comment.codes:
        return not narrowed
    return all(one in run for code in comment.codes for one in known if one.startswith(code))


def _unused(draft: Source, comment: Comment, idle: Sequence[str], rule: RuleInfo, settings: Settings) -> Finding:
    caption = " ".join(draft.text[comment.start : comment.end].split())
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=settings.level(rule.code, rule.severity),
        message=_told(comment, idle),
        fingerprint=hashlib.sha256(f"{rule.code}\n{caption}".encode("utf-8", "surrogatepass")).hexdigest()[:16],
        locations=(location(draft, comment.start, comment.end, caption),),
    )


def _told(comment: Comment, idle: Sequence[str]) -> str:
    codes = " or ".join(idle)
    if comment.action is Action.ON:
        return f"This comment ends nothing: no {codes or 'rule'} is off before it"
    where = {Action.IGNORE: "on its line", Action.IGNORE_FILE: "in this file", Action.OFF: "in its range"}
    return f"This comment suppresses nothing: there is no {codes or 'finding'} {where[comment.action]}"
