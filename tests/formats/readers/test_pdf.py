from io import BytesIO

import pytest
from fpdf import FPDF
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from editor_app.domain.errors import Unreadable
from editor_app.formats.base.incoming import Incoming, SourceFile
from editor_app.formats.readers.pdf import read
from editor_app.text.manuscript import Markup


def made(*pages: tuple[str, ...], password: str = "") -> bytes:
    """A PDF whose pages set the lines one below the other in Helvetica."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for lines in pages:
        words = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
        stream = f"BT /F 12 Tf 50 700 Td {words}ET"
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
        kids.append(len(objects) + 1)
        font = "<</Font<</F 3 0 R>>>>"
        objects.append(f"<</Type/Page/Parent 2 0 R/Resources{font}/MediaBox[0 0 612 792]/Contents {len(objects)} 0 R>>")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>"
    data, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj{one}endobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\n"
    data += f"{end}startxref\n{len(data)}\n%%EOF".encode()
    if not password:
        return data
    writer, sealed = PdfWriter(clone_from=BytesIO(data)), BytesIO()
    writer.encrypt(password, algorithm="RC4-128")
    writer.write(sealed)
    return sealed.getvalue()


def incoming(data: bytes) -> Incoming:
    return read(SourceFile("a.pdf", data))


def test_lines_become_paragraphs_again() -> None:
    found = incoming(
        made(
            (
                "Mill reopens after flood",
                "The old mill by the river opened its doors again on",
                "Friday, after two years of work on the wheel and the under-",
                "ground race.",
                "Visitors came from the whole valley to see it turn.",
            )
        )
    )
    assert found.manuscript.title == "Mill reopens after flood"
    assert found.manuscript.body.split("\n\n") == [
        "Mill reopens after flood",
        "The old mill by the river opened its doors again on Friday, after two years of work on the wheel and the "
        "underground race.",
        "Visitors came from the whole valley to see it turn.",
    ]


def test_running_heads_and_page_numbers_are_left_out_and_said() -> None:
    pages = [("Valley News", f"Story number {word} is told here in full.", str(at)) for at, word in enumerate("abc", 1)]
    found = incoming(made(*pages))
    assert "Valley News" not in found.manuscript.body
    assert not any(line.isdigit() for line in found.manuscript.body.split("\n"))
    assert str(found.notes[1]) == "Running heads and page numbers were left out (6 lines, such as “Valley News”)."


def test_left_and_right_pages_have_heads_of_their_own() -> None:
    heads = ["Cover", *["Valley News", "The mill reopens"] * 3]
    words = "one two three four five six seven".split()
    body = incoming(
        made(*((head, f"Hall {at} is new.", "") for head, at in zip(heads, words, strict=True)))
    ).manuscript.body
    assert "Valley News" not in body
    assert "The mill reopens" not in body
    assert body.count("is new") == 7


def test_a_single_page_has_no_running_heads() -> None:
    found = incoming(made(("Choice 1", "Choice 2", "A line that stands between them.", "Answer 3", "Answer 4")))
    assert found.manuscript.body.count("Choice") == found.manuscript.body.count("Answer") == 2
    assert len(found.notes) == 1


def test_pages_without_text_are_named() -> None:
    found = incoming(made(("The mill is open.",), (), ("It turns again.",), ()))
    assert str(found.notes[-1]).startswith("No text was found on pages 2, 4.")


def test_a_page_whose_layout_cannot_be_found_is_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [f"The mill turned {often} times on Friday." for often in "two three four five six seven eight".split()]

    def failing(page: object, **how: object) -> str:
        if how:
            raise KeyError("/Widths")
        return "\n".join(lines)

    before = incoming(made(tuple(lines)))
    monkeypatch.setattr("pypdf.PageObject.extract_text", failing)
    assert incoming(made(tuple(lines))) == before


def test_what_is_filled_in_is_read_with_its_name() -> None:
    writer = PdfWriter(clone_from=BytesIO(made(("Order form",))))
    parent = DictionaryObject({NameObject("/FT"): NameObject("/Tx"), NameObject("/V"): TextStringObject("Ann\rLee")})
    parent[NameObject("/TU")] = TextStringObject("Your name")
    shown = DictionaryObject({NameObject("/Subtype"): NameObject("/Widget"), NameObject("/Parent"): parent})
    choice = DictionaryObject(
        {
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/FT"): NameObject("/Ch"),
            NameObject("/V"): ArrayObject([TextStringObject("oak"), TextStringObject("elm")]),
        }
    )
    button = DictionaryObject({NameObject("/Subtype"): NameObject("/Widget"), NameObject("/FT"): NameObject("/Btn")})
    writer.pages[0][NameObject("/Annots")] = ArrayObject([shown, choice, button])
    stream = BytesIO()
    writer.write(stream)
    assert incoming(stream.getvalue()).manuscript.body == "Order form\n\nYour name: Ann Lee\n\noak, elm"


def test_a_password_is_asked_for_and_pictures_are_no_text() -> None:
    with pytest.raises(Unreadable, match="password"):
        incoming(made(("Secret",), password="opensesame"))
    with pytest.raises(Unreadable, match="only pictures"):
        incoming(made(()))


@pytest.mark.parametrize("data", [b"plain words", b"%PDF-1.4\nbroken", made(("Words",))[:120]])
def test_what_is_damaged_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        incoming(data)


def test_headings_and_a_ruled_table() -> None:
    sheet = FPDF()
    sheet.add_page()
    sheet.set_font("Helvetica", size=18)
    sheet.cell(0, 12, "Cars of the year", new_x="LMARGIN", new_y="NEXT")
    sheet.set_font("Helvetica", size=11)
    sheet.multi_cell(0, 6, "The harbour counts the cars that cross its bridge.", new_x="LMARGIN", new_y="NEXT")
    with sheet.table() as table:
        for row in (("Year", "Cars"), ("2025", "1,200"), ("2026", "1,300")):
            table.row(row)
    sheet.multi_cell(0, 6, "It will count them again next year, it said.")
    found = incoming(bytes(sheet.output())).manuscript
    assert (found.title, found.markup) == ("Cars of the year", Markup.MARKDOWN)
    assert found.body.split("\n\n") == [
        "The harbour counts the cars that cross its bridge.",
        "| Year | Cars |\n| --- | --- |\n| 2025 | 1,200 |\n| 2026 | 1,300 |",
        "It will count them again next year, it said.",
    ]
