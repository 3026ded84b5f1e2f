/* Sorting names by the keys of an ICU collator. */
#include "text/collate.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucol.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

#include "base/mem.h"

enum {
	/* UTF-16 units that count; ICU takes seconds over a flood of marks. */
	UNITS_MAX = 1024,
	KEY_FIRST = 256 /* bytes tried before asking for the length */
};

struct collator {
	UCollator *ucol; /* null when ICU has no data: byte order then */
};

/* One name while it is sorted. */
struct keyed {
	const char *key; /* ends in NUL */
	struct sv name;
	size_t index;
};

/* ICU's name for LOCALE, which may be "az_AZ.UTF-8", "az-AZ" or "C". */
static void icu_name(const char *locale, char out[ULOC_FULLNAME_CAPACITY])
{
	UErrorCode status = U_ZERO_ERROR;
	size_t head = strcspn(locale, ".@");

	uloc_canonicalize(locale, out, ULOC_FULLNAME_CAPACITY, &status);
	/* C orders bytes, which is no order for a reader. */
	if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING ||
	    (head == 1 && locale[0] == 'C') ||
	    (head == 5 && strncmp(locale, "POSIX", 5) == 0))
		out[0] = '\0';
}

struct collator *collator_open(const char *locale)
{
	struct collator *c = MEM_NEW(1, struct collator);
	char name[ULOC_FULLNAME_CAPACITY];
	UErrorCode status = U_ZERO_ERROR;

	icu_name(locale, name);
	c->ucol = ucol_open(name, &status);
	if (U_FAILURE(status))
		c->ucol = NULL;
	status = U_ZERO_ERROR;
	/* Names come as they are written, composed or not. */
	if (c->ucol)
		ucol_setAttribute(c->ucol, UCOL_NORMALIZATION_MODE, UCOL_ON,
				  &status);
	return c;
}

void collator_close(struct collator *c)
{
	if (c->ucol)
		ucol_close(c->ucol);
	mem_free(c);
}

/* The head of NAME that counts, as UTF-16 in UNITS; returns how many. */
static int32_t to_utf16(struct sv name, UChar units[UNITS_MAX])
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t n = 0;

	/* A byte gives one unit at most, so what is cut off does not count. */
	if (name.n > UNITS_MAX)
		name.n = UNITS_MAX;
	if (name.n > 0)
		u_strFromUTF8WithSub(units, UNITS_MAX, &n, name.s,
				     (int32_t)name.n, 0xFFFD, NULL, &status);
	return U_SUCCESS(status) ? n : 0;
}

/* The sort key of NAME in ARENA; the empty one without ICU. */
static const char *key_of(const struct collator *c, struct arena *arena,
			  struct sv name)
{
	UChar units[UNITS_MAX];
	uint8_t first[KEY_FIRST];
	int32_t n, size;
	char *key;

	if (!c->ucol)
		return "";
	n = to_utf16(name, units);
	size = ucol_getSortKey(c->ucol, units, n, first, KEY_FIRST);
	if (size <= 0)
		return "";
	key = arena_bytes(arena, (size_t)size);
	if (size <= KEY_FIRST)
		memcpy(key, first, (size_t)size);
	else
		ucol_getSortKey(c->ucol, units, n, (uint8_t *)key, size);
	return key;
}

static int compare(const void *left, const void *right)
{
	const struct keyed *a = left, *b = right;
	int order = strcmp(a->key, b->key);

	if (order == 0)
		order = sv_cmp(a->name, b->name);
	return order != 0 ? order
			  : (a->index > b->index) - (a->index < b->index);
}

void collate_order(const struct collator *c, struct arena *arena,
		   const struct sv *names, size_t n, size_t *order)
{
	struct keyed *sorted = ARENA_NEW(arena, n, struct keyed);

	for (size_t i = 0; i < n; i++)
		sorted[i] = (struct keyed){ key_of(c, arena, names[i]),
					    names[i], i };
	if (n > 0)
		qsort(sorted, n, sizeof(*sorted), compare);
	for (size_t i = 0; i < n; i++)
		order[i] = sorted[i].index;
}

struct sv collate_version(struct arena *a)
{
	UVersionInfo version;
	char text[U_MAX_VERSION_STRING_LENGTH];

	u_getVersion(version);
	u_versionToString(version, text);
	return arena_copy(a, sv_of(text));
}
