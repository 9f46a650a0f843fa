"""What the text of each type of document begins with: the samples of Phụ lục III, in bare bones.

Dots stand for what is to be filled in. Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, Mục II.
"""

from linter.catalogue import DOCUMENT_TYPES, Regime
from linter.catalogue.document_types import DocumentType
from linter.text.folding import strip_marks

DOTS = "……"
_COPIES = ("Bản sao y", "Bản trích sao", "Bản sao lục")


def slug_of(kind: DocumentType) -> str:
    """The name of a type on the command line: ``bao-cao``."""
    return "-".join(strip_marks(kind.name.lower()).split())


def model_types() -> dict[str, DocumentType]:
    """The 29 administrative types by their names on the command line (Điều 7)."""
    kinds = (kind for kind in DOCUMENT_TYPES[Regime.ND30] if kind.name not in _COPIES)
    return {slug_of(kind): kind for kind in kinds}


_PLAN = (
    "# I. MỤC ĐÍCH, YÊU CẦU",
    f"1. Mục đích: {DOTS}",
    f"2. Yêu cầu: {DOTS}",
    "# II. NỘI DUNG",
    f"1. {DOTS}",
    f"2. {DOTS}",
    "# III. TỔ CHỨC THỰC HIỆN",
    f"1. {DOTS}",
    f"2. {DOTS}",
)
_ARTICLES = (
    f"Điều 1. {DOTS}",
    f"Điều 2. {DOTS}",
    f"Điều 3. {DOTS}",
)
_CHAPTERS = (
    "= Chương I",
    "= QUY ĐỊNH CHUNG",
    "Điều 1. Phạm vi điều chỉnh",
    DOTS,
    "Điều 2. Đối tượng áp dụng",
    DOTS,
    "= Chương II",
    "= TỔ CHỨC THỰC HIỆN",
    "Điều 3. Trách nhiệm thi hành",
    DOTS,
)
_AGREEMENT = (
    f"Hôm nay, ngày {DOTS}, tại {DOTS}, chúng tôi gồm:",
    f"BÊN A: {DOTS}",
    f"Đại diện: {DOTS}",
    f"BÊN B: {DOTS}",
    f"Đại diện: {DOTS}",
    "Hai bên thỏa thuận như sau:",
)

BODIES: dict[str, tuple[str, ...]] = {
    "nghi-quyet": (f"~ Căn cứ {DOTS};", f"~ Theo đề nghị của {DOTS}.", "! QUYẾT NGHỊ:", *_ARTICLES),
    "quyet-dinh": (
        f"~ Căn cứ {DOTS};", f"~ Theo đề nghị của {DOTS}.", "! QUYẾT ĐỊNH:",
        f"Điều 1. {DOTS}", f"Điều 2. {DOTS}",
        f"Điều 3. {DOTS} chịu trách nhiệm thi hành Quyết định này./.",
    ),
    "quy-che": _CHAPTERS,
    "quy-dinh": _CHAPTERS,
    "bao-cao": (
        f"{{body}} báo cáo kết quả {DOTS} như sau:",
        "# I. KẾT QUẢ THỰC HIỆN",
        f"1. {DOTS}",
        f"2. {DOTS}",
        "# II. ĐÁNH GIÁ CHUNG",
        f"1. Ưu điểm: {DOTS}",
        f"2. Hạn chế, nguyên nhân: {DOTS}",
        "# III. NHIỆM VỤ THỜI GIAN TỚI",
        f"1. {DOTS}",
        f"2. {DOTS}",
        "Trên đây là báo cáo của {body}./.",
    ),
    "to-trinh": (
        f"1. Sự cần thiết: {DOTS}",
        f"2. Nội dung trình: {DOTS}",
        f"{{body}} kính trình {DOTS} xem xét, quyết định./.",
    ),
    "cong-van": (f"{{body}} đề nghị {DOTS}./.",),
    "cong-dien": (
        "! {HEAD} ĐIỆN:", f"- {DOTS};", f"- {DOTS}.", DOTS,
        f"Yêu cầu {DOTS}./.",
    ),
    "bien-ban": (
        f"Thời gian bắt đầu: {DOTS}", f"Địa điểm: {DOTS}", f"Thành phần tham dự: {DOTS}",
        f"Chủ tọa: {DOTS}", f"Thư ký: {DOTS}", f"Nội dung: {DOTS}",
        f"Cuộc họp kết thúc vào {DOTS}./.",
    ),
    "hop-dong": (*_AGREEMENT, f"Điều 1. {DOTS}", f"Điều 2. {DOTS}",
                 "Điều 3. Hợp đồng có hiệu lực từ ngày ký, lập thành 02 bản, mỗi bên giữ 01 bản."),
    "ban-ghi-nho": (*_AGREEMENT, f"1. {DOTS}", f"2. {DOTS}",
                    "Bản ghi nhớ lập thành 02 bản, mỗi bên giữ 01 bản."),
    "ban-thoa-thuan": (*_AGREEMENT, f"1. {DOTS}", f"2. {DOTS}",
                       "Bản thỏa thuận lập thành 02 bản, mỗi bên giữ 01 bản."),
    "giay-uy-quyen": (
        f"{{body}} ủy quyền cho: {DOTS}", f"Chức vụ: {DOTS}", f"Nội dung ủy quyền: {DOTS}",
        f"Thời hạn ủy quyền: {DOTS}./.",
    ),
    "giay-moi": (
        f"{{body}} trân trọng kính mời: {DOTS}", f"Tới dự: {DOTS}", f"Chủ trì: {DOTS}",
        f"Thời gian: {DOTS}", f"Địa điểm: {DOTS}./.",
    ),
    "giay-gioi-thieu": (
        f"{{body}} trân trọng giới thiệu: {DOTS}", f"Chức vụ: {DOTS}",
        f"Được cử đến: {DOTS}", f"Về việc: {DOTS}",
        f"Đề nghị quý cơ quan tạo điều kiện giúp đỡ. Giấy này có giá trị đến hết ngày {DOTS}./.",
    ),
    "giay-nghi-phep": (
        f"{{body}} cấp cho: {DOTS}", f"Chức vụ: {DOTS}",
        f"Nghỉ phép trong thời gian {DOTS}, tại {DOTS}./.",
    ),
    "phieu-gui": (
        "{body} gửi kèm theo phiếu này các văn bản, tài liệu sau:", f"1. {DOTS}", f"2. {DOTS}",
        "Sau khi nhận được, đề nghị gửi lại phiếu này./.",
    ),
    "phieu-chuyen": (f"{{body}} chuyển đến {DOTS} để giải quyết:", f"1. {DOTS}", f"2. {DOTS}./."),
    "phieu-bao": (f"{{body}} thông báo đã nhận được {DOTS}./.",),
    "thu-cong": (f"Thân ái gửi {DOTS},", f"{DOTS}"),
    "thong-cao": (f"{DOTS}", f"{DOTS}./."),
    "thong-bao": (f"{{body}} thông báo {DOTS} như sau:", f"1. {DOTS}", f"2. {DOTS}./."),
    "huong-dan": (f"{{body}} hướng dẫn {DOTS} như sau:", f"1. {DOTS}", f"2. {DOTS}./."),
    "chi-thi": (f"{DOTS}", "{body} yêu cầu:", f"1. {DOTS}", f"2. {DOTS}./."),
}  # fmt: skip
"""Lines by type: ``#`` a heading, ``=`` centred, ``!`` centred and bold, ``~`` a basis."""

for _name in ("ke-hoach", "chuong-trinh", "phuong-an", "de-an", "du-an"):
    BODIES[_name] = _PLAN

SIGNERS: dict[str, tuple[str, str]] = {
    "bien-ban": ("THƯ KÝ", "CHỦ TỌA"),
    "hop-dong": ("ĐẠI DIỆN BÊN A", "ĐẠI DIỆN BÊN B"),
    "ban-ghi-nho": ("ĐẠI DIỆN BÊN A", "ĐẠI DIỆN BÊN B"),
    "ban-thoa-thuan": ("ĐẠI DIỆN BÊN A", "ĐẠI DIỆN BÊN B"),
}
"""Who signs on the left and on the right, where two sign."""
