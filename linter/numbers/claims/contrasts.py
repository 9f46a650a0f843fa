"""Names that divide a whole between them: *trực tuyến* and *trực tiếp*, *đúng hạn* and *quá hạn*.

A list that names both sides of such a pair, or ends in what is left (*khác 470 lượt*), is whole,
even where *trong đó* alone would leave it open and some of its groups could overlap.
"""

from linter.numbers.claims.cues import Cue

_PAIRS = tuple(
    (Cue(rf"\b(?:{one})\b"), Cue(rf"\b(?:{other})\b"))
    for one, other in (
        ("trực tuyến|qua mạng|trên môi trường mạng", "trực tiếp"),
        ("nam", "nữ"),
        ("(?:trước|đúng|trong) (?:và )?(?:hạn|đúng hạn|thời hạn)", "(?:quá|trễ|chậm|sau) hạn"),
        ("thành thị|đô thị", "nông thôn"),
        ("trong tỉnh|nội tỉnh", "ngoài tỉnh|ngoại tỉnh"),
        ("trong nước", "ngoài nước|nước ngoài|nước bạn"),
        ("công lập", "ngoài công lập|tư thục|dân lập"),
        ("chuyên trách", "kiêm nhiệm|không chuyên trách"),
        ("tập thể", "cá nhân"),
        ("xây mới|làm mới|xây dựng mới", "sửa chữa|cải tạo"),
        ("bản giấy|văn bản giấy", "điện tử"),
        ("tiền mặt", "chuyển khoản|hiện vật"),
        ("(?<!không )(?<!chưa )đạt (?:chuẩn|yêu cầu)", "(?:không|chưa) đạt"),
        ("đang (?:giải quyết|xử lý|xem xét)", "đã (?:giải quyết|xử lý|xem xét)"),
        ("chưa (?:giải quyết|xử lý|hoàn thành)", "đã (?:giải quyết|xử lý|hoàn thành)"),
        ("tại chỗ", "cơ động"),
        ("(?:khách )?quốc tế", "nội địa"),
        ("hoàn thành", "đang (?:thi công|thực hiện|triển khai|xây dựng)|dở dang|chuyển tiếp"),
        ("(?<!không )bắt buộc", "tự nguyện"),
        ("theo kế hoạch|thường xuyên|định kỳ", "đột xuất"),
        ("(?<!ngoài )nhà nước", "ngoài nhà nước"),
        ("cán bộ", "(?:công chức|viên chức)"),
        ("công chức", "viên chức"),
        ("cấp mới|đăng ký mới", "(?:cấp|đăng ký) lại|gia hạn|cấp đổi"),
        ("thu nội địa", "thu bổ sung|xuất nhập khẩu"),
        ("cấp tỉnh", "cấp xã"),
    )
)
_REST = Cue(r"\b(?:khác|còn lại)\b\s*(?:là|có|:)?\s*\d")


def divides(damaged: bool, words: str) -> bool:
    """Whether words name both sides of what divides a whole, or what is left of it."""
    if _REST(damaged).search(words):
        return True
    return any(other(damaged).search(words) and one(damaged).search(words) for one, other in _PAIRS)
