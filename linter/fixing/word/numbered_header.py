"""A header with a centred page number, in the field that Word itself keeps up to date."""

from linter.readers.docx.names import W

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FORMAT = (
    '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
    'w:cs="Times New Roman"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr>'
)
_FIELD = (
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
    '<w:fldChar w:fldCharType="separate"/>',
    "<w:t>2</w:t>",
    '<w:fldChar w:fldCharType="end"/>',
)


def page_paragraph() -> str:
    """A centred paragraph with the number of its page."""
    runs = "".join(f"<w:r>{_FORMAT}{inside}</w:r>" for inside in _FIELD)
    return f'<w:p xmlns:w="{W[1:-1]}"><w:pPr><w:jc w:val="center"/></w:pPr>{runs}</w:p>'


def header_part() -> str:
    """The whole part."""
    paragraph = page_paragraph().replace(f' xmlns:w="{W[1:-1]}"', "")
    return f'{_DECLARATION}<w:hdr xmlns:w="{W[1:-1]}">{paragraph}</w:hdr>'
