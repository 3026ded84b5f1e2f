/* A constraint, made of what was chosen or typed. */
#include "app/chip_of.h"

#include "app/parts.h"
#include "base/build.h"

/* What the screen calls NO of CLASS, in CHOSEN: a source by its
 * number, an own word by itself. */
static struct sv called(struct app *a, enum class_no class, uint32_t no)
{
	struct build sign = { .arena = &a->chosen };

	if (class == CLASS_SOURCES) {
		build_fmt(&sign, "[%u]", no + 1);
		return build_view(&sign);
	}
	return arena_copy(&a->chosen,
			  class_shown(&a->chosen, a->corpus.b, class, no,
				      a->options.locale));
}

/* Q, which is FIELD:VALUE exactly so, called as the names pane calls it. */
static struct chip exact_chip(struct app *a, struct sv field, struct sv value,
			      const struct query *q)
{
	enum class_no class = class_find_field(field);
	struct chip c = { .field = arena_copy(&a->chosen, field),
			  .value = arena_copy(&a->chosen, value),
			  .exact = true, .query = q };
	uint32_t no;

	class = class < CLASSES ? class : CLASS_WHO; /* a role */
	no = class_find(a->corpus.b, class, value);
	c.name = c.value;
	if (no != UINT32_MAX && !class_of(class)->rows->built_in)
		c.name = called(a, class, no);
	return c;
}

struct chip chip_of_field(struct app *a, struct sv field, struct sv value)
{
	return exact_chip(a, field, value,
			  query_field_exact(&a->chosen, field, value));
}

/* Q, typed as TEXT, as one constraint: a field's, if that is all it asks. */
static struct chip typed_chip(struct app *a, struct sv text,
			      const struct query *q)
{
	const struct query *opposite = query_not(&a->chosen, q);
	struct build inner = { .arena = &a->chosen };
	struct chip c = { .text = arena_copy(&a->chosen, text), .query = q };

	/* "-x" is the opposite of "x", as when that was turned into it. */
	if (query_is_not(q)) {
		query_print(&inner, opposite);
		c.text = build_view(&inner);
		c.query = q = opposite;
		c.inverted = true;
	}
	if (query_is_field(q, &c.field, &c.value, &c.exact)) {
		c.field = arena_copy(&a->chosen, c.field);
		c.name = c.value = arena_copy(&a->chosen, c.value);
	}
	return c;
}

static bool is_near(struct app *a, const struct query *q)
{
	struct arena scratch = { 0 };
	struct match_note note;

	query_run_cached(&scratch, &a->corpus, a->cache, q, &note);
	arena_free(&scratch);
	return note.tier == MATCH_NEAR;
}

static bool is_quoted(struct sv text)
{
	return sv_find_char(text, '\'', 0) != SV_NONE ||
	       sv_find_char(text, '"', 0) != SV_NONE;
}

/* Whether MEANT asks for one name, kind or series alone, or for none of that,
 * otherwise than TYPED does as TEXT: *C is it then. */
static bool is_one(struct app *a, struct sv text, const struct query *typed,
		   const struct query *meant, struct chip *c)
{
	struct sv field, value, word;
	bool exact, inverted = !query_is_field(meant, &field, &value, &exact);

	if (inverted) {
		typed = query_not(&a->chosen, typed);
		meant = query_not(&a->chosen, meant);
	}
	if (!query_is_field(meant, &field, &value, &exact) || !exact ||
	    !query_is_field(typed, &field, &word, &exact))
		return false;
	if (sv_eq(word, value) &&
	    (!is_quoted(text) || class_find_field(field) == CLASSES))
		return false;
	*c = exact_chip(a, field, value, meant);
	c->inverted = inverted;
	return true;
}

struct chip chip_of_query(struct app *a, struct sv text,
			  const struct query *q)
{
	struct build spelt = { .arena = &a->chosen };
	const struct query *meant;
	struct chip c;

	if (query_asks_own(q))
		return typed_chip(a, text, q);
	meant = query_as_meant(&a->chosen, &a->corpus, q, true);
	if (!is_one(a, text, q, meant, &c)) {
		meant = query_as_meant(&a->chosen, &a->corpus, q, false);
		if (query_equal(meant, q))
			return typed_chip(a, text, q);
		query_print(&spelt, meant);
		c = typed_chip(a, build_view(&spelt), meant);
	}
	c.near = is_near(a, q);
	return c;
}
