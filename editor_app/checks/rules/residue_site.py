"""The name of a web site that came along with the title of its page: "... - Daily Herald"."""

from collections.abc import Iterator

from editor_app.checks.knowledge.pages.site_tails import tails
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each; all of one site are one issue. A hint where only the look of the name speaks for it."""
    for tail in tails(text, ref.words.media):
        message = say(
            "“{site}” looks like the name of the web site this line was copied from. Take it out.", site=tail.site
        )
        severity = None if tail.sure else Severity.INFO
        yield Hit(tail.span, message, ("",), group=tail.site, sure=tail.sure, severity=severity)


RULE = Rule(
    about=About.RESIDUE,
    name="site",
    title=say("Name of a web site"),
    severity=Severity.WARNING,
    check=check,
    in_links=True,
)
