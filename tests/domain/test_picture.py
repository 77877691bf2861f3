"""Pictures by the names that texts give them."""

from editor_app.domain.picture import Picture, name_in, name_of, names_in


def test_a_name_is_made_of_the_bytes() -> None:
    one = Picture(name_of(b"one"), b"one")
    assert len(one.name) == 32
    assert one.name == name_of(b"one") != name_of(b"two")


def test_the_names_in_a_body_and_in_an_address() -> None:
    one, two = name_of(b"1"), name_of(b"2")
    body = f"![A](picture:{one})\n\n[no](https://example.org) ![B](picture:{two}) ![C](picture:{one}) picture:{two}"
    assert [*names_in(body)] == [one, two]
    assert name_in(f"picture:{one}") == one
    assert [name_in(other) for other in (f"picture:{one}0", "picture:../x", f"https://x/{one}", "")] == [""] * 4
