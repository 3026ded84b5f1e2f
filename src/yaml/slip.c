/* Finding and mending slips of one line. */
#include "yaml/slip.h"

#include "base/build.h"
#include "base/utf8.h"

/* Where lines are looked at, but for those of blocks of text. */
struct look {
	struct sv text;
	struct line_start spot;
	size_t block; /* how far in what a block stands under is, or SIZE_MAX */
};

/* The line there, or an empty one if it is of a block of text. */
static struct sv line_seen(struct look *l)
{
	struct sv line = line_at(l->text, l->spot);
	size_t at = line_first(line);

	if (line_is_gap(line) || (l->block != SIZE_MAX && at > l->block))
		return (struct sv){ 0 };
	l->block = line_opens_block(line) ? at : SIZE_MAX;
	return line;
}

/* The first line after SPOT that is neither blank nor a comment. */
static struct sv line_below(struct sv text, struct line_start spot)
{
	while (line_next(text, &spot))
		if (!line_is_gap(line_at(text, spot)))
			return line_at(text, spot);
	return (struct sv){ 0 };
}

/* Whether BELOW is what a section of SHAPE has below its key, which is AT bytes
 * in. */
static bool is_below(struct sv below, size_t at, enum section_shape shape)
{
	size_t in = line_first(below);
	bool item = line_is_dash(below, in) || line_odd_dash(below, in) > 0;

	if (shape == SECTION_LIST)
		return item && in >= at;
	return in > at && line_key(below, in) != SV_NONE;
}

/* A section alone in LINE, without its colon. */
static bool lacks_colon(const struct look *l, struct sv line,
			section_shape_of *shape_of, struct slip *s)
{
	struct sv word = sv_trim(line);
	enum section_shape shape = shape_of(word);

	if (shape == SECTION_WHOLE || line_first(line) > 0 ||
	    l->spot.at + word.n >= l->text.n ||
	    !is_below(line_below(l->text, l->spot), 0, shape))
		return false;
	s->sort = SLIP_COLON;
	s->at = l->spot.at + word.n;
	s->n = 1;
	s->with = l->text.s[s->at] == '\n' ? SV(":\n") :
		  l->text.s[s->at] == '\r' ? SV(":\r") :
					     SV(": ");
	s->what = word;
	return true;
}

/* A section alone in LINE, and set in. */
static bool is_set_in(const struct look *l, struct sv line, struct sv head,
		      section_shape_of *shape_of, struct slip *s)
{
	size_t at = line_first(line), colon = line_key(line, at);
	struct sv key = sv_slice(line, at, colon == SV_NONE ? at : colon);
	enum section_shape shape = shape_of(key);

	if (shape == SECTION_WHOLE || at == 0 ||
	    sv_trim(sv_slice(line, colon + 1, line.n)).n > 0 ||
	    !is_below(line_below(l->text, l->spot),
		      sv_eq(key, head) ? 0 : at, shape))
		return false;
	s->sort = SLIP_SET_IN;
	s->at = l->spot.at;
	s->n = at;
	s->with = (struct sv){ 0 };
	s->what = key;
	return true;
}

static bool has_odd_dash(const struct look *l, struct sv line, struct slip *s)
{
	static const struct sv with = SV_INIT("-                    ");
	size_t at = line_first(line), n = line_odd_dash(line, at), wide;
	struct sv next = line_below(l->text, l->spot);
	size_t below = line_key(next, line_first(next)) == SV_NONE ?
			       SV_NONE : line_first(next);

	s->sort = SLIP_DASH;
	s->at = l->spot.at + at;
	s->n = n;
	s->what = sv_slice(line, at, at + n);
	/* What follows stays in its column, if there is a blank before it. */
	wide = utf8_count(s->what) + (n > 0 && line.s[at + n] != ' ');
	s->with = sv_slice(with, 0, wide);
	/* Without a blank after it no other column will do. */
	return n > 0 && wide <= with.n &&
	       (line.s[at + n] == ' ' || below == SV_NONE || below > at + 1);
}

static bool is_mended(const struct node_reader *r, size_t at)
{
	for (uint32_t i = 0; i < r->fast.mends.n; i++)
		if (r->fast.mends.v[i].at == at)
			return true;
	return false;
}

/* Whether reading can go on with what was meant by S, where what is read begins
 * in the line BEGUN. */
static bool may_mend(const struct node_reader *r, const struct slip *s,
		     size_t begun)
{
	bool dash = s->sort == SLIP_DASH;

	if (is_mended(r, s->at))
		return false;
	if (r->state == AT_START)
		return !r->any &&
		       (r->first == SIZE_MAX || r->first == s->line.line);
	if (s->line.line == r->first)
		return true;
	if (r->state != AT_ROOT_MAP)
		return r->fast.block || (!dash && !r->begun);
	return r->block && (!dash || r->listed.text.n > 0 ||
			    (r->begun && begun < s->line.line));
}

/* A line with nothing but tabs, or tabs before a comment. */
static bool has_tab_alone(const struct look *l, struct slip *s)
{
	struct sv line = line_at(l->text, l->spot);
	size_t tab = line_first(line), end = tab;

	while (end < line.n && (line.s[end] == ' ' || line.s[end] == '\t'))
		end++;
	s->sort = SLIP_TAB;
	s->column = (uint32_t)tab + 1;
	s->at = l->spot.at;
	s->n = end;
	s->with = (struct sv){ 0 };
	return tab < end && line.s[tab] == '\t' &&
	       (line_before_blank(line, end) || line.s[end] == '#');
}

/* Whether LINE stands within an item of the list that R reads: its keys may be
 * called as sections are. */
static bool is_of_item(const struct node_reader *r, struct sv line)
{
	return r->state == IN_LIST && r->fast.block &&
	       line_first(line) > r->fast.column;
}

bool slip_find(struct node_reader *r, section_shape_of *shape_of,
	       struct line_start from, size_t last)
{
	struct look look = { r->fast.text, from, SIZE_MAX };
	bool root = r->state == AT_START || r->block;

	r->slip.sort = SLIP_NONE;
	do {
		struct slip tab = { .line = look.spot };
		bool alone = has_tab_alone(&look, &tab);
		struct sv line = alone ? SV("") : line_seen(&look);
		struct slip s = { .line = look.spot,
				  .column = (uint32_t)line_first(line) + 1 };

		if (alone && may_mend(r, &tab, from.line))
			r->slip = tab;
		if (line.n > 0 &&
		    (has_odd_dash(&look, line, &s) ||
		     (root && (lacks_colon(&look, line, shape_of, &s) ||
			       (!is_of_item(r, line) &&
				is_set_in(&look, line, r->head, shape_of,
					  &s))))) &&
		    may_mend(r, &s, from.line))
			r->slip = s;
	} while (line_next(look.text, &look.spot) && look.spot.line <= last);
	return r->slip.sort != SLIP_NONE;
}

bool slip_root(struct node_reader *r, struct line_start spot)
{
	struct look look = { r->fast.text, spot, SIZE_MAX };
	struct sv line = line_seen(&look);
	size_t at = line_first(line), key = line_key(line, at);
	bool further = false;

	while (!further && key != SV_NONE && line_next(look.text, &look.spot)) {
		struct sv below = line_seen(&look);

		further = line_first(below) < at &&
			  line_key(below, line_first(below)) != SV_NONE;
	}
	if (further)
		r->slip = (struct slip){
			.sort = SLIP_SET_IN,
			.line = spot,
			.column = (uint32_t)at + 1,
			.at = spot.at,
			.n = at,
			.what = sv_slice(line, at, key),
		};
	return further;
}

/* "an item begins with ...", in A. */
static struct sv words_of(struct arena *a, const struct slip *s)
{
	/* what stands before what the slip is of, and after it */
	static const struct {
		const char *before, *after;
	} words[] = {
		[SLIP_DASH] = { "an item of a list begins with `- `, a dash "
				"and a blank, and not with ", "" },
		[SLIP_HEAD] = { "a list needs ", ": in a line above it" },
		[SLIP_TAB] = { "a tab stands before nothing, or before a "
			       "comment; delete it", "" },
		[SLIP_COLON] = { "", " needs a colon after it" },
		[SLIP_SET_IN] = { "", ": begins at the left; delete the blanks "
				      "before it" },
	};
	struct build b = { .arena = a };

	/* Of a dash that is one, only the blank is missing. */
	if (s->sort == SLIP_DASH && sv_eq(s->what, SV("-")))
		return SV("an item of a list begins with `- `, a dash and a "
			  "blank");
	build_str(&b, words[s->sort].before);
	build_sv(&b, s->what);
	build_str(&b, words[s->sort].after);
	return build_view(&b);
}

void slip_mend(struct node_reader *r)
{
	const struct slip *s = &r->slip;
	struct arena scratch = { 0 };

	DIAG(r->diags, FAULT_yaml_slip,
	     ((struct locus){ r->file, (uint32_t)s->line.line + 1,
			      s->column }),
	     words_of(&scratch, s));
	arena_free(&scratch);
	if (s->sort != SLIP_HEAD)
		VEC_ADD(&r->fast.mends,
			(struct mend){ s->at, s->n, s->with });
	r->slip.sort = SLIP_NONE;
}
