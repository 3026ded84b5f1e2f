/* The index: people, organisations and places by the numbers of events. */
#include "base/port.h"
#include "book/called.h"
#include "index/classes.h"
#include "tell/teller.h"

static const struct {
	enum class_no class;
	enum label heading;
} parts[] = {
	{ CLASS_PEOPLE, LABEL_PEOPLE },
	{ CLASS_ORGANISATIONS, LABEL_ORGANISATIONS },
	{ CLASS_PLACES, LABEL_PLACES },
};

enum {
	PARTS = sizeof(parts) / sizeof(parts[0]),
	/* Of a page: columns are read down and then up again, and a reader
	 * waits for a block. */
	ENTRIES = 120,
	REFS = 2000, /* numbers of events in them */
};

static bool is_told_of(const struct teller *t, name_no name)
{
	size_t n;
	const event_no *events = index_name_events(t->index, name, &n);

	for (size_t i = 0; i < n; i++)
		if (teller_number(t, events[i]))
			return true;
	return false;
}

/* NAME, which is shown as LABEL.  Returns how many numbers it has. */
static size_t put_entry(struct teller *t, name_no name, struct sv label)
{
	struct block *entry = maker_add(&t->m, BLOCK_ENTRY);
	size_t n;
	const event_no *events = index_name_events(t->index, name, &n);
	const event_no *here = teller_numbered(t, t->m.arena, events, &n);

	maker_link(&t->m, &entry->label, RUN_TEXT, label, TARGET_NAME, name);
	tell_coordinates(t, &entry->label, name);
	for (size_t i = 0, end; i < n; i = end) {
		uint32_t first = teller_number(t, here[i]), last = first;

		for (end = i + 1; end < n; end++, last++)
			if (teller_number(t, here[end]) != last + 1)
				break;
		maker_str(&t->m, &entry->text, i ? ", " : "");
		maker_ref_events(&t->m, &entry->text, first, last);
	}
	return n;
}

static int by_bytes(const void *a, const void *b, void *names)
{
	const size_t *x = a, *y = b;
	const struct sv *v = names;
	int order = sv_cmp(v[*x], v[*y]);

	return order ? order : *x < *y ? -1 : *x > *y;
}

void teller_order(struct teller *t, struct sv *keys, size_t n,
		  size_t *order)
{
	if (t->options.collator)
		collate_order(t->options.collator, t->m.arena, keys, n, order);
	else
		port_sort(order, n, sizeof(*order), by_bytes, keys);
}

void teller_list_names(struct teller *t, enum class_no class)
{
	struct arena *a = t->m.arena; /* scratch here */
	uint32_t names = book_names(t->book);
	name_no *chosen = ARENA_NEW(a, names, name_no);
	struct sv *keys = ARENA_NEW(a, names, struct sv);
	size_t *order = ARENA_NEW(a, names, size_t), n = 0;

	for (name_no i = 0; i < names; i++) {
		if (!class_holds(t->book, class, i) || !is_told_of(t, i))
			continue;
		order[n] = n;
		keys[n] = class_ordered(a, t->book, class, i,
					t->options.locale);
		chosen[n++] = i;
	}
	teller_order(t, keys, n, order);
	t->listed = ARENA_NEW(t->life, n, name_no);
	t->nlisted = n;
	t->next = 0;
	for (size_t i = 0; i < n; i++)
		t->listed[i] = chosen[order[i]];
}

/* The entries from NEXT on, or as many as make a page. */
static void put_entries(struct teller *t, enum class_no class)
{
	size_t refs = 0, left = t->nlisted - t->next;
	/* What is a little more than a page is one too. */
	size_t most = left > ENTRIES + ENTRIES / 2 ? ENTRIES : left;

	maker_open(&t->m, BLOCK_INDEX);
	for (; most > 0 && refs < REFS; most--) {
		name_no name = t->listed[t->next++];

		/* As it is ordered, it is looked for. */
		refs += put_entry(t, name,
				  class_ordered(t->m.arena, t->book, class,
						name, t->options.locale));
	}
	maker_close(&t->m);
}

static bool has_any(const struct teller *t)
{
	for (name_no i = 0; i < book_names(t->book); i++)
		if (is_told_of(t, i))
			return true;
	return false;
}

/* The heading, a line on the numbers, then a class its heading and entries, a
 * block a page. */
bool tell_next_index(struct teller *t)
{
	enum { HEADING, LINE, FIRST_PART };

	if (t->at == HEADING) {
		t->at++;
		if (has_any(t))
			tell_chapter(t, teller_label(t, LABEL_INDEX));
		else
			t->at = FIRST_PART + PARTS;
		return t->m.first != NULL;
	}
	if (t->at == LINE) {
		t->at++;
		tell_label(t, &maker_add(&t->m, BLOCK_PARAGRAPH)->text,
			   LABEL_INDEX_NUMBERS);
		return true;
	}
	for (; t->at < FIRST_PART + PARTS; t->at++) {
		size_t part = t->at - FIRST_PART;

		if (!t->headed)
			teller_list_names(t, parts[part].class);
		if (t->next == t->nlisted) {
			t->headed = false;
			continue;
		}
		if (t->headed)
			put_entries(t, parts[part].class);
		else
			maker_heading(&t->m, 2,
				      teller_label(t, parts[part].heading));
		t->headed = true;
		return true;
	}
	return false;
}
