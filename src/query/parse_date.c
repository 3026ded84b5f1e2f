/* The dates of a query: after a field, and among its words. */
#include <string.h>

#include "base/utf8.h"
#include "query/lex.h"
#include "query/parse.h"
#include "query/said.h"
#include "query/week.h"

/* How dates are typed, those by today only where RELATIVE. */
static struct date_context context_of(const struct parser *p, bool relative)
{
	struct date_context typed = { .locale = NULL };

	if (p->own)
		typed = p->own->typed;
	typed.relative = typed.relative && relative;
	return typed;
}

const struct query *parse_period(struct parser *p, struct sv text, size_t at,
				 bool relative)
{
	struct date_context typed = context_of(p, relative);
	bool must = text.n && text.s[0] == '=';
	struct query_fault why;
	const struct query *q;

	text = sv_slice(text, must, text.n);
	if (!text.n)
		return parse_refuse(p, at, "no date after =; write =2024-05");
	if (memchr("<>", text.s[0], 2))
		return parse_refuse(p, at, "write 2024.. for 2024 or later, "
				    "..2024 for 2024 or earlier");
	q = node_period(p->arena, &typed, text, must, &why);
	if (q)
		return q;
	parse_refuse(p, at + must, "%s", why.message);
	p->fault->column += why.column - 1;
	return NULL;
}

/* TEXT at byte AT, which is one end of a period. */
static const struct query *parse_end(struct parser *p, struct sv text,
				     size_t at, bool last, bool must)
{
	struct date_context typed = context_of(p, true);
	struct query_fault why;
	const struct query *q;
	struct query period;

	if (!text.n || memchr("<>", text.s[0], 2))
		return parse_period(p, text, at, true);
	q = query_period(p->arena, &typed, last ? SV("") : text,
			 last ? text : SV(""), &why);
	if (!q) {
		parse_refuse(p, at, "%s", why.message);
		p->fault->column += why.column - 1;
		return NULL;
	}
	period = *q;
	period.must = must;
	return node_new(p->arena, period);
}

const struct query *parse_side(struct parser *p, struct sv text, size_t at,
			       enum field_side side, bool must)
{
	struct build b = { .arena = p->arena };
	bool equals = text.n && text.s[0] == '=';

	if (side != SIDE_NONE)
		return parse_end(p, sv_slice(text, equals, text.n),
				 at + equals, side == SIDE_TO, must || equals);
	build_str(&b, must ? "=" : "");
	build_sv(&b, text);
	return parse_period(p, build_view(&b), at, true);
}

bool parse_week(const struct parser *p, struct sv *text)
{
	enum { NO_YEAR = 4 }; /* a leap year that nobody types */
	int64_t some = date_day_number(NO_YEAR, 1, 1);
	struct date_context typed = context_of(p, true);
	struct build b = { .arena = p->arena };
	struct date_fault why;
	struct date d;

	if (week_read(*text, &(struct week){ 0 }))
		return true;
	typed.relative = true;
	typed.today = INT64_MAX; /* never */
	typed.from = some;
	if (!date_read(p->arena, *text, &typed, &d, &why) ||
	    d.form != DATE_SINGLE || d.precision != PRECISION_DAY ||
	    d.parts[0].year != NO_YEAR)
		return false;
	build_fmt(&b, "%02d-%02d", d.parts[0].month, d.parts[0].day);
	*text = build_view(&b);
	return true;
}

/* The end of the words from byte AT on that a date may be typed in, a hyphen
 * between two of them, too, up to MOST; *N how many there are, and where each
 * of them ends. */
static void find_words(struct parser *p, size_t *ends, size_t most, size_t *n)
{
	size_t at = p->at;

	for (*n = 0; *n < most; ++*n) {
		struct sv rest, word;

		while (*n && at < p->text.n && lex_blank(p->text.s[at]))
			at++;
		rest = sv_slice(p->text, at, p->text.n);
		word = lex_word(rest);
		if (!word.n || lex_field(rest) ||
		    (*n && memchr("-=/'", word.s[0], 4) &&
		     !sv_eq(word, SV("-"))))
			return;
		ends[*n] = at += word.n;
	}
}

/* Whether WORD, which says when, stands beside others of P and so may be meant
 * as a month or a season: with a capital or a letter beyond ASCII, for may and
 * march are words, and in full, for Jan is a name. */
static bool is_named_time(const struct parser *p, struct sv word)
{
	enum { FULL = 4 }; /* code points */
	bool small = word.n && word.s[0] >= 'a' && word.s[0] <= 'z';
	bool letters = word.n > 0;

	for (size_t i = 0; i < word.n; i++)
		letters &= (unsigned char)word.s[i] >= 0x80 ||
			   (word.s[i] | 0x20) >= 'a';
	return letters && !small && sv_trim(p->text).n > word.n &&
	       (utf8_count(word) >= FULL || sv_eq(word, SV("May")) ||
		sv_eq(word, SV("Mai")) || (unsigned char)word.s[0] >= 0x80);
}

/* Whether each word of RUN is a date by itself: 2024 2024-05. */
static bool are_dates(struct sv run)
{
	while (run.n > 0) {
		struct sv word = lex_word(run);

		if (word.n > 0 && !lex_date(word))
			return false;
		run = sv_slice(run, word.n + 1, run.n);
	}
	return true;
}

/*
 * Weighs the next words as a date's, N of which end at ENDS: where they are
 * none together, though each is a date's and one says when, that is told with
 * what they are sought as.  Returns how many may be one.
 */
static size_t weigh_words(struct parser *p, const size_t *ends, size_t n)
{
	struct date_context typed = context_of(p, false);
	size_t at = p->at + parse_sees(p, '='), to, words = 0;
	struct sv run = sv_slice(p->text, at, n ? ends[n - 1] : at);
	bool when;
	struct build b = { .arena = p->arena };
	struct query_fault why;
	const struct query *q;

	to = at + date_read_speaks(run, &when);
	while (words < n && ends[words] <= to)
		words++;
	if (!words || p->at < p->dated)
		return words ? words : n > 0;
	p->dated = ends[words - 1];
	run = sv_slice(p->text, at, p->dated);
	if (!when || are_dates(run) ||
	    (words == 1 && !said_strangely(run) && !is_named_time(p, run)) ||
	    said_date(p->arena, &typed, run, words) != SAID_NOTHING)
		return words;
	q = node_period(p->arena, &typed, run, false, &why);
	build_fmt(&b, "\"%.*s\" is no date, %s: ", SV_ARG(run),
		  words > 1 ? "each word is sought" :
			      "it is sought as a word");
	if (q)
		build_fmt(&b, "write %.*s for one", SV_ARG(q->text));
	else
		build_str(&b, why.message);
	p->told = build_view(&b);
	return words;
}

struct sv parse_said_words(struct parser *p)
{
	struct date_context typed = context_of(p, false);
	size_t ends[SAID_MOST], n, from = p->at;
	bool must = parse_sees(p, '=');

	for (find_words(p, ends, SAID_MOST, &n); n > 1; n--) {
		struct sv words = sv_slice(p->text, from + must, ends[n - 1]);

		if (said_date(p->arena, &typed, words, n) != SAID_DATE)
			continue;
		p->at = ends[n - 1];
		return sv_slice(p->text, from, p->at);
	}
	return (struct sv){ 0 };
}

const struct query *parse_said(struct parser *p, bool *told)
{
	struct date_context typed = context_of(p, false);
	size_t ends[SAID_MOST], n;
	bool must = parse_sees(p, '=');

	find_words(p, ends, SAID_MOST, &n);
	for (n = weigh_words(p, ends, n); n > 0; n--) {
		struct sv words = sv_slice(p->text, p->at + must, ends[n - 1]);
		enum said said = said_date(p->arena, &typed, words, n);

		if (said == SAID_NOTHING)
			continue;
		*told = said == SAID_DOUBT;
		words = sv_slice(p->text, p->at, ends[n - 1]);
		p->at = ends[n - 1];
		return parse_period(p, words, p->at - words.n, false);
	}
	return NULL;
}
