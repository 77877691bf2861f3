"""The table that `make bench` prints: each job with its floor, and what it took in the run that was kept last."""

import json
import platform
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from bench.speed.row import Row

KEPT = Path(__file__).parents[1] / "last.json"
_HEAD = ("job", "text", "last kept", "now", "floor", "ratio", "to reach")


def kept(file: Path = KEPT) -> Mapping[str, Row]:
    """The rows of the last kept run, by their keys."""
    if not file.exists():
        return {}
    rows = (Row(**row) for row in json.loads(file.read_text(encoding="utf-8"))["rows"])
    return {row.key: row for row in rows}


def keep(rows: Iterable[Row], file: Path = KEPT) -> None:
    """Keep a run: one machine's, at one time."""
    told = [{name: getattr(row, name) for name in Row.__slots__} for row in rows]
    machine = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    run = {"date": date.today().isoformat(), "machine": machine, "rows": told}
    file.write_text(json.dumps(run, indent=1) + "\n", encoding="utf-8")


def shown(rows: Iterable[Row], before: Mapping[str, Row]) -> Iterator[str]:
    """The table in Markdown, a line for each row as soon as it is measured."""
    yield f"| {' | '.join(_HEAD)} |"
    yield "|---" * len(_HEAD) + "|"
    for row in rows:
        was = before.get(row.key)
        cells = (
            *(row.job, row.text, f"{_cost(was)} ({was.ratio:,.2f} x)" if was else "", _cost(row)),
            *(f"{_number(row.floor)} {row.unit} ({row.floor_is})", f"{row.ratio:,.2f} x", row.reach),
        )
        yield f"| {' | '.join(cells)} |"


def _cost(row: Row) -> str:
    return f"{_number(row.cost)} {row.unit}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
