"""The manual page names every verb and every option, and roff takes it."""

import shutil
import subprocess

import click
import pytest

from editor_app.cli.program import program, verbs
from tools.man_page import page, text


def test_every_verb_and_option_is_on_the_page():
    made = "\n".join(page())
    context = click.Context(program, info_name="editor-app")
    for name in verbs():
        assert f".SS editor\\-app {text(name)}" in made
        command = program.get_command(context, name)
        options = [one for one in command.params if isinstance(one, click.Option) and not one.hidden]
        assert all(text(one.opts[0]) in made for one in options)
    assert "\\-\\-stdio" not in made


@pytest.mark.parametrize(
    ("words", "made"), [(".x", "\\&.x"), ("'x", "\\&'x"), ("a\\b --c", "a\\eb \\-\\-c"), ("a\nb", "a b")]
)
def test_no_word_steers_the_page(words, made):
    assert text(words) == made


@pytest.mark.skipif(not shutil.which("groff"), reason="needs groff")
def test_roff_takes_it():
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-K", "utf8", "-P-cbou"],
        input="\n".join(page()),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "EXIT STATUS" in done.stdout
