/* Reading the records that a book keeps as they were written. */
#include "book/written.h"

#include "book/columns.h"

const struct written *book_written(const struct book *b, uint32_t *n)
{
	*n = b->written.n;
	return b->written.v;
}

const struct written_node *book_written_node(const struct book *b,
					     uint32_t node)
{
	return b->written_nodes.v + node;
}

const uint32_t *book_written_needs(const struct book *b, struct range needs)
{
	return needs.count ? b->written_needs.v + needs.first : NULL;
}

const struct written_node *written_skip(const struct written_node *node)
{
	for (uint64_t left = 1; left > 0; node++)
		left += (uint64_t)node->count - 1;
	return node;
}
