"""Rule layout/recipients-not-level."""

from collections.abc import Iterator

from linter.rulekit import (
    Context,
    Finding,
    HeadPlaces,
    Recipients,
    Rule,
    Severity,
    nd30,
)
from rules.layout.scope import SCOPE, is_judged


class RecipientsNotLevel(Rule):
    """Nơi nhận không ngang hàng với chức vụ người ký.

    “Nơi nhận” ở bên trái, cùng dòng với quyền hạn, chức vụ của người ký; thường là hai ô của một
    bảng không kẻ.
    """

    id = "layout/recipients-not-level"
    severity = Severity.INFO
    message = "“Nơi nhận” không nằm ngang hàng với chức vụ người ký."
    remedy = "Xếp nơi nhận bên trái, chức vụ người ký bên phải trong cùng một hàng."
    basis = nd30("Phụ lục I, Phần I, II.9.d")
    requirements = ("M06",)
    element = HeadPlaces
    needs = (*SCOPE, Recipients)
    in_draft = Severity.INFO

    def check(self, element: HeadPlaces, context: Context) -> Iterator[Finding]:
        """Look at how the two stand to each other, where that can be told."""
        part = context.first(Recipients)
        if element.recipients_level is False and part is not None and is_judged(context):
            yield self.at(part.spans[:1])
