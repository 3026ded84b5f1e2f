/* The index: people, organisations and places by the numbers of events. */
#include "base/port.h"
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

enum { PARTS = sizeof(parts) / sizeof(parts[0]) };

static bool is_told_of(const struct teller *t, name_no name)
{
	size_t n;
	const event_no *events = index_name_events(t->index, name, &n);

	for (size_t i = 0; i < n; i++)
		if (teller_number(t, events[i]))
			return true;
	return false;
}

/* NAME, which is shown as LABEL. */
static void put_entry(struct teller *t, name_no name, struct sv label)
{
	struct block *entry = maker_add(&t->m, BLOCK_ENTRY);
	size_t n;
	const event_no *events = index_name_events(t->index, name, &n);
	const event_no *here = teller_numbered(t, events, &n);

	maker_link(&t->m, &entry->label, RUN_TEXT, label, TARGET_NAME, name);
	for (size_t i = 0, end; i < n; i = end) {
		uint32_t first = teller_number(t, here[i]), last = first;

		for (end = i + 1; end < n; end++, last++)
			if (teller_number(t, here[end]) != last + 1)
				break;
		maker_str(&t->m, &entry->text, i ? ", " : "");
		maker_ref_events(&t->m, &entry->text, first, last);
	}
}

static int by_bytes(const void *a, const void *b, void *names)
{
	const size_t *x = a, *y = b;
	const struct sv *v = names;
	int order = sv_cmp(v[*x], v[*y]);

	return order ? order : *x < *y ? -1 : *x > *y;
}

/* The names of CLASS that the selected events have. */
static size_t names_of(struct teller *t, enum class_no class, name_no **chosen)
{
	uint32_t names = book_names(t->book);
	size_t n = 0;

	*chosen = ARENA_NEW(t->m.arena, names, name_no);
	for (name_no i = 0; i < names; i++)
		if (class_holds(t->book, class, i) && is_told_of(t, i))
			(*chosen)[n++] = i;
	return n;
}

/* What NAME is ordered by, which is shown as LABEL: that has after the name
 * what tells namesakes apart. */
static struct sv order_key(struct teller *t, name_no name, struct sv label)
{
	struct build key = { .arena = t->m.arena };
	size_t shown = book_name(t->book, name).n;

	build_sv(&key, book_name_sort(t->m.arena, t->book, name));
	build_sv(&key, sv_slice(label, shown, label.n));
	return build_view(&key);
}

static void put_class(struct teller *t, enum class_no class,
		      const name_no *chosen, size_t n)
{
	struct sv *text = ARENA_NEW(t->m.arena, n, struct sv);
	struct sv *keys = ARENA_NEW(t->m.arena, n, struct sv);
	size_t *order = ARENA_NEW(t->m.arena, n, size_t);

	for (size_t i = 0; i < n; i++) {
		order[i] = i;
		text[i] = class_shown(t->m.arena, t->book, class, chosen[i],
				      t->options.locale);
		keys[i] = order_key(t, chosen[i], text[i]);
	}
	if (t->options.collator)
		collate_order(t->options.collator, t->m.arena, keys, n, order);
	else
		port_sort(order, n, sizeof(*order), by_bytes, keys);
	maker_open(&t->m, BLOCK_INDEX);
	for (size_t i = 0; i < n; i++)
		put_entry(t, chosen[order[i]], text[order[i]]);
	maker_close(&t->m);
}

static bool has_any(const struct teller *t)
{
	for (name_no i = 0; i < book_names(t->book); i++)
		if (is_told_of(t, i))
			return true;
	return false;
}

/* The heading, a line on the numbers, then a heading and entries a class. */
bool tell_next_index(struct teller *t)
{
	enum { HEADING, LINE, FIRST_PART };
	name_no *chosen;

	if (t->at == HEADING) {
		t->at++;
		if (has_any(t))
			maker_heading(&t->m, 1,
				      teller_label(t, LABEL_INDEX));
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
		size_t n = names_of(t, parts[part].class, &chosen);

		if (n == 0)
			continue;
		if (t->headed) {
			put_class(t, parts[part].class, chosen, n);
			t->at++;
		} else {
			maker_heading(
				&t->m, 2,
				teller_label(t, parts[part].heading));
		}
		t->headed = !t->headed;
		return true;
	}
	return false;
}
