"""What was dropped on the page: in memory, as long as the server runs or until it is taken away."""

from collections import OrderedDict
from collections.abc import Iterator
from secrets import token_urlsafe

from msgspec import Struct

from linter.findings import DocumentReport, Failure

MOST_DOCUMENTS = 100
MOST_BYTES = 256 * 2**20


class Held(Struct, frozen=True):
    """A document on the shelf: as it was dropped, as it stands, and what is said of it."""

    key: str
    name: str
    original: bytes
    data: bytes
    report: DocumentReport | None
    failure: Failure | None
    repaired: int = 0
    """How many findings were repaired."""
    remark: str = ""
    """What there is to say of the last thing done to it."""


class Shelf:
    """The documents, the newest last; the oldest make room for more."""

    def __init__(self) -> None:
        self._held: OrderedDict[str, Held] = OrderedDict()

    def put(self, held: Held) -> None:
        """Add a document, or put its new state in its place."""
        self._held[held.key] = held
        while len(self._held) > 1 and (
            len(self._held) > MOST_DOCUMENTS
            or sum(len(h.data) + len(h.original) for h in self._held.values()) > MOST_BYTES
        ):
            self._held.popitem(last=False)

    def get(self, key: str) -> Held | None:
        """The document of a key."""
        return self._held.get(key)

    def remove(self, key: str) -> None:
        """Take a document away; nothing happens when it is not there."""
        self._held.pop(key, None)

    def clear(self) -> None:
        """Take all away."""
        self._held.clear()

    def __iter__(self) -> Iterator[Held]:
        return iter(tuple(self._held.values()))

    def __len__(self) -> int:
        return len(self._held)


def new_name() -> str:
    """A name for a document in addresses, which tells nothing of it."""
    return token_urlsafe(9)
