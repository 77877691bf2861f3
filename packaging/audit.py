"""Reads what pip-audit found: says it in a line, and fails when a locked version has a known fault.

Usage: audit.py FILE.json
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path


def judged(found: Sequence[Mapping[str, object]]) -> tuple[int, list[str]]:
    """The exit status and what to say."""
    faulty = [f"{one['name']} {one['version']}: {_ids(one)}" for one in found if _ids(one)]
    if faulty:
        return 1, [*faulty, "Choose newer versions with `make lock`."]
    unknown = sum("skip_reason" in one for one in found)
    if not found or unknown == len(found):
        return 0, ["not looked up: the index here keeps no list of known faults"]
    return 0, [f"{len(found) - unknown} packages without a known fault, {unknown} unknown to the list"]


def _ids(one: Mapping[str, object]) -> str:
    faults = one.get("vulns")
    return ", ".join(str(fault["id"]) for fault in faults) if isinstance(faults, list) else ""


if __name__ == "__main__":
    path = Path(sys.argv[1])
    dependencies = json.loads(path.read_text(encoding="utf-8"))["dependencies"] if path.is_file() else []
    status, lines = judged(dependencies)
    print("\n".join(lines))
    sys.exit(status)
