"""Talks that go on, those who are told of in a "who" clause, and what is dealt with at a meeting."""

import pytest

from tests.extract.kit import found, names, of_kind, only, planned, told


@pytest.mark.parametrize("text", [
    "Negotiators for the government and the rebels ended talks on Tuesday, but said they would try again in Quito.",
    "The talks broke up without a deal, but both sides agreed to have another go in Quito next month.",
    "The mediator said the talks had failed, and that the parties will make another attempt in Quito.",
    "The two delegations will be back at it in Quito on Monday after a day of talks.",
])
def test_talks_go_on_that_nobody_names(text: str) -> None:
    place = only(text, "venue_allowed")
    assert (place.places, place.modality) == (("Quito",), "decided")


@pytest.mark.parametrize("text", [
    "The army will try again to take the town in June, the rebels said before the talks.",
    "The climbers said they would try again in June.",
])
def test_other_attempts_are_no_talks(text: str) -> None:
    assert not planned(text)


@pytest.mark.parametrize("text", [
    "Chad and Niger made little headway in talks on the dam, and said they would meet again in Rome in June.",
    "The ministers of Chad and Niger agreed to differ and said they would meet again in Rome in June.",
])
def test_what_both_say_they_would_do_is_decided(text: str) -> None:
    assert told(only(text, "venue_allowed")) == "venue_allowed Rome decided"


def test_what_would_be_is_not_decided() -> None:
    assert not [one for one in planned("Chad and Niger said it would be good to meet.") if one.status == "decided"]


@pytest.mark.parametrize("text", [
    "President Anna Kole of Chad, who is to meet President Ivo Brandt in Rome in June, has a cold.",
    "Prime Minister Anna Kole, who will meet her counterpart Ivo Brandt in Rome in June, said the talks were short.",
    "President Anna Kole said she and her counterpart, Ivo Brandt, would see each other in Rome in June.",
    "Prime Minister Anna Kole, who met her counterpart Ivo Brandt in May, said the two should see each other in June.",
])
def test_who_is_told_of_in_a_clause_of_its_own_meets(text: str) -> None:
    findings = found(text)
    (meeting,) = [one for one in findings.meetings if one.status != "past"]
    assert names(findings, meeting) == {"Anna Kole", "Ivo Brandt"}


def test_a_land_that_only_says_whose_ministers_meet_does_not() -> None:
    findings = found("The foreign ministers of Chad, Mali and Niger, who are to meet in Rome in June, are tired.")
    assert [names(findings, one) for one in findings.meetings] == [{"Chad", "Mali", "Niger"}]


@pytest.mark.parametrize("text", [
    "The council is due to discuss the island at a meeting in Rome on 10 September.",
    "The EU foreign ministers will consider the plan when they meet in Rome on 10 September.",
    "The board is to debate the application at its next session, in Rome on 10 September.",
    "The matter then goes to the leaders when we meet in Rome on 10 September.",
])
def test_what_is_dealt_with_at_a_meeting_makes_it_no_less_firm(text: str) -> None:
    assert told(only(text, "date")) == "date 2024-09-10 decided"
    assert told(only(text, "venue_allowed")) == "venue_allowed Rome decided"


@pytest.mark.parametrize("text", [
    "The council will discuss holding a meeting in Rome on 10 September.",
    "The ministers will consider a summit in Rome on 10 September.",
])
def test_a_meeting_that_is_itself_discussed_is_open(text: str) -> None:
    assert only(text, "date").modality in ("possible", "proposed")


@pytest.mark.parametrize(("text", "wanted"), [
    ("President Anna Kole and President Ivo Brandt will meet at the summit which Mali is to host in Mar del Plata.",
     "venue_allowed Mar del Plata decided"),
    ("The talks will be preceded by a session of the Working Group on Water, which both states have agreed to hold in "
     "Arica.", "venue_allowed Arica decided"),
    ("President Anna Kole is ready to meet President Ivo Brandt, but only in Rome.", "venue_allowed Rome proposed"),
    ("President Anna Kole will meet President Ivo Brandt, though not in Rome.", "venue_forbidden Rome decided"),
    ("The rebels want the meeting to be held on Peruvian soil.", "venue_allowed Peru proposed"),
    ("The two sides' negotiators would return to Maputo, the capital of Mozambique, next week, mediators said.",
     "venue_allowed Maputo decided"),
])
def test_where(text: str, wanted: str) -> None:
    assert wanted in {told(one) for one in found(text).findings}


def test_camps_on_the_soil_of_others_are_no_venue() -> None:
    assert not of_kind("The talks will begin in June. He showed pictures of camps on Peruvian soil.", "venue_allowed")


def test_a_round_is_called_by_where_it_is_and_latin_americans_are_no_americans() -> None:
    text = "Chad and Niger said they would meet in Mexico in June. The mediator prepares the Mexico round."
    (meeting,) = planned(text)
    assert names(found(text), meeting) == {"Chad", "Niger"}
    findings = found("The Ibero-American Summit will be held in Rome on 3 June.")
    assert "United States" not in names(findings, findings.meetings[0])


@pytest.mark.parametrize(("text", "order"), [
    ("The session of the Border Commission shall be convened in Rome in June. It shall be preceded by a meeting of "
     "senior officials.", ("senior officials", "Border Commission")),
    ("The summit between Chad and Niger will be held in June. This will be preceded by a meeting of senior officials.",
     ("senior officials", "Chad")),
])
def test_what_comes_before_a_meeting_that_only_a_pronoun_names(text: str, order: tuple[str, str]) -> None:
    findings = found(text)
    one = only(text, "precedence")
    meetings = {each.id: names(findings, each) for each in findings.meetings}
    assert order[0] in meetings[one.before]
    assert order[1] in meetings[one.after]


def test_what_it_is_followed_by_is_another_meeting() -> None:
    assert only("Chad and Niger will hold talks in Rome on 3 June. They will be followed by a session of the experts.",
                "precedence").before == "m1"


@pytest.mark.parametrize("who", [
    "Hydrologists from both sides", "Engineers of the two countries", "Experts from both sides"])
def test_experts_of_both_sides_meet_by_themselves(who: str) -> None:
    text = f"Chad and Niger will hold talks in Rome on 12 June. {who} will get together on 3 June."
    first, second = of_kind(text, "date")
    assert first.meeting != second.meeting


def test_a_wish_for_a_short_session_makes_it_no_less_firm() -> None:
    text = "Chad and Niger said they would meet in Rome in June. The envoy expected the Rome session to be short."
    assert [one.status for one in planned(text)] == ["decided"]


@pytest.mark.parametrize("head", ["OSLO (Agency) - ", "OSLO, June 3 (Agency) -- ", "SAN JOSE, Costa Rica (AP) _ "])
def test_where_a_report_was_written_is_no_part_of_it(head: str) -> None:
    text = head + "Negotiators for Chad and Niger ended talks on Tuesday, but said they would meet in Rome in June."
    assert only(text, "venue_allowed").speaker == "Negotiators for Chad and Niger"


def test_who_announces_the_following_says_it() -> None:
    text = ("Oslo, 12 May 2024\nIn view of recent reports, the Ministry of Water considers it appropriate to state the "
            "following:\n1. The talks between Chad and Niger will open in Rome in June.")
    assert only(text, "venue_allowed").speaker == "Ministry of Water"


INVITED = "President Anna Kole of Chad invited President Ivo Brandt of Niger to a summit in Rome. "


@pytest.mark.parametrize(("then", "status"), [
    ("The invitation was accepted with pleasure.", "decided"),
    ("President Ivo Brandt accepted the invitation, and the date will be agreed later.", "decided"),
    ("The invitation was not accepted.", "proposed"),
    ("President Ivo Brandt has not accepted the invitation.", "proposed"),
    ("The report was accepted without a vote.", "proposed"),
])
def test_an_invitation_is_as_firm_as_its_answer(then: str, status: str) -> None:
    assert [one.status for one in planned(INVITED + then)] == [status]


@pytest.mark.parametrize("terms", ["that he not be named", "that her name not be used"])
def test_whoever_wants_no_name_sets_no_condition_for_a_meeting(terms: str) -> None:
    text = f"A diplomat said on condition {terms} that President Anna Kole would meet President Ivo Brandt in Rome."
    assert not of_kind(text, "condition")
    assert told(only(text, "venue_allowed")) == "venue_allowed Rome decided"


def test_those_who_meet_are_told_of_where_they_meet() -> None:
    (meeting,) = planned("Whatever they decide then goes to leaders when we meet in Rome in October.")
    assert meeting.quote == "we meet in Rome in October."
