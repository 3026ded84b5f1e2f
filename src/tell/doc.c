#include "tell/doc.h"

#include "base/panic.h"

struct doc_maker doc_start(struct arena *a, struct sv title,
			   struct sv subtitle)
{
	struct doc *doc = ARENA_NEW(a, 1, struct doc);

	doc->title = title;
	doc->subtitle = subtitle;
	doc->day = INT64_MIN;
	return (struct doc_maker){ .arena = a, .doc = doc };
}

struct doc_block *doc_add(struct doc_maker *m, enum doc_kind kind)
{
	struct doc_block *block = ARENA_NEW(m->arena, 1, struct doc_block);
	struct doc_block **first = m->at ? &m->at->first : &m->doc->first;
	struct doc_block **last = m->at ? &m->at->last : &m->doc->last;

	block->kind = kind;
	block->parent = m->at;
	if (*last)
		(*last)->next = block;
	else
		*first = block;
	*last = block;
	return block;
}

struct doc_block *doc_open(struct doc_maker *m, enum doc_kind kind)
{
	ENSURE(m->depth < DOC_DEPTH);
	m->at = doc_add(m, kind);
	m->depth++;
	return m->at;
}

void doc_close(struct doc_maker *m)
{
	ENSURE(m->at);
	m->at = m->at->parent;
	m->depth--;
}

struct doc_block *doc_event(struct doc_maker *m)
{
	struct doc_block *block = doc_open(m, DOC_EVENT);

	block->number = ++m->doc->events;
	return block;
}

struct doc_block *doc_note(struct doc_maker *m, uint32_t number)
{
	struct doc_block *block = doc_add(m, DOC_NOTE);

	block->number = number;
	if (m->doc->notes < number)
		m->doc->notes = number;
	return block;
}

static void add_run(struct doc_maker *m, struct runs *to, struct run run)
{
	struct run *r = ARENA_NEW(m->arena, 1, struct run);

	*r = run;
	if (to->last)
		to->last->next = r;
	else
		to->first = r;
	to->last = r;
}

void doc_text(struct doc_maker *m, struct runs *to, enum run_kind kind,
	      struct sv text)
{
	if (text.n)
		add_run(m, to, (struct run){ .kind = kind, .text = text });
}

void doc_str(struct doc_maker *m, struct runs *to, const char *text)
{
	doc_text(m, to, RUN_TEXT, sv_of(text));
}

void doc_ref_note(struct doc_maker *m, struct runs *to, uint32_t number,
		  struct sv text)
{
	add_run(m, to, (struct run){ .kind = RUN_NOTE,
				     .number = number,
				     .last = number,
				     .text = text });
}

void doc_ref_events(struct doc_maker *m, struct runs *to, uint32_t number,
		    uint32_t last)
{
	ENSURE(last >= number);
	add_run(m, to, (struct run){ .kind = RUN_EVENT,
				     .number = number,
				     .last = last });
}

struct doc_block *doc_section(struct doc_maker *m, struct sv heading)
{
	struct doc_block *block = doc_open(m, DOC_SECTION);

	doc_text(m, &block->label, RUN_TEXT, heading);
	return block;
}

struct doc_block *doc_field(struct doc_maker *m, struct sv label)
{
	struct doc_block *block = doc_add(m, DOC_FIELD);

	doc_text(m, &block->label, RUN_TEXT, label);
	return block;
}
