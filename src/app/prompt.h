#ifndef APP_PROMPT_H
#define APP_PROMPT_H

#include "app/choice.h"
#include "state/state.h"
#include "view/names.h"

/*
 * The line that is typed in.  A row of prompt.def and the operations
 * prompt_NAME of a file are all that makes a prompt.
 */
struct app;

enum {
	TYPED_MAX = 512, /* bytes in a prompt */
	NOTE_MAX = 512,
};

enum prompt_kind {
#define X(name, label, history, way) PROMPT_##name,
#include "app/prompt.def"
#undef X
	PROMPT_COUNT,
};

enum prompt_way {
	PROMPT_LINE,   /* a text; Enter accepts it */
	PROMPT_QUERY,  /* the same; the names pane counts what it finds, and
			  Tab completes it */
	PROMPT_LISTED, /* a text whose completions are always listed */
	PROMPT_PICK,   /* one of a list, which what is typed narrows */
	PROMPT_KEY,    /* one key, at once; none, with Enter */
};

/* Null is "nothing to do". */
struct prompt_ops {
	void (*list)(struct app *a);    /* completions: prompt_list() */
	void (*changed)(struct app *a); /* something else is typed, or chosen */
	void (*accept)(struct app *a);  /* closes it, or notes why not */
	void (*cancel)(struct app *a);  /* before it is closed */
	/* In place of the row's label, where the screen has its say. */
	struct sv (*label)(const struct app *a);
};

/* A row of prompt.def. */
struct prompt_row {
	struct sv label;
	enum history history;
	enum prompt_way way;
	const struct prompt_ops *ops;
};

#define X(name, label, history, way)                                           \
	extern const struct prompt_ops prompt_##name;
#include "app/prompt.def"
#undef X

struct prompt {
	const struct prompt_row *row; /* null: there is none */
	char typed[TYPED_MAX];
	size_t n, cursor; /* bytes */
	bool proposed; /* by us: what the reader types at once replaces it */
	struct stand origin; /* where the reader was */
	struct arena arena;
	struct names list; /* completions */
	struct arena choices;     /* of LIST */
	const struct sv *inserts; /* what each completes to, a row of LIST */
	struct match_note near; /* what LIST has instead, if it is near */
	size_t from;  /* the byte where what is completed begins */
	bool cycling; /* the completion that is chosen is typed */
	size_t back;  /* how long ago it was typed, in prompts; 0: now */
	char draft[TYPED_MAX]; /* what was typed before Up or Tab */
	size_t ndraft, draft_cursor;
	bool faulty; /* what is typed is no query */
	bool waits;  /* for the index, FOR_WORDS for all of it (waiting.h) */
	bool for_words;
	unsigned progress; /* of it that the note tells, in thousandths */
	bool counts; /* HITS is what the filter would leave */
	bool seeking; /* that is to be found yet (filter.c) */
	struct hits hits;
	char note[NOTE_MAX]; /* what Enter would give, or what is wrong */
	enum style note_style;
	bool replied; /* NOTE is of prompt_reply() */
};

void prompt_open(struct app *a, enum prompt_kind kind, struct sv typed);
/* The same; the first letter that is typed takes the place of TYPED. */
void prompt_propose(struct app *a, enum prompt_kind kind, struct sv typed);
void prompt_close(struct app *a);
void prompt_key(struct app *a, uint32_t key);
void prompt_pasted(struct app *a); /* what was pasted is all there */

bool prompt_is_open(const struct app *a);
/* Whether there is one that is answered in this WAY. */
bool prompt_asks(const struct app *a, enum prompt_way way);
/* Whether it has a list, even an empty one. */
bool prompt_lists(const struct app *a);
struct sv prompt_typed(const struct app *a);
struct sv prompt_label(const struct app *a);

/* Answers what is typed, as when it is typed. */
void prompt_answer(struct app *a);
/* TEXT is typed instead, by whatever. */
void prompt_show(struct app *a, struct sv text);
/* Lists the completions of what is typed now. */
void prompt_list(struct app *a);
/* What is typed now is no completion any more. */
void prompt_own_words(struct app *a);
/* Another row of a list that is chosen from, BY rows further on. */
void prompt_choose(struct app *a, int by);
__attribute__((format(printf, 3, 4))) void
prompt_note(struct app *a, enum style style, const char *fmt, ...);
/* The same, of a key that typed nothing itself: what is found meanwhile of what
 * was typed before does not take its place. */
__attribute__((format(printf, 3, 4))) void
prompt_reply(struct app *a, enum style style, const char *fmt, ...);

#endif
