#ifndef CONFIG_CONFIG_H
#define CONFIG_CONFIG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/sv.h"
#include "diag/diag.h"

/*
 * What the reader has set up once: $XDG_CONFIG_HOME/annals/config.yaml, a
 * mapping of the sections of config.def.  Here it is read and no more: what
 * stands in it, and where.  What a value means, and whether it is a good one,
 * is judged by whoever it is for, with config_unknown() and config_value().
 * Nothing that is wrong in it stops the program or changes its status.
 */
enum config_section {
#define X(name, help) CONFIG_##name,
#include "config/config.def"
#undef X
	CONFIG_SECTIONS,
};

/* A value, and one of a list.  Texts are as written and unclean. */
struct config_row {
	enum config_section section;
	struct sv group; /* the key that it stands under within a mapping in
			    its section, or empty */
	struct sv key;   /* empty where the section is a text or a list */
	struct sv text;  /* empty where there is none, or an empty list */
	bool more;       /* it is not the first of a list */
	struct locus group_at, key_at, text_at; /* of the section where there is
						   no KEY */
};

struct config {
	struct config_row *rows; /* as they stand in the file */
	size_t n;
};

/* The path of the file, in A; null where the environment tells none. */
const char *config_path(struct arena *a);

/*
 * Reads the file PATH; all of the result is in A.  It is empty where there is
 * none.  Only a regular file, or a link to one, is read, if it is the reader's
 * own, and only the first 64 KB.  What is wrong with it is added to D, and what
 * is right holds.
 */
struct config config_read(struct arena *a, const char *path, struct diags *d);

/*
 * Adds to D that ROW has a key that IN, such as "options", has not, with the
 * one of N KEYS that was probably meant.
 */
void config_unknown(struct diags *d, struct locus where, struct sv in,
		    struct sv key, const struct sv *keys, size_t n);

/* Adds to D that the value of ROW is not what its key TAKES. */
void config_value(struct diags *d, const struct config_row *row,
		  struct sv takes);

#endif
