import pytest

from editor_app.domain.errors import Unreadable
from editor_app.domain.tracked import Tracked
from editor_app.formats.base.incoming import Incoming, SourceFile
from editor_app.formats.base.notes import said_of
from editor_app.formats.readers.rtf import read
from tests.drawn import drawn


def incoming(data: bytes) -> Incoming:
    return read(SourceFile("a.rtf", data))


def test_words_paragraphs_and_other_alphabets() -> None:
    found = incoming(rb"{\rtf1\ansi\deflang2057 {\b The title}\par One caf\'e9 \u8212 ? two.\par\par Three \u20013?.}")
    assert found.manuscript.title == "The title"
    assert found.manuscript.body == "**The title**\n\nOne café — two.\n\nThree 中."
    assert found.manuscript.language == "en_GB"
    assert found.notes == ()


def test_what_was_left_out_is_said() -> None:
    found = incoming(rb"{\rtf1 a{\header\pard Head}{\pict 00ff}{\v hidden}{\deleted gone}}")
    assert tuple(map(str, said_of(found))) == (
        "1 tracked deletion was accepted and its words left out: “gone”.",
        "1 page header or footer was left out: “Head”.",
        "1 passage of hidden text was left out.",
        "1 picture was left out.",
    )
    assert found.manuscript.body == "a"


def test_comments_stay_at_their_words() -> None:
    found = incoming(
        rb"{\rtf1 The {\*\atrfstart 1}old lock{\*\atrfend 1}{\*\atnid AL}{\*\atnauthor Ann Lee}\chatn"
        rb"{\*\annotation{\*\atnref 1}{\*\atndate 669327966}\pard\chatn Which {\i one}?} holds"
        rb"{\*\atnauthor Bo}{\*\annotation Sure?}.\par}"
    )
    assert found.manuscript.body == "The old lock holds."
    assert [(one.span.of(found.manuscript.body), one.author, one.date, one.text) for one in found.comments] == [
        ("old lock", "Ann Lee", "2026-05-04T09:30", "Which one?"),
        ("", "Bo", "", "Sure?"),
    ]
    assert str(next(said_of(found))) == "The file has 2 comments (1 by Ann Lee, 1 by Bo):"


def test_footnotes_stand_at_the_end() -> None:
    found = incoming(rb"{\rtf1 Long{\footnote\chftn  Nine miles.} and low{\footnote Four feet.}.\par}")
    assert found.manuscript.body == "Long[1] and low[2].\n\n[1] Nine miles.\n\n[2] Four feet."


def test_the_top_heading_is_the_title() -> None:
    found = incoming(rb"{\rtf1\pard\outlinelevel0 The lock\par\pard It holds.\par}")
    assert (found.manuscript.title, found.manuscript.body) == ("The lock", "It holds.")


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
    accepted = read(SourceFile("a.rtf", data))
    assert accepted.manuscript.body == "The new bridge."
    assert tuple(map(str, said_of(accepted))) == (
        "1 tracked insertion was accepted as part of the text.",
        "1 tracked deletion was accepted and its words left out: “old”.",
    )
    assert read(SourceFile("a.rtf", data, tracked=Tracked.ORIGINAL)).manuscript.body == "The old bridge."


def test_words_in_another_language_keep_it() -> None:
    found = incoming(
        rb"{\rtf1\ansi\deflang2057\lang2057 They called it {\lang1036 raison d'\'eatre} and {\lang1036 that was all},"
        rb"\plain\lang1024 Airbus \lang2057 was there.\par}"
    ).manuscript
    assert found.body == ('They called it <span lang="fr-FR">raison d\'être</span> and that was all,Airbus was there.')
    assert found.language == "en_GB"
    assert (
        incoming(rb"{\rtf1\deflang1033\lang1036 Le maire de la ville a ouvert le pont.}").manuscript.language == "fr_FR"
    )


def _blip(kind: str, data: bytes, before: str = "") -> bytes:
    return b"{\\pict" + before.encode() + b"\\" + kind.encode() + b"\\picw10\n" + data.hex().encode() + b"}"


def test_pictures_are_kept_with_their_words_where_they_stand() -> None:
    said = r"{\*\picprop{\sp{\sn wzDescription}{\sv The pier at dawn}}}"
    body = rb"{\rtf1{\fonttbl{\f1\fcharset2 Symbol;}}One \f1 {\*\shppict" + _blip("pngblip", drawn(), said)
    body += rb"}{\nonshppict{\pict\wmetafile8 0102}}\f0 goes on.\par Two.\par}"
    found = incoming(body)
    (kept,) = found.pictures
    assert found.manuscript.body == f"One goes on.\n\n![The pier at dawn](picture:{kept.name})\n\nTwo."
    assert found.notes == ()


@pytest.mark.parametrize("kind, data", [("jpegblip", b"none"), ("wmetafile8", b"\x01\x02"), ("pngblip", b"")])
def test_a_picture_that_cannot_be_kept_is_counted_and_its_description_quoted(kind: str, data: bytes) -> None:
    said = r"{\*\picprop{\sp{\sn wzDescription}{\sv The pier at dawn}}}"
    found = incoming(rb"{\rtf1 One." + _blip(kind, data, said) + rb"\par}")
    assert found.manuscript.body == "One."
    assert tuple(map(str, said_of(found))) == (
        "1 picture was left out.",
        "The description of 1 picture or shape was left out: “The pier at dawn”.",
    )


def test_words_of_a_shape_are_text_and_its_description_is_quoted() -> None:
    found = incoming(
        rb"{\rtf1 One.{\shp{\*\shpinst{\sp{\sn gtextUNICODE}{\sv OPEN DAY}}{\sp{\sn wzDescription}{\sv A banner}}"
        rb"{\sp{\sn fFilled}{\sv 1}}}}\par Two.}"
    )
    assert found.manuscript.body == "One.\n\nOPEN DAY\n\nTwo."
    assert tuple(map(str, said_of(found))) == ("The description of 1 picture or shape was left out: “A banner”.",)


def test_hidden_words_are_known_to_the_note() -> None:
    found = incoming(rb"{\rtf1 One {\v cut \b this} two {\v and that}.}")
    assert [(str(note), note.quotes) for note in said_of(found)] == [
        ("2 passages of hidden text were left out.", ("cut this", "and that")),
    ]
