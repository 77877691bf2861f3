"""`make quality`: runs the scorers with the program of this checkout and keeps the table in docs/quality.md.

    python -m bench.quality [NAME ...] [--jobs N] [--to FILE] [--tree CHECKOUT]

NAME chooses scorers by the beginning of their name; then the document is printed and kept only with `--to`. `--tree`
scores the program of another checkout, an earlier one for instance.
"""

import argparse
import os
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from bench.quality import by_rule, program, table
from bench.quality.scorers import SCORERS, SHARED, run

DOCUMENT = program.ROOT / "docs" / "quality.md"


def main() -> None:
    """Run, print, keep."""
    parser = argparse.ArgumentParser(description="Score the findings on the labelled sets.")
    parser.add_argument("names", nargs="*", help="scorers to run; all without a name")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many scorers run at a time")
    parser.add_argument("--to", type=Path, help="where the table is kept")
    parser.add_argument("--tree", type=Path, default=program.ROOT, help="the checkout whose program is scored")
    args = parser.parse_args()
    wanted = [one for one in SCORERS if not args.names or one.name.startswith(tuple(args.names))]
    with tempfile.TemporaryDirectory() as there:
        kept = Path(there)
        with ThreadPoolExecutor(args.jobs) as pool:
            scored = list(pool.map(partial(run, tree=args.tree, kept=kept), wanted))
        rows, words = by_rule.rows(SHARED, program.answers(kept))
    before = DOCUMENT.read_text(encoding="utf-8") if DOCUMENT.exists() else ""
    made = table.markdown(scored, rows, words, _version(args.tree), before)
    print(made)
    to = args.to or (None if args.names else DOCUMENT)
    if to and any(one.figures for one in scored):
        to.write_text(made, encoding="utf-8")


def _version(tree: Path) -> str:
    told = subprocess.run(
        ["git", "describe", "--always", "--dirty"], capture_output=True, text=True, cwd=tree, check=False
    )
    return told.stdout.strip() or "not a checkout"


if __name__ == "__main__":
    main()
