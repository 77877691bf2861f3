import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R
from docx.styles.style import ParagraphStyle

from editor_app.domain.errors import Unreadable
from editor_app.domain.tracked import Tracked
from editor_app.formats.base.incoming import Incoming, SourceFile
from editor_app.formats.base.notes import said_of
from editor_app.formats.readers.docx import read

Made = Callable[..., bytes]


def incoming(data: bytes) -> Incoming:
    return read(SourceFile("a.docx", data))


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


def test_words_that_were_deleted_are_quoted_apart(word_file: Made) -> None:
    words = "<w:delText>one</w:delText><w:tab/><w:delText>two</w:delText><w:br/><w:delText>end</w:delText>"
    found = incoming(word_file(f"<w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r>{words}</w:r></w:del></w:p>"))
    (note,) = map(str, said_of(found))
    assert note == "1 tracked deletion was accepted and its words left out: “one two end”."


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
    assert tuple(map(str, said_of(found))) == (
        "1 tracked insertion was accepted as part of the text.",
        "2 tracked deletions were accepted and their words left out: “old”, “gone”.",
    )


def test_the_original_has_what_was_deleted_and_not_what_was_inserted(word_file: Made) -> None:
    data = word_file(
        '<w:p><w:r><w:t xml:space="preserve">The </w:t></w:r><w:ins w:author="Ada"><w:r><w:t>new</w:t></w:r></w:ins>'
        '<w:del w:author="Bo"><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:t xml:space="preserve"> bridge</w:t>'
        "</w:r></w:p>"
        '<w:p><w:pPr><w:rPr><w:ins w:author="Ada"/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>'
        "<w:p><w:r><w:t>line.</w:t></w:r></w:p>"
        '<w:moveFrom w:author="Ada"><w:p><w:r><w:t>Moved.</w:t></w:r></w:p></w:moveFrom>'
        '<w:tbl><w:tr><w:trPr><w:ins w:author="Ada"/></w:trPr><w:tc><w:p><w:r><w:t>row</w:t></w:r></w:p></w:tc></w:tr>'
        "</w:tbl>"
    )
    accepted = incoming(data)
    assert accepted.manuscript.body == "The new bridge\n\nOne\n\nline.\n\nrow"
    assert tuple(map(str, said_of(accepted))) == (
        "2 tracked insertions were accepted as part of the text (by Ada).",
        "2 tracked deletions were accepted (1 by Bo, 1 by Ada) and their words left out: “old”.",
    )
    original = read(SourceFile("draft.docx", data, tracked=Tracked.ORIGINAL))
    assert original.manuscript.body == "The old bridge\n\nOne line.\n\nMoved."
    assert tuple(map(str, said_of(original))) == (
        "2 tracked insertions were left out (by Ada): “new”, “row”.",
        "2 tracked deletions were undone (1 by Bo, 1 by Ada): their words are in the text again.",
    )


def _run(words: str, deleted: bool = False) -> str:
    name = "delText" if deleted else "t"
    return f"<w:r><w:{name}>{words}</w:{name}></w:r>"


@pytest.mark.parametrize(
    ("body", "accepted", "original"),
    [
        (
            f"<w:p>{_run('A')}<w:moveFrom>{_run(' moved')}</w:moveFrom>{_run(' b')}"
            f"<w:moveTo>{_run(' moved')}</w:moveTo></w:p>",
            "A b moved",
            "A moved b",
        ),
        (
            f"<w:p>{_run('A')}<w:r><w:pict><w:txbxContent><w:p>{_run('in')}<w:del>{_run('-old', True)}</w:del></w:p>"
            "</w:txbxContent></w:pict></w:r></w:p>",
            "A\n\nin",
            "A\n\nin-old",
        ),
        (
            f'<w:p>{_run("A")}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> b</w:t></w:r>'
            '<w:del><w:r><w:footnoteReference w:id="3"/></w:r></w:del></w:p>',
            "A[1] b\n\n[1] Kept",
            "A[1] b[2]\n\n[1] Kept words\n\n[2] Other",
        ),
        (
            f"<w:sdt><w:sdtContent><w:p>{_run('A')}<w:del><w:hyperlink>{_run(' old', True)}</w:hyperlink></w:del></w:p>"
            "</w:sdtContent></w:sdt>",
            "A",
            "A old",
        ),
        (
            f"<w:p>{_run('A')}<w:ins>{_run(' new')}<w:del>{_run(' gone again', True)}</w:del></w:ins></w:p>",
            "A new",
            "A",
        ),
        (
            f"<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFrom>{_run('Line')}</w:moveFrom></w:p>"
            f"<w:p>{_run('B')}</w:p>",
            "B",
            "Line\n\nB",
        ),
    ],
    ids=["moves", "text box", "footnote", "content control", "inserted and deleted", "moved paragraph"],
)
def test_where_changes_are_found(word_file: Made, body: str, accepted: str, original: str) -> None:
    footnotes = (
        f'<w:footnote w:id="2"><w:p>{_run("Kept")}<w:del>{_run(" words", True)}</w:del></w:p></w:footnote>'
        f'<w:footnote w:id="3"><w:p>{_run("Other")}</w:p></w:footnote>'
    )
    data = word_file(body, footnotes=footnotes)
    assert incoming(data).manuscript.body == accepted
    assert read(SourceFile("a.docx", data, tracked=Tracked.ORIGINAL)).manuscript.body == original


def test_comments_keep_their_places(word_file: Made) -> None:
    def remark(number: int, author: str, words: str) -> str:
        return (
            f'<w:comment w:id="{number}" w:author="{author}" w:date="2025-06-0{number + 1}T10:00:00Z">'
            f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:comment>"
        )

    found = incoming(
        word_file(
            '<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>The title</w:t></w:r></w:p>'
            '<w:p><w:r><w:t xml:space="preserve"># 1. The *old* </w:t></w:r><w:commentRangeStart w:id="1"/>'
            "<w:r><w:rPr><w:b/></w:rPr><w:t>Harbour</w:t></w:r>"
            '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>'
            '<w:commentRangeStart w:id="0"/><w:p><w:r><w:t>is open.</w:t></w:r></w:p>'
            '<w:p><w:r><w:t>Come</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:t xml:space="preserve"> and see.'
            '</w:t></w:r><w:r><w:commentReference w:id="2"/></w:r></w:p>',
            comments=remark(0, "Ada", "Really?")
            + remark(1, "Bo", "Name!")
            + remark(2, "Cy", "End.")
            + remark(3, "Di", "?"),
        )
    )
    body = found.manuscript.body
    assert body == "\\# 1. The \\*old\\* **Harbour**\n\nis open.\n\nCome and see."
    assert [(one.span.of(body), one.author, one.text) for one in found.comments] == [
        ("", "Di", "?"),
        ("Harbour", "Bo", "Name!"),
        ("is open.\n\nCome", "Ada", "Really?"),
        ("", "Cy", "End."),
    ]
    assert found.comments[1].date == "2025-06-02T10:00:00Z"
    assert found.comments[-1].span.start == len(body)


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
    assert tuple(map(str, said_of(found))) == (
        "1 passage of hidden text was left out.", "The file has 1 comment (by A. Editor):",
        "Comment by A. Editor: Check this",
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
    with pytest.raises(Unreadable, match="not a Word file but a zip archive"):
        incoming(stream.getvalue())


def test_a_text_that_is_mostly_hidden_is_taken_over(word_file: Made) -> None:
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>The agreement holds for a year.</w:t></w:r></w:p>"
    found = incoming(word_file("<w:p><w:r><w:t>x</w:t></w:r></w:p>" + hidden))
    assert found.manuscript.body == "x\n\nThe agreement holds for a year."
    assert tuple(map(str, said_of(found))) == (
        "1 passage of hidden text was kept, because most of the text is hidden.",
    )
    found = incoming(word_file("<w:p><w:r><w:t>Much more than that is there to see.</w:t></w:r></w:p>" + hidden))
    assert tuple(map(str, said_of(found))) == ("1 passage of hidden text was left out.",)


def test_page_headers_are_said(word_file: Made) -> None:
    data = word_file(
        "<w:p><w:r><w:t>Text</w:t></w:r></w:p>",
        header="<w:p><w:r><w:t>FOR IMMEDIATE RELEASE</w:t></w:r></w:p>",
        footer="<w:p/>",
    )
    assert tuple(map(str, said_of(incoming(data)))) == (
        "1 page header or footer was left out: “FOR IMMEDIATE RELEASE”.",
    )


def _body(word_file: Made, inside: str, **parts: str) -> str:
    return incoming(word_file(f"<w:p>{inside}</w:p>", **parts)).manuscript.body


def _r(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def test_how_words_are_set(word_file: Made) -> None:
    up, down = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
    assert _body(word_file, _r("31.5") + _r("1", up) + _r(" million, CO") + _r("2", down)) == "31.5¹ million, CO₂"
    assert _body(word_file, _r("1") + _r("st", up)) == "1st"
    symbol = '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'
    assert _body(word_file, _r("is ") + symbol + _r(" 4")) == "is ≥ 4"


def test_struck_out_words_go_and_are_quoted(word_file: Made) -> None:
    found = incoming(word_file(f"<w:p>{_r('costs ')}{_r('12', '<w:strike/>')}{_r(' 15 euros')}</w:p>"))
    assert found.manuscript.body == "costs 15 euros"
    assert "1 struck-out passage was left out: “12”." in map(str, said_of(found))


def test_a_large_first_letter_belongs_to_its_word(word_file: Made) -> None:
    body = f'<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>{_r("T")}</w:p><w:p>{_r("he bakery")}</w:p>'
    assert incoming(word_file(body)).manuscript.body == "The bakery"


def test_fields_of_links_and_forms(word_file: Made) -> None:
    simple = f'<w:fldSimple w:instr=" HYPERLINK &quot;https://example.org/a&quot; ">{_r("plan")}</w:fldSimple>'
    assert _body(word_file, simple) == "[plan](https://example.org/a)"
    pieces = "".join(f"<w:r>{one}</w:r>" for one in (
        '<w:fldChar w:fldCharType="begin"/>', "<w:instrText> HYPER</w:instrText>",
        '<w:instrText>LINK "https://example.org/a"</w:instrText>', '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>plan</w:t>", '<w:fldChar w:fldCharType="end"/>', "<w:t> b</w:t>"))  # fmt: skip
    assert _body(word_file, pieces) == "[plan](https://example.org/a) b"
    chosen = (
        '<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="final"/>'
        '<w:listEntry w:val="provisional"/></w:ddList></w:ffData></w:fldChar>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert _body(word_file, _r("It is ") + f"<w:r>{chosen}</w:r>" + end) == "It is provisional"
    box = '<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar>'
    assert _body(word_file, f"<w:r>{box}</w:r>" + end + _r(" done")) == "☒ done"


def test_numbers_of_headings_and_lists_that_go_on(word_file: Made) -> None:
    body = _item("7", "One") + f"<w:p>{_r('between')}</w:p>" + _item("7", "Two")
    assert incoming(word_file(body)).manuscript.body == "1. One\n\nbetween\n\n2. Two"
    heading = f'<w:p><w:pPr><w:pStyle w:val="H2"/><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>{_r("Costs")}</w:p>'
    assert incoming(word_file(heading)).manuscript.body == "## 1. Costs"


def test_readings_drawn_words_and_formulas(word_file: Made) -> None:
    ruby = f"<w:r><w:ruby><w:rt>{_r('とう')}</w:rt><w:rubyBase>{_r('東')}</w:rubyBase></w:ruby></w:r>"
    assert _body(word_file, ruby) == "東"
    assert _body(word_file, '<w:r><v:textpath xmlns:v="v" string="FRIDAY"/></w:r>') == "FRIDAY"
    math = '<m:oMath xmlns:m="m"><m:sSup><m:e><m:t>10</m:t></m:e><m:sup><m:t>6</m:t></m:sup></m:sSup></m:oMath>'
    assert _body(word_file, math) == "10⁶"


def test_a_text_of_another_format_inside(word_file: Made) -> None:
    data = word_file('<w:altChunk r:id="aFChunk"/>', aFChunk="<p>The pier opens.</p>")
    assert incoming(data).manuscript.body == "The pier opens."
    data = word_file('<w:altChunk r:id="none"/>')
    assert "1 embedded document was left out." in map(str, said_of(incoming(data)))


def _lang(made: CT_R, tag: str) -> None:
    lang = OxmlElement("w:lang")
    lang.set(qn("w:val"), tag)
    lang.set(qn("w:eastAsia"), "zh-CN")
    made.get_or_add_rPr().append(lang)


def test_words_in_another_language_keep_it() -> None:
    document = Document()
    told = document.add_paragraph("They called it ")
    _lang(told.add_run("raison").element, "fr-FR")
    _lang(told.add_run(" d’être").element, "fr-CA")
    _lang(told.add_run(", and they were all there at ").element, "en-GB")
    _lang(told.add_run("Airbus Defence and Space").element, "de-DE")
    told.add_run(" on Monday.")
    german = document.styles.add_style("Deutsch", 1)
    assert isinstance(german, ParagraphStyle)
    german.base_style = document.styles["Normal"]
    _lang(german.element, "de-DE")
    document.add_paragraph("Die Stadt hat die alte Mühle wieder geöffnet.", "Deutsch")
    document.add_paragraph("So it goes on, and that was all.")
    stream = BytesIO()
    document.save(stream)
    found = incoming(stream.getvalue()).manuscript
    assert found.language == "en_US"
    assert found.body == (
        'They called it <span lang="fr-FR">raison d’être</span>, and they were all there at Airbus Defence and Space on'
        ' Monday.\n\n<span lang="de-DE">Die Stadt hat die alte Mühle wieder geöffnet.</span>\n\nSo it goes on, and that'
        " was all."
    )


def test_the_language_of_most_words_is_that_of_the_text() -> None:
    document = Document()
    _lang(document.styles["Normal"].element, "en-GB")
    document.add_paragraph("The harbour trust opened the pier and they were all there.")
    stream = BytesIO()
    document.save(stream)
    assert incoming(stream.getvalue()).manuscript.language == "en_GB"


def test_what_is_said_of_a_shape_is_quoted(word_file: Made) -> None:
    shape = (
        '<w:drawing><wp:anchor xmlns:wp="x"><wp:docPr id="1" name="Rectangle 1" descr="A blue box"/><a:graphic'
        ' xmlns:a="y"><wps:wsp xmlns:wps="z"><wps:txbx><w:txbxContent><w:p><w:r><w:t>Open day</w:t></w:r></w:p>'
        "</w:txbxContent></wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing>"
    )
    drawn = (
        '<w:pict><v:shape xmlns:v="v" alt="A ribbon"/><v:shape xmlns:v="v" alt="The pier"><v:imagedata/></v:shape>'
        "</w:pict>"
    )
    found = incoming(word_file(f"<w:p><w:r><w:t>One.</w:t>{shape}</w:r></w:p><w:p><w:r>{drawn}</w:r></w:p>"))
    assert found.manuscript.body == "One.\n\nOpen day"
    assert tuple(map(str, said_of(found))) == (
        "1 picture was left out.",
        "The descriptions of 3 pictures and shapes were left out: “A blue box”, “A ribbon”, “The pier”.",
    )


def _noted(data: bytes) -> tuple[str, list[tuple[str, tuple[str, ...]]]]:
    found = incoming(data)
    return found.manuscript.body, [(str(note), note.quotes) for note in said_of(found)]


def test_words_of_tables_for_those_who_cannot_see_them_are_quoted(word_file: Made) -> None:
    properties = '<w:tblPr><w:tblCaption w:val="Fees"/><w:tblDescription w:val="By age"/></w:tblPr>'
    cells = "".join(f"<w:tc><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>" for words in "ab")
    _, notes = _noted(word_file(f"<w:tbl>{properties}<w:tr>{cells}</w:tr></w:tbl>"))
    said = "The descriptions of 2 pictures and shapes were left out: “Fees”, “By age”."
    assert notes == [(said, ("Fees", "By age"))]


def test_a_place_to_click_shows_its_words(word_file: Made) -> None:
    field = "".join(
        f"<w:r>{one}</w:r>"
        for one in (
            '<w:fldChar w:fldCharType="begin"/>',
            "<w:instrText> MACROBUTTON NoMacro [Name of the minister] </w:instrText>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    assert (
        _body(word_file, _r("Said by ") + field) == r"Said by \[Name of the minister\]"
        or _body(word_file, _r("Said by ") + field) == "Said by [Name of the minister]"
    )


def test_hidden_words_are_known_to_the_note(word_file: Made) -> None:
    body = f"<w:p>{_r('A long line that all can see. ')}{_r('cut this', '<w:vanish/>')}</w:p>"
    assert _noted(word_file(body))[1] == [("1 passage of hidden text was left out.", ("cut this",))]


def test_other_files_that_a_text_draws_in_and_fields_of_forms_are_counted(word_file: Made) -> None:
    body = "<w:p><w:r><w:t>One.</w:t><w:object><w:control/></w:object></w:r></w:p><w:subDoc/>"
    said = ["1 embedded document was left out.", "1 form field was left out."]
    assert [one for one, _ in _noted(word_file(body))[1]] == said
