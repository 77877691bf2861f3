"""Lists and tables of a PDF, as a screen reader is told of them."""

from io import BytesIO

from pypdf import PdfReader

from editor_app.formats.base.job import Job
from editor_app.formats.pdf.structure import Structure
from editor_app.formats.writers.pdf import write
from editor_app.text.manuscript import Manuscript, Markup

Told = list["str | Told"]


def told(body: str) -> Told:
    data = write(Job(Manuscript("", body, Markup.MARKDOWN)))
    (document,) = PdfReader(BytesIO(data)).root_object["/StructTreeRoot"]["/K"]
    return shape(document.get_object())


def shape(element: dict) -> Told:
    """The kinds of elements within another; a stretch of a page is its own kind alone."""
    found: Told = []
    for one in element["/K"]:
        inner = one.get_object()
        kind = inner["/S"].removeprefix("/")
        found += [kind] if all(isinstance(part, int) for part in inner["/K"]) else [kind, shape(inner)]
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
