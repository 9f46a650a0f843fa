"""The right form of a cited number, told by the number itself and by the type named before it."""

from linter.rulekit import Citation, MendedSymbol, SymbolFault, mend_named

NEAR = 8
"""Characters between type and number in which only the word *số* has room."""
OF_GROUPS = frozenset({SymbolFault.GROUPS, SymbolFault.NO_TYPE, SymbolFault.PARTY_ORDER})
"""What makes a symbol look like that of another type, or of a letter."""


def has_own_head(citation: Citation) -> bool:
    """Whether the type stands right before the number, not only at the head of a list."""
    head = citation.type_text
    return head is not None and 0 <= citation.span.start - head.span.end <= NEAR


def right_form(citation: Citation) -> MendedSymbol | None:
    """The form that the number should have; None when it is right or cannot be told."""
    named = citation.type if has_own_head(citation) else None
    year = citation.date.year if citation.date is not None else None
    return mend_named(citation.text, citation.symbol, named, year)


def has_misplaced_groups(citation: Citation) -> bool:
    """Whether its groups are out of order or one is missing, so that no other rule judges them."""
    mended = right_form(citation)
    return mended is not None and mended.fault in OF_GROUPS
