"""Several kinds of dash between parts of sentences in one text."""

import re
from collections.abc import Iterator

from editor_app.checks.knowledge.pages.page_lines import on_page
from editor_app.checks.knowledge.pages.site_tails import tails
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import Use, mixture
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.sentences import STOPS, ends_line
from editor_app.text.masks import Mask
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_DASH = re.compile(
    r"[–—-](?:(?<=[\w,”’\")] .)(?:(?<=-)-)? |(?<=[\w,”’\")]—)|(?<=[\w,”’\")]-)-)(?=[\w“‘\"'(])"
)  # from the dash on: there are far more spaces
_PLACE = re.compile(r"(?:[A-Z][\w.’'-]+ ?){1,4}, (?:[A-Z][A-Za-z.]+ ?){1,3}(?:[(,@].{0,50})?$")
"""The place before a report: "Fort Lauderdale, FL – February 25"; a day, an hour or an agency may follow it."""
_SOURCE = re.compile(rf"[A-Z][^{re.escape(STOPS)}\n]{{0,60}}\([A-Z][A-Za-z /]{{2,20}}\)$")
"""The place, day and agency before a report: "Beijing, 10 Feb (Xinhua) --"."""
_DATELINE = re.compile(r"[A-Z]{3,}[A-Za-z .,'’/()]*(?:\d{1,2})?[ ,)(A-Za-z]*$")
_AGENCY = re.compile(rf"\([A-Za-z][\w ]{{2,30}}\)[^{re.escape(STOPS)}\n]{{0,60}}$")
"""The agency before a day and a place: "(NewMediaWire) - April 07, 2025 - DALLAS"."""
_MARKS = r"(?:[\s*_#>]|<\w[^<>\n]{0,80}>)*"
_DATED = re.compile(
    _MARKS + r"[A-Z].{0,120}?"
    r"(?:(?<!\d)\d{1,2}(?:st|nd|rd|th)?,? [A-Z][a-z]{2,8}\.?,?|[A-Z][a-z]{2,8}\.? \d{1,2},?)"
    r"(?: 20\d\d)?(?:,? (?:@|at) .{4,30}| ?[(/][^()/\n]{2,40}[)/])*$"
)
"""A place, a day, an hour and an agency before a report: "OMAHA, Neb., 3 June 2026 -"."""
_WIRED = re.compile(_MARKS + r"(?:[A-Z].{2,120}\(https?://[^()\s]+\)|[A-Z][\w., ]{2,60}, (?:United )?[A-Z][a-z]+)$")
"""A place and the link of a wire, or a place and its country: "Omaha, United States -"."""
_DAY = re.compile(r"\d{1,2} [A-Z][a-z]|[A-Z][a-z]+ \d{1,2}")
_DATELINE_LONGEST = 60  # characters
_DATED_LONGEST = 200
_NEAR = 3  # characters before a dash: a stop and what closes behind it
_NAMED = {
    " - ": say("spaced hyphen"),
    " -- ": say("spaced double hyphen"),
    "--": say("double hyphen without spaces"),
    " – ": say("spaced en dash"),
    " — ": say("spaced em dash"),
    "—": say("em dash without spaces"),
}


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each dash of a rarer kind. Dashes between numbers, before the name of a site, in the headline and in
    the lines of a page are another matter.
    """
    above = text.headline.end if text.headline else 0
    sites, page = Mask(tail.span for tail in tails(text)), on_page(text, ref.words)
    uses = [
        Use(place.of(text.body), place)
        for place in _dashes(text.body)
        if place.start >= above
        and not _is_no_dash(text.body, place)
        and not (sites.touches(place) or page.touches(place))
        and not text.masked.touches(place)
    ]
    mixed = mixture(uses, favourite=" – ")
    if mixed:
        message = say("This text mixes its dashes: {kinds}. Use one kind throughout.", kinds=mixed.tally(_NAMED))
        for use in mixed.odd:
            yield Hit(use.span, message, (mixed.usual,), group="all")


def _dashes(body: str) -> Iterator[Span]:
    """Dashes with the spaces around them."""
    for dash in _DASH.finditer(body):
        yield Span(dash.start() - dash.group().endswith(" "), dash.end())


def _is_no_dash(body: str, dash: Span) -> bool:
    """Whether it is between numbers, after the place and day of a report, or before an item of a list."""
    begin = body.rfind("\n", 0, dash.start) + 1
    if body[dash.start - 1].isdigit() and body[dash.end].isdigit():
        return True
    if dash.start - begin <= _DATELINE_LONGEST and any(
        pattern.match(body, begin, dash.start) for pattern in (_DATELINE, _SOURCE, _PLACE)
    ):
        return True
    if _opens_report(body, begin, dash):
        return True
    item = dash.of(body) in (" - ", " – ") and body[dash.end].isupper()
    if _AGENCY.match(body, begin, dash.start):
        return True
    return item and (body.startswith("- ", begin) or _ends_item(body[max(begin, dash.start - _NEAR) : dash.start]))


def _opens_report(body: str, begin: int, dash: Span) -> bool:
    """Whether a day stands before it and nothing else that ends, or a place before it and a day behind."""
    if dash.start - begin > _DATED_LONGEST:
        return False
    if _DATED.match(body, begin, dash.start):
        return True
    return bool(_WIRED.match(body, begin, dash.start) and _DAY.match(body, dash.end))


def _ends_item(before: str) -> bool:
    """Whether an item of a list that was set in one line ends: "Bring boots. - Bring a lamp."."""
    return ends_line(before) or before.endswith(",")


RULE = Rule(about=About.TYPOGRAPHY, name="dash-mixed", title=say("Mixed dashes"), severity=Severity.INFO, check=check)
