/* What headings tell (markdown_heading.h). */
#include "import/markdown_heading.h"

#include "base/panic.h"
#include "import/markdown_look.h"

/* Whether M, which is no date alone, is the title of the file. */
static bool is_title(const struct reading *r, const struct marks *m)
{
	const struct marks *b = m->next;

	if (m->number != 1 || r->titled || r->begun)
		return false;
	while (!look_ends(b, 1))
		b = b->next;
	return !b;
}

/* Whether M, a heading, tells an event, or the date of what stands below it and
 * has none of its own. */
static bool take_dated(struct reading *r, const struct marks *m)
{
	struct sv date = dating_of(&r->dating, m->text);
	struct dated dated;

	if (date.n > 0) {
		if (look_dated(&r->dating, m->next, m->number))
			return false;
		r->begun = true;
		r->under = reading_keep(r, date);
		r->under_number = m->number;
		if (look_ends(m->next, m->number) &&
		    dating_year(&r->dating, m->text).n == 0)
			reading_dated(r, m, date, (struct sv){ 0 });
		return true;
	}
	if (!(dating_part(&r->dating, m, &dated) ||
	      dating_begins(&r->dating, m, &dated)) ||
	    dated.title.n == 0 ||
	    dating_of(&r->dating, dated.title).n > 0 || is_title(r, m) ||
	    (!dating_has_month(&r->dating, dated.date) &&
	     look_dated(&r->dating, m->next, m->number) &&
	     !look_prose(&r->dating, m)))
		return false;
	reading_dated(r, m, dated.date, dated.title);
	return true;
}

/* The date that M, a heading, is, or begins with before what separates it from
 * more: 1915: The turn, 1915 (the second year); empty for none. */
static struct sv date_told(const struct reading *r, const struct marks *m)
{
	struct sv date = dating_of(&r->dating, m->text), rest = m->text;
	struct dated dated;

	if (date.n > 0)
		return date;
	if (dating_part(&r->dating, m, &dated))
		return dated.date;
	date = sv_cut(&rest, ' ');
	if (sv_ends(date, SV(",")))
		date.n--;
	else if (!sv_starts(rest, SV("(")))
		date.n = 0;
	return dating_year(&r->dating, date);
}

/* Takes the year of what stands below M, a heading: its own, or else that of
 * the heading in whose section it is; none where M is of several years. */
static void take_year(struct reading *r, const struct marks *m)
{
	struct sv date = date_told(r, m);
	uint32_t depth = m->number;

	ENSURE(depth <= HEADING_DEPTHS);
	for (uint32_t k = depth; k <= HEADING_DEPTHS; k++)
		r->years[k] = (struct sv){ 0 };
	if (date.n > 0) {
		r->years[depth] = reading_keep(
			r, dating_within(&r->dating, date));
		if (r->years[depth].n == 0)
			r->years[depth] = SV("");
	}
	while (depth > 0 && !r->years[depth].s)
		depth--;
	r->dating.year = r->years[depth];
}

/* Whether M, in the note of a day, only sorts what stands below it. */
static bool is_over_list(const struct reading *r, const struct marks *m)
{
	return r->day.n > 0 && m->next &&
	       (m->next->kind == MARKS_LIST || m->next->kind == MARKS_HEADING);
}

void heading_take(struct reading *r, const struct marks *m)
{
	enum { SECTION_BYTES = 1000 }; /* which each event below it tells */
	struct sv year = dating_year(&r->dating, m->text);
	bool month;

	reading_end(r);
	if (r->lined)
		r->under = r->outer;
	r->lined = false;
	if (m->number <= r->under_number)
		r->under = r->day;
	r->heading = NULL;
	if (m->number <= r->section_number) {
		reading_leave_section(r);
		r->section = (struct sv){ 0 };
	}
	take_year(r, m);
	month = dating_heading(&r->dating, m->text, m->number);
	if (take_dated(r, m) || year.n > 0 || month)
		return;
	/* What looks like a date over what is dated is a part: 1900s. */
	if (!look_dated(&r->dating, m->next, m->number) &&
	    reading_doubtful(r, m))
		return;
	if (r->under.n > 0 && !is_over_list(r, m)) {
		reading_under(r, m);
	} else if (m->number == 1 && !r->titled && !r->begun) {
		r->titled = true;
		dating_title(&r->dating, m->text);
		r->years[0] = r->dating.year;
		r->title = m;
	} else if (m->text.n > SECTION_BYTES) {
		reading_leave(r, m);
	} else {
		reading_leave_section(r);
		r->heading = r->unsaid = m;
		r->section = m->text;
		r->section_line = m->line;
		r->section_number = m->number;
	}
}

bool heading_alone(const struct reading *r, const struct marks *m,
		   struct dated *out)
{
	return m && m->kind == MARKS_HEADING && is_title(r, m) &&
	       !look_dated(&r->dating, m->next, m->number) &&
	       (dating_part(&r->dating, m, out) ||
		dating_begins(&r->dating, m, out)) &&
	       out->title.n > 0 && dating_of(&r->dating, out->title).n == 0;
}
