"""Overlays, `--set` and `--off`: what they change, what they refuse, and where they point."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from solver.errors import BadInput
from solver.loading import load
from solver.overlays import lay_over, set_value, switch_off
from solver.reading import Node, locate, parse_yaml, plain

TEXT = """\
summit: 1
title: Peace
calendar: {until: 2025-09-30, grid: 1h}
principals:
  putin: {name: Vladimir Putin}
  zelensky: {name: Volodymyr Zelensky, away: [2025-08-24]}
venues:
  geneva: {city: Geneva}
meetings:
  bilateral: {who: [putin, zelensky], lasts: 4h}
  v1.2: {who: all}
rules:
  two-weeks: {rule: window, meeting: bilateral, within: 14d, soft: 2}
  order: {rule: precedence, order: [{format: bilateral}, trilateral]}
events:
goals: [wishes, {earliest: end}]
"""


def scenario() -> Node:
    return parse_yaml(TEXT, "base.yaml")


def laid(overlay: str) -> Node:
    base = scenario()
    before = copy.deepcopy(base)
    merged = lay_over(base, parse_yaml(overlay, "over.yaml"))
    assert base == before
    return merged


def told(overlay: str) -> list[str]:
    with pytest.raises(BadInput) as caught:
        laid(overlay)
    return [str(problem) for problem in caught.value.problems]


def codes(overlay: str) -> list[str]:
    with pytest.raises(BadInput) as caught:
        laid(overlay)
    return [problem.code for problem in caught.value.problems]


def changed(node: Node, *path: str | int) -> object:
    return plain(locate(node, path))


class TestLayOver:
    def test_mappings_merge_and_scalars_replace(self) -> None:
        merged = laid("rules:\n  two-weeks: {within: 21d, note: later}")
        expected = {"rule": "window", "meeting": "bilateral", "within": "21d", "soft": 2, "note": "later"}
        assert changed(merged, "rules", "two-weeks") == expected
        assert changed(merged, "rules", "order", "rule") == "precedence"
        assert list(plain(merged)) == list(plain(scenario()))

    def test_nodes_keep_the_file_they_come_from(self) -> None:
        merged = laid("rules:\n  two-weeks: {within: 21d}")
        within = locate(merged, ["rules", "two-weeks", "within"])
        assert (within.file, within.line, within.column, within.key_column) == ("over.yaml", 2, 23, 15)
        soft = locate(merged, ["rules", "two-weeks", "soft"])
        assert (soft.file, soft.line) == ("base.yaml", 13)
        assert locate(merged, ["rules", "two-weeks"]).file == "base.yaml"

    def test_lists_replace(self) -> None:
        assert changed(laid("goals: [{nearest: {bilateral: 2025-09-01}}]"), "goals") == [
            {"nearest": {"bilateral": "2025-09-01"}}
        ]

    def test_a_mapping_replaces_a_scalar_and_a_scalar_a_mapping(self) -> None:
        merged = laid("rules: {two-weeks: {meeting: {format: bilateral}}}\ncalendar: soon")
        assert changed(merged, "rules", "two-weeks", "meeting") == {"format": "bilateral"}
        assert changed(merged, "calendar") == "soon"

    def test_null_deletes(self) -> None:
        merged = laid("rules: {two-weeks: {soft: null}, order: ~}\ntitle: null")
        assert plain(locate(merged, ["rules"])) == {
            "two-weeks": {"rule": "window", "meeting": "bilateral", "within": "14d"}
        }
        assert "title" not in plain(merged)

    def test_another_kind_of_rule_replaces_the_entry(self) -> None:
        merged = laid("rules:\n  two-weeks: {rule: gap, order: [a, b], soft: null}")
        assert changed(merged, "rules", "two-weeks") == {"rule": "gap", "order": ["a", "b"]}
        assert locate(merged, ["rules", "two-weeks"]).file == "over.yaml"

    def test_the_same_kind_merges(self) -> None:
        merged = laid("rules: {two-weeks: {rule: window, within: 3d}}")
        assert changed(merged, "rules", "two-weeks", "meeting") == "bilateral"

    @pytest.mark.parametrize(
        "overlay",
        [
            "rules: {new: {rule: gap}}", "meetings: {new: {who: all}}", "venues: {rome: {city: Rome}}",
            "venues: {camp: {zone: America/New_York}}", "venues: {camp: {country: US}}", "principals: {x: {name: X}}",
            "principals: {x: {country: FR}}", "sources: {d: {text: words}}", "sources: {d: {published: 2025-08-19}}",
            "groups: {all-three: [a, b]}", "facts: {f: {place: RU}}", "formats: {b: {lasts: 1h}}",
            "travel: {local: 1h}",
            "calendar: {zone: UTC}", "events: {election: 2025-09-28}", "unheard: {of: 1}",
        ],
    )  # fmt: skip
    def test_complete_new_entries_are_welcome(self, overlay: str) -> None:
        section, entries = next(iter(plain(parse_yaml(overlay, "o")).items()))
        name, value = next(iter(entries.items()))
        assert changed(laid(overlay), section, name) == value

    @pytest.mark.parametrize(
        ("overlay", "message"),
        [
            (
                "rules:\n  two-week: {within: 3d}",
                "over.yaml:2:3: rules.two-week: no such rule; did you mean two-weeks? A new rule needs `rule:`",
            ),
            ("rules:\n  xyz: {a: 1}", "over.yaml:2:3: rules.xyz: no such rule; a new rule needs `rule:`"),
            ("rules: {two-week: 5}", "over.yaml:1:9: rules.two-week: no such rule; did you mean two-weeks? A new rule "
             "needs `rule:`"),
            (
                "meetings: {bilaterl: {lasts: 2h}}",
                "over.yaml:1:12: meetings.bilaterl: no such meeting; did you mean bilateral? "
                "A new meeting needs `who:`",
            ),
            (
                "venues: {Geneva: {rooms: 2}}",
                "over.yaml:1:10: venues.Geneva: no such venue; did you mean geneva? "
                "A new venue needs `city:` or `zone:` or `country:`",
            ),
            (
                "principals: {zelenski: {away: [2025-08-25]}}",
                "over.yaml:1:14: principals.zelenski: no such principal; did you mean zelensky? "
                "A new principal needs `name:` or `country:` or `home:`",
            ),
            (
                "sources: {digest: {note: x}}",
                "over.yaml:1:11: sources.digest: no such source; "
                "a new source needs `file:` or `text:` or `url:` or `published:`",
            ),
            ("rules: {two-week: null}", "over.yaml:1:9: rules.two-week: there is no `two-week` to delete; did you mean "
             "two-weeks?"),
            ("rules: {two-weeks: {sofd: null}}", "over.yaml:1:21: rules.two-weeks.sofd: there is no `sofd` to delete; "
             "did you mean soft?"),
            ("goal: null", "over.yaml:1:1: goal: there is no `goal` to delete; did you mean goals?"),
            ("rules: {new: {rule: gap, soft: null}}", "over.yaml:1:26: rules.new.soft: there is no `soft` to delete"),
            ("rules:\n  # all of it put off\n", "over.yaml:1:1: rules: nothing is written after `rules:`; "
             "write null to delete it, or delete this line"),
        ],
    )  # fmt: skip
    def test_slips_are_told_with_their_place(self, overlay: str, message: str) -> None:
        assert told(overlay) == [message]

    def test_all_slips_are_told_at_once(self) -> None:
        assert codes("rules: {two-week: {within: 3d}, ordr: null}\nmeetings: {bilaterl: {}}") == [
            "no-such-rule",
            "nothing-to-delete",
            "no-such-meeting",
        ]

    @pytest.mark.parametrize(
        "overlay", ["{}", "title: Peace", "rules: {two-weeks: {within: 14d}}", "goals: [wishes, {earliest: end}]"]
    )
    def test_an_overlay_that_changes_nothing(self, overlay: str) -> None:
        assert codes(overlay) == ["overlay-changes-nothing"]

    @pytest.mark.parametrize("overlay", ["summit: true", "summit: 1.0", "summit: '1'", "events: {}"])
    def test_another_type_is_a_change(self, overlay: str) -> None:
        assert laid(overlay)

    def test_an_overlay_is_a_mapping(self) -> None:
        assert told("- a") == ["over.yaml:1:1: a mapping is needed here: lines such as `rules: ...`"]


def put(assignment: str) -> Node:
    base = scenario()
    before = copy.deepcopy(base)
    result = set_value(base, assignment)
    assert base == before
    return result


class TestSetValue:
    @pytest.mark.parametrize(
        ("assignment", "path", "value"),
        [
            ("rules.two-weeks.within=21d", ["rules", "two-weeks", "within"], "21d"),
            (" rules.two-weeks.soft = 3 ", ["rules", "two-weeks", "soft"], 3),
            ("rules.two-weeks.note=a=b", ["rules", "two-weeks", "note"], "a=b"),
            ("rules.two-weeks.meeting={with: putin}", ["rules", "two-weeks", "meeting"], {"with": "putin"}),
            ("meetings.bilateral.who=[putin]", ["meetings", "bilateral", "who"], ["putin"]),
            ("meetings.v1.2.lasts=2h", ["meetings", "v1.2", "lasts"], "2h"),
            ("meetings.'v1.2'.lasts=2h", ["meetings", "v1.2", "lasts"], "2h"),
            ('events."e.1"=2025-09-01', ["events", "e.1"], "2025-09-01"),
            ("meetings.bilateral.who.1=trump", ["meetings", "bilateral", "who"], ["putin", "trump"]),
            ("meetings.bilateral.who.0=null", ["meetings", "bilateral", "who"], ["zelensky"]),
            ("rules.order.order.0.format=trilateral", ["rules", "order", "order", 0], {"format": "trilateral"}),
            ("goals.1={earliest: bilateral}", ["goals", 1], {"earliest": "bilateral"}),
            ("calendar={until: 2025-10-31}", ["calendar"], {"until": "2025-10-31", "grid": "1h"}),
            ("travel.local=1h", ["travel"], {"local": "1h"}),
            ("events.election=2025-09-28", ["events"], {"election": "2025-09-28"}),
            ("rules.new={rule: gap}", ["rules", "new"], {"rule": "gap"}),
            ("rules.two-weeks={rule: gap}", ["rules", "two-weeks"], {"rule": "gap"}),
            ("title=Peace", ["title"], "Peace"),
            ("remark=new", ["remark"], "new"),
        ],
    )
    def test_values(self, assignment: str, path: list[str | int], value: object) -> None:
        assert changed(put(assignment), *path) == value

    def test_null_deletes(self) -> None:
        assert "soft" not in plain(locate(put("rules.two-weeks.soft=null"), ["rules", "two-weeks"]))

    def test_positions_count_in_what_was_typed(self) -> None:
        node = locate(put("rules.two-weeks.within=21d"), ["rules", "two-weeks", "within"])
        assert (node.file, node.line, node.column, node.key_line, node.key_column) == ("--set", 1, 24, 1, 17)

    def test_a_list_with_one_item_changed_stays_where_it_was(self) -> None:
        result = put("meetings.bilateral.who.1=trump")
        node = locate(result, ["meetings", "bilateral", "who"])
        assert (node.file, node.line, node.key_line) == ("base.yaml", 10, 10)
        assert locate(result, ["meetings", "bilateral", "who", 1]).file == "--set"

    @pytest.mark.parametrize(
        ("assignment", "message"),
        [
            ("rules.two-week.within=21d", "--set:1:7: rules.two-week: no such rule; did you mean two-weeks? A new rule "
             "needs `rule:`"),
            ("rules.two-week={within: 3d}", "--set:1:7: rules.two-week: no such rule; did you mean two-weeks? A new "
             "rule needs `rule:`"),
            ("rule.x=1", "--set:1:1: rule: no such section; did you mean rules?"),
            ("calender.zone=UTC", "--set:1:1: calender: no such section; did you mean calendar?"),
            ("calendar.untli.x=1", "--set:1:10: calendar.untli: no such field; did you mean until?"),
            ("title.x=1", "--set:1:7: title.x: this is a single value: it has no field x"),
            ("goals.2=x", "--set:1:7: goals.2: no such item; items count from 0 to 1"),
            ("goals.first=x", "--set:1:7: goals.first: no such item; items count from 0 to 1"),
            ("rules.two-weeks.sofd=null", "--set:1:17: rules.two-weeks.sofd: there is no `sofd` to delete; did you "
             "mean soft?"),
            ("rules.two-weeks.within=[1", "--set:1:26: rules.two-weeks.within: a comma or the closing ] is missing; "
             "its [ is on line 1"),
            ("rules.two-weeks.of={a: 1, a: 2}", "--set:1:27: rules.two-weeks.of.a: `a` is written twice, first on "
             "line 1; keep one of them"),
            ("rules.two-weeks.within=", "--set:1:24: rules.two-weeks.within: nothing after the =; write null to "
             "delete"),
            ("rules.two-weeks", "--set:1:16: not of the form path=value; write it as rules.two-weeks.within=21d"),
            ("=3", "--set:1:1: not of the form path=value; write it as rules.two-weeks.within=21d"),
            ("", "--set:1:1: not of the form path=value; write it as rules.two-weeks.within=21d"),
            ("rules..x=3", "--set:1:7: not of the form path=value; write it as rules.two-weeks.within=21d"),
            (" =3", "--set:1:2: not of the form path=value; write it as rules.two-weeks.within=21d"),
        ],
    )  # fmt: skip
    def test_slips(self, assignment: str, message: str) -> None:
        with pytest.raises(BadInput) as caught:
            put(assignment)
        assert str(caught.value) == message

    @given(st.one_of(st.text(st.characters()), st.text("rules.two-weksoals=0{}[]'\": ,&*!null", max_size=40)))
    @example("rules.two-weeks.within=!x")
    @example('goals.0="\\ud800"')
    def test_whatever_is_typed_only_bad_input_is_raised(self, assignment: str) -> None:
        try:
            result = plain(set_value(scenario(), assignment))
        except BadInput as error:
            files = {problem.file for problem in error.problems}
        else:
            files = {"--set"} if isinstance(result, dict) else set()
        assert files == {"--set"}


class TestSwitchOff:
    def test_a_rule_is_ignored(self) -> None:
        base = scenario()
        result = switch_off(base, "two-weeks")
        assert changed(result, "rules", "two-weeks", "ignored") is True
        assert locate(result, ["rules", "two-weeks", "ignored"]).file == "--off"
        assert base == scenario()

    def test_built_in_rules_are_left_to_others(self) -> None:
        base = scenario()
        assert switch_off(base, "travel", also={"travel"}) is base

    def test_a_slip(self) -> None:
        with pytest.raises(BadInput) as caught:
            switch_off(scenario(), "two-week")
        assert str(caught.value) == "--off: rules.two-week: no such rule; did you mean two-weeks?"
        with pytest.raises(BadInput) as caught:
            switch_off(scenario(), "travell", also=("travel",))
        assert caught.value.problems[0].hint == "did you mean travel?"

    @pytest.mark.parametrize("text", ["rules: 5", "rules:\n", "title: x", "rules: {}"])
    def test_without_rules(self, text: str) -> None:
        with pytest.raises(BadInput):
            switch_off(parse_yaml(text, "f"), "order")

    def test_an_entry_that_is_no_mapping_is_left_to_validation(self) -> None:
        base = parse_yaml("rules: {order: 5}", "f")
        assert switch_off(base, "order") is base


def test_a_missing_field_points_to_where_it_was_deleted(tmp_path: Path) -> None:
    base = ("summit: 1\ncalendar: {today: 2026-03-02, until: 2026-03-10, grid: 1d}\nprincipals: {a: {}}\n"
            "meetings: {talks: {who: a, lasts: 1d}}\n")
    file = tmp_path / "base.yaml"
    file.write_text(base, encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        load(file, settings=["meetings.talks.who=null"])
    [problem] = refused.value.problems
    assert (problem.file, problem.line, problem.column, problem.code) == ("--set", 1, 16, "missing-key")
    assert problem.message == "`who:` is missing: it is deleted here"
    root = lay_over(lay_over(parse_yaml(base, "base"), parse_yaml("meetings:\n  talks: {who: null}\n", "over")),
                    parse_yaml("title: Later\n", "later"))
    gone = (locate(root, ("meetings", "talks")).deleted or {})["who"]
    assert (gone.file, gone.line) == ("over", 2)
