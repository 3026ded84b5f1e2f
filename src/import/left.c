/* What an import leaves out (left.h). */
#include "import/left.h"

#include "import/tally.h"
#include "import/tree.h"
#include "text/clean.h"

void left_add(struct lefts *l, struct locus where, struct sv what,
	      struct sv text)
{
	VEC_ADD(&l->v, (struct left){ where, what, text });
}

void left_tree(struct lefts *l, struct arena *a, struct locus where,
	       struct sv what, const struct node *node)
{
	struct arena scratch = { 0 };
	struct build text = { .arena = &scratch }, out = text;
	struct emit e = { .out = &text };
	struct sv lines;

	tree_put(&e, node, 0);
	lines = sv_trim(build_view(&text));
	while (lines.n > 0) { /* which are set in, but for the first */
		struct sv line = sv_cut(&lines, '\n');

		build_str(&out, out.n ? "\n" : "");
		build_sv(&out, sv_starts(line, SV("  ")) && out.n ?
				       sv_slice(line, EMIT_INDENT, line.n) :
				       line);
	}
	left_add(l, where, what, arena_copy(a, build_view(&out)));
	arena_free(&scratch);
}

bool left_write(const struct lefts *l, struct sink *k, struct build *out,
		bool ascii)
{
	bool ok = true;

	for (uint32_t i = 0; ok && i < l->v.n; i++) {
		const struct left *one = &l->v.v[i];
		struct sv lines = one->text;

		build_str(out, "\n# Left out: ");
		(ascii ? clean_ascii : clean_line)(out, one->where.file);
		build_fmt(out, ":%u\n", one->where.line);
		while (lines.n > 0) {
			struct sv line = sv_cut(&lines, '\n');

			if (sv_ends(line, SV("\r")))
				line.n--;
			build_str(out, line.n > 0 ? "# " : "#");
			(ascii ? clean_ascii : clean_line)(out, line);
			build_char(out, '\n');
		}
		ok = sink_ease(k, out);
	}
	return ok;
}

void left_count(const struct lefts *l, struct build *out)
{
	struct tally kinds = { .table = { 0 } };
	VEC(const struct left *) first = { 0 };

	for (uint32_t i = 0; i < l->v.n; i++) {
		const struct left *one = &l->v.v[i];
		struct build key = { .arena = out->arena };

		build_sv(&key, one->where.file);
		build_char(&key, '\n');
		build_sv(&key, one->what);
		if (tally_add(&kinds, build_view(&key)) == first.n)
			VEC_ADD(&first, one);
	}
	for (uint32_t i = 0; i < first.n; i++) {
		size_t n = kinds.v.v[i].n;

		clean_line(out, first.v[i]->where.file);
		build_str(out, ": ");
		build_sv(out, first.v[i]->what);
		build_fmt(out, ": %zu left out, the first in line %u; the end "
			       "of the output has %s as comments\n",
			  n, first.v[i]->where.line, n == 1 ? "it" : "them");
	}
	VEC_FREE(&first);
	tally_free(&kinds);
}
