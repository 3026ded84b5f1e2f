/* Any text folded, found and cleaned, for make fuzz. */
#include <stdint.h>

#include "text/clean.h"
#include "text/fold.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_same(struct sv a, struct sv b)
{
	if (!sv_eq(a, b))
		__builtin_trap();
}

/* What must hold of any text folded, found and cleaned. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t half = size > 0 ? data[0] % size : 0;
	struct sv text = { (const char *)data + half, size - half };
	struct sv needle = { (const char *)data, half };
	struct arena a = { 0 };
	struct sv exact = fold_copy(&a, text, FOLD_EXACT);
	struct sv blind = fold_copy(&a, text, FOLD_BLIND);
	struct build once = { .arena = &a }, again = { .arena = &a };

	check_same(fold_copy(&a, exact, FOLD_EXACT), exact);
	check_same(fold_copy(&a, exact, FOLD_BLIND), blind);
	check_same(fold_copy(&a, blind, FOLD_BLIND), blind);
	for (int way = 0; way < 4; way++) {
		enum fold_tier tier = way % 2 ? FOLD_EXACT : FOLD_BLIND;
		struct fold_range found[16];
		size_t n = fold_find(&a, text, needle, tier, way / 2 == 1,
				     found, 16);

		for (size_t i = 0; i < n; i++)
			if (found[i].from >= found[i].to ||
			    found[i].to > text.n ||
			    (i > 0 && found[i].from < found[i - 1].to))
				__builtin_trap();
	}
	fold_distance(exact, blind, 2);
	check_same(fold_slug(&a, fold_slug(&a, text)), fold_slug(&a, text));
	clean_text(&once, text);
	clean_text(&again, build_view(&once));
	check_same(build_view(&again), build_view(&once));
	clean_ascii(&again, text);
	arena_free(&a);
	return 0;
}
