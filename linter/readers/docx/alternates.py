"""Alternate content and text boxes: the same thing written twice is read once (ECMA-376 Part 3)."""

from typing import TYPE_CHECKING

from linter.readers.docx.names import ALTERNATE, BOX_CONTENT, CHOICE, FALLBACK, UNDERSTOOD

if TYPE_CHECKING:
    from lxml import etree


def chosen_branch(alternate: "etree._Element") -> "etree._Element | None":
    """The first choice whose namespaces are understood, else the fallback.

    A choice without a text box gives way to a fallback that has one.
    """
    fallback = alternate.find(FALLBACK)
    for choice in alternate.iterchildren(CHOICE):
        names = choice.nsmap
        required = choice.get("Requires", "").split()
        if all(names.get(prefix) in UNDERSTOOD for prefix in required):
            if fallback is not None and _has_box(fallback) and not _has_box(choice):
                break
            return choice
    return fallback


def text_boxes(element: "etree._Element") -> "list[etree._Element]":
    """The outermost text boxes of a drawing, in order, without their alternates."""
    boxes = []
    waiting = [element]
    while waiting:
        current = waiting.pop()
        if current.tag == BOX_CONTENT:
            boxes.append(current)
        elif current.tag == ALTERNATE:
            branch = chosen_branch(current)
            waiting.extend(() if branch is None else reversed(branch))
        else:
            waiting.extend(reversed(current))
    return boxes


def _has_box(element: "etree._Element") -> bool:
    return next(element.iter(BOX_CONTENT), None) is not None
