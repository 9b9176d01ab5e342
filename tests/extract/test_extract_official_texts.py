"""Announcements and transcripts of ministries: whose words they are, who visits whom, what is only spoken of."""

import pytest

from solver.extract.findings import meetings_of
from tests.extract.kit import found, names, of_kind, only, planned

VISIT = "President Kole of Chad will visit Mali on 20 May.\n"
PRESS = "Ministry Spokesperson Ada Lund's Regular Press Conference on May 15, 2024\n"
REMARKS = "Council of Ministers: Opening remarks by High Representative Marta Lind upon arrival\n15/05/2024 - 08:52\n"
TALKS = "Tomorrow I will host talks between Chad and Niger in Oslo.\n"


@pytest.mark.parametrize(("text", "speaker"), [
    (PRESS + "I have an announcement to make:\n" + VISIT, "Ada Lund"),
    (PRESS + "Q: Are we ready?\nA: " + VISIT, "Ada Lund"),
    ("Agenda of the week\nQ: Are we ready?\nA: " + VISIT, None),
    (REMARKS + TALKS, "Marta Lind"),
    ("Mali and Chad: remarks by readers on a visit of a week\n" + VISIT, None),
])
def test_whose_words_a_heading_announces(text: str, speaker: str | None) -> None:
    assert {one.speaker for one in found(text).findings} == {speaker}


def test_answers_without_a_label_are_those_of_the_speaker() -> None:
    text = REMARKS + TALKS + "Q. Any more?\nChad and Niger will meet in Rome on 3 June.\nQ. And then?\nNothing."
    assert {one.speaker for one in found(text).findings} == {"Marta Lind"}
    labelled = f"{text}\nA: Yes.".replace("Chad and Niger will meet in Rome", "Then, will it be in Rome")
    assert "Marta Lind" not in {one.speaker for one in of_kind(labelled, "date") if one.date == "2024-06-03"}


def test_who_speaks_for_others_meets_nobody() -> None:
    text = PRESS + "Q: Any news?\nA: We will hold talks with Mali on May 30."
    assert [names(found(text), one) for one in planned(text)] == [{"Mali"}]


@pytest.mark.parametrize(("sentence", "who"), [
    ("At the invitation of Foreign Minister Yan Do, Foreign Minister Carl Berg of the Kingdom of Norway is to pay an "
     "official visit to Ghana from May 19 to 22.", {"Yan Do", "Carl Berg"}),
    ("At the kind invitation of President Ivo Brandt, President Anna Kole will visit Sudan on May 20.",
     {"Ivo Brandt", "Anna Kole"}),
    ("The Prime Minister of the Republic of Chad, Anna Kole, will arrive in Sudan on an official visit on May 20.",
     {"Anna Kole", "Sudan"}),
    ("President Anna Kole of the Islamic Republic of Mauritania will make a state visit to Chad on May 20.",
     {"Anna Kole", "Chad"}),
])
def test_who_visits_whom(sentence: str, who: set[str]) -> None:
    (one,) = planned(sentence)
    assert names(found(sentence), one) == who


def test_the_country_of_an_official_visit_is_its_place() -> None:
    assert only("Prime Minister Ivo Brandt of Chad will pay an official visit to Nepal on 3 June.",
                "venue_allowed").places == ("Nepal",)


def test_rounds_of_one_series_are_told_apart_by_their_number() -> None:
    text = "Chad and Mali will hold the 20th round of border talks in June. The 21st round will be held in October."
    windows = of_kind(text, "window")
    assert len({meetings_of(one) for one in windows}) == 2


@pytest.mark.parametrize("sentence", [
    "President Anna Kole said Chad is meeting its commitments to Niger.",
    "Chad and Niger will meet the remaining conditions of the accord on Friday.",
    "Over 19 rounds of talks Chad and Niger have built up a great deal of trust.",
    "FILE - President Anna Kole of Chad meets President Ivo Brandt of Niger in Rome, May 20, 2024.",
    "[Photo: President Anna Kole of Chad shakes hands with President Ivo Brandt of Niger, Monday, May 20.]",
])
def test_no_meeting_to_come(sentence: str) -> None:
    assert planned(sentence) == []


def test_a_level_is_no_meeting_of_its_own() -> None:
    text = "President Anna Kole of Chad and President Ivo Brandt of Niger will hold talks at ministerial level in June."
    assert len(planned(text)) == 1


@pytest.mark.parametrize(("words", "status"), [
    ("in line with an accord struck in March", "decided"), ("as foreseen in a pact signed last year", "decided"),
    ("and met last week", "past"),
])
def test_the_day_of_an_accord_is_none_of_the_talks(words: str, status: str) -> None:
    (one,) = found(f"Chad and Niger agreed to hold talks, {words}.").meetings
    assert one.status == status


def test_the_day_of_a_month_may_have_its_article() -> None:
    assert only("Chad and Niger will meet on June the 14th.", "date").date == "2024-06-14"


@pytest.mark.parametrize(("place", "where"), [
    ("in Elbasan, just inside Albania", ["Elbasan"]), ("in Divonne, near Geneva", ["Divonne"]),
    ("near Geneva", ["Geneva"]),
])
def test_what_lies_around_a_place_is_no_other_place(place: str, where: list[str]) -> None:
    assert [one.places[0] for one in of_kind(f"Chad and Niger will meet on June 9 {place}.", "venue_allowed")] == where


def test_how_somebody_was_reached_is_not_how_they_will_meet() -> None:
    rest = "said his movement would meet the government of Chad on Friday."
    assert of_kind(f"Rebel leader Ivo Brandt, speaking by telephone from Khartoum, {rest}", "venue_property") == []
    assert only("Chad and Niger will meet by video conference on Friday.", "venue_property").property == "virtual"


@pytest.mark.parametrize(("sentence", "who"), [
    ("President Anna Kole and her husband, Jan Kole, will receive President Ivo Brandt of Niger on June 9.",
     {"Anna Kole", "Ivo Brandt"}),
    ("President Anna Kole and First Gentleman Jan Kole will host Prime Minister Ivo Brandt and Mrs. Brandt of Niger "
     "for a state visit on June 9, which will include a dinner. The leaders will hold a bilateral meeting.",
     {"Anna Kole", "Ivo Brandt"}),
    ("President Ivo Brandt of Niger, accompanied by his wife, Marit Brandt, will visit Chad on June 9 for talks with "
     "President Anna Kole.", {"Anna Kole", "Ivo Brandt"}),
    ("President Anna Kole of Chad will meet Mrs. Marit Lund, Prime Minister of Niger, on June 9.",
     {"Anna Kole", "Marit Lund"}),
])
def test_who_only_comes_along_does_not_meet(sentence: str, who: set[str]) -> None:
    (one,) = planned(sentence)
    assert names(found(sentence), one) == who
    assert of_kind(sentence, "attendance") == []


def test_a_surname_is_that_of_whoever_holds_the_office() -> None:
    text = ("President Ivo Brandt of Niger will visit Mali on June 9. His brother Jan Brandt left Chad. "
            "President Brandt will meet President Anna Kole of Chad on June 12.")
    assert {"Ivo Brandt", "Anna Kole"} in [names(found(text), one) for one in planned(text)]


def test_an_office_without_a_name_attends() -> None:
    text = "President Anna Kole of Chad and President Ivo Brandt of Niger will meet in June. {} will also attend."
    assert only(text.format("The Vice President"), "attendance").participant == "Vice President"
    assert of_kind(text.format("Nobody else"), "attendance") == []


@pytest.mark.parametrize(("sentence", "count"), [
    ("The meeting of the foreign ministers of Chad and Mali will be held in Bamako in June.", 2),
    ("President Kole will meet Foreign Minister Omar Keita of Mali in Bamako.", 1),
])
def test_ministers_who_meet_later_are_not_on_the_visit(sentence: str, count: int) -> None:
    assert len(planned(VISIT + sentence)) == count
