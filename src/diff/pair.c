/* Pairing the events and names of two books (pair.h). */
#include "diff/pair.h"

#include "base/course.h"
#include "base/hash.h"
#include "base/mem.h"
#include "base/panic.h"
#include "base/sorting.h"
#include "book/same.h"
#include "diff/event.h"

/* What events or names that are not paired yet may be known by. */
struct way {
	bool names; /* else events */
	uint32_t (*count)(const struct book *b);
	struct sv (*text)(const struct book *b, uint32_t no); /* empty: none */
	/* What has to be the same besides. */
	struct sv (*within)(const struct pair_side *of, uint32_t no);
};

static struct sv file_of(const struct pair_side *of, event_no ev)
{
	file_no file = book_origin(of->corpus.b, ev).file;

	return of->files ? of->files[file] :
			   book_file_name(of->corpus.b, file);
}

static struct sv class_of_name(const struct pair_side *of, name_no n)
{
	static const char words[NAME_CLASSES] = { 'p', 'o', 'l' };

	return (struct sv){ words + book_name_class(of->corpus.b, n), 1 };
}

static const struct way ways[] = {
	{ false, book_events, book_title, file_of },
	{ false, book_events, book_edtf, file_of },
	{ true, book_names, book_name_id, class_of_name },
	{ true, book_names, book_name, class_of_name },
};

enum { WAYS = sizeof(ways) / sizeof(*ways) };

/* One of the two books, and what of it is to be paired in the way at hand, in
 * an order that is the same for both. */
struct side {
	struct pair_side of;
	const struct way *way;
	struct sorting sorting;
	uint32_t at; /* the next */
};

struct pairing {
	struct side old, new;
	struct arena arena;   /* of the arrays */
	struct arena scratch; /* of an event */
	event_no *now;        /* by old number */
	uint32_t *fields;     /* by old number */
	bool *taken;          /* by new number */
	name_no *names;       /* by old number */
	event_no likely;      /* to be found next */
	struct course course; /* of the way, or of keys before it */
	size_t next;          /* way */
	bool keyed, over;
	size_t changed, paired;
};

struct pairing *pair_open(struct pair_side old, struct pair_side new)
{
	struct pairing *p = MEM_NEW(1, struct pairing);
	event_no events = book_events(old.corpus.b);
	name_no names = book_names(old.corpus.b);

	p->old.of = old;
	p->new.of = new;
	p->now = ARENA_NEW(&p->arena, events, event_no);
	p->fields = ARENA_NEW(&p->arena, events, uint32_t);
	p->taken = ARENA_NEW(&p->arena, book_events(new.corpus.b), bool);
	p->names = ARENA_NEW(&p->arena, names, name_no);
	for (event_no ev = 0; ev < events; ev++)
		p->now[ev] = NO_EVENT;
	for (name_no name = 0; name < names; name++)
		p->names[name] = NO_NAME;
	return p;
}

void pair_close(struct pairing *p)
{
	if (!p)
		return;
	sorting_free(&p->old.sorting);
	sorting_free(&p->new.sorting);
	arena_free(&p->arena);
	arena_free(&p->scratch);
	mem_free(p);
}

/* In what OLD, which is NEW now, has changed: most have in nothing, and need
 * not be written out to know it. */
static uint32_t changed_fields(struct pairing *p, event_no old, event_no new)
{
	struct arena *a = &p->scratch;
	struct diff_event x, y;
	uint32_t fields;

	if (book_same_event(p->old.of.corpus.b, old, p->new.of.corpus.b, new))
		return 0;
	x = diff_event(a, &p->old.of.corpus, old, DIFF_EXACT);
	y = diff_event(a, &p->new.of.corpus, new, DIFF_EXACT);
	fields = diff_event_fields(&x, &y);
	arena_reset(a);
	return fields;
}

static void pair(struct pairing *p, event_no old, event_no new)
{
	p->fields[old] = changed_fields(p, old, new);
	p->changed += p->fields[old] != 0;
	p->now[old] = new;
	p->taken[new] = true;
	p->paired++;
}

/* ---- by keys ---- */

static uint64_t count_events(const void *of)
{
	return book_events(((const struct pairing *)of)->old.of.corpus.b);
}

/* The event that is known by KEY now: most often the one after the last. */
static event_no find_by_key(struct pairing *p, struct sv key)
{
	const struct pair_side *new = &p->new.of;

	return p->likely < book_events(new->corpus.b) &&
			       sv_eq(index_key(new->corpus.x, p->likely),
				     key) ?
		       p->likely :
		       index_find_event(new->corpus.x, key);
}

static void pair_by_key(void *of, uint64_t at)
{
	struct pairing *p = of;
	event_no old = (event_no)at;
	event_no new = find_by_key(p, index_key(p->old.of.corpus.x, old));

	p->likely = new == NO_EVENT ? p->likely : new + 1;
	if (new != NO_EVENT && !p->taken[new])
		pair(p, old, new);
}

/* ---- those whose key is another now, and names ---- */

static int compare(const struct side *x, uint32_t a, const struct side *y,
		   uint32_t b)
{
	const struct way *way = x->way;
	int order = sv_cmp(way->text(x->of.corpus.b, a),
			   way->text(y->of.corpus.b, b));

	return order ? order : sv_cmp(way->within(&x->of, a),
				      way->within(&y->of, b));
}

static int compare_one(uint32_t a, uint32_t b, const void *side)
{
	int order = compare(side, a, side, b);

	return order ? order : (a > b) - (a < b);
}

static void begin_side(struct side *s, const struct way *way)
{
	s->way = way;
	s->at = 0;
	sorting_free(&s->sorting);
	s->sorting = sorting_new(way->count(s->of.corpus.b), compare_one, s);
}

static void begin_way(void *of, uint64_t at)
{
	struct pairing *p = of;

	(void)at;
	begin_side(&p->old, &ways[p->next]);
	begin_side(&p->new, &ways[p->next]);
	p->over = false;
}

static uint64_t count_side(const struct side *s)
{
	return s->way->count(s->of.corpus.b);
}

static void add(struct side *s, uint32_t no)
{
	struct sv text = s->way->text(s->of.corpus.b, no);

	if (text.n > 0)
		sorting_add(&s->sorting, hash_text(text), no);
}

static uint64_t count_old(const void *of)
{
	return count_side(&((const struct pairing *)of)->old);
}

static void add_old(void *of, uint64_t at)
{
	struct pairing *p = of;
	uint32_t now = p->old.way->names ? p->names[at] : p->now[at];

	if (now == UINT32_MAX)
		add(&p->old, (uint32_t)at);
}

static uint64_t count_new(const void *of)
{
	return count_side(&((const struct pairing *)of)->new);
}

static void add_new(void *of, uint64_t at)
{
	struct pairing *p = of;

	if (p->new.way->names || !p->taken[at])
		add(&p->new, (uint32_t)at);
}

static uint64_t count_old_moves(const void *of)
{
	return sorting_moves(&((const struct pairing *)of)->old.sorting);
}

static void move_old(void *of, uint64_t at)
{
	(void)at;
	sorting_move(&((struct pairing *)of)->old.sorting);
}

static uint64_t count_new_moves(const void *of)
{
	return sorting_moves(&((const struct pairing *)of)->new.sorting);
}

static void move_new(void *of, uint64_t at)
{
	(void)at;
	sorting_move(&((struct pairing *)of)->new.sorting);
}

static uint64_t count_until_over(const void *of)
{
	return ((const struct pairing *)of)->over ? 0 : UINT64_MAX;
}

/* An event is paired once; names that are called alike all are the first new
 * one. */
static void pair_next(void *of, uint64_t at)
{
	struct pairing *p = of;
	const struct sorting *old = &p->old.sorting, *new = &p->new.sorting;
	const struct sorting_item *a, *b;
	int order;

	(void)at;
	p->over = p->old.at == old->n || p->new.at == new->n;
	if (p->over)
		return;
	a = &old->v[p->old.at];
	b = &new->v[p->new.at];
	order = (a->key > b->key) - (a->key < b->key);
	if (order == 0)
		order = compare(&p->old, a->no, &p->new, b->no);
	if (order == 0 && p->old.way->names)
		p->names[a->no] = b->no;
	else if (order == 0)
		pair(p, a->no, b->no);
	p->old.at += order <= 0;
	p->new.at += order > 0 || (order == 0 && !p->old.way->names);
}

/* ---- step by step ---- */

enum { ITEMS = 16 }; /* some write two events out, to compare them */

bool pair_step(struct pairing *p)
{
	static const struct course_stage keys[] = {
		{ count_events, pair_by_key },
	};
	static const struct course_stage way[] = {
		{ course_once, begin_way },
		{ count_old, add_old },		{ count_new, add_new },
		{ count_old_moves, move_old },	{ count_new_moves, move_new },
		{ count_until_over, pair_next },
	};

	if (p->next == WAYS)
		return false;
	if (!p->keyed) {
		p->keyed = !course_step(&p->course, keys, 1, p, ITEMS);
		if (p->keyed)
			p->course = (struct course){ 0 };
		return true;
	}
	if (!course_step(&p->course, way, sizeof(way) / sizeof(*way), p,
			 ITEMS)) {
		p->course = (struct course){ 0 };
		p->next++;
	}
	return p->next < WAYS;
}

struct pair_found pair_found(const struct pairing *p)
{
	ENSURE(p->next == WAYS);
	return (struct pair_found){
		.now = p->now,
		.names = p->names,
		.fields = p->fields,
		.changed = p->changed,
		.added = book_events(p->new.of.corpus.b) - p->paired,
		.gone = book_events(p->old.of.corpus.b) - p->paired,
	};
}
