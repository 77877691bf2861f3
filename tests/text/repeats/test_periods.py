from editor_app.text.repeats.periods import periods
from editor_app.text.repeats.seeds import runs_inside

LINE = "the quick brown fox jumps over the lazy dog today "


def test_a_line_over_and_over_is_parted_into_its_rounds(read) -> None:
    here = read(LINE * 4)
    groups, rest = periods(here, runs_inside(here))
    assert [[span.of(here.body) for span in group] for group in groups] == [[LINE.strip()] * 4]
    assert len(rest) == 0


def test_a_short_round_is_taken_several_times(read) -> None:
    here = read("buy now " * 12)
    (group,), _ = periods(here, runs_inside(here))
    assert {span.of(here.body) for span in group} == {"buy now buy now buy now buy now"}


def test_seeds_elsewhere_are_kept(read) -> None:
    here = read(LINE + "and then again " + LINE)
    groups, rest = periods(here, runs_inside(here))
    assert (groups, len(rest)) == ([], 1)
