import pytest

from editor_app.domain.errors import Unreadable
from editor_app.formats.base.incoming import Incoming, SourceFile
from editor_app.formats.base.notes import said_of
from editor_app.formats.readers.html import read

PARAGRAPH = "<p>The museum opened a new hall today, and many people came to see it.</p>"


def incoming(text: str, encoding: str = "utf-8") -> Incoming:
    return read(SourceFile("a.html", text.encode(encoding)))


def test_an_article_alone_is_read_when_the_page_marks_one() -> None:
    found = incoming(
        "<html lang=en-GB><title>Hall opens - The Site</title><nav>Menu</nav><div>Latest</div>"
        f"<article><h1>Hall opens</h1>{PARAGRAPH}<aside>Related</aside></article><footer>Imprint</footer></html>"
    )
    assert found.manuscript.title == "Hall opens"
    assert found.manuscript.language == "en_GB"
    assert found.manuscript.body == "The museum opened a new hall today, and many people came to see it."
    assert tuple(map(str, said_of(found))) == (
        "Parts of the page around the text were left out: navigation, footer, side column.",
    )


def test_the_text_of_a_wechat_page_is_its_article() -> None:
    page = (
        f"<div id=js_article><h1>Hall opens</h1><em>2026-05-03</em><div id=js_content>{PARAGRAPH}</div></div>"
        "<div>Scan to follow</div>"
    )
    assert incoming(page).manuscript.body == "The museum opened a new hall today, and many people came to see it."


def test_a_small_article_does_not_stand_for_the_page() -> None:
    body = incoming(f"<article><p>Teaser</p></article><div>{PARAGRAPH * 3}</div>").manuscript.body
    assert body.count("new hall") == 3


def test_without_a_heading_the_title_is_the_page_s_without_the_site() -> None:
    assert incoming(f"<title>Hall opens | The Site</title>{PARAGRAPH}").manuscript.title == "Hall opens"
    assert incoming(PARAGRAPH).manuscript.title.startswith("The museum opened")


def test_what_the_page_says_of_itself() -> None:
    head = '<meta name=author content="A. Writer"><meta property="article:published_time" content="2024-05-01">'
    assert incoming(head + PARAGRAPH).manuscript.front == (("author", "A. Writer"), ("date", "2024-05-01"))


@pytest.mark.parametrize("head", ['<meta charset="gb2312">', '<meta http-equiv=a content="text/html; charset=GBK">'])
def test_the_declared_encoding(head: str) -> None:
    found = incoming(f"{head}<p>协议</p>", "gbk")
    assert (found.manuscript.body, found.encoding, found.sure) == ("协议", "gb18030", True)


def test_a_wrong_declaration_is_not_believed() -> None:
    assert incoming('<meta charset="gbk"><p>Caf\u00e9</p>').manuscript.body == "Caf\u00e9"
    assert incoming('<meta charset="no-such"><p>Caf\u00e9</p>', "cp1252").manuscript.body == "Caf\u00e9"


def test_entities_and_broken_markup() -> None:
    assert incoming("<p>A &amp; B &eacute;<p><b>bold</p> <![> &lt;i&gt;").manuscript.body.startswith(
        "A & B é\n\n**bold**"
    )


def test_what_stays_behind_besides_words_is_said() -> None:
    assert tuple(map(str, said_of(incoming(f"{PARAGRAPH}<img src=a.png><video src=b></video>")))) == (
        "1 picture and 1 video were left out.",
    )


def test_an_empty_page_says_so() -> None:
    assert tuple(map(str, said_of(incoming("<!-- nothing -->")))) == ("No text was found in the file.",)


def test_thousands_of_attributes_do_not_stall() -> None:
    assert incoming("<p " + " ".join(f"a{n}=1" for n in range(40_000)) + f">x</p>{PARAGRAPH}").manuscript.body


def test_a_chosen_encoding_that_does_not_fit() -> None:
    with pytest.raises(Unreadable):
        read(SourceFile("a.html", b"<p>\xff</p>", "utf-8"))


def test_what_is_struck_out_is_left_out_and_said() -> None:
    page = b"<p>The <del>old</del> <ins>new</ins> bridge<s class='icon'></s> costs <strike>9</strike> 8 euros.</p>"
    found = read(SourceFile("a.html", page))
    assert found.manuscript.body == "The new bridge costs 8 euros."
    assert tuple(map(str, said_of(found))) == ("2 struck-out passages were left out: “old”, “9”.",)


def test_a_sign_that_was_never_closed_strikes_nothing_out() -> None:
    found = read(SourceFile("a.html", b"<div><s><p>The bridge is open.</p><p>It holds.</p></div>"))
    assert found.manuscript.body == "The bridge is open.\n\nIt holds."


def test_a_title_from_the_first_words_has_no_marks() -> None:
    assert incoming("<p><b>Hall opens</b></p>" + PARAGRAPH).manuscript.title == "Hall opens"


def test_pictures_in_a_page_do_not_hide_its_menu() -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 1_100_000}">'
    menu = "<nav><ul>" + "".join(f"<li><a href=/{at}>Section {at}</a></li>" for at in range(9)) + "</ul></nav>"
    found = incoming(f"<html><body>{menu}<div>{PARAGRAPH * 3}</div>{picture}<div>Imprint</div></body></html>")
    assert "Section" not in found.manuscript.body


def test_words_in_another_language_keep_it() -> None:
    found = incoming(
        f"<html lang=en><body>{PARAGRAPH}<p>They called it <i lang=la>pro bono publico</i> and the paper"
        ' <span lang="de">Morgenpost</span> was <b lang="fr">all that they had</b>.</p></body></html>'
    ).manuscript
    assert found.body.split("\n\n")[1] == (
        'They called it <span lang="la">*pro bono publico*</span> and the paper <span lang="de">Morgenpost</span> was'
        " **all that they had**."
    )


def test_what_a_word_processor_says_of_its_keyboard_is_not_believed() -> None:
    found = incoming(
        f"<html lang=EN-US><body>{PARAGRAPH}<p class=MsoNormal>The paper <span lang=DE>Morgenpost</span> and"
        " <span lang=FR>the mayor spoke</span> of it.</p></body></html>"
    ).manuscript
    assert found.body.split("\n\n")[1] == "The paper Morgenpost and the mayor spoke of it."


def test_a_page_in_english_is_not_chinese_because_its_template_is() -> None:
    assert incoming(f"<html lang=zh-CN><body>{PARAGRAPH}</body></html>").manuscript.language == "en_US"
