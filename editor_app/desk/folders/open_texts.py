"""Checks the texts that another editor has open, as `check` would check their files: settings, comments, baselines."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from editor_app.checks.engine import analyse
from editor_app.desk.base.desk import Tools
from editor_app.desk.base.opening import open_tools, reference_for
from editor_app.desk.folders.asked import Asked, grouped, known_to
from editor_app.desk.folders.baseline import read_baseline
from editor_app.desk.folders.folder_settings import FolderSettings
from editor_app.desk.folders.hiding import by_baseline, by_comments
from editor_app.desk.reports.check_files import Checked, with_rules
from editor_app.domain.article import Stamp
from editor_app.domain.errors import Unreadable
from editor_app.domain.known import Known
from editor_app.domain.message import Message
from editor_app.formats.formats import format_of
from editor_app.formats.reading import SourceFile, read_source
from editor_app.text.prepared import Memory

Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Answer:
    """A text that was checked, or None where there is nothing to check; and what somebody should know besides."""

    checked: Checked | None
    told: tuple[Message, ...] = ()


@dataclass(slots=True)
class OpenText:
    """One text, checked after each edit: what an edit does not touch is remembered."""

    path: Path
    markdown: bool
    _memory: Memory = field(default_factory=Memory)

    def check(self, text: str, asked: Asked, cancelled: Cancelled) -> Answer:
        """The text as it is now. Raises Cancelled, and EditorError when its settings cannot be used."""
        told: list[Message] = []
        (group,) = grouped((self.path,), asked, told.append)
        told += group.told
        if not group.paths:
            return Answer(None, tuple(told))
        tools = with_rules(open_tools(), group.settings.rules, group.settings.language)
        checked = self._checked(tools, text, known_to(group.settings, told.append), cancelled)
        return Answer(checked and _less(checked, group.settings, asked), tuple(told))

    def _checked(self, tools: Tools, text: str, known: Known, cancelled: Cancelled) -> Checked | None:
        data = text.encode("utf-8", "replace")
        try:
            incoming = read_source(SourceFile(self._name, data, "utf-8", language=tools.settings.spelling))
        except Unreadable:  # a text without words
            return None
        manuscript = incoming.manuscript
        prepared = self._memory.read(manuscript)
        reference = reference_for(tools, manuscript.language, known)
        report = analyse(prepared, Stamp("", 0, 0, manuscript.digest), tools.rules, reference, cancelled)
        self._memory.keep(prepared)
        return Checked(
            self.path, manuscript, report, prepared.word_count, "", 0.0, head=incoming.head, encoding="utf-8"
        )

    @property
    def _name(self) -> str:
        """The editor says what is Markdown; of what is neither, the text is read as it stands."""
        form = format_of(self.path.name)
        if form is not None and form.simple and self.path.suffix:
            return self.path.name
        return "text.md" if self.markdown else "text.txt"


def _less(checked: Checked, settings: FolderSettings, asked: Asked) -> Checked:
    if asked.everything:
        return checked
    shown = by_comments(checked)
    return by_baseline(shown, read_baseline(settings.baseline)) if settings.baseline else shown
