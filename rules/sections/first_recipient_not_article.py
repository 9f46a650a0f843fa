"""Rule sections/first-recipient-not-article."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Context,
    EnactingLine,
    Finding,
    MarkerKind,
    OutlineItem,
    Recipients,
    Rule,
    Severity,
    adapts_decree,
    document_type,
    fold,
    is_administrative,
    lazy_pattern,
    nd30,
)

EXECUTES = lazy_pattern(r"thi hành|thực hiện")


class FirstRecipientNotArticle(Rule):
    """Quyết định có điều khoản thi hành mà dòng đầu Nơi nhận không phải “Như Điều …”.

    Theo mẫu, những nơi phải thi hành đã ghi ở điều cuối của quyết định nên dòng đầu Nơi nhận là
    “- Như Điều 3;”. Mẫu không bắt buộc nên chỉ lưu ý. Nghị quyết của Hội đồng nhân dân thường ghi
    cơ quan cấp trên ở dòng đầu nên không xét.
    """

    id = "sections/first-recipient-not-article"
    severity = Severity.INFO
    message = "Dòng đầu Nơi nhận của quyết định là “{found}”, không phải “{expected}”."
    remedy = "Theo mẫu, ghi “- {expected};” ở dòng đầu của Nơi nhận."
    basis = nd30("Phụ lục III, mẫu 1.2 và 1.3")
    requirements = ("M10",)
    element = Recipients
    needs = (*LETTERHEAD, EnactingLine, OutlineItem)

    def check(self, element: Recipients, context: Context) -> Iterator[Finding]:
        """Look at the first recipient of a decision whose last article says who carries it out."""
        kind = document_type(context)
        if kind is None or kind.name != "Quyết định" or not element.items:
            return
        if context.first(EnactingLine) is None or adapts_decree(context):
            return
        articles = [i for i in context.all(OutlineItem) if i.kind is MarkerKind.ARTICLE]
        first = element.items[0]
        if not articles or not is_administrative(context) or fold(first.text).startswith("như"):
            return
        last = articles[-1]
        if EXECUTES.search(fold(last.text)) is None:
            return
        found = " ".join(first.text.split()).rstrip(" ;.")
        yield self.at(first, found=found, expected=f"Như Điều {last.ordinal[-1]}")
