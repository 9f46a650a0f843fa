"""Reports of our own, written to the outlines of the shipped templates in the words of others."""

HEAD = """\
ỦY BAN NHÂN DÂN
XÃ SUỐI NGÀ
Số: 118/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Suối Ngà, ngày 20 tháng 11 năm 2025

BÁO CÁO
{subject}

Kính gửi: Sở Khoa học và Công nghệ tỉnh Quảng Ngãi

Ủy ban nhân dân xã Suối Ngà báo cáo như sau:
"""

TAIL = """\
Trên đây là báo cáo của Ủy ban nhân dân xã Suối Ngà./.

Nơi nhận:
- Như trên;
- Lưu: VT, VHXH.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Đinh Văn Mẫu
"""

DIGITAL = (
    HEAD.format(subject="Kết quả phong trào “Bình dân học vụ số” năm 2025")
    + """\
I. TÌNH HÌNH CHUNG
Suối Ngà có 7 thôn, dân số 5.120 người, phần lớn sống bằng nghề rừng.
II. TÌNH HÌNH TRIỂN KHAI THỰC HIỆN
1. Công tác chỉ đạo, điều hành
Xã đã lập Tổ công nghệ số ở mọi thôn và giao việc cho từng thành viên.
2. Kết quả thực hiện các chỉ tiêu
- Đã có 100% cán bộ, công chức, viên chức tham gia học và được cấp chứng nhận.
- Toàn xã có 812 người tham gia các lớp, đạt 24,6% số người trong độ tuổi trưởng thành.
III. NHẬN XÉT, ĐÁNH GIÁ
1. Những mặt làm được
Các thôn tự bố trí điểm học.
2. Khó khăn, vướng mắc
Sóng di động ở hai thôn còn yếu.
IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026
Mỗi tháng mở một buổi hướng dẫn tại nhà văn hóa.
"""
    + TAIL
)

LEARNING = (
    HEAD.format(subject="Sơ kết phong trào xây dựng xã hội học tập năm 2025")
    + """\
I. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN
Xã đưa việc học tập suốt đời vào nghị quyết hằng năm.
II. KẾT QUẢ ĐẠT ĐƯỢC
1. Công tác thông tin, truyền thông
Loa xã phát hai buổi mỗi tuần.
2. Công tác phổ cập giáo dục, xoá mù chữ
- Số người thuộc diện xoá mù chữ từ 15 đến 60 tuổi: 3.410 người, trong đó:
+ Biết chữ mức độ 1: 3.402 người.
+ Biết chữ mức độ 2: 3.377 người.
3. Đào tạo, bồi dưỡng, nâng cao trình độ cho người lao động
Có 64 cán bộ, công chức tham gia bồi dưỡng; 310 công dân tham gia học tập tại trung tâm. \
Số lao động qua đào tạo là 1.204 người.
III. ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN
1. Thuận lợi
Trường học và trung tâm phối hợp chặt chẽ.
2. Tồn tại, hạn chế và nguyên nhân
Kinh phí mở lớp còn ít.
IV. NHIỆM VỤ TRỌNG TÂM TRONG THỜI GIAN TỚI
Duy trì lớp học buổi tối.
"""
    + TAIL
)

MINUTES = """\
BIÊN BẢN
Họp thôn Suối Ngà

1. Thành phần
Có 32 hộ dự.
2. Nội dung
Bình xét hộ nghèo.
"""
