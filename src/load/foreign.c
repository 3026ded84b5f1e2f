/* What annals calls the fields of other programs: the rows of foreign.def. */
#include "load/foreign.h"

#include "text/fold.h"

static const struct {
	enum shape shape;
	struct sv field, words; /* with a blank before and after each word */
} rows[] = {
#define X(shape_, field_, words_)                                              \
	{ SHAPE_##shape_, SV_INIT(field_), SV_INIT(" " words_ " ") },
#include "load/foreign.def"
#undef X
};

struct sv foreign_field(struct arena *scratch, enum shape shape, struct sv key)
{
	struct build word = { .arena = scratch };

	build_char(&word, ' ');
	build_sv(&word, fold_slug(scratch, key));
	build_char(&word, ' ');
	/* What another source says has the fields of an event. */
	if (shape == SHAPE_VARIANT)
		shape = SHAPE_EVENT;
	for (; shape != SHAPE_COUNT; shape = schema_describes(shape))
		for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
			if (rows[i].shape == shape &&
			    sv_find(rows[i].words, build_view(&word), 0) !=
				    SV_NONE)
				return rows[i].field;
	return (struct sv){ 0 };
}
