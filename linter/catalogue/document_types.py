"""Types of document, their abbreviations, and what each of them carries.

Sources: Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III, Mục I (29 administrative types) and
Mục II (samples 1.1 to 1.10); Quy định 399-QĐ/TW, Điều 5-7 (Party types); Luật 64/2025/QH15
(normative types).
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


ISSUER, NUMBER, PLACE_DATE = "issuer", "number", "place-date"
SUBJECT, RECIPIENTS, SIGNATURE = "subject", "recipients", "signature"
"""The parts of a document that a type may be without."""

_NOTHING: frozenset[str] = frozenset()


class DocumentType(Struct, frozen=True):
    """A type of document, and what its sample asks for."""

    name: str
    """As written inside a sentence at its start: ``Báo cáo``."""
    code: str | None
    """The abbreviation in a symbol; None where the type has none (công văn, luật)."""
    addressing: Addressing = Addressing.NONE
    printed: bool = True
    """Whether the name is printed on the document; a công văn carries none."""
    without: frozenset[str] = _NOTHING
    """Parts that its sample leaves out, or that its text states: nobody misses them."""
    often_without: frozenset[str] = _NOTHING
    """Parts that many offices leave out of it: a note at most."""
    enacting: str | None = None
    """The words on a line of their own before the articles: ``QUYẾT ĐỊNH``."""
    signatures: int = 1
    """How many sign its sample."""
    aliases: tuple[str, ...] = ()
    """Other names that are printed for it: ``Thư khen``."""

    @property
    def title(self) -> str:
        """The name as printed at the head of the document, in capitals."""
        return self.name.upper()

    @property
    def names(self) -> tuple[str, ...]:
        """Its own name and the others that are printed for it."""
        return (self.name, *self.aliases)

    @property
    def is_of_parties(self) -> bool:
        """Whether parties make it, who are named in its text and each sign it."""
        return ISSUER in self.without


OFFICIAL_LETTER = DocumentType("Công văn", None, Addressing.REQUIRED, printed=False)

_ORAL = frozenset({SUBJECT})
_STATED_IN_TEXT = frozenset({ISSUER, PLACE_DATE, SUBJECT})
_KEPT_BY_PARTIES = frozenset({NUMBER, RECIPIENTS, SIGNATURE})
_KEPT_BY_HOLDER = frozenset({RECIPIENTS})

_STATE = (
    DocumentType("Nghị quyết", "NQ", enacting="QUYẾT NGHỊ"),
    DocumentType("Quyết định", "QĐ", enacting="QUYẾT ĐỊNH"),
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
    DocumentType(
        "Biên bản", "BB",
        without=frozenset({PLACE_DATE, SUBJECT}),
        often_without=_KEPT_BY_PARTIES, signatures=2,
    ),
    DocumentType("Tờ trình", "TTr", Addressing.REQUIRED),
    DocumentType(
        "Hợp đồng", "HĐ", Addressing.OPEN,
        without=_STATED_IN_TEXT, often_without=_KEPT_BY_PARTIES, signatures=2,
    ),
    OFFICIAL_LETTER,
    DocumentType("Công điện", "CĐ", Addressing.OPEN, without=_ORAL),
    DocumentType(
        "Bản ghi nhớ", "BGN", Addressing.OPEN,
        without=_STATED_IN_TEXT, often_without=_KEPT_BY_PARTIES, signatures=2,
        aliases=("Biên bản ghi nhớ",),
    ),
    DocumentType(
        "Bản thỏa thuận", "BTT", Addressing.OPEN,
        without=_STATED_IN_TEXT, often_without=_KEPT_BY_PARTIES, signatures=2,
        aliases=("Biên bản thỏa thuận", "Thỏa thuận hợp tác"),
    ),
    DocumentType(
        "Giấy ủy quyền", "GUQ", Addressing.OPEN, without=_ORAL, often_without=_KEPT_BY_HOLDER
    ),
    DocumentType(
        "Giấy mời", "GM", Addressing.OPEN, without=_ORAL, aliases=("Giấy mời họp",)
    ),
    DocumentType(
        "Giấy giới thiệu", "GGT", Addressing.OPEN, without=_ORAL, often_without=_KEPT_BY_HOLDER
    ),
    DocumentType(
        "Giấy nghỉ phép", "GNP", Addressing.OPEN, without=_ORAL, often_without=_KEPT_BY_HOLDER
    ),
    DocumentType(
        "Phiếu gửi", "PG", Addressing.OPEN, without=_ORAL, often_without=_KEPT_BY_HOLDER
    ),
    DocumentType(
        "Phiếu chuyển", "PC", Addressing.OPEN, without=_ORAL, often_without=_KEPT_BY_HOLDER
    ),
    DocumentType(
        "Phiếu báo", "PB", Addressing.OPEN, without=_ORAL, often_without=_KEPT_BY_HOLDER
    ),
    DocumentType(
        "Thư công", None, Addressing.OPEN,
        without=frozenset({NUMBER, PLACE_DATE, SUBJECT, RECIPIENTS}),
        aliases=(
            "Thư chúc mừng", "Thư cảm ơn", "Thư khen", "Thư chia buồn", "Thư thăm hỏi", "Thư ngỏ",
            "Thư chúc Tết", "Thư kêu gọi",
        ),
    ),
)  # fmt: skip

_COPIES = (
    DocumentType("Bản sao y", "SY", without=_ORAL),
    DocumentType("Bản trích sao", "TrS", without=_ORAL),
    DocumentType("Bản sao lục", "SL", without=_ORAL),
)

_WITHIN_THE_OFFICE = frozenset({SUBJECT, RECIPIENTS})

OTHER_PAPERS = (
    DocumentType(
        "Phiếu", None, Addressing.OPEN,
        without=_WITHIN_THE_OFFICE, often_without=frozenset({NUMBER, SIGNATURE}),
    ),
    DocumentType(
        "Lịch", None, Addressing.OPEN,
        without=_WITHIN_THE_OFFICE, often_without=frozenset({NUMBER, SIGNATURE}),
    ),
    DocumentType(
        "Giấy", None, Addressing.OPEN, without=_ORAL, often_without=_KEPT_BY_HOLDER
    ),
    DocumentType(
        "Danh sách", None, Addressing.OPEN,
        without=_WITHIN_THE_OFFICE, often_without=frozenset({NUMBER, SIGNATURE}),
        aliases=("Nội quy",),
    ),
)  # fmt: skip
"""Papers that offices print a title on though the decree does not list them: *Phiếu trình*, *Lịch
công tác*, *Giấy xác nhận*. The first word tells them; no form is asked of them but the head."""

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
    DocumentType(
        "Biên bản", "BB", without=frozenset({SUBJECT}), often_without=frozenset({NUMBER}),
        signatures=2,
    ),
    DocumentType("Tài liệu", "TL"),
    DocumentType("Biên bản bổ sung", "BS"),
)  # fmt: skip

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
