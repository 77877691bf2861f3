"""Takes from a report what its text and its folder hide, and keeps count of it."""

from collections.abc import Sequence
from dataclasses import replace

from editor_app.desk.folders.baseline import Baseline
from editor_app.desk.folders.ignores import WORDS, Ignore, ignores, in_comments
from editor_app.desk.reports.check_files import Checked
from editor_app.desk.reports.hidden import Hidden, Hider
from editor_app.domain.finding import Finding
from editor_app.domain.message import OR, listed, say
from editor_app.domain.note import Note, NoteKind
from editor_app.text.manuscript import Part


def by_comments(one: Checked) -> Checked:
    """Without the findings that comments in the text hide; a comment that says nothing we know is noted."""
    found = ignores(one.manuscript)
    if not found:
        return one
    shown: list[Finding] = []
    hidden: list[Hidden] = []
    for finding in one.report.findings:
        if in_comments(finding, found):
            continue
        if any(ignore.hides(finding) for ignore in found):
            hidden.append(Hidden(finding, Hider.COMMENT))
        else:
            shown.append(finding)
    notes = tuple(_unknown(one, ignore) for ignore in found if ignore.word not in WORDS)
    return _with(one, shown, hidden, notes)


def by_baseline(one: Checked, baseline: Baseline) -> Checked:
    """Without the findings that a baseline has."""
    new, old = baseline.split(one)
    return _with(one, new, [Hidden(finding, Hider.BASELINE) for finding in old])


def _with(one: Checked, shown: Sequence[Finding], hidden: Sequence[Hidden], notes: Sequence[Note] = ()) -> Checked:
    report = replace(one.report, findings=tuple(shown))
    return replace(one, report=report, hidden=(*one.hidden, *hidden), notes=(*one.notes, *notes))


def _unknown(one: Checked, ignore: Ignore) -> Note:
    line, _ = one.line_and_column(Part.BODY, ignore.comment.start)
    told = say(
        "The comment in line {line:,} hides nothing: after “editor-app:” it needs {words}.",
        line=line,
        words=listed(WORDS, OR),
    )
    return Note(NoteKind.IGNORES, told, (ignore.comment.of(one.manuscript.body),))
