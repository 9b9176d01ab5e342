"""Findings through a language model, held to the same evidence."""
