"""Filling the archive: files, folders and JSON Lines are added in complete steps; rebuilding its index."""

import gzip
import json
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from editor_app.desk.base.desk import Desk
from editor_app.desk.base.drafts_in import files_in
from editor_app.domain.archive import Archived
from editor_app.domain.errors import EditorError, Unreadable
from editor_app.domain.message import Message, say
from editor_app.formats.reading import load
from editor_app.formats.sandbox import Sandbox
from editor_app.store import archive
from editor_app.system.process import cores, pool
from editor_app.text.language.words import count_words
from editor_app.text.repeats.folding import FINGERPRINT

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from editor_app.store.postings import Hashes

Progress = Callable[[int, int], None]
"""Called with progress: how many bytes of files, or texts, of how many are done."""

LINES = (".jsonl", ".jsonl.gz")
LARGE = 100
"""From this many texts on, it pays to start several processes."""
_STEP = 50  # texts that are kept in one transaction
_LONGEST = 40 << 20  # bytes of a line
_SORTED = 200_000  # keys; with fewer, a search is quick without sorting them in
_UNSORTED = 4_000_000  # keys; with more, searching meanwhile would be slow


@dataclass(frozen=True, slots=True)
class Filled:
    """The result: texts that are new, changed, already there; and why others could not be read."""

    new: int = 0
    changed: int = 0
    there: int = 0
    broken: tuple[Message, ...] = ()
    stopped: bool = False


def add_paths(
    desk: Desk,
    paths: Sequence[Path],
    progress: Progress = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Filled:
    """Add the texts of files, folders and JSON Lines. Texts that are already there are skipped, so it can be
    resumed.
    """
    files = _files(paths)
    sizes = {file: _size(file) for file in files}
    broken: list[Message] = []
    texts = _texts(desk.read, files, sizes, broken, lambda done: progress(done, sum(sizes.values())))
    new = changed = there = waiting = 0
    with _Keys() as keys:
        for step in keys.made(_unknown(desk, texts)):
            if cancelled():
                return Filled(new, changed, there, tuple(broken), stopped=True)
            there += step.there
            with desk.database.begin() as tx:
                before = archive.known(tx, [text.name for text, _, _ in step.made])
                archive.put(tx, step.made, keys.version)
            changed += len(before)
            new += len(step.made) - len(before)
            waiting += sum(len(found) for _, _, found in step.made)
            if waiting > _UNSORTED:
                waiting = 0
                _sort(desk)
    _sort(desk, _SORTED)
    return Filled(new, changed, there, tuple(broken))


def rebuild(
    desk: Desk,
    progress: Progress = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Make all keys again, or continue where it was stopped; returns how many texts. Those done already are found
    meanwhile.
    """
    with _Keys() as keys:
        with desk.database.begin() as tx:
            size = archive.size(tx, keys.version)
            if archive.unmade(tx) == 0 or archive.unmade(tx) != size.waiting:
                archive.forget_keys(tx)
            total, done = size.texts, size.texts - archive.unmade(tx)
        while not cancelled():
            with desk.database.read() as tx:
                bodies = archive.without_keys(tx, 10 * _STEP)
            if not bodies:
                break
            numbers, texts = zip(*bodies, strict=True)
            made = list(zip(numbers, keys.of(texts), strict=True))
            with desk.database.begin() as tx:
                archive.index(tx, made, keys.version)
            done += len(made)
            progress(min(done, total), total)
    _sort(desk, _SORTED)
    return done


def _sort(desk: Desk, least: int = 0) -> None:
    """Merge the newest keys into the index, part by part, so that other writers never wait long."""
    with desk.database.read() as tx:
        if archive.fresh(tx) <= least:
            return
        stripes, last = archive.stripes(tx), archive.last(tx)
    for stripe in stripes:
        with desk.database.begin() as tx:
            archive.sort_in(tx, stripe)
    with desk.database.begin() as tx:
        archive.settled(tx, last)


@dataclass(frozen=True, slots=True)
class _Step:
    """Some texts with their word counts and keys, and how many more were already there."""

    made: list[tuple[Archived, int, "Hashes"]]
    there: int


class _Keys:
    """Makes keys: here, and in several processes as soon as there are many texts."""

    def __init__(self) -> None:
        self.version = FINGERPRINT
        self._pool: ProcessPoolExecutor | None = None
        self._seen = 0

    def __enter__(self) -> "_Keys":
        return self

    def __exit__(self, *fault: object) -> None:
        if self._pool:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def of(self, bodies: Sequence[str]) -> "list[Hashes]":
        """The keys of some texts."""
        started = [self._start(bodies[at : at + _STEP]) for at in range(0, len(bodies), _STEP)]
        return [found for finish in started for _, found in finish()]

    def made(self, steps: Iterator[tuple[list[Archived], int]]) -> Iterator[_Step]:
        """Batches of texts with their keys, in order, some prepared ahead."""
        waiting: deque[tuple[list[Archived], int, Callable[[], list[tuple[int, Hashes]]]]] = deque()
        for texts, there in steps:
            waiting.append((texts, there, self._start([text.body for text in texts])))
            if len(waiting) > 2 * cores():
                yield _finished(*waiting.popleft())
        while waiting:
            yield _finished(*waiting.popleft())

    def _start(self, bodies: Sequence[str]) -> "Callable[[], list[tuple[int, Hashes]]]":
        self._seen += len(bodies)
        if self._seen <= LARGE or cores() < 2:
            found = _counted(bodies)
            return lambda: found
        if self._pool is None:
            self._pool = pool()
        job: Future[list[tuple[int, Hashes]]] = self._pool.submit(_counted, bodies)
        return job.result


def _finished(texts: list[Archived], there: int, made: "Callable[[], list[tuple[int, Hashes]]]") -> _Step:
    return _Step([(text, *found) for text, found in zip(texts, made(), strict=True)], there)


def _counted(bodies: Sequence[str]) -> "list[tuple[int, Hashes]]":
    from editor_app.text.repeats.fingerprints import kept_keys  # needs numpy, which is heavy

    return [(count_words(body), kept_keys(body)) for body in bodies]


def _unknown(desk: Desk, texts: Iterator[Archived]) -> Iterator[tuple[list[Archived], int]]:
    """Texts that are not in the archive, a batch at a time, each name once; and how many were there already."""
    while given := list(islice(texts, _STEP)):
        step = {text.name: text for text in given}
        with desk.database.read() as tx:
            known = archive.known(tx, list(step))
        fresh = [text for text in step.values() if known.get(text.name) != archive.digest(text)]
        yield fresh, len(given) - len(fresh)


def _files(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Files of every kind that can be read, and JSON Lines."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(file for file in path.rglob("*.jsonl*") if _is_lines(file) and file.is_file())
        found += files_in([path])
    if not found:
        raise EditorError(
            say("There is nothing to put into the archive."), say("Name files, folders or JSON Lines files.")
        )
    return tuple(dict.fromkeys(found))


def _is_lines(path: Path) -> bool:
    return path.name.lower().endswith(LINES)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0  # what is wrong with it is reported when it is read


def _texts(
    read: Sandbox, files: Sequence[Path], sizes: dict[Path, int], broken: list[Message], told: Callable[[int], None]
) -> Iterator[Archived]:
    """Every text of every file; one that cannot be read does not affect the others."""
    done = 0
    for file in files:
        try:
            if _is_lines(file):
                yield from _of_lines(file, broken, partial(_told_after, told, done))
            else:
                manuscript = read(load(file)).manuscript
                name = file.absolute().as_posix()
                yield Archived(name, manuscript.title, manuscript.known("date"), manuscript.body)
        except EditorError as fault:
            named = file.name in str(fault)
            broken.append(fault.whole if named else say("{about}: {words}", about=str(file), words=fault.whole))
        except (OSError, EOFError, gzip.BadGzipFile) as fault:
            broken.append(say("{file} cannot be read: {fault}.", file=str(file), fault=str(fault).lower()))
        done += sizes[file]
        told(done)


def _told_after(told: Callable[[int], None], before: int, at: int) -> None:
    told(before + at)


def _of_lines(path: Path, broken: list[Message], told: Callable[[int], None]) -> Iterator[Archived]:
    """The texts of a file of JSON Lines; a line that is not valid is reported."""
    packed = path.name.lower().endswith(".gz")
    with path.open("rb") as raw, gzip.GzipFile(fileobj=raw) if packed else nullcontext(raw) as stream:
        number = 0
        while line := stream.readline(_LONGEST + 1):
            number += 1
            if len(line) > _LONGEST:
                raise Unreadable(
                    say(
                        "{path}, line {line}: longer than {most} MB.",
                        path=str(path),
                        line=number,
                        most=_LONGEST >> 20,
                    ),
                    say("Split the file into texts of their own."),
                )
            told(raw.tell())
            if line.strip():
                try:
                    yield _of_line(line)
                except (ValueError, TypeError, RecursionError):
                    broken.append(say("{path}, line {line}: not a text with an id.", path=str(path), line=number))


def _of_line(line: bytes) -> Archived:
    """An object with `id`, `title`, `date`, and `paras` or `text`."""
    given = json.loads(line)
    if not isinstance(given, dict):
        raise TypeError
    paras = given.get("paras")
    body = "\n\n".join(map(str, paras)) if isinstance(paras, list) else given.get("text")
    name = given.get("id")
    if not isinstance(body, str) or not isinstance(name, str | int) or not str(name).strip():
        raise TypeError
    return Archived(str(name), str(given.get("title") or ""), str(given.get("date") or ""), body)
