/* Telling that one name, which no file declares, is of somebody and of a
 * place. */
#include "load/resolve.h"

/* The first uses of a name that is made. */
struct first_uses {
	const struct ref *part, *place;
	bool country;
};

static const struct ref *earlier(const struct ref *x, const struct ref *y)
{
	return !x || y < x ? y : x;
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
		    resolve_only_country(countries, l, make_name_text(part)))
			continue;
		DIAG(l->diags, FAULT_name_both, part->first,
		     diag_excerpt(&l->scratch, make_name_text(part)),
		     diag_locus(&l->scratch, first[i].place->first));
	}
}
