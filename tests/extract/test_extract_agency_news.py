"""What agency reports are made of, day of the news and place of the ministry included: sentences of our own."""

import pytest

from tests.extract.kit import SUMMIT, found, names, of_kind, only, planned, told

TALKS = "President Anna Kole of Norland and President Ivo Brandt of Sudmark will meet in Rome.\n"


@pytest.mark.parametrize("sentence", [
    "On Thursday, however, Brandt's office indicated that Brandt was open to a meeting in Oslo.",
    "According to the Norland Post on Monday, Kole and Brandt will meet in Oslo.",
    "Both sides on Monday remained open to the meeting.",
    "Kole on Tuesday proposed another meeting with Brandt in Oslo.",
    "Speaking on television on Tuesday, Kole said the meeting could take place in Oslo.",
    "Kole, who was asked on Friday about the meeting, said it would be in Oslo.",
])
def test_the_day_of_the_news_is_no_day_of_a_meeting(sentence: str) -> None:
    assert of_kind(TALKS + sentence, "date") == []


@pytest.mark.parametrize("sentence", [
    "On Friday, Kole and Brandt will meet in Rome.",
    "Kole and Brandt will meet on Friday in Rome.",
    "The leaders of Norland and Sudmark meet in Rome on Friday.",
    "Kole and Brandt agreed to hold talks on Friday.",
    "Kole proposed Friday for the meeting.",
    "A statement in Rome said Wednesday that they would meet on Friday.",
])
def test_a_day_to_come_is(sentence: str) -> None:
    assert [one.date for one in of_kind(TALKS + sentence, "date")] == ["2024-05-17"]


@pytest.mark.parametrize(("sentence", "said"), [
    ("They will meet in Oslo, Norland's foreign ministry said.", "Oslo decided"),
    ("The summit will be held in the capital Asuncion Sept 6-8.", "Asuncion decided"),
    ("Oman expressed willingness to host the summit.", "Oman proposed"),
    ("Norland has not yet agreed to a summit with Sudmark in Oslo.", "Oslo possible"),
])
def test_where(sentence: str, said: str) -> None:
    assert f"venue_allowed {said}" in [told(one) for one in of_kind(SUMMIT + sentence, "venue_allowed")]
    assert of_kind(SUMMIT + sentence, "venue_forbidden") == []


def test_a_house_in_the_country_is_no_meeting() -> None:
    text = TALKS + "The two leaders are expected to meet at the Lakeside retreat on June 3."
    assert len(planned(text)) == 1
    assert told(only(text, "date")) == "date 2024-06-03 possible"


@pytest.mark.parametrize("sentence", [
    "Norland says a possible trilateral summit in the coming weeks between Peru, Chile and Brazil would help.",
    "A trilateral summit on June 3 involving Peru, Chile and Brazil is planned.",
])
def test_who_meets_is_told_after_when(sentence: str) -> None:
    assert names(found(sentence), planned(sentence)[0]) == {"Peru", "Chile", "Brazil"}


@pytest.mark.parametrize("sentence", [
    "President Anna Kole of Norland is to meet her Chilean counterpart Rosa Vidal in Rome as they would be attending "
    "the fair.",
    "President Anna Kole of Norland will meet around noon local time, on the sidelines of the fair, with Chilean "
    "President Rosa Vidal.",
])
def test_whom_somebody_meets(sentence: str) -> None:
    assert names(found(sentence), planned(sentence)[0]) == {"Anna Kole", "Rosa Vidal"}


def test_who_means_to_convene_others_is_one_of_them_and_decides_nothing_alone() -> None:
    text = (
        "President Anna Kole of Norland voiced her intention to convene a trilateral summit with Chilean President "
        "Rosa Vidal and Peruvian President Luis Arana."
    )
    assert planned(text)[0].status == "proposed"
    assert names(found(text), planned(text)[0]) == {"Anna Kole", "Rosa Vidal", "Luis Arana"}


@pytest.mark.parametrize(("sentence", "status"), [
    ("It's hoped President Anna Kole of Norland and President Ivo Brandt of Sudmark will meet in June.", "possible"),
    ("\"Our desire is to bring together the presidents of Chad and Mali in Rome,\" Kole said.", "possible"),
    ("The informal meeting on Cyprus, which the United Nations has convened, begins on Friday in Geneva.", "decided"),
])
def test_how_firm(sentence: str, status: str) -> None:
    assert [one.status for one in planned(sentence)] == [status]


@pytest.mark.parametrize("sentence", [
    "\"The summit will be held when it is ready,\" Kole said, after talks with Chilean President Rosa Vidal.",
    "The meeting was announced following talks between Kole and Chilean President Rosa Vidal.",
])
def test_talks_after_which_somebody_spoke_are_over(sentence: str) -> None:
    assert len(planned(SUMMIT + sentence)) == 1
    assert of_kind(SUMMIT + sentence, "precedence") == []


def test_what_is_anticipated_to_follow_comes_after() -> None:
    text = (
        "A trilateral summit of Peru, Chile and Brazil is anticipated to follow the Monday discussion between Norland "
        "and Sudmark."
    )
    late, early = planned(text)
    order = only(text, "precedence")
    assert (order.before, order.after, order.modality) == (early.id, late.id, "possible")


@pytest.mark.parametrize(("sentence", "speaker", "modality"), [
    ("The paper quoted an official as saying the summit would be held in Oslo.", "official", "decided"),
    ("Interfax cited a Norland negotiator as saying that the summit will be held in Oslo.", "Norland negotiator",
     "decided"),
    ("The daily said the summit would be held in Oslo.", "daily", "decided"),
    ("Chilean media are reporting the summit will be held in Oslo.", "Chilean media", "decided"),
    ("The Norland Post reported that the summit would be held in Oslo, but government spokesman Jari Holm denied "
     "this.", "Jari Holm", "rejected"),
])
def test_who_says_it(sentence: str, speaker: str, modality: str) -> None:
    one = only(SUMMIT + sentence, "venue_allowed")
    assert one.speaker == speaker
    assert (one.modality == "rejected") == (modality == "rejected")


def test_a_month_and_day_after_the_day_of_the_news_is_the_meetings() -> None:
    text = "Norland said Friday the July 26 meeting of Norland and Sudmark will take place near Oslo."
    assert told(only(text, "date")) == "date 2024-07-26 decided"
