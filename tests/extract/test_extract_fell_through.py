"""Plans that came to nothing, that others deny, or that only one side tells of are no plans; those that stand are."""

from __future__ import annotations

import pytest

from .kit import found, of_kind

DUE = "The foreign ministers of Chad and Niger are to meet soon.\n"
_FIRM = ["rejected", "possible", "proposed", "decided"]


def _firmest(text: str) -> str:
    """The firmest of what the last line says of days and places."""
    told = [
        one.modality
        for one in found(DUE + text).findings
        if one.at[0] >= len(DUE) and one.kind in ("date", "window", "venue_allowed")
    ]
    return max(told, key=_FIRM.index, default="rejected")


@pytest.mark.parametrize(("sentence", "firmest"), [
    ("The Lima meeting, scheduled for 3 June, fell victim to the dispute.", "possible"),
    ("The meeting set for 3 June in Lima has been put on ice.", "possible"),
    ("The meeting set for 3 June in Lima was scrubbed.", "possible"),
    ("The meeting set for 3 June in Lima has slipped.", "possible"),
    ("The meeting set for 3 June in Lima was overtaken by events.", "possible"),
    ("El Sol wrote that the ministers would meet in Lima on 3 June, but neither side confirmed it.", "possible"),
    ("Nothing has been agreed on a meeting in Lima on 3 June.", "possible"),
    ("The envoy believes the ministers will meet in Lima on 3 June.", "possible"),
    ("The plan, which Niger has not accepted, has the ministers meeting in Lima on 3 June.", "proposed"),
    ("The rebels said they would meet them in Lima on 3 June, but the government has not agreed.", "proposed"),
    ("The government said it knew nothing of a meeting in Lima on 3 June announced by the rebels.", "possible"),
    ('The spokesman called a report that the ministers will meet in Lima on 3 June "premature".', "rejected"),
    ("A report that the ministers will meet in Lima on 3 June was dismissed by both sides.", "rejected"),
    ("The government contradicted a rebel statement that a meeting will be held in Lima on 3 June.", "rejected"),
    ("MR. HOLT: We were going to meet them in Lima on 3 June, and then the coup happened.", "possible"),
    ("MR. HOLT: I don't anticipate that the meeting will be in Lima.", "possible"),
])
def test_no_surer_than_it_is_told(sentence: str, firmest: str) -> None:
    assert _FIRM.index(_firmest(sentence)) <= _FIRM.index(firmest)


@pytest.mark.parametrize("sentence", [
    "The meeting set for 3 June in Lima will go ahead.",
    "The ministers will meet in Lima on 3 June, but the government has not agreed to a ceasefire line.",
    "The envoy said the ministers will meet in Lima on 3 June.",
])
def test_what_stands_is_decided(sentence: str) -> None:
    assert [one.modality for one in of_kind(DUE + sentence, "date")] == ["decided"]


@pytest.mark.parametrize("sentence", [
    "The next step is a meeting of the presidents of Chad and Niger in Lima on 3 June.",
    "On 3 June, at an hour to be determined, the talks between Chad and Niger will resume.",
    "The presidents of Chad and Niger will have to meet on 3 June.",
])
def test_what_is_on_the_timetable_is_decided(sentence: str) -> None:
    assert "decided" in [one.modality for one in of_kind(sentence, "date")]


@pytest.mark.parametrize("sentence", [
    "What Chad wants is a meeting with Niger in Lima on 3 June.",
    "The presidents of Chad and Niger have to meet on 3 June.",
])
def test_what_is_wanted_is_not(sentence: str) -> None:
    assert "decided" not in [one.modality for one in of_kind(sentence, "date")]


def test_a_demand_that_is_made_no_more_is_rejected() -> None:
    text = DUE + "Niger dropped an earlier demand that the commander resign before any talks."
    assert {one.modality for one in of_kind(text, "condition")} == {"rejected"}


def test_what_had_to_be_put_off_has_been_held_since() -> None:
    text = "The second round was held by video in February, after a meeting planned for Lima had to be postponed."
    assert [one.status for one in found(text).meetings if one.status != "past"] == []


@pytest.mark.parametrize("cannot", ["cannot", "can not", "can't", "can’t"])
def test_who_cannot_meet_does_not(cannot: str) -> None:
    text = f"The presidents of Chad and Niger {cannot} meet in Lima on 3 June, the envoy said."
    assert [one.status for one in found(text).meetings] == ["rejected"]
