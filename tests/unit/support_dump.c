#include "support_dump.h"

#include <stdlib.h>

#include "book/columns.h"

struct dump {
	struct build *out;
	const struct book *b;
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

/* ---- columns of events, by their type ---- */

static void put_text(struct dump *d, const char *label, struct text t)
{
	put_sv(d, label, book_text(d->b, t));
}

static void put_day(struct dump *d, const char *label, int64_t day)
{
	put_number(d, label, day);
}

static void put_bits(struct dump *d, const char *label, struct date_bits v)
{
	build_fmt(d->out, " %s=%d,%d,%d,%d,%d,%d", label, v.form, v.first_end,
		  v.last_end, v.level, v.precision, v.doubt);
}

static void put_state(struct dump *d, const char *label, struct event_state v)
{
	build_fmt(d->out, " %s=%d,%d,%d", label, v.status, v.confidence,
		  v.date_source);
}

/* Rows of another column: told below. */
static void put_range(struct dump *d, const char *label, struct range r)
{
	(void)d;
	(void)label;
	(void)r;
}

static void put_origin(struct dump *d, const char *label, struct origin o)
{
	(void)d;
	(void)label;
	(void)o;
}

/* A number is told by the name of what it stands for. */
static void put_row(struct dump *d, const char *label, uint32_t n)
{
	(void)d;
	(void)label;
	(void)n;
}

#define PUT_COLUMN(d, label, value)                                            \
	_Generic((value),                                                      \
		struct text: put_text,                                         \
		int64_t: put_day,                                              \
		struct date_bits: put_bits,                                    \
		struct event_state: put_state,                                 \
		struct range: put_range,                                       \
		struct origin: put_origin,                                     \
		uint32_t: put_row)((d), (label), (value))

/* ---- rows that others refer to ---- */

static void put_name(struct dump *d, const char *label, name_no n)
{
	struct sv id;

	if (n == NO_NAME)
		return;
	id = book_name_id(d->b, n);
	put_sv(d, label, id.n ? id : book_name(d->b, n));
}

static void put_names(struct dump *d, const char *label, struct range r)
{
	const name_no *v = book_name_list(d->b, r);

	for (uint32_t i = 0; i < r.count; i++)
		put_name(d, label, v[i]);
}

static void put_source(struct dump *d, const char *label, source_no s)
{
	put_sv(d, label, book_source_id(d->b, s));
}

static void put_events(struct dump *d, const char *label, struct range r)
{
	const event_no *v = book_event_list(d->b, r);

	for (uint32_t i = 0; i < r.count; i++)
		put_sv(d, label,
		       v[i] == NO_EVENT ? SV("nothing") : book_key(d->b, v[i]));
}

static void put_cites(struct dump *d, struct range cites)
{
	const struct cite *v = book_cites(d->b, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		const source_no *via = book_source_list(d->b, v[i].via);

		build_str(d->out, " {");
		put_source(d, "source", v[i].source);
		put_number(d, "voice", v[i].voice);
		put_text(d, "at", v[i].at);
		put_text(d, "quote", v[i].quote);
		put_text(d, "by", v[i].by);
		put_text(d, "note", v[i].note);
		for (uint32_t k = 0; k < v[i].via.count; k++)
			put_source(d, "via", via[k]);
		build_str(d->out, " }");
	}
}

static void put_facts(struct dump *d, struct range facts)
{
	const struct fact *v = book_fact_rows(d->b, facts);

	for (uint32_t i = 0; i < facts.count; i++) {
		build_fmt(d->out, "\n    fact %u", v[i].kind);
		put_text(d, "key", v[i].key);
		put_text(d, "value", v[i].value);
		put_cites(d, v[i].cites);
	}
}

static void put_figure(struct dump *d, const struct figure *f)
{
	build_str(d->out, "\n    figure");
	put_number(d, "is", f->is);
	put_number(d, "bound", f->bound);
	put_text(d, "what", f->what);
	put_text(d, "value", f->value);
	put_text(d, "unit", f->unit);
	put_text(d, "of", f->of);
	put_text(d, "as_of", f->as_of);
	put_text(d, "over", f->over);
	put_text(d, "note", f->note);
	put_cites(d, f->cites);
	put_events(d, "counts", f->counts);
	put_facts(d, f->inferred);
}

/* ---- an event ---- */

static void put_who(struct dump *d, const struct who *who, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		build_str(d->out, "\n    who");
		put_name(d, "name", who[i].name);
		put_sv(d, "role", book_role_id(d->b, who[i].role));
		put_number(d, "flags", who[i].flags);
		put_text(d, "group", who[i].group);
		put_text(d, "as", who[i].as);
		put_text(d, "note", who[i].note);
		put_names(d, "of", who[i].of);
		put_cites(d, who[i].cites);
	}
}

static void put_where(struct dump *d, const struct where *where, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		build_str(d->out, "\n    where");
		put_name(d, "place", where[i].place);
		put_number(d, "flags", where[i].flags);
		put_text(d, "as", where[i].as);
		put_cites(d, where[i].cites);
	}
}

static void put_variants(struct dump *d, event_no ev)
{
	size_t n;
	const struct variant *v = book_variants(d->b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		const struct figure *f = book_figure_rows(d->b, v[i].figures);

		build_str(d->out, "\n    variant");
		put_text(d, "field", v[i].field);
		put_text(d, "value", v[i].value);
		put_who(d, book_who_rows(d->b, v[i].who), v[i].who.count);
		put_where(d, book_where_rows(d->b, v[i].where),
			  v[i].where.count);
		for (uint32_t k = 0; k < v[i].figures.count; k++)
			put_figure(d, &f[k]);
		put_facts(d, v[i].facts);
		put_cites(d, v[i].cites);
	}
}

static void put_links(struct dump *d, event_no ev)
{
	size_t n;
	const struct link *links = book_links(d->b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		if (links[i].kind >= LINK_HAS_PART)
			continue;
		build_fmt(d->out, "\n    link %u", links[i].kind);
		put_sv(d, "to", book_key(d->b, links[i].to));
	}
}

static void put_event(struct dump *d, event_no ev)
{
	const struct book *b = d->b;
	struct date date = book_date(b, ev);
	size_t n;
	const kind_no *kinds = book_kinds(b, ev, &n);
	const struct figure *figures;
	const struct who *who;
	const struct where *where;

	build_str(d->out, "event ");
	date_print(d->out, &date);
#define X(type, member) PUT_COLUMN(d, #member, b->event_##member[ev]);
	EVENT_COLUMNS(X)
#undef X
	for (size_t i = 0; i < n; i++)
		put_sv(d, "kind", book_kind_id(b, kinds[i]));
	if (book_series(b, ev) != NO_SERIES)
		put_sv(d, "series", book_series_id(b, book_series(b, ev)));
	put_cites(d, b->event_cites[ev]);
	who = book_who(b, ev, &n);
	put_who(d, who, n);
	where = book_where(b, ev, &n);
	put_where(d, where, n);
	put_facts(d, b->event_facts[ev]);
	figures = book_figures(b, ev, &n);
	for (size_t i = 0; i < n; i++)
		put_figure(d, &figures[i]);
	put_variants(d, ev);
	put_links(d, ev);
	build_char(d->out, '\n');
}

void dump_event(struct build *out, const struct book *b, event_no ev)
{
	put_event(&(struct dump){ out, b }, ev);
}

/* ---- names, vocabularies, series, sources ---- */

static void put_name_row(struct dump *d, uint32_t i)
{
	const struct name_row *row = &d->b->names.v[i];
	size_t n;
	const struct spelling *other = book_spellings(d->b, i, &n);
	const struct office *offices;

	build_fmt(d->out, "name class=%u flags=%u", row->class, row->flags);
	put_text(d, "id", row->id);
	put_text(d, "name", row->name);
	put_name(d, "country", row->country);
	put_name(d, "in", row->in);
	for (size_t k = 0; k < n; k++) {
		put_text(d, "also", other[k].name);
		put_text(d, "lang", other[k].lang);
		put_text(d, "dates", other[k].dates);
	}
	offices = book_offices(d->b, i, &n);
	for (size_t k = 0; k < n; k++) {
		put_text(d, "office", offices[k].title);
		put_text(d, "dates", offices[k].dates);
		put_text(d, "as_of", offices[k].as_of);
		put_name(d, "of", offices[k].of);
	}
	put_names(d, "member", row->members);
	put_facts(d, row->facts);
	put_events(d, "event", row->events);
	put_text(d, "folded", row->folded);
	put_text(d, "blind", row->blind);
}

static void put_vocabulary(struct dump *d, const struct vocab_row *rows,
			   uint32_t i)
{
	build_fmt(d->out, "flags=%u declared=%d", rows[i].flags,
		  rows[i].origin.line > 0);
	put_text(d, "id", rows[i].id);
	put_text(d, "label", rows[i].label);
	put_text(d, "glyph", rows[i].glyph);
	if (rows[i].is != UINT32_MAX)
		put_text(d, "is", rows[rows[i].is].id);
}

static void put_kind(struct dump *d, uint32_t i)
{
	build_str(d->out, "kind ");
	put_vocabulary(d, d->b->kinds.v, i);
}

static void put_role(struct dump *d, uint32_t i)
{
	build_str(d->out, "role ");
	put_vocabulary(d, d->b->roles.v, i);
}

static void put_series(struct dump *d, uint32_t i)
{
	const struct series_row *row = &d->b->series.v[i];

	build_str(d->out, "series");
	put_text(d, "id", row->id);
	put_text(d, "title", row->title);
	if (row->kind != NO_KIND)
		put_sv(d, "kind", book_kind_id(d->b, row->kind));
	put_name(d, "body", row->body);
	put_facts(d, row->facts);
}

static void put_source_row(struct dump *d, uint32_t i)
{
	const struct source_row *row = &d->b->sources.v[i];

	build_fmt(d->out, "source declared=%u", row->declared);
	put_text(d, "id", row->id);
	put_text(d, "title", row->title);
	put_facts(d, row->facts);
	put_events(d, "event", row->events);
}

/* ---- what was written ---- */

static void put_tree(struct dump *d, uint32_t i)
{
	const struct written *row = &d->b->written.v[i];
	const struct written_node *node = book_written_node(d->b, row->node);
	const struct written_node *end = written_skip(node);
	struct sv key = book_text(d->b, node->text);

	if (row->section != WRITTEN_EVENT && row->section != WRITTEN_FIGURE)
		end = written_skip(end);
	if (row->section == WRITTEN_TOP && sv_eq(key, SV("annals")))
		return;
	build_fmt(d->out, "written %u", row->section);
	if (row->section == WRITTEN_EVENT) /* to stand in date order */
		build_fmt(d->out, " %08u", row->number);
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

/* N rows as PUT writes them, sorted, a line each. */
static void put_sorted(struct dump *d, uint32_t n,
		       void (*put)(struct dump *d, uint32_t row))
{
	struct sv *lines = ARENA_NEW(d->out->arena, (size_t)n + 1, struct sv);

	for (uint32_t i = 0; i < n; i++) {
		struct build line = { .arena = d->out->arena };

		put(&(struct dump){ &line, d->b }, i);
		lines[i] = build_view(&line);
	}
	qsort(lines, n, sizeof(*lines), by_bytes);
	for (uint32_t i = 0; i < n; i++) {
		build_sv(d->out, lines[i]);
		build_str(d->out, lines[i].n ? "\n" : "");
	}
}

void dump_book(struct build *out, const struct book *b)
{
	struct dump d = { out, b };

	build_str(out, "book");
	put_text(&d, "heading", b->heading);
	put_text(&d, "about", b->about);
	build_char(out, '\n');
	for (event_no ev = 0; ev < b->nevents; ev++)
		put_event(&d, ev);
	for (uint32_t i = 0; i < b->figures.n; i++)
		if (b->figures.v[i].event == NO_EVENT)
			put_figure(&d, &b->figures.v[i]);
	build_char(out, '\n');
	put_sorted(&d, b->names.n, put_name_row);
	put_sorted(&d, b->kinds.n, put_kind);
	put_sorted(&d, b->roles.n, put_role);
	put_sorted(&d, b->series.n, put_series);
	put_sorted(&d, b->sources.n, put_source_row);
	put_sorted(&d, b->written.n, put_tree);
}
