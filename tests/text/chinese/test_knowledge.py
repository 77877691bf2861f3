"""What is known of Chinese, read from its lists."""

import pytest

from editor_app.system.resources import read_text
from editor_app.text.chinese.knowledge import FILES, parse
from editor_app.text.word_lists import Malformed

CONTENTS = {name: read_text(name) for name in FILES}


def test_the_lists_are_read() -> None:
    known = parse(CONTENTS)
    assert "harbo" in known.lexicon.stems("港口")
    assert "市长" in known.posts.names
    assert known.persons.has_family("欧阳建国") and not known.persons.has_family("的士司机")
    assert known.persons.is_foreign("古特雷斯") and not known.persons.is_foreign("张志强")


@pytest.mark.parametrize(
    "name", [name for name in FILES if name.endswith(("posts.tsv", "surnames.txt", "romanised.tsv"))]
)
def test_an_empty_list_is_refused(name: str) -> None:
    with pytest.raises(Malformed):
        parse({**CONTENTS, name: "# head\n"})
