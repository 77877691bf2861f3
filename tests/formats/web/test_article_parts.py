from collections.abc import Sequence

from editor_app.formats.base.pieces import Piece, PieceKind, Run
from editor_app.formats.web.article_parts import completed

STORY = [
    "The harbour museum opened its restored north wing to visitors on Monday, after four years of work.",
    "Its director said that the rooms now show the ships in the order in which they were built, and why.",
    "Visitors can follow one family of shipwrights through a century, from letters to the tools they used.",
    "Entry is free on the first Sunday of each month, and guided walks begin at noon from the main gate.",
]


def pieces_of(*blocks: str) -> tuple[Piece, ...]:
    return tuple(
        Piece(PieceKind.HEADING, (Run(one.removeprefix("## ")),), 2)
        if one.startswith("## ")
        else Piece(PieceKind.PARAGRAPH, (Run(one),))
        for one in blocks
    )


def kept(article: Sequence[str], *blocks: str) -> list[str]:
    """What is left of these blocks when those of the article were found."""
    pieces = pieces_of(*blocks)
    found = completed(pieces, [piece.text in article for piece in pieces])
    return [piece.text for piece, keep in zip(pieces, found, strict=True) if keep]


def test_a_heading_stays_with_the_paragraph_below_it() -> None:
    blocks = (
        "## Weather",
        STORY[0],
        "## What is on show?",
        STORY[1],
        "## Old bridge closed",
        "## Rain is coming",
        STORY[2],
    )
    assert kept(STORY, *blocks) == [STORY[0], "What is on show?", *STORY[1:3]]
    assert "Related stories" not in kept(STORY, STORY[0], "## Related stories", *STORY[1:])


def test_the_lead_stays_and_several_paragraphs_above_the_article_do_not() -> None:
    lead = "Ships in the order in which they were built: the north wing of the harbour museum is open again."
    assert kept(STORY, "Weather", lead, "By A. Writer", *STORY) == [lead, *STORY]
    assert kept(STORY, lead, "Weather", "Sport", "Travel", *STORY) == STORY
    assert kept(STORY, lead.replace("north", "south"), lead, *STORY) == STORY


def test_what_an_advertisement_cut_off_stays() -> None:
    rest = [f"{sentence[:-1]}, and so it went on for hall {at}." for at, sentence in enumerate(STORY)]
    assert kept(STORY, *STORY, "Advertisement", *rest) == [*STORY, *rest]
    assert kept(STORY, *STORY, "Comments", *rest) == STORY
    assert kept(STORY, *STORY, "Advertisement", *rest[:2], "Imprint") == STORY


def test_lines_of_the_page_directly_below_the_article_go() -> None:
    tail = ["Sign up for our newsletter.", "[责任编辑：张三]"]
    assert kept([*STORY, *tail], "Weather", *STORY, *tail) == STORY
    within = [*STORY[:2], *tail, *STORY[2:]]
    assert kept(within, "Weather", *within) == within


def listed(*, link: str = "", lead: str = "The following streets are closed:") -> tuple[Piece, ...]:
    items = (Piece(PieceKind.ITEM, (Run(f"Street number {at} from the bridge", link=link),)) for at in range(3))
    return (*pieces_of(STORY[0], lead), *items, *pieces_of(*STORY[1:]))


def kept_items(pieces: Sequence[Piece]) -> int:
    found = completed(pieces, [piece.kind is not PieceKind.ITEM for piece in pieces])
    return sum(keep for piece, keep in zip(pieces, found, strict=True) if piece.kind is PieceKind.ITEM)


def test_a_list_below_a_paragraph_of_the_article_is_part_of_it() -> None:
    assert kept_items(listed()) == kept_items(listed(lead=STORY[1])) == 3
    assert kept_items(listed(link="https://example.org/")) == 3
    assert kept_items(listed(link="https://example.org/", lead=STORY[1])) == 0
    assert kept_items(listed(lead="Related stories:")) == 0


def test_short_answers_between_two_paragraphs_of_the_article_belong_to_it() -> None:
    answer = Piece(PieceKind.PARAGRAPH, (Run("The mayor: tomorrow."),))
    link = Piece(PieceKind.PARAGRAPH, (Run("Another story", link="https://example.org"),))
    prose = Piece(
        PieceKind.PARAGRAPH, (Run("The harbour museum opened its restored north wing to all visitors on Monday."),)
    )
    assert completed([prose, answer, answer, prose], [True, False, False, True]) == [True] * 4
    assert completed([prose, link, prose], [True, False, True]) == [True, False, True]
    assert completed([prose, answer, prose, answer], [True, False, True, False]) == [True, True, True, False]
    assert completed([prose, *[answer] * 4, prose], [True, *[False] * 4, True]).count(False) == 4


def test_an_article_of_short_lines_is_trimmed_too() -> None:
    found = pieces_of("来源：市政府 责任编辑：王芳", "每日6时至22时。", "特此公告。", "备案号：ICP备1号")
    assert completed(found, [True] * 4) == [False, True, True, False]
