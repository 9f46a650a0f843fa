"""The words by which the parts of a document are told, without marks and in lower case.

Sources: Nghị định 30/2020/NĐ-CP, Phụ lục I and III (formulas, marks, samples); Nghị định
150/2025/NĐ-CP and usage (bodies and offices).
"""

NATIONAL_NAME = ("cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam")
MOTTO = ("doc", "lap", "tu", "do", "hanh", "phuc")
MASS_ORGANISATION = (
    r"\b(?:doan tncs|doan thanh nien cong san) ho chi minh(?=$|\t| {3})"
    r"|\b(?:hoi (?:nong dan|lien hiep|cuu chien binh|chu thap do|khuyen hoc|nguoi cao tuoi"
    r"|sinh vien)|lien doan lao dong|cong doan|mat tran to quoc|ub ?mttq|tong lien doan)\b"
)
"""A political or social organisation, which adapts the decree and often numbers like the Party."""
YOUTH_UNION = r"\b(?:doan tncs|doan thanh nien cong san) ho chi minh(?=$|\t| {3})"
"""The title over the documents of the Youth Union, which has a guidance of its own."""
PARTY_TITLE = ("dang", "cong", "san", "viet", "nam")

BODY_HEADS = (
    "uy ban", "ubnd", "ubmttq", "ubmt", "hoi dong", "hdnd", "so", "bo", "cuc", "chi cuc",
    "tong cuc", "vu", "phong", "ban", "trung tam", "tt", "truong", "benh vien", "tram", "cong ty",
    "tong cong ty", "tap doan", "chi nhanh", "ngan hang", "vien", "hoc vien", "dai hoc",
    "dang bo", "dang uy", "huyen uy", "tinh uy", "thanh uy", "quan uy", "thi uy", "chi bo",
    "chi uy", "mat tran", "doan", "tinh doan", "thanh doan", "huyen doan", "xa doan", "lien doan",
    "cong doan", "hoi", "hiep hoi", "lien hiep", "lien minh", "bch", "btv", "toa an", "tand",
    "vien kiem sat", "vksnd", "kho bac", "thanh tra", "van phong", "vp", "cong an", "bao hiem",
    "bhxh", "thue", "hai quan", "dai phat thanh", "dai truyen hinh", "bao", "dai", "thu vien",
    "bao tang", "nha van hoa", "nha hat", "nha xuat ban", "hat kiem lam", "hat", "quy", "khoa",
    "to", "hop tac xa", "htx", "doanh nghiep", "chinh phu", "quoc hoi", "thu tuong", "chu tich",
    "tieu ban", "doi", "xi nghiep", "nha may", "nong truong", "lam truong", "lien tich",
    "quan khu", "quan doan", "su doan", "trung doan", "tieu doan", "dai doi", "hai doi",
    "don bien phong", "cang vu", "cang", "vuon quoc gia", "bqlda", "bql", "bcd", "kiem toan",
    "thi hanh an", "thong tan xa", "dien luc", "buu dien", "pgd", "sgd", "thpt", "cum", "khu",
    "co quan", "ten co quan", "ten cq", "thong ke", "ngan sach", "nhom", "tong hoi", "phan hieu",
    "phan vien", "co so", "trai", "thuong truc",
)  # fmt: skip
"""First words of the names of bodies."""

NOT_BODY_HEADS = (
    "ban cam ket", "ban khai", "ban kiem diem", "ban tuong trinh", "ban tu", "ban thuyet minh",
    "so yeu", "ban do", "ban sao", "ban chinh", "ban hanh", "phong chong", "phong, chong",
    "hoi nghi", "so luong", "bo sung", "bo nhiem", "doi voi", "to chuc", "quy che", "quy dinh",
    "quy hoach", "quy trinh", "bao cao", "bao ve", "khu vuc", "don vi", "don xin", "don de nghi",
    "khoa hoc", "so ket", "hoi thi", "to trinh", "dai hoi", "hoi thao", "ban ve", "so lieu",
    "bo tri", "quy i", "quy 1", "khoa x", "khoa i", "bo tieu chi", "bo thu tuc", "truong hop",
    "khoa luan", "to truong",
)  # fmt: skip
"""What begins like a body and is none; a continuation of the line above, or a subject."""

FORM_HEADS = (
    "don", "giay", "to khai", "phieu", "ban cam ket", "ban khai", "ban kiem diem",
    "ban tuong trinh", "ban tu", "ban thuyet minh", "ly lich", "bang", "danh sach", "danh muc",
    "hop dong", "thu", "mau", "de cuong", "du thao", "dia chi", "dien thoai", "lich",
    "chuong trinh", "so yeu", "bien", "du toan", "thuyet minh", "noi dung",
)  # fmt: skip
"""First words of the titles of papers that are no documents of the decree's types."""

BARE_HEADS = frozenset({
    "van phong", "dang uy", "dang bo", "chi bo", "chi uy", "cong ty co phan", "cong ty tnhh",
    "cong ty tnhh mtv", "cong ty tnhh mot thanh vien", "cong ty", "tong cong ty", "truong",
    "ban chi dao", "ban quan ly", "ban quan ly du an", "hoi dong", "trung tam", "chi cuc", "cuc",
    "chi nhanh", "ban chap hanh", "ban thuong vu", "cong doan", "cong doan co so", "hoi", "doan",
    "lien doan", "so", "bo", "phong", "ban", "uy ban", "vien", "hoc vien", "to", "chu tich",
    "thuong truc", "ban to chuc", "ban chi huy", "uy ban kiem tra", "ban tuyen giao", "benh vien",
    "dai hoc", "hop tac xa", "doanh nghiep tu nhan", "xi nghiep", "nha may", "ban can su dang",
    "dang doan", "to cong tac", "hoi dong thi dua - khen thuong", "co quan", "tap doan", "khoa",
})  # fmt: skip
"""Names that are not whole without the line below."""

LEVEL_WORDS = (
    "tinh", "thanh pho", "tp", "tp.", "huyen", "quan", "thi xa", "tx", "xa", "phuong", "thi tran",
    "dac khu", "thon", "khu pho", "ap", "ban", "cap", "trung uong", "viet nam",
)  # fmt: skip
"""Words that open the place of a body: such a line continues the one above."""

JOINING = ("va", "cua", "ve", "thuoc", "tai", "cho", "trong", "theo", "truc thuoc", "&", "-", "(")
"""Words at the start of a line that continue the one above."""

UNFINISHED = frozenset({
    "và", "của", "về", "thuộc", "tại", "cho", "trong", "theo", "&", "-", "–", "tỉnh", "phố", "tp",
    "tp.", "huyện", "quận", "thị", "xã", "phường", "trấn", "khu", "thôn",
})  # fmt: skip
"""Words, with their marks, at the end of a line that ask for another one."""

OFFICES = (
    "chu tich", "pho chu tich", "giam doc", "pho giam doc", "tong giam doc", "pho tong giam doc",
    "bi thu", "pho bi thu", "uy vien", "truong", "pho truong", "hieu truong", "pho hieu truong",
    "chanh van phong", "pho chanh van phong", "chanh thanh tra", "pho chanh thanh tra",
    "chanh an", "pho chanh an", "vien truong", "pho vien truong", "bo truong", "thu truong",
    "cuc truong", "pho cuc truong", "chi cuc truong", "pho chi cuc truong", "vu truong",
    "pho vu truong", "tong cuc truong", "pho tong cuc truong", "thu tuong", "pho thu tuong",
    "thong doc", "pho thong doc", "tong kiem toan", "chu nhiem", "pho chu nhiem", "tong bien tap",
    "doi truong", "pho doi truong", "tram truong", "hat truong", "chi huy truong", "pho chi huy",
    "tu lenh", "pho tu lenh", "chinh uy", "chinh tri vien", "tong thu ky", "thu ky", "chu toa",
    "chu tri", "ke toan", "thu quy", "to truong", "quyen", "dai dien", "thuong truc", "nguoi lap",
    "nguoi ky", "nguoi ghi", "nguoi bao cao", "nguoi viet", "nguoi lao dong", "nguoi su dung",
    "nguoi de nghi", "nguoi lam don", "nguoi giao", "nguoi nhan", "nguoi khai", "nguoi tong hop",
    "nguoi kiem tra", "nguoi chu tri", "nguoi thuc hien", "nguoi cam ket", "nguoi xac nhan",
    "ben giao", "ben nhan", "ben mua", "ben ban", "ben thue", "tm", "tham phan", "vien pho",
    "pho chanh", "pho doan", "doan truong", "quan ly", "pho quan ly", "cong chung", "kiem soat",
    "ben a", "ben b", "lanh dao", "chanh", "pho ban", "thu truong don vi", "kt", "phu trach",
    "quyen han", "pho van phong", "dai bieu", "hoi dong", "chuyen vien", "tong giam thi",
    "tong phu trach", "lai xe", "can bo",
)  # fmt: skip
"""First words of the titles of those who sign."""

BODY_OPENERS = (
    "thuc hien", "can cu", "ngay", "theo", "de", "nham", "trong", "hom nay", "vao", "qua",
    "sau khi", "tren co so", "tiep theo", "xet", "vua qua", "thoi gian", "hien nay", "trien khai",
    "uy ban nhan dan", "ubnd", "kinh gui", "kinh trinh", "duoc su", "chap hanh", "dap ung",
    "phuc dap", "tiep tuc", "tu ngay", "tinh den", "cong ty", "truong", "so", "bo",
    "ban", "toi", "chung toi",
)  # fmt: skip
"""How the first sentence of the text usually begins."""

BASIS_OPENERS = (
    "can cu", "theo de nghi", "xet de nghi", "xet to trinh", "theo to trinh", "xet thay",
    "tren co so", "thuc hien", "sau khi", "theo", "xet", "nghi quyet nay", "thong nhat", "y kien",
    "ket luan", "tiep theo", "thi hanh",
)  # fmt: skip
"""How the paragraphs among the bases begin; the first of them with *căn cứ* (or *xét*)."""

SECRET_MARKS = frozenset({"mat", "toi mat", "tuyet mat"})
"""Luật Bảo vệ bí mật nhà nước; Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, III.2.a."""
OTHER_MARKS = frozenset({
    "hoa toc", "thuong khan", "khan", "xem xong tra lai", "luu hanh noi bo",
    "tai lieu thu hoi", "khong pho bien", "tai lieu luu hanh noi bo", "thu hoi sau hoi nghi",
})  # fmt: skip
"""III.2.b and III.2.c of the same."""
MISNAMED_MARKS = {
    "bi mat": "MẬT", "rat mat": "TỐI MẬT", "thuong mat": "TỐI MẬT", "cuc mat": "TUYỆT MẬT",
    "tuyet doi bi mat": "TUYỆT MẬT", "khan cap": "KHẨN", "rat khan": "THƯỢNG KHẨN",
    "toi khan": "HỎA TỐC", "thuong khan cap": "THƯỢNG KHẨN", "hoa toc hen gio": "HỎA TỐC",
}  # fmt: skip
"""Marks that neither law has, with what they stand for."""

ACADEMIC_TITLES = (
    "gs", "pgs", "ts", "tskh", "ths", "th.s", "bs", "bsckii", "bscki", "bsck", "ckii", "cki",
    "ds", "dsckii", "dscki", "ks", "cn", "luat su", "nsnd", "nsut", "ngnd", "ngut", "ttnd",
    "ttut", "cu nhan", "thac si", "tien si", "bac si", "ky su", "giao su", "pho giao su",
    "duoc si", "dai ta", "thuong ta", "trung ta", "thieu ta", "dai uy", "thuong uy", "trung uy",
    "thieu uy", "thieu tuong", "trung tuong", "thuong tuong", "dai tuong", "ong", "ba",
    "dong chi", "d/c", "dr",
)  # fmt: skip
"""Ranks and degrees written before a name."""


def opens_with(words: str, openers: tuple[str, ...]) -> str | None:
    """The longest of the openers with which the words begin, as whole words; else None."""
    best = None
    for opener in openers:
        if words.startswith(opener) and not words[len(opener) : len(opener) + 1].isalnum():
            best = opener if best is None or len(opener) > len(best) else best
    return best


SURNAMES = frozenset({
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do",
    "ho", "ngo", "duong", "ly", "dinh", "dao", "doan", "trinh", "truong", "lam", "mai", "cao",
    "ha", "luu", "luong", "thai", "ta", "to", "chu", "chau", "quach", "la", "kieu", "vuong",
    "tong", "dam", "ninh", "phung", "trieu", "lo", "vi", "nong", "hua", "ma", "giang", "thach",
    "son", "kim", "danh", "cam", "ong", "mac", "au", "lai", "tang", "khuat", "nghiem", "ung",
    "bach", "diep", "su", "hau", "a", "y", "ro", "r", "rcom", "ksor", "siu", "kpa", "nay",
    "rahlan", "rmah", "blong", "brol", "than", "gian", "mong", "vang", "sung", "thao", "pho",
    "cu", "hang", "tien", "khong", "bo", "sam", "ton", "van", "vien", "tieu", "thieu", "loc",
    "banh", "tu", "che", "an", "o", "quan", "thi", "ksop", "dieu", "cil", "lieng", "kon", "ka",
    "krajan", "touprong", "pang", "nie", "eban", "ayun", "mlo", "hmok", "alang", "bling", "bhling",
    "arat", "zo", "riah", "ploong", "ating", "zram", "k", "h", "giap", "khuc", "luc", "mua",
    "lau", "tan", "phang", "lu", "chang", "bien", "hu", "kha", "cut", "xeo", "lim",
})  # fmt: skip
"""Family names, to tell a name in capitals from a title."""
