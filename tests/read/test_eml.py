"""Mails: which part is read and how, and what broken and hostile ones come to."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest

from reconcile.errors import InputError
from reconcile.model import BlockKind, Source, TextKind
from reconcile.read import read

HEAD = "From: Ida Moreau <ida@tidewell.example>\r\nDate: Mon, 2 Feb 2026 08:00:00 +0000\r\nSubject: The wall\r\nMIME-Version: 1.0\r\n"
PROSE = "The harbour board met on Monday. It agreed to mend the sea wall in nine months."
PAGE = f"<html><head><title>x</title></head><body><h1>The wall</h1><p>{PROSE}</p><p>The cost is £2 million.</p></body></html>"


def mail(body: str | bytes, kind: str = "text/plain; charset=utf-8", head: str = HEAD, more: str = "") -> bytes:
    data = body if isinstance(body, bytes) else body.encode()
    return f"{head}Content-Type: {kind}\r\n{more}\r\n".encode() + data


def part(body: str, kind: str = "text/plain; charset=utf-8", more: str = "") -> str:
    return f"Content-Type: {kind}\r\n{more}\r\n{body}\r\n"


def several(kind: str, *parts: str) -> bytes:
    body = "".join(f"--XX\r\n{one}" for one in parts) + "--XX--\r\n"
    return mail(body, f'multipart/{kind}; boundary="XX"')


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "letter.eml"


def source(file: Path, data: bytes) -> Source:
    file.write_bytes(data)
    return read(file)


def texts(file: Path, data: bytes) -> list[str]:
    """What is said under the subject, without what is set aside."""
    return [block.text for block in source(file, data).blocks if block.aside is None][1:]


def notes(file: Path, data: bytes) -> list[str]:
    return [note.text for note in source(file, data).notes]


def test_subject_sender_date_and_text(file: Path) -> None:
    found = source(file, mail(PROSE))
    assert found.text == (
        f"From: Ida Moreau <ida@tidewell.example>\nDate: Mon, 2 Feb 2026 08:00:00 +0000\nThe wall\n{PROSE}\n"
    )
    assert (found.format, found.text_kind, found.notes) == ("eml", TextKind.EXTRACTED, ())
    assert [(block.kind, block.aside) for block in found.blocks] == [
        (BlockKind.META, "mail header"), (BlockKind.META, "mail header"), (BlockKind.HEADING, None), (BlockKind.PARAGRAPH, None),
    ]  # fmt: skip
    assert found.position(found.blocks[3].runs[0].start) == (4, 1)


def test_the_text_is_preferred_to_the_page(file: Path) -> None:
    assert texts(file, several("alternative", part(PROSE), part(PAGE, "text/html; charset=utf-8"))) == [PROSE]


@pytest.mark.parametrize(
    "stub", ["", "View this email in your browser: https://a.example/" + "x" * 90, "Please use HTML."]
)
def test_a_stub_is_not(file: Path, stub: str) -> None:
    data = several("alternative", part(stub), part(PAGE, "text/html; charset=utf-8"))
    assert texts(file, data) == ["The wall", PROSE, "The cost is £2 million."]


def test_a_page_alone_with_its_headings(file: Path) -> None:
    found = source(file, mail(PAGE, "text/html; charset=utf-8"))
    assert [block.kind for block in found.blocks][3:] == [
        BlockKind.META,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]
    assert "<p>" not in found.text


def test_parts_nested_as_mailers_nest_them(file: Path) -> None:
    related = f'Content-Type: multipart/related; boundary="YY"\r\n\r\n--YY\r\n{part(PAGE, "text/html")}--YY\r\n{part("", "image/png")}--YY--\r\n'
    assert texts(file, several("alternative", part(PROSE), related)) == [PROSE]
    assert texts(file, several("mixed", part("One."), part("Two."))) == ["One.", "Two."]


def test_attachments_are_left_out_and_noted(file: Path) -> None:
    attached = part("Not this.", more='Content-Disposition: attachment; filename="a.txt"\r\n')
    named = part("Nor this.", 'text/plain; name="b.txt"')
    forwarded = part("Subject: old\r\n\r\nNor that.", "message/rfc822")
    data = several("mixed", part(PROSE), attached, named, forwarded)
    assert texts(file, data) == [PROSE]
    assert notes(file, data) == ["3 attachments left out"]


def test_encoded_bodies(file: Path) -> None:
    encoded = base64.b64encode(PROSE.encode()).decode()
    assert texts(file, mail(encoded, more="Content-Transfer-Encoding: base64\r\n")) == [PROSE]
    quoted = mail("The caf=C3=A9 =\r\nis open.", more="Content-Transfer-Encoding: quoted-printable\r\n")
    assert texts(file, quoted) == ["The café is open."]


@pytest.mark.parametrize(
    ("subject", "read_as"),
    [
        ("=?utf-8?q?The_caf=C3=A9?= is open", "The café is open"),
        ("=?iso-8859-1?b?Y2Fm6Q==?=", "café"),
        ("The café", "The café"),
        ("=?utf-8?b?!!!?= x", "x"),
        ("=?klingon?q?caf=E9?=", "café"),
        ("A long\r\n subject", "A long subject"),
    ],
)
def test_subjects(file: Path, subject: str, read_as: str) -> None:
    found = source(file, mail(PROSE, head=f"From: a@b.example\r\nSubject: {subject}\r\n"))
    assert [block.text for block in found.blocks if block.kind is BlockKind.HEADING] == [read_as]


def test_a_mail_without_a_subject_has_no_heading(file: Path) -> None:
    assert [block.kind for block in source(file, mail(PROSE, head="From: a@b.example\r\n")).blocks][1:] == [
        BlockKind.PARAGRAPH
    ]


@pytest.mark.parametrize("charset", ["iso-8859-1", "us-ascii", "windows-1252"])
def test_utf_8_under_a_narrow_name_is_utf_8(file: Path, charset: str) -> None:
    assert texts(file, mail("The café.", f"text/plain; charset={charset}")) == ["The café."]


def test_the_charset_is_believed(file: Path) -> None:
    assert texts(file, mail("Café.".encode("latin-1"), "text/plain; charset=iso-8859-1")) == ["Café."]
    assert texts(file, mail("会議が開かれた。".encode("shift_jis"), "text/plain; charset=shift_jis")) == [
        "会議が開かれた。"
    ]


@pytest.mark.parametrize("charset", ["utf-8", "klingon", "idna", "base64", "undefined", "utf-16"])
def test_a_charset_that_cannot_be_is_noted(file: Path, charset: str) -> None:
    data = mail("The café is.".encode("cp1252"), f"text/plain; charset={charset}")
    if charset == "utf-16":
        data = data[:-1]
    said = notes(file, data)
    assert said[0] == f"not in its charset {charset}, read otherwise"
    assert texts(file, data)[0].startswith("The café i")


def test_no_charset_at_all(file: Path) -> None:
    assert texts(file, mail("The café.", "text/plain")) == ["The café."]


def test_flowed_lines_are_joined(file: Path) -> None:
    flowed = "It agreed to \r\nmend the wall.\r\n\r\n From here \r\non."
    assert texts(file, mail(flowed, "text/plain; format=flowed")) == ["It agreed to mend the wall.", "From here on."]
    assert texts(file, mail("har \r\nbour", "text/plain; format=flowed; delsp=yes")) == ["harbour"]


def test_a_signature_is_set_aside(file: Path) -> None:
    found = source(file, mail(f"{PROSE}\r\n-- \r\nIda Moreau\r\nTidewell"))
    assert [(block.text, block.aside) for block in found.blocks][-2:] == [
        (PROSE, None),
        ("Ida Moreau Tidewell", "signature"),
    ]


def test_a_mail_is_known_by_its_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert source(tmp_path / "letter", mail(PROSE)).format == "eml"
    assert source(tmp_path / "letter.txt", mail(PROSE)).format == "text"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(mail(PROSE))))
    assert read("-").format == "eml"


@pytest.mark.parametrize(
    "text", ["From: Ida\nTo: Tom\nSubject: The wall\n\nIt leaks.\n", "IDA: It leaks.\nTOM: Oh.\n\nSo.", "Words."]
)
def test_a_text_that_begins_like_a_mail_is_text(tmp_path: Path, text: str) -> None:
    assert source(tmp_path / "letter", text.encode()).format == "text"


def refused(file: Path, data: bytes) -> str:
    file.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read(file)
    message = str(caught.value)
    assert "\n" not in message
    assert caught.value.way_out
    return message


def nested(kind: str, depth: int) -> bytes:
    opened = "".join(f'Content-Type: {kind}; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(depth))
    return f"{HEAD}{opened}Content-Type: text/plain\r\n\r\nIt leaks.\r\n".encode()


@pytest.mark.parametrize("kind", ["multipart/mixed", "Multipart/alternative", "message/rfc822"])
def test_a_thousand_nested_parts(file: Path, kind: str) -> None:
    assert "too many parts in one another" in refused(file, nested(kind, 1000))


def test_many_nested_parts_written_oddly(file: Path) -> None:
    assert "nested too deep" in refused(file, nested("mULTIpart/mixed", 1000))


def test_fifty_nested_parts_are_read(file: Path) -> None:
    assert texts(file, nested("multipart/mixed", 50)) == ["It leaks."]


def test_garbage_in_base64(file: Path) -> None:
    garbage = mail("%%%!!!===\0\1", more="Content-Transfer-Encoding: base64\r\n")
    assert "the mail has no text" in refused(file, garbage)


def test_a_text_part_that_is_a_picture(file: Path) -> None:
    picture = base64.b64encode(b"\x89PNG\r\n\x1a\n" + bytes(90)).decode()
    data = several("mixed", part(picture, more="Content-Transfer-Encoding: base64\r\n"), part(PROSE))
    assert texts(file, data) == [PROSE]
    assert notes(file, data) == ["a part said to be text is a PNG picture, left out"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\r\n\r\n",
        HEAD.encode(),
        mail("", "multipart/mixed"),
        mail("x", "multipart/mixed; boundary=XX"),
        several("mixed", part("a", "application/pdf", 'Content-Disposition: attachment; filename="a.pdf"\r\n')),
    ],
    ids=["nothing", "blank", "head", "no boundary", "no part", "attachment alone"],
)
def test_a_mail_without_text_is_said_in_a_line(file: Path, data: bytes) -> None:
    assert refused(file, data)


def test_broken_headers_are_harmless(file: Path) -> None:
    head = "From: \x1b[31m\r\nSubject: =?x\r\nContent-Disposition: ;;;=\r\nDate: =?utf-8?q?=?=\r\n"
    assert texts(file, mail(PROSE, 'text/plain; charset="\x01;;', head=head))[-1] == PROSE


def test_an_encoded_word_that_never_ends_takes_no_time(file: Path) -> None:
    assert texts(file, mail(PROSE, head="Subject: " + "=?a?q?" * 200_000 + "\r\n")) == [PROSE]
