/* What is new since the last visit (seen.h). */
#include "diff/seen.h"

#include <stdlib.h>

#include "base/bisect.h"
#include "base/course.h"
#include "base/hash.h"
#include "base/mem.h"
#include "base/panic.h"
#include "base/sorting.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "diff/visit.h"

/* An event as it was seen, and the number it has now, or NO_EVENT. */
struct was {
	struct visit_event seen;
	event_no now;
};

struct seen {
	struct corpus corpus;
	event_no n; /* events of it; 0 where they are TOO_MANY */
	bool too_many;
	int64_t today;
	bool before; /* there was a visit */
	uint32_t day;
	struct arena arena, scratch;
	struct sv kept;      /* events of it that are not read yet */
	struct visit_print *prints; /* by event */
	uint32_t *was;       /* by event: of ALL, or UINT32_MAX */
	bool *read;          /* by event */
	bool read_gone;
	VEC(struct was) all; /* in the order of their keys */
	VEC(event_no) added, changed;
	VEC(uint32_t) gone;  /* of ALL */
	uint32_t paired;     /* of ALL, with events */
	struct course course;
	/* Of those that the key does not tell, in one of the ways below. */
	struct sorting old, new;
	uint32_t at_old, at_new;
	size_t way;
	bool over; /* all that can be are paired in it */
	bool done;
};

enum seen_group seen_group(enum diff_field field)
{
	static const enum seen_group groups[DIFF_FIELDS] = {
#define X(name, word, put, kind, last, group) SEEN_##group,
#include "diff/field.def"
#undef X
	};

	return groups[field];
}

bool seen_is_sound(struct sv kept)
{
	uint32_t day;

	return visit_begin(kept, &day, &kept);
}

struct seen *seen_open(const struct corpus *c, struct sv kept, int64_t today)
{
	struct seen *s = MEM_NEW(1, struct seen);
	event_no n = book_events(c->b);

	s->corpus = *c;
	s->today = today;
	s->too_many = n > SEEN_MOST;
	s->n = s->too_many ? 0 : n;
	s->read = ARENA_NEW(&s->arena, n, bool);
	s->prints = ARENA_NEW(&s->arena, s->n, struct visit_print);
	s->was = ARENA_NEW(&s->arena, s->n, uint32_t);
	if (!s->too_many && visit_begin(kept, &s->day, &s->kept)) {
		s->kept = arena_copy(&s->arena, s->kept);
		s->before = true;
	}
	return s;
}

void seen_close(struct seen *s)
{
	if (!s)
		return;
	VEC_FREE(&s->all);
	VEC_FREE(&s->added);
	VEC_FREE(&s->changed);
	VEC_FREE(&s->gone);
	sorting_free(&s->old);
	sorting_free(&s->new);
	arena_free(&s->arena);
	arena_free(&s->scratch);
	mem_free(s);
}

/* ---- what was ---- */

static uint64_t count_kept(const void *of)
{
	return ((const struct seen *)of)->kept.n > 0 ? UINT64_MAX : 0;
}

static void take_one(void *of, uint64_t at)
{
	struct seen *s = of;
	struct was was = { .now = NO_EVENT };

	(void)at;
	if (visit_next(&s->kept, &was.seen))
		VEC_ADD(&s->all, was);
}

/* ---- what is, and by keys ---- */

static struct visit_print print_event(struct seen *s, event_no ev)
{
	struct diff_event e = diff_event(&s->scratch, &s->corpus, ev,
					 DIFF_EXACT);
	struct visit_print p = { .key = hash_sum(index_key(s->corpus.x, ev)) };
	struct build all = { .arena = &s->scratch };

	for (int g = 0; g < SEEN_GROUPS; g++) {
		build_cut(&all, 0);
		for (int f = 0; f < DIFF_FIELDS; f++) {
			if (seen_group((enum diff_field)f) !=
			    (enum seen_group)g)
				continue;
			build_sv(&all, e.field[f]);
			build_char(&all, '\0'); /* no text holds it */
		}
		p.groups[g] = VISIT_GROUP &
			      (uint32_t)hash_sum(build_view(&all));
	}
	arena_reset(&s->scratch);
	return p;
}

/* The first of ALL whose key is KEY or more. */
static uint32_t find(const struct seen *s, uint64_t key)
{
	struct bisect b = { .end = s->all.n };

	while (bisect_asks(&b))
		bisect_told(&b, s->all.v[b.at].seen.print.key < key);
	return (uint32_t)b.at;
}

static void pair(struct seen *s, uint32_t was, event_no now)
{
	s->all.v[was].now = now;
	s->was[now] = was;
	s->paired++;
}

static uint64_t count_events(const void *of)
{
	return ((const struct seen *)of)->n;
}

static void print_one(void *of, uint64_t at)
{
	struct seen *s = of;
	event_no ev = (event_no)at;
	uint32_t i;

	s->prints[ev] = print_event(s, ev);
	s->was[ev] = UINT32_MAX;
	i = find(s, s->prints[ev].key);
	if (i < s->all.n && s->all.v[i].seen.print.key == s->prints[ev].key &&
	    s->all.v[i].now == NO_EVENT)
		pair(s, i, ev);
}

/* ---- those that have another key now ---- */

/* What they have in common instead, and in how many groups they may differ. */
static const struct {
	enum seen_group group;
	int most;
} ways[] = {
	{ SEEN_TITLE, SEEN_GROUPS },
	{ SEEN_DATE, 3 }, /* other things happen on the same day too */
};

enum { WAYS = sizeof(ways) / sizeof(*ways) };

static int alike(uint32_t a, uint32_t b, const void *with)
{
	(void)with;
	return (a > b) - (a < b);
}

static void begin_way(void *of, uint64_t at)
{
	struct seen *s = of;
	enum seen_group group = ways[s->way].group;
	uint32_t old = s->all.n - s->paired, new = s->n - s->paired;

	(void)at;
	sorting_free(&s->old);
	sorting_free(&s->new);
	s->at_old = s->at_new = 0;
	s->over = old == 0 || new == 0;
	s->old = sorting_new(s->over ? 0 : old, alike, NULL);
	s->new = sorting_new(s->over ? 0 : new, alike, NULL);
	for (uint32_t i = 0; !s->over && i < s->all.n; i++)
		if (s->all.v[i].now == NO_EVENT)
			sorting_add(&s->old,
				    s->all.v[i].seen.print.groups[group], i);
	for (event_no ev = 0; !s->over && ev < s->n; ev++)
		if (s->was[ev] == UINT32_MAX)
			sorting_add(&s->new, s->prints[ev].groups[group], ev);
}

static uint64_t count_old(const void *of)
{
	return sorting_moves(&((const struct seen *)of)->old);
}

static void move_old(void *of, uint64_t at)
{
	(void)at;
	sorting_move(&((struct seen *)of)->old);
}

static uint64_t count_new(const void *of)
{
	return sorting_moves(&((const struct seen *)of)->new);
}

static void move_new(void *of, uint64_t at)
{
	(void)at;
	sorting_move(&((struct seen *)of)->new);
}

/* The groups in which they differ, a bit each. */
static uint32_t differ(const struct visit_print *x, const struct visit_print *y)
{
	uint32_t bits = 0;

	for (int g = 0; g < SEEN_GROUPS; g++)
		if (x->groups[g] != y->groups[g])
			bits |= UINT32_C(1) << g;
	return bits;
}

static uint64_t count_until_over(const void *of)
{
	return ((const struct seen *)of)->over ? 0 : UINT64_MAX;
}

static void pair_next(void *of, uint64_t at)
{
	struct seen *s = of;
	const struct sorting_item *a, *b;

	(void)at;
	s->over = s->at_old == s->old.n || s->at_new == s->new.n;
	if (s->over)
		return;
	a = &s->old.v[s->at_old];
	b = &s->new.v[s->at_new];
	if (a->key == b->key &&
	    __builtin_popcount(differ(&s->all.v[a->no].seen.print,
				      &s->prints[b->no])) <= ways[s->way].most)
		pair(s, a->no, b->no);
	s->at_old += a->key <= b->key;
	s->at_new += a->key >= b->key;
}

static void end_way(void *of, uint64_t at)
{
	(void)at;
	((struct seen *)of)->way++;
}

/* ---- what came of it ---- */

static void judge_new(void *of, uint64_t at)
{
	struct seen *s = of;
	event_no ev = (event_no)at;

	if (!s->before)
		return;
	if (s->was[ev] == UINT32_MAX)
		VEC_ADD(&s->added, ev);
	else if (seen_groups(s, ev) != 0)
		VEC_ADD(&s->changed, ev);
}

static uint64_t count_all(const void *of)
{
	return ((const struct seen *)of)->all.n;
}

static void judge_old(void *of, uint64_t at)
{
	struct seen *s = of;

	if (s->all.v[at].now == NO_EVENT)
		VEC_ADD(&s->gone, (uint32_t)at);
}

bool seen_step(struct seen *s)
{
	enum { ITEMS = 32 };
#define WAY                                                                    \
	{ course_once, begin_way }, { count_old, move_old },                   \
	{ count_new, move_new }, { count_until_over, pair_next },              \
	{ course_once, end_way }
	static const struct course_stage stages[] = {
		{ count_kept, take_one }, { count_events, print_one },
		WAY, WAY,
		{ count_events, judge_new }, { count_all, judge_old },
	};

	_Static_assert(WAYS == 2, "each is a stage");
	s->done = !course_step(&s->course, stages,
			       sizeof(stages) / sizeof(*stages), s, ITEMS);
	return !s->done;
}

void seen_need(struct seen *s)
{
	while (!s->done)
		seen_step(s);
}

bool seen_before(const struct seen *s, int64_t *day)
{
	*day = s->day;
	return s->before;
}

struct hits seen_added(const struct seen *s)
{
	ENSURE(s->done);
	return (struct hits){ s->added.v, s->added.n };
}

struct hits seen_changed(const struct seen *s)
{
	ENSURE(s->done);
	return (struct hits){ s->changed.v, s->changed.n };
}

uint32_t seen_groups(const struct seen *s, event_no ev)
{
	uint32_t was = ev < s->n ? s->was[ev] : UINT32_MAX;

	return was == UINT32_MAX ?
		       0 :
		       differ(&s->all.v[was].seen.print, &s->prints[ev]);
}

event_no seen_moved(const struct seen *s, struct sv key)
{
	uint64_t sum = hash_sum(key);
	uint32_t was = find(s, sum);
	event_no now = NO_EVENT;

	ENSURE(s->done);
	if (was < s->all.n && s->all.v[was].seen.print.key == sum)
		now = s->all.v[was].now;
	return now != NO_EVENT && s->prints[now].key != sum ? now : NO_EVENT;
}

int64_t seen_since(const struct seen *s, event_no ev)
{
	uint32_t was = ev < s->n ? s->was[ev] : UINT32_MAX;

	return was == UINT32_MAX ? s->day : s->all.v[was].seen.day;
}

uint32_t seen_ngone(const struct seen *s)
{
	ENSURE(s->done);
	return s->gone.n;
}

struct sv seen_gone(const struct seen *s, uint32_t i)
{
	return s->all.v[s->gone.v[i]].seen.text;
}

void seen_read(struct seen *s, event_no ev)
{
	s->read[ev] = true;
}

void seen_read_gone(struct seen *s)
{
	s->read_gone = true;
}

bool seen_is_gone_read(const struct seen *s)
{
	return s->read_gone;
}

bool seen_is_read(const struct seen *s, event_no ev)
{
	return s->read[ev];
}

/* ---- keeping ---- */

/* What EV is called where it is gone, in A. */
static struct sv text_of(struct seen *s, struct arena *a, event_no ev)
{
	struct build text = { .arena = a };
	struct sv all;
	size_t n = 0;

	build_sv(&text, book_edtf(s->corpus.b, ev));
	build_char(&text, ' ');
	build_sv(&text, book_title(s->corpus.b, ev));
	all = build_view(&text);
	for (size_t next = 0; next < all.n && next <= VISIT_TEXT;) {
		n = next;
		utf8_next(all, &next);
		n = next <= VISIT_TEXT ? next : n;
	}
	return sv_slice(all, 0, n);
}

static int by_key(const void *x, const void *y)
{
	const struct visit_event *a = x, *b = y;

	return (a->print.key > b->print.key) - (a->print.key < b->print.key);
}

/* All that is to be kept, in A, *N of them, in order. */
static struct visit_event *rows_of(struct seen *s, struct arena *a, uint32_t *n)
{
	struct visit_event *rows = ARENA_NEW(a, s->n + s->all.n,
					     struct visit_event);

	*n = 0;
	for (event_no ev = 0; ev < s->n; ev++) {
		uint32_t was = s->was[ev];
		bool same = !s->before || s->read[ev] ||
			    (was != UINT32_MAX && seen_groups(s, ev) == 0);

		if (!same && was == UINT32_MAX)
			continue;
		rows[*n] = same ? (struct visit_event){
			s->prints[ev], (uint32_t)s->today, text_of(s, a, ev)
		} : s->all.v[was].seen;
		/* What it said then, and what it goes by now. */
		rows[(*n)++].print.key = s->prints[ev].key;
	}
	for (uint32_t i = 0; i < s->gone.n && !s->read_gone; i++)
		rows[(*n)++] = s->all.v[s->gone.v[i]].seen;
	if (*n > 0)
		qsort(rows, *n, sizeof(*rows), by_key);
	return rows;
}

void seen_print(struct seen *s, struct build *out)
{
	struct arena scratch = { 0 };
	struct visit_event *rows;
	uint32_t n;

	if (s->too_many)
		return;
	seen_need(s);
	rows = rows_of(s, &scratch, &n);
	visit_print(out, (uint32_t)s->today, rows, n);
	arena_free(&scratch);
}
