"""Settings, their descriptions, the proposed file, and the profile made of them."""

import tomllib
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import fields

from linter.catalogue import Regime, Stage
from linter.config.descriptions import DESCRIPTIONS
from linter.config.discovery import SettingsFinder
from linter.config.nearest import nearest
from linter.config.presentation import proposed_file, settings_in_force
from linter.config.profile import make_profile
from linter.config.schema import settings_schema
from linter.config.settings import PathSuppression, Settings
from linter.config.toml_writing import toml_key, toml_value
from linter.config.validation import convert_settings
from linter.document import Limits
from linter.facts import OwnBody
from linter.findings import Severity
from linter.language import Language
from linter.plugins import load_plugins

PUBLISHED = Path(__file__).parents[2] / "docs" / "soat.schema.json"


def test_every_setting_is_described_and_nothing_else():
    tables = {"": Settings, "body.": OwnBody, "limits.": Limits, "suppress.": PathSuppression}
    declared = {
        prefix + field.encode_name for prefix, kind in tables.items() for field in fields(kind)
    }
    assert set(DESCRIPTIONS) == declared


def test_published_schema_is_fresh():
    built_in = [r for r in load_plugins().rules if r.__module__.startswith("rules.")]
    assert msgspec.json.decode(PUBLISHED.read_bytes()) == settings_schema(built_in), (
        "run: soat config schema > docs/soat.schema.json"
    )


def test_schema_describes_options_of_rules(rules):
    schema = settings_schema(rules)["properties"]["rules"]["properties"]["sample/optioned"]
    assert schema["additionalProperties"] is False
    assert schema["properties"]["at-most"] == {
        "type": "integer", "minimum": 0, "maximum": 9, "default": 3,
    }  # fmt: skip


def test_proposed_file_changes_nothing_as_it_is(rules, known):
    assert tomllib.loads(proposed_file(rules)) == {}


def test_proposed_file_is_right_with_every_setting_switched_on(rules, known):
    lines = proposed_file(rules).splitlines()
    switched_on = "\n".join(
        line.removeprefix("# ") for line in lines if not line.startswith("#:")
    ).replace(lines[0].removeprefix("# "), "").replace(lines[1].removeprefix("# "), "")  # fmt: skip
    table = tomllib.loads(switched_on)
    assert set(table) == {field.encode_name for field in fields(Settings)}
    settings = convert_settings(table, known)
    assert settings.select == Settings().select
    assert settings.limits == Limits()


def test_settings_in_force_can_be_read_back(known, tmp_path, monkeypatch):
    (tmp_path / "soat.toml").write_text(
        'root = true\nlang = "en"\n\n[rules."sample/optioned"]\nat-most = 1\n', "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    resolved = SettingsFinder(known, overrides={"stage": "draft"}).resolve(None)
    shown = settings_in_force(resolved, Language("vi"))
    assert convert_settings(tomllib.loads(shown), known) == resolved.settings
    by_key = {line.partition(" =")[0]: line.rpartition("# ")[2] for line in shown.splitlines()}
    assert by_key["lang"] == "soat.toml, dòng 2"
    assert by_key["at-most"] == "soat.toml, dòng 5"
    assert by_key["stage"] == "dòng lệnh"
    assert by_key["fail-on"] == "mặc định"


def test_profile_holds_the_rules_that_run_with_their_options(rules):
    settings = Settings(
        ignore=("other",),
        severity={"sample/plain": "info"},
        rules={"sample/optioned": {"at-most": 7}},
        stage="issued",
        regime="party",
        body=OwnBody(name="X"),
    )
    profile = make_profile(settings, rules)
    active = {active.rule.id: active for active in profile.rules}
    assert set(active) == {"sample/plain", "sample/optioned"}
    assert active["sample/plain"].severity is Severity.INFO
    assert active["sample/optioned"].severity is None
    assert active["sample/optioned"].options.at_most == 7
    assert (profile.stage, profile.regime) == (Stage.ISSUED, Regime.PARTY)
    assert profile.body.name == "X"


def test_auto_leaves_stage_and_regime_to_the_document(rules):
    profile = make_profile(Settings(), rules)
    assert (profile.stage, profile.regime) == (None, None)


@pytest.mark.parametrize(
    "value",
    ["", 'a"b\\c', "ộ\n\t", "\x7f", 3, -1.5, True, [], ["a", [1]], {"a b": {"c": 1}}, {}],
)
def test_toml_values_can_be_read_back(value):
    assert tomllib.loads(f"key = {toml_value(value)}")["key"] == value


@pytest.mark.parametrize("name", ["a-b_1", "p/n", "", "ộ", 'a"b', "a.b"])
def test_toml_keys_can_be_read_back(name):
    assert tomllib.loads(f"{toml_key(name)} = 1") == {name: 1}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("fail_on", "fail-on"),
        ("FAIL-ON", "fail-on"),
        ("sum-mismatch", "numbers/sum-mismatch"),
        ("numbers/sum-mismach", "numbers/sum-mismatch"),
        ("xyz", None),
        ("", None),
    ],
)
def test_nearest(typed, meant):
    assert nearest(typed, ["fail-on", "lang", "numbers/sum-mismatch", "numbers"]) == meant
