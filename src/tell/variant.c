#include "tell/teller.h"

/* Cuts VALUE at the first ", ". */
static struct sv cut_item(struct sv *value)
{
	size_t comma = sv_find(*value, SV(", "), 0);
	struct sv item = sv_slice(*value, 0, comma);

	*value = comma == SV_NONE ? SV("")
				  : sv_slice(*value, comma + 2, value->n);
	return item;
}

/* People or places of a variant: "guest: ID, host: NAME", "name: ID, as:
 * WORDS", or just a name. */
static void tell_named(struct teller *t, struct runs *to, struct sv value)
{
	for (bool first = true; value.n; first = false) {
		struct sv item = cut_item(&value), key = SV("");
		size_t colon = sv_find(item, SV(": "), 0);

		if (colon != SV_NONE) {
			key = sv_slice(item, 0, colon);
			item = sv_slice(item, colon + 2, item.n);
		}
		doc_str(&t->m, to, first ? "" : ", ");
		if (sv_eq(key, SV("as"))) {
			doc_str(&t->m, to, "in the source ");
			doc_text(&t->m, to, RUN_QUOTE, item);
			continue;
		}
		if (key.n && !sv_eq(key, SV("name"))) {
			doc_text(&t->m, to, RUN_TEXT, key);
			doc_str(&t->m, to, " ");
		}
		doc_text(&t->m, to, RUN_TEXT, teller_name(t, item));
	}
}

static void tell_date(struct teller *t, struct runs *to, struct sv value)
{
	doc_text(&t->m, to, RUN_TEXT, teller_edtf(t, value));
}

static void tell_words(struct teller *t, struct runs *to, struct sv value)
{
	doc_text(&t->m, to, RUN_TEXT, value);
}

/* Fields that are not told as they are written. */
static const struct {
	struct sv key;
	void (*tell)(struct teller *t, struct runs *to, struct sv value);
} fields[] = {
	{ SV_INIT("date"), tell_date },
	{ SV_INIT("as_of"), tell_date },
	{ SV_INIT("who"), tell_named },
	{ SV_INIT("place"), tell_named },
};

/* "date: May 2024" */
static void tell_variant(struct teller *t, struct runs *to,
			 const struct fact *fact)
{
	struct sv key = book_text(t->book, fact->key);
	size_t i = 0, n = sizeof(fields) / sizeof(fields[0]);

	while (i < n && !sv_eq(fields[i].key, key))
		i++;
	doc_text(&t->m, to, RUN_EMPHASIS, teller_key(t, key));
	doc_str(&t->m, to, ": ");
	(i < n ? fields[i].tell : tell_words)(t, to,
					      book_text(t->book, fact->value));
}

static bool same_cites(const struct fact *a, const struct fact *b)
{
	return a->cites.count && a->cites.first == b->cites.first &&
	       a->cites.count == b->cites.count;
}

/* What one reference says otherwise stands together before it. */
void tell_variants(struct teller *t, event_no ev)
{
	size_t n;
	const struct fact *fact = book_facts(t->book, ev, &n);
	const struct fact *open = NULL; /* its references are still to come */
	struct doc_block *field = NULL;

	for (size_t i = 0; i < n; i++) {
		if (fact[i].kind != FACT_VARIANT)
			continue;
		if (open && same_cites(open, &fact[i])) {
			doc_str(&t->m, &field->text, "; ");
		} else {
			if (open)
				tell_cites(t, &field->text, open->cites);
			field = doc_field(&t->m, open ? SV("")
						      : SV("Otherwise"));
		}
		tell_variant(t, &field->text, &fact[i]);
		open = &fact[i];
	}
	if (open)
		tell_cites(t, &field->text, open->cites);
}
