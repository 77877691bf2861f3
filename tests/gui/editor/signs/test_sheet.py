"""What hides its signs asks the page for nothing that it lacks."""

import pytest

from editor_app.gui.editor.page import Page
from editor_app.gui.editor.signs.dragging import Target
from editor_app.gui.editor.signs.keys import Written
from editor_app.gui.editor.signs.sheet import Sheet


@pytest.mark.parametrize("asked", [Sheet, Written, Target])
def test_the_page_has_what_it_is_asked_for(qapp: object, asked: type) -> None:
    names = {name for name in (*vars(asked), *asked.__annotations__) if not name.startswith("_")}
    page = Page()
    assert names and not [name for name in names if not hasattr(page, name)]
