from editor_app.formats.base.html.page import pieces
from editor_app.formats.base.html.tree import parsed
from editor_app.formats.web.unhidden import show_hidden


def shown(page: str) -> list[str]:
    root = parsed(page)
    assert root is not None
    show_hidden(root)
    return [piece.text for piece in pieces(root)]


def test_a_page_that_hides_its_text_until_a_script_runs_is_read() -> None:
    text = "<div id=js_content style='visibility:hidden;opacity:0'><p>The pier opens in May, the trust said.</p></div>"
    assert shown(f"<script>{'x' * 500}</script><h1>Pier</h1>{text}") == [
        "Pier",
        "The pier opens in May, the trust said.",
    ]
    assert shown(f"<div hidden>{text}</div>") == []


def test_what_is_hidden_beside_a_text_stays_hidden() -> None:
    text = "<p>The pier opens in May, the trust said on Monday.</p>"
    assert shown(f"{text}<p style='display:none'>Subscribe</p>") == ["The pier opens in May, the trust said on Monday."]
