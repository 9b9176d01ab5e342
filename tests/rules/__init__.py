"""Tests of the kinds of rules, one file each."""
