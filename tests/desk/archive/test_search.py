"""Searching the archive at the desk."""

import pytest

from editor_app.desk.archive.search import listed, put, put_back, remove, search, stats, take_out, text_of
from editor_app.desk.articles.review import review_saved
from editor_app.domain.archive import Archived
from editor_app.domain.article import Action, Status
from editor_app.domain.errors import EditorError
from editor_app.store import articles
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text
from tests.taking import advance

PASSAGE = (
    "The old mill by the river opened its doors again on Friday, after two years of work on the wheel, the roof and "
    "the race, and more than three hundred visitors came from the valley to see the first flour ground there since "
    "the great flood."
)
STOCK = (
    "About Canal Weekly: Canal Weekly has reported on the waterways of the northern counties since 1921, is read by "
    "forty thousand people, and is published by the Waterways Trust, a charity registered in Selby."
)
NEWS = (
    "Ferries to the islands keep their winter timetable until March, the harbour master said in a notice on Monday.",
    "A choir of forty voices sang carols on the market square while children lit lanterns along the orchard wall.",
    "The council bought two electric buses, which will serve the hospital and the new school from early summer.",
    "Divers found the bell of a coal barge that sank below the lock in 1883 with eleven tonnes of bricks aboard.",
    "Bakers from six villages shared a prize for rye bread that was judged by the blind choir master of Goole.",
)


def text(body):
    return Text(Manuscript("Title", body))


def keep(desk, *texts):
    with desk.database.begin() as tx:
        put(tx, texts)


def test_an_empty_archive_says_nothing(desk):
    assert search(desk, text(PASSAGE)) == ()
    assert stats(desk).texts == 0


def test_a_passage_is_found_in_a_longer_text_with_its_places(desk):
    earlier = Archived("mill", "The mill", "2024-05-01", f"{NEWS[0]}\n\n{PASSAGE}\n\n{NEWS[1]}")
    keep(desk, earlier)
    body = f"{NEWS[2]}\n\n{PASSAGE.replace('three hundred', '300')}"
    (found,) = search(desk, text(body))
    assert found.text == earlier
    (one,) = found.news
    assert one.passage.a.of(body).startswith("The old mill")
    assert one.passage.b.of(earlier.body) == PASSAGE
    assert found.similarity > 0.9


def test_other_news_is_not_found(desk):
    keep(desk, *(Archived(str(number), "", "", body) for number, body in enumerate(NEWS)))
    assert search(desk, text(PASSAGE)) == ()


@pytest.mark.parametrize("body", ["", "word", "...", "\u05d0\u05d1\u05d2 " * 50, "x" * 100_000])
def test_odd_texts_find_nothing(desk, body):
    keep(desk, Archived("mill", "", "", PASSAGE), Archived("odd", "", "", "."))
    assert search(desk, text(body)) == ()


def test_stock_wording_is_known_by_how_many_hold_it_and_a_reprint_is_none(desk):
    keep(desk, *(Archived(str(number), "", "", f"{body}\n\n{NEWS[0]}\n\n{STOCK}") for number, body in enumerate(NEWS)))
    found = search(desk, text(f"{PASSAGE}\n\n{STOCK}"))
    assert found
    assert all(one.stock and one.held_by == 5 for earlier in found for one in earlier.shared)
    assert not any(earlier.news for earlier in found)
    keep(desk, *(Archived(f"reprint {number}", "", "", PASSAGE) for number in range(6)))
    assert any(earlier.news for earlier in search(desk, text(PASSAGE)))


def test_an_approved_article_goes_in_with_the_step_and_its_own_text_does_not_count(house, at, taken):
    article = at(Status.SUBMITTED, body=PASSAGE)
    assert stats(house).texts == 0
    advance(house, article, Action.APPROVE, "Mia")
    assert text_of(house, article).state == Status.APPROVED.value
    assert search(house, text(PASSAGE), article) == ()
    (found,) = search(house, text(PASSAGE))
    assert (found.text.article, found.text.date) == (article, "2025-08-22")
    later = taken(body=f"{NEWS[0]}\n\n{PASSAGE}", name="later")
    with house.database.read() as tx:
        report = review_saved(house, articles.get(tx, later))
    assert [one.related[0].document for one in report.findings if one.rule == "duplicates.archive"] == [article]


def test_what_was_approved_later_is_not_earlier(house, at):
    first, second = (at(Status.SUBMITTED, body=f"{PASSAGE}\n\n{NEWS[n]}", name=f"n{n}") for n in range(2))
    for article in (first, second):
        advance(house, article, Action.APPROVE, "Mia")
    assert [one.text.article for one in search(house, text(PASSAGE), second)] == [first]
    assert search(house, text(PASSAGE), first) == ()


def test_earlier_versions_of_one_article_count_once(desk):
    for version, news in enumerate(NEWS):
        keep(desk, Archived("mill", "", f"2024-05-0{version + 1}", f"{news}\n\n{PASSAGE}\n\n{STOCK}"))
    (found,) = search(desk, text(f"{NEWS[0]}\n\n{PASSAGE}"))
    (one,) = found.shared
    assert one.passage.b.of(found.text.body) == PASSAGE
    assert (one.held_by, one.stock) == (1, False)


def test_texts_are_taken_out_all_or_none(desk):
    keep(desk, Archived("a", "", "", PASSAGE), Archived("b", "", "", NEWS[0]))
    with pytest.raises(EditorError, match="“c” is not in the archive"):
        remove(desk, ["a", "c"])
    assert stats(desk).texts == 2
    assert remove(desk, ["a"]) == 1
    assert search(desk, text(PASSAGE)) == ()


def test_texts_are_listed_by_title_or_name_and_put_back_after_they_were_taken_out(desk):
    mill, lock = Archived("/a/mill.txt", "The 100% mill", "", PASSAGE), Archived("/a/lock.txt", "The lock", "", NEWS[0])
    keep(desk, mill, lock)
    assert [one.title for one in listed(desk)] == ["The lock", "The 100% mill"]
    assert [one.name for one in listed(desk, "00% M")] == [mill.name]
    assert [one.name for one in listed(desk, "LOCK.")] == [lock.name]
    assert listed(desk, "%%") == ()
    assert len(listed(desk, most=1)) == 1
    assert take_out(desk, [mill.name, lock.name]) == (mill, lock)
    assert listed(desk) == ()
    put_back(desk, (mill, lock))
    assert [one.text for one in search(desk, text(PASSAGE))] == [mill]


def test_taking_out_what_is_gone_takes_out_nothing(desk):
    keep(desk, Archived("mill", "", "", PASSAGE))
    with pytest.raises(EditorError, match="no longer in the archive"):
        take_out(desk, ["mill", "gone"])
    assert stats(desk).texts == 1
