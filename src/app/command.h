#ifndef APP_COMMAND_H
#define APP_COMMAND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/build.h"
#include "base/sv.h"

/* The commands of command.def: what a key does where. */
struct app;

/* Where a key works. */
#define SCOPES(X)                                                              \
	X(MOVE, "in every pane, the help and the report")                      \
	X(TIMELINE, "in the timeline")                                         \
	X(EVENT, "in the event pane")                                          \
	X(NAMES, "in the names pane")                                          \
	X(STRIP, "in the bars")                                                \
	X(LANES, "in the lanes")                                               \
	X(PAGE, "in a document in the timeline's place")                       \
	X(DOCUMENT, "in the event pane and other documents")                   \
	X(MAIN, "in every pane")                                               \
	X(HELP, "in the help")                                                 \
	X(FIND, "in the report and in documents")                              \
	X(PROMPT, "while typing")                                              \
	X(ANY, "everywhere")                                                   \
	X(ALWAYS, "everywhere, while typing too")

enum scope {
#define X(name, text) SCOPE_##name,
	SCOPES(X)
#undef X
	SCOPE_COUNT,
};

enum command {
#define X(name, keys, where, help) COMMAND_##name,
#include "app/command.def"
#undef X
	COMMAND_COUNT,
};

struct command_row {
	struct sv name, keys; /* "next_event", "j Down" */
	enum scope where;
	struct sv help;
	void (*run)(struct app *a);
};

extern const struct command_row commands[COMMAND_COUNT];
extern const struct sv scope_names[SCOPE_COUNT];

/* What completes the last word of an argument, BEFORE which others stand: in
 * ARENA, each with what is said of it, and their number in *N. */
typedef const struct sv_pair *word_choices_fn(struct app *a,
					      struct arena *arena,
					      struct sv before, size_t *n);

/* A row of word.def. */
struct word_row {
	struct sv name, argument; /* "save", "NAME" */
	struct sv help;
	word_choices_fn *choices;
	void (*run)(struct app *a, struct sv argument);
};

/* How well TYPED is the name NAME of an act: it is it, begins it, or begins a
 * word of it.  A blank or a hyphen will do for an underscore. */
enum command_fit {
	COMMAND_FITS_NOT,
	COMMAND_FITS_WORD,
	COMMAND_BEGINS,
	COMMAND_IS,
};
enum command_fit command_fits(struct sv name, struct sv typed);

/* Appends NAME with blanks between its words. */
void command_spell(struct build *b, struct sv name);

/* Whether W waits for its argument. */
bool command_waits(const struct word_row *w);

enum word {
#define X(name, argument, choices, help) WORD_##name,
#include "app/word.def"
#undef X
	WORD_COUNT,
};

extern const struct word_row words[WORD_COUNT];

/* What the help calls them. */
#define WORD_SCOPE "after a colon"

#define X(name, keys, where, help) void do_##name(struct app *a);
#include "app/command.def"
#undef X

#define X(name, argument, choices, help)                                       \
	void word_##name(struct app *a, struct sv arg);                        \
	word_choices_fn choices_##choices;
#include "app/word.def"
#undef X

#endif
