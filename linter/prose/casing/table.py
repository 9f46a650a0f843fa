"""Set expressions in the case that Annex II prescribes, as templates.

A syllable behind ``~`` may be written either way, because bodies and laws themselves write it so
and so. Sources: Nghị định 30/2020/NĐ-CP, Phụ lục II; Nghị quyết 176/2025/QH15 (ministries); Nghị
định 150/2025/NĐ-CP (departments); the titles of the laws as published.
"""

_FIELDS = (
    "Quốc phòng", "Công an", "Ngoại giao", "Nội vụ", "Tư pháp", "Tài chính", "Công ~thương",
    "Nông nghiệp và ~môi trường", "Xây dựng", "Văn hóa, Thể thao và ~du lịch",
    "Khoa học và ~công nghệ", "Giáo dục và ~đào tạo", "Y tế", "Dân tộc và ~tôn giáo",
    "Kế hoạch và ~đầu tư", "Lao động - Thương binh và ~xã hội",
    "Lao động, Thương binh và ~xã hội", "Nông nghiệp và ~phát triển ~nông thôn",
    "Tài nguyên và ~môi trường", "Giao thông ~vận tải", "Thông tin và ~truyền thông",
)  # fmt: skip
_LOCAL_FIELDS = ("Văn hóa và ~thể thao", "Ngoại vụ", "Du lịch", "Quy hoạch - Kiến trúc")
_OFFICES = (
    "Kinh tế", "Văn hóa - ~xã hội", "Nội vụ", "Tư pháp", "Tài chính - Kế hoạch",
    "Giáo dục và ~đào tạo", "Tài nguyên và ~môi trường", "Kinh tế và ~hạ tầng",
    "Văn hóa và ~thông tin", "Lao động - Thương binh và ~xã hội",
    "Nông nghiệp và ~phát triển ~nông thôn", "Kinh tế, Hạ tầng và ~đô thị",
)  # fmt: skip

STATE_BODIES: tuple[str, ...] = (
    "Quốc hội", "Chính phủ", "Thủ tướng Chính phủ", "Văn phòng Chính phủ", "Văn phòng Quốc hội",
    "Thanh tra Chính phủ", "Ủy ban ~thường vụ Quốc hội", "Đảng Cộng sản Việt Nam",
    "Ban Chấp hành Trung ương Đảng", "Văn phòng Trung ương Đảng", "Ngân hàng Nhà nước Việt Nam",
    "Mặt trận Tổ quốc Việt Nam",
    *(f"Bộ {field}" for field in _FIELDS),
    *(f"Sở {field}" for field in (*_FIELDS[3:], *_LOCAL_FIELDS)),
)  # fmt: skip
"""Names that only one body (of a province) bears, so that they are names in small letters too."""

LOCAL_BODIES: tuple[str, ...] = (
    "Hội đồng nhân dân", "Ủy ban nhân dân", "Tòa án nhân dân", "Viện ~kiểm sát nhân dân",
    "Mặt trận Tổ quốc", "Hội Nông dân", "Hội Cựu chiến binh", "Hội Liên hiệp ~phụ nữ",
    "Hội Chữ thập đỏ", "Hội Khuyến học", "Hội Người cao tuổi", "Liên đoàn Lao động",
    "Kho bạc Nhà nước", "Ngân hàng Nhà nước",
)  # fmt: skip
"""Names that many bodies share: in small letters, names only where a place follows."""

CAPITAL_BODIES: tuple[str, ...] = (
    "Chủ tịch nước", "Liên hợp quốc", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy",
    "Đảng ủy",
    "Ngân hàng Chính sách ~xã hội", "Đoàn ~thanh niên Cộng sản Hồ Chí Minh",
    "Trung tâm Phục vụ ~hành chính công",
    *(f"Phòng {field}" for field in _OFFICES),
)  # fmt: skip
"""Names that are common nouns too: judged only where their first letter is a capital."""

VARIED_BODIES: tuple[str, ...] = (
    "Công an nhân dân", "Quân đội nhân dân", "Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Thành ủy",
    "Ban Thường vụ Huyện ủy", "Ban Thường vụ Đảng ủy", "Ban Chấp hành Đảng bộ",
)  # fmt: skip
"""Names that the bodies themselves write in more than one way."""

_CODES = (
    "Dân sự", "Hình sự", "Lao động", "Hàng hải Việt Nam", "Tố tụng dân sự", "Tố tụng hình sự",
)  # fmt: skip
_LAWS = (
    "An ninh mạng", "An ninh quốc gia", "An toàn thông tin mạng", "An toàn thực phẩm",
    "An toàn, vệ sinh lao động", "Ban hành văn bản quy phạm pháp luật", "Bảo hiểm xã hội",
    "Bảo hiểm y tế", "Bảo vệ bí mật ~nhà nước", "Bảo vệ dữ liệu cá nhân", "Bảo vệ môi trường",
    "Bảo vệ quyền lợi người tiêu dùng", "Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân",
    "Bình đẳng giới", "Bưu chính", "Báo chí", "Biên phòng Việt Nam", "Căn cước",
    "Căn cước công dân", "Các tổ chức tín dụng", "Cán bộ, công chức", "Cạnh tranh", "Chăn nuôi",
    "Chứng khoán", "Chuyển giao công nghệ", "Công an nhân dân", "Công chứng", "Công đoàn",
    "Công nghệ thông tin", "Cư trú", "Dân quân tự vệ", "Di sản văn hóa", "Doanh nghiệp",
    "Du lịch", "Dược", "Đa dạng sinh học", "Đầu tư", "Đầu tư công", "Đấu giá tài sản",
    "Đấu thầu", "Đất đai", "Đê điều", "Điện lực", "Điện ảnh", "Đo đạc và bản đồ", "Đường bộ",
    "Đường sắt", "Giao dịch điện tử", "Giao thông đường bộ", "Giáo dục",
    "Giáo dục đại học", "Giáo dục nghề nghiệp", "Giáo dục quốc phòng và an ninh", "Hải quan",
    "Hòa giải ở cơ sở", "Hộ tịch", "Hôn nhân và gia đình", "Hợp tác xã", "Kế toán",
    "Khám bệnh, chữa bệnh", "Khiếu nại", "Khoa học và công nghệ", "Khoáng sản", "Kiến trúc",
    "Kiểm toán nhà nước", "Kinh doanh bất động sản", "Kinh doanh bảo hiểm", "Lâm nghiệp",
    "Lưu trữ", "Lý lịch tư pháp", "Mặt trận Tổ quốc Việt Nam", "Nghĩa vụ quân sự",
    "Ngân hàng Nhà nước Việt Nam", "Ngân sách ~nhà nước", "Người cao tuổi", "Người khuyết tật",
    "Nhà giáo", "Nhà ở", "Nuôi con nuôi", "Phòng bệnh", "Phòng cháy và chữa cháy",
    "Phòng cháy, chữa cháy và cứu nạn, cứu hộ", "Phòng, chống bạo lực gia đình",
    "Phòng, chống bệnh truyền nhiễm", "Phòng, chống ma túy", "Phòng, chống mua bán người",
    "Phòng, chống rửa tiền", "Phòng, chống tác hại của rượu, bia",
    "Phòng, chống tác hại của thuốc lá", "Phòng, chống tham nhũng", "Phòng, chống thiên tai",
    "Phòng thủ dân sự", "Phổ biến, giáo dục pháp luật", "Quảng cáo", "Quản lý ngoại thương",
    "Quản lý thuế", "Quản lý, sử dụng tài sản công", "Quốc phòng", "Quy hoạch",
    "Quy hoạch đô thị", "Quy hoạch đô thị và nông thôn", "Sở hữu trí tuệ", "Tài nguyên nước",
    "Thanh niên", "Thanh tra", "Thi đua, khen thưởng", "Thi hành án dân sự",
    "Thi hành án hình sự", "Thống kê", "Thú y", "Thuế giá trị gia tăng",
    "Thuế thu nhập cá nhân", "Thuế thu nhập doanh nghiệp", "Thuế tiêu thụ đặc biệt", "Thư viện",
    "Thương mại", "Thực hành tiết kiệm, chống lãng phí", "Thực hiện dân chủ ở cơ sở",
    "Thủ đô", "Thủy lợi", "Thủy sản", "Tiếp cận thông tin", "Tiếp công dân",
    "Tín ngưỡng, tôn giáo", "Tổ chức chính quyền địa phương", "Tổ chức Chính phủ",
    "Tổ chức Quốc hội", "Tổ chức Tòa án nhân dân", "Tổ chức Viện kiểm sát nhân dân", "Tố cáo",
    "Tố tụng hành chính", "Trách nhiệm bồi thường của ~nhà nước",
    "Trật tự, an toàn giao thông đường bộ", "Trẻ em", "Trọng tài thương mại", "Trồng trọt",
    "Trợ giúp pháp lý", "Trưng cầu ý dân", "Tương trợ tư pháp", "Viên chức", "Việc làm",
    "Viễn thông", "Xây dựng", "Xử lý vi phạm hành chính", "Xuất bản",
)  # fmt: skip

LAWS: tuple[str, ...] = (
    *(f"Bộ luật {title}" for title in _CODES),
    *(f"Luật {title}" for title in _LAWS),
)

DAYS: tuple[str, ...] = (
    "~tết Nguyên đán", "~tết Trung thu", "Cách mạng ~tháng Tám", "Xô viết Nghệ Tĩnh",
    "~ngày Quốc khánh", "~lễ Quốc khánh", "~dịp Quốc khánh", "~mừng Quốc khánh",
    "~ngày Quốc tế Lao động", "~ngày Quốc tế Phụ nữ", "~ngày Nhà giáo Việt Nam",
    "~ngày Phụ nữ Việt Nam", "~ngày Thầy thuốc Việt Nam", "~ngày Thương binh - ~liệt sĩ",
    "~ngày Thương binh, ~liệt sĩ", "~ngày Giải phóng miền Nam", "~ngày Quốc tế ~thiếu nhi",
    "~ngày Pháp luật Việt Nam", "~ngày Chuyển đổi số quốc gia", "~rằm ~tháng Giêng",
    "~rằm ~tháng Bảy", "~rằm ~tháng Tám", "~ngày Giỗ ~tổ Hùng Vương",
)  # fmt: skip

REGIONS: tuple[str, ...] = (
    "Tây Nguyên", "Đông Nam Bộ", "Tây Nam Bộ", "Bắc Trung Bộ", "Nam Trung Bộ",
    "~đồng bằng sông Cửu Long", "~đồng bằng sông Hồng", "~vịnh Bắc Bộ",
    "~vùng Tây Bắc", "~vùng Đông Bắc", "~miền Tây Bắc", "~khu vực Tây Bắc", "~khu vực Đông Bắc",
)  # fmt: skip

AWARDS: tuple[str, ...] = (
    "Huân chương Sao ~vàng", "Huân chương Hồ Chí Minh", "Huân chương Độc lập",
    "Huân chương Quân công", "Huân chương Lao động", "Huân chương Chiến công",
    "Huân chương Bảo vệ Tổ quốc", "Huân chương Đại đoàn kết dân tộc", "Huân chương Hữu nghị",
    "Huân chương Kháng chiến", "Huy chương Hữu nghị", "Huy chương Kháng chiến",
    "Anh hùng Lao động", "Anh hùng Lực lượng vũ trang nhân dân",
)  # fmt: skip
