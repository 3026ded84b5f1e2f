/* Pieces of text put together (pieces.h). */
#include "press/pieces.h"

struct piece *pieces_join(struct piece *to, struct piece *from)
{
	struct piece **at = &to;

	while (*at)
		at = &(*at)->next;
	*at = from;
	return to;
}

struct piece *pieces_word(struct arena *a, char style, struct sv text)
{
	struct piece *piece = ARENA_NEW(a, 1, struct piece);

	*piece = (struct piece){ .style = style, .text = text };
	return piece;
}

struct piece *pieces_style(struct piece *pieces, char style)
{
	for (struct piece *piece = pieces; piece; piece = piece->next)
		if (piece->style == 'n')
			piece->style = style;
	return pieces;
}

struct piece **pieces_copy(struct arena *a, struct piece **end,
			   const struct piece *pieces)
{
	for (; pieces; pieces = pieces->next) {
		struct piece *copy = ARENA_NEW(a, 1, struct piece);

		*copy = (struct piece){ .style = pieces->style,
					.target = arena_copy(a, pieces->target),
					.text = arena_copy(a, pieces->text) };
		*end = copy;
		end = &copy->next;
	}
	return end;
}
