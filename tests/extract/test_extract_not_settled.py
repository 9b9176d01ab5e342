"""Ways to speak of a meeting that leave it open: nothing of it is decided, and no rule of it is hard."""

from __future__ import annotations

import pytest

from .kit import of_kind, only, told

OPEN = [
    "The president would meet his rival in Yerevan on 1 June, according to the draft plan.",
    "The two sides are close to agreeing on a meeting in Skopje on 11 June.",
    "The goal is a summit in Ottawa by the end of June.",
    "It would make sense for them to meet in Cyprus in June, the adviser said.",
    "The delegation may arrive in Geneva on Tuesday for talks with the commission.",
    '"I will meet him in Riyadh in two weeks, if he\'s serious," the president told the network.',
    "According to the newspaper, the presidents will meet in Dubai on 28 May.",
    "Local radio said the rebels would meet the governor in Beni on Saturday.",
    "The chairman of the bloc has it in mind to convene an emergency summit in Abuja next week.",
    "She is flying to Paris on Friday, where she hopes to meet the chancellor.",
    "The Secretary will be in Jakarta next week, and a meeting with the Russian minister there is possible.",
    "The draft communique says the ministers will reconvene in Colombo on 14 June.",
    "Ethiopia is lobbying for the summit to be held in Addis Ababa in June.",
    "As things stand, the talks will open in Asmara on 1 June.",
    "For the ministers to meet in Split by 10 June, the row over the flag must be settled.",
    "The plan put forward by the mediators has three steps. First, the generals meet in Muscat by 1 June. Then the "
    "foreign ministers convene in Cairo. A summit of the leaders would follow two weeks later.",
]


@pytest.mark.parametrize("text", OPEN)
def test_nothing_is_settled(text: str) -> None:
    said = [each for kind in ("date", "window", "venue_allowed", "precedence") for each in of_kind(text, kind)]
    assert said
    assert not [told(one) for one in said if one.modality == "decided"]


@pytest.mark.parametrize("text", [
    "The president will meet his rival in Yerevan on 1 June, according to the ministry.",
    "The two sides have agreed on a meeting in Yerevan on 1 June.",
    "She is flying to Yerevan on 1 June, where she will meet the chancellor.",
    "The delegation will arrive in Yerevan on 1 June for talks with the commission.",
    "According to the agreed plan, the talks will open in Yerevan on 1 June.",
])
def test_what_is_settled_stays_so(text: str) -> None:
    assert only(text, "venue_allowed").modality == "decided"


def test_who_comes_is_no_surer_than_the_meeting() -> None:
    text = 'Chad and Niger may hold talks in Oran. "Experts from Mali will be there too," President Kole said.'
    assert only(text, "attendance").modality == "possible"
    text = 'Chad and Niger will hold talks in Oran. "Experts from Mali will be there too," President Kole said.'
    assert only(text, "attendance").modality == "decided"


def test_what_follows_is_no_surer_than_what_comes_first() -> None:
    text = "Should the two governments accept, a first session would be held in Lima on 2 June. "
    text += "A second session is to follow in Quito ten days later."
    assert only(text, "precedence").modality == "possible"
