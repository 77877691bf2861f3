"""An editor that speaks the protocol with the program, as a real one does: a process, its input and its output."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
PATIENCE = 90.0
"""Seconds after which a server that says nothing is ended, so that no test waits for ever."""


class Editor:
    """One editor."""

    def __init__(self, *options: str, folder: Path) -> None:
        environment = os.environ | {"EDITOR_APP_DATA": str(folder / "data"), "PYTHONPATH": str(ROOT)}
        environment.pop("EDITOR_APP_LANGUAGE", None)
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                "import sys; from editor_app.cli.program import main; sys.exit(main())",
                "lsp",
                *options,
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
            cwd=folder,
        )
        self.watchdog = threading.Timer(PATIENCE, self.process.kill)
        self.watchdog.start()
        self.waiting: list[dict[str, Any]] = []
        self.number = 0
        self.asked: list[dict[str, Any]] = []

    def start(self, **capabilities: Any) -> dict[str, Any]:
        answer = self.request("initialize", {"processId": None, "rootUri": None, "capabilities": capabilities})
        self.tell("initialized", {})
        return answer["capabilities"]

    def request(self, method: str, params: object) -> Any:
        number = self.ask(method, params)
        return self.answer(number)["result"]

    def ask(self, method: str, params: object) -> int:
        self.number += 1
        self._send({"id": self.number, "method": method, "params": params})
        return self.number

    def answer(self, number: int) -> dict[str, Any]:
        return self._until(lambda message: message.get("id") == number and "method" not in message)

    def tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def told(self, method: str) -> dict[str, Any]:
        """What the server says next under a name."""
        return self._until(lambda message: message.get("method") == method)["params"]

    def open(self, uri: str, text: str, language: str = "markdown", version: int = 1) -> None:
        document = {"uri": uri, "languageId": language, "version": version, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def change(self, uri: str, text: str, version: int) -> None:
        self.tell(
            "textDocument/didChange",
            {"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": text}]},
        )

    def diagnostics(self, uri: str, version: int | None = None) -> list[dict[str, Any]]:
        while True:
            found = self.told("textDocument/publishDiagnostics")
            if found["uri"] == uri and (version is None or found.get("version") == version):
                return found["diagnostics"]

    def leave(self) -> int:
        self.request("shutdown", None)
        self.tell("exit", None)
        return self.process.wait(30)

    def _until(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        for at, message in enumerate(self.waiting):
            if wanted(message):
                return self.waiting.pop(at)
        while not wanted(message := self._read()):
            self.waiting.append(message)
        return message

    def _read(self) -> dict[str, Any]:
        assert self.process.stdout
        length = 0
        while (line := self.process.stdout.readline()) not in (b"\r\n", b""):
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the server is gone"
        return json.loads(self.process.stdout.read(length))

    def _send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self.process.stdin.flush()


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Callable[..., Editor]]:
    """`editor("--rules", "names")`: an editor with the program behind it, and nothing open yet."""
    made: list[Editor] = []

    def start(*options: str) -> Editor:
        made.append(Editor(*options, folder=tmp_path))
        return made[-1]

    yield start
    for one in made:
        one.process.kill()
        one.process.wait()
        one.watchdog.cancel()
        for stream in (one.process.stdin, one.process.stdout, one.process.stderr):
            stream.close()
