"""Rule sections/first-recipient-not-as-above."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Addressees,
    Addressing,
    Context,
    Finding,
    Recipients,
    Rule,
    Severity,
    document_type,
    fold,
    is_administrative,
    lazy_pattern,
    nd30,
)

WITH_ADDRESSEES = frozenset({Addressing.REQUIRED, Addressing.UPWARD})
AUTHORITY = lazy_pattern(r"\b(?:TM|KT|TL|TUQ)\b")


class FirstRecipientNotAsAbove(Rule):
    """Văn bản có “Kính gửi” mà dòng đầu Nơi nhận không phải “Như trên”.

    Công văn, tờ trình, báo cáo gửi cấp trên đã ghi nơi giải quyết ở “Kính gửi”, nên dòng đầu của
    Nơi nhận là “Như trên”. Không có “Kính gửi” thì không xét; quyết định, nghị quyết ghi “Như
    Điều …” là đúng.
    """

    id = "sections/first-recipient-not-as-above"
    severity = Severity.WARNING
    message = "Dòng đầu của Nơi nhận là “{found}”, không phải “Như trên”."
    remedy = "Ghi “- Như trên;” ở dòng đầu của Nơi nhận."
    basis = nd30("Phụ lục I, Phần I, II.9.b")
    requirements = ("M08",)
    element = Recipients
    needs = (*LETTERHEAD, Addressees)

    def check(self, element: Recipients, context: Context) -> Iterator[Finding]:
        """Look at the first recipient of a document with addressees."""
        kind = document_type(context)
        if kind is None or kind.addressing not in WITH_ADDRESSEES or not element.items:
            return
        first = element.items[0]
        if context.first(Addressees) is None or not is_administrative(context):
            return
        if fold(first.text).startswith("như ") or AUTHORITY.search(first.text):
            return
        yield self.at(first, found=" ".join(first.text.split()))
