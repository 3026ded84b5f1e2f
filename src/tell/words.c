/* The words of a document: labels in its language, and keys of the format. */
#include "base/build.h"
#include "book/called.h"
#include "book/choice.h"
#include "tell/teller.h"
#include "text/letter.h"

struct sv teller_label(const struct teller *t, enum label id)
{
	return label_text(t->options.locale, id);
}

struct sv teller_label_for(const struct teller *t, enum label id, size_t n)
{
	return label_for(t->options.locale, id, n);
}

void tell_label(struct teller *t, struct runs *to, enum label id)
{
	maker_text(&t->m, to, RUN_TEXT, teller_label(t, id));
}

void tell_before(struct teller *t, struct runs *to, enum label id)
{
	maker_text(&t->m, to, RUN_TEXT, label_before(t->options.locale, id));
}

void tell_after(struct teller *t, struct runs *to, enum label id)
{
	maker_text(&t->m, to, RUN_TEXT, label_after(t->options.locale, id));
}

struct sv teller_filled(const struct teller *t, enum label id, struct sv value)
{
	struct build b = { .arena = t->m.arena };

	label_fill(&b, t->options.locale, id, value);
	return build_view(&b);
}

struct sv teller_counted(const struct teller *t, enum label id, size_t n)
{
	struct build b = { .arena = t->m.arena };

	label_count(&b, t->options.locale, id, n);
	return build_view(&b);
}

struct sv teller_case(const struct teller *t, struct sv text, bool upper)
{
	return letter_first(t->m.arena, t->options.locale, text, upper);
}

struct sv teller_choice(const struct teller *t, struct sv word)
{
	static const struct {
		struct sv word;
		enum label label;
	} choices[] = {
#define X(id, word) { SV_INIT(word), LABEL_##id },
		STATUS_WORDS(X) CONFIDENCE_WORDS(X)
#undef X
	};

	for (size_t i = 0; i < sizeof(choices) / sizeof(choices[0]); i++)
		if (sv_eq(choices[i].word, word))
			return teller_label(t, choices[i].label);
	return word;
}

struct sv teller_called(const struct teller *t, struct range called)
{
	return called_lines(t->m.arena, t->book, called, t->options.locale);
}

/* Keys that something can be said of. */
static const struct {
	struct sv key;
	enum label label;
} keys[] = {
	{ SV_INIT("date"), LABEL_KEY_DATE },
	{ SV_INIT("as_of"), LABEL_KEY_DATE },
	{ SV_INIT("title"), LABEL_KEY_TITLE },
	{ SV_INIT("kind"), LABEL_KEY_KIND },
	{ SV_INIT("level"), LABEL_KEY_LEVEL },
	{ SV_INIT("status"), LABEL_KEY_STATUS },
	{ SV_INIT("who"), LABEL_KEY_WHO },
	{ SV_INIT("place"), LABEL_KEY_PLACE },
	{ SV_INIT("summary"), LABEL_KEY_SUMMARY },
	{ SV_INIT("results"), LABEL_KEY_RESULTS },
	{ SV_INIT("items"), LABEL_KEY_ITEMS },
	{ SV_INIT("figures"), LABEL_KEY_FIGURES },
	{ SV_INIT("series"), LABEL_KEY_SERIES },
	{ SV_INIT("number"), LABEL_KEY_NUMBER },
	{ SV_INIT("part_of"), LABEL_KEY_PART_OF },
	{ SV_INIT("links"), LABEL_KEY_LINKS },
	{ SV_INIT("sources"), LABEL_KEY_SOURCES },
	{ SV_INIT("value"), LABEL_KEY_VALUE },
	{ SV_INIT("unit"), LABEL_KEY_UNIT },
	{ SV_INIT("what"), LABEL_KEY_WHAT },
	{ SV_INIT("bound"), LABEL_KEY_BOUND },
	{ SV_INIT("over"), LABEL_KEY_OVER },
	{ SV_INIT("counts"), LABEL_KEY_COUNTS },
	{ SV_INIT("of"), LABEL_KEY_OF },
	{ SV_INIT("is"), LABEL_KEY_IS },
};

struct sv teller_key(const struct teller *t, struct sv key)
{
	struct build b = { .arena = t->m.arena };

	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		if (sv_eq(keys[i].key, key))
			return teller_label(t, keys[i].label);
	for (size_t i = 0; i < key.n; i++)
		build_char(&b, key.s[i] == '_' ? ' ' : key.s[i]);
	return build_view(&b);
}
