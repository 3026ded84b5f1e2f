/* What an event says, field by field (event.h). */
#include "diff/event.h"

#include <stdlib.h>

#include "book/called.h"
#include "book/choice.h"
#include "book/figure.h"

_Static_assert(DIFF_FIELDS <= 32, "a bit each");

/* Ends a part of an item, where it is compared: no text holds it. */
enum { PART_END = '\x1F' };

struct printing {
	struct build *out;
	const struct book *b;
	struct index *index; /* of it */
	enum diff_form form;
	size_t item; /* where in OUT the item begins that is made */
};

struct sv diff_word(enum diff_field field)
{
	static const struct sv words[DIFF_FIELDS] = {
#define X(name, word, ...) SV_INIT(word),
#include "diff/field.def"
#undef X
	};

	return words[field];
}

/* ---- parts of an item ---- */

/* BEFORE is only shown, and only between parts. */
static void put(struct printing *p, const char *before, struct sv text)
{
	if (p->form == DIFF_EXACT) {
		build_sv(p->out, text);
		build_char(p->out, PART_END);
		return;
	}
	if (text.n == 0)
		return;
	if (p->out->n > p->item)
		build_str(p->out, before);
	build_sv(p->out, text);
}

static void put_text(struct printing *p, const char *before, struct text text)
{
	put(p, before, book_text(p->b, text));
}

static void put_private(struct printing *p, const char *before,
			struct text text)
{
	if (p->form != DIFF_SHOWN)
		put_text(p, before, text);
}

/* So that what follows it cannot be taken for more of a list. */
static void put_count(struct printing *p, uint32_t n)
{
	if (p->form != DIFF_EXACT)
		return;
	build_number(p->out, n, 1);
	build_char(p->out, PART_END);
}

static void put_flag(struct printing *p, uint32_t flag, struct sv word)
{
	put(p, ", ", flag ? word : SV(""));
}

/* Ends the item, if there is one. */
static void end(struct printing *p)
{
	if (p->out->n > p->item)
		build_char(p->out, DIFF_ITEM_END);
	p->item = p->out->n;
}

/* An item of one part; none for an empty one. */
static void put_item(struct printing *p, struct sv text)
{
	if (text.n == 0)
		return;
	put(p, "", text);
	end(p);
}

/* ---- what rows say ---- */

/* Compared by its id, so that who is only called otherwise is the same. */
static void put_name(struct printing *p, const char *before, name_no name)
{
	struct sv id = { 0 };

	if (name != NO_NAME && p->form == DIFF_EXACT)
		id = book_name_id(p->b, name);
	put(p, before, id.n || name == NO_NAME ? id : book_name(p->b, name));
}

static void put_names(struct printing *p, const char *before,
		      struct range names)
{
	const name_no *v = book_name_list(p->b, names);

	for (uint32_t i = 0; i < names.count; i++)
		put_name(p, i ? ", " : before, v[i]);
	put_count(p, names.count);
}

/* Names as the book shows them: what is kept of them is of older versions. */
static void put_called(struct printing *p, const char *before,
		       struct range called)
{
	put(p, before, called_lines(p->out->arena, p->b, called, NULL));
}

static void put_cite(struct printing *p, const char *before,
		     const struct cite *c)
{
	const source_no *via = book_source_list(p->b, c->via);

	put(p, before, book_source_id(p->b, c->source));
	put_text(p, "#", c->at);
	put(p, ", ", choice_voice((enum voice)c->voice));
	put_called(p, ", by ", c->by);
	for (uint32_t k = 0; k < c->via.count; k++)
		put(p, ", via ", book_source_id(p->b, via[k]));
	put_count(p, c->via.count);
	put_text(p, ": ", c->quote);
	put_private(p, ", note: ", c->note);
}

static void put_cites(struct printing *p, struct range cites)
{
	const struct cite *v = book_cites(p->b, cites);

	for (uint32_t i = 0; i < cites.count; i++)
		put_cite(p, "; ", &v[i]);
	put_count(p, cites.count);
}

static void put_who(struct printing *p, const struct who *w)
{
	const struct who_more *more = book_who_more(p->b, w);

	put(p, "; ", book_role_id(p->b, w->role));
	put_name(p, ": ", w->name);
	put_text(p, ": ", more->group);
	put_names(p, " of ", more->of);
	put_text(p, ", as ", more->as);
	put_flag(p, w->flags & WHO_GROUP, SV("group"));
	put_flag(p, w->flags & WHO_ABSENT, SV("absent"));
	put_flag(p, w->flags & WHO_INFERRED, SV("inferred"));
	put_private(p, ", note: ", more->note);
	put_cites(p, more->cites);
}

static void put_where(struct printing *p, const struct where *w)
{
	put_name(p, "; ", w->place);
	put_text(p, ", as ", w->as);
	put_flag(p, w->flags & WHERE_ABOUT, SV("about it"));
	put_flag(p, w->flags & WHERE_INFERRED, SV("inferred"));
	put_cites(p, w->cites);
}

static void put_fact(struct printing *p, const struct fact *f)
{
	put_text(p, "; ", f->key);
	put_text(p, ": ", f->value);
	put_cites(p, f->cites);
}

static void put_figure(struct printing *p, const struct figure *f)
{
	size_t n;
	const event_no *counts = figure_events(p->b, f, &n);
	const struct fact *inferred = book_fact_rows(p->b, f->inferred);

	put_text(p, "; ", f->what);
	put(p, ": ", choice_bound((enum figure_bound)f->bound));
	put_text(p, f->bound ? " " : ": ", f->value);
	put_text(p, " ", f->unit);
	put_called(p, " of ", f->of);
	put_text(p, ", as of ", f->as_of);
	put_text(p, ", over ", f->over);
	put(p, ", ", choice_figure_is((enum figure_is)f->is));
	for (size_t k = 0; k < n; k++)
		put(p, ", counts ", index_key(p->index, counts[k]));
	put_count(p, f->counts.count);
	for (uint32_t k = 0; k < f->inferred.count; k++)
		put_fact(p, &inferred[k]);
	put_count(p, f->inferred.count);
	put_private(p, ", note: ", f->note);
	put_cites(p, f->cites);
}

/* ---- fields ---- */

static void put_id(struct printing *p, event_no ev)
{
	put_item(p, book_id(p->b, ev));
}

static void put_date(struct printing *p, event_no ev)
{
	struct sv written = book_date_written(p->b, ev);
	bool holds = book_date_source(p->b, ev) == DATE_AS_OF;

	if (written.n == 0)
		return;
	put(p, "", holds ? SV("as of") : SV(""));
	put(p, " ", written);
	put_flag(p, book_julian(p->b, ev), SV("julian"));
	end(p);
}

static void put_title(struct printing *p, event_no ev)
{
	put_item(p, book_title(p->b, ev));
}

static void put_kinds(struct printing *p, event_no ev)
{
	size_t n;
	const kind_no *kinds = book_kinds(p->b, ev, &n);

	for (size_t i = 0; i < n; i++)
		put_item(p, book_kind_id(p->b, kinds[i]));
}

static void put_status(struct printing *p, event_no ev)
{
	put_item(p, choice_status(book_status(p->b, ev)));
}

static void put_confidence(struct printing *p, event_no ev)
{
	put_item(p, choice_confidence(book_confidence(p->b, ev)));
}

static void put_people(struct printing *p, event_no ev)
{
	size_t n;
	const struct who *who = book_who(p->b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		put_who(p, &who[i]);
		end(p);
	}
}

static void put_places(struct printing *p, event_no ev)
{
	size_t n;
	const struct where *where = book_where(p->b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		put_where(p, &where[i]);
		end(p);
	}
}

static void put_summary(struct printing *p, event_no ev)
{
	put_item(p, book_summary(p->b, ev));
}

static void put_own_figures(struct printing *p, event_no ev)
{
	size_t n;
	const struct figure *figures = book_figures(p->b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		put_figure(p, &figures[i]);
		end(p);
	}
}

static void put_series(struct printing *p, event_no ev)
{
	series_no series = book_series(p->b, ev);

	if (series != NO_SERIES)
		put_item(p, book_series_id(p->b, series));
}

static void put_its_number(struct printing *p, event_no ev)
{
	put_item(p, book_number(p->b, ev));
}

static void put_wholes(struct printing *p, event_no ev)
{
	size_t n;
	const struct link *links = book_links(p->b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (links[i].kind == LINK_PART_OF)
			put_item(p, index_key(p->index, links[i].to));
}

/* Those that it says itself: others say the others. */
static void put_links(struct printing *p, event_no ev)
{
	size_t n;
	const struct link *links = book_links(p->b, ev, &n);

	for (size_t i = 0; i < n && links[i].kind < LINK_HAS_PART; i++) {
		if (links[i].kind == LINK_PART_OF)
			continue;
		put(p, "", choice_link((enum link_kind)links[i].kind));
		put(p, ": ", index_key(p->index, links[i].to));
		end(p);
	}
}

static void put_sources(struct printing *p, event_no ev)
{
	size_t n;
	const struct cite *cites = book_sources_of(p->b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		put_cite(p, "", &cites[i]);
		end(p);
	}
}

static void put_variants(struct printing *p, event_no ev)
{
	const struct book *b = p->b;
	size_t n;
	const struct variant *variants = book_variants(b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		const struct variant *v = &variants[i];
		const struct who *who = book_who_rows(b, v->who);
		const struct where *where = book_where_rows(b, v->where);
		const struct figure *figures = book_figure_rows(b, v->figures);
		const struct fact *facts = book_fact_rows(b, v->facts);

		put_text(p, "", v->field);
		put_text(p, ": ", v->value);
		for (uint32_t k = 0; k < v->who.count; k++)
			put_who(p, &who[k]);
		for (uint32_t k = 0; k < v->where.count; k++)
			put_where(p, &where[k]);
		for (uint32_t k = 0; k < v->figures.count; k++)
			put_figure(p, &figures[k]);
		for (uint32_t k = 0; k < v->facts.count; k++)
			put_fact(p, &facts[k]);
		put_count(p, v->who.count);
		put_count(p, v->where.count);
		put_count(p, v->figures.count);
		put_cites(p, v->cites);
		end(p);
	}
}

/* ---- fields that are facts ---- */

/* The facts of KIND, and those up to LAST that follow one of them; the author's
 * own are private. */
static void put_facts(struct printing *p, event_no ev, enum fact_kind kind,
		      enum fact_kind last)
{
	size_t n;
	const struct fact *facts = book_facts(p->b, ev, &n);

	if (kind >= FACT_NOTE && p->form == DIFF_SHOWN)
		return;
	for (size_t i = 0; i < n; i++) {
		if (facts[i].kind < kind || facts[i].kind > last)
			continue;
		put_fact(p, &facts[i]);
		if (i + 1 == n || facts[i + 1].kind <= kind ||
		    facts[i + 1].kind > last)
			end(p);
	}
}

/* ---- all of them ---- */

struct diff_event diff_event(struct arena *a, const struct corpus *c,
			     event_no ev, enum diff_form form)
{
	static const struct {
		void (*put)(struct printing *p, event_no ev);
		enum fact_kind kind, last; /* where PUT is null */
	} rows[DIFF_FIELDS] = {
#define X(name, word, put, kind, last, group) { put, kind, last },
#include "diff/field.def"
#undef X
	};
	struct build out = { .arena = a };
	struct printing p = { &out, c->b, c->x, form, 0 };
	struct diff_event said;
	size_t from[DIFF_FIELDS + 1];
	struct sv all;

	for (int i = 0; i < DIFF_FIELDS; i++) {
		from[i] = p.item = out.n;
		if (rows[i].put)
			rows[i].put(&p, ev);
		else
			put_facts(&p, ev, rows[i].kind, rows[i].last);
	}
	from[DIFF_FIELDS] = out.n;
	all = build_view(&out);
	for (int i = 0; i < DIFF_FIELDS; i++)
		said.field[i] = sv_slice(all, from[i], from[i + 1]);
	return said;
}

static int by_bytes(const void *x, const void *y)
{
	return sv_cmp(*(const struct sv *)x, *(const struct sv *)y);
}

struct diff_items diff_items(struct arena *a, struct sv field)
{
	size_t n = 0;
	struct sv *v, *sorted;

	for (struct sv rest = field; rest.n > 0; n++)
		sv_cut(&rest, DIFF_ITEM_END);
	v = ARENA_NEW(a, n, struct sv);
	sorted = ARENA_NEW(a, n, struct sv);
	for (size_t i = 0; i < n; i++)
		v[i] = sorted[i] = sv_cut(&field, DIFF_ITEM_END);
	if (n > 0)
		qsort(sorted, n, sizeof(*sorted), by_bytes);
	return (struct diff_items){ v, sorted, n };
}

bool diff_items_have(const struct diff_items *items, struct sv item)
{
	return items->n > 0 && bsearch(&item, items->sorted, items->n,
				       sizeof(item), by_bytes);
}

uint32_t diff_event_fields(const struct diff_event *x,
			   const struct diff_event *y)
{
	uint32_t fields = 0;

	for (int i = 0; i < DIFF_FIELDS; i++)
		if (!sv_eq(x->field[i], y->field[i]))
			fields |= UINT32_C(1) << i;
	return fields;
}
