"""Every recogniser of layout."""

from linter.document import Recogniser
from linter.layout.body import BodyRecogniser
from linter.layout.ink import InkRecogniser
from linter.layout.pages import PageRecogniser
from linter.layout.parts import PartLookRecogniser
from linter.layout.places import HeadPlacesRecogniser
from linter.layout.rulings import LineBelowRecogniser

RECOGNISERS: tuple[Recogniser, ...] = (
    BodyRecogniser(),
    PartLookRecogniser(),
    InkRecogniser(),
    PageRecogniser(),
    LineBelowRecogniser(),
    HeadPlacesRecogniser(),
)
