"""Types of document and their abbreviations.

Sources: Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III, Mục I (29 administrative types);
Quy định 399-QĐ/TW, Điều 5-7 (Party types); Luật 64/2025/QH15 (normative types).
"""

from enum import Enum
from functools import cache

from msgspec import Struct

from linter.catalogue.regimes import Regime
from linter.text.folding import name_key


class Addressing(Enum):
    """Whether a type of document carries *Kính gửi* (Phụ lục I, Phần I, II.9.b and 9.c)."""

    REQUIRED = "required"
    UPWARD = "upward"
    """Required when the document goes to a superior body."""
    NONE = "none"
    OPEN = "open"
    """The decree's samples leave it open."""


class DocumentType(Struct, frozen=True):
    """A type of document."""

    name: str
    """As written inside a sentence at its start: ``Báo cáo``."""
    code: str | None
    """The abbreviation in a symbol; None where the type has none (công văn, luật)."""
    addressing: Addressing = Addressing.NONE
    printed: bool = True
    """Whether the name is printed on the document; a công văn carries none."""

    @property
    def title(self) -> str:
        """The name as printed at the head of the document, in capitals."""
        return self.name.upper()


OFFICIAL_LETTER = DocumentType("Công văn", None, Addressing.REQUIRED, printed=False)

_STATE = (
    DocumentType("Nghị quyết", "NQ"),
    DocumentType("Quyết định", "QĐ"),
    DocumentType("Chỉ thị", "CT"),
    DocumentType("Quy chế", "QC"),
    DocumentType("Quy định", "QyĐ"),
    DocumentType("Thông cáo", "TC"),
    DocumentType("Thông báo", "TB"),
    DocumentType("Hướng dẫn", "HD"),
    DocumentType("Chương trình", "CTr"),
    DocumentType("Kế hoạch", "KH"),
    DocumentType("Phương án", "PA"),
    DocumentType("Đề án", "ĐA"),
    DocumentType("Dự án", "DA"),
    DocumentType("Báo cáo", "BC", Addressing.UPWARD),
    DocumentType("Biên bản", "BB"),
    DocumentType("Tờ trình", "TTr", Addressing.REQUIRED),
    DocumentType("Hợp đồng", "HĐ"),
    OFFICIAL_LETTER,
    DocumentType("Công điện", "CĐ", Addressing.OPEN),
    DocumentType("Bản ghi nhớ", "BGN"),
    DocumentType("Bản thỏa thuận", "BTT"),
    DocumentType("Giấy ủy quyền", "GUQ"),
    DocumentType("Giấy mời", "GM", Addressing.OPEN),
    DocumentType("Giấy giới thiệu", "GGT", Addressing.OPEN),
    DocumentType("Giấy nghỉ phép", "GNP"),
    DocumentType("Phiếu gửi", "PG", Addressing.OPEN),
    DocumentType("Phiếu chuyển", "PC", Addressing.OPEN),
    DocumentType("Phiếu báo", "PB", Addressing.OPEN),
    DocumentType("Thư công", None, Addressing.OPEN, printed=False),
)

_COPIES = (
    DocumentType("Bản sao y", "SY"),
    DocumentType("Bản trích sao", "TrS"),
    DocumentType("Bản sao lục", "SL"),
)

_NORMATIVE = (
    DocumentType("Hiến pháp", None),
    DocumentType("Bộ luật", None),
    DocumentType("Luật", None),
    DocumentType("Pháp lệnh", "PL"),
    DocumentType("Lệnh", "L"),
    DocumentType("Nghị định", "NĐ"),
    DocumentType("Nghị quyết", "NQ"),
    DocumentType("Nghị quyết liên tịch", "NQLT"),
    DocumentType("Quyết định", "QĐ"),
    DocumentType("Chỉ thị", "CT"),
    DocumentType("Thông tư", "TT"),
    DocumentType("Thông tư liên tịch", "TTLT"),
    DocumentType("Văn bản hợp nhất", "VBHN"),
)

_PARTY = (
    DocumentType("Chiến lược", "CL"),
    DocumentType("Nghị quyết", "NQ"),
    DocumentType("Quyết định", "QĐ"),
    DocumentType("Chỉ thị", "CT"),
    DocumentType("Kết luận", "KL"),
    DocumentType("Quy chế", "QC"),
    DocumentType("Quy định", "QĐ"),
    DocumentType("Thông tri", "TT"),
    DocumentType("Hướng dẫn", "HD"),
    DocumentType("Thông báo", "TB"),
    DocumentType("Thông cáo", "TC"),
    DocumentType("Báo cáo", "BC", Addressing.OPEN),
    DocumentType("Kế hoạch", "KH"),
    DocumentType("Quy hoạch", "QH"),
    DocumentType("Chương trình", "CTr"),
    DocumentType("Đề án", "ĐA"),
    DocumentType("Phương án", "PA"),
    DocumentType("Dự án", "DA"),
    DocumentType("Tờ trình", "TTr", Addressing.REQUIRED),
    DocumentType("Công văn", "CV", Addressing.REQUIRED, printed=False),
    DocumentType("Biên bản", "BB"),
    DocumentType("Tài liệu", "TL"),
    DocumentType("Biên bản bổ sung", "BS"),
)

DOCUMENT_TYPES: dict[Regime, tuple[DocumentType, ...]] = {
    Regime.ND30: _STATE + _COPIES,
    Regime.NORMATIVE: _NORMATIVE,
    Regime.PARTY: _PARTY,
}
"""The types of each regime, in the order in which its law lists them."""


@cache
def _by_code(regime: Regime) -> dict[str, DocumentType]:
    table: dict[str, DocumentType] = {}
    for kind in DOCUMENT_TYPES[regime]:
        if kind.code is not None:
            table.setdefault(kind.code, kind)
    return table


@cache
def _by_name() -> dict[str, tuple[tuple[Regime, DocumentType], ...]]:
    table: dict[str, tuple[tuple[Regime, DocumentType], ...]] = {}
    for regime, kinds in DOCUMENT_TYPES.items():
        for kind in kinds:
            key = name_key(kind.name)
            table[key] = (*table.get(key, ()), (regime, kind))
    return table


def type_of_code(code: str, regime: Regime = Regime.ND30) -> DocumentType | None:
    """The type an abbreviation stands for in a regime; exact case, because QĐ is not QyĐ."""
    return _by_code(regime).get(code)


def type_of_name(name: str, regime: Regime | None = None) -> DocumentType | None:
    """The type of a name in any case and spelling; of the first regime that has it by default."""
    for found, kind in _by_name().get(name_key(name), ()):
        if regime is None or found is regime:
            return kind
    return None
