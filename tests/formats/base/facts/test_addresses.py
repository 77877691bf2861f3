"""Addresses that stand bare in some words."""

from editor_app.formats.base.facts.addresses import addresses


def test_each_address_and_where_it_leads() -> None:
    text = "Write to eva@pier.org, see www.pier.org/a (or HTTPS://pier.org/b?x=1), not ftp://pier.org/c at 9.30 a.m."
    assert [(place.of(text), target) for place, target in addresses(text)] == [
        ("eva@pier.org", "mailto:eva@pier.org"),
        ("www.pier.org/a", "https://www.pier.org/a"),
        ("HTTPS://pier.org/b?x=1", "HTTPS://pier.org/b?x=1"),
    ]


def test_words_without_one_have_none() -> None:
    assert not [*addresses("The pier opens at noon")]
    assert not [*addresses("")]
