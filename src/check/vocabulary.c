/* Kinds, roles, sources and series that are nearly the same as a known one, or
 * stand for none. */
#include "base/table.h"
#include "base/vec.h"
#include "book/called.h"
#include "check/alike.h"
#include "check/rules.h"
#include "text/fold.h"

enum vocabulary_no { KINDS, ROLES, SOURCES, SERIES, VOCABULARIES };

/* A vocabulary: rows from 0, some known, the others made by use. */
static const struct vocabulary {
	struct sv what; /* "kind" */
	uint32_t (*count)(const struct book *b);
	bool (*known)(const struct book *b, uint32_t i);
	struct sv (*id)(const struct book *b, uint32_t i);
	struct sv (*title)(const struct book *b, uint32_t i); /* or null */
	struct origin (*origin)(const struct book *b, uint32_t i);
	/* How often a row is used; null: nobody counts. */
	const event_no *(*events)(struct index *x, uint32_t i, size_t *n);
} vocabularies[VOCABULARIES] = {
	[KINDS] = { SV_INIT("kind"), book_kind_count, book_kind_declared,
		    book_kind_id, NULL, book_kind_origin, index_kind_events },
	[ROLES] = { SV_INIT("role"), book_role_count, book_role_declared,
		    book_role_id, NULL, book_role_origin, NULL },
	[SOURCES] = { SV_INIT("source"), book_sources, book_source_declared,
		      book_source_id, book_source_title, book_source_origin,
		      index_source_events },
	[SERIES] = { SV_INIT("series"), book_series_count,
		     book_series_declared, book_series_id, book_series_title,
		     book_series_origin, index_series_events },
};

/* All of them, their rows in one row of numbers. */
struct look {
	struct alike alike; /* first: CHECK_ALIKE */
	struct checking *c;
	uint32_t begin[VOCABULARIES + 1]; /* the number of its first row */
	/* By number: */
	struct origin *origins; /* where each is declared or first used */
	uint32_t *meant;        /* what it may have been meant for */
	struct table ids;       /* of declared sources, and their titles */
	VEC(struct sv) names;   /* these, by number */
	VEC(source_no) sources; /* whose they are */
};

/* The vocabulary that the row *NO is of, which becomes its own number. */
static const struct vocabulary *find(const struct look *l, uint32_t *no)
{
	int v = 0;

	while (*no >= l->begin[v + 1])
		v++;
	*no -= l->begin[v];
	return &vocabularies[v];
}

/* Whether row A of OF is rather the misspelt one than B: not known, else used
 * less, else the later one. */
static bool is_doubtful(const struct checking *c, const struct vocabulary *of,
			uint32_t a, uint32_t b)
{
	size_t na = 0, nb = 0;

	if (of->known(c->book, a) != of->known(c->book, b))
		return !of->known(c->book, a);
	if (of->events) {
		of->events(c->index, a, &na);
		of->events(c->index, b, &nb);
	}
	return na != nb ? na < nb : a > b;
}

/* Whether ID has commas or the like in it: several kinds, which is told. */
static bool is_list(struct sv id)
{
	return sv_find_char(id, ',', 0) != SV_NONE ||
	       sv_find_char(id, ';', 0) != SV_NONE;
}

static void found(void *arg, uint32_t a, uint32_t b, enum alike_how how)
{
	struct look *l = arg;
	uint32_t i = a, k = b;
	const struct vocabulary *of = find(l, &i);
	const uint32_t begin = a - i;
	uint32_t doubtful, other;
	uint32_t *meant;

	if (find(l, &k) != of ||
	    (sv_eq(of->what, SV("kind")) &&
	     (is_list(of->id(l->c->book, i)) ||
	      is_list(of->id(l->c->book, k)))))
		return;
	doubtful = is_doubtful(l->c, of, i, k) ? i : k;
	other = doubtful == i ? k : i;
	/* An ending, of two that nobody declares, makes another word of one. */
	if (of->known(l->c->book, doubtful) ||
	    (how > ALIKE_LETTER && !of->known(l->c->book, other)))
		return;
	meant = &l->meant[begin + doubtful];
	if (*meant == UINT32_MAX ||
	    is_doubtful(l->c, of, *meant - begin, other))
		*meant = begin + other;
}

/* Enters the ID of row I, and of one that is not KNOWN what stands before a #:
 * codx#f. 23r is a place in a codex.  Only the first few # count, and what is
 * longer than any name is none. */
static void add_id(struct alike *x, struct sv id, uint32_t i, bool known)
{
	enum { FEW = 8, NAME_MAX = 1000 }; /* the latter in bytes */
	size_t at = known ? SV_NONE : sv_find_char(id, '#', 0);

	alike_add(x, id, i, true);
	for (int n = 0; n < FEW && at != SV_NONE && at <= NAME_MAX; n++) {
		alike_add(x, sv_slice(id, 0, at), i, true);
		at = sv_find_char(id, '#', at + 1);
	}
}

/* Takes ORIGIN for that of a row that no file declares, if it is the first. */
static void use(struct origin *first, bool known, struct origin origin)
{
	if (!known && origin.line > 0 &&
	    (first->line == 0 ||
	     check_origin_order(origin, *first) < 0))
		*first = origin;
}

/* Where kinds and roles that no file declares are used. */
static void use_words(struct look *l)
{
	const struct book *b = l->c->book;
	struct origin *kinds = l->origins + l->begin[KINDS];
	struct origin *roles = l->origins + l->begin[ROLES];

	for (kind_no k = 0; k < book_kind_count(b); k++) {
		kind_no parent = book_kind_parent(b, k);

		use(&kinds[k], book_kind_declared(b, k), book_kind_used(b, k));
		if (parent != NO_KIND)
			use(&kinds[parent], book_kind_declared(b, parent),
			    book_kind_origin(b, k));
	}
	for (role_no r = 0; r < book_role_count(b); r++) {
		role_no parent = book_role_parent(b, r);

		use(&roles[r], book_role_declared(b, r), book_role_used(b, r));
		if (parent != NO_ROLE)
			use(&roles[parent], book_role_declared(b, parent),
			    book_role_origin(b, r));
	}
	for (series_no s = 0; s < book_series_count(b); s++) {
		kind_no k = book_series_kind(b, s);

		if (k != NO_KIND)
			use(&kinds[k], book_kind_declared(b, k),
			    book_series_origin(b, s));
	}
}

static void begin(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct look *l = c->state;
	uint32_t n = 0;

	(void)at;
	l->c = c;
	l->alike.arena = &c->arena;
	for (int v = 0; v < VOCABULARIES; v++) {
		l->begin[v] = n;
		n += vocabularies[v].count(c->book);
	}
	l->begin[VOCABULARIES] = n;
	l->origins = ARENA_NEW(&c->arena, n, struct origin);
	l->meant = ARENA_NEW(&c->arena, n, uint32_t);
	for (uint32_t i = 0; i < n; i++) {
		uint32_t no = i;
		const struct vocabulary *of = find(l, &no);

		l->origins[i] = of->origin(c->book, no);
		l->meant[i] = UINT32_MAX;
	}
	use_words(l);
}

static uint64_t all_rows(const void *checking)
{
	const struct look *l = ((const struct checking *)checking)->state;

	return l->begin[VOCABULARIES];
}

/* What the file, and annals in its languages, calls row NO of OF, which is the
 * row AT of all: a Besuch is a visit. */
static void add_called(struct look *l, const struct vocabulary *of, uint32_t no,
		       uint32_t at)
{
	const struct book *b = l->c->book;
	bool kinds = of == &vocabularies[KINDS];
	size_t n;
	const struct fact *labels = kinds ? book_kind_facts(b, no, &n) :
					    book_role_facts(b, no, &n);

	alike_add(&l->alike,
		  kinds ? book_kind_label(b, no) : book_role_label(b, no), at,
		  false);
	for (size_t i = 0; i < n; i++)
		alike_add(&l->alike, book_text(b, labels[i].value), at, false);
	for (enum locale_language i = 0; i < LANGUAGES; i++)
		for (int many = 0; many <= !kinds; many++)
			alike_add(&l->alike,
				  kinds ? called_kind_in(b, no, i) :
					  called_role_in(b, no, many, i),
				  at, false);
}

static void add_row(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct look *l = c->state;
	uint32_t no = (uint32_t)at;
	const struct vocabulary *of = find(l, &no);
	bool known = of->known(c->book, no);

	add_id(&l->alike, of->id(c->book, no), (uint32_t)at, known);
	if (of->title && known)
		alike_add(&l->alike, of->title(c->book, no), (uint32_t)at,
			  true);
	if (known && (of == &vocabularies[KINDS] || of == &vocabularies[ROLES]))
		add_called(l, of, no, (uint32_t)at);
}

static void meet(void *checking, uint64_t at)
{
	struct look *l = ((struct checking *)checking)->state;

	alike_meet(&l->alike, (uint32_t)at, found, l);
}

/* ---- a place in a source without its # ---- */

static struct sv name_of(const void *look, uint32_t number)
{
	return ((const struct look *)look)->names.v[number];
}

static void enter(struct look *l, struct sv name, source_no s)
{
	if (name.n == 0 ||
	    table_number(&l->ids, name, name_of, l) < l->names.n)
		return;
	VEC_ADD(&l->names, name);
	VEC_ADD(&l->sources, s);
}

static void enter_source(void *checking, uint64_t at)
{
	struct checking *c = checking;
	source_no s = (source_no)at;

	if (!book_source_declared(c->book, s))
		return;
	enter(c->state, book_source_id(c->book, s), s);
	enter(c->state, book_source_title(c->book, s), s);
}

static bool is_digit(struct sv text, size_t at)
{
	return at < text.n && text.s[at] >= '0' && text.s[at] <= '9';
}

/* How many bytes of TEXT, from byte AT on, are one of the characters MARKS. */
static size_t marks_at(struct sv text, size_t at, struct sv marks)
{
	size_t end = at;

	while (end < text.n &&
	       sv_find_char(marks, text.s[end], 0) != SV_NONE)
		end++;
	return end - at;
}

/* Whether a sign before the number of a place stands at byte AT of TEXT. */
static bool is_sign(struct sv text, size_t at)
{
	struct sv rest = sv_slice(text, at, text.n);

	return sv_starts(rest, SV("§")) || sv_starts(rest, SV("¶")) ||
	       sv_starts(rest, SV("№"));
}

/* Whether TEXT begins with where something stands in a source: a number, with
 * at most a sign or a word for such before it: p. 12, f. 23r, ¶12. */
static bool is_place(struct checking *c, struct sv text)
{
	enum { WORD = 24 }; /* bytes: параграф */
	size_t at = 0, end;

	while (at < text.n && at < WORD && !is_digit(text, at) &&
	       sv_find_char(SV(" ."), text.s[at], 0) == SV_NONE)
		at++;
	end = at + marks_at(text, at, SV("."));
	end += marks_at(text, end, SV(" "));
	return is_digit(text, end) &&
	       (end == 0 || is_sign(text, 0) ||
		check_is_word(c, fold_copy(&c->scratch, sv_slice(text, 0, at),
					   FOLD_EXACT), CHECK_PLACE));
}

/* Whether a number with but a blank before it is a place in what NAME is: a
 * short id, but not BBC, of which BBC 2 is another. */
static bool takes_numbers(struct checking *c, struct sv name)
{
	return sv_eq(fold_slug(&c->scratch, name), name);
}

/* The source that TEXT names before a place that no # parts from it, or
 * NO_SOURCE; *PLACE is that place. */
static source_no find_placed(struct checking *c, struct sv text,
			     struct sv *place)
{
	enum { MOST = 8 }; /* places that are tried */
	const struct look *l = c->state;
	source_no found = NO_SOURCE;
	size_t n = 0, marks;

	for (size_t i = 1; i < text.n && n < MOST; i += marks + !marks) {
		struct sv name = sv_slice(text, 0, i), rest;
		uint32_t number;

		marks = marks_at(text, i, SV(",;: (["));
		rest = sv_slice(text, i + marks, text.n);
		if (rest.n > 0 && ((text.s[i + marks - 1] == '(' &&
				    text.s[text.n - 1] == ')') ||
				   (text.s[i + marks - 1] == '[' &&
				    text.s[text.n - 1] == ']')))
			rest.n--; /* codex (p. 12) */
		if ((marks == 0 && !is_sign(text, i)) || !is_place(c, rest))
			continue;
		n++;
		number = table_find(&l->ids, name, name_of, l);
		if (number == TABLE_NONE ||
		    (is_digit(rest, 0) && text.s[i] == ' ' &&
		     !takes_numbers(c, name)))
			continue;
		found = l->sources.v[number];
		*place = rest;
	}
	return found;
}

/* Tells that the source S, which nobody declares, is rather a place in one. */
static bool tell_placed(struct checking *c, source_no s, struct origin origin)
{
	struct build meant = { .arena = &c->scratch };
	struct sv place;
	source_no of = find_placed(c, book_source_id(c->book, s), &place);

	if (of == NO_SOURCE)
		return false;
	build_sv(&meant, book_source_id(c->book, of));
	build_char(&meant, '#');
	build_sv(&meant, place);
	check_near_equal(c, origin, SV("source"), book_source_id(c->book, s),
			 build_view(&meant), book_source_origin(c->book, of));
	return true;
}

static bool has_role(const struct book *b, event_no ev, uint32_t role)
{
	size_t n;
	const struct who *who = book_who(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (who[i].role == role)
			return true;
	return false;
}

/* Whether an event that has row I of OF silences FAULT. */
static bool is_silenced(struct checking *c, const struct vocabulary *of,
			enum fault fault, uint32_t i)
{
	size_t n;
	const event_no *v;

	if (!of->events)
		return check_silenced_having(c, fault, has_role, i);
	v = of->events(c->index, i, &n);
	return check_silenced_by(c, fault, v, n);
}

static void tell(void *checking, uint64_t at)
{
	struct checking *c = checking;
	const struct look *l = c->state;
	uint32_t no = (uint32_t)at, meant = l->meant[at];
	const struct vocabulary *of = find(l, &no);
	struct sv id = of->id(c->book, no);
	bool silenced;

	if (!of->known(c->book, no) && check_is_placeholder(c, id) &&
	    !is_silenced(c, of, FAULT_name_placeholder, no))
		check_placeholder(c, l->origins[at], of->what, id);
	arena_reset(&c->scratch);
	if (of == &vocabularies[SOURCES] && !of->known(c->book, no) &&
	    !is_silenced(c, of, FAULT_near_equal, no) &&
	    tell_placed(c, no, l->origins[at]))
		return;
	if (meant == UINT32_MAX)
		return;
	silenced = is_silenced(c, of, FAULT_near_equal, no);
	no = meant;
	find(l, &no);
	if (is_silenced(c, of, FAULT_near_equal, no) || silenced)
		return;
	check_near_equal(c, l->origins[at], of->what, id, of->id(c->book, no),
			 l->origins[meant]);
}

static void end(struct checking *c)
{
	struct look *l = c->state;

	alike_free(&l->alike);
	table_free(&l->ids);
	VEC_FREE(&l->names);
	VEC_FREE(&l->sources);
}

static const struct course_stage stages[] = {
	{ course_once, begin },	    { all_rows, add_row },
	CHECK_ALIKE,		    { check_alike_keys, meet },
	{ check_all_sources, enter_source },
	{ all_rows, tell },
};

const struct check_rule check_vocabulary = {
	CHECK_STAGES(stages), sizeof(struct look), end
};
