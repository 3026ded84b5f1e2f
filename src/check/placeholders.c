/* Names, kinds and sources that stand for none: null, N/A, ?. */
#include "check/rules.h"
#include "text/fold.h"

/*
 * What programs and forms put where nothing is known, folded, and what authors
 * do in the languages of the checks.  Left out is what is more often a name: na
 * without its stroke, nan.
 */
static const char *const words[] = {
	/* of programs and forms */
	"null", "nil", "none", "n a", "n d", "n n", "nn", "n k", "tbd", "tba",
	"tbc", "to be announced", "to be confirmed", "to be determined",
	"undefined", "no data", "missing", "todo", "fixme", "xxx", "xx",
	"placeholder",
	/* English */
	"unknown", "unknown person", "unknown place", "unknown location",
	"name unknown", "not known", "not stated", "not specified", "not named",
	"not available", "not applicable", "unspecified", "undisclosed",
	"unnamed", "unidentified", "anonymous", "anon", "nobody", "no one",
	"somebody", "someone", "various", "nomen nescio",
	/* German */
	"unbekannt", "keine angabe", "k a", "o a", "namenlos", "ungenannt",
	"anonym", "niemand", "jemand",
	/* Azerbaijani */
	"namelum", "namelum sexs", "melum deyil", "qeyri melum", "adsiz",
	"hec kim", "kimse", "anonim",
	/* Russian */
	"neizvestno", "neizvesten", "neizvestna", "neizvestny", "neizvestnyy",
	"neizvestnaya", "neizvestnoe", "ne ukazano", "ne ukazan", "net dannykh",
	"anonimno", "anonimny", "anonimnyy", "nikto", "nekto", "kto to",
	/* Belarusian */
	"nevyadoma", "nevyadomy", "nevyadomaya", "ne ukazana", "ananim",
	"nikhto", "nekhta",
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

static void check_name(void *checking, uint64_t at)
{
	static const struct sv makes[NAME_CLASSES] = {
		[NAME_PERSON] = SV_INIT("person"),
		[NAME_ORGANISATION] = SV_INIT("organisation"),
		[NAME_PLACE] = SV_INIT("place"),
	};
	struct checking *c = checking;
	const struct book *b = c->book;
	name_no n = (name_no)at;

	if (!book_name_declared(b, n))
		check_placeholder(c, book_name_origin(b, n),
				  makes[book_name_class(b, n)],
				  book_name(b, n));
}

static const struct course_stage stages[] = {
	{ check_all_names, check_name },
};

const struct check_rule check_placeholders = { CHECK_STAGES(stages), 0, NULL };
