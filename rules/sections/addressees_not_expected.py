"""Rule sections/addressees-not-expected."""

from collections.abc import Iterator

from linter.rulekit import (
    Addressees,
    Addressing,
    Context,
    DocumentTypeName,
    Finding,
    Rule,
    Severity,
    nd30,
)


class AddresseesNotExpected(Rule):
    """Loại văn bản chỉ có Nơi nhận mà lại có “Kính gửi”.

    Chỉ công văn, tờ trình và báo cáo gửi cấp trên có “Kính gửi”; các loại khác như kế hoạch,
    thông báo, quyết định chỉ có Nơi nhận. Nhiều cơ quan vẫn quen ghi nên soát chỉ lưu ý.
    """

    id = "sections/addressees-not-expected"
    severity = Severity.INFO
    message = "{type} không có phần “Kính gửi”, chỉ có Nơi nhận."
    remedy = "Bỏ “Kính gửi”, ghi các nơi nhận ở phần Nơi nhận."
    basis = nd30("Phụ lục I, Phần I, II.9.c")
    requirements = ("M02",)
    element = Addressees
    needs = (DocumentTypeName,)

    def check(self, element: Addressees, context: Context) -> Iterator[Finding]:
        """Find addressees in a document of a type that has none."""
        printed = context.first(DocumentTypeName)
        if printed is not None and printed.type.addressing is Addressing.NONE:
            yield self.at(element.label, type=printed.type.name)
