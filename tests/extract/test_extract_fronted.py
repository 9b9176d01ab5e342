"""What a sentence opens with before its subject is no part of a list with it."""

from __future__ import annotations

from .kit import found, of_kind, planned


def test_whose_session_it_is_does_not_join_those_who_meet_after_it() -> None:
    read = found("After Thursday's session of the Security Council, the foreign ministers of Jordan and Iraq are to "
                 "meet in Rome.")
    assert [len(one.participants) for one in read.meetings] == [1, 2]


def test_a_list_ends_where_the_subject_begins() -> None:
    read = found("After talks with Ruto, Museveni and Samia, Tshisekedi will meet Kagame in Rome.")
    assert len(read.meetings[1].participants) == 2


def test_a_call_on_a_day_is_no_demand() -> None:
    text = "The leaders of Chad and Niger will hold a video call on Friday, before the talks of their envoys in Rome."
    assert {one.status for one in planned(text)} == {"decided"}
    text = "In a statement that called on both sides to meet in Rome, the union condemned the shelling."
    assert {one.modality for one in of_kind(text, "venue_allowed")} <= {"proposed"}


def test_a_verb_shows_its_meeting_with_the_rest_of_its_clause() -> None:
    text = "The envoys of Chad and Niger will meet in Rome on 3 June, and the truce will be extended."
    assert planned(text)[0].quote == "The envoys of Chad and Niger will meet in Rome on 3 June"
