"""Names in brackets after the same name with another head."""

from collections.abc import Callable

import pytest

from editor_app.text.names import Who
from editor_app.text.names.model import Reason


@pytest.mark.parametrize(
    ("body", "linked"),
    [
        ("They saw the National Library (National Archive) on Monday.", [(Reason.BRACKETED, True)]),
        ("They saw the National Library (Kite Hall) on Monday.", []),
        ("They saw the National Library, National Archive and more.", []),
        ("They left Vessel Co (Vessel Ltd) on Monday.", []),
    ],
)
def test_links(body: str, linked: list[tuple[Reason, bool]], who: Callable[[str], Who]) -> None:
    assert [(link.reason, link.sure) for entity in who(body).entities for link in entity.links] == linked
