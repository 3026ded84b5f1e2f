/* Names as they may be written otherwise. */
#include "check/plain_name.h"

#include <string.h>

#include "base/build.h"
#include "base/utf8.h"
#include "text/compose.h"
#include "text/fold.h"

/* ---- Roman figures ---- */

/* Whether WORD is Roman figures, an l or a 1 standing for one of their I. */
static bool is_figures(struct sv word)
{
	bool figure = false, slip = false;

	for (size_t i = 0; i < word.n; i++) {
		figure |= word.s[i] != '\0' && strchr("IVX", word.s[i]);
		slip |= word.s[i] == 'l' || word.s[i] == '1';
		if (!strchr("IVXl1", word.s[i]))
			return false;
	}
	return figure && slip;
}

/* NAME with the figures in it as they are due, but for its first word. */
static struct sv with_figures(struct arena *a, struct sv name)
{
	struct build b = { .arena = a };
	bool first = true;

	while (name.n > 0) {
		struct sv word = sv_cut(&name, ' ');
		bool figures = !first && is_figures(word);

		build_str(&b, first ? "" : " ");
		for (size_t i = 0; i < word.n; i++)
			build_char(&b, figures && (word.s[i] == 'l' ||
						   word.s[i] == '1') ?
					       'I' : word.s[i]);
		first = false;
	}
	return build_view(&b);
}

/* ---- words and letters ---- */

/* The word FOLD as another of its meaning is written, perhaps shorter. */
static struct sv usual_word(struct sv fold)
{
	static const struct { struct sv word, usual; } rows[] = {
		{ SV_INIT("saint"), SV_INIT("st") },
		{ SV_INIT("sankt"), SV_INIT("st") },
		{ SV_INIT("sainte"), SV_INIT("ste") },
		{ SV_INIT("mount"), SV_INIT("mt") },
		{ SV_INIT("fort"), SV_INIT("ft") },
		{ SV_INIT("for"), SV_INIT("of") },
		{ SV_INIT("alexander"), SV_INIT("aleksandr") },
		{ SV_INIT("aleksander"), SV_INIT("aleksandr") },
		{ SV_INIT("alexandr"), SV_INIT("aleksandr") },
		{ SV_INIT("alexandra"), SV_INIT("aleksandra") },
		{ SV_INIT("alexey"), SV_INIT("aleksey") },
		{ SV_INIT("alexei"), SV_INIT("aleksey") },
		{ SV_INIT("aleksei"), SV_INIT("aleksey") },
		{ SV_INIT("maxim"), SV_INIT("maksim") },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (sv_eq(fold, rows[i].word))
			return rows[i].usual;
	return fold;
}

/* Appends the word FOLD as English romanises what German writes with w, sch,
 * tsch. */
static void put_word(struct build *b, struct sv fold)
{
	static const struct { struct sv other, usual; } rows[] = {
		{ SV_INIT("tsch"), SV_INIT("ch") },
		{ SV_INIT("sch"), SV_INIT("sh") },
		{ SV_INIT("ph"), SV_INIT("f") },
		{ SV_INIT("w"), SV_INIT("v") },
	};

	while (fold.n > 0) {
		size_t i = 0;

		while (i < sizeof(rows) / sizeof(*rows) &&
		       !sv_starts(fold, rows[i].other))
			i++;
		if (i < sizeof(rows) / sizeof(*rows)) {
			build_sv(b, rows[i].usual);
			fold = sv_slice(fold, rows[i].other.n, fold.n);
		} else {
			build_char(b, fold.s[0]);
			fold = sv_slice(fold, 1, fold.n);
		}
	}
}

struct sv plain_name(struct arena *a, struct sv name)
{
	struct build b = { .arena = a };
	struct sv figures = with_figures(a, name), also, fold;

	also = fold_also(a, figures);
	fold = fold_copy(a, also.n ? also : figures, FOLD_EXACT);
	while (fold.n > 0) {
		build_str(&b, b.n ? " " : "");
		put_word(&b, usual_word(sv_cut(&fold, ' ')));
	}
	return build_view(&b);
}

/* ---- marks ---- */

/* Whether CP is a Latin letter with a mark, or of its own. */
static bool is_marked(uint32_t cp)
{
	enum { FIRST = 0xC0, LAST = 0x24F, MORE = 0x1E00, LAST_MORE = 0x1EFF };

	return (cp >= FIRST && cp <= LAST && cp != 0xD7 && cp != 0xF7) ||
	       (cp >= MORE && cp <= LAST_MORE);
}

bool plain_name_marks_differ(struct arena *a, struct sv name, struct sv other)
{
	struct sv x = compose(a, name), y = compose(a, other);
	size_t i = 0, k = 0, to_x = x.n, to_y = y.n;
	uint32_t c = 0, d = 0;

	while (i < x.n && k < y.n) {
		size_t from_x = i, from_y = k;

		c = utf8_next(x, &i);
		d = utf8_next(y, &k);
		if (c == d)
			continue;
		to_x -= i;
		to_y -= k;
		return is_marked(c) && is_marked(d) && to_x == to_y &&
		       memcmp(x.s + i, y.s + k, to_x) == 0 &&
		       from_x == from_y;
	}
	return false;
}
