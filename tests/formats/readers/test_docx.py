import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from editor_app.domain.errors import Unreadable
from editor_app.formats.incoming import Incoming, Source
from editor_app.formats.readers.docx import read

Made = Callable[..., bytes]


def incoming(data: bytes) -> Incoming:
    return read(Source("a.docx", data))


def _item(number: str, words: str) -> str:
    numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{numbering}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def test_title_headings_lists_and_settings(word_file: Made) -> None:
    found = incoming(
        word_file(
            '<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>The title</w:t></w:r></w:p>'
            '<w:p><w:pPr><w:pStyle w:val="Mine"/></w:pPr><w:r><w:t>Head</w:t></w:r></w:p>'
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bold</w:t></w:r>"
            '<w:r><w:rPr><w:i/><w:b w:val="0"/></w:rPr><w:t xml:space="preserve"> slant</w:t></w:r></w:p>'
            + _item("7", "one")
            + _item("8", "dot")
            + '<w:p><w:hyperlink r:id="link"><w:r><w:t>site</w:t></w:r></w:hyperlink></w:p>'
        )
    ).manuscript
    assert found.title == "The title"
    assert found.body == "## Head\n\n**Bold** *slant*\n\n1. one\n\n- dot\n\n[site](https://example.org/a)"


def test_tracked_changes_are_accepted_and_said(word_file: Made) -> None:
    found = incoming(
        word_file(
            "<w:p><w:r><w:t>Kept </w:t></w:r><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
            "<w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>"
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>joined </w:t></w:r></w:p>"
            "<w:p><w:r><w:t>to this</w:t></w:r></w:p>"
            "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        )
    )
    assert found.manuscript.body == "Kept new\n\njoined to this"
    assert found.notes == (
        "1 tracked insertion was accepted as part of the text.",
        "2 tracked deletions were left out.",
    )


def test_comments_notes_boxes_and_hidden_text(word_file: Made) -> None:
    found = incoming(
        word_file(
            '<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
            "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>"
            "<w:sdt><w:sdtContent><w:p><w:r><w:t>Control</w:t></w:r></w:p></w:sdtContent></w:sdt>",
            footnotes='<w:footnote w:id="2"><w:p><w:r><w:t>The note</w:t></w:r></w:p></w:footnote>',
            comments='<w:comment w:id="0" w:author="A. Editor"><w:p><w:r><w:t>Check this</w:t></w:r></w:p></w:comment>',
        )
    )
    assert found.manuscript.body == "Text[1]\n\nIn a box\n\nControl\n\n[1] The note"
    assert found.notes == (
        "1 passage of hidden text was left out.", "1 comment was in the file:", "Comment by A. Editor: Check this",
    )  # fmt: skip


def test_tables_of_data_and_of_layout(word_file: Made) -> None:
    def cell(words: str) -> str:
        return f"<w:tc><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>"

    row = "<w:tr>" + cell("a") + cell("b") + "</w:tr>"
    assert incoming(word_file(f"<w:tbl>{row}{row}</w:tbl>")).manuscript.body == "| a | b |\n| --- | --- |\n| a | b |"
    assert incoming(word_file(f"<w:tbl><w:tr>{cell('whole text')}</w:tr></w:tbl>")).manuscript.body == "whole text"


def test_a_link_made_by_a_field(word_file: Made) -> None:
    body = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText>HYPERLINK "https://a.org/x"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>there</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    assert incoming(word_file(body)).manuscript.body == "[there](https://a.org/x)"


def test_a_package_without_a_document() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("mimetype", "something else")
    with pytest.raises(Unreadable, match="no document"):
        incoming(stream.getvalue())
