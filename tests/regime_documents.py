"""Clean documents of the Party, the Youth Union and of normative kinds, written for the tests."""

from typing import NamedTuple


class Sample(NamedTuple):
    """A document without a fault, and the regime it belongs to."""

    name: str
    regime: str
    text: str


def _party(*parts: str) -> str:
    bodies, number, when, title, text, recipients, signature = parts
    return (
        f"{bodies}\n*\n{number}\nĐẢNG CỘNG SẢN VIỆT NAM\n{when}\n\n{title}\n\n{text.strip()}\n\n"
        f"Nơi nhận:\n{recipients.strip()}\n\n{signature}\n"
    )


def _state(*parts: str) -> str:
    bodies, number, when, title, text, tail = parts
    return (
        f"{bodies}\n{number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"{when}\n\n{title}\n\n{text.strip()}\n\n{tail.strip()}\n"
    )


_COMMUNE = "ĐẢNG BỘ TỈNH LÂM AN\nĐẢNG ỦY XÃ SUỐI MƠ"
_OLD, _NEW = "Suối Mơ, ngày 15 tháng 12 năm 2025", "Suối Mơ, ngày 15 tháng 9 năm 2026"

SAMPLES: tuple[Sample, ...] = (
    Sample("báo cáo, đảng ủy xã, 36-HD", "party", _party(
        _COMMUNE, "Số 45-BC/ĐU", _OLD,
        "BÁO CÁO\ntình hình công tác xây dựng Đảng năm 2025\n-----",
        "Ban Thường vụ Đảng ủy xã báo cáo tình hình công tác xây dựng Đảng năm 2025 như sau:\n"
        "1. Công tác tư tưởng được triển khai đến từng chi bộ thôn.\n"
        "2. Trong năm đã kết nạp 11 đảng viên mới.\n"
        "Ban Thường vụ Đảng ủy xã báo cáo Ban Thường vụ Tỉnh ủy xem xét.",
        "- Ban Thường vụ Tỉnh ủy (để báo cáo),\n- Các chi bộ trực thuộc,\n"
        "- Lưu Văn phòng Đảng ủy.",
        "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\nY Pleng Mẫu",
    )),
    Sample("báo cáo, đảng ủy xã, 05-HD", "party", _party(
        _COMMUNE, "Số 45-BC/ĐU", _NEW,
        "BÁO CÁO\ntình hình công tác xây dựng Đảng 9 tháng đầu năm 2026\n-----",
        "Đảng ủy xã báo cáo tình hình công tác xây dựng Đảng như sau:\n"
        "1. Công tác tư tưởng được triển khai đến từng chi bộ thôn.\n"
        "2. Trong 9 tháng đã kết nạp 7 đảng viên mới.",
        "- Ban Thường vụ Tỉnh uỷ (để báo cáo);\n- Các chi bộ trực thuộc;\n"
        "- Lưu Văn phòng Đảng uỷ.",
        "T/M ĐẢNG UỶ\nBÍ THƯ\n\n\nLê Văn Mẫu",
    )),
    Sample("nghị quyết, đảng ủy xã", "party", _party(
        _COMMUNE, "Số 07-NQ/ĐU", _NEW,
        "NGHỊ QUYẾT\nvề lãnh đạo nhiệm vụ quý IV năm 2026\n-----",
        "Căn cứ Điều lệ Đảng Cộng sản Việt Nam;\nBan Chấp hành Đảng bộ xã quyết nghị:\n"
        "1. Thống nhất đánh giá tình hình 9 tháng đầu năm 2026.\n"
        "2. Lãnh đạo hoàn thành các chỉ tiêu nghị quyết đại hội đề ra.\n"
        "Nghị quyết này được phổ biến đến các chi bộ.",
        "- Ban Thường vụ Tỉnh uỷ (để báo cáo);\n- Các chi bộ trực thuộc;\n"
        "- Lưu Văn phòng Đảng uỷ.",
        "T/M BAN CHẤP HÀNH\nBÍ THƯ\n\n\nLê Văn Mẫu",
    )),
    Sample("quyết định, tỉnh ủy", "party", _party(
        "TỈNH ỦY LÂM AN", "Số 312-QĐ/TU", "Lâm An, ngày 02 tháng 3 năm 2026",
        "QUYẾT ĐỊNH\nvề việc chỉ định Ủy viên Ban Chấp hành Đảng bộ xã Suối Mơ\n-----",
        "- Căn cứ Điều lệ Đảng;\n- Xét đề nghị của Ban Tổ chức Tỉnh ủy,\n"
        "BAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH\n"
        "Điều 1. Chỉ định đồng chí Lê Văn Mẫu tham gia Ban Chấp hành Đảng bộ xã Suối Mơ.\n"
        "Điều 2. Văn phòng Tỉnh ủy, Ban Tổ chức Tỉnh ủy và đồng chí Lê Văn Mẫu chịu trách nhiệm "
        "thi hành Quyết định này.",
        "- Như Điều 2,\n- Đảng ủy xã Suối Mơ,\n- Lưu Văn phòng Tỉnh ủy.",
        "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\nTrần Thị Thử",
    )),
    Sample("thông báo, tỉnh ủy", "party", _party(
        "TỈNH UỶ LÂM AN", "Số 128-TB/TU", "Lâm An, ngày 06 tháng 7 năm 2026",
        "THÔNG BÁO\nkết luận của Thường trực Tỉnh uỷ tại cuộc họp giao ban tuần\n-----",
        "Ngày 03/7/2026, Thường trực Tỉnh uỷ họp giao ban tuần. Thường trực Tỉnh uỷ kết luận:\n"
        "1. Các cơ quan tiếp tục rà soát tiến độ công việc được giao.\n"
        "2. Giao Văn phòng Tỉnh uỷ theo dõi, đôn đốc.",
        "- Các đồng chí Tỉnh uỷ viên;\n- Các đảng uỷ trực thuộc Tỉnh uỷ;\n- Lưu Văn phòng Tỉnh uỷ.",
        "T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\n\n\nTrần Thị Thử",
    )),
    Sample("công văn, ban tổ chức tỉnh ủy", "party",
        "TỈNH ỦY LÂM AN\nBAN TỔ CHỨC\n*\nSố 215-CV/BTCTU\nV/v rà soát hồ sơ đảng viên\n"
        "ĐẢNG CỘNG SẢN VIỆT NAM\nLâm An, ngày 11 tháng 11 năm 2025\n\n"
        "Kính gửi: - Đảng ủy các xã, phường,\n- Đảng ủy các cơ quan Đảng tỉnh.\n\n"
        "Thực hiện chương trình công tác năm 2025, Ban Tổ chức Tỉnh ủy đề nghị các đảng ủy rà soát "
        "hồ sơ đảng viên và gửi kết quả trước ngày 30/11/2025.\n\n"
        "Nơi nhận:\n- Như trên,\n- Lưu Văn phòng Ban.\n\n"
        "K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\n\nLê Văn Mẫu\n",
    ),
    Sample("công văn, đảng ủy xã, không V/v", "party",
        f"{_COMMUNE}\n*\nSố 120-CV/ĐU\nrà soát hồ sơ đảng viên\nĐẢNG CỘNG SẢN VIỆT NAM\n{_NEW}\n\n"
        "Kính gửi: Các chi bộ trực thuộc\n\n"
        "Đảng uỷ xã đề nghị các chi bộ rà soát hồ sơ đảng viên trước ngày 30/9/2026.\n\n"
        "Nơi nhận:\n- Như trên;\n- Lưu Văn phòng Đảng uỷ.\n\n"
        "T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\n\n\nLê Văn Mẫu\n",
    ),
    Sample("tờ trình, đảng ủy xã", "party", _party(
        _COMMUNE, "Số 18-TTr/ĐU", _NEW,
        "TỜ TRÌNH\nvề việc đề nghị công nhận tổ chức đảng hoàn thành xuất sắc nhiệm vụ\n-----\n\n"
        "Kính trình: Ban Thường vụ Tỉnh uỷ",
        "Căn cứ kết quả kiểm điểm năm 2026, Ban Thường vụ Đảng uỷ xã đề nghị Ban Thường vụ Tỉnh uỷ "
        "xem xét, công nhận các tổ chức đảng hoàn thành xuất sắc nhiệm vụ.",
        "- Như trên;\n- Lưu Văn phòng Đảng uỷ.",
        "T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\n\nLê Văn Mẫu",
    )),
    Sample("kế hoạch, ban tuyên giáo và dân vận", "party", _party(
        "TỈNH UỶ LÂM AN\nBAN TUYÊN GIÁO VÀ DÂN VẬN", "Số 33-KH/BTGDVTU",
        "Lâm An, ngày 20 tháng 8 năm 2026",
        "KẾ HOẠCH\ntổ chức hội thi báo cáo viên giỏi năm 2026\n-----",
        "I. MỤC ĐÍCH\n1. Nâng cao chất lượng đội ngũ báo cáo viên.\nII. NỘI DUNG\n"
        "1. Hội thi được tổ chức trong tháng 10/2026.",
        "- Thường trực Tỉnh uỷ (để báo cáo);\n- Lãnh đạo Ban;\n- Lưu Ban.",
        "K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\n\nTrần Thị Thử",
    )),
    Sample("quyết định, ủy ban kiểm tra", "party", _party(
        f"{_COMMUNE.splitlines()[1]}\nỦY BAN KIỂM TRA", "Số 09-QĐ/UBKTĐU", _OLD,
        "QUYẾT ĐỊNH\nkiểm tra tổ chức đảng cấp dưới về thu, chi ngân sách\n-----",
        "- Căn cứ Quy chế làm việc của Ủy ban Kiểm tra Đảng ủy xã,\nỦY BAN KIỂM TRA QUYẾT ĐỊNH\n"
        "Điều 1. Kiểm tra 02 chi bộ về thu, chi ngân sách.\n"
        "Điều 2. Các chi bộ có tên và các thành viên đoàn kiểm tra thi hành Quyết định này.",
        "- Như Điều 2,\n- Lưu Ủy ban Kiểm tra.",
        "T/M ỦY BAN KIỂM TRA\nCHỦ NHIỆM\n\n\nLê Văn Mẫu",
    )),
    Sample("nghị quyết, chi bộ", "party", _party(
        "ĐẢNG ỦY XÃ SUỐI MƠ\nCHI BỘ THÔN HAI", "Số 12-NQ/CB", "Suối Mơ, ngày 03 tháng 9 năm 2026",
        "NGHỊ QUYẾT\nhọp chi bộ thường kỳ tháng 9 năm 2026\n-----",
        "Chi bộ thôn Hai họp thường kỳ, thảo luận và quyết nghị:\n"
        "1. Phân công đảng viên giúp đỡ hộ nghèo.\n2. Thu nộp đảng phí đúng hạn.",
        "- Đảng uỷ xã (để báo cáo);\n- Đảng viên trong chi bộ;\n- Lưu chi bộ.",
        "T/M CHI BỘ\nBÍ THƯ\n\n\nTrần Thị Thử",
    )),
    Sample("báo cáo, chi bộ trường học", "party", _party(
        "ĐẢNG ỦY PHƯỜNG AN BÌNH\nCHI BỘ TRƯỜNG THPT ĐỨC HÒA", "Số 05-BC/CBĐH",
        "An Bình, ngày 10 tháng 01 năm 2026",
        "BÁO CÁO\nkết quả công tác năm 2025\n-----",
        "Chi bộ báo cáo kết quả công tác năm 2025 như sau:\n1. Chi bộ có 32 đảng viên.",
        "- Đảng ủy phường (để báo cáo),\n- Lưu chi bộ.",
        "T/M CHI ỦY\nPHÓ BÍ THƯ\n\n\nTrần Thị Thử",
    )),
    Sample("chương trình, thành ủy, 2020", "party", _party(
        "ĐẢNG BỘ TỈNH LÂM AN\nTHÀNH ỦY LÂM THÀNH", "Số 20-CTr/TU",
        "Lâm Thành, ngày 25 tháng 02 năm 2020",
        "CHƯƠNG TRÌNH\ncông tác trọng tâm năm 2020\n-----",
        "I. Nhiệm vụ\n1. Chuẩn bị đại hội đảng bộ các cấp.",
        "- Thường trực Tỉnh ủy (để báo cáo),\n- Lưu VPTU.",
        "T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\n\nLê Văn Mẫu",
    )),
    Sample("dự thảo báo cáo, đảng ủy xã", "party",
        f"{_COMMUNE}\n*\nSố       -BC/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Suối Mơ, ngày      tháng 9 năm 2026\n\nBÁO CÁO\ntình hình quý III năm 2026\n-----\n\n"
        "Đảng uỷ xã báo cáo tình hình quý III năm 2026 như sau:\n1. Đã kết nạp 2 đảng viên.\n\n"
        "Nơi nhận:\n- Tỉnh uỷ;\n- Lưu Văn phòng Đảng uỷ.\n\nT/M ĐẢNG UỶ\nBÍ THƯ\n",
    ),
    Sample("biên bản họp chi bộ", "party",
        "ĐẢNG ỦY XÃ SUỐI MƠ\nCHI BỘ THÔN HAI\n*\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Suối Mơ, ngày 03 tháng 9 năm 2026\n\nBIÊN BẢN\nHọp chi bộ thường kỳ tháng 9 năm 2026\n\n"
        "Hôm nay, lúc 19 giờ 00, tại nhà văn hóa thôn, chi bộ thôn Hai họp thường kỳ.\n"
        "Chi bộ có mặt 18/20 đảng viên.\nCuộc họp kết thúc lúc 21 giờ 00 cùng ngày.\n\n"
        "NGƯỜI GHI BIÊN BẢN\t\tCHỦ TRÌ\n\n\nTrần Thị Thử\t\tLê Văn Mẫu\n",
    ),
    Sample("kế hoạch, đoàn xã", "nd30",
        "BCH ĐOÀN TỈNH LÂM AN\nBAN CHẤP HÀNH ĐOÀN XÃ SUỐI MƠ\n***\nSố: 15-KH/ĐTN\n"
        "ĐOÀN TNCS HỒ CHÍ MINH\nSuối Mơ, ngày 10 tháng 3 năm 2026\n\n"
        "KẾ HOẠCH\nTổ chức Tháng Thanh niên năm 2026\n\n"
        "Ban Thường vụ Đoàn xã xây dựng kế hoạch tổ chức Tháng Thanh niên như sau:\n"
        "1. Mỗi chi đoàn có một công trình thanh niên.\n\n"
        "Nơi nhận:\n- Tỉnh đoàn;\n- Đảng ủy xã;\n- Lưu: VP.\n\n"
        "TM. BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\nTrần Thị Thử\n",
    ),
    Sample("báo cáo, đoàn trường", "nd30",
        "ĐOÀN TNCS HỒ CHÍ MINH TỈNH LÂM AN\nBCH ĐOÀN TRƯỜNG THPT ĐỨC HÒA\n***\nSố: 08-BC/ĐTN\n"
        "ĐOÀN TNCS HỒ CHÍ MINH\nLâm An, ngày 10 tháng 3 năm 2026\n\n"
        "BÁO CÁO\nKết quả công tác Đoàn học kỳ I\n\n"
        "Đoàn trường báo cáo kết quả công tác học kỳ I như sau:\n1. Có 24 chi đoàn.\n\n"
        "Nơi nhận:\n- Tỉnh đoàn;\n- Lưu: VP.\n\nTM. BAN CHẤP HÀNH\nBÍ THƯ\n\n\nTrần Thị Thử\n",
    ),
    Sample("nghị định", "normative", _state(
        "CHÍNH PHỦ", "Số: 15/2026/NĐ-CP", "Hà Nội, ngày 12 tháng 01 năm 2026",
        "NGHỊ ĐỊNH\nQuy định về quản lý hồ chứa nước nhỏ",
        "Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;\nTheo đề nghị của Bộ trưởng Bộ Xây dựng;\n"
        "Chính phủ ban hành Nghị định quy định về quản lý hồ chứa nước nhỏ.\n"
        "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi điều chỉnh\n"
        "Nghị định này quy định về quản lý hồ chứa nước nhỏ.\n"
        "Điều 2. Hiệu lực thi hành\nNghị định này có hiệu lực từ ngày 01 tháng 3 năm 2026./.",
        "Nơi nhận:\n- Ban Bí thư Trung ương Đảng;\n- Lưu: VT, NN (2b).\n\n"
        "TM. CHÍNH PHỦ\nTHỦ TƯỚNG\n\n\nLê Văn Mẫu",
    )),
    Sample("thông tư", "normative", _state(
        "BỘ GIÁO DỤC VÀ ĐÀO TẠO", "Số: 07/2026/TT-BGDĐT", "Hà Nội, ngày 05 tháng 5 năm 2026",
        "THÔNG TƯ\nQuy định về thư viện trường học",
        "Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;\n"
        "Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Thông tư quy định về thư viện trường học.\n"
        "Điều 1. Phạm vi điều chỉnh\nThông tư này quy định về thư viện trường học.\n"
        "Điều 2. Hiệu lực thi hành\nThông tư này có hiệu lực từ ngày 20 tháng 6 năm 2026./.",
        "Nơi nhận:\n- Văn phòng Chính phủ;\n- Lưu: VT, PC.\n\n"
        "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\n\nLê Văn Mẫu",
    )),
    Sample("nghị quyết HĐND tỉnh", "normative", _state(
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH LÂM AN", "Số: 09/2026/NQ-HĐND",
        "Lâm An, ngày 10 tháng 7 năm 2026",
        "NGHỊ QUYẾT\nQuy định mức hỗ trợ học phí trên địa bàn tỉnh Lâm An",
        "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\n"
        "Xét Tờ trình số 105/TTr-UBND ngày 20 tháng 6 năm 2026 của Ủy ban nhân dân tỉnh;\n"
        "Hội đồng nhân dân ban hành Nghị quyết quy định mức hỗ trợ học phí.\n"
        "Điều 1. Phạm vi điều chỉnh\nNghị quyết này quy định mức hỗ trợ học phí.\n"
        "Nghị quyết này được Hội đồng nhân dân tỉnh khóa XI, kỳ họp thứ 3 thông qua ngày 10 tháng "
        "7 năm 2026./.",
        "Nơi nhận:\n- Ủy ban Thường vụ Quốc hội;\n- Lưu: VT.\n\nCHỦ TỊCH\n\n\nLê Văn Mẫu",
    )),
    Sample("quyết định quy phạm của UBND tỉnh", "normative", _state(
        "ỦY BAN NHÂN DÂN\nTỈNH LÂM AN", "Số: 15/2026/QĐ-UBND",
        "Lâm An, ngày 10 tháng 7 năm 2026",
        "QUYẾT ĐỊNH\nBan hành Quy định về quản lý chợ trên địa bàn tỉnh Lâm An",
        "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\n"
        "Theo đề nghị của Giám đốc Sở Công Thương;\n"
        "Ủy ban nhân dân ban hành Quyết định ban hành Quy định về quản lý chợ.\n"
        "Điều 1. Ban hành kèm theo Quyết định này Quy định về quản lý chợ.\n"
        "Điều 2. Quyết định này có hiệu lực từ ngày 25 tháng 7 năm 2026./.",
        "Nơi nhận:\n- Như Điều 2;\n- Lưu: VT, KT.\n\n"
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nLê Văn Mẫu",
    )),
    Sample("luật", "normative", (
        "QUỐC HỘI\nLuật số: 88/2026/QH16\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n\nLUẬT\nTHƯ VIỆN CỘNG ĐỒNG\n\n"
        "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\n"
        "Quốc hội ban hành Luật Thư viện cộng đồng.\n"
        "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi điều chỉnh\n"
        "Luật này quy định về thư viện cộng đồng.\n"
        "Luật này được Quốc hội khóa XVI, kỳ họp thứ 2 thông qua ngày 20 tháng 11 năm 2026./.\n\n"
        "CHỦ TỊCH QUỐC HỘI\n\n\nLê Văn Mẫu\n"
    )),
    Sample("quyết định của Thủ tướng", "normative", _state(
        "THỦ TƯỚNG CHÍNH PHỦ", "Số: 11/2026/QĐ-TTg", "Hà Nội, ngày 10 tháng 4 năm 2026",
        "QUYẾT ĐỊNH\nVề tiêu chí phân loại thư viện",
        "Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;\n"
        "Thủ tướng Chính phủ ban hành Quyết định về tiêu chí phân loại thư viện.\n"
        "Điều 1. Quyết định này quy định tiêu chí phân loại thư viện./.",
        "Nơi nhận:\n- Các bộ;\n- Lưu: VT, KGVX (2).\n\n"
        "KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n\n\nLê Văn Mẫu",
    )),
    Sample("dự thảo quyết định quy phạm", "normative", _state(
        "ỦY BAN NHÂN DÂN\nXÃ SUỐI MƠ", "Số:      /2026/QĐ-UBND",
        "Suối Mơ, ngày     tháng     năm 2026",
        "QUYẾT ĐỊNH\nBan hành Quy chế quản lý nhà văn hóa",
        "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\n"
        "Ủy ban nhân dân xã ban hành Quyết định ban hành Quy chế.\n"
        "Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý nhà văn hóa./.",
        "Nơi nhận:\n- Như Điều 1;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nLê Văn Mẫu",
    )),
)  # fmt: skip
