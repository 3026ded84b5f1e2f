#ifndef CHECK_RULES_H
#define CHECK_RULES_H

#include "base/course.h"
#include "base/vec.h"
#include "check/check.h"

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

/* Whether EV, or NO_EVENT, silences FAULT.  It is asked when that is about to
 * be told, for a silence that nothing is told of is a fault itself. */
bool check_silenced(struct checking *c, enum fault fault, event_no ev);

/* DIAG() of FAULT in EV, unless that silences it. */
#define TELL(c, ev, fault, where, ...)                                         \
	do {                                                                   \
		if (!check_silenced((c), (fault), (ev)))                       \
			DIAG((c)->diags, (fault), (where), __VA_ARGS__);       \
	} while (0)

/* The title of EV and its date as written, as a fault quotes them; these and
 * what follows in C's scratch arena. */
struct sv check_event_title(struct checking *c, event_no ev);
struct sv check_event_date(struct checking *c, event_no ev);

/* " (FILE:LINE)" of ORIGIN; nothing where no file has it. */
struct sv check_aside(struct checking *c, struct origin origin);

/* The fault of WRITTEN, a WHAT at ORIGIN, that is nearly MEANT at ITS. */
void check_near_equal(struct checking *c, struct origin origin, struct sv what,
		      struct sv written, struct sv meant, struct origin its);

/* The fault of NAME, which nobody declares and which makes a WHAT at ORIGIN,
 * if it stands for none, as null does. */
void check_placeholder(struct checking *c, struct origin origin, struct sv what,
		       struct sv name);

/* Negative, zero or positive as A stands before B in the files. */
int check_origin_order(struct origin a, struct origin b);

/* Whether the date of A must be before that of B: no day of it is not.  Dates
 * that are only known to hold when they were reported say nothing. */
bool check_must_precede(const struct book *b, event_no a, event_no other);

/* Whether either event says anything of the other: part of it, a link. */
bool check_related(const struct book *b, event_no a, event_no other);

/* Whether TEXT is valid EDTF; then *OUT, in C's scratch arena. */
bool check_read_date(struct checking *c, struct sv text, struct date *out);

#endif
