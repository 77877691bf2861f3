"""Stands for `editor-app` before a scorer: passes everything on, and keeps what `check` answered.

    python -m bench.quality.program TREE FOLDER check --format json ...

TREE is the checkout whose program is asked. Each text is checked once, however many figures are made of it.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Answer:
    """What `check` said of one file: its findings as they are in the JSON."""

    path: Path
    words: int
    findings: tuple[dict[str, Any], ...]


def command(tree: Path, folder: Path) -> str:
    """The command line that scorers are given instead of `editor-app`."""
    return f"{sys.executable} -m bench.quality.program {tree} {folder}"


def answers(folder: Path) -> Iterator[Answer]:
    """All that `check` answered into a folder."""
    for kept in sorted(folder.glob("*.json")):
        for one in json.loads(kept.read_text(encoding="utf-8"))["documents"]:
            yield Answer(Path(one["path"]), one["words"], tuple(one["findings"]))


def main() -> int:
    """Run the program of a checkout."""
    tree, folder, *given = sys.argv[1:]
    asked = [sys.executable, "-m", "editor_app", *given]
    done = subprocess.run(asked, stdout=subprocess.PIPE, check=False, env={**os.environ, "PYTHONPATH": tree})
    if given[:1] == ["check"] and done.returncode == 0:
        (Path(folder) / f"{uuid4()}.json").write_bytes(done.stdout)
    sys.stdout.buffer.write(done.stdout)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
