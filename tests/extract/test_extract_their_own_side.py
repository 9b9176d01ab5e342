"""Which meeting is meant where one side waits, stays away, or tells of its own talks."""

import pytest

from tests.extract.kit import SUMMIT, found, names, of_kind, only, planned, told


def test_whoever_says_it_holds_the_talks_with_others() -> None:
    text = "Norland's foreign minister, Ana Ruiz, said that talks with Chile could resume in Oslo on Sunday."
    assert names(found(text), planned(text)[0]) == {"Ana Ruiz", "Chile"}


def test_a_mediator_is_no_party_to_talks_between_others() -> None:
    text = "Ana Ruiz of Peru said that the talks between Chad and Niger could resume in Oslo on Sunday."
    assert names(found(text), planned(text)[0]) == {"Chad", "Niger"}


def test_her_visit_is_that_of_whoever_speaks() -> None:
    text = "President Ana Ruiz of Peru said her planned visit to Santiago will depend on Chile's behaviour at sea."
    assert only(text, "condition").requires == "Chile's behaviour at sea"
    assert [place for one in of_kind(text, "venue_allowed") for place in one.places] == ["Santiago"]


def test_their_own_talks_are_others() -> None:
    text = ("Kenya and Chad are to hold a summit on 12 June. Peru called off its own talks with Chad, which had been "
            "set "
            "for Wednesday.")
    assert [one.status for one in planned(text)] == ["decided", "rejected"]


def test_a_side_that_suspends_its_part_stays_away() -> None:
    text = ("Mali said it was suspending its participation in the Oslo talks, which were to resume on 3 June, until "
            "further notice.")
    said = {told(one) for one in found(text).findings}
    assert said >= {"date 2024-06-03 decided", "attendance mali excluded decided"}
    assert not of_kind(text, "condition")


def test_a_city_that_sounds_like_several_is_one() -> None:
    text = "President Ivo Kore said he would not take part in the Brussels meeting on Thursday if Chad stays away."
    assert planned(text)[0].quote == "the Brussels meeting"


def test_talks_to_which_both_are_asked_are_those_that_one_side_waits_for() -> None:
    text = ("Kenya has invited both sides to talks in Oslo on 20 May. The rebels say they will not talk to the Chadian "
            "government unless it frees prisoners.")
    assert len(planned(text)) == 1


def test_the_hosts_of_a_meeting_put_it_off() -> None:
    text = ("The co-conveners of the Lima meeting on the river said it had been agreed to put off the meeting to a "
            "later date when the roads are safe. A statement notes that Peru had planned to convene a high-level "
            "meeting in Lima from 30 May to 1 June.")
    assert len(planned(text)) == 1
    assert (only(text, "date").modality, only(text, "condition").requires) == ("rejected", "the roads are safe")


@pytest.mark.parametrize(("sentence", "requires"), [
    ("A meeting with President Brandt is linked to reaching the stage where Sudmark leaves the valley, Kole said.",
     "reaching the stage where Sudmark leaves the valley"),
    ("\"Without an agreement on this there is nothing to talk about,\" Kole said.", "an agreement on this"),
    ("Brandt would personally attend the opening if both sides so wished.", "both sides so wished"),
    ("A team would be dispatched if there was a positive development, Kole said.", "there was a positive development"),
])
def test_what_coming_hangs_on(sentence: str, requires: str) -> None:
    assert only(SUMMIT + sentence, "condition").requires == requires


def test_a_date_that_depends_on_others_is_no_condition() -> None:
    assert not of_kind(SUMMIT + "The date of the summit depends on Norland, an official said.", "condition")


def test_a_postponed_day_is_rejected_wherever_it_was_to_be() -> None:
    text = "Talks between Chad and Niger, scheduled for Rome on Monday, have been postponed at Chad's request."
    assert only(text, "date").modality == "rejected"


def test_who_insists_on_a_month_proposes_it() -> None:
    text = SUMMIT + "They may meet in November. Sudmark insists on December."
    assert [told(one) for one in of_kind(text, "window")][-1] == "window 2024-12-01..2024-12-31 proposed"


def test_where_nobody_knows_they_meet_is_no_place() -> None:
    text = SUMMIT + "Kole is unaware if they will meet anywhere other than in Lima."
    assert not [one for one in found(text).findings if one.kind.startswith("venue")]


def test_conditions_that_are_met_are_no_meeting() -> None:
    assert len(planned(SUMMIT + "Brandt said there would be no summit unless Kole met six conditions.")) == 1
