"""The baseline: findings that are known, in a file that is read, compared and merged line by line.

It is JSON with one finding a line, sorted, so that a difference between two versions shows what
was added and what went. A finding is known by its document and its fingerprint, never by a line.
"""

from collections.abc import Iterable
from datetime import date
from unicodedata import normalize

from msgspec import DecodeError, Struct, field, json

from linter.errors import ConfigError
from linter.language import mark

SCHEMA = "soat/baseline/1"
LONGEST_QUOTE = 80

BROKEN = mark("Tệp điểm đã biết {file} không đọc được ({reason}).")
CONFLICT = mark("Tệp điểm đã biết {file} còn dấu xung đột khi gộp (<<<<<<<, =======).")
NEWER = mark("Tệp điểm đã biết {file} thuộc dạng “{schema}” mà phiên bản soát này không biết.")
RESTORE = mark("Hãy lấy lại bản đúng của tệp, hoặc xóa nó rồi chạy lại “soat baseline add”.")
UPGRADE = mark("Hãy dùng phiên bản soát mới hơn.")


class KnownFinding(Struct, frozen=True, omit_defaults=True):
    """A finding that someone has looked at and lets be."""

    fingerprint: str
    rule: str
    quote: str
    """The beginning of what it was found in: for people, not for matching."""
    reason: str
    author: str
    entered: date = field(name="date")
    expires: date | None = None
    """The last day on which it does not count; None: it never expires."""

    between: bool = False
    """Whether it was found between documents: in a run over fewer it is not found."""

    def is_expired(self, today: date) -> bool:
        """Whether it counts again."""
        return self.expires is not None and self.expires < today


class KnownDocument(Struct, frozen=True):
    """The known findings of a document."""

    path: str
    """Relative to the folder of the baseline, with ``/``, composed."""
    digest: str
    """Of the bytes, when its findings were last entered: by it a renamed document is known."""
    findings: tuple[KnownFinding, ...]


class Baseline(Struct, frozen=True):
    """Known findings by document."""

    schema: str = SCHEMA
    documents: tuple[KnownDocument, ...] = ()

    def __len__(self) -> int:
        """How many findings are known."""
        return sum(len(document.findings) for document in self.documents)


def path_key(path: str) -> str:
    """A relative path as the baseline has it, whatever the system."""
    return normalize("NFC", path.replace("\\", "/"))


def digest_of(data: bytes) -> str:
    """A short name for the content of a document."""
    from hashlib import sha256  # noqa: PLC0415  (loads OpenSSL; few documents are asked for it)

    return sha256(data).hexdigest()[:20]


def parse_baseline(data: bytes, file: str) -> Baseline:
    """The baseline in a file. Raises ConfigError."""
    if b"\n<<<<<<< " in data or data.startswith(b"<<<<<<< "):
        raise ConfigError(CONFLICT, RESTORE, file=file, line=0, key="")
    try:
        baseline = json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=Baseline)
    except (DecodeError, UnicodeDecodeError) as error:
        raise ConfigError(BROKEN, RESTORE, file=file, line=0, key="", reason=str(error)) from None
    if baseline.schema != SCHEMA:
        raise ConfigError(NEWER, UPGRADE, file=file, line=0, key="", schema=baseline.schema)
    return sorted_baseline(baseline.documents)


def sorted_baseline(documents: Iterable[KnownDocument]) -> Baseline:
    """A baseline in the order of the file; documents without findings are left out.

    A path that is there twice, as after a merge, becomes one document.
    """
    by_path: dict[str, tuple[str, dict[str, KnownFinding]]] = {}
    for document in documents:
        _, findings = by_path.setdefault(document.path, (document.digest, {}))
        for finding in document.findings:
            findings.setdefault(finding.fingerprint, finding)
    return Baseline(
        documents=tuple(
            KnownDocument(path, digest, tuple(sorted(findings.values(), key=_order)))
            for path, (digest, findings) in sorted(by_path.items())
            if findings
        )
    )


def _order(finding: KnownFinding) -> tuple[str, str, str]:
    return finding.rule, finding.quote, finding.fingerprint


def baseline_text(baseline: Baseline) -> str:
    """The file: one line for each finding, so that a difference is one line too."""
    documents = ",\n".join(map(_document_text, baseline.documents))
    body = f"[\n{documents}\n  ]" if documents else "[]"
    return f'{{\n  "schema": {_line(baseline.schema)},\n  "documents": {body}\n}}\n'


def _document_text(document: KnownDocument) -> str:
    findings = ",\n".join(f"      {_line(finding)}" for finding in document.findings)
    head = f'"path": {_line(document.path)}, "digest": {_line(document.digest)}'
    return f'    {{{head}, "findings": [\n{findings}\n    ]}}'


def _line(value: object) -> str:
    return json.format(json.encode(value), indent=0).decode()
