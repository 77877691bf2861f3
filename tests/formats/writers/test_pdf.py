from io import BytesIO
from unicodedata import normalize

import pytest
from pypdf import PdfReader

from editor_app.domain.errors import EditorError
from editor_app.formats.base.job import Job
from editor_app.formats.writers.pdf import says, write
from editor_app.text.manuscript import Manuscript, Markup

DRAFT = Manuscript(
    "Hall opens",
    "Some **bold** words, cafe\u0301, {nb} and a [link](https://a.org).\n\n## Costs\n\n"
    "1. one\n    - in\n2. two\n\n> said\n\n"
    "| a | b |\n| --- | --- |\n| cell | d |\n\n中文段落，也在这里。\n\nمرحبا بالعالم 2028\n\nשלום עולם abc 12",
    Markup.MARKDOWN,
    "en_GB",
    (("author", "A. Quill"), ("keywords", "hall, city"), ("source", "City desk"), ("embargo", "2026-03-03")),
)


def test_another_program_finds_the_words_in_order() -> None:
    data = write(Job(DRAFT))
    assert says(data, Job(DRAFT))
    text = normalize("NFC", PdfReader(BytesIO(data)).pages[0].extract_text().replace("\0", ""))
    assert text.startswith(
        "City desk   Embargo: 2026-03-03\nHall opens\nSome bold words, café, {nb} and a link.\nCosts\n1. one"
    )
    assert "中文段落，也在这里。" in text
    assert {"مرحبا", "بالعالم", "2028", "שלום", "עולם"} <= set(text.split())


def test_other_words_are_noticed() -> None:
    data = write(Job(Manuscript("t", "The lock is open.")))
    assert not says(data, Job(Manuscript("t", "The lock is shut.")))
    assert not says(data, Job(Manuscript("t", "is The lock open.")))


def test_what_the_file_says_of_itself() -> None:
    reader = PdfReader(BytesIO(write(Job(DRAFT))))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("Hall opens", "A. Quill")
    assert reader.metadata["/Keywords"] == "hall, city"
    assert reader.root_object["/Lang"] == "en-GB"
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]
    assert [one["/Title"] for one in reader.outline] == ["Costs"]
    fonts = reader.pages[0]["/Resources"]["/Font"].values()
    faces = [font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object() for font in fonts]
    assert all({"/FontFile2", "/FontFile3"} & set(face) for face in faces)


def test_many_pages_have_numbers_and_few_have_none() -> None:
    body = "\n\n".join(f"Paragraph {number} " + "of many words " * 40 for number in range(30))
    reader = PdfReader(BytesIO(write(Job(Manuscript("t", body)))))
    assert len(reader.pages) > 3
    assert f"2 / {len(reader.pages)}" in reader.pages[1].extract_text()
    assert "1 / 1" not in PdfReader(BytesIO(write(Job(DRAFT)))).pages[0].extract_text()


def test_letters_that_no_font_has_are_named() -> None:
    with pytest.raises(EditorError, match="No font on this machine has these characters: \U0010fffd"):
        write(Job(Manuscript("t", "a \U0010fffd b")))


ARABIC = "فتحت المطحنة أبوابها يوم الجمعة بعد عامين من العمل على سقفها وعجلتها وجدرانها القديمة قرب النهر في المدينة"
HEBREW = "הטחנה נפתחה ביום שישי אחרי שנתיים של עבודה על הגג ועל הגלגל ועל הקירות הישנים ליד הנהר בעיר הקטנה שלנו"


def lines_from_the_right(data: bytes) -> list[str]:
    """The words of each line as they stand on the paper, read from the right; each word is written as it is said."""
    found: dict[int, list[tuple[float, str]]] = {}

    def keep(text: str, _now: list[float], at: list[float], _font: object, _size: float) -> None:
        if text.strip():
            found.setdefault(round(at[5]), []).append((at[4], text.strip()))

    for page in PdfReader(BytesIO(data)).pages:
        page.extract_text(visitor_text=keep)
    return [" ".join(text for _, text in sorted(found[foot], reverse=True)) for foot in sorted(found, reverse=True)]


@pytest.mark.parametrize("text", [ARABIC, HEBREW], ids=["Arabic", "Hebrew"])
def test_words_from_the_right_stand_in_their_order(text: str) -> None:
    lines = lines_from_the_right(write(Job(Manuscript("", text))))
    assert len(lines) > 1
    assert " ".join(lines).split() == text.split()
