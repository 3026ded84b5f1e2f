/* What other sources say of an event, beside what it says itself. */
#include "book/called.h"
#include "book/figure.h"
#include "tell/bearing.h"
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

struct sv teller_other(const struct teller *t, const struct variant *v)
{
	struct sv field = book_text(t->book, v->field);
	struct sv value = book_text(t->book, v->value);

	if (sv_eq(field, SV("date")))
		return teller_edtf(t, value);
	if (sv_eq(field, SV("status")))
		return teller_choice(t, value);
	if (sv_eq(field, SV("kind")))
		return called_kind_of(t->book, value, t->options.locale);
	return value;
}

static void tell_value(struct teller *t, struct runs *to,
		       const struct bearings *of, const struct variant *v)
{
	tell_lines(t, to, RUN_TEXT, teller_other(t, v));
	tell_bearing(t, to, bearing_of_text(of, v));
}

static void tell_variant_where(struct teller *t, struct runs *to,
			       struct bearings *of, const struct variant *v)
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
		tell_bearing(t, to, bearing_of_place(of, &where[i]));
	}
}

static void tell_rows(struct teller *t, struct runs *to, struct bearings *of,
		      const struct variant *v)
{
	const struct figure *f = book_figure_rows(t->book, v->figures);
	const struct fact *fact = book_fact_rows(t->book, v->facts);

	for (uint32_t i = 0; i < v->figures.count; i++) {
		maker_str(&t->m, to, i ? "; " : "");
		tell_figure(t, to, &f[i]);
		tell_bearing(t, to, bearing_of_figure(of, &f[i]));
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
	if (cites.count && teller_cites(t))
		tell_label(t, &block->text, LABEL_HAS);
	else if (label.n == 0)
		maker_text(&t->m, &block->text, RUN_LABEL,
			   teller_label(t, LABEL_OTHERWISE_IS));
	return block;
}

/* "[2] ¶13 has May 2024, coarser" */
static void tell_variant(struct teller *t, struct bearings *of,
			 struct sv label, struct sv key,
			 const struct variant *v)
{
	bool differs = bearing_of_variant(of, v) == BEARING_DIFFERS;
	struct block *block = begin_field(t, label, key, differs, v->cites);

	tell_value(t, &block->text, of, v);
	tell_variant_where(t, &block->text, of, v);
	tell_rows(t, &block->text, of, v);
	tell_speakers(t, &block->text, v->cites);
	tell_words_of(t, &block->text, v->cites);
}

/* How many values V has for its field. */
static size_t values(const struct variant *v)
{
	return v->value.length > 0 ? 1 :
				     v->who.count + v->where.count +
					     v->figures.count + v->facts.count;
}

void tell_variants(struct teller *t, event_no ev, struct sv field,
		   enum label label, bool told)
{
	struct bearings of = bearings_of(t->m.arena, t->book, ev);
	size_t n;
	const struct variant *v = book_variants(t->book, ev, &n);

	for (size_t i = 0; i < n && !t->bare; i++) {
		struct sv has = book_text(t->book, v[i].field), key = { 0 };

		if (field.n ? !sv_eq(field, has) : is_beside(has))
			continue;
		if (label == LABEL_OTHERWISE && !sv_eq(has, SV("date")))
			key = teller_key(t, has);
		tell_variant(t, &of,
			     told ? SV("") :
				    teller_label_for(t, label, values(&v[i])),
			     key, &v[i]);
		told = true;
	}
}

void tell_variant_role(struct teller *t, const struct role_row *row, size_t n,
		       struct sv label)
{
	struct range cites = row->by->cites;
	struct block *block = begin_field(t, label, SV(""), false, cites);

	for (size_t i = 0; i < n; i++) {
		maker_str(&t->m, &block->text, i ? ", " : "");
		tell_participant(t, &block->text, row[i].who, NULL);
	}
	tell_speakers(t, &block->text, cites);
	tell_words_of(t, &block->text, cites);
}

static void tell_other_who(struct teller *t, struct runs *to,
			   const struct variant *v)
{
	const struct who *who = book_who_rows(t->book, v->who);

	for (uint32_t i = 0; i < v->who.count; i++) {
		maker_str(&t->m, to, i ? ", " : "");
		tell_participant(t, to, &who[i], NULL);
		maker_str(&t->m, to, " (");
		maker_text(&t->m, to, RUN_TEXT,
			   teller_case(t,
				       called_role(t->book, who[i].role,
						   t->options.locale),
				       false));
		maker_str(&t->m, to, ")");
	}
}

/* The figures of EV that cannot be true beside its first of the same. */
static void tell_other_figures(struct teller *t, event_no ev)
{
	size_t n;
	const struct figure *f = book_figures(t->book, ev, &n);
	const uint32_t *first = figures_first(t->m.arena, t->book, f, n);

	for (size_t i = 0; first && i < n; i++) {
		struct figure other = f[i];
		struct block *block;

		if (first[i] == i)
			continue;
		block = begin_field(t, SV(""), teller_key(t, SV("figures")),
				    true, other.cites);
		other.cites.count = 0; /* they are told before it */
		tell_figure(t, &block->text, &other);
		tell_speakers(t, &block->text, f[i].cites);
	}
}

void tell_others(struct teller *t, event_no ev, bool differs)
{
	struct bearings of = bearings_of(t->m.arena, t->book, ev);
	size_t n;
	const struct variant *v = book_variants(t->book, ev, &n);

	for (size_t i = 0; i < n; i++) {
		struct sv key = teller_key(t, book_text(t->book, v[i].field));
		struct block *block;

		if ((bearing_of_variant(&of, &v[i]) == BEARING_DIFFERS) !=
		    differs)
			continue;
		block = begin_field(t, SV(""), key, differs, v[i].cites);
		tell_value(t, &block->text, &of, &v[i]);
		tell_variant_where(t, &block->text, &of, &v[i]);
		tell_rows(t, &block->text, &of, &v[i]);
		tell_other_who(t, &block->text, &v[i]);
		tell_speakers(t, &block->text, v[i].cites);
	}
	if (differs)
		tell_other_figures(t, ev);
}
