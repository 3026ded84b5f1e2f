/*
 * What a book can be asked by: keys, postings of names and sources, and the
 * folded text of events and names.
 */
#include <stdlib.h>

#include "base/panic.h"
#include "model/book_columns.h"
#include "model/book_order.h"
#include "text/fold.h"

/* ---- keys ---- */

struct key_order {
	const struct book *book;
	const struct text *texts;
};

static int by_text(const void *x, const void *y, void *arg)
{
	const struct key_order *o = arg;
	event_no a = *(const event_no *)x, b = *(const event_no *)y;
	int order = sv_cmp(book_text(o->book, o->texts[a]),
			   book_text(o->book, o->texts[b]));

	return order != 0 ? order : (a > b) - (a < b);
}

static event_no *sorted(const struct book *b, const struct text *texts,
			event_no *v, uint32_t n)
{
	struct key_order o = { b, texts };

	qsort_r(v, n, sizeof(*v), by_text, &o);
	return v;
}

static event_no *all_events(const struct book *b)
{
	event_no *v = vec_grow(NULL, 0, &(uint32_t){ 0 }, sizeof(*v),
			       (size_t)b->nevents + 1);

	for (event_no ev = 0; ev < b->nevents; ev++)
		v[ev] = ev;
	return v;
}

void book_print_key(struct build *key, struct arena *scratch,
		    const struct date *d, struct sv title)
{
	date_print(key, d);
	build_char(key, '/');
	build_sv(key, fold_slug(scratch, title));
}

static void make_key(struct book *b, struct arena *scratch, event_no ev)
{
	struct build key = { .arena = scratch };
	struct date d = book_date(b, ev);

	if (b->event_id[ev].length) {
		b->event_key[ev] = b->event_id[ev];
		return;
	}
	book_print_key(&key, scratch, &d, book_title(b, ev));
	b->event_key[ev] = book_add_text(b, build_view(&key));
}

/* Gives the second and later events of one key a number: KEY~2. */
static void part_keys(struct book *b, struct arena *scratch)
{
	for (uint32_t i = 1, same = 1; i < b->nevents; i++) {
		struct sv key = book_key(b, b->by_key[i]);
		struct build numbered = { .arena = scratch };

		if (!sv_eq(key, book_key(b, b->by_key[i - same]))) {
			same = 1;
			continue;
		}
		same++;
		build_sv(&numbered, key);
		build_fmt(&numbered, "~%u", same);
		b->event_key[b->by_key[i]] =
			book_add_text(b, build_view(&numbered));
		/* Compare what follows with the first of the same key. */
	}
}

static void make_keys(struct book *b, struct arena *scratch)
{
	for (event_no ev = 0; ev < b->nevents; ev++) {
		make_key(b, scratch, ev);
		arena_reset(scratch);
	}
	b->by_key = sorted(b, b->event_key, all_events(b), b->nevents);
	part_keys(b, scratch);
	b->by_key = sorted(b, b->event_key, b->by_key, b->nevents);
	b->by_id = all_events(b);
	for (event_no ev = 0; ev < b->nevents; ev++)
		if (b->event_id[ev].length)
			b->by_id[b->nids++] = ev;
	sorted(b, b->event_id, b->by_id, b->nids);
}

/* ---- postings ---- */

/* A pair (key, event), found while walking the events in order. */
struct posting {
	uint32_t key;
	event_no event;
};

struct postings {
	VEC(struct posting) found;
};

static int by_key(const void *x, const void *y)
{
	const struct posting *a = x, *b = y;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return (a->event > b->event) - (a->event < b->event);
}

static void post(struct postings *p, uint32_t key, event_no ev)
{
	if (key != UINT32_MAX)
		VEC_ADD(&p->found, (struct posting){ key, ev });
}

/*
 * Moves the postings into the event list, a key's together, and calls SET
 * with the range of each.
 */
static void settle(struct book *b, struct postings *p,
		   void (*set)(struct book *, uint32_t key, struct range))
{
	struct posting *v = p->found.v;
	uint32_t n = p->found.n;

	if (n)
		qsort(v, n, sizeof(*v), by_key);
	for (uint32_t i = 0; i < n;) {
		uint32_t key = v[i].key;
		struct range r = { b->event_list.n, 0 };

		for (; i < n && v[i].key == key; i++)
			if (r.count == 0 || v[i - 1].event != v[i].event) {
				VEC_ADD(&b->event_list, v[i].event);
				r.count++;
			}
		set(b, key, r);
	}
	VEC_FREE(&p->found);
}

static void set_name_events(struct book *b, uint32_t key, struct range r)
{
	b->names.v[key].events = r;
}

static void set_source_events(struct book *b, uint32_t key, struct range r)
{
	b->sources.v[key].events = r;
}

static void post_names(struct postings *p, const struct book *b, event_no ev)
{
	size_t n;
	const struct who *who = book_who(b, ev, &n);
	const struct where *where;

	for (size_t i = 0; i < n; i++) {
		const name_no *of = book_name_list(b, who[i].of);

		post(p, who[i].name, ev);
		for (uint32_t k = 0; k < who[i].of.count; k++)
			post(p, of[k], ev);
	}
	where = book_where(b, ev, &n);
	for (size_t i = 0; i < n; i++)
		post(p, where[i].place, ev);
}

static void post_cites(struct postings *p, const struct book *b,
		       struct range cites, event_no ev)
{
	const struct cite *v = book_cites(b, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		const source_no *via = book_source_list(b, v[i].via);

		post(p, v[i].source, ev);
		for (uint32_t k = 0; k < v[i].via.count; k++)
			post(p, via[k], ev);
	}
}

static void post_sources(struct postings *p, const struct book *b, event_no ev)
{
	size_t n;
	const struct who *who = book_who(b, ev, &n);
	const struct where *where;
	const struct fact *facts;
	const struct figure *figures;

	post_cites(p, b, b->event_cites[ev], ev);
	for (size_t i = 0; i < n; i++)
		post_cites(p, b, who[i].cites, ev);
	where = book_where(b, ev, &n);
	for (size_t i = 0; i < n; i++)
		post_cites(p, b, where[i].cites, ev);
	facts = book_facts(b, ev, &n);
	for (size_t i = 0; i < n; i++)
		post_cites(p, b, facts[i].cites, ev);
	figures = book_figures(b, ev, &n);
	for (size_t i = 0; i < n; i++)
		post_cites(p, b, figures[i].cites, ev);
}

static void make_postings(struct book *b)
{
	struct postings names = { 0 }, sources = { 0 };

	for (event_no ev = 0; ev < b->nevents; ev++) {
		post_names(&names, b, ev);
		post_sources(&sources, b, ev);
	}
	settle(b, &names, set_name_events);
	settle(b, &sources, set_source_events);
}

/* ---- folded text ---- */

/* The two folds of one thing, grown field by field. */
struct folds {
	const struct book *book;
	struct build exact, blind;
};

static void fold_sv(struct folds *f, struct sv text)
{
	if (text.n == 0)
		return;
	build_char(&f->exact, '\n');
	fold_text(&f->exact, text, FOLD_EXACT);
	build_char(&f->exact, '\n');
	build_char(&f->blind, '\n');
	fold_text(&f->blind, text, FOLD_BLIND);
	build_char(&f->blind, '\n');
}

static void fold_field(struct folds *f, struct text t)
{
	fold_sv(f, book_text(f->book, t));
}

static void fold_cites(struct folds *f, struct range cites)
{
	const struct cite *v = book_cites(f->book, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		fold_field(f, v[i].quote);
		fold_field(f, v[i].by);
	}
}

static void fold_parts(struct folds *f, event_no ev)
{
	const struct book *b = f->book;
	size_t n;
	const struct who *who = book_who(b, ev, &n);
	const struct where *where;
	const struct fact *facts;
	const struct figure *figures;

	for (size_t i = 0; i < n; i++) {
		fold_field(f, who[i].group);
		fold_field(f, who[i].as);
		fold_field(f, who[i].note);
		fold_cites(f, who[i].cites);
	}
	where = book_where(b, ev, &n);
	for (size_t i = 0; i < n; i++)
		fold_field(f, where[i].as);
	facts = book_facts(b, ev, &n);
	for (size_t i = 0; i < n; i++) {
		fold_field(f, facts[i].value);
		fold_cites(f, facts[i].cites);
	}
	figures = book_figures(b, ev, &n);
	for (size_t i = 0; i < n; i++) {
		fold_field(f, figures[i].what);
		fold_field(f, figures[i].value);
		fold_field(f, figures[i].unit);
		fold_field(f, figures[i].of);
		fold_cites(f, figures[i].cites);
	}
}

static void fold_event(struct folds *f, event_no ev)
{
	const struct book *b = f->book;
	size_t n;
	const kind_no *kinds = book_kinds(b, ev, &n);

	fold_sv(f, book_title(b, ev));
	fold_sv(f, book_summary(b, ev));
	for (size_t i = 0; i < n; i++)
		fold_sv(f, book_kind_label(b, kinds[i]));
	if (book_series(b, ev) != NO_SERIES)
		fold_sv(f, book_series_title(b, book_series(b, ev)));
	fold_cites(f, b->event_cites[ev]);
	fold_parts(f, ev);
}

static void fold_name(struct folds *f, name_no name)
{
	size_t n;
	const struct spelling *other = book_spellings(f->book, name, &n);

	fold_sv(f, book_name(f->book, name));
	for (size_t i = 0; i < n; i++)
		fold_field(f, other[i].name);
	fold_sv(f, book_name_id(f->book, name));
}

static struct folds folds_of(const struct book *b, struct arena *scratch)
{
	return (struct folds){ b, { .arena = scratch }, { .arena = scratch } };
}

static void make_folds(struct book *b, struct arena *scratch)
{
	for (event_no ev = 0; ev < b->nevents; ev++) {
		struct folds f = folds_of(b, scratch);

		fold_event(&f, ev);
		b->event_folded[ev] = book_add_text(b, build_view(&f.exact));
		b->event_blind[ev] = book_add_text(b, build_view(&f.blind));
		arena_reset(scratch);
	}
	for (name_no name = 0; name < b->names.n; name++) {
		struct folds f = folds_of(b, scratch);
		struct text exact, blind;

		fold_name(&f, name);
		exact = book_add_text(b, build_view(&f.exact));
		blind = book_add_text(b, build_view(&f.blind));
		b->names.v[name].folded = exact;
		b->names.v[name].blind = blind;
		arena_reset(scratch);
	}
}

void book_index(struct book *b)
{
	struct arena scratch = { 0 };

	order_inherit(b);
	order_sort(b);
	order_back_links(b);
	make_keys(b, &scratch);
	make_postings(b);
	make_folds(b, &scratch);
	arena_free(&scratch);
}
