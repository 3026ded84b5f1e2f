/* One name, kind, tag or source that is rather several, with commas between. */
#include "base/table.h"
#include "check/rules.h"
#include "text/fold.h"
#include "text/marks.h"

/* What of, whose rows stand one after the other in a row of numbers. */
enum several_of { NAMES, KINDS, SOURCES, TAGS, SORTS };

/* A text with what separates parts in it. */
struct crowd {
	enum several_of of;
	uint32_t no;
	bool comma, semicolon, slash;
	struct range parts;
};

enum part_seen {
	SEEN_WHOLE = 1, /* of each sort, shifted by it: stands alone as well */
	SEEN_LAST = 1 << SORTS, /* ends another name, as a surname does */
	SEEN_FIRST = SEEN_LAST << 1, /* of a crowd */
	SEEN_LATER = SEEN_LAST << 2,
	SEEN_GIVEN = SEEN_LAST << 3, /* begins another name, of several words */
};

struct several {
	VEC(struct crowd) crowds;
	VEC(struct sv) parts;	     /* as written, of crowds */
	VEC(uint32_t) numbers;	     /* of the same, in TABLE */
	struct table table;	     /* of their folds */
	VEC(struct sv) folds;	     /* by number */
	VEC(unsigned) seen;
};

static uint32_t count_of(const struct book *b, enum several_of of)
{
	return of == NAMES   ? book_names(b) :
	       of == KINDS   ? book_kind_count(b) :
	       of == SOURCES ? book_sources(b) :
			       book_tags(b);
}

static uint64_t all_rows(const void *checking)
{
	const struct book *b = ((const struct checking *)checking)->book;
	uint64_t n = 0;

	for (enum several_of of = NAMES; of < SORTS; of++)
		n += count_of(b, of);
	return n;
}

/* The sort that the row *NO is of, which becomes its own number. */
static enum several_of find(const struct book *b, uint64_t *no)
{
	enum several_of of = NAMES;

	while (*no >= count_of(b, of))
		*no -= count_of(b, of++);
	return of;
}

static struct sv text_of(const struct book *b, enum several_of of, uint32_t no)
{
	return of == NAMES   ? book_name(b, no) :
	       of == KINDS   ? book_kind_id(b, no) :
	       of == SOURCES ? book_source_id(b, no) :
			       book_tag(b, no);
}

static bool is_declared(const struct book *b, enum several_of of, uint32_t no)
{
	return of == NAMES   ? book_name_declared(b, no) :
	       of == KINDS   ? book_kind_declared(b, no) :
	       of == SOURCES ? book_source_declared(b, no) :
			       false;
}

/* ---- the parts of a text ---- */

static const struct separator {
	struct sv text;
	bool comma, semicolon;
} separators[] = {
	{ SV_INIT(","), true, false },	{ SV_INIT("،"), true, false },
	{ SV_INIT("、"), true, false }, { SV_INIT(";"), false, true },
	{ SV_INIT("；"), false, true }, { SV_INIT("؛"), false, true },
	{ SV_INIT(" and "), false, false }, { SV_INIT(" & "), false, false },
	{ SV_INIT(" + "), false, false },   { SV_INIT("/"), false, false },
	{ SV_INIT(" und "), false, false }, { SV_INIT(" və "), false, false },
	{ SV_INIT(" и "), false, false },   { SV_INIT(" і "), false, false },
};

/* What stands in V at AT; null where it goes on. */
static const struct separator *separator_at(struct sv v, size_t at)
{
	struct sv rest = sv_slice(v, at, v.n);

	for (size_t i = 0; i < sizeof(separators) / sizeof(*separators); i++)
		if (rest.s[0] == separators[i].text.s[0] &&
		    sv_starts(rest, separators[i].text))
			return &separators[i];
	return NULL;
}

static bool is_one_of(struct sv fold, const char *words)
{
	struct sv all = sv_of(words);

	while (all.n > 0)
		if (sv_eq(sv_cut(&all, ' '), fold))
			return true;
	return false;
}

/* Whether FOLD belongs to what stands before its comma: Sammy Davis, Jr. */
static bool is_suffix(struct sv fold)
{
	return is_one_of(fold, "jr sr jun sen 2nd 3rd ii iii iv v md phd mp "
			       "esq ltd inc llc co corp plc gmbh ag kg sa dc");
}

static struct sv folded(const void *several, uint32_t number)
{
	return ((const struct several *)several)->folds.v[number];
}

/* Adds PART to the last crowd; or to its last part, whose end it is. */
static void add_part(struct checking *c, struct crowd *crowd, struct sv part)
{
	struct several *s = c->state;
	struct sv fold;
	uint32_t number;

	part = sv_trim(part);
	fold = fold_copy(&c->arena, part, FOLD_EXACT);
	if (fold.n == 0)
		return;
	if (crowd->parts.count > 0 && is_suffix(fold)) {
		struct sv *last = &s->parts.v[s->parts.n - 1];

		last->n = (size_t)(part.s + part.n - last->s);
		return;
	}
	number = table_number(&s->table, fold, folded, s);
	if (number == s->folds.n) {
		VEC_ADD(&s->folds, fold);
		VEC_ADD(&s->seen, 0);
	}
	s->seen.v[number] |= crowd->parts.count > 0 ? SEEN_LATER : SEEN_FIRST;
	VEC_ADD(&s->parts, part);
	VEC_ADD(&s->numbers, number);
	crowd->parts.count++;
}

static void add_crowd(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct several *s = c->state;
	struct crowd crowd = { .of = find(c->book, &at), .no = (uint32_t)at };
	struct sv text = text_of(c->book, crowd.of, crowd.no);
	size_t from = 0;

	crowd.parts.first = s->parts.n;
	if (is_declared(c->book, crowd.of, crowd.no))
		return;
	for (size_t i = 0; i < text.n;) {
		const struct separator *sep = separator_at(text, i);

		if (!sep) {
			i++;
			continue;
		}
		crowd.comma |= sep->comma;
		crowd.semicolon |= sep->semicolon;
		crowd.slash |= sep->text.s[0] == '/';
		add_part(c, &crowd, sv_slice(text, from, i));
		from = i += sep->text.n;
	}
	if (from == 0)
		return;
	add_part(c, &crowd, sv_slice(text, from, text.n));
	VEC_ADD(&s->crowds, crowd);
}

/* ---- what stands elsewhere ---- */

/* Notes HOW the part FOLD of a crowd is seen, if it is one. */
static void note(struct several *s, struct sv fold, unsigned how)
{
	uint32_t number = table_find(&s->table, fold, folded, s);

	if (number != TABLE_NONE)
		s->seen.v[number] |= how;
}

/* Sees TEXT, which is a name of sort OF; with PERSON its first and its last
 * word are seen as those of one, too. */
static void see(struct checking *c, enum several_of of, struct sv text,
		bool person)
{
	struct several *s = c->state;
	struct sv fold = fold_copy(&c->scratch, text, FOLD_EXACT), rest = fold;
	struct sv given = sv_cut(&rest, ' ');
	size_t blank = fold.n;

	note(s, fold, (unsigned)SEEN_WHOLE << of);
	if (person && rest.n > 0) {
		while (fold.s[blank - 1] != ' ')
			blank--;
		note(s, given, SEEN_GIVEN);
		note(s, sv_slice(fold, blank, fold.n), SEEN_LAST);
	}
	arena_reset(&c->scratch);
}

static bool has_separator(struct sv text)
{
	for (size_t i = 0; i < text.n; i++)
		if (separator_at(text, i))
			return true;
	return false;
}

static void see_row(void *checking, uint64_t at)
{
	struct checking *c = checking;
	const struct several *s = c->state;
	const struct book *b = c->book;
	enum several_of of;
	struct sv text;
	size_t n = 0;
	const struct spelling *other = NULL;

	if (s->crowds.n == 0)
		return;
	of = find(b, &at);
	text = text_of(b, of, (uint32_t)at);
	see(c, of, text,
	    of == NAMES && book_name_class(b, (name_no)at) == NAME_PERSON &&
		    !has_separator(text));
	if (of == SOURCES)
		see(c, of, book_source_title(b, (source_no)at), false);
	if (of != NAMES)
		return;
	see(c, of, book_name_id(b, (name_no)at), false);
	other = book_spellings(b, (name_no)at, &n);
	for (size_t i = 0; i < n; i++)
		see(c, of, book_text(b, other[i].name), false);
}

/* ---- is it several? ---- */

/* Whether the later of the two parts of CROWD, each one word, begins the name
 * of somebody else: Smith, John beside John Major. */
static bool is_turned(const struct several *s, const struct crowd *crowd)
{
	uint32_t first = crowd->parts.first, last = first + 1;

	return crowd->parts.count == 2 &&
	       sv_find_char(s->parts.v[first], ' ', 0) == SV_NONE &&
	       sv_find_char(s->parts.v[last], ' ', 0) == SV_NONE &&
	       s->seen.v[s->numbers.v[last]] & SEEN_GIVEN;
}

/* Whether the names of people that a comma separates are of several, as far as
 * the files know: each a name of its own or somebody's surname, or where one is
 * first here and later there, which no surname is, any capitalised word.  So
 * Nixon, Richard is one, and so is a firm and who has an office. */
static bool are_people(const struct several *s, const struct crowd *crowd)
{
	const unsigned both = SEEN_FIRST | SEEN_LATER;
	bool listed = false, known = true;

	for (uint32_t i = 0; i < crowd->parts.count; i++)
		listed |= (s->seen.v[s->numbers.v[crowd->parts.first + i]] &
			   both) == both;
	for (uint32_t i = 0; i < crowd->parts.count && known; i++) {
		uint32_t at = crowd->parts.first + i;
		unsigned seen = s->seen.v[s->numbers.v[at]];
		bool single = sv_find_char(s->parts.v[at], ' ', 0) == SV_NONE;

		known = seen & (unsigned)SEEN_WHOLE << NAMES ||
			(single && (listed || seen & SEEN_LAST) &&
			 !marks_small(s->parts.v[at]));
	}
	return known;
}

static bool is_several(struct checking *c, const struct crowd *crowd)
{
	const struct several *s = c->state;
	const uint32_t *numbers = s->numbers.v + crowd->parts.first;
	enum name_class class = crowd->of == NAMES ?
					book_name_class(c->book, crowd->no) :
					NAME_CLASSES;
	/* Paris, Texas lies there */
	bool whole = class != NAME_PLACE || crowd->slash;

	if (crowd->parts.count < 2)
		return false;
	for (uint32_t i = 0; i < crowd->parts.count; i++) {
		whole &= (s->seen.v[numbers[i]] >> crowd->of & SEEN_WHOLE) != 0;
		if (i > 0 && numbers[i] == numbers[0])
			return false;
	}
	if (whole || (crowd->semicolon && crowd->of != SOURCES))
		return true;
	if (!crowd->comma || crowd->of == SOURCES)
		return false;
	return crowd->of != NAMES ||
	       (class == NAME_PERSON && !is_turned(s, crowd) &&
		are_people(s, crowd));
}

/* Where it is used first, of what has no place of its own. */
static struct origin origin_of(struct checking *c, const struct crowd *crowd,
			       bool *silenced)
{
	const struct book *b = c->book;
	struct index *x = c->index;
	struct origin origin;
	const event_no *v;
	size_t n;

	if (crowd->of == NAMES) {
		*silenced = check_name_silenced(c, FAULT_name_several,
						crowd->no);
		return book_name_origin(b, crowd->no);
	}
	v = crowd->of == KINDS	 ? index_kind_events(x, crowd->no, &n) :
	    crowd->of == SOURCES ? index_source_events(x, crowd->no, &n) :
				   index_tag_events(x, crowd->no, &n);
	*silenced = check_silenced_by(c, FAULT_name_several, v, n);
	if (crowd->of == SOURCES)
		return book_source_origin(b, crowd->no);
	origin = n ? book_origin(b, v[0]) : (struct origin){ 0 };
	for (size_t i = 1; i < n; i++)
		if (check_origin_order(book_origin(b, v[i]), origin) < 0)
			origin = book_origin(b, v[i]);
	return origin;
}

static uint64_t all_crowds(const void *checking)
{
	return ((const struct several *)((const struct checking *)checking)
			->state)
		->crowds.n;
}

static struct sv what_of(const struct book *b, const struct crowd *crowd)
{
	static const struct sv whats[] = { [KINDS] = SV_INIT("kind"),
					   [SOURCES] = SV_INIT("source"),
					   [TAGS] = SV_INIT("tag") };
	static const struct sv classes[NAME_CLASSES] = {
		[NAME_PERSON] = SV_INIT("person"),
		[NAME_ORGANISATION] = SV_INIT("organisation"),
		[NAME_PLACE] = SV_INIT("place"),
	};

	return crowd->of == NAMES ? classes[book_name_class(b, crowd->no)] :
				    whats[crowd->of];
}

/* A part as an item of a list: in quotes where YAML takes it for more. */
static void build_item(struct build *list, struct sv part)
{
	bool quoted = has_separator(part) ||
		      sv_find(part, SV(": "), 0) != SV_NONE ||
		      sv_find(part, SV(" #"), 0) != SV_NONE ||
		      strchr("[]{}&*!|>'\"%@`?-", part.s[0]);

	build_str(list, quoted ? "\"" : "");
	build_sv(list, part);
	build_str(list, quoted ? "\"" : "");
}

static void tell(void *checking, uint64_t at)
{
	struct checking *c = checking;
	const struct several *s = c->state;
	const struct crowd *crowd = &s->crowds.v[at];
	struct build list = { .arena = &c->scratch };
	bool silenced;
	struct origin origin;

	if (is_several(c, crowd)) {
		origin = origin_of(c, crowd, &silenced);
		for (uint32_t i = 0; i < crowd->parts.count; i++) {
			build_str(&list, i > 0 ? ", " : "");
			build_item(&list, s->parts.v[crowd->parts.first + i]);
		}
		if (!silenced)
			DIAG(c->diags, FAULT_name_several,
			     check_locus(c, origin),
			     diag_excerpt(&c->scratch,
					  text_of(c->book, crowd->of,
						  crowd->no)),
			     what_of(c->book, crowd), build_view(&list));
	}
	arena_reset(&c->scratch);
}

static void end(struct checking *c)
{
	struct several *s = c->state;

	VEC_FREE(&s->crowds);
	VEC_FREE(&s->parts);
	VEC_FREE(&s->numbers);
	table_free(&s->table);
	VEC_FREE(&s->folds);
	VEC_FREE(&s->seen);
}

static const struct course_stage stages[] = {
	{ all_rows, add_crowd },
	{ all_rows, see_row },
	{ all_crowds, tell },
};

const struct check_rule check_several = { CHECK_STAGES(stages),
					  sizeof(struct several), end };
