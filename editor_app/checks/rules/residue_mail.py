"""The head of a forwarded or answered email: "From: ...", "Sent: ...", "On Tuesday ... wrote:"."""

import re
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_LINE = re.compile(r"[^\n]+")
_FIELD = re.compile(
    r"[ \t>]*(?:From|Sent|To|Cc|Bcc|Subject|Date|Reply-To|Attachments?|发件人|收件人|主题|发送时间)[ ]?[:：][ ]?\S.*"
)
_OTHER = re.compile(
    r"[ \t>]*(?:-{3,} ?(?:Original|Forwarded) .*|Begin forwarded message:"
    r"|(?:On|Am|Le) .{8,80} (?:wrote|schrieb|écrit) ?:)[ \t]*"
)
_QUOTED = re.compile(r"> ?\S")
_LONGEST = 200
"""Characters of a line of a head."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each line, all of one head one issue; a single "Date: ..." is a line of the text."""
    lines = [match for match in _LINE.finditer(text.body) if not match[0].isspace()]
    kinds = [_kind(match[0]) for match in lines]
    group = ""
    for at, match in enumerate(lines):
        beside = kinds[at - 1 : at] + kinds[at + 1 : at + 2]
        if kinds[at] == "other" or (kinds[at] == "field" and {"field", "other"} & set(beside)):
            group = group or str(match.start())
            message = say("This looks like the head of an email. Take it out.")
            yield Hit(Span(*match.span()), message, ("",), group=group)
        elif not _QUOTED.match(match[0]):
            group = ""


def _kind(line: str) -> str:
    if len(line) > _LONGEST:
        return ""
    return "other" if _OTHER.fullmatch(line) else "field" if _FIELD.fullmatch(line) else ""


RULE = Rule(
    about=About.RESIDUE,
    name="mail",
    title=say("Head of an email"),
    severity=Severity.WARNING,
    check=check,
    formerly=("residue.navigation",),
    in_links=True,
)
