"""Lines that are drawn, as the decree wants them under a motto, an issuer and a subject.

Written as a shape of DrawingML with a fallback in VML for old programs; how wide words are is
reckoned from the metrics of Times New Roman (those of Times, Adobe Font Metrics).
"""

from typing import TYPE_CHECKING
from unicodedata import normalize

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
DECLARATIONS = " ".join(f'xmlns:{name}="{address}"' for name, address in NAMESPACES.items())
_EMU = 12_700
"""English Metric Units in a point."""
_BOLD = {
    250: " ,.", 278: "/il", 333: "!-:;()fjt", 389: "Is", 444: "cerz", 500: "Jagovxy0123456789",
    556: "Sbdhknpquđ", 611: "FP", 667: "BELTZ", 722: "ACDNRUVXYwĐ", 778: "GHKOQ", 833: "m", 944:
    "M", 1000: "W",
}  # fmt: skip
_WIDTHS = {letter: width for width, letters in _BOLD.items() for letter in letters}
_USUAL = 600


def text_width(text: str, size: float) -> float:
    """About how wide bold words are, in points."""
    letters = (normalize("NFD", letter)[0] for letter in text)
    return sum(_WIDTHS.get(letter, _USUAL) for letter in letters) * size / 1000


def line_run(length: float, number: int, below: float, origin: str = "paragraph") -> str:
    """A run with a line so many points long, centred in its column, ``below`` a paragraph's top.

    ``origin`` is ``line`` for the line of text it stands in; ``number`` tells the shapes of a
    document apart.
    """
    width, offset = round(length * _EMU), round(below * _EMU)
    return (
        '<w:r><w:rPr><w:noProof/></w:rPr><mc:AlternateContent><mc:Choice Requires="wps">'
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
        f'<wp:positionV relativeFrom="{origin}"><wp:posOffset>{offset}</wp:posOffset>'
        f'</wp:positionV><wp:extent cx="{width}" cy="0"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="Đường kẻ {number}"/><wp:cNvGraphicFramePr/>'
        "<a:graphic><a:graphicData "
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        "<wps:cNvCnPr/><wps:spPr>"
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="0"/></a:xfrm>'
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
        "</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
        f'</mc:Choice><mc:Fallback><w:pict><v:line id="line{number}" '
        'style="position:absolute;mso-position-horizontal:center;'
        "mso-position-horizontal-relative:text;mso-position-vertical-relative:text;"
        f'margin-top:{below:g}pt" from="0,0" to="{length:g}pt,0" strokeweight=".75pt"/>'
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def line_element(length: float, number: int, below: float) -> "_Element":
    """The same as an element, under the line of text in which it is put."""
    run = line_run(length, number, below, "line")
    return etree.fromstring(f"<w:p {DECLARATIONS}>{run}</w:p>")[0]
