"""What the author claims, recomputed: texts with the verdicts that they must get."""

from decimal import Decimal
from typing import NamedTuple

import pytest

from linter.document import Trust
from linter.numbers.elements import Outcome, Verdict

from .conftest import Examine


class Example(NamedTuple):
    name: str
    text: str
    verdicts: tuple[str, ...]
    """``kind: derivation`` of each, with ✓, ✗ or ? in front."""


SIGNS = {Outcome.HOLDS: "✓", Outcome.CONTRADICTS: "✗", Outcome.UNDETERMINED: "?"}

EXAMPLES = (
    Example(
        "nested-sums",
        "Phường có 9.287 người được đào tạo. Trong đó có 4.947 người học nghề (1.736 người học "
        "dưới 3 tháng, 738 người bậc sơ cấp, 1.384 người bậc trung cấp, 1.089 người bậc cao đẳng) "
        "và 4.340 người học đại học.",
        (
            "✓ sum: 4.947 + 4.340 = 9.287",
            "✓ sum: 1.736 + 738 + 1.384 + 1.089 = 4.947",
        ),
    ),
    Example(
        "several-words-for-one-thing",
        "Toàn xã có 1.408 học sinh, gồm 366 trẻ mầm non, 612 học sinh tiểu học, 430 học sinh "
        "trung học cơ sở.",
        ("✓ sum: 366 + 612 + 430 = 1.408",),
    ),
    Example(
        "amounts-in-two-units",
        "Tổng kinh phí 15 tỷ 200 triệu đồng, gồm vốn tỉnh 10 tỷ 500 triệu đồng và vốn xã 4 tỷ 700 "
        "triệu đồng.",
        ("✓ sum: 10.500 + 4.700 = 15.200",),
    ),
    Example(
        "count-in-words",
        "Vụ cháy làm 05 người thương vong, gồm hai người chết và 03 người bị thương.",
        ("✓ sum: 2 + 3 = 5",),
    ),
    Example(
        "what-is-left",
        "Đã giải ngân 8.450/12.300 triệu đồng; số còn lại 3.850 triệu đồng chuyển năm sau.",
        ("✓ sum: 8.450 + 3.850 = 12.300",),
    ),
    Example(
        "left-of-a-total",
        "Tổng số hồ sơ 540, đã giải quyết 512, trả lại 12 hồ sơ, còn lại 16 hồ sơ.",
        ("✓ sum: 512 + 12 + 16 = 540",),
    ),
    Example(
        "rounding-proves-nothing-of-a-short-total",
        "Tổng vốn 45 tỷ đồng (tỉnh 30 tỷ đồng, xã 10 tỷ đồng, thôn 6 tỷ đồng).",
        ("? sum: 30 + 10 + 6 = 46 ≈ 45",),
    ),
    Example(
        "shares-of-a-whole-list",
        "Giải quyết 350 hồ sơ, gồm trước hạn 280 hồ sơ (chiếm 80%) và đúng hạn 70 hồ sơ (20%).",
        ("✓ sum: 280 + 70 = 350", "✓ ratio: 280 / 350 = 80 %", "✓ ratio: 70 / 350 = 20 %"),
    ),
    Example(
        "shares-of-a-total-named-behind",
        "Giỏi 125 em (20,5%), khá 245 em (40,2%) trên tổng số 610 học sinh.",
        ("✓ ratio: 125 / 610 = 20,49 % ≈ 20,5 %", "✓ ratio: 245 / 610 = 40,16 % ≈ 40,2 %"),
    ),
    Example(
        "share-of-a-total-under-its-name",
        "Tổng dư nợ 152,4 tỷ đồng, nợ quá hạn 0,35 tỷ đồng, chiếm 0,23% tổng dư nợ.",
        ("✓ ratio: 0,35 / 152,4 = 0,23 %",),
    ),
    Example(
        "share-of-all-households",
        "Toàn xã có 12 thôn, 2.450 hộ. Có 2.021 hộ dùng nước sạch, chiếm 85,2% tổng số hộ.",
        ("✗ share-of-base: 2.021 / 2.450 = 82,49 % ≠ 85,2 %",),
    ),
    Example(
        "some-households-are-not-all",
        "Toàn xã có 12 thôn, 450 hộ nghèo. Có 2.021 hộ dùng nước sạch, chiếm 85,2% tổng số hộ.",
        (),
    ),
    Example(
        "change-difference-and-rate",
        "Số hộ nghèo giảm từ 412 hộ xuống còn 357 hộ, giảm 55 hộ, tương ứng 13,3%.",
        ("✓ difference: 412 - 357 = 55", "✓ growth: (412 - 357) / 412 = 13,35 % ≈ 13,3 %"),
    ),
    Example(
        "percentage-points",
        "Tỷ lệ tiêm chủng tăng từ 85,4% năm 2023 lên 92,1% năm 2024, tăng 6,7 điểm phần trăm.",
        ("✓ difference: 92,1 - 85,4 = 6,7",),
    ),
    Example(
        "vague-figures-do-not-prove-a-share",
        "Diện tích gần 716/719 ha (đạt 99,45%).",
        ("? ratio: 716 / 719 = 99,58 %, gần với 99,45 %",),
    ),
    Example(
        "another-nested-sum",
        "Toàn tỉnh lập 707 phiếu, gồm 292 phiếu của sở (175 phiếu điện tử) và 415 phiếu của xã.",
        ("✓ sum: 292 + 415 = 707",),
    ),
    Example(
        "interleaved-sums",
        "Mưa đá làm 16 hộ của 2 xã mất 338,1 tấn quả. Trong đó, xã Đông có 11 hộ mất 257 tấn quả, "
        "xã Tây có 5 hộ mất 81,1 tấn quả.",
        ("✓ sum: 11 + 5 = 16", "✓ sum: 257 + 81,1 = 338,1"),
    ),
    Example(
        "ordinals-and-count-of-stages",
        "Tổng vốn 225 tỷ đồng (bao gồm 2 giai đoạn, trong đó giai đoạn 1 là 135 tỷ, giai đoạn 2 "
        "là 90 tỷ).",
        ("✓ sum: 135 + 90 = 225",),
    ),
    Example(
        "seats-of-cars",
        "Bố trí 5 xe gồm 2 xe 16 chỗ và 3 xe 29 chỗ.",
        ("✓ sum: 2 + 3 = 5",),
    ),
    Example(
        "unit-said-once",
        "Kinh phí 12.500 triệu đồng, gồm: vốn tỉnh: 7.200; vốn xã: 5.300.",
        ("✓ sum: 7.200 + 5.300 = 12.500",),
    ),
    Example(
        "rounded-parts",
        "Tổng thu 2.436 tỷ đồng, gồm thu nội địa 1.893 tỷ đồng và thu khác 542 tỷ đồng.",
        ("✓ sum: 1.893 + 542 = 2.435 ≈ 2.436",),
    ),
    Example(
        "nearly-and-its-parts",
        "Kim ngạch đạt gần 425 tỷ đồng, trong đó xuất khẩu 213,77 tỷ đồng, "
        "nhập khẩu 211,1 tỷ đồng; thặng dư 2,67 tỷ đồng.",
        ("✓ sum: 213,77 + 211,1 = 424,87 ≈ 425",),
    ),
    Example(
        "colon-list",
        "Đội ngũ có 35 giáo viên: 20 giáo viên tiểu học, 10 giáo viên THCS, 5 giáo viên mầm non.",
        ("✓ sum: 20 + 10 + 5 = 35",),
    ),
    Example(
        "kinds-of-the-thing",
        "Ban hành 15 văn bản (05 kế hoạch, 07 công văn, 03 báo cáo).",
        ("✓ sum: 5 + 7 + 3 = 15",),
    ),
    Example(
        "closed-list-with-swapped-digits",
        "Tổng số 1.268 tập thể, trong đó: Huân chương: 3; Bằng khen: 233; Giấy khen: 1.023.",
        ("✗ sum: 3 + 233 + 1.023 = 1.259 ≠ 1.268",),
    ),
    Example(
        "later-selection-is-no-part",
        "Có 28 trường, gồm: 10 trường mầm non, 12 trường tiểu học và 6 trường THCS, trong đó 20 "
        "trường đạt chuẩn.",
        ("✓ sum: 10 + 12 + 6 = 28",),
    ),
    Example(
        "selection",
        "Có 5.775 xã đạt chuẩn, trong đó có 764 xã nâng cao và 83 xã kiểu mẫu.",
        ("? sum: 764 + 83 = 847 ≠ 5.775",),
    ),
    Example(
        "single-part",
        "Xử lý 264 vụ (trong đó xử phạt 236 vụ).",
        ("✓ part-within-whole: 236 ≤ 264",),
    ),
    Example(
        "open-list",
        "Thu giữ 2.349 sản phẩm, gồm 726 túi, 1057 ví, 39 thắt lưng, sáu đồng hồ...",
        (),
    ),
    Example(
        "ranges",
        "Đoàn dùng từ 3 đến 5 xe gồm: 01 xe dẫn đường, 01 xe tải, 01 đến 03 xe khách.",
        ("? sum: 1 + 1 + 1 + 3 = 6 ≠ 5",),
    ),
    Example(
        "legal-conditions",
        "Cá nhân có đủ 25 năm công tác, trong đó đủ 10 năm trở lên đối với nam, đủ 08 năm trở lên "
        "đối với nữ.",
        (),
    ),
    Example(
        "ratio", "Số lượng 19.739/19.747, tỷ lệ 99,96%.", ("✓ ratio: 19.739 / 19.747 = 99,96 %",)
    ),
    Example(
        "full-ratio", "Số lượng: 4.811/4.811, tỷ lệ 100%.", ("✓ ratio: 4.811 / 4.811 = 100 %",)
    ),
    Example(
        "cut-ratio",
        "Có 87/93 phiếu tán thành (đạt 93%).",
        ("✓ ratio: 87 / 93 = 93,55 %, cắt còn 93 %",),
    ),
    Example(
        "loosely-rounded-ratio",
        "Nhập học 849/1.725 thí sinh (50%).",
        ("? ratio: 849 / 1.725 = 49,22 %, gần với 50 %",),
    ),
    Example(
        "share-of-what-was-said-before",
        "Tiếp nhận 18.426 hồ sơ và giải quyết 17.922 hồ sơ, chiếm tỷ lệ 97,26%.",
        ("✓ ratio: 17.922 / 18.426 = 97,26 %",),
    ),
    Example(
        "base-behind-the-share",
        "Có 102/102 phiếu tán thành, chiếm 97,14% trên 105 đại biểu được triệu tập.",
        ("✓ ratio: 102 / 105 = 97,14 %",),
    ),
    Example(
        "share-of-the-voters",
        "Toàn tỉnh có 1.419/1.672 khu vực và 160/262 xã có cử tri đi bầu đạt tỷ lệ 100%.",
        ("? ratio: 160 / 262 = 61,07 % ≠ 100 %",),
    ),
    Example(
        "population-and-neighbour",
        "Xã hiện có dân số 6.814 người, sống trong 1.626 hộ.\n"
        "Đến nay 596/3713 người học xong, đạt tỷ lệ 16,1%; đạt 6,3% tổng dân số của xã.",
        (
            "✗ share-of-base: 596 / 6.814 = 8,75 % ≠ 6,3 %",
            "✓ ratio: 596 / 3.713 = 16,05 % ≈ 16,1 %",
        ),
    ),
    Example(
        "list-and-orders",
        "- Tổng số người 15 đến 25 tuổi thuộc diện: 4.811 người, trong đó:\n"
        "+ Biết chữ mức độ 1: 4.811/4.811.\n"
        "+ Biết chữ mức độ 2: 4.800/4.811.\n"
        "- Tổng số người 15 đến 35 tuổi thuộc diện: 9.399/9.399 người.",
        (
            "✓ repeated-fact: 4.811 = 4.811",
            "✓ repeated-fact: 4.811 = 4.811",
            "✓ part-within-whole: 4.811 ≤ 9.399",
            "✓ part-within-whole: 4.800 ≤ 4.811",
        ),
    ),
    Example(
        "list-under-a-total",
        "Tổng đàn có 5.264 con. Chi tiết như sau:\n+ Trâu: 616 con\n+ Bò: 375 con\n+ Heo:183 con\n"
        "+ Gia cầm:4.090 con\n+ Ao cá: 2.3 ha",
        ("✓ sum: 616 + 375 + 183 + 4.090 = 5.264",),
    ),
    Example(
        "two-cuts-of-one-total",
        "1. Tổng số cán bộ: 45 người, trong đó:\n- Nam: 25 người;\n- Nữ: 20 người;\n"
        "- Đảng viên: 38 người.",
        ("✓ sum: 25 + 20 = 45",),
    ),
    Example(
        "said-twice",
        "Có 596 người tham gia tập huấn.\nKhóa học có 596 người tham gia tập huấn.",
        ("✓ repeated-fact: 596 = 596",),
    ),
    Example(
        "counts-of-other-things",
        "Có 396 cán bộ thuộc 13 cơ quan tham gia; 700 công dân dự khóa học 30 ngày.",
        (),
    ),
)


def told(verdicts: tuple[Verdict, ...]) -> tuple[str, ...]:
    return tuple(f"{SIGNS[v.outcome]} {v.claim.kind.value}: {v.derivation}" for v in verdicts)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_claims_are_recomputed(examine: Examine, example: Example) -> None:
    assert sorted(told(examine(example.text).all(Verdict))) == sorted(example.verdicts)


def test_a_figure_that_can_be_read_in_two_ways_does_not_contradict(examine: Examine) -> None:
    """A point where a comma was meant: 832.598 tỷ is 832,598 tỷ beside its siblings."""
    text = "Tổng vốn 832.598 tỷ đồng, gồm vốn tỉnh 500,5 tỷ đồng và vốn xã 332,098 tỷ đồng."
    (verdict,) = examine(text).all(Verdict)
    assert verdict.outcome is Outcome.UNDETERMINED


def test_the_likely_slip_is_named(examine: Examine) -> None:
    text = "Tổng số 1.268 tập thể, gồm: hạng nhất: 236; hạng nhì: 1.023."
    (verdict,) = examine(text).all(Verdict)
    assert verdict.culprit == "có thể 1.023 là 1.032 (đảo hai chữ số)"


def test_text_without_diacritics_is_understood(examine: Examine) -> None:
    text = (
        "Toan xa co dan sé 1.626 ho véi 6.814 nguoi.\n"
        "Co 596/3713 nguoi tham gia, dat ty l¢ 6,3% tong dan sé."
    )
    (verdict,) = examine(text, Trust.DAMAGED).all(Verdict)
    assert verdict.derivation == "596 / 6.814 = 8,75 % ≠ 6,3 %"


def test_computed_figures_are_decimals(examine: Examine) -> None:
    for example in EXAMPLES:
        for verdict in examine(example.text).all(Verdict):
            assert type(verdict.computed) is Decimal
