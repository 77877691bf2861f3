from editor_app.formats.rtf.tokens import TokenKind, tokens


def test_words_signs_and_bytes() -> None:
    found = [(one.kind, one.name, one.number, one.data) for one in tokens(b"{\\b0 caf\\'e9\\~\n\\u-10 x}")]
    assert found == [
        (TokenKind.OPEN, "", None, b""),
        (TokenKind.WORD, "b", 0, b""),
        (TokenKind.BYTES, "", None, b"caf"),
        (TokenKind.BYTES, "", None, b"\xe9"),
        (TokenKind.SIGN, "~", None, b""),
        (TokenKind.WORD, "u", -10, b""),
        (TokenKind.BYTES, "", None, b"x"),
        (TokenKind.CLOSE, "", None, b""),
    ]


def test_binary_data_is_passed_over() -> None:
    assert [one.data for one in tokens(b"a\\bin4 {{}}b")] == [b"a", b"b"]
    assert [one.data for one in tokens(b"a\\bin-4 b")] == [b"a", b"b"]
    assert [one.data for one in tokens(b"a\\bin9999999999 b")] == [b"a"]


def test_a_backslash_at_the_end_says_nothing() -> None:
    assert [one.data for one in tokens(b"a\\")] == [b"a"]
