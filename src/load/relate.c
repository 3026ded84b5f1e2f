#include "load/relate.h"

#include "load/check.h"
#include "load/circle.h"

static struct sv date_text(struct diags *diags, const struct book *b,
			   event_no ev)
{
	struct build text = { .arena = diags->arena };
	struct date d = book_date(b, ev);

	date_print(&text, &d);
	return build_view(&text);
}

static struct place place_of(struct diags *diags, const struct book *b,
			     event_no ev)
{
	struct origin o = book_origin(b, ev);

	return (struct place){
		arena_copy(diags->arena, book_file_name(b, o.file)), o.line,
		o.column
	};
}

/*
 * A part cannot lie wholly outside of what it is a part of.  What is only
 * known to hold on some day may well reach further, so as_of says nothing.
 */
static void check_parent(const struct book *b, event_no ev, event_no parent,
			 struct diags *diags)
{
	struct date d = book_date(b, ev), whole = book_date(b, parent);

	if (d.form == DATE_NONE || whole.form == DATE_NONE)
		return; /* a circle of parts, or a part of an undated one */
	if (book_date_source(b, ev) != DATE_OWN ||
	    book_date_source(b, parent) != DATE_OWN)
		return;
	if (date_within(&d, &whole) != ANSWER_CANNOT)
		return;
	DIAG(diags, FAULT_part_outside, place_of(diags, b, ev),
	     check_excerpt(diags->arena, book_title(b, ev)),
	     date_text(diags, b, ev),
	     check_excerpt(diags->arena, book_title(b, parent)),
	     date_text(diags, b, parent));
}

void relate_check(const struct book *b, struct diags *diags)
{
	for (event_no ev = 0; ev < book_events(b); ev++) {
		size_t n;
		const struct link *links = book_links(b, ev, &n);

		for (size_t i = 0; i < n; i++)
			if (links[i].kind == LINK_PART_OF)
				check_parent(b, ev, links[i].to, diags);
	}
	circle_check(b, diags);
}
