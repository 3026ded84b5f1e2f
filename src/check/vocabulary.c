/* Kinds, roles, sources and series that are nearly the same as a known one, or
 * stand for none. */
#include "check/alike.h"
#include "check/rules.h"

/* A vocabulary: rows from 0, some known, the others made by use. */
struct vocabulary {
	const struct book *book;
	struct sv what; /* "kind" */
	uint32_t n;
	bool (*known)(const struct book *b, uint32_t i);
	struct sv (*id)(const struct book *b, uint32_t i);
	struct sv (*title)(const struct book *b, uint32_t i);
	struct origin *origins; /* where each is declared or first used */
	uint32_t *meant;        /* what it may have been meant for */
};

static void found(void *arg, uint32_t a, uint32_t b, enum alike_how how)
{
	struct vocabulary *w = arg;
	bool known = w->known(w->book, a);

	(void)how;
	if (known == w->known(w->book, b))
		return;
	if (known) {
		uint32_t swap = a;

		a = b;
		b = swap;
	}
	if (b < w->meant[a])
		w->meant[a] = b;
}

/* Enters the ID of row I, and of one that is not KNOWN what stands before a #:
 * codx#f. 23r is a place in a codex. */
static void add_id(struct alike *x, struct sv id, uint32_t i, bool known)
{
	alike_add(x, id, i, true);
	for (size_t at = sv_find_char(id, '#', 0); at != SV_NONE && !known;
	     at = sv_find_char(id, '#', at + 1))
		alike_add(x, sv_slice(id, 0, at), i, true);
}

static void look_through(struct checking *c, struct vocabulary *w)
{
	struct alike x = { .arena = &c->arena };

	w->book = c->book;
	w->meant = ARENA_NEW(&c->arena, w->n, uint32_t);
	for (uint32_t i = 0; i < w->n; i++) {
		w->meant[i] = UINT32_MAX;
		add_id(&x, w->id(c->book, i), i, w->known(c->book, i));
		if (w->title && w->known(c->book, i))
			alike_add(&x, w->title(c->book, i), i, true);
	}
	alike_each(&x, found, w);
	alike_free(&x);
	for (uint32_t i = 0; i < w->n; i++)
		if (!w->known(c->book, i))
			check_placeholder(c, w->origins[i], w->what,
					  w->id(c->book, i));
	for (uint32_t i = 0; i < w->n; i++)
		if (w->meant[i] != UINT32_MAX)
			check_near_equal(c, w->origins[i], w->what,
					 w->id(c->book, i),
					 w->id(c->book, w->meant[i]),
					 w->origins[w->meant[i]]);
}

/* Takes ORIGIN for that of a row that no file declares, if it is the first. */
static void use(struct origin *first, bool known, struct origin origin)
{
	if (!known && (first->line == 0 ||
		       check_origin_order(origin, *first) < 0))
		*first = origin;
}

static struct origin *kind_origins(struct checking *c)
{
	const struct book *b = c->book;
	uint32_t n = book_kind_count(b);
	struct origin *origins = ARENA_NEW(&c->arena, n, struct origin);

	for (kind_no k = 0; k < n; k++) {
		kind_no parent = book_kind_parent(b, k);

		if (book_kind_origin(b, k).line)
			origins[k] = book_kind_origin(b, k);
		if (parent != NO_KIND)
			use(&origins[parent], book_kind_declared(b, parent),
			    book_kind_origin(b, k));
	}
	for (series_no s = 0; s < book_series_count(b); s++) {
		kind_no k = book_series_kind(b, s);

		if (k != NO_KIND)
			use(&origins[k], book_kind_declared(b, k),
			    book_series_origin(b, s));
	}
	for (event_no ev = 0; ev < book_events(b); ev++) {
		size_t count;
		const kind_no *kinds = book_kinds(b, ev, &count);

		for (size_t i = 0; i < count; i++)
			use(&origins[kinds[i]], book_kind_declared(b, kinds[i]),
			    book_origin(b, ev));
	}
	return origins;
}

static struct origin *role_origins(struct checking *c)
{
	const struct book *b = c->book;
	uint32_t n = book_role_count(b);
	struct origin *origins = ARENA_NEW(&c->arena, n, struct origin);

	for (role_no r = 0; r < n; r++) {
		role_no parent = book_role_parent(b, r);

		if (book_role_origin(b, r).line)
			origins[r] = book_role_origin(b, r);
		if (parent != NO_ROLE)
			use(&origins[parent], book_role_declared(b, parent),
			    book_role_origin(b, r));
	}
	for (event_no ev = 0; ev < book_events(b); ev++) {
		size_t count;
		const struct who *who = book_who(b, ev, &count);

		for (size_t i = 0; i < count; i++)
			use(&origins[who[i].role],
			    book_role_declared(b, who[i].role),
			    book_origin(b, ev));
	}
	return origins;
}

static struct origin *source_origins(struct checking *c)
{
	uint32_t n = book_sources(c->book);
	struct origin *origins = ARENA_NEW(&c->arena, n, struct origin);

	for (source_no s = 0; s < n; s++)
		origins[s] = book_source_origin(c->book, s);
	return origins;
}

static struct origin *series_origins(struct checking *c)
{
	uint32_t n = book_series_count(c->book);
	struct origin *origins = ARENA_NEW(&c->arena, n, struct origin);

	for (series_no s = 0; s < n; s++)
		origins[s] = book_series_origin(c->book, s);
	return origins;
}

void check_vocabulary(struct checking *c)
{
	const struct book *b = c->book;
	struct vocabulary all[] = {
		{ .what = SV("kind"), .n = book_kind_count(b),
		  .known = book_kind_declared, .id = book_kind_id,
		  .origins = kind_origins(c) },
		{ .what = SV("role"), .n = book_role_count(b),
		  .known = book_role_declared, .id = book_role_id,
		  .origins = role_origins(c) },
		{ .what = SV("source"), .n = book_sources(b),
		  .known = book_source_declared, .id = book_source_id,
		  .title = book_source_title, .origins = source_origins(c) },
		{ .what = SV("series"), .n = book_series_count(b),
		  .known = book_series_declared, .id = book_series_id,
		  .title = book_series_title, .origins = series_origins(c) },
	};

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		look_through(c, &all[i]);
}
