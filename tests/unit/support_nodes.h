#ifndef SUPPORT_NODES_H
#define SUPPORT_NODES_H

#include <assert.h>
#include <string.h>

#include "base/build.h"
#include "yaml/node.h"
#include "yaml/scan.h"

/*
 * What a file's records and faults are, as text: all that a node holds.  What
 * node_behind() says is read no more is spoilt behind the reader.
 */

static inline void nodes_put(struct build *out, const struct node *node)
{
	build_fmt(out, "%u/%u/%u %u:%u w%u n%u <", node->kind, node->flags,
		  node->depth, node->line, node->column, node->weight,
		  node->count);
	build_sv(out, node->text);
	build_str(out, ">\n");
	for (uint32_t i = 0; i < node->count; i++)
		nodes_put(out, &node->child[i]);
}

static inline enum section_shape nodes_shape(struct sv key)
{
	return sv_eq(key, SV("events")) || sv_eq(key, SV("figures")) ?
		       SECTION_LIST :
	       sv_eq(key, SV("people")) ? SECTION_MAP :
					  SECTION_WHOLE;
}

/* A text whose beginning is spoilt while it is read. */
struct nodes_text {
	struct sv whole;
	char *read;
};

static inline void nodes_spoil(const struct nodes_text *t, const char *behind)
{
	if (behind > t->read)
		memset(t->read, 'x', (size_t)(behind - t->read));
}

static inline bool nodes_mend(void *text)
{
	const struct nodes_text *t = text;

	memcpy(t->read, t->whole.s, t->whole.n);
	return true;
}

/* Those of TEXT, in A; how many records in *N.  With QUICK items of lists may
 * be read without libyaml. */
static inline struct sv nodes_dump(struct arena *a, struct sv text, bool quick,
				   size_t *n)
{
	struct build out = { .arena = a };
	struct diags diags = { .arena = a };
	struct scan scan = scan_begin(text, SV("f"), &diags);
	struct spoilts spoilt = { 0 };
	struct node_reader *r;
	struct record record;
	enum scan_step scanned;
	enum node_step step;

	*n = 0;
	scan.spoilt = &spoilt;
	do
		scanned = scan_next(&scan, text.n + 1);
	while (scanned == SCAN_MORE);
	if (scanned == SCAN_GOOD) {
		assert(scan.returns == scan_returns(scan.text));
		struct nodes_text of = { scan.text,
					 arena_bytes(a, scan.text.n + 1) };

		nodes_mend(&of);
		r = node_open((struct sv){ of.read, scan.text.n }, SV("f"),
			      scan.returns, &diags);
		node_recall(r, nodes_mend, &of);
		if (spoilt.v.n > 0)
			node_spoilt(r, &spoilt);
		else if (quick)
			node_hasten(r);
		while ((step = node_next(r, nodes_shape, &record)) ==
		       STEP_RECORD) {
			++*n;
			if (record.section)
				nodes_put(&out, record.section);
			if (record.key)
				nodes_put(&out, record.key);
			nodes_put(&out, record.node);
			build_char(&out, record.whole ? 'W' : '-');
			nodes_spoil(&of, node_behind(r));
		}
		build_fmt(&out, "%d %d\n", (int)step, (int)node_any(r));
		node_close(r);
	}
	VEC_FREE(&spoilt.v);
	for (size_t i = 0; i < diags.n; i++) {
		build_fmt(&out, "%d %u:%u ", (int)diags.v[i].fault,
			  diags.v[i].line, diags.v[i].column);
		build_sv(&out, diags.v[i].message);
		build_char(&out, '\n');
	}
	return build_view(&out);
}

#endif
