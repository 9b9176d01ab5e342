"""Report pages without a browser: what they hold, that they stand alone, and that words of a user stay words."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

from solver.questions.report import report
from solver.questions.sides import Common
from solver.show.page import vega as scripts
from solver.show.page.page import page
from solver.show.page.parts import script_json
from tests.show.examples import DAYS, HOURS, IMPOSSIBLE, run
from tests.show.test_show_exported import EVIL, quoted

VEGA = "window.vegaEmbed = null; // </b> stands for the real scripts"
VOID = {"meta", "br", "img", "link", "hr", "input"}


class Html(HTMLParser):
    """A page read by the standard library: its elements with their attributes, and the text of each."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[tuple[str, ...], str]] = []
        self._open: list[str] = []
        self.feed(text)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {key: value or "" for key, value in attrs}))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((tuple(self._open), data))

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def inside(self, tag: str) -> list[str]:
        return [text for path, text in self.texts if path and path[-1] == tag]

    @property
    def words(self) -> str:
        return " ".join(" ".join(text for path, text in self.texts if not {"script", "style"} & set(path)).split())


@pytest.fixture(autouse=True)
def _without_vega(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("solver.show.page.page.vega", lambda: VEGA)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pages")
    for name, text in {"days": DAYS, "hours": HOURS, "impossible": IMPOSSIBLE}.items():
        (path / f"{name}.yaml").write_text(text, encoding="utf-8")
    (path / "facts.yaml").write_text(HOURS.replace(
        "rules:\n", "rules:\n  near: {rule: region, meeting: trilateral, at: europe-coe}\n"), encoding="utf-8")
    words = quoted(EVIL)
    (path / "evil.yaml").write_text(
        HOURS.replace("title: Two meetings in two cities", f"title: {words}")
        .replace("name: Vladimir Putin", f"name: {words}").replace("{city: Geneva}", f"{{name: {words}, city: Geneva}}")
        .replace("bilateral: {format", f"bilateral: {{name: {words}, format")
        .replace("[bilateral, trilateral]}", f"[bilateral, trilateral], note: {words}, "
                                             f"source: {{who: {words}, quote: {words}}}}}"), encoding="utf-8")
    return path


@cache
def made(folder: Path, *names: str, tradeoffs: str | None = None, best: int = 1) -> Html:
    sides = [str(folder / name) for name in names]
    return Html(page(report(sides, Common(), None, 0, best, tradeoffs)))


# --- what it holds ----------------------------------------------------------------------------------------------------
def test_one_schedule_in_pictures_and_tables(folder: Path) -> None:
    found = made(folder, "hours.yaml")
    assert "Feasible does not mean likely." in found.words
    assert found.words.index("Feasible does not mean likely.") < found.words.index("Meetings, in the order of time")
    assert "The best schedule, proven." in found.words
    names = {one["id"] for one in found.all("div") if "chart" in one.get("class", "")}
    assert names == {"people", "meetings", "map"}
    assert {json.loads(text)["description"] for text in found.inside("script") if text.startswith('{"description')}
    captions = found.inside("caption")
    assert captions[:4] == ["Meetings, in the order of time", "Goals, the first decides", "What it asks of each",
                            "Journeys"]
    assert "Vladimir Putin Moscow" in found.words       # a journey
    assert "not earlier: " in found.words
    assert "Country outlines: Natural Earth, public domain" in found.words


def test_rules_say_how_firm_who_said_so_and_whether_they_bind(folder: Path) -> None:
    words = made(folder, "days.yaml").words
    assert re.search(r"order bilateral then trilateral .* hard Macron \(decided\) kept binds without it: ", words)
    assert re.search(r"prepared .* hard Lavrov \(possible\) kept binds without it: fewest wishes broken none broken",
                     words)
    assert re.search(r"soon .* wish, weight 2, of Donald Trump broken, costs 2 .* does not bind latest Mon", words)
    assert "presence" in words


def test_source_words_stand_with_the_rule(folder: Path) -> None:
    words = made(folder, "evil.yaml").words
    assert "“" + " ".join(EVIL.split()) + "”" in words


def test_several_schedules_side_by_side_with_differences_marked(folder: Path) -> None:
    found = made(folder, "days.yaml", "days.yaml+rules.prepared.earliest=2025-08-27")
    changed = [attributes for tag, attributes in found.elements if tag == "td" and attributes.get("class") == "changed"]
    assert changed
    assert "Meetings side by side" in found.inside("caption")
    assert re.search(r"bilateral Sat 23 Aug Wed 27 Aug \(4 days later\)", found.words)
    assert "than A's Key A B rules.prepared.earliest 2025-08-23 2025-08-27" in found.words
    assert "Which change caused which part of the difference" in found.words
    assert "Does it bind in B?" in found.words
    moved = [text for text in found.inside("script") if '"kind":"meeting, moved"' in text]
    assert len(moved) == 2                               # both timelines of B
    views = [json.loads(text)["layer"][0]["params"][0]["value"]["x"] for text in found.inside("script")
             if '"params"' in text]
    assert len(views) == 4
    assert views[0] == views[2]                          # A and B begin with the same stretch of time
    assert views[1] == views[3]


def test_the_best_schedules_of_one_scenario(folder: Path) -> None:
    words = made(folder, "days.yaml", best=3).words
    assert "Schedule C: " in words
    assert "Proven: none is better but those listed before it." in words


def test_the_same_twice_has_no_marks(folder: Path) -> None:
    found = made(folder, "days.yaml", "days.yaml")
    assert not [one for one in found.all("td") if one.get("class") == "changed"]


def test_impossible_has_conflicts_repairs_and_no_pictures(folder: Path) -> None:
    found = made(folder, "impossible.yaml")
    assert "Impossible: no schedule keeps every hard rule." in found.words
    assert "conflict" in found.words
    assert re.search(r"Repairs, cheapest first; each proven to work .*--set ", found.words)
    assert "clashes" in found.words
    assert not found.all("script")
    assert "script-src 'none'" in found.all("meta")[1]["content"]


def test_possible_and_impossible_side_by_side(folder: Path) -> None:
    words = made(folder, "days.yaml", "impossible.yaml").words
    assert "Schedule A: " in words
    assert "Why B (" in words
    assert "B (" in words.partition("Impossible: no schedule")[0]


def test_the_trade_off_when_asked(folder: Path) -> None:
    assert "Points of the front" not in made(folder, "days.yaml").words
    found = made(folder, "days.yaml", tradeoffs="earliest end of bilateral,wishes")
    assert "Points of the front" in found.inside("caption")
    assert "The whole front, proven." in found.words
    assert "Of the scenario" not in found.words
    other = made(folder, "hours.yaml", tradeoffs="earliest end,least_travel worst")
    assert "earliest end of all meetings" in other.words.partition("The trade-off")[2]


def test_the_trade_off_says_whose_it_is_and_which_wishes_it_leaves_broken(folder: Path) -> None:
    later = "days.yaml+rules.prepared.earliest=2025-08-27"
    found = made(folder, "days.yaml", later, tradeoffs="earliest end,nearest bilateral 2025-09-01")
    told = found.words.rpartition("The trade-off")[2]
    assert "Of the scenario of A: " in told
    assert "Wishes (soft rules) are not among these goals" in told
    assert "Wishes not kept Fairest by Schedule" in told
    assert re.search(r"days off soon ", told)
    counted = made(folder, "days.yaml", tradeoffs="earliest end of bilateral,wishes").words
    assert "not among these goals" not in counted


def test_facts_with_their_age(folder: Path) -> None:
    words = made(folder, "facts.yaml").words
    assert re.search(r"Facts leaned on Place Fact Holds Age Source Rules CH region:europe-coe yes for 62 years ", words)


# --- it stands alone --------------------------------------------------------------------------------------------------
def test_nothing_is_asked_of_anyone(folder: Path) -> None:
    found = made(folder, "hours.yaml")
    asked = [attributes[key] for _, attributes in found.elements for key in ("src", "href", "action", "data", "srcset")
             if key in attributes]
    assert [one for one in asked if not one.startswith("#")] == []
    assert not re.search(r"url\(|@import", "".join(found.inside("style")))
    assert not {"img", "iframe", "object", "embed", "link", "form", "base"} & {tag for tag, _ in found.elements}


def test_the_policy_names_every_script_and_style_by_its_hash_and_nothing_else(folder: Path) -> None:
    found = made(folder, "hours.yaml")
    policy = dict(part.strip().split(" ", 1) for part in found.all("meta")[1]["content"].split(";"))
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == "'none'"
    run = [text for text, one in zip(found.inside("script"), found.all("script"), strict=True) if "type" not in one]

    def hashes(texts: list[str]) -> str:
        return " ".join(f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in texts)

    assert policy["script-src"] == hashes(run)
    assert policy["style-src"] == hashes(found.inside("style"))
    assert not [attributes for _, attributes in found.elements if "style" in attributes]
    assert not [key for _, attributes in found.elements for key in attributes if key.startswith("on")]


# --- for everyone -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("names", [("hours.yaml",), ("days.yaml", "impossible.yaml"), ("evil.yaml",)])
def test_structure_for_screen_readers(folder: Path, names: tuple[str, ...]) -> None:
    found = made(folder, *names)
    ids = [attributes["id"] for _, attributes in found.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for _, attributes in found.elements:
        for key in ("aria-labelledby", "data-spec", "data-for"):
            assert attributes.get(key, ids[0]) in ids
        if attributes.get("href", "").startswith("#"):
            assert attributes["href"][1:] in ids
    assert found.all("html")[0]["lang"] == "en"
    assert {"header", "nav", "main", "footer", "h1"} <= {tag for tag, _ in found.elements}
    assert len(found.all("table")) == len(found.all("caption")) > 0
    levels = [int(tag[1]) for tag, _ in found.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))
    for attributes in found.all("th"):
        assert attributes["scope"] in ("col", "row")
    for attributes in found.all("div"):
        if "chart" in attributes.get("class", ""):
            assert attributes["aria-label"]
            assert attributes["tabindex"] == "0"
    assert all(attributes["type"] == "button" for attributes in found.all("button"))


def luminance(colour: str) -> float:
    parts = [int(colour[n:n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2, success criterion 1.4.3."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def themes() -> Iterator[tuple[str, dict[str, str]]]:
    text = files("solver.show.page").joinpath("page.css").read_text(encoding="utf-8")
    blocks = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block)) for block in re.findall(r":root \{(.*?)\}", text,
                                                                                             re.DOTALL)]
    assert len(blocks) == 2
    assert blocks[0].keys() == blocks[1].keys()
    yield from zip(("light", "dark"), blocks, strict=True)


@pytest.mark.parametrize(("name", "colours"), list(themes()))
def test_contrasts_are_those_of_wcag_aa(name: str, colours: dict[str, str]) -> None:
    texts = [(ink, ground) for ink in ("ink", "faint", "link", "good", "costs", "bad") for ground in ("paper", "panel")]
    texts += [("ink", "mark"), ("faint", "mark"), ("ink", "land"), ("ink", "sea"), ("on-meeting", "meeting"),
              ("on-meeting", "moved"), ("ink", "rest"), ("ink", "away"), ("ink", "window"), ("ink", "wish")]
    low = {pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in texts}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 4.5} == {}
    shapes = [(shape, "paper") for shape in ("meeting", "moved", "journey", "line")]
    shapes += [(f"person-{n}", ground) for n in range(1, 9) for ground in ("land", "sea")]
    low = {pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in shapes}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 3} == {}


# --- untrusted words --------------------------------------------------------------------------------------------------
def test_words_of_a_user_stay_words(folder: Path) -> None:
    found = made(folder, "evil.yaml")
    plain = made(folder, "hours.yaml")
    assert [tag for tag, _ in found.elements].count("script") == [tag for tag, _ in plain.elements].count("script")
    assert {tag for tag, _ in found.elements} == {tag for tag, _ in plain.elements}
    assert found.inside("title") == found.inside("h1") == [EVIL]
    assert "שלום" in found.words
    specs = [json.loads(text) for text in found.inside("script") if text.startswith('{"description')]
    assert EVIL in json.dumps(specs, ensure_ascii=False).replace('\\"', '"')


def test_json_in_a_script_element_ends_nothing_and_says_the_same() -> None:
    value = {"</script><!--": ["&lt;", "\u2028\u2029", "<script>", "]]>", "🤝🏽"]}
    text = script_json(value)
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text) == value


def test_what_commands_a_terminal_or_turns_text_round_is_written_out(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "turned.yaml"
    file.write_text(DAYS.replace("name: Vladimir Putin", 'name: "a\\u202eb"'), encoding="utf-8")
    text = page(report([str(file)], Common()))
    assert "\u202e" not in text
    assert "a\\u202eb" in text


# --- the scripts ------------------------------------------------------------------------------------------------------
def test_the_scripts_are_put_together_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    made_anew: list[str] = []

    def bundle() -> str:
        made_anew.append("once")
        return "window.vegaEmbed"

    monkeypatch.setattr(scripts, "_bundle", bundle)
    assert not scripts.is_kept()
    assert scripts.vega() == scripts.vega() == "window.vegaEmbed"
    assert scripts.is_kept()
    assert made_anew == ["once"]
    assert [file.suffix for file in (tmp_path / "cache" / "summit").iterdir()] == [".js"]


def test_without_a_cache_they_are_made_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr(scripts, "_bundle", lambda: "window.vegaEmbed")
    assert scripts.vega() == scripts.vega() == "window.vegaEmbed"
    assert not scripts.is_kept()


def test_without_a_home_they_are_made_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    monkeypatch.setattr(scripts, "_bundle", lambda: "window.vegaEmbed")
    assert (scripts.vega(), scripts.is_kept()) == ("window.vegaEmbed", False)


def test_an_impossible_page_shows_the_facts_that_stand_in_the_way(tmp_path: Path) -> None:
    history = Path(__file__).parents[2] / "scenarios" / "history" / "belgrade-2022.yaml"
    page = tmp_path / "page.html"
    assert run("report", str(history), "-o", str(page)).exit_code == 3
    text = " ".join(page.read_text(encoding="utf-8").split())
    assert "Bulgaria, Croatia, Hungary, Romania, airspace:RU: no (for 3 months; Council Regulation" in text
