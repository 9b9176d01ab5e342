"""Which meeting a claim is about where a text plans several: paragraphs of ours, each for one rule of discourse."""

import datetime

import pytest

from tests.extract.kit import found, told

SAID = datetime.date(2031, 1, 15)      # a Wednesday
SUMMIT = "President Adeyemi of Nigeria and President Mbarga of Cameroon will hold a summit in Yaounde in March. "
MINISTERS = SUMMIT + "Their defence ministers are to meet in Abuja in February. "


def about(text: str, kind: str) -> list[list[str]]:
    """What is found of a kind, meeting by meeting in the order in which they are spoken of."""
    findings = found(text, SAID)
    return [[told(one) for one in findings.findings if one.kind == kind and one.meeting == meeting.id]  # type: ignore[union-attr]
            for meeting in sorted(findings.meetings, key=lambda one: int(one.id[1:])) if meeting.status != "past"]


@pytest.mark.parametrize(("text", "kind", "first", "second"), [
    (MINISTERS, "venue_allowed", "Yaounde decided", "Abuja decided"),
    (MINISTERS, "window", "2031-03-01..2031-03-31 decided", "2031-02-01..2031-02-28 decided"),
    (MINISTERS + "The talks in Abuja will last two days.", "duration", None, "2-2 days decided"),
    (MINISTERS + "The summit will last three days.", "duration", "3-3 days decided", None),
    (SUMMIT + "Before that, the foreign ministers will hold consultations in Garoua.",
     "venue_allowed", "Yaounde decided", "Garoua decided"),
    (SUMMIT + "The day before the summit, the foreign ministers will hold consultations in Garoua.",
     "venue_allowed", "Yaounde decided", "Garoua decided"),
    (SUMMIT + "Preliminary talks to prepare the summit will take place in Garoua.",
     "venue_allowed", "Yaounde decided", "Garoua decided"),
    (SUMMIT + "Their foreign ministers, who are due to meet in Garoua, will draft a text.",
     "venue_allowed", "Yaounde decided", "Garoua decided"),
])
def test_each_claim_has_its_own_meeting(text: str, kind: str, first: str | None, second: str | None) -> None:
    expected = [[f"{kind} {one}"] if one else [] for one in (first, second)]
    assert about(text, kind) == expected


def test_who_meets_after_the_talks_holds_another_meeting() -> None:
    text = ("Talks between Egypt, Sudan and Ethiopia will resume in Kinshasa in April. After the talks, the three "
            "leaders are expected to meet in Cairo. That summit would last no more than a day.")
    assert about(text, "venue_allowed") == [["venue_allowed Kinshasa decided"], ["venue_allowed Cairo possible"]]
    assert about(text, "duration")[0] == []
    assert [(one.before, one.after) for one in found(text, SAID).findings if one.kind == "precedence"] == [("m1", "m2")]


def test_a_meeting_that_sets_a_date_for_another_is_not_it() -> None:
    text = ("The foreign ministers of Peru and Chile will meet in Arica on 3 February to set a date for the first "
            "summit in ten years. Peru wants the summit held in Lima.")
    assert about(text, "date") == [["date 2031-02-03 decided"], []]
    assert about(text, "venue_allowed")[0] == ["venue_allowed Arica decided"]


@pytest.mark.parametrize(("sentence", "kind", "expected"), [
    ("It should be limited to two days.", "duration", "duration -2 days proposed"),
    ("It will be a short summit, two hours at most.", "duration", "duration -2 hours decided"),
    ("We expect it to take place in Douala.", "venue_allowed", "venue_allowed Douala possible"),
    ("The experts must first agree on an agenda.", "condition",
     "condition The experts must first agree on an agenda decided"),
    ("Before the leaders meet, the prisoners must be freed.", "condition",
     "condition the prisoners must be freed decided"),
    ("Mbarga insisted that France be kept out.", "attendance", "attendance france excluded proposed"),
    ("France shall not take part.", "attendance", "attendance france excluded decided"),
    ("Nigeria would like the African Union to send an observer.", "attendance",
     "attendance african-union observer proposed"),
])
def test_what_a_sentence_without_a_meeting_says_is_of_the_one_spoken_of(
    sentence: str, kind: str, expected: str
) -> None:
    text = SUMMIT.replace(" in Yaounde in March", "") + sentence
    assert about(text, kind) == [[expected]]


def test_what_a_question_without_a_verb_asks_after_is_what_the_answer_is_about() -> None:
    text = ("MS. PARK: The Minister will hold talks with Foreign Minister Kono in Bangkok on Friday.\n"
            "QUESTION: And a summit between President Lee and Prime Minister Abe?\n"
            "MS. PARK: It depends on Japan lifting the export curbs.\n")
    assert about(text, "condition") == [[], ["condition Japan lifting the export curbs decided"]]


@pytest.mark.parametrize("sentence", [
    "It would be the first summit of the two countries in ten years. It will last two days.",
    "This will be a working meeting. It will last two days.",
    "The summit would be their first meeting since 2019. It will last two days.",
    "The two will meet near the border, their first encounter since 2019. They will talk for two days.",
])
def test_what_a_meeting_is_said_to_be_is_that_meeting(sentence: str) -> None:
    assert [len(one) for one in about(SUMMIT + sentence, "duration")] == [1]


def test_a_venue_refused_to_a_meeting_does_not_call_it_off() -> None:
    text = "Kenya and Somalia will hold a conference in June. The conference shall not be held in Mogadishu."
    (one,) = found(text, SAID).meetings
    assert one.status == "decided"
    assert about(text, "venue_forbidden") == [["venue_forbidden Mogadishu decided"]]


def test_the_first_round_is_the_negotiations_and_their_delegations_hold_them() -> None:
    text = ("The two governments are to resume negotiations next week in La Paz. The delegations will meet for two "
            "days. A second round is planned for Asuncion in May. Argentina will attend the first round as an "
            "observer.")
    assert about(text, "duration") == [["duration 2-2 days decided"], []]
    assert [one[1:] for one in about(text, "attendance")] == [[], []]
    assert [one.split()[2:] for one in about(text, "attendance")[0]] == [["observer", "decided"]]


def test_a_summit_is_none_of_the_rounds_of_talks() -> None:
    text = ("The United States and the Soviet Union agreed to a third round of arms talks. It would not begin before "
            "the summit. President Reagan and Mikhail Gorbachev are to meet on Nov. 19. The summit will last two days.")
    assert about(text, "duration") == [[], ["duration 2-2 days decided"]]


@pytest.mark.parametrize(("sentence", "expected"), [
    ("Preparations for the summit require at least three weeks.", "preparation 21 days decided"),
    ("It must be properly prepared, which takes a month.", "preparation 30 days decided"),
])
def test_how_long_preparation_takes(sentence: str, expected: str) -> None:
    assert about(SUMMIT + sentence, "preparation") == [[expected]]


def test_without_the_one_there_is_not_the_other() -> None:
    assert about(SUMMIT + '"No pullback, no summit," Mbarga said.', "condition") == [["condition pullback decided"]]


def test_the_border_talks_are_the_talks_that_were_named() -> None:
    text = ("Colombia and Venezuela have agreed to hold talks in Quito. The border talks will last three days.")
    assert about(text, "duration") == [["duration 3-3 days decided"]]
