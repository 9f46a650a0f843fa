"""Qualified names of the elements and attributes that the reader knows.

Files in the strict variant of the format use other namespaces; ``package`` turns those into these.
"""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

STRICT_NAMESPACES = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/main",
        b"http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)

UNDERSTOOD = frozenset(
    {
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
        "http://schemas.microsoft.com/office/word/2010/wordml",
        "http://schemas.microsoft.com/office/word/2012/wordml",
        W[1:-1],
        M[1:-1],
    }
)
"""Namespaces that a choice of alternate content may require."""

VAL = f"{W}val"
ID = f"{W}id"
TYPE = f"{W}type"
AUTHOR = f"{W}author"
DATE = f"{W}date"
RELATION = f"{R}id"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

DOCUMENT = f"{W}document"
BODY = f"{W}body"
P = f"{W}p"
PPR = f"{W}pPr"
RUN = f"{W}r"
RPR = f"{W}rPr"
T = f"{W}t"
MATH_TEXT = f"{M}t"
TABLE = f"{W}tbl"
ROW = f"{W}tr"
CELL = f"{W}tc"
SDT = f"{W}sdt"
SDT_CONTENT = f"{W}sdtContent"
CUSTOM_XML = f"{W}customXml"
INSERTED = f"{W}ins"
DELETED = f"{W}del"
MOVED_FROM = f"{W}moveFrom"
MOVED_TO = f"{W}moveTo"
SECTION = f"{W}sectPr"
FIELD_MARK = f"{W}fldChar"
FIELD_MARK_TYPE = f"{W}fldCharType"
COMMENT_START = f"{W}commentRangeStart"
COMMENT_END = f"{W}commentRangeEnd"
BOX_CONTENT = f"{W}txbxContent"
ALTERNATE = f"{MC}AlternateContent"
CHOICE = f"{MC}Choice"
FALLBACK = f"{MC}Fallback"
