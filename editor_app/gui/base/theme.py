"""The one place of every size, font and look; no widget defines its own (its colours lie in palettes.py).

A widget asks `colours(self.palette())` when it paints, so it follows the system theme automatically. What a style sheet
can say is in one style sheet for the whole program, resources/theme/window.qss; `dress(widget, Look.X)` applies it.
"""

from dataclasses import asdict
from enum import Enum
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from editor_app.gui.base.palettes import CONTRAST, DARK, LIGHT, Colours
from editor_app.system.resources import read_text, resource

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
    return Template(read_text("theme/window.qss")).substitute(asdict(roles) | sizes)


def _tick(roles: Colours) -> str:
    """The drawing of a tick that is visible on the accent colour."""
    return "tick-white.svg" if QColor(roles.on_accent).lightness() > 127 else "tick-black.svg"
