import random

import pytest

from editor_app.gui.panels.repeats.removal import removal, removals
from editor_app.text.edits import replace
from editor_app.text.span import Span


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("One.\n\n[Two.]\n\nThree.", "One.\n\nThree."),
        ("One.\n\n[Two.]\n", "One.\n"),
        ("[One.]\n\nTwo.", "Two."),
        ("a [b] c", "a c"),
        ("a [b], c", "a, c"),
        ("[b] c", "c"),
        ("a. [B.]\nc", "a.\nc"),
        ("[all]", ""),
        ("中[文]字", "中字"),
        ("  [x] \n\n  y", "  y"),
        ("1. [One.]\n2. Two.", "2. Two."),
        ("- **[One.]**\n- Two.", "- Two."),
        ("One.\n\n## [Two]\n\nThree.", "One.\n\nThree."),
        ("> *[One.]*\n\nTwo.", "Two."),
        ("- A. [B.]\n- C.", "- A.\n- C."),
        ("A **b. [C.]** D", "A **b.** D"),
        ("A **[b]** c", "A c"),
        ("A **[b.] C** d", "A **C** d"),
        ("A **[b]**, c", "A, c"),
        ("## [A.] B", "## B"),
    ],
)
def test_no_hole_is_left(marked, left):
    span = Span(marked.index("["), marked.index("]") - 1)
    body = marked.replace("[", "").replace("]", "")
    assert replace(body, [removal(body, span)]) == left


def test_passages_that_touch_become_one_edit():
    body = "One.\n\nTwo.\n\nThree."
    edits = removals(body, (Span(6, 10), Span(12, 18)))
    assert replace(body, edits) == "One."


def test_edits_never_overlap():
    body = "**One.** _Two._ ***Three.*** x\n- **Four. Five.** [Six.](u)\n\n## *Seven.* Eight.\n> Nine. `Ten.`"
    chance = random.Random(2)
    for _ in range(300):
        cuts = sorted(chance.sample(range(len(body) + 1), 6))
        edits = removals(body, (Span(*cuts[:2]), Span(*cuts[2:4]), Span(*cuts[4:])))
        assert len(replace(body, edits)) < len(body)


def test_numbers_count_on_behind_items_that_go():
    body = "1. First thing.\n2. Said twice.\n3. Third thing.\n4. Said twice, too.\n5. Last."
    spans = [Span(body.index(words), body.index(words) + len(words)) for words in ("First thing.", "Said twice, too.")]
    assert replace(body, removals(body, spans)) == "1. Said twice.\n2. Third thing.\n3. Last."
