"""Lists and tables of a PDF, as a screen reader is told of them."""

from io import BytesIO

from pypdf import PdfReader

from editor_app.formats.base.job import Job
from editor_app.formats.pdf.structure import Structure
from editor_app.formats.writers.pdf import write
from editor_app.text.manuscript import Manuscript, Markup

Told = list["str | Told"]


def told(body: str) -> Told:
    (document,) = printed(body).root_object["/StructTreeRoot"]["/K"]
    return shape(document.get_object())


def printed(body: str) -> PdfReader:
    return PdfReader(BytesIO(write(Job(Manuscript("", body, Markup.MARKDOWN)))))


def shape(element: dict) -> Told:
    """The kinds of elements within another; a stretch of a page is its own kind alone."""
    found: Told = []
    for one in element["/K"]:
        if isinstance(one, int) or one.get("/Type") == "/OBJR":
            continue
        inner = one.get_object()
        kind = inner["/S"].removeprefix("/")
        found += [kind] if isinstance(inner["/K"][0], int) else [kind, shape(inner)]
        assert inner["/P"].get_object()["/S"] == element["/S"]
        assert "/Pg" in inner
    return found


def test_items_are_in_their_list_and_lists_in_their_item() -> None:
    item: Told = ["LI", ["Lbl", "LBody"]]
    assert told("- one\n- two\n    - deep\n- three\n\nText") == [
        *("L", [*item, "LI", ["Lbl", "LBody", "L", item], *item]),
        "P",
    ]
    assert told("- one\n\nText\n\n1. two") == ["L", item, "P", "L", item]


def test_cells_are_in_their_row_and_rows_in_their_table() -> None:
    assert told("| a | b |\n|---|---|\n| c | d |\n\nText") == [
        *("Table", ["TR", ["TH", "TH"], "TR", ["TD", "TD"]]),
        "P",
    ]


def test_an_item_below_the_top_has_its_lists() -> None:
    tree = Structure()
    tree.open_item(2, 1)
    leaf, _ = tree.add_marked_content(1, "/LBody", 0)
    above = []
    while leaf.s != "/Document":
        above.append(leaf.s)
        leaf = leaf.p
    assert above == ["/LBody", "/LI", "/L", "/LI", "/L"]
    tree.close_lists()
    assert tree.add_marked_content(1, "/P", 1)[0].p.s == "/Document"


def test_links_are_parts_of_what_they_stand_in() -> None:
    part: Told = ["Span", "Link", "Span"]
    body = "See [the report](https://a.example) today.\n\n- At [b](https://b.example) too\n\nPlain"
    assert told(body) == [*("P", part), "L", ["LI", ["Lbl", "LBody", part]], "P"]


def test_a_link_and_its_annotation_know_each_other() -> None:
    reader = printed(
        "See [one](https://one.example) and\n\n# [Two](https://two.example/ü)\n\n| [c](https://c.example) |\n|---|\n"
    )
    (page,) = reader.pages
    assert page["/Tabs"] == "/S"
    numbers = reader.root_object["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    keys = [int(key) for key in numbers[::2]]
    assert keys == sorted(set(keys))
    parents = dict(zip(keys, numbers[1::2], strict=True))
    links = [one.get_object() for one in page["/Annots"]]
    assert [link["/Contents"] for link in links] == [
        "https://one.example",
        "https://two.example/%C3%BC",
        "https://c.example",
    ]
    for link in links:
        element = parents[link["/StructParent"]].get_object()
        assert element["/S"] == "/Link"
        stretch, leads = element["/K"]
        assert leads["/Obj"].get_object() == link
        assert parents[page["/StructParents"]][stretch].get_object() == element


def test_the_head_of_a_column_says_so() -> None:
    (document,) = printed("| a | b |\n|---|---|\n| c | d |").root_object["/StructTreeRoot"]["/K"]
    (table,) = document.get_object()["/K"]
    head, row = (one.get_object()["/K"][0].get_object() for one in table.get_object()["/K"])
    assert head["/A"] == {"/O": "/Table", "/Scope": "/Column"}
    assert "/A" not in row
