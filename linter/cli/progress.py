"""A progress bar on standard error, for long runs watched by a person."""

import time
from collections.abc import Iterator
from typing import TypeVar

from linter.language import Language, mark

T = TypeVar("T")
PATIENCE = 1.0
"""Seconds before the bar appears: a short run shows none."""


CHECKING = mark("Đang soát")


def with_progress(
    results: Iterator[T], total: int | None, language: Language, doing: str = CHECKING
) -> Iterator[T]:
    """The same results, with a bar once they take long; without a total it only moves.

    ``doing`` is a template: what takes so long.
    """
    started = time.monotonic()
    for done, result in enumerate(results, start=1):
        yield result
        if time.monotonic() - started > PATIENCE and (total is None or done < total):
            yield from _with_bar(results, done, total, language.text(doing))
            return


def _with_bar(results: Iterator[T], done: int, total: int | None, doing: str) -> Iterator[T]:
    from rich.console import Console  # noqa: PLC0415  (only where a bar is seen)
    from rich.progress import track  # noqa: PLC0415

    yield from track(
        results,
        description=doing,
        total=total,
        completed=done,
        console=Console(stderr=True),
        transient=True,
    )
