"""Contact lines that lost their spaces."""

from pathlib import Path

from editor_app.checks.knowledge.pages.contact_lines import run_together
from editor_app.checks.words import FILES, parse
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.prepared import Text

FOLDER = Path(__file__).parents[4] / "resources" / "words"
WORDS = parse({name: (FOLDER / name).read_text(encoding="utf-8") for name in FILES})


def joints(body: str, markup: Markup = Markup.PLAIN) -> list[tuple[str, str]]:
    return [
        (place.of(body), apart)
        for place, apart in run_together(Text(Manuscript("", body, markup)), WORDS.contact_label)
    ]


def test_a_label_before_its_name() -> None:
    assert joints("Contact DetailsTallow Mills") == [("DetailsTallow", "Details Tallow")]
    assert joints("Media ContactAda Lind") == [("ContactAda", "Contact Ada")]
    assert joints("It is so. Media ContactAda said it.") == []
    assert joints("Contact Details") == joints("ContactPoint is a firm of Merrow.") == []


def test_all_that_ran_together_in_a_row_is_one_place() -> None:
    body = "Merrow, Ohiowww.tallow.com614.555.0100 Office"
    assert joints(body) == [("Ohiowww.tallow.com614.555.0100", "Ohio www.tallow.com 614.555.0100")]
    assert joints("Tallow Ltd.614-555-0100info@tallow.com") == [
        ("Ltd.614-555-0100info@tallow.com", "Ltd. 614-555-0100 info@tallow.com")
    ]


def test_an_address_behind_another() -> None:
    assert joints("See https://t.me/ropehttps://tallow.com/a.") == [
        ("ropehttps://tallow.com", "rope https://tallow.com")
    ]
    assert joints("Read www.tallow.comAbout Tallow") == [("www.tallow.comAbout", "www.tallow.com About")]


def test_what_is_written_so() -> None:
    for body in (
        "See https://archive.org/web/2011/https://tallow.com/ and https://a.com/?u=https://b.com.",
        "Call 614-555-0100ext 3, (614) 555-0100 or +1 614-555-0100, or write to a@tallow.com.",
        "The part 614-555-01005 and the file about.companyAbout.",
        "www.tallow.com, http://tallow.com",
    ):
        assert joints(body) == [], body
    assert joints("Run `gethttp://tallow.com` first.", Markup.MARKDOWN) == []
