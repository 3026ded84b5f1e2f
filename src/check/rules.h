#ifndef CHECK_RULES_H
#define CHECK_RULES_H

#include "base/course.h"
#include "base/vec.h"
#include "check/check.h"
#include "wording/check_words.h"

/* A check that an event's `checks` silences. */
struct silence {
	event_no event;
	enum fault fault;
	bool needed; /* it was about to tell something */
};

/* What the checks share while check_book() runs. */
struct checking {
	const struct book *book;
	struct index *index; /* of it */
	const struct check_with *with;
	struct diags *diags;
	struct arena arena;   /* as long as one check */
	struct arena scratch; /* as long as one item of it */
	struct arena words;   /* as long as all of them */
	struct check_folds *folds; /* in that; null before the first */
	void *state;          /* of the check that is being done */
	struct sv *files;   /* names of the book's files, as long as DIAGS */
	VEC(struct silence) silences; /* in the order of events */
};

/* A check: stages of a struct checking, an item of which is a record or so
 * (base/course.h). */
struct check_rule {
	const struct course_stage *stages;
	size_t n;
	size_t state;                     /* bytes of its own, zeroed */
	void (*end)(struct checking *c); /* gives back what no arena has; or
					    null */
};

/* One for each row of check.def. */
#define X(name) extern const struct check_rule check_##name;
#include "check/check.def"
#undef X

#define CHECK_STAGES(list) (list), sizeof(list) / sizeof((list)[0])

/* Items of a stage: of the book. */
uint64_t check_all_events(const void *checking);
uint64_t check_all_names(const void *checking);
uint64_t check_all_sources(const void *checking);
uint64_t check_all_cites(const void *checking);

/* Stages of a check whose state begins with a struct alike, when all is entered
 * in it: that sorts, and has so many numbers then. */
void check_alike_sort(void *checking, uint64_t at);
uint64_t check_alike_strides(const void *checking);
void check_alike_stride(void *checking, uint64_t at);
uint64_t check_alike_keys(const void *checking);
#define CHECK_ALIKE                                                            \
	{ course_once, check_alike_sort },                                     \
	{ check_alike_strides, check_alike_stride }

/* Where ORIGIN is, for a fault. */
struct locus check_locus(const struct checking *c, struct origin origin);
struct locus check_event_place(const struct checking *c, event_no ev);

/* Whether EV, or NO_EVENT, silences FAULT; whether one of the N events V does.
 * It is asked when that is about to be told, for a silence that nothing is told
 * of is a fault itself. */
bool check_silenced(struct checking *c, enum fault fault, event_no ev);
bool check_silenced_by(struct checking *c, enum fault fault, const event_no *v,
		       size_t n);

/* Whether an event that HAS the name or role NO silences FAULT, likewise; for
 * what no index lists the events of. */
typedef bool check_has(const struct book *b, event_no ev, uint32_t no);
bool check_silenced_having(struct checking *c, enum fault fault, check_has *has,
			   uint32_t no);

/* Whether an event that has NAME silences FAULT, likewise. */
bool check_name_silenced(struct checking *c, enum fault fault, name_no name);

/* DIAG() of FAULT in EV, unless that silences it; of a fault that two have, the
 * OTHER one may. */
#define TELL_PAIR(c, ev, other, fault, where, ...)                             \
	do {                                                                   \
		const event_no pair[] = { (ev), (other) };                     \
									       \
		if (!check_silenced_by((c), (fault), pair, 2))                 \
			DIAG((c)->diags, (fault), (where), __VA_ARGS__);       \
	} while (0)
#define TELL(c, ev, fault, where, ...)                                         \
	TELL_PAIR(c, ev, NO_EVENT, fault, where, __VA_ARGS__)

/* The title of EV and its date as written, as a fault quotes them; these and
 * what follows in C's scratch arena. */
struct sv check_event_title(struct checking *c, event_no ev);
struct sv check_event_date(struct checking *c, event_no ev);

/* " (FILE:LINE)" of ORIGIN; nothing where no file has it. */
struct sv check_aside(struct checking *c, struct origin origin);

/* The fault of WRITTEN, a WHAT at ORIGIN, that is nearly MEANT at ITS. */
void check_near_equal(struct checking *c, struct origin origin, struct sv what,
		      struct sv written, struct sv meant, struct origin its);
/* The same of the name N, which is nearly MEANT, unless an event of either
 * silences it. */
void check_near_names(struct checking *c, name_no n, name_no meant);

/* Whether NAME is signs alone, or says that something is not named, as null
 * does; and the fault of such a one, which nobody declares and which makes a
 * WHAT at ORIGIN. */
bool check_is_placeholder(struct checking *c, struct sv name);
void check_placeholder(struct checking *c, struct origin origin, struct sv what,
		       struct sv name);

/* Negative, zero or positive as A stands before B in the files. */
int check_origin_order(struct origin a, struct origin b);

/* Whether the date of A must be before that of B, as date_surely_before().
 * Dates that are only known to hold when they were reported say nothing. */
bool check_must_precede(const struct book *b, event_no a, event_no other);

/* book_first(), but of date_loosen(). */
int64_t check_first(const struct book *b, event_no ev);

/* Side or member I of D, a span or a set all of which is meant, where that is
 * told; else D. */
struct date check_one_part(const struct date *d, uint32_t i);

/* Whether either event says anything of the other: part of it, a link. */
bool check_related(const struct book *b, event_no a, event_no other);

/* Whether a word of TEXT, folded (FOLD_EXACT) and between blanks, begins with
 * one of ID in some language. */
bool check_stems(struct checking *c, struct sv text, enum check_words id);

/* Whether the word FOLD, folded (FOLD_EXACT), is the name of a month, whole or
 * short, in some language. */
bool check_is_month(struct checking *c, struct sv fold);

/* Whether the word FOLD, folded (FOLD_EXACT), is one of ID likewise. */
bool check_is_word(struct checking *c, struct sv fold, enum check_words id);

/* Whether EV, in which WHO takes part, may come after that one's death: a
 * funeral, a posthumous award, what is named after or remembers whom it names,
 * or the only one in it.  By its kind and words in our languages; never where
 * the role is of somebody who does something there, as a speaker. */
bool check_posthumous(struct checking *c, event_no ev, const struct who *who);

/* Whether TEXT is valid EDTF; then *OUT, in C's scratch arena. */
bool check_read_date(struct checking *c, struct sv text, struct date *out);

#endif
