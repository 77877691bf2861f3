"""The one place of every colour, size and font; no widget defines its own.

A widget asks `colours(self.palette())` when it paints, so it follows the system theme automatically. What a style sheet
can say is in one style sheet for the whole program; `dress(widget, Look.X)` applies it.
"""

from dataclasses import asdict, dataclass
from enum import Enum
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from editor_app.system.resources import resource

TIGHT, SMALL, MEDIUM, LARGE, WIDE = 4, 8, 12, 16, 24
"""The spacings, in pixels at 100 %. Panes keep MEDIUM from their edge."""
ROW, TALL_ROW, BUTTON, TARGET = 28, 44, 28, 24
"""Heights: a list row of one line, of two, a button, the smallest thing that can be clicked."""
RULER, GUTTER, RADIUS, LINE = 12, 60, 4, 2
"""Widths of the overview ruler and the gutter, the corner radius, the weight of a mark's line."""
READING_WIDTH = 72
"""Characters in a line of the text under review."""
LINE_HEIGHT = 150
"""Line height of the text under review, in per cent."""
ICON = 16


class Look(Enum):
    """What a widget is, for the style sheet. The value is the word used there."""

    PLAIN = "plain"
    SMALL = "small"
    MUTED = "muted"
    TITLE = "title"
    STRONG = "strong"
    PRIMARY = "primary"
    LINK = "link"
    CARD = "card"
    PANE = "pane"
    BAR = "bar"
    ERROR = "error"
    WARNING = "warning"
    SETTLED = "settled"
    INFO = "info"
    TOP = "top"
    RAIL = "rail"


class Type(Enum):
    """The three sizes of the interface; the value is the factor."""

    SMALL = 0.9
    NORMAL = 1.0
    TITLE = 1.25


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour by its role."""

    window: str
    surface: str
    raised: str
    text: str
    muted: str
    hairline: str
    border: str
    selected: str
    hover: str
    accent: str
    on_accent: str
    accent_soft: str
    error: str
    error_soft: str
    warning: str
    warning_soft: str
    info: str
    info_soft: str
    settled: str
    settled_soft: str
    repeat: str
    repeat_band: str
    reworded: str
    text_selection: str
    changed: str

    def of(self, role: str) -> QColor:
        """A role as a colour to paint with (`repeat_band` is translucent)."""
        return QColor(str(getattr(self, role)))


LIGHT = Colours(
    window="#F4F5F7",
    surface="#FFFFFF",
    raised="#FFFFFF",
    text="#1B1F24",
    muted="#57606A",
    hairline="#D9DEE4",
    border="#7B848E",
    selected="#E3EEFC",
    hover="#ECEEF1",
    accent="#0B63C5",
    on_accent="#FFFFFF",
    accent_soft="#E3EEFC",
    error="#B3400B",
    error_soft="#FBEBE3",
    warning="#8A5A00",
    warning_soft="#FBF2DC",
    info="#0A6A9E",
    info_soft="#E2F1F9",
    settled="#17713F",
    settled_soft="#E2F3E9",
    repeat="#2B7FB8",
    repeat_band="#3856B4E9",
    reworded="#8A4FA8",
    text_selection="#B9D7F8",
    changed="#FFE9A8",
)
DARK = Colours(
    window="#15181C",
    surface="#1C2025",
    raised="#23282E",
    text="#E7EAEE",
    muted="#9DA7B3",
    hairline="#31373E",
    border="#7A8592",
    selected="#22364D",
    hover="#262C33",
    accent="#6CB0FF",
    on_accent="#0B1A2B",
    accent_soft="#22364D",
    error="#FF9A66",
    error_soft="#3A241A",
    warning="#F2C14E",
    warning_soft="#352B14",
    info="#74C7F2",
    info_soft="#16303F",
    settled="#62D196",
    settled_soft="#173526",
    repeat="#5CB6E8",
    repeat_band="#4256B4E9",
    reworded="#C79BE6",
    text_selection="#2F5480",
    changed="#57450F",
)

CONTRAST = Colours(
    window="#000000",
    surface="#000000",
    raised="#0D0D0D",
    text="#FFFFFF",
    muted="#DDDDDD",
    hairline="#8C8C8C",
    border="#FFFFFF",
    selected="#002B49",
    hover="#2B2B2B",
    accent="#FFE14D",
    on_accent="#000000",
    accent_soft="#002B49",
    error="#FFA080",
    error_soft="#451200",
    warning="#FFD54F",
    warning_soft="#3A2C00",
    info="#8ADBFF",
    info_soft="#002C42",
    settled="#80FFB5",
    settled_soft="#003A1C",
    repeat="#8CCBFF",
    repeat_band="#6B2A6DB8",
    reworded="#E9BDFF",
    text_selection="#0A4FA3",
    changed="#5A4700",
)

_FAMILIES = ("Noto Sans CJK SC", "Microsoft YaHei UI", "PingFang SC")
_TEXT_FAMILIES = ("Noto Serif", "Charter", "Georgia", "Cambria", "DejaVu Serif")
_CHINESE_TEXT = ("Noto Serif CJK SC", "Noto Sans CJK SC", "Songti SC", "SimSun")
_LEAST_POINTS = 10.0


def colours(palette: QPalette) -> Colours:
    """The colours that belong to a palette, told by its window."""
    window = palette.color(QPalette.ColorRole.Window)
    if not window.alpha():  # a widget that the style sheet makes transparent
        window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    if window == CONTRAST.of("window"):
        return CONTRAST
    return DARK if window.lightness() < 128 else LIGHT


def apply(app: QApplication, choice: str = "system") -> None:
    """Apply a theme to the program: `choice` is "light", "dark", "contrast" or "system"."""
    named = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
    chosen = named.get(choice) or _of_system()
    if app.style().objectName().lower() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(font())
    app.setPalette(_palette(chosen))
    app.setStyleSheet(_stylesheet(chosen))


def _of_system() -> Colours:
    """What the desktop asks for; strong contrast goes before dark."""
    hints = QGuiApplication.styleHints()
    if hasattr(hints, "accessibility"):  # Qt says so from 6.10 on
        strong = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        if strong:
            return CONTRAST
    return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT


def dress(widget: QWidget, *looks: Look) -> None:
    """Say what a widget is; the style sheet does the rest. Calling it again changes the look."""
    widget.setProperty("look", " ".join(look.value for look in looks))
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


def font(size: Type = Type.NORMAL, strong: bool = False) -> QFont:
    """The interface's font in one of its sizes."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    points = made.pointSizeF() if made.pointSizeF() > 0 else QFontInfo(made).pointSizeF()
    given = QFontInfo(made).family()  # "Sans Serif" is only an alias, which a Chinese font after it would replace
    made.setFamilies([given, *made.families(), *_FAMILIES])
    made.setPointSizeF(max(_LEAST_POINTS, points) * size.value)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return made


def text_font(points: int) -> QFont:
    """The font of the text under review, followed by a Chinese one."""
    known = set(QFontDatabase.families())
    made = QFont()
    made.setFamilies([family for family in (*_TEXT_FAMILIES, *_CHINESE_TEXT) if family in known] or font().families())
    made.setPointSize(points)
    return made


def _palette(roles: Colours) -> QPalette:
    palette = QPalette()
    group, role = QPalette.ColorGroup, QPalette.ColorRole
    plain = {
        role.Window: roles.window,
        role.WindowText: roles.text,
        role.Base: roles.surface,
        role.AlternateBase: roles.window,
        role.Text: roles.text,
        role.PlaceholderText: roles.muted,
        role.Button: roles.raised,
        role.ButtonText: roles.text,
        role.BrightText: roles.error,
        role.ToolTipBase: roles.raised,
        role.ToolTipText: roles.text,
        role.Link: roles.accent,
        role.LinkVisited: roles.accent,
        role.Highlight: roles.text_selection,
        role.HighlightedText: roles.text,
        role.Accent: roles.accent,
        role.Light: roles.raised,
        role.Midlight: roles.hairline,
        role.Mid: roles.hairline,
        role.Dark: roles.border,
        role.Shadow: roles.border,
    }
    for name, value in plain.items():
        palette.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, name, QColor(roles.muted))
    return palette


def _stylesheet(roles: Colours) -> str:
    sizes = {
        "tight": TIGHT,
        "small": SMALL,
        "medium": MEDIUM,
        "button": BUTTON - 2,
        "row": ROW,
        "radius": RADIUS,
        "small_points": f"{font(Type.SMALL).pointSizeF():.1f}",
        "arrow": resource("icons/drop-down.svg").as_posix(),  # drawn in a grey that suits both themes
        "tick": resource(f"icons/{_tick(roles)}").as_posix(),
        "title_points": f"{font(Type.TITLE).pointSizeF():.1f}",
    }
    return Template(_SHEET).substitute(asdict(roles) | sizes)


def _tick(roles: Colours) -> str:
    """The drawing of a tick that is visible on the accent colour."""
    return "tick-white.svg" if QColor(roles.on_accent).lightness() > 127 else "tick-black.svg"


_SHEET = """
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: ${tight}px; }
QMainWindow::separator { background: $hairline; width: 1px; height: 1px; }
QSplitter::handle { background: $hairline; }
QMenuBar { background: $window; border-bottom: 1px solid $hairline; }
QMenu { background: $raised; border: 1px solid $hairline; padding: ${tight}px; }
QMenu::item { padding: ${tight}px 24px ${tight}px 24px; border-radius: ${radius}px; }
QMenu::item:selected { background: $selected; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $hairline; margin: ${tight}px; }
QToolBar { background: $window; border: 0; border-bottom: 1px solid $hairline; padding: ${tight}px ${small}px;
           spacing: ${tight}px; }
QStatusBar { background: $window; border-top: 1px solid $hairline; }
QStatusBar::item { border: 0; }
QToolButton { border: 1px solid transparent; border-radius: ${radius}px; padding: 3px ${small}px;
              min-height: 20px; color: $text; background: transparent; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selected; }
QToolButton:disabled { color: $muted; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; width: 0; }
QPushButton { border: 1px solid $border; border-radius: ${radius}px; padding: 0 ${medium}px;
              min-height: ${button}px; background: $raised; color: $text; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $selected; }
QPushButton:focus { border: 2px solid $accent; padding: 0 11px; min-height: 24px; }
QPushButton:disabled { color: $muted; border-color: $hairline; background: $window; }
QPushButton[look~="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[look~="primary"]:focus { border: 2px solid $text; }
QPushButton[look~="primary"]:disabled { background: $hairline; color: $muted; border-color: $hairline; }
QToolButton[look~="primary"] { background: $accent; color: $on_accent; font-weight: 600; }
QToolButton[look~="primary"]:disabled { background: $hairline; color: $muted; }
QPushButton[look~="link"], QToolButton[look~="link"] { border: 1px solid transparent; background: transparent;
              color: $accent; padding: 0 ${tight}px; text-align: left; }
QPushButton[look~="link"]:hover, QToolButton[look~="link"]:hover { text-decoration: underline; }
QPushButton[look~="link"]:focus, QToolButton[look~="link"]:focus { border: 1px solid $accent; padding: 0 ${tight}px; }
QLineEdit, QComboBox, QSpinBox, QDateEdit { border: 1px solid $border; border-radius: ${radius}px;
              padding: 0 ${small}px; min-height: ${button}px; background: $surface; color: $text;
              selection-background-color: $text_selection; selection-color: $text; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus { border-color: $accent; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: 0; }
QSpinBox QLineEdit, QDateEdit QLineEdit { border: 0; padding: 0 ${tight}px; min-height: 0; background: transparent; }
QLineEdit:disabled, QComboBox:disabled { color: $muted; border-color: $hairline; background: $window; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$arrow"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $hairline; selection-background-color: $selected;
              selection-color: $text; }
QCheckBox::indicator, QTreeView::indicator, QListView::indicator { width: 14px; height: 14px;
              border: 1px solid $muted; border-radius: 3px;
              background: $surface; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked {
              background: $accent; border-color: $accent;
              image: url("$tick"); }
QCheckBox, QRadioButton { border: 1px solid transparent; border-radius: ${radius}px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator:focus { border: 1px solid $text; }
QCheckBox::indicator:disabled { border-color: $hairline; background: $window; }
QRadioButton { min-height: 24px; }
QRadioButton::indicator { width: 13px; height: 13px; border: 1px solid $muted; border-radius: 7px;
              background: $surface; }
QRadioButton::indicator:checked { border: 4px solid $accent; width: 7px; height: 7px; background: $on_accent; }
QRadioButton::indicator:focus { border-color: $text; }
QRadioButton:disabled { color: $muted; }
QFrame[look~="top"] { background: $window; border: 0; border-bottom: 1px solid $hairline; }
QFrame[look~="top"] QMenuBar { border: 0; }
QFrame[look~="rail"] { background: $window; border: 0; }
QToolButton[look~="rail"] { border: 1px solid transparent; border-radius: 0; padding: 2px 0; color: $muted;
              font-size: ${small_points}pt; }
QToolButton[look~="rail"]:checked { background: $selected; color: $text; }
QToolButton[look~="rail"]:focus { border: 1px solid $accent; }
QFrame[look~="find"] { background: $window; border: 0; border-top: 1px solid $hairline;
              border-bottom: 1px solid $hairline; }
QTextEdit, QPlainTextEdit, QTextBrowser { background: $surface; color: $text; border: 0;
              selection-background-color: $text_selection; selection-color: $text; }
QPlainTextEdit[look~="field"], QTextEdit[look~="field"] { border: 1px solid $border; border-radius: ${radius}px; }
QAbstractItemView { background: $surface; color: $text; border: 0; outline: 0;
              selection-background-color: $selected; selection-color: $text; }
QListView::item, QTreeView::item, QTableView::item { min-height: ${row}px; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected { background: $selected; color: $text; }
QListView:focus, QTreeView:focus, QTableView:focus { border: 1px solid $accent; }
QHeaderView::section { background: $window; color: $muted; border: 0; border-bottom: 1px solid $hairline;
              padding: ${tight}px ${small}px; }
QTabWidget::pane { border: 0; border-top: 1px solid $hairline; }
QTabBar { background: transparent; }
QTabBar::tab { padding: 5px ${medium}px; color: $muted; border: 0; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { background: $hover; }
QScrollArea, QScrollArea > QWidget > QWidget { border: 0; background: transparent; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $hairline; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $border; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { border: 0; border-radius: 3px; background: $hairline; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QGroupBox { border: 0; margin-top: 20px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
QLabel[look~="small"], QPushButton[look~="small"], QToolButton[look~="small"] { font-size: ${small_points}pt; }
QLabel[look~="title"] { font-size: ${title_points}pt; font-weight: 600; }
QLabel[look~="strong"] { font-weight: 600; }
QLabel[look~="muted"] { color: $muted; }
QLabel[look~="error"] { color: $error; }
QLabel[look~="warning"] { color: $warning; }
QLabel[look~="settled"] { color: $settled; }
QLabel[look~="info"] { color: $info; }
QWidget[look~="pane"] { background: $surface; }
QFrame[look~="card"] { background: $raised; border: 1px solid $hairline; border-radius: 6px; }
QFrame[look~="bar"] { background: $info_soft; border: 0; border-bottom: 1px solid $hairline; }
QFrame[look~="bar"][look~="error"] { background: $error_soft; }
QFrame[look~="bar"][look~="warning"] { background: $warning_soft; }
QFrame[look~="bar"][look~="settled"] { background: $settled_soft; }
"""
