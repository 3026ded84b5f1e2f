/* Words counted (tally.h). */
#include "import/tally.h"

static struct sv word_of(const void *arg, uint32_t number)
{
	return ((const struct tally *)arg)->v.v[number].text;
}

uint32_t tally_add(struct tally *t, struct sv word)
{
	uint32_t at = table_number(&t->table, word, word_of, t);

	if (at == t->v.n)
		VEC_ADD(&t->v, (struct tally_word){ .text = word });
	t->v.v[at].n++;
	return at;
}

void tally_free(struct tally *t)
{
	VEC_FREE(&t->v);
	table_free(&t->table);
}
