#ifndef PLAIN_ACTS_H
#define PLAIN_ACTS_H

#include "plain.h"

/* What a reader without a screen has in hand, and the commands of plain.def
 * that work on it. */

enum {
	PLAIN_PAGE = 20,  /* lines of a list at a time */
	PLAIN_CHIPS = 9,  /* constraints that have a number of their own */
	PLAIN_STEP = 100, /* ms of reading again at a time */
};

struct plain {
	struct cli *cli;
	const struct plain_options *options;
	const struct corpus *corpus; /* the session's or the command line's */
	const struct query *chips[PLAIN_CHIPS];
	size_t nchips;
	struct hits hits;        /* what the constraints leave */
	struct hits list;        /* those of HITS that pages go through */
	size_t next;             /* of LIST: the first of the next page */
	size_t at;               /* of HITS: where the reader is */
	struct arena view;       /* of the lists */
	struct arena scratch;    /* of a command */
	struct build typed;      /* what was read */
	size_t taken;            /* bytes of it that were obeyed */
	struct sv bar_file;      /* where the files have to be mended */
	uint32_t bar_line;
	bool quit;
};

/* Prints TEXT as a line. */
void plain_say(struct plain *p, struct sv text);

/* The number that TEXT is, from 1 to MOST; 0 for none. */
size_t plain_number(struct sv text, size_t most);

/* Adds a constraint: those that have no number left are one with the last. */
void plain_add(struct plain *p, const struct query *q);
/* What TEXT asks for; null when it is no query, which is said. */
const struct query *plain_parse(struct plain *p, struct sv text);
/* All constraints as one, in the arena VIEW; null: there are none. */
const struct query *plain_chips(struct plain *p);
/* Lists anew what the constraints leave. */
void plain_choose(struct plain *p);
/* Says what became of the files, and lists what is left of another book. */
void plain_news(struct plain *p, const struct news *news);

/* Obeys a command; ARGUMENT is what stands after its name, trimmed. */
typedef void plain_act(struct plain *p, struct sv argument);

#define X(letter, word, argument, needs, help) plain_act plain_##word;
#include "plain.def"
#undef X

#endif
