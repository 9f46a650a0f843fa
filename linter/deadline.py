"""Ends what takes too long in this process, where the system has an alarm clock (not Windows)."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

REMINDER = 0.5
"""Seconds after which the alarm rings again, should the first have been lost in foreign code."""


class TimeUp(BaseException):
    """The time is up. No ``except Exception`` on the way holds it."""


@contextmanager
def deadline(seconds: float | None) -> Iterator[None]:
    """Raise TimeUp in what is done inside, once it has taken that long; None: never.

    Only the main thread can be reached in this way; elsewhere nothing happens.
    """
    main = threading.current_thread() is threading.main_thread()
    if not seconds or not main or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, REMINDER)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise TimeUp
