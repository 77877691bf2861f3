"""Check files on the disk, several at a time, without the database."""

import hashlib
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path

from editor_app.checks.engine import analyse
from editor_app.checks.rule import Rule
from editor_app.desk.base.desk import Tools
from editor_app.desk.base.opening import open_tools, reference_for
from editor_app.domain.archive import Earlier
from editor_app.domain.article import Stamp
from editor_app.domain.decision import Decision
from editor_app.domain.errors import EditorError
from editor_app.domain.finding import Report
from editor_app.domain.house import HouseList
from editor_app.domain.known import Known
from editor_app.domain.message import AND, Message, listed, say
from editor_app.domain.note import Note
from editor_app.formats.base.notes import said_of
from editor_app.formats.reading import load
from editor_app.system.process import cores, pool
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text

Looking = Callable[[Text], tuple[Earlier, ...]]

MANY = 8
"""With more files than this, it pays to check in several processes."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A text that was read, what the rules found in it, and the decisions on the findings, if any; `notes` say what
    was not taken over from its file.
    """

    path: Path
    manuscript: Manuscript
    report: Report
    words: int
    file_digest: str
    seconds: float
    decisions: tuple[Decision | None, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Broken:
    """A file that could not be read, and why."""

    path: Path
    why: Message


def _with_rules(tools: Tools, patterns: Sequence[str]) -> Tools:
    """The same tools with only some rules: `duplicates`, `names.variant`, `dates.*`; `-spelling` leaves one out."""
    chosen = [rule for rule in tools.rules if _chosen(rule, patterns)]
    for pattern in patterns:
        if not any(_names(pattern.removeprefix("-"), rule) for rule in tools.rules):
            known = sorted({rule.about.value for rule in tools.rules})
            raise EditorError(
                say("There is no rule called {name}.", name=pattern.removeprefix("-")),
                say("The checks are {checks}.", checks=listed(known, AND)),
            )
    return replace(tools, rules=tuple(chosen))


def _check_file(
    tools: Tools, path: Path, house: HouseList | None = None, earlier: Looking = lambda text: ()
) -> Checked:
    """Read and check one file. Raises Unreadable."""
    began = time.perf_counter()
    source = replace(load(path), language=tools.settings.spelling)
    incoming = tools.read(source)
    manuscript = incoming.manuscript
    text = Text(manuscript, with_headline=True)
    reference = reference_for(tools, manuscript.language, Known(house or HouseList(), earlier=earlier(text)))
    report = analyse(text, Stamp("", 0, 0, manuscript.digest), tools.rules, reference)
    seconds = time.perf_counter() - began
    digest = hashlib.sha256(source.data).hexdigest()
    notes = tuple(said_of(incoming))
    return Checked(path, manuscript, report, text.word_count, digest, seconds, notes=notes)


def check_files(
    paths: Sequence[Path],
    rules: Sequence[str] = (),
    house: HouseList | None = None,
    earlier: Looking | None = None,
) -> Iterator[Checked | Broken]:
    """Check files in order. One that cannot be read does not affect the others.

    `earlier` looks a text up in the archive; with it, files are checked one after the other.
    """
    if earlier or len(paths) <= MANY or cores() < 2:
        tools = _with_rules(open_tools(), rules)
        for path in paths:
            yield _try(tools, path, house, earlier or (lambda text: ()))
        return
    _with_rules(open_tools(), rules)  # a wrong name is reported once, here
    processes = pool(len(paths))
    try:
        waiting = [processes.submit(_in_process, path, tuple(rules), house) for path in paths]
        for path, job in zip(paths, waiting, strict=True):
            yield _result(path, job)
    finally:
        processes.shutdown(wait=True, cancel_futures=True)


def _result(path: Path, job: "Future[Checked | Broken]") -> Checked | Broken:
    wait([job], return_when=FIRST_EXCEPTION)
    try:
        return job.result()
    except BrokenProcessPool:
        return Broken(path, say("{path} could not be checked: the process that did it has ended.", path=str(path)))


@lru_cache(maxsize=1)
def _tools_of_process(rules: tuple[str, ...]) -> Tools:
    """A process checks many files with the same tools, including the process that reads files."""
    return _with_rules(open_tools(), rules)


def _in_process(path: Path, rules: tuple[str, ...], house: HouseList | None) -> Checked | Broken:
    return _try(_tools_of_process(rules), path, house)


def _try(tools: Tools, path: Path, house: HouseList | None, earlier: Looking = lambda text: ()) -> Checked | Broken:
    try:
        return _check_file(tools, path, house, earlier=earlier)
    except EditorError as fault:
        return Broken(path, fault.whole)


def _chosen(rule: Rule, patterns: Sequence[str]) -> bool:
    wanted = [pattern for pattern in patterns if not pattern.startswith("-")]
    refused = [pattern.removeprefix("-") for pattern in patterns if pattern.startswith("-")]
    yes = not wanted or any(_names(pattern, rule) for pattern in wanted)
    return yes and not any(_names(pattern, rule) for pattern in refused)


def _names(pattern: str, rule: Rule) -> bool:
    return pattern == rule.about.value or any(fnmatchcase(one, pattern) for one in rule.ids)
