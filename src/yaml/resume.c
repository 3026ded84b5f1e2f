/* Going on after what is no YAML. */
#include "yaml/resume.h"

#include <string.h>

#include "yaml/blank.h"
#include "yaml/fast.h"
#include "yaml/line.h"
#include "yaml/slip.h"

enum {
	RESUMED_MAX = 1000, /* times in a file */
	AGAIN_MAX = 50,     /* times that the same is read again */
};

/* AGAIN is what began already. */
enum begins { BEGINS_NONE, BEGINS_ITEM, BEGINS_SECTION, BEGINS_DOCUMENT,
	      BEGINS_AGAIN };

void resume_mark(struct node_reader *r, const yaml_event_t *event)
{
	r->column = event->start_mark.column;
	resume_end(r, event->start_mark.line);
}

void resume_list(struct node_reader *r)
{
	r->listed = r->section;
	r->fast.block = r->section.column == 1;
	r->fast.column = SIZE_MAX;
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

static enum begins begins_at(const struct node_reader *r, struct sv line)
{
	bool in_root = r->state == AT_ROOT_MAP;
	size_t at = line_first(line);

	if (sv_starts(line, SV("---")) || sv_starts(line, SV("...")))
		return BEGINS_DOCUMENT;
	if (r->state == IN_MAP) {
		if (r->fast.block && at == r->column &&
		    line_key(line, at) != SV_NONE)
			return BEGINS_ITEM;
	} else if (r->fast.block && line_is_dash(line, at) &&
		   at == r->fast.column &&
		   (!in_root || r->listed.text.n > 0)) {
		return BEGINS_ITEM;
	}
	if (at == 0 && r->block && line_key(line, 0) != SV_NONE)
		return BEGINS_SECTION;
	return BEGINS_NONE;
}

/* Whether a dash that LINE begins with stands further out than those of the
 * list: it is an item of it all the same, for no item goes on there. */
static bool is_outdented(const struct node_reader *r, struct sv line)
{
	bool list = r->state == IN_LIST ||
		    (r->state == AT_ROOT_MAP && r->listed.text.n > 0);
	size_t at = line_first(line);

	return list && r->fast.block && at < r->fast.column &&
	       line_is_dash(line, at);
}

/* Moves SPOT to the first line, from where it is, that begins something. */
static enum begins find(const struct node_reader *r, struct line_start *spot)
{
	struct sv text = r->fast.text;
	enum begins begins;

	if (spot->at >= text.n)
		return BEGINS_NONE;
	do
		begins = begins_at(r, line_at(text, *spot));
	while (begins == BEGINS_NONE && line_next(text, spot));
	return begins;
}

/* Whether LINE, which is set in no more than the items or keys that R reads,
 * is a part of none and begins none. */
static bool is_stray(const struct node_reader *r, struct sv line)
{
	bool root = r->state == AT_ROOT_MAP || r->state == AT_START;
	size_t column = r->state == IN_MAP ? r->column :
			root		   ? 0 :
					     r->fast.column;
	size_t at = line_first(line);

	return at <= column && !line_is_gap(line) && line.s[at] != '\t' &&
	       !(r->state == AT_START && strchr("[{", line.s[at])) &&
	       blank_outer(sv_slice(line, at, line.n)) != 0 &&
	       line_key(line, at) == SV_NONE && !line_is_dash(line, at) &&
	       begins_at(r, line) == BEGINS_NONE;
}

/* ---- going on ---- */

/* The line where R was stopped. */
static size_t stopped_at(const struct node_reader *r)
{
	return r->deep ? r->too_deep.line :
			 r->parser.problem_mark.line + r->fast.shift;
}

/* Whether a chronology begins in TEXT at SPOT, but for blank lines and
 * comments. */
static bool begins_root(struct sv text, struct line_start spot)
{
	struct sv line = line_at(text, spot);

	while (line_is_gap(line) && line_next(text, &spot))
		line = line_at(text, spot);
	return line_key(line, 0) != SV_NONE ||
	       line_is_dash(line, line_first(line));
}

/* Moves SPOT to where what R reads has begun, or, since libyaml looks ahead, to
 * what is to begin next; NONE where that is not known. */
static enum begins find_begun(const struct node_reader *r,
			      struct line_start *spot)
{
	if (r->state == AT_START)
		return r->any ? BEGINS_NONE : BEGINS_AGAIN;
	if (r->deep || !(r->state == AT_ROOT_MAP ? r->block : r->fast.block))
		return BEGINS_NONE;
	while (spot->line + r->begun < r->unread &&
	       line_next(r->fast.text, spot))
		;
	return r->begun ? BEGINS_AGAIN : find(r, spot);
}

/* Moves SPOT to the line where R was stopped; of what libyaml took for a key,
 * or for a text of several lines that begins the file, to its first. */
static void find_stopped(const struct node_reader *r, struct line_start *spot)
{
	struct sv text = r->fast.text;
	size_t line = yaml_fault_above(&r->parser) ?
			      r->parser.context_mark.line + r->fast.shift :
			      stopped_at(r);

	while (r->state == AT_START && line_is_gap(line_at(text, *spot)) &&
	       line_next(text, spot))
		;
	if (r->state == AT_START && is_stray(r, line_at(text, *spot)))
		return;
	while (spot->line < line && line_next(text, spot))
		;
}

/* Whether what begins in LINE may be read once more. */
static bool may_again(struct node_reader *r, size_t line)
{
	if (r->again_at != line)
		r->again = 0;
	r->again_at = line;
	return r->again++ < AGAIN_MAX;
}

/* Whether R may go on after what stopped it. */
static bool may_resume(const struct node_reader *r)
{
	return r->resumed < RESUMED_MAX && r->counts_alike;
}

/* Whether the first list of a root of pairs begins at BEGUN, and has no key: it
 * is kept in R as a slip. */
static bool lacks_head(struct node_reader *r, struct line_start begun)
{
	/* With an odd dash it is taken for a key. */
	struct sv text = r->fast.text, line = line_at(text, begun);
	size_t at;

	while (line_is_gap(line) && line_next(text, &begun))
		line = line_at(text, begun);
	at = line_first(line);
	if (r->state != AT_ROOT_MAP || !r->block || r->head.n == 0 ||
	    r->listed.text.n > 0 ||
	    !(r->begun ? line_odd_dash(line, at) > 0 : line_is_dash(line, at)))
		return false;
	r->listed = (struct node){ .kind = NODE_SCALAR,
				   .line = (uint32_t)begun.line + 1,
				   .column = 1,
				   .text = r->head };
	r->fast.block = true;
	r->slip = (struct slip){ .sort = SLIP_HEAD,
				 .line = begun,
				 .column = (uint32_t)at + 1,
				 .at = SIZE_MAX,
				 .what = r->head };
	return true;
}

/* If a section stands below the list that is the root, whose key was forgotten,
 * it is read, from TO on. */
static enum begins pass_list(struct node_reader *r, section_shape_of *shape_of,
			     struct line_start *to)
{
	struct sv text = r->fast.text, line;
	struct line_start at = *to;

	if (r->state != AT_ROOT_LIST || r->head.n == 0 || r->begun)
		return BEGINS_NONE;
	while (at.line < stopped_at(r) && line_next(text, &at))
		;
	line = line_at(text, at);
	if (line_key(line, 0) == SV_NONE ||
	    shape_of(sv_slice(line, 0, line_key(line, 0))) == SECTION_WHOLE)
		return BEGINS_NONE;
	r->slip = (struct slip){ .sort = SLIP_HEAD,
				 .line.line = r->first,
				 .column = (uint32_t)r->fast.column + 1,
				 .what = r->head };
	slip_mend(r);
	r->state = AT_ROOT_MAP;
	r->block = true;
	*to = at;
	return BEGINS_SECTION;
}

/* If what stopped R is a slip, that is mended, and reading goes on at TO; else
 * NONE. */
static enum begins pass_slip(struct node_reader *r, section_shape_of *shape_of,
			     struct line_start *to)
{
	struct line_start begun = *to, at;
	size_t last = r->parser.context_mark.line + r->fast.shift;
	bool dash, tab;

	if (pass_list(r, shape_of, to))
		return BEGINS_SECTION;
	while (begun.line + r->begun < r->unread &&
	       line_next(r->fast.text, &begun))
		;
	if (last < stopped_at(r))
		last = stopped_at(r);
	if (r->slip.sort == SLIP_NONE &&
	    (r->deep ||
	     !(lacks_head(r, begun) || slip_find(r, shape_of, begun, last)) ||
	     !may_again(r, begun.line))) {
		r->slip.sort = SLIP_NONE;
		return BEGINS_NONE;
	}
	at = r->slip.line;
	tab = r->slip.sort == SLIP_TAB;
	dash = r->slip.sort == SLIP_DASH || r->slip.sort == SLIP_HEAD;
	if (r->slip.sort == SLIP_HEAD) {
		slip_mend(r);
		slip_find(r, shape_of, at, at.line);
	}
	if (r->slip.sort != SLIP_NONE)
		slip_mend(r);
	if (r->state == AT_START || at.line == r->first) {
		r->state = AT_START;
		r->any = false;
		*to = (struct line_start){ 0 };
		return BEGINS_AGAIN;
	}
	*to = begun.line < at.line && r->begun ? begun : at;
	if (tab && to->line == at.line)
		return find(r, to);
	return to->line < at.line ? BEGINS_AGAIN :
	       dash		  ? BEGINS_ITEM :
				    BEGINS_SECTION;
}

/* The line LINE, which is not before what is read. */
static struct line_start reach(struct node_reader *r, size_t line)
{
	if (r->texts.line < r->fast.next.line)
		r->texts = r->fast.next;
	tree_reach(r->fast.text, &r->texts, line);
	return r->texts;
}

bool resume_root(struct node_reader *r, size_t line)
{
	struct line_start spot = reach(r, line);

	return may_resume(r) && spot.line == line && line == r->first &&
	       slip_root(r, spot);
}

bool resume_within(struct node_reader *r, section_shape_of *shape_of,
		   size_t line, size_t end)
{
	struct line_start spot = reach(r, line);

	if (may_resume(r) && r->block && spot.line == line &&
	    slip_find(r, shape_of, spot, end) && r->slip.sort != SLIP_DASH)
		return true;
	r->slip.sort = SLIP_NONE;
	return false;
}

bool resume_ahead(struct node_reader *r, section_shape_of *shape_of,
		  size_t line, bool list)
{
	struct line_start spot = reach(r, line);

	if (!may_resume(r) || spot.line != line ||
	    (r->state != AT_START && !r->block))
		return false;
	if (list)
		while (line_next(r->fast.text, &spot) &&
		       line_is_gap(line_at(r->fast.text, spot)))
			;
	if (!list && r->state == AT_ROOT_MAP &&
	    spot.line != r->first && lacks_head(r, spot))
		return true;
	if (slip_find(r, shape_of, r->texts, spot.line) &&
	    (!list || r->slip.sort == SLIP_DASH))
		return true;
	r->slip.sort = SLIP_NONE;
	return false;
}

/* Makes blanks of the stray lines from SPOT on, which is moved after them. */
static void pass_lines(struct node_reader *r, struct line_start *spot)
{
	struct sv text = r->fast.text, line = line_at(text, *spot);
	bool more;

	do {
		VEC_ADD(&r->fast.blank.v,
			(struct spoilt){ spot->at, line.n, spot->line });
		more = line_next(text, spot);
		line = line_at(text, *spot);
	} while (more && is_stray(r, line));
}

/*
 * If what stopped R are stray lines after what began, which is whole without
 * them, it is read once more, with blanks in their place: TO is moved to where
 * it begins, *FIRST and *END are the lines.  Else NONE.
 */
static enum begins pass_stray(struct node_reader *r, struct line_start *to,
			      size_t *first, size_t *end)
{
	struct sv text = r->fast.text;
	struct line_start at = *to, begun = *to;
	enum begins begins = find_begun(r, &begun);

	find_stopped(r, &at);
	if (begins == BEGINS_NONE || begins == BEGINS_DOCUMENT ||
	    (r->begun && at.line <= begun.line) ||
	    !is_stray(r, line_at(text, at)) || !may_again(r, begun.line))
		return BEGINS_NONE;
	*first = at.line;
	if (begun.line > at.line)
		at = begun; /* they stand before what begins next */
	else
		pass_lines(r, &at);
	if (r->state == AT_START && !begins_root(text, at) &&
	    !begins_root(text, begun))
		return BEGINS_NONE;
	*to = begun;
	*end = at.line;
	return begins;
}

/* Likewise; where the list has no more items in its column, one that stands
 * further out counts. */
static enum begins find_any(const struct node_reader *r,
			    struct line_start *spot)
{
	struct sv text = r->fast.text;
	struct line_start at = *spot;
	enum begins begins = find(r, spot);

	while (begins != BEGINS_ITEM && at.at < text.n &&
	       at.line < spot->line) {
		if (is_outdented(r, line_at(text, at))) {
			*spot = at;
			return BEGINS_ITEM;
		}
		line_next(text, &at);
	}
	return begins;
}

/* Whether LINE is one that the last text in quotes ran on to: what it is of was
 * not tried. */
static bool was_quoted(const struct node_reader *r, size_t line)
{
	return line > r->last.from.line && line <= r->last.to.line;
}

/* Where R can go on, in *TO; what is left out begins in line *FIRST. */
static enum begins find_next(const struct node_reader *r, struct line_start *to,
			     size_t *first)
{
	enum begins begins;

	while (to->line < r->unread && line_next(r->fast.text, to))
		;
	begins = find_any(r, to);
	*first = r->begun ? r->unread - 1 : stopped_at(r);
	/* What did not begin yet, since it cannot, is left out; but what stands
	 * before it may have kept an item from its list, or a section from the
	 * root. */
	if (!r->begun && begins != BEGINS_NONE && to->line <= *first &&
	    !was_quoted(r, to->line) &&
	    (begins == BEGINS_SECTION) == (r->state == AT_ROOT_MAP)) {
		*first = to->line;
		if (!line_next(r->fast.text, to))
			return BEGINS_NONE;
		begins = find_any(r, to);
	} else if (!r->begun && *first == r->reached && to->line > *first) {
		++*first; /* the line is the last of what was read */
	}
	return begins;
}

/* "lines 3 to 5 are left out", in A; only the rest of the line LAST, the REST
 * of the file, or nothing may be. */
static struct sv left_words(struct arena *a, bool rest, size_t first,
			    size_t end, size_t last)
{
	struct build b = { .arena = a };

	if (rest)
		build_sv(&b, SV("the rest of this file is left out"));
	else if (first >= end && first > last)
		build_fmt(&b, "the rest of line %zu is left out", last + 1);
	else if (first >= end)
		build_sv(&b, SV("nothing is left out"));
	else if (first + 1 == end)
		build_fmt(&b, "line %zu is left out", end);
	else
		build_fmt(&b, "lines %zu to %zu are left out", first + 1,
			  end);
	return build_view(&b);
}

/* What stopped R, after FROM; it goes on at TO. */
static void tell(struct node_reader *r, struct line_start from, size_t to,
		 struct sv left)
{
	struct locus where = tree_locus(r, r->too_deep);

	if (section_is_spoilt(r, stopped_at(r)))
		return;
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
		section_leave(r);
	} else if (begins == BEGINS_ITEM && r->state == AT_ROOT_MAP) {
		r->section = r->listed;
		r->whole = (struct open){ 0 };
		r->state = IN_LIST;
	}
}

/* Tells what stopped R, and finds where it goes on, in *TO. */
static enum begins tell_and_find(struct node_reader *r,
				 section_shape_of *shape_of,
				 struct line_start *to)
{
	struct line_start from = *to;
	struct arena scratch = { 0 };
	struct sv text = r->fast.text, left;
	enum begins begins = BEGINS_NONE;
	size_t first = 0, end = 0, lost;
	uint32_t mended = r->fast.mends.n;
	bool may = may_resume(r);

	if (may)
		begins = pass_slip(r, shape_of, to);
	if (begins || mended < r->fast.mends.n)
		return begins;
	if (may)
		begins = pass_stray(r, to, &first, &end);
	if (begins) {
		lost = text.n;
		left = left_words(&scratch, false, first, end,
				  stopped_at(r));
	} else {
		if (may && r->state != AT_START)
			begins = find_next(r, to, &first);
		if (begins == BEGINS_DOCUMENT)
			begins = BEGINS_NONE;
		lost = begins ? to->at : text.n;
		left = left_words(&scratch, !begins, first, to->line,
				  stopped_at(r));
	}
	tell(r, from, lost, left);
	arena_free(&scratch);
	return begins;
}

bool resume(struct node_reader *r, section_shape_of *shape_of)
{
	struct fast *fast = &r->fast;
	struct line_start to = fast->next;
	enum begins begins;

	if (r->stopped ||
	    (r->resumed == 0 && r->recall && !r->recall(r->recall_of)))
		return false;
	begins = tell_and_find(r, shape_of, &to);
	r->deep = false;
	if (begins == BEGINS_NONE)
		return false;
	enter(r, begins);
	if (begins == BEGINS_ITEM && r->state == IN_LIST)
		fast->column = line_first(line_at(fast->text, to));
	resume_end(r, to.line);
	r->resumed++;
	fast->next = r->texts = to;
	fast->tried = false;
	if (r->state == AT_START)
		fast_start_blank(r);
	else
		fast_resume(r);
	if (r->strange)
		DIAG(r->diags, FAULT_yaml_syntax,
		     ((struct locus){ r->file, (uint32_t)to.line + 1, 1 }),
		     SV("the indentation does not fit what stands above"),
		     SV("the rest of this file is left out"));
	return !r->strange;
}
