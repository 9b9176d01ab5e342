"""Days and places told in words of their own: "the date of the summit is", "it is in Rome that", "invited both to"."""

from __future__ import annotations

import datetime

import pytest

from .kit import found, names, of_kind, only

SAID = datetime.date(2024, 5, 14)


@pytest.mark.parametrize("told", [
    "The date of the summit between Chad and Niger is 3 June.",
    "The date for the talks between Chad and Niger has been set for 3 June.",
    "It is on 3 June that the foreign ministers of Chad and Niger will meet.",
    "It will be in Oran that the foreign ministers of Chad and Niger meet on 3 June.",
    "The talks between Chad and Niger, which could last a week, will begin in Oran on 3 June.",
    "The talks between Chad and Niger, expected to last a week, begin in Oran on 3 June.",
])
def test_a_day_that_is_set_apart(told: str) -> None:
    one = only(told, "date", SAID)
    assert (one.date, one.modality) == ("2024-06-03", "decided")


@pytest.mark.parametrize("told", [
    "The date of the summit between Chad and Niger is not yet known; it could be 3 June.",
    "It is on 3 June that the foreign ministers of Chad and Niger may meet.",
    "The talks between Chad and Niger, which could be called off, may begin in Oran on 3 June.",
])
def test_one_that_is_left_open(told: str) -> None:
    assert "decided" not in [one.modality for one in of_kind(told, "date", SAID)]


def test_both_who_are_invited_are_those_told_of() -> None:
    text = "The presidents of Chad and Niger could meet for the first time since the war. "
    text += "President Kole of Mali has invited both leaders to Bamako for May 30."
    read = found(text, SAID)
    [meeting] = read.meetings
    assert names(read, meeting) == {"Chad", "Niger"}
    assert only(text, "date", SAID).modality == only(text, "venue_allowed", SAID).modality == "proposed"


def test_a_week_from_today() -> None:
    one = only("Chad and Niger will resume their talks a week from today.", "window", SAID)
    assert (one.earliest, one.latest) == ("2024-05-21", "2024-05-21")
