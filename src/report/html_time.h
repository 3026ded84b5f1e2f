#ifndef REPORT_HTML_TIME_H
#define REPORT_HTML_TIME_H

#include "report/html_text.h"

/*
 * Appends the date of B, an event or a row, for programs too where <time> knows
 * such a date: a year from 1 to 9999, a month, a day or a time; of an interval
 * each end that is one.
 */
void html_time(struct build *out, const struct html_look *look,
	       const struct block *b);

#endif
