"""A baseline: the findings that a collection of texts had on one day, so that only new ones are reported after it.

It is a JSON file with a finding a line, sorted, to be kept under version control. Paths start at its own folder.
"""

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from editor_app.desk.base.disk import write_text
from editor_app.desk.reports.check_files import Checked
from editor_app.desk.reports.fingerprints import fingerprint
from editor_app.desk.reports.hidden import Hider
from editor_app.domain.errors import EditorError
from editor_app.domain.finding import Finding
from editor_app.domain.message import say
from editor_app.domain.refusals import unreadable
from editor_app.system.errors import refused

_SCHEMA = 1

Key = tuple[str, str]
"""The path of a text and the fingerprint of a finding in it."""
Row = tuple[str, str, str, str]
"""The path of a text; of a finding in it the rule, the words and the fingerprint."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """How often each finding is in it, and the file it is from."""

    path: Path
    held: Counter[Key]

    def split(self, one: Checked) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        """The findings of a text that are new, and those that the baseline has."""
        name, seen = _name(self.path, one.path), Counter[Key]()
        new: list[Finding] = []
        old: list[Finding] = []
        for finding in one.report.findings:
            key = name, fingerprint(finding)
            seen[key] += 1
            (old if seen[key] <= self.held[key] else new).append(finding)
        return tuple(new), tuple(old)

    def gone(self, documents: Iterable[Checked]) -> int:
        """How many of its findings the texts do not have any more."""
        texts = list(documents)
        names = {_name(self.path, one.path) for one in texts}
        held = sum(count for (name, _), count in self.held.items() if name in names)
        return held - sum(hidden.by is Hider.BASELINE for one in texts for hidden in one.hidden)


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file. Raises EditorError."""
    held = Counter[Key]()
    for (name, _, _, mark), count in _rows(path).items():
        held[name, mark] += count
    return Baseline(path, held)


def _rows(path: Path) -> Counter[Row]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        if found["schema"] != _SCHEMA:
            raise ValueError
        return Counter({_row(given): int(given["count"]) for given in found["findings"]})
    except FileNotFoundError as fault:
        raise EditorError(
            say("There is no baseline {path}.", path=str(path)), say("To make it, add --update-baseline.")
        ) from fault
    except OSError as fault:
        raise EditorError(*unreadable(refused(fault, path))) from fault
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        raise EditorError(
            say("“{path}” is not a baseline of this version.", path=str(path)),
            say("To make it again, add --update-baseline."),
        ) from fault


def write_baseline(path: Path, documents: Iterable[Checked]) -> int:
    """Keep every finding of the texts as known, whole or not at all; returns how many there are then.

    What is known of other texts stays, as long as they are there.
    """
    texts = list(documents)
    checked = {_name(path, one.path) for one in texts}
    rows = Counter({row: count for row, count in _kept(path).items() if row[0] not in checked})
    for one in texts:
        for finding in one.report.findings:
            rows[_name(path, one.path), finding.rule, _whole(finding.quote), fingerprint(finding)] += 1
    lines = (
        json.dumps(
            {"path": name, "rule": rule, "quote": quote, "fingerprint": mark, "count": count}, ensure_ascii=False
        )
        for (name, rule, quote, mark), count in sorted(rows.items())
    )
    inside = ",\n".join(lines)
    write_text(path, f'{{"schema": {_SCHEMA}, "findings": [\n{inside}\n]}}\n')
    return rows.total()


def _kept(path: Path) -> Counter[Row]:
    """What a baseline holds of texts that are still there; nothing where it cannot be read: it is made again."""
    with suppress(EditorError):
        return Counter({row: count for row, count in _rows(path).items() if (path.parent / row[0]).is_file()})
    return Counter()


def _row(given: Mapping[str, object]) -> Row:
    return str(given["path"]), str(given["rule"]), str(given["quote"]), str(given["fingerprint"])


def _name(baseline: Path, text: Path) -> str:
    """What a text is called in a baseline: the same wherever the folder lies, and whoever checks it."""
    there, folder = text.absolute(), baseline.absolute().parent
    try:
        return _whole(Path(os.path.relpath(there, folder)).as_posix())
    except ValueError:  # another drive of Windows
        return _whole(there.as_posix())


def _whole(words: str) -> str:
    """Words that can be written as UTF-8: names of files and damaged texts can hold what cannot."""
    return words.encode("utf-8", "replace").decode("utf-8")
