# Everything a person or a build does with kraamplan. `make` alone lists the targets.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed

# Only wheels: an install never runs a stranger's build script and never needs a compiler.
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--only-binary :all: --no-emit-index-url --no-emit-find-links --no-config \
	--custom-compile-command "make lock" $(LOCK_FLAGS)

# A benchmark can be run; the other modules there are what benchmarks share. Each has options of its
# own and runs without any: `python -m benchmarks.NAME --help` lists them.
BENCH ?= $(patsubst benchmarks/%.py,%,$(shell grep -ls __main__ benchmarks/*.py))
BENCH_OPTIONS ?=

.DEFAULT_GOAL := help
.PHONY: help install demo test test-outside test-inside check docs format bench lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: $(INSTALLED) ## make .venv with every dependency pinned by hash (PYTHON=python3.12 to choose)

$(INSTALLED): requirements-dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "kraamplan needs Python 3.11 or newer; '$(PYTHON)' is not." >&2; \
		echo "Install one, or name it: make install PYTHON=python3.12" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { \
		echo "No virtual environment could be made; on Debian: apt-get install python3-venv" >&2; \
		exit 1; }
	$(PIP_INSTALL) --require-hashes --only-binary :all: -r requirements-dev.txt
	$(PIP_INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

demo: install ## fill a planning with invented data and show it
	$(BIN)/kraamplan demo

test: install ## everything a build checks: services, `make check`, all tests
	@docker/provision.sh install postgresql
	@docker/provision.sh install chromium
	@$(MAKE) --no-print-directory check
	@$(MAKE) --no-print-directory -j2 test-outside test-inside

# Half of the work for each of two cores. What is not outside is inside, so that no test is in neither.
OUTSIDE := tests/acceptance tests/architecture tests/documentation tests/projections

test-outside: install
	$(BIN)/pytest $(OUTSIDE)

test-inside: install
	$(BIN)/pytest $(addprefix --ignore=,$(OUTSIDE))

check: install ## lint, format, types and import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

docs: install ## write the reference pages anew from the code
	$(BIN)/python -m docs.generate

format: install ## rewrite the code in the one format and repair what can be repaired
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: install ## run every benchmark as it comes (one: BENCH=planner BENCH_OPTIONS="--size large")
	@set -e; for name in $(BENCH); do \
		echo "== $$name"; $(BIN)/python -m benchmarks.$$name $(BENCH_OPTIONS); done

lock: install ## write both requirements files anew (LOCK_FLAGS=--upgrade for newer versions)
	$(LOCK) pyproject.toml -o requirements.txt
	$(LOCK) --extra dev -c requirements.txt pyproject.toml -o requirements-dev.txt

clean: ## remove the environment, caches and builds; never data
	rm -rf $(VENV) build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +
