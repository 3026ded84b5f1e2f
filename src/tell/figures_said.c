/* A figure's number and its check in words. */
#include "tell/figures_said.h"

#include "base/build.h"
#include "tell/value.h"
#include "wording/label.h"

void figures_number(struct arena *a, const struct book *b,
		    const struct figures_row *r, const struct locale *l,
		    struct sv *number, struct sv *power)
{
	static const char space[] = "\u00a0";
	struct build all = { .arena = a }, sign = { .arena = a };
	size_t at;

	value_words(&all, l, book_text(b, r->figure->value));
	at = sv_find(build_view(&all), sv_of(space), 0);
	*power = at == SV_NONE ? SV("") :
				 sv_slice(build_view(&all),
					  at + sizeof(space) - 1, all.n);
	*number = sv_slice(build_view(&all), 0, at == SV_NONE ? all.n : at);
	/* Digits in groups are no power. */
	if (power->n > 0 && power->s[0] >= '0' && power->s[0] <= '9') {
		*number = build_view(&all);
		*power = SV("");
	}
	if (!r->growth || r->value <= 0)
		return;
	build_char(&sign, '+');
	build_sv(&sign, *number);
	*number = build_view(&sign);
}

/* Whole, but for small ones; with its sign. */
static void put_per_cent(struct build *to, const struct locale *l, double n)
{
	struct build text = { .arena = to->arena };
	double size = n < 0 ? -n : n;

	build_fmt(&text, size < 10 ? "%.1f" : "%.0f", size);
	if (n < 0)
		build_sv(to, l->numbers.minus);
	else
		build_char(to, '+');
	value_words(to, l, build_view(&text));
}

/* "356 to 500 is +40" */
static void put_growth(struct build *to, const struct book *b,
		       const struct figures_row *r, const struct locale *l)
{
	struct build found = { .arena = to->arena }, both = found;
	struct sv from, till, power;

	put_per_cent(&found, l, r->found);
	figures_number(to->arena, b, &(struct figures_row){ .figure = r->from },
		       l, &from, &power);
	figures_number(to->arena, b, &(struct figures_row){ .figure = r->to },
		       l, &till, &power);
	label_fill_two(&both, l, LABEL_RANGE, from, till);
	label_fill_two(to, l, LABEL_FIGURE_GROWS, build_view(&both),
		       build_view(&found));
}

void figures_put_check(struct build *to, const struct book *b,
		       const struct figures_row *r, const struct locale *l,
		       bool brief)
{
	struct build n = { .arena = to->arena };

	if (r->growth && brief) {
		put_per_cent(to, l, r->found);
	} else if (r->growth) {
		put_growth(to, b, r, l);
	} else {
		build_fmt(&n, "%.0f", r->found);
		if (brief)
			build_sv(to, build_view(&n));
		else
			label_fill(to, l, LABEL_FIGURE_COUNTED, build_view(&n));
	}
}
