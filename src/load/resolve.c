/* From references to numbers of the book, once all files are read. */
#include "load/resolve.h"

#include "load/validate.h"
#include "load/circle.h"
#include "load/meaning.h"

void resolve_enter(struct refs *titles, struct sv title, uint32_t number)
{
	uint32_t n = titles->v.n;
	uint32_t at = refs_add(titles, title, (struct locus){ 0 }, 0);

	if (at == n)
		titles->v.v[at].target = number;
}

bool resolve_differs(const struct book *b, struct range mine,
		     struct range theirs)
{
	const struct fact *x = book_fact_rows(b, mine);
	const struct fact *y = book_fact_rows(b, theirs);

	for (uint32_t i = 0; i < mine.count; i++) {
		struct sv key = book_text(b, x[i].key);
		bool said = false;

		for (uint32_t k = 0; k < theirs.count; k++)
			said |= sv_eq(key, book_text(b, y[k].key)) &&
				sv_eq(book_text(b, x[i].value),
				      book_text(b, y[k].value));
		if (!said)
			return true;
	}
	return false;
}

static struct locus locus_of(const struct load *l, struct origin o)
{
	return (struct locus){ arena_copy(l->diags->arena,
					  book_file_name(l->book, o.file)),
			       o.line, o.column };
}

void resolve_described_twice(struct load *l, struct origin where,
			     struct sv name, struct origin first)
{
	struct locus there = locus_of(l, first);

	DIAG(l->diags, FAULT_described_twice, locus_of(l, where),
	     diag_excerpt(&l->scratch, name), diag_locus(&l->scratch, there));
}

struct origin resolve_origin(const struct book *b, const struct ref *ref,
			     file_no *file)
{
	while (*file + 1 < book_files(b) &&
	       !sv_eq(book_file_name(b, *file), ref->first.file))
		++*file;
	return (struct origin){ *file, ref->first.line, ref->first.column };
}

/* ---- series: by id or title, else as they are ---- */

static series_no make_undeclared_series(struct load *l, struct sv text,
					struct origin origin)
{
	struct series_row row = { .kind = NO_KIND,
				  .body = NO_NAME,
				  .origin = origin };

	row.id = row.title = book_add_text(l->book, text);
	VEC_ADD(&l->book->series, row);
	return l->book->series.n - 1;
}

/* ---- rows ---- */

/* Whether those of a role were there is known when all roles are. */
static void mark_absent(struct book *b, struct who *who)
{
	who->flags &= ~(uint32_t)WHO_ABSENT;
	if (!book_role_present(b, who->role))
		who->flags |= WHO_ABSENT;
}

/* The fault of an event that is related to itself; such a link is dropped. */
static void link_to_self(struct load *l, event_no ev, enum link_kind kind)
{
	struct book *b = l->book;
	struct origin o = book_origin(b, ev);
	struct locus where = locus_of(l, o);
	size_t n;

	if (kind == LINK_PART_OF)
		circle_fault(b, o, SV("part_of"), book_title(b, ev),
			     (struct sv){ 0 }, l->diags);
	else
		DIAG(l->diags, FAULT_link_self, where,
		     meaning_links(&n)[kind - LINK_FOLLOWS],
		     diag_excerpt(&l->scratch, book_title(b, ev)));
}

/* Drops links of EV to nothing; *KEPT are those kept of the events before,
 * whose ranges are in their order. */
static void drop_links(struct load *l, event_no ev, uint32_t *kept)
{
	struct book *b = l->book;
	struct range r = b->event_links[ev];

	b->event_links[ev].first = *kept;
	for (uint32_t i = r.first; i < r.first + r.count; i++) {
		struct link link = b->links.v[i];

		if (link.to == ev)
			link_to_self(l, ev, (enum link_kind)link.kind);
		else if (link.to != NO_EVENT)
			b->links.v[(*kept)++] = link;
	}
	b->event_links[ev].count = *kept - b->event_links[ev].first;
}

/* LINES with each line that is a declared id replaced by the name. */
static struct text name_lines(struct load *l, struct text lines)
{
	struct book *b = l->book;
	struct build names = { .arena = &l->scratch };
	struct sv left = book_text(b, lines);
	bool changed = false;

	while (left.n > 0) {
		struct sv line = sv_cut(&left, '\n');
		uint32_t id = refs_find(&l->ids, line);

		build_str(&names, names.n ? "\n" : "");
		changed |= id != UINT32_MAX;
		build_sv(&names, id == UINT32_MAX ?
					 line :
					 book_name(b, l->ids.v.v[id].target));
	}
	return changed ? book_add_text(b, build_view(&names)) : lines;
}

/*
 * A role is attendance when its row says so; one that does not say is as the
 * role it is one of, and in a circle all are.
 */
static void settle_role(struct book *b, role_no role)
{
	enum { SEEN = 4 }; /* beside enum vocab_flag */
	struct vocab_row *rows = b->roles.v;
	uint32_t n = b->roles.n, present = VOCAB_PRESENT;
	role_no r = role;

	while (r < n && !(rows[r].flags & (VOCAB_GIVEN | SEEN))) {
		rows[r].flags |= SEEN;
		r = rows[r].is;
	}
	if (r < n && rows[r].flags & VOCAB_GIVEN)
		present = rows[r].flags & VOCAB_PRESENT;
	for (r = role; r < n && !(rows[r].flags & VOCAB_GIVEN); r = rows[r].is)
		rows[r].flags = VOCAB_GIVEN | present;
}

/* ---- by stages ---- */

struct resolving {
	struct load *load;
	struct course course, settling;
	struct resolve_names *names;
	struct resolve_sources *sources;
	struct resolve_events *events;
	struct refs titles; /* of series */
	uint32_t declared;  /* names, sources or series; more are made */
	file_no file;       /* of the reference at hand */
	bool settled;
	uint32_t kept;      /* links */
};

static struct load *load_of(const void *of)
{
	return ((const struct resolving *)of)->load;
}

static uint64_t count_roles(const void *of)
{
	return load_of(of)->book->roles.n;
}

static void next_role(void *of, uint64_t role)
{
	settle_role(load_of(of)->book, (role_no)role);
}

static void begin_names(void *of, uint64_t at)
{
	struct resolving *r = of;

	(void)at;
	r->names = resolve_names_open(r->load);
	r->declared = r->load->book->names.n;
}

static uint64_t count_declared(const void *of)
{
	return ((const struct resolving *)of)->declared;
}

static void enter_name(void *of, uint64_t name)
{
	resolve_names_enter(((struct resolving *)of)->names, (name_no)name);
}

static uint64_t count_name_refs(const void *of)
{
	return load_of(of)->names.v.n;
}

static void look_at_name(void *of, uint64_t ref)
{
	resolve_names_look(((struct resolving *)of)->names, (uint32_t)ref);
}

static uint64_t count_groups(const void *of)
{
	return resolve_names_groups(((const struct resolving *)of)->names);
}

static void make_name(void *of, uint64_t group)
{
	resolve_names_make(((struct resolving *)of)->names, (uint32_t)group);
}

static uint64_t count_names(const void *of)
{
	return load_of(of)->book->names.n;
}

static void settle_name(void *of, uint64_t name)
{
	resolve_names_settle(((struct resolving *)of)->names, (name_no)name);
}

static void find_name(void *of, uint64_t ref)
{
	resolve_names_find(((struct resolving *)of)->names, (uint32_t)ref);
}

static uint64_t count_places_described(const void *of)
{
	return load_of(of)->places_described.n;
}

static void describe_place(void *of, uint64_t i)
{
	resolve_names_describe(((struct resolving *)of)->names, (uint32_t)i);
}

static void begin_sources(void *of, uint64_t at)
{
	struct resolving *r = of;

	(void)at;
	r->sources = resolve_sources_open(r->load);
	r->declared = r->load->book->sources.n;
}

static void enter_source(void *of, uint64_t s)
{
	resolve_sources_enter(((struct resolving *)of)->sources, (source_no)s);
}

static uint64_t count_sources_described(const void *of)
{
	return load_of(of)->sources_described.n;
}

static void describe_source(void *of, uint64_t i)
{
	resolve_sources_describe(((struct resolving *)of)->sources,
				 (uint32_t)i);
}

static uint64_t count_source_refs(const void *of)
{
	return load_of(of)->sources.v.n;
}

static void look_at_source(void *of, uint64_t ref)
{
	resolve_sources_look(((struct resolving *)of)->sources, (uint32_t)ref);
}

static void find_source(void *of, uint64_t ref)
{
	resolve_sources_find(((struct resolving *)of)->sources, (uint32_t)ref,
			     false);
}

static void find_placed_source(void *of, uint64_t ref)
{
	resolve_sources_find(((struct resolving *)of)->sources, (uint32_t)ref,
			     true);
}

static uint64_t count_drafted_cites(const void *of)
{
	return load_of(of)->draft.cites.n;
}

static void place_cite(void *of, uint64_t cite)
{
	resolve_sources_place(((struct resolving *)of)->sources,
			      (uint32_t)cite);
}

static void begin_series(void *of, uint64_t at)
{
	struct resolving *r = of;

	(void)at;
	r->titles.arena = &r->load->arena;
	r->declared = r->load->book->series.n;
}

static void enter_series(void *of, uint64_t s)
{
	struct resolving *r = of;

	resolve_enter(&r->titles,
		      book_series_title(r->load->book, (series_no)s),
		      (series_no)s);
}

static uint64_t count_series_refs(const void *of)
{
	return load_of(of)->series.v.n;
}

static void find_series(void *of, uint64_t at)
{
	struct resolving *r = of;
	struct load *l = r->load;
	struct ref *ref = &l->series.v.v[at];

	ref->target = refs_target(&l->series_ids, &r->titles, ref->text);
	if (ref->target == NO_SERIES)
		ref->target = make_undeclared_series(
			l, ref->text, resolve_origin(l->book, ref, &r->file));
}

static void begin_events(void *of, uint64_t at)
{
	struct resolving *r = of;

	(void)at;
	r->events = resolve_events_open(r->load);
}

static uint64_t count_event_refs(const void *of)
{
	return load_of(of)->events.v.n;
}

static void look_at_event(void *of, uint64_t ref)
{
	resolve_events_look(((struct resolving *)of)->events, (uint32_t)ref);
}

static uint64_t count_events(const void *of)
{
	return load_of(of)->book->nevents;
}

static uint64_t count_keyed(const void *of)
{
	return resolve_events_keyed(((const struct resolving *)of)->events) ?
		       count_events(of) :
		       0;
}

static void enter_event(void *of, uint64_t ev)
{
	resolve_events_enter(((struct resolving *)of)->events, (event_no)ev);
}

static void find_event(void *of, uint64_t ref)
{
	resolve_events_find(((struct resolving *)of)->events, (uint32_t)ref);
}

static uint64_t count_uses(const void *of)
{
	return load_of(of)->uses.n;
}

static void tell_use(void *of, uint64_t use)
{
	resolve_events_tell(((struct resolving *)of)->events, (uint32_t)use);
}

static uint64_t count_until_settled(const void *of)
{
	return ((const struct resolving *)of)->settled ? 0 : UINT64_MAX;
}

static void settle_row(void *of, uint64_t at)
{
	struct resolving *r = of;
	struct load *l = r->load;
	const struct draft_refs refs = { &l->names, &l->sources, &l->events,
					 &l->series };

	(void)at;
	r->settled = r->settled || !draft_settle(&l->draft, &refs, l->book,
						 &r->settling, 1);
}

static uint64_t count_who(const void *of)
{
	return load_of(of)->book->who.n;
}

static void next_who(void *of, uint64_t i)
{
	struct book *b = load_of(of)->book;

	mark_absent(b, &b->who.v[i]);
}

static void next_links(void *of, uint64_t ev)
{
	struct resolving *r = of;

	drop_links(r->load, (event_no)ev, &r->kept);
	if (ev + 1 == r->load->book->nevents)
		r->load->book->links.n = r->kept;
}

static uint64_t count_cites(const void *of)
{
	return load_of(of)->book->cites.n;
}

/* Where a text may name somebody by id, the name is put. */
static void name_cite(void *of, uint64_t i)
{
	struct load *l = load_of(of);
	struct text by = name_lines(l, l->book->cites.v[i].by);

	l->book->cites.v[i].by = by;
	arena_reset(&l->scratch);
}

static uint64_t count_figures(const void *of)
{
	return load_of(of)->book->figures.n;
}

static void name_figure(void *of, uint64_t i)
{
	struct load *l = load_of(of);
	struct text names = name_lines(l, l->book->figures.v[i].of);

	l->book->figures.v[i].of = names;
	arena_reset(&l->scratch);
}

static const struct course_stage stages[] = {
	{ count_roles, next_role },	{ course_once, begin_names },
	{ count_declared, enter_name },
	{ count_places_described, describe_place },
	{ count_name_refs, look_at_name }, { count_groups, make_name },
	{ count_name_refs, find_name },	{ count_names, settle_name },
	{ course_once, begin_sources },	{ count_declared, enter_source },
	{ count_sources_described, describe_source },
	{ count_source_refs, look_at_source },
	{ count_source_refs, find_source },
	{ count_source_refs, find_placed_source },
	{ count_drafted_cites, place_cite }, { course_once, begin_series },
	{ count_declared, enter_series }, { count_series_refs, find_series },
	{ course_once, begin_events },	{ count_event_refs, look_at_event },
	{ count_keyed, enter_event },	{ count_event_refs, find_event },
	{ count_uses, tell_use },	{ count_until_settled, settle_row },
	{ count_who, next_who },	{ count_events, next_links },
	{ count_cites, name_cite },	{ count_figures, name_figure },
};

enum { ITEMS = 256 };

struct resolving *resolve_open(struct load *l)
{
	struct resolving *r = MEM_NEW(1, struct resolving);

	r->load = l;
	return r;
}

bool resolve_step(struct resolving *r)
{
	return course_step(&r->course, stages,
			   sizeof(stages) / sizeof(*stages), r, ITEMS);
}

void resolve_close(struct resolving *r)
{
	resolve_names_close(r->names);
	resolve_sources_close(r->sources);
	resolve_events_close(r->events);
	refs_free(&r->titles);
	mem_free(r);
}
