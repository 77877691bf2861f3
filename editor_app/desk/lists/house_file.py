"""The house list as a file: CSV, or TBX by the ending of its name."""

from collections.abc import Sequence
from pathlib import Path

from editor_app.desk.base.disk import write_text
from editor_app.domain.house import HouseList, HouseTerm
from editor_app.domain.house_rows import Plan, Wrong, plan
from editor_app.domain.message import Message, say
from editor_app.formats.terms import files


def write_terms(path: Path, terms: Sequence[HouseTerm]) -> None:
    """Write terms, whole or not at all."""
    write_text(path, files.written_terms(path, terms))


def read_terms(path: Path, held: HouseList | None = None) -> Plan:
    """What a file would add to a list (empty unless given), and which of its lines are wrong."""
    return plan(held or HouseList(), files.read_terms(path))


def wrong_lines(path: Path, found: Plan) -> tuple[Message, ...]:
    """A sentence for each line that is not taken."""
    return tuple(_wrong_line(str(path), one) for one in found.wrong)


def _wrong_line(path: str, one: Wrong) -> Message:
    if one.words:
        return say("{path}, line {line}: “{term}”: {why}", path=path, line=one.line, term=one.words, why=one.reason)
    return say("{path}, line {line}: {why}", path=path, line=one.line, why=one.reason)
