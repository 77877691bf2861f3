"""What RTF files say becomes pieces; each text here is as a word processor writes it, shortened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.errors import Unreadable
from editor_app.domain.tracked import Tracked
from editor_app.formats.base.markdown_source import markdown
from editor_app.formats.rtf.walk import RtfReader

LISTS = (
    rb"{\*\listtable{\list{\listlevel\levelnfc0{\leveltext\'02\'00.;}}{\listlevel\levelnfc23}\listid7}}"
    rb"{\*\listoverridetable{\listoverride\listid7\ls2}}"
)


def read(body: bytes, tracked: Tracked = Tracked.ACCEPTED) -> str:
    return markdown(RtfReader(tracked).pieces(rb"{\rtf1\ansi " + body + b"}"))


def test_headings_by_level_by_style_and_by_the_style_it_is_based_on() -> None:
    styles = (
        rb"{\stylesheet{Normal;}{\s1\outlinelevel0 Mine;}{\s2 heading 2;}{\s3\sbasedon2 Ours;}{\s4\sbasedon4 Ring;}}"
    )
    text = rb"\pard\s1{\b One}\par\pard\s2 Two\par\pard\s3 Three\par\pard\s4 Four\par\pard\outlinelevel3 Five\par"
    assert read(styles + text) == "# One\n\n## Two\n\n## Three\n\nFour\n\n#### Five"


def test_titles_and_quotations_by_style() -> None:
    reader = RtfReader()
    styles = rb"{\rtf1{\stylesheet{\s1 Title;}{\s2 Quote;}}"
    pieces = reader.pieces(styles + rb"\pard\s1 The lock\par\pard\s2 \ldblquote It holds.\rdblquote\par}")
    assert reader.title == "The lock"
    assert markdown(pieces) == "> “It holds.”"


def test_emphasis_ends_with_its_group_or_its_sign() -> None:
    assert read(rb"A {\b bold} and \i slanted\i0  word.\par") == "A **bold** and *slanted* word."


@pytest.mark.parametrize("marker", [rb"{\listtext\pard\plain\f3 \'b7\tab}", rb"{\pntext\u8226 ?\tab}"])
def test_bullets(marker: bytes) -> None:
    assert read(marker + rb"One\par" + marker + rb"Two\par\pard After\par") == "- One\n- Two\n\nAfter"


@pytest.mark.parametrize(
    ("marker", "shown"),
    [(b"1.", "1. One"), (b"3", "3. One"), (b"a)", "- a) One"), (b"(iv)", "- (iv) One"), (b"2.1.", "- 2.1. One")],
)
def test_markers_that_count(marker: bytes, shown: str) -> None:
    assert read(rb"{\listtext " + marker + rb"\tab}One\par") == shown


@pytest.mark.parametrize("marker", [b"o", b"-", b"\\u9632 ?"])
def test_markers_that_do_not(marker: bytes) -> None:
    assert read(rb"{\listtext " + marker + rb"\tab}One\par") == "- One"


def test_lists_without_their_markers() -> None:
    text = rb"\pard\ls2\ilvl0 One\par\ilvl1 Below\par\pard\ls9 Not of the table\par"
    assert read(LISTS + text) == "1. One\n    - Below\n\nNot of the table"


def test_a_list_that_is_typed_hangs() -> None:
    assert read(rb"\pard\li360\fi-360\bullet\tab One\par\pard\fi-360 2.\tab Two\par") == "- One\n\n2. Two"
    assert read(rb"\pard\bullet\tab One\par") == "• One"


def test_tables_and_what_follows_them() -> None:
    row = rb"\trowd\cellx100\cellx200\pard\intbl %s\cell %s\cell\row"
    text = rb"Before\par" + row % (b"Year", rb"{\b Tons}") + row % (b"2024", b"7") + rb"\pard After\par"
    assert read(text) == "Before\n\n| Year | **Tons** |\n| --- | --- |\n| 2024 | 7 |\n\nAfter"


def test_a_table_in_a_cell_keeps_its_words_in_order() -> None:
    text = (
        rb"\pard\intbl One\par\pard\intbl\itap2 a\nestcell b\nestcell{\*\nesttableprops\trowd\nestrow}"
        rb"{\nonesttables\par}\pard\intbl\cell Two\cell\row"
    )
    assert read(text) == "One\n\n| a | b |\n| --- | --- |\n\nTwo"


def test_links_lead_out_or_are_words() -> None:
    field = rb'{\field{\*\fldinst{\b HYPERLINK "%s"}}{\fldrslt{\ul the map}}}'
    assert read(b"See " + field % b"https://a.example/m" + b".\\par") == "See [the map](https://a.example/m)."
    assert read(b"See " + field % b"file:///etc/passwd" + b".\\par") == "See the map."
    assert read(rb"Page {\field{\*\fldinst PAGE}{\fldrslt 3}} of many") == "Page 3 of many"


def test_footnotes_are_put_by_and_text_boxes_follow() -> None:
    reader = RtfReader()
    box = rb"{\shp{\*\shpinst{\sp{\sn x}}{\shptxt In a box\par}}}"
    text = rb"{\rtf1 A\chftn{\footnote\pard\chftn  See {\i below}.} b" + box + rb".\par C}"
    assert markdown(reader.pieces(text)) == "A[1] b.\n\nIn a box\n\nC"
    assert [markdown(note.pieces()) for note in reader.asides.notes] == ["See *below*."]


@pytest.mark.parametrize(
    "text",
    [
        rb"{\header\pard Page head\par}",
        rb"{\footerf words}",
        rb"{\info{\title words}}",
        rb"{\*\unknown words}",
        rb"{\pict\wmetafile8 0102}",
        rb"{\object{\*\objdata 0102}{\*\objclass Package}}",
        rb"{\xe{\v words}}",
        rb"{\v words}",
        rb"{\*\generator words;}",
    ],
)
def test_what_is_no_text(text: bytes) -> None:
    assert read(b"A" + text + b"b\\par") == "Ab"


_PICTURE = rb"{\pict\pngblip 89504e470d0a1a0a}"
_SHAPE = rb"{\shp{\*\shpinst{\sp{\sn gtextUNICODE}{\sv Drawn}}}}"
_DESCRIBED = rb"{\sp{\sn wzDescription}{\sv Said of it}}"


@pytest.mark.parametrize("around", [rb"\deleted", rb"\v", rb"\mvf", rb"\b\v"])
@pytest.mark.parametrize(
    "drawn",
    [
        _PICTURE,
        rb"{\*\shppict" + _PICTURE + rb"}",
        rb"{\*\shppict{\pict{\*\picprop" + _DESCRIBED + rb"}\pngblip 89504e470d0a1a0a}}",
        rb"{\shp{\*\shpinst{\sp{\sn pib}{\sv " + _PICTURE + rb"}}}}",
        _SHAPE,
        rb"{\footnote\pard Below.}",
    ],
)
def test_what_is_drawn_goes_with_the_words_around_it(around: bytes, drawn: bytes) -> None:
    reader = RtfReader()
    pieces = reader.pieces(rb"{\rtf1 A{" + around + b" " + drawn + rb"}b\par}")
    assert (markdown(pieces), reader.tally.counts["pictures"], reader.asides.notes) == ("Ab", 0, [])


def test_what_is_drawn_elsewhere_stays() -> None:
    assert read(b"A" + _SHAPE + rb"b\par") == "Ab\n\nDrawn"
    kept = RtfReader(Tracked.ORIGINAL).pieces(rb"{\rtf1 A{\deleted " + _SHAPE + rb"}{\revised " + _SHAPE + rb"}\par}")
    assert markdown(kept) == "A\n\nDrawn"


def test_letters_of_many_alphabets() -> None:
    fonts = (
        rb"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset134 S;}{\f2\fcharset136 T;}{\f3\fcharset204 R;}{\f4{\*\falt B} C;}}"
    )
    assert read(fonts + rb"\'e9 \f1\'b1\'b1\'be\'a9{\f2\'a5\'78\'a5_}\f3\'cc\f4\'f1") == "é 北京台北Мñ"
    assert read(rb"\ansicpg936 caf\'e9 and \b \'b1\'b1\'be\'a9") == "café and **北京**"
    assert read(rb"\uc2\u20013 ??\u-10179\'3f\'3f\u-8704 ?? \uc0\u8212") == "中😀 —"
    assert read(rb"{\upr{?}{\*\ud{\u20013 ?}}}!") == "中!"


def test_deleted_words_rows_and_ends_of_paragraphs() -> None:
    text = (
        rb"{\*\revtbl{Unknown;}{Ann Lee;}}The {\deleted\revauthdel1 old }{\revised\revauth1 new }lock{\deleted\par}"
        rb"\pard , wide{\mvf  there}{\mvt  here}.\par"
        rb"\trowd\pard\intbl{\deleted x\cell y\cell}\row\trowd\pard\intbl p\cell q\cell\row"
    )
    assert read(text) == "The new lock, wide here.\n\n| p | q |\n| --- | --- |"
    assert read(text, Tracked.ORIGINAL) == "The old lock\n\n, wide there.\n\n| x | y |\n| --- | --- |\n| p | q |"


def test_a_deleted_paragraph_leaves_no_marker() -> None:
    text = rb"One\par{\deleted{\listtext 1.\tab}Two\par}\pard Three\par"
    assert read(text) == "One\n\nThree"


def test_a_deleted_footnote_goes_with_its_text() -> None:
    reader = RtfReader()
    assert markdown(reader.pieces(rb"{\rtf1 A{\deleted\chftn{\footnote\deleted Gone.}} b}")) == "A b"
    assert reader.asides.notes == []


@pytest.mark.parametrize(
    "text", [rb"A {\b b {\i c", rb"A b c}} d\par", rb"A b c\cell\row\nestrow\nestcell", rb"A b c}\bin"]
)
def test_braces_that_are_missing_or_too_many(text: bytes) -> None:
    assert RtfReader().pieces(b"{\\rtf1 " + text)[0].text.startswith("A b c") or "A b c" in read(text)


def test_groups_in_groups_without_end_are_refused() -> None:
    with pytest.raises(Unreadable, match="deeper"):
        read(b"{\\b " * 100_000)
    assert read(b"{\\b " * 1000 + b"x") == "**x**"


@given(st.text(r"\{} *'0169abcdefilnoprstuvwx" + "\n", max_size=120))
def test_no_signs_behind_them_lose_words(text: str) -> None:
    assert "Words" in read(b"Words\\par " + text.encode("ascii"))


SIGNS = (
    rb"{ } \par \cell \row \intbl \itap2 \nestcell \nestrow \footnote \*\annotation \field \fldrslt \*\fldinst "
    rb"\deleted \u8212 \listtext \shptxt \*\revtbl \upr \ud a"
).split()


@given(st.lists(st.sampled_from(SIGNS), max_size=40))
def test_no_order_of_signs_loses_the_words_before_them(words: list[bytes]) -> None:
    for tracked in Tracked:
        assert "Words" in read(b"Words\\par " + b" ".join(words), tracked)


SYMBOL = rb"{\fonttbl{\f0 Arial;}{\f1\fnil\fcharset2 Symbol;}}"


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (rb"10{\super 6} bees, CO{\sub 2}, 31.5{\up6 1} m", "10⁶ bees, CO₂, 31.5¹ m"),
        (rb"10\super 6\nosupersub  m", "10⁶ m"),
        (SYMBOL + rb"{\f1 \'b3} 4, {\f1\u-3917 ?} 5", "≥ 4, ≥ 5"),
        (rb"{\b0\*\cs7 Words} and {\*\unknown not these}", "Words and"),
        (rb"12 {\strike 13} 14", "12 <s>13</s> 14"),
    ],
)
def test_how_words_are_set(body: bytes, shown: str) -> None:
    assert read(body) == shown
