#ifndef APP_OWN_H
#define APP_OWN_H

#include "app/parts.h"
#include "diff/seen.h"

/* What the reader keeps between runs, as queries and the panes take it: saved
 * searches, marks, tags, remarks. */

/* Takes it over as it is now: after every change. */
void own_take(struct app *a);

/* As query_parse_own(), and as query_parse_search(). */
const struct query *own_parse(struct app *a, struct arena *arena,
			      struct sv text, struct query_fault *fault);
const struct query *own_parse_search(struct app *a, struct arena *arena,
				     struct sv text, struct query_fault *fault);

/* Whether WORD may be a tag or the name of a search: a query reads it back. */
bool own_is_word(struct sv word);

/* His tags of EV, separated by commas, in ARENA, and his remark on it; valid
 * until own_take().  Empty for none. */
struct sv own_tags(const struct app *a, struct arena *arena, event_no ev);
struct sv own_remark(const struct app *a, event_no ev);

/* Says why the state did not take what he said: what it tells, or OTHERWISE. */
void own_say_unkept(struct app *a, const char *otherwise);

/* Whether he gave EV the TAG. */
bool own_has_tag(const struct app *a, event_no ev, struct sv tag);

/* The tags that he uses, each once, in order, and their number in *N. */
const struct sv *own_tags_used(struct app *a, struct arena *arena, size_t *n);

/* Another book comes, in which NOW tells what each event is: what is kept under
 * a key of an event that has another key then is kept under that. */
void own_renew(struct app *a, struct index *next, const event_no *now);

/* The same of keys that an event had at the last visit, and none has now. */
void own_follow(struct app *a, const struct seen *seen);

#endif
