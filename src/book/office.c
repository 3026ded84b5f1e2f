/* Which offices a person held when. */
#include "book/office.h"

#include "book/columns.h"
#include "date/part.h"
#include "text/fold.h"

/* How well an office fits a date.  What has dates that say "perhaps" tells
 * more than what has none. */
enum fit { FIT_NOT, FIT_UNTOLD, FIT_PERHAPS, FIT_SURELY };

static const enum date_answer answers[] = {
	[FIT_NOT] = ANSWER_CANNOT,
	[FIT_UNTOLD] = ANSWER_COULD,
	[FIT_PERHAPS] = ANSWER_COULD,
	[FIT_SURELY] = ANSWER_MUST,
};

/* Whether D, which lies in PERIOD, is on no day before the last on which that
 * may have begun, nor after the first on which it may have ended: one of a year
 * began on some day of it. */
static bool is_amid(const struct date *d, const struct date *period)
{
	const struct date_part *start = period->parts;
	const struct date_part *end = &period->parts[period->nparts - 1];
	struct date_span span;

	if (period->precision <= PRECISION_DAY)
		return true;
	if (period->form != DATE_INTERVAL)
		return false;
	if (!date_part_empty(start) &&
	    (!date_part_span(start, &span) || d->first_end != END_KNOWN ||
	     d->first < span.last))
		return false;
	return date_part_empty(end) ||
	       (date_part_span(end, &span) && d->last_end == END_KNOWN &&
		d->last <= span.first);
}

static enum fit fit_of(struct arena *a, const struct book *b,
		       const struct office *office, const struct date *d)
{
	/* By enum date_answer, of `dates` and of `as_of`. */
	static const enum fit fits[][3] = {
		{ FIT_NOT, FIT_PERHAPS, FIT_SURELY },
		{ FIT_UNTOLD, FIT_PERHAPS, FIT_SURELY },
	};
	bool as_of = office->dates.length == 0;
	enum date_answer answer;
	struct sv text = book_text(b, as_of ? office->as_of : office->dates);
	struct date period;
	struct date_fault fault;

	if (text.n == 0 ||
	    !date_parse(a, text, DATE_LENIENT, &period, NULL, &fault))
		return FIT_UNTOLD;
	answer = date_within(d, &period);
	if (answer == ANSWER_MUST && (period.doubt || !is_amid(d, &period)))
		answer = ANSWER_COULD;
	return fits[as_of][answer];
}

/* Whether no day of A is after one of B, each as date_loosen() has it. */
static bool is_not_after(const struct date *a, const struct date *b)
{
	return a->last_end == END_KNOWN && b->first_end == END_KNOWN &&
	       a->last <= b->first;
}

/* Whether NAME lived on D, which is loosened, as far as it is said when it was
 * born and died. */
static enum date_answer has_lived(struct arena *a, const struct book *b,
				  name_no name, const struct date *d)
{
	const struct sv keys[] = { SV("born"), SV("died") };
	enum date_answer answer = ANSWER_MUST;

	for (size_t i = 0; i < 2; i++) {
		struct sv text = book_name_field(b, name, keys[i]);
		struct date turn;
		struct date_fault fault;

		if (text.n == 0 ||
		    !date_parse(a, text, DATE_LENIENT, &turn, NULL, &fault))
			continue;
		turn = date_loosen(&turn);
		if (date_surely_before(i ? &turn : d, i ? d : &turn))
			return ANSWER_CANNOT;
		if (!is_not_after(i ? d : &turn, i ? &turn : d))
			answer = ANSWER_COULD;
	}
	return answer;
}

/* Whether one of HELD has the title and the body of OFFICE, and when that was
 * held perhaps makes no difference. */
static bool is_told(const struct book *b, const struct held *held,
		    const struct office *office, enum fit fit)
{
	if (fit == FIT_PERHAPS && office->dates.length)
		return false;
	for (size_t i = 0; i < held->n; i++)
		if (held->v[i]->of == office->of &&
		    sv_eq(book_text(b, held->v[i]->title),
			  book_text(b, office->title)))
			return true;
	return false;
}

struct held office_at(struct arena *a, const struct book *b, name_no name,
		      const struct date *d)
{
	size_t n;
	const struct office *offices = book_offices(b, name, &n);
	struct held held = { ARENA_NEW(a, n, const struct office *), 0,
			     ANSWER_CANNOT };
	struct date loose = date_loosen(d);
	enum date_answer alive = has_lived(a, b, name, &loose);
	enum fit best = FIT_NOT;

	for (size_t i = 0; i < n && alive != ANSWER_CANNOT; i++) {
		enum fit fit = fit_of(a, b, &offices[i], &loose);

		if (fit == FIT_SURELY && alive == ANSWER_COULD)
			fit = FIT_PERHAPS;
		if (fit < best || fit == FIT_NOT)
			continue;
		if (fit > best)
			held.n = 0;
		best = fit;
		held.answer = answers[fit];
		if (held.n == 0 ||
		    (fit > FIT_UNTOLD && !is_told(b, &held, &offices[i], fit)))
			held.v[held.n++] = &offices[i];
	}
	return held;
}

static bool is_same(struct arena *scratch, struct sv a, struct sv b)
{
	return sv_eq(fold_copy(scratch, a, FOLD_EXACT),
		     fold_copy(scratch, b, FOLD_EXACT));
}

/* Whether AS is what OFFICE is called in another language. */
static bool is_translated(struct arena *scratch, const struct book *b,
			  const struct office *office, struct sv as)
{
	const struct fact *facts = ROWS_OF(b, facts, office->facts);

	for (uint32_t i = 0; i < office->facts.count; i++)
		if (facts[i].kind == FACT_TITLE &&
		    is_same(scratch, as, book_text(b, facts[i].value)))
			return true;
	return false;
}

/* TEXT without "the " at its beginning. */
static struct sv without_the(struct sv text)
{
	struct sv the = SV("the ");
	bool has = sv_same(sv_slice(text, 0, the.n), the);

	return has ? sv_slice(text, the.n, text.n) : text;
}

/* Whether AS, folded, is the initials of NAME: us of United States. */
static bool is_initials(struct arena *scratch, struct sv as, struct sv name)
{
	struct sv left = fold_copy(scratch, name, FOLD_EXACT);
	size_t n = 0;

	while (left.n > 0) {
		struct sv word = sv_cut(&left, ' ');

		if (sv_eq(word, SV("of")) || sv_eq(word, SV("the")))
			continue;
		while (n < as.n && as.s[n] == ' ') /* u s */
			n++;
		if (n == as.n || word.n == 0 || as.s[n] != word.s[0])
			return false;
		n++;
	}
	return n > 1 && n == as.n;
}

/* Whether AS, folded, is what the body or country OF is called. */
static bool is_called(struct arena *scratch, const struct book *b, name_no of,
		      struct sv as)
{
	size_t n;
	const struct spelling *other = book_spellings(b, of, &n);
	struct sv name = book_name(b, of);
	bool is = is_same(scratch, without_the(as), without_the(name)) ||
		  is_initials(scratch, without_the(as), name);

	for (size_t i = 0; i < n && !is; i++)
		is = is_same(scratch, without_the(as),
			     without_the(book_text(b, other[i].name)));
	return is;
}

/* FOLD without the words that lead to a body's name, or are of any state, at
 * its beginning and end: of the Republic of. */
static struct sv without_state(struct sv fold)
{
	static const char words[] = " of the von der des republic republik "
				    "bundesrepublik respubliki "
				    "respublikasinin ";
	struct sv left = fold;

	while (left.n > 0) {
		struct sv word = sv_cut(&left, ' ');
		size_t at = sv_find(sv_of(words), word, 0);

		if (at == SV_NONE || words[at - 1] != ' ' ||
		    words[at + word.n] != ' ')
			break;
		fold = left;
	}
	return sv_ends(fold, SV(" respublikasinin")) ?
		       sv_slice(fold, 0, fold.n - sizeof(" respublikasinin") +
						 1) :
		       fold;
}

/* Whether X is the word NAME, both folded, in another case or as an adjective:
 * Belarusi, Belarusian. */
static bool is_form(struct sv x, struct sv name)
{
	enum { LEAST = 6, LESS = 2, MORE = 3 }; /* bytes */
	size_t same = 0;

	while (same < x.n && same < name.n && x.s[same] == name.s[same])
		same++;
	return name.n >= LEAST && name.n - same <= LESS && x.n - same <= MORE;
}

/* Whether AS, folded, is what OF is called, in some case or as an adjective. */
static bool is_form_of(struct arena *scratch, const struct book *b, name_no of,
		       struct sv as)
{
	size_t n;
	const struct spelling *other = book_spellings(b, of, &n);
	bool is = is_form(as, fold_copy(scratch, book_name(b, of),
					FOLD_EXACT));

	for (size_t i = 0; i < n && !is; i++)
		is = is_form(as, fold_copy(scratch, book_text(b, other[i].name),
					   FOLD_EXACT));
	return is;
}

/* Whether AS, folded, is TITLE with what the body OF is called after it or
 * before: President of Ruritania, Ruritanian President. */
static bool is_title_of(struct arena *scratch, const struct book *b,
			name_no of, struct sv title, struct sv as)
{
	struct sv head = fold_copy(scratch, title, FOLD_EXACT);
	struct build tail = { .arena = scratch };
	struct sv body = { 0 };

	build_fmt(&tail, " %.*s", SV_ARG(head));
	if (sv_ends(as, build_view(&tail)))
		body = sv_slice(as, 0, as.n - tail.n);
	else if (sv_starts(as, head) && as.n > head.n && as.s[head.n] == ' ')
		body = sv_slice(as, head.n + 1, as.n);
	return body.n > 0 &&
	       (is_called(scratch, b, of, without_state(body)) ||
		is_form_of(scratch, b, of, without_state(body)));
}

bool office_is(struct arena *scratch, const struct book *b,
	       const struct office *office, struct sv as)
{
	struct sv title = book_text(b, office->title);
	const struct fact *facts = ROWS_OF(b, facts, office->facts);
	bool is;

	if (!is_same(scratch, as, title))
		as = without_the(as);
	if (is_same(scratch, as, title) ||
	    is_translated(scratch, b, office, as))
		return true;
	if (office->of == NO_NAME)
		return false;
	as = fold_copy(scratch, as, FOLD_EXACT);
	is = is_title_of(scratch, b, office->of, title, as);
	for (uint32_t i = 0; i < office->facts.count && !is; i++)
		is = facts[i].kind == FACT_TITLE &&
		     is_title_of(scratch, b, office->of,
				 book_text(b, facts[i].value), as);
	return is;
}
