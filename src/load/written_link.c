/* Which of the records that were written need which others. */
#include "index/index.h"
#include "load/make.h"

/* Of what each kind of need is numbered by: the record of a number. */
struct records {
	uint32_t *v; /* UINT32_MAX: not written, only used */
	uint32_t n;
};

struct linking {
	struct load *load;
	struct index *index; /* of the book, for keys */
	struct records of[NEED_KINDS];
};

static const enum need_kind kinds[WRITTEN_SECTION_COUNT] = {
	[WRITTEN_EVENT] = NEED_EVENT,	 [WRITTEN_FIGURE] = NEED_KINDS,
	[WRITTEN_PERSON] = NEED_NAME,	 [WRITTEN_PLACE] = NEED_NAME,
	[WRITTEN_ORGANISATION] = NEED_NAME, [WRITTEN_SERIES] = NEED_SERIES,
	[WRITTEN_SOURCE] = NEED_SOURCE,	 [WRITTEN_KIND] = NEED_KIND,
	[WRITTEN_ROLE] = NEED_ROLE,	 [WRITTEN_TOP] = NEED_KINDS,
};

/* RECORD describes NUMBER where it names it. */
static void add_described(struct linking *k, enum need_kind kind,
			  uint32_t number, uint32_t record)
{
	if (k->of[kind].v[number] == UINT32_MAX)
		k->of[kind].v[number] = record;
}

static struct linking linking_of(struct load *l)
{
	struct book *b = l->book;
	struct linking k = {
		.load = l,
		.index = index_new(b),
		.of = { [NEED_NAME] = { .n = b->names.n },
			[NEED_EVENT] = { .n = b->nevents },
			[NEED_SOURCE] = { .n = b->sources.n },
			[NEED_SERIES] = { .n = b->series.n },
			[NEED_KIND] = { .n = b->kinds.n },
			[NEED_ROLE] = { .n = b->roles.n } },
	};

	for (int i = 0; i < NEED_KINDS; i++) {
		k.of[i].v = ARENA_NEW(&l->arena, k.of[i].n, uint32_t);
		for (uint32_t n = 0; n < k.of[i].n; n++)
			k.of[i].v[n] = UINT32_MAX;
	}
	for (uint32_t i = 0; i < b->written.n; i++) {
		enum need_kind kind = kinds[b->written.v[i].section];

		if (kind == NEED_EVENT)
			k.of[kind].v[b->written.v[i].event] = i;
		else if (kind != NEED_KINDS)
			k.of[kind].v[b->written.v[i].number] = i;
	}
	for (uint32_t i = 0; i < l->sources_described.n; i++) {
		const struct described_source *d = &l->sources_described.v[i];

		add_described(&k, NEED_SOURCE,
			      l->sources.v.v[d->ref].target, d->record);
	}
	for (uint32_t i = 0; i < l->places_described.n; i++) {
		const struct described_place *d = &l->places_described.v[i];

		add_described(&k, NEED_NAME, l->names.v.v[d->ref].target,
			      d->record);
	}
	return k;
}

/* The record NUMBER of KIND; false when no file declares it. */
static bool add(struct linking *k, enum need_kind kind, uint32_t number)
{
	uint32_t record = number < k->of[kind].n ? k->of[kind].v[number] :
						   UINT32_MAX;

	if (record != UINT32_MAX)
		VEC_ADD(&k->load->book->written_needs, record);
	return record != UINT32_MAX;
}

/* A kind or role, or what a built-in one is one of. */
static void add_vocabulary(struct linking *k, enum need_kind kind, uint32_t row)
{
	const struct vocab_row *rows = kind == NEED_KIND ?
					       k->load->book->kinds.v :
					       k->load->book->roles.v;

	while (row < k->of[kind].n && !add(k, kind, row))
		row = rows[row].is;
}

/* ---- events known by date and title ---- */

/*
 * The event whose key is one less than EV's: KEY~3 is the third of its date
 * and title only beside KEY~2 and KEY.  NO_EVENT for a key without a number.
 */
static event_no before(const struct linking *k, event_no ev)
{
	const struct book *b = k->load->book;
	struct sv key = index_key(k->index, ev);
	struct build other = { .arena = &k->load->scratch };
	unsigned long long n;
	size_t at = key.n;

	while (at > 0 && key.s[at - 1] != '~' && key.s[at - 1] != '/')
		at--;
	if (at == 0 || key.s[at - 1] == '/' ||
	    !sv_to_u64(sv_slice(key, at, key.n), b->nevents, &n))
		return NO_EVENT;
	build_sv(&other, sv_slice(key, 0, at - 1));
	if (n > 2)
		build_fmt(&other, "~%llu", n - 1);
	return index_find_event(k->index, build_view(&other));
}

/* The events that something refers to, and those before them. */
static bool *find_counted(const struct linking *k)
{
	const struct load *l = k->load;
	bool *counted = ARENA_NEW(&k->load->arena, l->book->nevents, bool);

	for (uint32_t i = 0; i < l->needs.n; i++) {
		event_no ev = NO_EVENT;

		if (l->needs.v[i].kind == NEED_EVENT)
			ev = index_find_event(k->index,
					      l->needs.v[i].text);
		for (; ev != NO_EVENT && !counted[ev]; ev = before(k, ev))
			counted[ev] = true;
		arena_reset(&k->load->scratch);
	}
	return counted;
}

/* ---- all ---- */

/* The records that TEXT means, whatever it is used for. */
static void add_names(struct linking *k, struct sv text)
{
	static const uint32_t uses[] = { USE_WHO, USE_PLACE };
	struct load *l = k->load;
	uint32_t id = refs_find(&l->ids, text);

	if (id != UINT32_MAX)
		add(k, NEED_NAME, l->ids.v.v[id].target);
	for (size_t i = 0; id == UINT32_MAX && i < 2; i++) {
		uint32_t at = refs_find(&l->names,
					make_name_key(&l->scratch, text,
						      uses[i]));

		if (at != UINT32_MAX)
			add(k, NEED_NAME, l->names.v.v[at].target);
	}
}

static void add_need(struct linking *k, const struct need *need)
{
	struct load *l = k->load;

	if (need->kind == NEED_EVENT)
		add(k, NEED_EVENT, index_find_event(k->index, need->text));
	else if (need->kind == NEED_NAME)
		add_names(k, need->text);
	else if (need->kind == NEED_SOURCE)
		add(k, NEED_SOURCE,
		    refs_target(&l->source_ids, &l->sources, need->text));
	else if (need->kind == NEED_SERIES)
		add(k, NEED_SERIES,
		    refs_target(&l->series_ids, &l->series, need->text));
	else if (need->kind == NEED_KIND)
		add_vocabulary(k, need->kind,
			       book_find_kind(l->book, need->text));
	else
		add_vocabulary(k, need->kind,
			       book_find_role(l->book, need->text));
}

void written_link(struct load *l)
{
	struct book *b = l->book;
	struct linking k;
	bool *counted;

	if (!l->keep)
		return;
	k = linking_of(l);
	counted = find_counted(&k);
	for (uint32_t i = 0, at = 0; i < b->written.n; i++) {
		struct written *record = &b->written.v[i];

		record->needs.first = b->written_needs.n;
		for (; at < l->needs.n && l->needs.v[at].record == i; at++)
			add_need(&k, &l->needs.v[at]);
		if (record->event != NO_EVENT && counted[record->event])
			add(&k, NEED_EVENT, before(&k, record->event));
		record->needs.count =
			b->written_needs.n - record->needs.first;
		arena_reset(&l->scratch);
	}
	index_free(k.index);
}
