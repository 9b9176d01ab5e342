"""Who meets whom where a text says it in the ways of the wires: visits, callers, kinds of people, a second time."""

import pytest

from solver.extract.findings import meetings_of
from tests.extract.kit import SUMMIT, found, names, of_kind, only, planned

PAIR = "President Anna Kole of Chad and President Ivo Brandt of Niger spoke by telephone. "


def who(text: str) -> list[set[str]]:
    """The names of those who meet, meeting by meeting, of the meetings to come."""
    findings = found(text)
    return [names(findings, one) for one in findings.meetings if one.status != "past"]


@pytest.mark.parametrize(("sentence", "expected"), [
    ("President Anna Kole will fly to Rome on Friday for a two-day working visit.", {"Anna Kole", "Italy"}),
    ("President Anna Kole will fly to Rome on Friday at the invitation of Prime Minister Ivo Brandt.",
     {"Anna Kole", "Ivo Brandt"}),
    ("President Anna Kole will visit Nigerien Prime Minister Ivo Brandt on Friday.", {"Anna Kole", "Ivo Brandt"}),
    ("President Anna Kole will pay a courtesy call on King Ivo Brandt on Friday.", {"Anna Kole", "Ivo Brandt"}),
    ("President Anna Kole is to sit across from President Ivo Brandt on Friday.", {"Anna Kole", "Ivo Brandt"}),
    ("President Anna Kole Jr. may receive President Ivo Brandt on Friday.", {"Anna Kole Jr", "Ivo Brandt"}),
    ("Envoys of the Chadian government and the communist Free Niger Front will meet in Rome.",
     {"Chad", "Free Niger Front"}),
])
def test_whom_a_visitor_meets(sentence: str, expected: set[str]) -> None:
    assert who(sentence) == [expected]


@pytest.mark.parametrize("sentence", [
    "The two premiers will have a tete-a-tete in Rome on Friday.",
    "Chile has offered to bring the two together in Santiago.",
])
def test_the_two_are_those_who_were_named(sentence: str) -> None:
    assert {"Anna Kole", "Ivo Brandt"} <= who(PAIR + sentence)[0]


def test_generals_are_not_the_presidents_named_before() -> None:
    assert {"Anna Kole", "Ivo Brandt"} not in who(PAIR + "Chile will convene the two generals in Santiago on Friday.")


def test_the_king_on_whom_both_call_is_met_apart() -> None:
    text = ("President Anna Kole will fly to Rome on Friday at the invitation of Prime Minister Ivo Brandt. They are "
            "also due to call on King Emil Ruiz.")
    assert who(text) == [{"Anna Kole", "Ivo Brandt"}, {"Anna Kole", "Ivo Brandt", "Emil Ruiz"}]


def test_he_is_who_was_spoken_of_all_along() -> None:
    text = ("Foreign Minister Anna Kole will fly to Rome. In Rome she'll meet with President Ivo Brandt, and in Oslo "
            "she will sit down with President Emil Ruiz.")
    assert who(text) == [{"Anna Kole", "Ivo Brandt"}, {"Anna Kole", "Emil Ruiz"}]


def test_another_topic_of_a_briefing_has_other_people() -> None:
    text = ("MS. ARDEN: President Anna Kole met President Ivo Brandt yesterday.\nQUESTION: On Sudan. Will there be "
            "another round of talks in Jeddah in June?\nMS. ARDEN: A round of talks will be held there in June.")
    assert {"Anna Kole", "Ivo Brandt"} not in who(text)


@pytest.mark.parametrize(("sentence", "name"), [
    ("A session of the finance ministers will be held in Rome on Friday.", "finance ministers"),
    ("Technical talks between experts will be held in Rome on Friday.", "experts"),
])
def test_meetings_of_a_kind(sentence: str, name: str) -> None:
    assert {name} in who(SUMMIT + sentence)


def test_a_board_that_an_aside_describes_convenes() -> None:
    text = SUMMIT + "The Joint Water Board, which few people have heard of, convenes a day ahead of the summit."
    assert {"Joint Water Board"} in who(text)


def test_a_second_time_is_another_meeting() -> None:
    text = "Anna Kole and Ivo Brandt are to meet in Rome on Monday and again in Oslo a week later."
    assert who(text) == [{"Anna Kole", "Ivo Brandt"}] * 2
    assert [one.places for one in of_kind(text, "venue_allowed")] == [("Rome",), ("Oslo",)]
    assert only(text, "date").meeting == "m1"


def test_events_on_whose_margins_others_meet_are_no_meeting_of_theirs() -> None:
    assert len(planned("Anna Kole and Ivo Brandt will meet on the margins of the ASEAN summit on 3 June.")) == 1


@pytest.mark.parametrize(("sentence", "status"), [
    ("A meeting between the army chiefs that had been due today was called off because of flooding.", "rejected"),
    ("The ministerial meeting originally scheduled for 20 June in Rome has been postponed.", "possible"),
])
def test_what_has_become_of_a_meeting_that_was_planned(sentence: str, status: str) -> None:
    assert [one.status for one in planned(sentence)] == [status]


def test_what_never_happened_is_not_to_come() -> None:
    assert planned("Sceptics recall that a session pencilled in for February never happened.") == []


def test_rounds_that_could_be_staged_are_told() -> None:
    assert [one.status for one in planned("A follow-up round could be staged in Rome before the end of July.")] == [
        "possible"]


def test_what_a_paper_thinks_is_not_what_was_said_before() -> None:
    text = ("President Ivo Brandt says he will go to Rome. Diplomats describe a plan in three steps. A presidential "
            "meeting would crown it in October.")
    assert [one.status for one in planned(text)] == ["decided", "possible"]


def test_no_third_party_is_to_sit_in() -> None:
    one = only(SUMMIT + "Norland has insisted that no third party sit in on the summit.", "attendance")
    assert (one.participant, one.role) == ("third party", "excluded")


def test_observers_of_several_states() -> None:
    text = "Chad and Niger will hold talks in Rome. Representatives of Chile and Peru have been invited as observers."
    assert only(text, "attendance").participant == ("chile", "peru")


def test_who_acts_as_chair_is_one() -> None:
    text = ("Chad and Niger will hold talks in Rome. Mali, as African Union chair, has been asked to send observers to "
            "the talks.")
    assert [one.participant for one in of_kind(text, "attendance")] == ["mali"]


def test_how_long_it_takes_to_prepare_is_no_length() -> None:
    assert of_kind(SUMMIT + "Preparations for such a summit would take at least six weeks.", "duration") == []


def test_those_who_confirm_that_they_come_attend() -> None:
    text = "Chad and Niger will hold talks. Chile and Peru have confirmed their attendance; Mali has not replied."
    assert only(text, "attendance").participant == ("chile", "peru")


@pytest.mark.parametrize(("sentence", "modality"), [
    ("Emil Ruiz may attend the summit.", "possible"),
    ("Emil Ruiz would like to attend the summit.", "possible"),
    ("Emil Ruiz has offered to chair the summit.", "proposed"),
    ("Brandt suggested that Emil Ruiz chair the summit.", "proposed"),
])
def test_who_might_attend(sentence: str, modality: str) -> None:
    one = only(SUMMIT + sentence, "attendance")
    assert (one.participant, one.role, one.modality) == ("ruiz", "required", modality)


def test_who_is_named_after_an_office_is_one_with_it() -> None:
    text = ("Chad and Niger will hold talks on Friday. Peru said it would send its foreign minister, Emil Ruiz, to the "
            "talks.")
    assert [one.name for one in found(text).participants] == ["Chad", "Niger", "Emil Ruiz"]


def test_a_commission_meets_in_its_sessions() -> None:
    assert who("The second session of the Joint Water Commission will be held in Rome on Friday.") == [
        {"Joint Water Commission"}]


@pytest.mark.parametrize("sentence", [
    "The 3 June summit of Chad and Niger in Rome is off.",
    "Chad's main opposition party has pulled out of a planned meeting with President Emil Ruiz.",
])
def test_what_is_off_is_rejected(sentence: str) -> None:
    assert [one.status for one in planned(sentence)] == ["rejected"]


def test_where_a_summit_could_be_is_no_venue_of_a_sure_one() -> None:
    assert [one.status for one in planned("Rome could be the venue of a summit of Chad and Niger.")] == ["possible"]


@pytest.mark.parametrize("sentence", [
    "The summit, once planned for 3 June, has been put off.",
    "The summit has been put off at Rome's request.",
])
def test_what_only_sounds_like_a_condition_or_a_venue(sentence: str) -> None:
    assert [one.kind for one in found(SUMMIT + sentence).findings if one.kind in ("condition", "venue_allowed")] == []


def test_where_somebody_is_due() -> None:
    assert only("President Anna Kole is due in Cairo on Tuesday.", "venue_allowed").places == ("Cairo",)


def test_the_last_week_of_a_month_is_to_come() -> None:
    one = only("Chad and Niger will meet in the last week of May.", "window")
    assert (one.earliest, one.latest) == ("2024-05-25", "2024-05-31")


def test_a_month_that_is_not_ruled_out_is_possible() -> None:
    assert only(SUMMIT + '"I would not rule out June," Kole said.', "window").modality == "possible"


@pytest.mark.parametrize("sentence", [
    "President Anna Kole will meet separately with Ivo Brandt and Emil Ruiz in Rome on Friday.",
    "President Anna Kole will hold separate talks with Ivo Brandt and Emil Ruiz in Rome on Friday.",
    "President Anna Kole will receive Ivo Brandt and Emil Ruiz one at a time in Rome on Friday.",
    "Ivo Brandt and Emil Ruiz will meet separately with President Anna Kole in Rome on Friday.",
])
def test_those_who_are_met_one_by_one(sentence: str) -> None:
    assert who(sentence) == [{"Anna Kole", "Ivo Brandt"}, {"Anna Kole", "Emil Ruiz"}]
    assert [meetings_of(one) for one in found(sentence).findings] == [("m1", "m2"), ("m1", "m2")]


def test_those_who_are_met_together() -> None:
    assert who("President Anna Kole will meet Ivo Brandt and Emil Ruiz in Rome on Friday.") == [
        {"Anna Kole", "Ivo Brandt", "Emil Ruiz"}]


def test_what_follows_a_meeting_is_as_firm() -> None:
    text = ("President Anna Kole will start the day with Prime Minister Emma Paz. That's a bilateral, followed by a "
            "working lunch for the Nordic leaders.")
    assert [one.status for one in planned(text)] == ["decided", "decided"]
    assert (only(text, "precedence").before, only(text, "precedence").after) == ("m1", "m2")


def test_what_others_have_asked_about_is_possible() -> None:
    said = planned("You have asked about a trilateral with Japan and South Korea.")
    assert [one.status for one in said] == ["possible"]


def test_what_is_under_discussion_is_no_discussion() -> None:
    assert planned("That's under discussion with Chad and Niger.") == []


def test_those_who_would_have_to_talk_first() -> None:
    text = SUMMIT + "Cabinet ministers of the two sides would have to talk first, the envoy said."
    assert {"Cabinet ministers of the two sides"} in who(text)
    assert only(text, "precedence").after == "m1"


@pytest.mark.parametrize(("sentence", "status"), [
    ("A visit by President Anna Kole to Rome on 3 June is being discussed.", "possible"),
    ("A visit by President Anna Kole to Rome is planned for 3 June.", "decided"),
])
def test_visits_by_somebody(sentence: str, status: str) -> None:
    assert who(sentence) == [{"Anna Kole", "Italy"}]
    assert [one.status for one in planned(sentence)] == [status]
    assert only(sentence, "venue_allowed").places == ("Rome",)
