"""The text of a whole web page: what is around the article is proposed for removal."""

from editor_app.formats.base.incoming import SourceFile
from editor_app.formats.readers.plain import read
from editor_app.formats.web.pasted import pasted_furniture
from editor_app.text.edits import Edit, replace

STORY = [
    "The harbour museum opened its restored north wing to visitors on Monday, after four years of work.",
    "Its director said that the rooms now show the ships in the order in which they were built, and why.",
    "Visitors can follow one family of shipwrights through a century, from letters to the tools they used.",
]
MENU = [f"Section {number}" for number in range(40)]


def test_menus_around_an_article_are_proposed_and_stay_in_the_body() -> None:
    page = "\n\n".join([*MENU, *STORY, *MENU])
    found = read(SourceFile("a.txt", page.encode()))

    assert found.manuscript.body == page
    left = replace(page, (Edit(span, "") for span in found.furniture))
    assert left.strip() == "\n\n".join(STORY)


def left(page: str) -> str:
    return replace(page, (Edit(span, "") for span in pasted_furniture(page))).strip()


def test_short_lines_between_the_paragraphs_stay_and_credits_go() -> None:
    inner = ["The rooms", "Photo: A. Nonym", "Oak", "Iron"]
    page = "\n\n".join([*MENU, STORY[0], *inner, *STORY[1:], *MENU])
    assert left(page) == "\n\n".join([STORY[0], "The rooms", "Oak", "Iron", *STORY[1:]])


def test_comments_below_a_head_of_theirs_are_no_part_of_the_article() -> None:
    comments = ["Leave a reply", *["A. Reader", "I went there with my aunt in May, and it rained."] * 2]
    assert left("\n\n".join([*MENU, *STORY, *comments, *MENU])) == "\n\n".join(STORY)


def test_long_lines_that_a_recipe_says_again_are_no_menu() -> None:
    step = "One cup of oats, two eggs, half a cup of milk, a spoon of honey, salt, nuts and a ripe pear"
    page = "\n\n".join([*MENU, STORY[0], *[step, "Stir it well and let it rest."] * 4, STORY[1], *MENU])
    assert left(page).count(step) == 4


def test_the_list_to_which_the_last_words_lead_is_of_the_article() -> None:
    days = [f"May {day} -- Harbour hall, room {day}" for day in range(2, 9)]
    lead = "The museum shows the restored ships to schools on these days:"
    assert left("\n\n".join([*MENU, *STORY, lead, *days, *MENU])) == "\n\n".join([*STORY, lead, *days])
    assert left("\n\n".join([*MENU, *STORY, *days, *MENU])) == "\n\n".join(STORY)


def test_who_said_it_stays_with_what_was_said() -> None:
    said = "— Harbour museum (@harbour) 4 May 2026"
    assert left("\n\n".join([*MENU, *STORY, said, *MENU])) == "\n\n".join([*STORY, said])


def test_an_article_of_one_long_paragraph_is_found() -> None:
    assert left("\n\n".join([*MENU, " ".join(STORY), *MENU])) == " ".join(STORY)


def test_an_article_in_chinese_is_found_by_its_characters() -> None:
    story = ["市博物馆周一重新开放北翼展厅，修缮工程历时四年，观众可以按船只建造的先后顺序参观。"] * 3
    menu = [f"栏目{number}" for number in range(40)]
    assert left("\n\n".join([*menu, *story, *menu])) == "\n\n".join(story)


def test_a_list_of_short_lines_within_an_article_without_a_page_is_left_alone() -> None:
    assert pasted_furniture("\n\n".join([*STORY, *[f"Item {number}" for number in range(20)], *STORY])) == ()


def test_an_ordinary_text_with_headings_is_left_alone() -> None:
    assert pasted_furniture("\n\n".join(["A heading", *STORY] * 12)) == ()


def test_a_list_without_an_article_is_left_alone() -> None:
    assert pasted_furniture("\n\n".join(MENU * 3)) == ()


def test_a_table_with_each_cell_on_a_line_of_its_own_is_of_the_article() -> None:
    rows = [cell for place in range(1, 13) for cell in (str(place), f"Skipper {place}", f"{100 - place}", "85%")]
    table = ["Place", "Name", "Points", "Share", *rows]
    page = "\n\n".join([*MENU, "The harbour race ended on Monday, and these are its results in full:", *table, *MENU])

    assert left(page + "\n\nWrite to us if you found a fault, and we will correct it.").splitlines()[-1] == "85%"
    assert all(f"Skipper {place}" in left(page) for place in range(1, 13))


def test_a_list_of_pages_and_years_is_no_table() -> None:
    archive = [str(year) for year in range(1990, 2020)]
    assert left("\n\n".join([*MENU, *STORY, *archive, *MENU])) == "\n\n".join(STORY)
