#ifndef APP_PROMPT_H
#define APP_PROMPT_H

#include "app/choice.h"
#include "view/names.h"

/* The line that is typed in. */
struct app;

enum {
	TYPED_MAX = 512, /* bytes in a prompt */
	NOTE_MAX = 512,
};

enum prompt_kind {
	PROMPT_NONE,
	PROMPT_SEARCH,
	PROMPT_PERSON,
	PROMPT_PLACE,
	PROMPT_FILTER,
	PROMPT_DROP,
	PROMPT_INVERT,
	PROMPT_GO_TO,
	PROMPT_FIND_KEY,
	PROMPT_WRITE,
	PROMPT_REPLACE,
	PROMPT_PALETTE,
	PROMPT_NARROW,
	PROMPT_KINDS,
};

struct prompt {
	enum prompt_kind kind;
	char typed[TYPED_MAX];
	size_t n, cursor; /* bytes */
	struct place origin; /* where the reader was */
	struct arena arena;
	struct names list; /* completions */
	int list_cells; /* as wide as it was: no narrower while one types */
	struct arena choices;     /* of LIST, unless it is of names */
	const struct sv *inserts; /* what each completes to, a row of LIST */
	size_t from;  /* the byte where what is completed begins */
	bool cycling; /* the completion that is chosen is typed */
	size_t back;  /* how long ago it was typed, in prompts; 0: now */
	char draft[TYPED_MAX]; /* what was typed before Up or Tab */
	size_t ndraft, draft_cursor;
	bool faulty; /* what is typed is no query */
	bool counts; /* HITS is what the filter would leave */
	struct hits hits;
	char note[NOTE_MAX]; /* what Enter would give, or what is wrong */
	enum style note_style;
};

void prompt_open(struct app *a, enum prompt_kind kind, struct sv typed);
void prompt_close(struct app *a);
void prompt_key(struct app *a, uint32_t key);
void prompt_pasted(struct app *a); /* what was pasted is all there */
struct sv prompt_typed(const struct app *a);
struct sv prompt_label(const struct app *a);
/* Whether it has a list, even an empty one. */
bool prompt_lists(const struct app *a);
void prompt_changed(struct app *a); /* what was typed is something else */
void prompt_choose(struct app *a, int by); /* a name, BY rows further on */
void prompt_chosen(struct app *a);  /* another completion was chosen */
__attribute__((format(printf, 3, 4))) void
prompt_note(struct app *a, enum style style, const char *fmt, ...);

#endif
