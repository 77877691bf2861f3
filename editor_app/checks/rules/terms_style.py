"""One thing written in two styles in one text: "10%" and "10 percent"; one card for each question of style."""

from collections.abc import Iterator, Mapping
from itertools import chain

from editor_app.checks.knowledge.naming import MOST_RELATED
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import tally
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Listing, Message, say
from editor_app.text.prepared import Text
from editor_app.text.span import Span
from editor_app.text.styles.layout import CAPITALS, HEADINGS, ITEMS, laid_out_two_ways
from editor_app.text.styles.questions import Mixed, mixed
from editor_app.text.styles.rewriting import ended, rewritten

_LONGEST = 40  # characters of a form that is shown


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place of the rarer forms, one of a place that differs twice: "5pm" beside "10:00 a.m."."""
    told: list[Span] = []
    for found in chain(mixed(text), laid_out_two_ways(text)):
        hits = [hit for hit in _hits(text, found) if not any(hit.span.overlaps(span) for span in told)]
        told += [hit.span for hit in hits]
        yield from hits


def _hits(text: Text, found: Mixed) -> Iterator[Hit]:
    usual, *others = found.ways
    forms = tally((_shown(text, way[0]), len(way)) for way in found.ways)
    said = _message(found.name, forms)
    for way in others:
        for place in way:
            yield Hit(
                place,
                said,
                _replacement(found.name, place, usual[0], text.body),
                group=f"{found.name}:{usual[0].start}" if found.name in (ITEMS, CAPITALS) else found.name,
                related=usual[:MOST_RELATED],
                sure=False,
                title=TITLES[found.name],
                severity=Severity.INFO if found.weak else None,
            )


def _message(name: str, forms: Listing) -> Message:
    if name == HEADINGS:
        return say("Some headings have a capital for each word and some have not: {forms}. Use one style.", forms=forms)
    if name == ITEMS:
        return say(
            "Some items of this list end with a full stop and some do not: {forms}. End them alike.", forms=forms
        )
    if name == CAPITALS:
        return say(
            "Some items of this list begin with a capital and some do not: {forms}. Begin them alike.", forms=forms
        )
    return say("The text writes this in several ways: {forms}. Use one of them.", forms=forms)


def _shown(text: Text, place: Span) -> str:
    said = " ".join(place.of(text.body).split())
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"


def _replacement(question: str, place: Span, way: Span, body: str) -> tuple[str, ...]:
    """The place in the usual form; else that form, where it is nothing but a word that can stand there as it is."""
    one, usual = place.of(body), way.of(body)
    if new := rewritten(question, one, usual):
        return ended(new, one, body[place.end : place.end + 3])
    plain = not any(sign.isdigit() or sign.isspace() for sign in one + usual)
    return (usual,) if plain and one[:1].lower() == usual[:1].lower() else ()


TITLES: Mapping[str, Message] = {
    "percent": say("Percentages in two styles"),
    "percent-space": say("Percentages with and without a space"),
    "currency-space": say("Amounts with and without a space"),
    "million": say("Millions in two styles"),
    "currency": say("Dollars in several styles"),
    "euro": say("Euros in several styles"),
    "thousands": say("Thousands with and without a comma"),
    "grouping": say("Thousands with a comma and with a space"),
    "time": say("Times of day in several styles"),
    "hour": say("Full hours in two styles"),
    "clock": say("12 hours and 24 hours"),
    "date": say("Dates in two orders"),
    "ordinal": say("Days with and without an ending"),
    "month": say("Months in full and shortened"),
    "address": say("Forms of address with and without a full stop"),
    "us": say("“U.S.” and “US”"),
    "uk": say("“U.K.” and “UK”"),
    "eu": say("“E.U.” and “EU”"),
    "eg": say("“e.g.” with and without full stops"),
    "ie": say("“i.e.” with and without full stops"),
    "number": say("“No.” with and without a full stop"),
    "phd": say("The degree in several styles"),
    "junior": say("“Jr.” with and without a comma"),
    "saint": say("“Saint” in several styles"),
    "covid": say("The disease in several styles"),
    "wifi": say("“Wi-Fi” in several styles"),
    "serial-comma": say("Lists with and without a comma before “and”"),
    "range": say("Ranges with two kinds of dash"),
    "kilometre": say("Kilometres in full and shortened"),
    "unit-space": say("Units with and without a space"),
    "acronym-plural": say("Plurals of acronyms in two styles"),
    "compound-dash": say("One compound with two kinds of dash"),
    "toward": say("“Toward” and “towards”"),
    "small-number": say("Small numbers in words and in figures"),
    "ok": say("“OK” in several styles"),
    HEADINGS: say("Headings in two styles"),
    CAPITALS: say("Items with and without a capital"),
    ITEMS: say("Items with and without a full stop"),
}

RULE = Rule(about=About.TERMS, name="style", title=say("One text, two styles"), severity=Severity.WARNING, check=check)
