# Everything a newcomer needs: `make run` and `make test` do all set-up themselves.
PY ?= python3
BIN := .venv/bin
SHELL := /bin/sh

.PHONY: run test check bench quality mutants package prove lock manual screenshots clean

run: .venv/.ready
	@sh tools/system.sh run
	@echo "Opening the window with the sample release ..."
	@$(BIN)/python -I -m editor_app --sample

test: .venv/.ready-dev
	@sh tools/system.sh test
	@echo "Running the tests without a screen, which takes five to twenty minutes on two cores ..."
	@sh tools/test.sh

check: .venv/.ready-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/vulture

bench: .venv/.ready-dev
	$(BIN)/python -m bench

quality: .venv/.ready-dev
	$(BIN)/python -m bench.quality

mutants: .venv/.ready-dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[mutants]'
	$(BIN)/python tools/mutants.py

package:
	@sh tools/system.sh package
	@sh packaging/build.sh

prove: .venv/.ready-dev
	@sh tools/system.sh prove
	@sh packaging/build.sh quick
	@sh packaging/prove.sh quick

lock: .venv/.ready
	sh tools/lock.sh

manual: .venv/.ready-dev
	@$(BIN)/python -m tools.manual

screenshots: .venv/.ready-dev
	QT_QPA_PLATFORM=offscreen $(BIN)/python tools/screenshots.py docs
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tools.manual_pictures

clean:
	rm -rf build dist .venv

# The environment is made again when the dependencies change.
.venv/.ready: pyproject.toml setup.py
	@sh tools/system.sh run
	@PY="$(PY)" sh tools/environment.sh run
	@touch $@

.venv/.ready-dev: pyproject.toml setup.py
	@sh tools/system.sh test
	@PY="$(PY)" sh tools/environment.sh test
	@touch $@ .venv/.ready
