/* What an import leaves out (left.h). */
#include "import/left.h"

#include <string.h>

#include "import/spot.h"
#include "import/tally.h"
#include "import/tree.h"
#include "text/clean.h"

void left_add(struct lefts *l, struct locus where, struct sv what,
	      struct sv text)
{
	VEC_ADD(&l->v, (struct left){ where, what, text, .n = 1 });
}

/* Bytes of TEXT that stand in the output: whole lines, or if the first is
 * longer whole letters. */
static size_t shown(struct sv text)
{
	enum { MOST = 1 << 16 };
	size_t n = MOST, letter = MOST;

	if (text.n <= MOST)
		return text.n;
	while (n > 0 && text.s[n - 1] != '\n')
		n--;
	while (((unsigned char)text.s[letter] & 0xC0) == 0x80)
		letter--;
	return n > 0 ? n : letter;
}

void left_rest(struct lefts *l, struct sv file, struct sv text, size_t at)
{
	struct spot spot = spot_start(text);
	struct left one = { .what = SV("lines"), .n = 1 };
	struct sv rest;

	while (at < text.n && strchr(" \t\r\n", text.s[at]))
		at++;
	rest = sv_trim(sv_slice(text, at, text.n));
	if (rest.n == 0)
		return;
	spot_to(&spot, at);
	one.where = (struct locus){ file, spot.line, spot.column };
	one.text = sv_slice(rest, 0, shown(rest));
	one.more = rest.n - one.text.n;
	for (size_t i = 0; i < rest.n; i++)
		one.n += rest.s[i] == '\n';
	VEC_ADD(&l->v, one);
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
		if (one->more > 0)
			build_fmt(out, "# and %zu bytes more\n", one->more);
		ok = sink_ease(k, out);
	}
	return ok;
}

void left_count(const struct lefts *l, struct build *out)
{
	struct tally kinds = { .table = { 0 } };
	VEC(struct left) sums = { 0 }; /* each the first, with the sums */
	struct build key = { .arena = out->arena };

	for (uint32_t i = 0; i < l->v.n; i++) {
		const struct left *one = &l->v.v[i];
		uint32_t at;

		key.n = 0;
		build_sv(&key, one->where.file);
		build_char(&key, '\n');
		build_sv(&key, one->what);
		at = tally_add(&kinds, build_view(&key));
		if (at == sums.n) {
			VEC_ADD(&sums, *one);
			key = (struct build){ .arena = out->arena };
			continue;
		}
		sums.v[at].n += one->n;
		sums.v[at].more += one->more;
	}
	for (uint32_t i = 0; i < sums.n; i++) {
		const struct left *sum = &sums.v[i];

		clean_line(out, sum->where.file);
		build_str(out, ": ");
		build_sv(out, sum->what);
		build_fmt(out, ": %zu left out, the first in line %u; the end "
			       "of the output has %s as comments",
			  sum->n, sum->where.line, sum->n == 1 ? "it" : "them");
		if (sum->more > 0)
			build_fmt(out, ", but for %zu bytes", sum->more);
		build_char(out, '\n');
	}
	VEC_FREE(&sums);
	tally_free(&kinds);
}
