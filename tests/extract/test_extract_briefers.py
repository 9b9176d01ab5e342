"""What briefers say of those they speak for: the Secretary, his programme, his stops and the order of a day."""

import datetime

import pytest

from tests.extract.kit import found, names, of_kind, told

SAID = datetime.date(2031, 5, 14)      # a Wednesday
ASIDE = "MS. KELLER: Secretary Amadi will depart for Asia. "


def who(text: str) -> list[set[str]]:
    """The names of those who meet, meeting by meeting, of the meetings to come."""
    findings = found(text, SAID)
    return [names(findings, one) for one in findings.meetings if one.status != "past"]


def said(text: str, kind: str) -> list[str]:
    """The findings of a kind, each on one line."""
    return [told(one).removeprefix(f"{kind} ") for one in of_kind(text, kind, SAID)]


@pytest.mark.parametrize(("text", "expected"), [
    (ASIDE + "The Secretary will meet President Ruiz in Lima.", [{"Amadi", "Ruiz"}]),
    (ASIDE + "In Lima, the Secretary will meet President Ruiz.", [{"Amadi", "Ruiz"}]),
    (ASIDE + "In Lima, the Secretary will meet individually with President Ruiz and Prime Minister Paz.",
     [{"Amadi", "Ruiz"}, {"Amadi", "Paz"}]),
    (ASIDE + "In Lima, the Secretary will hold bilateral meetings with President Ruiz and Prime Minister Paz.",
     [{"Amadi", "Ruiz"}, {"Amadi", "Paz"}]),
    ("MR. HALE: The Secretary will start with a working lunch with Foreign Minister Paz. Then she'll see "
     "President Ruiz.", [{"the Secretary", "Paz"}, {"the Secretary", "Ruiz"}]),
    ("MR. HALE: The Secretary will have a courtesy call with President Ruiz.", [{"the Secretary", "Ruiz"}]),
    ("The Secretary-General will travel to Nairobi to meet with President Ruto.",
     [{"the Secretary-General", "Ruto"}]),
    ("MR. HALE: Foreign Minister Dorji and Foreign Minister Menon spoke yesterday. They'll meet in Oslo.",
     [{"Dorji", "Menon"}]),
    ("On Saturday, his agenda includes meetings with President Ruiz and Foreign Minister Paz.", [{"Ruiz", "Paz"}]),
    ("MR. HALE: We would expect the meeting between President Ruto and President Kole to last an hour.",
     [{"Ruto", "Kole"}]),
    ("President Kole leaves this evening for Rome and Milan.", []),
])
def test_whoever_a_briefer_speaks_for_meets(text: str, expected: list[set[str]]) -> None:
    assert who(text) == expected


def test_no_region_is_korea() -> None:
    assert not {"South Korea"} & {one.name for one in found("He will meet President Ruiz in South Asia.").participants}


@pytest.mark.parametrize("text", [
    "While in Lima, the Secretary will meet President Ruiz.",
    "Also while in Lima, the Secretary will meet President Ruiz.",
    "While she's in Lima, the Secretary will meet President Ruiz.",
    "The Secretary will meet President Ruiz while she's in Lima.",
    "Once in Lima, the Secretary will meet President Ruiz.",
])
def test_what_somebody_does_while_there_is_done_there(text: str) -> None:
    assert said(f"MS. KELLER: {text}", "venue_allowed") == ["Lima decided"]
    assert not said(f"MS. KELLER: {text}", "condition")


@pytest.mark.parametrize(("text", "expected"), [
    ("The two delegations will meet this afternoon in Rome.", ["2031-05-14 decided"]),
    ("This evening, President Ruiz will see Prime Minister Paz.", ["2031-05-14 decided"]),
    ("This afternoon, President Ruiz met Prime Minister Paz.", []),
    ("I have nothing to announce this afternoon. President Ruiz will meet Prime Minister Paz.", []),
])
def test_this_afternoon_is_today(text: str, expected: list[str]) -> None:
    assert said(f"MR. HALE: {text}", "date") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("The Secretary will have a courtesy call with President Ruiz. Then he'll have a bilateral meeting with Foreign "
     "Minister Liu. And then they will move into the trilateral session.",
     ["m1<m2 decided", "m2<m3 decided"]),
    ("The Secretary will have lunch with Foreign Minister Liu. Following that, she will meet President Ruiz.",
     ["m1<m2 decided"]),
    ("The President and Prime Minister Paz will have a one-on-one followed by an expanded bilateral meeting.",
     ["m1<m2 decided"]),
])
def test_a_day_is_told_in_order(text: str, expected: list[str]) -> None:
    assert said(f"MR. HALE: {text}", "precedence") == expected


def test_a_guest_at_the_white_house_is_one_of_those_who_meet() -> None:
    text = "MR. HALE: Prime Minister Kan will be at the White House on Thursday for a working lunch with the President."
    assert said(text, "venue_allowed") == ["White House decided"]
    assert not said(text, "attendance")


@pytest.mark.parametrize(("head", "speaker"), [
    ("A Downing Street spokesperson said:", "Downing Street spokesperson"),
    ("The following message was sent on Monday by the Spokesperson for the Chairman:", "Spokesperson for the Chairman"),
])
def test_who_is_introduced_with_a_colon_speaks_on(head: str, speaker: str) -> None:
    text = f"{head}\n\nThe Prime Minister welcomed the talks of Chad and Niger, which will open in Rome on Monday."
    assert {one.speaker for one in found(text).findings} == {speaker}


def test_a_region_before_a_report_says_nothing() -> None:
    assert {one.speaker for one in found("BALKANS: Chad and Niger will meet in Rome on Monday.").findings} == {None}


def test_who_welcomes_talks_does_not_meet() -> None:
    said = found("The Secretary-General welcomes the talks between Chad and Niger, which will open on Monday.")
    assert names(said, said.meetings[0]) == {"Chad", "Niger"}


def test_who_speaks_for_an_office_is_named_above_the_paper() -> None:
    text = ("Press Statement\nEmma Ruiz\nDepartment Spokeswoman\nLima\nMay 14, 2024\n\nMinister Vega will travel to "
            "Quito. In Quito, the minister will meet President Anna Kole.")
    assert {one.speaker for one in of_kind(text, "venue_allowed")} == {"Emma Ruiz"}


def test_a_name_above_a_paper_without_that_office_says_nothing() -> None:
    text = "Emma Ruiz\nLima\nMay 14, 2024\n\nMinister Vega will meet President Anna Kole in Quito."
    assert {one.speaker for one in of_kind(text, "venue_allowed")} == {None}
