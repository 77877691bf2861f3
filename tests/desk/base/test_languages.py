import sys
from pathlib import Path

import pytest

from editor_app.desk.base.languages import catalogue, language
from editor_app.domain.errors import EditorError
from editor_app.domain.message import AND, ENGLISH, listed, say


@pytest.mark.parametrize("name", ["zh_CN", "zh-CN", "zh", "zh_CN.UTF-8", "zh-Hans", "zh_Hans_CN"])
def test_chinese_by_any_of_its_names(name: str) -> None:
    assert language(name) == "zh_CN"


@pytest.mark.parametrize("name", ["en", "", "C.UTF-8", "de_DE", "zh_TW"])
def test_what_it_does_not_speak_is_english(name: str) -> None:
    assert language(name) == "en" and catalogue(name) is ENGLISH


def test_a_sentence_is_said_in_chinese() -> None:
    assert say("{who}", who=listed(["a", "b", "c"], AND)).said(catalogue("zh_CN")) == "a、b和c"


@pytest.mark.parametrize("content", [None, b"", b"not a catalogue", b"\xde\x12\x04\x95" + b"\xff" * 40])
def test_a_translation_that_is_missing_or_damaged_is_named(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    if content is not None:
        (tmp_path / "resources" / "i18n").mkdir(parents=True)
        (tmp_path / "resources" / "i18n" / "zh_CN.mo").write_bytes(content)
    with pytest.raises(EditorError, match=r"missing or damaged: i18n/zh_CN\.mo\."):
        catalogue("zh_CN")
