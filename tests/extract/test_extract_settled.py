"""Places, days, lengths and conditions that are settled, given up or offered, in other words: sentences of our own."""

import pytest

from tests.extract.kit import SUMMIT, found, of_kind, only, told

TALKS = "President Anna Kole of Norland and President Ivo Brandt of Sudmark will hold talks in June.\n"


@pytest.mark.parametrize(("sentence", "said"), [
    ("Geneva remains the venue.", "Geneva decided"),
    ("Geneva is still the meeting place.", "Geneva decided"),
    ("The summit was to have been held in Geneva.", "Geneva rejected"),
    ("The summit had originally been planned in Geneva.", "Geneva rejected"),
    ("The hotel of Geneva, its mayor said, is at the disposal of both. Geneva is at their disposal for the summit.",
     "Geneva proposed"),
    ("Cyprus and Malta have each expressed their readiness to host the summit.", "Cyprus, Malta proposed"),
    ("It suggests Dakar for the summit or, failing that, Libreville.", "Dakar proposed"),
    ("The ministers recommended to their heads of state that the summit be convened in Geneva.", "Geneva proposed"),
])
def test_where(sentence: str, said: str) -> None:
    assert f"venue_allowed {said}" in [told(one) for one in of_kind(SUMMIT + sentence, "venue_allowed")]


def test_of_two_places_only_the_favoured_one_is_proposed() -> None:
    assert only(SUMMIT + "Chad favored Rome over Geneva as the venue.", "venue_allowed").places == ("Rome",)


def test_no_such_meeting_there_forbids_no_place() -> None:
    text = TALKS + "There are no plans to hold the talks in Oslo or anywhere else."
    assert of_kind(text, "venue_forbidden") == []
    assert [one.modality for one in of_kind(text, "venue_allowed")] == ["rejected"]


def test_a_day_is_settled_even_where_somebody_stays_away() -> None:
    text = "Rebels say they will not attend peace talks set for 12 June in Libreville unless the government frees them."
    assert [told(one) for kind in ("date", "venue_allowed") for one in of_kind(text, kind)] == [
        "date 2024-06-12 decided", "venue_allowed Libreville decided"]
    assert {one.speaker for one in found(text).findings if one.kind in ("date", "venue_allowed")} == {None}


@pytest.mark.parametrize("sentence", [
    "If talks set for 12 June collapse, all is lost.",
    "There are no talks set for 12 June.",
])
def test_what_is_not_set_stays_open(sentence: str) -> None:
    assert "decided" not in {one.modality for one in of_kind(sentence, "date")}


@pytest.mark.parametrize(("sentence", "said"), [
    ("The leaders should not meet before August.", "window 2024-08-01.. proposed"),
    ("The summit which had been scheduled for 3 June in Oslo will not be held as planned.", "date 2024-06-03 rejected"),
    ("The committee announced its intention to meet on 3 June.", "date 2024-06-03 decided"),
])
def test_when(sentence: str, said: str) -> None:
    assert said in [told(one) for one in found(SUMMIT + sentence).findings]


@pytest.mark.parametrize(("sentence", "said"), [
    ("The talks will not run past a third day.", "-3 days decided"),
    ("The talks will not run into a third day.", "-2 days decided"),
    ("Nobody knows how long the talks are. It's 45 minutes.", "0.75-0.75 hours decided"),
    ("Kole would spend a weekend with Brandt for the talks.", "2-2 days possible"),
    ("Kole proposed the talks, giving it two days.", "2-2 days proposed"),
])
def test_how_long(sentence: str, said: str) -> None:
    assert said in [told(one).removeprefix("duration ") for one in of_kind(TALKS + sentence, "duration")]


def test_what_lies_within_weeks_of_a_meeting_is_no_length() -> None:
    assert of_kind(TALKS + "The experts will meet within two weeks of the talks.", "duration") == []


@pytest.mark.parametrize(("sentence", "requires"), [
    ("Kole would have no part in the summit until Sudmark had freed the crew.", "Sudmark had freed the crew"),
    ("Kole would take the plane to the summit only if the crew was freed.", "the crew was freed"),
    ("The summit is out of the question until the crew is freed.", "the crew is freed"),
    ("Kole would come to the summit without any ifs or buts.", None),
    ("Kole was not asking for anything in return for attending the summit.", None),
    ("Kole sets no terms for the summit.", None),
])
def test_what_must_be_so(sentence: str, requires: str | None) -> None:
    one = only(SUMMIT + sentence, "condition")
    assert (one.requires, one.modality) == (requires, "rejected" if requires is None else "decided")


def test_time_given_to_prepare() -> None:
    text = SUMMIT + "Delegations shall be given no fewer than twenty-one days in which to prepare for the summit."
    assert only(text, "preparation").min_days == 21


def test_what_must_be_handed_over_beforehand_is_no_meeting() -> None:
    text = TALKS + "Kole will sit down with Brandt only if Sudmark hands over the report beforehand."
    assert of_kind(text, "precedence") == []


@pytest.mark.parametrize(("sentence", "firm"), [
    ("The sides discussed the next summit of the Forum, which will be held in October.", "decided"),
    ("The Ministers considered the summit of the Forum, which is scheduled to be held in October.", "decided"),
    ("The sides discussed the next summit of the Forum, which may be held in October.", "possible"),
])
def test_its_own_clause_says_how_firm_a_meeting_is(sentence: str, firm: str) -> None:
    assert only(sentence, "window").modality == firm


def test_what_is_prepared_is_as_firm_as_its_own_clause_says() -> None:
    text = "The Ministers discussed the preparations for the next Summit of CLMV, which is to be held in Oslo in June."
    assert [told(one) for one in of_kind(text, "venue_allowed")] == ["venue_allowed Oslo decided"]


@pytest.mark.parametrize("sentence", [
    "Proposals recorded in the minutes of the committee's meeting in Oslo were discussed.",
    "The conclusions of the meeting of senior officials in Oslo were welcomed.",
])
def test_what_was_written_down_of_a_meeting_is_of_one_that_is_over(sentence: str) -> None:
    assert of_kind(sentence, "venue_allowed") == []


def test_a_day_by_which_the_date_is_to_be_settled_is_not_the_date() -> None:
    assert of_kind(SUMMIT + "They hope to settle the date of the summit by Friday.", "date") == []
    assert of_kind(SUMMIT + "They hope to settle the date of the summit by Friday.", "window") == []
