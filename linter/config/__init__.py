"""Settings: discovery, merging and validation; which rules run, and how much a finding weighs."""
