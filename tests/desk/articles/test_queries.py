import pytest

from editor_app.desk.articles.queries import article, counts, history, queue, revision
from editor_app.desk.base.views import View
from editor_app.desk.exports.release import release
from editor_app.domain.article import Action, Status
from editor_app.domain.errors import EditorError
from tests.taking import advance


def test_each_view_holds_what_it_says(house, at, taken, tmp_path):
    new, review = taken(), at(Status.IN_REVIEW)
    waiting, approved, exported, aside = (at(Status.SUBMITTED), *(at(Status.APPROVED) for _ in range(2)), taken())
    release(house, [exported], tmp_path / "out", ("txt",), "Mia")
    advance(house, aside, Action.SET_ASIDE, "Ed", reason="Twice.")
    expected = {
        View.MY_WORK: {new, review},
        View.NEW: {new},
        View.WAITING: {waiting},
        View.CHANGES: set(),
        View.APPROVED: {approved},
        View.EXPORTED: {exported},
        View.SET_ASIDE: {aside},
        View.ALL: {new, review, waiting, approved, exported, aside},
    }
    assert {view: {one.id for one in queue(house, view, by="Ed")} for view in View} == expected
    assert counts(house, "Ed") == {view: len(ids) for view, ids in expected.items()}
    assert queue(house, View.MY_WORK, by="Eva") == ()


def test_search_reads_headlines_and_texts(house, taken):
    found = taken("Lanterns on the quay.")
    taken("Nothing else.", name="other")
    assert [one.id for one in queue(house, search="lantern")] == [found]


def test_one_article_by_the_beginning_of_its_id(house, taken):
    found = taken()
    assert article(house, found[:8]).id == found
    assert revision(house, found[:8], 1).manuscript.body.strip() == "The lock is open."
    assert len(history(house, found[:8]).steps) == 1
    with pytest.raises(EditorError):
        article(house, "00000000")
