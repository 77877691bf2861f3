import zipfile
from io import BytesIO

import pytest

from editor_app.domain.errors import Unreadable
from editor_app.domain.tracked import Tracked
from editor_app.formats.base.incoming import Incoming, SourceFile
from editor_app.formats.base.notes import said_of
from editor_app.formats.readers.odt import read

NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
)
STYLES = (
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    '<style:style style:name="Q" style:family="paragraph" style:parent-style-name="Quotations"/>'
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/>'
    '<text:list-level-style-bullet text:level="2"/></text:list-style>'
)


def document(body: str) -> str:
    return (
        f"<office:document-content {NAMES}><office:automatic-styles>{STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def package(**parts: str) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return made.getvalue()


def incoming(body: str) -> Incoming:
    return read(SourceFile("a.odt", package(content_xml=document(body))))


def test_title_headings_lists_links_and_settings() -> None:
    found = incoming(
        '<text:p text:style-name="P1">The title</text:p><text:h text:outline-level="2">Head</text:h>'
        '<text:p>Plain <text:span text:style-name="B">bold</text:span><text:s text:c="1"/>and '
        '<text:a xlink:href="https://example.org/a">a link</text:a>, <text:a xlink:href="javascript:x()">none</text:a>.'
        '</text:p><text:list text:style-name="L1"><text:list-item><text:p>one</text:p>'
        "<text:list><text:list-item><text:p>deep</text:p></text:list-item></text:list></text:list-item>"
        "<text:list-item><text:p>two</text:p><text:p>goes on</text:p></text:list-item></text:list>"
        '<text:p text:style-name="Q">Said so.</text:p>'
    ).manuscript
    assert found.title == "The title"
    assert found.body == (
        "## Head\n\nPlain **bold** and [a link](https://example.org/a), none.\n\n"
        "1. one\n    - deep\n2. two\n\ngoes on\n\n> Said so."
    )


def test_deleted_and_hidden_words_never_show() -> None:
    found = incoming(
        '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>gone for good</text:p>'
        "</text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region>"
        '</text:tracked-changes><text:p>Kept <text:change text:change-id="c"/>words'
        '<text:span text:style-name="H"> unseen</text:span>.</text:p>'
    )
    assert found.manuscript.body == "Kept words."
    assert tuple(map(str, said_of(found))) == (
        "1 tracked insertion was accepted as part of the text.",
        "1 tracked deletion was accepted and its words left out: “gone for good”.",
        "1 passage of hidden text was left out.",
    )


def test_the_original_has_what_was_deleted_and_not_what_was_inserted() -> None:
    by = "<office:change-info><dc:creator>{}</dc:creator></office:change-info>"
    data = document(
        '<text:tracked-changes><text:changed-region text:id="d"><text:deletion>'
        + by.format("Bo")
        + "<text:p>old</text:p>"
        '</text:deletion></text:changed-region><text:changed-region text:id="i"><text:insertion>'
        + by.format("Ada")
        + '</text:insertion></text:changed-region><text:changed-region text:id="f"><text:format-change/>'
        "</text:changed-region></text:tracked-changes>"
        '<text:p>The <text:change text:change-id="d"/><text:change-start text:change-id="i"/>new'
        '<text:span text:style-name="B"> bold</text:span></text:p><text:p>Whole line</text:p>'
        '<text:p>words<text:change-end text:change-id="i"/> <text:change-start text:change-id="f"/>bridge'
        '<text:change-end text:change-id="f"/></text:p>'
    )
    accepted = read(SourceFile("draft.odt", package(content_xml=data)))
    assert accepted.manuscript.body == "The new **bold**\n\nWhole line\n\nwords bridge"
    original = read(SourceFile("draft.odt", package(content_xml=data), tracked=Tracked.ORIGINAL))
    assert original.manuscript.body == "The old bridge"
    assert tuple(map(str, said_of(original))) == (
        "1 tracked insertion was left out (by Ada): “new bold Whole line words”.",
        "1 tracked deletion was undone (by Bo): its words are in the text again.",
    )


def changed(deleted: str, text: str) -> bytes:
    return document(
        f'<text:tracked-changes><text:changed-region text:id="d"><text:deletion><office:change-info/>{deleted}'
        f"</text:deletion></text:changed-region></text:tracked-changes>{text}"
    )


@pytest.mark.parametrize(
    ("deleted", "text", "accepted", "original"),
    [
        (
            "<text:p>Second.</text:p><text:p>Third.</text:p><text:p/>",
            '<text:p>First.</text:p><text:p><text:change text:change-id="d"/>Last.</text:p>',
            "First.\n\nLast.",
            "First.\n\nSecond.\n\nThird.\n\nLast.",
        ),
        (
            "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell>"
            "<text:p>b</text:p></table:table-cell></table:table-row></table:table><text:h/>",
            '<text:p>First.</text:p><text:p><text:change text:change-id="d"/>Last.</text:p>',
            "First.\n\nLast.",
            "First.\n\n| a | b |\n| --- | --- |\n\nLast.",
        ),
        (
            "<text:alphabetical-index><text:alphabetical-index-source>no</text:alphabetical-index-source><text:index-body>"
            "<text:p>zinc 82</text:p></text:index-body></text:alphabetical-index>",
            '<text:p>First.</text:p><text:change text:change-id="d"/><text:p>Last.</text:p>',
            "First.\n\nLast.",
            "First.\n\nzinc 82\n\nLast.",
        ),
        (
            "<text:p>old</text:p>",
            '<text:p>A<text:note><text:note-body><text:p>The <text:change text:change-id="d"/>note</text:p>'
            "</text:note-body></text:note></text:p>",
            "A[1]\n\n[1] The note",
            "A[1]\n\n[1] The oldnote",
        ),
        (
            "<text:p>old</text:p>",
            '<text:p>A<draw:frame><draw:text-box><text:p>The <text:change text:change-id="d"/>box</text:p>'
            "</draw:text-box></draw:frame></text:p>",
            "A\n\nThe box",
            "A\n\nThe oldbox",
        ),
    ],
    ids=["paragraphs", "table", "index", "footnote", "text box"],
)
def test_what_was_deleted_comes_back_only_in_the_original(
    deleted: str, text: str, accepted: str, original: str
) -> None:
    data = package(content_xml=changed(deleted, text))
    assert read(SourceFile("draft.odt", data)).manuscript.body == accepted
    assert read(SourceFile("draft.odt", data, tracked=Tracked.ORIGINAL)).manuscript.body == original


def test_comments_keep_their_places() -> None:
    found = incoming(
        '<text:p>The <office:annotation office:name="1"><dc:creator>Ada</dc:creator><dc:date>2025-06-01</dc:date>'
        '<text:p>Sure?</text:p></office:annotation>old bridge<office:annotation-end office:name="1"/> is open.'
        "<office:annotation><dc:creator>Bo</dc:creator><text:p>Yes.</text:p></office:annotation></text:p>"
    )
    body = found.manuscript.body
    assert body == "The old bridge is open."
    assert [(one.span.of(body), one.author, one.date, one.text) for one in found.comments] == [
        ("old bridge", "Ada", "2025-06-01", "Sure?"),
        ("", "Bo", "", "Yes."),
    ]


def test_notes_comments_frames_and_tables() -> None:
    found = incoming(
        "<text:p>Text<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p>"
        "</text:note-body></text:note> goes on<office:annotation><dc:creator>Ada</dc:creator><text:p>Sure?</text:p>"
        "</office:annotation>.<draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame>"
        "</text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell>"
        "<text:p>b</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert found.manuscript.body.startswith("Text[1] goes on.\n\nIn a box\n\n| a | b |")
    assert found.manuscript.body.endswith("[1] A note.")
    assert tuple(map(str, said_of(found))) == ("The file has 1 comment (by Ada):", "Comment by Ada: Sure?")


def test_a_flat_file_is_read_as_well() -> None:
    flat = document("<text:p>Flat words</text:p>").replace("document-content", "document")
    assert read(SourceFile("a.fodt", flat.encode())).manuscript.body == "Flat words"


def test_repeats_of_styles_that_name_each_other_end() -> None:
    loop = (
        '<style:style style:name="X" style:family="paragraph" style:parent-style-name="Y"/>'
        '<style:style style:name="Y" style:family="paragraph" style:parent-style-name="X"/>'
    )
    content = document('<text:p text:style-name="X">Words</text:p>').replace(STYLES, loop)
    assert read(SourceFile("a.odt", package(content_xml=content))).manuscript.body == "Words"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (package(content_xml=document("").replace("office:text", "office:spreadsheet")), "This is a spreadsheet"),
        (package(word__document_xml="<a/>"), "not an OpenDocument file but a Word file"),
        (package(other_xml="<a/>"), "but a zip archive"),
        (package(content_xml="x")[:40], "damaged"),
        (b"<html/>", "not an OpenDocument file"),
        (b"plain words", "not an? OpenDocument file"),
        (
            package(**{"META-INF__manifest_xml": "<m><f><encryption-data/></f></m>", "content_xml": "sealed"}),
            "password",
        ),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        read(SourceFile("a.odt", data))


def test_words_in_another_language_keep_it() -> None:
    styles = (
        '<style:style style:name="F" style:family="text"><style:text-properties fo:language="fr" fo:country="CA"/>'
        '</style:style><style:style style:name="D" style:family="paragraph"><style:text-properties fo:language="de"'
        ' fo:country="none"/></style:style>'
    )
    body = (
        '<text:p>They called it <text:span text:style-name="F">raison d’être</text:span> and were '
        '<text:span text:style-name="F">told of it</text:span>, and then they all went on.</text:p>'
        '<text:p text:style-name="D">Die Stadt hat die alte Mühle wieder geöffnet.</text:p>'
    )
    found = read(SourceFile("a.odt", package(content_xml=document(body).replace(STYLES, STYLES + styles))))
    assert found.manuscript.language == "en_US"
    assert found.manuscript.body == (
        'They called it <span lang="fr-CA">raison d’être</span> and were told of it, and then they all went on.\n\n'
        '<span lang="de">Die Stadt hat die alte Mühle wieder geöffnet.</span>'
    )


def test_what_is_said_of_a_shape_is_quoted() -> None:
    svg = 'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    found = incoming(
        f"<text:p>One.<draw:rect {svg}><svg:title>Banner</svg:title><svg:desc>A blue  box</svg:desc><text:p>Open day"
        f'</text:p></draw:rect></text:p><text:p><draw:frame {svg}><draw:image xlink:href="Pictures/none.png"/>'
        "<svg:desc>The pier</svg:desc></draw:frame></text:p>"
    )
    assert found.manuscript.body == "One.\n\nOpen day"
    assert tuple(map(str, said_of(found))) == (
        "1 picture was left out.",
        "The descriptions of 3 pictures and shapes were left out: “A blue box”, “Banner”, “The pier”.",
    )


def test_words_that_programs_know_more_about_are_words() -> None:
    assert incoming("<text:p>On <text:meta>5 May</text:meta> at noon.</text:p>").manuscript.body == "On 5 May at noon."


def test_what_is_hidden_or_said_of_a_table_is_known_to_its_note() -> None:
    cells = "".join(f"<table:table-cell><text:p>{words}</text:p></table:table-cell>" for words in "ab")
    found = incoming(
        '<text:p>One <text:span text:style-name="H">cut  this</text:span></text:p><text:p><draw:control/>Two.</text:p>'
        f"<table:table><table:title>Fees</table:title><table:table-row>{cells}</table:table-row></table:table>"
    )
    assert [(str(note), note.quotes) for note in said_of(found)] == [
        ("1 passage of hidden text was left out.", ("cut this",)),
        ("1 form field was left out.", ()),
        ("The description of 1 picture or shape was left out: “Fees”.", ("Fees",)),
    ]
