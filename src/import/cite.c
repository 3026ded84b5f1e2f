/* Sources as rows name them (cite.h). */
#include "import/cite.h"

#include "load/meaning.h"
#include "load/schema.h"
#include "table/cited.h"

/* Whether SOURCE is taken for the whole, though it may have a #. */
static bool is_whole(struct sv source)
{
	struct sv place;

	meaning_source(source, &place);
	return place.n == 0;
}

/* SOURCE at PLACE, with keys of their own. */
static struct node described(struct arena *a, struct sv source, struct sv place,
			     const struct node *from)
{
	struct tree t = { .arena = a, .from = from };

	tree_say(&t, is_whole(source) ? SV("ref") : SV("title"), source);
	tree_say(&t, SV("at"), place);
	return tree_map(&t);
}

static struct node ours_of(struct arena *a, struct sv text,
			   const struct node *from)
{
	struct build joined = { .arena = a };
	struct sv place, at, source = cited_take(a, text, &place);

	if (source.n == 0)
		return tree_text(text, from);
	if (place.n == 0)
		return is_whole(source) ? tree_text(source, from) :
					  described(a, source, place, from);
	build_sv(&joined, source);
	build_char(&joined, '#');
	build_sv(&joined, place);
	if (sv_eq(meaning_source(build_view(&joined), &at), source) &&
	    sv_eq(at, place))
		return tree_text(build_view(&joined), from);
	return described(a, source, place, from);
}

struct node cite_text(struct arena *a, struct sv text, bool ours,
		      const struct node *from)
{
	struct sv place;

	if (ours)
		return ours_of(a, text, from);
	if (schema_is_id(meaning_source(text, &place)) || place.n == 0)
		return tree_text(text, from);
	return described(a, text, (struct sv){ 0 }, from);
}

struct node cite_texts(struct arena *a, const struct sv *v, size_t n, bool ours,
		       const struct node *from)
{
	struct tree list = { .arena = a, .from = from };

	for (size_t i = 0; i < n; i++)
		tree_add(&list, cite_text(a, v[i], ours, from));
	return list.n == 1 ? list.v[0] : tree_list(&list);
}

struct node cite_tree(struct arena *a, const struct node *tree)
{
	struct tree list = { .arena = a, .from = tree };

	if (tree->kind != NODE_LIST)
		return *tree;
	for (uint32_t i = 0; i < tree->count; i++)
		tree_add(&list, tree->child[i].kind == NODE_SCALAR ?
					cite_text(a, tree->child[i].text,
						  false, tree) :
					tree->child[i]);
	return tree_list(&list);
}
