"""Documents of given paragraphs, and the citations found in them."""

from linter.document import Document, DocumentBuilder, Trust
from linter.facts import FactStore
from linter.references.elements import Citation
from linter.references.recognisers import RECOGNISERS


def document_of(*paragraphs: str, trust: Trust = Trust.TYPED) -> Document:
    builder = DocumentBuilder()
    for paragraph in paragraphs:
        builder.add(paragraph)
        builder.end_block()
    return builder.build(name="test", format="text", trust=trust)


def citations_in(*paragraphs: str, trust: Trust = Trust.TYPED) -> tuple[Citation, ...]:
    store = FactStore(document_of(*paragraphs, trust=trust), RECOGNISERS)
    found = store.all(Citation)
    assert store.failures == []
    return found


def the_citation(*paragraphs: str) -> Citation:
    (citation,) = citations_in(*paragraphs)
    return citation


def texts_in(*paragraphs: str) -> list[str]:
    return [citation.text for citation in citations_in(*paragraphs)]
