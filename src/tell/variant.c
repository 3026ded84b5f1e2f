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
		tell_label(t, to, LABEL_COARSER);
	else if (bearing == BEARING_WITHIN)
		tell_label(t, to, LABEL_WITHIN_IT);
}

static void tell_differs(struct teller *t, struct runs *to,
			 enum bearing bearing)
{
	if (bearing == BEARING_DIFFERS)
		maker_sign(&t->m, to, RUN_DIFFERS);
}

static void tell_value(struct teller *t, struct runs *to, event_no ev,
		       const struct variant *v)
{
	struct sv field = book_text(t->book, v->field);
	struct sv value = book_text(t->book, v->value);
	enum bearing bearing = BEARING_UNKNOWN;

	if (sv_eq(field, SV("date"))) {
		bearing = date_bearing(t, ev, value);
		value = teller_edtf(t, value);
	} else if (sv_eq(field, SV("status"))) {
		bearing = word_bearing(
			choice_status(book_status(t->book, ev)), value);
		value = teller_choice(t, value);
	} else if (sv_eq(field, SV("number"))) {
		bearing = word_bearing(book_number(t->book, ev), value);
	}
	tell_differs(t, to, bearing);
	tell_lines(t, to, RUN_TEXT, value);
	tell_bearing(t, to, bearing);
}

/* "guest X, host Y": each with its references. */
static void tell_variant_who(struct teller *t, struct runs *to,
			     const struct variant *v)
{
	const struct who *who = book_who_rows(t->book, v->who);

	for (uint32_t i = 0; i < v->who.count; i++) {
		maker_str(&t->m, to, i ? ", " : "");
		if (i == 0 || who[i].role != who[i - 1].role) {
			maker_text(&t->m, to, RUN_LABEL,
				   teller_case(t,
					       called_role(t->book, who[i].role,
							   t->options.locale),
					       false));
			maker_str(&t->m, to, " ");
		}
		tell_participant(t, to, &who[i], NULL);
	}
}

static void tell_variant_where(struct teller *t, struct runs *to, event_no ev,
			       const struct variant *v)
{
	const struct where *where = book_where_rows(t->book, v->where);

	for (uint32_t i = 0; i < v->where.count; i++) {
		enum bearing bearing = place_bearing(t, ev, &where[i]);

		maker_str(&t->m, to, i ? ", " : "");
		tell_differs(t, to, bearing);
		if (where[i].flags & WHERE_ABOUT)
			maker_text(&t->m, to, RUN_LABEL,
				   label_before(t->options.locale,
						LABEL_CONCERNS));
		tell_place(t, to, &where[i], false);
		if (where[i].flags & WHERE_ABOUT)
			tell_after(t, to, LABEL_CONCERNS);
		tell_bearing(t, to, bearing);
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

/* "date: May 2024, coarser [2] ¶13" */
static void tell_variant(struct teller *t, struct runs *to, event_no ev,
			 const struct variant *v)
{
	maker_text(&t->m, to, RUN_LABEL,
		   teller_key(t, book_text(t->book, v->field)));
	maker_str(&t->m, to, ": ");
	tell_value(t, to, ev, v);
	tell_variant_who(t, to, v);
	tell_variant_where(t, to, ev, v);
	tell_rows(t, to, v);
	tell_cites(t, to, v->cites);
}

void tell_variants(struct teller *t, event_no ev, struct sv field)
{
	size_t n;
	const struct variant *v = book_variants(t->book, ev, &n);
	bool told = false;

	for (size_t i = 0; i < n; i++) {
		struct sv of = book_text(t->book, v[i].field);
		struct block *block;

		if (field.n ? !sv_eq(field, of) : is_beside(of))
			continue;
		block = maker_field(&t->m,
				    told ? SV("") :
					   teller_label(t, LABEL_OTHERWISE));
		tell_variant(t, &block->text, ev, &v[i]);
		told = true;
	}
}
