from editor_app.text.repeats.groups import Families
from editor_app.text.repeats.passages import Passage, PassageKind
from editor_app.text.span import Span

A, B, C, D = (Span(at, at + 50) for at in (0, 100, 200, 300))


def told(
    *passages: Passage, equal: tuple[Span, ...] = ()
) -> list[tuple[PassageKind, tuple[Span, ...], tuple[Span, ...]]]:
    families = Families("x" * 400)
    if equal:
        families.take_equal(equal)
    for passage in passages:
        families.take(passage)
    return [(group.kind, group.places, group.against) for group in families.groups()]


def test_three_places_are_one_group_not_three_pairs() -> None:
    pairs = [Passage(PassageKind.NEAR, 0.9, *both) for both in ((A, B), (B, C), (A, C))]
    assert told(*pairs) == [(PassageKind.NEAR, (A, B, C), ())]


def test_a_nearly_equal_span_is_the_same_place() -> None:
    found = told(Passage(PassageKind.NEAR, 0.9, A, B), Passage(PassageKind.NEAR, 0.9, Span(105, 150), C))
    assert found == [(PassageKind.NEAR, (A, B, C), ())]


def test_what_rewords_a_repeated_paragraph_has_a_group_against_it() -> None:
    found = told(Passage(PassageKind.REWORDED, 0.6, A, B), equal=(B, C, D))
    assert found == [(PassageKind.REWORDED, (A,), (B, C, D)), (PassageKind.EXACT, (B, C, D), ())]


def test_the_cut_side_stands_alone() -> None:
    assert told(Passage(PassageKind.TRUNCATED, 1.0, B, A)) == [(PassageKind.TRUNCATED, (B,), (A,))]


def test_two_passages_are_two_groups() -> None:
    assert len(told(Passage(PassageKind.NEAR, 0.9, A, B), Passage(PassageKind.NEAR, 0.9, C, D))) == 2
