/* Names, kinds and sources that stand for none: null, N/A, ?. */
#include "check/rules.h"
#include "text/fold.h"

/*
 * What programs and forms put where nothing is known, folded, and what authors
 * do in the languages of the checks.  Left out is what is a name somewhere: na
 * without its stroke, nil, nan.
 */
static const char *const words[] = {
	"null", "none", "n a", "tbd", "tba", "tbc", "to be announced",
	"to be confirmed", "to be determined", "unknown", "unknown person",
	"unknown place", "unknown location", "not known", "not stated",
	"not specified", "not available", "not applicable", "unspecified",
	"undisclosed", "unnamed", "undefined", "no data", "missing", "todo",
	"fixme", "unbekannt", "keine angabe", "namelum", "melum deyil",
	"qeyri melum", "neizvestno", "neizvesten", "neizvestna", "neizvestny",
	"ne ukazano", "net dannykh", "n d", "nevyadoma", "nevyadomy",
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

void check_placeholder(struct checking *c, struct origin origin, struct sv what,
		       struct sv name)
{
	if (is_placeholder(c, name)) {
		name = diag_excerpt(&c->scratch, name);
		DIAG(c->diags, FAULT_name_placeholder, check_locus(c, origin),
		     name, what, name);
	}
	arena_reset(&c->scratch);
}

void check_placeholders(struct checking *c)
{
	static const struct sv makes[NAME_CLASSES] = {
		[NAME_PERSON] = SV_INIT("person"),
		[NAME_ORGANISATION] = SV_INIT("organisation"),
		[NAME_PLACE] = SV_INIT("place"),
	};
	const struct book *b = c->book;

	for (name_no n = 0; n < book_names(b); n++)
		if (!book_name_declared(b, n))
			check_placeholder(c, book_name_origin(b, n),
					  makes[book_name_class(b, n)],
					  book_name(b, n));
}
