# Wire: `make help` lists the targets. They need only make and Python 3.11 or newer.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
BIN := .venv/bin
INSTALLED := .venv/installed
PYTHONS := python3.13 python3.12 python3.11 python3
# With the build backend, so that installing Wire itself fetches nothing unpinned.
LOCK = python3 -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"])' \
  | uv pip compile --universal --python-version 3.11 --fork-strategy fewest --generate-hashes --quiet \
    --no-emit-index-url --no-emit-find-links --no-header --no-annotate pyproject.toml -

# What pip says, as a count: on one line of a terminal, else a line for every 25. Its errors as they are. A pipe has no
# exit code of its own in sh.
COUNT_PACKAGES = n=0; while read -r line; do case $$line in \
    Collecting*|Requirement*) n=$$((n + 1)); \
      if test -t 1; then printf '\r  %s fetched' $$n; elif test $$((n % 25)) = 0; then echo "  $$n fetched"; fi;; \
    Installing*) if test -t 1; then printf '\r'; fi; printf '  %s fetched, installing them...' $$n;; \
    Successfully*) printf ' done\n'; n=0;; \
    *ERROR*|*error:*) printf '\n%s' "$$line";; \
    "pip failed") printf '\n'; exit 1;; \
  esac; done; if test -t 1 && test $$n -gt 0; then printf '\n'; fi

.PHONY: help install kafka demo test test-reuters faults mutants laws soak bench bench-quick quality model page-model lint check format schemas dist metrics lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(INSTALLED) ## make .venv with the locked dependencies; does nothing when it is up to date

$(INSTALLED): requirements.lock pyproject.toml
	@if ! test -x $(BIN)/python; then \
	  for python in $(PYTHONS); do \
	    if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	      echo "$$python -m venv .venv"; exec $$python -m venv --clear .venv; \
	    fi; \
	  done; \
	  echo "Wire needs Python 3.11 or newer, and none of these is: $(PYTHONS)" >&2; exit 1; \
	fi
	@echo "Installing $$(grep -c == requirements.lock) packages into .venv, once"
	@{ $(BIN)/python -m pip install --disable-pip-version-check --only-binary :all: --require-hashes -r requirements.lock 2>&1 \
	  || echo "pip failed"; } | { $(COUNT_PACKAGES); }
	@PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index --editable .
	@touch $@

# Fetched once and kept in the user's cache, so that tests and demo do not wait for it.
kafka: install
	@$(BIN)/wire broker --fetch

demo: kafka ## replay seeds/ and show items and counts, with a temporary broker
	$(BIN)/wire demo

test: kafka ## run every test; names skipped ones with the reason
	$(BIN)/pytest

test-reuters: kafka ## run only the tests over Reuters-21578 (minutes; WIRE_DATA names the folder of the data)
	$(BIN)/pytest -m reuters

faults: install ## kill, freeze and cut off workers and broker, and check that nothing is lost; SEED=7 repeats seed 7
	WIRE_FAULTS_SEED=$(SEED) $(BIN)/pytest -m faults -s tests/faults

mutants: install ## change the rules one at a time and see the fast tests fail, in some ten minutes; SEED=1 COUNT=60
	$(BIN)/python -m tests.mutants --seed $(or $(SEED),1) --count $(or $(COUNT),60)

laws: install ## hold 100,000 random schedules against the laws of the desk, in most of an hour; SEED=1 COUNT=100000
	$(BIN)/python -m tests.laws.run --seed $(or $(SEED),1) --schedules $(or $(COUNT),100000)

soak: install ## the same faults at random, on three replicating nodes, for MINUTES=10
	$(BIN)/python -m tests.faults.run --nodes 3 --scenario soak --rate 40 --seconds $$(( $(or $(MINUTES),10) * 60 )) --seed $(or $(SEED),1)

bench: .venv-bench/installed ## compare with Faust, Quix Streams, Bytewax and loops by hand, on one Kafka; an hour, into bench/
	.venv-bench/bin/python -m bench

bench-quick: .venv-bench/installed ## the same with fewer records: three minutes, into build/bench
	.venv-bench/bin/python -m bench --quick --out build/bench

quality: install ## print how well pages are told apart, topics and places found in the test data, beside floors (WIRE_DATA is its folder)
	$(BIN)/python -m bench.quality

model: install ## learn the words of topics again from bench/topic-seeds.tsv and the test data; the same data gives the same file
	$(BIN)/python -m bench.learn_topics

page-model: install ## learn again which lines of a page are what, from the marked pages of the test data
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m bench.learn_pages

# A .venv of their own: Quix Streams needs older releases than requirements.lock. Bytewax has no Python 3.13.
.venv-bench/installed: bench/requirements.lock pyproject.toml
	@if ! test -x .venv-bench/bin/python; then \
	  for python in python3.12 python3.11 $(PYTHONS); do \
	    if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	      echo "$$python -m venv .venv-bench"; exec $$python -m venv --clear .venv-bench; \
	    fi; \
	  done; \
	  echo "the peers need Python 3.11 or newer" >&2; exit 1; \
	fi
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes -r bench/requirements.lock
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index --editable .
	@touch $@

lint: install ## formatting, lint, types and import rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint ## the same and the fast tests: two minutes, no broker
	$(BIN)/pytest -q -m "not stream and not reuters"

format: install ## format the code and apply the fixes of lint
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

schemas: install ## write the JSON Schemas and the AsyncAPI document into schemas/
	$(BIN)/wire schemas --out schemas

metrics: install ## write docs/metrics.md from wire/metrics/catalogue.py
	$(BIN)/python -m wire.metrics > docs/metrics.md

dist: install ## build the sdist and the wheel into dist/
	@rm -rf dist build
	@PYTHONWARNINGS=ignore $(BIN)/python -c 'from setuptools import build_meta as b; b.build_sdist("dist"); b.build_wheel("dist")' >/dev/null
	@ls dist/*

lock: ## choose new versions for requirements.lock and requirements-run.lock (needs uv)
	@command -v uv >/dev/null || { echo "make lock needs uv: pip install uv" >&2; exit 1; }
	$(LOCK) --upgrade --extra broker --extra web --extra top --extra dev --output-file requirements.lock
	$(LOCK) --extra web --constraints requirements.lock --output-file requirements-run.lock

clean: ## remove .venv, caches and built files; your data folder stays
	rm -rf .venv .venv-bench build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
