"""What the issuing body makes of a model: its lines at the head, its symbol, who signs."""

from msgspec import Struct

from linter.catalogue.bodies import COMMITTEE, COUNCIL, identify_body
from linter.catalogue.document_types import ISSUER, NUMBER, PLACE_DATE, DocumentType
from linter.catalogue.offices import head_of_body
from linter.fixing.model.contents import DOTS

_COUNCILS = (COUNCIL.name, COMMITTEE.name)
_BLANK_NUMBER, _BLANK_DAY = "        ", "      "
_ODD_TITLES = frozenset({"trưởng chi", "trưởng công"})


class Sender(Struct, frozen=True):
    """The body for which a model is made; what is unknown is left open."""

    name: str | None = None
    superior: str | None = None
    code: str | None = None
    place: str | None = None
    unit: str | None = None
    """The abbreviation of the unit that drafts, for official letters and the archive line."""
    signer: str | None = None
    """The office of who signs."""
    year: int = 2026

    @property
    def shown_name(self) -> str:
        """The name inside a sentence."""
        return self.name or f"Cơ quan {DOTS}"

    @property
    def is_council(self) -> bool:
        """Whether it is a People's Council or Committee, which name no superior and sign TM."""
        body = identify_body(self.name or "")
        return body is not None and body.kind.name in _COUNCILS

    def issuer_lines(self) -> tuple[list[str], list[str]]:
        """The lines of the superior body and of the body itself (Phụ lục I, Phần I, II.2)."""
        if self.name is None:
            return [f"TÊN CƠ QUAN CHỦ QUẢN {DOTS}"], [f"TÊN CƠ QUAN {DOTS}"]
        superior = self.superior.upper() if self.superior and not self.is_council else None
        above = [] if superior is None else _broken(superior)
        return above, _broken(self.name.upper())

    def symbol_line(self, kind: DocumentType) -> str | None:
        """``Số:        /BC-UBND``; None for a type without a number."""
        if NUMBER in kind.without:
            return None
        code = self.code or DOTS
        if kind.printed:
            return f"Số:{_BLANK_NUMBER}/{kind.code}-{code}"
        return f"Số:{_BLANK_NUMBER}/{code}-{self.unit or DOTS}"

    def place_date(self, kind: DocumentType) -> str | None:
        """The place and the date, whose day and month are open until it is signed."""
        if PLACE_DATE in kind.without and ISSUER in kind.without:
            return None
        return f"{self.place or DOTS}, ngày{_BLANK_DAY}tháng{_BLANK_DAY}năm {self.year}"

    def signing_lines(self) -> list[str]:
        """Authority and office of who signs (Điều 13)."""
        office = (self.signer or self._head() or "thủ trưởng cơ quan").upper()
        body = identify_body(self.name or "")
        if body is not None and body.kind is COMMITTEE:
            return [f"TM. {body.kind.name.upper()}", office]
        return [office]

    def head_name(self) -> str:
        """Who decides: ``CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ SUỐI VÀNG``."""
        name = (self.name or DOTS).upper()
        head = self._head()
        return f"{head.upper()} {name}" if head else f"THỦ TRƯỞNG {name}"

    def _head(self) -> str | None:
        head = head_of_body(self.name or "")
        title = head.titles[0] if head and head.titles else None
        return None if title in _ODD_TITLES else title


def _broken(name: str) -> list[str]:
    """A long name in two lines: the kind of body, and of which place."""
    for opening in ("ỦY BAN NHÂN DÂN ", "HỘI ĐỒNG NHÂN DÂN "):
        if name.startswith(opening):
            return [opening.strip(), name.removeprefix(opening)]
    return [name]
