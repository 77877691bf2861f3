"""Names of sites behind headlines."""

from editor_app.checks.knowledge.pages.site_tails import tails
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text

MEDIA = frozenset(("times", "herald"))


def sites(body: str) -> list[tuple[str, bool]]:
    return [(tail.site, tail.sure) for tail in tails(Text(Manuscript("", body)), MEDIA)]


def test_the_headline_below_is_the_proof() -> None:
    assert sites("Town signs pact with mill - Office of Ropes\n\nTown signs pact with mill\n\nSo.") == [
        ("Office of Ropes", True)
    ]
    assert sites("Town signs pact with mill - Office of Ropes\n\nIt was signed.") == []


def test_papers_bars_and_hosts_tell() -> None:
    assert sites("Ferry back in winter - Tallow Times\n\nB.") == [("Tallow Times", True)]
    assert sites("Ferry back in winter | ValleyNet\n\nB.") == [("ValleyNet", True)]
    assert sites("Ferry back in winter - Quendry\n\nSee www.quendry.org.") == []


def test_one_name_behind_several_lines() -> None:
    body = "The ferry is back in winter - Tallow Times\n\nB.\n\nSo.\n\nThe mill of the town turns again - Tallow Times"
    assert [site for site, _ in sites(body)] == ["Tallow Times"] * 2


def test_what_belongs_to_the_headline() -> None:
    for line in ("Ferry opens to all - Detroit, MI", "“We are glad” - Odd Hansen", "Merrow wins cup 3 - 1", "A - B"):
        assert sites(f"{line}\n\nIt is so.") == [], line
    assert sites("") == []
