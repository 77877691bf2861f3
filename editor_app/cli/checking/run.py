"""Checks many texts, each under the settings of its folder, and keeps what they hide apart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from editor_app.cli.files import STDIN
from editor_app.cli.spoken import note, warn, whole
from editor_app.desk.folders.asked import Asked, Texts, in_settings, known_to
from editor_app.desk.folders.baseline import Baseline, read_baseline, write_baseline
from editor_app.desk.folders.fixing import Fixed, fixed
from editor_app.desk.folders.folder_settings import FolderSettings
from editor_app.desk.folders.hiding import by_baseline, by_comments
from editor_app.desk.reports.check_files import (
    KNOWN,
    Broken,
    Checked,
    Looking,
    Piped,
    check_files,
    check_piped,
)
from editor_app.domain.errors import EditorError
from editor_app.domain.finding import Severity
from editor_app.domain.known import Known
from editor_app.domain.message import Message, say_n

LIMITS = {"error": (Severity.ERROR,), "warning": (Severity.ERROR, Severity.WARNING), "never": ()}
"""What makes a check fail, by the word for it."""


@dataclass(slots=True)
class Run:
    """One check of many texts, and what it has found so far."""

    asked: Asked
    earlier: Looking | None = None
    piped: Piped | None = None
    sources: Mapping[Path, Path] = field(default_factory=dict)
    found: list[tuple[FolderSettings, Checked]] = field(default_factory=list)
    broken: int = 0
    fixed: int = 0
    _known: dict[tuple[Path | None, Path | None], Known] = field(default_factory=dict)
    _baselines: dict[Path, Baseline] = field(default_factory=dict)

    @property
    def documents(self) -> list[Checked]:
        """The texts that could be read, with what is not hidden."""
        return [one for _, one in self.found]

    @property
    def failing(self) -> bool:
        """Whether a text has what its settings do not allow."""
        return any(
            finding.severity in LIMITS[settings.fail_on]
            for settings, one in self.found
            for finding in one.report.findings
        )

    @property
    def gone(self) -> int:
        """How many findings of the baselines are no longer there."""
        return sum(
            baseline.gone(one for settings, one in self.found if settings.baseline == path)
            for path, baseline in self._baselines.items()
        )

    def prepare(self, texts: Sequence[Texts], update: bool) -> None:
        """Read baselines and house lists, and say what settings leave out: before the work begins."""
        for settings, told in ((one.settings, one.told) for one in texts):
            for words in told:
                warn(words)
            try:
                if (settings.house, settings.client) not in self._known:
                    self._known[settings.house, settings.client] = known_to(settings, warn)
                if settings.baseline and not update and settings.baseline not in self._baselines:
                    self._baselines[settings.baseline] = read_baseline(settings.baseline)
            except EditorError as fault:
                raise in_settings(settings, fault) from fault

    def check(self, texts: Sequence[Texts]) -> Iterator[Path]:
        """Check one text after the other; yields the path of each."""
        for one in texts:
            try:
                for result in self._results(one.settings, one.paths):
                    self._keep(one.settings, result)
                    yield result.path
            except EditorError as fault:
                raise in_settings(one.settings, fault) if not self.asked.rules else fault from fault

    def update(self) -> None:
        """Make the baselines again, with all that was found."""
        wanted = dict.fromkeys(settings.baseline for settings, _ in self.found if settings.baseline)
        for path in wanted:
            number = write_baseline(path, [one for settings, one in self.found if settings.baseline == path])
            self._baselines[path] = read_baseline(path)
            warn(
                say_n(
                    "The baseline {path} now holds {n:,} finding.",
                    "The baseline {path} now holds {n:,} findings.",
                    n=number,
                    path=str(path),
                )
            )
        self.found = [(settings, self._less(settings, one)) for settings, one in self.found]

    def fix(self) -> None:
        """Put right what needs no look, and check those texts again."""
        for at, (settings, change) in self._changes():
            change.write()
            self.fixed += change.number
            (again,) = self._results(settings, (change.path,))
            if isinstance(again, Checked):
                self.found[at] = settings, self._less(settings, self._plain(again))

    def diff(self) -> str:
        """What `fix` would change."""
        return "".join(line for _, (_, change) in self._changes() for line in change.diff())

    def _changes(self) -> Iterator[tuple[int, tuple[FolderSettings, Fixed]]]:
        for at, (settings, one) in enumerate(self.found):
            try:
                change = fixed(one)
                if change:
                    yield at, (settings, change)
            except EditorError as fault:
                self._refused(whole(fault))

    def _results(self, settings: FolderSettings, paths: Sequence[Path]) -> Iterator[Checked | Broken]:
        known = self._known.get((settings.house, settings.client), KNOWN)
        rules, language = settings.rules, settings.language
        for piped, some in groupby(paths, lambda path: path == STDIN):
            if piped and self.piped:
                yield check_piped(self.piped, STDIN, rules, known, self.earlier, language, self.sources.get(STDIN))
            else:
                yield from check_files(tuple(some), rules, known, self.earlier, language, self.sources)

    def _keep(self, settings: FolderSettings, result: Checked | Broken) -> None:
        if isinstance(result, Broken):
            self._refused(result.why)
            return
        one = self._less(settings, self._plain(result))
        self.found.append((settings, one))
        for about in one.notes:
            note(one.path, about.message)

    def _refused(self, why: Message) -> None:
        self.broken += 1
        warn(why)

    def _plain(self, one: Checked) -> Checked:
        return one if self.asked.everything else by_comments(one)

    def _less(self, settings: FolderSettings, one: Checked) -> Checked:
        baseline = self._baselines.get(settings.baseline) if settings.baseline else None
        return by_baseline(one, baseline) if baseline else one
