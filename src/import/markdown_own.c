/* Reading back reports of ours (markdown_own.h). */
#include "import/markdown_own.h"

#include "import/bag.h"
#include "import/said.h"

/* A report being read. */
struct own {
	struct objects *objects;
	bool titled;
	bool chapters; /* what is told of the whole stands above */
	uint32_t paragraphs; /* of that */
	struct build about;
	struct node about_at;
	/* The event of the heading above, which goes on. */
	bool open;
	bool dated; /* what stands right below it: the date in words, and what
		       it is */
	struct bag parts;
	struct build summary;
	struct node from;
};

bool markdown_is_own(struct sv text)
{
	struct sv anchor = SV("<a id=\"e");

	for (size_t at = 0; (at = sv_find(text, anchor, at)) != SV_NONE; at++) {
		size_t end = sv_find_char(text, '>', at);
		size_t data = sv_find(text, SV("\" data-"), at);

		if (end != SV_NONE && data != SV_NONE && data < end)
			return true;
	}
	return false;
}

static void leave(struct own *r, const struct marks *m)
{
	struct sheet *s = r->objects->sheet;

	if (m->written.n > 0)
		left_add(&s->records->lefts,
			 (struct locus){ s->file, m->line, 1 },
			 SV("parts of the report"), m->written);
}

/* ---- events ---- */

static void end_event(struct own *r)
{
	if (!r->open)
		return;
	bag_say(&r->parts, SV("summary"), build_view(&r->summary), &r->from);
	objects_add(r->objects, bag_end(&r->parts));
	r->open = false;
}

/* Begins the event of the anchor of M, called TITLE. */
static void begin_event(struct own *r, const struct marks *m, struct sv title)
{
	static const struct sv_pair keys[] = {
		{ SV_INIT("date"), SV_INIT("date") },
		{ SV_INIT("as-of"), SV_INIT("as_of") },
		{ SV_INIT("within-date"), SV_INIT("date") },
		{ SV_INIT("within-as-of"), SV_INIT("as_of") },
		{ SV_INIT("calendar"), SV_INIT("calendar") },
		{ SV_INIT("status"), SV_INIT("status") },
	};
	struct arena *a = r->objects->sheet->arena;

	end_event(r);
	r->open = true;
	r->from = (struct node){ .line = m->line, .column = 1 };
	r->parts = (struct bag){ .arena = a, .from = &r->from };
	r->summary = (struct build){ .arena = a };
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
		bag_say(&r->parts, keys[i].text, marks_data(m, keys[i].name),
			&r->from);
	bag_say(&r->parts, SV("title"), title, &r->from);
}

/* Bytes of the number, "12. ", that TEXT begins with. */
static size_t number_of(struct sv text)
{
	size_t n = 0;

	while (n < text.n && text.s[n] >= '0' && text.s[n] <= '9')
		n++;
	return n > 0 && sv_starts(sv_slice(text, n, text.n), SV(". ")) ? n + 2 :
									 0;
}

/* TEXT, a title in a row of M, without its number, without what sets it in, and
 * without the status, in brackets, which the anchor has. */
static struct sv plain_title(const struct marks *m, struct sv text)
{
	const struct sv space = SV("\u2003");
	size_t bracket = text.n;

	if (marks_data(m, SV("status")).n > 0 && sv_ends(text, SV(")")))
		while (bracket > 0 &&
		       !sv_starts(sv_slice(text, bracket, text.n), SV(" (")))
			bracket--;
	text = sv_slice(text, 0, bracket > 0 ? bracket : text.n);
	while (sv_starts(text, space))
		text = sv_slice(text, space.n, text.n);
	return sv_trim(sv_slice(text, number_of(text), text.n));
}

/* Whether the row of the anchor of M ends in a word for that it has no source,
 * in any language. */
static bool is_unsourced(const struct marks *m)
{
	return marks_data(m, SV("sources")).n > 0;
}

/* TEXT without its last line. */
static struct sv but_last(struct sv text)
{
	size_t end = text.n;

	while (end > 0 && text.s[end - 1] != '\n')
		end--;
	return sv_slice(text, 0, end);
}

/* "15 May (a): 12. Title" and lines more, in M. */
static void take_item(struct own *r, const struct marks *m)
{
	struct sv more = m->text, line = sv_cut(&more, '\n');
	size_t at = 0;

	while ((at = sv_find(line, SV(": "), at)) != SV_NONE &&
	       number_of(sv_slice(line, at + 2, line.n)) == 0)
		at++;
	begin_event(r, m,
		    plain_title(m, sv_slice(line, at == SV_NONE ? 0 : at + 2,
					 line.n)));
	marks_put(&r->summary, is_unsourced(m) ? but_last(more) : more);
	end_event(r);
}

/* Calls itself for lists in it: MARKS_DEPTH deep at most. */
static void take_list(struct own *r, const struct marks *list)
{
	bool any = false;

	for (const struct marks *item = list->first; item; item = item->next)
		any |= item->first && item->first->own;
	if (!any) {
		leave(r, list);
		return;
	}
	for (const struct marks *item = list->first; item; item = item->next)
		for (const struct marks *b = item->first; b; b = b->next)
			if (b->kind == MARKS_LIST)
				take_list(r, b);
			else if (b->own)
				take_item(r, b);
			else
				leave(r, b);
}

static void take_table(struct own *r, const struct marks *table)
{
	const struct marks *row = table->first ? table->first->next : NULL;
	bool any = false;

	for (const struct marks *b = row; b; b = b->next)
		any |= b->first && b->first->own;
	if (!any) {
		leave(r, table);
		return;
	}
	for (; row; row = row->next) {
		const struct marks *cell = row->first ? row->first->next : NULL;
		struct sv more = cell ? cell->text : (struct sv){ 0 };
		struct sv title = sv_cut(&more, '\n');

		if (!row->first || !row->first->own) {
			leave(r, row);
			continue;
		}
		begin_event(r, row->first, plain_title(row->first, title));
		marks_put(&r->summary, more);
		for (cell = cell ? cell->next : NULL; cell; cell = cell->next)
			if (cell->next || !is_unsourced(row->first))
				marks_put(&r->summary, cell->text);
		end_event(r);
	}
}

/* ---- the rest ---- */

static void take_heading(struct own *r, const struct marks *m)
{
	struct node title = { .line = m->line, .column = 1, .text = m->text };

	end_event(r);
	if (m->own) {
		begin_event(r, m, sv_trim(sv_slice(m->text, number_of(m->text),
						   m->text.n)));
		r->dated = true;
	} else if (m->number == 1 && !r->titled) {
		r->titled = true;
		said_add(r->objects->sheet, SV("title"), &title);
		return;
	} else {
		leave(r, m);
	}
	r->chapters = true;
}

/* What stands between the title and the chapters: the period, which is that of
 * the events, and then what the chronology is about. */
static void take_other(struct own *r, const struct marks *m)
{
	if (r->open && r->dated && m->strong > 0) {
		size_t comma = sv_starts(sv_slice(m->text, m->strong,
						  m->text.n), SV(", "));

		marks_put(&r->summary, sv_slice(m->text, m->strong + 2 * comma,
						m->text.n));
	} else if (r->open) {
		marks_put(&r->summary, m->written);
	} else if (r->titled && !r->chapters && m->kind == MARKS_PARAGRAPH &&
		   r->paragraphs++ > 0) {
		if (r->about.n == 0)
			r->about_at = (struct node){ .line = m->line,
						     .column = 1 };
		marks_put(&r->about, m->text);
	} else {
		r->chapters |= m->kind == MARKS_LIST;
		leave(r, m);
	}
	r->dated = false;
}

void markdown_own(struct objects *o, const struct marks *blocks)
{
	struct own r = { .objects = o, .about = { .arena = o->sheet->arena } };

	for (const struct marks *b = blocks; b; b = b->next)
		if (b->kind == MARKS_HEADING)
			take_heading(&r, b);
		else if (b->kind == MARKS_LIST && !r.open && r.chapters)
			take_list(&r, b);
		else if (b->kind == MARKS_TABLE && !r.open)
			take_table(&r, b);
		else
			take_other(&r, b);
	end_event(&r);
	r.about_at.text = build_view(&r.about);
	if (r.about.n > 0)
		said_add(o->sheet, SV("about"), &r.about_at);
}
