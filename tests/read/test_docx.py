"""Word documents: what is read of them, and what broken and hostile ones come to."""

from __future__ import annotations

import importlib
import io
import zipfile
from pathlib import Path

import pytest
from word_files import STRICT, W, docx, p, r, relations, root, zipped

from reconcile.errors import InputError
from reconcile.model import BlockKind, Source, TextKind
from reconcile.read import read, read_text

ZIPPED = importlib.import_module("reconcile.read.zipped")  # `reconcile.read` is the public function, which hides it
HEADING, ITEM, PLAIN, QUOTE = BlockKind.HEADING, BlockKind.ITEM, BlockKind.PARAGRAPH, BlockKind.QUOTE


@pytest.fixture
def opened(tmp_path: Path) -> Path:
    return tmp_path / "letter.docx"


def source(path: Path, data: bytes) -> Source:
    path.write_bytes(data)
    return read(path)


def texts(path: Path, body: str, **more: str) -> list[str]:
    return [block.text for block in source(path, docx(body, **more)).blocks]


def refused(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read(path)
    message = str(caught.value)
    assert message.startswith(f"{path}")
    assert "\n" not in message
    assert caught.value.way_out
    return message


def test_paragraphs_are_lines_of_the_extracted_text(opened: Path) -> None:
    found = source(opened, docx(p("The harbour board met.") + p("") + p("It agreed to mend the wall.")))
    assert found.text == "The harbour board met.\nIt agreed to mend the wall.\n"
    assert (found.format, found.text_kind, found.name) == ("docx", TextKind.EXTRACTED, "letter.docx")
    assert [found.position(block.runs[0].start) for block in found.blocks] == [(1, 1), (2, 1)]
    assert found.notes == ()


def test_runs_lead_to_the_extracted_text(opened: Path) -> None:
    found = source(opened, docx(p(r("Zo") + r("e\u0308  said") + r(" it\u00ad leaks."))))
    (block,) = found.blocks
    assert block.text == "Zoe\u0308 said it leaks."
    for run in block.runs:
        assert (
            found.text[run.start : run.end].replace("\u00ad", "").split()
            == block.text[run.at : run.at + run.length].split()
        )


def test_headings_by_style_by_its_base_and_by_outline(opened: Path) -> None:
    body = (
        p("One", "berschrift1") + p("Two", "Mein") + p("Three", "Kicker") + p("Four", more='<w:outlineLvl w:val="1"/>')
    )
    found = source(opened, docx(body + p("Five", "Heading2") + p("Six", "Kicker", '<w:outlineLvl w:val="9"/>')))
    assert [(block.kind, block.level) for block in found.blocks] == [
        (HEADING, 1), (HEADING, 1), (HEADING, 3), (HEADING, 2), (HEADING, 2), (PLAIN, 0),
    ]  # fmt: skip


def test_styles_based_on_one_another_are_no_trap(opened: Path) -> None:
    assert texts(opened, p("It leaks.", "A")) == ["It leaks."]


def test_lists_and_their_levels(opened: Path) -> None:
    numbered = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
    body = p("a", more=numbered.format(0, 5)) + p("b", more=numbered.format(2, 5)) + p("c", "Punkte")
    found = source(opened, docx(body + p("d", "Punkte", numbered.format(0, 0)) + p("e", "ListBullet")))
    assert [(block.kind, block.level) for block in found.blocks] == [
        (ITEM, 1),
        (ITEM, 3),
        (ITEM, 2),
        (PLAIN, 0),
        (ITEM, 1),
    ]


def test_quotations_and_contents(opened: Path) -> None:
    found = source(opened, docx(p("It leaks.", "Zitat") + p("The wall 3", "TOC1")))
    assert [(block.kind, block.aside) for block in found.blocks] == [(QUOTE, None), (PLAIN, "table of contents")]


def cell(inside: str) -> str:
    return f"<w:tc>{inside}</w:tc>"


def test_a_row_of_a_table_is_an_item(opened: Path) -> None:
    rows = "".join(f"<w:tr>{cell(p(a))}{cell(p(b))}</w:tr>" for a, b in (("Post", "Cost"), ("Wall", "£2 million")))
    found = source(opened, docx(f"<w:tbl>{rows}</w:tbl>" + p("The end.")))
    assert [(block.text, block.kind) for block in found.blocks] == [
        ("Post Cost", ITEM), ("Wall £2 million", ITEM), ("The end.", PLAIN),
    ]  # fmt: skip


def test_a_cell_with_paragraphs_keeps_them(opened: Path) -> None:
    inner = f"<w:tbl><w:tr>{cell(p('in'))}{cell(p('side'))}</w:tr></w:tbl>"
    assert texts(opened, f"<w:tbl><w:tr>{cell(p('One.') + p('Two.') + inner)}{cell(p('Three.'))}</w:tr></w:tbl>") == [
        "One.", "Two.", "in side", "Three.",
    ]  # fmt: skip


def test_a_table_around_one_paragraph_is_a_frame(opened: Path) -> None:
    found = source(opened, docx(f"<w:tbl><w:tr>{cell(p('It leaks.'))}</w:tr></w:tbl>"))
    assert [(block.text, block.kind) for block in found.blocks] == [("It leaks.", PLAIN)]


def test_tabs_breaks_and_hyphens(opened: Path) -> None:
    body = p(r("one") + "<w:r><w:tab/><w:t>two</w:t><w:br/><w:t>sea</w:t><w:noBreakHyphen/><w:t>wall</w:t></w:r>")
    found = source(opened, docx(body))
    assert found.text == "one\ttwo\nsea-wall\n"
    assert [block.text for block in found.blocks] == ["one two sea-wall"]


def test_two_breaks_part_paragraphs(opened: Path) -> None:
    assert texts(opened, p("<w:r><w:t>One.</w:t><w:br/><w:br/><w:t>Two.</w:t></w:r>")) == ["One.", "Two."]


def test_tab_stops_are_no_tabs(opened: Path) -> None:
    assert texts(opened, p("It leaks.", more='<w:tabs><w:tab w:val="left" w:pos="700"/></w:tabs>')) == ["It leaks."]


def test_changes_are_read_as_accepted_and_noted(opened: Path) -> None:
    deleted = "<w:del><w:r><w:delText>nine</w:delText><w:t>nine</w:t><w:tab/></w:r></w:del>"
    moved = "<w:moveFrom><w:r><w:t>never</w:t></w:r></w:moveFrom>"
    found = source(opened, docx(p(r("It took ") + deleted + f"<w:ins>{r('six')}</w:ins>" + r(" months.") + moved)))
    assert found.text == "It took six months.\n"
    assert [note.text for note in found.notes] == ["tracked changes: read as if all were accepted"]


def test_a_paragraph_whose_end_is_deleted_goes_on(opened: Path) -> None:
    body = p("It took ", more="<w:rPr><w:del/></w:rPr>") + p("six months.")
    assert texts(opened, body) == ["It took six months."]


def test_a_former_style_is_not_taken(opened: Path) -> None:
    change = '<w:pPrChange><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr></w:pPrChange>'
    assert [block.kind for block in source(opened, docx(p("It leaks.", more=change))).blocks] == [PLAIN]


def test_hidden_text_is_left_out_and_noted(opened: Path) -> None:
    shown = (
        r("It ")
        + r("never ", "<w:vanish/>")
        + r("did ", '<w:rStyle w:val="Geheim"/>')
        + r("leaks.", '<w:vanish w:val="0"/>')
    )
    found = source(opened, docx(p(shown, more="<w:rPr><w:vanish/></w:rPr>")))
    assert found.text == "It leaks.\n"
    assert [note.text for note in found.notes] == ["hidden text was left out"]


def field_char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_the_result_of_a_field_is_kept_and_its_instruction_left_out(opened: Path) -> None:
    instruction = '<w:r><w:instrText>HYPERLINK "http://evil.example"</w:instrText></w:r>' + r("IF ")
    nested = field_char("begin") + r("PAGE") + field_char("separate") + r("7") + field_char("end")
    field = field_char("begin") + instruction + nested + field_char("separate") + r("the wall") + field_char("end")
    simple = f'<w:fldSimple w:instr="DATE">{r(" leaks.")}</w:fldSimple>'
    assert texts(opened, p(r("See ") + field + simple)) == ["See the wall leaks."]


def test_a_broken_field_does_not_swallow_the_rest(opened: Path) -> None:
    assert texts(opened, p(r("One.") + field_char("begin") + r("PAGE")) + p("Two.")) == ["One.", "Two."]


def test_text_boxes_are_read_once(opened: Path) -> None:
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert sorted(texts(opened, p(r("Around ") + f"<w:r>{both}</w:r>" + r("it.")))) == ["Around it.", "In the box."]


def test_placeholders_of_forms_are_left_out(opened: Path) -> None:
    empty = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p('Click here.')}</w:sdtContent></w:sdt>"
    filled = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('It leaks.')}</w:sdtContent></w:sdt>"
    assert texts(opened, empty + filled) == ["It leaks."]


def test_footnotes_stand_at_the_end(opened: Path) -> None:
    notes = f'<w:footnote w:type="separator">{p("-")}</w:footnote><w:footnote w:id="2">{p("So said the board.")}</w:footnote>'
    assert texts(opened, p("It leaks."), footnotes=notes) == ["It leaks.", "So said the board."]


def test_formulas_are_text(opened: Path) -> None:
    assert texts(opened, p(r("So ") + "<m:oMath><m:r><m:t>v = 12</m:t></m:r></m:oMath>")) == ["So v = 12"]


def test_the_strict_form_and_another_main_part(opened: Path) -> None:
    assert texts(opened, p("One", "berschrift1"), space=STRICT, main="word/document2.xml") == ["One"]


def test_a_document_without_styles_goes_by_the_names_of_its_styles(opened: Path) -> None:
    data = zipped(
        {"word/document.xml": root("document", f"<w:body>{p('One', 'Heading1')}{p('Two', 'Title')}</w:body>")}
    )
    assert [(block.kind, block.level) for block in source(opened, data).blocks] == [(HEADING, 1), (HEADING, 1)]


def test_content_in_utf_16(opened: Path) -> None:
    text = root("document", f"<w:body>{p('Zoë 🌊')}</w:body>").replace("UTF-8", "UTF-16")
    assert source(opened, zipped({"word/document.xml": text.encode("utf-16")})).text == "Zoë 🌊\n"


def test_a_word_document_is_known_by_its_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = docx(p("It leaks."))
    assert source(tmp_path / "letter", data).text == "It leaks.\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert read("-").format == "docx"


# What is broken or hostile


def bomb(encoding: str) -> bytes:
    entities = '<!ENTITY a "haha">' + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    text = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE d [{entities}]><w:document xmlns:w="{W}">{p("&i;")}</w:document>'
    return text.encode(encoding)


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "ISO-8859-1"])
def test_entities_are_never_declared(opened: Path, encoding: str) -> None:
    message = refused(opened, zipped({"word/document.xml": bomb(encoding)}))
    assert "it declares a document type" in message


def test_entities_are_not_declared_in_other_parts_either(opened: Path) -> None:
    for part in ("_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml"):
        members: dict[str, str | bytes] = {
            "word/document.xml": root("document", p("It leaks.")),
            "word/_rels/document.xml.rels": relations(styles="styles.xml"),
        }
        assert "it declares a document type" in refused(opened, zipped(members | {part: bomb("UTF-8")}))


def test_a_zip_bomb_is_not_unpacked(opened: Path) -> None:
    tight = root("document", p("a" * 3_000_000))
    assert "packed more tightly than any document" in refused(opened, zipped({"word/document.xml": tight}))


def test_a_member_over_the_limit(opened: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ZIPPED, "SIZE", 1 << 20)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as file:
        file.writestr("word/document.xml", root("document", p("words " * 200_000)))
    assert "word/document.xml is larger than 1 MiB" in refused(opened, buffer.getvalue())


def test_too_many_members(opened: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ZIPPED, "MEMBERS", 3)
    assert "more than 3 files" in refused(opened, docx(p("It leaks.")))


def test_a_container_without_a_document(opened: Path) -> None:
    message = refused(opened, zipped({"xl/workbook.xml": "<w/>"}))
    assert "holds no Word document (word/document.xml is missing): export it as text or Markdown" in message


def test_names_of_members_lead_nowhere(opened: Path, tmp_path: Path) -> None:
    evil: dict[str, str | bytes] = {
        "../../evil.txt": "x",
        str(tmp_path / "evil.txt"): "x",
        "_rels/.rels": relations(officeDocument="../../../word/document.xml"),
        "word/document.xml": root("document", p("It leaks.")),
    }
    assert source(opened, zipped(evil)).text == "It leaks.\n"
    assert [file.name for file in tmp_path.rglob("*")] == ["letter.docx"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (docx(p("It leaks."))[:300], "is damaged (File is not a zip file)"),
        (b"PK\x03\x04", "is damaged (File is not a zip file)"),
        (b"Dear board, it leaks.", "is no Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "is an old or an encrypted Word file"),
        (zipped({"word/document.xml": "<w:document"}), "is damaged (word/document.xml: "),
        (zipped({"word/document.xml": ""}), "is damaged (word/document.xml: no element found"),
        (zipped({"word/document.xml": root("document", "<w:p>" * 5000)}), "nested too deep"),
        (docx(p("")), "is empty"),
    ],
    ids=["cut", "head", "text", "old", "xml", "no xml", "deep", "empty"],
)
def test_what_cannot_be_read_is_said_in_a_line(opened: Path, data: bytes, said: str) -> None:
    assert said in refused(opened, data)


def test_damaged_contents(opened: Path) -> None:
    data = bytearray(docx(p("It leaks. " * 50)))
    at = data.index(b"word/document.xml") + 40
    data[at : at + 20] = bytes(20)
    assert "is damaged" in refused(opened, bytes(data))


def test_an_encrypted_member(opened: Path) -> None:
    data = bytearray(zipped({"word/document.xml": "<x/>"}))
    data[6] |= 1
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "is encrypted: save it without a password" in refused(opened, bytes(data))


def test_a_member_packed_in_another_way(opened: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as file:
        file.writestr("word/document.xml", root("document", p("It leaks.")))
    assert "is packed in an unknown way" in refused(opened, buffer.getvalue())


def test_other_containers_are_still_named(tmp_path: Path) -> None:
    assert "is a zip container" in refused(tmp_path / "sheet", zipped({"xl/workbook.xml": "<w/>"}))


def test_a_string_is_no_word_document() -> None:
    with pytest.raises(InputError, match="a Word document is no text: read it from its file"):
        read_text("It leaks.", format="docx")
