"""What the manual can name, said as the program says it now: commands and their keys, rules, states, steps, formats."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from editor_app.desk.base.kinds import READABLE, WRITABLE, Format
from editor_app.desk.base.moves import MOVES
from editor_app.desk.base.preferences import rules
from editor_app.desk.base.views import View
from editor_app.domain.article import Status
from editor_app.domain.decision import Reason
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import AND, listed
from editor_app.domain.person import Role
from editor_app.gui.base import labels
from editor_app.gui.base.tell import spoken, tell
from editor_app.gui.dialogs.manual.pages import Words
from editor_app.gui.shell.actions import COMMANDS, Command, Menu

Keys = Callable[[Command], tuple[str, ...]]
"""The keys that a command has."""


def usual(command: Command) -> tuple[str, ...]:
    """Those it has at first."""
    return command.keys


def words(keys: Keys = usual) -> Words:
    """Everything a page can name, as Markdown."""
    return dict((*_commands(keys), *_rules(), *_labels(), *_formats(), ("keys", _key_tables(keys))))


def key_name(key: str) -> str:
    """A key as it is printed on the keyboard."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def _commands(keys: Keys) -> Iterator[tuple[str, str]]:
    for command in COMMANDS:
        way = f"**{_plain(command.menu.title)} › {_plain(command.words)}**"
        first = next(iter(keys(command)), "")
        yield f"command:{command.name}", way
        yield f"key:{command.name}", f"<kbd>{key_name(first)}</kbd>" if first else way


def _key_tables(keys: Keys) -> str:
    """Every command by its menu."""
    return "\n\n".join(f"## {_plain(menu.title)} {{#{menu.name.lower()}}}\n\n{_key_table(menu, keys)}" for menu in Menu)


def _key_table(menu: Menu, keys: Keys) -> str:
    head = QCoreApplication.translate("Manual", "Command"), QCoreApplication.translate("Manual", "Keys")
    rows = [
        (_plain(command.words), ", ".join(f"<kbd>{key_name(key)}</kbd>" for key in _different(keys(command))))
        for command in COMMANDS
        if command.menu is menu
    ]
    return "\n".join(f"| {first} | {second} |" for first, second in (head, ("---", "---"), *rows))


def _different(keys: tuple[str, ...]) -> tuple[str, ...]:
    """Both Enter keys are one to a reader."""
    return tuple({key_name(key): key for key in reversed(keys)}.values())[::-1]


def _rules() -> Iterator[tuple[str, str]]:
    """The heading of a rule, with its id as the anchor, and how serious what it finds is."""
    for name, title, severity in rules():
        serious = f'<em class="{severity.value}">{labels.severity_name(severity)}</em> · `{name}`'
        yield f"rule:{name}", f"{tell(title)} {{#{name}}}\n\n{serious}"


def _labels() -> Iterator[tuple[str, str]]:
    yield from ((f"check:{about.value}", labels.check_name(about)) for about in About)
    yield from ((f"severity:{severity.value}", labels.severity_name(severity)) for severity in Severity)
    yield from ((f"state:{status.name.lower()}", f"**{labels.status_name(status)}**") for status in Status)
    yield from ((f"step:{action.value}", f"**{labels.action_name(action)}**") for action in MOVES)
    yield from ((f"view:{view.name.lower()}", f"**{labels.view_name(view)}**") for view in View)
    yield from ((f"role:{role.value}", labels.role_name(role)) for role in Role)
    yield "reasons", "\n".join(f"{number}. {labels.reason_name(one)}" for number, one in enumerate(Reason, 1))


def _formats() -> Iterator[tuple[str, str]]:
    yield "formats:read", _said(READABLE)
    yield "formats:written", _said(WRITABLE)


def _said(formats: Iterable[Format]) -> str:
    """Their names in a sentence."""
    return listed(tuple(dict.fromkeys(one.said for one in formats)), AND).said(spoken())


def _plain(label: str) -> str:
    return labels.without_access_key(label).rstrip("…")
