import pytest
from PySide6.QtCore import Qt

from editor_app.gui.panels.names.pane import NamesPanel
from editor_app.text.edits import replace
from editor_app.text.names import Entity, EntityKind, Post, Variant, Who
from editor_app.text.names.model import Link, Reason
from editor_app.text.span import Span


@pytest.fixture
def who(place):
    body = Entity(
        EntityKind.BODY,
        "River Institute",
        (
            Variant("River Institute", tuple(place("River Institute", nth) for nth in range(4))),
            Variant("River Institution", tuple(place("River Institution", nth) for nth in range(3))),
        ),
    )
    person = Entity(
        EntityKind.PERSON,
        "Ana Brandt",
        (Variant("Ana Brandt", (place("Ana Brandt"),)), Variant("Ana", (place("Ana"),))),
        (Post("director", "River Institute", (place("director"),)),),
        (Link(Reason.PART, "Ana Brandt", "Ana"),),
    )
    museum = Entity(EntityKind.BODY, "Harbour Museum", (Variant("Harbour Museum", (place("Harbour Museum"),)),))
    return Who((museum, person, body))


@pytest.fixture
def panel(qtbot, who, body, place):
    made = NamesPanel()
    qtbot.addWidget(made)
    made.resize(700, 220)
    made.show_names(who, body, (place('"a gift to the River Institution and to the town"'),))
    made.show()
    return made


def test_who_has_several_names_comes_first(panel):
    assert panel.names.names.rows[0].preferred == "River Institute"
    assert panel.names.names.remark(panel.current()) == "2 names"
    assert panel.names.names.remark(panel.names.names.rows[1]) == ""


def test_apply_changes_the_ticked_places_and_leaves_the_quotation(panel, qtbot, body):
    with qtbot.waitSignal(panel.edits_asked) as asked:
        qtbot.mouseClick(panel.apply, Qt.MouseButton.LeftButton)
    changed = replace(body, asked.args[0])
    assert changed.count("River Institution") == 1
    assert "gift to the River Institution" in changed


def test_space_unticks_a_place(panel, qtbot):
    assert len(panel.places.chosen()) == 2
    panel.places.setCurrentIndex(panel.places.ticks.index(1))
    qtbot.keyClick(panel.places, Qt.Key.Key_Space)
    assert len(panel.places.chosen()) == 1
    qtbot.keyClick(panel.places, Qt.Key.Key_Space)
    assert len(panel.places.chosen()) == 2


def test_another_form_can_be_chosen_or_written(panel):
    panel.form.setEditText("Institute of Rivers")
    assert {edit.new for edit in panel.places.chosen()} == {"Institute of Rivers"}
    assert len(panel.places.ticks.rows) == 7
    panel.form.setEditText(" ")
    assert not panel.apply.isEnabled()


def test_a_usual_short_form_is_no_fault(panel):
    row = [one.preferred for one in panel.names.names.rows].index("Ana Brandt")
    panel.names.setCurrentIndex(panel.names.names.index(row))
    assert panel.places.chosen() == ()
    assert "director, River Institute (line 5)" in panel.posts.text()


def test_enter_goes_to_the_place(panel, qtbot, place):
    panel.places.setCurrentIndex(panel.places.ticks.index(0))
    with qtbot.waitSignal(panel.place_activated) as went:
        panel.places.activated.emit(panel.places.currentIndex())
    assert went.args == [place("River Institution")]


def test_the_entity_in_hand_stays_in_hand(panel, who, body):
    row = [one.preferred for one in panel.names.names.rows].index("Ana Brandt")
    panel.names.setCurrentIndex(panel.names.names.index(row))
    panel.show_names(Who(who.entities[1:]), body, ())
    assert panel.current().preferred == "Ana Brandt"


def test_a_text_without_names_says_so(panel, body):
    panel.show_names(Who(()), body, ())
    assert panel.split.isHidden()
    assert panel.empty.isVisible()
    panel.show_nothing()
    assert "not known yet" in panel.empty.text()


def test_a_read_only_text_is_not_changed(panel, who, body):
    panel.show_names(who, body, (), editable=False)
    assert not panel.apply.isEnabled()


def test_a_form_is_put_in_the_shape_of_each_place(panel):
    body = "RIVER INSTITUTION OPENS\n\nThe River Institute is new. The River Institution's boat came."
    first, second = body.index("RIVER"), body.index("River Institution'")
    right = body.index("River Institute")
    variants = (
        Variant("River Institute", (Span(right, right + 15),)),
        Variant("River Institution", (Span(first, first + 17), Span(second, second + 17))),
    )
    panel.show_names(Who((Entity(EntityKind.BODY, "River Institute", variants),)), body, ())
    changed = replace(body, panel.places.chosen())
    assert changed == "RIVER INSTITUTE OPENS\n\nThe River Institute is new. The River Institute's boat came."
    panel.form.setEditText("the United Rivers")
    changed = replace(body, panel.places.chosen())
    assert changed == "THE UNITED RIVERS OPENS\n\nThe United Rivers is new. The United Rivers' boat came."
