/* YAML in front of a text (front.h). */
#include "import/front.h"

#include "import/tree.h"
#include "yaml/scan.h"

/* Whether LINE, without its end, is the line above or below the YAML. */
static bool is_fence(struct sv line, bool below)
{
	if (sv_ends(line, SV("\r")))
		line.n--;
	line = sv_trim(line);
	return sv_eq(line, SV("---")) || (below && sv_eq(line, SV("...")));
}

size_t front_bytes(struct sv text)
{
	struct sv rest = text;

	if (!is_fence(sv_cut(&rest, '\n'), false))
		return 0;
	while (rest.n > 0)
		if (is_fence(sv_cut(&rest, '\n'), true))
			return text.n - rest.n;
	return 0;
}

static enum section_shape whole(struct sv key)
{
	(void)key;
	return SECTION_WHOLE;
}

static bool is_clean(struct sheet *s, struct sv front)
{
	struct scan scan = scan_begin(front, s->file, s->diags);

	scan.whole = true;
	for (;;)
		switch (scan_next(&scan, front.n + 1)) {
		case SCAN_GOOD:
			return true;
		case SCAN_REFUSED:
			return false;
		case SCAN_MORE:
			break;
		}
}

struct node front_name(const struct sheet *s)
{
	const struct node top = { .line = 1, .column = 1 };
	struct sv name = s->file;

	if (sv_starts(name, SV("<"))) /* <stdin> */
		return tree_text(SV(""), &top);
	while (sv_find_char(name, '/', 0) != SV_NONE)
		sv_cut(&name, '/');
	for (size_t dot = name.n; dot-- > 1;)
		if (name.s[dot] == '.')
			return tree_text(sv_slice(name, 0, dot), &top);
	return tree_text(name, &top);
}

struct node front_read(struct sheet *s, struct sv front)
{
	struct node at = { .line = 1, .column = 1 };
	struct tree map = { .arena = s->arena, .from = &at };
	struct node_reader *reader;
	struct record record;
	const struct locus top = { s->file, 1, 1 };
	size_t errors = s->diags->errors;

	if (is_clean(s, front)) {
		reader = node_open(front, s->file, scan_returns(front),
				   s->diags);
		while (node_next(reader, whole, &record) == STEP_RECORD)
			if (record.section) {
				tree_add(&map, tree_keep(s->arena,
							 record.section, NULL));
				tree_add(&map, tree_keep(s->arena, record.node,
							 NULL));
			}
		node_close(reader);
	}
	if (s->diags->errors > errors)
		left_add(&s->records->lefts, top, SV("YAML with a fault"),
			 sv_trim(front));
	return tree_map(&map);
}
