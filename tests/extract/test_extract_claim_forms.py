"""Claims about a summit in the words that news uses for them: when, where, who, how long, on what condition."""

import pytest

from .kit import SUMMIT, found, of_kind, told


def _all(sentence: str, *kinds: str) -> list[str]:
    return [told(one) for one in found(SUMMIT + sentence).findings if one.kind in kinds]


@pytest.mark.parametrize(("sentence", "when"), [
    ("The summit has been postponed from May 20 to a date in July.",
     ["date 2024-05-20 rejected", "window 2024-07-01..2024-07-31 decided"]),
    ("The summit will open on Monday and run through Wednesday.", ["date 2024-05-20/2024-05-22 decided"]),
    ("The summit opens on June 3 and will last until June 5.", ["date 2024-06-03/2024-06-05 decided"]),
    ("The summit had been scheduled for May 10 but was postponed.", ["date 2024-05-10 rejected"]),
    ("Norland has postponed the summit that was to open in Geneva on Monday.", ["date 2024-05-20 rejected"]),
    ("The summit has been cancelled. It had been due to take place on June 3.", ["date 2024-06-03 rejected"]),
    ("Brandt's office denied a report that he had already accepted June 14.", ["date 2024-06-14 rejected"]),
    ("The summit is planned for late May or early June.", ["window 2024-05-22..2024-06-10 decided"]),
    ("A Peruvian proposal to hold the summit on June 3 has been turned down.", ["date 2024-06-03 rejected"]),
    ("The summit is at least a month away, Brandt said.", ["window 2024-06-15.. possible"]),
    ("The summit will be held over the weekend of June 8 and 9.", ["date 2024-06-08/2024-06-09 decided"]),
    ("The two sides are looking at the first week of June.", ["window 2024-06-01..2024-06-07 possible"]),
    ("Kole is looking forward to the summit. It's the 26th.", ["date 2024-05-26 possible"]),
])
def test_when(sentence: str, when: list[str]) -> None:
    assert _all(sentence, "date", "window") == when


@pytest.mark.parametrize("sentence", [
    "Kole is traveling to Geneva tomorrow for the summit.",
    "Kole leaves for Geneva on Sunday for two days of talks with Brandt.",
    "The summit was announced today.",
    "The summit was confirmed on Monday by a spokesman.",
    "The talks would be \"measured in months, not in years\", Brandt said.",
    "It would be the first summit in months.",
    "Kole, who has not left Oslo since January, will wait for the summit.",
    "The ceasefire agreed before the summit is due to expire on October 31.",
])
def test_what_is_no_day_of_a_meeting(sentence: str) -> None:
    assert _all(sentence, "date", "window") == []


@pytest.mark.parametrize(("sentence", "where"), [
    ("It will most likely be Sochi.", ["venue_allowed Sochi possible"]),
    ("It could be Sochi. And certainly not in Warsaw.",
     ["venue_allowed Sochi possible", "venue_forbidden Warsaw decided"]),
    ("What I can tell you is that it wouldn't be in Beijing.", ["venue_forbidden Beijing decided"]),
    ("Kole would come, but not on Venezuelan soil.", ["venue_forbidden Venezuela decided"]),
    ("The summit shall take place only on the soil of a Central American country.",
     ["venue_property region: Central America decided"]),
    ("The summit is to be held in a Gulf state.", ["venue_property region: Gulf decided"]),
    ("The summit shall take place neither in Minsk nor in Moscow.", ["venue_forbidden Minsk, Moscow decided"]),
    ("The pope has offered the Vatican as a place where Kole and Brandt might talk.",
     ["venue_allowed Vatican proposed"]),
    ("The Dutch have offered The Hague for the summit.", ["venue_allowed The Hague proposed"]),
    ("They are due to meet at the frontier post of Zalambessa.", ["venue_allowed Zalambessa decided"]),
    ("The summit will be held in the Black Sea resort of Sochi.", ["venue_allowed Sochi decided"]),
    ("The summit will be held at the Ijevan-Gazakh crossing.", ["venue_allowed Ijevan-Gazakh decided"]),
    ("Brandt wants the summit to be held on Margarita Island.", ["venue_allowed Margarita Island proposed"]),
    ("Oslo and Rome would, for reasons that all understand, best be set aside.",
     ["venue_forbidden Oslo, Rome proposed"]),
    ("It could end up being done by video.", ["venue_property virtual possible"]),
    ("I would steer you toward Europe for the summit.", ["venue_property region: Europe possible"]),
    ("They will return to Malaysian-brokered talks.", []),
    ("Kole has no relations with either Hanoi or Phnom Penh before the summit.", []),
])
def test_where(sentence: str, where: list[str]) -> None:
    assert _all(sentence, "venue_allowed", "venue_forbidden", "venue_property") == where


def test_where_it_is_not_to_be_calls_no_meeting_off() -> None:
    text = SUMMIT + "The summit shall take place neither in Minsk nor in Moscow."
    assert [one.status for one in found(text).meetings] == ["decided"]


@pytest.mark.parametrize(("sentence", "who"), [
    ("Militia commanders will not be admitted to the summit.", ["Militia commanders excluded decided"]),
    ("Kole said there was no need for foreign mediators at the table.", ["foreign mediators excluded proposed"]),
    ("Brandt said he was ready to talk without any mediators.", ["mediators excluded proposed"]),
    ("Neither Washington nor London would have a seat at it, Brandt said.",
     ["united-states, united-kingdom excluded decided"]),
    ("The African Union, whose envoys have shuttled between the two capitals, has been asked to send an observer.",
     ["african-union observer proposed"]),
    ("The United Nations will be represented by an observer.", ["united-nations observer decided"]),
    ("German Chancellor Olaf Scholz would in that case chair the summit.", ["scholz required possible"]),
    ("He'll be accompanied by Chancellor Olaf Scholz.", ["scholz required decided"]),
    ("It is correct that the PLO isn't being invited to the summit.", ["plo excluded decided"]),
    ("The rebel movements ought to be at that summit.", ["rebel-movements required proposed"]),
    ("Chile and Peru have been asked to come.", ["chile, peru invited"]),
])
def test_who_attends(sentence: str, who: list[str]) -> None:
    said = _all(sentence, "attendance")
    assert len(said) == len(who)
    assert all(one.startswith(f"attendance {each}") for one, each in zip(said, who, strict=True))


def test_who_is_not_invited_calls_no_meeting_off() -> None:
    text = SUMMIT + "The European Union was not invited to the summit."
    assert [one.status for one in found(text).meetings] == ["decided"]


@pytest.mark.parametrize(("sentence", "requires"), [
    ("Brandt rejected any talks while prisoners are being held.", "not while prisoners are being held"),
    ("Brandt let it be known that he would come only if the summit were confined to fisheries.",
     "the summit were confined to fisheries"),
    ("Brandt said that without a ceasefire there would be no summit.", "a ceasefire"),
    ("Kole said there could be no summit as long as troops remained there.", "not as long as troops remained there"),
    ("Brandt demanded that Chile withdraw its troops before any summit.", "Chile withdraw its troops"),
    ("Progress on prisoners would be needed for a summit to take place.", "Progress on prisoners"),
    ("Kole was prepared to attend the summit on one condition: that the prisoners are freed.",
     "the prisoners are freed"),
    ("Brandt tied his attendance at the summit to the lifting of sanctions.", "the lifting of sanctions"),
    ("The summit can be called back, but only with the consent of all the parties.", "the consent of all the parties"),
    ("Brandt will not board a plane without a written undertaking from the hosts.",
     "a written undertaking from the hosts"),
])
def test_conditions(sentence: str, requires: str) -> None:
    assert _all(sentence, "condition") == [f"condition {requires} decided"]


@pytest.mark.parametrize("sentence", [
    "We don't think there should be preconditions on either side.",
    "Brandt would come provided that nothing is asked of him beforehand.",
])
def test_nothing_is_required(sentence: str) -> None:
    assert _all(sentence, "condition") == ["condition none rejected"]


def test_a_condition_that_opens_a_proposal_is_one_of_its_speaker() -> None:
    text = SUMMIT + "Should Chile agree, Foreign Minister Rojas has suggested that the two meet in Lima."
    assert [(told(one), one.speaker) for one in of_kind(text, "condition")] == [
        ("condition Chile agree proposed", "Rojas")]


def test_what_something_else_must_be_preceded_by_is_no_condition() -> None:
    assert _all("In Kole's view independence must be preceded by elections.", "condition") == []


@pytest.mark.parametrize(("sentence", "length"), [
    ('"It\'s going to be two days, maybe three," one aide to Brandt said.', ["2-3 days possible"]),
    ("We anticipate about two hours for the summit.", ["2-2 hours possible"]),
    ("The summit could not last more than a day, Brandt said.", ["-1 days possible"]),
    ("The summit has been allotted two days.", ["2-2 days decided"]),
    ("It will take at least three weeks to prepare the summit.", []),
    ("The summit will be two days after the vote.", []),
])
def test_how_long(sentence: str, length: list[str]) -> None:
    assert [one.removeprefix("duration ") for one in _all(sentence, "duration")] == length


@pytest.mark.parametrize(("sentence", "gap"), [
    ("The foreign ministers are expected to meet first, in Bern.", "possible"),
    ("The summit will follow a meeting of the foreign ministers in Bern.", "decided"),
    ("The foreign ministers will meet in Bern not less than ten days before the summit.", "10- decided"),
])
def test_order(sentence: str, gap: str) -> None:
    assert [one.split(" ", 2)[2] for one in _all(sentence, "precedence")] == [gap]


def test_asked_about_a_day_he_names_it() -> None:
    assert _all('Asked when the summit would be held, Brandt said, "On June 3."', "date") == ["date 2024-06-03 decided"]


def test_a_plan_of_those_who_speak_is_no_proposal() -> None:
    text = SUMMIT + "Two people with knowledge of the plans said the venue would be Muscat."
    assert [told(one) for one in of_kind(text, "venue_allowed")] == ["venue_allowed Muscat decided"]
