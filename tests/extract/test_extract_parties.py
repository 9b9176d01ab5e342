"""Who takes part: of which country somebody is, peoples, visits; which mentions are one meeting."""

import pytest

from tests.extract.kit import found, names, of_kind, only, planned


@pytest.mark.parametrize("text", [
    "Foreign Minister Emma Ruiz of Chile and Foreign Minister Hugo Paz of Peru will meet in Quito on 3 June.",
    "Talks between Emma Ruiz, the president of Chile, and Hugo Paz, the foreign minister of Peru, are set for Monday.",
    "President Emma Ruiz will visit Lima on 3 June for talks with Foreign Minister Hugo Paz.",
])
def test_people_stand_for_themselves(text: str) -> None:
    everything = found(text)
    (meeting,) = everything.meetings
    assert names(everything, meeting) == {"Emma Ruiz", "Hugo Paz"}


@pytest.mark.parametrize("text", [
    "The Russians and the Chinese will meet in Rome on Monday.",
    "The Russian side and the Chinese delegation will meet in Rome on Monday.",
])
def test_peoples_stand_for_their_states(text: str) -> None:
    everything = found(text)
    assert names(everything, everything.meetings[0]) == {"Russia", "China"}


def test_peoples_are_no_places() -> None:
    text = ("Chad and Niger will hold talks on Monday. The talks cannot be held in Rome, and the Russians must be "
            "at the table.")
    assert only(text, "venue_forbidden").places == ("Rome",)
    attendance = only(text, "attendance")
    assert (attendance.participant, attendance.role) == ("russia", "required")


def test_last_months_talks_are_over_and_the_next_are_not() -> None:
    text = ("At last month's four-party talks Chad walked out. The next round of four-party talks will be held in "
            "Rome in June.")
    (meeting,) = planned(text)
    assert (meeting.status, only(text, "venue_allowed").meeting) == ("decided", meeting.id)


def test_our_talks_in_recent_weeks_are_over() -> None:
    text = "President Ruiz said Chile proposed to meet Peru in Rome on Monday, after the talks in recent weeks."
    assert of_kind(text, "precedence") == []


def test_discussions_that_somebody_stands_ready_to_convene() -> None:
    offer = "we stand ready to convene expert discussions in Rome next week."
    assert [one.status for one in planned("Therefore " + offer)] == ["proposed"]
    assert [one.status for one in planned("If Chad halts the shelling, " + offer)] == ["proposed"]
    assert only("If Chad halts the shelling, " + offer, "condition").requires == "Chad halts the shelling"


def test_a_summit_that_is_being_prepared_is_not_over() -> None:
    (meeting,) = planned("The Kremlin said a summit of Chad and Niger was being prepared for June.")
    assert meeting.status == "possible"


def test_the_day_of_a_letter_is_not_the_meetings() -> None:
    for text in ("Earlier today, I sent a letter to the minister proposing that Chad and Niger meet in Rome.",
                 "We have today invited Chad and Niger to hold talks in Rome."):
        assert of_kind(text, "date") == []
    assert only("Chad and Niger will hold talks in Rome today.", "date").date == "2024-05-15"


@pytest.mark.parametrize(("text", "place"), [
    ("Emma Ruiz is president of Chile. President Ruiz will visit Lima on Monday for talks with Hugo Paz.", "Lima"),
    ("He will then travel to Vienna, where President Ruiz is to meet Chancellor Hugo Paz.", "Vienna"),
    ("Chad and Niger agreed to hold talks on Monday in Brussels.", "Brussels"),
])
def test_where_somebody_travels_to_meet(text: str, place: str) -> None:
    assert only(text, "venue_allowed").places == (place,)


def test_where_the_speaker_is_now_is_no_venue() -> None:
    text = "Talks with Chad and Niger are set for Monday, we were in Seoul before, and now we're in Japan."
    assert of_kind(text, "venue_allowed") == []


def test_anywhere_but_one_place() -> None:
    text = "Chad and Niger have agreed to hold talks. Chad would go anywhere except Moscow."
    assert only(text, "venue_forbidden").places == ("Moscow",)


@pytest.mark.parametrize(("sentence", "requires"), [
    ("Chad insists that no talks can start before the prisoners are released.", "the prisoners are released"),
    ("Chad said it would attend only if Niger withdraws its troops.", "Niger withdraws its troops"),
    ("Chad would come only after a ceasefire takes effect.", "a ceasefire takes effect"),
])
def test_what_has_to_happen_before_somebody_comes(sentence: str, requires: str) -> None:
    text = "Chad and Niger plan to hold talks in Rome next week. " + sentence
    assert only(text, "condition").requires == requires
    assert planned(text)[0].status == "decided"


@pytest.mark.parametrize("sentence", [
    "Ambassador Lena Berg will be there with her team.",
    "Ambassador Lena Berg is to lead the delegation of Chad.",
    "Ambassador Lena Berg is expected to take part.",
    "Ambassador Lena Berg will facilitate the talks.",
])
def test_who_will_be_there(sentence: str) -> None:
    text = "Chad and Niger will hold talks in Rome next week. " + sentence
    finding = only(text, "attendance")
    assert finding.role == "required"


def test_ministers_from_a_list_of_states() -> None:
    everything = found("Ministers from Chad, Niger and Mali will gather in Rome on Monday.")
    assert names(everything, everything.meetings[0]) == {"Chad", "Niger", "Mali"}


def test_all_who_attend_as_observers() -> None:
    text = "Chad and Niger will hold talks in Rome next week. Mali and the United States will attend as observers."
    finding = only(text, "attendance")
    assert (finding.participant, finding.role) == (("mali", "united-states"), "observer")


def test_a_party_wants_somebody_at_the_table() -> None:
    text = "Chad and Niger will hold talks in Rome next week. Niger wants Mali at the table."
    finding = only(text, "attendance")
    assert (finding.participant, finding.role, finding.modality) == ("mali", "required", "proposed")


def test_numbered_rounds_are_meetings() -> None:
    text = ("A first round, between deputy ministers, is set for Tbilisi on May 20. A second round, at the level of "
            "ministers, would follow within two weeks.")
    order = only(text, "precedence")
    assert only(text, "date").meeting == order.before
    assert only(text, "venue_allowed").places == ("Tbilisi",)
    assert only(text, "window").meeting == order.after


def test_a_meeting_that_must_be_held_beforehand() -> None:
    text = ("The presidents of Chad and Niger will meet in Geneva on June 10. A meeting of foreign ministers must take "
            "place at least a week beforehand.")
    order = only(text, "precedence")
    assert (only(text, "date").meeting, order.min_gap_days) == (order.after, 7)


@pytest.mark.parametrize("text", [
    "Chad and Niger agreed on Tuesday to resume talks in Rome on 3 June.",
    "Chad and Niger, who decided on Tuesday to hold talks, will meet on 3 June.",
])
def test_the_day_of_an_agreement_is_not_the_meetings(text: str) -> None:
    assert [one.date for one in of_kind(text, "date")] == ["2024-06-03"]


def test_the_new_date_is_as_firm_as_the_meeting() -> None:
    firm = "Chad and Niger will hold talks in Rome. The talks were to have started on 1 June. The new date is 15 June."
    assert {(one.date, one.modality) for one in of_kind(firm, "date")} == {
        ("2024-06-01", "rejected"), ("2024-06-15", "decided")}
    loose = "Chad and Niger could hold talks in Rome. The new date is 15 June."
    assert only(loose, "date").modality == "possible"


@pytest.mark.parametrize(("sentence", "status"), [
    ("Chad and Niger accepted an invitation to talks in Rome on Monday.", "decided"),
    ("Chad and Niger accepted in principle an invitation to talks in Rome on Monday.", "possible"),
    ("Chad and Niger could accept an invitation to talks in Rome on Monday.", "possible"),
    ("Chad and Niger received an invitation to talks in Rome on Monday.", "proposed"),
])
def test_an_invitation_accepted_is_a_plan(sentence: str, status: str) -> None:
    assert planned(sentence)[0].status == status


def test_no_longer_than() -> None:
    finding = only("Chad and Niger will hold talks in Rome. They must not last more than two days.", "duration")
    assert (finding.min_days, finding.max_days, finding.modality) == (None, 2, "decided")


def test_not_wanted_in_a_place() -> None:
    text = "Chad and Niger will hold talks next week. Chad does not want the talks held in Moscow."
    assert only(text, "venue_forbidden").places == ("Moscow",)


def test_the_two_are_not_who_speaks_of_them() -> None:
    everything = found(
        "President Ruiz and President Paz are old friends. Lena Berg said she hoped the two would meet in June."
    )
    (meeting,) = [one for one in everything.meetings if one.status == "possible"]
    assert names(everything, meeting) == {"Ruiz", "Paz"}


def test_the_condition_of_an_offer_is_no_firmer_than_the_offer() -> None:
    text = "If Chad halts the shelling, our friends in Mali stand ready to convene expert talks."
    finding = only(text, "condition")
    assert (finding.requires, finding.modality) == ("Chad halts the shelling", "proposed")
    assert of_kind(text, "venue_allowed") == []
