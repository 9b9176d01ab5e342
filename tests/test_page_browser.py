"""Report pages in a real browser: Debian's chromium, driven by Playwright. Skipped where either is missing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from solver.questions.report import report
from solver.questions.sides import Common
from solver.show.page.page import page
from tests.show.examples import DAYS, HOURS
from tests.show.test_show_exported import EVIL, quoted

sync_api: Any = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: make browser says how")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on the path: make browser says how")
BAR, SHAPE = '[aria-roledescription="bar"]', '[aria-roledescription="geoshape"]'

TRADED = """
summit: 1
title: Far soon, or near later
calendar: {today: 2025-08-19, until: 2025-08-29, grid: 1h, zone: Europe/Paris, hours: 09:00-20:00}
principals: {ann: {home: Oslo}, bob: {home: Cairo}}
venues: {rome: {city: Rome}, tokyo: {city: Tokyo}}
meetings: {talks: {who: all, lasts: 2h}}
rules: {closed: {rule: blackout, at: rome, day: [2025-08-19, 2025-08-20, 2025-08-21, 2025-08-22]}}
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    try:
        driver = sync_api.sync_playwright().start()
    except Exception as why:        # a driver made for another system
        pytest.skip(f"playwright's driver does not start: {why}")
    opened = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"] if os.geteuid() == 0 else [])
    yield opened
    opened.close()
    driver.stop()


class Seen:
    """A page in the browser, and all that it said and asked for."""

    def __init__(self, browser: Any, file: Path, **screen: Any) -> None:
        context = browser.new_context(**({"viewport": {"width": 1280, "height": 900}} | screen))
        self.page = context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(file.as_uri())
        self.page.locator("html.all-drawn").wait_for(state="attached", timeout=20_000)

    def marks(self, chart: str, kind: str = BAR) -> Any:
        return self.page.locator(f"#{chart} {kind}")

    def domain(self, chart: str) -> str:
        """The days that a timeline's axis names."""
        return " ".join(sorted(self.page.locator(f"#{chart} .role-axis-label text").all_text_contents()))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    words = quoted(EVIL)
    scenarios = {
        "hours": HOURS.replace("[bilateral, trilateral]}", "[bilateral, trilateral], source: {who: Macron, status: "
                               "decided, quote: first the two and then the three}}"),
        "days": DAYS,
        "traded": TRADED,
        "nobody travels": TRADED.replace("home: Oslo", "").replace("home: Cairo", ""),
        "evil": HOURS.replace("title: Two meetings in two cities", f"title: {words}")
        .replace("name: Vladimir Putin", f"name: {words}").replace("{city: Geneva}", f"{{name: {words}, city: Geneva}}")
        .replace("bilateral: {format", f"bilateral: {{name: {words}, format")
        .replace("[bilateral, trilateral]}", f"[bilateral, trilateral], source: {{who: {words}, quote: {words}}}}}")}
    made = {}
    for name, text in scenarios.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        sides = [str(folder / f"{name}.yaml")] * (2 if name == "days" else 1)
        if name == "days":
            sides[1] += "+rules.prepared.earliest=2025-08-27"
        goals = "earliest end,least_travel worst" if name in ("hours", "traded") else None
        made[name] = folder / f"{name}.html"
        made[name].write_text(page(report(sides, Common(), tradeoffs=goals)), encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def hours(browser: Any, pages: dict[str, Path]) -> Seen:
    return Seen(browser, pages["hours"])


@pytest.fixture(scope="module")
def days(browser: Any, pages: dict[str, Path]) -> Seen:
    return Seen(browser, pages["days"])


def test_the_pictures_are_drawn(hours: Seen) -> None:
    told = hours.marks("people").evaluate_all("marks => marks.map(mark => mark.getAttribute('aria-label'))")
    assert sum("1 bilateral" in label for label in told) == 2            # a bar for each of the two who attend
    assert any("Vladimir Putin: Moscow to " in label for label in told)  # a journey
    assert hours.marks("meetings").count() >= 2
    assert hours.marks("map", SHAPE).count() >= 3
    boxes = [hours.marks("people").nth(n).bounding_box() for n in range(hours.marks("people").count())]
    assert all(box["width"] > 0 and box["height"] > 0 for box in boxes)


def test_pointing_at_a_meeting_tells_its_rule_and_source(hours: Seen) -> None:
    hours.page.locator('#people [aria-label^="1 bilateral"]').first.hover()
    tip = hours.page.locator("#vg-tooltip-element.visible")
    tip.wait_for()
    said = tip.inner_text()
    assert said.startswith("1 bilateral\n")
    assert "order: bilateral then trilateral come in this order. [Macron (decided) “first the two" in said
    hours.page.locator("h1").hover()


@pytest.mark.parametrize(("width", "height"), [(360, 640), (700, 400), (1366, 768)])
def test_what_is_told_stays_on_the_screen(browser: Any, pages: dict[str, Path], width: int, height: int) -> None:
    page = Seen(browser, pages["hours"], viewport={"width": width, "height": height}).page
    for chart in ("people", "meetings"):
        mark = page.locator(f"#{chart} {BAR}[aria-label^='1 bilateral']").first
        mark.scroll_into_view_if_needed()
        mark.hover()
        box = page.locator("#vg-tooltip-element.visible").bounding_box()
        assert min(box["x"], box["y"]) >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= height


def test_a_finger_is_told_what_it_taps_until_it_taps_elsewhere(browser: Any, pages: dict[str, Path]) -> None:
    page = Seen(browser, pages["hours"], viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True).page
    shown = page.locator("#vg-tooltip-element.visible")
    page.locator(f"#people {BAR}[aria-label^='1 bilateral']").first.tap()
    assert "first the two and then the three" in shown.inner_text()
    page.locator("h1").tap()
    assert shown.count() == 0


def test_pointing_at_a_journey_on_the_map_tells_whose_it_is(hours: Seen) -> None:
    hours.page.locator("#map").scroll_into_view_if_needed()
    line = hours.page.locator(f'#map {SHAPE}[aria-label^="Vladimir Putin"]').first
    at = line.evaluate("line => { const p = line.getPointAtLength(line.getTotalLength() / 2), "
                       "m = line.getScreenCTM(); return [p.x * m.a + m.e, p.y * m.d + m.f]; }")
    hours.page.mouse.move(*at)
    tip = hours.page.locator("#vg-tooltip-element.visible")
    tip.wait_for()
    assert " to " in tip.inner_text()
    hours.page.locator("h1").hover()


def test_nothing_is_asked_for_and_nothing_complained_of(hours: Seen, days: Seen, pages: dict[str, Path]) -> None:
    assert hours.said + days.said == []
    assert hours.asked == [pages["hours"].as_uri()]
    assert days.asked == [pages["days"].as_uri()]


def test_a_page_is_small(pages: dict[str, Path]) -> None:
    assert all(file.stat().st_size < 3_000_000 for file in pages.values())


def test_a_page_opens_in_under_a_second(hours: Seen, days: Seen) -> None:
    paint = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
    assert min(seen.page.evaluate(paint) for seen in (hours, days)) < 1000


def test_zooming_by_button_by_key_and_back(hours: Seen) -> None:
    before = hours.domain("people")
    hours.page.locator(".tools[data-for=people] [data-move=in]").click()
    sync_api.expect(hours.page.locator("#people .role-axis-label").first).not_to_have_text(before)
    nearer = hours.domain("people")
    assert nearer != before
    hours.page.locator("#people").focus()
    hours.page.keyboard.press("ArrowRight")
    hours.page.wait_for_timeout(150)
    assert hours.domain("people") not in (before, nearer)
    hours.page.keyboard.press("0")
    hours.page.wait_for_timeout(150)
    assert hours.domain("people") == before
    assert hours.said == []


def test_the_wheel_zooms_with_shift_and_scrolls_without(hours: Seen) -> None:
    before = hours.domain("people")
    hours.page.locator("#people svg").hover()
    hours.page.mouse.wheel(0, 40)
    hours.page.wait_for_timeout(150)
    assert hours.domain("people") == before
    hours.page.locator("#people svg").hover()
    hours.page.keyboard.down("Shift")
    hours.page.mouse.wheel(0, -400)
    hours.page.keyboard.up("Shift")
    hours.page.wait_for_timeout(150)
    assert hours.domain("people") != before
    hours.page.locator(".tools[data-for=people] [data-move=all]").click()


def test_the_map_zooms_by_button_key_and_wheel_and_is_moved_by_hand(hours: Seen) -> None:
    place = hours.page.locator("#map")
    place.scroll_into_view_if_needed()

    def at() -> tuple[float, float]:
        box = hours.marks("map", '[aria-roledescription="circle"]').first.bounding_box()
        return box["x"], box["y"]

    def after(act: Any) -> tuple[float, float]:
        act()
        hours.page.wait_for_timeout(200)
        return at()

    box, home = place.locator("svg").bounding_box(), at()
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    nearer = after(hours.page.locator(".tools[data-for=map] [data-move=in]").click)
    assert nearer[0] - middle[0] == pytest.approx(2 * (home[0] - middle[0]), abs=12)

    def drag() -> None:
        hours.page.mouse.move(*middle)
        hours.page.mouse.down()
        hours.page.mouse.move(middle[0] + 30, middle[1] + 20, steps=3)
        hours.page.mouse.up()

    dragged = after(drag)
    assert dragged == pytest.approx((nearer[0] + 30, nearer[1] + 20), abs=3)
    place.focus()
    assert after(lambda: hours.page.keyboard.press("ArrowUp"))[1] > dragged[1]
    assert after(lambda: hours.page.keyboard.press("0")) == pytest.approx(home, abs=1)
    hours.page.mouse.move(*home)
    assert after(lambda: hours.page.mouse.wheel(0, -300)) != home           # the page scrolls
    place.scroll_into_view_if_needed()
    home = at()
    hours.page.keyboard.down("Shift")
    hours.page.mouse.move(home[0] + 6, home[1] + 6)
    assert after(lambda: hours.page.mouse.wheel(0, -300)) == pytest.approx(home, abs=8)     # what is pointed at stays
    hours.page.keyboard.up("Shift")
    after(hours.page.locator(".tools[data-for=map] [data-move=all]").click)
    assert hours.said == []


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
