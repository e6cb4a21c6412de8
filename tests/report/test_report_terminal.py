"""The terminal report: what stands where, in which words, and within which width."""

import re
from collections.abc import Callable

import pytest
from making import difference, link, pair, reading, report, source
from reports import checked, ferries, hostile
from rich.cells import cell_len

from reconcile.model import DifferenceKind, LinkRelation, Relation, Report, Standing
from reconcile.report.terminal import render

HEAD = """\
 A  gazette.md  7 claims, 71% of them also in B
 B  ledger.txt  6 claims, 83% of them also in A

 2 contradictions · 1 differs · 2 agree · 1 name spelled apart · 1 look-alike
 → Look at 2 contradictions and 1 name.
 warning: B: not valid UTF-8, read as cp1252
 ^^^ contradicts   +++ only on this side
"""

STACKED = """\
 1  error C201 number-conflict: 14 ferries are not 12 ferries.
    A  talks/gazette.md:2:1
       Tidewell will put 14 Brightleaf ferries on the fjord route by spring.
                         ^^
    B  talks/ledger.txt:2:1
       By spring Tidewell wants 12 Bright Leaf ferries running on the fjord
                                ^^
       route.
"""

SIDE_BY_SIDE = """\
    A  talks/gazette.md:4:1                        │ B  talks/ledger.txt:4:1
       The union has accepted the new rota.        │    The union has not accepted the new rota,
                 ^^^^^^^^^^^^                      │              ^^^^^^^^^^^^^^^^
                                                   │    which starts in May.
                                                   │    +++++++++++++++++++
"""

NAMES = """\
── 1 name spelled apart ────────────────────────────────────────────────────────
 Bright Leaf (product)
   A  Brightleaf   ×2             talks/gazette.md:2:22, 6:1
   B  Bright Leaf  ×2 (1 quoted)  talks/ledger.txt:2:29, 6:1
   Equal but for the space.
"""

NARROW_NAMES = """\
 Bright Leaf (product)
   A:2  Brightleaf   ×2
   B:2  Bright Leaf  ×2 (1 quoted)
"""

AGREEMENTS = """\
── 2 agreements ────────────────────────────────────────────────────────────────
 A:3 B:3  The crossing will take fifty minutes, Calder said.
          (fifty minutes is under an hour)
 A:6 B:6  Bright Leaf charges at the quay while people board.
"""

DRAFT = """\
── 4 claims of the draft ───────────────────────────────────────────────────────
 ✓ supported   ~ altered   ✗ contradicted   ? unsupported   – not checked
 ✗  error C201 number-conflict: 12 ferries are not 14 ferries.
    draft  draft.md:1:1
           Tidewell plans 12 ferries for the fjord route.
                          ^^
    A      gazette.md:2:1
           Tidewell will put 14 Brightleaf ferries on the fjord route by spring.
                             ^^
 ✓   2  The crossing takes about fifty minutes.  A:3
 ?   3  A second quay will cost 3 million crowns.
 –   4  Who would not like to be on board?  not checked
"""

QUIET = """\
2 contradictions · 1 differs · 2 agree · 1 name spelled apart · 1 look-alike
talks/gazette.md:2:1: warning N101 name-drift: Brightleaf is also spelled Bright
Leaf
talks/gazette.md:2:1: error C201 number-conflict: 14 ferries are not 12 ferries
talks/gazette.md:4:1: error C203 negation-flip: one says that the union
accepted, the other that it did not
"""


@pytest.mark.parametrize("part", [HEAD, STACKED, NAMES, AGREEMENTS], ids=["head", "stacked", "names", "agreements"])
def test_parts_at_80_columns(part: str) -> None:
    assert part in render(ferries(), width=80)


def test_passages_stand_side_by_side_where_there_is_room() -> None:
    assert SIDE_BY_SIDE in render(ferries(), width=100)


def test_names_give_up_paths_before_spellings() -> None:
    assert NARROW_NAMES in render(ferries(), width=40)


def test_sections_come_in_the_order_of_what_matters() -> None:
    titles = re.findall("^── (.*?) ─+$", render(ferries(), width=80), re.MULTILINE)
    assert titles == [
        "2 contradictions",
        "1 name spelled apart",
        "1 look-alike, kept apart",
        "1 pair that differs, without contradiction",
        "2 agreements",
        "Only in A: 2 claims",
        "Only in B: 1 claim",
    ]


def test_a_section_without_content_is_left_out_and_the_head_says_so() -> None:
    one, two = (reading(source(name, name, ["It is so."]), 1.0) for name in ("s1", "s2"))
    text = render(report([one, two], [pair(1, one.claims[0], two.claims[0], Relation.AGREE)]), width=80)
    assert (
        " no contradictions · nothing differs · 1 agrees · no names spelled apart · no look-alikes\n".replace(
            " · no look-alikes", "\n no look-alikes"
        )
        in text
    )
    assert " → Nothing contradicts.\n" in text
    assert "contradictions ─" not in text


def test_headings_come_last_among_what_one_source_says() -> None:
    text = render(ferries(), width=80)
    assert text.index("The board meets again") < text.index("Tidewell bets on")


def test_look_alikes_are_kept_apart_with_the_reason() -> None:
    assert "   Ines Calder (A) ≠ Inez Calver (B)  Different surnames.\n" in render(ferries(), width=80)


def test_short_forms_take_one_line() -> None:
    assert " Short forms: Calder = Ines Calder\n" in render(ferries(), width=80)


def test_furniture_is_counted_and_in_the_verbose_report_listed() -> None:
    line = " Set aside: 1 piece of A (furniture 1); 2 pieces of B (furniture 2).\n"
    assert render(ferries(), width=80).endswith(line)
    assert "   B:8  furniture: Keep reading\n" in render(ferries(), width=80, verbose=True)


def many(count: int) -> Report:
    lines = [f"Crane number {index} stands on the quay." for index in range(count)]
    return report([reading(source("s1", "a", lines)), reading(source("s2", "b", ["The harbour is shut."]))])


def test_a_cut_list_says_what_is_left_and_which_option_shows_it() -> None:
    text = render(many(24), width=80)
    assert "   … and 14 more (--verbose shows all)\n" in text
    assert "number 9 " in text
    assert "number 10 " not in text
    assert "number 23 " in render(many(24), width=80, verbose=True)


def test_nothing_is_cut_for_the_sake_of_one_line() -> None:
    assert "--verbose" not in render(many(11), width=80)


def test_sources_that_share_nothing_are_told_so() -> None:
    assert "→ Nothing is shared: no claim of one stands in another.\n" in render(many(2), width=80)


def test_verbose_gives_the_numbers_of_each_pair() -> None:
    text = render(ferries(), width=80, verbose=True)
    assert "    p1 · score 0.90 · conflict 0.97 · carried by: ferry, fjord\n" in text
    assert "score" not in render(ferries(), width=80)


def test_quiet_leaves_counts_and_findings() -> None:
    assert render(ferries(), width=80, quiet=True) == QUIET


def test_the_claims_of_a_draft_stand_in_order_with_their_verdicts() -> None:
    text = render(checked(), width=80)
    assert DRAFT in text
    assert " → Look at 2 claims (1 contradicted, 1 unsupported).\n" in text


@pytest.mark.parametrize("make", [ferries, checked, hostile])
@pytest.mark.parametrize("verbose", [False, True])
@pytest.mark.parametrize("width", [40, 41, 60, 79, 80, 99, 100, 140, 200])
def test_no_line_is_wider_than_asked_for(make: Callable[[], Report], verbose: bool, width: int) -> None:
    for line in render(make(), width=width, verbose=verbose).splitlines():
        assert cell_len(line) <= width, line


def test_no_line_ends_in_spaces() -> None:
    assert not re.search(" $", render(ferries(), width=120), re.MULTILINE)


def test_without_color_there_is_no_escape_whatever_the_texts_hold() -> None:
    for make in (ferries, checked, hostile):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", render(make(), width=80))


def test_with_color_only_our_own_escapes_occur_and_the_words_stay_the_same() -> None:
    for make in (ferries, checked, hostile):
        colored = render(make(), width=80, color=True)
        assert "\x1b[1;31m" in colored
        assert re.sub(r"\x1b\[[\d;]*m", "", colored) == render(make(), width=80)


def test_environment_variables_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    plain, colored = render(ferries(), width=90), render(ferries(), width=90, color=True)
    for name, value in (("NO_COLOR", "1"), ("FORCE_COLOR", "1"), ("COLUMNS", "33"), ("TERM", "dumb")):
        monkeypatch.setenv(name, value)
    assert render(ferries(), width=90) == plain
    assert render(ferries(), width=90, color=True) == colored


def test_several_short_forms_are_cut_to_a_few() -> None:
    links = [link(LinkRelation.SHORT_FORM, ["n1"], (f"K{i}", "s1"), (f"Kaja {i}", "s1"), "initial") for i in range(12)]
    base = many(1)
    text = render(report(base.readings, links=links), width=80)
    assert "… and 4 more (--verbose shows" in " ".join(text.split())
    assert "K11 = Kaja 11: initial" in render(report(base.readings, links=links), width=80, verbose=True)


def test_an_addition_is_told_and_marked() -> None:
    text = render(ferries(), width=80)
    assert " 1  Only B says “wash and night traffic”.\n" in text
    assert "       Noise, wash and night traffic are\n              ++++++++++++++++++++++\n" in render(
        ferries(), width=42
    )


def test_where_nearly_all_differs_both_stand_in_brief() -> None:
    one = reading(source("s1", "a", ["The ferry leaves the quay at dawn."])).claims[0]
    two = reading(source("s2", "b", ["No fjord was ever crossed faster."])).claims[0]
    wholly = difference(one, two, (one.text, two.text), Standing.UNCLEAR, DifferenceKind.UNCLEAR)
    readings = [reading(source("s1", "a", [one.text])), reading(source("s2", "b", [two.text]))]
    text = render(report(readings, [pair(1, one, two, Relation.DIFFER, wholly)]), width=80)
    assert " ~ A:1    The ferry leaves the quay at dawn.\n   B:1    No fjord was ever crossed faster.\n" in text
    assert "~~~" not in text


def test_a_path_too_long_for_a_column_stands_whole_above_both() -> None:
    far = "a/long/way/down/to/the/place/where/talks/are/kept/gazette.md"
    left = reading(source("s1", "gazette.md", ["The quay is open."], far))
    right = reading(source("s2", "ledger.txt", ["The quay is shut."]))
    clash = difference(
        left.claims[0],
        right.claims[0],
        ("open", "shut"),
        Standing.CONFLICT,
        DifferenceKind.OPPOSITE,
        because="opposites",
    )
    text = render(
        report([left, right], [pair(1, left.claims[0], right.claims[0], Relation.CONTRADICT, clash)]), width=100
    )
    assert f"    A  {far}:1:1\n    B  ledger.txt:1:1\n    A  The quay is open." in text
    assert "│ B  The quay is shut.\n" in text
