"""Real widgets without a screen, and an invented release with findings to show in them."""

import gc
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded

from PySide6.QtCore import QEvent, QLocale
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor_app.desk.articles.review import Standing
from editor_app.domain.decision import Decision, Reason, Scope, Verdict
from editor_app.domain.finding import Finding, Related, Severity
from editor_app.domain.message import verbatim
from editor_app.gui.base import theme
from editor_app.gui.program import Program
from editor_app.text.anchors import anchor
from editor_app.text.span import Span

BODY = """Harbour Museum and River Institute sign accord on shared archi

The Harbour Museum and the River Institute signed an accord on 5 March. They will open their archives.

At the ceremony Ana Brandt, director of the River Institute, spoke to the the guests. Tomas Quill, vice president \
of the Harbour Museum , called it "a gift to the River Institution and to the town".

The Harbour Museum and the River Institute signed an accord on 5 March. They will open their archives.

The River Institution keeps 40,000 maps. The River Institution will lend 200 of them.
"""
PARAGRAPH = "The Harbour Museum and the River Institute signed an accord on 5 March. They will open their archives."


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp: QApplication) -> None:
    """The program's look, in English, whatever the machine speaks."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    theme.apply(qapp, "light")


@pytest.fixture(scope="module", autouse=True)
def tidied(qapp: QApplication) -> Iterator[None]:
    """Windows of earlier files are freed here, and not in the middle of somebody's event loop or on another thread.

    What was copied goes too: without a screen Qt would free it when Python is gone.
    """
    yield
    QApplication.clipboard().clear()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


@pytest.fixture
def body() -> str:
    return BODY


@pytest.fixture
def place() -> Callable[..., Span]:
    """`place("the the")`: where the words stand in the release; `nth` counts from 0."""

    def find(words: str, nth: int = 0) -> Span:
        at = -1
        for _ in range(nth + 1):
            at = BODY.index(words, at + 1)
        return Span(at, at + len(words))

    return find


@pytest.fixture
def finding(place: Callable[..., Span]) -> Callable[..., Finding]:
    """`finding("repetition.word", "the the", fix=("the",))`."""

    def make(
        rule: str,
        words: str,
        nth: int = 0,
        fix: tuple[str, ...] = (),
        severity: Severity = Severity.WARNING,
        group: str = "",
        related: tuple[Span, ...] = (),
        sure: bool = True,
    ) -> Finding:
        span = place(words, nth)
        return Finding(
            rule=rule,
            severity=severity,
            span=span,
            anchor=anchor(BODY, span),
            title=verbatim(f"Title of {rule}"),
            message=verbatim(f"Why {rule} speaks."),
            replacements=fix,
            group=f"{rule}:{group or span.start}",
            related=tuple(Related(one, one.of(BODY)) for one in related),
            sure=sure,
        )

    return make


@pytest.fixture
def decided() -> Callable[..., Decision]:
    """`decided(finding)`: a decision that settles it."""

    def make(one: Finding, scope: Scope = Scope.PLACE, reason: Reason = Reason.FALSE_ALARM, note: str = "") -> Decision:
        at = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)
        return Decision("d", "a", one.rule, one.anchor, Verdict.IGNORED, scope, reason, note, "Mia", at)

    return make


@pytest.fixture
def standings(
    finding: Callable[..., Finding], decided: Callable[..., Decision], place: Callable[..., Span]
) -> tuple[Standing, ...]:
    """A repeat, one body under two names at three places, a doubled word, and a decided space."""
    names = [
        finding(
            "names.variant",
            "River Institution",
            nth,
            ("River Institute",),
            Severity.ERROR,
            "ri",
            (place("River Institute"),),
        )
        for nth in range(3)
    ]
    repeat = finding("duplicates.exact", PARAGRAPH, 1, ("",), Severity.ERROR, "p", (place(PARAGRAPH),))
    word = finding("repetition.word", "the the", fix=("the", "these"))
    space = finding("typography.space-before", " ,", fix=(",",))
    return (
        Standing(repeat, None),
        *(Standing(one, None) for one in names),
        Standing(word, None),
        Standing(space, decided(space)),
    )


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], Program]]:
    """Starts the program on one data folder; may be called again after the window is closed."""
    made: list[Program] = []

    def begin() -> Program:
        program = Program(tmp_path, tmp_path / "data", user="Ed")
        made.append(program)
        qtbot.addWidget(program.window)
        program.start()
        qtbot.waitUntil(lambda: program.workspace is not None, timeout=30_000)
        return program

    yield begin
    for program in made:
        program.window.close()
        if program.workspace:
            program.workspace.work.desk.database.close()


@pytest.fixture
def count() -> Callable[[QWidget, str], int]:
    """`count(widget, "error")`: how many pixels have the colour of a role."""

    def pixels(widget: QWidget, role: str) -> int:
        image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        wanted = theme.colours(widget.palette()).of(role).rgb()
        return memoryview(image.constBits()).cast("B").cast("I").tolist().count(wanted)

    return pixels


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was read out."""
    said: list[str] = []
    listener = SimpleNamespace(updateAccessibility=lambda event: said.append(event.message()))
    monkeypatch.setattr("editor_app.gui.base.tell.QAccessible", listener)
    return said
