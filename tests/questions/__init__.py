"""Questions to a scenario, each beside a naive twin."""
