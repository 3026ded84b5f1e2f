/* Running the checks of check.def, and what several of them ask. */
#include "check/check.h"

#include <stdlib.h>

#include "base/mem.h"
#include "check/rules.h"

typedef void rule_fn(struct checking *c);

static rule_fn *const rules[] = {
#define X(name) check_##name,
#include "check/check.def"
#undef X
};

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
	return book_date_source(b, a) != DATE_AS_OF &&
	       book_date_source(b, other) != DATE_AS_OF &&
	       book_date(b, a).form != DATE_NONE &&
	       book_date(b, other).form != DATE_NONE &&
	       book_last(b, a) < book_first(b, other);
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

static void find_silences(struct checking *c)
{
	const struct book *b = c->book;

	for (event_no ev = 0; ev < book_events(b); ev++) {
		size_t n;
		const struct fact *facts = book_facts(b, ev, &n);

		for (size_t i = 0; i < n; i++) {
			struct silence s = { .event = ev };

			s.fault = fault_find(book_text(b, facts[i].key));
			if (facts[i].kind == FACT_CHECK &&
			    s.fault != FAULT_COUNT)
				VEC_ADD(&c->silences, s);
		}
	}
}

bool check_silenced(struct checking *c, enum fault fault, event_no ev)
{
	uint32_t from = 0, to = c->silences.n;
	bool silenced = false;

	while (from < to) {
		uint32_t middle = from + (to - from) / 2;

		if (c->silences.v[middle].event < ev)
			from = middle + 1;
		else
			to = middle;
	}
	for (; from < c->silences.n && c->silences.v[from].event == ev; from++)
		if (c->silences.v[from].fault == fault)
			c->silences.v[from].needed = silenced = true;
	return silenced;
}

static void tell_unneeded(struct checking *c)
{
	for (uint32_t i = 0; i < c->silences.n; i++) {
		const struct silence *s = &c->silences.v[i];

		if (!s->needed && fault_of_event(s->fault))
			DIAG(c->diags, FAULT_check_unneeded,
			     check_event_place(c, s->event),
			     fault_print(&c->scratch, s->fault),
			     check_event_title(c, s->event));
		arena_reset(&c->scratch);
	}
	VEC_FREE(&c->silences);
}

/* ---- all of them ---- */

struct check {
	struct checking c;
	size_t next; /* rule */
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

bool check_step(struct check *k)
{
	enum { RULES = sizeof(rules) / sizeof(*rules) };

	if (k->next == RULES)
		return false;
	if (k->next == 0)
		find_silences(&k->c);
	rules[k->next++](&k->c);
	arena_reset(&k->c.arena);
	arena_reset(&k->c.scratch);
	if (k->next < RULES)
		return true;
	tell_unneeded(&k->c);
	diag_sort(k->c.diags);
	return false;
}

void check_close(struct check *k)
{
	if (!k)
		return;
	VEC_FREE(&k->c.silences);
	arena_free(&k->c.scratch);
	arena_free(&k->c.arena);
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
