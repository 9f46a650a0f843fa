"""What a report format is to those who choose one."""

from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable


class ReporterSpec(Struct, frozen=True):
    """A report format: its name, and a function that imports and makes the reporter.

    A reporter has three moments, so that ten thousand documents need no memory: ``start()``,
    ``document(report)`` and ``finish(report)``, each returning the text to write.
    """

    name: str
    load: "Callable[..., Any]"
    needs: tuple[str, ...] = ()
    """What it asks for beside the reports: ``text`` (each report then has the document's text) and
    ``rules`` (it is made with ``rules``, which gives the class of a rule by its id, or None).
    """
