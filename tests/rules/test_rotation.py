"""Rotation: hosts take turns, as in 1987 and 1988."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, solved, verdict

REAGAN = """
summit: 1
calendar: {{today: 1988-02-01, until: 1988-06-30, grid: 1d}}
principals: {{reagan: {{country: US}}, gorbachev: {{country: RU}}}}
venues: {{geneva: {{city: Geneva}}, reykjavik: {{city: Reykjavik}}, washington: {{city: Washington}},
  moscow: {{city: Moscow}}, leningrad: {{city: Saint Petersburg}}, nowhere: {{}}}}
meetings:
  in-1985: {{who: all, lasts: 3d, state: held, start: 1985-11-19, at: geneva}}
  in-1986: {{who: all, lasts: 2d, state: held, start: 1986-10-11, at: reykjavik}}
  in-1987: {{who: all, lasts: 3d, state: held, start: 1987-12-08, at: washington}}
  next: {{who: all, lasts: 5d}}
  later: {{who: all, lasts: 1d, optional: true}}
rules:
  turns: {{rule: rotation, meeting: [in-1985, in-1986, in-1987, next, later]{0}}}
"""
HOSTS = REAGAN.format(", hosts: [US, RU]")


def held(following: str, then: str | None = None) -> dict[str, str | None]:
    return {"next": f"1988-05-29 @{following}", "later": then and f"1988-06-10 @{then}"}


@pytest.mark.parametrize(("following", "then", "kept"), [
    ("moscow", None, True), ("washington", None, False), ("geneva", None, True), ("geneva", "washington", False),
    ("geneva", "moscow", True), ("moscow", "washington", True), ("moscow", "leningrad", False)])
def test_after_washington_moscow(following: str, then: str | None, kept: bool) -> None:
    """The third summit was in Washington in December 1987, the fourth in Moscow from 29 May to 2 June 1988."""
    assert verdict(HOSTS, "turns", held(following, then)).kept is kept
    agree(HOSTS, held(following, then))


@pytest.mark.parametrize(("by", "following", "then", "kept"), [
    ("", "moscow", "leningrad", False), (", by: city", "moscow", "leningrad", True), ("", "geneva", "geneva", False),
    (", by: city", "moscow", "moscow", False), (", by: venue", "moscow", "geneva", True),
    (", by: venue", "geneva", "geneva", False), ("", "washington", "moscow", False),
    ("", "geneva", "washington", True)])
def test_not_where_the_last_one_was(by: str, following: str, then: str, kept: bool) -> None:
    assert verdict(REAGAN.format(by), "turns", held(following, then)).kept is kept
    agree(REAGAN.format(by), held(following, then))


def test_what_is_passed_over() -> None:
    found = verdict(REAGAN.format(""), "turns", held("nowhere", "washington"))
    assert found.kept is False                      # after the one in 1987
    assert verdict(REAGAN.format(""), "turns", held("nowhere", "moscow")).kept
    one = REAGAN.format("").replace("[in-1985, in-1986, in-1987, next, later]", "[next]")
    assert verdict(one, "turns", held("moscow")).reason == "no two of its meetings are held where hosts take turns"
    assert verdict(one, "turns", held("nowhere")).kept is None


def test_the_order_of_dates_counts_not_that_of_the_file() -> None:
    plan = {"next": "1988-06-20 @washington", "later": "1988-05-29 @moscow"}
    assert verdict(HOSTS, "turns", plan).kept
    agree(HOSTS, plan)


def test_sentence_and_errors() -> None:
    case = case_of(HOSTS)
    assert rule_of(case, "turns").sentence(case).endswith(
        "later, the hosts take turns: the United States then the Soviet Union.")
    case = case_of(REAGAN.format(", by: city"))
    assert rule_of(case, "turns").sentence(case).endswith("none is held in the city where the one before it was.")
    refused(REAGAN.format(", hosts: US"), "too-few")
    refused(REAGAN.format(", hosts: {not: [US, RU]}"), "too-few")
    refused(REAGAN.format(", hosts: [US, RU], by: city"), "contradiction")
    refused(REAGAN.format(", hosts: [US, Atlantis]"), "no-such-place", "Atlantis")


def test_the_engine_keeps_it() -> None:
    [best] = solved(HOSTS.replace("optional: true", "at: washington")).solutions
    assert best.schedule.sessions["next"].venue == "moscow"
    first = HOSTS.replace("next: {who: all, lasts: 5d}", "next: {who: all, lasts: 5d, at: washington}")
    [best] = solved(first).solutions
    sessions = best.schedule.sessions
    assert sessions["later"].venue in ("moscow", "leningrad")
    assert sessions["later"].end < sessions["next"].start
    assert not solved(first.replace("optional: true", "at: geneva")).solutions


_AT = st.sampled_from(["geneva", "washington", "moscow", "leningrad", "nowhere"])


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(["", ", soft: 2", ", by: city", ", by: venue, soft: 2", ", hosts: [US, RU]",
                        ", hosts: [RU, CH, US], soft: 1", ", hosts: [moscow, RU, washington]"]),
       st.integers(1, 20), _AT, st.one_of(st.none(), st.tuples(st.integers(1, 20), _AT)))
def test_engine_and_check_agree(fields: str, day: int, at: str, other: tuple[int, str] | None) -> None:
    agree(REAGAN.format(fields), {"next": f"1988-05-{day:02d} @{at}",
                                  "later": other and f"1988-05-{other[0]:02d} @{other[1]}"})


RECORD = REAGAN.replace("  in-1985: {{who: all, lasts: 3d, state: held, start: 1985-11-19, at: geneva}}\n", "").replace(
    "  in-1986: {{who: all, lasts: 2d, state: held, start: 1986-10-11, at: reykjavik}}\n", "").replace(
    "  in-1987: {{who: all, lasts: 3d, state: held, start: 1987-12-08, at: washington}}\n", "").replace(
    "[in-1985, in-1986, in-1987, next, later]", "[next, later]")


@pytest.mark.parametrize(("fields", "following", "then", "kept"), [
    (", hosts: [US, RU]", "washington", None, False), (", hosts: [US, RU]", "moscow", None, True),
    (", hosts: [US, RU]", "geneva", "washington", False), (", hosts: [US, RU]", "geneva", "moscow", True),
    (", hosts: [US, RU]", "moscow", "washington", True), (", hosts: [US, RU]", "moscow", "leningrad", False),
    ("", "washington", "moscow", False), ("", "moscow", "washington", True), ("", "nowhere", "washington", False),
    (", by: city", "washington", "moscow", False), (", by: city", "geneva", None, True),
    (", hosts: [washington, moscow]", "washington", None, False), (", hosts: [nato, RU]", "reykjavik", None, False)])
def test_the_summits_on_record_come_first(fields: str, following: str, then: str | None, kept: bool) -> None:
    """Washington 1987, as the atlas has it, though the file does not say so."""
    text = RECORD.format(f"{fields}, summits_of: [US, Soviet Union]")
    assert verdict(text, "turns", held(following, then)).kept is kept
    agree(text, held(following, then))


def test_a_record_is_a_fact_and_said() -> None:
    text = RECORD.format(", summits_of: [US, RU]")
    case = case_of(text)
    assert rule_of(case, "turns").sentence(case).endswith(
        "; last was Washington, 7 December 1987, on a record that may be incomplete.")
    found = verdict(text, "turns", held("washington"))
    assert found.reason == "next at Washington is not in turn after Washington, 7 December 1987 (Reagan and Gorbachev)"
    assert [(fact.place, fact.fact, str(fact.since)) for fact in found.facts] == [
        ("US", "hosted:Washington", "1987-12-07")]
    assert found.facts[0].source.endswith("; the record of summits may be incomplete")
    assert verdict(RECORD.format(", summits_of: [US, CU]"), "turns", held("washington")).kept   # never met


def test_a_larger_conference_takes_no_turn() -> None:
    """Toronto 1988 and other summits of seven are no summits of two of them."""
    text = RECORD.replace("1988", "2020").format(", summits_of: [US, RU]")
    case = case_of(text)
    assert "last was Helsinki, 16 July 2018" in rule_of(case, "turns").sentence(case)       # not Osaka, 2019


def test_what_the_file_says_was_held_later_wins() -> None:
    later = REAGAN.replace("start: 1985-11-19, at: geneva", "start: 1988-01-05, at: moscow").format(
        ", hosts: [US, RU], summits_of: [US, RU]")
    assert verdict(later, "turns", held("washington")).kept
    assert not verdict(later, "turns", held("moscow")).kept
    earlier = REAGAN.replace("  in-1987: {{who: all, lasts: 3d, state: held, start: 1987-12-08, at: washington}}\n", "")
    earlier = earlier.replace("in-1987, ", "").format(", summits_of: [US, RU]")
    assert verdict(earlier, "turns", held("reykjavik")).kept           # Washington lies between
    assert not verdict(earlier, "turns", held("washington")).kept
    agree(earlier, held("reykjavik", "geneva"))


def test_the_record_knows_no_venues() -> None:
    refused(REAGAN.format(", by: venue, summits_of: [US, RU]"), "contradiction", "write by: city")
    refused(REAGAN.format(", summits_of: [US, Rusia]"), "no-such-country", "did you mean Russia?")
