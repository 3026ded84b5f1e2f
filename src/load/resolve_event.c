/* What references to events mean: an id, or the key of one that has none. */
#include "load/check.h"
#include "load/resolve.h"
#include "text/fold.h"

enum { HINTS = 100 }; /* then looking for near ids would take too long */

/*
 * Keys of the events that have a date and no id, as book_index() will make
 * them: of one date and title the file's order decides who is `~2`.  What
 * inherits its date has no key yet, for its parent is to be found first.
 */
static void add_keys(struct load *l, struct refs *keys)
{
	struct book *b = l->book;

	for (event_no ev = 0; ev < b->nevents; ev++) {
		struct build key = { .arena = &l->scratch };
		struct date d = book_date(b, ev);
		uint32_t at, n;

		if (d.form == DATE_NONE || b->event_id[ev].length)
			continue;
		book_print_key(&key, &l->scratch, &d, book_title(b, ev));
		n = keys->v.n;
		at = refs_add(keys, build_view(&key), (struct place){ 0 }, 0);
		if (at == n) {
			keys->v.v[at].target = ev;
			keys->v.v[at].uses = 1;
		} else {
			build_fmt(&key, "~%u", ++keys->v.v[at].uses);
			at = refs_add(keys, build_view(&key),
				      (struct place){ 0 }, 0);
			keys->v.v[at].target = ev;
		}
		arena_reset(&l->scratch);
	}
}

/* "; did you mean ...?", or nothing.  WORDS are all ids. */
static struct sv hint(struct load *l, const struct sv *words, struct sv text)
{
	struct build b = { .arena = &l->scratch };
	struct sv near = fold_nearest(text, words, l->event_ids.v.n);

	if (near.n == 0)
		return (struct sv){ 0 };
	build_str(&b, "; did you mean ");
	build_sv(&b, near);
	build_char(&b, '?');
	return build_view(&b);
}

void resolve_events(struct load *l)
{
	struct refs keys = { .arena = &l->arena };
	uint32_t n = l->event_ids.v.n;
	struct sv *words = ARENA_NEW(&l->arena, n, struct sv);
	bool keyed = false;

	for (uint32_t i = 0; i < n; i++)
		words[i] = l->event_ids.v.v[i].text;
	for (uint32_t i = 0; i < l->events.v.n; i++) {
		struct ref *ref = &l->events.v.v[i];
		const struct refs *known = &l->event_ids;
		uint32_t at = refs_find(known, ref->text);

		/* Only a key has a slash, and few files refer by keys. */
		if (sv_find(ref->text, SV("/"), 0) != SV_NONE) {
			if (!keyed)
				add_keys(l, &keys);
			keyed = true;
			known = &keys;
			at = refs_find(known, ref->text);
		}
		if (at != UINT32_MAX) {
			ref->target = known->v.v[at].target;
			continue;
		}
		DIAG(l->diags, FAULT_event_unknown, ref->first,
		     check_excerpt(&l->scratch, ref->text),
		     l->diags->n > HINTS ? (struct sv){ 0 } :
					   hint(l, words, ref->text));
		arena_reset(&l->scratch);
	}
	refs_free(&keys);
}
