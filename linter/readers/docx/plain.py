"""The bare text of an element, for what is not in the document's text: comments, deleted rows."""

from typing import TYPE_CHECKING

from linter.readers.docx.names import P, T, W

if TYPE_CHECKING:
    from lxml import etree

_DELETED_TEXT = f"{W}delText"
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_SETTINGS = f"{W}tabs"


def plain_text(element: "etree._Element") -> str:
    """All text inside the element, deleted text too; paragraphs are parted by line ends."""
    paragraphs = ["".join(_pieces(paragraph)) for paragraph in element.iter(P)]
    return "\n".join(paragraphs).strip("\n")


def _pieces(paragraph: "etree._Element") -> list[str]:
    pieces = []
    for child in paragraph.iter(T, _DELETED_TEXT, *_SIGNS):
        if child.tag in (T, _DELETED_TEXT):
            pieces.append(child.text or "")
        else:
            parent = child.getparent()
            if parent is None or parent.tag != _SETTINGS:
                pieces.append(_SIGNS[child.tag])
    return pieces
