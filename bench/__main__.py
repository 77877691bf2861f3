"""`make bench`: the table of all jobs, then what each part of it says in more words. Read the ratios."""

import argparse
import os
import sys
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from bench import aligning, archiving, checking, keys, listing, naming, starting
from bench.speed import of_archive, of_commands, of_files, of_texts, table
from bench.speed.row import SMALL, Row, Sizes


def rows(sizes: Sizes) -> Iterator[Row]:
    """Every row, as it is measured."""
    for part in (of_texts, of_commands, of_files, of_archive):
        yield from part.rows(sizes)


def main(arguments: list[str]) -> None:
    """Print the table, and what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--keep", action="store_true", help="keep the run in bench/last.json")
    parser.add_argument("--small", action="store_true", help="the smallest sizes alone, which tell nothing about time")
    parser.add_argument("--table", action="store_true", help="leave out what comes after the table")
    asked = parser.parse_args(arguments)
    measured: list[Row] = []

    def each() -> Iterator[Row]:
        for row in rows(SMALL if asked.small else Sizes()):
            measured.append(row)
            yield row

    for line in table.shown(each(), table.kept()):
        print(line, flush=True)
    if asked.keep:
        table.keep(measured)
    if not (asked.small or asked.table):
        for part in (checking, naming, listing, aligning, archiving, starting, keys):
            part.main()


if __name__ == "__main__":
    main(sys.argv[1:])
