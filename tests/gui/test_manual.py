"""The manual says what is true: every command, key, rule, setting, verb, button and picture that it names is there, and
what it must name is named, in both languages alike.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import click
import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFormLayout, QTabWidget
from pytestqt.qtbot import QtBot

from editor_app.checks.catalogue import RULES
from editor_app.cli.program import program, verbs
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.languages import LANGUAGES, catalogue
from editor_app.desk.base.people import policies
from editor_app.desk.base.settings_file import OURS
from editor_app.domain.article import Action, Status
from editor_app.domain.settings import Settings
from editor_app.gui.base.labels import without_access_key
from editor_app.gui.base.tell import speak
from editor_app.gui.dialogs.base_dialog import BaseDialog
from editor_app.gui.dialogs.manual.pages import NAMED, START, Manual, manual, names
from editor_app.gui.dialogs.manual.rendering import render
from editor_app.gui.dialogs.manual.window import HelpWindow
from editor_app.gui.dialogs.settings.preferences import PreferencesDialog
from editor_app.gui.flows.manual.help import WHERE
from editor_app.gui.flows.manual.named import key_name, usual, words
from editor_app.gui.shell.actions import COMMANDS
from editor_app.system.resources import resources_folder
from tools.translations import collected

FOLDER = resources_folder() / "manual"
MEGABYTES = 3
"""What all pictures may take together."""
PLAIN_KEYS = {"Enter", "回车", "Esc"}
"""Keys that no command has: they confirm and leave everywhere."""
FILE_NAMES = {"title", "date", "id", "language", "version"}
"""What the page about export puts in braces for what may stand in a file name."""
UNNAMED = {"step:import"}
"""Texts come in by commands of their own, which the manual names."""
_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_KEY = re.compile(r"<kbd>(.+?)</kbd>")
_LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)]+)\)")
_CODE = re.compile(r"^ {4,}(?:.+ \| )?(editor-app .+)$", re.MULTILINE)
_INLINE = re.compile(r"`(editor-app [^`]+)`")
_HEADING = re.compile(r"^(#+) .*?(?:\{#([\w.-]+)\}|\{rule:([\w.-]+)\})$", re.MULTILINE)


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    for one in qapp.findChildren(QTranslator):
        qapp.removeTranslator(one)
        one.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture(params=LANGUAGES)
def read(request: pytest.FixtureRequest, qapp: QApplication) -> Manual:
    """The manual in a language, as the program shows it in that language."""
    speak(qapp, request.param)
    return manual(request.param, words())


def source(language: str, name: str) -> str:
    return (FOLDER / language / f"{name}.md").read_text(encoding="utf-8")


def anchors(language: str, name: str) -> list[tuple[str, str]]:
    """The level and the id of each heading, as it is written."""
    return [(found[1], found[2] or found[3]) for found in _HEADING.finditer(source(language, name))]


def column(text: str, anchor: str, number: int = 0) -> list[str]:
    """What stands in backticks in a column of the table under a heading."""
    below = text.partition(f"{{#{anchor}}}")[2].partition("\n## ")[0]
    rows = [line.split("|")[1 + number] for line in below.splitlines() if line.startswith("|")]
    return [found for row in rows for found in re.findall(r"`([^`]+)`", row)]


@cache
def on_the_screen(language: str) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """Everything the window can say, as words and, where values are put in, as patterns."""
    tree = ElementTree.parse(FOLDER.parent / "i18n" / "editor_app_zh_CN.ts")
    which = "source" if language == "en" else "translation"
    said = {message.findtext(which) or "" for message in tree.iter("message")}
    spoken = catalogue(language)
    said |= {spoken.gettext(one) for templates in collected() for one in templates}
    plain = {without_access_key(one).rstrip("…") for one in said if one}
    filled = [one for one in plain if re.search(r"\{\w+\}|%n", one) and re.match(r"\w", one)]
    patterns = [re.sub(r"\\\{\w+\\\}|%n", ".{1,3}", re.escape(one)) for one in filled]
    starts = [re.split(r" ?[“(（]\{", one)[0] for one in plain]
    return frozenset({*plain, *starts}), tuple(re.compile(pattern) for pattern in patterns)


def test_both_languages_have_the_same_pages_in_the_same_order(qapp: QApplication) -> None:
    read = {language: manual(language, words()) for language in LANGUAGES}
    assert len({tuple(page.name for page in one.pages) for one in read.values()}) == 1
    for language, one in read.items():
        assert {page.name for page in one.pages} == set(names(language)), f"{START}.md does not lead to every page"


@pytest.mark.parametrize("name", names("en"))
def test_both_languages_have_the_same_headings(name: str) -> None:
    found = anchors("en", name)
    assert found == anchors("zh_CN", name)
    lines = re.sub(r"^ {4}.*$", "", source("en", name), flags=re.MULTILINE).splitlines()
    assert len(found) == sum(line.startswith("#") for line in lines), "a heading without {#id}"
    assert len({one for _, one in found}) == len(found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [name for name in names("en") if name != START])
def test_a_page_begins_with_a_task(language: str, name: str) -> None:
    first = source(language, name).partition("\n## ")[0]
    if name == "keys":
        assert "{key:keys}" in first
    else:
        assert "\n1. " in first and "\n2. " in first


def test_everything_named_is_there(read: Manual) -> None:
    unknown = {(page.name, found) for page in read.pages for found in NAMED.findall(page.source)}
    assert unknown == {("export", one) for one in FILE_NAMES}


def test_what_must_be_named_is_named() -> None:
    for language in LANGUAGES:
        named = {found for name in names(language) for found in NAMED.findall(source(language, name))}
        must = {f"state:{status.name.lower()}" for status in Status} | {f"step:{action.value}" for action in Action}
        known = {one for one in words() if one.partition(":")[0] in ("view", "role", "severity", "formats", "check")}
        left_out = {"check:other"}
        assert must | known | {"keys", "reasons"} <= named | UNNAMED | left_out


def test_every_rule_has_its_lines() -> None:
    for language in LANGUAGES:
        told = re.findall(r"^### \{rule:([\w.-]+)\}\n\n(.+)$", source(language, "checks"), re.MULTILINE)
        missing = {rule.id for rule in RULES} - {name for name, _ in told}
        assert not missing, f"{language}/checks.md: add “### {{rule:{min(missing)}}}” with a sentence"
        assert {name for name, _ in told} <= {rule.id for rule in RULES}
        assert re.findall(r"^## \{check:(\w+)\}", source(language, "checks"), re.MULTILINE) == list(
            dict.fromkeys(name.partition(".")[0] for name, _ in told)
        )


def test_every_command_has_its_keys_on_the_page(read: Manual) -> None:
    page = read.page("keys")
    assert page
    shown = render(page.source)
    for command in COMMANDS:
        row = re.search(rf"<td>{re.escape(without_access_key(command.words).rstrip('…'))}</td>\n<td>(.*?)</td>", shown)
        assert row, command.name
        assert {key_name(key) for key in usual(command)} == set(_KEY.findall(row[1]))


def test_keys_that_are_written_out_are_keys_of_the_manual(qtbot: QtBot) -> None:
    window = HelpWindow(manual("en", words()))
    qtbot.addWidget(window)
    own = {
        shortcut.key().toString(QKeySequence.SequenceFormat.PortableText) for shortcut in window.findChildren(QShortcut)
    }
    written = {
        key for language in LANGUAGES for name in names(language) for key in _KEY.findall(source(language, name))
    }
    assert written <= own | PLAIN_KEYS, "name the key of a command as {key:command}"
    assert own - PLAIN_KEYS <= written


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", names("en"))
def test_bold_words_are_on_the_screen(language: str, name: str) -> None:
    plain, patterns = on_the_screen(language)
    bold = {" ".join(one.split()).rstrip("…") for one in _BOLD.findall(source(language, name))}
    assert {
        one for one in bold if one not in plain and not any(pattern.fullmatch(one) for pattern in patterns)
    } == set()


def test_links_and_pictures_lead_somewhere(read: Manual) -> None:
    for page in read.pages:
        for picture, target in _LINK.findall(page.source):
            if picture:
                assert read.picture(target), f"{page.name}: {target} is missing; make screenshots"
                continue
            file, _, anchor = target.partition("#")
            name = file.removesuffix(".md") or page.name
            assert (file == "" or file.endswith(".md")) and read.page(name), f"{page.name}: {target}"
            assert not anchor or anchor in {one for _, one in anchors(read.language, name)}, f"{page.name}: {target}"


def test_no_picture_is_left_over_and_all_are_small(read: Manual) -> None:
    used = {target for page in read.pages for picture, target in _LINK.findall(page.source) if picture}
    there = {path.relative_to(FOLDER / read.language).as_posix() for path in (FOLDER / read.language).rglob("*.png")}
    assert there == used
    assert sum(path.stat().st_size for path in FOLDER.rglob("*.png")) < MEGABYTES * 1_000_000
    assert not any(QImage(str(FOLDER / read.language / name)).isNull() for name in there)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", names("en"))
def test_command_lines_are_understood(language: str, name: str) -> None:
    text = source(language, name)
    for line in [*_CODE.findall(text), *_INLINE.findall(text)]:
        understood(line)


def understood(line: str) -> None:
    """Raises what click says of a line that it does not understand."""
    given = [part.strip('"') for part in re.findall(r'"[^"]*"|\S+', line)[1:]]
    command: click.Command = program
    context = click.Context(program, info_name="editor-app")
    while isinstance(command, click.Group):
        _, given, _ = command.make_parser(context).parse_args(list(given))
        if not given or "." in given[0]:
            return  # its own help, or a file for the window
        found = command.get_command(context, given[0])
        assert found, f"{line}: there is no {given[0]}"
        command, given = found, given[1:]
        context = click.Context(command, info_name=command.name, parent=context)
    if "--help" not in given:
        command.make_context(command.name, list(given), parent=context)


def test_every_verb_is_on_the_page() -> None:
    for language in LANGUAGES:
        told = column(source(language, "command-line"), "verbs")
        assert sorted(set(told)) == sorted(verbs()), f"{language}/command-line.md: add the verb to the table"


def test_every_setting_is_on_the_page() -> None:
    kept = {field.name for field in fields(Settings)} - set(OURS)
    for language in LANGUAGES:
        assert set(column(source(language, "settings"), "file")) == kept, f"{language}/settings.md: the last table"


@pytest.mark.parametrize("language", LANGUAGES)
def test_preferences_are_on_the_page(language: str, qapp: QApplication, qtbot: QtBot) -> None:
    speak(qapp, language)
    dialog = PreferencesDialog(Settings())
    qtbot.addWidget(dialog)
    text = source(language, "settings")
    forms = dialog.findChildren(QFormLayout)
    labels = [form.labelForField(field).text() for form in forms for field in rows_of(form)]
    assert labels
    assert {without_access_key(label) for label in labels} <= set(_BOLD.findall(text))
    tabs = dialog.findChild(QTabWidget)
    assert isinstance(tabs, QTabWidget)
    headings = re.findall(r"^## (.+?) \{#", text, re.MULTILINE)
    assert [without_access_key(tabs.tabText(number)) for number in range(tabs.count())] == headings[: tabs.count()]


def rows_of(form: QFormLayout) -> list[object]:
    """The fields of a form that have a label with words."""
    rows = [form.itemAt(row, QFormLayout.ItemRole.FieldRole) for row in range(form.rowCount())]
    widgets = [row.widget() for row in rows if row and row.widget()]
    return [one for one in widgets if form.labelForField(one) and form.labelForField(one).text()]


def test_every_policy_is_on_the_page_with_its_first_value(desk: Desk) -> None:
    for language in LANGUAGES:
        text = source(language, "team")
        assert sorted(column(text, "policies")) == sorted(key for key, _ in policies(desk)), f"{language}/team.md"
        rows = dict(re.findall(r"^\| `(\w+)` \|.*\| (\w+) \|$", text, re.MULTILINE))
        none = {"en": "nothing", "zh_CN": "无"}[language]
        assert rows == {key: none if value == "[]" else value for key, value in policies(desk)}


def test_names_of_the_environment_are_read_by_the_program() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in Path("editor_app").rglob("*.py"))
    named = {found for name in names("en") for found in re.findall(r"EDITOR_APP_\w+", source("en", name))}
    assert named
    assert {one for one in named if f'"{one}"' not in code} == set()


def test_f1_leads_to_headings_that_are_there() -> None:
    there = {name: {one for _, one in anchors("en", name)} for name in names("en")}
    for kind, page in WHERE:
        name, _, anchor = page.partition("#")
        assert name in there and (not anchor or anchor in there[name]), f"{kind.__name__}: {page}"


def test_every_dialog_has_a_page() -> None:
    told = tuple(kind for kind, _ in WHERE)
    alone = [kind for kind in BaseDialog.__subclasses__() if not issubclass(kind, told)]
    assert [kind.__name__ for kind in alone if kind.__module__.startswith("editor_app.")] == []


def test_the_same_pages_are_built_for_a_browser_and_load_nothing_from_elsewhere(tmp_path: Path) -> None:
    surroundings = {**os.environ, "PYTHONPATH": str(FOLDER.parents[1]), "QT_QPA_PLATFORM": "offscreen"}
    built = subprocess.run(
        [sys.executable, "-m", "tools.manual", str(tmp_path)],
        cwd=FOLDER.parents[1],
        env=surroundings,
        capture_output=True,
        text=True,
    )
    assert built.returncode == 0, built.stderr
    for language in LANGUAGES:
        made = {path.stem: path.read_text(encoding="utf-8") for path in (tmp_path / language).glob("*.html")}
        assert made.keys() == set(names(language)) | {"404"}
        assert '<h3 id="repetition.word">' in made["checks"] and "<kbd>F8</kbd>" in made["keys"]
        assert not any(re.search(r"<(script|img|link)[^>]*(src|href)=.https?:", text) for text in made.values())
        assert (tmp_path / language / "pictures" / "window.png").is_file()
