"""From findings to a scenario for a person to review."""
