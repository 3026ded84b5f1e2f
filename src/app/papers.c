/* The shelf of the browser. */
#include "app/papers.h"

#include "app/parts.h"

void papers_open(struct app *a)
{
	if (a->papers.shelf)
		shelf_free(a->papers.shelf);
	arena_reset(&a->papers.arena);
	a->papers.shelf = shelf_new(&a->papers.arena, a->corpus.b,
				    a->options.papers);
}

void papers_close(struct app *a)
{
	if (a->papers.shelf)
		shelf_free(a->papers.shelf);
	arena_free(&a->papers.arena);
}
