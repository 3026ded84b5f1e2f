/* Lists of which something fits nowhere (sift.h). */
#include "import/sift.h"

#include "import/tree.h"

/* The two parts of what is sifted. */
struct parts {
	struct tree good, bad;
};

static void sift_list(const struct fit *w, const struct field *field,
		      const struct node *tree, struct parts *to)
{
	for (uint32_t i = 0; i < tree->count; i++) {
		const struct node *item = &tree->child[i];
		struct tree one = { .arena = w->scratch, .from = item };
		struct node alone;

		tree_add(&one, *item);
		alone = tree_list(&one);
		tree_add(fit_tree(w, field, &alone) ? &to->good : &to->bad,
			 *item);
	}
}

/* Whether KEY with VALUE can stand under FIELD. */
static bool pair_fits(const struct fit *w, const struct field *field,
		      struct sv key, const struct node *value)
{
	struct tree one = { .arena = w->scratch, .from = value };
	struct node alone;

	tree_pair(&one, key, *value);
	alone = tree_map(&one);
	return fit_tree(w, field, &alone);
}

/* Each of what stands under a key of TREE goes to that key. */
static void sift_map(const struct fit *w, const struct field *field,
		     const struct node *tree, struct parts *to)
{
	for (uint32_t i = 0; i < tree->count; i += 2) {
		struct sv key = tree->child[i].text;
		const struct node *value = &tree->child[i + 1];
		struct parts of = { { .arena = w->scratch, .from = tree },
				    { .arena = w->scratch, .from = tree } };
		bool fits = pair_fits(w, field, key, value);

		if (fits || value->kind != NODE_LIST ||
		    field->type == FIELD_TEXT_MAP) {
			tree_pair(fits ? &to->good : &to->bad, key, *value);
			continue;
		}
		for (uint32_t k = 0; k < value->count; k++)
			tree_add(value->child[k].kind != NODE_LIST &&
						 pair_fits(w, field, key,
							   &value->child[k]) ?
					 &of.good : &of.bad,
				 value->child[k]);
		tree_pair_items(&to->good, key, &of.good);
		tree_pair_items(&to->bad, key, &of.bad);
	}
}

bool sift_tree(const struct fit *w, const struct field *field,
	       const struct node *tree, struct node *good, struct node *bad)
{
	struct tree none = { .arena = w->scratch, .from = tree };
	struct parts parts = { none, none };
	bool map = tree->kind == NODE_MAP;

	*bad = *tree;
	if (map && (field->type == FIELD_WHO || field->type == FIELD_LINKS ||
		    field->type == FIELD_TEXT_MAP))
		sift_map(w, field, tree, &parts);
	else if (tree->kind == NODE_LIST)
		sift_list(w, field, tree, &parts);
	if (parts.good.n == 0)
		return false;
	*good = map ? tree_map(&parts.good) : tree_list(&parts.good);
	if (!fit_tree(w, field, good))
		return false;
	*bad = map ? tree_map(&parts.bad) : tree_list(&parts.bad);
	return true;
}

struct node sift_rest(const struct fit *w, size_t i)
{
	const struct columns *all = &w->ev->file->columns;
	const struct column *c = &all->v[i];
	const struct cell *cell = import_at(w->ev, i);
	const struct node from = { .line = cell->line,
				   .column = cell->column };
	const struct node whole =
		cell->tree ? *cell->tree :
			     tree_text(import_cell(w->ev, i), &from);
	struct tree rest = { .arena = w->scratch, .from = &from };
	struct node good, bad;
	const struct sv *v;
	size_t n, made;

	if (c->use != COLUMN_FIELD)
		return whole;
	made = fit_made(w, c->field);
	if (made < all->n)
		return made == i && sift_tree(w, c->field, cell->tree, &good,
					      &bad) ?
			       bad :
			       whole;
	if (!columns_take_many(c->field))
		return whole;
	v = fit_items(w, i, &n);
	for (size_t k = 0; k < n; k++)
		if (!fit_item(w, i, v[k]))
			tree_add(&rest, tree_text(v[k], &from));
	return rest.n == 0 || rest.n == n ? whole :
	       rest.n == 1		  ? rest.v[0] :
					    tree_list(&rest);
}
