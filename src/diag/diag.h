#ifndef DIAG_DIAG_H
#define DIAG_DIAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/build.h"
#include "base/sv.h"

/*
 * What is wrong with the reader's files.  Every fault is a row of diag.def:
 * an id that stays, a severity, a message with a hole {} for each argument,
 * and an explanation for `annals check --explain ID`.
 */
enum fault {
#define X(name, severity, message, explanation) FAULT_##name,
#include "diag/diag.def"
#undef X
	FAULT_COUNT,
};

struct diag {
	enum fault fault;
	struct sv file;
	uint32_t line, column; /* from 1, column in code points; 0: no place */
	struct sv message;     /* as it was given: not yet clean (clean.h) */
};

/* Faults in the order they were found.  Start it with { .arena = A }. */
struct diags {
	struct arena *arena;
	struct diag *v;
	size_t n, cap;
	size_t errors; /* that are no warnings */
	const char *every; /* what prints all of them; null: annals check; ""
			      for nothing */
};

/* Where a fault stands.  FILE must outlive the diags. */
struct locus {
	struct sv file;
	uint32_t line, column; /* from 1; 0 when it is the whole file */
};

/*
 * Adds FAULT at WHERE; the N texts ARGS fill the holes of its message in
 * order and are copied.  N must be the number of holes.
 */
void diag_add(struct diags *d, enum fault fault, struct locus where,
	      const struct sv *args, size_t n);

/* Adds DIAG, whose texts must outlive D. */
void diag_put(struct diags *d, struct diag diag);

/* DIAG(d, FAULT_x, where, sv, sv...); DIAG0 for a message without holes. */
#define DIAG(d, fault, where, ...)                                             \
	diag_add((d), (fault), (where), (const struct sv[]){ __VA_ARGS__ },    \
		 sizeof((const struct sv[]){ __VA_ARGS__ }) /                  \
			 sizeof(struct sv))
#define DIAG0(d, fault, where) diag_add((d), (fault), (where), NULL, 0)

/* What a fault quotes of a text: of one over 60 bytes the beginning and
 * "...", in A. */
struct sv diag_excerpt(struct arena *a, struct sv text);

/* "FILE:LINE" of WHERE, or FILE where it is the whole of it, in A: for a fault
 * that names another place. */
struct sv diag_locus(struct arena *a, struct locus where);

/* "date_invalid" as in diag.def (ids print with hyphens), and the fault that
 * has this id, written either way, or FAULT_COUNT. */
struct sv fault_id(enum fault fault);
enum fault fault_find(struct sv id);
/* Whether FAULT can be told of an event, which then can silence it: any warning
 * but those of the silences, and what its sources do not say; and whether such
 * a one is told while files are read, not by `annals check` alone. */
bool fault_of_event(enum fault fault);
bool fault_of_reading(enum fault fault);
bool fault_is_error(enum fault fault); /* else it is a warning */
struct sv fault_message(enum fault fault);     /* with its holes */
struct sv fault_explanation(enum fault fault); /* a paragraph or two */

/* "; did you mean source-missing?" in A, of a TEXT that is no fault_of_event();
 * where it is near to none, where they are listed. */
struct sv fault_hint(struct arena *a, struct sv text);

/* "date-invalid": the id of FAULT as it is printed, in A. */
struct sv fault_print(struct arena *a, enum fault fault);

/* The first of D that left out a file or the rest of one, or null. */
const struct diag *diag_loss(const struct diags *d);
/* In how many files something of D did. */
size_t diag_loss_files(const struct diags *d);

/* "3 errors, 1 warning"; nothing where there are none. */
void diag_counts(struct build *b, size_t errors, size_t warnings);

/* Takes out those that KEEP, called with ARG, has no wish to keep. */
void diag_keep(struct diags *d, bool (*keep)(void *arg, const struct diag *),
	       void *arg);

/* Puts them in order of file name, line and column; what is told twice of one
 * place stands once. */
void diag_sort(struct diags *d);

/*
 * Appends all of D as lines `FILE:LINE:COLUMN: error: MESSAGE [ID]`, all of it
 * clean (clean.h), as editors read it; with ASCII nothing else.  Of each file
 * only the first LIMIT (0: all) and how many more there are.
 */
void diag_print(struct build *b, const struct diags *d, size_t limit,
		bool ascii);

#endif
