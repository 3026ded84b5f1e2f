#ifndef LOAD_MAKE_H
#define LOAD_MAKE_H

#include "base/file.h"
#include "load/chunks.h"
#include "load/circle.h"
#include "load/draft.h"
#include "load/find.h"
#include "load/reuse.h"
#include "load/schema.h"
#include "load/written.h"
#include "yaml/node.h"
#include "yaml/scan.h"

/*
 * Making rows of the book from records that schema_validate() found good: the
 * load while it runs, and what the files that make records share.
 */

/* One more use of a reference, which refs_add() keeps the first of. */
struct use {
	uint32_t ref;
	struct locus where;
};

/* A source that a reference describes, and what it stands in. */
struct described_source {
	uint32_t ref;    /* of the load's sources */
	struct sv words; /* all that it says */
	struct source_row row;
	uint32_t record; /* its place among the written */
};

/* A place that an event describes, likewise. */
struct described_place {
	uint32_t ref; /* of the load's names */
	struct sv words;
	struct name_row row;
	struct draft_name refs;
	uint32_t record;
};

/* Where a row of the draft stands that is an item of a list; ascending rows. */
struct said_place {
	uint32_t row;
	struct origin origin;
};

struct said_places {
	struct said_place *v;
	uint32_t n, cap;
};

/* A fault that the event FROM there to before TO silences (silence.h). */
struct silence_place {
	struct locus from, to;
	enum fault fault;
	struct text title;
	bool needed; /* it was told */
};

/* How far a load is, for load.c and reuse.c. */
struct load_course {
	struct paths files;
	size_t next;     /* of FILES */
	unsigned stage;  /* of the stages in load.c */
	struct file_reader reader;
	struct scan scan;
	struct spoilts spoilt;
	uint32_t line;   /* of the last record */
	size_t faults;   /* told before the records of this file */
	bool undashed;   /* the file has an event that is no list item: told */
	struct node_reader *records;
	struct resolving *resolving;
	struct ordering *order;
	struct linking *linking;
	size_t freed;    /* references that are given back */
	struct diags told; /* how they were before the first file */
};

/* The load: the book being filled, and what is needed until it is whole. */
struct load {
	struct load_course course; /* how far it is */
	struct chunks chunks; /* that are noted */
	struct reuse reuse;   /* of the book before */
	struct book *book; /* being filled */
	struct draft draft;
	struct diags *diags;
	struct arena arena;   /* as long as the load */
	struct arena scratch; /* as long as a record */
	struct refs names; /* by make_name_key() */
	struct refs events, sources, series;
	struct refs ids;        /* declared ids of people, places ... */
	struct refs event_ids;  /* declared ids of events */
	struct refs source_ids;
	struct refs series_ids, kind_ids, role_ids;
	VEC(struct fact) facts; /* of the event being made */
	VEC(struct use) uses;   /* of events that no id is known of so far */
	VEC(struct link_place) link_places; /* of links, by number */
	struct said_places said_who, said_where; /* if there are several */
	struct refs descriptions; /* of places, by all that they say */
	uint32_t described; /* times that an event described a place */
	VEC(struct described_source) sources_described;
	VEC(struct described_place) places_described;
	VEC(struct silence_place) silences;
	bool keep;              /* what is written: see written.h */
	bool libyaml;           /* alone reads */
	VEC(struct need) needs;
	file_no file;
	struct sv file_name;
};

/* Where NODE stands, for a fault and for the book. */
struct locus make_locus(const struct load *l, const struct node *node);
struct origin make_origin(const struct load *l, const struct node *node);

/* Takes RECORD, as node_next() gives it, into the book; what is wrong with it
 * is told, and then it may be left out (record.c). */
void make_record(struct load *l, const struct record *record);

/* ---- parts that several records have (parts.c) ---- */

/* NODE's text in the book; a list's texts separated by LF; none for null. */
struct text make_text(struct load *l, const struct node *node);

/* The same of the value of KEY in the mapping NODE. */
struct text make_field(struct load *l, const struct node *node, struct sv key);

/* NODE's text in the book, NODE being the value of a FIELD_DATE: see
 * meaning_of_date(). */
struct text make_date_text(struct load *l, const struct node *node);

/* The same of the value of KEY in the mapping NODE. */
struct text make_date(struct load *l, const struct node *node, struct sv key);

/* References of `sources` or `source`: one or many. */
struct range make_cites(struct load *l, const struct node *node);

/* One fact of KIND, in the book, for each pair of the mapping MAP, or null. */
void make_pairs(struct load *l, enum fact_kind kind, const struct node *map);

/* `inferred`, NODE or null, as such facts. */
struct range make_inferred(struct load *l, const struct node *node);

/* The fields of NODE, a record of SHAPE, as facts, for what no column holds:
 * all of them, or those of what it describes (schema_describes()). */
struct range make_fields(struct load *l, enum shape shape,
			 const struct node *node);

/* A reference to the person, organisation or place that NODE names; none for
 * null. */
struct unresolved make_name_ref(struct load *l, const struct node *node,
				uint32_t use);

/* The key of a name among the references of a load, in A: TEXT, its blanks made
 * one (blank_single()), and a byte for its use, for where a place is due
 * another name may be meant. */
struct sv make_name_key(struct arena *a, struct sv text, uint32_t use);

/* What is written of REF, a name. */
struct sv make_name_text(const struct ref *ref);

/* Names, events or sources: one text or a list of them. */
struct range make_names(struct load *l, const struct node *node, uint32_t use);

/* A reference to the event that NODE, a text, names; EVENT, known before, is
 * referred to once more, at WHERE. */
struct unresolved make_event_ref(struct load *l, const struct node *node);
void make_use_event(struct load *l, struct unresolved event,
		    struct locus where);

/* A reference to the source that NODE, a cite without `ref`, describes
 * (described.c). */
struct unresolved make_described_source(struct load *l,
					const struct node *node);

/* What NODE, the record of a where whose name is REF, says of the place besides
 * (described.c). */
void make_described_place(struct load *l, const struct node *node,
			  struct unresolved ref);

/* The row of what NODE, a record of SHAPE, declares or describes, without an
 * id, and what it refers to. */
struct name_row make_name_row(struct load *l, enum shape shape,
			      enum name_class class, const struct node *node,
			      struct draft_name *refs);

/* The use of a name in ROLE: whether it may be somebody.  States, towns and
 * bodies are in some more often. */
uint32_t make_use_in(const struct book *b, role_no role);

struct range make_who(struct load *l, const struct node *node);
struct range make_where(struct load *l, const struct node *node);

/* Figures of an event (whose number is set later), or of none. */
struct range make_figures(struct load *l, const struct node *node);

/* ---- records ---- */

void make_event(struct load *l, const struct node *node);

/* A pair of the section for SHAPE_PERSON, _PLACE ... _ROLE. */
void make_declared(struct load *l, enum shape shape, const struct node *key,
		   const struct node *node);

#endif
