/* The rows of report.def, and calling the writer of one. */
#include "report/writer.h"

#include "base/mem.h"
#include "base/panic.h"
#include "report/format.h"
#include "report/sheets.h"

static const struct report_help formats[] = {
#define X(id, name, extension, from, function, help)                           \
	{ SV_INIT(name), SV_INIT(extension), SV_INIT(help) },
#include "report/report.def"
#undef X
};

static const struct {
	report_of_doc *doc; /* one of these */
	report_of_book *book;
	report_of_events *events;
} writers[] = {
#define X(id, name, extension, from, function, help) { .from = &function },
#include "report/report.def"
#undef X
};

const struct report_help *report_formats(size_t *n)
{
	*n = REPORT_FORMATS;
	return formats;
}

/* What NAME ends in, after a dot; empty: nothing. */
static struct sv ending_of(struct sv name)
{
	struct sv last = name, ending = { 0 };

	while (name.n > 0)
		last = sv_cut(&name, '/');
	if (sv_starts(last, SV(".")))
		last = sv_slice(last, 1, last.n); /* it hides the file */
	sv_cut(&last, '.');
	while (last.n > 0)
		ending = sv_cut(&last, '.');
	return ending;
}

/* The first format of files that end in ENDING, in any case, or
 * REPORT_FORMATS. */
static enum report_format of_ending(struct sv ending)
{
	unsigned i = 0;

	while (i < REPORT_FORMATS && !sv_same(formats[i].extension, ending))
		i++;
	return (enum report_format)i;
}

bool report_find(struct sv name, enum report_format *out)
{
	enum report_format format = of_ending(name);

	for (unsigned i = 0; i < REPORT_FORMATS; i++)
		if (sv_eq(formats[i].name, name))
			format = (enum report_format)i;
	if (format != REPORT_FORMATS)
		*out = format;
	return format != REPORT_FORMATS;
}

bool report_find_file(struct sv name, enum report_format *out)
{
	struct sv ending = ending_of(name);

	*out = REPORT_TEXT;
	if (ending.n == 0)
		return true;
	if (sv_same(ending, SV("yml")))
		ending = SV("yaml");
	return report_find(ending, out);
}

void report_put_endings(struct build *b)
{
	for (unsigned i = 0; i < REPORT_FORMATS; i++)
		if (of_ending(formats[i].extension) == i)
			build_fmt(b, " .%.*s", SV_ARG(formats[i].extension));
}

/* ---- of a document ---- */

struct report_doc {
	const struct format_doc *format;
	struct doc *doc;
	struct arena blocks, scratch; /* of one block */
	struct arena life;
	void *state;
	const struct block *first; /* taken, and not set yet */
	struct build set;      /* the block that is to go on a sheet */
	struct sheets *sheets; /* or null */
	bool told; /* all blocks are */
	struct err err;
};

/* What report_next() returns where no block is left, but more to be written. */
static const struct block no_block = { .kind = BLOCK_PARAGRAPH };

/* Puts what is set, B or what stands around the blocks, on a sheet, where there
 * are sheets; a heading on that of what comes next. */
static void put_on_sheet(struct report_doc *r, const struct block *b)
{
	struct build heads = { .arena = &r->scratch };
	bool on;

	if (!r->sheets)
		return;
	on = b && r->format->heads(r->state, b, &heads);
	sheets_heads(r->sheets, build_view(&heads), on);
	sheets_put(r->sheets, build_view(&r->set),
		   b && b->kind == BLOCK_HEADING);
	build_cut(&r->set, 0);
}

struct report_doc *report_begin(enum report_format format, struct doc *doc,
				const struct report_layout *layout,
				struct build *out)
{
	struct report_doc *r = MEM_NEW(1, struct report_doc);
	struct format_page page = { out, &r->scratch, &doc->head, layout,
				    &r->err };

	ENSURE((unsigned)format < REPORT_FORMATS && writers[format].doc);
	r->format = writers[format].doc;
	r->doc = doc;
	doc->marks_within = r->format->pages;
	r->state = arena_take(&r->life, 1, r->format->state);
	r->first = format_next(doc, &r->blocks);
	r->set.arena = &r->life;
	if (format == REPORT_TEXT && layout->pages != REPORT_ENDLESS) {
		r->sheets = sheets_begin(&r->life, out, &doc->head, layout);
		page.out = &r->set;
	}
	r->format->begin(r->state, &page, r->first);
	put_on_sheet(r, NULL);
	return r;
}

const struct block *report_next(struct report_doc *r)
{
	const struct block *b = r->first;

	r->first = NULL;
	arena_reset(&r->scratch);
	if (!b && !r->told)
		b = format_next(r->doc, &r->blocks);
	r->told = !b;
	if (b)
		r->format->block(r->state, b);
	else if (r->format->end && r->format->end(r->state))
		b = &no_block;
	if (b && b->kind == BLOCK_HEADING && b->depth && r->sheets)
		sheets_turn(r->sheets);
	put_on_sheet(r, b);
	if (!b && r->sheets)
		sheets_end(r->sheets);
	return b;
}

bool report_failed(const struct report_doc *r, struct err *why)
{
	*why = r->err;
	return r->err.text[0];
}

size_t report_kept(const struct report_doc *r)
{
	if (r->format->kept)
		return r->format->kept(r->state);
	return r->sheets ? sheets_kept(r->sheets) : 0;
}

void report_end(struct report_doc *r)
{
	if (!r)
		return;
	if (r->format->drop)
		r->format->drop(r->state);
	arena_free(&r->blocks);
	arena_free(&r->scratch);
	arena_free(&r->life);
	mem_free(r);
}

bool report_write(struct sink *k, enum report_format format, struct doc *doc,
		  const struct report_layout *layout)
{
	struct arena pages = { 0 };
	struct build out = { .arena = &pages };
	struct report_doc *r = report_begin(format, doc, layout, &out);
	struct err why;
	bool ok;

	while (report_next(r) && sink_ease(k, &out))
		continue;
	if (report_failed(r, &why))
		sink_refuse(k, &why);
	ok = sink_drain(k, &out);
	report_end(r);
	arena_free(&pages);
	return ok;
}

/* ---- of other things ---- */

bool report_takes_book(enum report_format format)
{
	return writers[format].book != NULL;
}

bool report_takes_events(enum report_format format)
{
	return writers[format].events != NULL;
}

bool report_takes_doc(enum report_format format)
{
	return writers[format].doc != NULL;
}

struct tell_options report_usual(enum report_format format)
{
	return (struct tell_options){
		.detail = format == REPORT_MAN ? DETAIL_FULL : DETAIL_TABLE,
		.parts = format == REPORT_HTML ? PART_STRIP : 0,
	};
}

bool report_is_pages(enum report_format format)
{
	return writers[format].doc && writers[format].doc->pages;
}

/* ---- of a book ---- */

struct report_book {
	const struct format_book *format;
	struct report_choice of;
	struct format_rows page;
	struct arena scratch, life;
	void *state;
};

struct report_book *report_book_begin(enum report_format format,
				      const struct report_choice *of,
				      const struct report_layout *layout,
				      struct build *out)
{
	struct report_book *r = MEM_NEW(1, struct report_book);

	ENSURE((unsigned)format < REPORT_FORMATS && writers[format].book);
	r->format = writers[format].book;
	r->of = *of;
	r->page = (struct format_rows){ out, &r->scratch, &r->life, &r->of,
					layout };
	r->state = arena_take(&r->life, 1, r->format->state);
	r->format->begin(r->state, &r->page);
	return r;
}

bool report_book_next(struct report_book *r, size_t *events)
{
	arena_reset(&r->scratch);
	return r->format->next(r->state, events);
}

void report_book_end(struct report_book *r)
{
	if (!r)
		return;
	arena_free(&r->scratch);
	arena_free(&r->life);
	mem_free(r);
}

bool report_write_book(struct sink *k, enum report_format format,
		       const struct report_choice *of,
		       const struct report_layout *layout)
{
	struct arena pages = { 0 };
	struct build out = { .arena = &pages };
	struct report_book *r = report_book_begin(format, of, layout, &out);
	size_t events;
	bool ok;

	while (report_book_next(r, &events) && sink_ease(k, &out))
		continue;
	ok = sink_drain(k, &out);
	report_book_end(r);
	arena_free(&pages);
	return ok;
}

/* ---- of events ---- */

struct report_events {
	const struct format_events *format;
	struct report_choice of;
	struct format_rows page;
	struct arena scratch, life;
	void *state;
	size_t done;
};

struct report_events *report_events_begin(enum report_format format,
					  const struct report_choice *of,
					  const struct report_layout *layout,
					  struct build *out)
{
	struct report_events *r = MEM_NEW(1, struct report_events);

	ENSURE((unsigned)format < REPORT_FORMATS && writers[format].events);
	r->format = writers[format].events;
	r->of = *of;
	r->page = (struct format_rows){ out, &r->scratch, &r->life, &r->of,
					layout };
	r->state = arena_take(&r->life, 1, r->format->state);
	r->format->begin(r->state, &r->page);
	loss_of_rest(of->losses, of->corpus->b, of->hits, of->n,
		     r->format->holds);
	return r;
}

bool report_events_next(struct report_events *r)
{
	enum loss loss;

	arena_reset(&r->scratch);
	if (r->done == r->of.n) {
		if (r->format->end)
			r->format->end(r->state);
		return false;
	}
	loss = r->format->event(r->state, r->of.hits[r->done]);
	if (loss != LOSSES)
		loss_of_whole(r->of.losses, r->of.hits[r->done], loss);
	else
		loss_of_event(r->of.losses, r->of.corpus->b,
			      r->of.hits[r->done], r->format->holds);
	r->done++;
	return true;
}

void report_events_end(struct report_events *r)
{
	if (!r)
		return;
	arena_free(&r->scratch);
	arena_free(&r->life);
	mem_free(r);
}

bool report_write_events(struct sink *k, enum report_format format,
			 const struct report_choice *of,
			 const struct report_layout *layout)
{
	struct arena pages = { 0 };
	struct build out = { .arena = &pages };
	struct report_events *r = report_events_begin(format, of, layout, &out);
	bool ok;

	while (report_events_next(r) && sink_ease(k, &out))
		continue;
	ok = sink_drain(k, &out);
	report_events_end(r);
	arena_free(&pages);
	return ok;
}
