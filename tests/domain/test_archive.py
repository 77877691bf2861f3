"""What is shared with earlier texts, summed up."""

import pytest

from editor_app.domain.archive import Archived, Earlier, Shared
from editor_app.text.repeats import Passage, PassageKind
from editor_app.text.span import Span

TEXT = Archived("mill", "The mill", "2024-05-01", "Words.")


def shared(length, similarity, stock=False):
    return Shared(Passage(PassageKind.NEAR, similarity, Span(0, length), Span(5, 5 + length)), 1, stock)


def test_the_longer_passages_count_more():
    earlier = Earlier(TEXT, (shared(300, 1.0), shared(100, 0.6)))
    assert earlier.similarity == pytest.approx(0.9)
    assert Earlier(TEXT, ()).similarity == 0.0


def test_stock_wording_is_no_news():
    said, stock = shared(100, 0.9), shared(50, 1.0, stock=True)
    assert Earlier(TEXT, (said, stock)).news == (said,)
    assert Earlier(TEXT, (stock,)).news == ()
