"""Rule sections/on-behalf-of-one-person."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    Rule,
    Severity,
    Signature,
    Trust,
    doubt,
    head_of_body,
    nd30,
    signing_lines,
)


class OnBehalfOfOnePerson(Rule):
    """Ghi “TM.” trước chức vụ một người, hoặc trước cơ quan do một người đứng đầu.

    “TM.” chỉ đứng trước tên tập thể lãnh đạo hoặc cơ quan làm việc theo chế độ tập thể (TM. ỦY BAN
    NHÂN DÂN, TM. BAN CHỈ ĐẠO). Sở, bộ, phòng, trường, bệnh viện… do một người đứng đầu: người ấy
    ký thẳng bằng chức vụ, cấp phó ký thay thì ghi “KT.”.
    """

    id = "sections/on-behalf-of-one-person"
    severity = Severity.ERROR
    messages: ClassVar = {
        "person": "“TM. {found}”: “TM.” chỉ đứng trước tên tập thể, không đứng trước chức vụ.",
        "body": "“TM. {found}”: cơ quan này do một người đứng đầu, không ký thay mặt tập thể.",
    }
    remedy = "Bỏ “TM.”: người đứng đầu ký thì ghi chức vụ, cấp phó ký thay thì ghi “KT.”."
    basis = nd30("Điều 13, khoản 1 và khoản 2; Phụ lục I, Phần I, II.7.b")
    requirements = ("K01",)
    element = Signature
    needs = LETTERHEAD
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: Signature, context: Context) -> Iterator[Finding]:
        """Look at what stands behind TM."""
        for line in signing_lines(element):
            if line.mark != "TM":
                continue
            led = head_of_body(line.words)
            if led is not None and led.collective:
                continue
            finding = self.at(line.span, found=line.words)
            if line.office is not None:
                yield doubt(finding.saying("person"), context)
            elif led is not None:
                yield finding.saying("body").at_most(Severity.WARNING)
