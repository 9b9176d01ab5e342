"""Who meets before or after a meeting that was spoken of meets in another one, and so far from it as the words say."""

from __future__ import annotations

import pytest

from .kit import found, told

FIRST = "Delegates of Peru and Chile will hold talks in Lima on June 12. "


def orders(text: str) -> list[str]:
    """The orders found in a text."""
    return [told(one) for one in found(text).findings if one.kind == "precedence"]


@pytest.mark.parametrize(("sentence", "wanted"), [
    ("At least 48 hours before that, the experts are to confer by video link.", "precedence m2<m1 2- decided"),
    ("The surveyors will confer by phone the week before.", "precedence m2<m1 decided"),
    ("The day after, their defence ministers are to sit down in Quito.", "precedence m1<m2 1-1 decided"),
    ("Ten days later at the earliest, the presidents will meet in Quito.", "precedence m1<m2 10- decided"),
])
def test_who_meets_before_or_after_that_is_another_meeting(sentence: str, wanted: str) -> None:
    assert orders(FIRST + sentence) == [wanted]


def test_when_it_was_said_is_no_order() -> None:
    there = found(FIRST + "The delegates will meet in the old palace, a spokesman told reporters a few hours later.")
    assert len(there.meetings) == 1
    assert not [one for one in there.findings if one.kind == "precedence"]


@pytest.mark.parametrize(("text", "wanted"), [
    ("Peru and Chile will hold talks in Lima, to be followed within a week by a conference in Quito.",
     "precedence m1<m2 -7 decided"),
    ("Talks between Peru and Chile will be followed, no sooner than ten days later, by a summit in Quito.",
     "precedence m1<m2 10- decided"),
    ("Talks between Peru and Chile in Lima will be followed by a summit in Quito.", "precedence m1<m2 decided"),
])
def test_the_gap_stands_inside_the_words_that_order(text: str, wanted: str) -> None:
    assert orders(text) == [wanted]


def test_what_will_be_over_by_then_is_still_to_come() -> None:
    assert orders("Talks between Peru and Chile are due to open in Lima on Tuesday. A committee of officers from "
                  "both sides is to sit in Quito, but not until the talks in Lima have wrapped up."
                  ) == ["precedence m1<m2 decided"]


def test_those_whose_meeting_it_is_tell_which_it_is() -> None:
    there = found("The two speakers, Ada Lund and Omar Sani, will meet in June. A commission of engineers will convene "
                  "in Lima on May 30. A conference would follow no earlier than 30 days after the speakers' meeting.")
    order = next(one for one in there.findings if one.kind == "precedence")
    assert (order.before, order.min_gap_days) == ("m1", 30)


def test_a_place_that_no_table_has_tells_which_it_is() -> None:
    assert orders("A committee of surveyors from Peru and Chile is to convene on June 20 in Fort Alto. The foreign "
                  "ministers of Peru and Chile will meet after the Fort Alto session.") == ["precedence m1<m2 decided"]


@pytest.mark.parametrize(("text", "wanted"), [
    ("The presidents of Chad and Niger will meet in Rome on June 12. To prepare the ground, chief negotiators Ada "
     "Lund and Omar Sani will confer by video link this week.", "precedence m2<m1 decided"),
    ("President Anna Kole will receive the Norwegian premier in Lima on Tuesday. The bilateral comes two days before "
     "the extraordinary SADC summit in Gaborone.", "precedence m1<m2 2-2 possible"),
    ("The border chiefs of Chad and Niger will hold a meeting in Rome. Officials say it is to be followed by talks "
     "between the two interior ministers in Oslo.", "precedence m1<m2 decided"),
    ("The negotiators of Chad and Niger will meet on Monday in Rome. That would be followed, no sooner than ten days "
     "later, by a meeting of the two foreign ministers in Oslo.", "precedence m1<m2 10- possible"),
    ("The summit between Chad and Niger, planned for June 30 in Rome, will be preceded by talks of deputies at least "
     "two weeks earlier.", "precedence m2<m1 14- decided"),
    ("A meeting in Rome of the foreign ministers of Chad and Niger will take place on June 2, and a conference in "
     "Oslo will follow within a month.", "precedence m1<m2 -30 decided"),
])
def test_a_meeting_spoken_of_before_is_ordered_by_a_pronoun_or_an_aim(text: str, wanted: str) -> None:
    assert orders(text) == [wanted]


def test_it_is_no_meeting_where_something_else_is_told_of_it() -> None:
    assert orders("President Anna Kole will receive the Norwegian premier in Lima on Tuesday. It is raining before "
                  "the summit in Rome, a guide said.") == []


def test_where_in_a_series_a_meeting_stands_is_no_meeting() -> None:
    there = found("The round of talks between Chad and Niger in Rome on June 12 would be the last in the sequence.")
    assert len(there.meetings) == 1


def test_what_stands_between_two_comes_after_the_one_and_before_the_other() -> None:
    assert orders("A meeting of deputy ministers will be held in Rome between a session of experts in Oslo and a "
                  "summit of the presidents in Lima.") == ["precedence m2<m1 decided", "precedence m1<m3 decided"]


def test_who_waits_until_a_body_has_reported_says_nothing_by_it() -> None:
    there = found("The presidents of Chad and Niger will not meet until the security commission has reported.")
    assert len(there.meetings) == 1


def test_ministers_of_one_thing_are_no_other_minister() -> None:
    there = found("The energy ministers of Chad and Niger will meet in Rome on June 12. Chadian Foreign Minister Ada "
                  "Lund welcomed it.")
    assert "lund" not in there.meetings[0].participants


def test_ministers_of_two_states_who_go_somewhere_meet_there() -> None:
    there = found("The energy ministers of Chad and Niger will return to Rome on June 12 for another round of their "
                  "UN-facilitated dialogue.")
    assert set(there.meetings[0].participants) == {"chad", "niger"}


@pytest.mark.parametrize(("text", "wanted"), [
    ("The foreign ministers of Chad and Niger are to meet in Rome on June 4, paving the way for a summit in Oslo.",
     ["precedence m1<m2 decided"]),
    ("The envoys of Chad and Niger will confer in Rome on Tuesday, a prelude to six-party talks in Oslo.",
     ["precedence m1<m2 decided"]),
    ("The meeting between Ada Lund and Omar Sani follows a session of the chief negotiators, due on Monday in Rome.",
     ["precedence m2<m1 decided"]),
    ("The generals of Chad and Niger are due to meet in Rome on May 30, and the foreign ministers in Oslo a week "
     "later.", ["precedence m1<m2 7-7 decided"]),
    ("Officials of Chad and Niger meet in Rome on Thursday; their interior ministers will take over in Oslo.",
     ["precedence m1<m2 decided"]),
    ("A plan foresees a meeting of the army chiefs and a round table with the political parties. The former is to be "
     "held in Rome in June; the latter would follow two weeks later in Oslo.", ["precedence m1<m2 14-14 possible"]),
    ("Ada Lund and Omar Sani will hold talks in Rome on May 20. An informal conference in Oslo comes after that.",
     ["precedence m1<m2 decided"]),
    ("Ada Lund and Omar Sani will hold talks in Rome on May 20. They will be followed in June by a meeting of the "
     "ministers and, in the autumn, by a summit.", ["precedence m1<m2 decided", "precedence m1<m3 decided"]),
])
def test_one_leads_to_another(text: str, wanted: list[str]) -> None:
    assert orders(text) == wanted


def test_what_a_meeting_that_is_over_followed_is_no_order() -> None:
    assert orders("The meeting between Ada Lund and Omar Sani on Monday in Rome followed a session of the chief "
                  "negotiators last week.") == []


def test_first_one_group_and_then_another_orders_the_meetings_told_before() -> None:
    there = found("The commission will convene in Rome on May 24. Ada Lund and Omar Sani will meet in Oslo. \"First "
        "the "
                  "officers, then the politicians,\" the envoy said.")
    assert [told(one) for one in there.findings if one.kind == "precedence"] == ["precedence m1<m2 decided"]
