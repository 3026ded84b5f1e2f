/* The shelf of the browser. */
#include "app/papers.h"

#include "app/parts.h"

void papers_open(struct app *a)
{
	arena_reset(&a->papers.arena);
	a->papers.shelf = shelf_new(&a->papers.arena, a->corpus.b,
				    a->options.papers);
}

void papers_close(struct app *a)
{
	arena_free(&a->papers.arena);
}
