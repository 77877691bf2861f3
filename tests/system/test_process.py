"""A process that answers: started, asked, watched and ended. What it answers with here is `eval`."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import partial

import psutil
import pytest

from editor_app.system.process import LOST, Worker, cores, pool, shared_number

LONG = 60.0
PAUSE = 0.01


def patient() -> None:
    """Waits for ever."""


@pytest.fixture
def worker() -> Iterator[Worker[str, object]]:
    made: Worker[str, object] = Worker("test", partial(partial, eval))
    assert made.ready(LONG)
    yield made
    made.close()


def test_it_answers_from_a_process_of_its_own(worker: Worker[str, object]) -> None:
    assert worker.ask("6 * 7", patient, PAUSE) == 42
    assert worker.ask("__import__('os').getpid()", patient, PAUSE) != os.getpid()
    assert worker.ready(0)


def test_whoever_waits_may_give_up_and_gets_that_answer_first(worker: Worker[str, object]) -> None:
    def impatient() -> None:
        raise TimeoutError

    with pytest.raises(TimeoutError):
        worker.ask("sum(range(3_000_000))", impatient, 0)
    assert worker.ask("1", patient, PAUSE) == 4_499_998_500_000
    assert worker.receive(patient, PAUSE) == 1


def test_one_that_ends_is_noticed(worker: Worker[str, object]) -> None:
    assert worker.alive
    with pytest.raises(LOST):
        worker.ask("__import__('os')._exit(3)", patient, PAUSE)
    assert not worker.alive


def test_one_that_says_something_unasked_is_not_asked_again(worker: Worker[str, object]) -> None:
    worker.send("1")
    assert worker._line.poll(LONG)
    assert not worker.alive


def test_one_that_cannot_begin_is_noticed() -> None:
    made: Worker[str, object] = Worker("test", partial(os._exit, 3))
    with pytest.raises(LOST):
        made.ready(LONG)
    made.close()


def test_it_is_looked_at_from_outside(worker: Worker[str, object]) -> None:
    before = worker.worked
    assert worker.memory > 1 << 20
    worker.ask("sum(range(10_000_000))", patient, PAUSE)
    assert worker.worked > before


def test_ended_it_leaves_nothing_behind(worker: Worker[str, object]) -> None:
    process = psutil.Process(worker._process.pid)
    worker.close()
    assert not process.is_running()
    assert (worker.memory, worker.worked) == (0, 0.0)
    worker.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_an_interrupt_from_the_keyboard_is_for_the_program_alone(worker: Worker[str, object]) -> None:
    worker.ask("__import__('os').kill(__import__('os').getpid(), 2)", patient, PAUSE)
    assert worker.ask("1", patient, PAUSE) == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems know no such limit")
def test_it_gets_no_more_memory_than_it_may_take() -> None:
    made: Worker[str, object] = Worker("test", partial(partial, eval), memory=64 << 20)
    assert made.ready(LONG)
    assert made.ask("len(bytes(16 << 20))", patient, PAUSE) == 16 << 20
    with pytest.raises(LOST):
        made.ask("len(bytes(128 << 20))", patient, PAUSE)
    made.close()


def test_a_number_is_seen_by_both() -> None:
    number = shared_number()
    made: Worker[int, None] = Worker("test", partial(partial, setattr, number, "value"))
    assert made.ready(LONG)
    made.ask(7, patient, PAUSE)
    made.close()
    assert number.value == 7


def test_a_pool_has_no_more_processes_than_there_is_work() -> None:
    assert 1 <= cores() <= 8
    with pool(1) as processes:
        assert processes.submit(abs, -1).result(LONG) == 1
        assert processes._max_workers == 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs masks of signals")
def test_no_process_hears_the_key_that_ends_the_program(worker: Worker[str, object]) -> None:
    deaf = "2 in __import__('signal').pthread_sigmask(0, [])"
    assert worker.ask(deaf, patient, PAUSE) is True
    with pool(1) as processes:
        assert processes.submit(eval, deaf).result() is True
        assert processes.submit(eval, "__import__('signal').getsignal(2).name").result() == "SIG_IGN"
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, [])


@pytest.mark.skipif(not hasattr(os, "nice"), reason="the system has classes of priority instead")
def test_one_that_works_behind_leaves_the_processor_to_others() -> None:
    made: Worker[str, object] = Worker("test", partial(partial, eval), behind=True)
    assert made.ready(LONG)
    assert made.ask("__import__('os').nice(0)", patient, PAUSE) == min(19, os.nice(0) + 5)
    made.close()


ALONE = """
import sys, threading
from editor_app.system.process import pool
loaded = []
gate = threading.Event()
if sys.argv[1:] == ["busy"]:
    threading.Thread(target=gate.wait, daemon=True).start()
with pool(1, lambda: loaded.append("loaded")) as processes:
    print(processes.submit(eval, "__import__('sys').modules['__main__'].__dict__.get('loaded')").result())
gate.set()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there a process is copied")
@pytest.mark.parametrize(("state", "told"), [("alone", "['loaded']"), ("busy", "None")])
def test_a_pool_inherits_what_is_loaded_unless_another_thread_may_hold_a_lock(state: str, told: str) -> None:
    done = subprocess.run([sys.executable, "-c", ALONE, state], capture_output=True, text=True, check=True)
    assert done.stdout == f"{told}\n"
