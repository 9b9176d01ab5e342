"""Report pages for everybody: in the dark, on phones, on paper, by keyboard and screen reader; users' words as text."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from solver.questions.report import report
from solver.questions.sides import Common
from solver.show.page.page import page
from tests.browser.seen import Seen
from tests.show.test_show_exported import EVIL


def test_compared_schedules_have_their_differences_marked(days: Seen) -> None:
    cells = days.page.locator("#compared td.changed").all_inner_texts()
    assert any("4 days later" in cell for cell in cells)
    ground = "cell => getComputedStyle(cell).backgroundColor"
    changed = days.page.locator("#compared td.changed").first.evaluate(ground)
    assert changed != days.page.locator("#compared td:not(.changed)").first.evaluate(ground)
    assert days.page.locator('#peopleB [fill="var(--moved)"]').count() >= 2
    assert days.page.locator('#peopleA [fill="var(--moved)"]').count() == 0
    assert days.page.locator('#meetingsB [aria-label^="In A: "]').count() == 2


def test_words_of_a_user_are_shown_as_text(browser: Any, pages: dict[str, Path]) -> None:
    seen = Seen(browser, pages["evil"])
    seen.page.on("dialog", lambda dialog: seen.said.append(dialog.message))
    plain = " ".join(EVIL.split())
    assert seen.page.locator("h1").inner_text() == plain
    assert seen.page.title() == plain
    seen.page.locator('#people [aria-label^="1 <script>"]').first.hover()
    tip = seen.page.locator("#vg-tooltip-element.visible")
    tip.wait_for()
    assert EVIL in tip.inner_text()
    assert tip.locator("script, a").count() == 0
    labels = seen.page.locator("#people .role-axis-label text").all_text_contents()
    assert any(label.startswith("<script>") for label in labels)
    assert (seen.said, len(seen.asked)) == ([], 1)


def test_dark_screens_have_dark_pages_and_pictures(browser: Any, pages: dict[str, Path], hours: Seen) -> None:
    dark = Seen(browser, pages["hours"], color_scheme="dark")
    grounds, bars = [], []
    for seen in (hours, dark):
        grounds.append(seen.page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor"))
        bars.append(seen.page.locator('#people [fill="var(--meeting)"]').first.evaluate(
            "bar => getComputedStyle(bar).fill"))
    assert grounds == ["rgb(255, 255, 255)", "rgb(20, 24, 28)"]
    assert bars == ["rgb(11, 79, 138)", "rgb(109, 177, 242)"]


def test_a_phone_needs_no_scrolling_sideways(browser: Any, pages: dict[str, Path]) -> None:
    seen = Seen(browser, pages["days"], viewport={"width": 360, "height": 740}, has_touch=True)
    assert seen.page.evaluate("document.documentElement.scrollWidth") == 360
    wide = seen.page.locator("svg").evaluate_all("all => all.map(one => one.getBoundingClientRect().right)")
    assert max(wide) <= 360
    small = seen.page.locator("p, td, th, li").evaluate_all(
        "all => all.filter(one => parseFloat(getComputedStyle(one).fontSize) < 12).length")
    assert small == 0


def cut(seen: Seen) -> list[str]:
    """Axis labels that reach out of their pictures."""
    told: list[str] = seen.page.locator("svg.marks .role-axis-label text").evaluate_all(
        """all => all.filter(one => {
             const mine = one.getBoundingClientRect(), edge = one.closest("svg").getBoundingClientRect();
             return one.getAttribute("opacity") !== "0" && (mine.left < edge.left - 1 || mine.right > edge.right + 1
               || mine.top < edge.top - 1 || mine.bottom > edge.bottom + 1);
           }).map(one => one.textContent)""")
    return told


def test_the_trade_off_is_drawn_and_a_point_tells_what_it_costs(browser: Any, pages: dict[str, Path]) -> None:
    seen = Seen(browser, pages["traded"])
    points = seen.marks("front", '[aria-roledescription="point"]')
    assert points.count() == 2                              # Tokyo at once, or Rome when it is open
    points.nth(1).hover()
    shown = seen.page.locator("#vg-tooltip-element.visible").inner_text()
    assert shown.startswith("Point 2\nearliest end of all meetings: Sat 23 Aug 2025")
    assert seen.said == []


@pytest.mark.parametrize("width", [320, 390, 768])
def test_no_two_labels_of_an_axis_lie_on_each_other(browser: Any, pages: dict[str, Path], width: int) -> None:
    seen = Seen(browser, pages["traded"], viewport={"width": width, "height": 740})
    assert seen.page.locator("#front .role-axis-label text").count() == 4       # the ends of two axes
    crossed = seen.page.locator("svg.marks .role-axis-label").evaluate_all(
        """all => all.flatMap(axis => {
             const seen = [...axis.querySelectorAll("text")].filter(one => one.getAttribute("opacity") !== "0");
             const boxes = seen.map(one => [one.textContent, one.getBoundingClientRect()]);
             return boxes.flatMap(([words, a], n) => boxes.slice(n + 1).filter(([_, b]) => a.left < b.right
               && b.left < a.right && a.top < b.bottom && b.top < a.bottom).map(([others]) => words + " / " + others));
           })""")
    assert crossed == []
    assert cut(seen) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_keys_and_axes_stay_whole_however_narrow_also_after_shrinking_and_printing(
        browser: Any, pages: dict[str, Path], width: int) -> None:
    seen = Seen(browser, pages["days"], viewport={"width": width, "height": 740})
    shapes = "all => all.map(one => getComputedStyle(one).backgroundColor)"
    for now in (width, 340):
        seen.page.set_viewport_size({"width": now, "height": 740})
        seen.page.wait_for_timeout(200)
        key = seen.page.get_by_role("list", name="Key to Timeline of schedule B by meeting")
        assert {"meeting, moved", "held there in A"} <= set(key.locator("li").all_inner_texts())
        assert key.bounding_box()["x"] + key.bounding_box()["width"] <= now
        assert "rgb(154, 52, 18)" in key.locator(".swatch").evaluate_all(shapes)
        assert cut(seen) == []
    before = seen.page.locator("#peopleA svg").bounding_box()
    seen.page.pdf(format="A4")
    seen.page.wait_for_timeout(300)
    assert seen.page.locator("#peopleA svg").bounding_box()["width"] == before["width"]
    assert seen.said == []


def test_on_paper_each_schedule_has_a_page_and_buttons_none(browser: Any, pages: dict[str, Path]) -> None:
    seen = Seen(browser, pages["days"])
    seen.page.emulate_media(media="print")
    breaks = seen.page.locator(".schedule").evaluate_all("all => all.map(one => getComputedStyle(one).breakBefore)")
    assert breaks == ["page", "page"]
    assert not any(one.is_visible() for one in seen.page.locator("button, nav, .hint").all())
    assert seen.page.locator("#peopleA svg").is_visible()
    paper = seen.page.pdf(format="A4")
    assert paper.count(b"/Type /Page\n") == 4            # what differs, A, B, the rules


@pytest.mark.parametrize(("meetings", "sheets"), [(4, 1), (14, 1), (22, 1), (60, 1), (140, 3)])
def test_a_schedule_too_long_for_its_sheet_is_made_smaller_and_a_much_too_long_one_set_in_columns(
        browser: Any, tmp_path: Path, meetings: int, sheets: int) -> None:
    people = [f"p{n}" for n in range(2 + meetings // 3)]
    text = """
summit: 1
title: Many meetings
calendar: {today: 2026-03-02, until: 2026-12-31, grid: 1d}
venues: {geneva: {city: Geneva}}
goals: []
principals:
""" + "".join(f"  {name}: {{home: {'Oslo' if n % 2 else 'Rome'}}}\n" for n, name in enumerate(people)) + "meetings:\n"
    text += "".join(f"  m{n}: {{who: [p{n % len(people)}, p{(n + 1) % len(people)}], at: geneva, start: "
                    f"{date(2026, 3, 3) + timedelta(days=n)}}}\n" for n in range(meetings))
    (tmp_path / "long.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "long.html").write_text(page(report([str(tmp_path / "long.yaml")], Common())), encoding="utf-8")
    seen = Seen(browser, tmp_path / "long.html")
    seen.page.evaluate("document.querySelectorAll('main > section, footer').forEach(one => one.remove())")
    before = seen.page.locator("#people svg").bounding_box()
    for paper in ("A4", "Letter"):
        found = seen.page.pdf(format=paper).count(b"/Type /Page\n")
        assert 1 <= found <= sheets, paper
        seen.page.wait_for_timeout(300)
        assert seen.page.locator("#people svg").bounding_box() == before
    assert seen.said == []


def test_the_keyboard_reaches_all_and_shows_where_it_is(browser: Any, pages: dict[str, Path]) -> None:
    page = Seen(browser, pages["hours"]).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["x"] >= 0
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("[document.activeElement.tagName, document.activeElement.id, "
                                     "getComputedStyle(document.activeElement).outlineStyle].join()"))
    assert "DIV,people,solid" in reached
    assert any(one.startswith("BUTTON,") and one.endswith("solid") for one in reached)
    assert any(one.startswith("SUMMARY,") for one in reached)


def test_the_pictures_have_names_for_screen_readers(hours: Seen) -> None:
    tree = hours.page.locator("main").aria_snapshot()
    assert 'figure "Timeline by principal"' in tree
    assert 'toolbar "Timeline by principal: zoom and move"' in tree
    assert 'table "Meetings, in the order of time"' in tree
    picture = hours.page.locator("#people")
    assert picture.get_attribute("role") == "graphics-document"
    assert (picture.get_attribute("aria-label") or "").startswith("2 meetings, from Tue 19 Aug 2025")


@pytest.mark.parametrize(("name", "scheme"), [("hours", "light"), ("days", "dark"), ("traded", "light"),
                                              ("nobody travels", "dark")])
def test_axe_finds_no_barriers(browser: Any, pages: dict[str, Path], name: str, scheme: str) -> None:
    axe: Any = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is missing")
    seen = Seen(browser, pages[name], color_scheme=scheme, bypass_csp=True)
    seen.page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    found = axe.Axe().run(seen.page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == []
