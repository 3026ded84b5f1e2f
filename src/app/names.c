/* The rows of the names pane, and the names that a prompt chooses from. */
#include <stdlib.h>
#include <string.h>

#include "app/state.h"
#include "base/build.h"
#include "query/field.h"
#include "text/fold.h"
#include "view/brief.h"
#include "view/title.h"

enum {
	SECTION_MOST = 2000, /* names listed of a sort */
	PRECISIONS = PRECISION_MILLENNIUM + 1,
	SECTIONS = 6, /* headings */
};

/* Rows while they are added; all that is needed is known beforehand. */
struct rows {
	struct app *app;
	struct names_row *v;
	struct names_link *links;
	size_t n, room;
	struct sv heading; /* of the rows that come next */
	struct hits hits;  /* what the second count is of */
	size_t *hit_names; /* events among them, by name */
};

bool names_begin(struct sv text, struct sv typed)
{
	struct arena scratch = { 0 };
	struct build all = { .arena = &scratch }, part = { .arena = &scratch };
	bool found;

	if (typed.n == 0)
		return true;
	build_char(&all, ' ');
	build_sv(&all, fold_copy(&scratch, text, FOLD_EXACT));
	build_char(&part, ' ');
	build_sv(&part, fold_copy(&scratch, typed, FOLD_EXACT));
	found = sv_find(build_view(&all), build_view(&part), 0) != SV_NONE;
	arena_free(&scratch);
	return found;
}

/* A heading is added with the first row below it. */
static void add_row(struct rows *r, struct names_row row,
		    struct names_link link)
{
	struct sv narrow = { r->app->narrow, r->app->nnarrow };
	int chip = chip_find(r->app, link.field, link.value);

	if (link.field.n > 0 && !names_begin(row.text, narrow))
		return;
	if (r->heading.n > 0 && r->n < r->room) {
		r->v[r->n] = (struct names_row){ .text = r->heading,
					     .heading = true };
		r->links[r->n++] = (struct names_link){ 0 };
		r->heading = (struct sv){ 0 };
	}
	if (r->n == r->room)
		return;
	if (chip >= 0)
		row.mark = r->app->now.chips[chip].inverted ? NAMES_NOT
							    : NAMES_CHIP;
	r->v[r->n] = row;
	r->links[r->n++] = link;
}

static void add_heading(struct rows *r, struct sv text)
{
	r->heading = text;
}

/* What the second count is of: what constraints leave, and of that what the
 * query being typed would, or what the search finds. */
static struct hits counted_hits(struct app *a)
{
	if (a->prompt.kind == PROMPT_FILTER && a->prompt.counts)
		return a->prompt.hits;
	if (a->marks && a->kept.n == a->all.n)
		return a->found;
	if (a->marks)
		return hits_within(&a->names_arena, a->kept, a->found);
	return a->kept;
}

static bool is_person(const struct app *a, name_no n)
{
	return book_name_class(a->book, n) == NAME_PERSON;
}

static void add_name(struct rows *r, bool people, struct completion of,
		     size_t all)
{
	struct app *a = r->app;

	add_row(r,
		(struct names_row){
			.text = of.text,
			.all = all,
			.hit = r->hit_names[of.name],
			.person = is_person(a, of.name),
			.style = people ? STYLE_NAME : STYLE_PLACE,
		},
		(struct names_link){ .field = people ? SV("who") : SV("at"),
				     .value = of.text });
}

/* What is told of all events does not change while the reader types. */
static void count_all(struct app *a)
{
	struct counted *c = &a->counted;

	if (c->kinds)
		return;
	for (int people = 0; people <= 1; people++)
		c->names[people] =
			query_complete(&a->every, a->book, (struct sv){ 0 },
				       people, a->all, &c->nnames[people]);
	c->kinds = query_count_kinds(&a->every, a->book, a->all);
	c->precisions = query_count_precisions(&a->every, a->book, a->all);
}

/* Names with hits come first, those with most above all. */
static void add_names(struct rows *r, bool people)
{
	struct app *a = r->app;
	size_t n = a->counted.nnames[people], nhit = n;
	const struct completion *list = a->counted.names[people], *hit = list;
	size_t *all = ARENA_NEW(&a->names_arena, book_names(a->book) + 1,
				size_t);

	if (r->hits.n < a->all.n)
		hit = query_complete(&a->names_arena, a->book, (struct sv){ 0 },
				     people, r->hits, &nhit);
	for (size_t i = 0; i < n; i++) {
		all[list[i].name] = list[i].count;
		r->hit_names[list[i].name] = 0; /* a country is in both */
	}
	for (size_t i = 0; i < nhit; i++)
		r->hit_names[hit[i].name] = hit[i].count;
	add_heading(r, people ? SV("WHO") : SV("WHERE"));
	for (size_t i = 0; i < nhit && i < SECTION_MOST; i++)
		add_name(r, people, hit[i], all[hit[i].name]);
	for (size_t i = 0; i < n && i < SECTION_MOST; i++)
		if (r->hit_names[list[i].name] == 0)
			add_name(r, people, list[i], list[i].count);
}

struct ranked {
	uint32_t no, hit, all;
};

static int by_hits(const void *x, const void *y)
{
	const struct ranked *a = x, *b = y;

	if (a->hit != b->hit)
		return a->hit > b->hit ? -1 : 1;
	if (a->all != b->all)
		return a->all > b->all ? -1 : 1;
	return (a->no > b->no) - (a->no < b->no);
}

/* The numbers below N: those with most hits come first, then those with most
 * events, then the lowest.  In ARENA. */
static const uint32_t *most_first(struct arena *arena, const uint32_t *hit,
				  const uint32_t *all, uint32_t n)
{
	struct ranked *v = ARENA_NEW(arena, n, struct ranked);
	uint32_t *order = ARENA_NEW(arena, n, uint32_t);

	for (uint32_t i = 0; i < n; i++)
		v[i] = (struct ranked){ i, hit[i], all[i] };
	if (n > 0)
		qsort(v, n, sizeof(*v), by_hits);
	for (uint32_t i = 0; i < n; i++)
		order[i] = v[i].no;
	return order;
}

/* "V Visit": the letters of the timeline are told here. */
static void add_kinds(struct rows *r)
{
	struct app *a = r->app;
	uint32_t kinds = book_kind_count(a->book);
	const uint32_t *all = a->counted.kinds;
	const uint32_t *hit = query_count_kinds(&a->names_arena, a->book,
						r->hits);
	const uint32_t *order = most_first(&a->names_arena, hit, all, kinds);

	add_heading(r, SV("KIND"));
	for (uint32_t i = 0; i < kinds; i++) {
		struct build b = { .arena = &a->names_arena };
		kind_no k = (kind_no)order[i];

		if (all[k] == 0)
			continue;
		build_sv(&b, book_kind_glyph(a->book, k));
		build_char(&b, ' ');
		build_sv(&b, book_kind_label(a->book, k));
		add_row(r,
			(struct names_row){ .text = build_view(&b),
					.all = all[k],
					.hit = hit[k],
					.style = STYLE_KIND },
			(struct names_link){ .field = SV("kind"),
					     .value = book_kind_id(a->book,
								   k) });
	}
}

/* "[1] Title": so are the numbers of the sources. */
static void add_sources(struct rows *r)
{
	struct app *a = r->app;
	uint32_t sources = book_sources(a->book);
	const uint32_t *hit = query_count_sources(&a->names_arena, a->book,
						  r->hits);

	add_heading(r, SV("SOURCE"));
	for (source_no s = 0; s < sources && s < SECTION_MOST; s++) {
		struct build b = { .arena = &a->names_arena };
		size_t n;

		book_source_events(a->book, s, &n);
		build_fmt(&b, "[%u] ", s + 1);
		build_sv(&b, book_source_title(a->book, s));
		add_row(r,
			(struct names_row){ .text = build_view(&b),
					.all = n,
					.hit = hit[s],
					.style = STYLE_TEXT },
			(struct names_link){ .field = SV("src"),
					     .value = book_source_id(a->book,
								     s) });
	}
}

/* By how finely they are dated, the finest first. */
static void add_precisions(struct rows *r)
{
	struct app *a = r->app;
	size_t n;
	const struct field_word *sorts = field_choices(FIELD_PREC, &n);
	const uint32_t *all = a->counted.precisions;
	const uint32_t *hit = query_count_precisions(&a->names_arena, a->book,
						     r->hits);

	add_heading(r, SV("PRECISION"));
	for (size_t i = 0; i < n; i++)
		if (all[sorts[i].code] > 0)
			add_row(r,
				(struct names_row){ .text = sorts[i].word,
						.all = all[sorts[i].code],
						.hit = hit[sorts[i].code],
						.style = STYLE_DATE },
				(struct names_link){ .field = SV("prec"),
						     .value = sorts[i].word });
}

/* The value of C, a person's by family name: the title bar has all of it. */
static struct sv brief_value(const struct app *a, const struct chip *c)
{
	for (size_t i = 0; i < a->nknown && sv_eq(c->field, SV("who")); i++)
		if (sv_eq(book_name(a->book, a->known[i]), c->value))
			return brief_name(a->book, a->known[i]);
	return c->value;
}

/* What is in force; Enter on one drops it. */
static void add_chips(struct rows *r)
{
	struct app *a = r->app;

	if (a->now.nchips > 0)
		add_heading(r, SV("ONLY"));
	for (int i = 0; i < a->now.nchips; i++) {
		const struct chip *c = &a->now.chips[i];
		struct build b = { .arena = &a->names_arena };

		build_sv(&b, title_number(&a->names_arena, i + 1,
					   a->options.ascii));
		build_char(&b, ' ');
		if (c->field.n > 0 && !c->inverted)
			build_sv(&b, brief_value(a, c));
		else
			build_sv(&b, chip_label(&a->names_arena, c));
		add_row(r,
			(struct names_row){ .text = build_view(&b),
					.all = a->chip_hits[i].n,
					.hit = r->hits.n,
					.style = STYLE_CHIP },
			(struct names_link){ .chip = i + 1 });
	}
}

static void build(struct app *a)
{
	size_t names = book_names(a->book);
	/* WHO and WHERE may both have all names: countries act, too. */
	size_t room = 2 * (names < 2 * SECTION_MOST ? names :
						      2 * SECTION_MOST) +
		      book_kind_count(a->book) + book_sources(a->book) +
		      CHIP_MAX + PRECISIONS + SECTIONS;
	struct rows r = { .app = a, .room = room };

	arena_reset(&a->names_arena);
	count_all(a);
	r.hits = counted_hits(a);
	r.hit_names = ARENA_NEW(&a->names_arena, book_names(a->book) + 1,
				size_t);
	r.v = ARENA_NEW(&a->names_arena, room, struct names_row);
	r.links = ARENA_NEW(&a->names_arena, room, struct names_link);
	add_chips(&r);
	add_names(&r, true);
	add_names(&r, false);
	add_kinds(&r);
	add_sources(&r);
	add_precisions(&r);
	a->names.rows = r.v;
	a->names.n = r.n;
	/* Not by how many hits there are: columns must not come and go while
	 * the reader types. */
	a->names.one = !a->marks && a->now.nchips == 0 &&
			a->prompt.kind != PROMPT_SEARCH &&
			a->prompt.kind != PROMPT_FILTER;
	a->links = r.links;
	if (a->names.cursor >= r.n)
		a->names.cursor = 0;
}

void names_need(struct app *a)
{
	/* The first row may be what is searched for. */
	int room = a->layout.names.height -
		   (a->marks || a->nnarrow > 0 ||
		    a->prompt.kind == PROMPT_SEARCH);
	bool whole = a->focus == FOCUS_NAMES;
	struct names_link link;

	if (!a->names_stale && a->names_whole == whole &&
	    a->names_room == room)
		return;
	a->names_stale = false;
	a->names_whole = whole;
	a->names_room = room;
	link = panes_chosen(a);
	build(a);
	if (!whole && room > 0 && a->names.n > (size_t)room)
		names_share(a, (size_t)room);
	panes_follow(a, &link);
}

/* Completions with a count of what is kept first, the others behind them. */
struct names names_complete(struct app *a, struct arena *arena,
			      struct sv typed, bool people)
{
	size_t *kept = ARENA_NEW(arena, book_names(a->book) + 1, size_t);
	const struct completion *list;
	struct names_row *rows;
	size_t n, out = 0;

	list = query_complete(arena, a->book, typed, people, a->kept, &n);
	for (size_t i = 0; i < n; i++)
		kept[list[i].name] = list[i].count;
	if (a->kept.n < a->all.n)
		list = query_complete(arena, a->book, typed, people, a->all,
				      &n);
	rows = ARENA_NEW(arena, n + 1, struct names_row);
	for (int pass = 0; pass < 2; pass++) {
		for (size_t i = 0; i < n; i++) {
			size_t hit = kept[list[i].name];

			if ((hit > 0) == (pass == 0))
				rows[out++] = (struct names_row){
					.text = list[i].text,
					.all = list[i].count,
					.hit = hit,
					.person = is_person(a, list[i].name),
					.style = people ? STYLE_NAME
							: STYLE_PLACE,
				};
		}
	}
	return (struct names){ .rows = rows, .n = out, .chosen = true,
				.one = a->kept.n == a->all.n };
}
