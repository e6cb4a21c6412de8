"""What every word list has to be: explained, sorted, free of duplicates, and at odds with no other list."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from lists import (
    FILES,
    SYNONYMS,
    all_exclusive,
    all_opposites,
    all_synonyms,
    entries,
    keyed,
    listed,
    members,
    opposed,
    redundant,
    same_side,
    sides,
    synonym_grades,
    title,
    twice,
    two,
)

from reconcile import lexicon
from reconcile.lexicon import INDEX, INDEXED
from reconcile.text.lemmas import compared
from reconcile.text.terms import terms

ROOT = Path(__file__).parents[2]

WITH_CAPITALS = ("abbreviations",)
"""Lists in which a capital letter means something."""

WAITING = ("approximation", "fillers", "money", "units")
"""Lists that no stage reads yet. Take a list out as soon as something reads it."""

HEADED = (
    *("alternatives", "approximation", "certainty", "contractions", "given-names", "implicatives", "irregular"),
    *("classes", "kinds", "money", "negation", "nicknames", "numbers", "scope", "spelling", "units"),
)
"""Lists of `head: what belongs to it` lines."""

LEVELS = ("approximation", "certainty", "negation", "scope")
"""Lists of `level: words` lines, in which a word has one level."""

NUMBER = r"\d+(\.\d+)?"
VALUE = rf"({NUMBER}[ox]?|\d+/\d+|{NUMBER}\.\.{NUMBER})"


@pytest.mark.parametrize("file", FILES, ids=title)
def test_a_list_says_in_its_first_line_what_it_holds(file: Path) -> None:
    first = file.read_text(encoding="utf-8").split("\n")[0]
    assert first.startswith("# ")
    assert len(first) > 20


@pytest.mark.parametrize("file", FILES, ids=title)
def test_a_list_is_plain_lines_below_its_header(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").split("\n")
    header = [line for line in lines if line.startswith("#")]
    assert lines[-1] == ""
    assert lines[: len(header)] == header
    for line in lines[:-1]:
        assert line, "no empty lines"
        assert line == line.strip(), line
        assert not re.search(r"[\t\r]|  ", line), line


@pytest.mark.parametrize("file", FILES, ids=title)
def test_a_list_is_sorted_as_the_c_locale_sorts(file: Path) -> None:
    lines = [line.encode("utf-8") for line in entries(file)]
    assert lines == sorted(lines)


@pytest.mark.parametrize("file", FILES, ids=title)
def test_a_list_says_nothing_twice(file: Path) -> None:
    assert not twice(entries(file))


@pytest.mark.parametrize("file", [file for file in FILES if title(file) not in WITH_CAPITALS], ids=title)
def test_a_list_is_in_lower_case(file: Path) -> None:
    assert [line for line in entries(file) if line != line.lower()] == []


@pytest.mark.parametrize("name", HEADED)
def test_a_headed_list_has_one_line_a_head_and_no_member_twice(name: str) -> None:
    rows = keyed(name)
    assert not twice(head for head, _ in rows)
    for head, words in rows:
        assert head, name
        assert all(words), head
        assert not twice(words), head


@pytest.mark.parametrize("name", LEVELS)
def test_a_word_has_one_level_and_the_words_of_a_level_are_sorted(name: str) -> None:
    rows = keyed(name)
    assert not twice(word for _, words in rows for word in words)
    for level, words in rows:
        assert words == sorted(words), level


# Synonyms, derivations, opposites, closed sets, kinds


@pytest.mark.parametrize("file", SYNONYMS, ids=title)
def test_a_synonym_line_has_two_different_words_or_more(file: Path) -> None:
    for line in entries(file):
        words = line.replace(" ~ ", ", ").split(", ")
        assert line.count(" ~ ") <= 1, line
        assert len(words) == len(set(words)) >= 2, line
        assert all(words), line


def test_no_synonym_line_says_only_what_other_lines_say() -> None:
    lines = ((line, synonym_grades(line)) for file in SYNONYMS for line in entries(file))
    assert redundant(lines) == []


def test_a_line_of_opposites_has_two_sides_that_share_no_word() -> None:
    for line in listed("opposites"):
        left, right = sides(line)
        assert line.count(" | ") == 1, line
        assert all(left), line
        assert all(right), line
        assert not twice([*left, *right]), line


def test_no_line_of_opposites_says_only_what_other_lines_say() -> None:
    assert redundant((line, dict.fromkeys(opposed(line), 1)) for line in listed("opposites")) == []


def test_no_two_words_stand_on_one_side_here_and_on_two_sides_there() -> None:
    against = all_opposites()
    for line in listed("opposites"):
        assert not [(line, against[pair]) for pair in same_side(line) if pair in against]


def test_no_pair_is_both_synonym_and_opposite() -> None:
    alike, against = all_synonyms(), all_opposites()
    assert {pair: (alike[pair], against[pair]) for pair in alike.keys() & against.keys()} == {}


def test_a_closed_set_has_two_members_or_more_and_no_word_twice() -> None:
    for line in listed("alternatives"):
        name, found = members(line)
        words = [word for member in found for word in member]
        assert len(found) >= 2, name
        assert all(words), name
        assert not twice(words), name


def test_two_members_of_a_closed_set_are_no_synonyms() -> None:
    alike, apart = all_synonyms(), all_exclusive()
    assert {pair: (alike[pair], apart[pair]) for pair in alike.keys() & apart.keys()} == {}


def test_spellings_of_one_member_are_neither_opposites_nor_members_of_another_set() -> None:
    against, apart = all_opposites(), all_exclusive()
    for line in listed("alternatives"):
        for member in members(line)[1]:
            same = {two(a, b) for a in member for b in member if a < b}
            assert not same & against.keys(), line
            assert not same & apart.keys(), line


def test_a_thing_is_neither_the_opposite_nor_an_alternative_of_its_kind() -> None:
    against, apart = all_opposites(), all_exclusive()
    for kind, words in keyed("kinds"):
        for word in words:
            assert two(kind, word) not in against, (kind, word)
            assert two(kind, word) not in apart, (kind, word, apart[two(kind, word)])


def test_no_kind_is_a_kind_of_itself_even_through_another() -> None:
    rows = dict(keyed("kinds"))
    for kind, words in rows.items():
        assert kind not in words
        assert [word for word in words if kind in rows.get(word, ())] == []


def test_derived_words_are_of_one_family_and_no_opposites() -> None:
    against, apart = all_opposites(), all_exclusive()
    for line in listed("derivations"):
        words = line.split(", ")
        assert len(words) == len(set(words)) >= 2, line
        pairs = {two(a, b) for a in words for b in words if a < b}
        assert not pairs & against.keys(), line
        assert not pairs & apart.keys(), line


def found_as_listed(phrase: str) -> bool:
    """Whether a phrase is found where it stands in a sentence, itself or as another entry for the same words; what
    begins with a negation or says a number is read as such, and no list has a say."""
    found = terms(f"They, {phrase}, said.", (), lexicon.thesaurus())
    inside = [term for term in found if term.text not in {"They", "said"}]
    return len(inside) == 1 or any(term.value is not None for term in inside) or inside[0].base in {"not", "never"}


def test_a_listed_phrase_is_found_in_a_text() -> None:
    """Write it as people do: *based on*, *living room*, *hot-air balloon*, *against one's will*. Phrases with figures or
    points are left to the readers of these."""
    entries_ = (word for word in lexicon.whole().words if " " in word and not re.search(r"[^a-z' -]", word))
    phrases = [word for word in entries_ if known(word)]
    lost = [phrase for phrase in phrases if not found_as_listed(phrase)]
    assert len(phrases) > 10_000
    assert lost == [], f"{len(lost)} can never be found: write each as it stands in a sentence"


def known(word: str) -> bool:
    entry = lexicon.thesaurus().listed(word)
    return entry.known or bool(entry.kinds)


# Numbers, money, units


def test_number_words_have_values() -> None:
    for word, values in keyed("numbers"):
        for value in " ".join(values).split(" "):
            assert re.fullmatch(VALUE, value), (word, value)


def test_ranges_of_number_words_run_upwards() -> None:
    for word, values in keyed("numbers"):
        for value in values:
            low, dots, high = value.partition("..")
            assert not dots or float(low) < float(high), word


def test_a_currency_has_a_code_and_no_name_of_another_one() -> None:
    rows = keyed("money")
    assert all(re.fullmatch(r"[a-z]{3,4}(/\d+)?", code) for code, _ in rows)
    assert not twice(name for _, names in rows for name in names)


def test_units_have_a_factor_and_no_two_share_a_name() -> None:
    names: list[str] = []
    for dimension, units in keyed("units"):
        found = [re.fullmatch(rf"(\S.*)\*({NUMBER})", unit) for unit in units]
        assert all(found), dimension
        parts = [unit.groups()[:2] for unit in found if unit]
        assert all(float(factor) > 0 for _, factor in parts), dimension
        assert any(float(factor) == 1 for _, factor in parts), f"{dimension} has no base unit"
        names += [name for joined, _ in parts for name in joined.split("=")]
    assert not twice(names)


# Words and names


def test_frequency_bands_hold_each_word_once() -> None:
    lines = listed("frequency")
    assert all(re.fullmatch(r"\d\d: \S.*", line) for line in lines)
    assert not twice(word for line in lines for word in line[4:].split(" "))


def test_a_form_has_one_base_and_a_variant_one_plain_spelling() -> None:
    for name in ("irregular", "spelling"):
        assert not twice(form for _, forms in keyed(name) for form in forms), name
    plain = {head for head, _ in keyed("spelling")}
    assert not [form for _, forms in keyed("spelling") for form in forms if form in plain]


def test_words_that_look_inflected_are_listed_once_with_their_verb_at_most() -> None:
    rows = [line.split(": ") for line in listed("bases")]
    assert all(len(row) <= 2 and all(row) for row in rows)
    assert not twice(row[0] for row in rows)


def test_a_comparative_is_no_form_of_two_words() -> None:
    """What stands in `irregular` or `bases` too is read as these say: *lower* the verb, *better* of *good*."""
    assert not twice(form for base in listed("graded") for form in compared(base))


def test_implicatives_have_two_signs() -> None:
    for phrase, signs in keyed("implicatives"):
        assert [len(sign) for sign in signs] == [2], phrase
        assert set(signs[0]) <= set("+-o"), phrase


def test_reporting_verbs_say_deny_or_doubt() -> None:
    assert {line.partition(": ")[2] for line in listed("reporting")} == {"", "denies", "doubts"}


def test_given_names_are_of_women_of_men_or_of_both() -> None:
    assert {kind for _, kinds in keyed("given-names") for kind in kinds} == {"f", "m", "fm"}


def test_nobody_is_a_nickname_of_themselves() -> None:
    assert [full for full, nicks in keyed("nicknames") if full in nicks] == []


@pytest.mark.parametrize("name", ["company-forms", "organisation-words", "transliteration"])
def test_a_word_stands_in_one_group(name: str) -> None:
    assert not twice(word for line in listed(name) for word in line.split(", "))


def test_contractions_lead_to_plain_words() -> None:
    for short, full in keyed("contractions"):
        assert re.fullmatch(r"[a-z' ]+", short), short
        assert len(full) == 1, short
        assert "'" not in full[0], short


# Use

ALL_USES = """
import sys
from pathlib import Path
from reconcile.lexicon import HERE
opened = set()
sys.addaudithook(lambda event, args: opened.add(str(args[0])) if event == "open" else None)
from reconcile import check, compare, diff, read, same_name
examples = Path("examples")
for folder in ("interview", "launch", "council"):
    texts = sorted(file for file in (examples / folder).iterdir() if file.suffix not in {".svg", ".png"} and file.stem != "README")
    diff(*(read(file) for file in texts))
sources = [read(file) for file in sorted((examples / "newsletter" / "sources").iterdir())]
check(read(examples / "newsletter" / "draft.md"), sources)
compare(sources)
same_name("Sergei Dyachenko", "Sergey Diachenko")
same_name("Borgen Shipping Ltd", "Borgen Shipping GmbH")
names = {Path(file).relative_to(HERE).parts[0].removesuffix(".txt") for file in opened if file.startswith(str(HERE))}
print("\\n".join(sorted(name for name in names if not name.startswith("__") and not name.endswith(".py"))))
"""


@pytest.fixture(scope="module")
def used() -> set[str]:
    """The lists that are read when the examples are run."""
    done = subprocess.run([sys.executable, "-c", ALL_USES], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_every_list_is_read_or_waits_in_plain_sight(used: set[str]) -> None:
    names = {title(file).partition("/")[0] for file in FILES}
    assert set(WAITING) <= names
    indexed = set(INDEXED) if INDEX.name in used else set()
    assert names - used - indexed == set(WAITING)
