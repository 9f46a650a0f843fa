"""Rule sections/missing-party-recipients."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Clause,
    Context,
    DocumentTypeName,
    Finding,
    PartyTitle,
    Recipients,
    Regime,
    Rule,
    Severity,
    Signature,
    WholeDocument,
    after,
    is_administrative,
    party_guidance,
)

WITHOUT = frozenset({"Biên bản", "Giấy mời", "Giấy giới thiệu", "Phiếu gửi", "Phiếu chuyển"})


class MissingPartyRecipients(Rule):
    """Văn bản của Đảng không có “Nơi nhận”.

    Nơi nhận là thành phần bắt buộc của văn bản Đảng. Biên bản, các loại giấy, phiếu và văn bản chưa
    thấy chữ ký (có thể đã bị cắt) thì không xét. Văn bản hành chính là việc của
    sections/missing-recipients.
    """

    id = "sections/missing-party-recipients"
    severity = Severity.WARNING
    message = "Văn bản của Đảng không có “Nơi nhận”."
    remedy = "Thêm “Nơi nhận” ở góc trái cuối văn bản theo {guidance}."
    basis = Clause("Hướng dẫn 36-HD/VPTW; 05-HD/VPTW", "Nơi nhận văn bản")
    requirements = ("P-03",)
    element = WholeDocument
    needs = (*LETTERHEAD, Signature)
    gathers = (Signature,)
    misses = (Recipients,)
    regimes = frozenset({Regime.PARTY})

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Miss the recipients of a signed document."""
        kind, signatures = context.first(DocumentTypeName), context.all(Signature)
        if context.first(Recipients) is not None or context.first(PartyTitle) is None:
            return
        if len(signatures) != 1 or signatures[0].name is None or not is_administrative(context):
            return
        if kind is None or kind.type.name not in WITHOUT:
            yield self.missing(after(*signatures), guidance=party_guidance(context.date))
