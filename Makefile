# annals: `make deps run` opens the shipped chronology, `make deps test` tests.

BUILD ?= build
CC ?= cc
WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wvla -Wformat=2
SANFLAGS = $(if $(SAN),-fsanitize=address$(,)undefined -fno-sanitize-recover=all -O1)
, := ,
CFLAGS ?= -O2 -g
ALL_CFLAGS = -std=c11 -D_GNU_SOURCE -Isrc -I$(BUILD)/gen $(WARN) $(CFLAGS) $(SANFLAGS) -MMD -MP
PKGS = ncursesw yaml-0.1 icu-uc icu-i18n

LIB_SRC := $(filter-out src/main.c src/gen/%,$(wildcard src/*/*.c src/cli.c src/tui.c))
LIB_OBJ := $(LIB_SRC:%.c=$(BUILD)/%.o)

all: $(BUILD)/annals

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $$(pkg-config --cflags $(PKGS)) -c $< -o $@

$(BUILD)/libannals.a: $(LIB_OBJ)
	rm -f $@ && ar rcs $@ $^

$(BUILD)/annals: $(BUILD)/src/main.o $(BUILD)/libannals.a
	$(CC) $(ALL_CFLAGS) -o $@ $^ $$(pkg-config --libs $(PKGS))

$(BUILD)/unit_%: tests/unit/%.c $(BUILD)/libannals.a
	$(CC) $(ALL_CFLAGS) -o $@ $^ -lcmocka $$(pkg-config --libs $(PKGS))

clean:
	rm -rf $(BUILD)

-include $(LIB_OBJ:.o=.d) $(BUILD)/src/main.d
