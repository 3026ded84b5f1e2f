/* What other sources say of an event, beside what it says itself. */
#include "book/called.h"
#include "book/choice.h"
#include "tell/teller.h"

/* Fields that stand beside the event's own: see tell_event(). */
static const struct sv beside[] = {
	SV_INIT("title"),   SV_INIT("date"),  SV_INIT("who"),
	SV_INIT("place"),   SV_INIT("number"), SV_INIT("summary"),
	SV_INIT("results"), SV_INIT("items"), SV_INIT("figures"),
};

static bool is_beside(struct sv field)
{
	for (size_t i = 0; i < sizeof(beside) / sizeof(beside[0]); i++)
		if (sv_eq(beside[i], field))
			return true;
	return false;
}

/* How what is said otherwise relates to the event's own. */
enum bearing { BEARING_UNKNOWN, BEARING_DIFFERS, BEARING_COARSER,
	       BEARING_WITHIN };

static enum bearing date_bearing(const struct teller *t, event_no ev,
				 struct sv edtf)
{
	struct date own = book_date(t->book, ev), other;
	struct date_fault fault;
	enum date_answer in, out;

	if (own.form == DATE_NONE ||
	    !date_parse(t->m.arena, edtf, DATE_LENIENT, &other, NULL, &fault))
		return BEARING_UNKNOWN;
	in = date_within(&other, &own);
	out = date_within(&own, &other);
	if (in == ANSWER_CANNOT && out == ANSWER_CANNOT &&
	    book_date_source(t->book, ev) == DATE_OWN)
		return BEARING_DIFFERS;
	if (in == out)
		return BEARING_UNKNOWN;
	return out == ANSWER_MUST ? BEARING_COARSER :
	       in == ANSWER_MUST  ? BEARING_WITHIN :
				    BEARING_UNKNOWN;
}

/* Of what can be only one word: another differs from OWN, if there is one. */
static enum bearing word_bearing(struct sv own, struct sv other)
{
	return own.n && other.n && !sv_eq(own, other) ? BEARING_DIFFERS
						      : BEARING_UNKNOWN;
}

/* One of several places may be the one that is meant: only what lies in none
 * of them, nor they in it, differs. */
static enum bearing place_bearing(const struct teller *t, event_no ev,
				  const struct where *other)
{
	size_t n;
	const struct where *own = book_where(t->book, ev, &n);
	enum bearing bearing = BEARING_UNKNOWN;

	for (size_t i = 0; i < n; i++) {
		if ((own[i].flags ^ other->flags) & WHERE_ABOUT)
			continue;
		if (own[i].place == other->place)
			return BEARING_UNKNOWN;
		if (book_name_within(t->book, own[i].place, other->place))
			bearing = BEARING_COARSER;
		else if (book_name_within(t->book, other->place, own[i].place))
			bearing = BEARING_WITHIN;
		else if (bearing == BEARING_UNKNOWN)
			bearing = BEARING_DIFFERS;
	}
	return bearing;
}

static void tell_bearing(struct teller *t, struct runs *to,
			 enum bearing bearing)
{
	if (bearing == BEARING_COARSER)
		maker_text(&t->m, to, RUN_ASIDE,
			   teller_label(t, LABEL_COARSER));
	else if (bearing == BEARING_WITHIN)
		maker_text(&t->m, to, RUN_ASIDE,
			   teller_label(t, LABEL_WITHIN_IT));
}

/* How V, which is a single text, relates to what EV has. */
static enum bearing text_bearing(const struct teller *t, event_no ev,
				 const struct variant *v)
{
	struct sv field = book_text(t->book, v->field);
	struct sv value = book_text(t->book, v->value);

	if (sv_eq(field, SV("date")))
		return date_bearing(t, ev, value);
	if (sv_eq(field, SV("status")))
		return word_bearing(choice_status(book_status(t->book, ev)),
				    value);
	if (sv_eq(field, SV("number")))
		return word_bearing(book_number(t->book, ev), value);
	return BEARING_UNKNOWN;
}

/* Whether anything of V cannot be true as well as what EV has. */
static bool differs(const struct teller *t, event_no ev,
		    const struct variant *v)
{
	const struct where *where = book_where_rows(t->book, v->where);

	for (uint32_t i = 0; i < v->where.count; i++)
		if (place_bearing(t, ev, &where[i]) == BEARING_DIFFERS)
			return true;
	return text_bearing(t, ev, v) == BEARING_DIFFERS;
}

bool tell_differs(struct arena *a, const struct book *b, event_no ev)
{
	struct teller t = { .m = { .arena = a }, .book = b };
	size_t n;
	const struct variant *v = book_variants(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (differs(&t, ev, &v[i]))
			return true;
	return false;
}

static void tell_value(struct teller *t, struct runs *to, event_no ev,
		       const struct variant *v)
{
	struct sv field = book_text(t->book, v->field);
	struct sv value = book_text(t->book, v->value);

	if (sv_eq(field, SV("date")))
		value = teller_edtf(t, value);
	else if (sv_eq(field, SV("status")))
		value = teller_choice(t, value);
	tell_lines(t, to, RUN_TEXT, value);
	tell_bearing(t, to, text_bearing(t, ev, v));
}

static void tell_variant_where(struct teller *t, struct runs *to, event_no ev,
			       const struct variant *v)
{
	const struct where *where = book_where_rows(t->book, v->where);

	for (uint32_t i = 0; i < v->where.count; i++) {
		maker_str(&t->m, to, i ? ", " : "");
		if (where[i].flags & WHERE_ABOUT)
			maker_text(&t->m, to, RUN_LABEL,
				   label_before(t->options.locale,
						LABEL_CONCERNS));
		tell_place(t, to, &where[i], false);
		if (where[i].flags & WHERE_ABOUT)
			tell_after(t, to, LABEL_CONCERNS);
		tell_bearing(t, to, place_bearing(t, ev, &where[i]));
	}
}

static void tell_rows(struct teller *t, struct runs *to,
		      const struct variant *v)
{
	const struct figure *f = book_figure_rows(t->book, v->figures);
	const struct fact *fact = book_fact_rows(t->book, v->facts);

	for (uint32_t i = 0; i < v->figures.count; i++) {
		maker_str(&t->m, to, i ? "; " : "");
		tell_figure(t, to, &f[i]);
	}
	for (uint32_t i = 0; i < v->facts.count; i++) {
		maker_str(&t->m, to, i ? ", " : "");
		tell_result(t, to, &fact[i]);
	}
}

/* A field that begins with the sources CITES: "[2] ¶13 has ".  DIFFERS: they
 * cannot be right too.  KEY: of what, where no label tells; or empty. */
static struct block *begin_field(struct teller *t, struct sv label,
				 struct sv key, bool differs,
				 struct range cites)
{
	struct block *block;

	t->m.bits |= FIELD_IS_OTHER;
	block = maker_field(&t->m, label);
	t->m.bits &= ~(uint32_t)FIELD_IS_OTHER;
	if (differs)
		maker_sign(&t->m, &block->text, RUN_DIFFERS);
	maker_text(&t->m, &block->text, RUN_LABEL, key);
	maker_str(&t->m, &block->text, key.n ? ": " : "");
	tell_refs(t, &block->text, cites);
	if (cites.count)
		tell_label(t, &block->text, LABEL_HAS);
	else if (label.n == 0)
		maker_text(&t->m, &block->text, RUN_LABEL,
			   teller_label(t, LABEL_OTHERWISE_IS));
	return block;
}

/* "[2] ¶13 has May 2024, coarser" */
static void tell_variant(struct teller *t, event_no ev, struct sv label,
			 struct sv key, const struct variant *v)
{
	struct block *block = begin_field(t, label, key, differs(t, ev, v),
					  v->cites);

	tell_value(t, &block->text, ev, v);
	tell_variant_where(t, &block->text, ev, v);
	tell_rows(t, &block->text, v);
	tell_words_of(t, &block->text, v->cites);
}

void tell_variants(struct teller *t, event_no ev, struct sv field,
		   enum label label, bool told)
{
	size_t n;
	const struct variant *v = book_variants(t->book, ev, &n);

	for (size_t i = 0; i < n; i++) {
		struct sv of = book_text(t->book, v[i].field), key = { 0 };

		if (field.n ? !sv_eq(field, of) : is_beside(of))
			continue;
		if (label == LABEL_OTHERWISE && !sv_eq(of, SV("date")))
			key = teller_key(t, of);
		tell_variant(t, ev, told ? SV("") : teller_label(t, label),
			     key, &v[i]);
		told = true;
	}
}

void tell_variant_role(struct teller *t, event_no ev, role_no role,
		       struct sv label)
{
	size_t n;
	const struct variant *v = book_variants(t->book, ev, &n);

	for (size_t i = 0; i < n; i++) {
		const struct who *who = book_who_rows(t->book, v[i].who);
		struct block *block = NULL;

		for (uint32_t k = 0; k < v[i].who.count; k++) {
			if (who[k].role != role)
				continue;
			if (block)
				maker_str(&t->m, &block->text, ", ");
			else
				block = begin_field(t, label, SV(""), false,
						    v[i].cites);
			tell_participant(t, &block->text, &who[k], NULL);
		}
		if (!block)
			continue;
		label.n = 0;
		tell_words_of(t, &block->text, v[i].cites);
	}
}
