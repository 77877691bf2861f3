"""Encodings offered for a file, with how it would look."""

from pathlib import Path

import pytest
from docx import Document

from editor_app.desk.desk import Desk
from editor_app.desk.encodings import encoding_choices, kept_choices
from editor_app.desk.take_in import take_in
from editor_app.domain.errors import Unreadable

CHINESE = "博物馆在新的一年里为大家准备了很多活动，我们可以看到不同时代的生活。"


def test_what_it_seems_to_be_comes_first_and_is_shown(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes(CHINESE.encode("gb18030"))

    first, *others = encoding_choices(file)

    assert (first.name, first.preview, first.plausible) == ("gb18030", CHINESE, True)
    assert "cp1252" in {choice.name for choice in others}  # reads anything, so it is offered
    assert first.name not in {choice.name for choice in others}


def test_an_encoding_that_cannot_read_the_file_is_not_offered(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes(CHINESE.encode("gb18030"))

    assert "utf-8" not in {choice.name for choice in encoding_choices(file)}


def test_the_preview_begins_where_encodings_differ(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text("Plain words. " * 2000 + "The café reopens.", encoding="cp1252")

    choices = {choice.name: choice for choice in encoding_choices(file)}

    assert "café reopens" in choices["cp1252"].preview
    assert len(choices["cp1252"].preview) <= 400


def test_those_that_read_like_a_text_come_before_those_that_do_not(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes(CHINESE.encode("big5hkscs", errors="ignore"))

    plausible = [choice.plausible for choice in encoding_choices(file)[1:]]

    assert plausible == sorted(plausible, reverse=True)


def test_an_empty_file_has_nothing_to_choose(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.touch()

    with pytest.raises(Unreadable, match="empty"):
        encoding_choices(file)


def test_the_kept_file_of_an_article_is_shown_in_each(house: Desk, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes(CHINESE.encode("gb18030"))
    article = take_in(house, file, "Ed").article.id
    file.unlink()

    first, *_ = kept_choices(house, article)

    assert (first.name, first.preview) == ("gb18030", CHINESE)


def test_a_word_file_has_no_encoding_to_choose(house: Desk, tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("The lock is open.")
    document.save(str(tmp_path / "lock.docx"))
    article = take_in(house, tmp_path / "lock.docx", "Ed").article.id

    with pytest.raises(Unreadable, match="says itself"):
        kept_choices(house, article)
