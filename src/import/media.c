/* Pictures and the like in cells (media.h). */
#include "import/media.h"

#include "base/percent.h"

/* The address that TEXT is, or has in brackets at its end, and what stands
 * before these. */
static struct sv address_of(struct sv text, struct sv *name)
{
	size_t at = sv_find(text, SV(" (http"), 0);
	struct sv inner = sv_slice(text, at + 2, text.n - 1);

	*name = (struct sv){ 0 };
	if (at == SV_NONE || !sv_ends(text, SV(")")) || !percent_is_web(inner))
		return text;
	*name = sv_trim(sv_slice(text, 0, at));
	return inner;
}

bool media_is(struct sv text)
{
	struct sv name;

	return percent_is_web(address_of(text, &name));
}

struct node media_of(struct arena *a, const struct sv *v, size_t n,
		     const struct node *from)
{
	struct tree list = { .arena = a, .from = from };

	for (size_t i = 0; i < n; i++) {
		struct tree one = { .arena = a, .from = from };
		struct sv name;

		tree_say(&one, SV("url"), address_of(v[i], &name));
		tree_say(&one, SV("caption"), name);
		tree_add(&list, tree_map(&one));
	}
	return tree_list(&list);
}
