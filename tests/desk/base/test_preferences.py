"""What a person sets holds at once and at the next start."""

from dataclasses import replace

from editor_app.desk.base.desk import Desk
from editor_app.desk.base.preferences import change_settings, hints
from editor_app.desk.base.settings_file import read_settings


def test_a_rule_that_is_off_does_not_run_and_is_still_listed(desk: Desk) -> None:
    off = hints()[0][0]
    changed = change_settings(desk, replace(desk.settings, rules_off=(off,), text_size=15))
    assert off not in {rule.id for rule in changed.rules}
    assert off in dict(hints())
    assert read_settings(desk.config_folder).text_size == 15
