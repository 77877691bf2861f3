from editor_app.cli.editors import lsp
from editor_app.cli.editors.lsp import COMMANDS
from editor_app.desk.folders.asked import Asked


def test_the_options_are_those_of_check(cli, monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(lsp, "serve", lambda given, spoken: asked.append((given, spoken.gettext("Delete."))))
    options = ("--rules", "names,-titles", "--language", "en_GB", "--config", tmp_path / "x.toml", "--house", "h.csv")
    answer = cli("lsp", *options, "--stdio", "--messages", "zh_CN")
    assert (answer.status, answer.out) == (0, "")
    ((given, delete),) = asked
    assert isinstance(given, Asked)
    assert (given.rules, given.language, given.config, given.house.name) == (
        ("names", "-titles"),
        "en_GB",
        tmp_path / "x.toml",
        "h.csv",
    )
    assert delete == "删除。"


def test_the_verb_is_in_the_help(cli):
    assert f"\n  {COMMANDS[0].name} " in cli("--help").out
    assert "--stdio" not in cli("lsp", "--help").out
