"""Where sentences end: each case is a text with a bar at every place it is cut."""

from __future__ import annotations

import pytest

from reconcile.claims.sentences import sentences

CASES = {
    "title and initials": "Dr. J. K. Moor met Mr. Hale.|They spoke.",
    "abbreviation that ends a sentence": "She moved to the U.S. in May.|He stayed in the U.S.|The house was sold.",
    "hour before a weekday": "They met at 5 p.m. Monday.|They left at 6 p.m.|The hall was empty.",
    "number sign": "It is No. 5 in the row.|No.|Never.",
    "page and figure": "See p. 12 and Fig. 4 for the rest.|Done.",
    "art is a word": "She collects art.|Ships are her subject.",
    "decimal": "It cost $3.5 million.|Nobody paid.",
    "ellipsis goes on": "He paid... and left.|Then he came back.",
    "ellipsis ends": "He paid and left...|Then he came back.",
    "spaced ellipsis": "It was . . . odd.|Fine.",
    "web address": "See https://tide.example/a?b=c.|Then write.",
    "list number": "1. Roads come first.|2. Trees come later.",
    "letter at the end": "They chose plan B.|He was glad.",
    "quotation of several sentences": "“We lost.|It hurts.”|She left.",
    "question before the one who asks": "“Why now?” she asked.|“I cannot say.”",
    "question before a name": "“Why now?” Ada Pell asked.|He shrugged.",
    "bracket in a sentence": "The vote (it was late. Nobody slept.) was close.|It passed.",
    "bracket around sentences": "(All of it was true.|Really.)|So it stood.",
    "brand in lower case": "Sales fell.|iPhone cases rose.",
    "no capitals": "i went home.|we had tea.|it was nice.",
    "tokenised": 'The hall was full .|" Why ? " she asked .|" No . "|He left .',
    "time behind": "The boat sank.|00:05:23|Nobody drowned.",
    "clock time is no stamp": "The boat sank.|12:30 came and went.",
    "time at the very end": "The boat sank|[00:05]",
    "lost space": "The heist was big.|The thieves got away.",
    "full width": "今日は。|明日も！|終わり",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_sentences_end_where_a_reader_ends_them(marked: str) -> None:
    wanted = marked.split("|")
    glued = {"lost space", "full width"}
    text = ("" if marked in [CASES[name] for name in glued] else " ").join(wanted)
    assert [text[start:end] for start, end in sentences(text)] == wanted


def test_sentences_and_the_spaces_between_them_are_the_text() -> None:
    text = "“A. B?” he said. (C. D.) 00:01:02 E... F! “G"
    assert "".join(text[start:end] for start, end in sentences(text)).replace(" ", "") == text.replace(" ", "")
