"""What only a question and its answer say together: texts of ours, a kind, and what is found of it."""

import datetime

import pytest

from tests.extract.kit import found, names, of_kind, told

SAID = datetime.date(2031, 5, 14)      # a Wednesday
BRIEFING = "MS. ARDEN: President Ruiz of Chile and President Kole of Chad will meet in Lima on Thursday.\n"
REPORT = "President Ruiz of Chile and President Kole of Chad will meet in Lima on Thursday. "


def _said(text: str, kind: str) -> str:
    return "; ".join(told(one).removeprefix(f"{kind} ") for one in of_kind(text, kind, SAID))


@pytest.mark.parametrize(("question", "answer", "expected"), [
    ("Is Ambassador Vega going himself?", "He'll be in Lima for it, yes.", "vega required decided"),
    ("Will Ambassador Vega be taking part?", "Yes, he will.", "vega required decided"),
    ("Will Ambassador Vega be taking part?", "No.", "vega excluded decided"),
    ("Is Ambassador Vega part of this?", "I can tell you that much, he's not coming to Lima.", "vega excluded decided"),
    ("And the Russians, are they coming?", "They won't be there.", "russia excluded decided"),
    ("Does that mean the Russians won't be there?", "That's right.", "russia excluded decided"),
    ("Will the Secretary be there?", "No, she will not.", "the-secretary excluded decided"),
    ("Who is coming?", "Ambassador Vega is leading for Chile.", "vega required decided"),
    ("Will Ambassador Vega be taking part?", "I don't know.", ""),
    ("Is President Kole going himself?", "Yes.", ""),
    ("Are the Russians part of the agreement?", "No.", ""),
    ("Will Brazil send troops?", "No.", ""),
    ("Has the Secretary called Minister Alvarez?", "No.", ""),
    ("Is Ambassador Vega still in Sarajevo?", "He's coming back tomorrow.", ""),
])
def test_an_answer_says_whether_who_was_asked_about_comes(question: str, answer: str, expected: str) -> None:
    assert _said(f"{BRIEFING}QUESTION: {question}\nMS. ARDEN: {answer}", "attendance") == expected


@pytest.mark.parametrize(("question", "answer", "kind", "expected"), [
    ("So not Thursday?", "Not Thursday. Friday.", "date",
     "2031-05-15 decided; 2031-05-15 rejected; 2031-05-16 decided"),
    ("When would it be?", "I think on Friday.", "date", "2031-05-15 decided; 2031-05-16 possible"),
    ("When is the election?", "On Friday.", "date", "2031-05-15 decided"),
    ("When will the sanctions end?", "On Friday.", "date", "2031-05-15 decided"),
    ("How long?", "Three days.", "duration", "3-3 days decided"),
    ("How long?", "I was told three days.", "duration", "3-3 days possible"),
    ("How long?", "We've carved out about two hours for it.", "duration", "2-2 hours decided"),
    ("How long?", "My understanding is that they've budgeted three days for it.", "duration", "3-3 days possible"),
    ("How long will the ceasefire last?", "Two weeks.", "duration", ""),
    ("How long has he been there?", "Three days ago he was in Rome.", "duration", ""),
    ("Where?", "It's not going to be in Washington.", "venue_forbidden", "Washington decided"),
    ("Where?", "They asked for this to be moved to Geneva, by the way, and that is not going to happen.",
     "venue_allowed", "Lima decided; Geneva rejected"),
])
def test_an_answer_may_be_no_more_than_a_day_a_length_or_a_place(
    question: str, answer: str, kind: str, expected: str
) -> None:
    assert _said(f"{BRIEFING}QUESTION: {question}\nMS. ARDEN: {answer}", kind) == expected


@pytest.mark.parametrize(("sentence", "expected"), [
    ("Asked if the Americans would be taking part, the spokesman said no.", "united-states excluded decided"),
    ("Asked if President Tadese of Ethiopia would be joining the meeting, the spokesman said no, he would not.",
     "tadese excluded decided"),
    ("Asked whether Ambassador Vega would attend, the spokesman said that she would.", "vega required decided"),
    ("Asked if the Russians had been invited, the spokesman said that they had not.", "russia excluded decided"),
    ("Asked if the Russians had been invited, the spokesman said that they had.", "russia invited decided"),
    ("Asked if the Russians would attend, the spokesman said he did not know.", ""),
    ("Asked if the Russians would attend, the spokesman said that was a question for Moscow.", ""),
    ("Asked if Kole would take part in the exercise, the spokesman said no.", ""),
])
def test_a_report_of_a_question_says_with_its_answer_who_comes(sentence: str, expected: str) -> None:
    assert _said(REPORT + sentence, "attendance") == expected


def test_what_is_only_asked_says_nothing_of_a_meeting() -> None:
    text = "Asked whether Ruiz would meet President Kole in Oslo in June, the spokesman said he had no information."
    assert not found(text, SAID).findings
    text = "Asked whether President Ruiz would meet President Kole in Oslo in June, the spokesman said no."
    assert [one.status for one in found(text, SAID).meetings] == ["rejected"]


def test_what_is_affirmed_is_as_firm_as_the_answer() -> None:
    text = "Asked whether President Ruiz would meet President Kole on 3 June, the spokesman said that he would."
    assert _said(text, "date") == "2031-06-03 decided"


def test_a_question_s_first_word_is_no_name() -> None:
    text = (f"{BRIEFING}Ambassador Luis Vega was on the phone yesterday.\nQUESTION: Is Vega going?\n"
            "MS. ARDEN: He will see President Kole of Chad on Friday.")
    every = found(text, SAID)
    assert {"Luis Vega", "Kole"} in [names(every, one) for one in every.meetings]


def test_who_took_part_in_a_call_does_not_say_what_is_read_out_of_it() -> None:
    text = ("Readout of the President's Call with President Kole of Chad\nPresident Ruiz of Chile will receive "
            "President Kole on 3 June.")
    assert {one.speaker for one in found(text, SAID).findings} == {None}
