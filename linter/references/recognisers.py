"""The recognisers of this layer."""

from linter.document import Recogniser
from linter.references.marks import CitationMarks
from linter.references.resolution import Citations

RECOGNISERS: tuple[Recogniser, ...] = (CitationMarks(), Citations())
"""What finds citations: marks block by block, then the document as a whole."""
