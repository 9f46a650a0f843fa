"""Names of laws, codes and ordinances, for telling where a name ends in running text.

A list of names, not of what is in force: an unknown name is unknown, never wrong. Names as in the
titles of the laws; of those that were passed anew the name stands once.
"""

from functools import cache

from linter.text.folding import fold, strip_marks
from linter.text.names import Names

_LAWS = """
an ninh mạng|an ninh quốc gia|an toàn thông tin mạng|an toàn thực phẩm|an toàn vệ sinh lao động
|an toàn, vệ sinh lao động|ban hành văn bản quy phạm pháp luật|bảo hiểm thất nghiệp
|bảo hiểm tiền gửi|bảo hiểm xã hội|bảo hiểm y tế|bảo vệ bí mật nhà nước|bảo vệ dữ liệu cá nhân
|bảo vệ môi trường|bảo vệ quyền lợi người tiêu dùng|bảo vệ sức khỏe nhân dân
|bảo vệ và kiểm dịch thực vật|bảo vệ và phát triển rừng|bảo vệ, chăm sóc và giáo dục trẻ em
|biên giới quốc gia|biên phòng việt nam|biển việt nam|bình đẳng giới
|bầu cử đại biểu quốc hội và đại biểu hội đồng nhân dân|báo chí|cán bộ, công chức|cạnh tranh
|căn cước|căn cước công dân|cảnh sát biển việt nam|cảnh vệ|cấp, thoát nước
|chất lượng sản phẩm, hàng hóa|chăn nuôi|chuyển đổi số|chuyển giao công nghệ|chứng khoán
|các công cụ chuyển nhượng|các tổ chức tín dụng|công an nhân dân|công chứng|công đoàn
|công nghệ cao|công nghệ thông tin|công nghiệp công nghệ số|công nghiệp quốc phòng, an ninh và
 động viên công nghiệp|cư trú|dạy nghề|dân quân tự vệ|dân số|dầu khí|di sản văn hóa|doanh nghiệp
|du lịch|dự trữ quốc gia|dữ liệu|dược|đa dạng sinh học|đặc xá|đất đai|đầu tư|đầu tư công
|đầu tư theo phương thức đối tác công tư|đấu giá tài sản|đấu thầu|đê điều|điện ảnh|điện lực
|điều ước quốc tế|đo đạc và bản đồ|đường bộ|đường sắt|địa chất và khoáng sản
|giá|giám định tư pháp|giao dịch điện tử|giao thông đường bộ|giao thông đường thủy nội địa
|giáo dục|giáo dục đại học|giáo dục nghề nghiệp|giáo dục quốc phòng và an ninh|hàng không dân dụng
 việt nam|hải quan|hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác|hóa chất
|hòa giải ở cơ sở|hòa giải, đối thoại tại tòa án|hoạt động chữ thập đỏ
|hoạt động giám sát của quốc hội và hội đồng nhân dân|hôn nhân và gia đình|hộ tịch|hợp tác xã
|kế toán|khám bệnh, chữa bệnh|khí tượng thủy văn|khiếu nại|khoa học và công nghệ
|khoa học, công nghệ và đổi mới sáng tạo|khoáng sản|kiểm toán độc lập|kiểm toán nhà nước|kiến trúc
|kinh doanh bảo hiểm|kinh doanh bất động sản|lâm nghiệp|luật sư|lực lượng dự bị động viên
|lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|lưu trữ|lý lịch tư pháp
|mặt trận tổ quốc việt nam|năng lượng nguyên tử|ngân hàng nhà nước việt nam|ngân sách nhà nước
|nghĩa vụ quân sự|người cao tuổi|người khuyết tật|người lao động việt nam đi làm việc ở nước ngoài
 theo hợp đồng|nhà giáo|nhà ở|nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại
 việt nam|nuôi con nuôi|phá sản|phổ biến, giáo dục pháp luật|phòng bệnh|phòng cháy và chữa cháy
|phòng cháy, chữa cháy và cứu nạn, cứu hộ|phòng không nhân dân|phòng thủ dân sự
|phòng, chống bạo lực gia đình|phòng, chống bệnh truyền nhiễm|phòng, chống khủng bố
|phòng, chống ma túy|phòng, chống mua bán người|phòng, chống rửa tiền
|phòng, chống tác hại của rượu, bia|phòng, chống tác hại của thuốc lá|phòng, chống tham nhũng
|phòng, chống thiên tai|phí và lệ phí|quản lý nợ công|quản lý ngoại thương
|quản lý thuế|quản lý, sử dụng tài sản công|quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ
|quảng cáo|quốc phòng|quốc tịch việt nam|quy hoạch|quy hoạch đô thị
|quy hoạch đô thị và nông thôn|sĩ quan quân đội nhân dân việt nam|sở hữu trí tuệ
|sử dụng năng lượng tiết kiệm và hiệu quả|tài nguyên nước
|tài nguyên, môi trường biển và hải đảo|tần số vô tuyến điện|thanh niên|thanh tra
|thể dục, thể thao|thi đua, khen thưởng|thi hành án dân sự|thi hành án hình sự
|thi hành tạm giữ, tạm giam|thống kê|thú y|thủ đô|thuế bảo vệ môi trường|thuế giá trị gia tăng
|thuế sử dụng đất nông nghiệp|thuế sử dụng đất phi nông nghiệp|thuế tài nguyên
|thuế thu nhập cá nhân|thuế thu nhập doanh nghiệp|thuế tiêu thụ đặc biệt
|thuế xuất khẩu, thuế nhập khẩu|thư viện|thương mại|thương mại điện tử
|thực hành tiết kiệm, chống lãng phí|thực hiện dân chủ ở cơ sở|thủy lợi|thủy sản
|tiếp cận thông tin|tiếp công dân|tiết kiệm, chống lãng phí|tiêu chuẩn và quy chuẩn kỹ thuật
|tín ngưỡng, tôn giáo|tình trạng khẩn cấp|tố cáo|tố tụng hành chính|tổ chức chính phủ
|tổ chức chính quyền địa phương|tổ chức cơ quan điều tra hình sự|tổ chức quốc hội
|tổ chức tòa án nhân dân|tổ chức viện kiểm sát nhân dân|tổ chức hội đồng nhân dân và ủy ban nhân dân
|tổ chức chính phủ|trách nhiệm bồi thường của nhà nước|trẻ em|trí tuệ nhân tạo|trọng tài thương mại
|trồng trọt|trợ giúp pháp lý|trưng cầu ý dân|trưng mua, trưng dụng tài sản|trật tự, an toàn giao
 thông đường bộ|tư pháp người chưa thành niên|viên chức|việc làm|viễn thông|xây dựng
|xử lý vi phạm hành chính|xuất bản|xuất cảnh, nhập cảnh của công dân việt nam|y tế dự phòng
|hỗ trợ doanh nghiệp nhỏ và vừa|quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh
 tại doanh nghiệp|quản lý và đầu tư vốn nhà nước tại doanh nghiệp|di sản|cơ yếu|bưu chính
|giáo dục thường xuyên|học tập suốt đời|dân tộc|nông nghiệp|người lao động
|dân sự|hình sự|lao động|hàng hải việt nam|tố tụng dân sự|tố tụng hình sự
|ưu đãi người có công với cách mạng|người cao tuổi|công an xã|án phí, lệ phí tòa án|ngoại hối
|dân số|cựu chiến binh|giống cây trồng|giống vật nuôi|thủ tục bắt giữ tàu biển|cảnh sát môi trường
|thực hiện dân chủ ở xã, phường, thị trấn|quản lý thị trường|phòng, chống mại dâm|bảo vệ công trình
 quan trọng liên quan đến an ninh quốc gia
"""
"""Names behind *Luật*, *Bộ luật* or *Pháp lệnh*, in lower case."""

SHORT_NAMES = ("dược", "giá")
"""The names of one word, with their marks: without them they are other words (*được*, *gia*)."""


@cache
def law_names() -> Names:
    """The names in lower case without marks; the words behind *Luật*, *Bộ luật*, *Pháp lệnh*."""
    names = {" ".join(name.split()) for name in _LAWS.replace("\n", " ").split("|")}
    return Names(strip_marks(fold(name)) for name in names)
