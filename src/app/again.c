/* Reading the files again for what is made of them as they were written. */
#include "app/again.h"

#include "app/parts.h"
#include "base/mem.h"
#include "load/load.h"

struct again {
	struct arena arena;
	const char **paths;
	struct diags faults; /* known already */
	struct load *load; /* null: it is ended */
	struct book *book;
	struct corpus corpus; /* of it */
};

bool again_can(const struct app *a)
{
	const struct book *b = a->corpus.b;

	for (file_no f = 0; f < book_files(b); f++)
		if (sv_eq(book_file_name(b, f), SV("<stdin>")))
			return false;
	return true;
}

struct again *again_open(const struct app *a)
{
	const struct book *b = a->corpus.b;
	size_t n = book_files(b);
	struct again *g = MEM_NEW(1, struct again);

	g->faults.arena = &g->arena;
	g->paths = ARENA_NEW(&g->arena, n, const char *);
	for (file_no f = 0; f < n; f++)
		g->paths[f] = arena_cstr(&g->arena, book_file_name(b, f));
	g->load = load_open(g->paths, n, LOAD_WRITTEN, &g->faults);
	return g;
}

bool again_step(struct again *g)
{
	return g->load && load_step(g->load);
}

unsigned again_progress(const struct again *g)
{
	return g->load ? load_progress(g->load) : 1000;
}

const struct corpus *again_corpus(struct again *g, const struct app *a,
				  struct hits hits)
{
	const struct corpus *c = &g->corpus;

	if (g->load) {
		g->book = load_end(g->load);
		g->corpus = (struct corpus){ g->book, index_new(g->book) };
		g->load = NULL;
	}
	if (book_events(c->b) != book_events(a->corpus.b))
		return NULL;
	for (size_t i = 0; i < hits.n; i++)
		if (!sv_eq(index_key(c->x, hits.v[i]),
			   index_key(a->corpus.x, hits.v[i])))
			return NULL;
	return c;
}

void again_close(struct again *g)
{
	if (!g)
		return;
	if (g->load)
		load_drop(g->load);
	index_free(g->corpus.x);
	book_free(g->book);
	arena_free(&g->arena);
	mem_free(g);
}
