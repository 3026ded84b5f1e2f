#ifndef APP_SETTING_H
#define APP_SETTING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/build.h"
#include "view/theme.h"

/* What the reader sets while he browses, by `:set`, or before that in the
 * configuration: the table setting.def. */
struct app;

#define SETTING_WORD(name, word) word "|"

enum setting {
#define X(name, takes, where, help) SETTING_##name,
#include "app/setting.def"
#undef X
	SETTINGS,
};

struct setting_row {
	struct sv name, takes; /* "mouse", "off|on" */
	bool in_view;          /* it stands in the section view, too */
	struct sv help;
	void (*set)(struct app *a); /* after it became another */
};

extern const struct setting_row settings[SETTINGS];

/* What they are: of each the number of its word, or so many days. */
struct setting_values {
	uint32_t v[SETTINGS];
};

/* Reads what TEXT is of S.  False, and nothing, when S does not take it. */
bool setting_read(enum setting s, struct sv text, struct setting_values *to);

/* Appends what S takes: "off or on". */
void setting_print_takes(struct build *b, enum setting s);

/* A is so set from now on: S, as V has it. */
void setting_change(struct app *a, enum setting s,
		    const struct setting_values *v);

#endif
