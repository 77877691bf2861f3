from editor_app.text.repeats.chains import Match
from editor_app.text.repeats.passage_kinds import in_order, judged
from editor_app.text.repeats.passages import PassageKind


def kind(read, one: str, other: str) -> PassageKind:
    a, b = read(one), read(other)
    return judged(a, b, Match(0, len(a), 0, len(b), 1.0)).kind


def test_to_the_letter_but_for_case_and_quotes(read) -> None:
    assert kind(read, "“Yes,” the mayor said.", '"Yes," the Mayor said.') is PassageKind.EXACT


def test_other_punctuation_or_few_other_words_is_near(read) -> None:
    assert kind(read, "Yes, the mayor of the town said so.", "Yes the mayor of the town said so.") is PassageKind.NEAR
    assert kind(read, "the mayor of the old town said so", "the mayor of the new town said so") is PassageKind.NEAR


def test_another_order_is_reworded(read) -> None:
    assert kind(read, "the bridge was opened by Anna Holt", "Anna Holt opened this bridge") is PassageKind.REWORDED


def test_share_of_words_in_order(read) -> None:
    a, b = read("a b c d"), read("a x c d")
    assert in_order(a, b, Match(0, 4, 0, 4, 1.0)) == 0.75
