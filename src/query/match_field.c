/* What each field asks of an event. */
#include "base/percent.h"
#include "book/called.h"
#include "book/each.h"
#include "index/classes.h"
#include "query/match_names.h"
#include "query/meant.h"
#include "query/wanted.h"
#include "query/week.h"

/* ---- what is in another ---- */

/* What a row is in or one of; out of range for nothing. */
typedef uint32_t up_fn(const struct book *b, uint32_t no);

/*
 * Adds to ROWS what UPS, NUPS of them, lead from to one of ROWS, in any number
 * of steps, which may run in a circle.  Each row and each step is taken once:
 * down from what is meant, for of a long chain every row has all above it.
 */
static void add_inner(struct match *m, struct bits rows, up_fn *const *ups,
		      size_t nups)
{
	/* A step is a row and one of UPS; the first to each row, and from each
	 * step the next to the same one.  0 is none. */
	size_t *first = ARENA_NEW(m->arena, rows.n, size_t);
	size_t *next = ARENA_NEW(m->arena, rows.n * nups + 1, size_t);
	uint32_t *todo = ARENA_NEW(m->arena, rows.n, uint32_t);
	size_t left = 0;

	for (size_t step = 1; step <= rows.n * nups; step++) {
		uint32_t no = (uint32_t)((step - 1) / nups);
		uint32_t up = ups[(step - 1) % nups](m->book, no);

		if (up >= rows.n)
			continue;
		next[step] = first[up];
		first[up] = step;
	}
	for (size_t i = bits_next(rows, 0); i < rows.n;
	     i = bits_next(rows, i + 1))
		todo[left++] = (uint32_t)i;
	while (left > 0) {
		size_t step = first[todo[--left]];

		for (; step; step = next[step]) {
			uint32_t no = (uint32_t)((step - 1) / nups);

			if (bits_test(rows, no))
				continue;
			bits_set(rows, no);
			todo[left++] = no;
		}
	}
}

/* ---- who ---- */

static bool is_among(name_no name, void *names)
{
	return bits_test(*(const struct bits *)names, name);
}

/* Whether one of the names takes part in EV, in one of the roles. */
static bool takes_part(const struct corpus *c, event_no ev,
		       const struct match_names *of)
{
	struct bits names = of->names;
	size_t n;
	const struct who *who = book_who(c->b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (bits_test(of->roles, who[i].role) &&
		    each_name_of(c->b, &who[i], is_among, &names))
			return true;
	return false;
}

enum { ASK = 20 }; /* what asking one takes, in nanoseconds, roughly */

/* How many events NAMES have, one for each of its names. */
static size_t count_links(struct index *x, struct bits names)
{
	size_t sum = 0;

	for (size_t name = bits_next(names, 0); name < names.n;
	     name = bits_next(names, name + 1)) {
		size_t n;

		index_name_events(x, (name_no)name, &n);
		sum += n;
	}
	return sum;
}

/* The events of names that count for them; where those are most, or one has
 * several of them, by a look at each. */
static struct bits match_named(struct match *m, const struct query *q)
{
	const struct book *b = m->book;
	struct match_names of;
	struct bits events = bits_new(m->arena, book_events(b));
	struct bits asked = bits_new(m->arena, book_events(b)), names;

	match_names_of(m, q, &of);
	names = of.names;
	if (count_links(m->corpus->x, names) > book_events(b) / 2) {
		for (event_no ev = 0; ev < events.n && !match_stops(m, ASK);
		     ev++)
			if (match_names_count(m->corpus, ev, &of))
				bits_set(events, ev);
		return events;
	}
	for (size_t n = bits_next(names, 0); n < names.n;
	     n = bits_next(names, n + 1)) {
		size_t count;
		const event_no *v = index_name_events(m->corpus->x, (name_no)n,
						      &count);

		if (match_stops(m, ASK * count))
			break;
		/* An event may have many of NAMES, and is asked once. */
		for (size_t i = 0; i < count; i++) {
			if (bits_test(asked, v[i]))
				continue;
			bits_set(asked, v[i]);
			if (match_names_count(m->corpus, v[i], &of))
				bits_set(events, v[i]);
		}
	}
	return events;
}

static bool any_of(const name_no *v, size_t n, struct bits names)
{
	for (size_t i = 0; i < n; i++)
		if (bits_test(names, v[i]))
			return true;
	return false;
}

static bool participates(const struct corpus *c, event_no ev,
			 const struct match_names *of)
{
	size_t n;
	const name_no *v = index_participants(c->x, ev, &n);

	return any_of(v, n, of->names);
}

/* The roles that Q asks for. */
static struct bits roles_of(struct match *m, const struct query *q)
{
	static up_fn *const up = book_role_parent;
	const struct book *b = m->book;
	struct bits roles = bits_new(m->arena, book_role_count(b));

	for (role_no r = 0; r < roles.n; r++)
		if (field_is_role(q->role, book_role_id(b, r)))
			bits_set(roles, r);
	add_inner(m, roles, &up, 1);
	return roles;
}

/* ---- at ---- */

/* Whether EV happened, not only concerned, at one of PLACES. */
static bool happened(const struct corpus *c, event_no ev,
		     const struct match_names *of)
{
	size_t n;
	const name_no *v = index_places(c->x, ev, &n);

	return any_of(v, n, of->names);
}

static struct bits places_of(struct match *m, const struct query *q)
{
	static up_fn *const ups[] = { book_name_in, book_name_country };
	struct bits places = meant_names(m, q, PLACE_CLASSES);

	add_inner(m, places, ups, sizeof(ups) / sizeof(*ups));
	return places;
}

bool match_names_of(struct match *m, const struct query *q,
		    struct match_names *of)
{
	*of = (struct match_names){ .counts = participates };
	if (q->field != FIELD_WHO && q->field != FIELD_ROLE &&
	    q->field != FIELD_AT)
		return false;
	if (q->field == FIELD_AT) {
		of->counts = happened;
		of->names = places_of(m, q);
		return true;
	}
	if (q->field == FIELD_ROLE) {
		of->counts = takes_part;
		of->roles = roles_of(m, q);
	}
	of->names = meant_names(m, q, ANY_CLASS);
	return true;
}

/* ---- the other classes ---- */

/* The row that the value of Q, which is quoted whole, is the id of, or
 * UINT32_MAX. */
static uint32_t row_of_id(struct match *m, const struct query *q,
			  enum class_no class)
{
	uint32_t n = class_size(m->book, class);

	for (uint32_t i = 0; q->whole && i < n; i++)
		if (sv_eq(class_id(m->book, class, i), q->text))
			return i;
	return UINT32_MAX;
}

/* The row whose number, from 1, stands in TEXT, with or without brackets, or
 * UINT32_MAX; sources alone are shown by it. */
static uint32_t row_of_number(const struct match *m, enum class_no class,
			      struct sv text)
{
	uint32_t n = class_size(m->book, class), no = 0;

	if (class != CLASS_SOURCES)
		return UINT32_MAX;
	if (text.n > 2 && text.s[0] == '[' && text.s[text.n - 1] == ']')
		text = sv_slice(text, 1, text.n - 1);
	for (size_t i = 0; i < text.n; i++) {
		if (text.s[i] < '0' || text.s[i] > '9' || no > n)
			return UINT32_MAX;
		no = no * 10 + (uint32_t)(text.s[i] - '0');
	}
	return no > 0 && no <= n ? no - 1 : UINT32_MAX;
}

/* The id or title of CLASS that the value of Q is nearest to, or empty. */
static struct sv row_near(struct match *m, const struct query *q,
			  enum class_no class)
{
	uint32_t n = class_size(m->book, class);
	struct sv *folds = ARENA_NEW(m->arena, 2 * (size_t)n, struct sv), near;

	for (uint32_t i = 0; i < n; i++) {
		folds[2 * i] = fold_copy(m->arena,
					 class_id(m->book, class, i),
					 FOLD_EXACT);
		folds[2 * i + 1] = fold_copy(m->arena,
					     class_title(m->book, class, i),
					     FOLD_EXACT);
	}
	near = fold_nearest(fold_copy(m->arena, q->text, FOLD_EXACT), folds,
			    2 * (size_t)n);
	for (size_t i = 0; near.n && i < 2 * (size_t)n; i++)
		if (folds[i].s == near.s)
			return (i % 2 ? class_title : class_id)(
				m->book, class, (uint32_t)(i / 2));
	return (struct sv){ 0 };
}

void match_note_unknown(struct match *m, const struct query *q, struct sv what,
			struct sv near)
{
	if (m->unknown.n)
		return;
	build_fmt(&m->unknown, "no %.*s is called ", SV_ARG(what));
	build_sv(&m->unknown, q->text);
	if (near.n) {
		build_str(&m->unknown, "; did you mean ");
		build_sv(&m->unknown, near);
		build_char(&m->unknown, '?');
	}
}

/* How well any text of a row is met so far. */
struct meeting {
	const struct wanted *wanted;
	struct arena *scratch;
	enum wanted_level level;
};

static bool meet(struct sv text, void *arg)
{
	struct meeting *meeting = arg;
	enum wanted_level level =
		wanted_text(meeting->wanted, meeting->scratch, text);

	if (level > meeting->level)
		meeting->level = level;
	return meeting->level == WANTED_WHOLE;
}

/* Sets in LEVELS the kinds that W names, or of which it begins the words, as
 * annals calls them in any of its languages; whether there are any. */
static bool translated_kinds(const struct match *m, const struct wanted *w,
			     struct bits *levels)
{
	struct arena scratch = { 0 };
	bool any = false;

	for (kind_no k = 0; k < book_kind_count(m->book); k++) {
		struct meeting meeting = { w, &scratch, WANTED_NOT };

		for (int i = 0; i < LANGUAGES; i++)
			meet(called_kind_in(m->book, k,
					    (enum locale_language)i),
			     &meeting);
		if (meeting.level > WANTED_BLIND) {
			bits_set(levels[meeting.level], k);
			any = true;
		}
		arena_reset(&scratch);
	}
	arena_free(&scratch);
	return any;
}

struct bits meant_rows(struct match *m, const struct query *q,
		       enum class_no class)
{
	uint32_t n = class_size(m->book, class);
	uint32_t known = row_of_id(m, q, class);
	struct wanted w = wanted_new(m->arena, q->text, q->whole);
	struct bits levels[] = { [WANTED_BLIND] = bits_new(m->arena, n),
				 [WANTED_START] = bits_new(m->arena, n),
				 [WANTED_WHOLE] = bits_new(m->arena, n) };
	struct arena scratch = { 0 };
	struct sv near;

	if (known != UINT32_MAX) {
		bits_set(levels[WANTED_WHOLE], known);
		return levels[WANTED_WHOLE];
	}
	for (uint32_t i = 0; i < n; i++) {
		struct meeting meeting = { &w, &scratch, WANTED_NOT };

		if (!meet(class_id(m->book, class, i), &meeting))
			class_texts(m->book, class, i, meet, &meeting);
		if (meeting.level != WANTED_NOT)
			bits_set(levels[meeting.level], i);
		arena_reset(&scratch);
	}
	arena_free(&scratch);
	if (bits_any(levels[WANTED_WHOLE]))
		return levels[WANTED_WHOLE];
	if (bits_any(levels[WANTED_START]))
		return levels[WANTED_START];
	if (class == CLASS_KINDS && translated_kinds(m, &w, levels))
		return levels[bits_any(levels[WANTED_WHOLE]) ? WANTED_WHOLE :
							       WANTED_START];
	known = row_of_number(m, class, q->text);
	if (known != UINT32_MAX) {
		bits_set(levels[WANTED_WHOLE], known);
		return levels[WANTED_WHOLE];
	}
	near = row_near(m, q, class);
	if (bits_any(levels[WANTED_BLIND]) && !near.n)
		return levels[WANTED_BLIND];
	match_note_unknown(m, q, class_of(class)->one, near);
	return levels[WANTED_START];
}

/* The events of the ROWS of CLASS. */
static struct bits events_of(struct match *m, enum class_no class,
			     struct bits rows)
{
	struct bits events = bits_new(m->arena, book_events(m->book));

	for (size_t i = bits_next(rows, 0); i < rows.n;
	     i = bits_next(rows, i + 1)) {
		size_t n;
		const event_no *of = class_of(class)->rows->events(
			m->corpus->x, (uint32_t)i, &n);

		for (size_t k = 0; k < n; k++)
			bits_set(events, of[k]);
	}
	return events;
}

static struct bits match_kind(struct match *m, const struct query *q)
{
	static up_fn *const up = book_kind_parent;
	struct bits kinds = meant_rows(m, q, CLASS_KINDS);

	add_inner(m, kinds, &up, 1);
	return events_of(m, CLASS_KINDS, kinds);
}

static struct bits match_series(struct match *m, const struct query *q)
{
	return events_of(m, CLASS_SERIES, meant_rows(m, q, CLASS_SERIES));
}

static struct bits match_tag(struct match *m, const struct query *q)
{
	return events_of(m, CLASS_TAGS, meant_rows(m, q, CLASS_TAGS));
}

/* The events that any source tells of. */
static struct bits match_sourced(struct match *m)
{
	struct bits all = bits_new(m->arena, book_sources(m->book));

	bits_not(all);
	return events_of(m, CLASS_SOURCES, all);
}

static struct bits match_src(struct match *m, const struct query *q)
{
	struct bits events;

	if (q->whole || !sv_same(q->text, SV("none")))
		return events_of(m, CLASS_SOURCES,
				 meant_rows(m, q, CLASS_SOURCES));
	events = match_sourced(m);
	bits_not(events);
	return events;
}

/* ---- what an event is and has ---- */

static bool is_id(struct sv key, struct sv id, bool whole)
{
	return whole ? sv_eq(key, id) : sv_same(sv_slice(key, 0, id.n), id);
}

static struct bits match_id(struct match *m, const struct query *q)
{
	struct bits events = bits_new(m->arena, book_events(m->book));
	/* As `list -f ids` writes what is not ASCII. */
	struct sv other = percent_read(m->arena, q->text);

	for (event_no ev = 0; ev < events.n && !match_stops(m, ASK); ev++) {
		struct sv key = index_key(m->corpus->x, ev);

		if (is_id(key, q->text, q->whole) ||
		    is_id(key, other, q->whole))
			bits_set(events, ev);
	}
	return events;
}

static bool is_status(const struct book *b, event_no ev, uint8_t code)
{
	return book_status(b, ev) == code;
}

static bool is_precision(const struct book *b, event_no ev, uint8_t code)
{
	return book_precision(b, ev) == code && book_has_precision(b, ev);
}

match_choice_fn *match_choice_of(const struct query *q, uint8_t *code)
{
	static match_choice_fn *const is[FIELD_COUNT] = {
		[FIELD_STATUS] = is_status,
		[FIELD_PREC] = is_precision,
		[FIELD_HAS] = match_has_part,
	};

	if (!is[q->field])
		return NULL;
	*code = field_choice(q->field, q->text)->code;
	if (q->field == FIELD_HAS &&
	    (*code == HAS_SOURCES || *code == HAS_REMARK))
		return NULL;
	return is[q->field];
}

/* The events that are what the choice of Q says. */
static struct bits match_choice(struct match *m, const struct query *q)
{
	struct bits events = bits_new(m->arena, book_events(m->book));
	uint8_t code;
	match_choice_fn *is = match_choice_of(q, &code);

	for (event_no ev = 0; ev < events.n && !match_stops(m, ASK); ev++)
		if (is(m->book, ev, code))
			bits_set(events, ev);
	return events;
}

static struct bits match_has(struct match *m, const struct query *q)
{
	uint8_t code = field_choice(FIELD_HAS, q->text)->code;

	if (code == HAS_SOURCES)
		return match_sourced(m);
	if (code == HAS_REMARK)
		return match_remarked(m, q);
	return match_choice(m, q);
}

static struct bits match_week(struct match *m, const struct query *q)
{
	struct bits events = bits_new(m->arena, book_events(m->book));
	struct week week;

	if (!week_read(q->text, &week))
		return events;
	for (event_no ev = 0; ev < events.n && !match_stops(m, ASK); ev++)
		if (week_touches(&week, m->book, ev))
			bits_set(events, ev);
	return events;
}

struct bits match_field(struct match *m, const struct query *q)
{
	static struct bits (*const how[FIELD_COUNT])(struct match *,
						     const struct query *) = {
		[FIELD_WHO] = match_named,     [FIELD_ROLE] = match_named,
		[FIELD_AT] = match_named,      [FIELD_KIND] = match_kind,
		[FIELD_SERIES] = match_series, [FIELD_TAG] = match_tag,
		[FIELD_SRC] = match_src,       [FIELD_STATUS] = match_choice,
		[FIELD_ID] = match_id,         [FIELD_PREC] = match_choice,
		[FIELD_HAS] = match_has,       [FIELD_IS] = match_is,
		[FIELD_WEEK] = match_week,     [FIELD_TAGGED] = match_tagged,
	};

	return how[q->field](m, q);
}
