# Needs python3 (3.11 or newer, with venv) and make; everything else is installed into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= ../shared

.PHONY: demo test check floors bench lock clean

demo: $(VENV)/demo  ## the main job on the bundled affair
	$(BIN)/onrecord demo -o dossier.html

test: $(VENV)/dev  ## all tests
	$(BIN)/python -m pytest

check: $(VENV)/dev  ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

floors: $(VENV)/dev  ## referee figures against the pinned floors (needs DATA)
	$(BIN)/python -m evaluation.gate --shared $(DATA)

bench: $(VENV)/dev  ## speed and memory
	$(BIN)/python -m evaluation.bench

lock:  ## pin every package again
	uv pip compile pyproject.toml --universal --python-version 3.11 --no-emit-index-url --no-emit-find-links --no-header -o requirements/run.txt
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --no-emit-index-url --no-emit-find-links --no-header -o requirements/dev.txt

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "onrecord needs Python 3.11 or newer; name it with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/demo: $(VENV)/bin/python requirements/run.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/dev: $(VENV)/demo requirements/dev.txt requirements/ftm.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements/dev.txt
	@$(BIN)/python -m pip install --disable-pip-version-check -c requirements/dev.txt -r requirements/ftm.txt > $(VENV)/ftm.log 2>&1 \
		|| echo "followthemoney is left out (it needs ICU's headers: libicu-dev): the tests that read its entities are skipped; see $(VENV)/ftm.log"
	@touch $@

clean:
	rm -rf $(VENV) dossier.html .pytest_cache .mypy_cache .ruff_cache
