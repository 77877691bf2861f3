import pytest

from editor_app.formats.pdf.text_lines import SetLine
from editor_app.formats.pdf.text_lines import paragraphs as made


def paragraphs(lines: list[str]) -> list[str]:
    return [one.text for one in made(map(SetLine, lines))]


FULL = "The old mill by the river opened its doors again on Friday morning after"


def joined(*lines: str) -> str:
    (paragraph,) = paragraphs([FULL, *lines])
    return paragraph.removeprefix(FULL).strip()


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (("two years of work on the wheel and the whole of the long under-", "ground race."), "underground race."),
        (("two years of work on the wheel and the whole of the long under\u00ad", "ground race."), "underground race."),
        (("two years of work on the wheel and on what is now called a well-", "known sight."), "a well-known sight."),
        (("two years of work, paid for from what is called the new Franco-", "German fund."), "Franco-German fund."),
        (("two years of work that was put off twice because of the COVID-", "19 rules."), "the COVID-19 rules."),
        (
            ("two years of work, and since then there have always been two-", "and three-day walks."),
            "two- and three-day walks.",
        ),
        (("the open-air part; and there are twelve more shows in the open-", "air part."), "in the open-air part."),
        (("non-stop nonsense, as one of the elder visitors said of this non-", "sense."), "of this nonsense."),
    ],
)
def test_divided_words_are_put_together_as_the_text_writes_them(lines: tuple[str, ...], whole: str) -> None:
    assert joined(*lines).endswith(whole)


def test_a_dash_divides_no_word() -> None:
    assert joined("two years of work on the wheel and the whole of the race below -", "the mill.").endswith(
        "- the mill."
    )


def test_paragraphs_end_at_blank_lines_and_at_short_ones() -> None:
    assert paragraphs(["A headline", *[FULL] * 4, "two years.", "It turns.", "", "Next"]) == [
        "A headline",
        " ".join([FULL] * 4) + " two years.",
        "It turns.",
        "Next",
    ]
    assert paragraphs([]) == []


def test_items_of_a_list_stay_apart() -> None:
    assert paragraphs(["• Cars", "• Lorries", "and buses"]) == ["• Cars", "• Lorries and buses"]
    assert paragraphs([f"{FULL}.", f"- {FULL}", "- two", "- three"])[1:] == [f"- {FULL}", "- two", "- three"]
    assert paragraphs(["1. " + FULL, "2. " + FULL, "2. " + FULL]) == [f"1. {FULL}", f"2. {FULL} 2. {FULL}"]


def test_a_dash_or_a_year_at_the_beginning_of_a_line_is_no_item() -> None:
    assert len(paragraphs([FULL, f"- as {FULL}", f"and {FULL}"])) == 1
    assert len(paragraphs([FULL, f"2025) and {FULL}"])) == 1
