#include "load/resolve.h"

#include "text/fold.h"

/* Names by their fold: each spelling of each declared name once. */
struct name_index {
	struct refs folds; /* target: index of the first entry */
	VEC(struct name_entry) entries;
};

struct name_entry {
	name_no name;
	uint32_t next; /* another name of the same fold, or UINT32_MAX */
};

static void index_spelling(struct load *l, struct name_index *x, name_no name,
			   struct sv spelling)
{
	struct sv fold = fold_copy(&l->scratch, spelling, FOLD_EXACT);
	struct ref *ref;
	uint32_t at;

	if (fold.n == 0)
		return;
	at = refs_add(&x->folds, fold, (struct place){ 0 }, 0);
	ref = &x->folds.v.v[at];
	for (uint32_t e = ref->target; e != UINT32_MAX;
	     e = x->entries.v[e].next)
		if (x->entries.v[e].name == name)
			return;
	VEC_ADD(&x->entries, (struct name_entry){ name, ref->target });
	ref->target = x->entries.n - 1;
}

static void index_name(struct load *l, struct name_index *x, name_no name)
{
	size_t n;
	const struct spelling *other = book_spellings(l->book, name, &n);

	index_spelling(l, x, name, book_name(l->book, name));
	for (size_t i = 0; i < n; i++)
		index_spelling(l, x, name, book_text(l->book, other[i].name));
}

/* "azal (organisation), azal-2 (place)": what a name could mean. */
static struct sv candidates(struct load *l, const struct name_index *x,
			    uint32_t e)
{
	static const struct sv words[NAME_CLASSES] = {
		SV_INIT("person"), SV_INIT("organisation"), SV_INIT("place")
	};
	struct build b = { .arena = &l->scratch };

	for (; e != UINT32_MAX; e = x->entries.v[e].next) {
		name_no name = x->entries.v[e].name;

		build_str(&b, b.n ? ", " : "");
		build_sv(&b, book_name_id(l->book, name));
		build_str(&b, " (");
		build_sv(&b, words[book_name_class(l->book, name)]);
		build_char(&b, ')');
	}
	return build_view(&b);
}

static name_no declare_by_use(struct load *l, struct name_index *x,
			      const struct ref *ref)
{
	struct name_row row = {
		.name = book_add_text(l->book, ref->text),
		.class = ref->uses & USE_PLACE ? NAME_PLACE : NAME_PERSON,
		.country = NO_NAME,
		.in = NO_NAME,
	};
	name_no name = l->book->names.n;

	VEC_ADD(&l->book->names, row);
	index_name(l, x, name);
	return name;
}

static void resolve_name(struct load *l, struct name_index *x, struct ref *ref)
{
	uint32_t id = refs_find(&l->ids, ref->text), at, e;

	if (id != UINT32_MAX) {
		ref->target = l->ids.v.v[id].target;
		return;
	}
	at = refs_find(&x->folds,
		       fold_copy(&l->scratch, ref->text, FOLD_EXACT));
	e = at == UINT32_MAX ? UINT32_MAX : x->folds.v.v[at].target;
	if (e == UINT32_MAX) {
		ref->target = declare_by_use(l, x, ref);
		return;
	}
	for (uint32_t i = e; i != UINT32_MAX; i = x->entries.v[i].next)
		if (x->entries.v[i].name < ref->target) /* none is all ones */
			ref->target = x->entries.v[i].name;
	if (x->entries.v[e].next != UINT32_MAX)
		DIAG(l->diags, FAULT_name_ambiguous, ref->first, ref->text,
		     candidates(l, x, e));
}

static void resolve_names(struct load *l)
{
	struct name_index x = { .folds = { .arena = &l->arena } };
	uint32_t declared = l->book->names.n;

	for (name_no n = 0; n < declared; n++)
		index_name(l, &x, n);
	for (uint32_t i = 0; i < l->names.v.n; i++)
		resolve_name(l, &x, &l->names.v.v[i]);
	refs_free(&x.folds);
	VEC_FREE(&x.entries);
}

/* ---- sources and series: by id or title, else as they are ---- */

static source_no make_undeclared_source(struct load *l, struct sv text)
{
	struct source_row row = { .id = book_add_text(l->book, text) };

	VEC_ADD(&l->book->sources, row);
	return l->book->sources.n - 1;
}

static source_no find_source(const struct load *l, struct sv text)
{
	for (source_no s = 0; s < l->book->sources.n; s++)
		if (sv_eq(book_source_title(l->book, s), text))
			return s;
	return NO_SOURCE;
}

static void resolve_sources(struct load *l)
{
	for (uint32_t i = 0; i < l->sources.v.n; i++) {
		struct ref *ref = &l->sources.v.v[i];
		uint32_t id = refs_find(&l->source_ids, ref->text);

		ref->target = id != UINT32_MAX ?
				      l->source_ids.v.v[id].target :
				      find_source(l, ref->text);
		if (ref->target == NO_SOURCE)
			ref->target = make_undeclared_source(l, ref->text);
	}
}

static void resolve_series(struct load *l)
{
	for (uint32_t i = 0; i < l->series.v.n; i++) {
		struct ref *ref = &l->series.v.v[i];
		uint32_t id = refs_find(&l->series_ids, ref->text);
		struct series_row row = { .kind = NO_KIND, .body = NO_NAME };

		if (id != UINT32_MAX) {
			ref->target = l->series_ids.v.v[id].target;
			continue;
		}
		row.id = row.title = book_add_text(l->book, ref->text);
		ref->target = l->book->series.n;
		VEC_ADD(&l->book->series, row);
	}
}

/* ---- events ---- */

enum { HINTS = 100 }; /* then looking for near ids would take too long */

static struct sv nearest_event(struct load *l, struct sv text)
{
	uint32_t n = l->event_ids.v.n;
	struct sv *words;

	if (l->diags->n > HINTS)
		return (struct sv){ 0 };
	words = ARENA_NEW(&l->scratch, n, struct sv);

	for (uint32_t i = 0; i < n; i++)
		words[i] = l->event_ids.v.v[i].text;
	return fold_nearest(text, words, n);
}

static void resolve_events(struct load *l)
{
	for (uint32_t i = 0; i < l->events.v.n; i++) {
		struct ref *ref = &l->events.v.v[i];
		uint32_t id = refs_find(&l->event_ids, ref->text);
		struct build hint = { .arena = &l->scratch };
		struct sv near;

		if (id != UINT32_MAX) {
			ref->target = l->event_ids.v.v[id].target;
			continue;
		}
		near = nearest_event(l, ref->text);
		if (near.n) {
			build_str(&hint, "; did you mean ");
			build_sv(&hint, near);
			build_char(&hint, '?');
		}
		DIAG(l->diags, FAULT_event_unknown, ref->first, ref->text,
		     build_view(&hint));
	}
}

/* ---- rows ---- */

static uint32_t target(const struct refs *r, uint32_t ref)
{
	return ref == UINT32_MAX ? ref : r->v.v[ref].target;
}

static void map_names(struct load *l)
{
	struct book *b = l->book;

	for (uint32_t i = 0; i < b->who.n; i++) {
		struct who *who = &b->who.v[i];

		who->name = target(&l->names, who->name);
		who->flags &= ~(uint32_t)WHO_ABSENT;
		if (!book_role_present(b, who->role))
			who->flags |= WHO_ABSENT;
	}
	for (uint32_t i = 0; i < b->where.n; i++)
		b->where.v[i].place = target(&l->names, b->where.v[i].place);
	for (uint32_t i = 0; i < b->name_list.n; i++)
		b->name_list.v[i] = target(&l->names, b->name_list.v[i]);
	for (uint32_t i = 0; i < b->offices.n; i++)
		b->offices.v[i].of = target(&l->names, b->offices.v[i].of);
	for (uint32_t i = 0; i < b->series.n; i++)
		b->series.v[i].body = target(&l->names, b->series.v[i].body);
	/* Those made by use refer to nobody. */
	for (uint32_t i = 0; i < b->names.n; i++) {
		struct name_row *row = &b->names.v[i];

		if (!(row->flags & NAME_DECLARED))
			continue;
		row->country = target(&l->names, row->country);
		row->in = target(&l->names, row->in);
	}
}

static void map_events(struct load *l)
{
	struct book *b = l->book;
	uint32_t kept = 0;

	for (uint32_t i = 0; i < b->event_list.n; i++)
		b->event_list.v[i] = target(&l->events, b->event_list.v[i]);
	/* Drop links to nothing; ranges are in the order of events. */
	for (event_no ev = 0; ev < b->nevents; ev++) {
		struct range r = b->event_links[ev];

		b->event_links[ev].first = kept;
		for (uint32_t i = r.first; i < r.first + r.count; i++) {
			struct link link = b->links.v[i];

			link.to = target(&l->events, link.to);
			if (link.to != NO_EVENT && link.to != ev)
				b->links.v[kept++] = link;
		}
		b->event_links[ev].count = kept - b->event_links[ev].first;
		b->event_series[ev] = target(&l->series, b->event_series[ev]);
	}
	b->links.n = kept;
}

/* LINES with each line that is a declared id replaced by the name. */
static struct text name_lines(struct load *l, struct text lines)
{
	struct book *b = l->book;
	struct build names = { .arena = &l->scratch };
	struct sv left = book_text(b, lines);
	bool changed = false;

	while (left.n > 0) {
		struct sv line = sv_cut(&left, '\n');
		uint32_t id = refs_find(&l->ids, line);

		build_str(&names, names.n ? "\n" : "");
		changed |= id != UINT32_MAX;
		build_sv(&names, id == UINT32_MAX ?
					 line :
					 book_name(b, l->ids.v.v[id].target));
	}
	return changed ? book_add_text(b, build_view(&names)) : lines;
}

/* Where a text may name somebody by id, the name is put. */
static void name_texts(struct load *l)
{
	struct book *b = l->book;

	for (uint32_t i = 0; i < b->cites.n; i++) {
		struct text by = name_lines(l, b->cites.v[i].by);

		b->cites.v[i].by = by;
	}
	for (uint32_t i = 0; i < b->figures.n; i++) {
		struct text of = name_lines(l, b->figures.v[i].of);

		b->figures.v[i].of = of;
	}
}

/* In a variant's place and who, ids become the names they stand for. */
static void name_variants(struct load *l)
{
	struct book *b = l->book;

	for (uint32_t i = 0; i < b->facts.n; i++) {
		struct fact *fact = &b->facts.v[i];
		uint32_t id;

		if (fact->kind != FACT_VARIANT)
			continue;
		id = refs_find(&l->ids, book_text(b, fact->value));
		if (id != UINT32_MAX)
			fact->value = b->names.v[l->ids.v.v[id].target].name;
	}
}

void resolve_all(struct load *l)
{
	struct book *b = l->book;

	resolve_names(l);
	resolve_sources(l);
	resolve_series(l);
	resolve_events(l);
	map_names(l);
	map_events(l);
	for (uint32_t i = 0; i < b->cites.n; i++) {
		struct cite *cite = &b->cites.v[i];

		cite->source = target(&l->sources, cite->source);
	}
	for (uint32_t i = 0; i < b->source_list.n; i++)
		b->source_list.v[i] = target(&l->sources, b->source_list.v[i]);
	name_variants(l);
	name_texts(l);
	arena_reset(&l->scratch);
}
