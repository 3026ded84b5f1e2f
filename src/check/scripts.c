/* Which name of one script sounds like one of the other. */
#include "check/scripts.h"

#include "check/sounds.h"

/* In which script all spellings of N are; mixed where they are of both, so that
 * it is found in either. */
static enum sounds_script script_of(const struct book *b, name_no n)
{
	enum sounds_script script = sounds_script(book_name(b, n));
	size_t count;
	const struct spelling *other = book_spellings(b, n, &count);

	for (size_t i = 0; i < count; i++)
		if (sounds_script(book_text(b, other[i].name)) != script)
			return SOUNDS_MIXED;
	return script;
}

static struct sv sound_no(const void *scripts, uint32_t number)
{
	return ((const struct scripts *)scripts)->sounds.v[number];
}

static void add_spelling(struct scripts *s, struct arena *a, struct sv name,
			 name_no n)
{
	struct sv sounds[SOUNDS_MAX];
	size_t count;

	if (sounds_script(name) != SOUNDS_CYRILLIC)
		return;
	count = sounds_of(a, name, SOUNDS_CYRILLIC, sounds);
	for (size_t i = 0; i < count; i++) {
		if (table_number(&s->table, sounds[i], sound_no, s) <
		    s->sounds.n)
			continue;
		VEC_ADD(&s->sounds, sounds[i]);
		VEC_ADD(&s->names, n);
	}
}

void scripts_add(struct scripts *s, struct arena *a, const struct book *b,
		 name_no n)
{
	size_t count;
	const struct spelling *other = book_spellings(b, n, &count);

	add_spelling(s, a, book_name(b, n), n);
	for (size_t i = 0; i < count; i++)
		add_spelling(s, a, book_text(b, other[i].name), n);
}

bool scripts_is_mixed(const struct book *b, name_no n)
{
	return script_of(b, n) == SOUNDS_MIXED;
}

name_no scripts_find(const struct scripts *s, struct arena *scratch,
		     const struct book *b, name_no n)
{
	struct sv sounds[SOUNDS_MAX];
	size_t count;

	if (s->sounds.n == 0 || script_of(b, n) != SOUNDS_LATIN)
		return NO_NAME;
	count = sounds_of(scratch, book_name(b, n), SOUNDS_LATIN, sounds);
	for (size_t i = 0; i < count; i++) {
		uint32_t number = table_find(&s->table, sounds[i], sound_no, s);
		name_no other = number == TABLE_NONE ? NO_NAME :
						       s->names.v[number];

		if (other != NO_NAME &&
		    book_name_class(b, n) == book_name_class(b, other) &&
		    !(book_name_declared(b, n) &&
		      book_name_declared(b, other)))
			return other;
	}
	return NO_NAME;
}

void scripts_free(struct scripts *s)
{
	table_free(&s->table);
	VEC_FREE(&s->sounds);
	VEC_FREE(&s->names);
}
