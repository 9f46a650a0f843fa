"""The report for a person in the log of GitHub Actions, with annotations beside it.

A runner obeys lines of the log that look like its commands. What a document says is therefore
written while commands are switched off, under a word that no document can know.
"""

import secrets
from typing import Any

from linter.findings import DocumentReport, Report


class AnnotatedReporter:
    """Writes one report with commands off, and the annotations of another with commands on."""

    def __init__(self, shown: Any, annotations: Any) -> None:
        self._shown = shown
        self._annotations = annotations
        self._word = f"soat-{secrets.token_hex(16)}"

    def start(self) -> str:
        """The beginning of both."""
        return self._quiet(self._shown.start()) + str(self._annotations.start())

    def document(self, report: DocumentReport) -> str:
        """One document in both."""
        shown = self._quiet(self._shown.document(report))
        return shown + str(self._annotations.document(report))

    def finish(self, report: Report) -> str:
        """The end of both."""
        return self._quiet(self._shown.finish(report)) + str(self._annotations.finish(report))

    def _quiet(self, text: str) -> str:
        if not text:
            return ""
        end = "" if text.endswith("\n") else "\n"
        return f"::stop-commands::{self._word}\n{text}{end}::{self._word}::\n"
