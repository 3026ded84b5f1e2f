/* Finding a saved search by its name, and refusing one within itself. */
#include "query/saved.h"

#include <stdarg.h>
#include <stdio.h>

#include "query/field.h"
#include "text/fold.h"

enum {
	DEEP_MOST = 20,   /* within one another: reading them is recursive */
	COUNT_MOST = 200, /* in all: each may ask twice for the next */
};

/* Returns null, for "return refuse(...)". */
__attribute__((format(printf, 2, 3))) static const struct sv_pair *
refuse(struct query_fault *why, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsnprintf(why->message, sizeof(why->message), fmt, args);
	va_end(args);
	return NULL;
}

static const struct sv_pair *unknown(struct arena *a,
					 const struct query_own *own,
					 struct sv name,
					 struct query_fault *why)
{
	size_t n = own ? own->nsaved : 0;
	struct sv *names = ARENA_NEW(a, n, struct sv), near;

	for (size_t i = 0; i < n; i++)
		names[i] = own->saved[i].name;
	near = fold_nearest(name, names, n);
	if (near.n && field_ascii(near))
		return refuse(why, "no search was saved by this name; did you "
				   "mean %.*s?", SV_ARG(near));
	return refuse(why, "no search was saved by this name; `:save NAME` in "
			   "the browser saves one");
}

static const struct sv_pair *find(const struct query_own *own,
				      struct sv name)
{
	for (size_t i = 0; own && i < own->nsaved; i++)
		if (sv_eq(own->saved[i].name, name))
			return &own->saved[i];
	return NULL;
}

const struct sv_pair *saved_open(struct arena *a,
				     const struct query_own *own,
				     const struct saved_chain *outer,
				     struct sv name, int *count,
				     struct saved_chain *inner,
				     struct query_fault *why)
{
	const struct sv_pair *found = find(own, name);

	if (!found)
		return unknown(a, own, name, why);
	for (const struct saved_chain *o = outer; o; o = o->outer)
		if (sv_eq(o->name, name))
			return refuse(why, "this saved search asks for itself, "
					   "in a circle");
	*inner = (struct saved_chain){ name, outer,
				       outer ? outer->deep + 1 : 1, count };
	if (inner->deep > DEEP_MOST || ++*count > COUNT_MOST)
		return refuse(why, "too many saved searches within one "
				   "another");
	return found;
}

static const char within[] = "in saved:";

const char *saved_fault(const struct saved_chain *chain,
			struct query_fault *why)
{
	struct query_fault inner = *why;
	struct sv name = field_ascii(chain->name) ? chain->name : SV("...");

	if (!sv_starts(sv_of(inner.message), sv_of(within)))
		snprintf(why->message, sizeof(why->message),
			 "%s%.*s, column %zu: %.*s", within, SV_ARG(name),
			 inner.column, (int)sizeof(inner.message) - 50,
			 inner.message);
	return why->message;
}
