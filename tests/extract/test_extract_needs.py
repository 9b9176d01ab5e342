"""Conditions, preparation, attendance, length, and what is not fixed yet."""

import pytest

from tests.extract.kit import SUMMIT, found, names, of_kind, only


@pytest.mark.parametrize(("sentence", "requires"), [
    ("The summit will be held only if the ceasefire holds.", "the ceasefire holds"),
    ("The summit will be held provided that the prisoners are released.", "the prisoners are released"),
    ("If the shelling stops, the summit will take place.", "the shelling stops"),
    ("There will be no summit unless the troops withdraw.", "the troops withdraw"),
    ("Kole will not attend the summit until the troops withdraw.", "the troops withdraw"),
    ("The summit depends on progress in the working groups.", "progress in the working groups"),
    ("Brandt demanded the release of prisoners as a condition for the summit.", "the release of prisoners"),
    ("Brandt set two conditions for the summit: a ceasefire and talks on trade.", "a ceasefire and talks on trade"),
])
def test_conditions(sentence: str, requires: str) -> None:
    finding = only(SUMMIT + sentence, "condition")
    assert (finding.requires, finding.modality) == (requires, "decided")


def test_a_refused_condition_is_rejected() -> None:
    text = SUMMIT + "Kole rejected a demand to free prisoners as a condition for the summit."
    assert only(text, "condition").modality == "rejected"


@pytest.mark.parametrize(("sentence", "modality"), [
    ("Kole agreed to the summit without preconditions.", "rejected"),
    ("Brandt is ready to hold the summit without preconditions.", "rejected"),
    ("Brandt offered to hold the summit without preconditions.", "proposed"),
    ("There are no preconditions for the summit, Brandt said.", "rejected"),
])
def test_no_conditions(sentence: str, modality: str) -> None:
    finding = only(SUMMIT + sentence, "condition")
    assert (finding.requires, finding.modality) == (None, modality)


@pytest.mark.parametrize("sentence", [
    "Kole asked if the summit was late.", "It is unclear if the summit will help.",
    "Aid will flow if the parliament agrees.",
])
def test_what_is_no_condition(sentence: str) -> None:
    assert of_kind(SUMMIT + sentence, "condition") == []


@pytest.mark.parametrize(("sentence", "days", "modality"), [
    ("The summit needs at least two weeks of preparation, Kole said.", 14, "decided"),
    ("Such a summit must be well prepared, Brandt said.", None, "decided"),
    ("The summit should be carefully prepared.", None, "proposed"),
    ("The hosts asked for five days' notice.", 5, "decided"),
])
def test_preparation(sentence: str, days: int | None, modality: str) -> None:
    finding = only(SUMMIT + sentence, "preparation")
    assert (finding.min_days, finding.modality) == (days, modality)


@pytest.mark.parametrize(("sentence", "who", "role"), [
    ("Kole said Turkey must be at the table.", "Turkey", "required"),
    ("The European Union will take part as an observer.", "European Union", "observer"),
    ("Turkey has been invited to the summit.", "Turkey", "invited"),
    ("Russia will not be invited.", "Russia", "excluded"),
    ("Russia, which sent an observer last time, has not been invited.", "Russia", "excluded"),
    ("Russia should not take part in the summit, Kole said.", "Russia", "excluded"),
])
def test_attendance(sentence: str, who: str, role: str) -> None:
    text = SUMMIT + sentence
    finding = only(text, "attendance")
    called = {one.id: one.name for one in found(text).participants}
    assert (called[finding.participant], finding.role) == (who, role)


def test_a_guest_is_no_party() -> None:
    findings = found(SUMMIT + "Turkey has been invited to the summit.")
    (meeting,) = findings.meetings
    assert names(findings, meeting) == {"Anna Kole", "Ivo Brandt"}


@pytest.mark.parametrize(("sentence", "values"), [
    ("The summit will last two days.", {"min_days": 2, "max_days": 2}),
    ("The summit should take no longer than a day.", {"max_days": 1}),
    ("The summit will last at least three hours.", {"min_hours": 3}),
    ("Kole and Brandt will hold a two-day summit.", {"min_days": 2, "max_days": 2}),
])
def test_length(sentence: str, values: dict[str, int]) -> None:
    finding = only(SUMMIT + sentence, "duration")
    assert finding.model_dump(include={"min_days", "max_days", "min_hours", "max_hours"}, exclude_none=True) == values


@pytest.mark.parametrize(("sentence", "aspects"), [
    ("The date and venue have not yet been decided.", {"date", "place"}),
    ("The summit will be held at a location to be determined.", {"place"}),
])
def test_what_is_open(sentence: str, aspects: set[str]) -> None:
    assert {one.aspect for one in of_kind(SUMMIT + sentence, "undetermined")} == aspects


@pytest.mark.parametrize("sentence", [
    "Chad does not rule out any format of talks, its foreign ministry said.", "Kole said she was ready to meet Brandt.",
])
def test_a_permission_is_no_decision(sentence: str) -> None:
    assert {one.modality for one in of_kind(SUMMIT + sentence, "acceptance")} == {"possible"}
