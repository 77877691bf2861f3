"""The filters of a file dialog that opens drafts: all kinds together, then each kind by its name, then all files."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from editor_app.desk.base.kinds import READABLE
from editor_app.gui.base.tell import tell

Kind = tuple[str, tuple[str, ...]]
"""A name for some files, and their endings."""


def draft_filters(together: str, more: Sequence[Kind] = ()) -> str:
    """For every kind that can be read, and `more`; `together` is the name for all of them."""
    kinds = [*((tell(one.label), one.suffixes) for one in READABLE), *more]
    lines = [filter_line(together, (ending for _, endings in kinds for ending in endings))]
    lines += [filter_line(f"{name} ({', '.join(endings)})", endings) for name, endings in kinds]
    every = QCoreApplication.translate("Files", "All files")
    return ";;".join([*lines, f"{every} (*)"])


def ask_for_files(parent: QWidget, title: str, filters: str) -> list[str]:
    """What a person chooses to open. The patterns contain each ending twice, so they are not shown."""
    option = QFileDialog.Option.HideNameFilterDetails
    names, _ = QFileDialog.getOpenFileNames(parent, title, "", filters, "", option)
    return names


def filter_line(name: str, endings: Iterable[str]) -> str:
    """One filter. On a case-sensitive file system, .DOCX is not the same ending as .docx."""
    patterns = (f"*{form}" for ending in endings for form in (ending, ending.upper()))
    return f"{name} ({' '.join(patterns)})"
