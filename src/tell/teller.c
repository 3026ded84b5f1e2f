/* What all that is told shares: numbers, lines, paragraphs. */
#include "tell/teller.h"


#include "base/build.h"
#include "base/numbers.h"

uint32_t teller_number(const struct teller *t, event_no ev)
{
	size_t at = t->single ? t->hits.n : hits_find(t->hits, ev);

	if (at == t->hits.n || t->hits.v[at] != ev)
		return 0;
	return (uint32_t)outline_place(&t->outline, at) + 1;
}

event_no teller_event_at(const struct teller *t, size_t at)
{
	return t->hits.v[outline_at(&t->outline, at)];
}

event_no *teller_numbered(const struct teller *t, struct arena *a,
			  const event_no *events, size_t *n)
{
	struct arena scratch = { 0 };
	uint32_t *numbers = ARENA_NEW(&scratch, *n, uint32_t);
	event_no *here;
	size_t count = 0;

	for (size_t i = 0; i < *n; i++) {
		numbers[count] = teller_number(t, events[i]);
		count += numbers[count] > 0;
	}
	numbers_sort(numbers, count);
	here = ARENA_NEW(a, count, event_no);
	for (size_t i = 0; i < count; i++)
		here[i] = teller_event_at(t, numbers[i] - 1);
	arena_free(&scratch);
	*n = count;
	return here;
}

void tell_numbers(struct teller *t, struct runs *to, const event_no *events,
		  size_t count)
{
	enum label label = count > 1 ? LABEL_NUMBERS : LABEL_NUMBER;

	tell_before(t, to, label);
	for (size_t i = 0, end; i < count; i = end) {
		uint32_t first = teller_number(t, events[i]), last = first;

		for (end = i + 1; end < count; end++, last++)
			if (teller_number(t, events[end]) != last + 1)
				break;
		maker_str(&t->m, to, i ? ", " : "");
		maker_ref_events(&t->m, to, first, last);
	}
	tell_after(t, to, label);
}

void tell_chapter(struct teller *t, struct sv name)
{
	maker_heading(&t->m, 1, name)->depth = t->apart;
	t->apart = false;
}

void tell_lines(struct teller *t, struct runs *to, enum run_role role,
		struct sv lines)
{
	bool commas = sv_find_char(lines, ',', 0) != SV_NONE;

	for (bool first = true; lines.n; first = false) {
		maker_str(&t->m, to, first ? "" : commas ? "; " : ", ");
		maker_text(&t->m, to, role, sv_cut(&lines, '\n'));
	}
}

/* Whether LINE keeps to itself: an item of a list, or indented. */
static bool stands_alone(struct sv line)
{
	return sv_starts(line, SV("- ")) || sv_starts(line, SV(" "));
}

void tell_paragraph(struct teller *t, struct sv *text, bool first)
{
	struct build b = { .arena = t->m.arena };
	struct sv above = *text;
	struct block *block = maker_add(&t->m, BLOCK_PARAGRAPH);

	/* The line end of an empty line is still there. */
	block->number = !first && sv_trim(sv_cut(&above, '\n')).n > 0;
	while (text->n) {
		struct sv rest = *text, line = sv_cut(&rest, '\n');

		if (sv_trim(line).n == 0 && b.n)
			break;
		if (b.n && stands_alone(line))
			break;
		*text = rest;
		build_str(&b, b.n ? " " : "");
		build_sv(&b, sv_trim(line));
		if (stands_alone(line))
			break;
	}
	block->depth = 1;
	maker_text(&t->m, &block->text, RUN_TEXT, build_view(&b));
}

void tell_private(struct teller *t, struct runs *to, struct sv note)
{
	if (!t->options.private || note.n == 0)
		return;
	t->m.private = true;
	maker_str(&t->m, to, to->first ? " " : "");
	maker_text(&t->m, to, RUN_WARN,
		   teller_label(t, LABEL_PRIVATELY));
	maker_text(&t->m, to, RUN_TEXT, note);
	t->m.private = false;
}

/* "agreements (20)", "Der Besuch (de)" */
void tell_result(struct teller *t, struct runs *to, const struct fact *fact)
{
	struct sv key = book_text(t->book, fact->key);

	maker_text(&t->m, to, RUN_TEXT, book_text(t->book, fact->value));
	maker_str(&t->m, to, key.n ? " (" : "");
	maker_text(&t->m, to, RUN_TEXT, key);
	maker_str(&t->m, to, key.n ? ")" : "");
}
