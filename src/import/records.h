#ifndef IMPORT_RECORDS_H
#define IMPORT_RECORDS_H

#include "base/sink.h"
#include "base/table.h"
#include "base/vec.h"
#include "diag/diag.h"
#include "import/left.h"
#include "import/reached.h"
#include "yaml/emit.h"
#include "yaml/node.h"

/*
 * What an import makes besides events: people, places, sources and the like by
 * section and id, and what is said of the file itself.
 */
struct records {
	struct arena *arena;
	struct diags *diags;
	VEC(struct import_record) v;
	struct table table; /* by section and id */
	struct lefts lefts; /* what is nothing of the output */
	unsigned beside; /* what the file says twice, otherwise */
	struct reached reached; /* how far the file is */
};

/* VALUE under ID in SECTION; an empty SECTION: under the key ID of the file. */
struct import_record {
	struct sv section, id, key; /* key: "SECTION/ID" */
	struct node value;
	struct locus where;
};

/*
 * Adds a record.  One that says the same again is no other; of two that say
 * different things the first stays, and the second is told: as a fault, and
 * left out, or where it is said of the file kept under an x- key.
 */
void records_add(struct records *r, struct sv section, struct sv id,
		 struct node value, struct locus where);

/* Adds a record, in the place of one that is there. */
void records_put(struct records *r, struct sv section, struct sv id,
		 struct node value, struct locus where);

/* What stands under ID of SECTION, or null; lives until the next is added. */
const struct node *records_find(const struct records *r, struct sv section,
				struct sv id);

/* Appends the keys of the file, and its sections. */
void records_put_head(const struct records *r, struct emit *e);
bool records_put_sections(const struct records *r, struct emit *e,
			  struct sink *k);
void records_free(struct records *r);

#endif
