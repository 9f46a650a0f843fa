"""Every recogniser of running text."""

from linter.document import Recogniser
from linter.prose.characters import ComposedTextRecogniser, OddCharacterRecogniser
from linter.prose.people import PeopleRecogniser
from linter.prose.quotation_marks import QuotationMarkRecogniser
from linter.prose.quotations import QuotationRecogniser
from linter.prose.repetitions import RepetitionRecogniser
from linter.prose.spacing import SpacingRecogniser
from linter.prose.spellings import MisplacedToneRecogniser, SpellingVariantRecogniser

RECOGNISERS: tuple[Recogniser, ...] = (
    QuotationMarkRecogniser(),
    QuotationRecogniser(),
    SpacingRecogniser(),
    RepetitionRecogniser(),
    PeopleRecogniser(),
    SpellingVariantRecogniser(),
    MisplacedToneRecogniser(),
    OddCharacterRecogniser(),
    ComposedTextRecogniser(),
)
