/*
 * Markdown: an event a file, with YAML in front; or lists, tables and
 * paragraphs that begin with a date, under headings that may tell the year.
 */
#include "import/front.h"
#include "import/markdown_block.h"
#include "import/markdown_cost.h"
#include "import/markdown_heading.h"
#include "import/markdown_lines.h"
#include "import/markdown_look.h"
#include "import/markdown_own.h"
#include "import/meanings.h"
#include "import/said.h"
#include "import/wiki.h"

/* Leaves out the comments within BLOCKS.  Calls itself for what is in them:
 * MARKS_DEPTH deep at most. */
static void leave_comments(struct reading *r, const struct marks *blocks)
{
	struct sheet *s = r->objects.sheet;

	for (const struct marks *b = blocks; b; b = b->next) {
		struct sv comments = marks_more(b)->comments;

		if (comments.n > 0)
			left_add(&s->records->lefts,
				 (struct locus){ s->file, b->line, 1 },
				 SV("comments"), comments);
		leave_comments(r, b->first);
	}
}

/* What stands before all events. */
static void say_about(struct reading *r)
{
	struct node text = { .line = r->about_line, .column = 1,
			     .text = build_view(&r->about) };

	if (r->about.n > 0)
		said_add(r->objects.sheet, SV("about"), &text);
}

static bool has_field(const struct reading *r, const struct node *map,
		      struct sv field)
{
	for (uint32_t i = 0; i < map->count; i += 2)
		if (sv_eq(look_field(&r->dating, map->child[i].text), field))
			return true;
	return false;
}

/* FRONT is an event, of which BODY tells more: a heading that it begins with is
 * the title where FRONT has none, or else the file's name is. */
static void take_file(struct reading *r, const struct node *front,
		      struct sv body, uint32_t line)
{
	const struct marks *blocks =
		marks_read(reading_arena(r),
			   meanings_short(r->objects.sheet, body, line), line);
	struct marks whole = { .line = 1 };
	bool titled = has_field(r, front, SV("title"));

	reading_begin(r, &whole);
	r->objects.sheet->note = true;
	if (!titled && (!blocks || blocks->kind != MARKS_HEADING))
		bag_add(&r->parts, SV("title"), front_name(r->objects.sheet));
	for (uint32_t i = 0; i < front->count; i += 2)
		bag_add(&r->parts, front->child[i].text, front->child[i + 1]);
	for (const struct marks *b = blocks; b; b = b->next)
		if (b == blocks && b->kind == MARKS_HEADING && !titled)
			bag_say(&r->parts, SV("title"), b->text, &r->from);
		else
			marks_put_written(&r->summary, &r->making, b);
	reading_end(r);
}

/* The heading that BLOCKS begin with is an event, as DATED says, and the only
 * one, of which FRONT tells more, and all else. */
static void take_note(struct reading *r, const struct node *front,
		      const struct marks *blocks, const struct dated *dated)
{
	reading_dated(r, blocks, dated->date, dated->title);
	for (uint32_t i = 0; i < front->count; i += 2)
		bag_add(&r->parts, front->child[i].text, front->child[i + 1]);
	for (const struct marks *b = blocks->next; b; b = b->next)
		reading_other(r, b);
	reading_end(r);
	r->note = true;
}

/* A file that is named after a day, 2024-05-17.md, and has no dates in BLOCKS,
 * tells what was then. */
static void take_day(struct reading *r, const struct marks *blocks)
{
	const struct sv name = front_name(r->objects.sheet).text;
	struct sv day;

	if (!dating_is_day(&r->dating, name))
		return;
	day = reading_keep(r, dating_of(&r->dating, name));
	r->dating.year = reading_keep(r, dating_within(&r->dating, name));
	if (blocks && blocks->kind == MARKS_HEADING)
		blocks = blocks->next; /* which may have it too */
	if (look_dated(&r->dating, blocks, 0)) {
		r->dating.year = (struct sv){ 0 };
		return;
	}
	r->years[0] = r->dating.year;
	r->day = r->under = day;
	r->begun = true;
}

/* Reads TEXT, whose BODY, from LINE on after FRONT, tells its events itself. */
static void take_body(struct reading *r, const struct node *front,
		      struct sv text, struct sv body, uint32_t line)
{
	struct sheet *s = r->objects.sheet;
	const struct locus top = { s->file, 1, 1 };
	bool own = markdown_is_own(body);
	const struct marks *blocks;
	struct node title = { .column = 1 };
	struct dated dated;

	r->titled = node_get(front, SV("title")) ||
		    records_find(s->records, SV(""), SV("title"));
	r->about.arena = s->arena;
	s->prose = !own;
	if (!own)
		body = footnotes_take(&r->footnotes, body, line);
	body = meanings_short(s, body, line);
	if (!own)
		body = markdown_lines(s, body, line);
	blocks = marks_read(s->arena, body, line);
	leave_comments(r, blocks);
	take_day(r, blocks);
	if (own)
		markdown_own(&r->objects, blocks);
	else if (heading_alone(r, blocks, &dated))
		take_note(r, front, blocks, &dated);
	else
		blocks_take(r, blocks);
	/* A note without a date says nothing of the chronology. */
	if (s->rows.n == 0 && !r->seems && sv_trim(text).n > 0) {
		DIAG0(s->diags, FAULT_row_undated, top);
		left_add(&s->records->lefts, top, SV("notes"), sv_trim(text));
		footnotes_free(&r->footnotes);
		return;
	}
	for (uint32_t i = 0; i < front->count && !r->note; i += 2)
		said_add(s, front->child[i].text, &front->child[i + 1]);
	if (r->title) {
		title.line = r->title->line;
		title.text = r->title->text;
		said_add(s, SV("title"), &title);
	}
	say_about(r);
	reading_tell_lines(r);
	footnotes_end(&r->footnotes);
}

void markdown_blocks(struct sheet *s, struct sv text)
{
	struct reading r = { .objects = { .sheet = s },
			     .dating = { .stays = s->arena,
					 .sheet = s,
					 .locale = s->locale },
			     .footnotes = { .sheet = s } };
	size_t n = front_bytes(text);
	struct node front = n ? front_read(s, wiki_plain(s->arena,
							sv_slice(text, 0, n),
							true)) :
				(struct node){ .kind = NODE_MAP };
	struct sv body = wiki_plain(s->arena, sv_slice(text, n, text.n),
				    false);
	uint32_t line = 1;

	r.dating.arena = &r.passing;
	r.objects.passing = &r.making;
	for (size_t i = 0; i < n; i++)
		line += text.s[i] == '\n';
	body = markdown_cheap(s, body, line);
	if (has_field(&r, &front, SV("date")) ||
	    has_field(&r, &front, SV("as_of")))
		take_file(&r, &front, body, line);
	else
		take_body(&r, &front, text, body, line);
	reading_free(&r);
}
