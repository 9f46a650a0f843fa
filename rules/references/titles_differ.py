"""Rule references/titles-differ."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    Citation,
    Context,
    Evidence,
    Finding,
    Rule,
    Severity,
    Trust,
    WholeDocument,
    lazy_pattern,
    name_key,
    nd30,
    quoted,
)

WORD = lazy_pattern(r"\w+")
EMPTY_WORDS = (
    "về việc và của các cho trong tại theo với là một số năm tỉnh xã phường trên địa bàn ban hành "
    "thực hiện triển khai tổ chức công tác kế hoạch quyết định giai đoạn đến từ"
)
EMPTY = frozenset(EMPTY_WORDS.split())
"""Words that titles of all kinds have."""
FEWEST = 3
"""Words of a title, the empty ones aside, by which it can be told from another."""


class TitlesDiffer(Rule):
    """Một văn bản được viện dẫn hai lần với hai trích yếu không có gì chung.

    Người viết thường rút gọn trích yếu, nên chỉ báo khi cùng số, ký hiệu, cùng ngày mà hai trích
    yếu không có chữ nào chung; đây chỉ là lưu ý. Hai ngày khác nhau thuộc references/dates-differ.
    """

    id = "references/titles-differ"
    severity = Severity.INFO
    message = "{symbol} có hai trích yếu khác hẳn nhau: {places}."
    remedy = "Đối chiếu văn bản gốc rồi ghi thống nhất một trích yếu."
    basis = nd30("Phụ lục I, Phần I, II.6.b")
    requirements = ("H10",)
    element = WholeDocument
    needs = (Citation,)
    gathers = (Citation,)
    regimes = EVERY_REGIME
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Yield the title that shares nothing with the one given first."""
        first: dict[tuple[str, str], Citation] = {}
        for cited in context.all(Citation):
            if cited.title is None or cited.date is None or cited.date.date is None:
                continue
            words = content(cited)
            if len(words) < FEWEST:
                continue
            earlier = first.setdefault((cited.key, cited.date.date.isoformat()), cited)
            if (
                earlier.title is None
                or content(earlier) & words
                or not cited.may_cite_same(earlier)
            ):
                continue
            titles = quoted((earlier.title.text, cited.title.text))
            evidence = Evidence("Trích yếu ghi trước", earlier.title.span, "contradicts")
            finding = self.at(cited.title, symbol=cited.shown, places=titles)
            yield finding.because(evidence).as_sure_as(cited.confidence, earlier.confidence)


def content(cited: Citation) -> frozenset[str]:
    """The words of a title that tell what it is about."""
    text = name_key(cited.title.text) if cited.title is not None else ""
    return frozenset(WORD.findall(text)) - EMPTY
