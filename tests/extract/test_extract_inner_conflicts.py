"""A government and those who fight it: who "the government", "the rebels" and "his men" are, which talks are meant."""

from __future__ import annotations

import pytest

from .kit import found, names, of_kind, only, planned

OFFER = "Rebels in Chad's eastern region of Ouaddai on Friday turned down peace talks with the government.\n"


def test_the_government_is_that_of_the_one_country_named() -> None:
    [one] = planned(OFFER)
    assert (names(found(OFFER), one), one.status) == ({"Chad", "Rebels"}, "rejected")


def test_of_two_countries_the_government_is_neither() -> None:
    text = "Chad and Niger have long been at odds. The rebels rejected talks with the government."
    assert not {"Chad", "Niger"} & {name for one in planned(text) for name in names(found(text), one)}


@pytest.mark.parametrize("sentence", [
    "Commander Ali Kaya said his men will meet the government only if the army leaves the valley.",
    "Commander Ali Kaya of the Eastern Front said his fighters would talk to the government if the army left.",
    "He said any talks must be held in a neutral country.",
    "The rebels said there could be no going back to the table until the army left the valley.",
])
def test_later_words_mean_the_talks_told_of(sentence: str) -> None:
    assert len(planned(OFFER + sentence)) == 1


def test_rebels_may_be_the_front_that_talks_to_the_same_state() -> None:
    text = "Ministers were told of the state of the negotiations with the Lake rebels. Talks between the " \
        "government of Chad and the Lake Liberation Front are to resume in Doha on June 3."
    [one] = planned(text)
    assert (one.status, only(text, "date").meeting) == ("decided", one.id)


def test_two_fronts_are_two() -> None:
    text = "Chad will hold talks with the Lake Liberation Front in June. Chad will hold talks with the Desert " \
        "Liberation Army in July."
    assert len(planned(text)) == 2


def test_any_meeting_of_another_kind_is_another() -> None:
    text = "Chad and Niger will hold talks in Doha on June 3. Any summit of the two presidents could follow in July."
    assert only(text, "date").meeting == planned(text)[0].id


def test_those_who_met_hold_fresh_talk() -> None:
    text = "Minister Ali Kaya met Minister Rosa Adje in Lima on Monday. They agreed to hold fresh talk on Friday."
    [one] = planned(text)
    assert (names(found(text), one), only(text, "date").modality) == ({"Ali Kaya", "Rosa Adje"}, "decided")


def test_a_lecture_is_no_meeting() -> None:
    assert not planned("Minister Ali Kaya will give a talk on fisheries in Lima on Friday.")
    assert not of_kind("Minister Ali Kaya will give a talk on fisheries in Lima on Friday.", "date")
