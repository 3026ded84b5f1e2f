#ifndef CMD_FORM_H
#define CMD_FORM_H

#include "cmd/cli.h"
#include "table/rows.h"

/* The options of commands that print rows, and how they print them. */

/* Takes the form that --format asks for.  Returns false, with the error
 * printed, when there is none. */
bool form_choose(struct cli *c, enum rows_form *form);

/* What it takes. */
word_fn form_word;

/* Lowers *N to --limit.  Returns false, with the error printed, when that is
 * no number. */
bool form_limit(struct cli *c, size_t *n);

/* Prints all rows, and stops where nothing more can be written. */
void form_print(struct cli *c, enum rows_form form, const struct rows *t);

/* Columns of the terminal, 80 where there is none. */
int form_width(const struct cli *c);

#endif
