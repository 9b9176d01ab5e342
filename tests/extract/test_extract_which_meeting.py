"""Which mention is which meeting in programmes, journeys and briefings, and which is none of its own."""

from __future__ import annotations

import datetime

import pytest

from tests.extract.kit import found, names, of_kind, only, planned

SAID = datetime.date(2028, 11, 8)  # a Wednesday, later than any table of who holds which office
CALL = "SENIOR ADMINISTRATION OFFICIAL: The President will be in Lima on Friday for the summit. "


def _pairs(text: str) -> list[set[str]]:
    every = found(text, SAID)
    return [names(every, one) for one in every.meetings if one.status != "past"]


@pytest.mark.parametrize(
    "then", ["The two of them will then meet with", "Afterwards the two leaders will meet with"]
)
def test_those_two_and_somebody_else_meet_apart(then: str) -> None:
    text = f"President Ana Ortiz will meet President Lars Holm on Friday. {then} Chancellor Ida Frank."
    assert _pairs(text) == [{"Ana Ortiz", "Lars Holm"}, {"Ana Ortiz", "Lars Holm", "Ida Frank"}]
    assert len(of_kind(text, "precedence", SAID)) == 1


def test_the_bilaterals_of_a_journey_are_no_meeting_of_their_own() -> None:
    told = "With that, I'll turn to my colleague for the bilats."
    assert len(planned(CALL + told, SAID)) == 1


@pytest.mark.parametrize(
    "told",
    [
        "The leaders will then hold three working sessions.",
        "After the second working session, she has a bilateral with President Ortiz of Chile.",
    ],
)
def test_a_summits_sessions_are_part_of_it(told: str) -> None:
    assert not of_kind(CALL + told, "precedence", SAID)
    assert len(planned(CALL + told, SAID)) == 1 + ("Ortiz" in told)


def test_a_session_of_its_own_stays_one() -> None:
    text = "The delegations will hold a working session in Lima on Friday."
    assert [one.status for one in planned(text, SAID)] == ["decided"]


def test_what_a_briefer_is_looking_at_is_of_whom_they_tell() -> None:
    text = CALL + "She will meet President Ortiz on Friday. We're looking at a pull-aside with Prime Minister Whit."
    assert {"the President", "Whit"} in _pairs(text)


def test_a_visit_told_of_again_is_what_is_held_there() -> None:
    text = (
        "In Manila, Secretary Ida Frank will attend the Coral Forum Ministerial on May 3. Following her visit to "
        "Manila, Secretary Frank will travel to Sapporo for talks with Minister Abe Kuroda."
    )
    assert len(planned(text)) == 2
    order = only(text, "precedence")
    assert [order.before, order.after] == [one.id for one in planned(text)]


def test_those_who_are_many_and_not_named_are_others() -> None:
    text = (
        "Secretary Ida Frank will meet Minister Abe Kuroda in Sapporo on May 3. In Koror she will meet with leaders "
        "of several island states on May 5."
    )
    assert len(planned(text)) == 2


@pytest.mark.parametrize("sight", ["Hokkaido University", "the National Museum", "a Peace Corps Training Center"])
def test_what_a_visitor_looks_at_is_no_meeting(sight: str) -> None:
    assert planned(f"Secretary Ida Frank will visit {sight} on Friday.") == []


def test_a_vote_by_a_day_dates_no_meeting() -> None:
    text = (
        "Anna Kole and Ivo Brandt will meet in Oslo. Congress is expected to vote on the pact before the end of June."
    )
    assert of_kind(text, "window") == []


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ("There's no plan for that.", "rejected"),
        ("No meeting is planned at this time.", "rejected"),
        ("We don't have any meetings on the schedule.", "rejected"),
        ("He has no plans to do so.", "rejected"),
        ("I have no meetings to announce.", "possible"),
        ("I don't have anything for you on that.", "possible"),
    ],
)
def test_what_an_answer_says_of_plans(answer: str, status: str) -> None:
    text = (
        "QUESTION: The foreign minister of Chad will be there. Does Secretary Frank have any plans to meet him "
        f"one-on-one?\nMR. DOLE: {answer}"
    )
    assert [one.status for one in planned(text)] == [status]


@pytest.mark.parametrize(
    "turn",
    [
        "QUESTION: Can I go to Sudan?\nMR. DOLE: Sure. Let's go to Sudan.",
        "QUESTION: Could we just come back to Chad for a second?",
    ],
)
def test_a_questioner_travels_only_in_words(turn: str) -> None:
    assert found(turn).meetings == ()


def test_a_president_travels_indeed() -> None:
    assert planned("QUESTION: Will President Holm go to Sudan for talks with General Paz?") != []


def test_those_who_bring_their_partners_meet_in_a_wider_circle() -> None:
    text = (
        "QUESTION: Will Secretary Frank meet with the Libyan foreign minister?\nMR. DOLE: There's no plan for that. "
        "We're prepared to sit down with Libya, together with our Gulf partners."
    )
    assert [one.status for one in planned(text)] == ["rejected", "proposed"]


def test_a_dinner_with_which_talks_begin_is_part_of_them() -> None:
    text = "Kole and Brandt meet in Oslo. She suggested that the talks begin on June 2 with a dinner and end on June 4."
    assert len(planned(text)) == 1


@pytest.mark.parametrize("whom", [
    "with staff at our embassy", "business leaders", "with a group of young entrepreneurs", "members of civil society",
    "with families of the victims",
])
def test_those_who_speak_for_nobody_are_no_party(whom: str) -> None:
    text = f"Secretary Ida Frank will see Minister Abe Kuroda on May 20. She will also meet {whom} on Friday."
    assert len(planned(text)) == 1
    assert [one.date for one in of_kind(text, "date")] == ["2024-05-20"]


@pytest.mark.parametrize("whom", ["Ana Ortiz and business leaders", "with local officials", "the leaders of Chad"])
def test_others_are(whom: str) -> None:
    assert len(planned(f"Secretary Ida Frank will see Minister Abe Kuroda. She will also meet {whom} on Friday.")) == 2


@pytest.mark.parametrize("text", [
    "President Lars Holm and the First Lady will then host a reception for Pacific leaders.",
    "He stressed that it will take time and patience to negotiate a lasting solution.",
])
def test_what_is_no_meeting_at_all(text: str) -> None:
    assert planned(text) == []


def test_a_resolutions_number_is_no_year() -> None:
    text = "Chad and Mali will resume talks under the terms of resolutions 2046 (2012) and 2075 (2012)."
    assert of_kind(text, "window") == []


@pytest.mark.parametrize("whose", ["his counterpart from Chile, Ana Ortiz,", "his counterpart of Chile, Ana Ortiz,"])
def test_a_counterpart_from_somewhere_has_one_name(whose: str) -> None:
    every = found(f"President Lars Holm will meet with {whose} on June 4.")
    assert [names(every, one) for one in every.meetings] == [{"Lars Holm", "Ana Ortiz"}]


def test_a_day_of_arrival_gives_way_to_that_of_the_talks() -> None:
    text = "Premier Ali Nour will arrive in Tokyo on Friday. On Saturday he will meet Minister Abe Kuroda."
    assert [one.date for one in of_kind(text, "date")] == ["2024-05-18"]
    alone = "Prime Minister Ali Nour will arrive in Tokyo on Friday for talks with Prime Minister Abe Kuroda."
    assert [one.date for one in of_kind(alone, "date")] == ["2024-05-17"]


@pytest.mark.parametrize("house", ["La Zarzuela", "Casa Alba"])
def test_a_house_where_somebody_is_met_needs_no_table(house: str) -> None:
    text = f"President Lars Holm will meet President Ana Ortiz at {house} on Monday."
    assert only(text, "venue_allowed").places == (house,)
    assert len(found(text).participants) == 2


def test_a_pronoun_with_its_verb_is_no_name() -> None:
    text = "Ida Frank will be received by the King. He'll then see the crown prince. She'll meet Abe Kuroda."
    assert not any("ll" in one.name for one in found(text).participants)
    assert of_kind("Frank will meet Kuroda. She'll then meet Ana Ortiz.", "precedence")


def test_somebody_who_was_only_met_is_not_the_next_he() -> None:
    text = ("Q Does the envoy have plans to see President Ana Ortiz?\nMR. DOLE: No, there's no meeting scheduled.\n"
            "Q And will he see President Petro?\nMR. DOLE: He will. They are meeting on Tuesday.")
    assert [one.status for one in planned(text)] == ["rejected", "decided"]
    assert only(text, "date").meeting == planned(text)[1].id


def test_whom_a_questioner_asks_is_one_of_those_who_would_meet() -> None:
    text = ("PRESIDENT ORTIZ: We welcome this partnership.\nQ Are you willing to meet with President Holm?\n"
            "PRESIDENT ORTIZ: I'll meet with anybody. If they want to meet, I'll meet.")
    every = found(text)
    assert [len(names(every, one)) for one in every.meetings] == [2]


def test_an_office_without_a_name_is_not_whoever_it_meets() -> None:
    every = found("The Foreign Minister will be in Lima. She will see Foreign Minister Ana Ortiz on May 20.")
    assert [names(every, one) for one in every.meetings if one.status != "past"][-1] == {"Ana Ortiz"}


def test_whom_a_visitor_meets_are_those_of_the_country() -> None:
    text = ("Secretary Ida Frank will continue to Seoul from May 20 to May 21. She will meet President Lee Dong-min "
            "and Foreign Minister Kim Jae-ho.")
    (one,) = planned(text)
    assert names(found(text), one) == {"Ida Frank", "Lee Dong-min", "Kim Jae-ho"}
    assert only(text, "venue_allowed").meeting == one.id


def test_officials_of_another_land_are_others() -> None:
    text = ("Ida Frank will visit Hanoi on May 20. She will continue on to Malaysia on May 21 to meet with senior "
            "officials.")
    assert len(planned(text)) == 2


@pytest.mark.parametrize("told", [
    "Secretary Ida Frank will attend the Coral Forum Ministerial in Manila on May 20.",
    "Ida Frank will meet Abe Kuroda in Manila on May 20. There, Premier Paz will attend a memorial service.",
    "Ida Frank will meet Abe Kuroda in Manila on May 20. Premier Paz will take part in the family photo.",
])
def test_where_a_traveller_goes_is_no_attendance(told: str) -> None:
    assert of_kind(told, "attendance") == []


def test_who_joins_a_meeting_that_was_told_of_attends_it() -> None:
    text = "Chad and Mali will hold a summit in Lome on May 20. Premier Ida Frank will attend the summit."
    assert only(text, "attendance").participant == "frank"


@pytest.mark.parametrize("leg", ["From Lima, the President will travel to Santiago.", "And then we head to Santiago."])
def test_from_one_stop_to_the_next_nobody_meets(leg: str) -> None:
    text = f"{CALL}{leg} On Sunday, she'll meet with President Ortiz."
    assert not [one for one in of_kind(text, "venue_allowed", SAID) if "Santiago" in one.places]


def test_a_journey_for_talks_is_one() -> None:
    text = CALL + "From Lima, the President will travel to Santiago for talks with President Ortiz."
    assert [one.places for one in of_kind(text, "venue_allowed", SAID)][-1] == ("Santiago",)


def test_whom_a_questioner_asks_about_next_meets_the_same_person() -> None:
    text = ("QUESTION: Will Secretary Frank be meeting with Minister Paz next week?\nMR. DOLE: She has no plans to."
            "\nQUESTION: What about Minister Kuroda?\nMR. DOLE: They will meet in Lima.")
    every = found(text)
    assert [(names(every, one), one.status) for one in every.meetings] == [
        ({"Frank", "Paz"}, "rejected"), ({"Frank", "Kuroda"}, "decided")]


@pytest.mark.parametrize("text", [
    "Upon her arrival in Delhi, President Ana Ortiz will be welcomed by Foreign Minister Rao.",
    "President Ana Ortiz will travel to Mumbai to meet with business leaders.",
    "He will address a business lunch in Lima on Friday.",
])
def test_what_only_belongs_to_a_journey(text: str) -> None:
    assert planned(text) == []


def test_a_guest_who_is_welcomed_for_talks_is_met() -> None:
    assert len(planned("President Ana Ortiz will be welcomed by Foreign Minister Ali Rao for talks in Delhi.")) == 1


def test_bodies_that_meet_each_in_their_own_right_are_two() -> None:
    text = ("Holm will travel to Brussels for a meeting of the European Council. He will hold bilateral meetings "
            "with President Paz and the President of the European Commission.")
    assert "European Commission" not in names(found(text), planned(text)[0])


def test_where_somebody_flies_is_where_they_meet_next() -> None:
    text = "Following his talks in Ankara, the envoy will fly to Cairo, where he is due to see Minister Ali Nour."
    first, second = planned(text)
    assert {(one.places, one.meeting) for one in of_kind(text, "venue_allowed")} == {
        (("Ankara",), first.id), (("Cairo",), second.id)}


def test_his_meeting_with_somebody_is_theirs() -> None:
    text = "Lars Holm will sit down with Ana Ortiz on Thursday, after his meeting with President Ivo Brandt."
    every = found(text)
    assert {"Lars Holm", "Ivo Brandt"} in [names(every, one) for one in every.meetings]


def test_what_is_told_after_then_is_as_firm_as_what_comes_before() -> None:
    text = "On Thursday, President Holm will give a speech, and then meet with President Ana Ortiz."
    assert [one.status for one in planned(text)] == ["decided"]
    assert [one.status for one in planned("Holm could give a speech, and then meet with Ana Ortiz.")] != ["decided"]


def test_an_office_told_of_by_itself_is_nobody_whom_it_meets() -> None:
    text = ("Later the President will meet with President Ivo Brandt of Chad. On Sunday, the President will hold "
            "a bilateral meeting with Prime Minister Ana Ortiz.")
    assert not any(len(one.participants) == 2 for one in planned(text))
    assert len(planned(text)) == 2


def test_this_meeting_is_that_of_the_sentence_before() -> None:
    text = "Secretary Frank will meet with Embassy staff. This meeting at the Grand Hotel is closed press."
    assert planned(text) == []


def test_between_whom_a_summit_will_take_place() -> None:
    every = found("They look forward to the June summit which will take place between Ana Ortiz and Lars Holm in Lima.")
    assert [names(every, one) for one in every.meetings] == [{"Ana Ortiz", "Lars Holm"}]


def test_what_a_readout_tells_finally_comes_last_in_the_text_alone() -> None:
    text = "Kole and Brandt will meet. Finally, they looked forward to the visit of Kole to Chile in July."
    assert of_kind(text, "precedence") == []


def test_whom_she_has_a_meeting_with_is_not_the_next_he() -> None:
    text = ("MR. DOLE: President Holm departs for Hanoi on Saturday. On Monday there'll be a bilateral meeting with "
            "President Ana Ortiz. Then he'll have lunch with Premier Ivo Brandt.")
    every = found(text)
    assert {"Holm", "Ivo Brandt"} in [names(every, one) for one in every.meetings]


@pytest.mark.parametrize("what", ["an arrival ceremony", "a wreath-laying ceremony"])
def test_a_ceremony_in_honour_of_a_guest_is_no_meeting(what: str) -> None:
    assert planned(f"On Monday there will be {what} in Lima.") == []


def test_a_signing_ceremony_may_be_one() -> None:
    assert planned("Anna Kole and Ivo Brandt will attend a signing ceremony in Lima on Monday.") != []


def test_pull_asides_are_each_a_meeting_of_two() -> None:
    told = "On the margins we're hoping to do pull-asides with President Ortiz and Premier Whit."
    assert {"the President", "Ortiz"} in _pairs(CALL + told)
    assert {"the President", "Whit"} in _pairs(CALL + told)


def test_before_somebody_goes_on_they_are_elsewhere() -> None:
    text = "Before heading to Geneva, Ida Frank will stop in London on Thursday for talks with Minister Abe Kuroda."
    assert [one.places for one in of_kind(text, "venue_allowed")] == [("London",)]


@pytest.mark.parametrize("stop", ["last stop is Koror, Palau,", "final stop of the journey will be Koror, Palau,"])
def test_where_a_journey_stops_is_where_they_meet(stop: str) -> None:
    text = f"Secretary Ida Frank's {stop} where she will meet with President Abe Kuroda on May 20."
    assert [one.places for one in of_kind(text, "venue_allowed")] == [("Koror, Palau",)]


def test_a_stop_without_a_meeting_is_no_place_of_one() -> None:
    assert of_kind("The train's last stop is Vienna.", "venue_allowed") == []


def test_when_a_meeting_could_happen_is_its_day() -> None:
    text = "Kole plans a meeting with Prime Minister Whit, which could happen on Friday."
    assert only(text, "date").modality == "possible"


def test_where_envoys_are_summoned_is_where_they_meet() -> None:
    text = "Consuls were summoned to the port city of Suva to meet with envoy Peter Latu."
    assert only(text, "venue_allowed").places == ("Suva",)
