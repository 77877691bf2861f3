"""A client profile as a file of JSON, so that one house can give it to another or keep it beside its drafts."""

import json
from pathlib import Path
from typing import NoReturn

from editor_app.domain.client import ENGLISH, Client, Skip
from editor_app.domain.errors import Unreadable
from editor_app.domain.house import HouseList
from editor_app.domain.house_rows import Incoming, Row, plan
from editor_app.domain.message import Message, listed, say, verbatim
from editor_app.domain.refusals import unreadable
from editor_app.formats.terms.cells import COLUMNS, BadCell, cells_of, term_of
from editor_app.system.errors import refused

_LARGEST = 16 * 1024 * 1024
_KEYS = ("client", "rules-off", "english", "skip", "terms")


def written_client(one: Client) -> str:
    """What the file of a profile holds."""
    terms = [{name: cell for name, cell in cells_of(term).items() if cell} for term in one.terms.terms]
    content = {
        "client": one.name,
        "rules-off": list(one.rules_off),
        "english": one.english,
        "skip": sorted(part.value for part in one.skip),
        "terms": terms,
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def read_client(path: Path) -> Client:
    """The profile in a file. Raises Unreadable: half a profile would be one that nobody wrote."""
    try:
        if path.stat().st_size > _LARGEST:
            _wrong(path, say("it is larger than {size} MB", size=_LARGEST >> 20))
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as fault:
        raise Unreadable(*unreadable(refused(fault, path))) from fault
    except (ValueError, RecursionError):
        _wrong(path, say("it is not JSON"))
    if not isinstance(found, dict) or not isinstance(found.get("client"), str) or not found["client"].strip():
        _wrong(path, say("it names no client"))
    for key in found.keys() - set(_KEYS):
        _wrong(path, say("it has no setting called “{name}”", name=key))
    english = found.get("english", "")
    if english not in ("", *ENGLISH):
        _wrong(path, say("“{name}” must be one of these: {names}", name="english", names=listed(ENGLISH)))
    return Client(
        " ".join(found["client"].split()),
        _words(path, found, "rules-off"),
        english,
        frozenset(_skip(path, part) for part in _words(path, found, "skip")),
        _terms(path, found.get("terms", [])),
    )


def _words(path: Path, found: dict[str, object], key: str) -> tuple[str, ...]:
    value = found.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) and one.split() == [one] for one in value):
        _wrong(path, say("“{name}” must be a list of words in quotation marks", name=key))
    return tuple(value)


def _skip(path: Path, part: str) -> Skip:
    known = [one.value for one in Skip]
    if part not in known:
        _wrong(path, say("“{name}” must be one of these: {names}", name=part, names=listed(known)))
    return Skip(part)


def _terms(path: Path, rows: object) -> HouseList:
    if not isinstance(rows, list):
        _wrong(path, say("its terms are not a list"))
    terms: list[Row] = []
    for number, cells in enumerate(rows, 1):
        if not isinstance(cells, dict) or not all(isinstance(one, str) for one in cells.values()):
            _wrong(path, say("term {number} is not one", number=number))
        for name in cells.keys() - set(COLUMNS):
            _wrong(path, say("term {number} has no field called “{name}”", number=number, name=name))
        try:
            terms.append(Row(number, term_of(cells)))
        except BadCell as fault:
            _wrong(path, say("term {number}: {why}", number=number, why=fault.why))
    planned = plan(HouseList(), Incoming(tuple(terms)))
    for one in planned.wrong:
        _wrong(path, say("term {number}: {why}", number=one.line, why=one.reason))
    return planned.house


def _wrong(path: Path, why: Message) -> NoReturn:
    raise Unreadable(
        say("“{path}” is not a client profile: {why}.", path=verbatim(str(path)), why=why),
        say("Choose a file that this program has exported."),
    )
