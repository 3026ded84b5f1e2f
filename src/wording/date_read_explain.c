/* What is said of a text that is no date, or may be two. */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "wording/date_read_parts.h"

/* Whether an x at AT of TEXT is a word, and no digit that is not known. */
static bool is_lone(struct sv text, size_t at)
{
	return (at == 0 || text.s[at - 1] == ' ') &&
	       (at + 1 == text.n || text.s[at + 1] == ' ');
}

/* Whether TEXT has a word, of letters beyond those of EDTF, so that a fault of
 * its EDTF says less than what may be written. */
static bool has_words(struct sv text)
{
	size_t others = 0;

	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.s[i] | 0x20;

		others += c >= 0x80 || (c == 'x' && is_lone(text, i)) ||
			  (c >= 'a' && c <= 'z' && !strchr("xytzesu", c));
	}
	return others > 0;
}

/* Whether a fault of EDTF in TEXT, about ABOUT, says nothing of what was meant,
 * or something of another text, as of the 31 in 31/31/2024. */
static bool is_beside(struct sv text, enum date_about about)
{
	bool digit = false, other = false; /* than a number */

	if (about != ABOUT_DIGITS)
		return about != ABOUT_CALENDAR && has_words(text);
	for (size_t i = 0; i < text.n; i++) {
		digit |= date_is_digit(text.s[i]);
		other |= !date_is_digit(text.s[i]) && text.s[i] != '-' &&
			 text.s[i] != 'X';
	}
	return other || !digit;
}

bool date_read_in_year(struct read_all *r)
{
	static const struct date_context in_year = {
		.relative = true,
		.today = INT64_MAX, /* never */
	};
	struct date_context how = in_year;

	if (r->t.how && r->t.how->relative)
		return false;
	how.from = date_day_number(READ_SOME_YEAR, 1, 1);
	r->t.how = &how;
	date_read_tokens(r);
	r->t.how = NULL;
	return r->n == 1;
}

/* Sets FAULT to how to write R in a year, when a year is all that it lacks, as
 * May 5 does for who does not know today; else returns false. */
static bool add_year(const struct read_all *r, struct date_fault *fault)
{
	struct read_all dated = *r;

	if (r->t.n == 0 || r->t.v[0].minus || !date_read_in_year(&dated))
		return false;
	snprintf(fault->message, sizeof(fault->message),
		 "the year is missing: write %.*s where it is %d",
		 SV_ARG(dated.edtf[0]), READ_SOME_YEAR);
	return true;
}

size_t date_read_column(const struct read_all *r, struct sv text, size_t at)
{
	at += (size_t)(r->t.text.s - text.s);
	return utf8_count(sv_slice(text, 0, at)) + 1;
}

bool date_read_plain(struct sv v)
{
	for (size_t i = 0; i < v.n; i++) {
		char c = v.s[i];

		if (!date_is_digit(c) && !strchr(" -.", c) &&
		    !((c | 0x20) >= 'a' && (c | 0x20) <= 'z'))
			return false;
	}
	return v.n > 0;
}

/* ---- words that do not go together: from until 1990, May June 2024 ---- */

/* Words of one GROUP do not stand side by side. */
static const struct {
	enum read_kind kind;
	int group;
	const char *name; /* for one that is not ASCII */
} rivals[] = {
	{ READ_SINCE, 1, "since" },	  { READ_UNTIL, 1, "until" },
	{ READ_AFTER, 1, "after" },	  { READ_BEFORE, 1, "before" },
	{ READ_LATER, 1, "or later" },	  { READ_EARLIER, 1, "or earlier" },
	{ READ_MONTH, 2, "the month" },	  { READ_SEASON, 2, "the season" },
	{ READ_CENTURY, 3, "the century" }, { READ_ERA, 4, "the era" },
};

enum { RIVALS = sizeof(rivals) / sizeof(*rivals) };

/* The row of token T, or RIVALS. */
static size_t rival_of(const struct read_token *t)
{
	size_t row = 0;

	while (row < RIVALS && rivals[row].kind != (enum read_kind)t->kind)
		row++;
	return row;
}

/* Token I of T as it is typed, or in English. */
static struct sv name_of(const struct read_text *t, size_t i)
{
	const struct read_token *v = &t->v[i];
	struct sv typed = sv_slice(t->text, v->at, v->at + v->n);

	return date_read_plain(typed) ? typed : sv_of(rivals[rival_of(v)].name);
}

/* What R is without token I, if it is a date then: in READ_SOME_YEAR where a
 * year is all that it lacks, and DATED may be that. */
static struct sv without(const struct read_all *r, size_t i, bool *dated)
{
	struct read_all rest = { .t = r->t,
				 .end_unknown = r->end_unknown,
				 .start_unknown = r->start_unknown };

	rest.t.n--;
	memmove(&rest.t.v[i], &rest.t.v[i + 1],
		(rest.t.n - i) * sizeof(*rest.t.v));
	date_read_tokens(&rest);
	if (dated)
		*dated = rest.n == 0 && date_read_in_year(&rest);
	return rest.n > 0 ? rest.edtf[0] : (struct sv){ 0 };
}

/* Sets FAULT to which of the words I and J is too much, as far as it can be
 * told; false when R is no date without either. */
static bool tell_pair(const struct read_all *r, struct sv text, size_t i,
		      size_t j, struct date_fault *fault)
{
	struct sv first = without(r, j, NULL), second = without(r, i, NULL);
	struct sv name = name_of(&r->t, first.n ? j : i);
	char *to = fault->message;
	size_t size = sizeof(fault->message);

	if (!first.n && !second.n)
		return false;
	if (first.n && second.n && !sv_eq(first, second))
		snprintf(to, size, "\"%.*s\" or \"%.*s\" is too much: write "
			 "%.*s for the first, %.*s for the second",
			 SV_ARG(name_of(&r->t, i)), SV_ARG(name), SV_ARG(first),
			 SV_ARG(second));
	else
		snprintf(to, size, "\"%.*s\" is too much: write %.*s",
			 SV_ARG(name), SV_ARG(first.n ? first : second));
	fault->column = date_read_column(r, text, r->t.v[first.n ? j : i].at);
	return true;
}

static bool tell_rivals(const struct read_all *r, struct sv text,
			struct date_fault *fault)
{
	const struct read_text *t = &r->t;

	for (size_t j = 1; j < t->n; j++)
		for (size_t i = 0; i < j; i++) {
			size_t a = rival_of(&t->v[i]), b = rival_of(&t->v[j]);

			if (a < RIVALS && b < RIVALS &&
			    rivals[a].group == rivals[b].group &&
			    tell_pair(r, text, i, j, fault))
				return true;
		}
	return false;
}

/* ---- a word that may be said of either end: since 1900-1910 ---- */

static const struct {
	enum read_kind kind;
	const char *before, *after; /* about the one end that it is said of */
	int step; /* where that is left out */
} opens[] = {
	{ READ_SINCE, "", "/..", 0 },	{ READ_UNTIL, "../", "", 0 },
	{ READ_AFTER, "", "/..", 1 },	{ READ_BEFORE, "../", "", -1 },
	{ READ_LATER, "[", "..]", 0 },	{ READ_EARLIER, "[..", "]", 0 },
};

enum { OPENS = sizeof(opens) / sizeof(*opens) };

/* The row of the one such word of T, which token *AT is; OPENS when there is
 * none, or another beside it. */
static size_t open_of(const struct read_text *t, size_t *at)
{
	size_t row = OPENS, found = 0;

	for (size_t i = 0; i < t->n; i++)
		for (size_t k = 0; k < OPENS; k++)
			if (opens[k].kind == (enum read_kind)t->v[i].kind &&
			    (opens[k].kind != READ_UNTIL || i == 0 ||
			     i + 1 == t->n)) { /* of a span it is none */
				row = k;
				*at = i;
				found++;
			}
	return found == 1 ? row : OPENS;
}

/* One END of D, of which row OPEN is said, as EDTF; empty when it is none. */
static struct sv open_end(struct arena *a, const struct date *d, uint32_t end,
			  size_t open)
{
	struct date_part part = d->parts[end];
	struct date one = { .parts = &part, .nparts = 1, .form = DATE_SINGLE };
	struct build b = { .arena = a };

	if (date_part_empty(&part))
		return (struct sv){ 0 };
	part.flags = 0;
	if (opens[open].step &&
	    !date_read_step_over(&part, opens[open].step))
		return (struct sv){ 0 };
	build_str(&b, opens[open].before);
	date_print(&b, &one);
	build_str(&b, opens[open].after);
	return build_view(&b);
}

/* Sets FAULT to what a word that is said of EITHER of two may mean, or else to
 * what there is without it; false when it is not that which is wrong with R. */
static bool tell_open(const struct read_all *r, struct sv text, bool either,
		      struct date_fault *fault)
{
	size_t at = 0, row = open_of(&r->t, &at);
	struct read_all rest = *r;
	struct sv name, edtf, first = { 0 }, last = { 0 };
	struct date_fault unused;
	bool dated;
	struct date d;

	if (row == OPENS || date_read_mark(&r->t, 0, '[') ||
	    date_read_mark(&r->t, 0, '{'))
		return false;
	name = name_of(&r->t, at);
	edtf = without(&rest, at, &dated);
	if (!edtf.n ||
	    !date_parse(r->t.arena, edtf, DATE_STRICT, &d, NULL, &unused))
		return false;
	if (d.nparts == 2) {
		first = open_end(r->t.arena, &d, 0, row);
		last = open_end(r->t.arena, &d, 1, row);
	}
	if (either != (first.n && last.n))
		return false;
	fault->column = date_read_column(r, text, r->t.v[at].at);
	if (either)
		snprintf(fault->message, sizeof(fault->message),
			 "\"%.*s\" may be said of either: write %.*s or %.*s, "
			 "or %.*s without it%s", SV_ARG(name), SV_ARG(first),
			 SV_ARG(last), SV_ARG(edtf),
			 dated ? ", in its year" : "");
	else
		snprintf(fault->message, sizeof(fault->message),
			 "\"%.*s\" does not go with the rest: write %.*s "
			 "without it%s", SV_ARG(name), SV_ARG(edtf),
			 dated ? ", in its year" : "");
	return true;
}

/* ---- what is said ---- */

/* Sets FAULT where R has a word that only the day on which it is said could
 * make a date; else returns false. */
static bool tell_relative(const struct read_all *r, struct sv text,
			  struct date_fault *fault)
{
	for (size_t i = 0; i < r->t.n; i++) {
		const struct read_token *v = &r->t.v[i];
		struct sv typed = sv_slice(r->t.text, v->at, v->at + v->n);

		if (v->kind != READ_TODAY && v->kind != READ_RELATIVE)
			continue;
		fault->column = date_read_column(r, text, v->at);
		snprintf(fault->message, sizeof(fault->message),
			 "%.*s is another day each time that it is read: write "
			 "the day, as 2024-05-17",
			 SV_ARG(date_read_plain(typed) ? typed :
							 SV("this word")));
		return true;
	}
	return false;
}

/* Says how to write R, which is one date or more. */
static void tell_dates(const struct read_all *r, struct date_fault *fault)
{
	size_t era = date_read_last(&r->t, READ_ERA, 0, r->t.n);

	if (r->n == 1)
		snprintf(fault->message, sizeof(fault->message), "write %.*s%s",
			 SV_ARG(r->edtf[0]),
			 era < r->t.n && r->t.v[era].value < 0 ?
				 ": 1 BC is the year 0000, 2 BC -0001" : "");
	else
		snprintf(fault->message, sizeof(fault->message),
			 "write %.*s for %s, %.*s for %s", SV_ARG(r->edtf[0]),
			 r->how[0], SV_ARG(r->edtf[1]), r->how[1]);
}

void date_read_explain(const struct read_all *r, struct sv text,
		       struct date_fault *fault)
{
	bool prompt = r->t.how && r->t.how->relative;

	if (r->n > 0) {
		tell_dates(r, fault);
	} else if (r->fault.about == ABOUT_CALENDAR) {
		snprintf(fault->message, sizeof(fault->message), "%s",
			 r->fault.message);
	} else if (!prompt && tell_relative(r, text, fault)) {
		return;
	} else if (date_read_tell_vague(r, text, fault) ||
		   tell_open(r, text, true, fault) ||
		   tell_rivals(r, text, fault)) {
		return;
	} else if (add_year(r, fault)) {
		fault->column = 1;
	} else if (tell_open(r, text, false, fault)) {
		return;
	} else if (prompt && (has_words(text) || text.n == 0)) {
		fault->column = 1;
		snprintf(fault->message, sizeof(fault->message),
			 "type 2024-05-17, 17.5.2024, May 2024, today or +3m");
	} else if (is_beside(r->t.text, fault->about)) {
		snprintf(fault->message, sizeof(fault->message),
			 "this is no date: write 2024-05-17, 2024-05 or 2024");
	}
}
