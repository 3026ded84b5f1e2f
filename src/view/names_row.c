/* What a row of names is called by, in full and where there is little room. */
#include "view/names.h"

#include "base/build.h"
#include "base/utf8.h"
#include "book/family.h"
#include "text/width.h"

/* What the first letter of TEXT is of, as a block of Unicode; Latin is one. */
static uint32_t script_of(struct sv text)
{
	enum { LATIN_END = 0x250, BLOCK = 0x100 };
	size_t at = 0;
	uint32_t c = text.n > 0 ? utf8_next(text, &at) : 0;

	return c < LATIN_END ? 0 : c / BLOCK;
}

/* The first of the spellings of NAME that is shorter than it by the most, in
 * its script, of no language but that of L, and bound to no time; or empty. */
static struct sv shortest(const struct book *b, name_no name, struct sv shown,
			  const struct locale *l)
{
	size_t n;
	const struct spelling *v = book_spellings(b, name, &n);
	struct sv best = { 0 };
	int least = width_text(shown);

	for (size_t i = 0; i < n; i++) {
		struct sv text = book_text(b, v[i].name);
		int cells = width_text(text);

		if (v[i].dates.length == 0 && cells < least &&
		    (v[i].lang.length == 0 ||
		     locale_speaks(l, book_text(b, v[i].lang))) &&
		    script_of(text) == script_of(shown)) {
			best = text;
			least = cells;
		}
	}
	return best;
}

/* "A. Lukashenko" of NAME, which person NO is called, or "Əliyev B.", where the
 * family's name is first; else NAME: of more than two words only where the
 * person is declared, and none with what tells namesakes apart. */
static struct sv initialled(struct arena *a, const struct book *b, name_no no,
			    struct sv name)
{
	struct sv family = family_in(b, no, name), rest = name;
	bool first = family.s == name.s;
	struct build text = { .arena = a };

	sv_cut(&rest, ' ');
	if (book_namesake(b, no) != no ||
	    (sv_find_char(rest, ' ', 0) != SV_NONE &&
	     !book_name_declared(b, no)))
		return name;
	rest = sv_trim(first ? sv_slice(name, family.n, name.n) :
			       sv_slice(name, 0, name.n - family.n));
	if (rest.n <= grapheme_end(rest, 0))
		return name;
	rest = sv_slice(rest, 0, grapheme_end(rest, 0));
	build_sv(&text, first ? family : rest);
	build_str(&text, first ? " " : ". ");
	build_sv(&text, first ? rest : family);
	build_str(&text, first ? "." : "");
	return build_view(&text);
}

struct names_row names_row_of(struct arena *arena, const struct book *b,
			      const struct locale *l, enum class_no class,
			      uint32_t no)
{
	enum { LONG = 16 }; /* cells, for which there may be no room */
	struct names_row row = { 0 };
	bool name = class_of(class)->rows->spelt;
	struct build text = { .arena = arena }, sign = { .arena = arena };

	row.text = row.brief = class_shown(arena, b, class, no, l);
	row.person = name && book_name_class(b, no) == NAME_PERSON;
	if (class == CLASS_SOURCES) {
		/* As they are numbered wherever they are cited. */
		build_fmt(&sign, "[%u]", no + 1);
		row.brief = build_view(&sign);
		build_sv(&text, row.brief);
		build_char(&text, ' ');
		build_sv(&text, row.text);
		row.text = build_view(&text);
	}
	row.first = row.person &&
		    family_in(b, no, row.text).s == row.text.s;
	if (row.person)
		row.brief = initialled(arena, b, no, row.text);
	if (name && width_text(row.text) > LONG)
		row.spelt = shortest(b, no, row.text, l);
	return row;
}
