/* Words of a POSIX shell: which need quotes, and which quotes; and those of a
 * line without any. */
#include "base/shell.h"

#include <stdbool.h>

static bool is_plain(struct sv v)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789_./:=+,@%-";

	for (size_t i = 0; i < v.n; i++)
		if (v.s[i] == '\0' ||
		    sv_find_char(SV(plain), v.s[i], 0) == SV_NONE)
			return false;
	return v.n > 0;
}

static bool has_any(struct sv v, struct sv chars)
{
	for (size_t i = 0; i < chars.n; i++)
		if (sv_find_char(v, chars.s[i], 0) != SV_NONE)
			return true;
	return false;
}

/* In single quotes, which have to end before a single quote. */
static void single(struct build *b, struct sv v)
{
	build_char(b, '\'');
	for (size_t i = 0; i < v.n; i++)
		if (v.s[i] == '\'')
			build_str(b, "'\\''");
		else
			build_char(b, v.s[i]);
	build_char(b, '\'');
}

void shell_word(struct build *b, struct sv v)
{
	if (is_plain(v)) {
		build_sv(b, v);
	} else if (has_any(v, SV("'")) && !has_any(v, SV("\"\\$`!"))) {
		build_char(b, '"');
		build_sv(b, v);
		build_char(b, '"');
	} else {
		single(b, v);
	}
}

const char **shell_words(struct arena *a, struct sv text)
{
	/* Every other byte may be one. */
	const char **words = ARENA_NEW(a, text.n / 2 + 2, const char *);
	size_t n = 0;

	while (text.n > 0) {
		struct sv word = sv_cut(&text, ' ');

		if (word.n > 0)
			words[n++] = arena_cstr(a, word);
	}
	words[n] = NULL;
	return words;
}
