"""Tests of the answers for people and for machines."""
