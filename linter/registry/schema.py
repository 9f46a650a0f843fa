"""What a register looks like as an SQLite file.

``entries`` holds documents under their ``number_key``; ``titles`` their titles for search, folded
(lower case, no marks, Đ as D) because clerks type without marks; ``claims`` the series that are
complete; ``laws`` the laws by their name, because they are cited without their number; ``facts``
the name of the register, its date and its size.
"""

from functools import cache

from linter.text.folding import fold, strip_marks

APPLICATION = 0x736F6174
"""``soat`` in ASCII: tells a register from any other SQLite file."""
VERSION = 1
"""Changes with the tables below; an older file is imported anew, never guessed at."""
PATIENCE = 2.0
"""Seconds to wait for another process that writes."""

TABLES = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL, number TEXT NOT NULL, type TEXT NOT NULL, issuer TEXT NOT NULL,
    issued TEXT NOT NULL, title TEXT NOT NULL, effective_from TEXT NOT NULL,
    effective_to TEXT NOT NULL, amended_by TEXT NOT NULL, replaced_by TEXT NOT NULL,
    draft INTEGER NOT NULL, source TEXT NOT NULL, confidence TEXT NOT NULL, unsure TEXT NOT NULL
);
CREATE UNIQUE INDEX documents ON entries (key, issued, issuer);
CREATE TABLE laws (name TEXT NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (name, entry))
WITHOUT ROWID;
CREATE TABLE claims (
    issuer TEXT NOT NULL, type TEXT NOT NULL, year INTEGER NOT NULL,
    PRIMARY KEY (issuer, type, year)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE titles USING fts5 (title, content = '', tokenize = 'unicode61');
"""

COLUMNS = (
    "number", "type", "issuer", "issued", "title", "effective_from", "effective_to",
    "amended_by", "replaced_by", "draft", "source", "confidence", "unsure",
)  # fmt: skip
"""The columns of ``entries`` behind ``key``, in the order of the table."""


@cache
def _letters() -> dict[int, str]:
    """Every letter with a mark, and the same without."""
    codes = (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))
    return {code: strip_marks(fold(chr(code))) for code in codes if chr(code).isalpha()}


def folded(title: str) -> str:
    """A title as it is searched: lower case, without marks."""
    return title.translate(_letters()).lower()
