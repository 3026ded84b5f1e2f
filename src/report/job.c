/* Writing a report a piece at a time, whatever it is made of. */
#include "report/job.h"

#include "base/mem.h"

enum { EVENTS_A_STEP = 64 };

struct report_job {
	struct sink *to;
	struct report_doc *doc;       /* one of these */
	struct report_events *events;
	struct report_book *book;
	size_t done;                  /* of the events */
	struct arena pages;
	struct build page; /* of either: what TO has not got yet */
};

struct report_job *job_begin(struct sink *k, enum report_format format,
			     struct doc *doc, const struct report_choice *of,
			     const struct report_layout *layout)
{
	struct report_job *j = MEM_NEW(1, struct report_job);

	*j = (struct report_job){ .to = k };
	j->page.arena = &j->pages;
	if (report_takes_doc(format))
		j->doc = report_begin(format, doc, layout, &j->page);
	if (report_takes_events(format))
		j->events = report_events_begin(format, of, layout, &j->page);
	if (report_takes_book(format))
		j->book = report_book_begin(format, of, layout, &j->page);
	return j;
}

static bool step_doc(struct report_job *j, size_t *events)
{
	const struct block *b = report_next(j->doc);
	struct err why;

	if (b && (b->kind == BLOCK_EVENT || b->kind == BLOCK_ROW))
		*events = b->number;
	if (report_failed(j->doc, &why))
		sink_refuse(j->to, &why);
	return (b ? sink_ease : sink_drain)(j->to, &j->page) && b;
}

static bool step_events(struct report_job *j, size_t *events)
{
	bool more = true;

	for (int i = 0; more && i < EVENTS_A_STEP; i++) {
		more = report_events_next(j->events);
		j->done += more;
	}
	*events = j->done;
	return (more ? sink_ease : sink_drain)(j->to, &j->page) && more;
}

bool job_step(struct report_job *j, size_t *events)
{
	bool more;

	if (j->doc)
		return step_doc(j, events);
	if (j->events)
		return step_events(j, events);
	more = report_book_next(j->book, events);
	return (more ? sink_ease : sink_drain)(j->to, &j->page) && more;
}

uint64_t job_bytes(const struct report_job *j)
{
	return j->to->bytes + j->page.n + (j->doc ? report_kept(j->doc) : 0);
}

void job_end(struct report_job *j)
{
	if (!j)
		return;
	report_end(j->doc);
	report_events_end(j->events);
	report_book_end(j->book);
	arena_free(&j->pages);
	mem_free(j);
}
