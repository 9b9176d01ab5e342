"""Which meetings a text speaks of, who takes part, and how firm they are."""

import pytest

from tests.extract.kit import SUMMIT, found, names, planned

BOTH = {"Anna Kole", "Ivo Brandt"}


@pytest.mark.parametrize("sentence", [
    "President Anna Kole will meet President Ivo Brandt on Monday.",
    "President Anna Kole and President Ivo Brandt will meet on Monday.",
    "Talks between President Anna Kole and President Ivo Brandt will begin on Monday.",
    "President Anna Kole will host President Ivo Brandt on Monday.",
    "President Anna Kole will travel to Rome on Monday to meet President Ivo Brandt.",
    "President Anna Kole is to hold talks with President Ivo Brandt on Monday.",
    "A meeting of President Anna Kole and President Ivo Brandt is scheduled for Monday.",
])
def test_who_takes_part(sentence: str) -> None:
    findings = found(sentence)
    (meeting,) = findings.meetings
    assert names(findings, meeting) >= BOTH
    assert (meeting.status, meeting.format) == ("decided", "bilateral")


@pytest.mark.parametrize(("words", "status"), [
    ("will meet", "decided"), ("are to meet", "decided"), ("agreed to meet", "decided"), ("could meet", "possible"),
    ("are expected to meet", "possible"), ("hope to meet", "possible"), ("should meet", "proposed"),
    ("will not meet", "rejected"), ("refused to meet", "rejected"), ("are considering meeting", "possible"),
    ("did not rule out meeting", "possible"), ("met", "past"),
])
def test_firmness_of_a_verb(words: str, status: str) -> None:
    findings = found(f"President Anna Kole and President Ivo Brandt {words} in Rome.")
    assert {one.status for one in findings.meetings} == {status}


@pytest.mark.parametrize(("sentence", "status"), [
    ("A possible summit of President Anna Kole and President Ivo Brandt was discussed.", "possible"),
    ("Chad proposed a meeting between President Anna Kole and President Ivo Brandt.", "proposed"),
    ("The meeting between President Anna Kole and President Ivo Brandt was cancelled.", "rejected"),
    ("The last meeting between President Anna Kole and President Ivo Brandt took place in 2019.", "past"),
    ("If they agree, President Anna Kole and President Ivo Brandt would meet.", "possible"),
])
def test_firmness_of_a_noun(sentence: str, status: str) -> None:
    assert [one.status for one in found(sentence).meetings] == [status]


def test_mentions_of_one_meeting_are_merged() -> None:
    text = SUMMIT + ("The summit will be held on 12 June. The meeting of the two presidents will last a day.\n"
                     "Kole will meet Brandt in Vienna.")
    assert len(planned(text)) == 1


def test_levels_and_formats_keep_meetings_apart() -> None:
    text = SUMMIT + ("Their foreign ministers will meet in Oslo on 3 June. A trilateral meeting with the "
                     "chancellor of Austria will follow.")
    assert len(planned(text)) == 3


def test_numbers_keep_meetings_apart() -> None:
    text = SUMMIT + ("Their envoys will hold two rounds of talks. The first will take place in Oslo on 3 June. "
                     "The second is planned for 10 June in Rome.")
    dates = {one.date: one.meeting for one in found(text).findings if one.kind == "date"}
    assert dates["2024-06-03"] != dates["2024-06-10"]


def test_briefs_share_no_meeting() -> None:
    text = "Chad and Niger will hold talks on Monday.\n***\nThe talks will be held in Rome, Mali and Togo said."
    findings = found(text)
    assert len({one.meeting for one in findings.findings if one.kind in ("date", "venue_allowed")}) == 2


def test_roles_mean_whoever_the_text_or_the_time_says() -> None:
    findings = found("The French president and German Chancellor Anna Muster will meet on Monday.")
    (meeting,) = findings.meetings
    assert names(findings, meeting) == {"Emmanuel Macron", "Anna Muster"} or "Muster" in str(names(findings, meeting))


def test_capitals_stand_for_governments() -> None:
    findings = found("Tokyo and Pyongyang will hold talks on Monday.")
    assert {one.country for one in findings.participants} == {"Japan", "North Korea"}


@pytest.mark.parametrize("text", [
    "The minister held a press conference on Monday and spoke of growth.",
    "Parliament will vote on the budget next week. Prices may rise in June.",
    "The two presidents met in Geneva in 2021 and discussed trade for three hours.",
    "The army will withdraw by 30 June, provided that the ceasefire holds.",
    "The White House summit was held in March. It lasted two days.",
])
def test_texts_that_plan_nothing_give_nothing(text: str) -> None:
    findings = found(text)
    assert findings.findings == ()
    assert all(one.status == "past" for one in findings.meetings)
