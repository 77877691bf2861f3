"""A source that was withdrawn."""

from datetime import UTC, datetime

import pytest

from editor_app.domain.source_text import SourceText
from editor_app.text.manuscript import Manuscript


@pytest.mark.parametrize(("body", "withdrawn"), [("大桥通车。", False), ("", True), (" \n", True)])
def test_an_empty_text_withdraws_the_source(body: str, withdrawn: bool) -> None:
    text = Manuscript("", body)
    assert SourceText("", text, text.digest, "Ed", datetime.now(UTC)).withdrawn is withdrawn
