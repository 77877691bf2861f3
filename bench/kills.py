"""kill -9 at random moments of everything that writes: `python -m bench.kills 1000`.

A real process works, is killed, and what it left is looked at by the next start, as a person would make it. Counted:

    corrupt      the database or its audit trail is not whole
    lost         something that was called kept is not there
    locked out   the next start does not open the database
    leftovers    unfinished files that are still there after the next start
    unrecorded   an approval without its row, or a file under its final name without a record

`typing` loses what was typed since it was last parked, which the window does within a second.
"""

import contextlib
import json
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from editor_app.desk.archive import filling
from editor_app.desk.archive import search as archive
from editor_app.desk.articles import queries
from editor_app.desk.articles.approve import advance
from editor_app.desk.articles.importing import WhenKnown, take_in
from editor_app.desk.articles.write import open_draft, park, save
from editor_app.desk.base import backups
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.opening import open_desk
from editor_app.desk.base.people import founded, set_roles
from editor_app.desk.base.views import View
from editor_app.desk.exports.plan import settle
from editor_app.desk.exports.release import release
from editor_app.domain.article import Action
from editor_app.domain.errors import EditorError
from editor_app.domain.person import Role
from editor_app.store import parking
from editor_app.store.engine.database import open_database, sqlite_url
from editor_app.store.engine.migrations.steps import STEPS

FORMS = ("txt", "html", "docx")
_UNFINISHED = (".part", ".exporting", "-journal")
Told = list[list[str]]
"""What a process called done, each with a word for what it was."""
Tell = Callable[..., None]


@dataclass(slots=True)
class Counts:
    """What was found after all kills of one kind."""

    kills: int = 0
    told: int = 0
    corrupt: int = 0
    lost: int = 0
    locked_out: int = 0
    leftovers: int = 0
    unrecorded: int = 0
    said: list[str] = field(default_factory=list)

    @property
    def bad(self) -> int:
        """Everything that should be 0."""
        return self.corrupt + self.lost + self.locked_out + self.leftovers + self.unrecorded


@dataclass(frozen=True, slots=True)
class Ground:
    """Where one kind is tried: a desk with people and one article in review."""

    root: Path

    @property
    def data(self) -> Path:
        """The data folder."""
        return self.root / "data"

    @property
    def out(self) -> Path:
        """Where exports go."""
        return self.root / "out"

    @property
    def file(self) -> Path:
        """The database."""
        return self.data / "editor-app.db"

    @property
    def copy(self) -> Path:
        """A backup from before all kills."""
        return self.root / "first.backup"


def draft_file(ground: Ground, number: int) -> Path:
    """A complete draft that no earlier one says."""
    path = ground.root / f"in-{os.getpid()}.md"
    front = f"---\ntitle: Library opens room {number}\nsource: City Library\ndate: 2025-08-22\nlanguage: en_US\n---\n"
    path.write_text(f"{front}The library opened room {number} on Friday. It holds forty seats.\n", encoding="utf-8")
    return path


def new_article(ground: Ground, desk: Desk) -> str:
    """An article of Ann's."""
    return take_in(desk, draft_file(ground, time.time_ns()), "Ann", WhenKnown.ANYWAY).article.id


def step(desk: Desk, article: str, action: Action, by: str) -> None:
    """Take a step on the saved text."""
    advance(desk, article, action, by, "Fine.", confirmed=True, shown=queries.meant(desk, article))


def saving(ground: Ground, desk: Desk, tell: Tell) -> None:
    """Save one text after another."""
    (article,) = (one.id for one in queries.queue(desk, View.ALL)[:1])
    for number in range(10**9):
        opened = open_draft(desk, article).draft
        text = replace(opened.manuscript, body=f"{opened.manuscript.body.split('#')[0]}#{os.getpid()}-{number}")
        saved = save(desk, opened.with_manuscript(text), "Ann")
        tell("saved", article, saved.draft.base, text.digest)


def typing(ground: Ground, desk: Desk, tell: Tell) -> None:
    """Park what is typed, as the window does after each rest."""
    (article,) = (one.id for one in queries.queue(desk, View.ALL)[:1])
    opened = open_draft(desk, article).draft
    for number in range(1, 10**9):
        text = replace(opened.manuscript, body=f"{os.getpid()} {number} " * 200)
        park(desk, replace(opened, manuscript=text, version=number), "Ann")
        tell("parked", article, number, text.digest)


def importing(ground: Ground, desk: Desk, tell: Tell) -> None:
    """Bring in one file after another."""
    while True:
        tell("article", new_article(ground, desk))


def submitting(ground: Ground, desk: Desk, tell: Tell) -> None:
    """Submit a text and take it back."""
    article = new_article(ground, desk)
    step(desk, article, Action.START, "Ann")
    while True:
        for action in (Action.SUBMIT, Action.RETRACT):
            step(desk, article, action, "Ann")
            tell("step", article, action.value)


def approving(ground: Ground, desk: Desk, tell: Tell) -> None:
    """Approve one text after another."""
    while True:
        article = new_article(ground, desk)
        for action, by in ((Action.START, "Ann"), (Action.SUBMIT, "Ann"), (Action.APPROVE, "Bob")):
            step(desk, article, action, by)
            tell("step", article, action.value)


def exporting(ground: Ground, desk: Desk, tell: Tell) -> None:
    """Export an approved text again and again."""
    article = new_article(ground, desk)
    for action, by in ((Action.START, "Ann"), (Action.SUBMIT, "Ann"), (Action.APPROVE, "Bob")):
        step(desk, article, action, by)
    tell("ready")
    while True:
        (done,) = release(desk, [article], ground.out, FORMS, "Bob")
        tell("exported", *(path.name for path in done.files))


def archiving(ground: Ground, desk: Desk, tell: Tell) -> None:
    """Add folders of earlier articles."""
    chance = random.Random(os.getpid())
    for number in range(10**9):
        folder = ground.root / f"earlier-{os.getpid()}-{number}"
        folder.mkdir()
        for name in range(20):
            words = (f"w{chance.randrange(3000)}" for _ in range(300))
            (folder / f"{name}.txt").write_text(" ".join(words), encoding="utf-8")
        tell("ready")
        filling.add_paths(desk, [folder])
        tell("archived", archive.stats(desk).texts)


def backing_up(ground: Ground, desk: Desk, tell: Tell) -> None:
    """Make one backup after another."""
    while True:
        tell("backup", backups.backup(desk).name)


def restoring(ground: Ground, desk: Desk, tell: Tell) -> None:
    """Put the first backup in the place of the database, again and again."""
    desk.database.close()
    while True:
        backups.restore(ground.copy, ground.file)
        tell("restored")


def opening(ground: Ground, desk: Desk | None, tell: Tell) -> None:
    """Open the database for the first time after it was restored."""
    open_desk(data=ground.data)
    tell("opened")
    signal.pause()


WORKERS: dict[str, Callable[[Ground, Desk, Tell], None]] = {
    **{"save": saving, "typing": typing, "import": importing, "submit": submitting, "approve": approving},
    **{"export": exporting, "archive": archiving, "backup": backing_up, "restore": restoring},
}
FRESH = ("opening", "migrate")
"""Kinds whose process is killed while it opens a database that was put there before."""


def prepare(root: Path) -> Ground:
    """A desk where Ann edits and Bob approves, with an article in review, and its backup."""
    ground = Ground(root)
    root.mkdir()
    desk = open_desk(data=ground.data)
    founded(desk, "Root")
    set_roles(desk, "Ann", (Role.EDITOR,), "Root")
    set_roles(desk, "Bob", (Role.MANAGER,), "Root")
    step(desk, new_article(ground, desk), Action.START, "Ann")
    backups.backup(desk, ground.copy)
    shut(desk)
    old = open_database(sqlite_url(root / "old.db"), STEPS[:1])
    old.close()
    return ground


def shut(desk: Desk) -> None:
    """Let go of a desk."""
    desk.read.close()
    desk.database.close()


def put_in_place(ground: Ground, source: Path) -> None:
    """A database as it was copied there by hand."""
    for tail in ("", "-wal", "-shm", "-journal"):
        ground.file.with_name(ground.file.name + tail).unlink(missing_ok=True)
    shutil.copy(source, ground.file)


def killed(ground: Ground, kind: str, chance: random.Random, pace: float) -> tuple[Told, float]:
    """Fork a process that works, and kill it; what it told, and how long one thing took it."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.setsid()
        os.close(reading)
        with contextlib.suppress(BaseException):
            work(ground, kind, writing)
        os._exit(3)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as lines:
        first = lines.readline()
        began = time.perf_counter()
        if kind in WORKERS:
            while not first.endswith("\n") or json.loads(first.splitlines()[-1])[0] in ("go", "ready"):
                if not (line := lines.readline()):
                    break  # it ended by itself, which the judge sees
                began = began if json.loads(line)[0] != "ready" else time.perf_counter()
                first += line
            pace = max(0.01, time.perf_counter() - began)
        time.sleep(chance.uniform(0, 2 * pace))
        os.killpg(child, signal.SIGKILL)
        rest = lines.read()
    os.waitpid(child, 0)
    told = [json.loads(line) for line in (first + rest).splitlines() if line.endswith("]")]
    return [one for one in told if one[0] not in ("go", "ready")], pace


def work(ground: Ground, kind: str, pipe: int) -> None:
    """What the process does until it is killed."""

    def tell(*words: object) -> None:
        os.write(pipe, f"{json.dumps([str(one) for one in words])}\n".encode())

    if kind in FRESH:
        tell("go")
        open_desk(data=ground.data)
        tell("opened")
        signal.pause()
    desk = open_desk(data=ground.data)
    tell("go")
    WORKERS[kind](ground, desk, tell)


def judge(ground: Ground, told: Told, counts: Counts) -> None:
    """Look at what was left, as the next start does."""
    counts.kills, counts.told = counts.kills + 1, counts.told + len(told)
    try:
        desk = open_desk(data=ground.data)
    except EditorError as fault:
        counts.locked_out += 1
        counts.said.append(str(fault))
        return
    try:
        settle(desk)
        damage = [*broken(ground), *map(str, backups.verify(desk))]
        counts.corrupt += bool(damage)
        counts.said += damage
        missing = [one for one in told if not is_there(ground, desk, one)]
        counts.lost += len(missing)
        counts.said += [f"lost: {one}" for one in missing]
        left = [path.name for path in leftovers(ground)]
        counts.leftovers += len(left)
        counts.said += [f"left: {name}" for name in left]
        counts.unrecorded += unrecorded(ground, desk, counts.said)
    finally:
        shut(desk)


def broken(ground: Ground) -> Iterator[str]:
    """What SQLite itself finds."""
    with contextlib.closing(sqlite3.connect(ground.file)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            yield "the database is not whole"
        if connection.execute("PRAGMA foreign_key_check").fetchall():
            yield "rows refer to rows that are gone"


def is_there(ground: Ground, desk: Desk, one: list[str]) -> bool:
    """Whether what was called kept is kept."""
    what, *rest = one
    match what:
        case "saved":
            return queries.revision(desk, rest[0], int(rest[1])).digest == rest[2]
        case "parked":
            found = parking.parked_of(desk.parking, rest[0])
            return found is not None and found.draft.version >= int(rest[1])
        case "article":
            return queries.article(desk, rest[0]).id == rest[0]
        case "step":
            return any(step.action.value == rest[1] for step in queries.history(desk, rest[0]).steps)
        case "exported":
            return all((ground.out / name).is_file() for name in rest)
        case "archived":
            return archive.stats(desk).texts >= int(rest[0])
        case "backup":
            made = {found.path.name: found.articles for found in backups.backups_in(ground.data)}
            return len(made) == 14 or made.get(rest[0]) is not None  # the oldest of fourteen goes
    return True


def leftovers(ground: Ground) -> Iterator[Path]:
    """Files that nobody finished."""
    data = ground.data
    for path in (data / "exporting").glob("*"):
        yield path
    for folder in (data, data / "backups", data / "parked", ground.out):
        for path in folder.glob("*") if folder.is_dir() else ():
            if path.name.endswith(_UNFINISHED) or ".restoring." in path.name:
                yield path


def unrecorded(ground: Ground, desk: Desk, said: list[str]) -> int:
    """Approvals without a row, and files under their final names that no manifest lists."""
    bad = []
    for article in queries.queue(desk, View.ALL):
        approvals = [one for one in queries.history(desk, article.id).steps if one.action is Action.APPROVE]
        if article.approved is not None and not any(one.revision == article.approved for one in approvals):
            bad.append(f"approved without a row: {article.id}")
    manifest = ground.out / "manifest.json"
    entries = json.loads(manifest.read_text(encoding="utf-8"))["articles"] if manifest.is_file() else []
    listed = {file["name"] for entry in entries for file in entry["files"]} | {manifest.name}
    there = {path.name for path in ground.out.glob("[!.]*")} if ground.out.is_dir() else set()
    bad += [f"without a record: {name}" for name in sorted(there - listed)]
    bad += [f"recorded but missing: {name}" for name in sorted(listed - there) if entries]
    said += bad
    return len(bad)


def try_kind(root: Path, kind: str, kills: int, seed: int) -> Counts:
    """Kill one kind of work so many times."""
    ground, counts, chance = prepare(root / kind), Counts(), random.Random(seed)
    pace = 0.3
    for _ in range(kills):
        if kind in FRESH:
            put_in_place(ground, ground.copy if kind == "opening" else ground.root / "old.db")
        told, pace = killed(ground, kind, chance, pace)
        judge(ground, told, counts)
    return counts


def main() -> int:
    """Print a row for each kind; the exit status is 1 when anything is not 0."""
    total, seed = (int(one) for one in (*sys.argv[1:], "100", "1")[:2])
    kinds = (*WORKERS, *FRESH)
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        sys.stdout.write("kind       kills  told  corrupt  lost  locked out  leftovers  unrecorded\n")
        for number, kind in enumerate(kinds):
            kills = total // len(kinds) + (number < total % len(kinds))
            found = try_kind(Path(folder), kind, kills, seed + number)
            sys.stdout.write(
                f"{kind:10} {found.kills:5} {found.told:5} {found.corrupt:8} {found.lost:5} {found.locked_out:11} "
                f"{found.leftovers:10} {found.unrecorded:11}\n"
            )
            sys.stdout.write("".join(f"    {line}\n" for line in found.said[:5]))
            sys.stdout.flush()
            bad += found.bad
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
