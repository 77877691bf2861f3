from dataclasses import replace

from editor_app.desk.articles.review import Standing
from editor_app.domain.finding import About, Finding, Related, Severity
from editor_app.domain.message import say
from editor_app.gui.panels.findings.issues import Filter, Show, issues
from editor_app.gui.panels.findings.progress_head import progress
from editor_app.text.anchors import anchor
from editor_app.text.manuscript import Part
from editor_app.text.span import Span


def test_one_group_is_one_issue_with_all_its_places(standings, body):
    found = issues(standings, body)
    assert [issue.about.value for issue in found] == ["duplicates", "names", "repetition", "typography"]
    names = found[1]
    assert names.forms == (("River Institution", 3), ("River Institute", 1))
    assert [place.line for place in names.places] == [1, 5, 9, 9]
    assert [place.finding is None for place in names.places] == [True, False, False, False]


def test_a_place_knows_the_rest_of_its_line_and_no_more(standings, body):
    lead = issues(standings, body)[1].places[0]
    assert (lead.before, lead.quote, lead.after) == (
        "Harbour Museum and ",
        "River Institute",
        " sign accord on shared archi",
    )


def test_a_place_in_markdown_is_shown_as_its_reader_sees_it():
    body = "# Ferry\n\nIt **cost £48 million** and [runs](https://example.org) daily."
    at = body.index("48 million** and")
    span = Span(at, at + len("48 million** and"))
    one = Finding("numbers.mixed", Severity.WARNING, span, anchor(body, span), say("Two"), say("Two."))
    (place,) = issues([Standing(one, None)], body, formatted=True)[0].places
    assert (place.before, place.words, place.after) == ("It cost £", "48 million and", " runs daily.")
    assert place.quote == "48 million** and"
    (plain,) = issues([Standing(one, None)], body)[0].places
    assert (plain.before, plain.words) == ("It **cost £", place.quote)


def test_a_long_passage_is_to_be_compared_and_not_counted_as_a_form(standings, body):
    repeat = issues(standings, body)[0]
    assert repeat.passage
    assert repeat.forms == ()


def test_an_issue_is_decided_when_no_place_of_it_is_open(standings, body, decided):
    done = progress(issues(standings, body))
    assert (done.decided, done.total, done.errors) == (1, 4, 2)
    half = tuple(
        Standing(one.finding, decided(one.finding) if at == 1 else one.decision) for at, one in enumerate(standings)
    )
    assert progress(issues(half, body)).decided == 1


def test_the_filter_asks_for_state_severity_check_and_words(standings, body):
    found = issues(standings, body)

    def listed(**wanted):
        return [issue.about.value for issue in found if Filter(**wanted).wants(issue)]

    assert listed() == ["duplicates", "names", "repetition"]
    assert listed(show=Show.DECIDED) == ["typography"]
    assert listed(show=Show.ALL, severities=frozenset({Severity.WARNING})) == ["repetition", "typography"]
    assert listed(about=About.NAMES) == ["names"]
    assert listed(words="RIVER INSTITUTION") == ["names"]


def test_places_in_other_articles_come_last(finding, body):
    one = replace(
        finding("duplicates.archive", "They will open"), related=(Related(Span(3, 9), "They will", "March issue"),)
    )
    places = issues((Standing(one, None),), body)[0].places
    assert [place.document for place in places] == ["", "March issue"]


def test_a_place_in_the_headline_has_no_line_and_comes_first(standings, body):
    title, span = "Harbour and River Institution", Span(12, 29)
    first = next(one for one in standings if one.finding.rule == "names.variant")
    above = replace(first.finding, span=span, anchor=anchor(title, span, Part.TITLE))
    names = issues((*standings, Standing(above, None)), body, title)[1]
    place = names.places[0]
    assert (place.in_headline, place.line, place.quote, place.before) == (True, 0, "River Institution", "Harbour and ")
    assert not any(other.in_headline for other in names.places[1:])
    seen = replace(first.finding, related=(Related(Span(0, 7), "Harbour", part=Part.TITLE),))
    other = issues((Standing(seen, None),), body, title)[0].places[0]
    assert (other.in_headline, other.quote, other.finding) == (True, "Harbour", None)


def repeated(finding, place, body):
    """Three rules about one passage that stands twice, one of them about a part of it."""
    first, second = (place("The Harbour Museum and the River Institute signed", nth) for nth in range(2))
    long = [Span(one.start, one.end + 53) for one in (first, second)]
    exact = replace(
        finding("duplicates.exact", "The Harbour Museum and the River Institute signed", 1, group="a"),
        related=(Related(first, "the first"),),
    )
    reworded = replace(exact, rule="duplicates.reworded", group="b", span=long[0], related=(Related(second, "x"),))
    cut = replace(exact, rule="duplicates.truncated", group="c", span=first, related=(Related(long[0], "y"),))
    return exact, reworded, cut


def test_the_rules_about_one_passage_are_one_issue(finding, place, body):
    those = repeated(finding, place, body)
    (issue,) = issues([Standing(one, None) for one in those], body)
    assert issue.repeat and issue.title == "One passage, twice"
    assert len(issue.here) == 2 and set(issue.open) == set(those)


def test_repeats_of_different_passages_stay_apart(finding, place, body):
    here = finding(
        "duplicates.exact", "They will open their archives.", 1, group="a", related=(place("They will open"),)
    )
    other = finding("duplicates.exact", "River Institution", 1, group="b", related=(place("River Institution", 2),))
    assert len(issues([Standing(here, None), Standing(other, None)], body)) == 2


def test_the_place_that_may_stay_is_whole(finding, place, body):
    exact, reworded, _ = repeated(finding, place, body)
    (issue,) = issues([Standing(exact, None), Standing(reworded, None)], body)
    assert issue.stops == (issue.first,)
    assert issue.here[issue.first].quote.endswith("archives.")


def test_forms_are_listed_only_where_one_of_them_is_to_be_chosen(found):
    repeat, names, word, *_ = found
    assert names.one_of_many, "River Institution, or River Institute"
    assert not repeat.one_of_many
    assert not word.one_of_many
    named = replace(names, places=tuple(replace(one, finding=None) for one in names.places))
    assert len(named.forms) > 1 and not named.one_of_many, "nothing is proposed"


def test_words_around_a_place_are_no_place_of_their_own(finding, place, body):
    word, whole = finding("dates.weekday", "5 March"), place("on 5 March")
    one = replace(word, related=(Related(whole, whole.of(body)), Related(place("40,000"), "40,000")))
    (issue,) = issues([Standing(one, None)], body)
    assert [at.quote for at in issue.places] == ["5 March", "40,000"]
