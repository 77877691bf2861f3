"""The window's sentences in the languages it speaks."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from editor_app.domain.article import Status
from editor_app.domain.message import AND, listed, say
from editor_app.gui.base.labels import status_name
from editor_app.gui.base.tell import speak, tell
from editor_app.gui.program import Program
from editor_app.system.resources import SAMPLE, resource

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "i18n"
TABLES = sorted(FOLDER.glob("*.ts"))
PLACES = re.compile(r"\{\w+\}|%n")


def _messages(path: Path) -> list[tuple[str, str, list[str], bool]]:
    """Context, sentence, its translations and whether they are done, of one table."""
    return [
        (
            context.findtext("name") or "",
            message.findtext("source") or "",
            [form.text or "" for form in message.iter("numerusform")] or [message.findtext("translation") or ""],
            all(found.get("type") != "unfinished" for found in message.iter("translation")),
        )
        for context in ElementTree.parse(path).iter("context")
        for message in context.iter("message")
    ]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_every_sentence_is_translated_with_what_it_is_filled_with(path: Path) -> None:
    messages = _messages(path)
    assert messages
    for context, sentence, translations, done in messages:
        assert done, f"{context}: {sentence}"
        for said in translations:
            assert said, f"{context}: {sentence}"
            places = set(PLACES.findall(sentence)) - {"%n"}
            assert set(PLACES.findall(said)) - {"%n"} == places, f"{context}: {sentence} / {said}"
            assert said.count("&") == sentence.count("&"), f"{context}: {sentence} / {said}"


def test_no_sentence_of_the_window_is_missing_in_chinese(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    sources = sorted(str(path) for path in (ROOT / "editor_app" / "gui").rglob("*.py"))
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    told = ("-silent", "-locations", "none", "-target-language", "zh_CN", "-ts", str(fresh))
    subprocess.run([tool, *sources, *told], check=True)
    asked = {(context, sentence) for context, sentence, _, _ in _messages(fresh)}
    known = {(context, sentence) for context, sentence, _, _ in _messages(FOLDER / "editor_app_zh_CN.ts")}
    assert asked - known == set(), "run tools/translations.py and translate what is new"


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """Whatever is spoken in a test, the next one is English again."""
    before, speakers = QLocale(), qapp.findChildren(QTranslator)
    yield qapp
    QLocale.setDefault(before)
    for one in qapp.findChildren(QTranslator):
        if one not in speakers:
            qapp.removeTranslator(one)


def test_the_window_speaks_chinese(app: QApplication) -> None:
    assert speak(app, "zh_CN") is None
    assert status_name(Status.SUBMITTED) == "待批准"
    assert tell(say("{who}", who=listed(["a", "b"], AND))) == "a和b"
    assert QCoreApplication.translate("FindBar", "%n replaced", "", 2) == "已替换 2 处"


NEVER_ONE = {"%n articles", "%n names", "%n posts", "All %n places here"}
"""Said only of two and more."""


def test_one_of_a_thing_is_not_said_in_the_plural() -> None:
    """“1 articles”: a sentence whose word varies with the number says how, as “%n article(s)”."""
    tree = ElementTree.parse(FOLDER / "editor_app_en.ts")
    alike = {
        message.findtext("source") or ""
        for message in tree.iter("message")
        for one, many in [[form.text for form in message.iter("numerusform")]]
        if one == many
    }
    assert {words for words in alike if re.search(r"%n \w+s\b", words)} <= NEVER_ONE


def test_a_window_without_its_catalogue_says_so(
    app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)  # where resources would be
    fault = speak(app, "zh_CN")
    assert fault and "zh_CN.mo" in tell(fault.message) and tell(fault.hint)


def _english(words: str) -> list[str]:
    """Words in a row that are not quoted from the text."""
    return re.findall(r"[a-z]+ [a-z]+ [a-z]+", re.sub(r"“[^”]*”|\[[^]]*\]", "", words))


def test_a_chinese_window_says_no_finding_in_english(
    app: QApplication, start: Callable[[], Program], qtbot: QtBot
) -> None:
    speak(app, "zh_CN")
    workspace = start().workspace
    assert workspace
    workspace.importing.take_in([resource(SAMPLE)])
    qtbot.waitUntil(lambda: workspace.decisions.report is not None, timeout=30_000)
    found = workspace.findings.issues
    assert found and len(found) > 20
    said = [
        tell(message) for issue in found for finding in issue.findings for message in (finding.title, finding.message)
    ]
    tree = workspace.findings.tree
    rows = [
        str(tree.model().data(tree.model().index(row, 0, parent), Qt.ItemDataRole.AccessibleTextRole))
        for top in range(tree.model().rowCount())
        for parent in [tree.model().index(top, 0)]
        for row in range(tree.model().rowCount(parent))
    ]
    assert len(rows) > 20
    assert [one for one in (*said, *rows) if _english(one) or not re.search("[\u4e00-\u9fff]", one)] == []
    labels = [re.sub("</?[ub]>", "", label.text()) for label in workspace.findings.findChildren(QLabel)]
    labels = [words for words in labels if words]
    assert labels and [words for words in labels if _english(words) and words not in workspace.page.body] == []
