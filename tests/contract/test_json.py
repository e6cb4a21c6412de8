"""The JSON contract, version 1: every key, its type, its order and what the numbers point at."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from pool import EXAMPLES, PAIRS, ROOT, Json, claims, compared, source

from reconcile import check, compare
from reconcile.model import (
    ClaimKind,
    DifferenceKind,
    Edit,
    Finding,
    Fix,
    LinkRelation,
    Location,
    NameKind,
    Relation,
    Severity,
    Standing,
    Suppression,
    TextKind,
    Verdict,
)
from reconcile.model.contract import finding_json

NULL = type(None)
SHAPE: dict[str, Any] = {
    "version": int,
    "command": str,
    "settings": {"glossary": (str, NULL), "wordnet": (str, NULL), "select": [str], "ignore": [str]},
    "notes": [{"level": str, "source": (str, NULL), "text": str}],
    "sources": [
        {
            "id": str,
            "name": str,
            "path": (str, NULL),
            "role": str,
            "text_kind": str,
            "coverage": (float, int),
            "claims": [
                {
                    "id": str,
                    "text": str,
                    "start": int,
                    "end": int,
                    "segments": [[int]],
                    "line": int,
                    "column": int,
                    "kind": str,
                    "speaker": (str, NULL),
                    "time": (float, int, NULL),
                }
            ],
            "chrome": [{"text": str, "start": int, "end": int, "line": int, "reason": str}],
        }
    ],
    "pairs": [
        {
            "id": str,
            "left": str,
            "right": str,
            "score": (float, int),
            "shared": [str],
            "relation": str,
            "conflict": (float, int),
            "differences": [
                {
                    "kind": str,
                    "relation": str,
                    "because": str,
                    "rule": (str, NULL),
                    "left": ({"text": str, "start": int, "end": int}, NULL),
                    "right": ({"text": str, "start": int, "end": int}, NULL),
                }
            ],
        }
    ],
    "unpaired": dict,
    "names": [
        {
            "id": str,
            "name": str,
            "kind": str,
            "spellings": [{"text": str, "source": str, "count": int, "quoted": int, "mentions": [[int]]}],
        }
    ],
    "name_links": [
        {
            "relation": str,
            "names": [str],
            "score": (float, int),
            "because": str,
            "left": {"text": str, "sources": [str]},
            "right": {"text": str, "sources": [str]},
        }
    ],
    "support": [{"claim": str, "verdict": str, "found": (float, int), "risk": (float, int), "pairs": [str]}],
    "quotes": [
        {
            "id": str,
            "claim": str,
            "text": str,
            "start": int,
            "end": int,
            "speaker": (str, NULL),
            "grade": str,
            "foldings": [str],
            "match": ({"source": str, "start": int, "end": int}, NULL),
            "speaker_fits": (bool, NULL),
        }
    ],
    "points": [{"id": str, "claims": [str], "relation": str, "voices": int, "stance": dict}],
    "findings": [
        {
            "code": str,
            "rule": str,
            "severity": str,
            "message": str,
            "fingerprint": str,
            "locations": [
                {
                    "source": str,
                    "start": int,
                    "end": int,
                    "line": int,
                    "column": int,
                    "end_line": int,
                    "end_column": int,
                    "caption": str,
                }
            ],
            "fix": (dict, NULL),
            "suppressed": (str, NULL),
        }
    ],
    "summary": {
        "claims": dict,
        "pairs": int,
        "agree": int,
        "differ": int,
        "contradict": int,
        "unpaired": dict,
        "drift": int,
        "lookalike": int,
        "risk": (float, int),
    },
}
"""The types as JSON has them; a tuple lists what may stand there."""


def sources_of(*names: str) -> list[Any]:
    folder = EXAMPLES / "newsletter"
    return [source(folder / name) for name in names]


@cache
def checked() -> Json:
    draft, *others = sources_of("draft.md", "sources/junction-post.md", "sources/platform-talk.txt")
    return check(draft, others).to_dict()


@cache
def three() -> Json:
    return compare(sources_of("clean.md", "sources/junction-post.md", "sources/platform-talk.txt")).to_dict()


REPORTS = [pytest.param("diff", *pair, id=f"diff-{i}") for i, pair in enumerate(PAIRS)]
REPORTS += [pytest.param("check", "", "", id="check"), pytest.param("compare", "", "", id="compare")]


@pytest.fixture
def report(command: str, a: str, b: str) -> Json:
    return compared(a, b) if command == "diff" else checked() if command == "check" else three()


for_all = pytest.mark.parametrize(("command", "a", "b"), REPORTS)


def misfits(value: Any, shape: Any, at: str = "report") -> Iterator[str]:
    """Where a value is not of the shape: keys missing, too many or out of order, or the wrong type."""
    if isinstance(shape, tuple):
        if not any(not list(misfits(value, one, at)) for one in shape):
            yield f"{at}: {value!r}"
    elif isinstance(shape, dict):
        if not isinstance(value, dict):
            yield f"{at}: no object"
        elif list(value) != list(shape):
            yield f"{at}: keys {list(value)}"
        else:
            for key, inner in shape.items():
                yield from misfits(value[key], inner, f"{at}.{key}")
    elif isinstance(shape, list):
        if not isinstance(value, list):
            yield f"{at}: no list"
        else:
            for index, item in enumerate(value):
                yield from misfits(item, shape[0], f"{at}[{index}]")
    elif type(value) is not shape:
        yield f"{at}: {value!r} is no {shape.__name__}"


@for_all
def test_a_report_has_the_keys_and_types_of_the_contract_in_their_order(report: Json) -> None:
    assert list(misfits(report, SHAPE)) == []


@for_all
def test_a_report_is_plain_json(report: Json) -> None:
    assert json.loads(json.dumps(report)) == report


@for_all
def test_version_and_command(report: Json, command: str) -> None:
    assert (report["version"], report["command"]) == (1, command)


@for_all
def test_sources_are_numbered_in_the_order_given_and_the_draft_is_the_draft(report: Json, command: str) -> None:
    ids = [one["id"] for one in report["sources"]]
    expected = {"diff": ["s1", "s2"], "check": ["draft", "s1", "s2"], "compare": ["s1", "s2", "s3"]}
    assert ids == expected[command]
    assert [one["role"] for one in report["sources"]] == ["draft" if one == "draft" else "source" for one in ids]


@for_all
def test_claims_are_numbered_in_the_order_of_their_places(report: Json) -> None:
    for one in report["sources"]:
        assert [claim["id"] for claim in one["claims"]] == [f"{one['id']}.{i + 1}" for i in range(len(one["claims"]))]
        starts = [claim["start"] for claim in one["claims"]]
        assert starts == sorted(starts)
        chrome = [piece["start"] for piece in one["chrome"]]
        assert chrome == sorted(chrome)


@for_all
def test_pairs_are_numbered_by_left_then_right_claim(report: Json) -> None:
    order = {claim: index for index, claim in enumerate(claims(report))}
    keys = [(order[pair["left"]], order[pair["right"]]) for pair in report["pairs"]]
    assert keys == sorted(keys)
    assert all(left < right for left, right in keys), "the left claim is of the earlier source"
    assert [pair["id"] for pair in report["pairs"]] == [f"p{i + 1}" for i in range(len(keys))]


@for_all
def test_names_quotes_and_points_are_numbered(report: Json) -> None:
    for letter, key in (("n", "names"), ("q", "quotes"), ("k", "points")):
        assert [one["id"] for one in report[key]] == [f"{letter}{i + 1}" for i in range(len(report[key]))]


@for_all
def test_findings_are_ordered_by_source_place_and_code(report: Json) -> None:
    order = [one["id"] for one in report["sources"]]
    firsts = [(found["locations"][0], found["code"]) for found in report["findings"]]
    keys = [(order.index(place["source"]), place["start"], code) for place, code in firsts]
    assert keys == sorted(keys)


@for_all
def test_what_is_referred_to_exists(report: Json) -> None:
    known, sources = claims(report), {one["id"] for one in report["sources"]}
    names, pairs = {name["id"] for name in report["names"]}, {pair["id"] for pair in report["pairs"]}
    assert {pair[side] for pair in report["pairs"] for side in ("left", "right")} <= set(known)
    assert {claim for ids in report["unpaired"].values() for claim in ids} <= set(known)
    assert set(report["unpaired"]) == set(report["summary"]["claims"]) == sources
    assert {name for link in report["name_links"] for name in link["names"]} <= names
    assert {
        one for link in report["name_links"] for end in ("left", "right") for one in link[end]["sources"]
    } <= sources
    assert {found["claim"] for found in report["support"]} <= set(known)
    assert {pair for found in report["support"] for pair in found["pairs"]} <= pairs


@for_all
def test_words_are_those_of_the_model(report: Json) -> None:
    def among(values: Iterator[Any], kinds: Any) -> bool:
        return set(values) <= {kind.value for kind in kinds}

    differences = [one for pair in report["pairs"] for one in pair["differences"]]
    assert among((claim["kind"] for claim in claims(report).values()), ClaimKind)
    assert among((pair["relation"] for pair in report["pairs"]), Relation)
    assert among((one["kind"] for one in differences), DifferenceKind)
    assert among((one["relation"] for one in differences), Standing)
    assert among((name["kind"] for name in report["names"]), NameKind)
    assert among((link["relation"] for link in report["name_links"]), LinkRelation)
    assert among((found["verdict"] for found in report["support"]), Verdict)
    assert among((found["severity"] for found in report["findings"]), Severity)
    assert among((one["text_kind"] for one in report["sources"]), TextKind)
    assert {note["level"] for note in report["notes"]} <= {"info", "warning"}


@for_all
def test_shares_and_scores_lie_between_0_and_1_and_have_four_places(report: Json) -> None:
    scores = [one["coverage"] for one in report["sources"]]
    scores += [pair[key] for pair in report["pairs"] for key in ("score", "conflict")]
    scores += [link["score"] for link in report["name_links"]]
    scores += [found[key] for found in report["support"] for key in ("found", "risk")]
    scores += [report["summary"]["risk"]]
    assert all(0 <= score <= 1 and round(score, 4) == score for score in scores)


@for_all
def test_offsets_lie_inside_their_text(report: Json) -> None:
    ends = {one["id"]: len(text) for one, text in zip(report["sources"], texts(report), strict=True)}
    spans = [(claim["id"].rpartition(".")[0], claim["start"], claim["end"]) for claim in claims(report).values()]
    spans += [(c["id"].rpartition(".")[0], a, b) for c in claims(report).values() for a, b in c["segments"]]
    spans += [(one["id"], chrome["start"], chrome["end"]) for one in report["sources"] for chrome in one["chrome"]]
    spans += [(s["source"], a, b) for name in report["names"] for s in name["spellings"] for a, b in s["mentions"]]
    spans += [(p["source"], p["start"], p["end"]) for found in report["findings"] for p in found["locations"]]
    for pair in report["pairs"]:
        for side in ("left", "right"):
            of = pair[side].rpartition(".")[0]
            spans += [(of, d[side]["start"], d[side]["end"]) for d in pair["differences"] if d[side]]
    assert [span for span in spans if not 0 <= span[1] < span[2] <= ends[span[0]]] == []


def texts(report: Json) -> list[str]:
    """The original texts of a report's sources; those of the pool have a path."""
    return [source(ROOT / one["path"]).text for one in report["sources"]]


@for_all
def test_mentions_are_the_spelling_letter_for_letter_in_plain_text(report: Json) -> None:
    original = {one["id"]: text for one, text in zip(report["sources"], texts(report), strict=True)}
    plain = {one["id"] for one in report["sources"] if one["path"].endswith(".txt")}
    for name in report["names"]:
        for spelling in name["spellings"]:
            assert spelling["count"] == len(spelling["mentions"]) > 0
            assert 0 <= spelling["quoted"] <= spelling["count"]
            if spelling["source"] in plain:
                found = {original[spelling["source"]][start:end] for start, end in spelling["mentions"]}
                assert {" ".join(text.split()) for text in found} == {spelling["text"]}


@for_all
def test_the_words_of_a_difference_stand_within_their_claim(report: Json) -> None:
    known = claims(report)
    for pair in report["pairs"]:
        for one in pair["differences"]:
            for side in ("left", "right"):
                claim = known[pair[side]]
                assert one[side] is None or claim["start"] <= one[side]["start"] < one[side]["end"] <= claim["end"]
                assert one[side] is None or one[side]["text"]


@for_all
def test_lines_and_columns_of_findings_start_at_1(report: Json) -> None:
    for place in (place for found in report["findings"] for place in found["locations"]):
        assert min(place["line"], place["column"], place["end_line"], place["end_column"]) >= 1
        assert (place["line"], place["column"]) < (place["end_line"], place["end_column"])


@for_all
def test_a_conflict_of_a_rule_is_a_finding_of_it(report: Json) -> None:
    ruled = [one for pair in report["pairs"] for one in pair["differences"] if one["rule"]]
    spoken = {found["code"] for found in report["findings"] if found["code"].startswith("C")}
    assert {one["rule"] for one in ruled if one["relation"] == "conflict"} <= spoken
    assert spoken <= {one["rule"] for one in ruled}


@for_all
def test_fingerprints_are_short_and_hold_no_place(report: Json) -> None:
    assert all(re.fullmatch(r"[0-9a-f]{16}", found["fingerprint"]) for found in report["findings"])


@for_all
def test_the_summary_counts_what_the_lists_hold(report: Json) -> None:
    summary, relations = report["summary"], [pair["relation"] for pair in report["pairs"]]
    assert summary["claims"] == {one["id"]: len(one["claims"]) for one in report["sources"]}
    assert summary["unpaired"] == {one: len(ids) for one, ids in report["unpaired"].items()}
    assert summary["pairs"] == len(relations)
    assert [summary[key] for key in ("agree", "differ", "contradict")] == [
        relations.count(key) for key in ("agree", "differ", "contradict")
    ]
    links = [link["relation"] for link in report["name_links"]]
    drifting = {link["names"][0] for link in report["name_links"] if link["relation"] == "drift"}
    assert (summary["drift"], summary["lookalike"]) == (len(drifting), links.count("lookalike"))


@for_all
def test_coverage_is_the_share_of_claims_in_a_pair(report: Json) -> None:
    for one in report["sources"]:
        alone = len(report["unpaired"][one["id"]])
        assert one["coverage"] == round(1 - alone / len(one["claims"]), 4)


def test_only_a_check_has_verdicts_one_for_each_claim_of_the_draft() -> None:
    report = checked()
    assert [found["claim"] for found in report["support"]] == [c["id"] for c in report["sources"][0]["claims"]]
    assert report["summary"]["risk"] == max(found["risk"] for found in report["support"])
    assert compared(*PAIRS[0])["support"] == []


def test_the_risk_of_a_diff_is_its_largest_conflict() -> None:
    report = compared(*PAIRS[0])
    assert report["summary"]["risk"] == max(pair["conflict"] for pair in report["pairs"])


def test_a_fix_and_a_suppression_in_the_contract() -> None:
    place = Location(source="s1", start=4, end=9, line=1, column=5, end_line=1, end_column=10, caption="Brize")
    finding = Finding(
        code="N103",
        rule="glossary-spelling",
        severity=Severity.ERROR,
        message="Brize is spelled Bryze in the glossary",
        fingerprint="0123456789abcdef",
        locations=(place,),
        fix=Fix(safe=True, edits=(Edit(start=4, end=9, text="Bryze"),)),
        suppressed=Suppression.BASELINE,
    )
    written = finding_json(finding)
    assert written["fix"] == {"safe": True, "edits": [{"start": 4, "end": 9, "text": "Bryze"}]}
    assert written["suppressed"] == "baseline"
