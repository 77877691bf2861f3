"""Encodings offered for a file, with how it would look."""

from pathlib import Path

import pytest
from docx import Document

from editor_app.desk.articles.encodings import EncodingChoice, kept_choices
from editor_app.desk.articles.importing import take_in
from editor_app.desk.base.desk import Desk
from editor_app.domain.errors import Unreadable

CHINESE = "博物馆在新的一年里为大家准备了很多活动，我们可以看到不同时代的生活。"


def choices_of(house: Desk, file: Path) -> tuple[EncodingChoice, ...]:
    return kept_choices(house, take_in(house, file, "Ed").article.id)


def test_what_it_seems_to_be_comes_first_and_is_shown(house: Desk, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes(CHINESE.encode("gb18030"))

    first, *others = choices_of(house, file)

    assert (first.name, first.preview, first.plausible) == ("gb18030", CHINESE, True)
    assert "cp1252" in {choice.name for choice in others}  # reads anything, so it is offered
    assert first.name not in {choice.name for choice in others}


def test_an_encoding_that_cannot_read_the_file_is_not_offered(house: Desk, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes(CHINESE.encode("gb18030"))

    assert "utf-8" not in {choice.name for choice in choices_of(house, file)}


def test_each_is_shown_where_it_differs_from_the_first(house: Desk, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes(("Plain words. " * 2000 + "\nThe café.\n" + "No more.\n" * 50 + "Příští.\n").encode("cp1250"))

    first, *others = choices_of(house, file)
    choices = {choice.name: choice for choice in others}

    assert (first.line, choices["cp1251"].line, choices["cp1250"].line) == (2, 2, 53)
    assert "The café." in first.preview
    assert "The cafй." in choices["cp1251"].preview
    assert choices["cp1251"].preview[choices["cp1251"].place] == "й"
    assert "Příští" in choices["cp1250"].preview
    assert all(len(choice.preview) <= 500 for choice in (first, *others))


def test_what_nothing_reads_differently_is_in_no_line(house: Desk, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text("Plain words.")

    choices = {choice.name: choice for choice in choices_of(house, file)}

    assert (choices["gb18030"].line, choices["gb18030"].preview) == (0, "Plain words.")


def test_what_cannot_be_read_is_counted_and_the_text_read_all_the_same(house: Desk, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    whole = (CHINESE * 9).encode("gb18030")
    file.write_bytes(whole[:200] + b"\xff" + whole[200:])

    taken = take_in(house, file, "Ed")
    first, *_ = kept_choices(house, taken.article.id)

    assert (first.name, first.unread, first.plausible) == ("gb18030", 1, False)
    assert "1 character could not be read and appears as “\ufffd”." in map(str, taken.notes)


def test_those_that_read_like_a_text_come_before_those_that_do_not(house: Desk, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes(CHINESE.encode("big5hkscs", errors="ignore"))

    plausible = [choice.plausible for choice in choices_of(house, file)[1:]]

    assert plausible == sorted(plausible, reverse=True)


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

    with pytest.raises(Unreadable, match="itself says"):
        kept_choices(house, article)
