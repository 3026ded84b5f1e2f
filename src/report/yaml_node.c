/* Trees of lists and mappings, in lines or, where they were so and fit into
 * one, in brackets.  Functions here call themselves for children: no tree is
 * deeper than WRITTEN_DEPTH. */
#include <stdint.h>

#include "report/yaml.h"

static struct sv text_of(const struct yaml *y, const struct written_node *node)
{
	return book_text(y->book, node->text);
}

static bool is_quoted(const struct written_node *node)
{
	return node->flags & WRITTEN_QUOTED;
}

/* The first of the pairs from KEY on, LEFT of them, that is to be written. */
static const struct written_node *next_pair(const struct yaml *y,
					    const struct written_node *key,
					    uint32_t *left)
{
	while (*left > 0 && key->flags & WRITTEN_PRIVATE && !y->private) {
		key = written_skip(key + 1); /* a private key is a scalar */
		--*left;
	}
	return key;
}

/* Whether nothing of NODE, a list or mapping, is to be written. */
static bool is_empty(const struct yaml *y, const struct written_node *node)
{
	uint32_t left = node->count / 2;

	if (node->kind == WRITTEN_LIST)
		return node->count == 0;
	next_pair(y, node + 1, &left);
	return left == 0;
}

/* A key that needs no "? ": readers look 1024 signs ahead for its colon, and
 * a byte takes no more than 4 where it is escaped. */
static bool is_simple(const struct written_node *key)
{
	return key->kind == WRITTEN_SCALAR && key->text.length <= 150;
}

/* ---- in brackets ---- */

static const struct written_node *put_flow(struct yaml *y,
					   const struct written_node *node);

static const struct written_node *flow_key(struct yaml *y,
					   const struct written_node *key)
{
	bool simple = is_simple(key);
	const struct written_node *value;

	build_str(y->emit.out, simple ? "" : "? ");
	value = put_flow(y, key);
	build_str(y->emit.out, simple ? ": " : " : ");
	return value;
}

static const struct written_node *put_flow(struct yaml *y,
					   const struct written_node *node)
{
	const struct written_node *end = written_skip(node), *at = node + 1;
	bool map = node->kind == WRITTEN_MAP;
	uint32_t left = map ? node->count / 2 : node->count;

	if (node->kind == WRITTEN_SCALAR) {
		emit_word(&y->emit, text_of(y, node), is_quoted(node), true);
		return end;
	}
	build_char(y->emit.out, map ? '{' : '[');
	for (bool first = true; left > 0; left--, first = false) {
		if (map)
			at = next_pair(y, at, &left);
		if (left == 0 || y->emit.out->n > y->limit)
			break;
		build_str(y->emit.out, first ? "" : ", ");
		at = put_flow(y, map ? flow_key(y, at) : at);
	}
	build_char(y->emit.out, map ? '}' : ']');
	return end;
}

/* " [...]" and LF, if NODE stood in brackets and fits into the line, or has no
 * lines of its own. */
static bool fits_flow(struct yaml *y, const struct written_node *node)
{
	size_t from = y->emit.out->n;
	bool empty = is_empty(y, node);

	if (!(node->flags & WRITTEN_FLOW) && !empty)
		return false;
	y->limit = from + 4 * EMIT_WIDTH;
	build_char(y->emit.out, ' ');
	put_flow(y, node);
	if (empty ||
	    (y->emit.out->n <= y->limit &&
	     emit_column(&y->emit) <= EMIT_WIDTH)) {
		build_char(y->emit.out, '\n');
		return true;
	}
	build_cut(y->emit.out, from);
	return false;
}

/* ---- in lines ---- */

/* The lines of NODE, the first of which is indented already. */
static void put_lines(struct yaml *y, const struct written_node *node,
		      int indent)
{
	const struct written_node *at = node + 1;
	bool map = node->kind == WRITTEN_MAP;
	uint32_t left = map ? node->count / 2 : node->count;

	for (bool first = true; left > 0; left--, first = false) {
		if (map)
			at = next_pair(y, at, &left);
		if (left == 0)
			break;
		emit_spaces(&y->emit, first ? 0 : indent);
		if (map) {
			at = yaml_pair(y, at, indent);
			continue;
		}
		build_char(y->emit.out, '-');
		at = yaml_item(y, at, indent + EMIT_INDENT);
	}
}

/* The tree NODE after a dash or a colon; after a colon its lines begin below
 * it. */
static const struct written_node *put_behind(struct yaml *y,
					     const struct written_node *node,
					     int indent, bool dash)
{
	bool scalar = node->kind == WRITTEN_SCALAR;

	if (scalar && !dash && node->text.length == 0 && !is_quoted(node)) {
		build_char(y->emit.out, '\n');
	} else if (scalar) {
		emit_text(&y->emit, text_of(y, node), is_quoted(node), indent);
	} else if (!fits_flow(y, node)) {
		build_char(y->emit.out, dash ? ' ' : '\n');
		emit_spaces(&y->emit, dash ? 0 : indent);
		put_lines(y, node, indent);
	}
	return written_skip(node);
}

const struct written_node *yaml_item(struct yaml *y,
				     const struct written_node *node,
				     int indent)
{
	return put_behind(y, node, indent, true);
}

const struct written_node *yaml_pair(struct yaml *y,
				     const struct written_node *key,
				     int indent)
{
	const struct written_node *value = written_skip(key);

	y->limit = SIZE_MAX;
	if (is_simple(key)) {
		emit_word(&y->emit, text_of(y, key), is_quoted(key), false);
	} else {
		build_str(y->emit.out, "? ");
		put_flow(y, key);
		build_char(y->emit.out, '\n');
		emit_spaces(&y->emit, indent);
	}
	build_char(y->emit.out, ':');
	return put_behind(y, value, indent + EMIT_INDENT, false);
}
