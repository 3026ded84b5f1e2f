#ifndef APP_NAMES_H
#define APP_NAMES_H

#include "app/parts.h"
#include "query/complete.h"

/* The rows of the names pane, and the names that a prompt chooses from. */

/* A name, kind or source of the names pane, as a constraint. */
struct names_link {
	struct sv field, value; /* empty for a heading */
	enum class_no class;
	uint32_t no; /* of the class */
};

/* How many events of those that are counted each name has. */
struct names_tally {
	struct arena arena;
	const struct book *book; /* null: nothing is counted */
	uint32_t counts; /* of when they are */
	uint32_t *events[CLASSES]; /* by number; null: no section */
};

/* The names pane's own state. */
struct names_state {
	struct arena arena; /* what the rows are made of */
	struct names v;
	struct names_row *rows; /* its rows */
	const struct names_link *links; /* a row of V */
	/* What the reader chose, though it may be none of the rows until all
	 * are counted.  Its texts are the book's. */
	struct names_link held;
	size_t tops[CLASSES]; /* the first name seen of each */
	/* What they were made for. */
	uint32_t counts;
	bool stale; /* they are to be made again */
	bool whole; /* they are all there: the reader is in the pane */
	bool heads; /* they are the first of each sort alone */
	int room;   /* the rows that the pane had for them */
	struct names_tally tally; /* the last that is whole, or is to be */
	bool due; /* it is to be, and rows have no counts until then */
	char narrow[TYPED_MAX]; /* only names with it */
	size_t nnarrow;
	struct match_note near; /* what V has instead, if it is near */
};

static inline struct names_state *names_state(const struct app *a)
{
	return a->slots[PANE_names];
}

/* One of CLASS, NO, as a row, its counts 0: "Visit", "[1] Title", "Ilham
 * Aliyev".  In ARENA or the book. */
struct names_row names_row(struct app *a, struct arena *arena,
			   enum class_no class, uint32_t no);
/* The same with its counts. */
struct names_row names_counted(struct app *a, struct arena *arena,
			       enum class_no class,
			       const struct completion *of);
/* What of CLASS is near to TYPED, which finds none of it, and in NOTE that it
 * is: a name by the words that the field of the class would be met by, anything
 * else by its title.  Empty when nothing is. */
struct sv names_near(struct app *a, struct arena *arena, enum class_no class,
		     struct sv typed, struct match_note *note);
/* NO of CLASS as a constraint. */
struct names_link names_link_of(const struct app *a, enum class_no class,
				uint32_t no);
/* All of CLASS with events, in their order, until another book comes. */
const struct class_order *names_order(struct app *a, enum class_no class);

/* The rows, made again where they are stale; the cursor stays with its
 * name. */
void names_need(struct app *a);
/* Goes on counting, until a key waits; as search_step(). */
bool names_step(struct app *a, bool *show);
/* Settles which rows are seen where there are ROWS: each section has its share
 * of them, and that with the cursor shows it; all where few rows are too few
 * for that. */
void names_share(struct app *a, size_t rows);
/* Scrolls the section of the row AT by BY names, where not all of it is seen,
 * or all rows where there is no sharing, of which there is room for ROWS; the
 * cursor goes along only where it would be out of sight. */
void names_wheel(struct app *a, size_t at, size_t rows, int by);
/* How many names V does not show of its sections. */
size_t names_unseen(const struct names *v);
/* What is told of the chosen one in a line: what it is, how many events it has,
 * how else it is spelt. */
void names_words(const struct app *a, struct frame *f, struct rect r);
/* Those of CLASS that TYPED finds, with counts, those of what is kept first,
 * and in VALUES what the field of the class has to be for each.  Where it finds
 * none those that are near to it, and NOTE says so. */
struct names names_complete(struct app *a, struct arena *arena,
			    enum class_no class, struct sv typed,
			    const struct sv **values, struct match_note *note);

#endif
