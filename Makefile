# What a contributor types. `make check` is everything that has to hold before a change goes in.

PYTHON ?= python3
VENV := .venv-check
IN := $(VENV)/bin/

.PHONY: check lint test fuzz coverage golden lists bench clean

check: lint test  ## linters, types, tests

lint:  ## ruff, formatting and mypy, in an environment of their own
	PYTHON=$(PYTHON) .ci/lint

test: $(VENV)/made  ## the whole suite
	$(IN)python -m pytest

fuzz: $(VENV)/made  ## 20,000 inputs nobody would write; other numbers: make fuzz COUNT=500 FIRST=1
	PYTHONPATH=tests $(IN)python tests/fuzz/fuzz.py $(COUNT) $(FIRST)

coverage: $(VENV)/made  ## how much of the package the tests run, the processes they start included
	$(IN)python -m pip install --quiet coverage
	-$(IN)python -m coverage run -m pytest
	$(IN)python -m coverage combine --quiet
	$(IN)python -m coverage report

golden: $(VENV)/made  ## write the golden files, the picture and the tables of the README anew
	PYTHONPATH=tests $(IN)python tests/golden/goldens.py

lists: $(VENV)/made  ## write the index of the word lists anew
	$(IN)python tests/lexicon/write_index.py

bench: $(VENV)/made  ## ratios of time and memory; other texts: make bench TEXTS="a.md b.md"
	$(IN)python tests/benchmarks/bench.py $(TEXTS)

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/made: pyproject.toml .ci/tools.txt
	PYTHON=$(PYTHON) .ci/tools
