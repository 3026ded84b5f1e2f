/* What other sources say of an event, field by field. */
#include "tell/teller.h"

static void tell_value(struct teller *t, struct runs *to,
		       const struct variant *v)
{
	struct sv field = book_text(t->book, v->field);
	struct sv value = book_text(t->book, v->value);

	if (sv_eq(field, SV("date")) || sv_eq(field, SV("as_of")))
		value = teller_edtf(t, value);
	doc_text(&t->m, to, RUN_TEXT, value);
}

/* "guest X, host Y": each with its references. */
static void tell_variant_who(struct teller *t, struct runs *to,
			     const struct variant *v)
{
	const struct date d = { 0 }; /* what was held then is not said */
	const struct who *who = book_who_rows(t->book, v->who);

	for (uint32_t i = 0; i < v->who.count; i++) {
		struct sv role = book_role_id(t->book, who[i].role);

		doc_str(&t->m, to, i ? ", " : "");
		if (!sv_eq(role, SV("participant"))) {
			doc_text(&t->m, to, RUN_TEXT, role);
			doc_str(&t->m, to, " ");
		}
		tell_participant(t, to, &who[i], d);
	}
}

static void tell_variant_where(struct teller *t, struct runs *to,
			       const struct variant *v)
{
	const struct where *where = book_where_rows(t->book, v->where);

	for (uint32_t i = 0; i < v->where.count; i++) {
		doc_str(&t->m, to, i ? ", " : "");
		if (where[i].flags & WHERE_ABOUT)
			doc_str(&t->m, to, "concerning ");
		tell_place(t, to, &where[i], 1);
	}
}

static void tell_rows(struct teller *t, struct runs *to,
		      const struct variant *v)
{
	const struct figure *f = book_figure_rows(t->book, v->figures);
	const struct fact *fact = book_fact_rows(t->book, v->facts);

	for (uint32_t i = 0; i < v->figures.count; i++) {
		doc_str(&t->m, to, i ? ", " : "");
		tell_figure(t, to, &f[i]);
	}
	for (uint32_t i = 0; i < v->facts.count; i++) {
		doc_str(&t->m, to, i ? ", " : "");
		tell_result(t, to, &fact[i]);
	}
}

/* "date: May 2024" */
static void tell_variant(struct teller *t, struct runs *to,
			 const struct variant *v)
{
	doc_text(&t->m, to, RUN_EMPHASIS,
		 teller_key(t, book_text(t->book, v->field)));
	doc_str(&t->m, to, ": ");
	tell_value(t, to, v);
	tell_variant_who(t, to, v);
	tell_variant_where(t, to, v);
	tell_rows(t, to, v);
}

static bool same_cites(struct range a, struct range b)
{
	return a.count && a.first == b.first && a.count == b.count;
}

/* What one reference says otherwise stands together before it. */
void tell_variants(struct teller *t, event_no ev)
{
	size_t n;
	const struct variant *v = book_variants(t->book, ev, &n);
	struct doc_block *field = NULL;

	for (size_t i = 0; i < n; i++) {
		if (i && same_cites(v[i - 1].cites, v[i].cites)) {
			doc_str(&t->m, &field->text, "; ");
		} else {
			field = doc_field(&t->m, i ? SV("")
						   : SV("Otherwise"));
		}
		tell_variant(t, &field->text, &v[i]);
		if (i + 1 == n || !same_cites(v[i].cites, v[i + 1].cites))
			tell_cites(t, &field->text, v[i].cites);
	}
}
