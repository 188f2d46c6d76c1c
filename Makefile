# make demo      build, and check the texts of corpora/
# make test      everything a change must pass
# make test-reports  reports in the hands of those who read them, where they are installed
# make test-terminal  a review of corrections in a real terminal (tmux)
# make test-kill  corrections written under 100 kills: every file old or new; runs interrupted, and taken up
# make test-page  the HTML report driven in headless Chromium, where it is installed
# make install   PREFIX=/usr/local
# make bench     speed of each stage beside ICU's word pass
# make fuzz      SECONDS=60 for each of four parts: libFuzzer against their laws
# make schemas   the packs, and a configuration with every key, against the JSON Schemas of their files (python3-jsonschema, python3-yaml)
# make rule-pages  DIR=folder: a page for each rule, and a table of them by language
# make evaluate  DATA=folder of the evaluation data
# make neighbours  count the neighbours of function words again (Debian, python3-yaml; fetches 0.6 GB of manuals)
# make fit-confidence DATA=the same, DICTIONARIES=folder of Hunspell’s: fit the packs’ confidence to it
PREFIX ?= /usr/local
SECONDS ?= 60
RELEASE = swift build -c release --static-swift-stdlib
CALQUE = .build/release/calque

.PHONY: demo test test-reports test-terminal test-kill test-page lint build install bench fuzz schemas rule-pages evaluate \
  fit-confidence neighbours setup clean

demo: build
	$(CALQUE) check --fail-on never corpora

test: setup lint
	swift build --build-tests
	swift test --skip-build
	.ci/check-reports
	.ci/check-hooks .build/debug/calque

test-reports:
	.ci/check-reports

test-terminal: build
	Tests/Reviewing/drive-review $(CALQUE)

test-kill: build
	Tests/Killing/kill-writes $(CALQUE)
	Tests/Killing/interrupt-runs $(CALQUE)
	Tests/Killing/kill-runs $(CALQUE)

test-page: build
	Tests/Browsing/drive-page $(CALQUE)

lint:
	swift format lint --strict -r Sources Tests Examples Package.swift

build: setup
	$(RELEASE) --product calque

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(CALQUE) $(DESTDIR)$(PREFIX)/bin/calque
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	$(CALQUE) completions bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/calque
	install -d $(DESTDIR)$(PREFIX)/share/zsh/site-functions
	$(CALQUE) completions zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_calque
	install -d $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(CALQUE) completions fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/calque.fish

bench: setup
	$(RELEASE) --product calque-bench
	.build/release/calque-bench corpora/clean

fuzz: setup
	CALQUE_FUZZ=1 swift build -c release --scratch-path .build-fuzz --product calque-fuzz
	@for part in reading decoding segmenting checking; do \
	  mkdir -p .build-fuzz/$$part; \
	  SWIFT_BACKTRACE=enable=no CALQUE_FUZZ=$$part timeout $$(($(SECONDS) + 120)) .build-fuzz/release/calque-fuzz \
	    -max_total_time=$(SECONDS) -timeout=10 -rss_limit_mb=4096 -print_final_stats=1 \
	    -artifact_prefix=.build-fuzz/$$part- .build-fuzz/$$part corpora || exit 1; \
	done

schemas:
	python3 Sources/CalqueLanguages/Schemas/check.py Sources/CalqueLanguages/Packs Examples/calque.yaml

rule-pages: build
	@test -n "$(DIR)" || { echo "make rule-pages DIR=folder: the pages are written into it" >&2; exit 2; }
	$(CALQUE) rules --pages $(DIR)

evaluate: build
	@test -n "$(DATA)" || { echo "make evaluate DATA=folder: the folder holds score.py and its data" >&2; exit 2; }
	python3 $(DATA)/score.py all --calque $(CALQUE) --json .build/evaluation.json

fit-confidence: build
	@test -n "$(DATA)" || { echo "make fit-confidence DATA=folder: the folder holds human/ and artifacts/" >&2; exit 2; }
	python3 Tests/Evaluation/fit_confidence.py --calque $(CALQUE) --data $(DATA) --packs Sources/CalqueLanguages/Packs \
	  $(if $(DICTIONARIES),--dictionaries $(DICTIONARIES))

neighbours:
	python3 Tests/Evaluation/count_neighbours.py --packs Sources/CalqueLanguages/Packs --output Sources/CalqueLanguages/Neighbours

setup:
	@.ci/setup

clean:
	swift package clean
