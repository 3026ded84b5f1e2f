/* From bytes to events with dates (import.h). */
#include "import/import.h"

#include "import/bytes.h"
#include "import/columns.h"
#include "import/eras.h"
#include "import/gedcom_lines.h"
#include "import/ical_lines.h"
#include "import/narrow.h"
#include "import/order.h"
#include "import/parts.h"
#include "import/tree.h"
#include "import/wholes.h"
#include "import/years.h"
#include "text/clean.h"
#include "yaml/blank.h"
#include "yaml/emit.h"

static const struct import_format formats[] = {
#define X(name, ending, function, help)                                        \
	{ SV_INIT(name), SV_INIT(ending), SV_INIT(help) },
#include "import/import.def"
#undef X
};

static import_read *const reads[] = {
#define X(name, ending, function, help) function,
#include "import/import.def"
#undef X
};

/* Those of which lines go on below. */
static const struct {
	import_read *read;
	bytes_fold *fold;
} folded[] = {
	{ ical_components, ical_fold },
	{ gedcom_records, gedcom_fold },
};

enum { NFORMATS = sizeof(formats) / sizeof(*formats) };

const struct import_format *import_formats(size_t *n)
{
	*n = NFORMATS;
	return formats;
}

struct import *import_open(struct arena *a,
			   const struct import_options *options,
			   struct diags *diags)
{
	struct import *im = ARENA_NEW(a, 1, struct import);

	im->arena = a;
	im->options = *options;
	im->diags = diags;
	im->records = (struct records){
		.arena = a,
		.diags = diags,
		.reached = { options->tell, options->told, 0 },
	};
	return im;
}

void import_close(struct import *im)
{
	for (uint32_t i = 0; i < im->files.n; i++)
		sheet_free(&im->files.v[i]->sheet);
	VEC_FREE(&im->files);
	VEC_FREE(&im->events);
	VEC_FREE(&im->id);
	VEC_FREE(&im->made);
	records_free(&im->records);
	table_free(&im->ids);
	arena_free(&im->making);
}

/* ---- rows ---- */

/* Whether CELL can be of a row; it is told when not. */
static bool check_cell(struct import *im, const struct import_event *ev,
		       const struct cell *cell)
{
	if (cell->text.n > NODE_TEXT_MAX ||
	    (cell->tree && tree_too_long(cell->tree, NODE_TEXT_MAX))) {
		DIAG(im->diags, FAULT_scalar_too_long, import_locus(ev, cell),
		     SV("1 MB"));
		return false;
	}
	if (cell->of < ev->file->columns.n || sv_trim(cell->text).n == 0)
		return true;
	DIAG0(im->diags, FAULT_row_long, import_locus(ev, cell));
	return false;
}

/* Whether EV can be an event; its date is read. */
static bool read_event(struct import *im, struct import_event *ev)
{
	const struct sheet_row *row = ev->row;
	size_t title = import_column(ev, SV("title"));

	for (size_t i = 0; i < row->n; i++)
		if (!check_cell(im, ev, &row->cells[i]))
			return false;
	if (blank_only(import_cell(ev, title))) {
		DIAG0(im->diags, FAULT_row_untitled,
		      import_locus(ev, import_at(ev, title)));
		return false;
	}
	return !row->told && import_dates(im, ev);
}

/* TEXT, a date of EV that was made, so that it stays: that of its cell where it
 * is the same. */
static struct sv keep_date(const struct import *im,
			   const struct import_event *ev, struct sv text)
{
	struct sv cell = import_cell(ev, ev->dated);

	if (text.n == 0)
		return text;
	return sv_eq(cell, text) ? cell : arena_copy(im->arena, text);
}

static void add_event(struct import *im, struct import_file *file,
		      const struct sheet_row *row)
{
	struct import_event ev = { .file = file, .row = row };
	struct sv id = import_cell(&ev, import_column(&ev, SV("id")));

	ev.left_out = !read_event(im, &ev);
	if (ev.left_out) {
		ev.date = (struct sv){ 0 };
		im->left_out++;
	} else if (id.n > 0 && import_take_id(im, id)) {
		ev.id = id;
	}
	ev.date = keep_date(im, &ev, ev.date);
	ev.within = keep_date(im, &ev, ev.within);
	arena_reset(&im->making);
	VEC_ADD(&im->events, ev);
}

static import_read *find_read(struct sv format, struct arena *a,
			      struct err *err)
{
	struct build names = { .arena = a };

	for (size_t i = 0; i < NFORMATS; i++) {
		if (import_is_called(&formats[i], format))
			return reads[i];
		build_str(&names, i ? ", " : "");
		build_sv(&names, formats[i].name);
	}
	err_set(err, "no import of %.*s; there are %.*s", SV_ARG(format),
		SV_ARG(build_view(&names)));
	return NULL;
}

bool import_knows(struct sv format, struct arena *a, struct err *err)
{
	return find_read(format, a, err) != NULL;
}

static bytes_fold *fold_of(import_read *read)
{
	for (size_t i = 0; i < sizeof(folded) / sizeof(*folded); i++)
		if (folded[i].read == read)
			return folded[i].fold;
	return NULL;
}

bool import_add(struct import *im, struct sv format, struct sv name,
		struct sv bytes, struct err *err)
{
	struct import_file *file = ARENA_NEW(im->arena, 1, struct import_file);
	import_read *read = find_read(format, im->arena, err);

	if (!read)
		return false;
	if (!bytes_take(im->arena, im->diags, name, fold_of(read), &bytes))
		return true;
	file->sheet = (struct sheet){ .arena = im->arena,
				      .file = name,
				      .records = &im->records,
				      .locale = im->options.locale,
				      .diags = im->diags,
				      .maps = im->options.maps,
				      .nmaps = im->options.nmaps,
				      .room = sheet_room(bytes.n) };
	VEC_ADD(&im->files, file);
	reached_begin(&im->records.reached, bytes);
	read(&file->sheet, bytes);
	if (file->sheet.head.n == 0 && file->sheet.rows.n == 0)
		return true;
	narrow_columns(&file->sheet, im->options.maps, im->options.nmaps);
	if (!columns_read(&file->columns, im->arena, &file->sheet,
			  im->options.maps, im->options.nmaps, err)) {
		file->sheet.rows.n = 0; /* nobody can say what they are */
		return false;
	}
	eras_give(file, im->options.locale);
	years_give(file, im->options.locale);
	order_look(file);
	order_told(file);
	for (uint32_t i = 0; i < file->sheet.rows.n; i++) {
		reached_row(&im->records.reached, i, file->sheet.rows.n);
		add_event(im, file, &file->sheet.rows.v[i]);
	}
	return true;
}

void import_end(struct import *im)
{
	wholes_settle(im);
	import_make_ids(im);
}

/* ---- what is told ---- */

void import_columns(const struct import *im, struct build *out, bool ascii)
{
	for (uint32_t f = 0; f < im->files.n; f++) {
		const struct columns *all = &im->files.v[f]->columns;

		for (size_t i = 0; i < all->n; i++) {
			(ascii ? clean_ascii : clean_line)(out, all->v[i].name);
			build_char(out, '\t');
			(ascii ? clean_ascii : clean_line)(
				out, column_understood(&all->v[i]));
			build_char(out, '\n');
		}
	}
}

/* How many cells of column AT of FILE have a comma, which separates nothing. */
static size_t count_commas(const struct import *im,
			   const struct import_file *file, size_t at)
{
	const struct field *field = file->columns.v[at].field;
	size_t n = 0;

	if (!file->sheet.table || !field ||
	    (field->type != FIELD_WHO && field->type != FIELD_KINDS &&
	     field->type != FIELD_TEXTS))
		return 0;
	for (uint32_t i = 0; i < im->events.n; i++) {
		const struct import_event *ev = &im->events.v[i];

		if (ev->file != file)
			continue;
		n += sv_find_char(import_cell(ev, at), ',', 0) != SV_NONE &&
		     sv_find_char(import_cell(ev, at), ';', 0) == SV_NONE;
	}
	return n;
}

/* "N ONE TAIL", or "N MANY TAIL", as a line about FILE, or its column C, each
 * of which may have line ends in its name. */
static void put_line(struct build *out, const struct import_file *file,
		     const struct column *c, const char *says, size_t n,
		     const char *one, const char *many)
{
	clean_line(out, file->sheet.file);
	build_str(out, ": ");
	if (c)
		clean_line(out, diag_excerpt(out->arena, c->name));
	if (c && c->name.n == 0)
		build_fmt(out, "column %zu", (size_t)(c - file->columns.v) + 1);
	build_fmt(out, "%s%zu %s", says, n, n == 1 ? one : many);
}

/* What of the cells of column I of FILE became something else. */
static void put_column(struct build *out, const struct import *im,
		       const struct import_file *file, size_t i)
{
	const struct column *c = &file->columns.v[i];
	size_t commas = count_commas(im, file, i);

	if (commas > 0) {
		put_line(out, file, c, ": a comma separates nothing: ", commas,
			 "cell became", "cells became");
		build_str(out, " one value; several have a ; between\n");
	}
	if (c->kept > 0) {
		put_line(out, file, c,
			 c->use == COLUMN_OWN &&
					 !columns_is_cellless(&file->columns,
							      c) ?
				 " is no field: " :
				 " does not fit: ",
			 c->kept, "cell kept as ", "cells kept as ");
		build_sv(out, c->other);
		if (c->use == COLUMN_POINT && c->placeless < c->kept)
			build_str(out, "; write latitude and longitude, as "
				       "40.377, 49.892");
		else if (c->use == COLUMN_POINT)
			build_str(out, "; the place must have a name");
		build_char(out, '\n');
	}
}

void import_kept(const struct import *im, struct build *out)
{
	left_count(&im->records.lefts, out);
	for (uint32_t f = 0; f < im->files.n; f++) {
		const struct import_file *file = im->files.v[f];

		for (uint32_t i = 0; i < file->sheet.kept.v.n; i++) {
			const struct tally_word *key =
				&file->sheet.kept.v.v[i];

			put_line(out, file, NULL, "", key->n,
				 "value of records kept as ",
				 "values of records kept as ");
			build_sv(out, key->text);
			build_char(out, '\n');
		}
		if (file->midnight > 0)
			put_line(out, file, NULL,
				 "every time of day is midnight: ",
				 file->midnight, "date became a day\n",
				 "dates became days\n");
		for (size_t i = 0; i < file->columns.n; i++)
			put_column(out, im, file, i);
	}
}

bool import_has_nothing(const struct import *im)
{
	return im->events.n == 0 && im->records.v.n == 0;
}

size_t import_rows(const struct import *im, size_t *left_out)
{
	*left_out = im->left_out;
	return im->events.n;
}

bool import_write(struct import *im, struct sink *k, bool ascii)
{
	struct arena pages = { 0 }, scratch = { 0 };
	struct build out = { .arena = &pages };
	struct emit e = { .out = &out, .ascii = ascii };
	bool ok = true;

	build_str(&out, "annals: 1\n");
	records_put_head(&im->records, &e);
	build_str(&out, "\nevents:");
	build_str(&out, im->events.n == im->left_out ? " []\n" : "\n");
	for (uint32_t i = 0; ok && i < im->events.n; i++) {
		build_str(&out, i > 0 ? "\n" : "");
		import_event(&out, im, &im->events.v[i], &scratch, ascii);
		arena_reset(&scratch);
		ok = sink_ease(k, &out);
	}
	ok = ok && records_put_sections(&im->records, &e, k) &&
	     left_write(&im->records.lefts, k, &out, ascii);
	ok = sink_drain(k, &out) && ok;
	arena_free(&scratch);
	arena_free(&pages);
	return ok;
}
