"""What a command line and the settings of folders ask for together: the command line wins."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from editor_app.desk.folders.excluding import is_excluded
from editor_app.desk.folders.folder_settings import FolderSettings, Found, read_folder_settings, settings_of
from editor_app.desk.reports.check_files import rules_left_out
from editor_app.domain.client import Client
from editor_app.domain.errors import EditorError
from editor_app.domain.known import Known
from editor_app.domain.message import Message, say, say_n, verbatim

Tell = Callable[[Message], None]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command line says. With `everything`, nothing that would hide a finding counts."""

    rules: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    house: Path | None = None
    language: str = ""
    fail_on: str = ""
    baseline: Path | None = None
    config: Path | None = None
    everything: bool = False
    client: Path | None = None

    def settings_for(self, found: FolderSettings) -> FolderSettings:
        """What counts where a folder has settings of its own."""
        return replace(
            found,
            rules=self.rules or (() if self.everything else found.rules),
            house=self.house or found.house,
            client=self.client or found.client,
            language=(self.language or found.language).replace("-", "_"),
            fail_on=self.fail_on or found.fail_on or "error",
            baseline=None if self.everything else self.baseline or found.baseline,
        )

    def leaves_out(self, text: Path, settings: FolderSettings) -> bool:
        """Whether a text is not to be checked. The patterns of a command line start in the working folder."""
        if is_excluded(text, self.exclude, Path.cwd()):
            return True
        return not self.everything and is_excluded(text, settings.exclude, settings.folder)


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts for which the same settings count. `told` says in numbers what the settings of their folder leave out."""

    settings: FolderSettings
    paths: tuple[Path, ...]
    told: tuple[Message, ...] = ()


def grouped(paths: Iterable[Path], asked: Asked, warn: Tell) -> tuple[Texts, ...]:
    """Texts by the settings that count for them, in the order of the first of each. Raises EditorError."""
    always = read_folder_settings(asked.config.absolute()) if asked.config else None
    known: dict[Path, Found] = {}
    warnings: dict[Message, None] = {}
    texts: dict[FolderSettings, list[Path]] = {}
    out = Counter[FolderSettings]()
    for path in paths:
        found = Found(always) if always else settings_of(path, known)
        if found.warning:
            warnings[found.warning] = None
        settings = asked.settings_for(found.settings)
        there = texts.setdefault(settings, [])
        if asked.leaves_out(path, settings):
            out[settings] += 1
        else:
            there.append(path)
    for words in warnings:
        warn(words)
    return tuple(Texts(one, tuple(there), _told(one, asked, out[one])) for one, there in texts.items())


def known_to(settings: FolderSettings, warn: Tell) -> Known:
    """The house list and the client that count; wrong lines of a list are reported, and the rest is used.

    Raises EditorError.
    """
    client = _client(settings.client) if settings.client else None
    if settings.house is None:
        return Known(client=client)
    from editor_app.desk.lists.house_file import read_terms, wrong_lines  # most checks have no list

    found = read_terms(settings.house)
    for line in wrong_lines(settings.house, found):
        warn(line)
    return Known(found.house, client=client)


def in_settings(settings: FolderSettings, fault: EditorError) -> EditorError:
    """A fault that a setting of a folder makes names its file."""
    if settings.path is None:
        return fault
    return EditorError(say("{about}: {words}", about=verbatim(str(settings.path)), words=fault.message), fault.hint)


def _told(settings: FolderSettings, asked: Asked, files: int) -> tuple[Message, ...]:
    if settings.path is None:
        return ()
    try:
        name, rules = str(settings.path), 0 if asked.rules else rules_left_out(settings.rules)
    except EditorError as fault:
        raise in_settings(settings, fault) from fault
    out = say_n("{path} leaves out {n:,} file.", "{path} leaves out {n:,} files.", n=files, path=name)
    off = say_n("{path} switches {n:,} rule off.", "{path} switches {n:,} rules off.", n=rules, path=name)
    return tuple(told for told, number in ((out, files), (off, rules)) if number)


def _client(path: Path) -> Client:
    from editor_app.formats.terms.client_file import read_client  # most checks are for no client

    return read_client(path)
