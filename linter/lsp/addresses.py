"""Addresses of documents in the editor.

``file:`` is a file that is edited as it stands; ``soat-text:`` the text of one that has no lines of
its own (Word, PDF …), shown read-only as soát reads it; ``soat-rule:`` the page of a rule.
"""

from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote, urlsplit

from pygls.uris import from_fs_path, to_fs_path

TEXT_SCHEME = "soat-text"
RULE_SCHEME = "soat-rule"
SUFFIXES = {"markdown": ".md"}
"""The suffix of a document that has no file yet, by the editor's name of its language."""


def path_of(uri: str) -> Path | None:
    """The file behind an address; None for what has none."""
    parts = urlsplit(uri)
    if parts.scheme == TEXT_SCHEME:
        uri = parts._replace(scheme="file").geturl()
    elif parts.scheme != "file":
        return None
    found = to_fs_path(uri)
    return Path(found) if found else None


def name_of(uri: str, language: str) -> str:
    """The name under which a text is read: its suffix tells how."""
    path = path_of(uri)
    if path is not None:
        return str(path)
    name = PurePosixPath(unquote(urlsplit(uri).path)).name or "untitled"
    return name if PurePosixPath(name).suffix else name + SUFFIXES.get(language, ".txt")


def is_text_view(uri: str) -> bool:
    """Whether the editor shows the text as read instead of the file."""
    return urlsplit(uri).scheme == TEXT_SCHEME


def file_address(path: Path) -> str:
    """The address of a file."""
    return from_fs_path(str(path.absolute())) or ""


def text_address(path: Path) -> str:
    """The address of the text of a file."""
    return urlsplit(file_address(path))._replace(scheme=TEXT_SCHEME).geturl()


def rule_address(rule: str) -> str:
    """The address of the page of a rule."""
    return f"{RULE_SCHEME}:/{quote(rule)}.md"


def rule_of(uri: str) -> str | None:
    """The rule whose page an address names; None for other addresses."""
    parts = urlsplit(uri)
    if parts.scheme != RULE_SCHEME:
        return None
    return unquote(parts.path).strip("/").removesuffix(".md")
