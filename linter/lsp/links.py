"""Links from a cited document to the file in which it is, as far as the workspace has it."""

from collections.abc import Mapping

from lsprotocol import types

from linter.language import Language
from linter.lsp.hovers import describe_reference
from linter.lsp.workbench import Checked
from linter.references.registry import number_key


def links_of(
    checked: Checked, files: Mapping[str, str], language: Language
) -> list[types.DocumentLink]:
    """A link on each citation of another file; ``files`` has addresses by ``number_key``."""
    if checked.places is None or checked.report is None:
        return []
    links = []
    for reference in checked.report.references:
        target = files.get(number_key(reference.text))
        if target in (None, checked.uri):
            continue
        tooltip = " · ".join(describe_reference(reference, language)).replace("*", "")
        place = checked.places.range_of(reference.span)
        links.append(types.DocumentLink(place, target=target, tooltip=tooltip))
    return links
