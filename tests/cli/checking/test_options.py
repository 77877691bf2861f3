import click

from editor_app.cli.checking.options import CONFIG, HOUSE, RULES, named
from editor_app.cli.help import command
from editor_app.domain.message import say


@command("x", told=say("Delete."))
@RULES
@HOUSE
@CONFIG
def verb(**_: object) -> None: ...


def test_a_list_with_commas_is_read():
    assert named(" names, -titles ,,") == ("names", "-titles")
    assert named("") == ()


def test_a_shell_is_told_how_the_last_of_a_list_goes_on():
    context = click.Context(verb)
    rules = next(one for one in verb.params if one.name == "rules")
    asked = {
        words: [one.value for one in rules.shell_complete(context, words)]
        for words in ("titl", "dates,-titles.co", "x")
    }
    assert asked["titl"][0] == "titles"
    assert asked["dates,-titles.co"] == ["dates,-titles.conflict"]
    assert asked["x"] == []
    assert {one.name for one in verb.params} == {"rules", "house", "config"}
