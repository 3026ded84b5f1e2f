/* The rows of schema.def, and what is asked of them. */
#include "load/schema.h"

#include "base/ascii.h"
#include "base/bisect.h"
#include "base/panic.h"

static const struct field rows[] = {
#define X(shape_, key_, type_, argument_, help_)                               \
	{ .key = SV_INIT(key_),                                                \
	  .shape = SHAPE_##shape_,                                             \
	  .type = FIELD_##type_,                                               \
	  .argument = SV_INIT(argument_),                                      \
	  .help = SV_INIT(help_) },
#include "load/schema.def"
#undef X
};

enum { NROWS = sizeof(rows) / sizeof(*rows) };

static const struct sv shape_words[SHAPE_COUNT] = {
#define X(name, word) [SHAPE_##name] = SV_INIT(word),
	SHAPES(X)
#undef X
};

enum { NULL_TEXT, NULL_NOTHING };
enum { TWICE_TWO, TWICE_ONCE };

static const struct {
	struct sv label, words;
	uint8_t null, twice;
} types[FIELD_TYPE_COUNT] = {
#define X(name, label, words, null, twice)                                     \
	[FIELD_##name] = { SV_INIT(label), SV_INIT(words), NULL_##null,        \
			   TWICE_##twice },
	FIELD_TYPES(X)
#undef X
};

/* The first row of SHAPE or of a later one; the rows are in order of shape. */
static size_t first_row(enum shape shape)
{
	struct bisect b = { .end = NROWS };

	while (bisect_asks(&b))
		bisect_told(&b, rows[b.at].shape < shape);
	return b.at;
}

const struct field *schema_fields(enum shape shape, size_t *n)
{
	size_t first = first_row(shape);

	*n = first_row((enum shape)(shape + 1)) - first;
	return rows + first;
}

enum shape schema_describes(enum shape shape)
{
	switch (shape) {
	case SHAPE_CITE:
		return SHAPE_SOURCE;
	case SHAPE_WHERE:
		return SHAPE_PLACE;
	default:
		return SHAPE_COUNT;
	}
}

const struct field *schema_field(enum shape shape, struct sv key)
{
	for (; shape != SHAPE_COUNT; shape = schema_describes(shape))
		for (size_t i = first_row(shape);
		     i < NROWS && rows[i].shape == shape; i++)
			if (sv_eq(rows[i].key, key))
				return &rows[i];
	return NULL;
}

bool schema_is_date(enum shape shape, struct sv key)
{
	const struct field *field = schema_field(shape, key);

	return field && field->type == FIELD_DATE;
}

size_t schema_text_max(enum shape shape, struct sv key)
{
	bool told = shape >= SHAPE_PERSON &&
		    (shape != SHAPE_SOURCE || sv_eq(key, SV("title"))) &&
		    !sv_eq(key, SV("note"));

	return told ? SCHEMA_NAME_MAX : NODE_TEXT_MAX;
}

struct sv schema_word(enum shape shape)
{
	return shape_words[shape];
}

struct sv schema_called(enum shape shape)
{
	return shape_words[shape == SHAPE_WHERE ? SHAPE_PLACE :
			   shape == SHAPE_CITE	? SHAPE_SOURCE :
						  shape];
}

enum shape schema_shape(struct sv word)
{
	for (int i = 0; i < SHAPE_COUNT; i++)
		if (sv_eq(shape_words[i], word))
			return (enum shape)i;
	panic("internal error: a shape that is no row of schema.def");
}

struct sv schema_type_label(enum field_type type)
{
	return types[type].label;
}

struct sv schema_type_words(enum field_type type)
{
	return types[type].words;
}

bool schema_null_is_nothing(enum field_type type)
{
	return types[type].null == NULL_NOTHING;
}

bool schema_counts_once(enum field_type type)
{
	return types[type].twice == TWICE_ONCE;
}

struct sv schema_id_remedy(struct arena *a, struct sv text)
{
	struct build b = { .arena = a };

	if (text.n <= SCHEMA_ID_MAX)
		return SV("use letters, digits and - . _, beginning with a "
			  "letter or digit");
	build_fmt(&b, "it has %zu bytes, and may have %d", text.n,
		  SCHEMA_ID_MAX);
	return build_view(&b);
}

bool schema_is_id(struct sv text)
{
	if (text.n == 0 || text.n > SCHEMA_ID_MAX)
		return false;
	for (size_t i = 0; i < text.n; i++) {
		char c = text.s[i];

		if (!ascii_is_alnum(c) &&
		    (i == 0 || (c != '.' && c != '_' && c != '-')))
			return false;
	}
	return true;
}
