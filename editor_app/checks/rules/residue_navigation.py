"""A menu, a button or a path that a web page or a mail left in the text: "Home > News", "Sent from my phone"."""

from collections.abc import Iterator

from editor_app.checks.knowledge.pages.page_lines import (
    PAGE,
    is_page_twice,
    is_programme,
    on_page,
    page_lines,
    page_patterns,
)
from editor_app.checks.knowledge.places import groups
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import times
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text
from editor_app.text.repeats import PassageKind
from editor_app.text.span import Span

_APART = 3
"""Lines of a page with fewer lines between them are one issue."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each short line that is nothing else, and for such a sentence; neighbours and what is said again are
    one issue. What only stands twice as lines of a page do is a hint.
    """
    run, last, runs = "", -_APART, dict[str, str]()
    for line in page_lines(text, ref.words):
        said = line.span.of(text.body)
        run = runs.get(said, run if line.block - last < _APART else f"{line.span.start}")
        runs[said], last = run, line.block
        severity = Severity.INFO if line.credit else None
        yield Hit(line.span, line.what, ("",), group=run, sure=not line.credit, severity=severity)
    yield from _sentences(text)
    yield from _twice(text, ref)


def _sentences(text: Text) -> Iterator[Hit]:
    """What pages say in a line of text: "Reading time: 3 min."; a link to click is a guess."""
    for match in text.finditer(page_patterns()["sentence"]):
        yield Hit(Span(*match.span()), PAGE, ("",), group=f"{match.start()}")
    for match in text.finditer(page_patterns()["link"]):
        yield Hit(Span(*match.span()), PAGE, group="link", sure=False, severity=Severity.INFO)


def _twice(text: Text, ref: Reference) -> Iterator[Hit]:
    """Lines without a stop that stand twice, as headlines of other articles do on a page."""
    for group in groups(text, PassageKind.EXACT):
        if is_page_twice(text, ref.words, group) and not is_programme(text, group):
            message = say(
                "This line appears {times}, as in the menus of a page. Take it out if it is not yours.",
                times=times(len(group.places)),
            )
            for place in group.places:
                if not on_page(text, ref.words).touches(place):
                    yield Hit(place, message, group=f"{group.places[0].start}", sure=False, severity=Severity.INFO)


def check_chinese(text: Text, ref: Reference) -> Iterator[Hit]:
    """The same in a Chinese text."""
    from editor_app.checks.chinese import residue  # loaded with the first Chinese text

    yield from residue.lines(text, ref)


RULE = Rule(
    about=About.RESIDUE,
    name="navigation",
    title=say("Menu or button of a page"),
    severity=Severity.WARNING,
    check=check,
    chinese=check_chinese,
    in_links=True,
)
