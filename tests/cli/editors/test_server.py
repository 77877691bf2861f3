"""The server as an editor meets it: over its input and output."""

import json

import pytest

from editor_app.cli.editors.server import REST, server
from editor_app.desk.folders.asked import Asked
from editor_app.domain.message import ENGLISH

TEXT = "---\ntitle: Locks\n---\n\nÜber “𝒳” the the key .\n"
RULES = ("--rules", "repetition.word,typography.space-before")


@pytest.fixture
def uri(tmp_path):
    return (tmp_path / "a b.md").as_uri()


def test_a_text_is_checked_when_it_opens_and_after_each_edit(editor, uri):
    one = editor(*RULES, "--stdio")
    able = one.start()
    assert able["positionEncoding"] == "utf-16"
    one.open(uri, TEXT)
    first, second = one.diagnostics(uri, 1)
    assert first["range"] == {"start": {"line": 4, "character": 10}, "end": {"line": 4, "character": 17}}
    assert (first["code"], first["severity"], first["source"]) == ("repetition.word", 1, "editor-app")
    assert first["message"].startswith("“the” appears twice in a row.")
    assert (second["code"], second["severity"]) == ("typography.space-before", 2)
    one.change(uri, TEXT.replace("the the", "the"), 2)
    assert [found["code"] for found in one.diagnostics(uri, 2)] == ["typography.space-before"]
    one.tell("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert one.diagnostics(uri) == []
    assert one.leave() == 0


@pytest.mark.parametrize(("encoding", "start"), [("utf-8", 17), ("utf-32", 9), ("utf-16", 10)])
def test_places_are_counted_as_the_editor_counts(editor, uri, encoding, start):
    one = editor(*RULES)
    assert one.start(general={"positionEncodings": [encoding]})["positionEncoding"] == encoding
    one.open(uri, TEXT)
    assert one.diagnostics(uri)[0]["range"]["start"] == {"line": 4, "character": start}


def test_only_the_last_of_many_edits_is_answered(editor, uri):
    one = editor()
    one.start()
    long = "".join(
        f"The lock keeper number {n} opened gate {n} for the barge of family {n + 1}.\n\n" for n in range(900)
    )
    one.open(uri, long)
    for version in range(2, 12):
        one.change(uri, f"{long}The the {version} end.\n", version)
    told = one.told("textDocument/publishDiagnostics")
    seen = [told["version"]]
    while seen[-1] != 11:
        seen.append(one.told("textDocument/publishDiagnostics")["version"])
    assert seen in ([11], [1, 11]), "the checks of older states were ended"


def test_an_editor_that_asks_while_a_check_runs_is_answered_at_once(editor, uri):
    one = editor()
    one.start()
    one.open(uri, "".join(f"The keeper of lock {n} met the guest of day {n}.\n\n" for n in range(900)))
    place = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 9}}
    asked = {"textDocument": {"uri": uri}, "range": place, "context": {"diagnostics": []}}
    assert one.request("textDocument/codeAction", asked) == []
    assert not any(message.get("method") == "textDocument/publishDiagnostics" for message in one.waiting)


def test_a_request_can_be_taken_back(editor, uri):
    one = editor(*RULES)
    one.start()
    number = one.ask(
        "textDocument/codeAction", {"textDocument": {"uri": uri}, "range": _place(0), "context": {"diagnostics": []}}
    )
    one.tell("$/cancelRequest", {"id": number})
    assert {"result", "error"} & one.answer(number).keys()
    assert one.leave() == 0


def test_a_quick_fix_changes_the_words_and_no_others(editor, uri):
    one = editor(*RULES)
    one.start()
    one.open(uri, TEXT)
    one.diagnostics(uri, 1)
    actions = one.request(
        "textDocument/codeAction", {"textDocument": {"uri": uri}, "range": _place(4), "context": {"diagnostics": []}}
    )
    titles = [action["title"] for action in actions]
    assert titles == [
        "Replace with “the”",
        "Ignore “repetition.word” in this line",
        "Replace with “.”",
        "Ignore “typography.space-before” in this line",
        "Correct 2 findings that need no second look",
    ]
    assert applied(TEXT, actions[0]) == TEXT.replace("the the", "the")
    assert applied(TEXT, actions[-1]) == TEXT.replace("the the", "the").replace("key .", "key.")
    ignored = applied(TEXT, actions[1])
    assert ignored.splitlines()[-1] == "Über “𝒳” the the key . <!-- editor-app: ignore-line repetition.word -->"
    one.change(uri, ignored, 2)
    shown, hint = one.diagnostics(uri, 2)
    assert shown["code"] == "typography.space-before"
    assert (hint["severity"], hint["message"]) == (4, "Comments in the text hide 1 finding.")


def test_only_what_was_asked_for_is_offered_and_only_for_the_text_that_was_checked(editor, uri):
    one = editor(*RULES)
    one.start()
    one.open(uri, TEXT)
    one.diagnostics(uri, 1)

    def offered(*kinds):
        context = {"diagnostics": [], "only": list(kinds)}
        asked = {"textDocument": {"uri": uri}, "range": _place(4), "context": context}
        return {action["kind"] for action in one.request("textDocument/codeAction", asked)}

    assert offered("source.fixAll") == {"source.fixAll.editor-app"}
    assert offered("source") == {"source.fixAll.editor-app"}
    assert offered("quickfix") == {"quickfix"}
    assert offered("refactor") == set()
    one.change(uri, f"New.\n\n{TEXT}", 2)
    assert offered("quickfix") == set()


def test_the_settings_of_the_folder_count_and_are_read_again(editor, uri, tmp_path):
    settings = tmp_path / "editor-app.toml"
    settings.write_text('rules = ["typography.space-before"]\n')
    one = editor()
    one.start(workspace={"didChangeWatchedFiles": {"dynamicRegistration": True}})
    watched = one.told("client/registerCapability")["registrations"][0]
    assert watched["registerOptions"]["watchers"] == [{"globPattern": "**/editor-app.toml"}]
    one.open(uri, TEXT)
    assert "switches" in one.told("window/showMessage")["message"]
    assert [found["code"] for found in one.diagnostics(uri)] == ["typography.space-before"]
    settings.write_text("rules = [")
    one.tell("workspace/didChangeWatchedFiles", {"changes": [{"uri": settings.as_uri(), "type": 2}]})
    assert "is not a valid TOML file" in one.told("window/showMessage")["message"]


def test_a_text_without_a_file_and_one_without_words_are_fine(editor):
    one = editor(*RULES)
    one.start()
    one.open("untitled:Untitled-1", "The the key.", "plaintext")
    assert len(one.diagnostics("untitled:Untitled-1")) == 1
    one.open("untitled:Untitled-2", " \n")
    assert one.diagnostics("untitled:Untitled-2") == []


def test_when_the_editor_is_gone_so_is_the_server(editor, uri):
    one = editor(*RULES)
    one.start()
    one.open(uri, TEXT)
    one.process.stdin.close()
    assert one.process.wait(30) == 0


def test_what_it_can_do_is_what_it_says():
    made = server(Asked(), ENGLISH)
    assert 0 < REST < 0.5
    assert {"textDocument/didOpen", "textDocument/codeAction"} <= made.protocol.fm.features.keys()


def _place(line: int) -> dict:
    return {"start": {"line": line, "character": 0}, "end": {"line": line, "character": 99}}


def applied(text: str, action: dict) -> str:
    """A text after the edits of an action, as an editor makes them (UTF-16)."""
    (change,) = action["edit"]["documentChanges"]
    lines = text.encode("utf-16-le").split("\n".encode("utf-16-le"))
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 2)
    data = text.encode("utf-16-le")
    for edit in sorted(change["edits"], key=lambda one: json.dumps(one["range"]["start"]), reverse=True):
        start, end = (starts[at["line"]] + 2 * at["character"] for at in (edit["range"]["start"], edit["range"]["end"]))
        data = data[:start] + edit["newText"].encode("utf-16-le") + data[end:]
    return data.decode("utf-16-le")
