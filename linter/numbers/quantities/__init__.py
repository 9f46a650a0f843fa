"""First step: every number of a document with its value, unit and kind. States, does not judge."""
