"""Terms as TBX (ISO 30042): written as TBX-Basic in DCA style, read in DCA and DCT style and in the older form.

With lxml, not a translation library: those keep source and target of an entry, but lose status, kind and dates. What
TBX-Basic has no category for goes into `projectSubset` as "name: value". Nothing outside the file is fetched, and
entities that a file declares are not expanded: a term that uses one is a wrong row.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from editor_app.domain.errors import Unreadable
from editor_app.domain.house import HouseTerm, TermStatus
from editor_app.domain.house_rows import Incoming, Row, Wrong
from editor_app.domain.message import Message, say
from editor_app.formats.terms.cells import BadCell, cells_of, term_of

_NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_BARE = f'<tbx xmlns="{_NAMESPACE}" type="TBX-Basic" style="dca"/>'
_SUBSET = re.compile(rb"<!DOCTYPE[^\[>]*\[.*?\]\s*>", re.DOTALL)
_REFERENCE = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#\w+);)[^\s;&<]{1,100};")
_MARK = b"<?entity?>"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_ENTRIES = ("conceptEntry", "termEntry")
_LANGUAGES = ("langSec", "langSet")
_TERMS = ("termSec", "tig", "ntig")
_STATUS = {
    TermStatus.PREFERRED: "preferredTerm-admn-sts",
    TermStatus.ADMITTED: "admittedTerm-admn-sts",
    TermStatus.DEPRECATED: "deprecatedTerm-admn-sts",
    TermStatus.FORBIDDEN: "supersededTerm-admn-sts",
}
_OWN = ("kind", "source", "acronym", "case", "valid_from", "valid_until")
_PAIR = re.compile(r"(\w+): ?(.*)", re.DOTALL)


def read_tbx(data: bytes) -> Incoming:
    """The English terms of a TBX file; Chinese ones are what they translate."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(_without_entities(data), parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        why = str(fault).partition(" (<")[0][:200]
        raise Unreadable(
            say("This TBX file is not complete: {why}.", why=why), say("Export it again, or save the list as CSV.")
        ) from fault
    if _name(root) not in ("tbx", "martif"):
        raise Unreadable(
            say("This is not a TBX file: it begins with <{tag}>.", tag=_name(root)), say("Choose a TBX or CSV file.")
        )
    rows: list[Row] = []
    wrong: list[Wrong] = []
    for entry in root.iter(*(f"{{*}}{name}" for name in _ENTRIES)):
        for line, found in _of_entry(entry):
            if isinstance(found, HouseTerm):
                rows.append(Row(line, found))
            else:
                wrong.append(Wrong(line, "", found))
    return Incoming(tuple(rows), tuple(wrong))


def written_tbx(terms: Sequence[HouseTerm]) -> str:
    """A concept each, in the order of the first of its terms; terms without a concept come alone."""
    root = etree.fromstring(_BARE)
    root.set(_LANGUAGE, "en")
    described = _add(_add(_add(root, "tbxHeader"), "fileDesc"), "sourceDesc")
    _add(described, "p", "The house list of Editor App")
    body = _add(_add(root, "text"), "body")
    together: dict[str, list[HouseTerm]] = {}
    for place, term in enumerate(terms):
        together.setdefault(f"c{term.concept}" if term.concept else f"t{place}", []).append(term)
    for number, group in enumerate(together.values(), 1):
        _write_entry(body, number, group)
    etree.indent(root)
    return etree.tostring(root, encoding="unicode", xml_declaration=False) + "\n"


def _without_entities(data: bytes) -> bytes:
    """The file without the entities it declares: each use is marked instead, the lines stay."""
    found = _SUBSET.search(data)
    if found is None:
        return data
    rest = _REFERENCE.sub(_MARK, data[found.end() :])
    return data[: found.start()] + b"\n" * found[0].count(b"\n") + rest


def _write_entry(body: etree._Element, number: int, group: Sequence[HouseTerm]) -> None:
    entry = _add(body, "conceptEntry")
    entry.set("id", f"c{number}")
    _typed(entry, "admin", "projectSubset", f"concept: {group[0].concept}")
    source = group[0].source
    if source:
        _add(_add(_language(entry, "zh"), "termSec"), "term", source)
    english = _language(entry, "en")
    for term in group:
        one = _add(english, "termSec")
        _add(one, "term", term.term)
        _typed(one, "termNote", "administrativeStatus", _STATUS[term.status])
        cells = cells_of(term)
        for name in _OWN:
            if cells[name] != (source if name == "source" else ""):
                _typed(one, "admin", "projectSubset", f"{name}: {cells[name]}")
        if term.note:
            _add(one, "note", term.note)


def _of_entry(entry: etree._Element) -> Iterator[tuple[int, HouseTerm | Message]]:
    own = dict(_pairs(entry))
    sources: list[str] = []
    english: list[etree._Element] = []
    for part in entry:
        if _name(part) in _LANGUAGES:
            language = str(part.get(_LANGUAGE) or "").lower()
            found = [one for one in part if _name(one) in _TERMS]
            if language.startswith("zh"):
                sources += [_words(term) or "" for one in found for term in one.iter("{*}term")]
            elif language.startswith("en") or not language:
                english += found
    usual = {"concept": str(entry.get("id") or ""), "source": next(filter(None, sources), ""), **own}
    spoilt = _is_spoilt(entry) and not any(_is_spoilt(one) for one in english)
    served = False
    for one in english:
        line = _line(one)
        cells = usual | dict(_pairs(one))
        if spoilt or _is_spoilt(one):
            yield line, say("It uses an entity that the file defines itself, which is not expanded.")
            continue
        try:
            term = _term(cells, own, served)
        except BadCell as fault:
            yield line, fault.why
            continue
        served = served or term.status is TermStatus.PREFERRED
        yield line, term


def _term(cells: dict[str, str], own: dict[str, str], served: bool) -> HouseTerm:
    term = term_of(cells, further=served)
    if own.get("concept") == "":  # a term that belongs to no concept says so itself
        return replace(term, concept="")
    return term


def _pairs(element: etree._Element) -> Iterator[tuple[str, str]]:
    """The fields of an entry or a term, by our names."""
    for part in element.iter():
        name = _name(part)
        if (name in _LANGUAGES and part is not element) or (name in _TERMS and part is not element):
            continue
        if _inside(part, element):
            continue
        kind = str(part.get("type") or name) if name in ("admin", "termNote", "descrip", "note") else name
        words = _words(part)
        if words is None:
            continue
        if kind == "term":
            yield "term", words
        elif kind == "administrativeStatus":
            yield "status", words
        elif kind in ("note", "definition"):
            yield "note", words
        elif kind == "projectSubset" and (pair := _PAIR.fullmatch(words)) and pair[1] in ("concept", *_OWN):
            yield pair[1], pair[2]


def _inside(part: etree._Element, element: etree._Element) -> bool:
    """Whether it belongs to a part below."""
    above = part.getparent() if part is not element else None
    while above is not None and above is not element:
        if _name(above) in (*_LANGUAGES, *_TERMS):
            return True
        above = above.getparent()
    return False


def _words(element: etree._Element) -> str | None:
    if not _name(element):
        return None
    return "".join(str(words) for words in element.itertext()) if len(element) else element.text or ""


def _is_spoilt(element: etree._Element) -> bool:
    """Whether an entity was used in it."""
    return any(True for _ in element.iter(etree.ProcessingInstruction, etree.Entity))


def _line(element: etree._Element) -> int:
    return int(str(element.sourceline))


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _language(entry: etree._Element, language: str) -> etree._Element:
    section = _add(entry, "langSec")
    section.set(_LANGUAGE, language)
    return section


def _typed(parent: etree._Element, name: str, kind: str, words: str) -> None:
    _add(parent, name, words).set("type", kind)


def _add(parent: etree._Element, name: str, words: str | None = None) -> etree._Element:
    child = etree.SubElement(parent, f"{{{_NAMESPACE}}}{name}")
    child.text = words
    return child
