"""When somebody planned or refused a meeting says nothing of when it is; what is passed on keeps its speaker."""

from __future__ import annotations

import pytest

from .kit import found, of_kind, only, planned


@pytest.mark.parametrize(("sentence", "status"), [
    ("Last week, Chad and Sudan agreed to hold talks in Doha.", "decided"),
    ("Chad and Sudan agreed last week to hold talks in Doha.", "decided"),
    ("Last month, Chad invited Sudan to talks in Doha.", "proposed"),
    ("Earlier this month, Chad invited Sudan to a summit in Doha.", "proposed"),
    ("Last week, Chad expressed its willingness to hold talks with Sudan in Doha.", "proposed"),
    ("On May 3, Chad refused to hold talks with Sudan.", "rejected"),
])
def test_a_plan_of_last_week_is_a_plan(sentence: str, status: str) -> None:
    [one] = planned(sentence)
    assert one.status == status
    assert not of_kind(sentence, "date") + of_kind(sentence, "window")


@pytest.mark.parametrize("sentence", [
    "Last week, Chad and Sudan held talks in Doha.",
    "Last week, Chad and Sudan agreed at talks in Doha to reopen the border.",
    "Last week in Doha, Chad demanded an apology after talks with Sudan.",
    "In 2019, Chad and Sudan agreed to hold talks in Doha.",
    "Last year, Chad invited Sudan to talks in Doha.",
])
def test_what_was_held_or_planned_long_ago_is_over(sentence: str) -> None:
    assert not planned(sentence)


ASKED = "{source} that President Ana Ruiz and President Luis Vega will meet in Vienna on June 12. Can you confirm?\n" \
    "MR. LEE: I have nothing to announce."


@pytest.mark.parametrize(("source", "speaker"), [
    ("QUESTION: The Kremlin announced today", "Kremlin"), ("Q The foreign minister of Chile said", None),
])
def test_what_a_questioner_passes_on_is_as_firm_as_its_source(source: str, speaker: str | None) -> None:
    one = only(ASKED.format(source=source), "date")
    assert one.modality == "decided"
    assert one.speaker == (speaker or "foreign minister of Chile")


def test_what_a_questioner_only_says_somebody_said_is_possible() -> None:
    text = "Q The foreign minister of Chile said President Ana Ruiz would meet Luis Vega on June 12. Is that so?"
    assert only(text, "date").modality == "possible"


@pytest.mark.parametrize("source", ["Q Some reports say", "Q You said last week", "Q Officials say", "Q I hear"])
def test_what_nobody_named_has_said_is_only_possible(source: str) -> None:
    assert "decided" not in {one.modality for one in found(ASKED.format(source=source)).findings}
