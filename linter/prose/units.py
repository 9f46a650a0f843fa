"""Which administrative units a document names as issuer, place, addressee, or in its text."""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import ClassVar

from linter.catalogue import Level, identify_body
from linter.catalogue.unit_history import Period
from linter.catalogue.units import CITY, units_named
from linter.document import Document, Element, Facts, Span, Story
from linter.prose.unit_elements import (
    IssuePeriod,
    PlaceName,
    UnitLink,
    UnitMention,
    UnitRole,
)
from linter.prose.unit_names import NamedUnit, chained, named_units
from linter.structure.elements import (
    Addressees,
    DocumentTypeName,
    IssuingBody,
    LegalBasis,
    PlaceDate,
    Recipients,
    Signature,
    Subject,
    SuperiorBody,
)
from linter.structure.lines import pattern

_PLACE_KIND = (
    r"^(?P<kind>thành\s+phố|thị\s+xã|thị\s+trấn|đặc\s+khu|tỉnh|huyện|quận|phường|xã)\s+"
    r"|^(?P<short>t\.?\s?p\.?|tx\.?|tt\.?|p\.|q\.|h\.|x\.)\s*(?=[\w])|^(?P<one>[pq])(?=\d)"
)
_SHORT_KINDS = {
    "tp": CITY, "tx": "thị xã", "tt": "thị trấn", "p": "phường", "q": "quận", "h": "huyện",
    "x": "xã",
}  # fmt: skip
_WORTH = ("huyện", "quận", "thị xã", "tỉnh ", ", thành phố", ", tp")
_CALLS = (
    r"(?:giao(?: cho)?|đề nghị|yêu cầu|kính trình|kính đề nghị|báo cáo|phối hợp(?: chặt chẽ)? với"
    r"|chủ trì cùng|chỉ đạo|gửi(?: về)?)\s*:?\s*$"
)
_DONE = r"\bđã\b[^.;:]{0,60}$"
"""What was done may have been done before the unit ended."""
_HERE = r"trên địa bàn\s*$"
_HOME = (
    r"quê|sinh ngày|sinh năm|thường trú|tạm trú|hộ khẩu|nơi ở|chỗ ở|trú tại|nơi sinh|liệt s[ĩỹ]"
    r"|lịch sử|di tích|kháng chiến|thời kỳ|(?:19\d\d|201\d|200\d)(?!\d)|lào(?! cai)|cam-?pu-?chia"
    r"|trung quốc|nhật bản|hàn quốc|hoa kỳ|thái lan|quốc tịch|biên giới"
)
_PAST = (
    r"trước đây|trước khi|trước ngày|\bcũ\b|\bnguyên\b|nay là|nay thuộc|sáp nhập|hợp nhất|sắp xếp"
    r"|chia tách|tách ra|điều chỉnh địa giới|kết thúc hoạt động|chuyển giao|bàn giao|tiếp nhận từ"
    r"|địa chỉ|thửa đất|giấy chứng nhận|bản án|thành lập năm|giai đoạn|dự án|công trình|gói thầu"
    r"|hạng mục|tuyến đường|\d/[a-zđ]|202[0-4](?!\d)|(?:tháng|/|-)\s*0?[1-6]\s*(?:/|-|năm\s)\s*2025"
    r"|(?:sáu|6) tháng đầu năm 2025|quý (?:i|ii|1|2)(?:/|\s+năm\s+)2025"
)
_HISTORY_ABOVE = r"sắp xếp|sáp nhập|hợp nhất|bàn giao|lịch sử|di tích|truy tặng|lý lịch|địa giới"


class UnitRecogniser:
    """Finds the units named in the parts of a document and in its text."""

    provides: ClassVar[tuple[type[Element], ...]] = (IssuePeriod, PlaceName, UnitMention)
    needs: ClassVar[tuple[type[Element], ...]] = (
        SuperiorBody, IssuingBody, PlaceDate, DocumentTypeName, Subject, Addressees, LegalBasis,
        Recipients, Signature,
    )  # fmt: skip

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the period, the place, and the mentions in order of their roles."""
        dated = facts.first(PlaceDate)
        period = issue_period(dated)
        if dated is not None and period is not None:
            yield IssuePeriod(spans=dated.spans, text=dated.text, period=period)
        if dated is not None and dated.place is not None:
            yield place_name(dated.place.spans, dated.place.text)
        for part, role in _parts(facts):
            yield from _mentions(part.text, part.spans, role)
        if period is not None:
            yield from _in_text(document, facts)


def _parts(facts: Facts) -> Iterator[tuple[Element, str]]:
    """The bodies in the head and in the lists of those whom the document goes to."""
    for superior in facts.all(SuperiorBody):
        yield superior, UnitRole.SUPERIOR
    for issuer in facts.all(IssuingBody):
        yield issuer, UnitRole.ISSUER
    for addressees in facts.all(Addressees):
        for item in addressees.items:
            yield item, UnitRole.ADDRESSEE
    for recipients in facts.all(Recipients):
        for item in recipients.items:
            yield item, UnitRole.RECIPIENT


def issue_period(dated: PlaceDate | None) -> Period | None:
    """The days on which a document with this place-date line may be issued."""
    if dated is None:
        return None
    if dated.date is not None:
        return Period(dated.date, dated.date)
    year = _figure(dated.year.text if dated.year is not None else "")
    if year is None or not 1975 <= year <= 2100 or dated.day is not None:
        return None
    month = _figure(dated.month.text if dated.month is not None else "")
    if dated.month is None:
        return Period(date(year, 1, 1), date(year, 12, 31))
    if month is None or not 1 <= month <= 12:
        return None
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _figure(text: str) -> int | None:
    return int(text) if text.isdecimal() else None


def place_name(spans: tuple[Span, ...], text: str) -> PlaceName:
    """The place taken apart: *TP. Vinh*, *xã Tân An*, *Huế*."""
    found = pattern(_PLACE_KIND).match(text.lower()) if len(text.lower()) == len(text) else None
    name = " ".join((text[found.end() :] if found else text).split())
    kind, abbreviated = None, False
    if found is not None:
        short = found["short"] or found["one"]
        abbreviated = short is not None
        letters = (short or "").replace(".", "").replace(" ", "")
        kind = _SHORT_KINDS[letters] if short else " ".join(found["kind"].split())
    bare = name.lower().replace(".", "").replace(" ", "")
    if bare in ("hcm", "tphcm", "thànhphốhcm"):
        kind, name, abbreviated = CITY, "Hồ Chí Minh", True
    return PlaceName(spans=spans, text=text, kind=kind, name=name, abbreviated=abbreviated)


def _department(text: str, spans: tuple[Span, ...], role: str) -> Iterator[UnitMention]:
    """A department named with the bare name of its province: *Sở Y tế Kon Tum*.

    A name that was a province's and then a city's is left alone: the bare name fits both.
    """
    body = identify_body(text)
    if body is None or body.kind.level is not Level.PROVINCE or not body.place:
        return
    named = pattern(r"[^(,;.:]+").match(body.place)
    units = units_named(named[0], Level.PROVINCE) if named else ()
    if len(units) == 1:
        unit = units[0]
        link = UnitLink(spans=spans, text=unit.name, kind=unit.kind, name=unit.name)
        yield UnitMention(spans=spans, text=text, role=role, links=(link,), authority=True)


def _mentions(text: str, spans: tuple[Span, ...], role: str) -> Iterator[UnitMention]:
    """The units of a part; they stand where the part stands, which may be in several pieces."""
    units = list(named_units(text))
    if not units:
        yield from _department(text, spans, role)
    for chain in chained(text, units):
        links = tuple(_link(unit, spans, text) for unit in chain)
        yield UnitMention(
            spans=spans, text=text, role=role, links=links, authority=chain[0].authority
        )


def _link(unit: NamedUnit, spans: tuple[Span, ...], text: str) -> UnitLink:
    written = " ".join(text[unit.start : unit.end].split())
    return UnitLink(spans=spans, text=written, kind=unit.kind, name=unit.name)


def _in_text(document: Document, facts: Facts) -> Iterator[UnitMention]:
    """The chains in paragraphs of the main text, and the bodies that it calls upon."""
    start, end = _main_text(document, facts)
    subject = facts.first(Subject)
    titled = bool(subject and pattern(_HISTORY_ABOVE).search(subject.text.lower()))
    bases = [basis.span for basis in facts.all(LegalBasis)]
    for block in document.blocks:
        if block.span.start < start or block.span.end > end or block.cell is not None:
            continue
        if block.story is not Story.BODY or any(basis.overlaps(block.span) for basis in bases):
            continue
        text = block.span.of(document.text)
        lowered = text.lower()
        if len(lowered) == len(text) and any(sign in lowered for sign in _WORTH):
            yield from _in_block(text, lowered, block.span.start, titled)


def _main_text(document: Document, facts: Facts) -> tuple[int, int]:
    head: Sequence[type[Element]] = (
        IssuingBody, PlaceDate, DocumentTypeName, Subject, Addressees,
    )  # fmt: skip
    start = max((e.span.end for kind in head for e in facts.all(kind)), default=0)
    tail = [e.span.start for kind in (Recipients, Signature) for e in facts.all(kind)]
    return start, min((at for at in tail if at >= start), default=len(document.text))


def _is_called(before: str) -> bool:
    """Whether what stands before a body gives it something to do."""
    call = pattern(_CALLS).search(before)
    return call is not None and not pattern(_DONE).search(before, 0, call.start())


def _in_block(text: str, lowered: str, offset: int, titled: bool) -> Iterator[UnitMention]:
    for chain in chained(text, list(named_units(text))):
        first = chain[0]
        before = lowered[max(0, first.authority_start - 80) : first.authority_start]
        called = first.authority and _is_called(before)
        if len(chain) < 2 and not called:
            continue
        home = titled or pattern(_HOME).search(lowered) is not None
        past = home or pattern(_PAST).search(lowered) is not None
        links = tuple(
            UnitLink(
                spans=(Span(offset + unit.start, offset + unit.end),),
                text=" ".join(text[unit.start : unit.end].split()),
                kind=unit.kind,
                name=unit.name,
            )
            for unit in chain
        )
        span = Span(offset + first.authority_start, offset + chain[-1].end)
        yield UnitMention(
            spans=(span,),
            text=text[first.authority_start : chain[-1].end],
            role=UnitRole.TEXT,
            links=links,
            authority=first.authority,
            here=pattern(_HERE).search(before) is not None,
            home=home,
            past=past,
        )
