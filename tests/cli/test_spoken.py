import json
import re
import subprocess
import sys

import pytest

from editor_app.cli.spoken import asked_for
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
    assert len(pairs) > 40
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
