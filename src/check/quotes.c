/* Quotes, words for dates and paragraphs that the text of a source has not. */
#include "book/each.h"
#include "check/rules.h"
#include "paper/place.h"
#include "paper/shelf.h"

/* Quotes of one text that are sought in all of it, when they are not where
 * they should be. */
enum { SOUGHT_MAX = 100 };

/* Sources, whose papers are read when something is to be found in them. */
struct quoted {
	struct checking *c;
	struct shelf *shelf;
	event_no *events; /* by reference: whose it is, where that silences a
			     check; else NO_EVENT */
	struct source {
		const struct shelf_text *text; /* null: not asked for */
		/* Of that whose text it is first: */
		unsigned missed;
		uint64_t left;   /* bytes of it that may be looked through */
		const struct cite *unsought; /* the first after that, or null */
		size_t nunsought;
	} *sources;
};

/* The fault of TEXT of S, if it cannot be read.  Where several sources have
 * one text it is told once. */
static void tell_unread(struct checking *c, source_no s,
			const struct shelf_text *text)
{
	struct locus where = { .line = text->bad.line,
			       .column = text->bad.column };
	struct build byte = { .arena = &c->scratch };

	if (text->state == SHELF_OUTSIDE)
		DIAG(c->diags, FAULT_source_outside,
		     check_locus(c, book_source_origin(c->book, s)),
		     diag_excerpt(&c->scratch, book_source_id(c->book, s)),
		     diag_excerpt(&c->scratch, book_source_field(c->book, s,
								 SV("file"))));
	if (text->first != s || !text->path)
		return;
	where.file = arena_copy(c->diags->arena, sv_of(text->path));
	if (text->state == SHELF_UNREADABLE)
		DIAG(c->diags, FAULT_file_unreadable, where,
		     sv_of(text->err.text));
	if (text->state != SHELF_NOT_UTF8)
		return;
	build_fmt(&byte, "0x%02X", text->bad.byte);
	DIAG(c->diags, FAULT_not_utf8, where, build_view(&byte),
	     SV("the file"));
}

/* The paper of S, or null where there is none to look into. */
static struct source *paper_of(struct quoted *q, source_no s)
{
	struct source *source = &q->sources[s];

	if (!source->text) {
		source->text = shelf_text(q->shelf, s);
		tell_unread(q->c, s, source->text);
	}
	return source->text->state == SHELF_READ ? source : NULL;
}

/* ---- paragraphs ---- */

/* Whether the text of SOURCE has the paragraph NUMBER; where there is none to
 * look into, whether any can: they begin at 1. */
static bool may_have(const struct source *source, struct sv number)
{
	size_t zeros = 0;

	if (source)
		return paper_has(&source->text->paper, number);
	while (zeros < number.n && number.s[zeros] == '0')
		zeros++;
	return zeros < number.n;
}

/* Whether the number X is less than Y, both as written. */
static bool is_less(struct sv x, struct sv y)
{
	while (x.n > 0 && x.s[0] == '0')
		x = sv_slice(x, 1, x.n);
	while (y.n > 0 && y.s[0] == '0')
		y = sv_slice(y, 1, y.n);
	return x.n != y.n ? x.n < y.n : sv_cmp(x, y) < 0;
}

/* Whether PLACE of CITE of EV, after the number BEFORE, or none, is no range:
 * it has no beginning, or ends before it; that is told. */
static bool tell_range(struct checking *c, event_no ev, const struct cite *cite,
		       const struct place_number *place, struct sv before)
{
	struct build range = { .arena = &c->scratch };

	if (!place->to || (before.n > 0 && !is_less(place->number, before)))
		return false;
	build_fmt(&range, "%.*s-%.*s", SV_ARG(before), SV_ARG(place->number));
	TELL(c, ev, FAULT_paragraph_missing, check_locus(c, cite->origin),
	     diag_excerpt(&c->scratch, book_source_id(c->book, cite->source)),
	     diag_excerpt(&c->scratch, build_view(&range)),
	     before.n > 0 ? SV("a range goes from the first to the last") :
			    SV("a range has a first and a last one"));
	return true;
}

/* Whether all paragraphs of CITE are there; a fault otherwise.  SOURCE null:
 * there is no text to look into. */
static bool check_paragraphs(struct checking *c, event_no ev,
			     const struct cite *cite,
			     const struct source *source)
{
	struct sv at = book_text(c->book, cite->at);
	struct place_number place;
	struct sv before = { 0 };
	bool there = true;

	for (; (place = place_next(&at)).number.n > 0; before = place.number) {
		struct build has = { .arena = &c->scratch };

		if (source && tell_range(c, ev, cite, &place, before)) {
			there = false;
			continue;
		}
		if (may_have(source, place.number))
			continue;
		there = false;
		if (source)
			build_fmt(&has, "its file has %zu",
				  source->text->paper.n);
		else
			build_str(&has, "the first is 1");
		TELL(c, ev, FAULT_paragraph_missing,
		     check_locus(c, cite->origin),
		     diag_excerpt(&c->scratch,
				  book_source_id(c->book, cite->source)),
		     diag_excerpt(&c->scratch, place.number), build_view(&has));
	}
	return there;
}

/* Whether WORDS, levelled, stand in the text of SOURCE, in its paragraphs IN,
 * where CITE of EV points to; true, too, where it is looked through no more. */
static bool stands(struct quoted *q, event_no ev, const struct cite *cite,
		   const struct source *source, struct place_ranges in,
		   struct sv words)
{
	struct source *first = &q->sources[source->text->first];

	if (first->left > 0)
		return paper_index_quotes(shelf_index(q->shelf, cite->source),
					  in, words, &first->left);
	if (first->nunsought++ == 0)
		first->unsought = cite;
	/* What silences it may well be needed. */
	check_silenced(q->c, FAULT_quote_missing, ev);
	check_silenced(q->c, FAULT_date_text_missing, ev);
	return true;
}

static struct place_ranges cited(struct quoted *q, const struct cite *cite,
				 const struct source *source)
{
	return shelf_cited(&q->c->scratch, q->c->book, cite,
			   &source->text->paper);
}

/* ---- quotes ---- */

/* Where else in the text of S the quote is: its paragraph, or 0. */
static size_t seek_elsewhere(struct quoted *q, source_no s, struct sv quote)
{
	uint64_t left = UINT64_MAX;

	if (++q->sources[q->sources[s].text->first].missed > SOUGHT_MAX)
		return 0;
	return paper_index_seek(shelf_index(q->shelf, s),
				(struct place_ranges){ 0 }, quote, &left);
}

static void check_quote(struct quoted *q, event_no ev, const struct cite *cite,
			const struct source *source, struct place_ranges in,
			struct sv quote)
{
	struct checking *c = q->c;
	struct sv words = paper_levelled(&c->scratch, quote);
	struct build hint = { .arena = &c->scratch };
	size_t elsewhere;

	if (stands(q, ev, cite, source, in, words))
		return;
	elsewhere = seek_elsewhere(q, cite->source, words);
	if (elsewhere)
		build_fmt(&hint, "; it is in paragraph %zu", elsewhere);
	TELL(c, ev, FAULT_quote_missing, check_locus(c, cite->origin),
	     diag_excerpt(&c->scratch,
			  book_source_id(c->book, cite->source)),
	     diag_excerpt(&c->scratch, quote), build_view(&hint));
}

static void check_cite(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct quoted *q = c->state;
	size_t n;
	const struct cite *cite = &book_all_cites(c->book, &n)[at];
	struct sv quotes = book_text(c->book, cite->quote);
	struct place_ranges in;
	struct source *source;

	arena_reset(&c->scratch);
	if (cite->at.length == 0 && quotes.n == 0)
		return;
	source = paper_of(q, cite->source);
	if (!check_paragraphs(c, q->events[at], cite, source) || !source ||
	    quotes.n == 0)
		return;
	in = cited(q, cite, source);
	while (quotes.n > 0)
		check_quote(q, q->events[at], cite, source, in,
			    sv_cut(&quotes, '\n'));
}

/* ---- words for dates ---- */

static struct sv date_words_of(const struct book *b, event_no ev)
{
	return book_fact(b, ev, FACT_DATE_TEXT, (struct sv){ 0 });
}

/* Whether WORDS, levelled, stand where one of the N CITES points, or may:
 * one of them has no text to look into. */
static bool may_say(struct quoted *q, event_no ev, const struct cite *cites,
		    size_t n, struct sv words)
{
	for (size_t i = 0; i < n; i++) {
		const struct source *source = paper_of(q, cites[i].source);

		if (!source || stands(q, ev, &cites[i], source,
				      cited(q, &cites[i], source), words))
			return true;
	}
	return false;
}

static void check_event_words(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct quoted *q = c->state;
	event_no ev = (event_no)at;
	struct build hint = { .arena = &c->scratch };
	struct sv words = date_words_of(c->book, ev), level;
	size_t n, elsewhere = 0;
	const struct cite *cites = book_sources_of(c->book, ev, &n);

	arena_reset(&c->scratch);
	level = paper_levelled(&c->scratch, words);
	if (words.n == 0 || n == 0 || may_say(q, ev, cites, n, level))
		return;
	for (size_t i = 0; i < n && !elsewhere; i++) {
		source_no s = cites[i].source;

		elsewhere = seek_elsewhere(q, s, level);
		if (!elsewhere)
			continue;
		build_str(&hint, "; cite ");
		build_sv(&hint, diag_excerpt(&c->scratch,
					     book_source_id(c->book, s)));
		build_fmt(&hint, "#%zu, which says so", elsewhere);
	}
	TELL(c, ev, FAULT_date_text_missing, check_event_place(c, ev),
	     check_event_title(c, ev), SV("paragraph it cites"),
	     diag_excerpt(&c->scratch, words), build_view(&hint));
}

/* A text that must not be read is told, be it sought for something or not; what
 * a source says of its own date is to be found anywhere in its text. */
static void check_source(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct quoted *q = c->state;
	source_no s = (source_no)at;
	struct sv words = book_source_field(c->book, s, SV("date_text"));
	const struct place_ranges all = { 0 };
	const struct source *source = NULL;
	uint64_t left = UINT64_MAX;

	arena_reset(&c->scratch);
	if (words.n > 0 || shelf_is_outside(q->shelf, s))
		source = paper_of(q, s);
	if (!source || words.n == 0 ||
	    paper_index_quotes(shelf_index(q->shelf, s), all,
			       paper_levelled(&c->scratch, words), &left))
		return;
	DIAG(c->diags, FAULT_date_text_missing,
	     check_locus(c, book_source_origin(c->book, s)),
	     diag_excerpt(&c->scratch, book_source_id(c->book, s)),
	     SV("paragraph of its file"), diag_excerpt(&c->scratch, words),
	     SV(""));
}

/* ---- silenced checks ---- */

/* What is done with the references of an event that silences a check. */
struct silencing {
	struct quoted *q;
	event_no event;
	bool unread; /* some have no text to look into */
};

static bool take_cites(struct range cites, void *arg)
{
	struct silencing *s = arg;
	const struct book *b = s->q->c->book;
	size_t n;
	const struct cite *all = book_all_cites(b, &n);
	const struct cite *cite = book_cites(b, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		s->q->events[cite + i - all] = s->event;
		s->unread |= !paper_of(s->q, cite[i].source);
	}
	return false;
}

static void begin(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct quoted *q = c->state;
	size_t n;

	(void)at;
	book_all_cites(c->book, &n);
	q->c = c;
	q->shelf = shelf_new(&c->arena, c->book, c->with->folders);
	q->sources = ARENA_NEW(&c->arena, book_sources(c->book),
			       struct source);
	q->events = ARENA_NEW(&c->arena, n, event_no);
	for (size_t i = 0; i < n; i++)
		q->events[i] = NO_EVENT;
	for (size_t i = 0; i < book_sources(c->book); i++)
		q->sources[i].left = PAPER_LOOKS;
}

static uint64_t all_silences(const void *checking)
{
	return ((const struct checking *)checking)->silences.n;
}

/* Finds the references of an event that silences a check.  Whether one that
 * looks into texts is needed nobody can say where they are not at hand. */
static void take_silence(void *checking, uint64_t at)
{
	static const enum fault faults[] = { FAULT_paragraph_missing,
					     FAULT_quote_missing,
					     FAULT_date_text_missing };
	struct checking *c = checking;
	struct silencing s = { c->state, c->silences.v[at].event, false };

	each_cites(c->book, s.event, take_cites, &s);
	for (size_t k = 0; s.unread && k < 3; k++)
		check_silenced(c, faults[k], s.event);
}

static void tell_unsought(void *checking, uint64_t at)
{
	struct checking *c = checking;
	const struct quoted *q = c->state;
	const struct source *source = &q->sources[at];

	arena_reset(&c->scratch);
	if (source->nunsought > 0)
		DIAG(c->diags, FAULT_quotes_unsought,
		     check_locus(c, source->unsought->origin),
		     build_digits(&c->scratch, source->nunsought),
		     diag_excerpt(&c->scratch,
				  book_source_id(c->book, (source_no)at)));
}

static const struct course_stage stages[] = {
	{ course_once, begin },
	{ all_silences, take_silence },
	{ check_all_cites, check_cite },
	{ check_all_events, check_event_words },
	{ check_all_sources, check_source },
	{ check_all_sources, tell_unsought },
};

static void end(struct checking *c)
{
	struct quoted *q = c->state;

	if (q->shelf)
		shelf_free(q->shelf);
}

const struct check_rule check_quotes = {
	CHECK_STAGES(stages), sizeof(struct quoted), end
};
