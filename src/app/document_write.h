#ifndef APP_DOCUMENT_WRITE_H
#define APP_DOCUMENT_WRITE_H

#include "app/parts.h"

/* The open document as a text: what w, | and y act on where one is open. */

/* Whether it is what the reader looks at. */
bool document_acts(const struct app *a);

/* Whether it can be had in FORMAT. */
bool document_has_format(enum report_format format);

/* Appends it in such a FORMAT, as wide as it is on the screen or wider; what is
 * made of it is in the arena of B. */
void document_put(const struct app *a, struct build *b,
		  enum report_format format);

/* Appends a name for its file, without an ending. */
void document_propose(struct app *a, struct build *b);

/* Writes it to K in the format that was asked for, and ends K; tells what
 * became of it. */
void document_write(struct app *a, struct sink *k);

#endif
