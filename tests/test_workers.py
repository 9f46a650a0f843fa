"""Processes: order, time, death, and what is left of them."""

import contextlib
import os
import signal
import subprocess
import sys
import time

import pytest

from linter.deadline import TimeUp, deadline
from linter.workers import Lost, Work, Workers


def obey(body: bytes) -> bytes:
    word = body.decode()
    if word.startswith("sleep"):
        time.sleep(float(word[5:]))
    if word == "die":
        os._exit(7)
    if word == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    return body + f"@{os.getpid()}".encode() if word == "who" else body.upper()


def start():
    return obey


def run(words, count=2, seconds=None):
    return list(Workers(start, count).run(Work(word.encode(), seconds) for word in words))


@pytest.mark.parametrize("count", [1, 2, 5])
def test_results_come_in_the_order_of_the_work(count):
    words = ["sleep0.2", *(f"w{number}" for number in range(40))]
    assert run(words, count) == [word.upper().encode() for word in words]


def test_no_work_starts_no_process():
    workers = Workers(lambda: pytest.fail("started"), 2)
    assert list(workers.run([])) == []


def test_what_takes_too_long_is_lost_alone():
    words = ["a", "sleep60", "b", "c"]
    assert run(words, seconds=0.5) == [b"A", Lost(0.5), b"B", b"C"]


def test_a_process_that_dies_costs_one_piece():
    assert run(["a", "die", "b", "killed", "c"]) == [
        b"A",
        Lost(None, 7),
        b"B",
        Lost(None, -9),
        b"C",
    ]


def test_large_work_and_large_results():
    words = ["x" * 3_000_000] * 6
    assert [len(result) for result in run(words)] == [3_000_000] * 6


def test_processes_stay_for_further_work():
    assert len(set(run(["who"] * 20))) <= 2


def test_where_no_process_can_be_started():
    def broken():
        os._exit(3)

    with pytest.raises(OSError, match="could not be started"):
        list(Workers(broken, 2).run([Work(b"a", None)]))


def test_few_results_wait_for_a_slow_one():
    taken = []

    def work():
        for number in range(2000):
            taken.append(number)
            yield Work(b"sleep0.3" if number == 0 else b"x", None)

    results = Workers(start, 2).run(work())
    next(results)
    assert len(taken) <= 2 * 64 + 1
    results.close()


def test_nothing_is_left_when_nobody_wants_the_rest():
    results = Workers(start, 2).run(Work(word, None) for word in (b"who", b"sleep60", b"sleep60"))
    worker = int(next(results).split(b"@")[1])
    results.close()
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


ABANDON = """
import os, sys, time
sys.path.insert(0, {tests!r})
from test_workers import start
from linter.workers import Work, Workers
results = Workers(start, 2).run(Work(word, None) for word in [b"who", b"who"] * 2 + [b"sleep0.5"])
print(*(next(results).split(b"@")[1].decode() for _ in range(4)), flush=True)
os.kill(os.getpid(), 9)
"""


def test_a_killed_parent_leaves_no_orphan():
    code = ABANDON.format(tests=os.path.dirname(__file__))
    parent = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    workers = {int(word) for word in parent.stdout.split()}
    assert workers, parent.stderr
    ends = time.monotonic() + 10
    while time.monotonic() < ends and any(map(alive, workers)):
        time.sleep(0.05)
    assert not any(map(alive, workers))


def alive(process):
    with contextlib.suppress(ProcessLookupError, FileNotFoundError):
        os.kill(process, 0)
        with open(f"/proc/{process}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    return False


def run_for_ever():
    while True:
        pass


def test_a_deadline_ends_what_runs_in_this_process():
    before = signal.getsignal(signal.SIGALRM)
    with pytest.raises(TimeUp), deadline(0.1):
        run_for_ever()
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    for never in (None, 0):
        with deadline(never):
            assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
