"""Which names are one person's."""

from collections.abc import Callable

import pytest

from editor_app.text.names import EntityKind, Vocabulary, Who
from editor_app.text.names.mentions import Survey
from editor_app.text.names.model import Reason
from editor_app.text.names.persons import links


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tan Meilin", "Meilin Tan"),
        ("Zhou Yu-lan", "Zhou Yulan"),
        ("Robert Vessler", "Bob Vessler"),
        ("Robert Vessler", "Robert J. Vessler"),
        ("Robert Vessler", "Vessler"),
        ("Robert van der Vessel", "van der Vessel"),
    ],
)
def test_one_person(first: str, second: str, who: Callable[[str], Who]) -> None:
    found = who(f"They met {first}. Later {second} said no. They thanked {second} for it.")
    assert len(found.of(EntityKind.PERSON)) == 1
    assert len(found.of(EntityKind.PERSON)[0].variants) == 2


def test_a_family_name_of_two_persons_is_nobodys(who: Callable[[str], Who]) -> None:
    found = who("They met Robert Vessler and Anna Vessler. Later they thanked Vessler for it.")
    assert all(len(entity.variants) == 1 for entity in found.entities)


def test_only_names_of_persons_are_linked(seen: Callable[[str], Survey], vocabulary: Vocabulary) -> None:
    survey = seen("They met Orsolya Brandt. Then Brandt left.")
    person = {name: EntityKind.PERSON for name in survey.forms}
    found = links(survey, person, vocabulary)
    assert [(link.reason, {link.first, link.second}) for link in found] == [(Reason.PART, {"Orsolya Brandt", "Brandt"})]
    assert links(survey, dict.fromkeys(survey.forms, EntityKind.BODY), vocabulary) == []
