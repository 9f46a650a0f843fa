"""Rules as data: TOML files that become rules, for authors who write no Python.

``linter.rule_data.model`` declares what a file may say; ``files`` reads and checks one, ``classes``
makes the rule, ``judging`` is what the rules do, ``folders`` are packs that consist of such files
alone. See docs/rules-as-data.md.
"""
