#include "book/each.h"
#include "tell/teller.h"

#include "base/port.h"

/* Where each name is found: numbers of events, ascending, by name. */
struct places {
	size_t *first; /* of each name, and one behind the last */
	size_t *count; /* of each name, so far */
	uint32_t *number;
};

/* A pass over the names of the event that has NUMBER. */
struct pass {
	struct places *places;
	uint32_t number;
};

static bool count_place(name_no name, void *arg)
{
	const struct pass *pass = arg;

	pass->places->first[name + 1]++;
	return false;
}

static bool add_place(name_no name, void *arg)
{
	const struct pass *pass = arg;
	struct places *p = pass->places;
	size_t end = p->first[name] + p->count[name];

	if (p->count[name] && p->number[end - 1] == pass->number)
		return false; /* has two roles in it */
	p->number[end] = pass->number;
	p->count[name]++;
	return false;
}

static struct places find_places(struct teller *t)
{
	uint32_t names = book_names(t->book);
	struct places p = {
		.first = ARENA_NEW(t->m.arena, (size_t)names + 1, size_t),
		.count = ARENA_NEW(t->m.arena, names, size_t),
	};

	for (size_t i = 0; i < t->n; i++)
		each_name(t->book, t->hits[i], count_place,
			  &(struct pass){ &p, 0 });
	for (uint32_t i = 0; i < names; i++)
		p.first[i + 1] += p.first[i];
	p.number = ARENA_NEW(t->m.arena, p.first[names], uint32_t);
	for (size_t i = 0; i < t->n; i++)
		each_name(t->book, t->hits[i], add_place,
			  &(struct pass){ &p, (uint32_t)i + 1 });
	return p;
}

static void put_entry(struct teller *t, name_no name, const struct places *p)
{
	struct doc_block *entry = doc_add(&t->m, DOC_ENTRY);
	const uint32_t *number = p->number + p->first[name];

	doc_text(&t->m, &entry->label, RUN_TEXT, book_name(t->book, name));
	for (size_t i = 0, end; i < p->count[name]; i = end) {
		for (end = i + 1; end < p->count[name] &&
				  number[end] == number[end - 1] + 1;)
			end++;
		doc_str(&t->m, &entry->text, i ? ", " : "");
		doc_ref_events(&t->m, &entry->text, number[i],
			       number[end - 1]);
	}
}

static int by_bytes(const void *a, const void *b, void *names)
{
	const size_t *x = a, *y = b;
	const struct sv *v = names;
	int order = sv_cmp(v[*x], v[*y]);

	return order ? order : *x < *y ? -1 : *x > *y;
}

/* The entries of one class under a heading of their own. */
static void put_class(struct teller *t, enum name_class class,
		      struct sv heading, const struct places *p)
{
	uint32_t names = book_names(t->book);
	name_no *chosen = ARENA_NEW(t->m.arena, names, name_no);
	struct sv *text = ARENA_NEW(t->m.arena, names, struct sv);
	size_t *order = ARENA_NEW(t->m.arena, names, size_t);
	size_t n = 0;

	for (name_no i = 0; i < names; i++) {
		if (p->count[i] == 0 || book_name_class(t->book, i) != class)
			continue;
		chosen[n] = i;
		order[n] = n;
		text[n++] = book_name(t->book, i);
	}
	if (n == 0)
		return;
	if (t->options->collator)
		collate_order(t->options->collator, t->m.arena, text, n,
			      order);
	else
		port_sort(order, n, sizeof(*order), by_bytes, text);
	doc_section(&t->m, heading);
	doc_open(&t->m, DOC_INDEX);
	for (size_t i = 0; i < n; i++)
		put_entry(t, chosen[order[i]], p);
	doc_close(&t->m);
	doc_close(&t->m);
}

void tell_index(struct teller *t)
{
	static const struct {
		enum name_class class;
		struct sv heading;
	} parts[] = {
		{ NAME_PERSON, SV_INIT("People") },
		{ NAME_ORGANISATION, SV_INIT("Organisations") },
		{ NAME_PLACE, SV_INIT("Places") },
	};
	struct places p = find_places(t);
	struct doc_block *para;

	if (p.first[book_names(t->book)] == 0)
		return;
	doc_section(&t->m, SV("Index"));
	para = doc_add(&t->m, DOC_PARAGRAPH);
	doc_str(&t->m, &para->text,
		"The numbers are those of the events in this report.");
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		put_class(t, parts[i].class, parts[i].heading, &p);
	doc_close(&t->m);
}
