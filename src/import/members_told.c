/* What our own JSON says beside its events: of names, kinds, roles and series,
 * and figures of no event (members.h). */
#include "import/member.h"
#include "import/members.h"
#include "import/nodes.h"
#include "load/schema.h"

/* Appends what KEY of NODE says as the pair KEY, a date, which needs no
 * quotes. */
static void say_date(struct tree *to, const struct node *node, const char *key)
{
	uint32_t before = to->n;

	member_say(to, key, node, key);
	if (to->n > before)
		to->v[to->n - 1].flags = 0;
}

/* Adds RECORD of ID in SECTION; one that is the same again is no other. */
static void add(const struct members *m, struct sv section, struct sv id,
		const struct tree *record, const struct node *node)
{
	const struct node map = tree_map(record);

	records_add(m->sheet->records, section, id,
		    tree_copy(m->sheet->arena, &map),
		    (struct locus){ m->sheet->file, node->line,
				    node->column });
}

/* Whether each item of LIST is a mapping that has KEYS, of which the last is
 * null. */
static bool all_have(const struct node *list, const char *const *keys)
{
	if (list->kind != NODE_LIST)
		return false;
	for (uint32_t i = 0; i < list->count; i++) {
		const struct node *node = &list->child[i];

		if (node->kind != NODE_MAP)
			return false;
		for (size_t k = 0; keys[k]; k++)
			if (!node_get(node, sv_of(keys[k])))
				return false;
	}
	return true;
}

/* ---- names ---- */

static void put_spellings(const struct members *m, struct tree *to,
			  const struct node *node)
{
	struct tree names = member_tree(m, node);
	uint32_t n;
	const struct node *v = member_list(node, "names", &n);

	for (uint32_t i = 0; i < n; i++) {
		struct tree one = member_tree(m, &v[i]);

		member_say(&one, "name", &v[i], "name");
		member_say(&one, "lang", &v[i], "lang");
		say_date(&one, &v[i], "dates");
		member_short(&names, &one, SV("name"));
	}
	tree_pair_items(to, SV("names"), &names);
}

static void put_offices(const struct members *m, struct tree *to,
			const struct node *node)
{
	struct tree offices = member_tree(m, node);
	uint32_t n;
	const struct node *v = member_list(node, "offices", &n);

	for (uint32_t i = 0; i < n; i++) {
		struct tree one = member_tree(m, &v[i]);

		member_say(&one, "title", &v[i], "title");
		member_say_map(m, &one, "titles", &v[i], "lang", "title");
		member_say(&one, "of", &v[i], "of");
		say_date(&one, &v[i], "dates");
		say_date(&one, &v[i], "as_of");
		member_say_map(m, &one, "inferred", &v[i], "field", "why");
		members_cites(m, &one, SV("source"), &v[i]);
		tree_add(&offices, tree_map(&one));
	}
	if (n > 0)
		tree_pair(to, SV("offices"), tree_list(&offices));
}

static void take_name(struct members *m, const struct node *node)
{
	static const char *const texts[] = { "name", "sort", "kind", "place",
					     "wikidata", "country" };
	struct tree record = member_tree(m, node);
	struct sv section = members_section(node);

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		member_say(&record, texts[i], node, texts[i]);
	say_date(&record, node, "born");
	say_date(&record, node, "died");
	if (member_text(node, "in").n > 0)
		tree_say(&record, within_key(section),
			 member_text(node, "in"));
	member_say_point(m, &record, node);
	put_spellings(m, &record, node);
	put_offices(m, &record, node);
	member_say_all(m, &record, "members", node, "members");
	members_cites(m, &record, SV("source"), node);
	add(m, section, member_text(node, "id"), &record, node);
}

/* ---- kinds, roles, series, figures ---- */

static void take_kind(struct members *m, const struct node *node)
{
	struct tree record = member_tree(m, node);

	member_say(&record, "label", node, "label");
	member_say(&record, "is", node, "is");
	member_say_map(m, &record, "labels", node, "lang", "title");
	if (record.n > 0)
		add(m, SV("kinds"), member_text(node, "id"), &record, node);
}

static void take_role(struct members *m, const struct node *node)
{
	struct tree record = member_tree(m, node);
	struct sv id = member_text(node, "id");
	bool present = member_true(node, "present");

	member_say(&record, "label", node, "label");
	member_say(&record, "is", node, "is");
	if (present != members_present(id)) {
		tree_say(&record, SV("present"),
			 present ? SV("yes") : SV("no"));
		record.v[record.n - 1].flags = 0;
	}
	member_say_map(m, &record, "labels", node, "lang", "title");
	member_say_map(m, &record, "plurals", node, "lang", "title");
	if (record.n > 0)
		add(m, SV("roles"), id, &record, node);
}

static void take_series(struct members *m, const struct node *node)
{
	struct tree record = member_tree(m, node);

	member_say(&record, "title", node, "title");
	member_say(&record, "kind", node, "kind");
	member_say(&record, "body", node, "body");
	member_say_map(m, &record, "titles", node, "lang", "title");
	members_cites(m, &record, SV("source"), node);
	add(m, SV("series"), member_text(node, "id"), &record, node);
}

/* The list VALUE of figures that belong to no event. */
static bool take_figures(struct members *m, const struct node *value)
{
	static const char *const has[] = { "what", "value", "sources", NULL };
	struct tree whole = member_tree(m, value), made = whole;
	struct node map;

	if (!all_have(value, has))
		return false;
	tree_pair(&whole, SV("figures"), *value);
	map = tree_map(&whole);
	members_figures(m, &made, &map);
	if (made.n > 0)
		records_add(m->sheet->records, SV(""), SV("figures"),
			    tree_copy(m->sheet->arena, &made.v[1]),
			    (struct locus){ m->sheet->file, value->line,
					    value->column });
	return true;
}

bool members_told(struct members *m, struct sv key, const struct node *value)
{
	static const char *const of_name[] = { "id", "name", "class", "names",
					       NULL };
	static const char *const of_kind[] = { "id", "label", "labels", NULL };
	static const char *const of_role[] = { "id", "label", "present", NULL };
	static const char *const of_series[] = { "id", "title", "titles",
						 NULL };
	static const struct {
		struct sv key;
		const char *const *has;
		void (*take)(struct members *m, const struct node *node);
	} rows[] = {
		{ SV_INIT("names"), of_name, take_name },
		{ SV_INIT("kinds"), of_kind, take_kind },
		{ SV_INIT("roles"), of_role, take_role },
		{ SV_INIT("series"), of_series, take_series },
	};

	if (sv_eq(key, SV("figures")))
		return take_figures(m, value);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		if (!sv_eq(key, rows[i].key) || !all_have(value, rows[i].has))
			continue;
		m->named |= i == 0;
		for (uint32_t k = 0; k < value->count; k++)
			rows[i].take(m, &value->child[k]);
		return true;
	}
	return false;
}
