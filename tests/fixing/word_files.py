"""Word files for tests: paragraphs cut into runs anywhere, with whatever may stand around them."""

import zipfile
from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import pairwise

from building.archive import pack
from building.markup import element, serialise
from building.parts import fixed_parts, package_parts
from lxml.etree import _Element

SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def run(text: str, *properties: _Element) -> _Element:
    """A run of text; tabs become elements."""
    made = element("w:r")
    if properties:
        made.append(element("w:rPr", *properties))
    for place, part in enumerate(text.split("\t")):
        if place:
            made.append(element("w:tab"))
        if part:
            node = element("w:t", part)
            node.set(SPACE, "preserve")
            made.append(node)
    return made


def cut_runs(text: str, cuts: Iterable[int]) -> list[_Element]:
    """The text in runs that begin at these offsets, every other one bold."""
    places = sorted({cut % (len(text) + 1) for cut in cuts} | {0, len(text)})
    return [
        run(text[low:high], *([element("w:b")] if number % 2 else []))
        for number, (low, high) in enumerate(pairwise(places))
    ]


def word_file(*content: _Element, parts: dict[str, bytes] | None = None) -> bytes:
    """A package with this body."""
    body = element("w:body", *content, element("w:sectPr"))
    document = {"word/document.xml": serialise(element("w:document", body))}
    return pack(package_parts({**document, **fixed_parts(), **(parts or {})}))


def word_of(text: str, cuts: Sequence[int] = ()) -> bytes:
    """A package with a paragraph for each line."""
    lines = text.removesuffix("\n").split("\n")
    return word_file(*(element("w:p", *cut_runs(line, cuts)) for line in lines))


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a package."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
