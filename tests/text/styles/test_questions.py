"""Questions of style: each is seen, and right uses are left alone."""

import pytest

from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text
from editor_app.text.span import Span
from editor_app.text.styles.questions import Where, mixed, questions, ranked

TWO = {
    "percent": "It rose by 10% in May. Then it fell by 12 percent in June.",
    "percent-space": "It rose by 10% in May. Then it fell by 12 % in June.",
    "million": "It paid $5 million in May. Then it paid $7M in June.",
    "currency": "It paid US$5 in May. Then it paid $7 in June.",
    "euro": "It paid €5 in May. Then it paid 7 euros in June.",
    "thousands": "It has 1,200 people in May. Then it had 1300 people in June.",
    "time": "It opens at 5 p.m. in May. Then it opened at 6pm in June.",
    "hour": "It opens at 5:00 pm in May. Then it opened at 6 pm in June.",
    "clock": "It opens at 17:30 in May. Then it opened at 6:15 pm in June.",
    "date": "It opened on May 5 of old. Then it shut on 7 June of old.",
    "ordinal": "It opened on May 5 of old. Then it shut on June 7th of old.",
    "month": "It opened on August 5 of old. Then it shut on Sept. 7 of old.",
    "address": "It was Mr. Vessler of old. Then it was Mr Brandt of old.",
    "us": "It is in the U.S. of old. Then it left the US for good.",
    "uk": "It is in the U.K. of old. Then it left the UK for good.",
    "phd": "She has a Ph.D. in glass. He has a PhD in wax.",
    "junior": "It was Arno Vessler, Jr. of old. Then Arno Brandt Jr. came.",
    "saint": "It is in St. Olga of old. Then it left St Olga for good.",
    "covid": "It was COVID-19 of old. Then it was Covid-19 again.",
    "wifi": "It has Wi-Fi for all. Then the WiFi was shut.",
    "grouping": "They sold 12,000 ropes of old. Then they sold 14 500 ropes in all.",
    "serial-comma": "They sell glass, wax, and paper. They like rope, wood and kites.",
    "range": "It took 1990-1995 in all. Then it took 2001–2004 in all.",
    "kilometre": "It is 5 km long. Then it is 7 kilometres long.",
    "unit-space": "It is 5 km long. Then it is 7km long.",
    "acronym-plural": "They sell PCs of old. They sold all PC's of old.",
    "compound-dash": "The China–Africa road is long. The China-Africa road is old.",
    "toward": "They go toward the hall. They went towards the sea.",
    "currency-space": "It paid €5 in May. Then it paid € 7 in June.",
    "eu": "It is in the E.U. of old. Then it left the EU for good.",
    "eg": "They sell wax, e.g. red wax. They sell rope, eg red rope.",
    "ie": "They sell wax, i.e. red wax. They sell rope, ie red rope.",
    "number": "It is No. 5 of old. Then it is No 7 of old.",
    "small-number": "It has seven boats of old. Then it has 5 boats of old.",
    "ok": "It is OK here. It was okay there.",
}


def asked(body: str) -> list[str]:
    return [one.name for one in mixed(Text(Manuscript("", body)))]


@pytest.mark.parametrize("name", TWO)
def test_two_styles_are_seen(name: str) -> None:
    assert name in asked(TWO[name])


def test_lists_of_words_with_hyphens_have_a_comma_too() -> None:
    assert asked("They sell glass, wax, and paper. They praise pride, self-help and self-respect.") == ["serial-comma"]


def test_every_question_is_tried() -> None:
    assert {question.name for question in questions()} == TWO.keys()
    assert {question.where for question in questions()} == set(Where)
    assert all(len(question.answers) > 1 for question in questions())


@pytest.mark.parametrize("name", TWO)
def test_one_style_is_left_alone(name: str) -> None:
    """Each half of a text answers in one way."""
    assert [asked(f"{half}. {half}.") for half in TWO[name].split(". ")] == [[]] * len(TWO[name].split(". "))


@pytest.mark.parametrize(
    "body",
    [
        "It has 1,200 people. The Kite 5000 list is old, and so are the years 1990 and 2025.",
        "It rose by 10%. “It fell by 12 percent,” he said.",
        "VELLMORA, 5 May (Kites) - It opened on May 7 in the hall.",
        "Call 555-0100 or 555–0199 now.",
        "The hall is in St. Olga. The street is St Brandt Lane.",
        "Dentons US met. The U.S. law firm is old, says US News of old.",
        "It is 5 km long, 7 kg heavy and 9 mm wide.",
        "It is 214 kilometers long. They go at 160 km/h there.",
        "VELLMORA, Sept. 5 (Kites) - It opened on November 7 in the hall.",
        "Matthew 5:12 and 17:30 are read.",
        "They sell PCs. The PC's fan is old.",
        "It paid C$5 and A$7 in the end. It paid $9 too.",
    ],
)
def test_what_is_right_as_it_is(body: str) -> None:
    assert asked(body) == []


def test_the_places_are_whole_numbers_and_the_usual_form_is_first() -> None:
    body = "It rose by 1,250% and 10.5%. Then it fell by 12.5 percent in June."
    [found] = mixed(Text(Manuscript("", body)))
    assert [[span.of(body) for span in way] for way in found.ways] == [["1,250%", "10.5%"], ["12.5 percent"]]


def test_of_equals_the_earlier_is_first() -> None:
    assert ranked(iter([[Span(9, 10)], [Span(2, 3)], [Span(4, 5), Span(6, 7)]])) == (
        (Span(4, 5), Span(6, 7)),
        (Span(2, 3),),
        (Span(9, 10),),
    )
