"""What reports of agencies say beside the meeting: hours, feasts, fears, lists of states, who said nothing."""

import pytest

from tests.extract.kit import found, names, of_kind, only, planned, told

PAIR = "President Anna Kole of Chad and President Ivo Brandt of Niger will meet in Rome in June"


@pytest.mark.parametrize(("text", "expected"), [
    (f"{PAIR} to mark the Good Friday Agreement.", []),
    (f"{PAIR}, as fears grow of famine within weeks.", []),
    (f"{PAIR}. On Friday the spokesman will give a press briefing on the meeting.", []),
    (f"{PAIR}. The meeting will be held on Friday.", ["date 2024-05-17 decided"]),
])
def test_days_of_something_else(text: str, expected: list[str]) -> None:
    days = [told(one) for one in found(text).findings if one.kind in ("date", "window")]
    assert [one for one in days if one != "window 2024-06-01..2024-06-30 decided"] == expected


def test_a_day_of_this_month_is_one_time() -> None:
    text = "The talks between Chad and Niger will resume in Rome on the 29th of this month."
    assert [told(one) for one in found(text).findings if one.kind in ("date", "window")] == ["date 2024-05-29 decided"]


def test_what_others_fear_is_no_condition() -> None:
    assert of_kind(f"{PAIR}, amid warnings of famine if fighting goes on.", "condition") == []
    assert only(f"{PAIR} if fighting stops.", "condition").requires == "fighting stops"


@pytest.mark.parametrize(("text", "places"), [
    ("Chad and Niger will hold talks in the Ethiopian capital Monday.", ["Addis Ababa"]),
    ("Chad and Niger will hold talks in Rome at 4 p.m. (11 p.m. in Tokyo) on Monday.", ["Rome"]),
    ("Chad and Niger will hold talks in Rome, said envoys from Gulf countries such as Oman and Qatar.", ["Rome"]),
])
def test_places_of_something_else(text: str, places: list[str]) -> None:
    assert [place for one in of_kind(text, "venue_allowed") for place in one.places] == places


@pytest.mark.parametrize(("text", "speaker"), [
    ('"The talks between Chad and Niger will open on Monday," IGAD, the bloc that is helping the talks, said in a '
     "statement.", "IGAD"),
    ('"The talks between Chad and Niger will open on Monday," the ministry said in a statement.', "ministry"),
    ("The spokesman did not say why. Chad and Niger will hold talks on Monday.", None),
])
def test_who_says_it(text: str, speaker: str | None) -> None:
    assert only(text, "date").speaker == speaker


@pytest.mark.parametrize("words", ["was reconvening peace talks between", "was hosting talks between"])
def test_what_somebody_said_they_were_about_to_do(words: str) -> None:
    assert planned(f"Envoy Jan Sall said he {words} Chad and Niger in Rome on 20 May.")[0].status == "decided"
    assert planned(f"Envoy Jan Sall said he {words} Chad and Niger in Rome last week.") == []


def test_how_eagerly_a_meeting_is_awaited_makes_it_no_less_sure() -> None:
    (one,) = planned("President Ivo Brandt of Niger is due to arrive at the White House at 4 p.m. for a highly "
                     "anticipated meeting with President Anna Kole of Chad.")
    assert one.status == "decided"


def test_who_invites_is_named_before_who_comes() -> None:
    text = ("At the invitation of Didier Roth, Chancellor and Foreign Minister of Niger, Foreign Minister Yan Do will "
            "pay an official visit to Niger from 10 to 12 June.")
    assert [names(found(text), one) for one in planned(text)] == [{"Didier Roth", "Yan Do"}]


def test_put_off_until_a_period_is_some_time_in_it() -> None:
    text = "Chad, Niger and Mali have postponed until next year a summit that was to be held in Tokyo later this month."
    assert "window 2025-01-01..2025-12-31 decided" in [told(one) for one in found(text).findings]


def test_what_somebody_had_been_planning_is_over() -> None:
    text = ('"We had been planning to host the summit between Chad and Niger by the end of this month. But we will '
            'hold it in Lima next year," President Anna Kole said.')
    assert [told(one) for one in of_kind(text, "window")] == ["window 2025-01-01..2025-12-31 decided"]


def test_who_holds_talks_may_stand_before_when_they_are() -> None:
    text = "Consultations on the border, hosted by envoy Ivo Brandt, which will start in Oslo on June 4, will be short."
    assert only(text, "date").date == "2024-06-04"
    assert of_kind(text.replace("will start", "started").replace("June", "May"), "date") == []


def test_whoever_is_cited_is_the_one_who_would_meet() -> None:
    text = ("The mission chief, Jan Holm, said President Anna Kole of Chad had said she was ready to meet President "
            "Ivo Brandt of Niger.")
    assert [names(found(text), one) for one in planned(text)] == [{"Anna Kole", "Ivo Brandt"}]


@pytest.mark.parametrize(("who", "speaker"), [
    ("The commander of the Russian military base in Armenia", "commander of the Russian military base in Armenia"),
    ("Armenia", "Armenia"),
])
def test_who_commands_in_a_country_is_not_the_country(who: str, speaker: str) -> None:
    assert only(f"{who} said that Chad and Niger would meet on June 4.", "date").speaker == speaker


def test_presidents_may_have_a_capital() -> None:
    text = "The envoys will meet in Rome before the meeting of the Chadian and Nigerien Presidents in Lima in June."
    assert {"Chad", "Niger"} in [names(found(text), one) for one in planned(text)]
