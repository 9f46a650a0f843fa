"""What exists: document types, public bodies, families of document numbers. Data and look-up only.

The data are Python literals, so that they load from byte code without parsing, and each table
names its source. Unknown names and abbreviations are unknown, never wrong.
"""

from linter.catalogue.bodies import Body, BodyKind, Level, identify_body, kind_of_code
from linter.catalogue.document_types import (
    DOCUMENT_TYPES,
    Addressing,
    DocumentType,
    type_of_code,
    type_of_name,
)
from linter.catalogue.issuing import (
    has_one_issuer,
    issuers_of,
    may_be_normative,
    may_be_one_body,
    may_issue,
)
from linter.catalogue.named_forms import mend_named
from linter.catalogue.regimes import Regime, Stage
from linter.catalogue.symbol_forms import MendedSymbol, SymbolFault, mend_symbol
from linter.catalogue.symbols import Family, Symbol, parse_symbol

__all__ = [
    "DOCUMENT_TYPES",
    "Addressing",
    "Body",
    "BodyKind",
    "DocumentType",
    "Family",
    "Level",
    "MendedSymbol",
    "Regime",
    "Stage",
    "Symbol",
    "SymbolFault",
    "has_one_issuer",
    "identify_body",
    "issuers_of",
    "kind_of_code",
    "may_be_normative",
    "may_be_one_body",
    "may_issue",
    "mend_named",
    "mend_symbol",
    "parse_symbol",
    "type_of_code",
    "type_of_name",
]
