from editor_app.text.repeats.source import plain


def test_a_bare_string_is_read_as_plain_text() -> None:
    source = plain("One sentence. Two.\n\n**Three** here")
    assert [span.of(source.body) for span in source.sentences] == ["One sentence.", "Two.", "**Three** here"]
    assert [word.text for word in source.words] == ["One", "sentence", "Two", "Three", "here"]
    assert len(source.prose) == 2
