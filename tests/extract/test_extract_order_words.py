"""Orders in other words than before and after: what paves the way, the following day, whose turn comes first."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.kit import of_kind, only

MEETING = "President Ana Moreno of Peru and President Luis Castro of Ecuador are to meet in Brasilia on 3 October.\n"
ROUND = ("Peru and Ecuador will resume their talks in Brasilia on 3 October. The round will be led by the deputy "
         "foreign ministers. The presidents of the two countries are to meet in Lima in November. ")


def _order(finding: Any) -> tuple[str, int | None, int | None]:
    return f"{finding.before}<{finding.after}", finding.min_gap_days, finding.max_gap_days


@pytest.mark.parametrize("sentence", [
    "The foreign ministers will hold talks in Quito on Monday to prepare the ground for the presidents' meeting.",
    "The foreign ministers will hold talks in Quito on Monday. The talks will lay the foundation for the presidents' "
    "meeting.",
    "Technical talks in Quito next week will clear the way for the presidents' meeting.",
    "In the run-up to the presidents' meeting, the foreign ministers will hold talks in Quito.",
    "The foreign ministers will hold talks in Quito as a dress rehearsal for the presidents' meeting.",
    "Before the presidents see each other, the foreign ministers of the two countries will sit down in Quito.",
])
def test_what_prepares_a_meeting_comes_before_it(sentence: str) -> None:
    finding = only(MEETING + sentence, "precedence")
    assert (_order(finding), finding.modality) == (("m2<m1", None, None), "decided")


@pytest.mark.parametrize(("sentence", "gaps"), [
    ("The foreign ministers will hold talks in Quito the following day.", (1, 1)),
    ("The day after the presidents' meeting the foreign ministers will hold talks in Quito.", (1, 1)),
    ("The foreign ministers will hold talks in Quito immediately afterwards.", (None, None)),
    ("Later that day the foreign ministers will hold talks in Quito.", (None, None)),
    ("Once the presidents have met, the foreign ministers will hold talks in Quito.", (None, None)),
    ("The foreign ministers will hold talks in Quito as soon as the presidents have met.", (None, None)),
])
def test_what_follows_a_meeting(sentence: str, gaps: tuple[int | None, int | None]) -> None:
    finding = only(MEETING + sentence, "precedence")
    assert (_order(finding), finding.modality) == (("m1<m2", *gaps), "decided")


@pytest.mark.parametrize(("rest", "gaps"), [
    (" and will hold talks with Peruvian President Ana Moreno in Lima the following day.", (1, 1)),
    (" and hold talks with Peruvian President Ana Moreno in Lima a day later.", (1, 1)),
    (" and after that will sit down with President Ana Moreno of Peru in Lima.", (None, None)),
])
def test_one_after_another_in_a_sentence(rest: str, gaps: tuple[int | None, int | None]) -> None:
    text = "U.S. envoy Walter Hill will see President Castro of Ecuador in Quito on Saturday" + rest
    assert _order(only(text, "precedence")) == ("m1<m2", *gaps)


@pytest.mark.parametrize(("sentence", "modality"), [
    ("\"First the negotiators, then the presidents,\" an official said.", "decided"),
    ("The presidents will meet only after the deputies have finished.", "decided"),
    ("\"There will be a round of the deputies, and then we shall see about the presidents,\" he said.", "possible"),
])
def test_whose_turn_comes_first(sentence: str, modality: str) -> None:
    finding = only(ROUND + sentence, "precedence")
    assert (_order(finding), finding.modality) == (("m1<m2", None, None), modality)


@pytest.mark.parametrize("sentence", [
    "The foreign ministers met in Quito last week to prepare the ground for the presidents' meeting.",
    "The following day is a holiday in Ecuador.", "Castro will see his doctor the following day.",
    "The agreement paves the way for trade.", "It is a step towards peace, Castro said.",
    "The treaty will be signed ten days after that.", "First the economy, then the army, Castro said.",
])
def test_what_is_no_order_of_meetings(sentence: str) -> None:
    assert of_kind(MEETING + sentence, "precedence") == []


@pytest.mark.parametrize(("sentence", "pairs"), [
    ("The summit in Lusaka will be preceded by a session of the ministers on 2 June, as well as the technical "
     "workshop on 1 June.", 2),
    ("The summit in Lusaka will be preceded by a session of the ministers on 2 June and a workshop of experts on "
     "1 June.", 2),
    ("The summit in Lusaka will be preceded by a session of the ministers on 2 June. The experts will hold a workshop "
     "on 1 July.", 1),
])
def test_all_that_is_listed_comes_before(sentence: str, pairs: int) -> None:
    assert len({one.before for one in of_kind(sentence, "precedence")}) == pairs
