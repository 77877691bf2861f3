"""Speaks the Language Server Protocol on standard input and output: checks what is open after each edit.

The library gives the threads in which texts are checked; a newer state of a text ends the check of the one before.
"""

import asyncio
import logging
import os
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from editor_app import __version__
from editor_app.cli.editors.diagnostics import FIX_ALL, Shown
from editor_app.desk.base.drafts_in import FOLDER_SETTINGS
from editor_app.desk.folders.asked import Asked
from editor_app.desk.folders.open_texts import Answer, OpenText
from editor_app.domain.errors import Cancelled, EditorError
from editor_app.domain.message import Catalogue, Message, say

log = logging.getLogger(__name__)

REST = 0.15
"""Seconds without an edit after which a text is checked."""


@dataclass(slots=True)
class _Open:
    """A text that is open, the check that runs, and what was found last."""

    text: OpenText
    stop: Event
    shown: Shown | None = None


class Server(LanguageServer):
    """The checks for the texts that an editor has open."""

    def __init__(self, asked: Asked, spoken: Catalogue) -> None:
        # Whole texts: the library counts other signs than the protocol as ends of lines, and parts would go astray.
        super().__init__("editor-app", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.asked, self.spoken = asked, spoken
        self.open: dict[str, _Open] = {}
        self._told: set[str] = set()

    def take(self, document: types.TextDocumentItem) -> None:
        """A text was opened."""
        markdown = document.language_id.lower() in ("markdown", "mdx", "quarto", "rmd")
        path = to_fs_path(document.uri) or document.uri
        self.open[document.uri] = _Open(OpenText(Path(path), markdown), Event())

    def leave(self, uri: str) -> None:
        """A text was closed: nothing is shown of it any more."""
        closed = self.open.pop(uri, None)
        if closed:
            closed.stop.set()
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def stop(self) -> None:
        """End every check that runs."""
        for one in self.open.values():
            one.stop.set()

    async def check(self, uri: str, rest: float = 0.0) -> None:
        """Check a text as it is when typing has rested, unless it is edited again meanwhile."""
        one = self.open.get(uri)
        if one is None:
            return
        one.stop.set()
        stop = one.stop = Event()
        await asyncio.sleep(rest)
        if stop.is_set():
            return
        document = self.workspace.get_text_document(uri)
        version = document.version
        job = partial(one.text.check, document.source, self.asked, stop.is_set)
        try:
            answer = await asyncio.get_running_loop().run_in_executor(self.thread_pool, job)
        except Cancelled:
            return
        except EditorError as fault:
            self._tell(fault.whole, types.MessageType.Error)
            return
        if stop.is_set():
            return
        for words in answer.told:
            self._tell(words, types.MessageType.Warning)
        self._show(one, uri, version, answer)

    async def watch_settings(self) -> None:
        """Ask the editor to say when the settings of a folder change, if it can."""
        workspace = self.client_capabilities.workspace
        watching = workspace.did_change_watched_files if workspace else None
        if watching and watching.dynamic_registration:
            watched = [types.FileSystemWatcher(f"**/{FOLDER_SETTINGS}")]
            options = types.DidChangeWatchedFilesRegistrationOptions(watched)
            wanted = types.Registration("settings", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            await self.client_register_capability_async(types.RegistrationParams([wanted]))

    def actions(self, asked: types.CodeActionParams) -> list[types.CodeAction]:
        """What can be done at a place of a text that has not changed since it was checked."""
        one = self.open.get(asked.text_document.uri)
        if one is None or one.shown is None or one.shown.version != self._version(asked.text_document.uri):
            return []
        found = one.shown.actions(asked.range)
        only = asked.context.only
        return [action for action in found if not only or any(_within(action.kind, kind) for kind in only)]

    def report_server_error(self, error: Exception, source: object) -> None:
        """Called by the library: a fault of ours goes to the log, and is said in one sentence."""
        log.error("the language server failed", exc_info=error)
        self._tell(
            say("Something went wrong in the program ({kind}). Its log has the details.", kind=type(error).__name__),
            types.MessageType.Error,
        )

    def _show(self, one: _Open, uri: str, version: int | None, answer: Answer) -> None:
        one.shown = None
        found: list[types.Diagnostic] = []
        if answer.checked:
            encoding = str(self.workspace.position_encoding or "utf-16")
            one.shown = Shown(uri, version, answer.checked, encoding, self.spoken)
            found = one.shown.diagnostics()
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def _tell(self, words: Message, kind: types.MessageType) -> None:
        """Say something once."""
        said = words.said(self.spoken)
        if said not in self._told:
            self._told.add(said)
            self.window_show_message(types.ShowMessageParams(kind, said))

    def _version(self, uri: str) -> int | None:
        return self.workspace.get_text_document(uri).version


def serve(asked: Asked, spoken: Catalogue) -> None:
    """Answer one editor until it leaves."""
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as line:  # the library closes it, and we flush our own at the end
        server(asked, spoken).start_io(stdout=line)


def server(asked: Asked, spoken: Catalogue) -> Server:
    """A server with its features."""
    made = Server(asked, spoken)

    @made.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(_: Server, params: types.DidOpenTextDocumentParams) -> None:
        made.take(params.text_document)
        await made.check(params.text_document.uri)

    @made.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(_: Server, params: types.DidChangeTextDocumentParams) -> None:
        await made.check(params.text_document.uri, REST)

    @made.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(_: Server, params: types.DidCloseTextDocumentParams) -> None:
        made.leave(params.text_document.uri)

    kinds = [types.CodeActionKind.QuickFix, FIX_ALL]

    @made.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=kinds))
    def actions(_: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
        return made.actions(params)

    @made.feature(types.INITIALIZED)
    async def ready(_: Server, _params: types.InitializedParams) -> None:
        await made.watch_settings()

    @made.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def settings_changed(_: Server, _params: types.DidChangeWatchedFilesParams) -> None:
        await asyncio.gather(*(made.check(uri, REST) for uri in list(made.open)))

    @made.feature(types.SHUTDOWN)
    def shut(_: Server, _params: None) -> None:
        made.stop()

    return made


def _within(kind: types.CodeActionKind | str | None, wanted: types.CodeActionKind | str) -> bool:
    """Whether an action is of a kind that was asked for: `source` asks for `source.fixAll` too."""
    named, asked = _named(kind), _named(wanted)
    return named == asked or named.startswith(f"{asked}.")


def _named(kind: types.CodeActionKind | str | None) -> str:
    return kind.value if isinstance(kind, types.CodeActionKind) else kind or ""
