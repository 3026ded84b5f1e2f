#include "book/columns.h"

#include <string.h>

#include "base/mem.h"

struct book *book_new(void)
{
	struct book *b = MEM_NEW(1, struct book);

	book_add_vocabulary(b);
	return b;
}

static void free_words(struct word_index *x)
{
	for (int tier = FOLD_EXACT; tier <= FOLD_BLIND; tier++) {
		VEC_FREE(&x->list[tier]);
		VEC_FREE(&x->at[tier]);
	}
	VEC_FREE(&x->times);
	VEC_FREE(&x->tokens);
	VEC_FREE(&x->tokens_at);
	mem_free(x->docs_at);
	mem_free(x->docs);
	mem_free(x->set_of);
	mem_free(x->sets);
}

void book_free(struct book *b)
{
	if (!b)
		return;
#define X(type, member) mem_free(b->event_##member);
	EVENT_COLUMNS(X)
#undef X
	VEC_FREE(&b->blob);
	VEC_FREE(&b->parts);
	VEC_FREE(&b->kind_list);
	VEC_FREE(&b->who);
	VEC_FREE(&b->where);
	VEC_FREE(&b->cites);
	VEC_FREE(&b->facts);
	VEC_FREE(&b->figures);
	VEC_FREE(&b->variants);
	VEC_FREE(&b->links);
	VEC_FREE(&b->name_list);
	VEC_FREE(&b->event_list);
	VEC_FREE(&b->source_list);
	VEC_FREE(&b->spellings);
	VEC_FREE(&b->offices);
	VEC_FREE(&b->names);
	VEC_FREE(&b->kinds);
	VEC_FREE(&b->roles);
	VEC_FREE(&b->series);
	VEC_FREE(&b->sources);
	VEC_FREE(&b->tags);
	VEC_FREE(&b->files);
	VEC_FREE(&b->written);
	VEC_FREE(&b->written_nodes);
	VEC_FREE(&b->written_needs);
	VEC_FREE(&b->years);
	VEC_FREE(&b->participants.names);
	VEC_FREE(&b->participants.at);
	VEC_FREE(&b->participants.events);
	VEC_FREE(&b->places.names);
	VEC_FREE(&b->places.at);
	VEC_FREE(&b->places.events);
	free_words(&b->words);
	table_free(&b->kind_ids);
	table_free(&b->role_ids);
	mem_free(b->by_key);
	mem_free(b->by_id);
	mem_free(b);
}

struct text book_add_text(struct book *b, struct sv v)
{
	struct text t = { b->blob.n, (uint32_t)v.n };

	if (v.n == 0)
		return (struct text){ 0, 0 };
	VEC_ROOM(&b->blob, v.n);
	memcpy(b->blob.v + b->blob.n, v.s, v.n);
	b->blob.n += (uint32_t)v.n;
	return t;
}

event_no book_add_event(struct book *b, const struct event_row *row)
{
	uint32_t cap = b->events_cap;

	/* Every column has the same room, so each grows by the same step. */
#define X(type, member)                                                        \
	cap = b->events_cap;                                                   \
	b->event_##member = vec_grow(b->event_##member, b->nevents, &cap,      \
				     sizeof(type), 1);                         \
	b->event_##member[b->nevents] = row->member;
	EVENT_COLUMNS(X)
#undef X
	b->events_cap = cap;
	return b->nevents++;
}

void book_put_date(struct book *b, struct event_row *row, const struct date *d)
{
	/* What is beyond the calendar is still on one side of all of it. */
	row->first = d->first_end == END_KNOWN ? d->first :
		     d->first_end == END_LATER ? INT64_MAX :
						 INT64_MIN;
	row->last = d->last_end == END_KNOWN   ? d->last :
		    d->last_end == END_EARLIER ? INT64_MIN :
						 INT64_MAX;
	row->date = (struct date_bits){ d->form,  d->first_end, d->last_end,
					d->level, d->precision, d->doubt };
	row->parts = (struct range){ b->parts.n, d->nparts };
	for (uint32_t i = 0; i < d->nparts; i++)
		VEC_ADD(&b->parts, d->parts[i]);
}
