"""One acronym for two names."""

from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.names.brackets import fits
from editor_app.text.names.model import Definition
from editor_app.text.prepared import Text

_NEAR = 0.85  # from this likeness on it is an ending, or a slip that other rules see


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each later definition of an acronym with other words than the first."""
    known: dict[str, Definition] = {}
    for other in text.who(ref.vocabulary).definitions:
        acronym = other.acronym
        if not fits(acronym, other.full.split()):
            continue
        first = known.setdefault(acronym, other)
        if first.full != other.full and not _alike(first, other):
            yield Hit(
                other.at,
                say(
                    "“{acronym}” stands for “{first}” elsewhere and for “{other}” here. Keep it for one of them.",
                    acronym=acronym,
                    first=first.full,
                    other=other.full,
                ),
                group=acronym,
                related=(first.at, first.full_at, other.full_at),
            )


def _alike(first: Definition, other: Definition) -> bool:
    from difflib import SequenceMatcher  # for the few texts that explain an acronym twice

    return SequenceMatcher(None, first.full.lower(), other.full.lower(), autojunk=False).ratio() >= _NEAR


RULE = Rule(
    about=About.ACRONYMS,
    name="redefined",
    title=say("Acronym with two meanings"),
    severity=Severity.WARNING,
    check=check,
)
