"""Checks in the background: in a separate process as soon as a text is long, so that typing never waits for a rule.

A rule holds the interpreter while it works; in a thread, that slows down typing. Drafts go in, Reports come out; the
process has its own copy of the rules. Loads no Qt: the process reads this file.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol, TypeAlias

from editor_app.desk.articles.check import Cancelled as CancelledAsk
from editor_app.desk.articles.check import check
from editor_app.desk.base.desk import Tools
from editor_app.desk.base.opening import open_tools
from editor_app.domain.article import Draft
from editor_app.domain.errors import Cancelled
from editor_app.domain.finding import Report
from editor_app.domain.house import HouseList
from editor_app.domain.known import Known
from editor_app.domain.ledger import Ledger
from editor_app.system.process import LOST, Worker, shared_number
from editor_app.text.prepared import Memory

log = logging.getLogger(__name__)

LONG = 0.15
"""Seconds: once a review in the thread takes longer, the next ones go to the process."""
LONG_TEXT = 10_000
"""A text with this many characters is not tried in the thread first."""
_LOOK = 0.02
"""Seconds between two checks whether the answer is still wanted."""
_NOBODY = 0


class Checker:
    """Called like desk.check.check, from one lane only. `close` ends its process, if it has one."""

    def __init__(self, config: Path) -> None:
        self._config = config
        self._process: _Process | None = None
        self._in_process = False
        self._memory = Memory()

    def __call__(self, tools: Tools, draft: Draft, known: Known, cancelled: CancelledAsk) -> Report:
        """Check a draft in the thread or in the process."""
        if self._in_process or len(draft.manuscript.body) > LONG_TEXT:
            try:
                return self._beside(draft, known, cancelled)
            except LOST:
                log.exception("the process that checks ended; the checks go on in the window's own")
                self.close()
        began = time.perf_counter()
        try:
            return check(tools, draft, known, cancelled, self._memory)
        finally:
            self._in_process = self._in_process or time.perf_counter() - began > LONG

    def close(self) -> None:
        """End the process; the next long text starts a new one."""
        if self._process:
            self._process.close()
        self._process = None

    def _beside(self, draft: Draft, known: Known, cancelled: CancelledAsk) -> Report:
        if self._process is None:
            self._process = _Process(self._config)
        return self._process.check(draft, known, cancelled)


_Lists: TypeAlias = tuple[HouseList, Ledger]
_Request: TypeAlias = tuple[int, Draft, _Lists | None, Known]
_Numbered: TypeAlias = tuple[int, Report | None]


class _Process:
    """What the process is asked. Requests are numbered; `wanted` is the one whose answer is still needed."""

    def __init__(self, config: Path) -> None:
        self._wanted = shared_number()
        self._number = _NOBODY
        self._lists: _Lists | None = None
        self._worker: Worker[_Request, _Numbered] = Worker(
            "checks", partial(_checks, self._wanted, config), behind=True
        )

    def check(self, draft: Draft, known: Known, cancelled: CancelledAsk) -> Report:
        """Send a draft, wait for its report; answers to older requests are dropped."""

        def watch() -> None:
            if cancelled():
                self._wanted.value = _NOBODY
                raise Cancelled

        while not self._worker.ready(_LOOK):
            watch()
        self._number += 1
        self._wanted.value = self._number
        self._worker.send((self._number, draft, self._news(known), replace(known, house=HouseList(), ledger=Ledger())))
        while True:
            number, report = self._worker.receive(watch, _LOOK)
            if number == self._number and report is not None:
                return report

    def _news(self, known: Known) -> _Lists | None:
        """The house list and the ledger, unless the process has them already: they may be long."""
        lists = known.house, known.ledger
        if self._lists and self._lists[0] == lists[0] and self._lists[1] is lists[1]:
            return None
        self._lists = lists
        return lists

    def close(self) -> None:
        """End it."""
        self._wanted.value = _NOBODY
        self._worker.close()


class _Wanted(Protocol):
    value: int


def _checks(wanted: _Wanted, config: Path) -> Callable[[_Request], _Numbered]:
    """Called in the process: it has its own copy of the rules, a memory, and the lists that it was sent last."""
    tools, memory, lists = open_tools(config=config), Memory(), (HouseList(), Ledger())

    def answer(request: _Request) -> _Numbered:
        nonlocal lists
        number, draft, news, known = request
        lists = news or lists
        known = replace(known, house=lists[0], ledger=lists[1])
        try:
            return number, check(tools, draft, known, lambda: wanted.value != number, memory)
        except Cancelled:
            return number, None

    return answer
