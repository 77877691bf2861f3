"""What a person sets holds at once and at the next start."""

from dataclasses import replace

from editor_app.desk.base.desk import Desk
from editor_app.desk.base.opening import reference_for
from editor_app.desk.base.preferences import change_settings, dictionaries, hints
from editor_app.desk.base.settings_file import read_settings
from editor_app.domain.known import Known


def test_a_rule_that_is_off_does_not_run_and_is_still_listed(desk: Desk) -> None:
    off = hints()[0][0]
    changed = change_settings(desk, replace(desk.settings, rules_off=(off,), text_size=15))
    assert off not in {rule.id for rule in changed.rules}
    assert off in dict(hints())
    assert read_settings(desk.config_folder).text_size == 15


def test_the_dictionaries_are_those_that_a_check_would_open(desk: Desk) -> None:
    for language in dictionaries():
        speller = reference_for(desk, language, Known()).speller
        assert speller is not None
        assert speller.language == language
