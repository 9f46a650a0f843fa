"""What is said beside a document: text at a place, in words that are already rendered."""

from typing import NamedTuple

from linter.document import Span


class Remark(NamedTuple):
    """Paragraphs about a stretch of the text; the first is its heading."""

    span: Span
    paragraphs: tuple[str, ...]
