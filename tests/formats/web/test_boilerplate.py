"""The furniture of web pages, proposed for removal."""

import pytest

from editor_app.formats.base.incoming import SourceFile
from editor_app.formats.base.pieces import Piece, PieceKind, Run
from editor_app.formats.readers.html import read
from editor_app.formats.web.boilerplate import furnishing, left_behind
from editor_app.text.edits import Edit, replace
from editor_app.text.span import Span

STORY = [
    "The harbour museum opened its restored north wing to visitors on Monday, after four years of work.",
    "Its director said that the rooms now show the ships in the order in which they were built, and why.",
    "Visitors can follow one family of shipwrights through a century, from letters to the tools they used.",
    "Entry is free on the first Sunday of each month, and guided walks begin at noon from the main gate.",
]
PAGE = (
    "<html><head><title>North wing opens</title></head><body><div class='menu'><ul>"
    + "".join(f"<li><a href='/{name}'>{name}</a></li>" for name in ("News", "Sport", "Weather", "Travel"))
    + "</ul></div><div class='content'><h1>North wing opens</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    + "</div><div class='related'><ul><li><a href='/1'>Old bridge closed</a></li>"
    "<li><a href='/2'>Rain is coming</a></li>"
    "</ul></div></body></html>"
)


def test_menus_and_teasers_are_proposed_and_stay_in_the_body() -> None:
    found = read(SourceFile("a.html", PAGE.encode()))
    body = found.manuscript.body

    proposed = " ".join(span.of(body) for span in found.furniture)
    assert all(words in body and words in proposed for words in ("Weather", "Old bridge closed"))
    left = replace(body, (Edit(span, "") for span in found.furniture))
    assert left.strip() == "\n\n".join(STORY)


def test_where_no_article_is_found_nothing_is_proposed() -> None:
    pieces = (Piece(PieceKind.PARAGRAPH, (Run("A line."),)), Piece(PieceKind.PARAGRAPH, (Run("Another."),)))
    assert furnishing("", pieces) == ()
    assert furnishing("<p>" * 3, pieces) == ()


def test_what_a_page_says_again_for_other_screens_is_proposed() -> None:
    body = read(SourceFile("a.html", PAGE.replace("<div class='related'>", f"<p>{STORY[1]}</p><div>").encode()))
    kept = replace(body.manuscript.body, (Edit(span, "") for span in body.furniture))
    assert body.manuscript.body.count(STORY[1]) == 2
    assert kept.count(STORY[1]) == 1


def test_a_part_of_the_article_in_a_side_column_is_read_and_the_rest_of_it_is_not() -> None:
    story = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    column = f"<aside><div class='article-body'><h1>North wing opens</h1>{story}</div></aside>"
    found = read(
        SourceFile("a.html", f"<body><nav><a href='/x'>Weather</a></nav>{column}<p>Imprint</p></body>".encode())
    )
    body = found.manuscript.body
    assert [body.count(paragraph) for paragraph in STORY] == [1, 1, 1, 1]
    assert "Weather" not in body


def test_a_short_article_on_a_page_of_menus_is_found() -> None:
    menu = "".join(f"<li><a href='/{number}'>Section {number}</a></li>" for number in range(400))
    page = f"<body><ul>{menu}</ul><article>" + "".join(f"<p>{one}</p>" for one in STORY[:3]) + "</article>"
    found = read(SourceFile("a.html", f"{page}<ul>{menu}</ul></body>".encode()))
    left = replace(found.manuscript.body, (Edit(span, "") for span in found.furniture))
    assert left.strip() == "\n\n".join(STORY[:3])


def left_of(page: str) -> str:
    found = read(SourceFile("a.html", page.encode()))
    return replace(found.manuscript.body, (Edit(span, "") for span in found.furniture)).strip()


def test_a_chinese_page_made_of_boxes_alone() -> None:
    story = [
        "本市港口博物馆修缮一新的北翼四日重新向公众开放，工程历时四年。",
        "馆长说，展厅现在按船只建造的先后顺序陈列，并说明其原因。",
        "博物馆每月第一个星期日免费开放，讲解从中午开始，在正门集合。",
        "相关部门表示，今年还将有三个展览与观众见面。",
    ]
    menu = "".join(f"<li>{word}</li>" for word in "首页 时政 国际 财经 军事 体育 娱乐 科技 图片 视频 专题 论坛".split())
    after = ("[责任编辑：张三]", "分享到：微信 微博", "相关阅读", "老桥明日起封闭施工", "热门推荐", "版权所有 某某网")
    boxes = "".join(f"<div>{one}</div>" for one in ("来源：某某网 字号：大 中 小", *story, *after))
    assert left_of(f"<html lang='zh'><body><ul>{menu}</ul>{boxes}</body></html>") == "\n\n".join(story)


def test_of_a_page_that_is_its_article_alone_nothing_is_proposed() -> None:
    story = "".join(f"<p>{one}</p>" for one in (*STORY, "Sign up for our newsletter."))
    assert read(SourceFile("a.html", f"<html><body>{story}</body></html>".encode())).furniture == ()


def test_neighbours_make_one_stretch_with_the_blank_lines_after_them() -> None:
    body = "Menu\n\nHome\n\nStory"
    places = (Span(0, 4), Span(6, 10), Span(12, 17))

    assert left_behind(body, places, (True, True, False)) == (Span(0, 12),)
    assert left_behind(body, places, (False, False, True)) == (Span(12, 17),)


def test_a_piece_without_words_has_no_place_to_take_out() -> None:
    assert left_behind("Story", (Span(0, 0), Span(0, 5)), (True, False)) == ()


@pytest.mark.parametrize("much", [f"<!--{'x' * 1_000_000}-->", "<i></i>" * 6_000])
def test_a_page_too_large_to_look_through_is_read_without_a_proposal(much: str) -> None:
    found = read(SourceFile("a.html", PAGE.replace("</body>", f"{much}</body>").encode()))
    assert STORY[0] in found.manuscript.body
    assert found.furniture == ()


def test_nothing_laid_out_leaves_nothing_behind() -> None:
    assert left_behind("", (), ()) == left_behind("", (Span(0, 0),), (True,)) == ()


def test_of_a_bare_page_nothing_is_furniture() -> None:
    winners = "".join(f"<p>{name}</p>" for name in ("Ana Costa", "Xavier Zink") * 15)
    page = f"<html><body><h1>Prizes</h1><p>{STORY[0]}</p>{winners}<p>{STORY[1]}</p></body></html>"
    assert read(SourceFile("a.html", page.encode())).furniture == ()
