"""The column is of reading width, in the middle."""

from editor_app.gui.base import theme
from editor_app.gui.editor import page_layout
from editor_app.gui.editor.page import Page


def test_a_wide_page_has_its_column_in_the_middle_and_a_narrow_one_keeps_the_gutter(qtbot):
    page = Page()
    qtbot.addWidget(page)
    page.resize(1600, 600)
    page.show()
    margins = page.viewportMargins()
    assert abs(margins.left() - margins.right()) <= 1
    assert margins.left() > theme.GUTTER
    page.resize(500, 600)
    page_layout.centre(page)
    assert page.viewportMargins().left() == theme.GUTTER


def test_lines_are_half_as_high_again_as_the_letters(qtbot):
    page = Page()
    qtbot.addWidget(page)
    page.show()
    page.show_text("one\ntwo")
    first, second = page.document().firstBlock(), page.document().lastBlock()
    layout = page.document().documentLayout()
    step = layout.blockBoundingRect(second).top() - layout.blockBoundingRect(first).top()
    assert abs(step - page.font().pointSizeF() * page.logicalDpiY() / 72 * theme.LINE_HEIGHT / 100) <= 1.5
