"""Every recogniser of structure, in the order in which they build on each other."""

from linter.document import Recogniser
from linter.structure.addressees import AddresseeRecogniser
from linter.structure.appendices import AppendixRecogniser
from linter.structure.attached_outline import AttachedOutlineRecogniser
from linter.structure.attachments import AttachmentRecogniser
from linter.structure.closing import ClosingRecogniser
from linter.structure.copies import CopyRecogniser
from linter.structure.drafter import DrafterMarkRecogniser
from linter.structure.enacting import EnactingLineRecogniser
from linter.structure.header import HeaderRecogniser
from linter.structure.legal_bases import LegalBasisRecogniser
from linter.structure.lines import LineRecogniser
from linter.structure.outline import OutlineRecogniser
from linter.structure.paragraphs import ParagraphRecogniser
from linter.structure.recipients import RecipientRecogniser
from linter.structure.signatures import SignatureRecogniser
from linter.structure.standing import StandingRecogniser

RECOGNISERS: tuple[Recogniser, ...] = (
    LineRecogniser(),
    ParagraphRecogniser(),
    HeaderRecogniser(),
    AddresseeRecogniser(),
    LegalBasisRecogniser(),
    AppendixRecogniser(),
    RecipientRecogniser(),
    SignatureRecogniser(),
    ClosingRecogniser(),
    OutlineRecogniser(),
    EnactingLineRecogniser(),
    AttachmentRecogniser(),
    AttachedOutlineRecogniser(),
    CopyRecogniser(),
    DrafterMarkRecogniser(),
    StandingRecogniser(),
)
