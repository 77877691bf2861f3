"""The format of a file of terms; reading and writing it."""

from collections.abc import Sequence
from pathlib import Path

from editor_app.domain.errors import EditorError, Unreadable
from editor_app.domain.house import HouseTerm
from editor_app.domain.house_rows import Incoming
from editor_app.domain.message import say
from editor_app.domain.refusals import unreadable
from editor_app.formats.base.sniffing import SPACE, true_kind
from editor_app.formats.terms.table import read_table, written_table
from editor_app.system.errors import refused

_LARGEST = 64 * 1024 * 1024
_TBX = (".tbx", ".xml")
_TABLE = (".csv", ".txt", "")


def read_terms(path: Path) -> Incoming:
    """The terms of a CSV or TBX file, and its lines that are not valid terms."""
    try:
        if path.stat().st_size > _LARGEST:
            raise Unreadable(
                say("“{name}” is larger than {size} MB.", name=str(path), size=_LARGEST >> 20),
                say("Split it into several lists."),
            )
        data = path.read_bytes()
    except (OSError, ValueError) as fault:
        raise Unreadable(*unreadable(refused(fault, path))) from fault
    try:
        if path.suffix.lower() in _TBX:
            from editor_app.formats.terms.tbx import read_tbx  # needs lxml, which a CSV table does not

            return read_tbx(data)
        return read_table(data)
    except Unreadable as fault:
        marked = data.lstrip(SPACE).startswith(b"<")
        if not (marked and path.suffix.lower() in _TBX) and (kind := true_kind(data)):
            raise Unreadable(
                say("“{name}” is not a list but {kind}.", name=str(path), kind=kind.name),
                say("Save the list as CSV or TBX."),
            ) from fault
        raise Unreadable(say("{file}: {fault}", file=str(path), fault=fault.message), fault.hint) from fault


def written_terms(path: Path, terms: Sequence[HouseTerm]) -> str:
    """What a file of this name holds when these terms are in it. Raises EditorError for a name of another kind."""
    if path.suffix.lower() in _TBX:
        from editor_app.formats.terms.tbx import written_tbx  # needs lxml, which a CSV table does not

        return written_tbx(terms)
    if path.suffix.lower() not in _TABLE:
        raise EditorError(
            say("“{name}” cannot be written: a house list is a CSV or TBX file.", name=path.name),
            say("Choose a name that ends in .csv or .tbx."),
        )
    return written_table(terms)
