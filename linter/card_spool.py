"""The cards of a run, kept until all documents are checked: in memory while few, else on disk."""

from collections.abc import Iterator
from typing import IO

import msgspec

from linter.findings import DocumentCard

MOST_IN_MEMORY = 2**20
"""Bytes of cards beyond which they lie in a temporary file, which is deleted with the run."""


class CardSpool:
    """Takes cards one by one; goes through them as often as asked."""

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, card: DocumentCard) -> None:
        """Keep a card."""
        if self._file is None:
            from tempfile import SpooledTemporaryFile  # noqa: PLC0415  (only for several documents)

            self._file = SpooledTemporaryFile(max_size=MOST_IN_MEMORY)  # noqa: SIM115
        body = msgspec.msgpack.encode(card)
        self._file.write(len(body).to_bytes(4, "big"))
        self._file.write(body)
        self._count += 1

    def __iter__(self) -> Iterator[DocumentCard]:
        if self._file is None:
            return
        self._file.seek(0)
        decode = msgspec.msgpack.Decoder(DocumentCard).decode
        for _ in range(self._count):
            size = int.from_bytes(self._file.read(4), "big")
            yield decode(self._file.read(size))

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
