"""The facts of running text, for tests."""

from linter.document import Document, Element
from linter.facts import FactStore
from linter.prose.recognisers import RECOGNISERS
from linter.session import read
from linter.structure.recognisers import RECOGNISERS as STRUCTURE


def facts_of(source: str | Document) -> FactStore:
    """The facts of a text; fails when a recogniser fails."""
    document = read("x.txt", source.encode()) if isinstance(source, str) else source
    store = FactStore(document, (*STRUCTURE, *RECOGNISERS))
    for kind in kinds():
        store.all(kind)
    assert not store.failures
    return store


def kinds() -> tuple[type[Element], ...]:
    """Every kind that this layer provides."""
    return tuple(kind for recogniser in RECOGNISERS for kind in recogniser.provides)
