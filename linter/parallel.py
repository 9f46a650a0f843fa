"""Documents checked by several processes, each with an examiner of its own."""

import pickle
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec

from linter.config.settings import Settings
from linter.errors import ExitCode
from linter.examiner import OUT_OF_MEMORY, Examiner, failed, took_too_long
from linter.findings import DocumentReport, Failure
from linter.inputs import Input, failure_of
from linter.language import mark
from linter.workers import METHOD, Do, Lost, Work, Workers

if TYPE_CHECKING:
    from linter.kept_outlines import OutlinedPlugins
    from linter.plugins import Plugins

Question = tuple[str, Input, Settings]
"""A method of the examiner, the document, and its settings."""
Answer = tuple[Any, tuple[Failure, ...]]
"""What the examiner says, and the registers that it could not use so far."""

KILLED = -9
DIED = mark("Tiến trình soát tệp này dừng đột ngột (mã {code}); các tệp khác vẫn được soát.")

_DECODE = msgspec.msgpack.Decoder(DocumentReport).decode
_ENCODE = msgspec.msgpack.Encoder().encode


class Crew:
    """Processes that examine documents."""

    def __init__(
        self, plugins: "Plugins | OutlinedPlugins", count: int, *, keep_text: bool
    ) -> None:
        shared = plugins if METHOD == "fork" else None  # a copy has them; others load them
        self._workers = Workers(partial(_ready, shared, keep_text), count)

    def answers(self, questions: Iterable[Question]) -> Iterator[Answer]:
        """What is said of each document, in their order.

        Ends early where the system lets no process start.
        """
        names: deque[str] = deque()

        def work() -> Iterator[Work]:
            for what, item, settings in questions:
                names.append(item.name)
                body = pickle.dumps((what, item, pickle.dumps(settings)))
                yield Work(body, settings.timeout or None)

        try:
            for result in self._workers.run(work()):
                name = names.popleft()
                yield (_lost(name, result), ()) if isinstance(result, Lost) else _decoded(result)
        except OSError:
            return


def _lost(name: str, lost: Lost) -> Failure:
    if lost.seconds is not None:
        return took_too_long(name, lost.seconds)
    if lost.exit_code == KILLED:  # as a system does that has no memory left
        return failure_of(name, OUT_OF_MEMORY)
    return Failure(name, "process-died", DIED, {"code": lost.exit_code}, ExitCode.INTERNAL)


def _decoded(body: bytes) -> Answer:
    answer, failures = pickle.loads(body)
    return (_DECODE(answer) if isinstance(answer, bytes) else answer), failures


def _ready(plugins: "Plugins | OutlinedPlugins | None", keep_text: bool) -> Do:
    """What a process does with a document."""
    if plugins is None:
        from linter.plugins import load_plugins  # noqa: PLC0415  (a copy has them already)

        plugins = load_plugins()
    examiner = Examiner(plugins, keep_text=keep_text)
    known: dict[bytes, Settings] = {}

    def do(body: bytes) -> bytes:
        what, item, packed = pickle.loads(body)
        settings = known.get(packed) or known.setdefault(packed, pickle.loads(packed))
        try:
            _limit_memory(settings.limits.memory)
            answer = getattr(examiner, what)(item, settings)
            told = _ENCODE(answer) if isinstance(answer, DocumentReport) else answer
            return pickle.dumps((told, examiner.register_failures))
        except Exception as error:
            _limit_memory(None)
            return pickle.dumps((failed(item.name, error), ()))

    return do


def _limit_memory(size: int | None) -> None:
    """Let this process use so many bytes, where the system can hold it to that."""
    try:
        import resource  # noqa: PLC0415  (Unix alone)
    except ImportError:
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    asked = hard if size is None else size
    allowed = asked if hard == resource.RLIM_INFINITY else min(asked, hard)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (allowed, hard))
