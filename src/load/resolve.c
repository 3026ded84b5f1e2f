/* From references to numbers of the book, once all files are read. */
#include "load/resolve.h"

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

/* ---- by stages ---- */

struct resolving {
	struct load *load;
	struct course course, settling;
	struct resolve_names *names;
	struct resolve_twice *twice;
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
	resolve_role(load_of(of)->book, (role_no)role);
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

static uint64_t count_events(const void *of)
{
	return load_of(of)->book->nevents;
}

static void begin_twice(void *of, uint64_t at)
{
	struct resolving *r = of;

	(void)at;
	r->twice = resolve_twice_open(r->load);
}

static void keep_once(void *of, uint64_t ev)
{
	resolve_twice_event(((struct resolving *)of)->twice, (event_no)ev);
}

static uint64_t count_variants(const void *of)
{
	return load_of(of)->book->variants.n;
}

static void keep_variant_once(void *of, uint64_t i)
{
	resolve_twice_variant(((struct resolving *)of)->twice, (uint32_t)i);
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

	resolve_absence(b, &b->who.v[i]);
}

static void next_links(void *of, uint64_t ev)
{
	struct resolving *r = of;

	resolve_links(r->load, (event_no)ev, &r->kept);
	if (ev + 1 == r->load->book->nevents)
		r->load->book->links.n = r->kept;
}

static uint64_t count_called(const void *of)
{
	return load_of(of)->book->called.n;
}

static void name_called(void *of, uint64_t i)
{
	const struct resolving *r = of;
	struct called *c = &r->load->book->called.v[i];

	c->name = resolve_names_called(r->names,
				       book_text(r->load->book, c->words));
}

static const struct course_stage stages[] = {
	{ count_roles, next_role },	{ course_once, begin_names },
	{ count_declared, enter_name },
	{ count_places_described, describe_place },
	{ count_name_refs, look_at_name }, { count_groups, make_name },
	{ count_name_refs, find_name },	{ count_names, settle_name },
	{ course_once, begin_twice },	{ count_events, keep_once },
	{ count_variants, keep_variant_once },
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
	{ count_called, name_called },
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
	resolve_twice_close(r->twice);
	resolve_sources_close(r->sources);
	resolve_events_close(r->events);
	refs_free(&r->titles);
	mem_free(r);
}
