/* The legend of the help: tables. */
#include "app/legend.h"

#define ROW(style, utf8, ascii, text)                                          \
	{ STYLE_##style, SV_INIT(utf8), SV_INIT(ascii), SV_INIT(text) }

const struct legend_row *legend_marks(size_t *n)
{
	static const struct legend_row rows[] = {
		ROW(KEY, "▸", ">", "the chosen row"),
		ROW(DIM, "▸5", ">5", "after a title: folded, with so many "
				     "parts"),
		ROW(DIM, "^", "^", "inferred: the date is our reading, not the "
				   "source's words"),
		ROW(DOUBT, "≠", "!", "conflict: sources, or figures, that "
				     "cannot both be right"),
		ROW(DOUBT, "∅", "0", "no source"),
		ROW(ACCENT, "+", "+", "new since your last visit, and not read "
				      "yet"),
		ROW(ACCENT, "~", "~", "changed since, likewise"),
		ROW(ACCENT, "★", "*", "marked by you"),
		ROW(ACCENT, "•", "o", "found by the search"),
		ROW(ACCENT, "☆", "\"", "with a tag or a remark of yours"),
		ROW(DIM, "·", ".", "excluded by a constraint, and dimmed"),
		ROW(DIM, "⋮", ":", "a silence: from how long to how long, "
				   "where dates are imprecise; what is known "
				   "no closer than to three months ends none"),
		ROW(BAR, "▂", "2", "so many events surely were in that period"),
		ROW(BAR, "..", "..", "none surely was, some could have been"),
		ROW(DIM, "▁", "_", "only events that a constraint excludes"),
		ROW(BAR, "━", "[==]", "below the bars: what is on the screen"),
		ROW(BAR, "▲", "^", "below the bars: the chosen event"),
	};

	*n = sizeof(rows) / sizeof(rows[0]);
	return rows;
}

const struct legend_row *legend_lanes(size_t *n)
{
	static const struct legend_row rows[] = {
		ROW(ACCENT, "●", "o", "one day; of two names: counted as a "
				      "meeting"),
		ROW(ACCENT, "3", "3", "so many that day"),
		ROW(ACCENT, "━━", "==", "from one day to another"),
		ROW(ACCENT, "....", "....", "some time within, or known to "
					    "hold"),
		ROW(ACCENT, "+", "+", "more than nine that day"),
		ROW(ACCENT, "<", "<", "it began before the axis"),
		ROW(ACCENT, ">", ">", "it goes on"),
		ROW(DIM, "│", "|", "the chosen day"),
	};

	*n = sizeof(rows) / sizeof(rows[0]);
	return rows;
}

const struct legend_row *legend_dates(size_t *n)
{
	static const struct legend_row rows[] = {
		ROW(DATE, "16 May", "16 May", "plain: certain to the day"),
		ROW(DIM, "May", "May", "dim: all other dates; in May, or some "
				       "day in it"),
		ROW(DIM, "autumn", "autumn", "some day of that season, or all "
					     "of it"),
		ROW(DATE, "15–17 May", "15-17 May", "a dash is all through, "
						    "from one to the other"),
		ROW(DIM, "15…17 May", "15..17 May", "dots are some time in it"),
		ROW(DIM, "~ ?", "~ ?", "about then; perhaps then; % is both"),
		ROW(DIM, "since 2007", "since 2007", "it goes on; from: no one "
						     "knows until when"),
		ROW(DIM, "as of Nov", "as of Nov", "only known to hold then"),
		ROW(DIM, "by Nov", "by Nov", "some time up to November"),
		ROW(DIM, "1960 +1", "1960 +1", "then, and at another time"),
		ROW(DATE, "2024-23", "2024-23",
		    "in a file or query: the autumn of 2024; 21 to 24 are "
		    "spring to winter, 33 to 36 quarters"),
	};

	*n = sizeof(rows) / sizeof(rows[0]);
	return rows;
}

const struct legend_row *legend_queries(size_t *n)
{
	static const struct legend_row rows[] = {
		ROW(KEY, "ferry minsk", "ferry minsk", "both words"),
		ROW(KEY, "\"state visit\"", "\"state visit\"",
		    "a phrase"),
		ROW(KEY, "'Minsk'", "'Minsk'", "exactly so written"),
		ROW(KEY, "/sum+it/", "/sum+it/", "a regular expression, a "
						 "regex"),
		ROW(KEY, "who:aliyev", "who:aliyev", "a field: who, at, kind, "
						     "src, tag ..."),
		ROW(KEY, "2024-05..", "2024-05..", "what could lie in a "
						   "period; = before it: what "
						   "must"),
		ROW(KEY, "-kind:visit", "-kind:visit", "not"),
		ROW(KEY, "a | b", "a | b", "one of them; parentheses group"),
	};

	*n = sizeof(rows) / sizeof(rows[0]);
	return rows;
}
