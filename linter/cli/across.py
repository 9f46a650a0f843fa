"""What a run says of several documents together, also of those that it does not check itself."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from linter.card_spool import CardSpool
from linter.config.settings import Settings
from linter.findings import CollectionFinding, DocumentCard
from linter.inputs import Input

if TYPE_CHECKING:
    from linter.session import Session


class CardSource(Protocol):
    """What tells the cards of documents that are not checked."""

    def cards(self, inputs: Iterable[Input]) -> Iterator[DocumentCard | None]:
        """The cards of these documents."""
        ...


class Across:
    """Gathers the cards of a run, then tells what is found between the documents.

    ``neighbours`` are documents that did not change and are not checked. They are only looked at
    when something could be said of a changed document and another; then only that is told.
    """

    def __init__(
        self, session: "Callable[[], Session]", count: int, neighbours: Sequence[Input] = ()
    ) -> None:
        """``count`` is how many documents the run checks."""
        self._several = count + len(neighbours) > 1
        self._session = session
        self._neighbours = neighbours
        self._cards = CardSpool()

    def add(self, card: DocumentCard | None) -> None:
        """Keep the card of a document that was checked; a secret document has none."""
        if card is not None and self._several:
            self._cards.add(card)

    def found(
        self, settings: Iterable[Settings], source: "Callable[[], CardSource]"
    ) -> tuple[CollectionFinding, ...]:
        """What is found; rules are loaded only if there is anything. Ends the gathering."""
        try:
            if not self._neighbours:
                return self._told(self._cards, None)
            return self._among_neighbours(settings, source)
        finally:
            self._cards.close()

    def _among_neighbours(
        self, settings: Iterable[Settings], source: "Callable[[], CardSource]"
    ) -> tuple[CollectionFinding, ...]:
        from linter.collection import needs_others  # noqa: PLC0415  (several documents)

        if not any(needs_others(card) for card in self._cards):
            return ()
        if not self._session().looks_across(settings):
            return ()
        every = CardSpool()
        try:
            for card in source().cards(self._neighbours):
                if card is not None:
                    every.add(card)
            for card in self._cards:  # behind the others: what is new is what has to give way
                every.add(card)
            return self._told(every, {card.path for card in self._cards})
        finally:
            every.close()

    def _told(self, cards: CardSpool, about: set[str] | None) -> tuple[CollectionFinding, ...]:
        if len(cards) < 2:
            return ()
        from linter.collection import findings_across  # noqa: PLC0415  (several documents)

        if next(iter(findings_across(lambda: cards)), None) is None:
            return ()
        return tuple(self._session().across(lambda: cards, about))
