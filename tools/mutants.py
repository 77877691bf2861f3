"""Breaks the code in small ways, one at a time, and says which breaks no test sees: `make mutants`, run by hand.

mutmut makes and runs them (pyproject.toml says where). What survives is either killed by a new test or stands in
tests/equivalent_mutants.tsv with the reason why it changes nothing. Takes hours from scratch; a later run tries again
only what was changed. Arguments are names of mutants to try: editor_app.workflow.* for example.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
LISTED = ROOT / "tests" / "equivalent_mutants.tsv"
LEAST_KILLED, MOST_EQUIVALENT = 0.90, 0.05
"""Shares of all mutants that were tried."""
SQL = re.compile(r"\b(BEGIN|CAST|DELETE|FROM|INSERT|PRAGMA|SELECT|SET TRANSACTION|UPDATE)\b", re.IGNORECASE)
"""What a line with SQL has; in SQL small and capital letters are the same, so that such a change changes nothing."""
SURVIVING = ("survived", "no tests", "suspicious", "skipped")
"""What mutmut says of a mutant that no test has killed; by type checker, by time-out or by crash is killed too."""


def main(wanted: list[str]) -> int:
    """Run them, print a table, and fail when too many are left."""
    os.chdir(ROOT)
    environment = os.environ | {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "QT_QPA_PLATFORM": "offscreen"}
    with _server() as address:
        subprocess.run([BIN / "mutmut", "run", *wanted], env=environment | address, check=True)
    equivalent = _listed()
    table: dict[str, Counter[str]] = {}
    left: list[str] = []
    for name, status in _results(environment):
        module = name.rpartition(".")[0]
        if status not in SURVIVING:
            table.setdefault(module, Counter())["killed"] += 1
        elif (key := _change(name, environment)) in equivalent or _is_same_sql(key):
            equivalent.pop(key, None)
            table.setdefault(module, Counter())["equivalent"] += 1
        else:
            left.append("\n  ".join((f"{name} ({status})", *key[1:])))
            table.setdefault(module, Counter())["left"] += 1
    _print(table, left)
    if not wanted:
        for key in equivalent:
            print("no longer there, take it off the list:", *key)
    whole = sum(table.values(), Counter())
    tried = whole.total()
    good = whole["killed"] >= LEAST_KILLED * tried and whole["equivalent"] <= MOST_EQUIVALENT * tried
    return 0 if good and not left else 1


@contextmanager
def _server() -> Iterator[dict[str, str]]:
    """A PostgreSQL server for the tests that need one, where it is installed."""
    if not any(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        yield {}
        return
    with tempfile.TemporaryDirectory(prefix="editor-app-pg.") as folder:
        tool = ["sh", str(ROOT / "tools" / "postgres.sh")]
        address = subprocess.run([*tool, "start", folder], check=True, capture_output=True, text=True).stdout.strip()
        try:
            yield {"EDITOR_APP_TEST_POSTGRES": address}
        finally:
            subprocess.run([*tool, "stop", folder], check=True, capture_output=True)


def _listed() -> dict[tuple[str, str, str], str]:
    """Function, line before, line after, and why that is the same."""
    rows = (line.split("\t") for line in LISTED.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {(function, before, after): why for function, before, after, why in rows}


def _results(environment: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Each mutant that was tried, with its result."""
    told = subprocess.run(
        [BIN / "mutmut", "results", "--all", "true"], env=environment, check=True, capture_output=True, text=True
    )
    for line in told.stdout.splitlines():
        name, _, status = line.strip().partition(": ")
        if status and status != "not checked":
            yield name, status


def _change(name: str, environment: dict[str, str]) -> tuple[str, str, str]:
    """What a mutant changes: its function, the lines before and the lines after."""
    told = subprocess.run([BIN / "mutmut", "show", name], env=environment, check=True, capture_output=True, text=True)
    lines = [line for line in told.stdout.splitlines() if not line.startswith(("---", "+++"))]
    before = " ".join(line[1:].strip() for line in lines if line.startswith("-"))
    after = " ".join(line[1:].strip() for line in lines if line.startswith("+"))
    return name.rpartition("__mutmut_")[0], before, after


def _is_same_sql(key: tuple[str, str, str]) -> bool:
    """Whether only the case of letters in a statement was changed."""
    _, before, after = key
    return before.lower() == after.lower() and SQL.search(before) is not None


def _print(table: dict[str, Counter[str]], left: list[str]) -> None:
    for module, found in sorted(table.items()):
        print(f"{found['killed']:6} killed {found['equivalent']:4} equivalent {found['left']:4} left  {module}")
    whole = sum(table.values(), Counter())
    tried = max(1, whole.total())
    shares = ", ".join(
        f"{whole[kind]:,} {kind} ({whole[kind] / tried:.1%})" for kind in ("killed", "equivalent", "left")
    )
    print(f"{whole.total():,} mutants: {shares}")
    for one in left:
        print(one)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
