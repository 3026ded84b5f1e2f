/* Telling that one name, which no file declares, is of somebody and of a
 * place. */
#include "load/resolve.h"
#include "text/fold.h"
#include "text/region.h"

/* The first uses of a name that is made. */
struct first_uses {
	const struct ref *part, *place;
	bool country;
};

static const struct ref *earlier(const struct ref *x, const struct ref *y)
{
	return !x || y < x ? y : x;
}

static void add_country(struct sv name, void *arg)
{
	struct refs *countries = arg;
	struct arena scratch = { 0 };

	refs_add(countries, fold_copy(&scratch, name, FOLD_EXACT),
		 (struct locus){ 0 }, 0);
	arena_free(&scratch);
}

/* Most chronologies need none. */
bool resolve_is_country(struct refs *countries, struct load *l, struct sv text)
{
	if (countries->v.n == 0)
		region_each(add_country, countries);
	return refs_find(countries, fold_copy(&l->scratch, text,
					      FOLD_EXACT)) != UINT32_MAX;
}

/* Whether TEXT, what a country is called, is what people and other places are,
 * too. */
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

void resolve_both(struct refs *countries, struct load *l, struct ref **refs,
		  size_t nrefs, name_no from, uint32_t names)
{
	struct first_uses *first =
		ARENA_NEW(&l->scratch, names, struct first_uses);

	for (size_t i = 0; i < nrefs; i++) {
		struct first_uses *f = &first[refs[i]->target - from];

		if (refs[i]->uses & USE_PART)
			f->part = earlier(f->part, refs[i]);
		if (refs[i]->uses & USE_PLACE)
			f->place = earlier(f->place, refs[i]);
		f->country |= (refs[i]->uses & USE_COUNTRY) != 0;
	}
	for (uint32_t i = 0; i < names; i++) {
		const struct ref *part = first[i].part;

		if (!part || !first[i].place || first[i].country ||
		    (resolve_is_country(countries, l, make_name_text(part)) &&
		     !has_namesakes(l, make_name_text(part))))
			continue;
		DIAG(l->diags, FAULT_name_both, part->first,
		     diag_excerpt(&l->scratch, make_name_text(part)),
		     diag_locus(&l->scratch, first[i].place->first));
	}
}
