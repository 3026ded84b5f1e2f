#ifndef IMPORT_MARKDOWN_LINES_H
#define IMPORT_MARKDOWN_LINES_H

#include "import/sheet.h"

/*
 * Lines of Markdown that people mean otherwise than it has them, as items of a
 * list: TEXT, whose first line is the LINE of its file, in the arena of S, with
 * a "- " before each.
 *
 * Of a day as German writes it, "17. Mai 2024", the number is none of a list,
 * in an item or at the beginning of a line; but where the lines count on from 1
 * it is, which is told, unless the reader's language writes days so.
 *
 * Nor is a year of four digits a number, "1914. War", where a list or an item
 * begins with it; and one whose full stop is escaped, "1\. 1914: War", is no
 * part of the date after it.
 *
 * A line that begins with a date and a colon or a dash goes on with no line
 * above it that does, too.
 */
struct sv markdown_lines(const struct sheet *s, struct sv text, uint32_t line);

#endif
