/* Sheets of more columns than there can be (narrow.h). */
#include "import/narrow.h"

#include "import/columns_use.h"
#include "import/tree.h"

enum { COLUMNS_MOST = 1000 };

/* Whether a reader's MAP, "FIELD=NAME,FIELD=NAME", has NAME. */
static bool has_name(struct sv map, struct sv name)
{
	bool has = false;

	while (map.n > 0 && !has) {
		struct sv one = sv_cut(&map, ',');

		sv_cut(&one, '=');
		has = sv_same(sv_trim(one), name);
	}
	return has;
}

/* Whether a column called NAME is likely to be a field. */
static bool is_known(const struct sheet *s, struct arena *scratch,
		     struct sv name, const struct sv *maps, size_t nmaps)
{
	bool known = columns_knows(scratch, s, name);

	for (size_t i = 0; i < nmaps && !known; i++)
		known = has_name(maps[i], name);
	return known;
}

/* Makes the head of S one of COLUMNS_MOST; where each column is in it, in
 * SCRATCH: beyond it for those that are not. */
static uint32_t *narrow_head(struct sheet *s, struct arena *scratch,
			     const struct sv *maps, size_t nmaps)
{
	size_t n = s->head.n, room = COLUMNS_MOST;
	struct cell *head = ARENA_NEW(s->arena, room, struct cell);
	uint32_t *now = ARENA_NEW(scratch, n, uint32_t), made = 0;
	bool *kept = ARENA_NEW(scratch, n, bool);

	for (size_t i = 0; i < n && room > 0; i++) {
		kept[i] = is_known(s, scratch, sv_trim(s->head.cells[i].text),
				   maps, nmaps);
		room -= kept[i];
	}
	for (size_t i = 0; i < n; i++) {
		bool first = !kept[i] && room > 0;

		room -= first;
		now[i] = kept[i] || first ? made : COLUMNS_MOST;
		if (now[i] == COLUMNS_MOST)
			continue;
		head[made] = s->head.cells[i];
		head[made].of = made;
		made++;
	}
	s->head.cells = head;
	s->head.n = COLUMNS_MOST;
	return now;
}

/* Takes from ROW of S the cells that are not among those that are now, of the N
 * that were called NAMES, and leaves them out.  Returns how many. */
static size_t narrow_row(struct sheet *s, struct sheet_row *row,
			 const struct cell *names, size_t n,
			 const uint32_t *now)
{
	const struct node at = { .line = row->line, .column = row->column };
	struct arena scratch = { 0 };
	struct cell *cells = ARENA_NEW(s->arena, row->n, struct cell);
	struct tree rest = { .arena = &scratch, .from = &at };
	size_t made = 0;

	for (size_t i = 0; i < row->n; i++) {
		struct cell c = row->cells[i];
		bool is = c.of < n; /* a column */

		if (is && now[c.of] == COLUMNS_MOST) {
			if (c.tree || c.text.n > 0)
				tree_pair(&rest, sv_trim(names[c.of].text),
					  c.tree ? *c.tree :
						   tree_text(c.text, &at));
			continue;
		}
		c.of = is ? now[c.of] : COLUMNS_MOST;
		cells[made++] = c;
	}
	row->cells = cells;
	row->n = made;
	if (rest.n > 0) {
		struct node map = tree_map(&rest);
		struct lefts *lefts = &s->records->lefts;

		left_tree(lefts, s->arena,
			  (struct locus){ s->file, at.line, at.column },
			  SV("cells beyond 1000 columns"), &map);
		lefts->v.v[lefts->v.n - 1].n = rest.n / 2;
	}
	arena_free(&scratch);
	return rest.n / 2;
}

void narrow_columns(struct sheet *s, const struct sv *maps, size_t nmaps)
{
	const struct sheet_row head = s->head;
	struct arena scratch = { 0 };
	struct build many = { .arena = &scratch }, left = many;
	const uint32_t *now;
	size_t n = 0;

	if (head.n <= COLUMNS_MOST)
		return;
	now = narrow_head(s, &scratch, maps, nmaps);
	for (uint32_t i = 0; i < s->rows.n; i++)
		n += narrow_row(s, &s->rows.v[i], head.cells, head.n, now);
	build_fmt(&many, "%zu", head.n);
	if (n > 0)
		build_fmt(&left, "%zu %s of the others %s left out", n,
			  n == 1 ? "value" : "values", n == 1 ? "is" : "are");
	else
		build_str(&left, "the others have nothing");
	DIAG(s->diags, FAULT_import_columns,
	     ((struct locus){ s->file, head.line, head.column }),
	     build_view(&many), build_view(&left));
	arena_free(&scratch);
}
