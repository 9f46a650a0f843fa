"""Rule references/numbers-differ."""

from collections.abc import Iterator, Sequence

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
    may_be_one_body,
    name_key,
    nd30,
)

FEWEST_WORDS = 4
"""Words of a title that tell one document from others."""
SINGULAR = frozenset({"KH", "CTr", "ĐA", "NĐ", "TT", "CT", "BC"})
"""Type codes of which two documents of one day and body never have one title."""
PLANS = frozenset({"KH", "CTr", "ĐA", "CT"})
"""Type codes of which a body seldom issues two documents on one day, whatever their titles."""
MOST = 60
"""Citations of one day and symbol that are compared; where there are more, it is a list."""
MAY_END = lazy_pattern(
    r",|\s+(?=(?:như sau|như|đã|đang|sẽ|được|còn|chưa|cũng|có|là|quy định|quy định rõ|giao|yêu cầu"
    r"|đạt|tại|nêu|hết|đến nay|cơ bản|cho thấy|kết quả)\b)|:"
)
"""Where the title of a document may end and the sentence that cites it go on."""
LISTED = lazy_pattern(
    r"\s*(?:[-+*•|]|\(?\d{1,3}[.)]|\(?[a-zđ][.)]|\d+(?:\.\d+)+)(?:\s*[^\W\d_:]+){0,5}\s*:?\s*"
)
"""From the start of a line to a citation that opens an item: a marker and the type."""


class NumbersDiffer(Rule):
    """Một văn bản được viện dẫn hai lần với hai số khác nhau.

    Cùng tên loại, cùng ký hiệu, cùng ngày, cùng cơ quan và cùng trích yếu thì gần như chắc là một
    văn bản; quyết định, thông báo thì chỉ khi số lệch một chữ số hoặc đảo hai chữ số. Danh sách
    nhiều văn bản, ba văn bản trở lên cùng trích yếu và hai quyết định số liền nhau không bị xét.
    """

    id = "references/numbers-differ"
    severity = Severity.WARNING
    message = "“{found}” và “{other}” cùng ngày, cùng trích yếu: có lẽ là một văn bản."
    remedy = "Đối chiếu văn bản gốc rồi ghi thống nhất một số."
    basis = nd30("Phụ lục I, Phần I, II.6.b")
    requirements = ("H10",)
    element = WholeDocument
    needs = (Citation,)
    gathers = (Citation,)
    regimes = EVERY_REGIME
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Yield the later of two citations that differ by their number alone."""
        rows: dict[tuple[str, str], list[Citation]] = {}
        for cited in context.all(Citation):
            if cited.date is not None and cited.date.date is not None:
                key = (cited.symbol_text, cited.date.date.isoformat())
                rows.setdefault(key, []).append(cited)
        for row in rows.values():
            if len({cited.key for cited in row}) > 1:
                yield from self._differing(row, element.text)

    def _differing(self, row: Sequence[Citation], text: str) -> Iterator[Finding]:
        for index, cited in enumerate(row[:MOST]):
            alike = [other for other in row[:MOST] if tell_the_same(other, cited)]
            earlier = next((other for other in row[:index] if other in alike), None)
            if earlier is None or len({other.key for other in alike}) != 2:
                continue
            one = may_be_one(earlier, cited) and same_body(earlier, cited)
            if not one or is_listed(text, cited):
                continue
            evidence = Evidence("Chỗ ghi số khác", earlier.span, "contradicts")
            finding = self.at(cited, found=cited.shown, other=earlier.shown)
            yield finding.because(evidence).as_sure_as(cited.confidence, earlier.confidence)


def tell_the_same(one: Citation, other: Citation) -> bool:
    """Whether all that is told of two documents beside their numbers is the same, and enough."""
    if title_of(one) and title_of(other):
        return have_one_title(one, other) or (is_slip(one, other) and begin_alike(one, other))
    if one.key == other.key:
        return True
    plans = one.symbol is not None and one.symbol.type_code in PLANS
    body = one.likely_issuer
    return plans and body is not None and body == other.likely_issuer and are_swapped(one, other)


def are_swapped(one: Citation, other: Citation) -> bool:
    """Whether two numbers have the same figures in another order, and are no neighbours."""
    first, second = one.number_text or "", other.number_text or ""
    return sorted(first) == sorted(second) and is_slip(one, other)


def have_one_title(one: Citation, other: Citation) -> bool:
    """Whether the title of one citation is, or begins, the other's."""
    first, second = sorted((title_of(one), title_of(other)), key=len)
    return len(first.split()) >= FEWEST_WORDS and second.startswith(first)


def begin_alike(one: Citation, other: Citation) -> bool:
    """Whether two titles are one, each with the words of its own sentence behind.

    *về chuyển đổi số năm 2025, xã đã lập …* and *về chuyển đổi số năm 2025 như sau*
    """
    shared = title_ends(title_of(one)) & title_ends(title_of(other))
    return any(len(title.split()) >= FEWEST_WORDS for title in shared)


def title_ends(text: str) -> frozenset[str]:
    """The title, and what it may be when the words behind belong to the sentence."""
    return frozenset({text, *(text[: end.start()] for end in MAY_END.finditer(text))})


def title_of(cited: Citation) -> str:
    """The title in the form in which two of them are compared; empty when none is given."""
    return name_key(cited.title.text).strip(' .,;”“"') if cited.title is not None else ""


def may_be_one(one: Citation, other: Citation) -> bool:
    """Whether two numbers may be meant for one document of this type.

    Decisions and announcements of one day often have one title; plans and decrees never.
    """
    kind = one.symbol.type_code if one.symbol is not None else None
    return one.key != other.key and (kind in SINGULAR or is_slip(one, other))


def is_slip(one: Citation, other: Citation) -> bool:
    """Whether two numbers differ by one figure or two swapped ones, and are no neighbours."""
    first, second = one.number_text or "", other.number_text or ""
    if not (first.isdecimal() and second.isdecimal()) or abs(int(first) - int(second)) <= 2:
        return False
    if len(first) == len(second):
        unlike = [i for i in range(len(first)) if first[i] != second[i]]
        return len(unlike) == 1 or (len(unlike) == 2 and sorted(first) == sorted(second))
    longer, shorter = sorted((first, second), key=len, reverse=True)
    dropped = {longer[:i] + longer[i + 1 :] for i in range(len(longer))}
    return len(longer) - len(shorter) == 1 and shorter in dropped


def same_body(one: Citation, other: Citation) -> bool:
    """Whether nothing told of their issuers keeps two citations apart."""
    mine, theirs = one.likely_issuer, other.likely_issuer
    return mine is None or theirs is None or may_be_one_body(mine, theirs)


def is_listed(text: str, cited: Citation) -> bool:
    """Whether a citation opens an item of a list or a row of a table."""
    start = text.rfind("\n", 0, cited.span.start) + 1
    return LISTED.fullmatch(text, start, cited.span.start) is not None
