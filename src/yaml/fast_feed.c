/* Starting libyaml within a text. */
#include "yaml/fast.h"

#include <string.h>

#include "base/panic.h"

enum { FED_AT_ONCE = 4096 }; /* bytes: it begins by reading all that it gets */

/* Makes blanks of those of PART, which has come from the text's byte AT on,
 * that are none to libyaml. */
static void make_blank(const struct fast *fast, unsigned char *part, size_t at,
		       size_t n)
{
	for (uint32_t i = 0; i < fast->blank.v.n; i++) {
		const struct spoilt *s = &fast->blank.v.v[i];
		size_t from = s->at > at ? s->at : at;
		size_t end = s->at + s->n < at + n ? s->at + s->n : at + n;

		if (from < end)
			memset(part + (from - at), ' ', end - from);
	}
}

/* The first of what libyaml is fed otherwise, from the text's byte AT on, or
 * null. */
static const struct mend *mend_from(const struct fast *fast, size_t at)
{
	const struct mend *next = NULL;

	for (uint32_t i = 0; i < fast->mends.n; i++) {
		const struct mend *m = &fast->mends.v[i];

		if (m->at >= at && (!next || m->at < next->at))
			next = m;
	}
	return next;
}

/* Feeds TO what is meant where the rest of the text begins, if that is
 * something else: bytes. */
static size_t feed_mend(struct fast *fast, unsigned char *to)
{
	size_t at = fast->text.n - fast->rest.n;
	const struct mend *m = mend_from(fast, at);

	if (!m || m->at > at)
		return 0;
	if (m->with.n)
		memcpy(to, m->with.s, m->with.n);
	fast->rest = sv_slice(fast->rest, m->n, fast->rest.n);
	return m->with.n;
}

/* Feeds TO, which has room for SIZE bytes, the rest of the text as it stands,
 * up to what is mended: bytes. */
static size_t feed_rest(struct fast *fast, unsigned char *to, size_t size)
{
	size_t at = fast->text.n - fast->rest.n;
	const struct mend *m = mend_from(fast, at);
	size_t most = m ? m->at - at : fast->rest.n;
	size_t n = most < size ? most : size;

	if (n)
		memcpy(to, fast->rest.s, n);
	make_blank(fast, to, at, n);
	fast->rest = sv_slice(fast->rest, n, fast->rest.n);
	return n;
}

static int feed(void *data, unsigned char *to, size_t size, size_t *n)
{
	struct fast *fast = data;

	if (size > FED_AT_ONCE)
		size = FED_AT_ONCE;
	if (fast->key.n) {
		*n = fast->key.n < size ? fast->key.n : size;
		memcpy(to, fast->key.s, *n);
		fast->key = sv_slice(fast->key, *n, fast->key.n);
	} else {
		*n = feed_mend(fast, to);
		*n += feed_rest(fast, to + *n, size - *n);
	}
	return 1;
}

static void begin(struct node_reader *r)
{
	yaml_parser_delete(&r->parser);
	if (!yaml_parser_initialize(&r->parser))
		panic("out of memory");
	yaml_parser_set_encoding(&r->parser, YAML_UTF8_ENCODING);
}

void fast_start(struct node_reader *r)
{
	struct sv text = r->fast.text;

	begin(r);
	yaml_parser_set_input_string(
		&r->parser, (const unsigned char *)(text.n ? text.s : ""),
		text.n);
}

void fast_start_blank(struct node_reader *r)
{
	begin(r);
	r->fast.rest = r->fast.text;
	r->fast.shift = 0;
	yaml_parser_set_input(&r->parser, feed, &r->fast);
}

const char *fast_reached(const struct node_reader *r)
{
	const struct fast *fast = &r->fast;
	const char *item = fast->text.s + fast->next.at, *fed;

	if (fast->ahead)
		return item;
	fed = fast->rest.s ? fast->rest.s :
			     (const char *)r->parser.input.string.current;
	return item < fed ? item : fed;
}

bool fast_resume(struct node_reader *r)
{
	struct fast *fast = &r->fast;
	bool root = r->state == AT_ROOT_LIST || r->state == AT_ROOT_MAP;
	/* Stream, document, root; or the section and its key as well. */
	int events = root ? 3 : 5;
	yaml_event_type_t last = YAML_NO_EVENT;

	begin(r);
	fast->key = root ? (struct sv){ 0 } : SV("k:\n");
	fast->rest = sv_slice(fast->text, fast->next.at, fast->text.n);
	fast->shift = fast->next.line - !root;
	fast->ahead = false;
	yaml_parser_set_input(&r->parser, feed, fast);
	for (; events > 0; events--) {
		yaml_event_t event;

		if (!tree_pull(r, &event))
			return false;
		last = event.type;
		yaml_event_delete(&event);
	}
	r->strange = last != (r->state == AT_ROOT_LIST || r->state == IN_LIST ?
				      YAML_SEQUENCE_START_EVENT :
				      YAML_MAPPING_START_EVENT);
	return !r->strange;
}
