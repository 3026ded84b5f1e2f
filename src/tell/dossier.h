#ifndef TELL_DOSSIER_H
#define TELL_DOSSIER_H

#include "index/classes.h"

/*
 * What is known of one of a class: a person, a body, a place, a series, a
 * source or a kind; and what is counted of its events.  All lives in the arena
 * of dossier_of() or in the book.
 */
struct dossier_count {
	uint32_t no;
	size_t n; /* events */
};

/* The most first, then the lowest number. */
struct dossier_list {
	const struct dossier_count *v;
	size_t n;
};

/* An office, and when it is known to be held, by which sources. */
struct dossier_office {
	struct sv title, when;
};

/* When some events were: from the first to the last, and how many of them are
 * not told by that.  Any of it may be empty. */
struct period_told {
	struct sv when;
	struct sv earlier;  /* "one event perhaps earlier" */
	struct sv later;
	struct sv yearless; /* "one event of unknown year" */
};

struct dossier {
	const struct corpus *corpus;
	const struct locale *locale;
	enum class_no class;
	uint32_t no;
	struct sv name;
	uint32_t within; /* a name, or a kind: what it lies in, is one of, or
			    comes from; UINT32_MAX */
	const struct dossier_office *offices;
	size_t noffices;
	struct sv spellings; /* "Аляксандр Лукашэнка (be) · ..."; or empty */
	struct sv url;       /* of a source, or empty */
	struct hits hits;    /* its events */
	struct period_told period;
	size_t spoken; /* in how many its roles are none of somebody present */
	struct dossier_list with;   /* names: people, bodies, countries */
	struct dossier_list places; /* names: where, not in what that lies */
	struct dossier_list roles;
	struct dossier_list sources;
	/* As what it is in each of HITS, or empty; null: it has no roles. */
	const struct sv *in;
};

struct dossier_want {
	const struct locale *locale;
	bool iso;   /* dates as EDTF */
	bool ascii; /* places in sources too */
};

/* Whether there is a dossier for those of CLASS; what that is called, with a
 * capital: "Person", in A. */
bool dossier_can(enum class_no class);
struct sv dossier_sort(struct arena *a, enum class_no class,
		       const struct locale *l);

/* Whether what D is of takes part in events itself, so that others do with
 * it. */
bool dossier_acts(const struct dossier *d);

/* The dossier of NO, whose events are HITS, in A. */
struct dossier dossier_of(struct arena *a, const struct corpus *c,
			  enum class_no class, uint32_t no, struct hits hits,
			  const struct dossier_want *want);

#endif
