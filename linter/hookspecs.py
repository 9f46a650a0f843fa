"""The hooks of a soát pack: this file is the manual.

A pack is a module or package named in the ``soat`` entry-point group::

    [project.entry-points.soat]
    so-y-te = "so_y_te.soat_pack"

and implements any of the hooks below::

    from linter.hookspecs import hookimpl
    from linter.rulekit import rules_in

    @hookimpl
    def soat_rules():
        return rules_in("so_y_te.soat_rules")

Hooks are few and coarse, and each is asked once per process, never while a document is checked.
Heavy imports belong inside the hook. A pack that raises is named in the report and left out; the
run goes on (``--strict-plugins`` stops it). A hook that soát does not know is such a failure too,
because a misspelt name would otherwise be silently ignored.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import pluggy

from linter.pack_index import GROUP
from linter.reporter import ReporterSpec

if TYPE_CHECKING:
    from pathlib import Path

    from linter.document import ReaderSpec, Recogniser
    from linter.references.registry import Registry
    from linter.rulekit import Rule

__all__ = ["GROUP", "ReporterSpec", "hookimpl", "hookspec"]

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)


# ---- checking ------------------------------------------------------------------------------


@hookspec
def soat_rules() -> "Iterable[type[Rule]]":  # type: ignore[empty-body]
    """Return rule classes. Asked once, before the first document is checked."""


@hookspec
def soat_recognisers() -> "Iterable[Recogniser]":  # type: ignore[empty-body]
    """Return recognisers of elements that the pack's own rules look at.

    Their kinds must be the pack's own: two providers of one kind are refused.
    """


@hookspec
def soat_registries() -> "Iterable[str | Path | Registry]":  # type: ignore[empty-body]
    """Return registers of documents (*sổ văn bản*), the most trusted first.

    A path is a file that ``soat registry import`` or ``build`` made and the pack ships; anything
    else answers as ``linter.references.registry.Registry`` does (``EntryList`` is one in memory).
    They are asked after the user's own registers and before soát's; entries and claims that name
    no register get the pack's name. A register that cannot be read, or raises when asked, is named
    in the report and left out. ``soat check --no-registry`` asks none.
    """


# ---- reading and reporting -----------------------------------------------------------------


@hookspec
def soat_readers() -> "Iterable[ReaderSpec]":  # type: ignore[empty-body]
    """Return readers of further file formats. Asked before built-in readers, by name."""


@hookspec
def soat_reporters() -> "Iterable[ReporterSpec]":  # type: ignore[empty-body]
    """Return further report formats for ``--format``."""


# ---- configuration -------------------------------------------------------------------------


@hookspec
def soat_settings() -> "Mapping[str, Any]":  # type: ignore[empty-body]
    """Return default settings, in the shape of ``soat.toml``; the user's own come after."""
