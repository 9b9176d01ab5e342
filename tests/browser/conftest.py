"""Pages in a real browser: Debian's chromium, driven by Playwright. Skipped where either is missing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from solver.questions.report import report
from solver.questions.sides import Common
from solver.show.page.page import page
from tests.browser.seen import Seen
from tests.show.examples import DAYS, HOURS
from tests.show.test_show_exported import EVIL, quoted

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
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
    missing = "playwright is not installed: make browser says how"
    sync_api: Any = pytest.importorskip("playwright.sync_api", reason=missing)
    if CHROMIUM is None:
        pytest.skip("no chromium on the path: make browser says how")
    try:
        driver = sync_api.sync_playwright().start()
    except Exception as why:        # a driver made for another system
        pytest.skip(f"playwright's driver does not start: {why}")
    opened = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"] if os.geteuid() == 0 else [])
    yield opened
    opened.close()
    driver.stop()


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
