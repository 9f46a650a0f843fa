"""What each setting means, in the words of its users: for editors, ``config init`` and help."""

from collections.abc import Mapping

DESCRIPTIONS: Mapping[str, str] = {
    "root": "true: không tìm thêm tệp cấu hình ở các thư mục phía trên.",
    "select": "Các quy tắc được chạy: mã quy tắc, tên gói, hoặc “all” (tất cả).",
    "ignore": "Các quy tắc không chạy. Tên dài hơn thắng; dài bằng nhau thì ignore thắng select.",
    "extend-select": "Thêm vào danh sách select.",
    "extend-ignore": "Thêm vào danh sách ignore.",
    "severity": "Mức độ theo quy tắc hoặc gói: info, warning, error; off là tắt.",
    "fail-on": "Mức độ thấp nhất làm lệnh kết thúc với mã 1; never: không bao giờ.",
    "stage": "Giai đoạn của văn bản: auto (tự nhận biết), draft (dự thảo), issued (đã ban hành).",
    "regime": "Quy định thể thức áp dụng: auto (tự nhận biết), nd30 (hành chính), party (Đảng), "
    "normative (quy phạm pháp luật).",
    "lang": "Ngôn ngữ của báo cáo: vi hoặc en.",
    "strict-plugins": "true: dừng khi một gói quy tắc không nạp được hoặc một quy tắc gặp lỗi.",
    "directives": "false: không theo các chỉ dẫn “soát: bỏ qua …” ghi trong văn bản.",
    "suppress": "Các điểm không tính, theo tệp và quy tắc; vẫn có trong báo cáo kèm lý do.",
    "suppress.paths": "Tệp và thư mục, tính từ thư mục chứa tệp cấu hình này.",
    "suppress.rules": "Mã quy tắc, tên gói, hoặc “all”.",
    "suppress.reason": "Vì sao không tính; được in trong báo cáo.",
    "baseline": "Tệp ghi các điểm đã biết, lập bằng “soat baseline add”; các điểm ấy không tính.",
    "cache": "true: nhớ kết quả của lần trước; văn bản không đổi thì không soát lại.",
    "packs": "Các thư mục quy tắc tự viết (tệp .toml), tính từ thư mục chứa tệp cấu hình này.",
    "exclude": "Tệp và thư mục không kiểm tra, tính từ thư mục chứa tệp cấu hình này.",
    "template": "Đề cương dùng cho mọi văn bản: tên tệp .toml, tên đề cương có sẵn, hoặc auto.",
    "templates": "Đề cương theo từ ngữ trong trích yếu của văn bản.",
    "registry": "Các sổ văn bản (tệp .sqlite do “soat registry” lập), tính từ thư mục chứa tệp "
    "cấu hình này; sổ đứng trước được tin trước, sau cùng là sổ có sẵn của soát.",
    "use-registry": "false: không tra sổ văn bản nào.",
    "registry-columns": "Tiêu đề cột của sổ cần nhập (soat registry import), theo nội dung cột.",
    "body": "Cơ quan của bạn.",
    "body.name": "Tên chính thức của cơ quan.",
    "body.superior": "Tên cơ quan chủ quản trực tiếp.",
    "body.code": "Chữ viết tắt của cơ quan trong ký hiệu văn bản.",
    "body.units": "Chữ viết tắt của các đơn vị, lĩnh vực và tên đầy đủ.",
    "body.place": "Địa danh ghi trước ngày, tháng, năm ban hành.",
    "limits": "Giới hạn an toàn khi đọc tệp.",
    "limits.file-size": "Dung lượng tệp tối đa (byte).",
    "limits.unpacked-size": "Tổng dung lượng tối đa sau khi giải nén (byte).",
    "limits.compression-ratio": "Tỷ lệ nén tối đa của một thành phần lớn hơn 1 MB.",
    "limits.parts": "Số thành phần tối đa trong một tệp.",
    "limits.depth": "Độ sâu lồng nhau tối đa.",
    "limits.characters": "Số ký tự tối đa của văn bản.",
    "rules": "Tùy chọn riêng của từng quy tắc.",
}
"""By key, dotted inside tables."""
