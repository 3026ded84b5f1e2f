/* What annals calls the fields of other programs: the rows of foreign.def. */
#include "load/foreign.h"

#include "text/fold.h"

static const struct {
	enum shape shape;
	struct sv field, words;
} rows[] = {
#define X(shape_, field_, words_)                                              \
	{ SHAPE_##shape_, SV_INIT(field_), SV_INIT(words_) },
#include "load/foreign.def"
#undef X
};

static bool has_word(struct sv words, struct sv word)
{
	while (words.n > 0)
		if (sv_eq(sv_cut(&words, ' '), word))
			return true;
	return false;
}

struct sv foreign_field(struct arena *scratch, enum shape shape, struct sv key)
{
	struct sv word = fold_slug(scratch, key);

	/* What another source says has the fields of an event. */
	if (shape == SHAPE_VARIANT)
		shape = SHAPE_EVENT;
	for (; shape != SHAPE_COUNT; shape = schema_describes(shape))
		for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
			if (rows[i].shape == shape &&
			    has_word(rows[i].words, word))
				return rows[i].field;
	return (struct sv){ 0 };
}
