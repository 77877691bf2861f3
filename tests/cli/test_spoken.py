import json
import re
import subprocess
import sys

import pytest

from editor_app.cli.spoken import asked_for, machine, print_text, row, tell
from editor_app.domain.message import verbatim
from editor_app.system.resources import SAMPLE, resource

TEXT = "The lock is open.\n\nThen the the keepers came.\n"


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        (["check", "a"], "zh"),
        (["--messages", "en", "check", "a"], "en"),
        (["check", "a", "--messages=zh_CN"], "zh_CN"),
        (["check", "a", "--messages"], ""),
        ([], "zh"),
    ],
)
def test_the_option_goes_before_the_environment(arguments, asked, monkeypatch):
    monkeypatch.setenv("EDITOR_APP_LANGUAGE", "zh")
    assert asked_for(arguments) == asked


def test_messages_are_chinese_when_asked_for(cli, draft, monkeypatch):
    english = cli("check", draft).out
    assert english.endswith("1 file, 9 words: 1 error.\n") and ":3:6: error: " in english
    for answer in (cli("check", draft, "--messages", "zh_CN"), cli("--messages", "zh_CN", "check", draft)):
        assert answer.out.endswith("1 个文件，9 词：1 个错误。\n") and ":3:6: 错误：" in answer.out
    monkeypatch.setenv("EDITOR_APP_LANGUAGE", "zh_CN.UTF-8")
    assert cli("check", draft).out == answer.out
    assert cli("check", draft, "--messages", "en").out == english
    monkeypatch.setenv("EDITOR_APP_LANGUAGE", "de_DE")
    assert cli("check", draft).out == english


def test_faults_are_said_in_the_language_asked_for(cli, tmp_path, monkeypatch):
    told = cli("check", tmp_path, "--messages", "zh_CN")
    assert (told.status, told.err) == (2, f"editor-app: 没有可检查的文件。{tmp_path} 中没有可读取的文件类型。\n")
    assert cli("compare", tmp_path, "--messages", "zh_CN").err == "editor-app: 请给出两个文件，或使用 --pairs FILE。\n"


def test_a_language_it_does_not_speak_is_refused(cli, draft):
    refused = cli("check", draft, "--messages", "tlh")
    assert refused.status == 2 and "'en', 'zh_CN'" in refused.err


def test_fields_of_json_stay_and_its_messages_follow(cli, draft):
    plain, chinese = (
        json.loads(cli("check", draft, "--format", "json", "--messages", language).out)["documents"][0]["findings"]
        for language in ("en", "zh_CN")
    )
    assert [one.keys() for one in plain] == [one.keys() for one in chinese]
    kept = ("rule", "severity", "sure", "group", "place", "replacements")
    assert [[one[key] for key in kept] for one in plain] == [[one[key] for key in kept] for one in chinese]


def test_what_goes_wrong_with_the_catalogue_is_said_in_english(cli, draft, monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)  # where resources would be
    answer = cli("check", draft, "--messages", "zh_CN")
    assert answer.status == 2 and "zh_CN.mo" in answer.err


def test_what_is_asked_for_reaches_a_process_of_its_own(draft):
    arguments = [sys.executable, "-m", "editor_app", "check", str(draft), "--messages", "zh_CN", "--fail-on", "never"]
    shown = subprocess.run(arguments, capture_output=True, check=True).stdout.decode()
    assert shown.endswith("1 个错误。\n")


def test_what_is_found_in_the_sample_is_said_in_chinese(cli):
    english, chinese = (
        json.loads(cli("check", resource(SAMPLE), "--format", "json", "--messages", language).out)
        for language in ("en", "zh_CN")
    )
    pairs = [
        (one["message"], other["message"])
        for one, other in zip(*(told["documents"][0]["findings"] for told in (english, chinese)), strict=True)
    ]
    assert len(pairs) > 30
    assert [one for one, other in pairs if one == other] == []
    plain = [re.sub("“[^”]*”", "", other) for _, other in pairs]
    assert [words for words in plain if re.search("[a-z]+ [a-z]+ [a-z]+", words)] == []
    lines = cli("check", resource(SAMPLE), "--messages", "zh_CN").out.splitlines()
    assert len(lines) == len(pairs) + 1 and all(re.search("[\u4e00-\u9fff]", line) for line in lines)


@pytest.mark.parametrize("form", ["html", "sarif"])
def test_reports_are_written_in_chinese(cli, form):
    shown = cli("check", resource(SAMPLE), "--format", form, "--messages", "zh_CN").out
    assert "请只保留一处" in shown
    assert form != "html" or '<body lang="zh-CN">' in shown


FORGED = "Locks\n0\tapproved\tBob\x1b[2J\x9b1A\u202eevil\u2066\x07\r!"
SAFE = re.compile("[^\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]*")


def test_nothing_in_a_title_a_name_or_a_path_steers_the_terminal(staffed, tmp_path):
    draft = tmp_path / "lo\x1b[31mcks\n1\tapproved.md"
    draft.write_text("---\nsource: Canal Weekly\n---\nThe lock is open.\n", encoding="utf-8")
    article = staffed("--user", "Ed", "import", draft).out.split("\t")[0]
    staffed("start", article, "--user", "Ed")
    staffed("submit", article, "--user", "Ed", "--headline", FORGED)
    staffed("people", "add", f"Eve{FORGED}", "--user", "Mia")
    lists = [staffed(*verb) for verb in (("list",), ("show", article), ("people", "list"), ("check", draft))]
    refusals = [staffed(*verb) for verb in (("show", FORGED), ("check", f"{FORGED}.txt"), ("--nothing",))]
    for answer in (*lists, *refusals):
        assert SAFE.fullmatch(answer.out + answer.err), answer
    assert len(lists[0].out.splitlines()) == 1
    assert all(answer.out.count("\t") <= 4 * len(answer.out.splitlines()) for answer in lists)
    assert not [line for answer in lists for line in answer.out.splitlines() if line.startswith("0\tapproved")]


def test_a_field_is_one_field_and_a_line_one_line(capsys):
    row("a\tb", "c\nd", "é桥 \u200fש")
    tell(verbatim("a\x1b[2Jb  c"))
    assert capsys.readouterr().out == "a b\tc d\té桥 \u200fש\na\\x1b[2Jb  c\n"


def test_json_says_the_same_to_a_program(capsys):
    machine({"title": FORGED})
    out = capsys.readouterr().out
    assert SAFE.fullmatch(out)
    assert json.loads(out) == {"title": FORGED}


def test_a_whole_text_is_printed_to_the_letter_but_not_to_a_terminal(capsys, monkeypatch):
    print_text(f"a\tb\n{FORGED}")
    assert capsys.readouterr().out == f"a\tb\n{FORGED}\n"
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    print_text(f"a\tb\n{FORGED}")
    out = capsys.readouterr().out
    assert SAFE.fullmatch(out)
    assert out.startswith("a\tb\nLocks\n0\tapproved")
