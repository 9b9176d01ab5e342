"""Ways of saying where, when, how long and on what conditions: sentences of ours, each for one phenomenon."""

import datetime

import pytest

from tests.extract.kit import found, told

SAID = datetime.date(2031, 5, 14)      # a Wednesday
P = "The presidents of Peru and Chile agreed to meet. "


def said(sentence: str, about: str, before: str = P) -> list[str]:
    """What is found of some kinds in a sentence that follows one on the meeting."""
    return [told(one) for one in found(before + sentence, SAID).findings if one.kind.startswith(about)]


@pytest.mark.parametrize(("sentence", "expected"), [
    ("Peru ruled out Santiago as a venue.", "venue_forbidden Santiago decided"),
    ("Peru has ruled out holding the summit in Santiago.", "venue_forbidden Santiago decided"),
    ("Santiago is out of the question.", "venue_forbidden Santiago decided"),
    ('"Santiago is not an option," Peru\'s spokesman Luis Vega said.', "venue_forbidden Santiago decided"),
    ("Lima is out of the question, and so is Santiago.", "venue_forbidden Lima, Santiago decided"),
    ("The summit will not be held in Lima.", "venue_forbidden Lima decided"),
    ("The meeting could be held anywhere but Lima.", "venue_forbidden Lima decided"),
    ("The summit must be held outside South America.", "venue_forbidden South America decided"),
    ("Neither Lima nor Santiago would be acceptable, he said.", "venue_forbidden Lima, Santiago decided"),
    ("Lima is not under consideration.", "venue_forbidden Lima decided"),
    ("Peru refuses to meet in Santiago.", "venue_forbidden Santiago decided"),
    ("Vega said Peru would not go to Santiago.", "venue_forbidden Santiago decided"),
    ("Peru would accept Quito, but not Buenos Aires.",
     "venue_forbidden Buenos Aires decided; venue_allowed Quito possible"),
    ("The summit will be held either in Quito or in Bogota.", "venue_allowed Quito, Bogota decided"),
    ("Ecuador has offered to host the summit in Quito.", "venue_allowed Quito proposed"),
    ("Ecuador has offered to host the summit.", "venue_allowed Ecuador proposed"),
    ("Switzerland stands ready to host the talks.", "venue_allowed Switzerland proposed"),
    ("Brazil proposed Manaus.", "venue_allowed Manaus proposed"),
    ("Brazil has proposed Manaus as the venue.", "venue_allowed Manaus proposed"),
    ("Chile prefers Montevideo.", "venue_allowed Montevideo proposed"),
    ("Diplomats have floated Montevideo as an alternative.", "venue_allowed Montevideo proposed"),
    ("Quito or Bogota would be acceptable.", "venue_allowed Quito, Bogota possible"),
    ("We are thinking of Quito or Bogota, Vega said.", "venue_allowed Quito, Bogota possible"),
    ("Quito is among the cities under consideration.", "venue_allowed Quito possible"),
    ("Geneva is being considered as a venue.", "venue_allowed Geneva possible"),
    ("They had no objection to Panama.", "venue_allowed Panama possible"),
    ("Peru wants the summit to take place in Cusco.", "venue_allowed Cusco proposed"),
    ("The summit is expected to take place in Panama City.", "venue_allowed Panama City possible"),
    ("Panama City has been chosen to host the summit.", "venue_allowed Panama City decided"),
    ("The venue will be the Hotel Bolivar in Lima.", "venue_allowed Hotel Bolivar, Lima decided"),
    ("Vega denied reports that the presidents would meet in Quito.", "venue_allowed Quito rejected"),
    ("The summit will be held on neutral ground, Peru's spokesman said.", "venue_property neutral decided"),
    ("The talks would take place in a neutral country such as Austria or Norway.",
     "venue_property neutral possible; venue_allowed Austria, Norway possible"),
    ("Chile would prefer a venue in the region.", "venue_property region: region proposed"),
    ("The summit will be held in a third country.", "venue_property third country decided"),
    ("The meeting will be held by video link.", "venue_property virtual decided"),
    ("Peru rejected the treaty and Chile the tariffs.", ""), ("Peru rejected Chile's demand.", ""),
    ("Peru has proposed a venue.", ""), ("Brussels remains available, a diplomat said.", ""),
])
def test_where(sentence: str, expected: str) -> None:
    assert "; ".join(said(sentence, "venue")) == expected


@pytest.mark.parametrize(("sentence", "expected"), [
    ("The meeting will take place no earlier than June 3.", "window 2031-06-03.. decided"),
    ("The meeting will not take place before the end of May.", "window 2031-05-31.. decided"),
    ("The meeting won't take place until after June 3.", "window 2031-06-03.. decided"),
    ("The summit is to be held by mid-October.", "window ..2031-10-15 decided"),
    ("The summit will be held in the week of July 14.", "window 2031-07-14..2031-07-20 decided"),
    ("The summit will be held the week of the 19th.", "window 2031-05-19..2031-05-25 decided"),
    ("The summit will be held the week after next.", "window 2031-05-26..2031-06-01 decided"),
    ("They will meet later this month.", "window ..2031-05-31 decided"),
    ("They will meet in the coming days.", "window vague decided"),
    ("They are to meet in the coming weeks.", "window vague decided"),
    ("The summit is set for Thursday.", "date 2031-05-15 decided"),
    ("The summit will take place between 5 and 12 June.", "window 2031-06-05..2031-06-12 decided"),
    ("The summit will take place between June 5 and July 2.", "window 2031-06-05..2031-07-02 decided"),
    ("The summit will take place on 5-6 June.", "date 2031-06-05/2031-06-06 decided"),
    ("The summit will take place on June 5 or 6.", "date 2031-06-05/2031-06-06 decided"),
    ("The summit will take place on the 21st.", "date 2031-05-21 decided"),
    ("The summit will take place on the 3rd.", "date 2031-06-03 decided"),
    ("The presidents will meet on Monday morning local time.", "date 2031-05-19 decided"),
    ("The summit will be held before Christmas.", "window ..2031-12-24 decided"),
    ("The meeting is planned for the second half of June.", "window 2031-06-16..2031-06-30 decided"),
    ("The meeting is planned for the first week of June.", "window 2031-06-01..2031-06-07 decided"),
    ("The meeting is planned for the last week of June.", "window 2031-06-24..2031-06-30 decided"),
    ("The meeting should take place within ten days.", "window ..2031-05-24 proposed"),
    ("The meeting should take place within 48 hours.", "window ..2031-05-16 proposed"),
    ("The summit could be held as early as next week.", "window 2031-05-19.. possible"),
    ("The meeting could happen as early as Friday.", "window 2031-05-16.. possible"),
    ("The summit must take place by June 5 at the latest.", "window ..2031-06-05 decided"),
    ("The summit must take place before year's end.", "window ..2031-12-31 decided"),
    ("The presidents will meet a week from Friday.", "date 2031-05-23 decided"),
    ("The presidents will meet on Friday week.", "date 2031-05-23 decided"),
    ("The presidents will meet in two or three weeks.", "window 2031-05-28..2031-06-04 decided"),
    ("They will meet in less than three weeks.", "window ..2031-06-04 decided"),
    ("The summit was moved from June 3 to June 10.", "date 2031-06-03 rejected; date 2031-06-10 decided"),
    ("The summit, originally planned for June 3, will be held on June 10.",
     "date 2031-06-03 rejected; date 2031-06-10 decided"),
    ("The summit is tentatively scheduled for June 3.", "date 2031-06-03 possible"),
    ("June 3 has been floated as a possible date.", "date 2031-06-03 possible"),
    ("Chile proposed June 3.", "date 2031-06-03 proposed"),
    ("Peru rejected June 3 as the date.", "date 2031-06-03 rejected"),
    ("Vega denied that the presidents would meet on June 3.", "date 2031-06-03 rejected"),
    ("Vega dismissed as premature a report that the presidents would meet on June 3.", "date 2031-06-03 rejected"),
    ('"There will be no meeting on June 3," Vega said.', "date 2031-06-03 rejected"),
])
def test_when(sentence: str, expected: str) -> None:
    assert "; ".join([*said(sentence, "date"), *said(sentence, "window")]) == expected


@pytest.mark.parametrize(("sentence", "expected"), [
    ("The summit will last two days.", "duration 2-2 days decided"),
    ("The two-day summit will open on June 3.", "duration 2-2 days decided"),
    ("The talks are expected to last about three hours.", "duration 3-3 hours possible"),
    ("The presidents will hold three hours of talks.", "duration 3-3 hours decided"),
    ("It would be a full day of meetings.", "duration 1-1 days possible"),
    ("It will be a full day of meetings.", "duration 1-1 days decided"),
    ("The summit should take no more than an afternoon.", "duration -1 days proposed"),
    ("The summit must be wrapped up within two days.", "duration -2 days decided"),
    ("The presidents will talk for up to four hours.", "duration -4 hours decided"),
    ("A half-day meeting is planned.", "duration -1 days decided"),
    ("A similar meeting in 2029 lasted three days.", ""), ("The blockade has lasted three days.", ""),
])
def test_how_long(sentence: str, expected: str) -> None:
    assert "; ".join(said(sentence, "duration")) == expected


@pytest.mark.parametrize(("sentence", "expected"), [
    ("The summit requires thorough preparation, Vega said.", "preparation decided"),
    ("The summit needs to be well prepared, Vega said.", "preparation proposed"),
    ("Vega said at least ten days would be needed to prepare the summit.", "preparation 10 days decided"),
    ('"We want this well prepared," Vega said.', "preparation decided"),
    ("The foreign ministers will meet on June 3 to prepare the presidents' summit.", "preparation decided"),
    ("The foreign ministers could meet on June 3 to prepare the presidents' summit.", "preparation possible"),
    ("The summit will only happen after groundwork by ministers.", "preparation decided"),
    ("The army has prepared for floods.", ""),
])
def test_preparation(sentence: str, expected: str) -> None:
    assert "; ".join(said(sentence, "preparation")) == expected


@pytest.mark.parametrize(("sentence", "expected"), [
    ("Chile will come only if the sanctions are lifted.", "condition the sanctions are lifted decided"),
    ("Chile's president would not attend the summit unless the committee completed its report first.",
     "condition the committee completed its report first decided"),
    ("The summit is conditional on the release of the fishermen.",
     "condition the release of the fishermen decided"),
    ("There will be no summit without a ceasefire, Vega said.", "condition a ceasefire decided"),
    ("Without a draft text, there is no point in holding the summit, Vega said.", "condition a draft text decided"),
    ("Peru insists that the fishermen be released before any meeting takes place.",
     "condition the fishermen be released decided"),
    ("A ceasefire was not a condition for the talks, Vega said.", "condition A ceasefire rejected"),
    ("Vega dropped his demand for a ceasefire as a condition for the summit.", "condition a ceasefire rejected"),
    ("Peru set no conditions for the meeting.", "condition none rejected"),
    ("Peru is ready to meet without preconditions.", "condition none rejected"),
    ("Peru offered talks without preconditions.", "condition none proposed"),
    ("Should Chile agree, the summit could take place in June.", "condition Chile agree possible"),
    ("Should Chile agree, the summit will take place in June.", "condition Chile agree decided"),
    ("The summit will go ahead as long as the ceasefire holds.", "condition the ceasefire holds decided"),
    ("Chile will not return to the talks until Peru frees the fishermen.",
     "condition Peru frees the fishermen decided"),
    ("The summit hinges on progress at the border.", "condition progress at the border decided"),
    ("The meeting will take place once the report is complete.", "condition the report is complete decided"),
    ("The summit will be held, weather permitting.", "condition weather permitting decided"),
    ("The summit will be held in the event that the parties agree.", "condition the parties agree decided"),
    ("We are prepared to meet when there is something to sign.", "condition there is something to sign decided"),
    ("It is unclear if the talks will be held.", ""), ("They will meet without delay.", ""),
    ("Vega left the summit without giving a reason.", ""),
])
def test_conditions(sentence: str, expected: str) -> None:
    assert "; ".join(said(sentence, "condition")) == expected


def test_a_condition_that_opens_the_sentence_is_as_firm_as_the_offer_it_belongs_to() -> None:
    text = "If Chile is ready to withdraw its ships, we stand ready to meet with Chile, Peruvian President Vega said."
    assert said(text, "condition", "") == ["condition Chile is ready to withdraw its ships decided"]
    assert [one.status for one in found(text, SAID).meetings] == ["proposed"]


@pytest.mark.parametrize(("sentence", "aspects"), [
    ("The venue is yet to be agreed.", ["place"]), ("No date has been set.", ["date"]),
    ("The date and place of the summit have not been fixed.", ["place", "date"]),
    ("Details of the summit are being worked out.", ["agenda"]),
    ("It remains to be seen when the presidents will meet.", ["date"]),
    ("Vega did not say when the summit would be held.", ["date"]),
])
def test_what_is_open(sentence: str, aspects: list[str]) -> None:
    assert [one.split()[1] for one in said(sentence, "undetermined")] == aspects


@pytest.mark.parametrize(("sentence", "gap"), [
    ("The ministers' meeting must be held at least three days before the summit.", "3-"),
    ("The ministers' meeting must be held no later than three days before the summit.", "3-"),
    ("The ministers' meeting must be held no earlier than three days before the summit.", "-3"),
    ("The ministers' meeting must be held no later than three days after the summit.", "-3"),
    ("The ministers' meeting must be held no earlier than three days after the summit.", "3-"),
])
def test_gaps(sentence: str, gap: str) -> None:
    assert said(sentence, "precedence")[0].split()[2] == gap
