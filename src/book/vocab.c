/* The vocabularies of a book while it is filled: kinds and roles by id. */
#include "book/columns.h"
#include "wording/label.h"

static struct sv kind_id(const void *b, uint32_t k)
{
	return book_kind_id(b, k);
}

static struct sv role_id(const void *b, uint32_t r)
{
	return book_role_id(b, r);
}

kind_no book_find_kind(const struct book *b, struct sv id)
{
	return table_find(&b->kind_ids, id, kind_id, b);
}

role_no book_find_role(const struct book *b, struct sv id)
{
	return table_find(&b->role_ids, id, role_id, b);
}

static kind_no add_kind(struct book *b, struct vocab_row row)
{
	VEC_ADD(&b->kinds, row);
	return table_number(&b->kind_ids, kind_id(b, b->kinds.n - 1), kind_id,
			    b);
}

static role_no add_role(struct book *b, struct vocab_row row)
{
	VEC_ADD(&b->roles, row);
	return table_number(&b->role_ids, role_id(b, b->roles.n - 1), role_id,
			    b);
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
	struct vocab_row row = { .is = UINT32_MAX, .flags = VOCAB_PRESENT };

	if (k != UINT32_MAX)
		return k;
	row.id = book_add_text(b, id);
	row.label = label_of(b, id);
	return add_kind(b, row);
}

role_no book_make_role(struct book *b, struct sv id)
{
	role_no r = book_find_role(b, id);
	struct vocab_row row = { .is = UINT32_MAX, .flags = VOCAB_PRESENT };

	if (r != UINT32_MAX)
		return r;
	row.id = book_add_text(b, id);
	row.label = label_of(b, id);
	return add_role(b, row);
}

void book_number_vocabulary(struct book *b)
{
	for (uint32_t k = 0; k < b->kinds.n; k++)
		table_number(&b->kind_ids, kind_id(b, k), kind_id, b);
	for (uint32_t r = 0; r < b->roles.n; r++)
		table_number(&b->role_ids, role_id(b, r), role_id, b);
}

struct builtin {
	struct sv id;
	enum label label; /* in English: what readers see is called.h */
	struct sv is;
	uint32_t flags;
};

static const struct builtin kinds[] = {
#define X(id, label, is) { SV_INIT(id), LABEL_##label, SV_INIT(is), 0 },
#include "book/kind.def"
#undef X
};

static const struct builtin roles[] = {
#define X(id, label, several, is, present)                                     \
	{ SV_INIT(id), LABEL_##label, SV_INIT(is),                             \
	  VOCAB_GIVEN | ((present) ? VOCAB_PRESENT : 0u) },
#include "book/role.def"
#undef X
};

bool book_role_declared(const struct book *b, role_no r)
{
	return r < sizeof(roles) / sizeof(*roles) ||
	       ROW_OF(b, roles, r)->origin.line;
}

static struct vocab_row builtin_row(struct book *b, const struct builtin *from)
{
	return (struct vocab_row){
		.id = book_add_text(b, from->id),
		.label = book_add_text(b, label_english(from->label)),
		.is = UINT32_MAX,
		.flags = from->flags,
	};
}

void book_add_vocabulary(struct book *b)
{
	size_t nkinds = sizeof(kinds) / sizeof(*kinds);
	size_t nroles = sizeof(roles) / sizeof(*roles);

	for (size_t i = 0; i < nkinds; i++)
		add_kind(b, builtin_row(b, &kinds[i]));
	for (size_t i = 0; i < nroles; i++)
		add_role(b, builtin_row(b, &roles[i]));
	/* A second round, because a row may name one below it. */
	for (size_t i = 0; i < nkinds; i++)
		b->kinds.v[i].is = book_find_kind(b, kinds[i].is);
	for (size_t i = 0; i < nroles; i++)
		b->roles.v[i].is = book_find_role(b, roles[i].is);
}

bool book_kind_declared(const struct book *b, kind_no k)
{
	return k < sizeof(kinds) / sizeof(*kinds) ||
	       ROW_OF(b, kinds, k)->origin.line != 0;
}
