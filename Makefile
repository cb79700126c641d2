# Everything one can do here. `make` alone shows the list; it is read from the comments behind `##`.
# Nothing but Python 3.11 or newer and make has to be there; all the rest goes into .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install -qq
ROUNDS ?= 9

.DEFAULT_GOAL := help
.PHONY: help run test lint types tests torture torture-broken wheel demo bench weights content format lock clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-15s %s\n", $$1, $$2 }'

run: $(VENV)/runs ## Install the program into .venv and start it (ARGS="log" starts trust log)
	@$(BIN)/trust $(ARGS)

test: lint types tests wheel ## Install the test tools too and run every check

lint: $(VENV)/tests ## Format, style, and whether the shipped words are those of data/
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/python tools/ship_content.py --check

types: $(VENV)/tests ## Types, strictly
	$(BIN)/mypy

tests: $(VENV)/tests ## Every test, on two cores
	$(BIN)/pytest -q -n 2

torture: $(VENV)/tests ## All of the torture, with its figures (some hours; `make test` runs a short form)
	TORTURE=full $(BIN)/pytest -q -n 2 --timeout=0 tests/torture

torture-broken: $(VENV)/tests ## Whether the torture notices each of the breakages kept in tests/torture/broken
	$(BIN)/python tools/torture_broken.py

wheel: $(VENV)/tests ## Build the wheel and use it from an empty environment in another folder
	$(BIN)/python tools/try_wheel.py

demo: $(VENV)/runs ## A made-up week, from the first thought to the review
	$(BIN)/python examples/week.py

bench: $(VENV)/tests ## Measure what commands cost and write benchmarks/results.md (some minutes)
	$(BIN)/python -m compileall -q src
	$(BIN)/python benchmarks/results.py --rounds $(ROUNDS)

weights: $(VENV)/trains ## Compute the recogniser's weights anew (needs TRUSTJOURNAL_BENCH_DATA)
	$(BIN)/python benchmarks/train_recogniser.py

content: $(VENV)/tests ## Write the shipped words anew from data/
	$(BIN)/python tools/ship_content.py

format: $(VENV)/tests ## Lay out the source as `make lint` wants it
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: $(VENV)/tests ## Pin the newest versions that pyproject.toml allows, with their hashes
	$(PIP) uv
	$(PINNED) pyproject.toml --output-file requirements/run.txt
	$(PINNED) --group build --constraint requirements/run.txt --output-file requirements/build.txt
	$(PINNED) pyproject.toml --group dev --constraint requirements/run.txt \
	    --constraint requirements/build.txt --output-file requirements/dev.txt
	$(PINNED) --group train --output-file requirements/train.txt

clean: ## Remove everything that can be made again, .venv included
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find src tests tools benchmarks examples -name __pycache__ -prune -exec rm -rf {} +

# No address of a package index may stand in the pinned files: whoever installs has their own.
PINNED = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --upgrade --generate-hashes \
    --no-emit-index-url --no-annotate --custom-compile-command "make lock"

# The two marks say what .venv holds. Each is made anew when something was pinned anew.
$(VENV)/runs: requirements/run.txt requirements/build.txt pyproject.toml | $(VENV)/pyvenv.cfg
	$(PIP) --require-hashes -r requirements/run.txt -r requirements/build.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@# Without compiled bytecode every import takes four times as long.
	$(BIN)/python -m compileall -q src
	@touch $@

$(VENV)/tests: requirements/dev.txt $(VENV)/runs
	$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@

# Only for `make weights`: nothing else needs numpy.
$(VENV)/trains: requirements/train.txt $(VENV)/tests
	$(PIP) --require-hashes -r requirements/train.txt
	@touch $@

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed. Type: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
