/* What places lie in (within.h). */
#include "import/within.h"

#include "import/nodes.h"
#include "import/tree.h"
#include "load/schema.h"
#include "text/fold.h"

void within_add(struct within *w, struct sv name, struct sv in,
		struct locus where)
{
	VEC_ADD(&w->v, (struct within_step){ name, in, where });
}

struct sv within_key(struct sv section)
{
	return sv_eq(section, SV("organisations")) ? SV("part_of") : SV("in");
}

/* Names of records, then of places that get one. */
struct places {
	VEC(uint32_t) record;
	VEC(struct sv) name;
	struct table table;
};

/* Instead of a record: it is described where it is named. */
#define DESCRIBED UINT32_MAX

static struct sv place_name(const void *arg, uint32_t number)
{
	return ((const struct places *)arg)->name.v[number];
}

/* The number of the place called NAME, whose record is RECORD if it is new. */
static uint32_t place_number(struct places *p, struct sv name, uint32_t record)
{
	uint32_t n = table_number(&p->table, name, place_name, p);

	if (n == p->name.n) {
		VEC_ADD(&p->name, name);
		VEC_ADD(&p->record, record);
	}
	return n;
}

/* An id for the place called NAME that no record has. */
static struct sv new_id(const struct records *r, struct sv name)
{
	static const struct sv sections[] = { SV_INIT("people"),
					      SV_INIT("places"),
					      SV_INIT("organisations") };
	struct sv slug = fold_slug(r->arena, name);
	struct build id = { .arena = r->arena };
	bool taken = true;

	for (unsigned n = 1; taken; n++) {
		build_cut(&id, 0);
		build_sv(&id, schema_is_id(slug) ? slug : SV("place"));
		if (n > 1)
			build_fmt(&id, "-%u", r->v.n + n);
		taken = false;
		for (size_t i = 0; i < 3; i++)
			taken |= records_find(r, sections[i],
					      build_view(&id)) != NULL;
	}
	return build_view(&id);
}

/* Says what W lies in, in a record that says no more than its name. */
static void put_within(struct records *r, struct places *p,
		       struct within_step w)
{
	const struct node from = { .line = w.where.line,
				   .column = w.where.column };
	struct tree record = { .arena = r->arena, .from = &from };
	uint32_t of = p->record.v[place_number(p, w.name, r->v.n)];
	struct sv section = of < r->v.n ? r->v.v[of].section : SV("places");

	if (of == DESCRIBED || (of < r->v.n && r->v.v[of].value.count > 2))
		return;
	tree_say(&record, SV("name"), w.name);
	tree_say(&record, within_key(section), w.in);
	records_put(r, section, of < r->v.n ? r->v.v[of].id : new_id(r, w.name),
		    tree_map(&record), w.where);
}

/* The name that the record I has. */
static struct sv record_name(const struct records *r, uint32_t i)
{
	return nodes_text(node_get(&r->v.v[i].value, SV("name")));
}

void within_end(struct within *w, struct records *r)
{
	struct places places = { .table = { 0 } };

	for (uint32_t i = 0; i < r->v.n; i++)
		if (!sv_eq(r->v.v[i].section, SV("people")) &&
		    record_name(r, i).n > 0)
			place_number(&places, record_name(r, i), i);
	for (uint32_t i = 0; i < w->v.n; i++)
		if (w->v.v[i].in.n == 0)
			place_number(&places, w->v.v[i].name, DESCRIBED);
	for (uint32_t i = 0; i < w->v.n; i++)
		if (w->v.v[i].in.n > 0)
			put_within(r, &places, w->v.v[i]);
	table_free(&places.table);
	VEC_FREE(&places.name);
	VEC_FREE(&places.record);
	VEC_FREE(&w->v);
}
