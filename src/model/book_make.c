#include "model/book_columns.h"

#include <stdlib.h>
#include <string.h>

#include "base/panic.h"

static void add_vocabulary(struct book *b);

struct book *book_new(void)
{
	struct book *b = calloc(1, sizeof(*b));

	if (!b)
		panic("out of memory");
	add_vocabulary(b);
	return b;
}

void book_free(struct book *b)
{
	if (!b)
		return;
#define X(type, member) vec_free(b->event_##member);
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
	VEC_FREE(&b->files);
	vec_free(b->by_key);
	vec_free(b->by_id);
	free(b);
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
	row->first = d->first_end == END_KNOWN ? d->first : INT64_MIN;
	row->last = d->last_end == END_KNOWN ? d->last : INT64_MAX;
	row->date = (struct date_bits){ d->form,  d->first_end, d->last_end,
					d->level, d->precision, d->doubt };
	row->parts = (struct range){ b->parts.n, d->nparts };
	for (uint32_t i = 0; i < d->nparts; i++)
		VEC_ADD(&b->parts, d->parts[i]);
}

static struct sv blob_text(const struct book *b, struct text t)
{
	return (struct sv){ t.length ? b->blob.v + t.offset : NULL, t.length };
}

static uint32_t find_row(const struct book *b, const struct vocab_row *rows,
			 uint32_t n, struct sv id)
{
	for (uint32_t i = 0; i < n; i++)
		if (sv_eq(blob_text(b, rows[i].id), id))
			return i;
	return UINT32_MAX;
}

kind_no book_find_kind(const struct book *b, struct sv id)
{
	return find_row(b, b->kinds.v, b->kinds.n, id);
}

role_no book_find_role(const struct book *b, struct sv id)
{
	return find_row(b, b->roles.v, b->roles.n, id);
}

/* "culture-days" as "Culture days". */
static struct text label_of(struct book *b, struct sv id)
{
	struct text label = book_add_text(b, id);
	char *s = b->blob.v + label.offset;

	for (uint32_t i = 0; i < label.length; i++)
		if (s[i] == '-')
			s[i] = ' ';
	if (label.length && s[0] >= 'a' && s[0] <= 'z')
		s[0] = (char)(s[0] - 'a' + 'A');
	return label;
}

kind_no book_make_kind(struct book *b, struct sv id)
{
	kind_no k = book_find_kind(b, id);
	struct vocab_row row = { .is = UINT32_MAX, .present = 1 };

	if (k != UINT32_MAX)
		return k;
	row.id = book_add_text(b, id);
	row.label = label_of(b, id);
	row.glyph = book_add_text(b, SV("?"));
	/* An ASCII capital is a good enough sign until the file gives one. */
	if (row.label.length)
		row.glyph = (struct text){ row.label.offset, 1 };
	if ((unsigned char)b->blob.v[row.glyph.offset] >= 0x80)
		row.glyph = book_add_text(b, SV("?"));
	VEC_ADD(&b->kinds, row);
	return b->kinds.n - 1;
}

role_no book_make_role(struct book *b, struct sv id)
{
	role_no r = book_find_role(b, id);
	struct vocab_row row = { .is = UINT32_MAX, .present = 1 };

	if (r != UINT32_MAX)
		return r;
	row.id = book_add_text(b, id);
	row.label = label_of(b, id);
	VEC_ADD(&b->roles, row);
	return b->roles.n - 1;
}

struct builtin {
	struct sv id, label, is, glyph;
	uint32_t present;
};

static const struct builtin kinds[] = {
#define X(id, label, is, glyph)                                                \
	{ SV_INIT(id), SV_INIT(label), SV_INIT(is), SV_INIT(glyph), 1 },
#include "model/kind.def"
#undef X
};

static const struct builtin roles[] = {
#define X(id, label, is, present)                                              \
	{ SV_INIT(id), SV_INIT(label), SV_INIT(is), SV_INIT(""), present },
#include "model/role.def"
#undef X
};

static struct vocab_row builtin_row(struct book *b, const struct builtin *from)
{
	return (struct vocab_row){
		.id = book_add_text(b, from->id),
		.label = book_add_text(b, from->label),
		.glyph = book_add_text(b, from->glyph),
		.is = UINT32_MAX,
		.present = from->present,
	};
}

static void add_vocabulary(struct book *b)
{
	size_t nkinds = sizeof(kinds) / sizeof(*kinds);
	size_t nroles = sizeof(roles) / sizeof(*roles);

	for (size_t i = 0; i < nkinds; i++)
		VEC_ADD(&b->kinds, builtin_row(b, &kinds[i]));
	for (size_t i = 0; i < nroles; i++)
		VEC_ADD(&b->roles, builtin_row(b, &roles[i]));
	/* A second round, because a row may name one below it. */
	for (size_t i = 0; i < nkinds; i++)
		b->kinds.v[i].is = book_find_kind(b, kinds[i].is);
	for (size_t i = 0; i < nroles; i++)
		b->roles.v[i].is = book_find_role(b, roles[i].is);
}
