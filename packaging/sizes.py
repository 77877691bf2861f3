"""Weighs a program folder by part and compares it with the budget of sizes.tsv: nothing grows unseen.

Usage: sizes.py FOLDER [FILE...]; FILE is what people download.
"""

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

BUDGET = Path(__file__).with_name("sizes.tsv")
MB = 1_000_000
"""As disks and downloads are measured."""


@dataclass(frozen=True, slots=True)
class Row:
    """One part of the budget: how many MB it may weigh, and the files that belong to it."""

    part: str
    limit: float
    files: re.Pattern[str]


def budget(text: str) -> tuple[Row, ...]:
    """The rows: part, MB, pattern of the paths. A file belongs to the first row that has it."""
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(Row(part, float(limit), re.compile(files)) for part, limit, files in lines)


def weighed(folder: Path, rows: Iterable[Row]) -> dict[str, int]:
    """Bytes by part; what no row has is under its own name, so that it is seen. "all" is the sum."""
    rows, found = tuple(rows), dict.fromkeys((row.part for row in rows), 0)
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            name, size = path.relative_to(folder).as_posix(), path.stat().st_size
            part = next((row.part for row in rows if row.files.search(name)), f"unknown: {name}")
            found[part] = found.get(part, 0) + size
            found["all"] += size
    return found


def judged(found: dict[str, int], rows: Iterable[Row]) -> list[str]:
    """What is over the budget, in a line each."""
    limits = {row.part: row.limit for row in rows}
    return [
        f"{part} weighs {size / MB:.1f} MB; packaging/sizes.tsv allows {limits.get(part, 0):g} MB."
        for part, size in found.items()
        if size > limits.get(part, 0) * MB
    ]


def main(folder: Path, downloads: Iterable[Path]) -> int:
    """Print the table; 1 when something is over the budget."""
    rows = budget(BUDGET.read_text(encoding="utf-8"))
    found = weighed(folder, rows)
    # One row for a file of each kind: ".deb", ".run".
    found |= {f"download {path.suffix}": path.stat().st_size for path in downloads}
    for part, size in sorted(found.items(), key=lambda one: -one[1]):
        print(f"{size / MB:8.1f} MB  {part}")
    faults = judged(found, rows)
    print("\n".join(faults), file=sys.stderr, end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), map(Path, sys.argv[2:])))
