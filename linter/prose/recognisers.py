"""Every recogniser of running text."""

from linter.document import Recogniser
from linter.prose.casing.recogniser import CasingRecogniser
from linter.prose.characters import ComposedTextRecogniser, OddCharacterRecogniser
from linter.prose.dates import DateRecogniser
from linter.prose.legacy_words import LegacyWordRecogniser
from linter.prose.people import PeopleRecogniser
from linter.prose.quotation_marks import QuotationMarkRecogniser
from linter.prose.quotations import QuotationRecogniser
from linter.prose.repetitions import RepetitionRecogniser
from linter.prose.spacing import SpacingRecogniser
from linter.prose.spellings import MisplacedToneRecogniser, SpellingVariantRecogniser
from linter.prose.units import UnitRecogniser

RECOGNISERS: tuple[Recogniser, ...] = (
    QuotationMarkRecogniser(),
    QuotationRecogniser(),
    SpacingRecogniser(),
    RepetitionRecogniser(),
    PeopleRecogniser(),
    DateRecogniser(),
    CasingRecogniser(),
    SpellingVariantRecogniser(),
    MisplacedToneRecogniser(),
    OddCharacterRecogniser(),
    ComposedTextRecogniser(),
    LegacyWordRecogniser(),
    UnitRecogniser(),
)
