"""Properties in the order in which the schema wants them; Word refuses files that break it.

Source: ECMA-376 Part 1, Annex A.1 (wml.xsd): CT_PPrBase, EG_RPrBase, EG_SectPrContents.
"""

from typing import TYPE_CHECKING

from lxml.etree import SubElement

from linter.readers.docx.names import PPR, RPR, SECTION, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr "
    "shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
    "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
    "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
    "sectPr pPrChange"
)
_RUN = (
    "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline "
    "shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz "
    "szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish "
    "oMath rPrChange"
)
_SECTION = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
    "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter "
    "docGrid printerSettings sectPrChange"
)
_BORDERS = "top left bottom right between bar"
_STYLE = (
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed "
    "qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"
)
ORDERS: dict[str, tuple[str, ...]] = {
    PPR: tuple(_PARAGRAPH.split()),
    RPR: tuple(_RUN.split()),
    SECTION: tuple(_SECTION.split()),
    f"{W}pBdr": tuple(_BORDERS.split()),
    f"{W}style": tuple(_STYLE.split()),
    f"{W}docDefaults": ("rPrDefault", "pPrDefault"),
    f"{W}rPrDefault": ("rPr",),
}
"""The children of an element in their order; a header reference may stand before a footer's."""


def child_of(parent: "_Element", name: str) -> "_Element":
    """The child of that name, made at its place when there is none."""
    found = parent.find(f"{W}{name}")
    if found is not None:
        return found
    made = SubElement(parent, f"{W}{name}")
    order = ORDERS[parent.tag]
    rank = order.index(name)
    for place, sibling in enumerate(parent):
        local = sibling.tag.removeprefix(W)
        if sibling is not made and (local not in order or order.index(local) > rank):
            parent.insert(place, made)
            break
    return made


def properties_of(element: "_Element", tag: str) -> "_Element":
    """The ``w:pPr`` of a paragraph or the ``w:rPr`` of a run, made as its first child."""
    first = element.find(tag)
    if first is None:
        first = element.makeelement(tag)
        element.insert(0, first)
    return first
