"""A word that no dictionary has, and one that was probably meant: "Foriegn"."""

from collections.abc import Iterator

from editor_app.checks.knowledge.spelling_of import spelling_of
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import cased
from editor_app.checks.spelling.asked import plain
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text

_OFFERED = 3
"""Words to choose from, the likeliest first."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place; all places of one word are one issue. What may be a name or a trade's word is a hint."""
    for slip in spelling_of(text, ref).misspelt:
        written = slip.word.text
        ending = _ending(written)
        meant = cased(written.removesuffix(ending), slip.meant)
        message = (
            say("“{word}” is in no dictionary. Was “{meant}” meant?", word=written, meant=meant)
            if slip.sure
            else say(
                "“{word}” is in no dictionary. It may be a name, or “{meant}” was meant.", word=written, meant=meant
            )
        )
        severity = None if slip.sure else Severity.INFO
        near = ref.lexicon.near(plain(slip.word.lower)) if ref.lexicon else ()
        others = (cased(written.removesuffix(ending), one.word) for one in near)
        offered = tuple(one + ending for one in dict.fromkeys((meant, *others)))[:_OFFERED]
        yield Hit(slip.word.span, message, offered, group=slip.word.lower, sure=slip.sure, severity=severity)


def _ending(written: str) -> str:
    """The possessive of a word, which its replacement keeps."""
    at = max(written.rfind("'"), written.rfind("’"))
    return written[at:] if at > 0 else ""


RULE = Rule(
    about=About.SPELLING,
    name="misspelt",
    title=say("Misspelt word"),
    severity=Severity.WARNING,
    check=check,
    formerly=("spelling.unknown",),
)
