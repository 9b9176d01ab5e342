"""How firm a day or place is by its own words: set, offered, put off, whatever its meeting was called before."""

from __future__ import annotations

import datetime

import pytest

from .kit import found, of_kind

SAID = datetime.date(2031, 5, 6)  # a Tuesday


def firm(text: str, kind: str = "date") -> list[str]:
    return [one.modality for one in of_kind(text, kind, SAID)]


@pytest.mark.parametrize("sentence", [
    "Arab League foreign ministers meet Saturday in Oran to discuss the drought.",
    "President Kole of Chad attends a summit with President Brandt of Niger in Oran Saturday.",
    "President Kole of Chad attends a Chad - Niger summit in Oran on Saturday to consider the drought.",
])
def test_the_present_tense_of_a_timetable_is_firm(sentence: str) -> None:
    assert firm(sentence) == firm(sentence, "venue_allowed") == ["decided"]
    unanchored = found(sentence, None)
    assert [one.modality for one in unanchored.findings if one.kind == "date"] == ["decided"]


@pytest.mark.parametrize("words", [
    "is willing to meet", "has expressed readiness to meet", "would like to meet", "is keen to meet", "aims to meet",
    "is prepared to meet", "is happy to receive",
])
def test_who_would_meet_offers_it(words: str) -> None:
    assert firm(f"President Kole of Chad {words} President Brandt of Niger on Saturday.") == ["proposed"]


def test_god_willing_is_no_offer() -> None:
    assert firm("God willing, Presidents Kole of Chad and Brandt of Niger will meet on Saturday.") == ["possible"]


def test_what_somebody_asks_for_before_they_come_is_their_own() -> None:
    text = "President Kole of Chad is willing to meet President Brandt of Niger, provided the border is opened."
    assert firm(text, "condition") == ["decided"]


def test_a_firm_sentence_on_a_meeting_that_was_only_possible() -> None:
    text = "Chad and Niger could hold talks on the wells. The talks are now set to begin in Oran on Saturday."
    assert firm(text) == firm(text, "venue_allowed") == ["decided"]


def test_a_would_is_as_firm_as_its_meeting() -> None:
    text = "Chad and Niger could hold talks on the wells. The talks would begin in Oran on Saturday, Kole said."
    assert "decided" not in firm(text)


def test_a_day_that_is_not_kept() -> None:
    text = ('The talks between Chad and Niger that were due to open today in Oran are meant to end the dispute. "The '
            'talks are not resuming today," President Kole said, without giving a reason. Kole said the talks were now '
            "set to begin on Thursday.")
    assert firm(text) == ["rejected", "rejected", "decided"]
    assert firm(text, "venue_allowed") == ["decided"]


def test_put_off_until_a_day_is_set_for_that_day() -> None:
    assert firm("The talks between Chad and Niger in Oran were put off until Thursday.") == ["decided"]
    assert "decided" not in firm("The talks between Chad and Niger were put off until a later date.")


def test_gulf_states_say_nothing() -> None:
    [one] = of_kind("Ministers of the six Gulf states meet in Oran on Saturday.", "date", SAID)
    assert one.speaker is None


def test_reports_that_nobody_endorses() -> None:
    text = "The Foreign Office spokesman did not endorse reports that Norway would host talks between Chad and Niger."
    [one] = of_kind(text, "venue_allowed", SAID)
    assert (one.modality, one.places, one.speaker) == ("rejected", ("Norway",), "Foreign Office spokesman")
