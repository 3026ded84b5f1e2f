/* Reading back reports of ours (markdown_own.h). */
#include "import/markdown_own.h"

#include "import/bag.h"
#include "import/markdown_state.h"
#include "import/said.h"
#include "import/source.h"
#include "load/schema.h"
#include "table/rows.h"

/* A report being read. */
struct own {
	struct objects *objects;
	struct arena making; /* what an event is made of, until it is added */
	bool titled;
	bool chapters; /* what is told of the whole stands above */
	uint32_t paragraphs; /* of that */
	struct build about;
	struct node about_at;
	/* The event of the heading above, which goes on. */
	bool open;
	bool dated; /* what stands right below it: the date in words, and what
		       it is */
	bool told;  /* its anchor has what is told of it; of paragraphs below,
		       LINES more are its summary */
	unsigned long long lines;
	struct bag parts;
	struct build summary;
	struct node from;
};

bool markdown_is_own(struct sv text)
{
	for (size_t at = 0; (at = sv_find_char(text, '<', at)) != SV_NONE;
	     at++) {
		struct sv id = marks_id(sv_slice(text, at, text.n));
		size_t end;

		if (!sv_starts(id, SV("e")))
			continue;
		end = sv_find_char(text, '>', at);
		if (end == SV_NONE)
			return false;
		if (sv_find(sv_slice(text, at, end), SV("\" data-"), 0) !=
		    SV_NONE)
			return true;
		at = end;
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
	arena_reset(&r->making);
	r->open = false;
}

/* The attributes of an anchor that are one text, and the fields these are. */
static const struct sv_pair texts[] = {
	{ SV_INIT("id"), SV_INIT("id") },
	{ SV_INIT("date"), SV_INIT("date") },
	{ SV_INIT("as-of"), SV_INIT("as_of") },
	{ SV_INIT("within-date"), SV_INIT("within_date") },
	{ SV_INIT("within-as-of"), SV_INIT("within_as_of") },
	{ SV_INIT("calendar"), SV_INIT("calendar") },
	{ SV_INIT("status"), SV_INIT("status") },
	{ SV_INIT("date-text"), SV_INIT("date_text") },
	{ SV_INIT("confidence"), SV_INIT("confidence") },
	{ SV_INIT("series"), SV_INIT("series") },
	{ SV_INIT("number"), SV_INIT("number") },
};

/* Those of several, as cells of a table of ours have them. */
static const struct sv_pair lists[] = {
	{ SV_INIT("kind"), SV_INIT("kind") },
	{ SV_INIT("who"), SV_INIT("who") },
	{ SV_INIT("roles"), SV_INIT("roles") },
	{ SV_INIT("place"), SV_INIT("place") },
	{ SV_INIT("country"), SV_INIT("country") },
	{ SV_INIT("sources"), SV_INIT("sources") },
	{ SV_INIT("part-of"), SV_INIT("part_of") },
};

static void say_list(struct own *r, struct sv key, struct sv text)
{
	struct tree list = { .arena = &r->making, .from = &r->from };

	if (sv_eq(key, SV("sources")) && sv_eq(text, SV("none")))
		return;
	while (text.n > 0)
		tree_add(&list,
			 tree_text(rows_item(&r->making, &text, true),
				   &r->from));
	bag_add(&r->parts, key, tree_list(&list));
}

/* Says what the attribute DATA of the anchor is of its event. */
static void say_data(struct own *r, const struct sv_pair *data)
{
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		if (sv_eq(data->name, texts[i].name))
			bag_say(&r->parts, texts[i].text, data->text, &r->from);
	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++)
		if (sv_eq(data->name, lists[i].name) && data->text.n > 0)
			say_list(r, lists[i].text, data->text);
	if (sv_eq(data->name, SV("summary")))
		r->told = sv_to_u64(data->text, UINT32_MAX, &r->lines);
}

/* Begins the event of the anchor of M, called TITLE there, which may be in
 * another language. */
static void begin_event(struct own *r, const struct marks *m, struct sv title)
{
	struct arena *a = &r->making;
	struct sv_pair data;

	end_event(r);
	r->open = true;
	r->told = false;
	r->lines = 0;
	r->from = (struct node){ .line = m->line, .column = 1 };
	r->parts = (struct bag){ .arena = a, .from = &r->from };
	r->summary = (struct build){ .arena = a };
	for (size_t at = 0; marks_next_data(a, m, &at, &data);)
		if (sv_eq(data.name, SV("title")))
			title = data.text;
		else
			say_data(r, &data);
	bag_say(&r->parts, SV("title"), title, &r->from);
}

/* Leaves out LINE of M, in which a source has something else. */
static void leave_variant(struct own *r, const struct marks *m, struct sv line)
{
	struct sheet *s = r->objects->sheet;

	if (sv_starts(line, SV("\u2260")) || sv_starts(line, SV("!=")))
		left_add(&s->records->lefts,
			 (struct locus){ s->file, m->line, 1 },
			 SV("parts of the report"), line);
}

/* The lines TEXT below the title of the row of M: its summary; what the anchor
 * has is passed over. */
static void take_lines(struct own *r, const struct marks *m, struct sv text)
{
	if (!r->told) {
		marks_put(&r->summary, text);
		return;
	}
	while (text.n > 0) {
		struct sv line = sv_cut(&text, '\n');

		if (r->lines > 0)
			marks_put(&r->summary, line);
		else
			leave_variant(r, m, line);
		r->lines -= r->lines > 0;
	}
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
	return sv_eq(marks_data(m, SV("sources")), SV("none"));
}

/* TEXT without its last line. */
static struct sv but_last(struct sv text)
{
	size_t end = text.n;

	while (end > 0 && text.s[end - 1] != '\n')
		end--;
	return sv_slice(text, 0, end);
}

/* What stands before the title in the row of M, ": 12. ", in A: 12 is the
 * number of its anchor, for dates in words have such numbers too. */
static struct sv before_title(struct arena *a, const struct marks *m)
{
	struct build b = { .arena = a };
	struct sv id = marks_id(marks_more(m)->anchor);

	build_str(&b, ": ");
	build_sv(&b, sv_slice(id, 1, id.n));
	build_str(&b, ". ");
	return build_view(&b);
}

/* "15 May (a): 12. Title" and lines more, in M. */
static void take_item(struct own *r, const struct marks *m)
{
	struct sv more = m->text, line = sv_cut(&more, '\n');
	size_t at = sv_find(line,
			    before_title(&r->making, m), 0);

	begin_event(r, m,
		    plain_title(m, sv_slice(line, at == SV_NONE ? 0 : at + 2,
					 line.n)));
	take_lines(r, m, is_unsourced(m) ? but_last(more) : more);
	end_event(r);
}

/* ---- sources ---- */

static bool is_note(const struct marks *m)
{
	return !m->own && marks_data(m, SV("id")).n > 0 &&
	       marks_data(m, SV("title")).n > 0;
}

/* Says TEXT as KEY of SOURCE; authors and the like have a line each, and a
 * title may have several. */
static void say_source(struct source *source, struct sv key, struct sv text,
		       const struct node *at)
{
	struct tree list = { .arena = source->record.arena, .from = at };
	const struct field *field = schema_field(SHAPE_SOURCE, key);
	bool is_text = field && (field->type == FIELD_TEXT ||
				 field->type == FIELD_NEEDED_TEXT);

	if (sv_find_char(text, '\n', 0) == SV_NONE || is_text) {
		source_say(source, key, text, at);
		return;
	}
	while (text.n > 0)
		tree_add(&list, tree_text(sv_cut(&text, '\n'), at));
	tree_pair(&source->record, key, tree_list(&list));
}

/* The source of the note M. */
static void take_note(struct own *r, const struct marks *m)
{
	struct sheet *s = r->objects->sheet;
	struct node at = { .line = m->line, .column = 1 };
	struct source source = { .sheet = s,
				 .record = { .arena = s->arena, .from = &at } };
	struct sv id = { 0 };
	struct sv_pair data;

	for (size_t i = 0; marks_next_data(s->arena, m, &i, &data);) {
		struct build key = { .arena = s->arena };

		for (size_t k = 0; k < data.name.n; k++)
			build_char(&key, data.name.s[k] == '-' ?
						 '_' :
						 data.name.s[k]);
		if (sv_eq(data.name, SV("id")))
			id = data.text;
		else if (schema_is_date(SHAPE_SOURCE, build_view(&key)))
			source_date(&source, build_view(&key), data.text, &at);
		else
			say_source(&source, build_view(&key), data.text, &at);
	}
	/* Of one that is nothing but cited there is no more to tell. */
	if (source.record.n > 2 || source.kept.keys.n > 0 ||
	    !sv_eq(source_said(&source, SV("title"))->text, id))
		source_end(&source, id);
}

/* Whether an item of LIST is an event or a source, or has some in it: a whole
 * is told again, without an anchor, above a part that another chapter has.
 * Calls itself for lists in it: MARKS_DEPTH deep at most. */
static bool holds_any(const struct marks *list)
{
	for (const struct marks *item = list->first; item; item = item->next)
		for (const struct marks *b = item->first; b; b = b->next)
			if (b->own || is_note(b) ||
			    (b->kind == MARKS_LIST && holds_any(b)))
				return true;
	return false;
}

/* Calls itself for lists in it: MARKS_DEPTH deep at most. */
static void take_list(struct own *r, const struct marks *list)
{
	if (!holds_any(list)) {
		leave(r, list);
		return;
	}
	for (const struct marks *item = list->first; item; item = item->next)
		for (const struct marks *b = item->first; b; b = b->next)
			if (b->kind == MARKS_LIST)
				take_list(r, b);
			else if (b->own)
				take_item(r, b);
			else if (is_note(b))
				take_note(r, b);
			else
				leave(r, b);
}

static bool has_notes(const struct marks *list)
{
	return list->first && list->first->first && is_note(list->first->first);
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
		take_lines(r, row->first, more);
		for (cell = cell ? cell->next : NULL; cell; cell = cell->next)
			if (!r->told &&
			    (cell->next || !is_unsourced(row->first)))
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
	}
	/* Any other names a chapter, which is made of its events. */
	r->chapters = true;
}

/* A block M below the heading of an event, whose anchor has what is told of it:
 * its summary, or left out. */
static void take_below(struct own *r, const struct marks *m)
{
	if (r->dated && m->strong > 0)
		return;
	if (m->kind == MARKS_PARAGRAPH && r->lines > 0) {
		marks_put(&r->summary, m->text);
		r->lines--;
	} else {
		leave(r, m);
	}
}

/* The list below the title: what is said of the chronology, if anything, and of
 * the report. */
static void take_state(struct own *r, const struct marks *list)
{
	const struct marks *taken = NULL;

	for (const struct marks *m = list->first; m; m = m->next) {
		if (!markdown_state(r->objects->sheet, m))
			continue;
		for (const struct marks *other = taken ? taken->next :
							 list->first;
		     other != m; other = other->next)
			leave(r, other);
		taken = m;
	}
	for (const struct marks *m = taken ? taken->next : NULL; m;
	     m = m->next)
		leave(r, m);
	if (!taken)
		leave(r, list);
}

/* What stands between the title and the chapters: the period, which is that of
 * the events, and then what the chronology is about. */
static void take_other(struct own *r, const struct marks *m)
{
	if (r->open && r->told) {
		take_below(r, m);
	} else if (r->open && r->dated && m->strong > 0) {
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
	} else if (r->titled && !r->chapters && m->kind == MARKS_LIST) {
		take_state(r, m);
		r->chapters = true;
	} else {
		r->chapters |= m->kind == MARKS_LIST;
		leave(r, m);
	}
	r->dated = false;
}

void markdown_own(struct objects *o, const struct marks *blocks)
{
	struct own r = { .objects = o, .about = { .arena = o->sheet->arena } };

	o->sheet->ours = true;
	o->passing = &r.making;
	for (const struct marks *b = blocks; b; b = b->next)
		if (b->kind == MARKS_HEADING)
			take_heading(&r, b);
		else if (b->kind == MARKS_LIST && r.chapters &&
			 (!r.open || has_notes(b)))
			take_list(&r, b);
		else if (b->kind == MARKS_TABLE && !r.open)
			take_table(&r, b);
		else
			take_other(&r, b);
	end_event(&r);
	arena_free(&r.making);
	o->passing = NULL;
	r.about_at.text = build_view(&r.about);
	if (r.about.n > 0)
		said_add(o->sheet, SV("about"), &r.about_at);
}
