import pytest

from editor_app.domain.errors import Unreadable
from editor_app.domain.tracked import Tracked
from editor_app.formats.incoming import Incoming, Source
from editor_app.formats.readers.rtf import read


def incoming(data: bytes) -> Incoming:
    return read(Source("a.rtf", data))


def test_words_paragraphs_and_other_alphabets() -> None:
    found = incoming(rb"{\rtf1\ansi\deflang2057 {\b The title}\par One caf\'e9 \u8212 ? two.\par\par Three \u20013?.}")
    assert found.manuscript.title == "The title"
    assert found.manuscript.body == "The title\n\nOne café — two.\n\nThree 中."
    assert found.manuscript.language == "en_GB"
    assert found.notes == ("How the words were set (bold, lists, headings) was not taken over.",)


def test_what_was_left_out_is_said() -> None:
    found = incoming(rb"{\rtf1 a{\pict 00ff}{\annotation no}{\deleted gone}}")
    assert len(found.notes) == 4
    assert "no" not in found.manuscript.body


def test_signs_that_no_text_holds_are_dropped() -> None:
    assert incoming(rb"{\rtf1 a\'00\'07b\u55296?c}").manuscript.body.isprintable()


@pytest.mark.parametrize("data", [b"plain words", b"", b"PK\x03\x04"])
def test_another_kind_of_file_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match="not an RTF file"):
        incoming(data)


def test_a_file_cut_off_before_its_words_is_refused() -> None:
    with pytest.raises(Unreadable, match="cut off"):
        incoming(rb"{\rtf1\ansi{\fonttbl{\f0 Ari")


def test_a_deleted_passage_never_shows() -> None:
    data = rb"{\rtf1 The {\deleted\revauthdel1 old }{\revised\revauth1 new }bridge.}"
    accepted = read(Source("a.rtf", data))
    assert accepted.manuscript.body == "The new bridge."
    assert accepted.notes[1:] == (
        "1 tracked insertion was accepted as part of the text.",
        "1 tracked deletion was left out.",
    )
    assert read(Source("a.rtf", data, tracked=Tracked.ORIGINAL)).manuscript.body == "The old bridge."
