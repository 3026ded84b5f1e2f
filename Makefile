# annals: `make deps run` opens the shipped chronology, `make deps test` tests.
# `make help` lists the rest.

# What a caller may set, as in `make PREFIX=/usr install`.
PREFIX ?= /usr/local
DESTDIR ?=
CC ?= cc
CFLAGS ?= -O2 -g
CPPFLAGS ?=
LDFLAGS ?=
PKG_CONFIG ?= pkg-config
INSTALL ?= install
# Where CC makes programs for another machine: what makes them for this one,
# and finds its ICU.
CC_FOR_BUILD ?= $(CC)
CFLAGS_FOR_BUILD ?= -O1
PKG_CONFIG_FOR_BUILD ?= $(PKG_CONFIG)
# SAN=1 builds with AddressSanitizer and UBSan, in a folder of its own.
SAN ?=
BUILD ?= build$(if $(SAN),-san)
# LIBYAML=1 builds without fast reading (src/yaml/fast.h).
LIBYAML ?=
# WERROR=1 makes a warning an error, as it is in CI.
WERROR ?= $(filter true,$(CI))
# V=1 shows whole command lines.
V ?=
FUZZ_SECONDS ?= 60
TORTURE_RUNS ?= 0
MUTANTS ?= 400
SOAK_MINUTES ?= 10
VALGRIND_FORMATS ?= text json
FILES ?=

VERSION := 0.1
PKGS := ncursesw yaml-0.1 icu-uc icu-i18n libxxhash uuid
# Of the program that prints pages, and of nothing else.
PRESS_PKGS := pangocairo cairo-pdf cairo-ps fontconfig
TEST_PKGS := cmocka vterm
SHAREDIR := $(PREFIX)/share
DATADIR := $(SHAREDIR)/annals
LIBEXECDIR := $(PREFIX)/libexec/annals
MANDIR := $(SHAREDIR)/man
# Debian's zsh looks elsewhere for what packages bring.
ZSHDIR := zsh/$(if $(and $(filter /usr,$(PREFIX)),$(wildcard \
	/etc/debian_version)),vendor-completions,site-functions)
# The scripts of shells, each with the name and in the folder that its shell
# looks for.
COMPLETIONS := bash:bash-completion/completions/annals \
	zsh:$(ZSHDIR)/_annals fish:fish/vendor_completions.d/annals.fish
# The pages name the paths of this PREFIX.
HERE := s,/usr/local/share/zsh/site-functions,$(SHAREDIR)/$(ZSHDIR),; \
	s,/usr/local,$(PREFIX),g

# All cores, unless -j says otherwise.
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j$(shell nproc 2>/dev/null || echo 2)
endif

, := ,
Q := $(if $(V),,@)

WARN := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wvla -Wformat=2 \
	-Wstrict-prototypes -Wmissing-prototypes -Werror=format-security
# Those that the compiler knows, for this machine; asked once, when needed.
HARDEN_ALL := -fstack-protector-strong -fstack-clash-protection -fcf-protection
HARDEN = $(eval HARDEN := -fPIE $(shell for flag in $(HARDEN_ALL); do \
	$(CC) -Werror $$flag -S -x c /dev/null -o /dev/null 2>/dev/null && \
	echo $$flag; done))$(HARDEN)
# glibc's checks and ASan's exclude each other.
FORTIFY := -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3
# UBSan stops the program where something is undefined, and ASan tells where:
# the words of UBSan's own are 50,000 globals, for ASan to guard at each start.
SANFLAGS := -O1 -g1 -fno-omit-frame-pointer -fno-sanitize-recover=all \
	-fsanitize=address$(,)undefined -fsanitize-undefined-trap-on-error

DEFINES := -D_GNU_SOURCE -DANNALS_VERSION=\"$(VERSION)\" \
	-DANNALS_DATADIR=\"$(DATADIR)\" -DANNALS_MANDIR=\"$(MANDIR)\" \
	-DANNALS_LIBEXECDIR=\"$(LIBEXECDIR)\" \
	$(if $(LIBYAML),-DANNALS_LIBYAML)
BASE_CFLAGS = -std=c11 -Isrc -I$(BUILD)/gen $(DEFINES) $(WARN) $(CPPFLAGS)
ALL_CFLAGS = $(BASE_CFLAGS) $(HARDEN) -pthread $(CFLAGS) \
	$(if $(SAN),$(SANFLAGS),$(FORTIFY)) $(if $(WERROR),-Werror) -MMD -MP
# Its programs are many and large: a quick linker, where there is one.
MOLD = $(eval MOLD := $(shell command -v mold >/dev/null && \
	echo -fuse-ld=mold))$(MOLD)
# What sanitisers add is to be relocated at each start, and tests start it often.
ALL_LDFLAGS = $(if $(SAN),-no-pie $(MOLD),-pie) -Wl,-z,relro,-z,now $(LDFLAGS)
# Asked for in the recipes: before `make deps` there may be no pkg-config.
PKG_CFLAGS = $$($(PKG_CONFIG) --cflags $(PKGS) \
	$(if $(filter tests/unit/% tests/pty/%,$<),$(TEST_PKGS)) \
	$(if $(filter src/press/%,$<),$(PRESS_PKGS)))
# $(call archives,-lX...): each as its archive, where there is one.
archives = $$(for library in $(1); do \
	file=$$($(CC) -print-file-name=lib$${library\#-l}.a); \
	[ -f "$$file" ] && echo "$$file" || echo "$$library"; done)
PKG_LIBS = $(CMARK_LIBS) $$($(PKG_CONFIG) --libs $(PKGS))
# Linked into the program where that can be, so that it costs nothing to start
# that few need; the extensions come first, for they need the other.
CMARK_LIBS = $(call archives,-lcmark-gfm-extensions -lcmark-gfm)
# Where sanitisers are loaded too, a start takes half as long again, and tests
# start it some thousand times.
START_LIBS = $(if $(SAN),$$($(CC) -static-libasan -fsyntax-only -x c \
	/dev/null 2>/dev/null && echo -static-libasan) $(CMARK_LIBS) \
	$(call archives,$$($(PKG_CONFIG) --libs $(PKGS)) -lstdc++) -lm,$(PKG_LIBS))
# What is to be had before anything is built, and where it comes from.
TESTING := $(filter check lint lint-gcc lint-clang lint-said,$(MAKECMDGOALS))
PKGS_NEEDED := $(PKGS) $(PRESS_PKGS) libcmark-gfm $(if $(TESTING),$(TEST_PKGS))
REMEDY := make deps$(if $(TESTING), test) installs it

LIB_SRC := $(filter-out src/main.c src/gen/% src/press/%,\
	$(wildcard src/*/*.c src/*.c))
LIB_OBJ := $(LIB_SRC:%.c=$(BUILD)/%.o)
PRESS_OBJ := $(patsubst %.c,$(BUILD)/%.o,$(wildcard src/press/*.c))
TEXT := $(notdir $(wildcard src/text/*.c))
# A program of our own writes the table that folds letters, from ICU.
GEN := $(BUILD)/gen/fold_table.h
GEN_SRC := $(wildcard src/gen/fold_*.c) src/base/utf8.c
# Another one writes the index of the words of dates.
WORDS := $(BUILD)/gen/word_index.h
WORDS_SRC := src/gen/words_gen.c src/base/utf8.c src/base/sv.c
# What is kept between runs is of the very same program.
BUILD_ID := $(BUILD)/gen/build_id.h
# The pages that tell of commands, as bytes, with the paths of this PREFIX.
PAGES := $(BUILD)/gen/manual_pages.h
MAN := $(wildcard man/*.[157])

# Each tests/unit/X.c and tests/pty/X.c is a program, but for those named
# support*, which all of their folder share.  tests/screens is one program.
UNIT_SRC := $(filter-out tests/unit/support%,$(wildcard tests/unit/*.c))
PTY_SRC := $(filter-out tests/pty/support%,$(wildcard tests/pty/*.c))
UNIT_SUPPORT := $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/unit/support*.c))
PTY_SUPPORT := $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/pty/support*.c))
SCREENS_OBJ := $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/screens/*.c))
UNIT := $(UNIT_SRC:tests/unit/%.c=$(BUILD)/unit_%)
PTY := $(PTY_SRC:tests/pty/%.c=$(BUILD)/pty_%)
SCREENS := $(if $(SCREENS_OBJ),$(BUILD)/screens)
LINTS := lint-gcc lint-clang lint-floors lint-size lint-banned lint-house \
	lint-circles
# What `make test` runs; `make test SUITES=unit_date` is quicker.
# Those that take long come first, so that no core is idle at the end.
LONG := unit_growth cli hostile unit_import_back manual schema unit_date_read \
	unit_report
SUITES := $(LINTS) $(LONG) $(filter-out $(LONG),readers install replay \
	$(notdir $(filter-out %/pty_soak,$(PTY)) $(SCREENS) $(UNIT)))
LINT_SRC := $(wildcard src/*.c src/*/*.c tests/*/*.c)
# What is tried at random in them, `make torture` tries for longer.
RANDOM_TESTS := $(patsubst tests/unit/%.c,unit_%,$(shell grep -l \
	'random_rounds\|random_tries\|random_size' $(UNIT_SRC)))
# Those that compare with a file, which BLESS=1 writes.
GOLDEN_TESTS := $(patsubst tests/unit/%.c,unit_%,$(shell grep -l \
	support_golden.h $(UNIT_SRC)))
# What notices mistakes, as the rooms say that they are made in.
MUTANTS_TESTS = $(sort $(filter unit_% screens,$(shell tr : ' ' <tests/mutants/rooms)))
FUZZ_SRC := $(filter-out %/replay.c,$(wildcard tests/fuzz/*.c))
FUZZ := $(FUZZ_SRC:tests/fuzz/%.c=$(BUILD)/fuzz_%)
REPLAY := $(FUZZ_SRC:tests/fuzz/%.c=$(BUILD)/replay_%)

# With `deps` among the goals, it finishes before anything else starts.
FIRST := $(filter deps,$(MAKECMDGOALS))

# For suites that run make, which must find what is built, or what is installed.
export MAKE BUILD PREFIX

.DELETE_ON_ERROR:
.SECONDARY:
.PHONY: FORCE all bench bless bless-all check clean coverage deps fuzz \
	fuzz-all help hostile install install-completions install-man large lint \
	lint-clang lint-deep lint-gcc lint-said mutants mutants-all run soak \
	test torture uninstall validate valgrind

all: $(BUILD)/annals $(BUILD)/annals-press

# Holds the flags of the last build: other flags, and all is built again.  It
# comes first, so what is missing is told here, and once.
$(BUILD)/flags: FORCE | $(FIRST)
	@missing=; for tool in $(firstword $(CC)) $(firstword $(PKG_CONFIG)); do \
		command -v $$tool >/dev/null || missing="$$missing $$tool"; \
	done; [ "$$missing" ] || for library in $(PKGS_NEEDED); do \
		$(PKG_CONFIG) --exists $$library || missing="$$missing $$library"; \
	done; [ -z "$$missing" ] || { \
		echo "missing:$$missing: $(REMEDY)" >&2; exit 1; }
	@mkdir -p $(@D)
	@echo '$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) 2>said' | cmp -s - $@ || \
		echo '$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) 2>said' >$@

$(BUILD)/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	@echo "CC   $<"
	$(Q)$(CC) $(ALL_CFLAGS) $(PKG_CFLAGS) -c $< -o $@ 2>$@.said; \
		status=$$?; cat $@.said >&2; exit $$status

$(BUILD)/libannals.a: $(LIB_OBJ)
	@rm -f $@
	$(Q)$(AR) rcs $@ $(LIB_OBJ)

$(BUILD)/annals: $(BUILD)/src/main.o $(BUILD)/libannals.a
	@echo "LD   $@"
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(START_LIBS)

$(BUILD)/annals-press: $(PRESS_OBJ) $(BUILD)/libannals.a
	@echo "LD   $@"
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ \
		$$($(PKG_CONFIG) --libs $(PRESS_PKGS))

$(BUILD)/unit_%: $(BUILD)/tests/unit/%.o $(UNIT_SUPPORT) $(BUILD)/libannals.a
	@echo "LD   $@"
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) $(WRAPPED:%=-Wl,--wrap=%) \
		-o $@ $^ $(PKG_LIBS) $$($(PKG_CONFIG) --libs cmocka)

# Every book that a test loads is looked over (support_bounds.c).
$(UNIT): private WRAPPED = circle_check

# The calls that this test makes fail.
$(BUILD)/unit_file_faults: private WRAPPED = circle_check mkostemp open write \
	fchown fchmod fsync close rename renameat2 link unlink poll

# What this test has in the place of the program that prints, and of time.
$(BUILD)/unit_report_press: private WRAPPED = circle_check child_start clock_ms

# The calls that this test counts.
$(BUILD)/unit_growth: private WRAPPED = circle_check arena_take arena_bytes \
	arena_copy arena_cstr memcmp strchr sv_cmp sv_cut sv_find sv_find_char \
	book_text book_name_in book_who book_who_rows book_cites date_within \
	width_text child_start book_kind_parent

$(BUILD)/unit_thread: private WRAPPED = circle_check pthread_create

$(BUILD)/unit_yaml_fast: private WRAPPED = circle_check yaml_parser_parse

$(BUILD)/pty_%: $(BUILD)/tests/pty/%.o $(PTY_SUPPORT) $(BUILD)/libannals.a
	@echo "LD   $@"
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ \
		$(PKG_LIBS) $$($(PKG_CONFIG) --libs $(TEST_PKGS)) -lutil

$(BUILD)/screens: $(SCREENS_OBJ) $(BUILD)/libannals.a
	@echo "LD   $@"
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(PKG_LIBS)

$(BUILD)/fuzz_%: $(BUILD)/tests/fuzz/%.o $(BUILD)/libannals.a
	@echo "LD   $@"
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -fsanitize=fuzzer -o $@ $^ \
		$(PKG_LIBS) -lutil

$(BUILD)/replay_%: $(BUILD)/tests/fuzz/%.o $(BUILD)/tests/fuzz/replay.o \
		$(BUILD)/libannals.a
	@echo "LD   $@"
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(PKG_LIBS) -lutil

# These run the program itself.
$(BUILD)/fuzz_terminal $(BUILD)/replay_terminal: | $(BUILD)/annals

$(BUILD)/fold_gen: $(GEN_SRC) $(wildcard src/gen/*.h) $(BUILD)/flags
	$(Q)$(CC_FOR_BUILD) -std=c11 -Isrc -D_GNU_SOURCE $(CFLAGS_FOR_BUILD) \
		-o $@ $(GEN_SRC) \
		$$($(PKG_CONFIG_FOR_BUILD) --cflags --libs icu-uc)

$(GEN): $(BUILD)/fold_gen
	@mkdir -p $(@D)
	@echo "GEN  $@"
	$(Q)$(BUILD)/fold_gen >$@

$(BUILD)/words_gen: $(WORDS_SRC) src/wording/date_read_lead.h \
		$(wildcard src/wording/date_read*.def) $(BUILD)/flags
	$(Q)$(CC_FOR_BUILD) -std=c11 -Isrc -D_GNU_SOURCE $(CFLAGS_FOR_BUILD) \
		-o $@ $(WORDS_SRC)

$(WORDS): $(BUILD)/words_gen
	@mkdir -p $(@D)
	@echo "GEN  $@"
	$(Q)$(BUILD)/words_gen >$@

$(BUILD_ID): $(wildcard src/*.[chd]* src/*/*.[chd]*) $(BUILD)/flags $(GEN)
	@mkdir -p $(@D)
	@printf '#define BUILD_ID "%s"\n' "$$(cat $^ | \
		sed 's/-f[a-z]*-prefix-map=[^ ]*//g' | cksum | tr ' ' -)" >$@

$(patsubst %,$(BUILD)/%/cache/layout.o,src lint-gcc/src) \
$(BUILD)/lint-clang/src/cache/layout.ok: $(BUILD_ID)

$(TEXT:%.c=$(BUILD)/src/text/%.o) $(TEXT:%.c=$(BUILD)/lint-gcc/src/text/%.o) \
$(TEXT:%.c=$(BUILD)/lint-clang/src/text/%.ok): $(GEN)

$(patsubst %,$(BUILD)/%/wording/date_read_words.o,src lint-gcc/src) \
$(BUILD)/lint-clang/src/wording/date_read_words.ok: $(WORDS)

$(PAGES): man/annals.1 man/annals-report.1 $(BUILD)/flags
	@mkdir -p $(@D)
	@echo "GEN  $@"
	$(Q)for page in annals annals-report; do \
		echo "static const unsigned char $$(echo $$page | tr - _)_1[] ="; \
		sed '$(HERE)' man/$$page.1 | od -An -v -tu1 | \
			sed 's/[0-9][0-9]*/&,/g; 1s/^/{/; $$s/$$/};/'; \
	done >$@

$(BUILD)/src/cmd/manual.o $(BUILD)/lint-gcc/src/cmd/manual.o \
$(BUILD)/lint-clang/src/cmd/manual.ok: $(PAGES)

deps:
	@tests/deps.sh $(MAKECMDGOALS)

run: all
	@$(BUILD)/annals data

install: all install-man install-completions
	$(INSTALL) -d $(DESTDIR)$(PREFIX)/bin
	$(INSTALL) -m 755 $(BUILD)/annals $(DESTDIR)$(PREFIX)/bin/annals
	$(INSTALL) -d $(DESTDIR)$(LIBEXECDIR)
	$(INSTALL) -m 755 $(BUILD)/annals-press \
		$(DESTDIR)$(LIBEXECDIR)/annals-press
	cd data && find . -type d -exec $(INSTALL) -d \
		'$(DESTDIR)$(DATADIR)/{}' ';'
	cd data && find . -type f -exec $(INSTALL) -m 644 '{}' \
		'$(DESTDIR)$(DATADIR)/{}' ';'

install-man:
	for page in $(MAN:man/%=%); do \
		to="$(DESTDIR)$(MANDIR)/man$${page##*.}"; \
		$(INSTALL) -d "$$to" && \
		sed '$(HERE)' "man/$$page" >"$$to/$$page" && \
		chmod 644 "$$to/$$page" || exit; \
	done

install-completions:
	for of in $(COMPLETIONS); do \
		to="$(DESTDIR)$(SHAREDIR)/$${of#*:}"; \
		$(INSTALL) -d "$${to%/*}" && $(INSTALL) -m 644 \
			"src/cmd/shells.$${of%%:*}" "$$to" || exit; \
	done

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/annals \
		$(DESTDIR)$(LIBEXECDIR)/annals-press
	[ ! -d $(DESTDIR)$(LIBEXECDIR) ] || rmdir $(DESTDIR)$(LIBEXECDIR)
	for page in $(MAN:man/%=%); do \
		rm -f "$(DESTDIR)$(MANDIR)/man$${page##*.}/$$page"; \
	done
	for of in $(COMPLETIONS); do \
		rm -f "$(DESTDIR)$(SHAREDIR)/$${of#*:}"; \
	done
	cd data && find . -type f -exec rm -f '$(DESTDIR)$(DATADIR)/{}' ';'
	[ ! -d $(DESTDIR)$(DATADIR) ] || \
		find $(DESTDIR)$(DATADIR) -depth -type d -exec rmdir '{}' ';'

clean:
	for kind in '' -san -fuzz -coverage -mutants -libyaml; do \
		rm -rf build$$kind $(BUILD)$$kind || exit; \
	done

# Tests run under the sanitisers, so in a make of their own with other flags.
test: | $(FIRST)
	+@$(MAKE) --no-print-directory SAN=1 BUILD=$(BUILD)$(if $(SAN),,-san) check

check: all $(UNIT) $(PTY) $(SCREENS) $(REPLAY) $(BUILD)/within
	+@tests/run.sh $(BUILD) $(SUITES)

bless: | $(FIRST)
	+@$(MAKE) --no-print-directory SAN=1 BUILD=$(BUILD)$(if $(SAN),,-san) \
		bless-all

bless-all: all $(SCREENS) $(GOLDEN_TESTS:%=$(BUILD)/%)
	@BLESS=1 tests/run.sh $(BUILD) cli schema $(notdir $(SCREENS)) \
		$(GOLDEN_TESTS)
	@tests/readme.sh --write $(BUILD)
	@git --no-pager diff --stat -- tests/cli tests/screens tests/unit data \
		README.md

# The rules of the house, and both compilers with warnings being errors.
lint: $(BUILD)/flags $(LIB_OBJ) | $(FIRST)
	+@tests/run.sh $(BUILD) $(LINTS)

lint-deep: $(GEN) $(WORDS)
	@tests/lint/deep.sh $(BASE_CFLAGS) $(PKG_CFLAGS)

# What gcc says of the program it said when it built it, if that was as we build
# it; what of the tests, which are built otherwise, it is asked here.
GCC_BUILT = $(if $(filter -O2,$(CFLAGS)),$(shell \
	$(CC) -dM -E -x c /dev/null | grep -q __clang__ || echo yes))
SRC_BUILT := $(wildcard src/*.c src/*/*.c)
lint-gcc: $(if $(filter lint-gcc,$(MAKECMDGOALS)),$(patsubst %.c,\
	$(BUILD)/lint-gcc/%.o,$(if $(GCC_BUILT),$(filter tests/%,$(LINT_SRC)),\
	$(LINT_SRC))))
	+$(if $(GCC_BUILT),@$(MAKE) --no-print-directory -s SAN= \
		BUILD=$(BUILD:%-san=%) lint-said)
lint-said: $(SRC_BUILT:%.c=$(BUILD)/%.o)
	@said=$$(cat $(^:=.said)) && { [ -z "$$said" ] || \
		{ printf '%s\n' "$$said"; exit 1; }; }
lint-clang: $(LINT_SRC:%.c=$(BUILD)/lint-clang/%.ok)

$(BUILD)/lint-gcc/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(Q)gcc $(BASE_CFLAGS) -O2 $(FORTIFY) -Werror -MMD -MP $(PKG_CFLAGS) \
		-c $< -o $@

$(BUILD)/lint-clang/%.ok: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(Q)clang $(BASE_CFLAGS) -Werror -MMD -MP -MF $(@:.ok=.d) -MT $@ \
		$(PKG_CFLAGS) -fsyntax-only $<
	@touch $@

# Tests that load files once more, with libyaml alone: without those of fast
# reading, and of the chunks that nothing else makes.
FAST_SUITES := unit_yaml_fast unit_after unit_again unit_cache_blocks unit_columns
LIBYAML_SUITES := cli $(filter-out $(FAST_SUITES),$(notdir $(UNIT)))

validate: all | $(FIRST)
	+@failed=0; for script in validate web package; do \
		tests/$$script.sh $(BUILD) || failed=1; \
	done; $(MAKE) --no-print-directory LIBYAML=1 BUILD=$(BUILD)-libyaml \
		SUITES='$(LIBYAML_SUITES)' check || failed=1; exit $$failed

fuzz: | $(FIRST)
	+@$(MAKE) --no-print-directory SAN=1 BUILD=$(BUILD)-fuzz CC=clang \
		CFLAGS='-g -fsanitize=fuzzer-no-link' fuzz-all

fuzz-all: $(FUZZ)
	@tests/fuzz.sh $(BUILD) $(FUZZ_SECONDS) $(notdir $(FUZZ))

torture: all $(BUILD)/no_memory.so $(BUILD)/each $(BUILD)/on_terminal \
		$(RANDOM_TESTS:%=$(BUILD)/%)
	@tests/torture.sh $(BUILD) $(TORTURE_RUNS) $(RANDOM_TESTS)

soak: all $(BUILD)/pty_soak
	@LC_ALL=C.UTF-8 $(abspath $(BUILD))/pty_soak $(SOAK_MINUTES)

# Reads of what was never written, which the sanitisers do not see.
valgrind: all $(BUILD)/within
	@THROUGH='valgrind -q --error-exitcode=99' \
		tests/hostile.sh $(BUILD) $(VALGRIND_FORMATS)

hostile: all $(BUILD)/on_terminal $(BUILD)/within
	@tests/hostile.sh $(BUILD)

large: all $(BUILD)/on_terminal $(BUILD)/within
	@tests/large.sh $(BUILD)

$(BUILD)/no_memory.so: tests/torture/no_memory.c $(BUILD)/flags
	$(Q)$(CC) $(BASE_CFLAGS) -shared -fPIC -o $@ $<

$(BUILD)/each: tests/torture/each.c $(BUILD)/flags
	$(Q)$(CC) $(BASE_CFLAGS) -o $@ $<

$(BUILD)/on_terminal: tests/torture/on_terminal.c tests/torture/asleep.h \
		$(BUILD)/flags
	$(Q)$(CC) $(BASE_CFLAGS) -o $@ $< -lutil

$(BUILD)/within: tests/hostile/within.c $(BUILD)/flags
	$(Q)$(CC) $(BASE_CFLAGS) -o $@ $<

# What sanitisers add is nobody's to reach, so they are left out here.
coverage: | $(FIRST)
	+@$(MAKE) --no-print-directory BUILD=$(BUILD)-coverage FORTIFY= \
		CFLAGS='-O0 -g --coverage' LDFLAGS=--coverage \
		SUITES="$(filter-out lint-% install,$(SUITES))" check
	@tests/coverage.sh $(BUILD)-coverage

# One mistake at a time, so nothing but what it is in is compiled again.
mutants: | $(FIRST)
	+@$(MAKE) --no-print-directory BUILD=$(BUILD)-mutants FORTIFY= \
		WERROR= CFLAGS=-O1 LDFLAGS='$(MOLD)' mutants-all

mutants-all: all $(MUTANTS_TESTS:%=$(BUILD)/%)
	@tests/mutants.sh $(BUILD) $(MUTANTS) $(FILES)

bench: all
	@for script in tests/bench/*.sh; do \
		echo "$$script"; ANNALS=$(BUILD)/annals "$$script" || exit; \
	done

help:
	@echo 'make             builds $(BUILD)/annals'
	@echo 'make deps        installs what building needs, as root or by sudo;'
	@echo '                 make deps test also what testing needs, and so on'
	@echo 'make run         opens the shipped chronology'
	@echo 'make test        builds with sanitisers and runs every test'
	@echo 'make validate    has large programs read what is made for them'
	@echo 'make bless       takes what is printed now as what tests expect'
	@echo 'make lint        checks the rules of the house, with gcc and clang'
	@echo 'make lint-deep   analyses more slowly, if the tools are there'
	@echo 'make fuzz        fuzzes, FUZZ_SECONDS=$(FUZZ_SECONDS) a target'
	@echo 'make hostile     gives hostile files to each command and format'
	@echo 'make large       gives files of a hundred thousand of one thing to it'
	@echo 'make coverage    runs the tests, and counts the lines they reach'
	@echo 'make torture     takes memory and system calls away, one at a time;'
	@echo '                 TORTURE_RUNS=$(TORTURE_RUNS) allocations a command, 0: each one'
	@echo 'make valgrind    gives hostile files to it under valgrind'
	@echo 'make soak        random keys and changed files, for'
	@echo '                 SOAK_MINUTES=$(SOAK_MINUTES): it holds no more at the end'
	@echo 'make mutants     small mistakes in the code, and whether a test notices;'
	@echo '                 MUTANTS=$(MUTANTS) in all, 0: each one; FILES= only in these'
	@echo 'make bench       measures, against the goals; N=1000000: so many events'
	@echo 'make install     to DESTDIR= PREFIX=$(PREFIX)'
	@echo 'make uninstall   removes exactly that'
	@echo 'make clean       removes what was built'
	@echo 'Also: SAN=1, BUILD=folder, WERROR=1, V=1, SUITES=, CC=, CPPFLAGS=,'
	@echo 'CFLAGS=, LDFLAGS=, AR=, PKG_CONFIG=, INSTALL=; to build for another'
	@echo 'machine CC_FOR_BUILD=, CFLAGS_FOR_BUILD=, PKG_CONFIG_FOR_BUILD='

-include $(shell find $(BUILD) -name '*.d' -type f 2>/dev/null)
