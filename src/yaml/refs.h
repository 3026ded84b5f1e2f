#ifndef YAML_REFS_H
#define YAML_REFS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/table.h"
#include "base/vec.h"
#include "diag/diag.h"

/*
 * References by name: what a record says before it is known whom it means,
 * because the meaning may stand in a later file.  Each distinct text is one
 * reference; rows of the book hold its number until resolve_all().
 */
enum ref_use {
	USE_WHO = 1,
	USE_PLACE = 2,
	USE_VIA = 4,
	USE_PART = 8,    /* who may be somebody; beside USE_WHO */
	USE_COUNTRY = 16 /* what others are of; beside USE_PLACE */
};

struct ref {
	struct sv text;
	struct locus first; /* where it was first used */
	uint32_t uses;      /* enum ref_use; of event keys, how many so far */
	uint32_t count;     /* how often it was added */
	uint32_t target;    /* number in the book, once resolved */
};

struct refs {
	struct arena *arena; /* for the texts */
	VEC(struct ref) v;
	struct table table;
};

/* The number of the reference TEXT, made when it is new. */
uint32_t refs_add(struct refs *r, struct sv text, struct locus where,
		  uint32_t use);

/* Whether TEXT is new, which is added then: for the keys of a mapping. */
bool refs_new(struct refs *r, struct sv text);

/* The number of TEXT, or UINT32_MAX. */
uint32_t refs_find(const struct refs *r, struct sv text);

/* The target of TEXT among IDS, else among OTHERS, else UINT32_MAX. */
uint32_t refs_target(const struct refs *ids, const struct refs *others,
		     struct sv text);

void refs_free(struct refs *r);

#endif
