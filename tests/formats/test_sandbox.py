import os
import threading
import time
from collections.abc import Callable, Iterator

import psutil
import pytest

from editor_app.domain.errors import Cancelled, Unreadable
from editor_app.formats import sandbox
from editor_app.formats.base.incoming import SourceFile
from editor_app.formats.reading import read_source
from editor_app.formats.sandbox import Clock, Sandbox


@pytest.fixture
def reading() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


@pytest.fixture
def draft(word_file: Callable[..., bytes]) -> SourceFile:
    return SourceFile("draft.docx", word_file("<w:p><w:r><w:t>The bridge is open.</w:t></w:r></w:p>"))


@pytest.fixture
def endless() -> SourceFile:
    """A web page that lxml takes long over: very many elements, each open to the end."""
    return SourceFile("endless.html", b"<p>word <i>two</i> " * 400_000)


def process_of(reading: Sandbox) -> psutil.Process:
    assert reading._process
    return psutil.Process(reading._process._process.pid)


def test_reads_what_is_read_in_place(reading: Sandbox, draft: SourceFile) -> None:
    assert reading(draft) == read_source(draft)
    first = process_of(reading).pid
    assert reading(draft).manuscript.body == "The bridge is open."
    assert process_of(reading).pid == first != os.getpid()


def test_short_plain_text_needs_no_process(reading: Sandbox) -> None:
    assert reading(SourceFile("draft.md", b"# Bridge\n\nOpen.")).manuscript.title == "Bridge"
    assert reading._process is None


def test_a_refusal_comes_through_and_costs_no_process(reading: Sandbox, draft: SourceFile) -> None:
    reading(draft)
    first = process_of(reading).pid
    with pytest.raises(Unreadable) as caught:
        reading(SourceFile("draft.docx", b"Only words."))
    assert "not a Word file" in str(caught.value.message)
    assert caught.value.hint
    assert process_of(reading).pid == first


def test_what_takes_too_long_is_stopped(draft: SourceFile, endless: SourceFile) -> None:
    with Sandbox(seconds=-100) as reading:
        with pytest.raises(Unreadable) as caught:
            reading(endless)
        assert "too long" in str(caught.value.message)
        assert reading._process is None
        reading._seconds = 8
        assert reading(draft).manuscript.body


def test_what_is_too_large_for_the_memory_is_refused(endless: SourceFile) -> None:
    with Sandbox(memory=40 << 20) as reading, pytest.raises(Unreadable) as caught:
        reading(endless)
    assert "memory" in str(caught.value.message) or "damaged" in str(caught.value.message)


def test_can_be_cancelled(reading: Sandbox, endless: SourceFile) -> None:
    with pytest.raises(Cancelled):
        reading(endless, lambda: True)
    assert reading._process is None


def test_a_process_that_dies_is_a_refusal_and_the_next_file_is_read(
    reading: Sandbox, draft: SourceFile, endless: SourceFile
) -> None:
    reading(draft)
    threading.Timer(0.05, process_of(reading).kill).start()
    with pytest.raises(Unreadable) as caught:
        reading(endless)
    assert str(caught.value.message) == "endless.html crashed the process that reads files."
    assert reading(draft).manuscript.body


def test_a_process_that_died_at_rest_is_replaced(reading: Sandbox, draft: SourceFile) -> None:
    reading(draft)
    process_of(reading).kill()
    process_of(reading).wait(5)
    assert reading(draft).manuscript.body


def test_closed_it_leaves_nothing_behind(draft: SourceFile) -> None:
    reading = Sandbox()
    reading(draft)
    process = process_of(reading)
    reading.close()
    assert not process.is_running()
    reading.close()


def test_two_threads_share_it(reading: Sandbox, draft: SourceFile) -> None:
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(reading(draft).manuscript.body)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert found == ["The bridge is open."] * 4


def test_small_text_that_is_hard_to_read_is_read_soon(reading: Sandbox) -> None:
    began = time.monotonic()
    for data in (os.urandom(sandbox._SMALL), b"a\xff" * (sandbox._SMALL // 2), b"---\n" + b"- " * 400_000):
        for name in ("draft.txt", "draft.md"):
            try:
                reading(SourceFile(name, data))
            except Unreadable as refusal:
                assert refusal.hint
    assert time.monotonic() - began < 20


def test_a_busy_machine_costs_no_file_and_one_that_waits_is_stopped() -> None:
    clock = Clock(6.0, worked=2.0, now=100.0)
    assert not any(clock.is_over(2.0 + 0.05 * at, 100.0 + at) for at in range(60))  # a twentieth of the processor
    assert not clock.is_over(4.95, 168.0)
    assert clock.is_over(4.95, 168.5)  # nine seconds without any
    assert Clock(6.0, 2.0, 100.0).is_over(8.1, 106.0)
    slow = Clock(6.0, 2.0, 100.0)
    assert [slow.is_over(2.0 + 0.001 * at, 100.0 + at) for at in (0, 8, 16, 121)] == [False, False, False, True]
