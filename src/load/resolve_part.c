/* What resolving names and resolving sources share. */
#include "load/resolve.h"

void resolve_enter(struct refs *titles, struct sv title, uint32_t number)
{
	uint32_t n = titles->v.n;
	uint32_t at = refs_add(titles, title, (struct locus){ 0 }, 0);

	if (at == n)
		titles->v.v[at].target = number;
}

bool resolve_differs(const struct book *b, struct range mine,
		     struct range theirs)
{
	const struct fact *x = book_fact_rows(b, mine);
	const struct fact *y = book_fact_rows(b, theirs);

	for (uint32_t i = 0; i < mine.count; i++) {
		struct sv key = book_text(b, x[i].key);
		bool said = false;

		for (uint32_t k = 0; k < theirs.count; k++)
			said |= sv_eq(key, book_text(b, y[k].key)) &&
				sv_eq(book_text(b, x[i].value),
				      book_text(b, y[k].value));
		if (!said)
			return true;
	}
	return false;
}

struct locus resolve_locus(const struct load *l, struct origin o)
{
	return (struct locus){ arena_copy(l->diags->arena,
					  book_file_name(l->book, o.file)),
			       o.line, o.column };
}

void resolve_described_twice(struct load *l, struct origin where,
			     struct sv name, struct origin first)
{
	struct locus there = resolve_locus(l, first);

	DIAG(l->diags, FAULT_described_twice, resolve_locus(l, where),
	     diag_excerpt(&l->scratch, name), diag_locus(&l->scratch, there));
}

struct origin resolve_origin(const struct book *b, const struct ref *ref,
			     file_no *file)
{
	while (*file + 1 < book_files(b) &&
	       !sv_eq(book_file_name(b, *file), ref->first.file))
		++*file;
	return (struct origin){ *file, ref->first.line, ref->first.column };
}
