"""Rule sections/single-signature-in-minutes."""

from collections.abc import Iterator
from itertools import pairwise

from linter.rulekit import (
    LETTERHEAD,
    Closing,
    Context,
    Finding,
    Rule,
    Severity,
    Signature,
    WholeDocument,
    document_type,
    fold,
    is_administrative,
    lazy_pattern,
    nd30,
)

SIGNERS = lazy_pattern(
    r"thư ký|chủ (?:tọa|toạ|trì)|người (?:ghi|lập|chủ trì|làm chứng|giao|nhận|bàn giao|kiểm tra"
    r"|được kiểm tra|vi phạm|chứng kiến|giám sát)|đại diện|bên [a-d]\b|bên (?:giao|nhận)"
    r"|trưởng đoàn|thành viên|các ủy viên|ủy viên|cán bộ"
    r"|đoàn kiểm tra|kiểm phiếu|chủ tịch|bí thư|trưởng|chữ ký"
)
"""Those who sign minutes of any kind."""
BEFORE = 120
"""Characters over the signature in which another signer may stand unrecognised."""


class SingleSignatureInMinutes(Rule):
    """Biên bản chỉ có một chữ ký.

    Biên bản họp có hai chữ ký: thư ký ở bên trái, chủ tọa ở bên phải. Chỉ nhắc khi dưới lời văn có
    đúng một chức danh người ký; biên bản giữa các bên, của đoàn kiểm tra thường có nhiều người ký
    theo nhiều cách nên chỉ cần thấy dấu vết của người ký thứ hai là im lặng.
    """

    id = "sections/single-signature-in-minutes"
    severity = Severity.WARNING
    message = "Biên bản chỉ có một người ký là “{found}”."
    remedy = "Thêm chữ ký thứ hai: “THƯ KÝ” ở bên trái, “CHỦ TỌA” ở bên phải."
    basis = nd30("Phụ lục III, mẫu 1.9")
    requirements = ("K17",)
    element = WholeDocument
    needs = (*LETTERHEAD, Signature, Closing)
    gathers = (Signature,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Count those who sign."""
        kind, signed = document_type(context), context.all(Signature)
        if kind is None or kind.name != "Biên bản" or len(signed) != 1 or signed[0].name is None:
            return
        if not is_administrative(context):
            return
        signature = signed[0]
        closing = context.first(Closing)
        start = max(signature.span.start - BEFORE, closing.span.end if closing is not None else 0)
        rest = [element.text[start : signature.span.start], element.text[signature.span.end :]]
        if not any(SIGNERS.search(fold(text)) for text in (*rest, *_between(signature, element))):
            yield self.at(signature, found=" ".join(p.text for p in signature.authority))


def _between(signature: Signature, whole: WholeDocument) -> Iterator[str]:
    """What stands among the lines of the signature without being of it."""
    spans = sorted(signature.spans)
    for above, below in pairwise(spans):
        yield whole.text[above.end : below.start]
