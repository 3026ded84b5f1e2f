/*
 * annals stats: what a chronology is made of, counted: by period and kind, who
 * met whom, roles, precision, sources, silences, and what is missing.
 */
#include <stdlib.h>

#include "book/called.h"
#include "cmd/command.h"
#include "cmd/form.h"
#include "index/classes.h"
#include "tell/year.h"
#include "text/width.h"
#include "time/days.h"
#include "time/silence.h"
#include "wording/date_words.h"
#include "wording/label.h"

enum {
	NAME_CELLS = 28,
	COUNT_CELLS = 7,
	BAR_CELLS = 30,  /* at most */
	ROWS = 15,       /* of what has many */
	MET = 8,         /* in the matrix, of so many: */
	MET_OF = 64,
	MET_CELLS = 5,   /* a column of it */
	SILENT = 5,      /* silences */
};

/* A row of bars. */
struct bar {
	struct sv name;
	size_t count;
};

struct bars {
	struct bar *v;
	size_t n;
};

/* What is counted. */
struct stats {
	struct cli *cli;
	struct hits hits;
	struct arena *a;
};

/* ---- printing ---- */

static struct sv label(const struct stats *s, enum label id)
{
	/* of a PAIR that of several */
	return label_for(&s->cli->locale, id, 2);
}

/* ID with VALUE in it. */
static struct sv filled(struct stats *s, enum label id, struct sv value)
{
	struct build text = { .arena = s->a };

	label_fill(&text, &s->cli->locale, id, value);
	return build_view(&text);
}

static void put_heading(struct stats *s, enum label heading)
{
	build_char(&s->cli->out, '\n');
	cli_put(s->cli, label(s, heading));
	build_char(&s->cli->out, '\n');
}

/* NAME in its column, two blanks from the left. */
static void put_name(struct stats *s, struct sv name)
{
	build_str(&s->cli->out, "  ");
	rows_cell(&s->cli->out, s->a, name, NAME_CELLS, true, s->cli->ascii);
}

static void put_bar(struct stats *s, const struct bar *bar, size_t most)
{
	int room = form_width(s->cli) - NAME_CELLS - COUNT_CELLS - 4;
	size_t cells = room > BAR_CELLS ? BAR_CELLS : room > 1 ? (size_t)room :
								  1;
	size_t filled = most ? (bar->count * cells + most - 1) / most : 0;

	put_name(s, bar->name);
	build_fmt(&s->cli->out, " %*zu ", COUNT_CELLS - 2, bar->count);
	for (size_t i = 0; i < filled; i++)
		build_str(&s->cli->out, s->cli->ascii ? "#" : "\u2588");
	rows_end(&s->cli->out);
}

/* The first LIMIT of BARS, and how many more there are. */
static void put_bars(struct stats *s, enum label heading,
		     const struct bars *bars, size_t limit)
{
	size_t most = 0;

	if (bars->n == 0)
		return;
	put_heading(s, heading);
	for (size_t i = 0; i < bars->n; i++)
		if (bars->v[i].count > most)
			most = bars->v[i].count;
	for (size_t i = 0; i < bars->n && i < limit; i++)
		put_bar(s, &bars->v[i], most);
	if (bars->n <= limit)
		return;
	build_str(&s->cli->out, "  ");
	cli_put(s->cli, filled(s, LABEL_STATS_MORE,
			       build_digits(s->a, bars->n - limit)));
	build_char(&s->cli->out, '\n');
}

static int by_count(const void *x, const void *y)
{
	const struct bar *a = x, *b = y;

	if (a->count != b->count)
		return a->count < b->count ? 1 : -1;
	return sv_cmp(a->name, b->name);
}

/* Only what there is, the most first. */
static void rank(struct bars *bars)
{
	size_t n = 0;

	for (size_t i = 0; i < bars->n; i++)
		if (bars->v[i].count > 0)
			bars->v[n++] = bars->v[i];
	bars->n = n;
	if (n > 0)
		qsort(bars->v, n, sizeof(*bars->v), by_count);
}

static struct bars bars_new(struct stats *s, size_t most)
{
	return (struct bars){ ARENA_NEW(s->a, most + 1, struct bar), 0 };
}

/* ---- by period ---- */

static struct sv year_name(struct stats *s, const struct tell_year *year)
{
	struct build text = { .arena = s->a };

	if (!year->dated)
		return label(s, LABEL_NO_DATE);
	if (year->vague)
		return tell_year_words(s->a, &s->cli->locale, false, year);
	build_fmt(&text, "%d", year->number);
	return build_view(&text);
}

static void put_years(struct stats *s)
{
	struct bars bars = bars_new(s, s->hits.n);
	struct tell_year last = { 0 };

	for (size_t i = 0; i < s->hits.n; i++) {
		struct tell_year year =
			tell_year_of(s->cli->book, s->hits.v[i]);

		if (i == 0 || !tell_year_equal(&year, &last))
			bars.v[bars.n++] = (struct bar){ year_name(s, &year),
							 0 };
		bars.v[bars.n - 1].count++;
		last = year;
	}
	put_bars(s, LABEL_STATS_YEARS, &bars, SIZE_MAX);
}

/* ---- by class ---- */

static void put_class(struct stats *s, enum label heading, enum class_no c)
{
	struct count count = class_count(s->a, &s->cli->corpus, c, s->hits,
					 false);
	struct bars bars = bars_new(s, count.n);

	for (uint32_t i = 0; i < count.n; i++)
		if (count.events[i] && class_holds(s->cli->book, c, i))
			bars.v[bars.n++] = (struct bar){
				class_shown(s->a, s->cli->book, c, i,
					    &s->cli->locale),
				count.events[i],
			};
	rank(&bars);
	put_bars(s, heading, &bars, ROWS);
}

static void put_roles(struct stats *s)
{
	const struct book *b = s->cli->book;
	struct bars bars = bars_new(s, book_role_count(b));

	for (role_no r = 0; r < book_role_count(b); r++)
		bars.v[bars.n++].name = called_role(b, r, &s->cli->locale);
	for (size_t i = 0; i < s->hits.n; i++) {
		size_t n;
		const struct who *who = book_who(b, s->hits.v[i], &n);

		for (size_t k = 0; k < n; k++)
			bars.v[who[k].role].count++;
	}
	rank(&bars);
	put_bars(s, LABEL_STATS_ROLES, &bars, ROWS);
}

static void put_cited(struct stats *s)
{
	enum { MANY = 4 };
	struct bars bars = bars_new(s, MANY + 1);

	for (size_t i = 0; i <= MANY; i++)
		bars.v[bars.n++].name = build_digits(s->a, i);
	bars.v[0].name = label(s, LABEL_NONE);
	bars.v[MANY].name = filled(s, LABEL_STATS_OR_MORE, bars.v[MANY].name);
	for (size_t i = 0; i < s->hits.n; i++) {
		size_t n, different = 0;
		const struct cite *cites =
			book_sources_of(s->cli->book, s->hits.v[i], &n);

		for (size_t k = 0; k < n; k++) {
			size_t before = 0;

			while (cites[before].source != cites[k].source)
				before++;
			different += before == k;
		}
		bars.v[different < MANY ? different : MANY].count++;
	}
	put_bars(s, LABEL_STATS_CITED, &bars, SIZE_MAX);
}

/* ---- who met whom ---- */

/* Those who were present at most events, and how many they share. */
struct met {
	name_no v[MET];
	size_t n;
	size_t together[MET][MET];
};

/* Whether NAME was present at EV. */
static bool was_there(const struct book *b, event_no ev, name_no name)
{
	size_t n;
	const struct who *who = book_who(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (who[i].name == name && !(who[i].flags & WHO_ABSENT))
			return true;
	return false;
}

static bool was_anywhere(const struct stats *s, name_no name)
{
	for (size_t i = 0; i < s->hits.n; i++)
		if (was_there(s->cli->book, s->hits.v[i], name))
			return true;
	return false;
}

static void find_met(struct stats *s, struct met *m)
{
	const struct book *b = s->cli->book;
	struct class_order order =
		class_order(s->a, &s->cli->corpus, CLASS_PEOPLE, s->hits);

	for (size_t i = 0; i < order.n && i < MET_OF && m->n < MET; i++)
		if (was_anywhere(s, order.v[i]))
			m->v[m->n++] = order.v[i];
	for (size_t i = 0; i < s->hits.n; i++) {
		bool there[MET];

		for (size_t k = 0; k < m->n; k++)
			there[k] = was_there(b, s->hits.v[i], m->v[k]);
		for (size_t k = 0; k < m->n; k++)
			for (size_t j = 0; j < m->n; j++)
				m->together[k][j] += there[k] && there[j];
	}
}

/* Both were at so many events; in the diagonal, one was. */
static void put_met(struct stats *s)
{
	struct met m = { .n = 0 };
	struct build *out = &s->cli->out;

	find_met(s, &m);
	if (m.n < 2)
		return;
	put_heading(s, LABEL_STATS_MET);
	build_fill(out, ' ', NAME_CELLS + 2);
	for (size_t i = 0; i < m.n; i++)
		build_fmt(out, "%*zu", MET_CELLS, i + 1);
	build_char(out, '\n');
	for (size_t i = 0; i < m.n; i++) {
		struct build name = { .arena = s->a };

		build_fmt(&name, "%zu ", i + 1);
		build_sv(&name, class_shown(s->a, s->cli->book, CLASS_PEOPLE,
					    m.v[i], &s->cli->locale));
		put_name(s, build_view(&name));
		for (size_t k = 0; k < m.n; k++)
			if (m.together[i][k])
				build_fmt(out, "%*zu", MET_CELLS,
					  m.together[i][k]);
			else
				build_fmt(out, "%*s", MET_CELLS, ".");
		build_char(out, '\n');
	}
}

/* ---- silences and holes ---- */

static void put_silences(struct stats *s)
{
	const struct book *b = s->cli->book;
	struct silences found = { .list = { 0 } };

	silence_longest(&found, b, s->hits, SILENT);
	if (found.list.n > 0)
		put_heading(s, LABEL_SILENCES);
	for (size_t i = 0; i < found.list.n; i++) {
		const struct silence *one = &found.list.v[i];
		event_no ev = s->hits.v[one->end];
		struct date d = book_date(b, ev);
		struct build days = { .arena = s->a }, until = days;

		days_span(&days, &s->cli->locale, one->least, one->most);
		put_name(s, build_view(&days));
		build_sv(&until, label(s, LABEL_STATS_UNTIL));
		date_words(&until, &s->cli->locale, &d);
		build_str(&until, "  ");
		build_sv(&until, called_title(b, ev, &s->cli->locale));
		build_char(&s->cli->out, ' ');
		rows_cell(&s->cli->out, s->a, build_view(&until),
			  form_width(s->cli) - NAME_CELLS - 3, false,
			  s->cli->ascii);
		rows_end(&s->cli->out);
	}
	VEC_FREE(&found.list);
}

static bool has_no_date(const struct book *b, event_no ev)
{
	return !book_has_date(b, ev);
}

static bool has_no_source(const struct book *b, event_no ev)
{
	size_t n;

	book_sources_of(b, ev, &n);
	return n == 0;
}

static bool has_nobody(const struct book *b, event_no ev)
{
	size_t n;

	book_who(b, ev, &n);
	return n == 0;
}

static bool has_no_place(const struct book *b, event_no ev)
{
	size_t n;

	book_where(b, ev, &n);
	return n == 0;
}

static bool has_no_summary(const struct book *b, event_no ev)
{
	return book_summary(b, ev).n == 0;
}

static void put_holes(struct stats *s)
{
	static const struct {
		enum label name;
		bool (*has)(const struct book *b, event_no ev);
	} holes[] = {
		{ LABEL_STATS_NO_DATE, has_no_date },
		{ LABEL_STATS_NO_SOURCE, has_no_source },
		{ LABEL_STATS_NOBODY, has_nobody },
		{ LABEL_STATS_NO_PLACE, has_no_place },
		{ LABEL_STATS_NO_SUMMARY, has_no_summary },
	};
	size_t n = sizeof(holes) / sizeof(*holes);
	struct bars bars = bars_new(s, n);

	for (size_t i = 0; i < n; i++) {
		bars.v[bars.n++].name = label(s, holes[i].name);
		for (size_t k = 0; k < s->hits.n; k++)
			bars.v[i].count +=
				holes[i].has(s->cli->book, s->hits.v[k]);
	}
	rank(&bars);
	put_bars(s, LABEL_STATS_HOLES, &bars, SIZE_MAX);
}

/* "76 of 76 events" */
static void put_count(struct stats *s)
{
	uint32_t all = book_events(s->cli->book);
	struct build count = { .arena = s->a };

	label_count_as(&count, &s->cli->locale, LABEL_EVENTS_OF, all,
		       build_digits(s->a, s->hits.n), build_digits(s->a, all));
	cli_put(s->cli, build_view(&count));
	build_char(&s->cli->out, '\n');
}

static void put_all(struct stats *s)
{
	put_years(s);
	put_class(s, LABEL_STATS_KINDS, CLASS_KINDS);
	put_class(s, LABEL_STATS_PRECISION, CLASS_PRECISIONS);
	put_class(s, LABEL_PEOPLE, CLASS_PEOPLE);
	put_met(s);
	put_roles(s);
	put_class(s, LABEL_PLACES, CLASS_PLACES);
	put_cited(s);
	put_class(s, LABEL_SOURCES, CLASS_SOURCES);
	put_silences(s);
	put_holes(s);
}

void stats_run(struct cli *c)
{
	struct stats s = { .cli = c, .a = &c->arena };

	if (!cli_load(c, 0))
		return;
	cli_faults(c, FAULTS_SHOWN);
	if (!cli_hits(c, &s.hits, NULL))
		return;
	cli_page(c, false);
	cli_put(c, book_heading(c->book));
	build_str(&c->out, book_heading(c->book).n ? "\n" : "");
	put_count(&s);
	if (s.hits.n > 0)
		put_all(&s);
}
