"""What a screen reader is told of a PDF: a tree of lists with their items, tables with their rows and cells, and links.

PDF 32000-1, 14.7: how elements, stretches of a page and annotations know each other.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from fpdf.annotations import PDFAnnotation
from fpdf.encryption import StandardSecurityHandler
from fpdf.structure_tree import NumberTree, StructElem, StructureTreeBuilder
from fpdf.syntax import PDFArray, PDFObject

_ANNOTATIONS = 1_000_000
"""Where the numbers of annotations begin, above that of any page: both are keys of one tree."""
_ABOVE_COLUMN = "<</O /Table /Scope /Column>>"
"""What a head of a table is the head of."""


class _All(PDFArray):
    """Every element, so that each gets its number and its page; what is written are those that stand at the top."""

    def serialize(self, _security_handler: StandardSecurityHandler | None = None, _obj_id: int | None = None) -> str:
        top = PDFArray(one for one in self if one.p.s == "/Document")
        return top.serialize(_security_handler=_security_handler, _obj_id=_obj_id)


@dataclass(frozen=True, slots=True)
class _Annotation:
    """An annotation as a part of an element."""

    of: PDFAnnotation

    def serialize(self, _security_handler: StandardSecurityHandler | None = None, _obj_id: int | None = None) -> str:
        return f"<</Type /OBJR /Obj {self.of.ref}>>"


class _Parents(NumberTree):
    """Where the stretches of each page belong, which is all that fpdf2 knows, and each annotation."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[StructElem] = []

    def serialize(
        self, obj_dict: dict[str, object] | None = None, _security_handler: StandardSecurityHandler | None = None
    ) -> str:
        pages = [f"{number} {PDFArray(found).serialize()}" for number, found in self.nums.items()]
        links = [f"{number} {link.ref}" for number, link in enumerate(self.links, _ANNOTATIONS)]
        return PDFObject.serialize(self, obj_dict or {"/Nums": f"[{' '.join(pages + links)}]"})


class Structure(StructureTreeBuilder):
    """fpdf2 puts all elements beside each other; here they go into the group that is open."""

    def __init__(self) -> None:
        super().__init__()
        self.struct_tree_root.parent_tree = self._parents = _Parents()
        self.doc_struct_elem.k = _All()
        self._open = [self.doc_struct_elem]
        self._lists = 0

    def enter(self, kind: str, page: int) -> None:
        """A group begins: L, LI, Table, TR."""
        made = StructElem(struct_type=f"/{kind}", parent=self._open[-1], kids=[], page_number=page)
        self._take(made)
        self.doc_struct_elem.k.append(made)
        self._open.append(made)

    def leave(self) -> None:
        """The group that began last ends."""
        self._open.pop()

    def open_item(self, depth: int, page: int) -> None:
        """An item begins, so many lists deep; lists above it stay open, each in its last item."""
        self.close_lists(depth)
        if self._lists == depth:
            self.leave()
        while self._lists < depth:
            self.enter("L", page)
            self._lists += 1
            if self._lists < depth:
                self.enter("LI", page)
        self.enter("LI", page)

    def close_lists(self, depth: int = 0) -> None:
        """Only so many lists stay open."""
        while self._lists > depth:
            self.leave()
            self.leave()
            self._lists -= 1

    @contextmanager
    def group(self, kind: str, page: int) -> Iterator[None]:
        """What is drawn inside is part of a group."""
        self.enter(kind, page)
        yield
        self.leave()

    def add_marked_content(
        self,
        page_number: int,
        struct_type: str,
        mcid: int | None = None,
        title: str | None = None,
        alt_text: str | None = None,
    ) -> tuple[StructElem, int]:
        """A stretch of a page."""
        made, parents = super().add_marked_content(page_number, struct_type, mcid, title, alt_text)
        made.p = self._open[-1]
        self._take(made)
        return made, parents

    def add_link(self, page: int, mcid: int, annotation: PDFAnnotation) -> int:
        """A stretch of a page that leads somewhere, and the annotation that does it; returns the number of the page."""
        made, parents = self.add_marked_content(page, "/Link", mcid)
        made.k.append(_Annotation(annotation))
        vars(annotation)["struct_parent"] = _ANNOTATIONS + len(self._parents.links)  # fpdf2 has no field for it
        self._parents.links.append(made)
        return parents

    def _take(self, made: StructElem) -> None:
        if made.s == "/TH":
            vars(made)["a"] = _ABOVE_COLUMN  # fpdf2 has no field for it
        if len(self._open) > 1:
            self._open[-1].k.append(made)
