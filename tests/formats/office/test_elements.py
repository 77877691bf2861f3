from lxml import etree

from editor_app.formats.office.elements import child, local, value

TREE = etree.fromstring('<a xmlns="urn:x" xmlns:v="urn:y"><!-- no --><v:b v:val="1"><v:c/></v:b><v:b/></a>')


def test_names_without_their_namespaces() -> None:
    assert [local(element) for element in TREE] == ["", "b", "b"]
    found = child(TREE, "b", "c")
    assert found is not None
    assert local(found) == "c"


def test_what_is_not_there() -> None:
    assert child(TREE, "b", "d") is None
    assert child(None, "b") is None
    assert value(None) == ""
    assert value(TREE[1]) == "1"
    assert value(TREE[1], "other") == ""
