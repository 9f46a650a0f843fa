"""Rule numbers/malformed-number."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    Finding,
    Quantity,
    QuantityKind,
    Rule,
    Severity,
    Trust,
)


class MalformedNumber(Rule):
    """Con số viết hỏng, không đọc được thành một giá trị.

    Dấu cách lọt vào giữa phần nguyên và phần thập phân, nhóm chữ số thừa hoặc thiếu so với ba chữ
    số, hay năm viết có dấu phân cách hàng nghìn. Một số đọc được theo hai cách (53,787) không
    thuộc quy tắc này. Văn bản nhận dạng từ ảnh quét thì không xét, vì dấu cách có thể do máy đọc.
    """

    id = "numbers/malformed-number"
    severity = Severity.ERROR
    messages: ClassVar[Mapping[str, str]] = {
        "space": "Số “{found}” có dấu cách ở giữa nên đọc thành hai số.",
        "groups": "Số “{found}” có nhóm chữ số không đủ hoặc thừa so với ba chữ số.",
        "year": "Năm “{found}” không viết dấu phân cách hàng nghìn.",
    }
    remedy = "Viết lại cho đúng{suggestion}; đối chiếu với số liệu gốc."
    basis = SOAT_ADVICE
    element = Quantity
    regimes = EVERY_REGIME
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, quantity: Quantity, context: Context) -> Iterator[Finding]:
        """Yield a number that cannot be read."""
        if not quantity.malformed:
            return
        joined = "".join(quantity.text.split())
        if quantity.kind is QuantityKind.DATE_PART:
            key, meant = "year", joined.replace(".", "")
        elif joined != quantity.text:
            key, meant = "space", joined
        else:
            key, meant = "groups", ""
        suggestion = f": {meant}" if meant else ""
        finding = self.at(quantity, found=quantity.text, suggestion=suggestion)
        severity = Severity.WARNING if key == "year" else None
        yield finding.saying(key).at_most(severity)
