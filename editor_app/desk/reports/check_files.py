"""Check files on the disk, several at a time, without the database."""

import hashlib
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from functools import lru_cache, partial
from pathlib import Path
from types import MappingProxyType

from editor_app.checks.catalogue import RULES
from editor_app.checks.engine import analyse
from editor_app.checks.rule import Rule
from editor_app.desk.base.desk import Tools
from editor_app.desk.base.drafts_in import named_source
from editor_app.desk.base.machine_list import with_machine_list
from editor_app.desk.base.opening import open_tools, reference_for, rules_of
from editor_app.desk.base.settings_file import read_settings
from editor_app.desk.reports.hidden import Hidden
from editor_app.domain.archive import Earlier
from editor_app.domain.article import Stamp
from editor_app.domain.decision import Decision
from editor_app.domain.errors import EditorError
from editor_app.domain.finding import Report
from editor_app.domain.known import Known
from editor_app.domain.message import AND, Message, listed, say
from editor_app.domain.note import Note, NoteKind
from editor_app.formats.base.notes import said_of
from editor_app.formats.reading import SourceFile, load, received
from editor_app.system.folders import config_folder
from editor_app.system.process import cores, pool
from editor_app.text.manuscript import Manuscript, Part
from editor_app.text.prepared import Text
from editor_app.text.span import line_and_column

Looking = Callable[[Text], tuple[Earlier, ...]]

NO_SOURCES: Mapping[Path, Path] = MappingProxyType({})
KNOWN = Known()
"""What counts where nothing is given."""
_LITTLE = b"Something is said."
"""A text that needs every module and list that other texts need."""
MANY = 8
"""With more files than this, it pays to check in several processes."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A text that was read, what the rules found in it, and the decisions on the findings, if any; `notes` say what
    was not taken over from its file. `head` is the front matter above the body, `encoding` what the file is in.
    `hidden` are findings that are not in the report, because its folder or the text itself hides them.
    """

    path: Path
    manuscript: Manuscript
    report: Report
    words: int
    file_digest: str
    seconds: float
    decisions: tuple[Decision | None, ...] = ()
    notes: tuple[Note, ...] = ()
    head: str = ""
    encoding: str = ""
    hidden: tuple[Hidden, ...] = ()

    def line_and_column(self, part: Part, offset: int) -> tuple[int, int]:
        """Where a place is: in the body, the line of the file."""
        line, column = line_and_column(self.manuscript.part(part), offset)
        return line + (self.head.count("\n") if part is Part.BODY else 0), column


@dataclass(frozen=True, slots=True)
class Broken:
    """A file that could not be read, and why."""

    path: Path
    why: Message


def with_rules(tools: Tools, patterns: Sequence[str], language: str = "") -> Tools:
    """The same tools with only some rules: `duplicates`, `names.variant`, `dates.*`; `-spelling` leaves one out.

    A language is for texts that do not name theirs.
    """
    chosen = [rule for rule in tools.rules if _chosen(rule, patterns)]
    _prove(tools.rules, patterns)
    settings = replace(tools.settings, spelling=language) if language else tools.settings
    return replace(tools, rules=tuple(chosen), settings=settings)


def rule_names() -> tuple[str, ...]:
    """What a choice of rules can name: the checks, and every rule."""
    return (*dict.fromkeys(rule.about.value for rule in RULES), *(rule.id for rule in RULES))


def rules_left_out(patterns: Sequence[str]) -> int:
    """How many rules are not among those chosen. Raises EditorError for a name that no rule has."""
    _prove(RULES, patterns)
    return sum(not _chosen(rule, patterns) for rule in RULES)


def _check_file(
    tools: Tools,
    path: Path,
    known: Known = KNOWN,
    earlier: Looking = lambda text: (),
    source: Path | None = None,
) -> Checked:
    """Read and check one file, against the Chinese text that it renders if there is one. Raises Unreadable."""
    return _check_loaded(tools, path, load(path), known, earlier, source)


def _check_loaded(
    tools: Tools,
    path: Path,
    file: SourceFile,
    known: Known,
    earlier: Looking = lambda text: (),
    source: Path | None = None,
) -> Checked:
    began = time.perf_counter()
    incoming = tools.read(replace(file, language=tools.settings.spelling))
    manuscript = incoming.manuscript
    text = Text(manuscript, with_headline=True)
    rendered, told = _rendered(tools, path, manuscript, source)
    terms = with_machine_list(tools.settings, known.house)
    known = replace(known, house=terms, earlier=earlier(text), source=rendered)
    reference = reference_for(tools, manuscript.language, known)
    report = analyse(text, Stamp("", 0, 0, manuscript.digest), tools.rules, reference)
    seconds = time.perf_counter() - began
    digest = hashlib.sha256(file.data).hexdigest()
    return Checked(
        path,
        manuscript,
        report,
        text.word_count,
        digest,
        seconds,
        notes=(*said_of(incoming), *told),
        head=incoming.head,
        encoding=incoming.encoding,
    )


def _rendered(
    tools: Tools, path: Path, text: Manuscript, source: Path | None
) -> tuple[Manuscript | None, tuple[Note, ...]]:
    """The Chinese text that a draft renders: what was given, or what its front matter names, if that can be read."""
    if source:
        return tools.read(load(source)).manuscript, ()
    try:
        named = named_source(path, text)
        return tools.read(load(named)).manuscript if named else None, ()
    except EditorError as fault:
        return None, (Note(NoteKind.SOURCE, fault.whole),)


def check_files(
    paths: Sequence[Path],
    rules: Sequence[str] = (),
    known: Known = KNOWN,
    earlier: Looking | None = None,
    language: str = "",
    sources: Mapping[Path, Path] = NO_SOURCES,
) -> Iterator[Checked | Broken]:
    """Check files in order. One that cannot be read does not affect the others.

    `known` has the house list and the client that count for all of them. `earlier` looks a text up in the archive;
    with it, files are checked one after the other. `sources` are the Chinese texts that files render.
    """
    if earlier or len(paths) <= MANY or cores() < 2:
        tools = with_rules(open_tools(), rules, language)
        for path in paths:
            yield _try(tools, path, known, earlier or (lambda text: ()), sources.get(path))
        return
    _prove(rules_of(read_settings(config_folder())), rules)  # once, here; the lists are for those who check
    processes = pool(len(paths), partial(_load, tuple(rules), language))
    try:
        waiting = [
            processes.submit(_in_process, path, tuple(rules), known, language, sources.get(path)) for path in paths
        ]
        for path, job in zip(paths, waiting, strict=True):
            yield _result(path, job)
    finally:
        processes.shutdown(wait=True, cancel_futures=True)


@dataclass(frozen=True, slots=True)
class Piped:
    """A text that is in no file; its name ends as those of its kind do."""

    name: str
    data: bytes


def check_piped(
    text: Piped,
    path: Path,
    rules: Sequence[str] = (),
    known: Known = KNOWN,
    earlier: Looking | None = None,
    language: str = "",
    source: Path | None = None,
) -> Checked | Broken:
    """Check a text that is in no file; `path` is what it is called."""
    tools = with_rules(open_tools(), rules, language)
    try:
        file = received(text.name, text.data)
        return _check_loaded(tools, path, file, known, earlier or (lambda text: ()), source)
    except EditorError as fault:
        return Broken(path, fault.whole)


def _result(path: Path, job: "Future[Checked | Broken]") -> Checked | Broken:
    wait([job], return_when=FIRST_EXCEPTION)
    try:
        return job.result()
    except BrokenProcessPool:
        return Broken(path, say("{path} could not be checked: the process that did it has ended.", path=str(path)))


@lru_cache(maxsize=1)
def _tools_of_process(rules: tuple[str, ...], language: str) -> Tools:
    """A process checks many files with the same tools, including the process that reads files."""
    return with_rules(open_tools(), rules, language)


def _load(rules: tuple[str, ...], language: str) -> None:
    """Load what checks need, by checking a text that says little."""
    _check_loaded(with_rules(open_tools(), rules, language), Path(), received("a.txt", _LITTLE), KNOWN)


def _in_process(
    path: Path, rules: tuple[str, ...], known: Known, language: str, source: Path | None
) -> Checked | Broken:
    return _try(_tools_of_process(rules, language), path, known, source=source)


def _try(
    tools: Tools,
    path: Path,
    known: Known,
    earlier: Looking = lambda text: (),
    source: Path | None = None,
) -> Checked | Broken:
    try:
        return _check_file(tools, path, known, earlier, source)
    except EditorError as fault:
        return Broken(path, fault.whole)


def _prove(rules: Sequence[Rule], patterns: Sequence[str]) -> None:
    """Raise EditorError for a name that no rule has: left alone, a slip would go unseen."""
    for pattern in patterns:
        if not any(_names(pattern.removeprefix("-"), rule) for rule in rules):
            known = sorted({rule.about.value for rule in rules})
            raise EditorError(
                say("There is no rule called {name}.", name=pattern.removeprefix("-")),
                say("The checks are {checks}.", checks=listed(known, AND)),
            )


def _chosen(rule: Rule, patterns: Sequence[str]) -> bool:
    wanted = [pattern for pattern in patterns if not pattern.startswith("-")]
    refused = [pattern.removeprefix("-") for pattern in patterns if pattern.startswith("-")]
    yes = not wanted or any(_names(pattern, rule) for pattern in wanted)
    return yes and not any(_names(pattern, rule) for pattern in refused)


def _names(pattern: str, rule: Rule) -> bool:
    return pattern == rule.about.value or any(fnmatchcase(one, pattern) for one in rule.ids)
