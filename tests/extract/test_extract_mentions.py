"""Which words mean a meeting, and which meeting: cities, rounds, questions, denied reports, briefers."""

import pytest

from tests.extract.kit import found, names, of_kind, planned

PAIR = "President Anna Kole of Chad and President Ivo Brandt of Niger"


@pytest.mark.parametrize(("text", "days"), [
    ("QUESTION: You sent out invitations for Geneva a week ago.\nMR. ASH: Geneva starts on August 14th.",
     ["2024-08-14"]),
    ("Chad and Niger have agreed to meet in Oslo. Oslo is set for 3 June, a diplomat said.", ["2024-06-03"]),
])
def test_a_city_means_the_meeting_there(text: str, days: list[str]) -> None:
    assert len(planned(text)) == 1
    assert [one.date for one in of_kind(text, "date")] == days


@pytest.mark.parametrize("text", [
    "Geneva is a city on a lake. It rains there in August.",
    "Oslo opens its doors to students on 3 June.",
    "Two weeks after Rome, the author wrote a second book.",
])
def test_a_city_alone_is_none(text: str) -> None:
    assert planned(text) == []


@pytest.mark.parametrize("words", ["round two", "Round 2", "the second round"])
def test_rounds_by_number(words: str) -> None:
    text = f"Chad and Niger held talks in Rome on 1 May. They said {words} would be on 2 September."
    (meeting,) = planned(text)
    assert [one.date for one in of_kind(text, "date") if one.meeting == meeting.id] == ["2024-09-02"]


@pytest.mark.parametrize(("question", "count"), [
    ("There is talk of a summit in Lusaka. Can you confirm that?", 1),
    ("Does the President still see this peace conference opening by the end of the month?", 1),
    ("What did the minister think of the weather?", 0),
    ("Was the summit in Lusaka held in March?", 0),
])
def test_what_a_question_asks_about_is_possible(question: str, count: int) -> None:
    asked = planned(f"QUESTION: {question}\nMR. ASH: I have nothing for you on that.")
    assert [one.status for one in asked] == ["possible"] * count


def test_a_denied_report_is_of_another_meeting() -> None:
    text = (f"{PAIR} are ready to meet. Chad's foreign ministry denied a newspaper report that the two presidents "
            "would meet quietly in Rome.")
    assert sorted(one.status for one in planned(text)) == ["proposed", "rejected"]


def test_a_briefer_is_not_at_the_table() -> None:
    findings = found("MS. ASH: We would be glad to hold talks with President Anna Kole of Chad in June.")
    assert names(findings, findings.meetings[0]) == {"Anna Kole"}


def test_who_brokers_talks_does_not_take_part() -> None:
    findings = found("Chad and Niger have agreed to go back to Malaysian-brokered talks on Monday.")
    assert names(findings, findings.meetings[0]) == {"Chad", "Niger"}


def test_the_presidents_of_two_states_are_who_holds_the_office() -> None:
    findings = found(f"{PAIR} met on Monday. Chad and Niger share a lake. The two presidents should meet once more.")
    (meeting,) = [one for one in findings.meetings if one.status != "past"]
    assert names(findings, meeting) == {"Anna Kole", "Ivo Brandt"}


@pytest.mark.parametrize(("text", "status"), [
    ("The defence ministers of Chad and Niger get together first.", "decided"),
    ("The ministers of Chad and Niger come together in Rome on 3 June.", "decided"),
    ("The ministers of Chad and Niger want to come together in Rome on 3 June.", "possible"),
])
def test_the_present_tense_of_a_timetable(text: str, status: str) -> None:
    assert [one.status for one in planned(text)] == [status]


def test_wider_sessions_are_not_the_talks_before_them() -> None:
    text = "Chad and Niger will hold talks in Rome on 3 June. The wider sessions will begin in Oslo on 20 June."
    assert len(planned(text)) == 2


def test_a_name_ends_with_its_sentence() -> None:
    findings = found("President Anna Kole would be ready to see Prime Minister Brandt. Is that new? No.")
    assert {"Anna Kole", "Brandt"} == names(findings, findings.meetings[0])


def test_sitting_down_at_a_summit_is_one_meeting() -> None:
    assert len(planned(f"{PAIR} will sit down at a summit in Rome on 3 June.")) == 1


@pytest.mark.parametrize(("text", "statuses"), [
    ("The President will not attend the economic forum in Lima.", ["decided"]),
    ("The minister won't take part in the leaders' retreat in Rome.", ["decided"]),
    ("The minister has been invited to the conference on grain in Rome.", ["decided"]),
    ("The forum was founded in 1990.", []),
    ("QUESTION: Is a telephone conversation with President Anna Kole planned?\nMS. ASH: No, nothing of the kind.",
     ["rejected"]),
    ("QUESTION: Will Chad rule out talks with Niger?\nMS. ASH: No. Chad and Niger could hold talks in June.",
     ["possible"]),
    ("MS. ASH: We have no meetings with Chad to announce at this time.", []),
    ("Any meeting at ministerial level with Chad is conditional on a ceasefire.", ["possible"]),
    ("They want a ceasefire before any political dialogue. That dialogue will open in Rome on 3 June.", ["decided"]),
    ("President Anna Kole is expected in Rome by mid-June.", ["possible"]),
    ("A three-way meeting of Chad, Mali and Niger is also on the agenda.", ["decided"]),
])
def test_what_is_a_meeting_and_how_firm(text: str, statuses: list[str]) -> None:
    assert [one.status for one in planned(text)] == statuses


@pytest.mark.parametrize("text", [
    "Chad proposed that President Anna Kole and President Ivo Brandt meet once more. "
    "President Kole accepts the principle of a further encounter in Rome.",
    f"{PAIR} could meet in June. A summit must be prepared by the ministers, a spokesman said.",
    "Chad would bring the ministers of Mali and Niger together in Manaus in June. The Manaus talks might slip to July.",
    "Ministers left to prepare the superpower summit in Geneva, which is set for 19 June. "
    f"{PAIR} are to meet here on 19 June.",
])
def test_spoken_of_once_more(text: str) -> None:
    assert len(planned(text)) == 1


@pytest.mark.parametrize("text", [
    f"{PAIR} will hold talks in Nairobi on 3 June. Kole would travel to Nairobi only if the border is open.",
    "Chad and Niger will hold talks in Tokyo on 3 June. President Anna Kole would go to Japan only if all are equal.",
    "Foreign Minister Anna Kole arrives in Baghdad on Sunday for a two-day visit that will include a meeting with "
    "Prime Minister Ivo Brandt.",
])
def test_who_travels_to_the_meeting_comes_to_it(text: str) -> None:
    assert len(planned(text)) == 1


@pytest.mark.parametrize(("text", "who"), [
    ("The trilateral - Japan, South Korea and the United States - is pencilled in for mid-June.",
     {"Japan", "South Korea", "United States"}),
    ("Norway is hosting talks this week between President Anna Kole's representatives and the opposition in Oslo.",
     {"Anna Kole", "opposition"}),
    (f"{PAIR} met on Monday. Mali would bring the two foreign ministers together in Rome. Chad and Niger agreed.",
     {"Chad", "Niger"}),
])
def test_who_is_named_beside_or_by_office(text: str, who: set[str]) -> None:
    findings = found(text)
    (meeting,) = [one for one in findings.meetings if one.status != "past"]
    assert who <= names(findings, meeting)
    assert not {"Anna Kole", "Ivo Brandt"} & names(findings, meeting) - who


def test_the_next_meeting_is_another() -> None:
    text = "Chad and Niger will meet in Rome on 3 June. The next meeting will be held in Oslo in the autumn."
    assert len(planned(text)) == 2


def test_who_should_attend_says_nothing_of_whether_it_is_held() -> None:
    text = "The summit of Chad and Niger will be held on 3 June. Mali should be at that summit."
    assert [one.status for one in planned(text)] == ["decided"]


@pytest.mark.parametrize("name", ["Peter Lobos", "Santiago Vega"])
def test_somebody_without_a_title_is_known_by_their_country(name: str) -> None:
    said = found(f"{name} of Chile will meet Anna Kole of Norland in Rome on Monday.")
    assert name in names(said, said.meetings[0])


def test_an_institution_is_nobody() -> None:
    said = found("The Central Bank of Chile will hold talks with Peru on Monday.")
    assert "Central Bank" not in {one.name for one in said.participants}


@pytest.mark.parametrize(("text", "who"), [
    ("Petra Holm told reporters that she will meet Milan Novak in Oslo on Monday.", {"Petra Holm", "Milan Novak"}),
    ("Prime Ministers Karl Lund of Norway and Petra Holm of Sweden will meet in Oslo on Monday.",
     {"Karl Lund", "Petra Holm"}),
])
def test_a_city_can_be_a_given_name(text: str, who: set[str]) -> None:
    said = found(text)
    assert names(said, said.meetings[0]) == who


@pytest.mark.parametrize("place", ["Victoria Falls", "Jordan Valley", "Sydney Airport"])
def test_what_is_called_after_a_place_is_nobody(place: str) -> None:
    assert {one.name for one in found(f"Aid reached the camps. {place} will reopen on Monday.").participants} <= {
        "Victoria", "Jordan", "Seychelles"}
