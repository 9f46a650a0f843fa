"""Rule wording/two-spellings."""

from collections import defaultdict
from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    Finding,
    Rule,
    Severity,
    Span,
    SpellingVariant,
    WholeDocument,
)


class TwoSpellings(Rule):
    """Cùng một loại âm tiết mà trong văn bản viết theo hai cách.

    Cả hai cách đều được chấp nhận (hòa và hoà, kỹ và kĩ), nhưng một văn bản nên theo một cách. Tên
    riêng và Quốc hiệu không bị xét. Dấu đặt ở chỗ không cách viết nào chấp nhận là việc của
    wording/wrong-tone-letter.
    """

    id = "wording/two-spellings"
    severity = Severity.INFO
    message = "Văn bản viết lẫn hai cách: {pairs}."
    remedy = "Chọn một cách viết và dùng thống nhất."
    basis = SOAT_ADVICE
    element = WholeDocument
    needs = (SpellingVariant,)
    gathers = (SpellingVariant,)
    regimes = EVERY_REGIME

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the choices in which both variants are used; point at the rarer ones."""
        choices: dict[str, list[SpellingVariant]] = defaultdict(list)
        for variant in context.all(SpellingVariant):
            choices[variant.choice].append(variant)
        mixed = [variants for variants in choices.values() if len(variants) > 1]
        if not mixed:
            return
        pairs, spans = [], list[Span]()
        for variants in mixed:
            usual, rare = sorted(variants, key=lambda variant: -variant.count)
            pairs.append(f"“{usual.variant}” ({usual.count}), “{rare.variant}” ({rare.count})")
            spans += rare.spans
        yield self.at(sorted(spans)[:20], pairs="; ".join(pairs))
