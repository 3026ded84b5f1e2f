/* What became of an event, field by field (tell.h). */
#include "book/called.h"
#include "book/when.h"
#include "diff/event.h"
#include "diff/seen.h"
#include "tell/teller.h"

/* The event as one of two books has it. */
struct side {
	const struct corpus *corpus;
	event_no event;
	struct diff_event said;
};

static const enum label labels[DIFF_FIELDS] = {
	[DIFF_ID] = LABEL_ID,
	[DIFF_DATE] = LABEL_KEY_DATE,
	[DIFF_DATE_TEXT] = LABEL_DATED,
	[DIFF_TITLE] = LABEL_KEY_TITLE,
	[DIFF_TITLES] = LABEL_ALSO_CALLED,
	[DIFF_KIND] = LABEL_KIND,
	[DIFF_LEVEL] = LABEL_KEY_LEVEL,
	[DIFF_STATUS] = LABEL_KEY_STATUS,
	[DIFF_CONFIDENCE] = LABEL_CONFIDENCE,
	[DIFF_WHO] = LABEL_KEY_WHO,
	[DIFF_PLACE] = LABEL_PLACE,
	[DIFF_SUMMARY] = LABEL_KEY_SUMMARY,
	[DIFF_RESULTS] = LABEL_RESULTS,
	[DIFF_ITEMS] = LABEL_ITEMS,
	[DIFF_FIGURES] = LABEL_FIGURES,
	[DIFF_SERIES] = LABEL_SERIES,
	[DIFF_NUMBER] = LABEL_KEY_NUMBER,
	[DIFF_PART_OF] = LABEL_PART_OF,
	[DIFF_LINKS] = LABEL_KEY_LINKS,
	[DIFF_SOURCES] = LABEL_SOURCES,
	[DIFF_VARIANTS] = LABEL_OTHERWISE,
	[DIFF_INFERRED] = LABEL_INFERRED,
	[DIFF_TAGS] = LABEL_TAGS,
	[DIFF_CODES] = LABEL_CODES,
	[DIFF_URL] = LABEL_PAGE,
	[DIFF_MEDIA] = LABEL_MEDIA,
	[DIFF_CHECKS] = LABEL_KEY_OTHER,
	[DIFF_NOTE] = LABEL_PRIVATE,
	[DIFF_OWN] = LABEL_PRIVATE,
};

static const enum label groups[SEEN_GROUPS] = {
	[SEEN_DATE] = LABEL_KEY_DATE,	    [SEEN_TITLE] = LABEL_KEY_TITLE,
	[SEEN_KIND] = LABEL_KEY_KIND,	    [SEEN_WHO] = LABEL_KEY_WHO,
	[SEEN_PLACE] = LABEL_KEY_PLACE,	    [SEEN_TEXT] = LABEL_KEY_SUMMARY,
	[SEEN_FIGURES] = LABEL_KEY_FIGURES, [SEEN_LINKS] = LABEL_KEY_LINKS,
	[SEEN_SOURCES] = LABEL_KEY_SOURCES, [SEEN_OTHER] = LABEL_KEY_OTHER,
};

static struct side side_of(struct teller *t, const struct corpus *c,
			   event_no ev)
{
	return (struct side){ c, ev,
			      diff_event(t->m.arena, c, ev, DIFF_SHOWN) };
}

/* ---- an item ---- */

static void put(struct teller *t, struct runs *to, struct sv text, bool old)
{
	maker_text(&t->m, to, old ? RUN_ASIDE : RUN_TEXT, text);
}

/* A text of several lines as one. */
static struct sv one_line(struct teller *t, struct sv text)
{
	struct build b = { .arena = t->m.arena };

	while (text.n > 0) {
		struct sv line = sv_trim(sv_cut(&text, '\n'));

		build_str(&b, b.n > 0 && line.n > 0 ? " " : "");
		build_sv(&b, line);
	}
	return build_view(&b);
}

/* The source that is called ID in this book, or NO_SOURCE. */
static source_no source_called(const struct teller *t, struct sv id)
{
	for (source_no s = 0; s < book_sources(t->book); s++)
		if (sv_eq(book_source_id(t->book, s), id))
			return s;
	return NO_SOURCE;
}

/* "[1] ¶5, claims: ...": ITEM is the I-th of SIDE; by its number here. */
static void put_source(struct teller *t, struct runs *to,
		       const struct side *side, size_t i, struct sv item,
		       bool old)
{
	const struct book *b = side->corpus->b;
	size_t n, begins;
	const struct cite *c = &book_sources_of(b, side->event, &n)[i];
	struct sv id = book_source_id(b, c->source);
	struct sv at = book_text(b, c->at);
	source_no here = source_called(t, id);

	begins = id.n + (at.n > 0 ? at.n + 1 : 0);
	if (here == NO_SOURCE)
		put(t, to, sv_slice(item, 0, begins), old);
	else
		maker_ref_note(&t->m, to, here + 1, at);
	put(t, to, one_line(t, sv_slice(item, begins, item.n)), old);
}

/* The I-th item of what SIDE says in FIELD. */
static void put_item(struct teller *t, struct runs *to,
		     const struct side *side, enum diff_field field, size_t i,
		     struct sv item, bool old)
{
	const struct book *b = side->corpus->b;
	const struct locale *l = t->options.locale;
	struct build words = { .arena = t->m.arena };
	size_t n;

	if (field == DIFF_SOURCES) {
		put_source(t, to, side, i, item, old);
		return;
	}
	if (field == DIFF_DATE)
		book_when(&words, b, side->event, l, t->options.iso);
	if (field == DIFF_KIND)
		build_sv(&words,
			 called_kind(b, book_kinds(b, side->event, &n)[i], l));
	put(t, to, words.n > 0 ? build_view(&words) : one_line(t, item), old);
}

/* ---- a field ---- */

static struct sv label_of(struct teller *t, enum label label, size_t n)
{
	return teller_case(t, teller_label_for(t, label, n), true);
}

/* A field with SIGN; *LABEL is empty from then on. */
static struct runs *add(struct teller *t, struct sv *label, const char *sign)
{
	struct block *field = maker_field(&t->m, *label);

	maker_text(&t->m, &field->aside, RUN_STRONG, sv_of(sign));
	*label = SV("");
	return &field->text;
}

/* The items of SIDE that OTHER has not; the last of them goes to *LAST. */
static size_t count(const struct diff_items *items,
		    const struct diff_items *other, size_t *last)
{
	size_t n = 0;

	for (size_t i = 0; i < items->n; i++)
		if (!diff_items_have(other, items->v[i])) {
			*last = i;
			n++;
		}
	return n;
}

/* A field for each of them. */
static void tell_items(struct teller *t, struct sv *label,
		       const struct side *side, enum diff_field field,
		       const struct diff_items *items,
		       const struct diff_items *other, bool old)
{
	for (size_t i = 0; i < items->n; i++)
		if (!diff_items_have(other, items->v[i]))
			put_item(t, add(t, label, old ? "-" : "+"), side,
				 field, i, items->v[i], old);
}

static void tell_field(struct teller *t, const struct side *old,
		       const struct side *new, enum diff_field field)
{
	struct arena *a = t->m.arena;
	struct diff_items was = diff_items(a, old->said.field[field]);
	struct diff_items is = diff_items(a, new->said.field[field]);
	size_t i = 0, k = 0;
	size_t gone = count(&was, &is, &i), added = count(&is, &was, &k);
	struct sv label = label_of(t, labels[field],
				   gone > added ? gone : added);
	struct runs *to;

	if (gone == 1 && added == 1) {
		to = add(t, &label, "~");
		put_item(t, to, old, field, i, was.v[i], true);
		maker_text(&t->m, to, RUN_LABEL,
			   teller_label(t, LABEL_IS_NOW));
		put_item(t, to, new, field, k, is.v[k], false);
		return;
	}
	tell_items(t, &label, old, field, &was, &is, true);
	tell_items(t, &label, new, field, &is, &was, false);
	if (gone + added == 0)
		maker_text(&t->m, add(t, &label, "~"), RUN_ASIDE,
			   teller_label(t, LABEL_CHANGED_UNSEEN));
}

/* ---- what is known by hashes alone ---- */

/* What a GROUP of fields says now: what it said is not known. */
static void tell_group(struct teller *t, const struct side *new,
		       enum seen_group group)
{
	struct sv label = label_of(t, groups[group], 1);
	struct runs told = { 0 };

	for (int f = 0; f < DIFF_FIELDS; f++) {
		struct diff_items items = diff_items(
			t->m.arena, new->said.field[f]);

		if (seen_group((enum diff_field)f) != group)
			continue;
		for (size_t i = 0; i < items.n; i++) {
			maker_str(&t->m, &told, told.first ? "; " : "");
			put_item(t, &told, new, (enum diff_field)f, i,
				 items.v[i], false);
		}
	}
	if (told.first)
		*add(t, &label, "~") = told;
	else
		maker_text(&t->m, add(t, &label, "-"), RUN_ASIDE,
			   teller_label(t, LABEL_CHANGED_NONE));
}

void tell_change(struct teller *t, event_no ev)
{
	const struct tell_change *c = t->options.change;
	struct corpus here = { t->book, t->index };
	struct side old, new = side_of(t, &here, ev);

	maker_group(&t->m);
	if (c->old) {
		old = side_of(t, c->old, c->was);
		for (int f = 0; f < DIFF_FIELDS; f++)
			if (c->fields >> f & 1)
				tell_field(t, &old, &new, (enum diff_field)f);
		maker_group(&t->m);
		return;
	}
	for (int g = 0; g < SEEN_GROUPS; g++)
		if (c->groups >> g & 1)
			tell_group(t, &new, (enum seen_group)g);
	maker_text(&t->m, &maker_add(&t->m, BLOCK_PARAGRAPH)->text, RUN_ASIDE,
		   teller_label(t, LABEL_CHANGED_NOT_KEPT));
	maker_group(&t->m);
}
