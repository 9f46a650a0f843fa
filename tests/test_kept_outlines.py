"""Rules in outline: as the rules are, made anew when code changes, imported when needed."""

import json
from pathlib import Path

import pytest

from linter import kept_outlines
from linter.cli import main
from linter.kept_outlines import OutlinedPlugins, outlined_plugins
from linter.pack_index import FoundPack
from linter.plugins import Plugins, load_plugins
from linter.rule import Rule
from linter.rule_outline import RuleOutline, outline_of

WORD = Path(__file__).parent.parent / "fixtures" / "documents" / "bao-cao-hoc-tap.docx"
RULES = load_plugins().rules


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


def asked_again() -> Plugins | OutlinedPlugins:
    """What another process is told."""
    outlined_plugins.cache_clear()
    return outlined_plugins()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_an_outline_tells_what_the_rule_does(rule: type[Rule]) -> None:
    outline = outline_of(rule)
    for name in ("id", "element", "needs", "gathers", "misses", "regimes", "trusts"):
        assert getattr(outline, name) == getattr(rule, name), name
    assert outline.rule.id == rule.id
    assert outline.rule.__doc__ == rule.__doc__


def test_outlines_are_kept_from_the_first_time_on() -> None:
    assert isinstance(asked_again(), Plugins)
    kept = asked_again()
    assert isinstance(kept, OutlinedPlugins)
    assert kept.scopes == tuple(map(outline_of, RULES))
    assert kept.packs == load_plugins().packs
    assert kept.rules == RULES


def test_changed_code_makes_them_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    asked_again()
    monkeypatch.setattr(kept_outlines, "code_stamps", lambda _: [("rules/new.py", 1, 1)])
    assert isinstance(asked_again(), Plugins)
    assert isinstance(asked_again(), OutlinedPlugins)


def test_a_pack_of_others_is_loaded_with_all(monkeypatch: pytest.MonkeyPatch) -> None:
    asked_again()
    packs = (FoundPack("so-y-te", "so_y_te", "so-y-te", "1"), *load_plugins().packs)
    monkeypatch.setattr(kept_outlines, "find_packs", lambda: packs)
    assert isinstance(asked_again(), Plugins)


def test_a_damaged_file_is_made_anew(own_cache: Path) -> None:
    asked_again()
    (file,) = (own_cache / "soat").glob("outlines-*")
    file.write_bytes(file.read_bytes()[:-5])
    assert isinstance(asked_again(), Plugins)
    assert isinstance(asked_again(), OutlinedPlugins)


def test_reports_are_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    def report() -> object:
        outlined_plugins.cache_clear()
        main(["check", "--no-config", "--no-cache", "--format", "json", str(WORD)])
        return json.loads(capsys.readouterr().out)

    assert report() == report()


def test_a_rule_that_cannot_be_imported_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_again()
    kept = asked_again()
    assert isinstance(kept, OutlinedPlugins)

    def refuse(outline: RuleOutline) -> type[Rule]:
        if outline.id == "header/missing-national-name":
            raise ImportError("no such file")
        return next(rule for rule in RULES if rule.id == outline.id)

    monkeypatch.setattr(RuleOutline, "rule", property(refuse))
    document = own_letter(Path(kept_outlines.cache_folder()))
    main(["check", "--no-config", "--no-cache", "--format", "json", str(document)])
    (report,) = json.loads(capsys.readouterr().out)["documents"]
    (failure,) = report["failures"]
    assert "header/missing-national-name" in failure["message"]


def own_letter(folder: Path) -> Path:
    """A letter without national name and motto."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "thu.txt"
    file.write_text(
        "ỦY BAN NHÂN DÂN\nXÃ SÔNG TRÀ\nSố: 12/BC-UBND\nSông Trà, ngày 05 tháng 10 năm 2025\n\n"
        "BÁO CÁO\nKết quả chín tháng\n\nToàn xã có 120 hộ nghèo./.\n",
        "utf-8",
    )
    return file
