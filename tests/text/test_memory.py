"""A text read with the cache of an earlier state is the same as one read from scratch, whatever was edited."""

from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.prepared import Memory, Text

SENTENCES = (
    "Last spring the ferry company tested a quiet electric engine on the short crossing to the island.",
    "A quiet electric engine was tested last spring by the ferry company, on the short crossing to an island.",
    "The museum of the harbour opened a hall with two hundred model ships, and children may build one.",
    "A hall of two hundred model ships was opened by the museum of the harbour, where children may build one.",
    "The bakery on the corner now sells rye bread on Sundays.",
    "Trains to the coast leave from the second platform.",
    "No.", "He said so.", "- Dr. Ek saw `code", "> quoted ** text", "<a href=", "两个机构今天签署了合作协议。",
    "[x](http://a.org/b)", "# Head", "```", "…", '"So." ',
)  # fmt: skip
PIECES = st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from([" ", "\n", "\n\n"])), max_size=14)
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 60), st.sampled_from(["", "x", " ", "\n\n", *SENTENCES])))


def told(text: Text) -> tuple[object, ...]:
    return text.blocks, text.words, text.sentences, text.repeats


def edited(body: str, at: float, cut: int, new: str) -> str:
    start = int(at * len(body))
    return body[:start] + new + body[start + cut :]


@settings(deadline=None, max_examples=150)
@given(pieces=PIECES, edits=EDITS, markup=st.sampled_from(Markup), twice=st.booleans())
def test_what_is_remembered_changes_no_result(pieces, edits, markup: Markup, twice: bool) -> None:
    memory = Memory()
    body = "".join(sentence + gap for sentence, gap in (pieces * 2 if twice else pieces))
    for change in [(0.0, 0, ""), *edits]:
        body = edited(body, *change)
        text = memory.read(Manuscript("", body, markup))
        assert told(text) == told(Text(Manuscript("", body, markup)))
        memory.keep(text)


def test_a_paragraph_that_an_edit_did_not_touch_is_not_read_again() -> None:
    memory, body = Memory(), "\n\n".join(SENTENCES[:6])
    first = memory.read(Manuscript("", body))
    memory.keep(first)
    again = memory.read(Manuscript("", body.replace("museum", "old museum")))
    same = [one is other for one, other in zip(first.paragraphs, again.paragraphs, strict=True)]
    assert same[:2] == [True, True], "before the edit"
    assert again.paragraphs[-1].key is first.paragraphs[-1].key, "behind it"
    assert again.paragraphs[-1].words[0].start == first.paragraphs[-1].words[0].start + 2 * len("old ")


def test_repeats_that_nobody_asked_for_are_not_looked_for() -> None:
    memory = Memory()
    asked = memory.read(Manuscript("", "\n\n".join(SENTENCES)))
    assert asked.repeats
    memory.keep(asked)
    unasked = memory.read(Manuscript("", "\n\n".join(SENTENCES)))
    assert unasked.told().repeats is asked.told().repeats
