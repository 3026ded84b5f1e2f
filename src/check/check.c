/* Running the checks of check.def, and what several of them ask. */
#include "check/check.h"

#include <stdlib.h>

#include "base/bisect.h"
#include "base/mem.h"
#include "check/alike.h"
#include "check/rules.h"
#include "date/part.h"

struct locus check_locus(const struct checking *c, struct origin origin)
{
	return (struct locus){ c->files[origin.file], origin.line,
			       origin.column };
}

struct locus check_event_place(const struct checking *c, event_no ev)
{
	return check_locus(c, book_origin(c->book, ev));
}

struct sv check_event_title(struct checking *c, event_no ev)
{
	return diag_excerpt(&c->scratch, book_title(c->book, ev));
}

struct sv check_event_date(struct checking *c, event_no ev)
{
	struct build date = { .arena = &c->scratch };

	build_sv(&date, diag_excerpt(&c->scratch, book_edtf(c->book, ev)));
	build_str(&date, book_julian(c->book, ev) ? " (Julian)" : "");
	return build_view(&date);
}

struct sv check_aside(struct checking *c, struct origin origin)
{
	struct build text = { .arena = &c->scratch };

	if (origin.line == 0)
		return (struct sv){ 0 };
	build_str(&text, " (");
	build_sv(&text, diag_locus(&c->scratch, check_locus(c, origin)));
	build_char(&text, ')');
	return build_view(&text);
}

void check_near_equal(struct checking *c, struct origin origin, struct sv what,
		      struct sv written, struct sv meant, struct origin its)
{
	DIAG(c->diags, FAULT_near_equal, check_locus(c, origin), what,
	     diag_excerpt(&c->scratch, written),
	     diag_excerpt(&c->scratch, meant), check_aside(c, its));
	arena_reset(&c->scratch);
}

void check_near_names(struct checking *c, name_no n, name_no meant)
{
	const struct book *b = c->book;
	/* An event of either may have the last word, one of each too. */
	bool silenced = check_name_silenced(c, FAULT_near_equal, n);

	silenced |= check_name_silenced(c, FAULT_near_equal, meant);
	if (!silenced)
		check_near_equal(c, book_name_origin(b, n), SV("name"),
				 book_name(b, n), book_name(b, meant),
				 book_name_origin(b, meant));
}

int check_origin_order(struct origin a, struct origin b)
{
	if (a.file != b.file)
		return a.file < b.file ? -1 : 1;
	if (a.line != b.line)
		return a.line < b.line ? -1 : 1;
	return (a.column > b.column) - (a.column < b.column);
}

bool check_must_precede(const struct book *b, event_no a, event_no other)
{
	struct date date = book_date(b, a), later = book_date(b, other);

	return book_date_source(b, a) != DATE_AS_OF &&
	       book_date_source(b, other) != DATE_AS_OF &&
	       date_surely_before(&date, &later);
}

int64_t check_first(const struct book *b, event_no ev)
{
	struct date d = book_date(b, ev);

	d = date_loosen(&d);
	return d.first_end == END_KNOWN ? d.first : book_first(b, ev);
}

struct date check_one_part(const struct date *d, uint32_t i)
{
	const struct date_part *p = i < d->nparts ? &d->parts[i] : NULL;
	struct date one = *d;
	struct date_span days;

	if ((d->form != DATE_INTERVAL && d->form != DATE_ALL_OF) || !p ||
	    date_part_empty(p) || !date_part_span(p, &days) ||
	    days.first == INT64_MIN || days.last == INT64_MAX)
		return one;
	one.form = DATE_SINGLE;
	one.parts = p;
	one.nparts = 1;
	one.first = days.first;
	one.last = days.last;
	one.first_end = one.last_end = END_KNOWN;
	return one;
}

bool check_related(const struct book *b, event_no a, event_no other)
{
	size_t n;
	const struct link *links = book_links(b, a, &n);

	for (size_t i = 0; i < n; i++)
		if (links[i].to == other)
			return true;
	return false;
}

bool check_read_date(struct checking *c, struct sv text, struct date *out)
{
	struct date_fault fault;

	return text.n && date_parse(&c->scratch, text, DATE_LENIENT, out, NULL,
				    &fault);
}

/* ---- silenced checks ---- */

static void find_silence(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct silence s = { .event = (event_no)at };
	size_t n;
	const struct fact *facts = book_facts(c->book, s.event, &n);

	for (size_t i = 0; i < n; i++) {
		s.fault = fault_find(book_text(c->book, facts[i].key));
		if (facts[i].kind == FACT_CHECK && s.fault != FAULT_COUNT)
			VEC_ADD(&c->silences, s);
	}
}

bool check_silenced(struct checking *c, enum fault fault, event_no ev)
{
	struct bisect b = { .end = c->silences.n };
	bool silenced = false;

	while (bisect_asks(&b))
		bisect_told(&b, c->silences.v[b.at].event < ev);
	for (size_t i = b.at;
	     i < c->silences.n && c->silences.v[i].event == ev; i++)
		if (c->silences.v[i].fault == fault)
			c->silences.v[i].needed = silenced = true;
	return silenced;
}

bool check_silenced_by(struct checking *c, enum fault fault, const event_no *v,
		       size_t n)
{
	bool silenced = false;

	for (size_t i = 0; i < n && c->silences.n > 0; i++)
		silenced |= check_silenced(c, fault, v[i]);
	return silenced;
}

bool check_silenced_having(struct checking *c, enum fault fault, check_has *has,
			   uint32_t no)
{
	bool silenced = false;

	for (uint32_t i = 0; i < c->silences.n; i++) {
		struct silence *s = &c->silences.v[i];

		if (s->fault == fault && has(c->book, s->event, no))
			s->needed = silenced = true;
	}
	return silenced;
}

/* Whether a source of EV has somebody or a place NO that EV itself has not. */
static bool has_otherwise(const struct book *b, event_no ev, uint32_t no)
{
	size_t n;
	const struct variant *v = book_variants(b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		const struct who *who = book_who_rows(b, v[i].who);
		const struct where *where = book_where_rows(b, v[i].where);

		for (uint32_t k = 0; k < v[i].who.count; k++)
			if (who[k].name == no)
				return true;
		for (uint32_t k = 0; k < v[i].where.count; k++)
			if (where[k].place == no)
				return true;
	}
	return false;
}

bool check_name_silenced(struct checking *c, enum fault fault, name_no name)
{
	size_t n;
	const event_no *v = index_name_events(c->index, name, &n);

	return n ? check_silenced_by(c, fault, v, n) :
		   check_silenced_having(c, fault, has_otherwise, name);
}

static uint64_t all_silences(const void *checking)
{
	return ((const struct checking *)checking)->silences.n;
}

static void tell_unneeded(void *checking, uint64_t at)
{
	struct checking *c = checking;
	const struct silence *s = &c->silences.v[at];

	if (!s->needed && fault_of_event(s->fault) &&
	    !fault_of_reading(s->fault))
		DIAG(c->diags, FAULT_check_unneeded,
		     check_event_place(c, s->event),
		     fault_print(&c->scratch, s->fault),
		     check_event_title(c, s->event));
}

/* ---- all of them ---- */

uint64_t check_all_events(const void *checking)
{
	return book_events(((const struct checking *)checking)->book);
}

uint64_t check_all_names(const void *checking)
{
	return book_names(((const struct checking *)checking)->book);
}

uint64_t check_all_sources(const void *checking)
{
	return book_sources(((const struct checking *)checking)->book);
}

uint64_t check_all_cites(const void *checking)
{
	size_t n;

	book_all_cites(((const struct checking *)checking)->book, &n);
	return n;
}

static struct alike *alike_of(const void *checking)
{
	return ((const struct checking *)checking)->state;
}

void check_alike_sort(void *checking, uint64_t at)
{
	(void)at;
	alike_sort(alike_of(checking));
}

uint64_t check_alike_strides(const void *checking)
{
	return sorting_strides(&alike_of(checking)->sorted);
}

void check_alike_stride(void *checking, uint64_t at)
{
	sorting_stride(&alike_of(checking)->sorted, at);
}

uint64_t check_alike_keys(const void *checking)
{
	return alike_of(checking)->sorted.n;
}

static const struct course_stage silencing[] = {
	{ check_all_events, find_silence },
};
static const struct course_stage unneeded[] = {
	{ all_silences, tell_unneeded },
};
static const struct check_rule first = { CHECK_STAGES(silencing), 0, NULL };
static const struct check_rule last = { CHECK_STAGES(unneeded), 0, NULL };

static const struct check_rule *const rules[] = {
	&first,
#define X(name) &check_##name,
#include "check/check.def"
#undef X
	&last,
};

enum { RULES = sizeof(rules) / sizeof(*rules) };

struct check {
	struct checking c;
	size_t next; /* rule */
	struct course course; /* of it */
};

struct check *check_open(const struct corpus *corpus,
			 const struct check_with *with, struct diags *diags)
{
	struct check *k = MEM_NEW(1, struct check);
	struct checking *c = &k->c;
	uint32_t files = book_files(corpus->b);

	*c = (struct checking){ .book = corpus->b, .index = corpus->x,
				.with = with, .diags = diags };
	c->files = ARENA_NEW(diags->arena, files, struct sv);
	for (file_no f = 0; f < files; f++)
		c->files[f] = arena_copy(diags->arena,
					 book_file_name(c->book, f));
	return k;
}

/* The rule that is being done is over, or given up. */
static void end_rule(struct check *k)
{
	if (k->c.state && rules[k->next]->end)
		rules[k->next]->end(&k->c);
	k->c.state = NULL;
	k->course = (struct course){ 0 };
	arena_reset(&k->c.scratch);
	arena_reset(&k->c.arena);
}

bool check_step(struct check *k)
{
	enum { ITEMS = 128 }; /* less than a millisecond */
	const struct check_rule *rule = rules[k->next];
	struct checking *c = &k->c;

	if (rule->state > 0 && !c->state)
		c->state = arena_take(&c->arena, 1, rule->state);
	if (course_step(&k->course, rule->stages, rule->n, c, ITEMS))
		return true;
	end_rule(k);
	if (++k->next < RULES)
		return true;
	diag_sort(c->diags);
	return false;
}

unsigned check_progress(const struct check *k)
{
	const struct check_rule *rule = rules[k->next];
	size_t done = k->next * 1000;

	/* Before its first step a rule has no state to count in. */
	if (rule->state == 0 || k->c.state)
		done += course_progress(&k->course, rule->stages, rule->n,
					&k->c);
	return (unsigned)(done / RULES);
}

void check_close(struct check *k)
{
	if (!k)
		return;
	if (k->next < RULES)
		end_rule(k);
	VEC_FREE(&k->c.silences);
	arena_free(&k->c.scratch);
	arena_free(&k->c.arena);
	arena_free(&k->c.words);
	mem_free(k);
}

void check_book(const struct corpus *corpus, const struct check_with *with,
		struct diags *diags)
{
	struct check *k = check_open(corpus, with, diags);

	while (check_step(k))
		continue;
	check_close(k);
}

void check_know(struct arena *a, struct check_with *with)
{
	struct locale *locales = ARENA_NEW(a, LANGUAGES, struct locale);
	struct err err;

	with->locales = locales;
	with->folders = sv_of(getenv("ANNALS_SOURCES"));
	for (with->nlocales = 0; with->nlocales < LANGUAGES; with->nlocales++)
		if (!locale_open(a, arena_cstr(a, locale_word(with->nlocales)),
				 &locales[with->nlocales], NULL, &err))
			break;
}
