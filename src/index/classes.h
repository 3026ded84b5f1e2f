#ifndef INDEX_CLASSES_H
#define INDEX_CLASSES_H

#include "book/book.h"
#include "index/count.h"
#include "index/index.h"
#include "index/texts.h"
#include "wording/label.h"

/*
 * The classes of things that events can be sorted by: who, where, kinds,
 * sources ...  What is the same of all is asked here, by a class and a number
 * of it; classes.def has a row for each.
 */
enum class_no {
#define X(name, ...) CLASS_##name,
#include "index/classes.def"
#undef X
	CLASSES
};

/* What the numbers of a class number. */
struct class_rows {
	uint32_t (*count)(const struct book *b);
	struct sv (*title)(const struct book *b, uint32_t no);
	/* Null where they have none of it. */
	struct sv (*id)(const struct book *b, uint32_t no); /* may be empty */
	/* For readers, where that is not the title. */
	struct sv (*called)(const struct book *b, uint32_t no,
			    const struct locale *l);
	/* The title, and what files call it in other languages. */
	bool (*texts)(const struct book *b, uint32_t no, texts_fn *fn,
		      void *arg);
	/* The events of just this one, not of what is in it or one of it, in
	 * any part; ascending. */
	const event_no *(*events)(struct index *x, uint32_t no, size_t *n);
	uint32_t (*parent)(const struct book *b, uint32_t no);
	bool (*declared)(const struct book *b, uint32_t no); /* in a file */
	bool spelt;   /* they are names, which have other spellings */
	bool ranked;  /* those with the most events come first, else the lowest
			 number does */
	bool built_in; /* most are, and no word of the chronology */
};

struct class {
	struct sv word, one, field; /* see classes.def */
	enum label called;  /* one of it, for readers; LABELS: it has none */
	enum label heading; /* LABELS: it is not in the names pane */
	const struct class_rows *rows;
	bool (*holds)(const struct book *b, uint32_t no); /* null: all */
	count_fn *count;
};

const struct class *class_of(enum class_no c);

/* The class that the command `names` calls WORD; CLASSES for none. */
enum class_no class_find_word(struct sv word);

/* The first class that FIELD constrains to one of; CLASSES for none. */
enum class_no class_find_field(struct sv field);

/* ---- one of a class ---- */

/* How many numbers there are, of this class or not. */
uint32_t class_size(const struct book *b, enum class_no c);

bool class_holds(const struct book *b, enum class_no c, uint32_t no);
struct sv class_title(const struct book *b, enum class_no c, uint32_t no);
/* Whether FN said true for the title, or for what files call it in another
 * language. */
bool class_texts(const struct book *b, enum class_no c, uint32_t no,
		 texts_fn *fn, void *arg);
struct sv class_id(const struct book *b, enum class_no c, uint32_t no);
/* What it lies in, or is one of; UINT32_MAX for nothing. */
uint32_t class_parent(const struct book *b, enum class_no c, uint32_t no);
/* Whether a file declares it: what is only built in, or used, is not. */
bool class_declared(const struct book *b, enum class_no c, uint32_t no);

/*
 * What a reader of the language of L sees of it, as called.h says; else its
 * title; where others have the same, with what tells them
 * apart after it in brackets: what it lies in, its country, an office, else its
 * id.  In A or the book.
 */
struct sv class_shown(struct arena *a, const struct book *b, enum class_no c,
		      uint32_t no, const struct locale *l);

/* What a list orders it by: the same, but people as family.h has them in an
 * index, surname first where it is known. */
struct sv class_ordered(struct arena *a, const struct book *b, enum class_no c,
			uint32_t no, const struct locale *l);

/*
 * What the field of the class has to be, in single quotes, for just this one:
 * its id; of a name that has no namesake its title, which is what people read.
 * class_find() is the way back, and gives UINT32_MAX for what none is called.
 */
struct sv class_value(const struct book *b, enum class_no c, uint32_t no);
uint32_t class_find(const struct book *b, enum class_no c, struct sv value);

/* ---- all of a class ---- */

/*
 * How many of HITS each has, by its number, an event counted once; with ENDS
 * also the first and the last of them.  In A, which is used for scratch too.
 */
struct count class_count(struct arena *a, const struct corpus *of,
			 enum class_no c, struct hits hits, bool ends);

/* The same without ends, unless STOP ends it: then it is of no use. */
struct count class_count_until(struct arena *a, const struct corpus *of,
			       enum class_no c, struct hits hits,
			       struct stop *stop);

/*
 * The events of NO of C that class_count() counts for it, each once and
 * ascending: with those of what is in a place, or is one of a kind.  C is one
 * that has them (class_rows).  In A, which is used for scratch too.
 */
struct hits class_events(struct arena *a, const struct corpus *of,
			 enum class_no c, uint32_t no);

/* The numbers of a class that have events, in the order of a list. */
struct class_order {
	enum class_no class;
	uint32_t *v;
	size_t n;
	const uint32_t *events; /* by number, of all events */
};

/*
 * All of class C with events among ALL, the events of OF: those with the most
 * first, then names by their folds, then by number; by number alone where the
 * class is not ranked.  In A.
 */
struct class_order class_order(struct arena *a, const struct corpus *of,
			       enum class_no c, struct hits all);

#endif
