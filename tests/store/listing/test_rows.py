"""The rows of a list, all or some, on both engines."""

from datetime import UTC, datetime

from editor_app.domain.article import Priority, Status
from editor_app.domain.queue import EVERYTHING, Order, Sought
from editor_app.store.listing import numbers, rows


def some(tx, asked, start, number, placed=()):
    return rows.some(tx, asked, Order.CHANGED, start, number, placed)


def test_a_part_of_a_list_says_where_it_stands_and_how_long_the_list_is(database, kept):
    with database.begin() as tx:
        made = [kept(tx, "A lock.") for _ in range(7)][::-1]
        for asked in (EVERYTHING, Sought(words="lock")):
            found = some(tx, asked, 2, 3, {made[3].id, made[6].id, "none"})
            assert (found.articles, found.start, found.total) == (tuple(made[2:5]), 2, 7)
            assert dict(found.places) == {made[3].id: 3, made[6].id: 6}
            assert (some(tx, asked, 20, 3).articles, some(tx, asked, 20, 3).total) == ((), 7)
        assert some(tx, Sought(words="zebra"), 0, 3).total == 0


def test_very_many_places_are_asked_for_at_once(database, kept):
    with database.begin() as tx:
        one = kept(tx)
        found = some(tx, EVERYTHING, 5, 1, {one.id, *(str(number) for number in range(40_000))})
        assert found.places == ((one.id, 0),)


def test_an_article_is_in_a_list_for_what_it_is_and_whose(database, kept):
    with database.begin() as tx:
        own = kept(tx, owner="Ed")
        given = kept(tx, owner="Ben", assignee="Ed", status=Status.IN_REVIEW)
        away = kept(tx, owner="Ed", assignee="Eva", status=Status.APPROVED, exports=1)
        held = kept(tx, owner="Ben", holder="Ed", status=Status.APPROVED)
        lists = {
            Sought(): {own, given, away, held},
            Sought((Status.NEW, Status.APPROVED)): {own, away, held},
            Sought(whose="Ed"): {own, given, held},
            Sought((Status.APPROVED,), sent_out=True): {away},
            Sought((Status.APPROVED,), sent_out=False): {held},
            Sought((Status.WITHDRAWN,)): set(),
        }
        for asked, expected in lists.items():
            assert set(rows.listed(tx, asked)) == expected
            assert rows.any_in(tx, asked) == bool(expected)
        assert numbers.how_many(tx, list(lists)) == tuple(map(len, lists.values()))
        assert numbers.how_many(tx, []) == ()


def test_what_is_due_first_and_what_is_urgent_first(database, kept):
    with database.begin() as tx:
        days = [datetime(2026, 12, day, tzinfo=UTC) for day in (1, 2, 3)]
        late = kept(tx, due=days[2], priority=Priority.HIGH)
        soon = kept(tx, due=days[0], priority=Priority.LOW)
        never = kept(tx)
        urgent = kept(tx, priority=Priority.HIGH)
        assert rows.listed(tx, EVERYTHING, Order.DUE) == (soon, late, urgent, never)
        assert rows.listed(tx, EVERYTHING, Order.PRIORITY) == (late, urgent, never, soon)
        assert rows.listed(tx, Sought(due_before=days[1])) == (soon,)
        assert set(rows.listed(tx, Sought(priorities=(Priority.HIGH,)))) == {late, urgent}


def test_a_name_is_found_by_a_part_of_it_and_an_id_by_its_beginning(database, kept):
    with database.begin() as tx:
        first = kept(tx, owner="Carol Berg", assignee="Dina")
        second = kept(tx, owner="Ed", id="abcdef12-0000-4000-8000-000000000000")
        kept(tx, "A lock for Carol.", owner="Ed", title="Third")
        known = {"berg": first, "DIN": first, "dina berg": first, "abcdef": second, "abcdef12-0000": second}
        for words, expected in known.items():
            assert list(rows.listed(tx, Sought(words=words))) == [expected]
        assert len(rows.listed(tx, Sought(words="carol"))) == 2
        assert rows.listed(tx, Sought(words="abcdee")) == ()
