from editor_app.domain.finding import Finding, Severity
from editor_app.domain.message import NOTHING
from editor_app.gui.panels.names.proposals import proposals
from editor_app.text.anchors import anchor
from editor_app.text.edits import replace
from editor_app.text.manuscript import Manuscript, Part
from editor_app.text.prepared import Text
from editor_app.text.span import Span


def test_each_place_once_with_what_is_around_it_and_quotations_told(standings, body):
    names = [one.finding for one in standings if one.finding.rule == "names.variant"]
    found = proposals([*names, names[0]], "River Institute", Text(Manuscript("", body)))
    assert [(one.line, one.old, one.quoted) for one in found] == [
        (5, "River Institution", True),
        (9, "River Institution", False),
        (9, "River Institution", False),
    ]
    assert found[1].before == "The "
    assert found[1].edit.new == "River Institute"


def test_a_place_whose_words_have_moved_on_is_left_out(standings, body):
    names = [one.finding for one in standings if one.finding.rule == "names.variant"]
    assert proposals(names, "River Institute", Text(Manuscript("", "x" + body))) == ()
    assert proposals(names, "River Institution", Text(Manuscript("", body))) == ()


def test_a_name_has_the_shape_of_each_place_and_other_words_what_their_rule_offers():
    body = "The River Institution's boat. RIVER INSTITUTION OPENS. Locks and locks."

    def finding(rule: str, quote: str, *replacements: str) -> Finding:
        start = body.index(quote)
        span = Span(start, start + len(quote))
        return Finding(rule, Severity.WARNING, span, anchor(body, span), NOTHING, NOTHING, replacements, "g")

    text = Text(Manuscript("", body))
    names = [finding("names.variant", one, "River Institute") for one in ("River Institution", "RIVER INSTITUTION")]
    made = [one.edit for one in proposals(names, "the River Institute", text)]
    assert replace(body, made).startswith("The River Institute's boat. THE RIVER INSTITUTE OPENS.")
    terms = [finding("terms.forbidden", "Locks", "Sluices"), finding("terms.forbidden", "locks", "sluices")]
    assert replace(body, [one.edit for one in proposals(terms, "Sluices", text)]).endswith("Sluices and sluices.")


def test_a_place_in_the_headline_comes_first_and_has_no_line():
    title, body = "Maria Sylva opens", "The keeper, Maria Sylva, left."
    found = [
        Finding("names.spelling", Severity.ERROR, span, anchor(words, span, part), NOTHING, NOTHING, ("Maria Silva",))
        for words, span, part in ((body, Span(12, 23), Part.BODY), (title, Span(0, 11), Part.TITLE))
    ]
    above, below = proposals(found, "Maria Silva", Text(Manuscript(title, body)))
    assert (above.line, above.old, above.after) == (0, "Maria Sylva", " opens")
    assert (below.line, below.edit.span) == (1, Span(12, 23))
