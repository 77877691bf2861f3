from hypothesis import given
from hypothesis import strategies as st

from editor_app.formats.rtf_changes import without


def test_words_go_and_their_setting_stays() -> None:
    data = rb"{\rtf1 The {\deleted old\'e9\u233? {\b very} }\deleted gone\deleted0  new\deleted x\plain  bridge.}"
    assert without(data, b"deleted") == (
        rb"{\rtf1 The {\deleted {\b }}\deleted \deleted0  new\deleted \plain  bridge.}",
        3,
    )


def test_what_has_none_stays_as_it_is() -> None:
    data = rb"{\rtf1 A {\revised b} c}"
    assert without(data, b"deleted") == (data, 0)


@given(st.text(r"\{} deltvisu0'1", max_size=60))
def test_any_bytes_go_through(text: str) -> None:
    data = text.encode("ascii")
    kept, passages = without(data, b"deleted")
    assert len(kept) <= len(data)
    assert passages <= text.count("deleted")
