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


def test_a_host_or_an_agency_needs_no_spaces() -> None:
    for tail in ("-tallow.com", " - Merrow.cn", "-Xinhua", "-Xinhua Net", " - - Xinhuanet"):
        body = f"The ferry of the town is back in winter{tail}\n\nB."
        assert [(one.span.of(body), one.sure) for one in tails(Text(Manuscript("", body)), MEDIA)] == [(tail, True)], (
            tail
        )
    assert sites("The ferry “comes home in winter” - tallow.com\n\nB.") == [("tallow.com", True)]
    assert sites("The ferry is slow - to - moderate in winter - tallow.com\n\nB.") == [("tallow.com", True)]
    assert sites("The ferry of the town is back in mid-Merrow\n\nB.") == []


def test_parts_of_the_site_go_with_its_name() -> None:
    for tail in (" - Local News of the Day - Tallow Herald", " - 要闻 - 本地 - 山谷日报网"):
        head = "The ferry of the town is back" if tail.isascii() else "渡轮今冬恢复通航"
        body = f"{head}{tail}\n\nB."
        assert [one.span.of(body) for one in tails(Text(Manuscript("", body)), MEDIA)] == [tail]
    body = "The ferry of the town - slow but sure in winter - Tallow Herald\n\nB."
    assert [one.span.of(body) for one in tails(Text(Manuscript("", body)), MEDIA)] == [" - Tallow Herald"]


def test_what_belongs_to_the_headline() -> None:
    for line in ("Ferry opens to all - Detroit, MI", "“We are glad” - Odd Hansen", "Merrow wins cup 3 - 1", "A - B"):
        assert sites(f"{line}\n\nIt is so.") == [], line
    assert sites("") == []
