"""The words of one person are not another's."""

from editor_app.store import own_words


def test_words_are_kept_for_one_person(database):
    with database.begin() as tx:
        assert own_words.add(tx, "Ed", "gyrovault")
        assert not own_words.add(tx, "Ed", "gyrovault")
        assert own_words.add(tx, "Mia", "gyrovault")
        own_words.remove(tx, "Mia", "gyrovault")
        assert own_words.of_person(tx, "Ed") == {"gyrovault"}
        assert own_words.of_person(tx, "Mia") == frozenset()
