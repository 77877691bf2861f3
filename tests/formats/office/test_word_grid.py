from io import BytesIO

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH

from editor_app.formats.base.incoming import SourceFile
from editor_app.formats.base.job import Job
from editor_app.formats.office.word_grid import add_table
from editor_app.formats.readers.docx import read
from editor_app.formats.writers.docx import write
from editor_app.text.manuscript import Manuscript, Markup

SOURCE = "| Town | Guests |\n| --- | ---: |\n| Porto | 1,204 |"


def written(source: str) -> bytes:
    return write(Job(Manuscript("", source, Markup.MARKDOWN)))


def test_a_table_comes_back_as_it_was() -> None:
    assert read(SourceFile("a.docx", written(SOURCE))).manuscript.body == SOURCE


def test_figures_are_set_right_and_the_head_is_bold_and_repeated() -> None:
    (table,) = docx.Document(BytesIO(written(SOURCE))).tables
    assert table.cell(1, 1).paragraphs[0].alignment is WD_ALIGN_PARAGRAPH.RIGHT
    assert table.cell(0, 0).paragraphs[0].style.font.bold
    assert "tblHeader" in table.rows[0]._tr.xml


def test_no_word_is_wider_than_its_column() -> None:
    words = ["Internationalisation", "Municipality", "11,480,000", "25,918,952", "86,160,790", "1", "2", "3"]
    line = f"| {' | '.join(words)} |"
    (table,) = docx.Document(BytesIO(written(f"{line}\n|{' --- |' * 8}\n{line}"))).tables
    size = table.cell(0, 0).paragraphs[0].runs[0].font.size.pt
    for column, word in zip(table.columns, words, strict=True):
        assert column.width.pt >= 0.5 * size * len(word) + 7
    assert add_table.__doc__
