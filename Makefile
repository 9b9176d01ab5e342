# make demo, make test: all the set-up there is. Both make .venv with any Python from 3.11 on, and install into it.
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: demo test browser lint docs bench clean

demo: $(VENV)/.installed
	$(BIN)/summit solve scenarios/ukraine-2025.yaml

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest --numprocesses 2 --dist worksteal

# The tests of report pages drive the system's chromium, and are skipped where there is none.
browser: $(VENV)/.installed-dev
	@command -v chromium chromium-browser google-chrome || { echo "No browser was found. On Debian: apt-get install chromium" >&2; exit 2; }
	$(BIN)/python -m pytest tests/browser

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/mypy

docs: $(VENV)/.installed-dev
	$(BIN)/python -m docs.build

bench: $(VENV)/.installed-dev
	$(BIN)/python -m benchmarks

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Summit needs Python 3.11 or newer; none was found. Try: make PYTHON=/path/to/python" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP_INSTALL) --editable .
	$(BIN)/python -m compileall -q cli.py solver    # so that the first start is as quick as the next
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(PIP_INSTALL) --editable '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
