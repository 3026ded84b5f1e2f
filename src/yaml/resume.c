/* Going on after what is no YAML. */
#include "yaml/resume.h"

#include <string.h>

#include "yaml/fast.h"

enum { RESUMED_MAX = 1000 }; /* times in a file */

/* Where a line begins: bytes, and lines, from 0. */
struct spot {
	size_t at, line;
};

enum begins { BEGINS_NONE, BEGINS_ITEM, BEGINS_SECTION, BEGINS_DOCUMENT };

void resume_mark(struct node_reader *r, const yaml_event_t *event)
{
	r->column = event->start_mark.column;
	resume_end(r, event->start_mark.line);
}

void resume_begin(struct node_reader *r, const yaml_event_t *event)
{
	r->unread = event->start_mark.line + 1;
	r->begun = true;
}

void resume_end(struct node_reader *r, size_t line)
{
	r->unread = line;
	r->begun = false;
}

/* ---- lines ---- */

static struct sv line_at(struct sv text, struct spot spot)
{
	struct sv rest = sv_slice(text, spot.at, text.n);

	return sv_cut(&rest, '\n');
}

/* Moves SPOT to the next line; false after the last. */
static bool next_line(struct sv text, struct spot *spot)
{
	spot->at += line_at(text, *spot).n + 1;
	spot->line++;
	return spot->at < text.n;
}

/* Whether what ends before AT in LINE stands before a blank or the line end. */
static bool before_blank(struct sv line, size_t at)
{
	return at >= line.n || line.s[at] == ' ' || line.s[at] == '\r';
}

/* Whether a key without quotes stands at AT of LINE. */
static bool is_key(struct sv line, size_t at)
{
	size_t end = at;

	while (end < line.n && (unsigned char)line.s[end] > ' ' &&
	       !strchr(":#-?[]{},&*!|>'\"%@`", line.s[end] == '-' && end > at ?
							'_' :
							line.s[end]))
		end++;
	return end > at && end < line.n && line.s[end] == ':' &&
	       before_blank(line, end + 1);
}

static enum begins begins_at(const struct node_reader *r, struct sv line)
{
	bool in_root = r->state == AT_ROOT_MAP;
	size_t at = 0;
	bool dash;

	while (at < line.n && line.s[at] == ' ')
		at++;
	if (sv_starts(line, SV("---")) || sv_starts(line, SV("...")))
		return BEGINS_DOCUMENT;
	dash = at < line.n && line.s[at] == '-' && before_blank(line, at + 1);
	if (r->state == IN_MAP) {
		if (r->fast.block && at == r->column && is_key(line, at))
			return BEGINS_ITEM;
	} else if (r->fast.block && dash && at == r->fast.column &&
		   (!in_root || r->listed.text.n > 0)) {
		return BEGINS_ITEM;
	}
	if (at == 0 && r->block && is_key(line, 0))
		return BEGINS_SECTION;
	return BEGINS_NONE;
}

/* Moves SPOT to the first line, from where it is, that begins something. */
static enum begins find(const struct node_reader *r, struct spot *spot)
{
	struct sv text = r->fast.text;
	enum begins begins;

	if (spot->at >= text.n)
		return BEGINS_NONE;
	do
		begins = begins_at(r, line_at(text, *spot));
	while (begins == BEGINS_NONE && next_line(text, spot));
	return begins;
}

/* Whether libyaml counts the lines of TEXT as is done here. */
static bool counts_alike(struct sv text)
{
	for (size_t at = 0; (at = sv_find_char(text, '\r', at)) != SV_NONE;
	     at++)
		if (at + 1 == text.n || text.s[at + 1] != '\n')
			return false;
	return true;
}

/* ---- going on ---- */

/* The line where R was stopped. */
static size_t stopped_at(const struct node_reader *r)
{
	return r->deep ? r->too_deep.line :
			 r->parser.problem_mark.line + r->fast.shift;
}

/* Where R can go on, in *TO; what is left out begins in line *FIRST. */
static enum begins find_next(const struct node_reader *r, struct spot *to,
			     size_t *first)
{
	enum begins begins;

	while (to->line < r->unread && next_line(r->fast.text, to))
		;
	begins = find(r, to);
	*first = r->begun ? r->unread - 1 : stopped_at(r);
	/* What did not begin yet, since it cannot, is left out; but what stands
	 * before it may have kept an item from its list, or a section from the
	 * root. */
	if (!r->begun && begins != BEGINS_NONE && to->line <= *first &&
	    (begins == BEGINS_SECTION) == (r->state == AT_ROOT_MAP)) {
		*first = to->line;
		if (!next_line(r->fast.text, to))
			return BEGINS_NONE;
		begins = find(r, to);
	}
	return begins;
}

/* "lines 3 to 5 are left out", in A. */
static struct sv left_words(struct arena *a, bool rest, size_t first,
			    size_t end)
{
	struct build b = { .arena = a };

	if (rest)
		build_sv(&b, SV("the rest of this file is left out"));
	else if (first + 1 >= end)
		build_fmt(&b, "line %zu is left out", end);
	else
		build_fmt(&b, "lines %zu to %zu are left out", first + 1,
			  end);
	return build_view(&b);
}

/* What stopped R, after FROM; it goes on at TO. */
static void tell(struct node_reader *r, struct spot from, size_t to,
		 struct sv left)
{
	struct locus where = tree_locus(r, r->too_deep);

	if (r->deep)
		DIAG(r->diags, FAULT_too_deep, where, left);
	else
		yaml_fault(r->diags, &(struct yaml_broken){
					     .parser = &r->parser,
					     .file = r->file,
					     .text = sv_slice(r->fast.text,
							      from.at,
							      r->fast.text.n),
					     .line = from.line,
					     .lost = to - from.at,
					     .shift = r->fast.shift,
					     .last = r->last,
					     .left = left });
}

/* What is read next begins something of the sort BEGINS. */
static void enter(struct node_reader *r, enum begins begins)
{
	bool within = r->state == IN_LIST || r->state == IN_MAP;

	r->merged.n = 0;
	if (begins == BEGINS_SECTION && within) {
		node_leave(r);
	} else if (begins == BEGINS_ITEM && r->state == AT_ROOT_MAP) {
		r->section = r->listed;
		r->whole = (struct open){ 0 };
		r->state = IN_LIST;
	}
}

bool resume(struct node_reader *r)
{
	struct fast *fast = &r->fast;
	struct arena scratch = { 0 };
	struct spot from = { fast->at, fast->line }, to = from;
	size_t first = 0;
	enum begins begins = BEGINS_NONE;
	bool on;

	if (r->stopped ||
	    (r->resumed == 0 && r->recall && !r->recall(r->recall_of)))
		return false;
	if (r->state != AT_START && r->resumed < RESUMED_MAX &&
	    (r->resumed > 0 || counts_alike(fast->text)))
		begins = find_next(r, &to, &first);
	on = begins == BEGINS_ITEM || begins == BEGINS_SECTION;
	tell(r, from, on ? to.at : fast->text.n,
	     left_words(&scratch, !on, first, to.line));
	arena_free(&scratch);
	r->deep = false;
	if (!on)
		return false;
	enter(r, begins);
	resume_end(r, to.line);
	r->resumed++;
	fast->at = to.at;
	fast->line = to.line;
	fast->tried = false;
	fast_resume(r);
	return true;
}
