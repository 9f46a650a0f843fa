"""Words that tell what a number is: units, counted things, ordinals, approximations.

Collected from reports of provinces, communes and departments. Unknown words are unknown: a number
before one is still a count, only less surely so.
"""

from linter.numbers.elements import Approximation


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in text.split(","))


SCALES = {
    "trăm": 2, "nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6, "tỷ": 9, "tỉ": 9,
}  # fmt: skip
"""Words that multiply, with their power of ten."""

CURRENCIES = _words("đồng đ vnđ vnd usd eur euro")
NOT_MONEY_AFTER_DONG = _words("chí bào nghiệp hồ bằng minh tiền")
"""*đồng chí*, *đồng bào* … are counted, not paid."""

MEASURES = _words(
    "ha hecta m m2 m² m3 m³ km km2 km² cm mm kg gam g mg tấn tạ yến lít l ml kw kwh mw mwh kv "
    "kva mb gb tb mhz khz hz db độ giờ phút giây ngày tháng năm tuần lần"
)
GLUED_UNITS = MEASURES | CURRENCIES | _words("tr tỷ triệu tỉ nghìn")
"""Units that may stand without a space after the number."""

COUNTED = _words(
    "người hộ khẩu nhân cháu em trẻ nam nữ ông bà xã phường thôn tổ ấp bản xóm huyện tỉnh quận "
    "làng buôn vụ cuộc buổi lớp lượt bộ con cái chiếc cây căn nhà ngôi trường phòng giường bàn "
    "máy xe tàu thuyền bài tin ảnh cas ca mẫu suất giải giấy đám cụm tuyến cầu phiếu liều hộp "
    "gói chuyến quyển cuốn trạm trại chợ khu bể giếng ao luật khóa khoá đợt thửa lô đội nhóm "
    "câu chùa đình đền cột tủ thùng bao hũ đơn"
)
"""Single words that say what is counted."""

COUNTED_PHRASES = _phrases(
    "hồ sơ, đơn vị, cơ quan, tập thể, cá nhân, đối tượng, trường hợp, thành viên, đại biểu, cử "
    "tri, học sinh, học viên, sinh viên, giáo viên, cán bộ, công chức, viên chức, lao động, nạn "
    "nhân, đồng chí, đảng viên, đoàn viên, hội viên, chi bộ, đảng bộ, tiêu chí, chỉ tiêu, nhiệm "
    "vụ, nội dung, ý kiến, kiến nghị, đề nghị, khu vực, công trình, dự án, mô hình, hợp đồng, "
    "hợp tác xã, doanh nghiệp, cơ sở, văn bản, thủ tục, sản phẩm, pháp lệnh, nghị định, nghị "
    "quyết, quyết định, thông tư, chỉ thị, kế hoạch, công văn, báo cáo, hiệp định, giấy phép, "
    "giấy khen, bằng khen, chứng chỉ, danh hiệu, ấn phẩm, tin bài, lượt người, nhân khẩu, cộng "
    "tác viên, bệnh nhân, bác sĩ, y sĩ, điều dưỡng, phụ nữ, trẻ em, thanh niên, công dân, hộ "
    "dân, cử nhân, thạc sĩ, tiến sĩ, tài khoản, giao dịch, cuộc họp, hội nghị, lớp học, điểm "
    "trường, khu phố, tổ dân phố, con bạc, bị cáo, bị can, địa phương, thí sinh, giường bệnh, "
    "phó chủ tịch, phòng học, thiết bị, máy tính, phương tiện, sáng kiến, đề tài, đề án, gia "
    "đình, khu dân cư, chức danh, biên chế, vị trí, vụ việc, đơn thư, khiếu nại, tố cáo, cuộc "
    "thanh tra, làng nghề, di tích, lễ hội, câu lạc bộ, điểm cầu, đầu mối, tổ chức, chương "
    "trình, hạng mục, hộ nghèo, tờ trình, thông báo, công điện, quy chế, nhân viên, chuyên viên, "
    "công nhân, kỹ sư, tổ trưởng, tổ phó, tổ viên, đội trưởng, đội phó, đội viên, chiến sĩ, "
    "ủy viên, cấp phó, thuyền viên"
)

NOT_UNITS = _words(
    "và có là được bị đã đang sẽ trong trên tại của cho với so đến từ theo đạt chiếm tăng giảm "
    "hoặc nhưng thì về do ở vào ra lên xuống còn này nêu nói gồm bao để khi nếu mà các những "
    "bằng tương không chưa cũng đều nhằm thuộc sau trước dưới nhất gọi hay như qua vì đó cùng "
    "đối trở tính"
)
"""Words after a number that do not say what it counts."""

CLAUSE_WORDS = _words("điều khoản điểm chương mục tiết phần lục")
DATE_LIMITS = {"ngày": 31, "tháng": 12, "quý": 4, "tuần": 53, "mùng": 10, "mồng": 10}
"""Words before a part of a date, and the greatest number that can follow."""
STRONG_ORDINALS = _words(
    "thứ độ mức khóa khoá đoạn đợt kỳ kì vòng bước bậc hạng lộ trang ql tl dt quận thầu"
)
"""After these a number is a name, unless money, a measure or a share follows."""
WEAK_ORDINALS = _words(
    "cấp tổ nhóm lớp khu đội loại phòng khối tuyến tầng thôn ấp bản xóm phố phường đường làng "
    "buôn án vùng tập ca tờ thửa lô cụm bộ biểu bảng hình mẫu cúm bài câu ô kênh tiểu đài lần "
    "số chí mũi khoảnh trí"
)
"""After these it is a name when nothing countable follows."""
DOCUMENT_HEADS = _phrases(
    "nghị quyết, quyết định, chương trình, đề án, chỉ thị, nghị định, thông tư, công văn, kế "
    "hoạch, hướng dẫn, quy định, kết luận, thông báo, văn bản, tờ trình, báo cáo, công điện"
)
STANDARDS = _words("tcvn qcvn iso covid")
COUNTING_NUMBERS = _words("tổng trong con sĩ quân với thiểu đa dân doanh")
"""Words before *số* after which a number counts (*tổng số 12*), not names."""

APPROXIMATIONS = {
    "khoảng": Approximation.ABOUT, "chừng": Approximation.ABOUT,
    "xỉ": Approximation.ABOUT, "gần": Approximation.UNDER, "dưới": Approximation.UNDER,
    "hơn": Approximation.OVER, "trên": Approximation.OVER, "quá": Approximation.AT_MOST,
    "vượt": Approximation.OVER,
}  # fmt: skip
APPROXIMATION_PHRASES = {
    "tối đa": Approximation.AT_MOST, "tối thiểu": Approximation.AT_LEAST,
    "ít nhất": Approximation.AT_LEAST, "không dưới": Approximation.AT_LEAST,
}  # fmt: skip
