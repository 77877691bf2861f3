"""Parts of a formula in one line."""

from editor_app.formats.base.facts.formulas import above, below, grouped


def test_small_signs_where_there_are_any_and_brackets_where_one_thing_must_stay_one() -> None:
    assert (above("6"), above("n+1"), above("")) == ("⁶", "^(n+1)", "")
    assert (below("2"), below("max")) == ("₂", "_max")
    assert (grouped("ab"), grouped("(a)"), grouped("a+b")) == ("ab", "(a)", "(a+b)")
