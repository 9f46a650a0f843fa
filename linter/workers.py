"""Processes that do one piece of work at a time, each of which can be stopped alone.

What is worked on, and how, is the caller's: a piece of work is some bytes, and so is what comes of
it. Results come in the order of the work. Work that takes too long, or whose process dies, comes to
a ``Lost`` and nothing else: a new process takes over the rest.
"""

import multiprocessing
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple

METHOD = "fork" if sys.platform == "linux" else "spawn"
"""A copy of this process is ready at once; elsewhere a copy is not safe."""
AHEAD = 64
"""Results per process that may wait for an earlier one."""
GRACE = 10.0
"""Seconds after its time is up in which a process that nobody watches any more ends by itself."""
READY = b"ready"

Do = Callable[[bytes], bytes]


class Work(NamedTuple):
    """A piece of work, with the seconds that it may take; None for any."""

    body: bytes
    seconds: float | None


class Lost(NamedTuple):
    """Work that came to nothing."""

    seconds: float | None
    """After how many seconds it was stopped; None when its process died."""
    exit_code: int | None = None
    """How its process died: as Python tells it, negative for a signal."""


class Workers:
    """Up to ``count`` processes; none is started before there is work for it."""

    def __init__(self, start: Callable[[], Do], count: int) -> None:
        """``start`` is called in each process and gives what does the work."""
        self._start = start
        self._count = count
        self._context: Any = multiprocessing.get_context(METHOD)
        self._running: list[_Worker] = []

    def run(self, work: Iterable[Work]) -> Iterator[bytes | Lost]:
        """What comes of each piece of work. Raises OSError when no process can be started."""
        queue = _Queue(work)
        results: dict[int, bytes | Lost] = {}
        following = 0
        try:
            while True:
                self._hand_out(queue, following + AHEAD * self._count)
                while following in results:
                    yield results.pop(following)
                    following += 1
                if not any(worker.busy for worker in self._running):
                    if queue.is_empty():
                        return
                    continue
                results.update(self._collect(queue))
        finally:
            self.stop()

    def stop(self) -> None:
        """Stop every process at once."""
        for worker in self._running:
            worker.kill()
        self._running.clear()

    def _hand_out(self, queue: "_Queue", before: int) -> None:
        """Give work to whoever has none."""
        idle = [worker for worker in self._running if not worker.busy]
        while item := queue.take(before):
            if idle:
                worker = idle.pop()
            elif len(self._running) < self._count:
                worker = self._new_worker()
            else:
                queue.put_back(item)
                return
            if not worker.give(*item):
                queue.put_back(item)
                self._running.remove(worker)
                worker.kill()

    def _new_worker(self) -> "_Worker":
        inherited = [worker.connection for worker in self._running]
        worker = _Worker(self._context, self._start, inherited)
        self._running.append(worker)
        return worker

    def _collect(self, queue: "_Queue") -> Iterator[tuple[int, bytes | Lost]]:
        """Wait until something happens, and tell what came of it."""
        busy = {worker.connection: worker for worker in self._running if worker.busy}
        ends = [worker.ends for worker in busy.values() if worker.ends is not None]
        patience = max(0.0, min(ends) - time.monotonic()) if ends else None
        for connection in wait(list(busy), patience):
            worker = busy.pop(connection)
            result = worker.receive()
            if isinstance(result, Lost):
                self._running.remove(worker)
            if result is not None:
                yield worker.done(), result
        for worker in busy.values():
            if worker.ends is not None and worker.ends <= time.monotonic():
                self._running.remove(worker)
                worker.kill()
                yield worker.done(), Lost(worker.seconds)


class _Queue:
    """Work that nobody has been given yet, numbered in its order."""

    def __init__(self, work: Iterable[Work]) -> None:
        self._rest = enumerate(work)
        self._returned: deque[tuple[int, Work]] = deque()

    def take(self, before: int) -> tuple[int, Work] | None:
        """The next piece, unless its number is too high or there is none."""
        item = self._returned.popleft() if self._returned else next(self._rest, None)
        if item is not None and item[0] >= before:
            self.put_back(item)
            return None
        return item

    def put_back(self, item: tuple[int, Work]) -> None:
        """Let somebody else have it."""
        self._returned.appendleft(item)

    def is_empty(self) -> bool:
        """Whether there is no work left."""
        item = self.take(sys.maxsize)
        if item is not None:
            self.put_back(item)
        return item is None


class _Worker:
    """A process, as the one that started it sees it."""

    def __init__(
        self,
        context: Any,
        start: Callable[[], Do],
        inherited: list[Connection],
    ) -> None:
        self.connection, theirs = context.Pipe()
        # A copy holds our ends too, and would never see them closed.
        inherited = [*inherited, self.connection] if METHOD == "fork" else []
        self._process = context.Process(target=_serve, args=(theirs, start, inherited), daemon=True)
        self._process.start()
        theirs.close()
        self._number: int | None = None
        self._ready = False
        self.seconds: float | None = None
        self.ends: float | None = None

    @property
    def busy(self) -> bool:
        """Whether it has work."""
        return self._number is not None

    def give(self, number: int, work: Work) -> bool:
        """Hand over work; whether it could be handed over."""
        try:
            self.connection.send_bytes(str(work.seconds or 0).encode())
            self.connection.send_bytes(work.body)
        except OSError:
            return False
        self._number, self.seconds = number, work.seconds
        self._set_end()
        return True

    def receive(self) -> bytes | Lost | None:
        """What came of the work; None when it only told that it is ready."""
        try:
            result: bytes = self.connection.recv_bytes()
        except (EOFError, OSError):
            self._process.join()
            code = self._process.exitcode
            self.kill()
            if not self._ready:
                raise OSError("a process could not be started") from None
            return Lost(None, code)
        if result == READY:
            self._ready = True
            self._set_end()
            return None
        return result

    def done(self) -> int:
        """The number of the work that is over."""
        number, self._number, self.ends = self._number, None, None
        assert number is not None
        return number

    def kill(self) -> None:
        """Stop the process at once."""
        with suppress(OSError):
            self._process.kill()
        self._process.join()
        self.connection.close()

    def _set_end(self) -> None:
        """Getting ready is not counted as work."""
        if self._ready and self.seconds is not None:
            self.ends = time.monotonic() + self.seconds


def _serve(connection: Connection, start: Callable[[], Do], inherited: list[Connection]) -> None:
    """What a process does: work until nobody gives any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started it stops it
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
    for other in inherited:
        other.close()
    do = start()
    try:
        connection.send_bytes(READY)
        while True:
            _end_after(float(connection.recv_bytes()))
            connection.send_bytes(do(connection.recv_bytes()))
            _end_after(0)
    except (EOFError, OSError):
        return  # whoever started it is gone


def _end_after(seconds: float) -> None:
    """End by itself some time after; nobody may be left to stop it."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds + GRACE if seconds else 0)
