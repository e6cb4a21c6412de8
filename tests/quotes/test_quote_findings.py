"""What the rules say of quotations: which one speaks, how loudly, where, in which words."""

from __future__ import annotations

from floods import ARTICLE, TALK

from reconcile import Settings, check, read_text
from reconcile.model import Finding, Severity


def findings(draft: str, *sources: str) -> list[Finding]:
    read = [read_text(text, name=name) for text, name in zip(sources, ("talk.txt", "article.md"), strict=False)]
    found = check(read_text(draft, name="draft.md"), read).findings
    return [one for one in found if one.code.startswith("Q")]


def finding(draft: str, *sources: str) -> Finding:
    (found,) = findings(draft, *sources)
    return found


def test_a_changed_word_is_an_error_that_names_both_words() -> None:
    found = finding("“Insurance paid for the roof, not for the grand piano,” said Birch.", TALK)
    assert (found.code, found.severity) == ("Q301", Severity.ERROR)
    assert found.message == (
        "the quotation has “roof” where talk.txt has “floor”; has “grand”, which it does not have there"
    )


def test_a_misquote_stands_in_the_draft_and_points_at_the_source() -> None:
    draft = "Birch lost a floor. “Insurance paid for the roof, not for the piano,” said Birch."
    place, source = finding(draft, TALK).locations
    assert (place.source, place.caption) == ("draft", "Insurance paid for the roof, not for the piano,")
    assert (place.start, place.line, place.column) == (draft.index("Insurance"), 1, 22)
    assert (source.source, source.caption) == ("s1", "Insurance paid for the floor, not for the piano")


def test_a_word_left_out_that_carries_nothing_is_a_warning() -> None:
    found = finding("“The water was colour of tea, and it smelled of diesel for weeks,” said Alder.", TALK)
    assert (found.code, found.severity) == ("Q301", Severity.WARNING)
    assert found.message == "the quotation leaves out “the”, which talk.txt has"


def test_pieces_that_are_joined_are_a_warning_that_names_their_lines() -> None:
    draft = "“I grabbed the dog and the photographs and the council has promised us a wall by spring,” he said."
    found = finding(draft, TALK)
    assert (found.code, found.severity) == ("Q301", Severity.WARNING)
    assert found.message == "the quotation joins, without a mark, what stands apart: talk.txt:3, talk.txt:1"


def test_two_speakers_in_one_quotation_are_told() -> None:
    draft = "“It smelled of diesel for weeks afterwards. I would do it all again,” said Alder."
    assert finding(draft, TALK).message == "the quotation joins what two speakers say in talk.txt"


def test_reported_speech_is_a_warning_in_careful_words() -> None:
    found = finding("“The county was slow to answer, and I am tired of being told to wait,” said Rowe.", TALK, ARTICLE)
    assert (found.code, found.severity) == ("Q301", Severity.WARNING)
    assert found.message.startswith("article.md does not have this as direct speech")


def test_an_invented_quotation_is_an_error_where_somebody_is_named() -> None:
    found = finding("“People cry here, and it is nearly always good news,” said Alder.", TALK)
    assert (found.code, found.severity) == ("Q302", Severity.ERROR)
    assert found.message == "no source has this quotation by Alder"


def test_an_invented_quotation_is_a_warning_where_nobody_is() -> None:
    found = finding("“Nobody told us that the gates were open or that the pumps had stopped.” So it goes.", TALK)
    assert (found.code, found.severity) == ("Q302", Severity.WARNING)


def test_the_nearest_passage_is_told() -> None:
    draft = "“I took the dog and the photographs, then locked up and abandoned that heavy old piano,” said Alder."
    found = finding(draft, TALK)
    assert found.code == "Q302"
    assert "the nearest passage, in talk.txt, is “" in found.message
    assert len(found.locations) == 2


def test_a_wrong_speaker_is_an_error_that_names_both() -> None:
    found = finding("“The council has promised us a wall by spring,” said Anna Alder.", TALK)
    assert (found.code, found.severity) == ("Q303", Severity.ERROR)
    assert found.message == "the draft gives the quotation to Anna Alder, talk.txt to Ben Birch"


def test_a_quotation_that_is_right_is_left_alone() -> None:
    assert findings("“The council has promised us a wall by spring,” said Ben Birch.", TALK, ARTICLE) == []


def test_a_rule_that_is_ignored_says_nothing_and_the_grade_stays() -> None:
    draft = read_text("“Insurance paid for the roof, not for the piano,” said Birch.", name="draft.md")
    report = check(draft, [read_text(TALK, name="talk.txt")], Settings(ignore=("Q",)))
    assert [one for one in report.findings if one.code.startswith("Q")] == []
    assert [one.grade.value for one in report.quotes] == ["edited"]


def test_the_report_as_json_has_the_quotations() -> None:
    draft = "“The council has promised us a wall by spring,” said Anna Alder."
    (found,) = check(read_text(draft, name="d"), [read_text(TALK, name="t")]).to_dict()["quotes"]
    start = TALK.index("The council")
    assert found == {
        "id": "q1",
        "claim": "draft.1",
        "text": "The council has promised us a wall by spring,",
        "start": 1,
        "end": 46,
        "speaker": "Anna Alder",
        "grade": "exact",
        "foldings": [],
        "match": {"source": "s1", "start": start, "end": start + 44},
        "speaker_fits": False,
    }
