import pytest

from editor_app.domain.errors import EditorError
from editor_app.domain.policy import FIELDS, fixed_by
from editor_app.domain.settings import Settings

WHOLE = """
database = "postgresql+psycopg://db/desk"
language = "zh_CN"
spelling = "en_GB"
rules_off = ["style.hedge"]
house_list = "/srv/house.csv"
export_folder = "/srv/out"
roles = ["editor"]
checklist_submit = ["Has the client seen it?"]
checklist_approve = []
"""


def test_every_line_fixes_its_setting():
    found = fixed_by(WHOLE, "policy.toml", Settings(person="Ed", spelling="en_US", text_size=15))
    assert (found.person, found.text_size) == ("Ed", 15)
    assert (found.database, found.interface, found.spelling) == ("postgresql+psycopg://db/desk", "zh_CN", "en_GB")
    assert (found.rules_off, found.newcomers) == (("style.hedge",), ("editor",))
    assert (found.house_list, found.export_folder) == ("/srv/house.csv", "/srv/out")
    assert (found.checklist_submit, found.checklist_approve) == (("Has the client seen it?",), ())
    assert set(found.fixed) == set(FIELDS.values())


def test_an_empty_policy_fixes_nothing():
    assert fixed_by("# nothing yet\n", "policy.toml", Settings(person="Ed")) == Settings(person="Ed")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("database = ", "it is not TOML"),
        ("\0", "it is not TOML"),
        ('databse = "x"', "it says “databse”; known are database, language"),
        ("spelling = 3", "spelling must be some words in quotation marks"),
        ('export_folder = " "', "export_folder must be some words"),
        ('rules_off = "style.hedge"', "rules_off must be a list"),
        ("rules_off = [1]", "rules_off must be a list"),
        ('roles = ["administrator"]', "roles can only be editor and manager"),
        ('language = "fr"', "language can only be en and zh_CN"),
    ],
)
def test_a_policy_that_cannot_be_meant_is_refused_whole(text, why):
    with pytest.raises(EditorError, match=r"The policy of this machine, /etc/p\.toml, cannot be used: ") as refused:
        fixed_by(text, "/etc/p.toml", Settings())
    assert why in str(refused.value.message)
    assert str(refused.value.hint) == "Ask your administrator to mend it."
