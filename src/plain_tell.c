/* Events, sources and reports in plain mode, and editing them. */
#include <poll.h>

#include "app/renew.h"
#include "edit.h"
#include "plain_acts.h"
#include "report/writer.h"
#include "tell/tell.h"

static struct report_layout paper(const struct plain *p)
{
	return (struct report_layout){ .ascii = p->cli->ascii };
}

static struct doc *doc_of(struct plain *p, struct hits hits, tell_fn *doc,
			  struct sv selection)
{
	struct cli *c = p->cli;
	struct tell_options options = {
		.locale = &c->locale,
		.collator = c->collator,
		.iso = option_given(&c->line, OPTION_ISO),
		.selection = selection,
	};

	cli_flush(c);
	return doc(&p->scratch, p->corpus, hits, &options);
}

/* The event of the list that has the number TEXT, or the one where the reader
 * is; NO_EVENT, which is said, when there is none. */
static event_no event_of(struct plain *p, struct sv text)
{
	size_t i = text.n ? plain_number(text, p->hits.n) : p->at + 1;

	if (i == 0 || i > p->hits.n) {
		plain_say(p, SV("no event has that number"));
		return NO_EVENT;
	}
	p->at = i - 1;
	return p->hits.v[i - 1];
}

void plain_read(struct plain *p, struct sv argument)
{
	event_no ev = event_of(p, argument);
	struct hits one = { &ev, 1 };
	struct report_layout layout = paper(p);

	if (ev != NO_EVENT)
		report_write(p->cli->sink, REPORT_TEXT,
			     doc_of(p, one, tell_events, SV("")), &layout);
}

/* Of a document its notes alone. */
static const struct block *next_note(void *of, struct arena *a)
{
	const struct block *b;

	do {
		arena_reset(a);
		b = doc_next(of, a);
	} while (b && b->kind != BLOCK_NOTE);
	return b;
}

void plain_source(struct plain *p, struct sv argument)
{
	event_no ev = event_of(p, argument);
	struct hits one = { &ev, 1 };
	struct report_layout layout = paper(p);
	struct doc notes;

	if (ev == NO_EVENT)
		return;
	notes.of = doc_of(p, one, tell_events, SV(""));
	notes.head = ((struct doc *)notes.of)->head;
	notes.next = next_note;
	if (notes.head.notes == 0)
		plain_say(p, SV("no source is given"));
	report_write(p->cli->sink, REPORT_TEXT, &notes, &layout);
}

void plain_report(struct plain *p, struct sv argument)
{
	struct report_layout layout = paper(p);
	struct build selection = { .arena = &p->scratch };
	const struct query *q = plain_chips(p);

	(void)argument;
	if (q)
		query_print(&selection, q);
	report_write(p->cli->sink, REPORT_TEXT,
		     doc_of(p, p->hits, tell_chronicle, build_view(&selection)),
		     &layout);
}

/* ---- the files ---- */

void plain_news(struct plain *p, const struct news *news)
{
	struct build b = { .arena = &p->scratch };

	p->bar_file = arena_copy(&p->cli->arena, news->file);
	p->bar_line = news->line;
	if (news->bar.n > 0)
		plain_say(p, news->bar);
	else if (news->asked || news->corpus) {
		renew_print(&b, news);
		plain_say(p, build_view(&b));
	}
	if (!news->corpus)
		return;
	p->corpus = news->corpus;
	plain_choose(p);
	session_release(p->options->session);
}

/* The files are looked at now, and what became of them is said. */
static void read_again(struct plain *p)
{
	struct session *s = p->options->session;
	struct news news;

	session_again(s);
	while (!session_step(s, PLAIN_STEP, &news))
		poll(NULL, 0, session_due(s));
	plain_news(p, &news);
}

void plain_edit(struct plain *p, struct sv argument)
{
	struct sv file = p->bar_file, told;
	uint32_t line = p->bar_line;
	bool ran;

	if (file.n == 0) {
		event_no ev = event_of(p, argument);
		struct origin at;

		if (ev == NO_EVENT)
			return;
		at = book_origin(p->corpus->b, ev);
		file = book_file_name(p->corpus->b, at.file);
		line = at.line;
	}
	cli_flush(p->cli);
	ran = edit_file(NULL, &p->scratch, file, line, &told);
	if (told.n > 0)
		plain_say(p, told);
	if (ran)
		read_again(p);
}
