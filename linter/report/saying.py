"""What reports for other programs have in common: paths, places and findings in one line."""

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import NamedTuple

from linter.document import Extent
from linter.document.location import LINED_FORMATS
from linter.findings import DocumentReport, Report, ReportedFinding, Severity
from linter.language import Language
from linter.report.escaping import visible
from linter.report.tally import Tally
from linter.report.wording import describe_place


class Placed(NamedTuple):
    """A finding and the document in which it stands."""

    path: str
    format: str
    finding: ReportedFinding

    @property
    def has_lines(self) -> bool:
        """Whether the file itself has lines, so that others can show the place in it."""
        return self.format in LINED_FORMATS


class CountingReporter:
    """The beginning of a reporter: it knows its language and counts what it is given."""

    def __init__(
        self,
        language: Language,
        *,
        width: int | None = None,
        color: bool | None = None,
        fail_on: Severity | None = Severity.ERROR,
    ) -> None:
        self._language = language
        self._fail_on = fail_on
        self._tally = Tally()


def findings_of(report: DocumentReport) -> Iterator[Placed]:
    """Every finding of a document, suppressed ones too."""
    return (Placed(report.path, report.format, finding) for finding in report.findings)


def findings_between(report: Report) -> Iterator[Placed]:
    """The findings that came from holding documents against each other, by document."""
    found = (Placed(item.path, item.format, item.finding) for item in report.collection)
    return iter(sorted(found, key=lambda item: (item.path, item.finding.span)))


def counting(found: Iterable[Placed]) -> Iterator[Placed]:
    """The findings that count."""
    return (placed for placed in found if placed.finding.suppressed is None)


def slashed(path: str) -> str:
    """The path with the slashes that every consumer expects, without a leading ``./``."""
    return PurePath(path).as_posix()


def path_bytes(path: str) -> bytes:
    """The path as bytes; those of a name that is not UTF-8 as they are on disk."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")


def message_of(placed: Placed, language: Language) -> str:
    """What is wrong and what to write instead, as plain text.

    A file without lines is told the paragraph or the table cell first.
    """
    finding = placed.finding
    texts = (language.render(t, finding.values) for t in (finding.message, finding.remedy))
    said = visible(" ".join(filter(None, texts)).replace("\n", " "))
    if placed.has_lines:
        return said
    place = describe_place(finding.location, placed.format, language)
    return f"{place[:1].upper()}{place[1:]}: {said}"


def extent_of(finding: ReportedFinding) -> Extent:
    """From where to where; an end that is not known is where it begins."""
    place = finding.location
    return finding.extent or Extent(place.line, place.column, place.line, place.column)
