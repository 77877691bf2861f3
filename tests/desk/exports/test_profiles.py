from datetime import UTC, datetime

import pytest

from editor_app.desk.articles.queries import article as article_of
from editor_app.desk.exports.profiles import (
    NAME,
    STANDARD,
    Profile,
    drop_profile,
    file_name,
    keep_profile,
    profile,
    profiles,
    prove_template,
)
from editor_app.desk.exports.release import release
from editor_app.domain.article import Article, Status
from editor_app.domain.errors import EditorError

AT = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)
PRESS = Profile("Press", ("docx", "pdf"), "/out", "{date} {title}")


def named(template, title="Locks: open/shut"):
    return file_name(template, Article("0123456789ab", title, "en_GB", Status.APPROVED, 3, 1, "Ed", AT, AT), AT)


def test_a_profile_is_kept_replaced_and_forgotten(desk):
    assert profiles(desk) == (STANDARD,)
    assert keep_profile(desk, PRESS) == (PRESS, STANDARD)
    other = Profile("press", ("md",))
    assert keep_profile(desk, other) == (other, STANDARD)
    assert profile(desk, " PRESS ") == other
    assert drop_profile(desk, "press") == (STANDARD,)
    with pytest.raises(EditorError, match="There is no profile “press”"):
        profile(desk, "press")
    with pytest.raises(EditorError, match="needs a name"):
        keep_profile(desk, Profile(" ", ("md",)))


@pytest.mark.parametrize("broken", ["{", "{}", '[1, {}, {"name": 2, "forms": []}]', "[" * 100_000, ""])
def test_a_broken_file_counts_as_none(desk, broken):
    desk.config_folder.mkdir(parents=True, exist_ok=True)
    (desk.config_folder / NAME).write_text(broken)
    assert profiles(desk) == (STANDARD,)


def test_names_hold_what_the_template_asks_for_and_nothing_unsafe():
    assert named("{date} {title} v{version} r{revision} {language} {id}") == (
        "2025-08-22 Locks open shut v1 r3 en_GB 01234567"
    )
    assert named("../../{title}/x", "a") == "a x"
    assert named("", "CON") == "CON -"
    assert named("{title}", "{id}{0.__class__}") == "{id}{0.__class__}"
    assert named("{nothing}") == "article"
    assert len(named("{title}", "字" * 300).encode()) <= 120


def test_a_template_that_asks_for_the_unknown_is_refused(desk):
    with pytest.raises(EditorError, match=r"cannot contain \{titel\}\. They can contain \{title\}, \{date\}"):
        prove_template("{titel}")
    with pytest.raises(EditorError, match="cannot contain"):
        keep_profile(desk, Profile("x", ("md",), template="{a.b}"))


def test_exported_files_are_called_so(house, at, tmp_path):
    one, other = at(Status.APPROVED), at(Status.APPROVED, "Another lock.")
    done = release(house, [one, other], tmp_path / "out", ("txt",), "Mia", template="{date} {title}")
    assert [path.name for result in done for path in result.files] == [
        *("2025-08-22 Locks.txt", "2025-08-22 Locks (2).txt")
    ]
    (again,) = release(house, [one], tmp_path / "out", ("md",), "Mia", template="{id}")
    assert again.files[0].name == f"{article_of(house, one).id[:8]}.md"
