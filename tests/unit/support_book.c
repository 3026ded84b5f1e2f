/* Books made of a text, for tests. */
#include "support_book.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "load/load.h"

struct book *book_of_dates(struct arena *a, const char *dates)
{
	struct build yaml = { .arena = a };
	struct diags diags = { .arena = a };
	struct sv rest = sv_of(dates);
	struct book *b;

	build_str(&yaml, "events:\n");
	while (rest.n > 0) {
		struct sv date = sv_cut(&rest, ' ');

		build_fmt(&yaml, "  - {date: \"%.*s\", title: \"%.*s\"}\n",
			  SV_ARG(date), SV_ARG(date));
	}
	b = load_text(build_view(&yaml), SV("t.yaml"), &diags);
	for (size_t i = 0; i < diags.n; i++)
		print_error("%u: %.*s\n", diags.v[i].line,
			    SV_ARG(diags.v[i].message));
	assert_int_equal(diags.errors, 0);
	return b;
}

event_no book_event_of(const struct book *b, struct sv key)
{
	struct index *x = index_new(b);
	event_no ev = index_find_event(x, key);

	index_free(x);
	return ev;
}

struct hits every_event(struct arena *a, const struct book *b)
{
	struct hits all = { .n = book_events(b) };

	all.v = ARENA_NEW(a, all.n, event_no);
	for (size_t i = 0; i < all.n; i++)
		all.v[i] = (event_no)i;
	return all;
}

void dated_open(struct dated *f, const char *dates)
{
	f->book = book_of_dates(&f->arena, dates);
	f->all = every_event(&f->arena, f->book);
}

void dated_close(struct dated *f)
{
	book_free(f->book);
	arena_free(&f->arena);
}
