"""Findings as an editor shows them: diagnostics, and the fixes that it offers for them."""

from collections.abc import Iterator

from lsprotocol import types

from editor_app.cli.editors.positions import Positions
from editor_app.cli.spoken import plain
from editor_app.desk.folders.fixing import fixes
from editor_app.desk.reports.check_files import Checked
from editor_app.desk.reports.hidden import counted
from editor_app.domain.finding import Finding, Severity
from editor_app.domain.message import Catalogue, Message, say, say_n

SOURCE = "editor-app"
FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.editor-app"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


class Shown:
    """One state of a text, as an editor sees it."""

    def __init__(self, uri: str, version: int | None, checked: Checked, encoding: str, spoken: Catalogue) -> None:
        self.uri, self.version, self.checked, self._spoken = uri, version, checked, spoken
        self._at = Positions(checked, encoding)

    def diagnostics(self) -> list[types.Diagnostic]:
        """Every finding; what is hidden is counted at the first line."""
        found = [self._diagnostic(finding) for finding in self.checked.report.findings]
        return [*found, *(self._hint(words) for words in counted(self.checked.hidden))]

    def actions(self, where: types.Range) -> list[types.CodeAction]:
        """What can be done about the findings at a place."""
        start, end = self._at.offset(where.start), self._at.offset(where.end)
        found: list[types.CodeAction] = []
        for finding in self.checked.report.findings:
            if finding.part == "body" and finding.span.start <= end and start <= finding.span.end:
                found += self._fixes(finding)
                found += self._ignore(finding)
        return [*found, *self._fix_all()]

    def _diagnostic(self, finding: Finding) -> types.Diagnostic:
        related = [
            types.DiagnosticRelatedInformation(
                types.Location(self.uri, self._range(one.part, one.span.start, one.span.end)), plain(one.quote)
            )
            for one in finding.related
            if not one.document
        ]
        return types.Diagnostic(
            range=self._range(finding.part, finding.span.start, finding.span.end),
            message=self._said(finding.message if finding.sure else say("A guess: {words}", words=finding.message)),
            severity=_SEVERITIES[finding.severity],
            code=finding.rule,
            source=SOURCE,
            related_information=related or None,
        )

    def _hint(self, words: Message) -> types.Diagnostic:
        first = types.Range(types.Position(0, 0), types.Position(0, 0))
        return types.Diagnostic(first, self._said(words), types.DiagnosticSeverity.Hint, source=SOURCE)

    def _fixes(self, finding: Finding) -> Iterator[types.CodeAction]:
        for number, new in enumerate(finding.replacements):
            words = say("Replace with “{new}”.", new=new) if new else say("Delete.")
            yield types.CodeAction(
                title=self._said(words).rstrip("."),
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[self._diagnostic(finding)],
                is_preferred=finding.sure and len(finding.replacements) == 1 and number == 0,
                edit=self._edit([self._replace(finding, new)]),
            )

    def _ignore(self, finding: Finding) -> Iterator[types.CodeAction]:
        """A comment at the end of its line; plain text has no room for one."""
        manuscript = self.checked.manuscript
        if manuscript.markup.value != "markdown":
            return
        line = manuscript.body[: finding.span.start].rpartition("\n")[2] + manuscript.body[finding.span.start :]
        start = finding.span.start - (len(line) - len(manuscript.body[finding.span.start :]))
        end = start + len(line.partition("\n")[0].rstrip())
        comment = f" <!-- editor-app: ignore-line {finding.rule} -->"
        yield types.CodeAction(
            title=self._said(say("Ignore “{rule}” in this line", rule=finding.rule)),
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[self._diagnostic(finding)],
            edit=self._edit([types.TextEdit(self._at.body(end, end), comment)]),
        )

    def _fix_all(self) -> Iterator[types.CodeAction]:
        """As `check --fix`."""
        found = fixes(self.checked)
        if found:
            words = say_n(
                "Correct {n:,} finding that needs no second look",
                "Correct {n:,} findings that need no second look",
                n=len(found),
            )
            edit = self._edit([self._replace(finding, finding.replacements[0]) for finding in found])
            yield types.CodeAction(title=self._said(words), kind=FIX_ALL, edit=edit)

    def _replace(self, finding: Finding, new: str) -> types.TextEdit:
        return types.TextEdit(self._range(finding.part, finding.span.start, finding.span.end), new)

    def _edit(self, edits: list[types.TextEdit]) -> types.WorkspaceEdit:
        """Changes for this state of the text only: an editor refuses them for another one."""
        document = types.OptionalVersionedTextDocumentIdentifier(uri=self.uri, version=self.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))])

    def _range(self, part: str, start: int, end: int) -> types.Range:
        return self._at.title(start, end) if part == "title" else self._at.body(start, end)

    def _said(self, words: Message) -> str:
        return plain(words.said(self._spoken))
