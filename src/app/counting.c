/* Counting the ledger before it opens (counting.h). */
#include "app/counting.h"

#include "app/document_source.h"
#include "app/keys.h"
#include "app/pane_document.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/settle.h"

/* Of what is shown now, whose list may be gone before it is whole. */
static void begin(struct app *a)
{
	struct hits hits = a->kept;
	event_no *v;

	counting_drop(a);
	v = ARENA_NEW(&a->ledger.arena, hits.n, event_no);
	vec_copy(v, hits.v, hits.n, sizeof(*v));
	hits.v = v;
	a->ledger.going = ledger_begin(&a->ledger.arena, &a->corpus, hits,
				       a->papers.shelf);
	a->ledger.lists = a->lists;
	a->ledger.told = 0;
}

bool counting_begins(struct app *a)
{
	enum { FEW = 2000 }; /* events that are counted in a few ms */

	/* Without a screen nothing is done between the lines. */
	a->ledger.wanted = a->options.page == 0 && !counting_ledger(a) &&
			   book_events(a->corpus.b) > FEW;
	return a->ledger.wanted;
}

static void open_ledger(struct app *a)
{
	a->ledger.whole = ledger_end(a->ledger.going);
	a->ledger.going = NULL;
	a->ledger.has = true;
	a->ledger.wanted = false;
	a->nmessage = 0;
	document_open(a, document_of(DOCUMENT_ledger));
	settle_screen(a);
}

bool counting_step(struct app *a, bool *show)
{
	enum { TOLD_EVERY = 50 };
	unsigned done;

	if (!a->ledger.wanted)
		return false;
	if (!a->ledger.going || a->ledger.lists != a->lists)
		begin(a);
	if (!ledger_step(a->ledger.going)) {
		open_ledger(a);
		*show = true;
		return false;
	}
	done = ledger_progress(a->ledger.going);
	if (done >= a->ledger.told + TOLD_EVERY) {
		say(a, STYLE_DIM, "counting what sources tell, %u %%; "
				  "Esc leaves", done / 10);
		a->ledger.told = done;
		*show = true;
	}
	return true;
}

bool counting_holds(const struct app *a, uint32_t key)
{
	return a->ledger.wanted && keys_find(a, key) != COMMAND_back;
}

void counting_finish(struct app *a)
{
	bool show = false;

	while (counting_step(a, &show))
		continue;
}

bool counting_leaves(struct app *a)
{
	if (!a->ledger.wanted)
		return false;
	counting_drop(a);
	a->ledger.wanted = false;
	return true;
}

void counting_drop(struct app *a)
{
	if (a->ledger.going)
		ledger_end(a->ledger.going);
	a->ledger.going = NULL;
	a->ledger.has = false;
	arena_free(&a->ledger.arena);
}

const struct ledger *counting_ledger(const struct app *a)
{
	return a->ledger.has && a->ledger.lists == a->lists ?
		       &a->ledger.whole :
		       NULL;
}
