"""Who is asked to the table, wanted away from it, invited, or only comes along."""

from __future__ import annotations

import pytest

from .kit import found, names, of_kind, only, planned

TALKS = "Chad and Niger will hold talks in Rome on Friday. "


@pytest.mark.parametrize(("sentence", "who", "role", "modality"), [
    ("Chad insisted on the participation of Turkey.", {"turkey"}, "required", "proposed"),
    ("President Kole of Chad demanded that Turkey also join the talks.", {"turkey"}, "required", "proposed"),
    ("Niger has rejected Turkey's participation in the talks.", {"turkey"}, "excluded", "decided"),
    ("Niger objected to the presence of monitors from Spain at the talks.", {"spain"}, "excluded", "decided"),
    ("Niger voiced opposition to the participation of Turkey in the talks.", {"turkey"}, "excluded", "decided"),
    ("Niger is against Turkey taking part.", {"turkey"}, "excluded", "decided"),
    ("The talks will be held without the participation of Sudan.", {"sudan"}, "excluded", "decided"),
    ("Italy extended an invitation to the African Union and Turkey.", {"african-union", "turkey"}, "invited",
     "decided"),
    ("Italy has invited Benin and Togo.", {"benin", "togo"}, "invited", "decided"),
    ("Sudan has not received an invitation.", {"sudan"}, "excluded", "decided"),
    ("Sudan and the African Union will attend as observers.", {"sudan", "african-union"}, "observer", "decided"),
    ("Sudan has been invited as an observer.", {"sudan"}, "observer", "decided"),
    ("Secretary Paz will sit in on the session, as will Ambassador Kole.", {"paz", "kole"}, "required", "decided"),
    ("Luis Ruiz, the former president of Peru who heads the African Union's mediation, will chair the meeting.",
     {"ruiz"}, "required", "decided"),
    ("The delegations will be headed by the Undersecretary for Foreign Affairs of Chad, Ambassador Anna Kole.",
     {"kole"}, "required", "decided"),
    ("The Minister said that President Ruiz would be in Rome.", {"ruiz"}, "required", "decided"),
    ("President Ruiz is not coming to Rome.", {"ruiz"}, "excluded", "decided"),
])
def test_who_is_wanted(sentence: str, who: set[str], role: str, modality: str) -> None:
    one = only(TALKS + sentence, "attendance")
    several = {one.participant} if isinstance(one.participant, str) else {*one.participant}
    assert (several, one.role, one.modality) == (who, role, modality)


@pytest.mark.parametrize("sentence", [
    "Niger did not reject the participation of Turkey.",
    "President Ruiz of Peru would be in Oslo.",
    "Italy has invited President Ruiz.", "Nobody has invited Sudan.", "It is unclear whether Italy has invited Sudan.",
    "Niger rejected the participation of women in the army.",
    "The rebels, led by Anna Kole, said that the harvest was poor.",
])
def test_who_is_not(sentence: str) -> None:
    assert of_kind(TALKS + sentence, "attendance") == []


def test_who_stays_away_calls_nothing_off() -> None:
    text = TALKS + "Sudan would not be present at the talks."
    [one] = planned(text)
    assert one.status == "decided"
    assert names(found(text), one) == {"Chad", "Niger"}


@pytest.mark.parametrize("sentence", [
    "Chad on Thursday rejected the offer of talks with Niger.", "Chad rejected Thursday an offer of talks with Niger.",
    "President Kole on Friday called for talks between Chad and Niger.",
    "Chad on Monday renewed its demands of a pardon before it would return to the talks with Niger.",
    "President Kole of Chad on Monday expressed his willingness to meet with President Brandt of Niger.",
])
def test_the_day_of_an_act_is_no_meetings_day(sentence: str) -> None:
    assert of_kind(sentence, "date") == []


@pytest.mark.parametrize("sentence", [
    "President Kole of Chad on Friday will hold talks with President Brandt of Niger.",
    "Chad and Niger on Friday begin talks on water.",
])
def test_the_day_of_a_meeting_is(sentence: str) -> None:
    assert only(sentence, "date").date == "2024-05-17"


@pytest.mark.parametrize(("text", "speaker"), [
    ("The rebels, led by Anna Kole, said they would not hold talks with Chad unless it withdraws.", "rebels"),
    ("According to EU envoy Maria Rossi, talks between Chad and Niger can begin only once tariffs are lifted.",
     "Maria Rossi"),
])
def test_who_says_it(text: str, speaker: str) -> None:
    assert only(text, "condition").speaker == speaker


@pytest.mark.parametrize("text", [
    "Norland's president Jon Thorsen said the dialogue with Denmark should resume unconditionally.",
    "Dialogue with Iceland will continue when it withdraws its decisions, Kole said.",
    "The rebels would only begin dialogue with Nepal if it released prisoners.",
    "Denmark demanded that Iceland lift the tariffs in order for dialogue to resume.",
])
def test_dialogue_that_hangs_on_something_is_a_meeting(text: str) -> None:
    assert len(planned(text)) == 1
    assert len(of_kind(text, "condition")) == 1


def test_dialogue_of_which_nothing_is_said_is_none() -> None:
    assert planned("Dialogue with Iceland will help the farmers.") == []
