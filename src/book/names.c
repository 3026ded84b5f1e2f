/* Reading the columns of names, kinds, roles, series, tags, sources and files.
 * */
#include "book/columns.h"

#include <string.h>

#include "base/build.h"
#include "base/panic.h"

uint32_t book_names(const struct book *b)
{
	return b->names.n;
}

static const struct name_row *name_row(const struct book *b, name_no n)
{
	ENSURE(n < b->names.n);
	return ROW_OF(b, names, n);
}

enum name_class book_name_class(const struct book *b, name_no n)
{
	return (enum name_class)name_row(b, n)->class;
}

bool book_name_declared(const struct book *b, name_no n)
{
	return name_row(b, n)->flags & NAME_DECLARED;
}

struct sv book_name(const struct book *b, name_no n)
{
	return book_text(b, name_row(b, n)->name);
}

struct sv book_name_id(const struct book *b, name_no n)
{
	return book_text(b, name_row(b, n)->id);
}

struct origin book_name_origin(const struct book *b, name_no n)
{
	return name_row(b, n)->origin;
}

name_no book_name_country(const struct book *b, name_no n)
{
	return name_row(b, n)->country;
}

name_no book_name_in(const struct book *b, name_no n)
{
	return name_row(b, n)->in;
}

name_no book_namesake(const struct book *b, name_no n)
{
	return name_row(b, n)->namesake;
}

/* The names that one lies in, from itself on. */
struct around {
	VEC(name_no) names;
};

/* Adds N unless it is there: so a circle, which is a fault, ends. */
static void add_around(struct around *a, name_no n)
{
	for (uint32_t i = 0; i < a->names.n; i++)
		if (a->names.v[i] == n)
			return;
	if (n != NO_NAME)
		VEC_ADD(&a->names, n);
}

/* Fills A with what N lies in, no further than OUTER; whether that was met. */
static bool go_around(struct around *a, const struct book *b, name_no n,
		      name_no outer)
{
	add_around(a, n);
	for (uint32_t i = 0; i < a->names.n; i++) {
		if (a->names.v[i] == outer)
			return true;
		add_around(a, book_name_in(b, a->names.v[i]));
		add_around(a, book_name_country(b, a->names.v[i]));
	}
	return false;
}

bool book_name_within(const struct book *b, name_no n, name_no outer)
{
	struct around a = { .names = { 0 } };
	bool within = go_around(&a, b, n, outer);

	VEC_FREE(&a.names);
	return within;
}

const name_no *book_name_around(struct arena *arena, const struct book *b,
				name_no n, size_t *count)
{
	struct around a = { .names = { 0 } };
	name_no *all;

	go_around(&a, b, n, NO_NAME);
	*count = a.names.n;
	all = ARENA_NEW(arena, a.names.n, name_no);
	memcpy(all, a.names.v, a.names.n * sizeof(*all));
	VEC_FREE(&a.names);
	return all;
}

const struct spelling *book_spellings(const struct book *b, name_no n,
				      size_t *count)
{
	struct range r = name_row(b, n)->spellings;

	*count = r.count;
	return ROWS_OF(b, spellings, r);
}

const struct office *book_offices(const struct book *b, name_no n,
				  size_t *count)
{
	struct range r = name_row(b, n)->offices;

	*count = r.count;
	return ROWS_OF(b, offices, r);
}

const name_no *book_members(const struct book *b, name_no n, size_t *count)
{
	struct range r = name_row(b, n)->members;

	*count = r.count;
	return book_name_list(b, r);
}

const struct fact *book_name_facts(const struct book *b, name_no n,
				   size_t *count)
{
	struct range r = name_row(b, n)->facts;

	*count = r.count;
	return book_fact_rows(b, r);
}

/* The value of KEY among the facts R of a record, or empty; why one is inferred
 * is none. */
static struct sv field_of(const struct book *b, struct range r, struct sv key)
{
	const struct fact *facts = book_fact_rows(b, r);

	for (uint32_t i = 0; i < r.count; i++)
		if (facts[i].kind != FACT_INFERRED &&
		    sv_eq(book_text(b, facts[i].key), key))
			return book_text(b, facts[i].value);
	return (struct sv){ 0 };
}

struct sv book_name_field(const struct book *b, name_no n, struct sv key)
{
	return field_of(b, name_row(b, n)->facts, key);
}

bool book_coordinates(const struct book *b, name_no n, struct sv *lat,
		      struct sv *lon)
{
	*lon = book_name_field(b, n, SV("coordinates"));
	*lat = sv_cut(lon, '\n');
	return lon->n > 0;
}

/* ---- vocabularies ---- */

uint32_t book_kind_count(const struct book *b)
{
	return b->kinds.n;
}

struct sv book_kind_id(const struct book *b, kind_no k)
{
	return book_text(b, ROW_OF(b, kinds, k)->id);
}

struct sv book_kind_label(const struct book *b, kind_no k)
{
	return book_text(b, ROW_OF(b, kinds, k)->label);
}

const struct fact *book_kind_facts(const struct book *b, kind_no k, size_t *n)
{
	struct range facts = ROW_OF(b, kinds, k)->facts;

	*n = facts.count;
	return ROWS_OF(b, facts, facts);
}

kind_no book_kind_parent(const struct book *b, kind_no k)
{
	return ROW_OF(b, kinds, k)->is;
}

struct origin book_kind_origin(const struct book *b, kind_no k)
{
	return ROW_OF(b, kinds, k)->origin;
}

struct origin book_kind_used(const struct book *b, kind_no k)
{
	return ROW_OF(b, kinds, k)->used;
}

uint32_t book_role_count(const struct book *b)
{
	return b->roles.n;
}

struct sv book_role_id(const struct book *b, role_no r)
{
	return book_text(b, ROW_OF(b, roles, r)->id);
}

struct sv book_role_label(const struct book *b, role_no r)
{
	return book_text(b, ROW_OF(b, roles, r)->label);
}

const struct fact *book_role_facts(const struct book *b, role_no r, size_t *n)
{
	struct range facts = ROW_OF(b, roles, r)->facts;

	*n = facts.count;
	return ROWS_OF(b, facts, facts);
}

bool book_role_present(const struct book *b, role_no r)
{
	return ROW_OF(b, roles, r)->flags & VOCAB_PRESENT;
}

role_no book_role_parent(const struct book *b, role_no r)
{
	return ROW_OF(b, roles, r)->is;
}

struct origin book_role_origin(const struct book *b, role_no r)
{
	return ROW_OF(b, roles, r)->origin;
}

struct origin book_role_used(const struct book *b, role_no r)
{
	return ROW_OF(b, roles, r)->used;
}

/* ---- series, tags, sources, files ---- */

uint32_t book_series_count(const struct book *b)
{
	return b->series.n;
}

struct sv book_series_id(const struct book *b, series_no s)
{
	return book_text(b, ROW_OF(b, series, s)->id);
}

struct sv book_series_title(const struct book *b, series_no s)
{
	return book_text(b, ROW_OF(b, series, s)->title);
}

const struct fact *book_series_facts(const struct book *b, series_no s,
				     size_t *n)
{
	struct range facts = ROW_OF(b, series, s)->facts;

	*n = facts.count;
	return ROWS_OF(b, facts, facts);
}

bool book_series_declared(const struct book *b, series_no s)
{
	return ROW_OF(b, series, s)->declared != 0;
}

kind_no book_series_kind(const struct book *b, series_no s)
{
	return ROW_OF(b, series, s)->kind;
}

name_no book_series_body(const struct book *b, series_no s)
{
	return ROW_OF(b, series, s)->body;
}

struct origin book_series_origin(const struct book *b, series_no s)
{
	return ROW_OF(b, series, s)->origin;
}

uint32_t book_tags(const struct book *b)
{
	return b->tags.n;
}

struct sv book_tag(const struct book *b, tag_no t)
{
	return book_text(b, *ROW_OF(b, tags, t));
}

uint32_t book_sources(const struct book *b)
{
	return b->sources.n;
}

bool book_source_declared(const struct book *b, source_no s)
{
	return ROW_OF(b, sources, s)->declared != 0;
}

struct sv book_source_id(const struct book *b, source_no s)
{
	return book_text(b, ROW_OF(b, sources, s)->id);
}

struct sv book_source_title(const struct book *b, source_no s)
{
	struct text title = ROW_OF(b, sources, s)->title;

	return book_text(b, title.length ? title : ROW_OF(b, sources, s)->id);
}

struct origin book_source_origin(const struct book *b, source_no s)
{
	return ROW_OF(b, sources, s)->origin;
}

const struct fact *book_source_facts(const struct book *b, source_no s,
				     size_t *n)
{
	struct range facts = ROW_OF(b, sources, s)->facts;

	*n = facts.count;
	return ROWS_OF(b, facts, facts);
}

struct sv book_source_field(const struct book *b, source_no s, struct sv key)
{
	return field_of(b, ROW_OF(b, sources, s)->facts, key);
}

uint64_t book_made_of(const struct book *b)
{
	return b->made_of;
}

uint32_t book_files(const struct book *b)
{
	return b->files.n;
}

struct sv book_file_name(const struct book *b, file_no f)
{
	return book_text(b, *ROW_OF(b, files, f));
}
