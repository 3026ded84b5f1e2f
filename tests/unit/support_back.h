#ifndef SUPPORT_BACK_H
#define SUPPORT_BACK_H

#include "index/index.h"
#include "load/load.h"

/*
 * Formatting back: what the tests of reports in YAML share.  A desk is zeroed
 * before it is opened, and closed by its owner.
 */
struct desk {
	struct arena arena; /* of the texts below too */
	struct diags diags;
	struct book *book;
	struct corpus corpus; /* it and its index */
};

/* Loads YAML as a file of its own, or the N files and folders PATHS. */
void desk_open(struct desk *d, struct sv yaml);
void desk_open_files(struct desk *d, const char *const *paths, size_t n);
void desk_close(struct desk *d);

struct how {
	bool public; /* without private notes */
	bool ascii;
	struct sv title;
};

/* The N events HITS of D's book, or all of them, as YAML. */
struct sv desk_write(struct desk *d, const event_no *hits, size_t n,
		     struct how how);
struct sv desk_write_all(struct desk *d, struct how how);

/* Each fails the test, and shows FILE. */
void desk_no_errors(struct desk *d, struct sv file);
void desk_same(struct sv got, struct sv want, struct sv file);

/* Fails the test unless D's book comes back whole from what is written of it,
 * and what is written then is the same again. */
void desk_round(struct desk *d);

#endif
