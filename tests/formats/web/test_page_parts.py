"""Which parts of a web page are reported as left out."""

import pytest

from editor_app.formats.base.html.tree import parsed
from editor_app.formats.web.page_parts import parts_note


def note(page: str) -> str:
    root = parsed(page)
    assert root is not None
    return "".join(map(str, parts_note(root)))


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<p>Only words</p>", ""),
        ("<p>A <img src=a.png></p>", "1 picture was left out."),
        (
            "<p>A<img><img></p><video><p>Old browser<img></video><iframe src=x></iframe>",
            "2 pictures, 1 video and 1 embedded page were left out.",
        ),
        ("<form><input name=a><input type=hidden><select><option>1</select></form>", "2 form fields were left out."),
        ("<p>A</p><script>run()</script><script type='application/ld+json'>{}</script>", "1 script was left out."),
        ("<p>A <math><mi>x</mi></math></p>", "1 equation was imported as plain characters: check it."),
        ("<p>A</p><nav><img></nav><footer><img></footer><img width=1 height=1>", ""),
    ],
)
def test_one_sentence_with_counts(page: str, said: str) -> None:
    assert note(page) == said


def test_what_stands_for_a_picture_of_another_place_is_kept_for_the_account() -> None:
    root = parsed('<p>A <img src=a.png alt="The  pier"><img src="data:image/png;base64,xx" alt="Kept"><img alt=""></p>')
    assert root is not None
    assert [one.quotes for one in parts_note(root)] == [("The pier",)]
