from editor_app.gui.panels.proposals import proposals
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text


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
