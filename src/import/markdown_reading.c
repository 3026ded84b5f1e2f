/* Events that Markdown tells in words (markdown_reading.h). */
#include "import/markdown_reading.h"

#include "import/markdown_look.h"

struct arena *reading_arena(const struct reading *r)
{
	return r->objects.sheet->arena;
}

void reading_pass(struct reading *r)
{
	arena_reset(&r->passing);
}

struct sv reading_keep(const struct reading *r, struct sv text)
{
	return arena_copy(reading_arena(r), text);
}

void reading_free(struct reading *r)
{
	objects_end(&r->objects);
	arena_free(&r->making);
	arena_free(&r->passing);
	VEC_FREE(&r->lines);
}

void reading_leave(struct reading *r, const struct marks *m)
{
	VEC_ADD(&r->lines, m);
}

void reading_tell_lines(const struct reading *r)
{
	for (uint32_t i = 0; i < r->lines.n; i++) {
		const struct marks *m = r->lines.v[i];
		const struct node at = { .line = m->line, .column = 1 };

		sheet_left_line(r->objects.sheet, m->written, &at,
				SV("DATE: TITLE"));
	}
}

void reading_say(struct reading *r, struct sv key, struct sv text)
{
	bag_say(&r->parts, key, footnotes_cite(&r->footnotes, text, &r->parts),
		&r->from);
}

void reading_say_section(struct reading *r)
{
	struct sheet *s = r->objects.sheet;

	if (!r->unsaid && !sheet_again(s, r->section.n)) {
		sheet_left_again(s, r->section,
				 &(struct node){ .line = r->section_line,
						 .column = 1 });
		r->section = (struct sv){ 0 };
	}
	bag_say(&r->parts, SV("section"), r->section, &r->from);
	r->unsaid = NULL;
}

void reading_leave_section(struct reading *r)
{
	struct sheet *s = r->objects.sheet;

	if (r->unsaid)
		left_add(&s->records->lefts,
			 (struct locus){ s->file, r->unsaid->line, 1 },
			 SV("headings"), r->unsaid->text);
	r->unsaid = NULL;
}

void reading_end(struct reading *r)
{
	if (!r->open)
		return;
	reading_say(r, SV("summary"), sv_trim(build_view(&r->summary)));
	objects_add(&r->objects, bag_end(&r->parts));
	r->open = false;
}

void reading_begin(struct reading *r, const struct marks *m)
{
	reading_end(r);
	arena_reset(&r->making);
	r->open = r->begun = true;
	r->heading = NULL;
	r->from = (struct node){ .line = m->line, .column = 1 };
	r->parts = (struct bag){ .arena = &r->making, .from = &r->from };
	r->summary = (struct build){ .arena = &r->making };
	if (m->task)
		bag_say(&r->parts, SV("done"),
			m->task == 'x' ? SV("yes") : SV("no"), &r->from);
}

void reading_say_links(struct reading *r, const struct marks *m)
{
	struct sv urls = marks_more(m)->urls, titles = marks_more(m)->titles;

	while (urls.n > 0)
		bag_say(&r->parts, SV("url"), sv_cut(&urls, '\n'), &r->from);
	while (titles.n > 0)
		bag_say(&r->parts, SV("link title"), sv_cut(&titles, '\n'),
			&r->from);
}

bool reading_event(struct reading *r, const struct marks *m)
{
	const struct marks *heading = r->heading;
	struct dated dated;
	struct sv rest = m->text;

	/* "1895 - about 1901" is a period, and no event. */
	if (!dating_part(&r->dating, m, &dated) ||
	    dating_of(&r->dating, dated.title).n > 0)
		return false;
	reading_begin(r, m);
	sv_cut(&rest, '\n');
	if (heading && look_headed(&r->dating, m, dated.title)) {
		if (dated.title.n > 0)
			marks_put(&r->summary, dated.title);
		dated.title = heading->text;
	}
	bag_say(&r->parts, SV("date"), arena_copy(&r->making, dated.date),
		&r->from);
	reading_say(r, SV("title"), dated.title);
	reading_say_section(r);
	reading_say_links(r, m);
	marks_put(&r->summary, rest);
	return true;
}

void reading_dated(struct reading *r, const struct marks *m, struct sv date,
		   struct sv title)
{
	reading_begin(r, m);
	bag_say(&r->parts, SV("date"), arena_copy(&r->making, date), &r->from);
	reading_say(r, SV("title"), title);
	reading_say_section(r);
	reading_say_links(r, m);
}

void reading_under(struct reading *r, const struct marks *m)
{
	struct sv rest = m->text, title = sv_cut(&rest, '\n');

	reading_dated(r, m, r->under, title);
	marks_put(&r->summary, rest);
}

bool reading_day(struct reading *r, const struct marks *m)
{
	struct dated dated;
	struct sv title;

	if (!dating_begins(&r->dating, m, &dated))
		return false;
	title = sv_cut(&dated.title, '\n');
	if (title.n == 0 || dating_of(&r->dating, title).n > 0)
		return false;
	reading_dated(r, m, dated.date, title);
	marks_put(&r->summary, dated.title);
	return true;
}

bool reading_doubtful(struct reading *r, const struct marks *m)
{
	struct sv rest = m->text;
	struct dated dated;

	if (!dating_seems(&r->dating, m, &dated) &&
	    !(r->under.n == 0 && dating_lacks_year(&r->dating, m, &dated)))
		return false;
	r->seems |= m->kind != MARKS_HEADING;
	/* What can be read lacks what separates it from the title. */
	if (dated.date.n == 0 || dating_of(&r->dating, dated.date).n > 0)
		return false;
	reading_dated(r, m, dated.date, dated.title);
	sv_cut(&rest, '\n');
	marks_put(&r->summary, rest);
	return true;
}

void reading_other(struct reading *r, const struct marks *m)
{
	struct sheet *s = r->objects.sheet;
	bool comment = sv_starts(m->written, SV("<!--"));

	if (m->written.n == 0 || look_rule(m))
		return;
	if (comment || m->kind == MARKS_UNSEEN) {
		left_add(&s->records->lefts,
			 (struct locus){ s->file, m->line, 1 },
			 comment ? SV("comments") : SV("definitions"),
			 m->written);
		return;
	}
	if (r->open) {
		marks_put_written(&r->summary, &r->making, m);
	} else if (!r->begun && (!r->section.n || r->section_number == 1) &&
		   (!r->dating.year.n || r->dating.titled)) {
		if (r->about.n == 0)
			r->about_line = m->line;
		marks_put_written(&r->about, &r->making, m);
	} else {
		reading_leave(r, m);
	}
}
