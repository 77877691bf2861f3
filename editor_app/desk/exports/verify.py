"""Proves an export without the database: who approved exactly these words, or the first thing that does not hold.

Nothing in the folder is trusted to say whose a key is: only a file of people does, which came from elsewhere.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from editor_app.desk.exports.manifest import NAME, digest_of
from editor_app.desk.trust.people_file import Known
from editor_app.domain.chain import Head
from editor_app.domain.errors import EditorError, Unreadable
from editor_app.domain.message import Message, say
from editor_app.domain.refusals import unreadable
from editor_app.domain.signing import APPROVAL, EXPORT, NoStatement, moment_of, plain, read
from editor_app.formats.seen import canonical_of_json, shows
from editor_app.system.errors import refused
from editor_app.system.keys import signatures
from editor_app.system.keys.signatures import BadSignature, Fault

_LIMIT = 64 << 20
"""Bytes of one file; a longer one is not the text of an article."""
Entry = Mapping[str, object]
Values = Mapping[str, str]


class Verdict(Enum):
    """How a folder stands."""

    PROVED = "proved"
    UNPROVED = "unproved"  # nothing is wrong, but nobody known vouches for it
    BROKEN = "broken"  # something does not hold


class Broken(Exception):
    """The first thing that does not hold."""

    def __init__(self, why: Message) -> None:
        super().__init__(str(why))
        self.why = why


@dataclass(slots=True)
class Proof:
    """What was found, a line for each fact; how the folder stands; the places of trails that were vouched for."""

    verdict: Verdict = Verdict.PROVED
    lines: list[Message] = field(default_factory=list)
    heads: list[Head] = field(default_factory=list)

    def doubt(self, line: Message) -> None:
        """Add something that nobody known vouches for."""
        self.lines.append(line)
        self.verdict = Verdict.UNPROVED


@dataclass(frozen=True, slots=True)
class Folder:
    """An export, and the keys that somebody vouches for."""

    path: Path
    people: Sequence[Known]

    def bytes_of(self, name: object) -> bytes:
        """A file of the folder itself. Raises Broken."""
        if not isinstance(name, str) or name != Path(name).name or name in ("", ".", ".."):
            raise Broken(say("The manifest names a file that cannot be in this folder."))
        try:
            if not (self.path / name).is_file():  # nor is a pipe: nobody might ever write into it
                raise Broken(say("{name} is missing.", name=name))
            with (self.path / name).open("rb") as file:
                data = file.read(_LIMIT + 1)
        except (OSError, ValueError) as fault:
            raise Unreadable(*unreadable(refused(fault, self.path / name))) from fault
        if len(data) > _LIMIT:
            raise Broken(say("{name} is too large to be an article.", name=name))
        return data


def verify(path: Path, people: Sequence[Known] = ()) -> Proof:
    """Prove what a folder holds. Raises EditorError for one that is no export."""
    proof, folder = Proof(), Folder(path, people)
    listed: set[str] = set()
    found = False
    try:
        for manifest, entries in _manifests(path):
            listed.add(manifest)
            found = found or bool(entries)
            for entry in entries:
                listed |= _prove(folder, entry, proof)
    except Broken as fault:
        proof.verdict = Verdict.BROKEN
        proof.lines.append(fault.why)
        return proof
    if not found:
        proof.doubt(say("The manifest names no article."))
    for other in sorted(one.name for one in path.iterdir() if one.name not in listed):
        proof.doubt(say("{name} does not belong to this export.", name=other))
    return proof


def _manifests(path: Path) -> Iterator[tuple[str, list[Entry]]]:
    found = sorted(path.glob(f"{NAME}*.json")) if path.is_dir() else []
    if not found:
        raise EditorError(
            say("There is no manifest in “{name}”.", name=path.name or str(path)),
            say("Name a folder that `editor-app export` has written to."),
        )
    for one in found:
        try:
            content = json.loads(one.read_text(encoding="utf-8"))
            entries = content["articles"]
            if content["schema"] != 1 or not all(isinstance(entry, dict) for entry in entries):
                raise ValueError
        except (OSError, ValueError, LookupError, TypeError, RecursionError) as fault:
            raise Broken(say("{name} is not readable.", name=one.name)) from fault
        yield one.name, entries


def _prove(folder: Folder, entry: Entry, proof: Proof) -> set[str]:
    """Prove one article of the export; returns the names of its files. Raises Broken."""
    title = plain(str(entry.get("title", "")))
    files = [one for one in _list(entry.get("files")) if isinstance(one, dict)]
    contents = {str(one.get("name")): folder.bytes_of(one.get("name")) for one in files}
    for one in files:
        if hashlib.sha256(contents[str(one["name"])]).hexdigest() != one.get("sha256"):
            raise Broken(say("{name} was changed after it was exported.", name=str(one["name"])))
    names = set(contents)
    first, last = (_approval(folder, proof, entry, key, title) for key in ("first_approval", "approval"))
    _different(first, last, title)
    names |= first.files | last.files
    statement, values = last.statement, last.values
    _exported(folder, proof, entry, title, statement)
    for name, data in sorted(contents.items()):
        proof.lines.append(_shown(name, data, values, _proof_of(files, name)))
    return names


@dataclass(frozen=True, slots=True)
class _Approval:
    """One approval of an entry; without a signature there is only a name, and without an approval nothing."""

    name: str = ""
    statement: bytes = b""
    values: Values = field(default_factory=dict)
    line: str = ""
    files: frozenset[str] = frozenset()


def _approval(folder: Folder, proof: Proof, entry: Entry, key: str, title: str) -> _Approval:
    """Prove the approval, or the first of two. Raises Broken."""
    told = entry.get(key)
    first = key == "first_approval"
    if first and not isinstance(told, dict):
        return _Approval()
    name = plain(str(told.get("by", "") if first and isinstance(told, dict) else entry.get("approved_by", "")))
    if not isinstance(told, dict) or "statement" not in told:
        proof.doubt(say("“{title}”: {name} is said to have approved it. Nobody signed that.", title=title, name=name))
        return _Approval(name)
    statement, signature = (folder.bytes_of(told.get(part)) for part in ("statement", "signature"))
    values = _signed(folder, proof, APPROVAL, _text(statement), _text(signature), title)
    _fits(values, entry, title)
    if values["by"] != name:
        raise Broken(
            say(
                "“{title}”: the manifest names {name}, and {other} signed the approval.",
                title=title,
                name=name,
                other=values["by"],
            )
        )
    proof.lines.append(_approved(values))
    line = signatures.signer(_text(signature), statement, APPROVAL)
    return _Approval(name, statement, values, line, frozenset({str(told["statement"]), str(told["signature"])}))


def _different(first: _Approval, last: _Approval, title: str) -> None:
    """Refuse two approvals of one person, or with one key."""
    if first.name and (first.name == last.name or (first.line and first.line == last.line)):
        raise Broken(say("“{title}”: both approvals are of one person.", title=title))


def _fits(values: Values, entry: Entry, title: str) -> None:
    """Refuse an approval that is of another article or text than the one it lies beside."""
    told = {"article": "article", "revision": "revision", "text-sha256": "sha256"}
    if any(values[field] != str(entry.get(key)) for field, key in told.items()):
        raise Broken(say("“{title}”: the approval beside it is of another text.", title=title))


def _exported(folder: Folder, proof: Proof, entry: Entry, title: str, approval: bytes) -> None:
    """Prove the exporter's word for the entry: which files belong to which approval."""
    export = entry.get("export")
    if not isinstance(export, dict):
        name = plain(str(entry.get("exported_by", "")))
        proof.doubt(say("“{title}”: {name} is said to have exported it. Nobody signed that.", title=title, name=name))
        return
    statement, signature = str(export.get("statement")), str(export.get("signature"))
    values = _signed(folder, proof, EXPORT, statement, signature, title)
    if values["entry-sha256"] != digest_of(entry):
        raise Broken(say("“{title}”: the manifest was changed after it was signed.", title=title))
    if values["approval-sha256"] != (hashlib.sha256(approval).hexdigest() if approval else ""):
        raise Broken(say("“{title}”: it was not exported on the approval beside it.", title=title))
    proof.lines.append(say("“{title}”: exported by {name}, {at}.", title=title, name=values["by"], at=values["at"]))


def _signed(folder: Folder, proof: Proof, purpose: str, statement: str, signature: str, title: str) -> Values:
    """What a statement says, whose signature must hold. Raises Broken."""
    try:
        values = read(purpose, statement)
        line = signatures.signer(signature, statement.encode(), purpose)
        at = moment_of(values["at"])
    except NoStatement as fault:
        raise Broken(say("“{title}”: what was signed is not in the form of a statement.", title=title)) from fault
    except BadSignature as fault:
        raise Broken(_fault(fault.fault, title)) from fault
    key, name = signatures.fingerprint(line), values["by"]
    known = [one for one in folder.people if one.line == line]
    if not known:
        proof.doubt(
            say(
                "“{title}”: signed as {name} with the key {key}, which you have not confirmed.",
                title=title,
                name=name,
                key=key,
            )
        )
        return values
    mine = [one for one in known if plain(one.person) == name and one.may_sign(purpose)]
    if not mine:
        raise Broken(
            say("“{title}”: signed as {name} with a key of {other}.", title=title, name=name, other=known[0].person)
        )
    if all(one.until is not None and one.until <= at for one in mine):
        raise Broken(say("“{title}”: {name} signed it with a key that had been revoked.", title=title, name=name))
    proof.heads.append(Head(values["house"], int(values["chain-serial"]), values["chain-hash"]))
    return values


def _fault(fault: Fault, title: str) -> Message:
    match fault:
        case Fault.WORDS:
            return say("“{title}”: its signature belongs to other words.", title=title)
        case Fault.PURPOSE:
            return say("“{title}”: its signature was made for another purpose.", title=title)
    return say("“{title}”: its signature is damaged.", title=title)


def _approved(values: Values) -> Message:
    told = {key: values[key] for key in ("title", "revision", "role", "at")} | {"name": values["by"]}
    if values["own-work"] == "yes":
        return say("“{title}”, revision {revision}: approved as own work by {name} ({role}), {at}.", **told)
    return say("“{title}”, revision {revision}: approved by {name} ({role}), {at}.", **told)


def _shown(name: str, data: bytes, values: Values, proof: str) -> Message:
    """What of the approval can be seen in a file itself. Raises Broken."""
    exporters = say("{name}: unchanged since the export; its words are the exporter's.", name=name)
    if not values or proof == "file":
        return exporters
    exactly = say("{name}: exactly the text that was approved.", name=name)
    try:
        if name.lower().endswith(".json"):
            if canonical_of_json(data) == (values["text-sha256"], values["details-sha256"]):
                return exactly
            raise Broken(say("{name} is not the text that was approved.", name=name))
        if name.lower().endswith(".txt") and hashlib.sha256(data).hexdigest() == values["text-sha256"]:
            return exactly
        seen = shows(name, data, values["words-sha256"])
    except (ValueError, EditorError, RecursionError):
        seen = False
    if seen is None:
        return exporters
    if not seen:
        raise Broken(say("{name} does not show the words that were approved.", name=name))
    return say("{name}: word for word the text that was approved.", name=name)


def _proof_of(files: list[dict[str, object]], name: str) -> str:
    return str(next((one.get("proof", "") for one in files if one.get("name") == name), ""))


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")
