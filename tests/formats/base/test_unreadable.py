from editor_app.formats.base.unreadable import damaged, locked


def test_each_refusal_says_what_to_do() -> None:
    assert str(damaged("PDF").message) == "The PDF file is damaged."
    for refusal in (damaged("Word"), locked()):
        assert refusal.hint
