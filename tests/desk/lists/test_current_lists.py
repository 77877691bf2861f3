"""The lists at the desk are those of the database, and the same objects until one changes."""

from editor_app.desk.lists import house as house_verbs
from editor_app.desk.lists.current_lists import current_lists
from editor_app.domain.article import Status
from editor_app.domain.house import HouseTerm, TermKind, TermStatus
from editor_app.store.lists import house as stored
from editor_app.store.lists import ledger

TERM = HouseTerm("lock", TermKind.TERM, "sluice", TermStatus.PREFERRED)


def lists(desk, article=""):
    with desk.database.read() as tx:
        return current_lists(desk, tx, article)


def test_nothing_is_read_again_until_a_term_changes(house):
    first = lists(house)
    assert lists(house)[0] is first[0]
    assert lists(house)[1] is first[1]
    (made,) = house_verbs.add(house, (TERM,), "Max")
    assert lists(house)[0].terms == (TERM,)
    house_verbs.remove(house, (made.id,), "Max")
    assert lists(house)[0].terms == ()


def test_what_was_written_and_undone_is_not_kept(house):
    try:
        with house.database.begin() as tx:
            stored.add(tx, (TERM,), "Max", house.clock())
            assert current_lists(house, tx, "")[0].terms == (TERM,)
            raise KeyError
    except KeyError:
        pass
    assert lists(house)[0].terms == ()


def test_each_article_sees_what_the_others_say(house, at):
    one = at(Status.APPROVED, "Ana Brandt, director of the River Institute, spoke. The River Institute is old.")
    whole, own = lists(house)[1], lists(house, one)[1]
    assert {entry.article for entry in whole.entries} == {one}
    assert own.entries == ()
    assert lists(house, one)[1] is own
    with house.database.begin() as tx:
        ledger.forget_article(tx, one)
    assert lists(house)[1].entries == ()
