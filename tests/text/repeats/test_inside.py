import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.text.manuscript import Manuscript, Part
from editor_app.text.prepared import Text
from editor_app.text.repeats import PassageKind
from editor_app.text.repeats.folding import fold_text
from editor_app.text.repeats.inside import repeats_inside
from editor_app.text.span import Span

PLANTED = (
    "Last spring the ferry company tested a quiet electric engine on the short crossing and found that passengers"
    " slept better, gulls stayed closer and the bills went down."
)
SAMPLE = Path(__file__).resolve().parents[3] / "../shared/sample"


def kinds(text: Text) -> list[tuple[PassageKind, int]]:
    return [(group.kind, len(group.places)) for group in text.repeats]


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_a_planted_repeat_is_always_found(data, fillers) -> None:
    order = data.draw(st.permutations(fillers))
    first, second = sorted(data.draw(st.lists(st.integers(0, len(order)), min_size=2, max_size=2, unique=True)))
    gap = data.draw(st.sampled_from([" ", "\n\n"]))
    body = gap.join([*order[:first], PLANTED, *order[first:second], PLANTED, *order[second:]])
    (group,) = Text(Manuscript("", body)).repeats
    assert group.kind is PassageKind.EXACT
    assert [span.of(body) for span in group.places] == [PLANTED, PLANTED]


@pytest.mark.parametrize("end", ["It was tried in May 2026.", "| Kestrel | 14 May 2026 |"])
def test_what_ends_the_block_before_is_no_part_of_a_repeat(end: str) -> None:
    """Its last words are those of a dateline: still the passage is what the paragraph says."""
    body = f"MERROW, 12 May 2026 — {PLANTED}\n\n{end}\n\n{PLANTED}"
    (group,) = Text(Manuscript("", body)).repeats
    assert group.kind is PassageKind.EXACT and [span.of(body) for span in group.places] == [PLANTED, PLANTED]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from([*PLANTED.split(), "。", "中文", "\n\n", "- End", ". ", "“so", "…"]), max_size=120))
def test_places_stand_on_word_borders_and_exact_ones_are_equal(pieces: list[str]) -> None:
    body = " ".join([*pieces, *pieces[:40]])
    for group in Text(Manuscript("", body)).repeats:
        for span in (*group.places, *group.against):
            assert len(span) > 0
            for at in (span.start, span.end):
                inside = body[max(0, at - 1) : at + 1]
                assert len(inside) < 2 or not (inside.isascii() and inside.isalnum())
        if group.kind is PassageKind.EXACT:
            assert len({fold_text(span.of(body)).strip(" .。…“-") for span in group.places}) == 1
        for one in group.places:
            assert not any(one != other and one.overlaps(other) for other in group.places)


def test_a_passage_in_other_words_is_one_group(text, fillers) -> None:
    again = (
        "Last spring a quiet electric engine was tested on the short crossing by the ferry company: passengers"
        " were found to sleep better, gulls to stay closer, and bills to go down."
    )
    found = text("\n\n".join([PLANTED, *fillers, again])).repeats
    assert [(group.kind, len(group.places)) for group in found] == [(PassageKind.REWORDED, 2)]


def test_one_passage_is_one_family(text, fillers) -> None:
    cut_off = PLANTED[: PLANTED.index("slept") + 3]
    body = "\n\n".join([cut_off, *fillers[:3], PLANTED, *fillers[3:6], PLANTED])
    found = {group.kind: group for group in text(body).repeats}
    assert set(found) == {PassageKind.TRUNCATED, PassageKind.EXACT}
    assert found[PassageKind.TRUNCATED].places[0].start == 0
    assert found[PassageKind.TRUNCATED].against == found[PassageKind.EXACT].places


def test_fillers_and_lists_are_quiet(text, fillers) -> None:
    assert text("\n\n".join(fillers)).repeats == ()
    assert text("\n".join(f"- Member {n} of the Board of Trade, City of Brede" for n in range(200))).repeats == ()


LINE = "The quick brown fox jumps over the lazy dog near the river bank.\n"


@pytest.mark.parametrize(
    "body",
    [
        "",
        "word",
        LINE * 16_000,
        "a" * 1_000_000,
        "中" * 330_000,
        ".,;! " * 200_000,
        "مرحبا بالعالم " * 70_000,
        "go on " * 160_000,
    ],
    ids=["empty", "one word", "one line", "no space", "chinese", "punctuation", "right to left", "two words"],
)
def test_hostile_texts_neither_hang_nor_break(text, body: str) -> None:
    begin = time.process_time()
    assert len(text(body).repeats) <= 1
    assert time.process_time() - begin < 10


@pytest.mark.skipif(not SAMPLE.exists(), reason="needs ../shared")
def test_the_sample_shows_its_captions_headline_and_lead() -> None:
    for path in SAMPLE.glob("*.txt"):
        body = path.read_text(encoding="utf-8")
        assert kinds(Text(Manuscript("", body))) == [
            (PassageKind.TRUNCATED, 1),
            (PassageKind.REWORDED, 1),
            (PassageKind.EXACT, 3),
        ]


def test_what_was_found_before_is_found_again_without_looking_anew(text, fillers):
    body = "\n\n".join([fillers[0] + " " + fillers[1] + " " + fillers[2]] * 2 + list(fillers[3:]))
    first = repeats_inside(text(body))
    assert first.groups
    assert repeats_inside(text(body), first).groups == first.groups
    assert repeats_inside(text("\n\n".join(fillers)), first).groups == ()


LEAD = "The council opened the new harbour pier on Monday morning."


def headed(title: str, *paragraphs: str) -> Text:
    return Text(Manuscript(title, "\n\n".join(paragraphs)), with_headline=True)


def test_a_headline_that_stands_again_below_is_a_repeat() -> None:
    text = headed("Council opens new harbour pier", "It is wide.", "Council opens new harbour pier", "It is long.")
    (group,) = text.repeats
    assert [text.where(span) for span in group.places] == [(Part.TITLE, Span(0, 30)), (Part.BODY, Span(13, 43))]


def test_a_lead_that_says_what_the_headline_says_is_none() -> None:
    said = LEAD.removesuffix(".")
    for lead in (LEAD, f"{said}, the mayor said.", "The new harbour pier the council opened Monday morning."):
        assert headed(said, "It is wide.", lead).repeats == ()


def test_no_repeat_goes_on_from_the_headline_into_the_text() -> None:
    text = headed("Council opens new harbour pier", LEAD, "It is wide.", "Council opens new harbour pier", LEAD)
    places = [span for group in text.repeats for span in group.places]
    assert len(text.repeats) == 2
    assert not [span for span in places if span.start <= text.headline.end < span.end]
