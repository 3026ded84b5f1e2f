/* Names that stand for no name: null, N/A, ?. */
#include "check/rules.h"
#include "text/fold.h"

/*
 * What programs and forms put where nothing is known, folded, and what authors
 * do in the languages of the checks.  Left out is what is a name somewhere: na
 * without its stroke, nil, nan.
 */
static const char *const words[] = {
	"null",      "none",       "n a",         "tbd",        "tba",
	"tbc",       "unknown",    "not known",   "unnamed",    "undefined",
	"unbekannt", "namelum",    "neizvestno",  "neizvesten", "neizvestna",
	"neizvestny", "nevyadoma", "nevyadomy",
};

/* Whether NAME is signs alone, or one of the words. */
static bool is_placeholder(struct checking *c, struct sv name)
{
	struct sv fold = fold_copy(&c->scratch, name, FOLD_EXACT);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (sv_eq(fold, sv_of(words[i])))
			return true;
	return fold.n == 0;
}

void check_placeholders(struct checking *c)
{
	static const struct sv makes[NAME_CLASSES] = {
		[NAME_PERSON] = SV_INIT("person"),
		[NAME_ORGANISATION] = SV_INIT("organisation"),
		[NAME_PLACE] = SV_INIT("place"),
	};
	const struct book *b = c->book;

	for (name_no n = 0; n < book_names(b); n++) {
		struct sv name = diag_excerpt(&c->scratch, book_name(b, n));

		if (!book_name_declared(b, n) &&
		    is_placeholder(c, book_name(b, n)))
			DIAG(c->diags, FAULT_name_placeholder,
			     check_locus(c, book_name_origin(b, n)), name,
			     makes[book_name_class(b, n)], name);
		arena_reset(&c->scratch);
	}
}
