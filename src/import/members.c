/* Our own JSON, read back (members.h).  What it says twice is read once. */
#include "import/members.h"

#include "import/member.h"
#include "import/tree.h"
#include "import/nodes.h"
#include "import/objects.h"
#include "load/meaning.h"
#include "load/schema.h"

static struct locus locus_of(const struct members *m, const struct node *node)
{
	return (struct locus){ m->sheet->file, node->line, node->column };
}

/* Adds RECORD, made of NODE, under ID of SECTION; the table of records keeps
 * one that says the same. */
static void add_record(const struct members *m, struct sv section,
		       struct sv id, const struct tree *record,
		       const struct node *node)
{
	const struct node map = tree_map(record);
	const struct node *there =
		records_find(m->sheet->records, section, id);
	const struct node *said =
		there && record->n == 2 ? node_get(there, map.child[0].text) :
					  NULL;

	/* One that does no more than name it says nothing new. */
	if (said && sv_eq(said->text, map.child[1].text))
		return;
	if (!there || !tree_same(there, &map))
		records_add(m->sheet->records, section, id,
			    tree_copy(m->sheet->arena, &map),
			    locus_of(m, node));
}

/* ---- names and sources ---- */

struct sv members_section(const struct node *node)
{
	static const struct {
		struct sv class, section;
	} rows[] = { { SV_INIT("person"), SV_INIT("people") },
		     { SV_INIT("organisation"), SV_INIT("organisations") },
		     { SV_INIT("place"), SV_INIT("places") } };

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (sv_eq(rows[i].class, member_text(node, "class")))
			return rows[i].section;
	return (struct sv){ 0 };
}

/* What NODE is called in an event: by the id of a record that it gets, where
 * it has one, else by name. */
static struct sv name_of(const struct members *m, const struct node *node)
{
	struct tree record = member_tree(m, node);
	struct sv id = member_text(node, "id"), section = members_section(node);

	if (id.n == 0 || section.n == 0)
		return member_text(node, "name");
	member_say(&record, "name", node, "name");
	add_record(m, section, id, &record, node);
	return id;
}

/* Appends the names of the list KEY of NODE as the pair `of`. */
static void put_names(const struct members *m, struct tree *to,
		      const struct node *node)
{
	struct tree names = member_tree(m, node);
	uint32_t n;
	const struct node *v = member_list(node, "of", &n);

	for (uint32_t i = 0; i < n; i++)
		tree_add(&names, tree_text(v[i].kind == NODE_MAP ?
						   name_of(m, &v[i]) :
						   nodes_text(&v[i]),
					   &v[i]));
	tree_pair_items(to, SV("of"), &names);
}

static struct sv described_id(const void *arg, uint32_t number)
{
	return ((const struct members *)arg)->described.v[number].id;
}

/* What NODE, a source of the list of all, says: a mapping. */
static struct node source_record(const struct members *m,
				 const struct node *node)
{
	struct tree record = member_tree(m, node);
	size_t n;
	const struct field *fields = schema_fields(SHAPE_SOURCE, &n);

	for (size_t i = 0; i < n; i++) {
		const char *key = fields[i].key.s;
		const struct node *value = node_get(node, fields[i].key);

		if (value && value->kind == NODE_LIST &&
		    fields[i].type == FIELD_INFERRED)
			member_say_map(m, &record, key, node, "field", "why");
		else if (value && value->kind == NODE_LIST)
			member_say_all(m, &record, key, node, key);
		else
			member_say(&record, key, node, key);
		if (record.n > 0 &&
		    schema_is_date(SHAPE_SOURCE, fields[i].key) &&
		    sv_eq(record.v[record.n - 2].text, fields[i].key))
			record.v[record.n - 1].flags = 0;
	}
	return tree_map(&record);
}

/* Adds the record of a source, in the place of one that is but named by an
 * event before it. */
static void put_record(const struct members *m, const struct source_said *said,
		       const struct node *node)
{
	const struct node *there =
		records_find(m->sheet->records, SV("sources"), said->id);

	(there && there->count == 2 ? records_put : records_add)(
		m->sheet->records, SV("sources"), said->id, said->record,
		locus_of(m, node));
}

bool members_take(struct members *m, struct sv key, const struct node *value)
{
	bool whole = true;

	if (members_told(m, key, value))
		return true;
	if (!sv_eq(key, SV("sources")) || value->kind != NODE_LIST)
		return false;
	for (uint32_t i = 0; i < value->count; i++)
		if (value->child[i].kind != NODE_MAP ||
		    !node_get(&value->child[i], SV("id")))
			return false;
	for (uint32_t i = 0; i < value->count; i++) {
		const struct node *node = &value->child[i];
		const struct node record = source_record(m, node);
		struct source_said said = { member_text(node, "id"),
					    tree_copy(m->sheet->arena,
						      &record) };

		if (schema_is_id(said.id))
			put_record(m, &said, node);
		else if (m->begun)
			whole = false; /* they are described already */
		else if (table_number(&m->table, said.id, described_id, m) ==
			 m->described.n)
			VEC_ADD(&m->described, said);
	}
	return whole;
}

/* Appends the source that NODE cites: by the id of a record that it gets, or
 * described where it is cited, by its address or its title. */
static void say_source(const struct members *m, struct tree *to,
		       const struct node *node)
{
	struct tree record = member_tree(m, node);
	struct sv id = member_text(node, "id");
	uint32_t found;

	if (schema_is_id(id)) {
		member_say(&record, "title", node, "title");
		add_record(m, SV("sources"), id, &record, node);
		tree_say(to, SV("ref"), id);
		return;
	}
	found = table_find(&m->table, id, described_id, m);
	if (found != TABLE_NONE && m->described.v[found].record.count > 2) {
		const struct node *all = &m->described.v[found].record;

		for (uint32_t i = 0; i < all->count; i += 2)
			tree_pair(to, all->child[i].text, all->child[i + 1]);
		return;
	}
	if (sv_find_char(id, '#', 0) == SV_NONE &&
	    sv_eq(id, member_text(node, "title"))) {
		tree_say(to, SV("ref"), id);
		return;
	}
	member_say(to, "title", node, "title");
	if (sv_starts(id, SV("http://")) || sv_starts(id, SV("https://")))
		tree_say(to, SV("url"), id);
}

void members_cites(const struct members *m, struct tree *to, struct sv key,
		      const struct node *node)
{
	struct tree cites = member_tree(m, node);
	uint32_t n;
	const struct node *v = member_list(node, "sources", &n);

	for (uint32_t i = 0; i < n; i++) {
		struct tree cite = member_tree(m, &v[i]);

		say_source(m, &cite, &v[i]);
		member_say(&cite, "at", &v[i], "at");
		member_say_all(m, &cite, "quote", &v[i], "quotes");
		member_say(&cite, "by", &v[i], "by");
		member_say(&cite, "voice", &v[i], "voice");
		member_say_all(m, &cite, "via", &v[i], "via");
		member_short(&cites, &cite, SV("ref"));
	}
	tree_pair_items(to, key, &cites);
}

/* ---- who and where ---- */

/* That a part is inferred, and why. */
static void put_inferred(const struct members *m, struct tree *to,
			 const struct node *node)
{
	struct tree reasons = member_tree(m, node);

	member_say_map(m, &reasons, "reasons", node, "field", "why");
	if (reasons.n > 0)
		tree_pair(to, SV("inferred"), reasons.v[1]);
	else if (member_true(node, "inferred"))
		tree_say(to, SV("inferred"), SV("so the report says"));
}

static struct node who_node(const struct members *m, const struct node *node)
{
	struct tree who = member_tree(m, node), one = who;
	bool group = sv_eq(member_text(node, "class"), SV("group"));

	tree_say(&who, group ? SV("group") : SV("name"), name_of(m, node));
	put_names(m, &who, node);
	member_say(&who, "as", node, "as");
	put_inferred(m, &who, node);
	members_cites(m, &who, SV("source"), node);
	member_short(&one, &who, SV("name"));
	return one.v[0];
}

bool members_present(struct sv role)
{
	static const struct {
		struct sv role;
		bool present;
	} rows[] = {
#define X(id, label, several, is, present) { SV_INIT(id), present },
#include "book/role.def"
#undef X
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (sv_eq(rows[i].role, role))
			return rows[i].present;
	return true;
}

static void put_role(const struct members *m, const struct node *node)
{
	struct tree record = member_tree(m, node);
	struct sv role = member_text(node, "role");
	bool present = member_true(node, "present");

	if (role.n == 0 || present == members_present(role) ||
	    (m->named && records_find(m->sheet->records, SV("roles"), role)))
		return;
	tree_say(&record, SV("present"), present ? SV("yes") : SV("no"));
	record.v[1].flags = 0;
	add_record(m, SV("roles"), role, &record, node);
}

static void put_who(const struct members *m, struct tree *to,
		    const struct node *node)
{
	struct tree roles = member_tree(m, node), names = roles;
	uint32_t n;
	const struct node *v = member_list(node, "who", &n);
	struct sv role = { 0 };

	/* Those of a role stand beside each other. */
	for (uint32_t i = 0; i < n; i++) {
		if (i > 0 && !sv_eq(role, member_text(&v[i], "role"))) {
			tree_pair_items(&roles, role, &names);
			names = member_tree(m, node);
		}
		role = member_text(&v[i], "role");
		tree_add(&names, who_node(m, &v[i]));
		put_role(m, &v[i]);
	}
	tree_pair_items(&roles, role, &names);
	if (n > 0)
		tree_pair(to, SV("who"), tree_map(&roles));
}

/* Remembers what lies in what of that which the place NODE lies in. */
static void note_within(struct members *m, const struct node *node)
{
	uint32_t n;
	const struct node *in = member_list(node, "in", &n);

	for (uint32_t i = 0; i + 1 < n; i++)
		if (nodes_text(&in[i]).n > 0 && nodes_text(&in[i + 1]).n > 0)
			within_add(&m->within, in[i].text, in[i + 1].text,
				   locus_of(m, &in[i]));
}

/* Appends what is known of the place NODE itself. */
static void say_place(const struct members *m, struct tree *to,
		      const struct node *node)
{
	uint32_t n;
	const struct node *in = member_list(node, "in", &n);

	member_say(to, "name", node, "name");
	member_say(to, "country", node, "country");
	if (n > 0)
		tree_say(to, within_key(members_section(node)),
			 nodes_text(&in[0]));
	member_say_point(m, to, node);
}

static struct node where_node(struct members *m, const struct node *node)
{
	struct tree where = member_tree(m, node), record = where, one = where;
	struct sv id = member_text(node, "id"), section = members_section(node);
	const struct node *found;
	struct node map;

	if (section.n == 0)
		section = SV("places");
	if (!m->named)
		note_within(m, node);
	if (id.n > 0 && m->named &&
	    records_find(m->sheet->records, section, id)) {
		tree_say(&where, SV("name"), id);
	} else if (id.n > 0) {
		say_place(m, &record, node);
		found = records_find(m->sheet->records, section, id);
		/* One that is but named before, as a guest, is told here. */
		if (found && found->count == 2 && record.n > 2) {
			map = tree_map(&record);
			records_put(m->sheet->records, section, id,
				    tree_copy(m->sheet->arena, &map),
				    locus_of(m, node));
		} else {
			add_record(m, section, id, &record, node);
		}
		tree_say(&where, SV("name"), id);
	} else {
		say_place(m, &where, node);
		within_add(&m->within, member_text(node, "name"),
			   (struct sv){ 0 }, locus_of(m, node));
	}
	member_say(&where, "as", node, "as");
	if (member_true(node, "about")) {
		tree_say(&where, SV("about"), SV("yes"));
		where.v[where.n - 1].flags = 0;
	}
	put_inferred(m, &where, node);
	members_cites(m, &where, SV("source"), node);
	member_short(&one, &where, SV("name"));
	return one.v[0];
}

static void put_places(struct members *m, struct tree *to,
		       const struct node *node)
{
	struct tree places = member_tree(m, node);
	uint32_t n;
	const struct node *v = member_list(node, "places", &n);

	for (uint32_t i = 0; i < n; i++)
		tree_add(&places, where_node(m, &v[i]));
	tree_pair_items(to, SV("place"), &places);
}

/* ---- links, figures, facts ---- */

/* Links are told at both ends; a file says them at one. */
static void put_links(const struct members *m, struct tree *to,
		      const struct node *node)
{
	size_t nkinds;
	const struct sv *kinds = meaning_links(&nkinds);
	struct tree links = member_tree(m, node);

	for (size_t k = 0; k <= nkinds; k++) {
		struct sv kind = k < nkinds ? kinds[k] : SV("part-of");
		struct tree ids = member_tree(m, node);
		uint32_t n;
		const struct node *v = member_list(node, "links", &n);

		for (uint32_t i = 0; i < n; i++)
			if (sv_eq(member_text(&v[i], "kind"), kind))
				tree_add(&ids,
					 tree_text(member_text(&v[i], "id"),
						   &v[i]));
		if (k < nkinds)
			tree_pair_items(&links, kind, &ids);
		else
			tree_pair_items(to, SV("part_of"), &ids);
	}
	if (links.n > 0)
		tree_pair(to, SV("links"), tree_map(&links));
}

void members_figures(const struct members *m, struct tree *to,
		     const struct node *node)
{
	static const char *const texts[] = { "what", "value", "unit",  "is",
					     "bound", "as_of", "over" };
	struct tree figures = member_tree(m, node);
	uint32_t n;
	const struct node *v = member_list(node, "figures", &n);

	for (uint32_t i = 0; i < n; i++) {
		struct tree figure = member_tree(m, &v[i]);

		for (size_t k = 0; k < sizeof(texts) / sizeof(*texts); k++)
			member_say(&figure, texts[k], &v[i], texts[k]);
		member_say_all(m, &figure, "of", &v[i], "of");
		member_say_all(m, &figure, "counts", &v[i], "counts");
		member_say_map(m, &figure, "inferred", &v[i], "field", "why");
		members_cites(m, &figure, SV("source"), &v[i]);
		tree_add(&figures, tree_map(&figure));
	}
	if (n > 0)
		tree_pair(to, SV("figures"), tree_list(&figures));
}

/* Outcomes and goods: a text each, or with a count its pair. */
static void put_results(const struct members *m, struct tree *to,
			const char *key, const struct node *node)
{
	struct tree results = member_tree(m, node);
	uint32_t n;
	const struct node *v = member_list(node, key, &n);

	for (uint32_t i = 0; i < n; i++) {
		struct tree one = member_tree(m, &v[i]);

		tree_say(&one, member_text(&v[i], "text"),
			 member_text(&v[i], "count"));
		tree_add(&results, one.n > 0 ?
					   tree_map(&one) :
					   tree_text(member_text(&v[i], "text"),
						     &v[i]));
	}
	tree_pair_items(to, sv_of(key), &results);
}

static void put_media(const struct members *m, struct tree *to,
		      const struct node *node)
{
	struct tree media = member_tree(m, node);
	uint32_t n;
	const struct node *v = member_list(node, "media", &n);

	for (uint32_t i = 0; i < n; i++) {
		struct tree one = member_tree(m, &v[i]);

		member_say(&one, "url", &v[i], "url");
		member_say(&one, "caption", &v[i], "caption");
		member_say(&one, "credit", &v[i], "credit");
		tree_add(&media, tree_map(&one));
	}
	if (n > 0)
		tree_pair(to, SV("media"), tree_list(&media));
}

static void put_variants(struct members *m, struct tree *to,
			 const struct node *node)
{
	struct tree variants = member_tree(m, node);
	uint32_t n;
	const struct node *v = member_list(node, "variants", &n);

	for (uint32_t i = 0; i < n; i++) {
		struct tree one = member_tree(m, &v[i]);

		tree_say(&one, member_text(&v[i], "field"),
			 member_text(&v[i], "value"));
		put_who(m, &one, &v[i]);
		put_places(m, &one, &v[i]);
		members_figures(m, &one, &v[i]);
		put_results(m, &one, "results", &v[i]);
		put_results(m, &one, "items", &v[i]);
		members_cites(m, &one, SV("source"), &v[i]);
		tree_add(&variants, tree_map(&one));
	}
	if (n > 0)
		tree_pair(to, SV("variants"), tree_list(&variants));
}

/* ---- events ---- */

bool members_are(const struct node *node)
{
	return node->kind == NODE_MAP && node_get(node, SV("date_key")) &&
	       node_get(node, SV("kinds")) && node_get(node, SV("date"));
}

/* The date of what an event is a part of: the days that it bounds, where it
 * counts by another calendar. */
static void put_within(const struct members *m, struct tree *to,
		       const struct node *node)
{
	struct build days = { .arena = m->sheet->arena };

	if (member_text(node, "calendar").n == 0) {
		member_say(to, "within_date", node, "date");
		return;
	}
	build_sv(&days, member_text(node, "first"));
	build_char(&days, '/');
	build_sv(&days, member_text(node, "last"));
	tree_say(to, SV("within_date"), build_view(&days));
}

const struct node *members_event(struct members *m, const struct node *node)
{
	static const char *const texts[] = { "id", "date_text",
					     "title", "summary", "status",
					     "confidence", "level", "series",
					     "number" };
	struct tree event = member_tree(m, node), none = event;
	struct sv date_key = member_text(node, "date_key");
	struct node *out = ARENA_NEW(m->arena, 1, struct node);

	m->begun = m->sheet->ours = true;
	if (sv_eq(date_key, SV("date")))
		member_say(&event, "calendar", node, "calendar");
	if (sv_eq(date_key, SV("part_of")))
		put_within(m, &event, node);
	else
		member_say(&event,
			   sv_eq(date_key, SV("as_of")) ? "as_of" : "date",
			   node, "date");
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		member_say(&event, texts[i], node, texts[i]);
	member_say_all(m, &event, "kind", node, "kinds");
	member_say_all(m, &event, "url", node, "urls");
	member_say_all(m, &event, "tags", node, "tags");
	member_say_map(m, &event, "titles", node, "lang", "title");
	member_say_map(m, &event, "inferred", node, "field", "why");
	member_say_map(m, &event, "codes", node, "scheme", "code");
	put_who(m, &event, node);
	put_places(m, &event, node);
	put_links(m, &event, node);
	members_figures(m, &event, node);
	put_results(m, &event, "results", node);
	put_results(m, &event, "items", node);
	put_media(m, &event, node);
	put_variants(m, &event, node);
	members_cites(m, &event, SV("sources"), node);
	/* Without any it is no sheet whose pages are its sources. */
	if (!sv_eq(event.v[event.n - 2].text, SV("sources")))
		tree_pair(&event, SV("sources"), tree_list(&none));
	objects_keep_whole(&event);
	*out = tree_map(&event);
	return out;
}

void members_end(struct members *m)
{
	within_end(&m->within, m->sheet->records);
	table_free(&m->table);
	VEC_FREE(&m->described);
}
