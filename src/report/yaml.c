/* The chosen events as a file of the format, with whatever they name. */
#include "report/yaml.h"

#include <stdlib.h>

#include "report/format.h"

/* The records that are to be written. */
struct choice {
	const struct book *book;
	const struct written *records;
	uint32_t n;
	bool *chosen;      /* by place in RECORDS */
	uint32_t *of;      /* the record of an event */
	uint32_t *todo;    /* chosen, but what they need is not yet */
	uint32_t ntodo;
};

static void choose(struct choice *c, uint32_t record)
{
	if (c->chosen[record])
		return;
	c->chosen[record] = true;
	c->todo[c->ntodo++] = record;
}

/* Chooses what the chosen need, and what that needs. */
static void choose_needs(struct choice *c)
{
	while (c->ntodo > 0) {
		struct range needs = c->records[c->todo[--c->ntodo]].needs;
		const uint32_t *v = book_written_needs(c->book, needs);

		for (uint32_t i = 0; i < needs.count; i++)
			choose(c, v[i]);
	}
}

/* Whether a figure counts events, all of them chosen. */
static bool counts_chosen(const struct choice *c, struct range needs)
{
	const uint32_t *v = book_written_needs(c->book, needs);
	bool counts = false;

	for (uint32_t i = 0; i < needs.count; i++) {
		if (c->records[v[i]].section != WRITTEN_EVENT)
			continue;
		if (!c->chosen[v[i]])
			return false;
		counts = true;
	}
	return counts;
}

static struct choice choice_of(struct arena *a, const struct report_choice *of)
{
	struct choice c = { .book = of->corpus->b };
	bool all = of->n == book_events(of->corpus->b);

	c.records = book_written(of->corpus->b, &c.n);
	c.chosen = ARENA_NEW(a, c.n, bool);
	c.todo = ARENA_NEW(a, c.n, uint32_t);
	c.of = ARENA_NEW(a, book_events(of->corpus->b), uint32_t);
	for (uint32_t i = 0; i < c.n; i++) {
		if (c.records[i].event != NO_EVENT)
			c.of[c.records[i].event] = i;
		if (all)
			choose(&c, i);
	}
	for (size_t i = 0; i < of->n; i++)
		choose(&c, c.of[of->hits[i]]);
	choose_needs(&c);
	for (uint32_t i = 0; i < c.n; i++)
		if (c.records[i].section == WRITTEN_FIGURE &&
		    counts_chosen(&c, c.records[i].needs))
			choose(&c, i);
	choose_needs(&c);
	return c;
}

/* ---- the head ---- */

/* A key of a file itself, and the place of its record. */
struct top {
	struct sv key;
	uint32_t record;
};

static int by_key(const void *x, const void *y)
{
	const struct top *a = x, *b = y;
	int order = sv_cmp(a->key, b->key);

	return order != 0 ? order : (a->record > b->record) -
					    (a->record < b->record);
}

static const struct written_node *tree(const struct choice *c, uint32_t record)
{
	return book_written_node(c->book, c->records[record].node);
}

/* KEY: VALUE of RECORD by itself, in A. */
static struct sv pair_text(const struct yaml *y, struct arena *a,
			   const struct written_node *key)
{
	struct build b = { .arena = a };
	struct yaml alone = *y;

	alone.emit.out = &b;
	yaml_pair(&alone, key, 0);
	return build_view(&b);
}

static int by_bytes(const void *x, const void *y)
{
	return sv_cmp(*(const struct sv *)x, *(const struct sv *)y);
}

/* The N pairs TOPS, all of one key: the first, and what is said instead, once
 * each, in the next of REST, for a key stands once. */
static void put_top(struct yaml *y, struct arena *a, const struct choice *c,
		    const struct top *tops, size_t n, struct build *rest)
{
	struct sv *pairs = ARENA_NEW(a, n, struct sv), first;

	for (size_t i = 0; i < n; i++)
		pairs[i] = pair_text(y, a, tree(c, tops[i].record));
	first = pairs[0];
	build_sv(y->emit.out, first);
	qsort(pairs, n, sizeof(*pairs), by_bytes);
	for (size_t i = 0; i < n; i++)
		if (!sv_eq(pairs[i], first) &&
		    (i == 0 || !sv_eq(pairs[i], pairs[i - 1])))
			build_sv(rest++, pairs[i]);
}

static int by_place(const void *x, const void *y)
{
	static const struct sv order[] = { SV_INIT("title"), SV_INIT("about"),
					   SV_INIT("language") };
	const struct top *a = *(const struct top *const *)x;
	const struct top *b = *(const struct top *const *)y;

	for (size_t i = 0; i < sizeof(order) / sizeof(*order); i++)
		if (sv_eq(a->key, order[i]) || sv_eq(b->key, order[i]))
			return sv_eq(a->key, order[i]) ? -1 : 1;
	return (a->record > b->record) - (a->record < b->record);
}

/* Returns what is said besides, in LIFE; one that is empty is the last. */
static struct build *put_head(struct yaml *y, struct arena *a,
			      const struct choice *c, struct sv title,
			      struct arena *life)
{
	struct top *tops = ARENA_NEW(a, (size_t)c->n + 1, struct top);
	const struct top **keys = ARENA_NEW(a, (size_t)c->n + 1,
					    const struct top *);
	struct build *rest;
	size_t n = 0, nkeys = 0;

	for (uint32_t i = 0; i < c->n; i++)
		if (c->records[i].section == WRITTEN_TOP)
			tops[n++] = (struct top){
				.key = book_text(c->book, tree(c, i)->text),
				.record = i,
			};
	qsort(tops, n, sizeof(*tops), by_key);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || !sv_eq(tops[i].key, tops[i - 1].key))
			keys[nkeys++] = &tops[i];
	qsort(keys, nkeys, sizeof(*keys), by_place);
	rest = ARENA_NEW(life, n + 1, struct build);
	for (size_t i = 0; i < n; i++)
		rest[i].arena = life;

	build_str(y->emit.out, "annals: 1\n");
	if (title.n) {
		build_str(y->emit.out, "title:");
		emit_text(&y->emit, title, false, EMIT_INDENT);
	}
	for (size_t i = 0; i < nkeys; i++) {
		size_t count = 1, left = n - (size_t)(keys[i] - tops);

		while (count < left && sv_eq(keys[i][count].key, keys[i]->key))
			count++;
		if (!sv_eq(keys[i]->key, SV("annals")) &&
		    !(title.n && sv_eq(keys[i]->key, SV("title"))))
			put_top(y, a, c, keys[i], count, rest);
	}
	return rest;
}

/* How many events are there that nobody asked for. */
static void put_count(struct yaml *y, const struct choice *c, size_t asked)
{
	size_t n = 0;

	for (uint32_t i = 0; i < c->n; i++)
		n += c->chosen[i] && c->records[i].section == WRITTEN_EVENT;
	if (n == asked + 1)
		build_str(y->emit.out,
			  "# 1 event more than was chosen, because "
			  "another refers to it.\n");
	else if (n > asked)
		build_fmt(y->emit.out,
			  "# %zu events more than were chosen, because others "
			  "refer to them.\n",
			  n - asked);
}

/* ---- sections ---- */

static const struct sv keys[] = {
#define X(name, key) [WRITTEN_##name] = SV_INIT(key),
	WRITTEN_SECTIONS(X)
#undef X
};

/* What is written: the records of a section one after another. */
struct writing {
	const struct format_rows *page;
	struct yaml y;
	struct choice choice;
	unsigned section; /* enum written_section; WRITTEN_TOP: all is */
	uint32_t next;    /* of what it may have */
	size_t events;    /* that are written */
	struct build *rest; /* what is said of the file besides: a document
			       each, as long as there is something */
	struct build item; /* being written */
	bool begun;
	bool lines; /* the item above has more than one */
};

/* An item of a list; one of several lines stands between blank lines. */
static void put_item(struct writing *w, const struct written_node *node,
		     int indent)
{
	struct yaml y = w->y;
	struct sv item;
	bool lines;

	build_cut(&w->item, 0);
	y.emit.out = &w->item;
	emit_spaces(&y.emit, indent);
	build_char(y.emit.out, '-');
	yaml_item(&y, node, indent + EMIT_INDENT);
	item = build_view(&w->item);
	lines = sv_find_char(item, '\n', 0) + 1 < item.n;
	if (w->begun && (lines || w->lines))
		build_char(w->page->out, '\n');
	build_sv(w->page->out, item);
	w->lines = lines;
	w->begun = true;
}

static void put_record(struct writing *w, uint32_t record)
{
	const struct choice *c = &w->choice;
	struct yaml *y = &w->y;

	if (c->records[record].section != w->section || !c->chosen[record])
		return;
	if (!w->begun) {
		build_char(y->emit.out, '\n');
		build_sv(y->emit.out, keys[w->section]);
		build_str(y->emit.out, ":\n");
	}
	w->events += w->section == WRITTEN_EVENT;
	if (w->section == WRITTEN_EVENT || w->section == WRITTEN_FIGURE) {
		put_item(w, tree(c, record), EMIT_INDENT);
	} else {
		emit_spaces(&y->emit, EMIT_INDENT);
		yaml_pair(y, tree(c, record), EMIT_INDENT);
	}
	w->begun = true;
}

static void begin(void *state, const struct format_rows *page)
{
	struct writing *w = state;

	*w = (struct writing){
		.page = page,
		.y = { .emit = { .out = page->out,
				 .ascii = page->layout->ascii },
		       .book = page->of->corpus->b,
		       .private = page->of->private },
		.choice = choice_of(page->life, page->of),
		.item = { .arena = page->life },
	};
	if (page->of->alone)
		return;
	put_count(&w->y, &w->choice, page->of->n);
	w->rest = put_head(&w->y, page->scratch, &w->choice, page->of->title,
			   page->life);
}

/* The events themselves, as items of a list. */
static bool next_alone(struct writing *w)
{
	const struct report_choice *of = w->page->of;

	if (w->events == of->n)
		return false;
	put_item(w, tree(&w->choice, w->choice.of[of->hits[w->events++]]), 0);
	return true;
}

/* The next record that its section may have: events in date order, the others
 * in that of the files. */
static bool next_of_all(struct writing *w)
{
	const struct choice *c = &w->choice;
	bool events = w->section == WRITTEN_EVENT;

	if (w->section == WRITTEN_TOP) {
		for (; w->rest->n > 0; w->rest++) {
			build_str(w->page->out, "---\n");
			build_sv(w->page->out, build_view(w->rest));
		}
		return false;
	}
	if (w->next < (events ? book_events(c->book) : c->n)) {
		put_record(w, events ? c->of[w->next] : w->next);
		w->next++;
		return true;
	}
	w->section++;
	w->next = 0;
	w->begun = w->lines = false;
	return true;
}

static bool next(void *state, size_t *events)
{
	enum { AT_ONCE = 64 };
	struct writing *w = state;
	bool more = true;

	for (int i = 0; more && i < AT_ONCE; i++)
		more = (w->page->of->alone ? next_alone : next_of_all)(w);
	*events = w->events;
	return more;
}

const struct format_book yaml_format = { sizeof(struct writing), begin, next };
