import pytest

from editor_app.formats.base.facts.links import direct, web_link

PLAN = "https://example.org/plan?a=1"


@pytest.mark.parametrize(
    "given",
    [
        "https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fplan%3Fa%3D1&sa=D&usg=x",
        "https://www.google.co.uk/url?url=https%3A%2F%2Fexample.org%2Fplan%3Fa%3D1",
        "https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fplan%3Fa%3D1&data=05",
        "https://urldefense.com/v3/__https://example.org/plan?a=1__;!!4723!abc$",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_plan-3Fa-3D1&d=x",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fplan%3Fa%3D1&h=A",
        "https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fexample.org%2Fplan%3Fa%3D1",
        PLAN,
    ],
)
def test_where_a_link_leads_in_the_end(given: str) -> None:
    assert direct(given) == PLAN


def test_a_redirection_within_another() -> None:
    inner = "https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fexample.org%252F"
    assert direct(f"https://x.safelinks.protection.outlook.com/?url={inner}") == "https://example.org/"


@pytest.mark.parametrize(
    "given",
    [
        "https://www.google.com/search?q=canal+lock",
        "https://www.google.com/url?q=javascript:alert(1)",
        "https://example.org/url?q=https://evil.example",
        "https://urldefense.com/v3/other",
        "https://[broken/url?q=https://example.org",
        "mailto:press@example.org",
    ],
)
def test_other_addresses_stay(given: str) -> None:
    assert direct(given) == given


def test_only_pages_and_mailboxes_are_links() -> None:
    assert web_link(" https://example.org/a ") == "https://example.org/a"
    assert web_link("javascript:alert(1)") == web_link("/news") == web_link("file:///etc/passwd") == ""
