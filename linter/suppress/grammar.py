"""How a directive is written: ``soát: bỏ qua numbers/sum-mismatch -- theo biểu của tỉnh``.

After the opening come the verb, the names of rules or packs (or *tất cả*), if wanted where it
holds (*trong mục này*, *trong cả văn bản*), and the reason behind a dash or *vì*. Word turns
dashes and capitals into others, clerks leave tone marks out: all of that is read. A comment that
a person wrote to a person (*Soát: xem lại số này*) is not a directive.
"""

from collections.abc import Iterator
from enum import Enum
from unicodedata import normalize

from msgspec import Struct

from linter.config.settings import ALL
from linter.text.folding import fold, strip_marks
from linter.text.patterns import lazy_pattern

_OPENING = lazy_pattern(r"\s*soat\s*:\s*")
_VERB = lazy_pattern(r"(?:hay |xin )?(?:bo qua|ignore)(?![\w/])[\s:]*")
_RULE_SHAPED = lazy_pattern(r"\b[a-z]\w*/[a-z]\w*-\w")
_REASON_DASH = lazy_pattern(r"\s*(?:--+|[–—―]|\s-\s)\s*|\s*[;(:]\s*")
_REASON_WORD = lazy_pattern(r"(?<!\w)(?:lý do|vì|do|because)(?!\w)[\s:]*")
_AND = lazy_pattern(r",|(?<!\w)(?:va|and)(?!\w)")
_EVERYTHING = lazy_pattern(
    r"(?:tat ca|toan bo|het|moi|all)(?: (?:cac )?(?:quy tac|loi|diem|phat hien|rules?))?"
    r"(?!\w)"
)
_NAME = lazy_pattern(r"\w+(?:-\w+)*(?:/\w+(?:-\w+)*)?")
_SCOPES = lazy_pattern(
    r"(?:(?:trong|o|cho|in)\s+)?(?:(?:(?<!tat )ca|toan bo|toan|nguyen|the|this|whole)\s+)*"
    r"(?:(?P<document>(?:van ban|tai lieu|document|file)(?: nay)?)"
    r"|(?P<section>(?:muc|phan|chuong|dieu|khoan) nay|section)"
    r"|(?P<block>(?:doan(?: van)?|dong|bang|cau|khoi) (?:nay|sau|duoi day|ke tiep)|block))(?!\w)"
)
_FILLER = lazy_pattern(
    r"(?:cac |nhung )?(?:quy tac|loi|ma|goi|diem|canh bao|rules?)\s+(?=\S*[/\w])"
)
_QUOTES = "\"'`“”‘’«» "
_EDGES = " \t-–—:;,.()"
_DASHES = dict.fromkeys(map(ord, "‐‑"), "-")


class Scope(Enum):
    """Where a directive holds."""

    NEAR = "near"
    """The commented range, else the next block."""
    BLOCK = "block"
    SECTION = "section"
    DOCUMENT = "document"


class Written(Struct, frozen=True):
    """A directive as written."""

    text: str
    names: tuple[str, ...] = ()
    scope: Scope = Scope.NEAR
    reason: str = ""
    has_verb: bool = True


def read_directives(comment: str) -> Iterator[Written]:
    """The directives in a comment, each beginning a line; further lines belong to its reason."""
    group: list[str] = []
    for line in normalize("NFC", comment).splitlines():
        if _OPENING.match(_plain(line)):
            yield from _read(group)
            group = [line]
        elif group:
            group.append(line)
    yield from _read(group)


def _plain(text: str) -> str:
    """Lower case without tone marks, one character for each."""
    return strip_marks(fold(text))


def _read(lines: list[str]) -> Iterator[Written]:
    text = " ".join(" ".join(lines).split()).translate(_DASHES)
    opening = _OPENING.match(_plain(text))
    if opening is None:
        return
    verb = _VERB.match(_plain(text), opening.end())
    if verb is None:
        if _RULE_SHAPED.search(_plain(text), opening.end()):
            yield Written(text, has_verb=False)
        return
    head, reason = _split_reason(text[verb.end() :])
    head, scope = _take_scope(head)
    names, rest = _take_names(head)
    yield Written(text, names, scope, reason or rest)


def _split_reason(text: str) -> tuple[str, str]:
    """What stands before the reason, and the reason."""
    signs = [_REASON_DASH.search(text), _REASON_WORD.search(fold(text))]
    sign = min((found for found in signs if found), key=lambda found: found.start(), default=None)
    if sign is None:
        return text, ""
    reason = text[sign.end() :].strip(_EDGES)
    word = _REASON_WORD.match(fold(reason))
    said = reason[word.end() :].strip(_EDGES) if word else reason
    return text[: sign.start()], said or reason


def _take_scope(head: str) -> tuple[str, Scope]:
    found = _SCOPES.search(_plain(head))
    if found is None:
        return head, Scope.NEAR
    return f"{head[: found.start()]},{head[found.end() :]}", Scope(found.lastgroup)


def _take_names(head: str) -> tuple[tuple[str, ...], str]:
    """The names in their order, and words that are none: a reason without a dash before it."""
    names: dict[str, None] = {}
    rest: list[str] = []
    start = 0
    plain = _plain(head)
    for end in (*(found.span() for found in _AND.finditer(plain)), (len(head), len(head))):
        chunk = head[start : end[0]].strip(_QUOTES)
        start = end[1]
        if rest or not chunk:
            rest += chunk.split()
            continue
        if everything := _EVERYTHING.match(_plain(chunk)):
            names[ALL] = None
            rest += chunk[everything.end() :].split()
            continue
        filler = _FILLER.match(_plain(chunk))
        found, others = _names_in(chunk[filler.end() if filler else 0 :], first=not names)
        names.update(dict.fromkeys(found))
        rest += others
    return tuple(names), " ".join(rest).strip(_EDGES)


def _names_in(chunk: str, *, first: bool) -> tuple[list[str], list[str]]:
    """Names at the head of a chunk, and the words behind them.

    A word without a stroke is a pack when it stands alone, or before others in the first chunk.
    """
    words = [word.strip(_QUOTES + ".") for word in chunk.split()]
    names: list[str] = []
    for place, word in enumerate(words):
        may_be_pack = word.isascii() and place == 0 and (first or len(words) == 1)
        if not _NAME.fullmatch(word) or not ("/" in word or may_be_pack):
            return names, words[place:]
        names.append(word.casefold().replace("_", "-"))
    return names, []
