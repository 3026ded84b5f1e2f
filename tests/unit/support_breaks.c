/* The breaks of texts by the rules of Unicode, and which rule is new. */
#include "support_breaks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <unicode/uchar.h>

#include "base/utf8.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* What stands around a place in a text: code points, NONE beyond its ends. */
struct around {
	uint32_t before[3]; /* the nearest first; marks are left out */
	uint32_t next;
	bool virama; /* among the marks right before the place */
};

enum { NONE = 0x378 }; /* not assigned */

static int insc(uint32_t cp)
{
	return u_getIntPropertyValue((UChar32)cp,
				     UCHAR_INDIC_SYLLABIC_CATEGORY);
}

/* Whether CP is of the line break class NAME, for some of which the headers of
 * Unicode 15 have no constant. */
static bool is_class(uint32_t cp, const char *name)
{
	return u_getIntPropertyValue((UChar32)cp, UCHAR_LINE_BREAK) ==
	       u_getPropertyValueEnum(UCHAR_LINE_BREAK, name);
}

static struct around look_around(struct sv text, size_t at)
{
	struct around a = { { NONE, NONE, NONE }, NONE, false };

	for (size_t i = 0; i < at;) {
		uint32_t cp = utf8_next(text, &i);

		if (is_class(cp, "CM") || is_class(cp, "ZWJ")) {
			a.virama |= insc(cp) == U_INSC_VIRAMA;
			continue;
		}
		a.virama = false;
		a.before[2] = a.before[1];
		a.before[1] = a.before[0];
		a.before[0] = cp;
	}
	if (at < text.n)
		a.next = utf8_next(text, &at);
	return a;
}

static bool is_aksara(uint32_t cp)
{
	return is_class(cp, "AK") || is_class(cp, "AP") || is_class(cp, "AS") ||
	       is_class(cp, "VI") || is_class(cp, "VF") || cp == 0x25CC;
}

static bool conjuncts(const struct around *a)
{
	return insc(a->before[0]) == U_INSC_CONSONANT && a->virama &&
	       insc(a->next) == U_INSC_CONSONANT;
}

static bool aksaras(const struct around *a)
{
	return is_aksara(a->before[0]) && is_aksara(a->next);
}

static bool glued_hyphen(const struct around *a)
{
	return is_class(a->before[0], "HY") &&
	       (is_class(a->before[1], "GL") || is_class(a->before[1], "SP"));
}

static bool hebrew(const struct around *a)
{
	return is_class(a->before[1], "HL") && is_class(a->next, "HL") &&
	       (is_class(a->before[0], "HY") || is_class(a->before[0], "BA"));
}

static struct {
	const char *rule;
	UBreakIteratorType type;
	UVersionInfo since; /* version of Unicode */
	bool (*says)(const struct around *a);
	size_t met;
} rules[] = {
	{ "GB9c: a virama joins two consonants", UBRK_CHARACTER,
	  { 15, 0 }, conjuncts, 0 }, /* ICU was ahead of Unicode 15.1 */
	{ "LB28a: syllables of Brahmic scripts stay whole", UBRK_LINE,
	  { 15, 1 }, aksaras, 0 },
	{ "LB20a: a hyphen opens a word even where no line may end before it",
	  UBRK_LINE, { 16, 0 }, glued_hyphen, 0 },
	{ "LB21a: a line may end between a hyphen and Hebrew", UBRK_LINE,
	  { 16, 0 }, hebrew, 0 },
};

/* Whether the rule number I is one of TYPE that the ICU in use has. */
static bool is_in_force(size_t i, UBreakIteratorType type)
{
	UVersionInfo now;

	u_getUnicodeVersion(now);
	return rules[i].type == type &&
	       (now[0] > rules[i].since[0] ||
		(now[0] == rules[i].since[0] && now[1] >= rules[i].since[1]));
}

bool breaks_named(UBreakIteratorType type, struct sv text, size_t at)
{
	struct around a = look_around(text, at);

	for (size_t i = 0; i < COUNT(rules); i++)
		if (is_in_force(i, type) && rules[i].says(&a)) {
			rules[i].met++;
			return true;
		}
	return false;
}

void breaks_met(UBreakIteratorType type)
{
	for (size_t i = 0; i < COUNT(rules); i++)
		if (is_in_force(i, type) && rules[i].met == 0)
			fail_msg("never met: %s", rules[i].rule);
}
