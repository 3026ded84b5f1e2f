/* Slides of TimelineJS before version 3 (timelinejs_old.h). */
#include "import/timelinejs_old.h"

#include "base/ascii.h"
#include "import/nodes.h"
#include "yaml/refs.h"

/* Members of old slides: what they are now, in which part of the slide. */
static const struct {
	struct sv old, part, member;
} members[] = {
	{ SV_INIT("headline"), SV_INIT("text"), SV_INIT("headline") },
	{ SV_INIT("text"), SV_INIT("text"), SV_INIT("text") },
	{ SV_INIT("media"), SV_INIT("media"), SV_INIT("url") },
	{ SV_INIT("credit"), SV_INIT("media"), SV_INIT("credit") },
	{ SV_INIT("caption"), SV_INIT("media"), SV_INIT("caption") },
	{ SV_INIT("thumbnail"), SV_INIT("media"), SV_INIT("thumbnail") },
	{ SV_INIT("tag"), SV_INIT(""), SV_INIT("group") },
};

/* "2012,1,26" as an object of its parts; any other text as it is. */
static struct node date_of(struct arena *a, const struct node *value)
{
	static const struct sv parts[] = { SV_INIT("year"), SV_INIT("month"),
					   SV_INIT("day"), SV_INIT("hour"),
					   SV_INIT("minute"),
					   SV_INIT("second") };
	struct tree date = { .arena = a, .from = value };
	struct sv left = sv_trim(nodes_text(value));

	for (size_t i = 0; i < left.n; i++)
		if (!ascii_is_digit(left.s[i]) && left.s[i] != ',' &&
		    left.s[i] != ' ' && !(left.s[i] == '-' && i == 0))
			return *value;
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		tree_say(&date, parts[i], sv_trim(sv_cut(&left, ',')));
	return left.n > 0 || date.n == 0 ? *value : tree_map(&date);
}

/* A part of a slide that grows: what it is made of, and which keys it has. */
struct part {
	struct tree tree;
	struct refs keys;
};

/* Those of one slide. */
struct slide {
	struct part whole, text, media;
};

/* Appends to TO what NODE says under KEY; where TO has that, under the name
 * with which it is said to be another, to the whole of SLIDE. */
static void put_once(struct slide *slide, struct part *to, struct sv key,
		     struct sv old, const struct node *value)
{
	while (!refs_new(&to->keys, key)) {
		struct build other = { .arena = to->tree.arena };

		build_str(&other, "other ");
		build_sv(&other, old);
		key = old = build_view(&other);
		to = &slide->whole;
	}
	tree_pair(&to->tree, key, *value);
}

/* Appends the date that NODE says under KEY, as what is now called MEMBER. */
static void put_date(struct slide *slide, struct sv member,
		     struct sv key, const struct node *value)
{
	const struct node date = date_of(slide->whole.tree.arena, value);

	put_once(slide, &slide->whole, member, key, &date);
}

/* Appends the members of NODE, an old slide or its asset, to where they are
 * now in SLIDE.  Calls itself for the asset. */
static void put_members(struct slide *slide, const struct node *node)
{
	for (uint32_t i = 0; i < node->count; i += 2) {
		const struct sv key = node->child[i].text;
		const struct node value = node->child[i + 1];
		struct sv member = key;
		struct part *to = &slide->whole;

		for (size_t k = 0; k < sizeof(members) / sizeof(*members); k++)
			if (sv_eq(members[k].old, key)) {
				member = members[k].member;
				to = sv_eq(members[k].part, SV("text")) ?
					     &slide->text :
				     members[k].part.n > 0 ? &slide->media :
							     &slide->whole;
			}
		if (sv_eq(key, SV("startDate")))
			put_date(slide, SV("start_date"), key, &value);
		else if (sv_eq(key, SV("endDate")) && nodes_text(&value).n > 0)
			put_date(slide, SV("end_date"), key, &value);
		else if (sv_eq(key, SV("asset")) && value.kind == NODE_MAP)
			put_members(slide, &value);
		else if (!(value.kind == NODE_LIST &&
			   (sv_eq(key, SV("date")) || sv_eq(key, SV("era")))) &&
			 !(sv_eq(key, SV("type")) &&
			   sv_eq(nodes_text(&value), SV("default"))) &&
			 (nodes_text(&value).n > 0 || value.count > 0))
			put_once(slide, to, member, key, &value);
	}
}

/* NODE, an old slide, or the title of all. */
static struct node slide_of(struct arena *a, const struct node *node)
{
	const struct part part = { { .arena = a, .from = node },
				   { .arena = a } };
	struct slide slide = { part, part, part };
	struct tree *whole = &slide.whole.tree;

	if (node->kind != NODE_MAP)
		return *node;
	put_members(&slide, node);
	if (slide.text.tree.n > 0)
		tree_pair(whole, SV("text"), tree_map(&slide.text.tree));
	if (slide.media.tree.n > 0)
		tree_pair(whole, SV("media"), tree_map(&slide.media.tree));
	refs_free(&slide.whole.keys);
	refs_free(&slide.text.keys);
	refs_free(&slide.media.keys);
	return tree_map(whole);
}

/* Appends the old slides LIST, which may be null, as what is now called KEY. */
static void put_slides(struct tree *to, struct sv key, const struct node *list)
{
	struct tree slides = { .arena = to->arena, .from = list };

	for (uint32_t i = 0; list && i < list->count; i++)
		tree_add(&slides, slide_of(to->arena, &list->child[i]));
	if (slides.n > 0)
		tree_pair(to, key, tree_list(&slides));
}

struct node timelinejs_renew(struct arena *a, const struct node *root)
{
	const struct node *old = node_get(root, SV("timeline")), *era;
	struct tree out = { .arena = a, .from = root };
	struct node title;

	if (!old || old->kind != NODE_MAP || !node_get(old, SV("date")) ||
	    node_get(old, SV("date"))->kind != NODE_LIST)
		return *root;
	for (uint32_t i = 0; i < root->count; i += 2)
		if (&root->child[i + 1] != old)
			tree_pair(&out, root->child[i].text,
				  root->child[i + 1]);
	era = node_get(old, SV("era"));
	title = slide_of(a, old);
	tree_pair(&out, SV("title"), title);
	put_slides(&out, SV("events"), node_get(old, SV("date")));
	put_slides(&out, SV("eras"),
		   era && era->kind == NODE_LIST ? era : NULL);
	return tree_map(&out);
}
