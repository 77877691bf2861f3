"""Earlier articles that share passages, as a list."""

import pytest
from PySide6.QtCore import Qt

from editor_app.domain.archive import Archived, Earlier, Shared
from editor_app.domain.article import Status
from editor_app.gui.base import icons
from editor_app.gui.panels.repeats.archive_hits_list import EarlierModel, glyph_of, standing_of, title_of
from editor_app.text.repeats import Passage, PassageKind
from editor_app.text.span import Span

NEWS = Shared(Passage(PassageKind.NEAR, 0.9, Span(0, 40), Span(0, 40)))
STOCK = Shared(Passage(PassageKind.EXACT, 1.0, Span(50, 70), Span(50, 70)), 9, stock=True)
FILED = Archived("/house/keeper.txt", "", "2024-05-01T10:00", "The keeper.")
APPROVED = Archived("id", "The office", "", "The office.", "id", "approved")


def test_a_text_without_a_title_is_called_by_its_name_and_without_both_untitled() -> None:
    assert title_of(FILED) == "/house/keeper.txt"
    assert title_of(Archived("", "", "", "")) == "Untitled"


def test_the_state_is_that_of_its_article_or_none() -> None:
    assert standing_of(FILED) == "2024-05-01… · From a file" or standing_of(FILED).endswith("From a file")
    assert standing_of(APPROVED) == "Approved"
    assert glyph_of(APPROVED) == icons.STATUS_ICONS[Status.APPROVED]
    assert glyph_of(FILED) == ("document", "muted")
    assert glyph_of(Archived("a", "", "", "", "a", "a state of a newer program")) == ("document", "muted")


@pytest.mark.parametrize(
    ("shared", "said"), [((NEWS, STOCK), "2 passage(s)"), ((STOCK,), "1 passage(s), stock wording")]
)
def test_stock_wording_is_called_so_only_where_there_is_no_news(
    qtbot: object, shared: tuple[Shared, ...], said: str
) -> None:
    model = EarlierModel()
    model.show((Earlier(APPROVED, shared),))
    lines = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole).split("\n")
    assert lines[:3] == ["The office", "Approved", said]
    assert lines[3].endswith(" %")
