/* Writing a report a piece at a time, whatever it is made of. */
#include "report/job.h"

#include "base/mem.h"

enum { EVENTS_A_STEP = 64 };

struct report_job {
	struct sink *to;
	enum report_format format;
	const struct report_layout *layout;
	struct report_choice of;
	struct report_doc *doc; /* or null */
	struct arena pages, scratch;
	struct build page; /* of DOC: what TO has not got yet */
};

struct report_job *job_begin(struct sink *k, enum report_format format,
			     struct doc *doc, const struct report_choice *of,
			     const struct report_layout *layout)
{
	struct report_job *j = MEM_NEW(1, struct report_job);

	*j = (struct report_job){ .to = k, .format = format, .of = *of,
				  .layout = layout };
	j->page.arena = &j->pages;
	if (report_takes_doc(format))
		j->doc = report_begin(format, doc, layout, &j->page);
	return j;
}

static bool step_doc(struct report_job *j, size_t *events)
{
	const struct block *b = report_next(j->doc);

	if (b && b->kind == BLOCK_EVENT)
		*events = b->number;
	return (b ? sink_ease : sink_drain)(j->to, &j->page) && b;
}

static bool step_events(struct report_job *j, size_t *events)
{
	bool ok;

	j->of.now = EVENTS_A_STEP;
	ok = report_write_events(j->to, &j->scratch, j->format, &j->of,
				 j->layout);
	j->of.done += EVENTS_A_STEP;
	*events = j->of.done < j->of.n ? j->of.done : j->of.n;
	return ok && j->of.done < j->of.n;
}

bool job_step(struct report_job *j, size_t *events)
{
	if (j->doc)
		return step_doc(j, events);
	if (report_takes_events(j->format))
		return step_events(j, events);
	report_write_book(j->to, j->format, &j->of, j->layout);
	*events = j->of.n;
	return false;
}

uint64_t job_bytes(const struct report_job *j)
{
	return j->to->bytes + j->page.n;
}

void job_end(struct report_job *j)
{
	if (!j)
		return;
	report_end(j->doc);
	arena_free(&j->pages);
	arena_free(&j->scratch);
	mem_free(j);
}
