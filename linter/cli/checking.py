"""One run over documents: what was asked for, what is checked, what is written.

The options are those of ``soat check``; the reports go where they say.
"""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from linter.cache.folder import cache_folder
from linter.cli.across import Across
from linter.cli.console import say
from linter.cli.dispatch import LANGUAGE_VARIABLE
from linter.cli.inputs import collect_settings, find_inputs, jobs_of, split_changed, strictest
from linter.cli.report_outputs import (
    ReportOptions,
    ReportWriter,
    refuse_documents,
    targets_of,
)
from linter.cli.settings_options import (
    folder_failures,
    make_finder,
    pack_failures,
    refuse_failures,
    rules_under,
)
from linter.config.known_rules import KnownRules
from linter.config.settings import Settings
from linter.errors import ExitCode
from linter.findings import CollectionFinding, DocumentReport, Failure, Report
from linter.inputs import Input, shipped_suffixes
from linter.language import Language, mark
from linter.pack_index import DISTRIBUTION, find_packs
from linter.report.tally import Tally

if TYPE_CHECKING:
    from linter.cache.programs import ProgramCache
    from linter.cache.reports import ReportCache
    from linter.kept_outlines import OutlinedPlugins
    from linter.plugins import Plugins
    from linter.remembering import RememberingSession
    from linter.rulekit import Rule
    from linter.session import Session
    from linter.suppress.outside import OutsideSuppression


NOTHING_CHANGED = mark("Không có văn bản nào khác với “{revision}”.")


def check_quietly(
    options: Namespace, language: Language, take: Callable[[DocumentReport], None]
) -> "Rest":
    """Check as ``soat check`` does, without baselines, and hand over each report as it comes.

    ``options`` hold ``add_checking_options``. Raises SoatError.
    """
    given = {"format": (), "output": (), "stdin_name": None, "strict_plugins": False}
    given["diff_base"] = None
    run = CheckRun(Namespace(**given, **vars(options)), language, with_baseline=False)
    return run.hand_over(take)


class Rest(NamedTuple):
    """What a run has beside the reports of documents."""

    between: tuple[CollectionFinding, ...]
    failures: tuple[Failure, ...]
    settings_for: Callable[[Path | None], Settings]


class CheckRun:
    """One run of the command: what was asked for, and what is known before the first document.

    Packs are loaded when something asks for them: settings that name rules, a third-party pack, or
    the first document that no earlier run has checked as it stands.
    """

    def __init__(
        self, options: Namespace, language: Language, *, with_baseline: bool = True
    ) -> None:
        self._options = options
        self._jobs = jobs_of(options)
        self._packs = find_packs()
        self._targets = targets_of(
            options.format or (), options.output or (), lambda: self._plugins
        )
        shipped = all(pack.distribution == DISTRIBUTION for pack in self._packs)
        self._finder, self._pack_failures = make_finder(
            options,
            KnownRules(lambda: self._plugins.rules),
            None if shipped else self._plugins,
        )
        self._stdin = Path(options.stdin_name) if options.stdin_name else None
        found = find_inputs(
            options, self._finder, shipped_suffixes if shipped else lambda: self._session.suffixes
        )
        self._inputs, self._unchanged = split_changed(found, options)
        self._settings = collect_settings(self._inputs, self._settings_for)
        self._strict = any(settings.strict_plugins for settings in self._settings)
        if self._strict:
            refuse_failures(self._pack_failures or pack_failures(self._plugins))
            refuse_failures(folder_failures(self._settings))
        self._fail_on = strictest(self._settings)
        self._outside = self._outside_suppression(with_baseline=with_baseline)
        self._language = _report_language(options, self._settings, language)

    @cached_property
    def _plugins(self) -> "Plugins | OutlinedPlugins":
        from linter.kept_outlines import outlined_plugins  # noqa: PLC0415  (only to check)

        return outlined_plugins()

    @cached_property
    def _cache(self) -> "ReportCache":
        from linter.cache.reports import ReportCache  # noqa: PLC0415  (imports sqlite3)

        return ReportCache(cache_folder())

    @cached_property
    def _session(self) -> "Session":
        from linter.session import Session  # noqa: PLC0415  (imports all that reads and checks)

        _ = self._patterns
        return Session(
            settings_for=self._settings_for,
            plugins=self._plugins,
            keep_text=self._keep_text,
            jobs=self._jobs,
            timed=True,
        )

    @cached_property
    def _patterns(self) -> "ProgramCache":
        from linter.cache.programs import keep_patterns  # noqa: PLC0415  (only to check)

        return keep_patterns(cache_folder())

    @property
    def _keep_text(self) -> bool:
        """Whether any report shows the documents themselves."""
        return any("text" in target.spec.needs for target in self._targets)

    def _rule(self, name: str) -> "type[Rule] | None":
        return self._rules.get(name)

    @cached_property
    def _rules(self) -> "dict[str, type[Rule]]":
        found = (rules_under(settings, self._plugins) for settings in self._settings)
        return {rule.id: rule for rules in found for rule in rules}

    def check(self) -> int:
        """Check everything; return the exit code."""
        tally, between = Tally(), self._between()
        failures = []
        documents = (item for item in self._inputs if isinstance(item, Input))
        refuse_documents(self._targets, (item.path for item in documents if item.path))
        with closing(self._results()) as results, self._writer() as writer:
            writer.start()
            for result in results:
                if isinstance(result, Failure):
                    failures.append(result)
                else:
                    tally.add(result)
                    between.add(result.card)
                    writer.document(result)
            failures[:0] = self._left_out()
            if tally.failures and self._strict:
                failures.append(_broken_rules(tally.failures))
            across = self._across(between)
            tally.add_across(across)
            writer.finish(Report((), tuple(failures), across, self._notices()))
        if "_patterns" in vars(self):
            self._patterns.save()
        if "_cache" in vars(self) and self._cache.problem is not None:
            problem = self._cache.problem
            say(self._language.render(problem.message, problem.values))
        return tally.exit_code(failures, self._fail_on)

    def hand_over(self, take: Callable[[DocumentReport], None]) -> Rest:
        """Check everything and write nothing."""
        between, failures = self._between(), []
        for result in self._checked():
            if isinstance(result, Failure):
                failures.append(result)
                continue
            between.add(result.card)
            take(result)
        return Rest(self._across(between), tuple(failures), self._settings_for)

    def _left_out(self) -> tuple[Failure, ...]:
        """The packs that could not be used, as far as packs were loaded at all."""
        loaded = "_plugins" in vars(self)
        packs = self._pack_failures or (pack_failures(self._plugins) if loaded else ())
        registers = self._session.register_failures if "_session" in vars(self) else ()
        return (*packs, *folder_failures(self._settings), *registers)

    def _between(self) -> Across:
        return Across(lambda: self._session, len(self._inputs), self._unchanged)

    def _across(self, between: Across) -> tuple[CollectionFinding, ...]:
        found = between.found(self._settings, lambda: self._source)
        return self._outside.across(found) if self._outside and found else found

    def _notices(self) -> tuple[Failure, ...]:
        """What should be known and fails nothing."""
        notices = self._outside.notices() if self._outside else ()
        if self._inputs:
            return notices
        revision = self._options.diff_base
        said = Failure(revision, "nothing-changed", NOTHING_CHANGED, {"revision": revision}, 0)
        return (said, *notices)

    def _results(self) -> Generator[DocumentReport | Failure, None, None]:
        yield from self._watched()

    def _watched(self) -> Iterator[DocumentReport | Failure]:
        """The results, with a progress bar where somebody waits at a screen."""
        results = self._checked()
        if len(self._inputs) < 2 or not sys.stderr.isatty():
            return results
        if any(target.path is None for target in self._targets) and sys.stdout.isatty():
            return results  # the report itself moves on the same screen
        from linter.cli.progress import with_progress  # noqa: PLC0415  (imports rich)

        return with_progress(results, len(self._inputs), self._language)

    def _checked(self) -> Iterator[DocumentReport | Failure]:
        """What checking gave, with what settings and baseline pass over marked."""
        outside = self._outside
        if outside is None:
            return self._raw()
        return (r if isinstance(r, Failure) else outside.document(r) for r in self._raw())

    def _outside_suppression(self, *, with_baseline: bool) -> "OutsideSuppression | None":
        """What is passed over at the wish of settings; None when these wish nothing."""
        if not any(one.suppress or (one.baseline and with_baseline) for one in self._settings):
            return None
        from linter.cli.suppression import RunSurroundings  # noqa: PLC0415  (few runs have any)
        from linter.suppress.outside import OutsideSuppression  # noqa: PLC0415

        around = RunSurroundings(
            self._finder,
            self._settings,
            operands=() if self._options.diff_base else self._options.operands,
            stdin=self._stdin,
            with_baseline=with_baseline,
        )
        return OutsideSuppression(around)

    def _raw(self) -> Iterator[DocumentReport | Failure]:
        return self._source.check(self._inputs)

    @cached_property
    def _source(self) -> "Session | RememberingSession":
        """What checks, with its memory when settings want one."""
        if not any(settings.cache for settings in self._settings):
            return self._session
        from linter.remembering import RememberingSession  # noqa: PLC0415  (imports sqlite3)

        return RememberingSession(
            settings_for=self._settings_for,
            session=lambda: self._session,
            packs=self._packs,
            cache=self._cache,
            keep_text=self._keep_text,
        )

    def _settings_for(self, path: Path | None) -> Settings:
        return self._finder.settings_for(path or self._stdin)

    def _writer(self) -> ReportWriter:
        told = ReportOptions(self._language, self._options.color, self._fail_on, self._rule)
        return ReportWriter(self._targets, told)


def _report_language(
    options: Namespace, settings: Sequence[Settings], language: Language
) -> Language:
    """The language that was asked for, else that of the first document's settings."""
    if options.lang or os.environ.get(LANGUAGE_VARIABLE):
        return language
    return Language(settings[0].lang)


def _broken_rules(count: int) -> Failure:
    return Failure(
        "soat",
        "strict-plugins",
        mark("{count} quy tắc hoặc bộ nhận dạng gặp lỗi, và strict-plugins đang bật."),
        {"count": count},
        ExitCode.INTERNAL,
    )
