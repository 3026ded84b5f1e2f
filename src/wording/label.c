/* Finding labels, and filling what is open in them. */
#include "wording/label.h"

#include <inttypes.h>

#include "base/panic.h"
#include "text/width.h"

enum sort { FIELD, PAIR, TEXT, COUNT };

static const struct row {
	enum sort sort;
	struct sv text[LANGUAGES];
} rows[LABELS] = {
#define X(id, sort, en, az, be, ru, de)                                        \
	[LABEL_##id] = { sort,                                                 \
			 { [LANGUAGE_EN] = SV_INIT(en),                        \
			   [LANGUAGE_AZ] = SV_INIT(az),                        \
			   [LANGUAGE_BE] = SV_INIT(be),                        \
			   [LANGUAGE_RU] = SV_INIT(ru),                        \
			   [LANGUAGE_DE] = SV_INIT(de) } },
#include "wording/label.def"
#undef X
};

static struct sv text_of(const struct locale *l, enum label id)
{
	ENSURE(id < LABELS);
	return rows[id].text[l->language];
}

struct sv label_in(enum locale_language language, enum label id)
{
	struct sv several;

	ENSURE(id < LABELS);
	several = rows[id].text[language];
	return rows[id].sort == PAIR ? sv_cut(&several, '|') : several;
}

struct sv label_for(const struct locale *l, enum label id, size_t n)
{
	struct sv several = text_of(l, id), one = several;

	if (rows[id].sort == PAIR)
		one = sv_cut(&several, '|');
	return n == 1 ? one : several;
}

struct sv label_text(const struct locale *l, enum label id)
{
	return label_for(l, id, 1);
}

struct sv label_english(enum label id)
{
	ENSURE(id < LABELS);
	return rows[id].text[LANGUAGE_EN];
}

/* Where {} stands in TEXT, or its end. */
static size_t slot_of(struct sv text)
{
	size_t at = sv_find(text, SV("{}"), 0);

	return at == SV_NONE ? text.n : at;
}

struct sv label_before(const struct locale *l, enum label id)
{
	struct sv text = text_of(l, id);

	return sv_slice(text, 0, slot_of(text));
}

struct sv label_after(const struct locale *l, enum label id)
{
	struct sv text = text_of(l, id);
	size_t at = slot_of(text) + sizeof("{}") - 1;

	return at < text.n ? sv_slice(text, at, text.n) : SV("");
}

/* TEXT with its slots filled. */
static void fill(struct build *b, struct sv text, struct sv value,
		 struct sv second)
{
	while (text.n > 0) {
		if (sv_starts(text, SV("{}"))) {
			build_sv(b, value);
			text = sv_slice(text, 2, text.n);
		} else if (sv_starts(text, SV("{m}"))) {
			build_sv(b, second);
			text = sv_slice(text, 3, text.n);
		} else {
			build_char(b, text.s[0]);
			text = sv_slice(text, 1, text.n);
		}
	}
}

void label_fill(struct build *b, const struct locale *l, enum label id,
		struct sv value)
{
	fill(b, text_of(l, id), value, SV(""));
}

void label_fill_two(struct build *b, const struct locale *l, enum label id,
		    struct sv value, struct sv second)
{
	fill(b, text_of(l, id), value, second);
}

void label_count_as(struct build *b, const struct locale *l, enum label id,
		    uint64_t n, struct sv value, struct sv second)
{
	struct sv forms = text_of(l, id), form;
	size_t at = number_form(&l->numbers, n);

	ENSURE(rows[id].sort == COUNT);
	form = sv_cut(&forms, '|');
	/* Of 21 what does not say the number says that they are several. */
	if (at == 0 && n != 1 && sv_find(form, SV("{}"), 0) == SV_NONE)
		at = 1;
	for (; at > 0; at--)
		form = sv_cut(&forms, '|');
	fill(b, form, value, second);
}

void label_count(struct build *b, const struct locale *l, enum label id,
		 uint64_t n)
{
	struct build digits = { .arena = b->arena };

	build_fmt(&digits, "%" PRIu64, n);
	label_count_as(b, l, id, n, build_view(&digits), SV(""));
}

int label_cells(const struct locale *l)
{
	int widest = 0;

	for (size_t i = 0; i < LABELS; i++) {
		bool field = rows[i].sort == FIELD || rows[i].sort == PAIR;

		for (size_t n = 1; field && n <= 2; n++) {
			int cells = width_text(
				label_for(l, (enum label)i, n));

			widest = cells > widest ? cells : widest;
		}
	}
	return widest;
}
