import zipfile
from io import BytesIO

from lxml import etree

from editor_app.formats.base.job import Job
from editor_app.formats.office.elements import local, value
from editor_app.formats.reading import SourceFile, read_source
from editor_app.formats.writers.odt import write
from editor_app.text.manuscript import Manuscript, Markup

DRAFT = Manuscript(
    "A & b",
    "# A & b\n\nSome **bold *both*** and `code`, a [link](https://a.org/?a=1&b=2).\n\n1. one\n    - in\n2. two\n\n"
    "- dot\n\n> said\n\n| a | b |\n| --- | --- |\n| c | d |\n\n---\n\n    x\n      y\n\nשלום",
    Markup.MARKDOWN,
    "zh_CN",
    (("author", "A. Quill"), ("keywords", "one, two")),
)


def parts(manuscript: Manuscript = DRAFT) -> dict[str, etree._Element]:
    with zipfile.ZipFile(BytesIO(write(Job(manuscript)))) as package:
        assert package.infolist()[0].filename == "mimetype"
        assert package.infolist()[0].compress_type == zipfile.ZIP_STORED
        assert package.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        return {name: etree.fromstring(package.read(name)) for name in package.namelist() if name.endswith(".xml")}


def test_every_style_that_is_used_is_there() -> None:
    found = parts()
    names = {value(one, "name") for part in ("styles.xml", "content.xml") for one in found[part].iter()}
    used = {value(one, "style-name") for one in found["content.xml"].iter()} - {""}
    assert used <= names
    assert {"Title", "Text_20_body", "Quotations", "Strong_20_and_20_Emphasis", "Text_20_body_rtl"} <= used


def test_what_the_manifest_names_is_there() -> None:
    found = parts()
    listed = {value(one, "full-path") for one in found["META-INF/manifest.xml"]} - {"/"}
    assert listed | {"META-INF/manifest.xml"} == set(found)


def test_lists_lie_in_each_other_and_each_kind_has_its_own() -> None:
    text = next(one for one in parts()["content.xml"].iter() if local(one) == "text")
    lists = [one for one in text if local(one) == "list"]
    assert [value(one, "style-name") for one in lists] == ["Numbers", "Bullets"]
    assert len(lists[0]) == 2
    assert value(lists[0][0][1], "style-name") == "Bullets"


def test_what_the_file_says_of_itself() -> None:
    said = [(local(one), one.text) for one in parts()["meta.xml"][0]]
    assert ("title", "A & b") in said
    assert [text for name, text in said if name == "keyword"] == ["one", "two"]
    assert ("creator", "A. Quill") in said
    assert not [
        name for name, _ in [(local(one), 0) for one in parts(Manuscript("t", "x"))["meta.xml"][0]] if "creator" in name
    ]


def test_who_sends_it_and_the_embargo_stand_at_the_head_of_each_page() -> None:
    known = (("source", "A & B"), ("date", "2025-08-22"), ("embargo", "2025-08-23\n09:00"))
    found = parts(Manuscript("t", "x", front=known))
    heads = ["".join(one.itertext()) for one in found["styles.xml"].iter() if local(one) == "header"]
    assert heads == ["A & B · 2025-08-22 · Embargo: 2025-08-23 09:00"]
    assert not [one for one in parts()["styles.xml"].iter() if local(one) == "header"]


def test_footnotes_are_real_ones() -> None:
    draft = Manuscript("t", "Rose[^a] & fell[^b].\n\n[^a]: In *May*.\n\n[^b]: A & B.", Markup.MARKDOWN)
    notes = [one for one in parts(draft)["content.xml"].iter() if local(one) == "note"]
    assert ["".join(note.itertext()) for note in notes] == ["1In May.", "2A & B."]
    assert read_source(SourceFile("t.odt", write(Job(draft)))).manuscript.body == (
        "Rose[1] & fell[2].\n\n[1] In *May*.\n\n[2] A & B."
    )
