"""soát: a validation and compliance linter for Vietnamese administrative documents.

The public interface is a lazy façade: nothing is imported until it is asked for, so that
``soat --version`` costs no more than starting Python.

>>> import linter
>>> report = linter.check("bao_cao.docx")  # doctest: +SKIP
"""

TYPE_CHECKING = False  # importing typing would double the time of --version
if TYPE_CHECKING:
    from linter.document import Document, Span
    from linter.findings import DocumentReport, Finding, Report, Severity
    from linter.session import check, read

__version__ = "0.1.0"

__all__ = [
    "Document",
    "DocumentReport",
    "Finding",
    "Report",
    "Severity",
    "Span",
    "__version__",
    "check",
    "read",
]

_HOME = {
    "Document": "linter.document",
    "DocumentReport": "linter.findings",
    "Finding": "linter.findings",
    "Report": "linter.findings",
    "Severity": "linter.findings",
    "Span": "linter.document",
    "check": "linter.session",
    "read": "linter.session",
}


def __getattr__(name: str) -> object:
    """Import a public name from its home module on first use."""
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module 'linter' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415  (start-up: --version must not pay for it)

    return getattr(import_module(home), name)
