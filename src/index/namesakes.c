/* Which names have the same display name, each linked to the next of them. */
#include "base/table.h"
#include "book/columns.h"
#include "index/index.h"

/* The first name of each display name, while they are met. */
struct firsts {
	const struct book *book;
	VEC(name_no) names;
};

static struct sv first_text(const void *arg, uint32_t number)
{
	const struct firsts *firsts = arg;

	return book_name(firsts->book, firsts->names.v[number]);
}

void index_namesakes(struct book *b)
{
	struct firsts firsts = { .book = b };
	struct table table = { 0 };

	for (name_no n = 0; n < b->names.n; n++) {
		struct name_row *row = &b->names.v[n], *first;
		uint32_t number = table_number(&table, book_name(b, n),
					       first_text, &firsts);

		row->namesake = n;
		if (number == firsts.names.n) {
			VEC_ADD(&firsts.names, n);
			continue;
		}
		first = &b->names.v[firsts.names.v[number]];
		row->namesake = first->namesake;
		first->namesake = n;
	}
	table_free(&table);
	VEC_FREE(&firsts.names);
}
