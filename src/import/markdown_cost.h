#ifndef IMPORT_MARKDOWN_COST_H
#define IMPORT_MARKDOWN_COST_H

#include "import/sheet.h"

/*
 * What it costs to read Markdown, which for tables, for [ and < that nothing
 * closes, and for what lies deep is far more than its length (CVE-2023-22486,
 * CVE-2023-24824 and others of cmark-gfm).
 */

/* TEXT, whose first line is LINE, with blank lines for what costs too much,
 * which is left out of S. */
struct sv markdown_cheap(struct sheet *s, struct sv text, uint32_t line);

#endif
