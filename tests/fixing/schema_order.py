"""Whether the children of properties stand in the order of the schema; ours, and those of others.

The orders are those of ECMA-376 Part 1, Annex A.1 (``linter.fixing.word.schema``).
"""

from itertools import pairwise

from lxml import etree

from linter.fixing.word.schema import ORDERS
from linter.readers.docx.names import W

from .word_files import parts_of

_REFERENCES = ("headerReference", "footerReference")


def misplaced(data: bytes) -> list[str]:
    """The elements of a package that stand behind what should follow them."""
    found = []
    for name, content in parts_of(data).items():
        if not name.endswith(".xml"):
            continue
        for parent in etree.fromstring(content).iter(*ORDERS):
            order = ORDERS[parent.tag]
            locals_ = [child.tag.removeprefix(W) for child in parent]
            known = [child for child in locals_ if child in order]
            for one, other in pairwise(known):
                free = one in _REFERENCES and other in _REFERENCES
                repeated = one == other and one not in (*_REFERENCES, "tblStylePr")
                if (order.index(one) > order.index(other) and not free) or repeated:
                    found.append(f"{name}: {parent.tag.removeprefix(W)}: {one} before {other}")
    return found
