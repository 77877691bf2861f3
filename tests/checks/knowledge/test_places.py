from editor_app.checks.knowledge.places import groups, hits, is_phrase, line_of
from editor_app.domain.message import verbatim
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.prepared import Text
from editor_app.text.repeats import Group, PassageKind
from editor_app.text.span import Span


def test_each_place_is_a_hit_that_names_the_others() -> None:
    here, there, whole = Span(0, 5), Span(10, 15), Span(20, 30)
    found = list(hits(Group(PassageKind.NEAR, 0.9, (here, there), (whole,)), verbatim("Said.")))
    assert [(hit.span, hit.related) for hit in found] == [(here, (there, whole)), (there, (here, whole))]
    assert len({hit.group for hit in found}) == 1


def test_a_line_that_stands_a_thousand_times_names_no_million() -> None:
    group = Group(PassageKind.EXACT, 1.0, tuple(Span(at, at + 5) for at in range(0, 10_000, 10)))
    assert sum(len(hit.related) for hit in hits(group, verbatim("Said."))) < 10_000


def test_a_passage_is_known_by_its_line() -> None:
    assert line_of(Text(Manuscript("", "One.\n\nTwo.")), Span(6, 10)) == 3


def test_a_part_of_a_sentence_is_a_phrase() -> None:
    text = Text(
        Manuscript("", "He said: “The old ferry runs again.” So it does.\n\nThe old ferry runs again, he said.")
    )
    said = "old ferry runs"
    part, other = (Span(at, at + len(said)) for at in (text.body.index(said), text.body.rindex(said)))
    assert is_phrase(text, Group(PassageKind.EXACT, 1.0, (part, other)))
    assert not is_phrase(text, Group(PassageKind.EXACT, 1.0, (part, other), whole=True))
    whole = Span(text.body.index("So it"), text.body.index("\n\n"))
    assert not is_phrase(text, Group(PassageKind.EXACT, 1.0, (part, whole)))


def test_cells_of_a_table_say_the_same_of_different_things() -> None:
    cell = "a new quay for the old boat and a new boat for the old quay in spring"
    row = f"| Tallow | {cell} |"
    table = f"| Town | Plan |\n|---|---|\n{row}\n| Merrow | {cell} |\n"
    cells = Text(Manuscript("", table, Markup.MARKDOWN))
    assert list(groups(cells, PassageKind.EXACT)) == []
    assert list(groups(Text(Manuscript("", f"{cell}.\n\nNo.\n\n{cell}.")), PassageKind.EXACT))
    assert list(groups(Text(Manuscript("", f"{table}\n{cell}.", Markup.MARKDOWN)), PassageKind.EXACT))
