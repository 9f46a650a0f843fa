"""Rule header/abbreviated-place."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    UNIT_FACTS,
    Context,
    Finding,
    Level,
    PlaceName,
    Rule,
    Safety,
    Severity,
    UnitMention,
    UnitRole,
    is_administrative,
    issue_period,
    lazy_pattern,
    nd30,
    unit_key,
    units_named,
)

CITY_OF_A_PERSON = "hồ chí minh"
NUMBERED = lazy_pattern(r"\d{1,2}")
NAMED_AFTER = (
    "Âu Cơ; Chu Văn An; Dương Minh Châu; Đào Duy Từ; Đặng Thùy Trâm; Đồng Khởi; Hai Bà Trưng; "
    "Hoàng Hoa Thám; Hoàng Văn Thụ; Hồ Đắc Kiện; Hồ Thị Kỷ; Kim Đồng; Lê Chân; Lê Đại Hành; "
    "Lê Hồng Phong; Lê Ích Mộc; Lê Lợi; Lê Quý Đôn; Lê Thanh Nghị; Lương Thế Trân; "
    "Lương Văn Tri; Lý Bôn; Lý Thường Kiệt; Lý Văn Lâm; Ngô Mây; Ngô Quyền; Nguyễn Bỉnh Khiêm; "
    "Nguyễn Du; Nguyễn Đại Năng; Nguyễn Huệ; Nguyễn Lương Bằng; Nguyễn Nghiêm; Nguyễn Phích; "
    "Nguyễn Trãi; Nguyễn Văn Linh; Nguyễn Việt Khái; Nùng Trí Cao; Phạm Ngũ Lão; Phạm Sư Mạnh; "
    "Phan Đình Phùng; Phan Ngọc Hiển; Quang Trung; Tạ An Khương; Thục Phán; Tô Hiệu; "
    "Trần Hưng Đạo; Trần Lãm; Trần Liễu; Trần Nhân Tông; Trần Phán; Trần Phú; Trần Văn Thời; "
    "Triệu Việt Vương; Trương Quang Trọng; Yết Kiêu"
)
"""Persons and events whose names communes bear."""


class AbbreviatedPlace(Rule):
    """Địa danh đặt theo tên người, sự kiện, bằng chữ số mà không ghi tên gọi đầy đủ.

    Viết “Thành phố Hồ Chí Minh”, “Phường Trần Phú”, “Phường 5”, không viết “TP. HCM”, “Trần Phú”,
    “P.5”. Tên đơn vị khác thì ghi trơn (“Huế”, “Đăk Cấm”), và viết tắt chữ “TP.” trước tên ấy
    không bị xét. soát chỉ xét những tên người, tên sự kiện đã rõ.
    """

    id = "header/abbreviated-place"
    severity = Severity.WARNING
    message = "Địa danh “{found}” phải ghi tên gọi đầy đủ của đơn vị hành chính."
    remedy = "Viết “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.4.a")
    requirements = ("F05",)
    element = PlaceName
    needs = (*LETTERHEAD, *UNIT_FACTS)
    fix = Safety.SAFE
    fix_description = "Ghi đủ: “{expected}”"

    def check(self, element: PlaceName, context: Context) -> Iterator[Finding]:
        """Compare the place with the full name of the unit."""
        expected = _expected(element) or _of_a_person(element, context)
        found = " ".join(element.text.split())
        if expected is None or expected == found or not is_administrative(context):
            return
        yield self.at(element, found=found, expected=expected).replacing(expected)


def _expected(element: PlaceName) -> str | None:
    """The full name of the great city, and of units named by a number; None for all others."""
    if unit_key(element.name) == CITY_OF_A_PERSON:
        full = element.kind == "thành phố" and not element.abbreviated
        return None if full else "Thành phố Hồ Chí Minh"
    if element.abbreviated and element.kind and NUMBERED.fullmatch(element.name):
        return f"{element.kind.capitalize()} {element.name}"
    return None


def _of_a_person(element: PlaceName, context: Context) -> str | None:
    """The full name of a commune named after a person; None when its kind cannot be told."""
    key, period = unit_key(element.name), issue_period(context)
    if element.kind is not None or period is None:
        return None
    if key not in map(unit_key, NAMED_AFTER.split("; ")):
        return None
    own = {
        link.kind
        for mention in context.all(UnitMention)
        if mention.role in (UnitRole.ISSUER, UnitRole.SUPERIOR)
        for link in mention.links
        if unit_key(link.name) == key
    }
    there = {
        unit.kind
        for unit in units_named(element.name, Level.COMMUNE)
        if unit.stood_within(period.first, period.last)
    }
    kinds = own or there
    return f"{kinds.pop().capitalize()} {element.name}" if len(kinds) == 1 else None
