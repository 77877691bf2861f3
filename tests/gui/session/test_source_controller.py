"""The Chinese text beside the article on the desk."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from editor_app.desk.articles.sources import give_source, source_of
from editor_app.domain.article import Status
from editor_app.gui.base.lanes import LatestLane
from editor_app.gui.panels.source.pane import SourcePanel
from editor_app.gui.session.source_controller import SourceController

if TYPE_CHECKING:
    from editor_app.text.span import Span

BODY = "The bridge is 1,450 metres long. It cost 38 million yuan."
CHINESE = "大桥全长1450米。造价3800万元。"


@pytest.fixture
def beside(seat) -> Iterator[SourceController]:
    lane = LatestLane("look")
    panel = SourcePanel()
    seat.qtbot.addWidget(panel)
    made = SourceController(panel, seat.work, seat.live, lane)
    made.bring(in_front=True)
    seat.work.opened.connect(lambda _: made.forget())
    seat.live.reported.connect(lambda _: made.refresh())
    yield made
    lane.close()


@pytest.fixture
def article(seat, at: Callable[..., str], beside: SourceController) -> str:
    made = at(Status.IN_REVIEW, BODY)
    seat.open(made)
    return made


@pytest.fixture
def chinese(tmp_path: Path) -> Path:
    path = tmp_path / "大桥.txt"
    path.write_text(CHINESE, encoding="utf-8")
    return path


def wait(seat, beside: SourceController) -> None:
    seat.settle()
    seat.qtbot.waitUntil(lambda: not beside._lane.busy, timeout=20_000)


def paired(seat, beside: SourceController) -> None:
    seat.qtbot.waitUntil(lambda: beside._paired is not None, timeout=20_000)


def test_the_sentence_at_the_caret_is_lit_on_both_sides(seat, beside, article: str, chinese: Path) -> None:
    give_source(seat.work.desk, article, chinese, seat.work.by)
    lit: list[tuple[Span, ...]] = []
    beside.lit.connect(lit.append)
    beside.forget()
    beside.refresh()
    paired(seat, beside)
    beside.follow(BODY.index("cost"))
    assert [place.of(BODY) for place in lit[-1]] == ["It cost 38 million yuan."]
    assert [one.cursor.selectedText() for one in beside._panel.text.extraSelections()] == ["造价3800万元。"]
    beside.bring(in_front=False)
    assert lit[-1] == ()


def test_a_place_in_the_source_leads_to_the_draft(seat, beside, article: str, chinese: Path) -> None:
    give_source(seat.work.desk, article, chinese, seat.work.by)
    beside.forget()
    beside.refresh()
    paired(seat, beside)
    with seat.qtbot.waitSignal(beside.place_activated) as told:
        beside._panel.pointed.emit(CHINESE.index("造价"))
    assert told.args[0].of(BODY) == "It cost 38 million yuan."


def test_a_dropped_file_becomes_the_source_and_asks_for_a_check(seat, beside, article: str, chinese: Path) -> None:
    with seat.qtbot.waitSignal(beside.check_asked, timeout=20_000):
        beside._panel.file_dropped.emit(chinese)
    paired(seat, beside)
    assert source_of(seat.work.desk, article).name == "大桥.txt"
    assert beside._panel.name.text() == "大桥.txt"
    with seat.qtbot.waitSignal(beside.check_asked, timeout=20_000):
        beside._panel.withdraw.click()
    wait(seat, beside)
    assert source_of(seat.work.desk, article) is None
    assert beside._panel.text.toPlainText() == ""


def test_what_is_typed_is_paired_anew(seat, beside, article: str, chinese: Path) -> None:
    give_source(seat.work.desk, article, chinese, seat.work.by)
    beside.forget()
    beside.refresh()
    paired(seat, beside)
    before = beside._paired
    seat.type("It is new. ")
    lit: list[tuple[Span, ...]] = []
    beside.lit.connect(lit.append)
    beside.follow(0)
    assert lit == [], "places of an older text are lit no more"
    seat.live.check()
    seat.settle()
    seat.qtbot.waitUntil(lambda: beside._paired is not before, timeout=20_000)
    assert beside._paired.body.startswith("It is new. ")
