/* Members of an object as they come (bag.h). */
#include "import/bag.h"

#include "import/columns_use.h"

static struct sv bag_key(const void *arg, uint32_t number)
{
	return ((const struct bag *)arg)->keys.v[number].text;
}

/* Whether KEY is a field whose texts ; divides, as it does in a cell. */
static bool takes_many(struct sv key)
{
	const struct field *field = schema_field(SHAPE_EVENT, key);

	return field && columns_take_many(field);
}

void bag_add(struct bag *b, struct sv key, struct node item)
{
	uint32_t k = table_number(&b->table, key, bag_key, b);
	uint32_t i = b->items.n;

	if (k == b->keys.n)
		VEC_ADD(&b->keys, (struct bag_key){ key, i, i, 0 });
	if (b->keys.v[k].n > 0)
		b->items.v[b->keys.v[k].last].next = i;
	VEC_ADD(&b->items, (struct bag_item){ item, i, false });
	b->keys.v[k].last = i;
	b->keys.v[k].n++;
}

void bag_say(struct bag *b, struct sv key, struct sv text,
	     const struct node *from)
{
	if (text.n == 0)
		return;
	bag_add(b, key, tree_text(text, from));
	b->items.v[b->items.n - 1].whole = sv_find_char(text, ';', 0) !=
						   SV_NONE &&
					   takes_many(key);
}

const struct node *bag_end(struct bag *b)
{
	struct tree map = tree_for(b->arena, b->from, 2 * b->keys.n);
	struct node *out = ARENA_NEW(b->arena, 1, struct node);

	for (uint32_t k = 0; k < b->keys.n; k++) {
		const struct bag_key *key = &b->keys.v[k];
		uint32_t i = key->first;
		const struct node first = b->items.v[i].node;
		struct tree list = tree_for(b->arena, &first, key->n);

		for (uint32_t n = 0; n < key->n; n++) {
			tree_add(&list, b->items.v[i].node);
			i = b->items.v[i].next;
		}
		if (key->n == 1 && b->items.v[key->first].whole)
			tree_pair(&map, key->text, tree_list(&list));
		else
			tree_pair_items(&map, key->text, &list);
	}
	*out = tree_map(&map);
	bag_free(b);
	return out;
}

void bag_free(struct bag *b)
{
	VEC_FREE(&b->items);
	VEC_FREE(&b->keys);
	table_free(&b->table);
}
