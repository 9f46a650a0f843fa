"""Reports: what the engine found, as text for a person or a program.

A reporter has three moments, ``start()``, ``document(report)`` and ``finish(report)``; each
returns the text to write, so that ten thousand documents need no memory. ``finish`` is given the
failures of the run; what it says of the documents it has counted itself. A reporter prints nothing
and looks at no environment: width and colour are told to it. Each format is imported when it is
asked for.
"""

from typing import Any

from linter.reporter import ReporterSpec


def _rich(*args: Any, **options: Any) -> Any:
    from linter.report.rich_report import RichReporter  # noqa: PLC0415  (rich is slow to import)

    return RichReporter(*args, **options)


def _plain(*args: Any, **options: Any) -> Any:
    from linter.report.plain_report import PlainReporter  # noqa: PLC0415

    return PlainReporter(*args, **options)


def _json(*args: Any, **options: Any) -> Any:
    from linter.report.json_report import JsonReporter  # noqa: PLC0415

    return JsonReporter(*args, **options)


REPORTERS: tuple[ReporterSpec, ...] = (
    ReporterSpec("rich", _rich),
    ReporterSpec("plain", _plain),
    ReporterSpec("json", _json),
)
"""The report formats that soát ships; ``load`` takes what the reporter's class takes."""
