"""Conditions told with as soon as, only possible, makes sense only if; and what is done whether or not."""

import pytest

from tests.extract.kit import SUMMIT, found, of_kind, only, planned, told


@pytest.mark.parametrize(("sentence", "requires", "modality"), [
    ("The summit only makes sense if real progress can be made, Kole said.", "real progress can be made", "decided"),
    ("Brandt said the summit was possible only as a result of an accord.", "an accord", "decided"),
    ("The summit is only possible once the border is open.", "the border is open", "decided"),
    ("They expect to meet as soon as the schools dispute is settled.", "the schools dispute is settled", "decided"),
    ("Sudmark will not sit face to face with Norland until the exercises are halted.", "the exercises are halted",
     "decided"),
    ("\"If Kole is willing to discuss the border, she is welcome to Lima,\" Brandt said.",
     "Kole is willing to discuss the border", "proposed"),
    ("\"No peace process is going to take place unless the army leaves,\" Brandt said.", "the army leaves", "decided"),
    ("Kole will come on one condition, which is that the press stays away.", "the press stays away", "decided"),
    ("Brandt's visit to Norland will depend on Kole's answer.", "Kole's answer", "decided"),
])
def test_conditions_in_other_words(sentence: str, requires: str, modality: str) -> None:
    one = only(SUMMIT + sentence, "condition")
    assert (one.requires, one.modality) == (requires, modality)


@pytest.mark.parametrize("sentence", [
    "\"If Brandt does not come, we will still meet,\" Kole said.",
    "They will meet as soon as possible.",
    "If the weather is bad, the summit will be held anyway.",
    "If we are to have a meeting, let it be a useful one, Kole said.",
])
def test_what_is_done_all_the_same(sentence: str) -> None:
    assert of_kind(SUMMIT + sentence, "condition") == []


def test_talks_rejected_unless_something_is_done_are_planned() -> None:
    text = ("Three rebel groups said they reject peace talks in Geneva next month unless the sieges are lifted. \"We "
            "will not negotiate under fire,\" their spokesman said.")
    assert len(planned(text)) == 1
    assert not [one for one in found(text).findings if one.kind == "venue_forbidden"]
    assert [one.requires for one in of_kind(text, "condition")] == ["the sieges are lifted", "not under fire"]


@pytest.mark.parametrize(("sentence", "expected"), [
    ("The Northern Union and six other armed groups will not attend the conference.",
     ["attendance northern-union excluded decided"]),
    ("The opposition said it would send observers to the conference.", ["attendance opposition observer decided"]),
    ("The Front's leaders also confirmed that they would send a delegation.",
     ["attendance Front's leaders required decided"]),
    ("The government said it would attend only if sanctions were lifted.", []),
    ("The movement said it would boycott the conference unless the prisoners were freed.", []),
    ("Uma Keno, who was to help mediate, said she could not attend because of other commitments.",
     ["attendance keno excluded decided"]),
    ("Brazil will send a delegation to the conference.", ["attendance brazil required decided"]),
    ("Brazil will send a delegation to the conference only if Peru does.", []),
])
def test_who_comes_and_who_does_not(sentence: str, expected: list[str]) -> None:
    text = "The peace conference on Chad is to be held in Oslo from 24 to 29 May.\n" + sentence
    assert [told(one) for one in of_kind(text, "attendance")] == expected


def test_where_else_they_will_not_meet_is_where_they_do() -> None:
    text = SUMMIT + "They will not meet anywhere other than in Lima, Kole said."
    assert (only(text, "venue_allowed").places, of_kind(text, "venue_forbidden")) == (("Lima",), [])


def test_who_travels_to_prepare_talks_holds_none_there() -> None:
    text = SUMMIT + "An envoy is to travel to Oslo to prepare for the summit."
    assert (of_kind(text, "venue_allowed"), only(text, "preparation").modality) == ([], "decided")


def test_time_to_prepare_is_preparation() -> None:
    assert only(SUMMIT + "The summit was postponed to give both sides more time to prepare.", "preparation")
