"""Documents from plain lines, and what the number recognisers see in them."""

from collections.abc import Callable

import pytest

from linter.document import Document, DocumentBuilder, Trust
from linter.facts import FactStore
from linter.numbers.recognisers import RECOGNISERS

Examine = Callable[..., FactStore]


def document_of(text: str, trust: Trust = Trust.TYPED) -> Document:
    builder = DocumentBuilder()
    for line in text.split("\n"):
        builder.add(line)
        builder.end_block()
    return builder.build(name="test", format="text", trust=trust)


@pytest.fixture(scope="session")
def examine() -> Examine:
    """Ask the recognisers of numbers about a text, one paragraph for each line."""

    def ask(text: str, trust: Trust = Trust.TYPED) -> FactStore:
        store = FactStore(document_of(text, trust), RECOGNISERS)
        assert store.failures == []
        return store

    return ask
