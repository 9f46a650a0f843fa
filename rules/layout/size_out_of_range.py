"""Rule layout/size-out-of-range."""

from collections.abc import Iterator

from linter.rulekit import (
    Context,
    Finding,
    Look,
    PartLook,
    Rule,
    Safety,
    SetFormat,
    Severity,
    nd30,
)
from rules.layout.font_table import DECREE, NAMES, is_too_far, nearest, size_range
from rules.layout.scope import SCOPE, figure, is_judged, spans_of


class SizeOutOfRange(Rule):
    """Cỡ chữ của một thành phần ngoài khoảng quy định.

    Mỗi thành phần có cỡ chữ riêng theo bảng ở Mục V: Quốc hiệu 12-13, Tiêu ngữ 13-14, lời văn
    13-14, danh sách nơi nhận 11 … Mỗi chỗ được tính theo cỡ của phần lớn chữ ở đó; bảng, cước chú
    không bị xét.
    """

    id = "layout/size-out-of-range"
    severity = Severity.WARNING
    message = "{part}: {count} chỗ cỡ chữ {found}, quy định là {expected}."
    remedy = "Đặt cỡ chữ {expected}."
    basis = nd30("Phụ lục I, Phần I, Mục V")
    requirements = (
        "C02",
        "C05",
        "D04",
        "D05",
        "E08",
        "F02",
        "G01",
        "G03",
        "G05",
        "H05",
        "J01",
        "K14",
        "K15",
        "M03",
        "M06",
        "M07",
        "N03",
        "N04",
        "N05",
        "O03",
        "P01",
    )
    element = PartLook
    needs = SCOPE
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Đặt cỡ chữ {expected}"

    def check(self, element: PartLook, context: Context) -> Iterator[Finding]:
        """Hold the places of a part against the table."""
        style = DECREE.get(element.part)
        if style is None or not is_judged(context):
            return
        wrong = [
            look for look in element.looks if look.size is not None and is_too_far(look.size, style)
        ]
        if not wrong:
            return
        values = {
            "part": NAMES[element.part],
            "count": str(len(wrong)),
            "found": _sizes(wrong),
            "expected": size_range(style),
        }
        edits = (
            SetFormat(span, {"size": nearest(look.size or 0, style)})
            for look in wrong
            for span in look.spans
        )
        yield self.at(spans_of(wrong), **values).editing(*edits)


def _sizes(looks: list[Look]) -> str:
    """The sizes that are found, each once."""
    return ", ".join(figure(size) for size in sorted({look.size or 0 for look in looks}))
