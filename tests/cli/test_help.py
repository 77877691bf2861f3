import re

import click
import pytest

from editor_app.cli.help import Option
from editor_app.cli.program import program, verbs

SUBVERBS = [("archive", "add"), ("house", "import"), ("audit", "export"), ("people", "policy"), ("bundle", "import")]


def sentences(shown):
    """The lines of a help page that hold prose, without what click says of itself."""
    own = [line for line in shown.splitlines() if not re.search("Usage:|Show this message|Show the version", line)]
    return [line for line in own if re.search(r"[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}", line.partition("[default")[0])]


@pytest.mark.parametrize("arguments", [(), *((verb,) for verb in verbs()), *SUBVERBS], ids=" ".join)
def test_every_page_of_help_is_there_in_both_languages(cli, arguments):
    english, chinese = cli(*arguments, "--help"), cli("--messages", "zh_CN", *arguments, "--help")
    assert english.status == chinese.status == 0
    assert sentences(english.out) and sentences(chinese.out) == []


def test_a_group_without_a_verb_explains_itself_in_the_language_asked_for(cli):
    answer = cli("archive", "--messages", "zh_CN")
    assert cli("--messages", "zh_CN", "archive").err.count("存档库") > 2
    assert answer.status == 2


def test_a_long_line_of_a_verb_is_not_cut_in_the_list(cli):
    assert "as TBX if PATH ends in .tbx" in " ".join(cli("house", "--help").out.split())


def test_no_option_explains_itself_in_english_alone(cli):
    context = click.Context(program)
    commands = [command for verb in verbs() if (command := program.get_command(context, verb))]
    commands += [inner for group in commands if isinstance(group, click.Group) for inner in group.commands.values()]
    plain = [
        f"{command.name} {one.opts[0]}"
        for command in commands
        for one in command.params
        if isinstance(one, click.Option) and one.help and not isinstance(one, Option)
    ]
    assert plain == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("--user", "A\udcff", "list"),
        ("list", "--user", "A\udcff"),
        ("show", "A\udcff"),
        ("people", "add", "A\udcff", "--role", "editor"),
        ("people", "policy", "four_eyes", "A\udcff"),
        ("clients", "delete", "A\udcff"),
        ("keys", "revoke", "A\udcff"),
        ("request-changes", "1", "--reason", "A\udcff"),
        ("decide", "1", "--rule", "typography", "--because", "1", "--note", "A\udcff"),
        ("report", "1", "A\udcff", "--to", "x.csv"),
    ],
    ids=" ".join,
)
def test_words_that_are_bytes_are_refused_in_words(cli, arguments):
    answer = cli(*arguments)
    assert answer.status == 2
    assert answer.err.startswith("editor-app: “A\ufffd” contains bytes that are not text in UTF-8.")


def test_the_name_of_a_file_can_be_any_bytes(cli, tmp_path):
    path = tmp_path / "A\udcff.txt"
    path.write_text("The lock is open.\n")
    assert cli("check", path).status == 0
