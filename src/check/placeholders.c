/* Names, kinds and sources that stand for none: null, N/A, ?. */
#include "check/rules.h"
#include "text/fold.h"

/*
 * What programs and forms put where nothing is known, folded.  Left out is what
 * is more often a name: na without its stroke, and nan but for NaN.
 */
static const char *const signs[] = {
	"null", "nil", "none", "n a", "n d", "n n", "nn", "n k", "tbd", "tba",
	"tbc", "to be announced", "to be confirmed", "to be determined",
	"undefined", "missing", "todo", "fixme", "xxx", "xx", "placeholder",
	"true", "false", "yes", "no", "k a", "o a", "et al", "etc",
	"ohne angabe", "ohne angaben", "ohne name", "ohne namen", "ohne ort",
	"ohne autor", "bez imeni", "bez familii", "bez nazvaniya",
	"bez avtora", "bez imya", "bez prozvishcha", "bez nazvy", "bez autara",
};

/* What says that nobody and no place is named, folded and between blanks, in
 * the languages of the checks; alone, or with words of what is not named. */
static const char *const unnamed[] = {
	/* English */
	" unknown unnamed unidentified unspecified undisclosed undetermined"
	" anonymous anon unclear unsure various several multiple some others"
	" no not none nobody noone somebody someone anybody anyone nowhere"
	" somewhere elsewhere everywhere nothing something nomen nescio ",
	/* German */
	" unbekannt unbekannte unbekannter unbekanntes unbenannt namenlos"
	" ungenannt anonym keine niemand jemand irgendwo nirgends nirgendwo"
	" verschiedene diverse mehrere andere ",
	/* Azerbaijani */
	" namelum melum deyil qeyri adsiz anonim hec kim kimse kimese harada"
	" haradasa yerde muxtelif bezi basqalari bilinmir gosterilmeyib"
	" yoxdur ",
	/* Russian */
	" neizvestno neizvesten neizvestna neizvestny neizvestnyy neizvestnaya"
	" neizvestnoe neizvestnye ne ukazano ukazan ukazana net anonimno"
	" anonimny anonimnyy nikto nekto nigde gde kto raznye nekotorye"
	" drugie bezymyanny bezymyannyy bezymyannaya bezymyannoe"
	" bezymyannye ",
	/* Belarusian */
	" nevyadoma nevyadomy nevyadomaya nevyadomae nevyadomyya ananim"
	" ananimna nikhto nekhta nidze nedze rozn rozny roznyya nekatoryya"
	" inshyya nyama paznachana paznachany ukazana ",
};

/* What is not named. */
static const char things[] =
	" the a of person persons people man men woman women individual"
	" individuals name names author authors source sources speaker speakers"
	" participant participants place places location locations site sites"
	" one data given known stated specified named available applicable"
	" provided disclosed"
	" personen ort orte autor autoren quelle quellen angabe angaben name"
	" sexs sexsler yer yerler muellif menbe ad"
	" to chelovek lyudi lico mesto mesta avtor avtory istochnik imya"
	" dannykh"
	" asoba asoby lyudzi mesca aytar krynica imya dadzenykh ";

static bool has_word(const char *words, struct sv word)
{
	struct sv all = sv_of(words);
	size_t at = 0;

	while ((at = sv_find(all, word, at)) != SV_NONE) {
		if (all.s[at - 1] == ' ' && all.s[at + word.n] == ' ')
			return true;
		at++;
	}
	return false;
}

/* Whether FOLD says that something is not named, and no more. */
static bool is_unnamed(struct sv fold)
{
	bool any = false;

	while (fold.n > 0) {
		struct sv word = sv_cut(&fold, ' ');
		bool says = false;

		for (size_t i = 0; i < sizeof(unnamed) / sizeof(*unnamed); i++)
			says |= has_word(unnamed[i], word);
		if (!says && !has_word(things, word))
			return false;
		any |= says;
	}
	return any;
}

bool check_is_placeholder(struct checking *c, struct sv name)
{
	struct sv fold = fold_copy(&c->scratch, name, FOLD_EXACT);

	/* Nan is a name, and nobody writes that so. */
	if (sv_eq(sv_trim(name), SV("NaN")))
		return true;
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (sv_eq(fold, sv_of(signs[i])))
			return true;
	return fold.n == 0 || is_unnamed(fold);
}

void check_placeholder(struct checking *c, struct origin origin, struct sv what,
		       struct sv name)
{
	name = diag_excerpt(&c->scratch, name);
	DIAG(c->diags, FAULT_name_placeholder, check_locus(c, origin), name,
	     what, name);
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

	if (!book_name_declared(b, n) &&
	    check_is_placeholder(c, book_name(b, n)) &&
	    !check_name_silenced(c, FAULT_name_placeholder, n))
		check_placeholder(c, book_name_origin(b, n),
				  makes[book_name_class(b, n)],
				  book_name(b, n));
}

static const struct course_stage stages[] = {
	{ check_all_names, check_name },
};

const struct check_rule check_placeholders = { CHECK_STAGES(stages), 0, NULL };
