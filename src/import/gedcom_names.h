#ifndef IMPORT_GEDCOM_NAMES_H
#define IMPORT_GEDCOM_NAMES_H

#include "import/gedcom_lines.h"
#include "import/source.h"

/*
 * What a record of GEDCOM is known by: texts in the arena of the lines.
 */

/* The id of the record at I: that of the file without its signs. */
struct sv gedcom_id(const struct gedcom_lines *g, uint32_t i);

/* NAME, "Ann /Adams/", without the slashes. */
struct sv gedcom_plain(const struct gedcom_lines *g, struct sv name);

/* The name of the person at I, without the slashes; who has none
 * is told by the id in the file. */
struct sv gedcom_name(const struct gedcom_lines *g, uint32_t i);

/* The name of the person at I as an index has it, "Adams, Ann": what slashes
 * enclose is the family's.  Empty where none do, or there is nothing else. */
struct sv gedcom_sort(const struct gedcom_lines *g, uint32_t i);

/* Says the further names of the person at I as other spellings in PERSON, and
 * keeps what stands below each name. */
void gedcom_put_names(const struct gedcom_lines *g, struct source *person,
		      uint32_t i);

#endif
