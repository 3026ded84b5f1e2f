/* Ids and names of GEDCOM (gedcom_names.h). */
#include "import/gedcom_names.h"

#include "text/fold.h"

struct sv gedcom_id(const struct gedcom_lines *g, uint32_t i)
{
	struct sv id = gedcom_mark(g, i);

	return fold_slug(g->arena, sv_slice(id, 1, id.n - 1));
}

struct sv gedcom_name(const struct gedcom_lines *g, uint32_t i)
{
	struct build b = { .arena = g->arena };
	struct sv name = gedcom_text_of(g, i, "NAME");

	for (size_t k = 0; k < name.n; k++)
		if (name.s[k] != '/' &&
		    (name.s[k] != ' ' || (b.n && b.s[b.n - 1] != ' ')))
			build_char(&b, name.s[k]);
	if (sv_trim(build_view(&b)).n == 0 && g->line.v[i].id_bytes > 0) {
		build_str(&b, "unnamed person ");
		build_sv(&b, gedcom_id(g, i));
	}
	return sv_trim(build_view(&b));
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
