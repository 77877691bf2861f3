"""The persons and bodies of a text as a list."""

import pytest
from PySide6.QtCore import Qt

from editor_app.gui.panels.names.name_list import NameModel, disputed, mentions, questions
from editor_app.text.names import Entity, EntityKind, Post, Variant
from editor_app.text.names.model import Link, Reason
from editor_app.text.span import Span


def variant(text: str, count: int) -> Variant:
    return Variant(text, tuple(Span(n, n + 1) for n in range(count)))


MUSEUM = Entity(EntityKind.BODY, "Harbour Museum", (variant("Harbour Museum", 9),))
INSTITUTE = Entity(EntityKind.BODY, "River Institute", (variant("River Institute", 2), variant("River Institution", 1)))
ANA = Entity(
    EntityKind.PERSON,
    "Ana Brandt",
    (variant("Ana Brandt", 1), variant("Brandt", 3)),
    (Post("director", "River Institute", (Span(0, 1),)), Post("chair", "River Institute", (Span(5, 6),))),
    (Link(Reason.PART, "Ana Brandt", "Brandt", "part of the name"),),
)


@pytest.fixture
def model(qtbot: object) -> NameModel:
    made = NameModel()
    made.show((MUSEUM, ANA, INSTITUTE))
    return made


def test_those_with_a_question_come_first_then_the_most_named(model: NameModel) -> None:
    assert [one.preferred for one in model.rows] == ["Ana Brandt", "River Institute", "Harbour Museum"]


def test_the_family_name_alone_is_no_question_and_two_posts_are_one() -> None:
    assert disputed(ANA) == ()
    assert [one.text for one in disputed(INSTITUTE)] == ["River Institution"]
    assert (questions(ANA), questions(INSTITUTE), questions(MUSEUM)) == (1, 1, 0)
    assert mentions(ANA) == 4


def test_a_row_says_what_is_worth_a_look_or_how_often(model: NameModel) -> None:
    said = [model.index(row).data(Qt.ItemDataRole.ToolTipRole) for row in range(3)]
    assert said == ["Ana Brandt: 2 posts", "River Institute: 2 names", "Harbour Museum: 9 mention(s)"]
