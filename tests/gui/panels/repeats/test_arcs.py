from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor_app.domain.finding import Related
from editor_app.gui.base import palettes
from editor_app.gui.panels.repeats.arc_diagram import DASHES, ROLES, ArcDiagram
from editor_app.gui.panels.repeats.arcs import ARCHIVE, KINDS, Arc, arcs, sentence
from editor_app.gui.panels.repeats.pane import RepeatsPanel
from editor_app.text.manuscript import Part
from editor_app.text.span import Span

PARAGRAPH = "The Harbour Museum and the River Institute signed an accord on 5 March. They will open their archives."


@pytest.fixture
def repeats(finding, place):
    """A paragraph that stands twice, a name at three places, and a passage that was said before."""
    twice = finding("duplicates.exact", PARAGRAPH, 1, group="p", related=(place(PARAGRAPH),))
    thrice = [
        finding(
            "duplicates.near",
            "River Institution",
            nth,
            group="n",
            related=tuple(place("River Institution", other) for other in range(3) if other != nth),
        )
        for nth in range(3)
    ]
    before = replace(finding("duplicates.archive", "a gift"), related=(Related(Span(3, 9), "a gift", "m", "March"),))
    return (twice, *thrice, before, finding("repetition.word", "the the"))


@pytest.fixture
def diagram(qtbot, repeats, body):
    made = ArcDiagram()
    qtbot.addWidget(made)
    made.resize(800, 160)
    made.show_arcs(arcs(repeats), body)
    made.show()
    return made


def test_an_arc_leads_from_each_place_to_the_next(repeats, place):
    found = arcs(repeats)
    assert {arc.kind for arc in found} == {"exact", "near", "archive"}
    assert {(arc.a, arc.b) for arc in found if arc.kind == "exact"} == {(place(PARAGRAPH), place(PARAGRAPH, 1))}
    near = [(arc.a, arc.b) for arc in found if arc.kind == "near"]
    names = [place("River Institution", nth) for nth in range(3)]
    assert near == [(names[0], names[1]), (names[1], names[2])]
    assert all(arc.a == arc.b for arc in found if arc.kind == ARCHIVE)


def test_kinds_differ_in_line_and_in_colour():
    drawn = [kind for kind in KINDS if kind != ARCHIVE]
    assert len({tuple(DASHES.get(kind, ())) for kind in drawn}) == len(drawn)
    for colours in (palettes.LIGHT, palettes.DARK):
        assert len({colours.of(ROLES[kind]).name() for kind in KINDS}) == len(KINDS)


def test_a_click_on_an_arc_goes_to_the_nearer_end_and_then_to_the_other(diagram, qtbot):
    exact = next(arc for arc in diagram.arcs if arc.kind == "exact")
    top = diagram.top(exact)
    asked = []
    diagram.activated.connect(lambda arc, end: asked.append((arc, end)))
    for _ in range(2):
        QTest.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=top + QPoint(8, 0))
    assert asked == [(exact, 1), (exact, 0)]
    QTest.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert len(asked) == 2


def test_every_arc_is_under_its_own_top(diagram):
    for arc in diagram.arcs:
        assert diagram.at(diagram.top(arc).toPointF()) == arc


def test_every_arc_can_be_reached_by_key_and_is_told(diagram, qtbot, body):
    asked, told = [], []
    diagram.activated.connect(lambda arc, end: asked.append((arc, end)))
    diagram.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(diagram, Qt.Key.Key_Home)
    for _ in diagram.arcs:
        told.append(diagram.accessibleDescription())
        QTest.keyClick(diagram, Qt.Key.Key_Right)
    assert [words.partition(". ")[2] for words in told] == [sentence(arc, body) for arc in diagram.arcs]
    QTest.keyClick(diagram, Qt.Key.Key_End)
    QTest.keyClick(diagram, Qt.Key.Key_Return)
    QTest.keyClick(diagram, Qt.Key.Key_Space)
    assert asked == [(diagram.arcs[-1], 0), (diagram.arcs[-1], 1)]


def test_the_arc_in_hand_stays_in_hand(diagram, repeats, body):
    diagram.choose(diagram.arcs[1])
    diagram.show_arcs(arcs(repeats), body)
    assert diagram.current == diagram.arcs[1]
    diagram.show_arcs((), body)
    assert diagram.current is None
    QTest.keyClick(diagram, Qt.Key.Key_Return)


def test_an_arc_that_is_laid_down_looks_as_before(diagram, repeats, body):
    before = diagram.grab().toImage()
    diagram.choose(diagram.arcs[1])
    diagram.resize(790, 160)
    chosen = diagram.grab().toImage()
    diagram.choose(None)
    assert diagram.grab().toImage() != chosen
    diagram.resize(800, 160)
    assert diagram.grab().toImage() == before


def test_thousands_of_arcs_are_painted_and_found(qtbot, finding):
    one = finding("duplicates.exact", "a gift")
    body = "a gift\n\n" * 6000
    many = [Arc("exact", Span(8 * at, 8 * at + 6), Span(8 * at + 800, 8 * at + 806), one) for at in range(5000)]
    made = ArcDiagram()
    qtbot.addWidget(made)
    made.resize(900, 160)
    made.show_arcs(many, body)
    assert not made.grab().isNull()
    assert made.at(made.top(many[2500]).toPointF())


@pytest.mark.parametrize("choice", [palettes.LIGHT, palettes.DARK], ids=["light", "dark"])
def test_arcs_are_painted_in_the_colours_of_the_theme(diagram, choice):
    palette = diagram.palette()
    palette.setColor(palette.ColorRole.Window, choice.of("window"))
    diagram.setPalette(palette)
    shot = diagram.grab().toImage()
    exact = next(arc for arc in diagram.arcs if arc.kind == "exact")
    top, ratio = diagram.top(exact), shot.devicePixelRatio()
    near = [shot.pixelColor(round(top.x() * ratio), round((top.y() + by) * ratio)) for by in range(-2, 3)]
    wanted = choice.of(ROLES["exact"])
    apart = [abs(one.red() - wanted.red()) + abs(one.green() - wanted.green()) for one in near]
    assert min(apart) < 60


def test_the_panel_says_how_many_and_shows_a_legend(qtbot, repeats, body):
    panel = RepeatsPanel()
    qtbot.addWidget(panel)
    assert panel.stack.currentWidget() is panel.empty
    panel.show_repeats(repeats, body)
    assert panel.title.text().startswith("3 ")
    assert panel.legend.layout().count() == 2 * 3
    panel.show_repeats((), body)
    assert "Nothing" in panel.empty.text()
    assert panel.stack.currentWidget() is panel.empty


def test_no_arc_leads_to_the_headline(finding, place):
    above = Related(Span(0, 9), "The mills", part=Part.TITLE)
    one = replace(finding("duplicates.exact", "a gift"), related=(above,))
    assert arcs([one]) == ()
    assert len(arcs([replace(one, related=(above, Related(place("the the"), "the the")))])) == 1
