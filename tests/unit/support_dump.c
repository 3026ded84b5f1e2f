/* Everything in a book as text, so that two can be compared. */
#include "support_dump.h"

#include <stdlib.h>
#include <string.h>

#include "book/columns.h"
#include "index/index.h"

struct dump {
	struct build *out;
	const struct book *b;
	struct index *index; /* of it */
};

static void put_sv(struct dump *d, const char *label, struct sv v)
{
	if (v.n == 0)
		return;
	build_fmt(d->out, " %s=<", label);
	build_sv(d->out, v);
	build_char(d->out, '>');
}

static void put_number(struct dump *d, const char *label, long long n)
{
	build_fmt(d->out, " %s=%lld", label, n);
}

static void put_text(struct dump *d, const char *label, struct text t)
{
	put_sv(d, label, book_text(d->b, t));
}

/* ---- values ---- */

/* What a row is called: an event by its key, others by their first text that
 * is not empty, which is an id or a name. */
static struct sv called(const struct dump *d, enum book_column_no c,
			uint32_t row)
{
	const struct book *b = d->b;
	size_t n;
	const struct book_field *f = c == COLUMN_events ?
					     NULL :
					     book_columns[c].fields(&n);
	struct text text = { 0 };
	const char *rows;
	uint32_t count;

	if (!f)
		return index_key(d->index, row);
	rows = book_rows(b, c, &count);
	for (size_t i = 0; i < n && text.length == 0; i++)
		if (f[i].refers == REFERS_TEXT)
			memcpy(&text,
			       rows + row * book_columns[c].size + f[i].at,
			       sizeof(text));
	return book_text(b, text);
}

static void put_row(struct dump *d, enum book_column_no c, uint32_t row);

/* The value AT: the text of a text, rows of a range, what a number stands for,
 * whether an origin is one, a number or bytes of all else. */
static void put_value(struct dump *d, const struct book_field *f,
		      const void *at)
{
	struct origin o;
	struct range r;
	struct text t;
	uint32_t n;

	switch (f->refers) {
	case REFERS_TEXT:
		memcpy(&t, at, sizeof(t));
		put_text(d, f->name, t);
		break;
	case REFERS_RANGE:
		memcpy(&r, at, sizeof(r));
		for (uint32_t i = 0; i < r.count; i++)
			put_row(d, (enum book_column_no)f->to,
				r.first + i);
		break;
	case REFERS_NUMBER:
		memcpy(&n, at, sizeof(n));
		if (n != UINT32_MAX && f->to == COLUMN_who_more)
			put_row(d, COLUMN_who_more, n); /* of no other */
		else if (n != UINT32_MAX)
			put_sv(d, f->name,
			       called(d, (enum book_column_no)f->to, n));
		break;
	case REFERS_ORIGIN:
		memcpy(&o, at, sizeof(o));
		put_number(d, f->name, o.line > 0);
		break;
	case REFERS_START:
		break;
	case REFERS_NOT:
		build_fmt(d->out, " %s=", f->name);
		for (size_t i = 0; i < f->size; i++)
			build_fmt(d->out, "%02x", ((const uint8_t *)at)[i]);
		break;
	}
}

static void put_row(struct dump *d, enum book_column_no c, uint32_t row)
{
	const struct book_column *column = &book_columns[c];
	size_t nfields;
	const struct book_field *f = column->fields(&nfields);
	uint32_t n;
	const char *at = book_rows(d->b, c, &n);

	/* The date is told as a whole; the other side tells of these links. */
	if (c == COLUMN_parts || (c == COLUMN_links &&
				  d->b->links.v[row].kind >= LINK_HAS_PART))
		return;
	if (nfields > 1)
		build_fmt(d->out, "\n    %s", column->name);
	for (size_t i = 0; i < nfields; i++)
		put_value(d, &f[i], at + row * column->size + f[i].at);
}

static void put_event(struct dump *d, event_no ev)
{
	struct date date = book_date(d->b, ev);

	build_str(d->out, "event ");
	date_print(d->out, &date);
	for (int c = COLUMN_events + 1; c < COLUMNS; c++)
		if (book_columns[c].event)
			put_row(d, (enum book_column_no)c, ev);
	build_char(d->out, '\n');
}

void dump_event(struct build *out, const struct book *b, event_no ev)
{
	struct dump d = { out, b, index_new(b) };

	put_event(&d, ev);
	index_free(d.index);
}

/* ---- what was written ---- */

static void put_tree(struct dump *d, enum book_column_no c, uint32_t i)
{
	const struct written *row = &d->b->written.v[i];
	const struct written_node *node = book_written_node(d->b, row->node);
	const struct written_node *end = written_skip(node);
	struct sv key = book_text(d->b, node->text);

	(void)c;
	if (row->section != WRITTEN_EVENT && row->section != WRITTEN_FIGURE)
		end = written_skip(end);
	if (row->section == WRITTEN_TOP && sv_eq(key, SV("annals")))
		return;
	build_fmt(d->out, "written %u", row->section);
	if (row->event != NO_EVENT) /* to stand in date order */
		build_fmt(d->out, " %08u", row->event);
	for (; node < end; node++) {
		build_fmt(d->out, " %u/%u", node->kind, node->count);
		put_text(d, "", node->text);
	}
}

/* ---- all ---- */

static int by_bytes(const void *x, const void *y)
{
	return sv_cmp(*(const struct sv *)x, *(const struct sv *)y);
}

/* The rows of C as PUT writes them, sorted, a line each. */
static void put_sorted(struct dump *d, enum book_column_no c,
		       void (*put)(struct dump *d, enum book_column_no c,
				   uint32_t row))
{
	struct sv *lines;
	uint32_t n;

	book_rows(d->b, c, &n);
	lines = ARENA_NEW(d->out->arena, n, struct sv);
	for (uint32_t i = 0; i < n; i++) {
		struct build line = { .arena = d->out->arena };

		put(&(struct dump){ &line, d->b, d->index }, c, i);
		lines[i] = build_view(&line);
	}
	if (n)
		qsort(lines, n, sizeof(*lines), by_bytes);
	for (uint32_t i = 0; i < n; i++) {
		build_sv(d->out, lines[i]);
		build_str(d->out, lines[i].n ? "\n" : "");
	}
}

void dump_book(struct build *out, const struct book *b)
{
	static const enum book_column_no things[] = {
		COLUMN_names, COLUMN_kinds,   COLUMN_roles,
		COLUMN_series, COLUMN_sources, COLUMN_tags,
	};
	struct dump d = { out, b, index_new(b) };

	put_row(&d, COLUMN_top, 0);
	build_char(out, '\n');
	for (event_no ev = 0; ev < b->nevents; ev++)
		put_event(&d, ev);
	for (uint32_t i = 0; i < b->figures.n; i++)
		if (b->figures.v[i].event == NO_EVENT)
			put_row(&d, COLUMN_figures, i);
	build_char(out, '\n');
	for (size_t i = 0; i < sizeof(things) / sizeof(*things); i++)
		put_sorted(&d, things[i], put_row);
	put_sorted(&d, COLUMN_written, put_tree);
	index_free(d.index);
}
