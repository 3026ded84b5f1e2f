/* From bytes to events with dates (import.h). */
#include "import/import.h"

#include "base/utf8.h"
#include "import/parts.h"
#include "text/clean.h"
#include "wording/date_read.h"

static const struct import_format formats[] = {
#define X(name, function, help) { SV_INIT(name), SV_INIT(help) },
#include "import/import.def"
#undef X
};

static import_read *const reads[] = {
#define X(name, function, help) function,
#include "import/import.def"
#undef X
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
	return im;
}

void import_close(struct import *im)
{
	for (uint32_t i = 0; i < im->files.n; i++)
		sheet_free(&im->files.v[i]->sheet);
	VEC_FREE(&im->files);
	VEC_FREE(&im->events);
	VEC_FREE(&im->id);
	table_free(&im->ids);
}

struct sv import_cell(const struct import_event *ev, size_t i)
{
	return i < ev->row->n ? sv_trim(ev->row->cells[i].text) :
				(struct sv){ 0 };
}

struct sv import_item(struct sv *left)
{
	return sv_trim(sv_cut(left, ';'));
}

/* ---- ids ---- */

static struct sv id_text(const void *arg, uint32_t number)
{
	return ((const struct import *)arg)->id.v[number];
}

uint32_t import_id(const struct import *im, struct sv id)
{
	return table_find(&im->ids, id, id_text, im);
}

/* ---- dates ---- */

/* The column of EV that FIELD is the name of; N where there is none. */
static size_t column_of(const struct import_event *ev, struct sv field)
{
	const struct columns *all = &ev->file->columns;
	size_t i = 0;

	while (i < all->n && !sv_eq(column_field(&all->v[i]), field))
		i++;
	return i;
}

static struct locus cell_locus(const struct import_event *ev, size_t i)
{
	const struct cell *cell =
		&ev->row->cells[i < ev->row->n ? i : ev->row->n - 1];

	return (struct locus){ ev->file->sheet.file, cell->line,
			       cell->column };
}

static bool date_fault(struct import *im, const struct import_event *ev,
		       size_t column, struct sv text, const char *why)
{
	DIAG(im->diags, FAULT_row_date, cell_locus(ev, column),
	     diag_excerpt(im->arena, text), sv_of(why));
	return false;
}

/* Appends the date that the cell COLUMN of EV says, as EDTF. */
static bool read_date(struct import *im, const struct import_event *ev,
		      size_t column, struct build *out)
{
	struct date_context typed = { .locale = im->options.locale };
	struct sv text = import_cell(ev, column);
	struct date_fault fault;
	struct date d;

	if (date_parse(im->arena, text, DATE_STRICT, &d, NULL, &fault)) {
		build_sv(out, text);
		return true;
	}
	if (!date_read(im->arena, text, &typed, &d, &fault))
		return date_fault(im, ev, column, text, fault.message);
	date_print(out, &d);
	return true;
}

/* Reads the date of EV, of its one cell or of start and end. */
static bool read_dates(struct import *im, struct import_event *ev)
{
	size_t start = column_of(ev, SV("date"));
	size_t end = column_of(ev, SV("end"));
	struct build text = { .arena = im->arena }, last = text;
	struct date_fault fault;
	struct date d;

	if (import_cell(ev, start).n == 0) {
		DIAG0(im->diags, FAULT_row_undated, cell_locus(ev, start));
		return false;
	}
	if (!read_date(im, ev, start, &text))
		return false;
	if (import_cell(ev, end).n > 0) {
		if (sv_eq(import_cell(ev, end), SV("..")))
			build_str(&last, "..");
		else if (!read_date(im, ev, end, &last))
			return false;
		if (!sv_eq(build_view(&text), build_view(&last))) {
			build_char(&text, '/');
			build_sv(&text, build_view(&last));
		}
	}
	if (!date_parse(im->arena, build_view(&text), DATE_STRICT, &d, NULL,
			&fault))
		return date_fault(im, ev, end, build_view(&text),
				  fault.message);
	ev->date = build_view(&text);
	return true;
}

/* ---- rows ---- */

/* Whether EV can be an event; its date is read. */
static bool read_event(struct import *im, struct import_event *ev)
{
	size_t title = column_of(ev, SV("title"));

	for (size_t i = ev->file->columns.n; i < ev->row->n; i++)
		if (import_cell(ev, i).n > 0) {
			DIAG0(im->diags, FAULT_row_long, cell_locus(ev, i));
			return false;
		}
	if (import_cell(ev, title).n == 0) {
		DIAG0(im->diags, FAULT_row_untitled, cell_locus(ev, title));
		return false;
	}
	return read_dates(im, ev);
}

static void add_event(struct import *im, struct import_file *file,
		      const struct sheet_row *row)
{
	struct import_event ev = { .file = file, .row = row };
	struct sv id = import_cell(&ev, column_of(&ev, SV("id")));

	if (!read_event(im, &ev)) {
		ev.date = (struct sv){ 0 };
		im->left_out++;
	} else if (id.n > 0 && import_id(im, id) == TABLE_NONE) {
		table_number(&im->ids, id, id_text, im);
		VEC_ADD(&im->id, id);
		ev.id = id;
	}
	VEC_ADD(&im->events, ev);
}

/* TEXT without a byte order mark, if it is UTF-8. */
static bool check_bytes(struct import *im, struct sv file, struct sv *text)
{
	struct locus where = { file, 0, 0 };
	struct build byte = { .arena = im->arena };
	size_t bad;

	if (sv_starts(*text, SV("\xEF\xBB\xBF")))
		*text = sv_slice(*text, 3, text->n);
	if (sv_starts(*text, SV("\xFF\xFE")) ||
	    sv_starts(*text, SV("\xFE\xFF"))) {
		DIAG0(im->diags, FAULT_not_utf8_file, where);
		return false;
	}
	bad = utf8_invalid(*text);
	if (bad == SV_NONE)
		return true;
	where.line = where.column = 1;
	for (size_t at = 0; at < bad;) {
		where.column++;
		if (utf8_next(*text, &at) == '\n') {
			where.line++;
			where.column = 1;
		}
	}
	build_fmt(&byte, "0x%02X", (unsigned char)text->s[bad]);
	DIAG(im->diags, FAULT_not_utf8, where, build_view(&byte));
	return false;
}

static import_read *find_read(struct sv format, struct arena *a,
			      struct err *err)
{
	struct build names = { .arena = a };

	for (size_t i = 0; i < NFORMATS; i++) {
		if (sv_eq(formats[i].name, format))
			return reads[i];
		build_str(&names, i ? ", " : "");
		build_sv(&names, formats[i].name);
	}
	err_set(err, "no import of %.*s; there are %.*s", SV_ARG(format),
		SV_ARG(build_view(&names)));
	return NULL;
}

bool import_add(struct import *im, struct sv format, struct sv name,
		struct sv bytes, struct err *err)
{
	struct import_file *file = ARENA_NEW(im->arena, 1, struct import_file);
	import_read *read = find_read(format, im->arena, err);

	if (!read)
		return false;
	if (!check_bytes(im, name, &bytes))
		return true;
	file->sheet = (struct sheet){ .arena = im->arena,
				      .file = name,
				      .diags = im->diags };
	VEC_ADD(&im->files, file);
	read(&file->sheet, bytes);
	if (!columns_read(&file->columns, im->arena, &file->sheet.head,
			  im->options.maps, im->options.nmaps, err))
		return false;
	for (uint32_t i = 0; i < file->sheet.rows.n; i++)
		add_event(im, file, &file->sheet.rows.v[i]);
	return true;
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
				out, column_field(&all->v[i]));
			build_char(out, '\n');
		}
	}
}

void import_kept(const struct import *im, struct build *out)
{
	for (uint32_t f = 0; f < im->files.n; f++) {
		const struct import_file *file = im->files.v[f];

		for (size_t i = 0; i < file->columns.n; i++) {
			const struct column *c = &file->columns.v[i];

			if (c->kept == 0)
				continue;
			build_sv(out, file->sheet.file);
			build_str(out, ": ");
			build_sv(out, c->name);
			build_str(out, c->use == COLUMN_OWN ?
					       " is no field: " :
					       " does not fit: ");
			build_fmt(out, "%zu %s as ", c->kept,
				  c->kept == 1 ? "cell kept" : "cells kept");
			build_sv(out, c->other);
			build_char(out, '\n');
		}
	}
}

size_t import_rows(const struct import *im, size_t *left_out)
{
	*left_out = im->left_out;
	return im->events.n;
}

bool import_write(struct import *im, struct sink *k, bool ascii)
{
	enum { FLUSH_AT = 1 << 16 };
	struct arena pages = { 0 }, scratch = { 0 };
	struct build out = { .arena = &pages };
	bool ok = true;

	build_str(&out, "annals: 1\n\nevents:");
	build_str(&out, im->events.n == im->left_out ? " []\n" : "\n");
	for (uint32_t i = 0; ok && i < im->events.n; i++) {
		build_str(&out, i > 0 ? "\n" : "");
		import_event(&out, im, &im->events.v[i], &scratch, ascii);
		arena_reset(&scratch);
		if (out.n > FLUSH_AT)
			ok = sink_drain(k, &out);
	}
	ok = sink_drain(k, &out) && ok;
	arena_free(&scratch);
	arena_free(&pages);
	return ok;
}
