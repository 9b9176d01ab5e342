"""The formulas of communiqués, letters and ministries' statements: lists, asides, hosts, conditions."""

from __future__ import annotations

import pytest

from .kit import found, names, of_kind, only, planned


@pytest.mark.parametrize("sentence", [
    "The foreign ministers of Peru, Chile, and Ecuador will meet in Quito on Thursday.",
    "A tripartite meeting of the foreign ministers of Peru, Chile, and Ecuador will take place on Thursday in Quito.",
])
def test_the_last_of_several_names_opens_no_clause(sentence: str) -> None:
    [one] = planned(sentence)
    assert (names(found(sentence), one), one.status) == ({"Peru", "Chile", "Ecuador"}, "decided")


def test_a_name_after_a_comma_opens_a_clause_where_no_list_goes_before() -> None:
    [one] = planned("Ruiz went home on Monday, and Oda will meet President Paz of Peru in Rome on Friday.")
    assert "Ruiz" not in names(found("Ruiz went home on Monday, and Oda will meet President Paz of Peru."), one)


@pytest.mark.parametrize("sentence", [
    "Chad, Niger, Mali and Togo will take part in a meeting in Accra on 5 June.",
    "The Secretary-General welcomes the decision of Chad, Niger, Mali and Togo to participate in a meeting in Accra.",
    "The envoy thanked Chad, Niger, Mali and Togo for accepting his invitation to a meeting in Accra on 5 June.",
])
def test_all_of_a_list_take_part(sentence: str) -> None:
    [one] = planned(sentence)
    assert {"Chad", "Niger", "Mali", "Togo"} <= names(found(sentence), one)
    assert one.status == "decided"


@pytest.mark.parametrize("told", [
    "a UN spokesperson told reporters here on Thursday",
    "Ana Haas said at a briefing in New York on Tuesday",
    "said Ana Haas, deputy spokeswoman for the Council, in a press briefing held Tuesday",
    "Ana Haas told reporters in New York after the vote on Monday",
])
def test_when_and_where_it_was_told_is_no_day_or_place_of_the_meeting(told: str) -> None:
    text = f"Peru and Chile will meet in Nairobi on 5 June, {told}."
    assert only(text, "date").relative == "on 5 June"
    assert only(text, "venue_allowed").places == ("Nairobi",)


def test_what_is_told_besides_is_still_found() -> None:
    text = "Peru will meet Chile, Haas told reporters in New York, and the talks will be held in Rome on Friday."
    assert only(text, "venue_allowed").places == ("Rome",)
    text = "Peru will meet Chile in Nairobi, said Ana Haas, adding that the talks would begin on Monday."
    assert only(text, "date").relative == "on Monday"


def test_who_says_it_is_no_place() -> None:
    text = "The talks between Peru and Chile are to be held in Rome, Bern or Oslo, Ana Haas told reporters."
    assert only(text, "venue_allowed").places == ("Rome", "Bern", "Oslo")


@pytest.mark.parametrize("aside", ["which has been held every year since 2016", "which is in its tenth year"])
def test_an_aside_on_a_meeting_parts_it_from_neither_day_nor_place(aside: str) -> None:
    text = f"The trilateral meeting of the foreign ministers of Peru, Chile and Bolivia, {aside}, will take place in " \
        "Sarajevo on 22-23 May."
    assert only(text, "date").relative.startswith("on 22-23 May")
    assert only(text, "venue_allowed").places == ("Sarajevo",)


def test_where_talks_are_to_resume_is_no_aim() -> None:
    text = "Paz hailed the talks between Peru and Chile, which are scheduled to resume tomorrow in Greenhill."
    assert only(text, "venue_allowed").places == ("Greenhill",)
    assert [one.status for one in planned(text)] == ["decided"]


@pytest.mark.parametrize("opening", [
    "In order for talks between Peru and Chile to be held", "For talks between Peru and Chile to resume",
    "For there to be talks between Peru and Chile",
])
def test_what_must_be_for_talks_to_be_held_is_a_condition(opening: str) -> None:
    one = only(f"{opening}, Peru must withdraw its troops.", "condition")
    assert one.requires == "Peru must withdraw its troops"


def test_what_is_provided_by_somebody_sets_no_condition() -> None:
    text = "The talks between Peru and Chile will be held in Rome within the mandate provided by the Council."
    assert not of_kind(text, "condition")


def test_who_welcomes_a_decision_receives_nobody() -> None:
    assert not planned("The Council welcomes the decision of Chad and Niger to cut their tariffs.")


def test_a_body_named_like_a_meeting_is_none() -> None:
    assert not planned("The Organization of the Islamic Conference will send a report to President Oda of Chad.")


@pytest.mark.parametrize("text", [
    "They agreed to take part in the peace talks, which shall reconvene in Arusha on 20 May.",
    "The Council expresses its support for the Arusha conference, which will open on 20 May, and thanks the host.",
    "The conference on Chad will convene in Arusha on 20 May.",
    "The second round of the Chadian Dialogue Forum is due to convene in Arusha on 20 May.",
    "The conference will be hosted by President Oda of Chad in Arusha on 20 May.",
])
def test_a_meeting_and_the_verb_that_only_tells_when_it_is_are_one(text: str) -> None:
    [one] = planned(text)
    assert one.status == "decided"
    assert (only(text, "date").date, only(text, "venue_allowed").places) == ("2024-05-20", ("Arusha",))


def test_who_agrees_to_host_the_event_holds_no_other() -> None:
    text = "Ghana has announced an ECOWAS summit, scheduled for June 18 in Lome. President Oda of Togo has agreed to " \
        "host the event."
    assert len(planned(text)) == 1


@pytest.mark.parametrize(("lead", "firm"), [
    ("It therefore proposes the following steps:", "proposed"),
    ("The Council calls upon the parties to take these measures:", "proposed"),
    ("The parties agreed on the following calendar:", "decided"),
])
def test_points_of_a_list_are_no_firmer_than_what_leads_to_them(lead: str, firm: str) -> None:
    text = f"{lead}\n1. There will be a preparatory meeting of Chad and Niger in Rome. It will be chaired by the " \
        "envoy.\n2. The Quartet will convene an international conference in Vienna.\nThe Quartet is to meet in Oslo."
    status = [one.status for one in planned(text)]
    assert status == [firm, firm, "decided"]


def test_all_who_take_part_in_a_list_attend() -> None:
    text = "The talks between Chad and Niger will be co-chaired by ECOWAS and the United Nations. Mali has declined " \
        "to attend."
    chairs, absent = of_kind(text, "attendance")
    assert (chairs.participant, chairs.role) == (("ecowas", "united-nations"), "required")
    assert (absent.participant, absent.role) == ("mali", "excluded")


@pytest.mark.parametrize("refusal", [
    "Chad has said that it cannot accept the participation of Mr. Savimbi in the talks.",
    "Chad objects to the presence of Mr. Savimbi at the meeting.",
])
def test_whose_participation_is_not_accepted_stays_away(refusal: str) -> None:
    text = f"Talks between Chad and Niger will be held in Rome. {refusal}"
    one = only(text, "attendance")
    assert (one.participant, one.role, one.modality) == (("savimbi",), "excluded", "decided")
    assert [each.status for each in planned(text)] == ["decided"]


def test_talks_that_need_an_atmosphere() -> None:
    one = only("Talks between India and Pakistan could resume only in an atmosphere free of violence.", "condition")
    assert one.requires == "an atmosphere free of violence"


def test_a_visit_is_where_and_with_whom_it_is() -> None:
    text = "On June 1-2, Foreign Minister Ana Ruiz will be in Athens on a working visit at the invitation of " \
        "Minister of Foreign Affairs Nikos Dendias."
    [one] = planned(text)
    assert {"Ana Ruiz", "Nikos Dendias"} <= names(found(text), one)
    assert only(text, "venue_allowed").places == ("Athens",)


def test_the_signing_from_which_a_treaty_counts_is_no_meeting() -> None:
    assert not planned("The Parties shall appoint their experts within thirty days of the signing of this Agreement.")


def test_where_an_agreement_was_reached_is_no_place_of_the_talks() -> None:
    text = "The Council welcomes the agreement reached in Asmara by Peru and Chile to resume negotiations in June."
    assert not of_kind(text, "venue_allowed")


def test_a_statement_by_the_president_of_a_body() -> None:
    text = "Statement by the President of the Security Council\nThe Council calls upon Chad and Niger to meet in June."
    assert only(text, "window").speaker == "President of the Security Council"


LETTER = """Lima, 12 May 2024
{greeting}
Thank you for your kind letter. I would like to propose a meeting between Foreign Minister Ines Sousa and \
Foreign Minister Selim Kaya in Rome on 3 June.
Please accept the assurances of my highest consideration.
{name}
"""


@pytest.mark.parametrize("greeting", ["Dear Mr. President,", "Your Excellency,", "Dear Minister Haddad,"])
def test_a_letter_is_said_by_whoever_signs_it(greeting: str) -> None:
    assert only(LETTER.format(greeting=greeting, name="Oumar Tall"), "date").speaker == "Oumar Tall"


@pytest.mark.parametrize(("greeting", "name"), [("A first letter", "Oumar Tall"), ("Dear Mr. President,", "Sources")])
def test_a_name_at_the_end_of_what_is_no_letter_says_nothing(greeting: str, name: str) -> None:
    assert only(LETTER.format(greeting=greeting, name=name), "date").speaker is None


def test_to_whom_a_letter_is_written_does_not_say_it() -> None:
    text = LETTER.format(greeting="Dear Mr. President,", name="Oumar Tall")
    text = text.replace("Dear", "His Excellency\nPresident of the Republic of Chad\nDear")
    assert only(text, "date").speaker == "Oumar Tall"
