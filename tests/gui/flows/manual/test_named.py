"""What the manual can name."""

from editor_app.checks.catalogue import RULES
from editor_app.gui.flows.manual.named import key_name, usual, words
from editor_app.gui.shell.actions import COMMANDS


def test_a_command_is_said_with_its_menu_and_its_key() -> None:
    made = words()
    assert made["command:export"] == "**File › Export**"
    assert made["key:export"] == "<kbd>Ctrl+E</kbd>"
    assert made["key:fix"] == "<kbd>Ctrl+Enter</kbd>"


def test_a_command_without_a_key_is_said_by_its_words() -> None:
    assert words()["key:sample"] == "**File › Open the sample**"
    without = words(lambda command: () if command.name == "export" else usual(command))
    assert without["key:export"] == "**File › Export**"


def test_keys_are_those_that_a_person_has_set() -> None:
    mine = words(lambda command: ("F12",) if command.name == "export" else usual(command))
    assert mine["key:export"] == "<kbd>F12</kbd>"
    assert "| Export | <kbd>F12</kbd> |" in mine["keys"]


def test_the_table_has_every_command_and_each_key_once() -> None:
    table = words()["keys"]
    assert sum(line.startswith("| ") for line in table.splitlines()) == len(COMMANDS) + 2 * 6
    assert "| Fix and next | <kbd>Ctrl+Enter</kbd> |" in table
    assert "| Redo | <kbd>Ctrl+Shift+Z</kbd>, <kbd>Ctrl+Y</kbd> |" in table
    assert key_name("Ctrl+Shift+Return") == "Ctrl+Shift+Enter"


def test_every_rule_has_a_heading_with_its_id() -> None:
    made = words()
    assert all(f"{{#{rule.id}}}" in made[f"rule:{rule.id}"] for rule in RULES)
    assert made["rule:repetition.word"].startswith("Doubled word {#repetition.word}")
    assert '<em class="error">Error</em> · `repetition.word`' in made["rule:repetition.word"]


def test_labels_and_formats_are_those_of_the_program() -> None:
    made = words()
    assert made["state:submitted"] == "**Waiting for approval**"
    assert made["step:approve"] == "**Approve**"
    assert made["view:my_work"] == "**My work**"
    assert made["reasons"].startswith("1. Verbatim quotation\n2. ")
    assert "Word" in made["formats:read"] and made["formats:read"].count(" and ") >= 1
