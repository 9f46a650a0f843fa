"""The recognisers of this layer, for the engine."""

from linter.document import Recogniser
from linter.numbers.quantities.figures import Figures
from linter.numbers.quantities.recogniser import Quantities
from linter.numbers.row_numbers import RowNumbers
from linter.numbers.verdicts.recogniser import Verdicts

RECOGNISERS: tuple[Recogniser, ...] = (Figures(), Quantities(), Verdicts(), RowNumbers())
