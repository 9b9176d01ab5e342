"""Deputy: Milošević for the Bosnian Serbs, at Dayton."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import case_of, refused, rule_of, seats_agree, solved, verdict

DAYTON = """
summit: 1
calendar: {{today: 1995-10-31, until: 1995-11-04, grid: 1h, zone: America/New_York, hours: 08:00-20:00}}
principals:
  christopher: {{name: Warren Christopher}}
  milosevic: {{name: Slobodan Milošević, home: Belgrade}}
  karadzic: {{name: Radovan Karadžić, away: [{{from: 1995-10-30, to: 1995-11-30}}]}}
  koljevic: {{name: Nikola Koljević, home: Belgrade, away: [1995-11-02]}}
  izetbegovic: {{name: Alija Izetbegović}}
venues: {{dayton: {{city: Dayton}}, paris: {{city: Paris}}}}
meetings:
  talks: {{who: [christopher, {who}karadzic, izetbegovic], lasts: 4h, at: dayton}}
  aside: {{who: [christopher, milosevic], lasts: 1h, at: [dayton, paris], optional: true}}
rules:
  delegation: {{rule: deputy, who: karadzic, deputy: {deputy}, meeting: talks{more}}}
"""


def text(deputy: str = "milosevic", who: str = "milosevic, ", more: str = "") -> str:
    return DAYTON.format(deputy=deputy, who=who, more=more)


def held(marks: str = "", aside: str | None = None, day: int = 1) -> dict[str, str | None]:
    return {"talks": f"1995-11-0{day}T10:00{marks}", "aside": aside}


FOR_HIM = " karadzic>milosevic"


def test_dayton() -> None:
    """Karadžić was indicted and could not come; the patriarchal agreement let Milošević speak for the Bosnian Serbs."""
    assert verdict(text(), "karadzic.away", held()).kept is False
    assert verdict(text(), "karadzic.away", held(FOR_HIM)).kept
    assert verdict(text(), "delegation", held(FOR_HIM)).kept
    assert not solved(text().split("rules:")[0]).solutions
    [best] = solved(text()).solutions
    session = best.schedule.sessions["talks"]
    assert session.deputies == (("karadzic", "milosevic"),)
    assert session.attendees == ("christopher", "milosevic", "izetbegovic")
    for marks in ("", FOR_HIM):
        seats_agree(text(), held(marks))


def test_who_comes_travels_and_keeps_a_diary() -> None:
    koljevic = " karadzic>koljevic"
    assert verdict(text("koljevic"), "koljevic.away", held(koljevic, day=2)).kept is False
    assert verdict(text("koljevic"), "koljevic.away", held(koljevic)).kept
    early = {"talks": "1995-10-31T08:00 karadzic>koljevic", "aside": None}
    assert verdict(text("koljevic", who=""), "travel", early).kept is False          # nine hours and a half
    for plan in (held(koljevic, day=2), held(koljevic), early, held()):
        seats_agree(text("koljevic", who=""), plan)
    double = held(" karadzic>milosevic", "1995-11-01T11:00 @dayton")
    assert verdict(text(who=""), "presence", double).kept is False
    seats_agree(text(who=""), double)


def test_at_a_price() -> None:
    assert verdict(text(more=", soft: 2"), "delegation", held(FOR_HIM)).amount == 1
    some = text("[milosevic, koljevic]", more=", soft: 2")
    [best] = solved(some + "  absent: {rule: deputy, who: karadzic, deputy: koljevic}\n").solutions
    assert best.verdicts["delegation"].amount == 1          # a listed stand-in costs, whoever permits it


def test_principals_themselves_come_where_they_can() -> None:
    free = text("koljevic").replace("1995-10-30, to: 1995-11-30", "1995-10-30, to: 1995-11-01")
    [best] = solved(free.replace("rules:", "goals: [attendance]\nrules:")).solutions
    assert best.schedule.sessions["talks"].deputies == ()
    assert best.schedule.sessions["talks"].first_day.day == 2


def test_sentence_and_errors() -> None:
    case = case_of(text("[milosevic, koljevic]"))
    assert rule_of(case, "delegation").sentence(case) == (
        "Slobodan Milošević or Nikola Koljević may stand in for Radovan Karadžić at talks.")
    refused(text("karadzic"), "contradiction", "nobody stands in for himself")
    refused(text("all"), "wrong-type")
    refused(text("tudjman"), "no-such-principal")


@pytest.mark.parametrize("scope", ["", ", scope: day"])
@settings(max_examples=30, deadline=None)
@given(st.sampled_from(["milosevic", "[milosevic, koljevic]", "koljevic"]), st.sampled_from(["", "milosevic, "]),
       st.sampled_from(["", ", soft: 2"]), st.sampled_from(["", FOR_HIM, " karadzic>koljevic"]), st.integers(1, 3),
       st.sampled_from([None, "11:00 @dayton", "15:00 @dayton", "15:00 @paris"]))
def test_engine_and_check_agree(scope: str, deputy: str, who: str, more: str, marks: str, day: int,
                                aside: str | None) -> None:
    if marks and marks.partition(">")[2] not in deputy:
        marks = ""
    apart = f"  apart: {{rule: exclusion, who: izetbegovic, not_with: [milosevic, koljevic]{scope}, soft: 1}}\n"
    shuttle = ("  shuttle: {rule: shuttle, meeting: all, mediator: christopher, soft: 0.5, "
               "who: [milosevic, koljevic, izetbegovic]}\n")
    seats_agree(text(deputy, who, more) + apart + shuttle, held(marks, aside and f"1995-11-01T{aside}", day))
