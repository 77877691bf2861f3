"""The sign that ends a manuscript: "- END -", "###", "-30-"."""

import re
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.sentences import ends_sentence
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_END = re.compile(
    r"^[ \t]*(?P<mark>[-–—*~=#<\[( ]{1,12}(?:ENDS?|[Ee]nds?|FIN|MORE|more)[-–—*~=#>\]) .]{1,12}|ENDS?\.?"
    r"|[Ee]nds\.?"
    r"|[-–—*~=# ]{0,12}(?:END OF|[Ee]nd of)"
    r"(?i: (?:press |news |media )?(?:release|statement|article|text))[-–—*~=#. ]{0,12}"
    r"|#(?: ?#){2,9}|[-–—] ?30 ?[-–—]|[（(【]?完[）)】]?|[（(]全文完[）)])[ \t]*$",
    re.MULTILINE,
)

_NEAR = 8
"""Characters before a mark that tell whether a sentence is over there."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each line that is nothing else."""
    for match in _END.finditer(text.body):
        if match["mark"][1:].islower() and not _is_over(text.body[max(0, match.start() - _NEAR) : match.start()]):
            continue  # a word of a sentence that is set line by line
        message = say("“{mark}” is for the desk, not for readers. Take it out.", mark=match["mark"].strip())
        yield Hit(Span(*match.span("mark")), message, ("",))


def _is_over(before: str) -> bool:
    """Whether a sentence or a paragraph is over, so that a mark that is also a word cannot belong to it."""
    words = before.rstrip()
    return not words or before.count("\n", len(words)) > 1 or ends_sentence(words)


RULE = Rule(about=About.RESIDUE, name="end-mark", title=say("End mark"), severity=Severity.WARNING, check=check)
