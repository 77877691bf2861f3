"""Every command of the window with its words, keys and drawing, in one table. All keys can be changed.

Ctrl+Space, Ctrl+. and Ctrl+Shift+F belong to Chinese input methods: never the only key of a command.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from editor_app.gui.base import icons
from editor_app.gui.base.labels import without_key


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks words for lupdate, which looks for this name; they are translated where they are shown."""
    return text


class Menu(Enum):
    """The menus, in order; the value is the title."""

    FILE = QT_TRANSLATE_NOOP("Commands", "&File")
    EDIT = QT_TRANSLATE_NOOP("Commands", "&Edit")
    REVIEW = QT_TRANSLATE_NOOP("Commands", "&Review")
    ARTICLE = QT_TRANSLATE_NOOP("Commands", "&Article")
    VIEW = QT_TRANSLATE_NOOP("Commands", "&View")
    HELP = QT_TRANSLATE_NOOP("Commands", "&Help")

    @property
    def title(self) -> str:
        """In the reader's language."""
        return QCoreApplication.translate("Commands", self.value)


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the window can be told to do. A separator goes above a command with `apart`."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    menu: Menu = Menu.FILE
    icon: str = ""
    apart: bool = False

    @property
    def words(self) -> str:
        """In the reader's language, with its access key."""
        return QCoreApplication.translate("Commands", self.text)


_F, _E, _R, _A, _V, _H = Menu
COMMANDS: tuple[Command, ...] = (
    Command("open", QT_TRANSLATE_NOOP("Commands", "&Open files…"), ("Ctrl+O",), _F, "open"),
    Command("paste-new", QT_TRANSLATE_NOOP("Commands", "&New from clipboard"), ("Ctrl+Shift+V",), _F, "paste"),
    Command("encoding", QT_TRANSLATE_NOOP("Commands", "Reopen with en&coding…"), (), _F),
    Command("sample", QT_TRANSLATE_NOOP("Commands", "Open the sa&mple"), (), _F, "sample"),
    Command("save", QT_TRANSLATE_NOOP("Commands", "&Save revision"), ("Ctrl+S",), _F, "save", apart=True),
    Command("export", QT_TRANSLATE_NOOP("Commands", "&Export…"), ("Ctrl+E",), _F, "export"),
    Command("review-copy", QT_TRANSLATE_NOOP("Commands", "Copy for &Word review…"), (), _F),
    Command("print", QT_TRANSLATE_NOOP("Commands", "P&rint…"), ("Ctrl+P",), _F),
    Command("report", QT_TRANSLATE_NOOP("Commands", "Findings repor&t…"), (), _F, "document"),
    Command("period", QT_TRANSLATE_NOOP("Commands", "Report of a per&iod…"), (), _F, "document"),
    Command("hand-over", QT_TRANSLATE_NOOP("Commands", "&Hand over as bundle…"), (), _F, "export", apart=True),
    Command("take-over", QT_TRANSLATE_NOOP("Commands", "Open &bundle…"), (), _F, "inbox"),
    Command("backup", QT_TRANSLATE_NOOP("Commands", "Bac&k up"), (), _F, apart=True),
    Command("backups", QT_TRANSLATE_NOOP("Commands", "Restore back&up…"), (), _F),
    Command("verify", QT_TRANSLATE_NOOP("Commands", "&Verify audit trail"), (), _F),
    Command("preferences", QT_TRANSLATE_NOOP("Commands", "&Preferences…"), ("Ctrl+,",), _F, "settings", apart=True),
    Command("people", QT_TRANSLATE_NOOP("Commands", "People &and policies…"), (), _F, "person"),
    Command("quit", QT_TRANSLATE_NOOP("Commands", "&Quit"), ("Ctrl+Q",), _F, apart=True),
    Command("undo", QT_TRANSLATE_NOOP("Commands", "&Undo"), ("Ctrl+Z",), _E, "undo"),
    Command("redo", QT_TRANSLATE_NOOP("Commands", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), _E, "redo"),
    Command("cut", QT_TRANSLATE_NOOP("Commands", "Cu&t"), ("Ctrl+X",), _E, apart=True),
    Command("copy", QT_TRANSLATE_NOOP("Commands", "C&opy"), ("Ctrl+C",), _E),
    Command("paste", QT_TRANSLATE_NOOP("Commands", "Past&e"), ("Ctrl+V",), _E),
    Command("paste-plain", QT_TRANSLATE_NOOP("Commands", "Paste &without formats"), ("Ctrl+Alt+V",), _E),
    Command("select-all", QT_TRANSLATE_NOOP("Commands", "&Select all"), ("Ctrl+A",), _E),
    Command("bold", QT_TRANSLATE_NOOP("Commands", "&Bold"), ("Ctrl+B",), _E, apart=True),
    Command("italic", QT_TRANSLATE_NOOP("Commands", "&Italic"), ("Ctrl+Alt+I",), _E),
    Command("heading", QT_TRANSLATE_NOOP("Commands", "&Heading"), ("Ctrl+Alt+H",), _E),
    Command("list-item", QT_TRANSLATE_NOOP("Commands", "List ite&m"), ("Ctrl+Shift+L",), _E),
    Command("link", QT_TRANSLATE_NOOP("Commands", "Lin&k"), ("Ctrl+K",), _E),
    Command("find", QT_TRANSLATE_NOOP("Commands", "&Find…"), ("Ctrl+F",), _E, "search", apart=True),
    Command("replace", QT_TRANSLATE_NOOP("Commands", "Rep&lace…"), ("Ctrl+H",), _E, "replace"),
    Command("find-next", QT_TRANSLATE_NOOP("Commands", "Find &next"), ("F3",), _E),
    Command("find-previous", QT_TRANSLATE_NOOP("Commands", "Find pre&vious"), ("Shift+F3",), _E),
    Command("furniture", QT_TRANSLATE_NOOP("Commands", "Web &page leftovers…"), (), _E, apart=True),
    Command("check", QT_TRANSLATE_NOOP("Commands", "&Check now"), ("F7",), _R, "check"),
    Command("next", QT_TRANSLATE_NOOP("Commands", "&Next finding"), ("F8", "Alt+Down"), _R, "next", apart=True),
    Command("previous", QT_TRANSLATE_NOOP("Commands", "&Previous finding"), ("Shift+F8", "Alt+Up"), _R, "previous"),
    Command(
        "fix", QT_TRANSLATE_NOOP("Commands", "&Fix and next"), ("Ctrl+Return", "Ctrl+Enter"), _R, "fix", apart=True
    ),
    Command("everywhere", QT_TRANSLATE_NOOP("Commands", "Fix &everywhere…"), ("Ctrl+R",), _R, "replace"),
    Command("fixes", QT_TRANSLATE_NOOP("Commands", "&Quick fixes…"), ("Alt+Return", "Ctrl+."), _R, "fix"),
    Command("ignore", QT_TRANSLATE_NOOP("Commands", "&Ignore here and next"), ("Ctrl+I",), _R, "ignore"),
    Command(
        "ignore-article", QT_TRANSLATE_NOOP("Commands", "Ignore in this &article"), ("Ctrl+Shift+I",), _R, "ignore"
    ),
    Command("compare", QT_TRANSLATE_NOOP("Commands", "Co&mpare"), ("Ctrl+D",), _R, "compare", apart=True),
    Command("twin", QT_TRANSLATE_NOOP("Commands", "Go to &twin"), ("Ctrl+T",), _R, "twin"),
    Command("repeats", QT_TRANSLATE_NOOP("Commands", "&Repeats at a glance"), ("Ctrl+Shift+D",), _R, "repeat"),
    Command("comment", QT_TRANSLATE_NOOP("Commands", "Comm&ent on the words…"), ("Ctrl+Shift+M",), _A, "comment"),
    Command("next-comment", QT_TRANSLATE_NOOP("Commands", "Next c&omment"), ("Ctrl+Alt+Down",), _A),
    Command("step", QT_TRANSLATE_NOOP("Commands", "&Submit or approve…"), ("Ctrl+Shift+Return",), _A, "submit"),
    Command("return", QT_TRANSLATE_NOOP("Commands", "&Request changes…"), ("Ctrl+Shift+R",), _A, "return"),
    Command("steps", QT_TRANSLATE_NOOP("Commands", "A&ll steps…"), (), _A),
    Command("board", QT_TRANSLATE_NOOP("Commands", "The des&k"), (), _V, "queue"),
    Command("pane-queue", QT_TRANSLATE_NOOP("Commands", "&Queue"), ("Ctrl+1",), _V, "queue"),
    Command("arrange", QT_TRANSLATE_NOOP("Commands", "Arran&ge the queue…"), ("Ctrl+Alt+Q",), _V, "filter"),
    Command("pane-text", QT_TRANSLATE_NOOP("Commands", "&Text"), ("Ctrl+2",), _V, "document"),
    Command("pane-findings", QT_TRANSLATE_NOOP("Commands", "&Findings"), ("Ctrl+3",), _V, "findings"),
    Command("pane-names", QT_TRANSLATE_NOOP("Commands", "&Names"), ("Ctrl+4",), _V, "person"),
    Command("pane-source", QT_TRANSLATE_NOOP("Commands", "S&ource"), ("Ctrl+5",), _V, "source"),
    Command("pane-comments", QT_TRANSLATE_NOOP("Commands", "&Comments"), ("Ctrl+6",), _V),
    Command("pane-details", QT_TRANSLATE_NOOP("Commands", "&Details"), ("Ctrl+7",), _V, "details"),
    Command("pane-history", QT_TRANSLATE_NOOP("Commands", "H&istory"), (), _V),
    Command("pane-preview", QT_TRANSLATE_NOOP("Commands", "Pre&view"), (), _V),
    Command("house", QT_TRANSLATE_NOOP("Commands", "&House list…"), (), _V, apart=True),
    Command("ledger", QT_TRANSLATE_NOOP("Commands", "N&ames of approved articles…"), (), _V),
    Command("clients", QT_TRANSLATE_NOOP("Commands", "Client profiles…"), (), _V),
    Command("archive", QT_TRANSLATE_NOOP("Commands", "A&rchive"), ("Ctrl+Shift+A",), _V, "folder"),
    Command("next-pane", QT_TRANSLATE_NOOP("Commands", "Ne&xt pane"), ("F6",), _V),
    Command("previous-pane", QT_TRANSLATE_NOOP("Commands", "&Previous pane"), ("Shift+F6",), _V),
    Command("rails", QT_TRANSLATE_NOOP("Commands", "Sho&w or hide the rails"), ("F9",), _V),
    Command("larger", QT_TRANSLATE_NOOP("Commands", "&Larger text"), ("Ctrl++", "Ctrl+="), _V, apart=True),
    Command("smaller", QT_TRANSLATE_NOOP("Commands", "&Smaller text"), ("Ctrl+-",), _V),
    Command("usual-size", QT_TRANSLATE_NOOP("Commands", "Us&ual text size"), ("Ctrl+0",), _V),
    Command("signs", QT_TRANSLATE_NOOP("Commands", "Show or hide &Markdown signs"), ("Ctrl+Alt+M",), _V),
    Command("full-screen", QT_TRANSLATE_NOOP("Commands", "Full scr&een"), ("F11",), _V, apart=True),
    Command("reset-layout", QT_TRANSLATE_NOOP("Commands", "Reset la&yout"), (), _V),
    Command("palette", QT_TRANSLATE_NOOP("Commands", "&All commands…"), ("Ctrl+Shift+P",), _H, "command"),
    Command("keys", QT_TRANSLATE_NOOP("Commands", "&Keys…"), ("Ctrl+/",), _H),
    Command("help", QT_TRANSLATE_NOOP("Commands", "&Help"), ("F1",), _H, "help"),
    Command("log", QT_TRANSLATE_NOOP("Commands", "Open the &log folder"), (), _H, apart=True),
    Command("about", QT_TRANSLATE_NOOP("Commands", "A&bout Editor App"), (), _H),
)


def build(owner: QWidget, bound: Mapping[str, str]) -> dict[str, QAction]:
    """One QAction for each command. `bound` holds the keys that a person has set, by name; "" means none."""
    made: dict[str, QAction] = {}
    for command in COMMANDS:
        action = QAction(command.words, owner)
        action.setObjectName(command.name)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if command.icon:
            action.setIcon(icons.icon(command.icon))
        owner.addAction(action)
        made[command.name] = action
    bind(made, bound)
    return made


def bind(made: Mapping[str, QAction], bound: Mapping[str, str]) -> None:
    """Set the keys again."""
    for command in COMMANDS:
        own = bound.get(command.name)
        keys = command.keys if own is None else tuple(filter(None, own.split("; ")))
        action = made[command.name]
        action.setShortcuts([QKeySequence(key) for key in keys])
        shown = ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()[:1])
        plain = without_key(command.words).rstrip("…")
        action.setToolTip(f"{plain} ({shown})" if shown else plain)
