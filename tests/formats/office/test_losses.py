from collections import Counter

from editor_app.domain.tracked import Tracked
from editor_app.formats.office.comments import Remark
from editor_app.formats.office.losses import Tally, comment_notes


def test_each_kind_is_one_sentence() -> None:
    tally = Tally()
    tally.counts = Counter(deletions=1, pictures=2, hidden=3, insertions=0, charts=2, equations=1)
    assert list(tally.notes()) == [
        "1 tracked deletion was left out.",
        "3 passages of hidden text were left out.",
        "2 charts or diagrams were left out.",
        "1 equation was taken over as plain signs; look at it again.",
        "2 pictures were left out.",
    ]


def test_who_made_the_changes() -> None:
    tally = Tally()
    for name in ("Ada", "Ada", "Bo", ""):
        tally.change("insertions", name)
    tally.change("deletions", "Bo\n B.")
    assert list(tally.notes()) == [
        "4 tracked insertions were accepted as part of the text (2 by Ada, 1 by Bo).",
        "1 tracked deletion was left out (by Bo B.).",
    ]
    assert list(tally.notes(Tracked.ORIGINAL)) == [
        "4 tracked insertions were left out (2 by Ada, 1 by Bo).",
        "1 tracked deletion was taken back, so that the text has these words again (by Bo B.).",
    ]
    for number in range(20):
        tally.change("insertions", f"Person {number}")
    assert "17 more people" in next(tally.notes())


def remark(author: str, text: str) -> Remark:
    return Remark("1", author, "", text)


def test_comments_are_listed_up_to_a_number() -> None:
    assert list(comment_notes([])) == []
    assert list(comment_notes([remark("Ada", "Sure?"), remark("", "No."), remark("Bo", "")])) == [
        "3 comments were in the file (1 by Ada, 1 by Bo):",
        "Comment by Ada: Sure?",
        "Comment by an unnamed person: No.",
    ]
    assert len(list(comment_notes([remark("Ada", "Again")] * 1000))) == 51
