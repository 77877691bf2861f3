"""Puts right in a file what needs no look: sure findings of mechanical rules, outside quotations.

Only files whose body is their text to the letter are changed: plain text and Markdown. Front matter, encoding, line
ends and byte-order mark stay as they are, and what would be written is read back before it replaces anything.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor_app.checks.catalogue import RULES
from editor_app.desk.reports.check_files import Checked
from editor_app.domain.errors import EditorError, Unreadable
from editor_app.domain.finding import Finding
from editor_app.domain.message import say
from editor_app.domain.refusals import unwritable
from editor_app.formats.formats import format_of
from editor_app.formats.reading import SourceFile, load, read_source
from editor_app.system.atomic_write import atomic_change
from editor_app.system.errors import MachineError
from editor_app.text.manuscript import Part
from editor_app.text.prepared import Text

_MECHANICAL = frozenset(rule.id for rule in RULES if rule.mechanical)
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
"""A line as `patch` counts it, with its end."""
_CHARACTER = re.compile("\r\n|.", re.DOTALL)
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file as it was and as it would be, and how many findings are put right in it."""

    path: Path
    before: bytes
    after: bytes
    encoding: str
    number: int

    def write(self) -> None:
        """Replace the file, or say why not. Raises EditorError."""
        try:
            there = self.path.resolve()
            if there.read_bytes() != self.before:
                raise EditorError(
                    say("“{name}” was changed while it was checked.", name=str(self.path)), say("Run it again.")
                )
            atomic_change(there, self.after)
        except MachineError as fault:
            raise EditorError(*unwritable(fault)) from fault

    def diff(self) -> Iterator[str]:
        """What changes, in lines that `patch` and `git apply` understand."""
        from difflib import unified_diff  # only this needs it

        before, after = (data.decode(self.encoding).removeprefix(_MARK) for data in (self.before, self.after))
        old = new = self.path.as_posix()
        if not self.path.is_absolute():
            old, new = f"a/{old}", f"b/{new}"
        for line in unified_diff(_LINE.findall(before), _LINE.findall(after), old, new):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def can_fix(path: Path) -> bool:
    """Whether files of a kind can be written without losing anything."""
    form = format_of(path.name)
    return form is not None and form.simple


def fixes(one: Checked) -> tuple[Finding, ...]:
    """The findings of a text that need no look, in order; none overlaps another."""
    text: Text | None = None
    found: list[Finding] = []
    for finding in one.report.findings:
        if _mechanical(finding) and (not found or finding.span.start >= found[-1].span.end):
            text = text or Text(one.manuscript)
            if not text.quotations.touches(finding.span):
                found.append(finding)
    return tuple(found)


def fixed(one: Checked) -> Fixed | None:
    """The file of a text with its sure findings put right; None when there are none. Raises EditorError."""
    found = fixes(one) if can_fix(one.path) else ()
    if not found:
        return None
    source = load(one.path)
    if hashlib.sha256(source.data).hexdigest() != one.file_digest:
        raise EditorError(say("“{name}” was changed while it was checked.", name=str(one.path)), say("Run it again."))
    body = one.manuscript.body
    for finding in reversed(found):
        body = body[: finding.span.start] + finding.replacements[0] + body[finding.span.end :]
    try:
        after = _changed(source.data, one, found)
        again = read_source(SourceFile(source.name, after, one.encoding))
    except (UnicodeError, Unreadable) as fault:
        raise _lossy(one.path) from fault
    if again.manuscript.body != body or again.head != one.head:
        raise _lossy(one.path)
    return Fixed(one.path, source.data, after, one.encoding, len(found))


def _mechanical(finding: Finding) -> bool:
    one = len(finding.replacements) == 1 and "\n" not in finding.replacements[0] + finding.quote
    return one and finding.sure and finding.part is Part.BODY and finding.rule in _MECHANICAL


def _changed(data: bytes, one: Checked, found: Sequence[Finding]) -> bytes:
    """The bytes with the findings replaced. Raises UnicodeError where the encoding does not give back the file."""
    raw = data.decode(one.encoding)
    mark = len(raw) - len(raw.removeprefix(_MARK))
    if raw.encode(one.encoding) != data:
        raise UnicodeError
    starts = [place.start() for place in _CHARACTER.finditer(raw, mark)]
    starts.append(len(raw))
    above = len(one.head)
    for finding in reversed(found):
        start, end = starts[above + finding.span.start], starts[above + finding.span.end]
        raw = raw[:start] + finding.replacements[0] + raw[end:]
    return raw.encode(one.encoding)


def _lossy(path: Path) -> EditorError:
    return EditorError(
        say("“{name}” cannot be written without losing something.", name=str(path)),
        say("Correct it in the program that it was written with."),
    )
