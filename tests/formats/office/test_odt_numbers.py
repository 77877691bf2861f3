from lxml import etree

from editor_app.formats.base.facts.numerals import Label
from editor_app.formats.office.odt_looks import OUTLINE, Counting, Styles
from editor_app.formats.office.odt_numbers import Numbers
from editor_app.formats.office.opendocument import TextReader

STYLES = Styles(
    lists={
        "L": {1: Counting("1", after="."), 2: Counting("a", after=")")},
        "T": {1: Counting("1"), 2: Counting("1", levels=2)},
        OUTLINE: {1: Counting("1"), 2: Counting("1", levels=2)},
    }
)


def numbered(body: str, styles: Styles = STYLES) -> list[str]:
    found = TextReader(styles).blocks(etree.fromstring(f"<t>{body}</t>"))
    return [f"{piece.number}. {piece.text}" if piece.number else piece.text for piece in found]


def test_a_list_goes_on_or_begins_where_it_says() -> None:
    item = "<list-item><p>x</p></list-item>"
    begins = "<list-item start-value='6'><p>x</p></list-item>"
    assert numbered(
        f"<list style-name='L'>{item}{item}</list><p>and</p><list style-name='L'>{begins}{item}</list>"
    ) == [*("1. x", "2. x", "and", "6. x", "7. x")]
    assert numbered(
        f"<list style-name='L'>{item}</list><list style-name='L' continue-numbering='true'>{item}</list>"
        f"<list style-name='L' id='l'>{item}</list><list continue-list='l' style-name='L'>{item}</list>"
    ) == ["1. x", "2. x", "1. x", "2. x"]


def test_letters_and_the_numbers_above_stand_before_the_words() -> None:
    inner = "<list><list-item><p>in</p></list-item></list>"
    body = f"<list-item><p>out</p>{inner}</list-item>"
    assert numbered(f"<list style-name='L'>{body}{body}</list>") == ["1. out", "a) in", "2. out", "a) in"]
    assert numbered(f"<list style-name='T'>{body}{body}</list>") == ["1. out", "1.1 in", "2. out", "2.1 in"]


def test_numbered_headings() -> None:
    body = "<h outline-level='1'>A</h><h outline-level='2'>B</h><h outline-level='1'>C</h>"
    assert numbered(body) == ["1. A", "1.1 B", "2. C"]
    assert numbered(body, Styles()) == ["A", "B", "C"]


def test_a_list_of_which_nothing_is_known_has_bullets() -> None:
    numbers = Numbers(Styles())
    numbers.enter(etree.fromstring("<list/>"))
    assert numbers.next(None) == Label()
    outside = numbers.apart()
    assert numbers.depth == 0
    numbers.back(outside)
    assert numbers.depth == 1
