"""Reports: what the engine found, as text for a person or a program.

A reporter has three moments, ``start()``, ``document(report)`` and ``finish(report)``; each
returns the text to write, so that ten thousand documents need no memory. ``finish`` is given the
failures of the run and what was found between documents; what it says of the documents it has
counted itself. A reporter prints nothing and looks at no environment: width and colour are told to
it. Each format is imported when it is asked for.
"""

from importlib import import_module
from typing import Any

from linter.reporter import ReporterSpec


def _spec(name: str, module: str, reporter: str, *needs: str) -> ReporterSpec:
    def load(*args: Any, **options: Any) -> Any:
        return getattr(import_module(f"linter.report.{module}"), reporter)(*args, **options)

    return ReporterSpec(name, load, needs)


REPORTERS: tuple[ReporterSpec, ...] = (
    _spec("rich", "rich_report", "RichReporter"),
    _spec("plain", "plain_report", "PlainReporter"),
    _spec("json", "json_report", "JsonReporter"),
    _spec("html", "html_report", "HtmlReporter", "text"),
    _spec("sarif", "sarif_report", "SarifReporter", "rules"),
    _spec("junit", "junit_report", "JunitReporter"),
    _spec("github", "github_report", "GithubReporter"),
    _spec("gitlab", "gitlab_report", "GitlabReporter"),
    _spec("checkstyle", "checkstyle_report", "CheckstyleReporter"),
    _spec("rdjson", "rdjson_report", "RdjsonReporter"),
    _spec("rdjsonl", "rdjson_report", "RdjsonlReporter"),
)
"""The report formats that soát ships; ``load`` takes what the reporter's class takes."""
