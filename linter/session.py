"""Files and folders to reports: the only loop over files.

One unreadable file never hides the others: what cannot be read becomes a Failure, and the run
goes on. Reports come in the order in which the inputs were given, however many processes work.
"""

import os
from collections import deque
from collections.abc import Callable, Container, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.config.settings import Settings
from linter.deadline import TimeUp, deadline
from linter.document import Document
from linter.engine import judge_across
from linter.examiner import RECOGNISERS, Examiner, failed, read, took_too_long
from linter.findings import CollectionFinding, DocumentCard, DocumentReport, Failure, Report
from linter.inputs import Input, expand
from linter.readers import supported_suffixes

if TYPE_CHECKING:
    from linter.facts import Memo
    from linter.kept_outlines import OutlinedPlugins
    from linter.parallel import Crew, Question
    from linter.plugins import Plugins

__all__ = ["RECOGNISERS", "Input", "Session", "check", "expand", "read"]

MANY = 40
"""Documents below which one process is as quick as several."""
FEWEST = 2
"""Documents below which several processes are of no use, whatever was asked for."""


def processes(jobs: int | None, documents: int) -> int:
    """How many processes are to work on at least so many documents."""
    if jobs is not None:
        return jobs if documents >= FEWEST else 1
    return processors() if documents >= MANY else 1


def processors() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Session:
    """One run over many documents, with settings found for each of them."""

    def __init__(
        self,
        *,
        settings_for: Callable[[Path | None], Settings],
        plugins: "Plugins | OutlinedPlugins",
        keep_text: bool = False,
        jobs: int | None = 1,
        timed: bool = False,
    ) -> None:
        """``keep_text`` leaves the text of each document in its report.

        ``jobs`` is how many processes may work, None for as many as the machine has processors when
        there is enough to do. With ``timed``, documents are given up after the ``timeout`` of
        their settings also in this process, which takes its alarm clock.
        """
        self._settings_for = settings_for
        self._plugins = plugins
        self._keep_text = keep_text
        self._examiner = Examiner(plugins, keep_text=keep_text)
        self._jobs = jobs
        self._timed = timed
        self._told: dict[str, Failure] = {}

    @property
    def complete(self) -> bool:
        """Whether every pack and register takes part, and none that may change unnoticed."""
        whole = not self._plugins.failures and not self.register_failures
        return whole and not self._plugins.registries

    @property
    def suffixes(self) -> frozenset[str]:
        """The suffixes by which files in a folder are taken for documents."""
        return supported_suffixes(self._examiner.readers)

    @property
    def register_failures(self) -> tuple[Failure, ...]:
        """The registers that could not be used, each told once."""
        self._told.update((failure.path, failure) for failure in self._examiner.register_failures)
        return tuple(self._told.values())

    def check(self, inputs: Iterable[Input | Failure]) -> Iterator[DocumentReport | Failure]:
        """Check each input in turn; failures that ``expand`` found pass through in their place."""
        return self._each(inputs, "report")

    def cards(self, inputs: Iterable[Input]) -> Iterator[DocumentCard | None]:
        """The cards of documents that are not checked; what cannot be read leaves none."""
        for card in self._each(inputs, "card"):
            yield None if isinstance(card, Failure) else card

    def examine(self, item: Input, memo: "Memo | None" = None) -> tuple[Document, DocumentReport]:
        """A document with its report, for those who show both. Raises SoatError.

        With ``memo``, which may be kept from one state of a document to the next, paragraphs that
        did not change are not read again.
        """
        return self._examiner.examine(item, self._settings_for(item.path), memo)

    def looks_across(self, settings: Iterable[Settings]) -> bool:
        """Whether any rule that runs looks at several documents together."""
        from linter.collection import ELEMENTS  # noqa: PLC0415  (only for several documents)

        profiles = map(self._examiner.profile, settings)
        scopes = (active.scope for profile in profiles for active in profile.rules)
        return any(scope.element in ELEMENTS for scope in scopes)

    def across(
        self,
        cards: Callable[[], Iterable[DocumentCard]],
        about: Container[str] | None = None,
    ) -> Iterator[CollectionFinding]:
        """What is found between documents, from the cards that they left.

        With ``about``, only what concerns the documents of these names.
        """
        from linter.collection import (  # noqa: PLC0415  (only for several documents)
            concerns,
            findings_across,
        )

        for card, element in findings_across(cards):
            if about is not None and not concerns((card, element), about):
                continue
            settings = self._settings_for(Path(card.path))
            yield from judge_across(card, element, self._examiner.profile(settings))

    def _each(self, inputs: Iterable[Input | Failure], what: str) -> Iterator[Any]:
        """What the examiner's ``what`` says of each input, here or in several processes."""
        waiting = iter(inputs)
        first = list(islice(waiting, MANY if self._jobs is None else FEWEST))
        waiting = chain(first, waiting)
        count = processes(self._jobs, len(first))
        if count > 1:
            from linter.parallel import Crew  # noqa: PLC0415  (imports multiprocessing)

            crew = Crew(self._plugins, count, keep_text=self._keep_text)
            yield from self._by(crew, waiting, what)
        for item in waiting:
            yield self._here(item, what)

    def _by(self, crew: "Crew", waiting: Iterator[Input | Failure], what: str) -> Iterator[Any]:
        """What a crew says of each input; the rest stays where no process can be started."""
        handed: deque[Input | Failure] = deque()

        def asked() -> "Iterator[Question]":
            for item in waiting:
                handed.append(item)
                if isinstance(item, Input):
                    try:
                        yield what, item, self._settings_for(item.path)
                    except Exception as error:
                        handed[-1] = failed(item.name, error)

        for answer, failures in crew.answers(asked()):
            while isinstance(handed[0], Failure):
                yield handed.popleft()
            handed.popleft()
            self._told.update((failure.path, failure) for failure in failures)
            yield answer
        for item in handed:
            yield self._here(item, what)

    def _here(self, item: Input | Failure, what: str) -> Any:
        """What the examiner's ``what`` says of an input, in this process."""
        if isinstance(item, Failure):
            return item
        try:
            settings = self._settings_for(item.path)
        except Exception as error:
            return failed(item.name, error)
        seconds = settings.timeout if self._timed else None
        try:
            with deadline(seconds):
                return getattr(self._examiner, what)(item, settings)
        except TimeUp:
            return took_too_long(item.name, seconds)


def _passed_over(report: DocumentReport, settings: Settings) -> DocumentReport:
    """The report with what the settings pass over; their patterns start at the current folder."""
    if not settings.suppress:
        return report
    from linter.config.exclusion import PlacedSuppression  # noqa: PLC0415  (few runs have any)
    from linter.suppress.outside import pass_over  # noqa: PLC0415

    placed = (
        PlacedSuppression("", None, entry.paths, entry.rules, entry.reason)
        for entry in settings.suppress
    )
    path = Path(report.path)
    return pass_over(report, (suppression for suppression in placed if suppression.names(path)))


def check(*paths: str | Path, settings: Settings | None = None) -> Report:
    """Check files and folders with one set of settings: the whole linter in one call."""
    from linter.plugins import load_plugins  # noqa: PLC0415  (importing linter.session stays cheap)

    chosen = settings or Settings()
    session = Session(settings_for=lambda _: chosen, plugins=load_plugins())
    results = list(session.check(expand(map(str, paths), lambda: session.suffixes)))
    documents = tuple(_passed_over(r, chosen) for r in results if isinstance(r, DocumentReport))
    cards = [report.card for report in documents if report.card is not None]
    return Report(
        documents,
        (*(r for r in results if isinstance(r, Failure)), *session.register_failures),
        tuple(session.across(lambda: cards)) if len(cards) > 1 else (),
    )
