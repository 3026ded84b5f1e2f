/* The cells of a row that is an event, and the ids of events (parts.h). */
#include "base/bisect.h"
#include "import/parts.h"
#include "text/fold.h"

const struct cell *import_at(const struct import_event *ev, size_t i)
{
	const struct cell *cells = ev->row->cells;
	struct bisect b = { .end = ev->row->n };

	if (i >= ev->file->columns.n)
		return NULL; /* no such column; the row may have such a cell */
	if (i < ev->row->n && cells[i].of == i) /* none is missing before it */
		return &cells[i];
	while (bisect_asks(&b))
		bisect_told(&b, cells[b.at].of < i);
	return b.at < ev->row->n && cells[b.at].of == i ? &cells[b.at] : NULL;
}

/* What stands in TEXT, a cell of FILE, that says so of itself: ="2024-05-01",
 * as sheets of others have what no program shall count with. */
static struct sv as_text(const struct import_file *file, struct sv text)
{
	const struct sv before = SV("=\""), after = SV("\"");

	if (!file->sheet.table || file->columns.said ||
	    text.n < before.n + after.n || !sv_starts(text, before) ||
	    !sv_ends(text, after))
		return text;
	return sv_trim(sv_slice(text, before.n, text.n - after.n));
}

struct sv import_cell(const struct import_event *ev, size_t i)
{
	const struct cell *cell = import_at(ev, i);

	return cell ? as_text(ev->file, sv_trim(cell->text)) :
		      (struct sv){ 0 };
}

bool import_has(const struct import_event *ev, size_t i)
{
	const struct cell *cell = import_at(ev, i);

	return cell && (cell->tree || sv_trim(cell->text).n > 0);
}

struct sv import_item(struct sv *left)
{
	return sv_trim(sv_cut(left, ';'));
}

size_t import_column(const struct import_event *ev, struct sv field)
{
	const struct columns *all = &ev->file->columns;
	size_t first = columns_find(all, field), i = first;

	while (i < all->n && !import_has(ev, i))
		i = all->v[i].next;
	return i < all->n ? i : first;
}

struct locus import_locus(const struct import_event *ev,
			  const struct cell *cell)
{
	const struct sheet_row *row = ev->row;

	if (!cell && row->n > 0)
		cell = &row->cells[row->n - 1];
	return (struct locus){ ev->file->sheet.file,
			       cell ? cell->line : row->line,
			       cell ? cell->column : row->column };
}

static struct sv id_text(const void *arg, uint32_t number)
{
	return ((const struct import *)arg)->id.v[number];
}

uint32_t import_id(const struct import *im, struct sv id)
{
	return table_find(&im->ids, id, id_text, im);
}

bool import_take_id(struct import *im, struct sv id)
{
	if (import_id(im, id) != TABLE_NONE)
		return false;
	table_number(&im->ids, id, id_text, im);
	VEC_ADD(&im->id, id);
	VEC_ADD(&im->made, id);
	return true;
}

/* An id of ours for ID that no other event has; empty where none can be.  SLUGS
 * are those that were made of others before. */
static struct sv make_id(struct import *im, struct sv id, struct tally *slugs)
{
	enum { NUMBER_BYTES = 12 };
	struct build made = { .arena = im->arena };
	struct sv slug = fold_slug(im->arena, id);
	uint32_t same;
	size_t n;

	if (!schema_is_id(slug) || slug.n + NUMBER_BYTES > SCHEMA_ID_MAX)
		return (struct sv){ 0 };
	build_sv(&made, slug);
	same = tally_add(slugs, slug);
	for (n = slugs->v.v[same].n;; n++) {
		if (n > 1)
			build_fmt(&made, "-%zu", n);
		if (import_id(im, build_view(&made)) == TABLE_NONE)
			break;
		build_cut(&made, slug.n);
	}
	slugs->v.v[same].n = n; /* all before are taken */
	import_take_id(im, build_view(&made));
	im->made.v[im->made.n - 1] = (struct sv){ 0 }; /* no file has it */
	return build_view(&made);
}

/* Whether the id of EV is made of its date and title, as reports of ours have
 * it. */
static bool is_derived(const struct import_event *ev)
{
	bool ours = ev->file->sheet.ours || ev->file->columns.said;

	return (ours || ev->date.n > 0) && sv_starts(ev->id, ev->date) &&
	       sv_find_char(ev->id, '/', ev->date.n) != SV_NONE;
}

void import_make_ids(struct import *im)
{
	struct tally slugs = { 0 };

	for (uint32_t i = 0; i < im->events.n; i++) {
		struct import_event *ev = &im->events.v[i];
		uint32_t k;

		if (ev->id.n == 0 || schema_is_id(ev->id) || is_derived(ev))
			continue;
		k = import_id(im, ev->id);
		ev->id = make_id(im, ev->id, &slugs);
		im->made.v[k] = ev->id;
	}
	tally_free(&slugs);
}

struct sv import_made_id(const struct import *im, struct sv id)
{
	uint32_t k = import_id(im, id);

	return k == TABLE_NONE ? (struct sv){ 0 } : im->made.v[k];
}
