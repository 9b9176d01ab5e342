"""A plan that somebody puts forward and that is told over several sentences is theirs, and no more than proposed."""

import pytest

from tests.extract.kit import found, of_kind, only

PLAN = "Kenyan mediator Grace Wanjiru on Tuesday set out a plan for ending the quarrel between Chad and Niger. "


def who_says(text: str) -> set[tuple[str, str | None]]:
    """How firm what is found in a text is, and who says it."""
    return {(one.modality, one.speaker) for one in found(text).findings}


def test_what_would_be_under_a_plan_is_proposed_by_whoever_put_it_forward() -> None:
    text = (
        "Under the plan, officers of Chad and Niger would meet in Rome on 3 June. The talks would last two days. "
        "Peru would be invited as an observer."
    )
    assert who_says(PLAN + text) == {("proposed", "Grace Wanjiru")}
    assert len(found(PLAN + text).findings) == 4


@pytest.mark.parametrize(("opening", "who"), [
    ("The United Nations mission in Chad on Monday put forward a series of meetings.\n", "United Nations mission"),
    ("Mediators have presented a timetable.\n", "Mediators"),
])
def test_a_plan_goes_on_in_the_next_paragraph(opening: str, who: str) -> None:
    text = f"{opening}The presidents of Chad and Niger would meet in Rome on 3 June."
    assert who_says(text) == {("proposed", who)}


def test_a_plan_is_that_of_whom_it_names() -> None:
    text = "Chad and Niger are to meet on 3 June. Under the mission's plan, a national conference would follow in July."
    assert [(one.modality, one.speaker) for one in of_kind(text, "window")] == [("proposed", "mission")]


def test_a_plan_ends_where_somebody_else_speaks_and_what_will_be_is_no_part_of_it() -> None:
    text = "The presidents of Chad and Niger will meet on 3 June, their offices said. The talks will last two days."
    assert only(PLAN + text, "date").speaker != "Grace Wanjiru"
    assert only(PLAN + text, "duration").modality == "decided"
