/* What is a country, for countries act. */
#include "load/resolve.h"
#include "text/fold.h"
#include "text/region.h"

/* FOLD, an exact fold, without the words that a state adds to its name. */
static struct sv bare(struct arena *a, struct sv fold)
{
	static const char added[] =
		" the of and republic federal federation democratic"
		" peoples people s kingdom socialist soviet islamic arab union"
		" former state states commonwealth empire federated occupied"
		" respublika federativnaya demokraticheskaya narodnaya"
		" korolevstvo federalnaya republik bundesrepublik"
		" demokratische konigreich und i u ve respublikasi north south"
		" east west northern southern eastern western yugoslav ";
	struct build b = { .arena = a };

	while (fold.n > 0) {
		struct build word = { .arena = a };
		struct sv one = sv_cut(&fold, ' ');

		build_fmt(&word, " %.*s ", SV_ARG(one));
		if (sv_find(sv_of(added), build_view(&word), 0) != SV_NONE)
			continue;
		build_str(&b, b.n ? " " : "");
		build_sv(&b, one);
	}
	return build_view(&b);
}

static void add_fold(struct refs *countries, struct sv fold)
{
	if (fold.n)
		refs_add(countries, fold, (struct locus){ 0 }, 0);
}

static void add_country(struct sv name, void *arg)
{
	struct arena scratch = { 0 };
	struct sv fold = fold_copy(&scratch, name, FOLD_EXACT);

	add_fold(arg, fold);
	add_fold(arg, bare(&scratch, fold));
	arena_free(&scratch);
}

/* Most chronologies need none. */
static void know_countries(struct refs *countries)
{
	static const struct sv others[] = {
#define C(name) SV_INIT(name),
#include "load/countries.def"
#undef C
	};

	if (countries->v.n > 0)
		return;
	region_each(add_country, countries);
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		add_country(others[i], countries);
}

/* TEXT without what stands in brackets at its end: Yugoslavia (Kosovo). */
static struct sv before_bracket(struct sv text)
{
	size_t at = sv_find_char(text, '(', 0);

	return at == SV_NONE || at == 0 || !sv_ends(text, SV(")")) ?
		       text :
		       sv_trim(sv_slice(text, 0, at));
}

static bool is_known(const struct refs *countries, struct sv fold)
{
	return refs_find(countries, fold) != UINT32_MAX;
}

bool resolve_is_country(struct refs *countries, struct load *l, struct sv text)
{
	struct sv fold = fold_copy(&l->scratch, text, FOLD_EXACT);

	know_countries(countries);
	if (is_known(countries, fold))
		return true;
	fold = fold_copy(&l->scratch, before_bracket(text), FOLD_EXACT);
	return is_known(countries, bare(&l->scratch, fold));
}

/* Whether TEXT is what people and other places are called, too. */
static bool has_namesakes(struct load *l, struct sv text)
{
	static const struct sv names[] = { SV_INIT("chad"), SV_INIT("georgia"),
					   SV_INIT("jordan") };
	struct sv fold = fold_copy(&l->scratch, text, FOLD_EXACT);

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (sv_eq(names[i], fold))
			return true;
	return false;
}

bool resolve_only_country(struct refs *countries, struct load *l,
			  struct sv text)
{
	return resolve_is_country(countries, l, text) &&
	       !has_namesakes(l, text);
}
