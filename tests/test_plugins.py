"""Packs are found, loaded and classified; each failure is named and costs only its own pack."""

import sys
import types

import pytest

from linter.hookspecs import hookimpl
from linter.pack_index import FoundPack
from linter.plugins import collect
from linter.rulekit import SOAT_ADVICE, Rule, Severity, WholeDocument


def make_rule(rule_id):
    class Sample(Rule):
        """Ví dụ."""

        id = rule_id
        severity = Severity.INFO
        message = "…"
        remedy = "…"
        basis = SOAT_ADVICE
        element = WholeDocument

        def check(self, element, context):
            yield from ()

    return Sample


@pytest.fixture
def pack(monkeypatch):
    def install(name, **hooks):
        module = types.ModuleType(f"pack_{name}")
        for hook, function in hooks.items():
            setattr(module, hook, hookimpl(function))
        monkeypatch.setitem(sys.modules, module.__name__, module)
        return FoundPack(name, module.__name__, name, "1.0")

    return install


def test_rules_of_all_packs_are_merged_by_id(pack):
    found = [
        pack("b", soat_rules=lambda: (make_rule("b/two"), make_rule("b/one"))),
        pack("a", soat_rules=lambda: (make_rule("a/one"),)),
    ]
    plugins = collect(found)
    assert [rule.id for rule in plugins.rules] == ["a/one", "b/one", "b/two"]
    assert plugins.failures == ()


def raising():
    raise RuntimeError("hỏng")


@pytest.mark.parametrize(
    ("name", "hooks", "reason"),
    [
        ("raises", {"soat_rules": raising}, "hỏng"),
        ("misspelt", {"soat_rulse": lambda: ()}, "soat_rulse"),
        ("twice", {"soat_rules": lambda: (make_rule("good/rule"),)}, "good/rule"),
    ],
)
def test_a_bad_pack_is_named_and_the_others_stay(pack, name, hooks, reason):
    good = pack("good", soat_rules=lambda: (make_rule("good/rule"),))
    plugins = collect([good, pack(name, **hooks)])
    assert [rule.id for rule in plugins.rules] == ["good/rule"]
    (failure,) = plugins.failures
    assert failure.pack == name
    assert reason in failure.reason


def test_a_pack_that_cannot_be_imported_is_named(pack):
    good = pack("good", soat_rules=lambda: (make_rule("good/rule"),))
    plugins = collect([FoundPack("gone", "no_such_module", "gone", "1"), good])
    assert [failure.pack for failure in plugins.failures] == ["gone"]
    assert len(plugins.rules) == 1


def test_settings_and_readers_are_collected(pack):
    found = pack("a", soat_settings=lambda: {"fail-on": "warning"}, soat_readers=lambda: ["reader"])
    plugins = collect([found])
    assert plugins.settings == (("a", {"fail-on": "warning"}),)
    assert plugins.readers == ("reader",)


def test_registers_are_collected_under_the_name_of_their_pack(pack):
    found = [
        pack("b", soat_registries=lambda: ["so.sqlite"]),
        pack("a", soat_registries=lambda: ["gan.sqlite", "xa.sqlite"]),
    ]
    plugins = collect(found)
    assert plugins.registries == (("a", "gan.sqlite"), ("a", "xa.sqlite"), ("b", "so.sqlite"))
