"""The recognisers of this layer."""

from linter.document import Recogniser
from linter.references.article_citations import ClauseCitations
from linter.references.laws import NamedLaws
from linter.references.marks import CitationMarks
from linter.references.resolution import Citations

RECOGNISERS: tuple[Recogniser, ...] = (
    CitationMarks(), Citations(), NamedLaws(), ClauseCitations(),
)  # fmt: skip
"""What finds citations: marks and laws block by block, then the document as a whole."""
