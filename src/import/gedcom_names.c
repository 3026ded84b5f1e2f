/* Ids and names of GEDCOM (gedcom_names.h). */
#include "import/gedcom_names.h"

#include "import/gedcom_rest.h"
#include "load/schema.h"
#include "text/fold.h"

struct sv gedcom_id(const struct gedcom_lines *g, uint32_t i)
{
	struct sv id = gedcom_mark(g, i);

	return fold_slug(g->arena, sv_slice(id, 1, id.n - 1));
}

struct sv gedcom_plain(const struct gedcom_lines *g, struct sv name)
{
	struct build b = { .arena = g->arena };

	for (size_t k = 0; k < name.n; k++)
		if (name.s[k] != '/' &&
		    (name.s[k] != ' ' || (b.n && b.s[b.n - 1] != ' ')))
			build_char(&b, name.s[k]);
	return sv_trim(build_view(&b));
}

struct sv gedcom_name(const struct gedcom_lines *g, uint32_t i)
{
	struct build b = { .arena = g->arena };
	struct sv name = gedcom_plain(g, gedcom_text_of(g, i, "NAME"));

	if (name.n > 0 || g->line.v[i].id_bytes == 0)
		return name;
	build_str(&b, "unnamed person ");
	build_sv(&b, gedcom_id(g, i));
	return build_view(&b);
}

struct sv gedcom_sort(const struct gedcom_lines *g, uint32_t i)
{
	struct build b = { .arena = g->arena };
	struct sv after = gedcom_text_of(g, i, "NAME");
	struct sv before = sv_trim(sv_cut(&after, '/'));
	struct sv family = sv_trim(sv_cut(&after, '/'));

	after = sv_trim(after);
	if (family.n == 0 || before.n + after.n == 0)
		return (struct sv){ 0 };
	build_sv(&b, family);
	build_str(&b, ", ");
	build_sv(&b, before);
	build_str(&b, before.n > 0 && after.n > 0 ? " " : "");
	build_sv(&b, after);
	return build_view(&b);
}

void gedcom_put_names(const struct gedcom_lines *g, struct source *person,
		      uint32_t i)
{
	enum { NAMES_MOST = 100 };
	struct tree names = { .arena = person->record.arena,
			      .from = person->record.from };
	uint32_t first = gedcom_find(g, i, "NAME");
	struct sv called = gedcom_name(g, i);
	struct node rest;

	if (first > 0 && gedcom_rest(g, first, NULL, 0, &rest))
		source_keep(person, SV("name"), rest);
	for (uint32_t k = i; gedcom_below(g, i, &k);) {
		const struct node at = gedcom_place(g, k);
		struct sv name = gedcom_plain(g, gedcom_text(g, k));
		bool known = name.n == 0 || sv_eq(name, called);
		bool room = names.n < NAMES_MOST && name.n <= SCHEMA_NAME_MAX;

		if (k == first || !sv_eq(gedcom_tag(g, k), SV("NAME")))
			continue;
		for (uint32_t n = 0; n < names.n; n++)
			known |= sv_eq(names.v[n].text, name);
		if (!known && room)
			tree_add(&names, tree_text(name, &at));
		if ((!known && !room) || g->line.v[k].end > k + 1)
			source_keep(person, SV("name"), gedcom_tree(g, k));
	}
	tree_pair_items(&person->record, SV("names"), &names);
}
