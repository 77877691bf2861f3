"""The table that `make quality` prints and keeps in docs/quality.md, with what stood there before."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from bench.quality.by_rule import Row
from bench.quality.scorers import Scored

HEAD = """# How good the findings are

What `make quality` last measured on labelled texts, which are not part of this project: real drafts whose findings a
reader judged, real releases with one slip put in, planted names, repeats and reuse, drafts beside their Chinese source
and drafts in Chinese. “Before” is what stood here until then. The floors that a test holds are in `tests/quality`.
"""
READ = "## Read by hand"
"""The section that a reader keeps: `make quality` leaves it as it is."""
_ROW = re.compile(r"^\| (.+?) \| (.+?) \| (.+?) \| .*\|$", re.MULTILINE)


def earlier(document: str) -> dict[tuple[str, str], str]:
    """The figures of a document, by set and name."""
    return {(name, what): figure for name, what, figure in _ROW.findall(document)}


def markdown(scored: Sequence[Scored], rows: Sequence[Row], words: int, program: str, before: str) -> str:
    """The document."""
    lines = [HEAD, f"Program: {program}, {date.today().isoformat()}.", ""]
    lines += ["| set | what | now | before |", "|---|---|---|---|"]
    was = earlier(before)
    for one in scored:
        lines += [
            f"| {one.name} | {what} | {figure} | {was.get((one.name, what), '')} |" for what, figure in one.figures
        ]
    missing = [f"- {one.name}: {one.why_not}" for one in scored if one.why_not]
    lines += ["", "Not run:", "", *missing] if missing else []
    lines += ["", "## By rule", "", *_by_rule(rows, words)] if rows else []
    _, kept, told = before.partition(READ)
    lines += ["", kept + told.rstrip()] if kept else []
    return "\n".join(lines) + "\n"


def _by_rule(rows: Sequence[Row], words: int) -> Iterator[str]:
    yield f"Alarms are counted on {words:,} words of releases without a slip; real texts have slips, too."
    yield "A rule answers for the kinds of slips of which it finds more than any other."
    yield ""
    yield "| rule | recall | alarms per 1,000 words | hints per 1,000 words | judged right | kinds it answers for |"
    yield "|---|---|---|---|---|---|"
    for row in rows:
        recall = f"{100 * row.found / row.planted:.0f} % of {row.planted}" if row.planted else ""
        told = row.right + row.wrong
        judged = f"{100 * row.right / told:.0f} % of {told}" if told else ""
        rates = (f"{1000 * count / words:.3f}" if words else "" for count in (row.loud, row.hints))
        yield f"| {row.rule} | {recall} | {' | '.join(rates)} | {judged} | {', '.join(sorted(row.kinds))} |"
