"""Plans of exports: files get their names only once they are recorded, also when the program is killed in between.

The files of one article are written under hidden names. What is to become of them stands in a plan in the data folder,
written before the first file, and again with all it takes to finish before the record is kept. Then they are listed in
the manifest, and only then get their names. `settle` finishes what a killed program had recorded, and takes back the
rest.
"""

import json
import logging
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from editor_app.desk.base.desk import Desk
from editor_app.desk.base.disk import write_text
from editor_app.desk.base.file_names import free_path
from editor_app.desk.exports.manifest import add_to_manifest
from editor_app.desk.trust.heads import name_of
from editor_app.domain.article import Article
from editor_app.domain.errors import EditorError
from editor_app.domain.message import Message, listed, say, sentences
from editor_app.domain.refusals import unwritable
from editor_app.store import exports
from editor_app.system.atomic_write import refuse_taken, rename, tidy
from editor_app.system.errors import Kind, MachineError, refused
from editor_app.system.unfinished import MARK, left, mark, ours

log = logging.getLogger(__name__)

FOLDER = "exporting"
"""Where plans are kept, in the data folder; also the ending of a file that has no name yet."""
_PROMISED = re.compile(rf"\.(.+)\.{MARK}\.{FOLDER}")


@dataclass(slots=True)
class Plan:
    """The export of one article into a folder, from before its first file until all have their names."""

    path: Path
    folder: Path
    database: str
    title: str
    names: list[str] = field(default_factory=list)
    entry: dict[str, object] = field(default_factory=dict)
    """What the manifest will say; empty until the files are about to be recorded."""
    proofs: dict[str, str] = field(default_factory=dict)
    """By what a receiver can prove each file; in the entry, once there is one."""

    @property
    def files(self) -> tuple[Path, ...]:
        """The files under the names that they will have."""
        return tuple(self.folder / name for name in self.names)

    def place(self, name: str, form: str) -> Path:
        """The name of the next file, kept free for it until it is there."""
        path = free_path(self.folder, name, form, frozenset((*_promised(self.folder), *self.files)))
        self.names.append(path.name)
        return path

    def hidden(self, file: Path) -> Path:
        """Where a file is until it has its name."""
        return file.with_name(f".{file.name}.{self.path.stem}.{FOLDER}")

    def keep(self) -> None:
        """Keep the plan on disk. Raises EditorError."""
        told = {"folder": str(self.folder), "database": self.database, "title": self.title}
        write_text(self.path, json.dumps(told | {"names": self.names, "entry": self.entry}), private=True)

    def told(self, message: Message) -> Message:
        """What went wrong, with each file under the name that people know."""
        known = {str(self.hidden(file)): str(file) for file in self.files} | {str(self.path): str(self.path.parent)}
        values = (
            (name, known.get(value, value) if isinstance(value, str) else value) for name, value in message.values
        )
        return replace(message, values=tuple(values))

    def prove(self) -> None:
        """Refuse to record a file whose name somebody else has taken, or is about to take. Raises EditorError."""
        promised = _promised(self.folder)
        for file in self.files:
            if file.exists() or promised.count(file) > 1:
                raise EditorError(*unwritable(MachineError(Kind.TAKEN, file)))

    def finish(self) -> None:
        """List the files, give them their names, and forget the plan. Raises EditorError; it can be repeated then."""
        add_to_manifest(self.folder, (self.entry,))
        try:
            for file in self.files:
                if self.hidden(file).exists():
                    refuse_taken(file, overwrite=False)
                    rename(self.hidden(file), file)
            self.path.unlink(missing_ok=True)
        except (MachineError, OSError) as fault:
            why = fault if isinstance(fault, MachineError) else refused(fault, self.folder)
            raise EditorError(*unwritable(why)) from fault

    def take_back(self) -> None:
        """Delete the files, which were never recorded, and forget the plan."""
        for file in self.files:
            self.hidden(file).unlink(missing_ok=True)
        self.path.unlink(missing_ok=True)


def begin(desk: Desk, folder: Path, article: Article) -> Plan:
    """A plan for the export of an article. Raises EditorError."""
    return Plan(desk.data_folder / FOLDER / f"{mark()}.json", folder.absolute(), name_of(desk), article.title)


def settle(desk: Desk, own: bool = False) -> tuple[Message, ...]:
    """Finish or take back what killed programs left half exported, and say so; `own`: and what this one left."""
    told: list[Message] = []
    for path in sorted((desk.data_folder / FOLDER).glob("*.json")):
        try:
            plan = _read(path)
            if plan.database == name_of(desk) and (left(path, path.stem) or (own and ours(path.stem))):
                told.append(_settled(desk, plan))
        except (OSError, ValueError, KeyError, TypeError) as fault:
            log.warning("%s is left as it is: %s", path, fault)
    return tuple(told)


def stands(desk: Desk, plan: Plan) -> bool:
    """Whether the files of a plan were recorded."""
    if not plan.entry:
        return False
    with desk.database.read() as tx:
        records = exports.of_article(tx, str(plan.entry["article"]))
    return any(one.at.isoformat() == plan.entry["exported_at"] and one.file in plan.names for one in records)


def _settled(desk: Desk, plan: Plan) -> Message:
    tidy(plan.folder)
    if not stands(desk, plan):
        plan.take_back()
        return say("The export of “{title}” was interrupted and taken back. Export it again.", title=plan.title)
    try:
        plan.finish()
    except EditorError as fault:
        what = say("The export of “{title}” was interrupted and cannot be finished yet.", title=plan.title)
        return sentences(what, fault.message, fault.hint)
    return say(
        "The export of “{title}” was interrupted and is finished now: {files}.",
        title=plan.title,
        files=listed([str(file) for file in plan.files]),
    )


def _read(path: Path) -> Plan:
    """A plan as it was kept; what is damaged raises."""
    told = json.loads(path.read_text(encoding="utf-8"))
    entry = cast("dict[str, object]", dict(told["entry"]))
    return Plan(path, Path(told["folder"]), told["database"], told["title"], list(told["names"]), entry)


def _promised(folder: Path) -> list[Path]:
    """Names in a folder that files are about to get."""
    found = (_PROMISED.fullmatch(path.name) for path in folder.glob(f".*.{FOLDER}"))
    return [folder / one[1] for one in found if one]
