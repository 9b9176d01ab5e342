"""A body that holds a meeting of its own: it is no round of the talks told of before it."""

import pytest

from tests.extract.kit import found, names, of_kind, planned

TALKS = "President Anna Kole of Norland and President Ivo Brandt of Sudmark will hold talks in Lima on Monday. "


@pytest.mark.parametrize(("sentence", "body", "place"), [
    ("The Border Commission, set up under the accord of July, is likely to hold its first meeting in Quito in "
     "October.", "Border Commission", "Quito"),
    ("A joint security mechanism is due to hold its second meeting in Quito early next month.",
     "joint security mechanism", "Quito"),
    ("The International Contact Group on Norland, which brings together the UN, the AU and some donors, is expected "
     "to review the state of the negotiations in Quito in early October.",
     "International Contact Group on Norland", "Quito"),
    ("The monitoring body set up under the truce is to convene in Quito next week.", "monitoring body", "Quito"),
    ("The Joint Military Commission will open its third session in Quito on June 3.", "Joint Military Commission",
     "Quito"),
    ("The Tripartite Task Force is scheduled to hold its inaugural session in Quito on June 9.",
     "Tripartite Task Force", "Quito"),
    ("The steering committee plans to take stock in Quito on June 9.", "steering committee", "Quito"),
])
def test_the_body_meets(sentence: str, body: str, place: str) -> None:
    read = found(TALKS + sentence)
    last = planned(TALKS + sentence)[-1]
    assert names(read, last) == {body}
    assert [one.places for one in read.findings if one.kind == "venue_allowed" and one.meeting == last.id] == [(place,)]
    assert [one.meeting for one in read.findings if one.kind in ("date", "window")][-1] == last.id


@pytest.mark.parametrize("sentence", [
    "Cabinet will take it up at its sitting on Tuesday.",
    "The committee will publish its report in Quito on Tuesday.",
    "After a cabinet meeting in Quito on Tuesday, ministers will answer questions.",
    "The commission, which is to publish its ruling in Quito on Tuesday, was set up in 2000.",
])
def test_no_meeting_of_a_body(sentence: str) -> None:
    assert [meeting.id for meeting in planned(TALKS + sentence)] == ["m1"]
    assert [one.places for one in of_kind(TALKS + sentence, "venue_allowed")] == [("Lima",)]
