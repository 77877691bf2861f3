import pickle

from editor_app.domain.message import AND, NOTHING, OR, Message, listed, say, say_n, sentences, verbatim


class Shouted:
    """A language in which everything is loud, and a number of things stands behind them."""

    def gettext(self, message: str) -> str:
        return {", ": "; ", "{first} and {last}": "{first} AND {last}", "c": "C"}.get(message, message)

    def ngettext(self, one: str, several: str, n: int) -> str:
        return "TAILS {n}"


def test_a_sentence_is_its_template_and_its_values() -> None:
    message = say("“{word}” is set twice.", word="the")
    assert str(message) == "“the” is set twice."
    assert message == say("“{word}” is set twice.", word="the")
    assert message != say("“{word}” is set twice.", word="a")
    assert len({message, pickle.loads(pickle.dumps(message))}) == 1


def test_values_may_hold_braces_and_stay_what_they_are() -> None:
    assert str(say("“{word}” is set twice.", word="{x}{0}")) == "“{x}{0}” is set twice."
    assert str(verbatim("C:\\{a}")) == "C:\\{a}"


def test_a_number_chooses_its_form() -> None:
    rows = [str(say_n("{n:,} row", "{n:,} rows", n=n)) for n in (0, 1, 2, 1200)]
    assert rows == ["0 rows", "1 row", "2 rows", "1,200 rows"]


def test_things_in_a_row_are_joined() -> None:
    assert str(say("{names}", names=listed(["a"], AND))) == "a"
    assert str(say("{names}", names=listed(["a", "b", "c"]))) == "a, b, c"
    assert str(say("{names}.", names=listed(["a", "b", "c"], OR))) == "a, b or c."


def test_all_of_it_is_said_in_one_language() -> None:
    message = say(
        "{names} have {rows}", names=listed(["a", "b", say("c")], AND), rows=say_n("{n} tail", "{n} tails", 2)
    )
    assert message.said(Shouted()) == "a; b AND C have TAILS 2"


def test_nothing_is_false() -> None:
    assert not NOTHING and str(NOTHING) == ""
    assert Message("x")


def test_sentences_stand_one_after_the_other_and_nothing_is_left_out() -> None:
    assert sentences() is NOTHING
    assert sentences(NOTHING, say("One."), NOTHING) == say("One.")
    assert str(sentences(say("One."), say("Two."), verbatim("Three."))) == "One. Two. Three."
