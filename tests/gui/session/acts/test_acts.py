"""The history of what was done: last in, first out, one pile for each article, walls between."""

import pytest

from editor_app.gui.session.acts.acts import Act, Acts


class Lock:
    """Something that is open or shut, by acts."""

    def __init__(self) -> None:
        self.doors: list[str] = []
        self.stuck = False

    def act(self, name: str) -> Act:
        def undo() -> bool:
            if not self.stuck:
                self.doors.remove(name)
            return not self.stuck

        def redo() -> bool:
            if not self.stuck:
                self.doors.append(name)
            return not self.stuck

        self.doors.append(name)
        return Act(name, f"{name} opened", f"{name} shut again", undo, redo)


@pytest.fixture
def acts() -> Acts:
    made = Acts()
    made.open("a", "")
    return made


@pytest.fixture
def said(acts: Acts) -> list[tuple[str, bool]]:
    heard: list[tuple[str, bool]] = []
    acts.said.connect(lambda words, can: heard.append((words, can)))
    return heard


def test_the_last_act_is_taken_back_first_and_each_is_said(acts: Acts, said: list[tuple[str, bool]]) -> None:
    lock = Lock()
    for name in ("upper", "lower"):
        acts.push(lock.act(name))
    acts.undo()
    acts.undo()
    assert lock.doors == []
    acts.redo()
    assert lock.doors == ["upper"]
    assert said == [
        ("upper opened", True),
        ("lower opened", True),
        ("lower shut again", False),
        ("upper shut again", False),
        ("upper opened", True),
    ]


def test_after_something_new_nothing_is_done_again(acts: Acts) -> None:
    lock = Lock()
    acts.push(lock.act("upper"))
    acts.undo()
    acts.push(lock.act("lower"))
    acts.redo()
    assert lock.doors == ["lower"] and acts.next is None


def test_nothing_to_take_back_is_said(acts: Acts, said: list[tuple[str, bool]]) -> None:
    acts.undo()
    acts.redo()
    assert [words for words, _ in said] == ["There is nothing to take back.", "There is nothing to do again."]


def test_what_cannot_be_taken_back_now_stays_the_last(acts: Acts, said: list[tuple[str, bool]]) -> None:
    lock = Lock()
    acts.push(lock.act("upper"))
    lock.stuck = True
    acts.undo()
    assert acts.last and "cannot be changed" in said[-1][0]
    lock.stuck = False
    acts.undo()
    lock.stuck = True
    acts.redo()
    assert acts.next and "cannot be changed" in said[-1][0]


def test_a_wall_is_answered_and_not_walked_through(acts: Acts, said: list[tuple[str, bool]]) -> None:
    lock = Lock()
    acts.push(lock.act("upper"))
    acts.wall("Submitted. Retract it.")
    acts.undo()
    assert lock.doors == ["upper"] and said[-1] == ("Submitted. Retract it.", False)
    acts.push(lock.act("lower"))
    acts.undo()
    acts.undo()
    assert lock.doors == ["upper"] and said[-1][0] == "There is nothing to take back."


def test_each_article_has_its_own(acts: Acts) -> None:
    lock = Lock()
    acts.push(lock.act("upper"))
    acts.leave("text")
    acts.open("b", "another")
    assert acts.last is None
    acts.leave("another")
    acts.open("a", "text")
    acts.undo()
    assert lock.doors == []


def test_an_article_that_comes_back_with_another_text_begins_anew(acts: Acts) -> None:
    lock = Lock()
    acts.push(lock.act("upper"))
    acts.leave("text")
    acts.open("a", "a newer text")
    acts.undo()
    assert lock.doors == ["upper"]


def test_what_was_refused_is_gone_from_wherever_it_is(acts: Acts) -> None:
    lock = Lock()
    act = lock.act("upper")
    acts.push(act)
    acts.drop(act)
    assert acts.last is None
    acts.push(act)
    acts.undo()
    acts.drop(act)
    assert acts.next is None


def test_that_an_act_was_refused_is_said_in_its_place(acts: Acts) -> None:
    act, said, back = Lock().act("upper"), list[tuple[str, bool]](), list[object]()
    acts.push(act)
    acts.said.connect(lambda words, undo: said.append((words, undo)))
    acts.returned.connect(back.append)
    acts.drop(act)
    assert said == [(f"Not done: {act.name}.", False)]
    assert back == [act.finding]
