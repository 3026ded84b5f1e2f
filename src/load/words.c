#include "load/words.h"

#include "base/panic.h"

bool words_yes(struct sv text, bool *yes)
{
	static const struct {
		struct sv word;
		bool yes;
	} words[] = {
		{ SV_INIT("yes"), true },   { SV_INIT("no"), false },
		{ SV_INIT("true"), true },  { SV_INIT("false"), false },
		{ SV_INIT("Yes"), true },   { SV_INIT("No"), false },
		{ SV_INIT("True"), true },  { SV_INIT("False"), false },
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (sv_eq(words[i].word, text)) {
			*yes = words[i].yes;
			return true;
		}
	return false;
}

/* Digits from AT on, with single blanks or _ between them; where they end. */
static size_t digits(struct sv v, size_t at)
{
	size_t end = at;

	while (at < v.n) {
		if (v.s[at] >= '0' && v.s[at] <= '9')
			end = ++at;
		else if (at == end && (v.s[at] == ' ' || v.s[at] == '_'))
			at++;
		else
			break;
	}
	return end;
}

bool words_number(struct sv text)
{
	size_t at = text.n && (text.s[0] == '-' || text.s[0] == '+');
	size_t end = digits(text, at);

	if (end == at || text.s[at] == ' ' || text.s[at] == '_')
		return false;
	at = end;
	if (at < text.n && text.s[at] == '.') {
		end = digits(text, at + 1);
		if (end == at + 1)
			return false;
		at = end;
	}
	if (at < text.n && (text.s[at] == 'e' || text.s[at] == 'E')) {
		at++;
		at += at < text.n && (text.s[at] == '-' || text.s[at] == '+');
		end = digits(text, at);
		if (end == at)
			return false;
		at = end;
	}
	return at == text.n;
}

unsigned words_choice(struct sv choices, char sep, struct sv text)
{
	for (unsigned i = 1; choices.n > 0; i++)
		if (sv_eq(sv_cut(&choices, sep), text))
			return i;
	return 0;
}

const struct sv *words_links(size_t *n)
{
	static const struct sv words[] = {
		SV_INIT("follows"), SV_INIT("leads-to"), SV_INIT("results-in"),
		SV_INIT("about"),   SV_INIT("see"),      SV_INIT("cancels"),
		SV_INIT("replaces"),
	};

	*n = sizeof(words) / sizeof(*words);
	return words;
}

enum link_kind words_link(struct sv key)
{
	size_t n;
	const struct sv *words = words_links(&n);

	for (size_t i = 0; i < n; i++)
		if (sv_eq(words[i], key))
			return (enum link_kind)(LINK_FOLLOWS + i);
	panic("internal error: a relation that the check let pass");
}

bool words_one_who(const struct node *node)
{
	return node_get(node, SV("name")) || node_get(node, SV("group"));
}

struct sv words_title(const struct node *event)
{
	const struct node *title = node_get(event, SV("title"));

	return title && title->kind == NODE_SCALAR && title->text.n ?
		       title->text :
		       SV("without a title");
}

void words_of_set(struct build *b, const struct node *node)
{
	bool list = node->kind == NODE_LIST;
	uint32_t step = list ? 1 : 2; /* a member of {} is a key alone */

	build_char(b, list ? '[' : '{');
	for (uint32_t i = 0; i < node->count; i += step) {
		if (i > 0)
			build_char(b, ',');
		build_sv(b, node->child[i].text);
	}
	build_char(b, list ? ']' : '}');
}

void words_of_date(struct build *b, const struct node *node)
{
	struct sv text = sv_trim(node->text);
	struct build set = { .arena = b->arena };
	bool blanks;

	if (node->kind != NODE_SCALAR) {
		words_of_set(&set, node);
		text = build_view(&set);
	}
	/* Elsewhere the check lets none pass. */
	blanks = sv_starts(text, SV("[")) || sv_starts(text, SV("{"));
	for (size_t i = 0; i < text.n; i++)
		if (!blanks || (text.s[i] != ' ' && text.s[i] != '\t'))
			build_char(b, text.s[i]);
}

void words_of_node(struct build *b, const struct node *node)
{
	/* Shallow on purpose: what is nested deeper than a list of mappings
	 * is no sentence, and there is no recursion on data. */
	if (node->kind == NODE_SCALAR) {
		build_sv(b, node->text);
		return;
	}
	for (uint32_t i = 0; i < node->count; i++) {
		const struct node *child = &node->child[i];
		const struct node *name = node_get(child, SV("name"));
		bool key = node->kind == NODE_MAP && i % 2 == 0;

		if (child->kind == NODE_MAP && !name)
			name = node_get(child, SV("group"));
		if (name)
			child = name;
		if (child->kind == NODE_SCALAR)
			build_sv(b, child->text);
		for (uint32_t k = 0; k < child->count; k++) {
			build_str(b, k ? ", " : "");
			build_sv(b, child->child[k].text);
		}
		if (i + 1 < node->count)
			build_str(b, key ? ": " : ", ");
	}
}

static bool begins_digit(struct sv text)
{
	return text.n && text.s[0] >= '0' && text.s[0] <= '9';
}

struct sv words_source(struct sv text, struct sv *at)
{
	*at = (struct sv){ 0 };
	for (size_t i = text.n; i > 0; i--) {
		struct sv tail = sv_slice(text, i, text.n);

		/* A blank parts paragraphs only: "#5, 7". */
		if (text.s[i - 1] == ' ' &&
		    (i == 1 || text.s[i - 2] != ',' || !begins_digit(tail)))
			break;
		if (text.s[i - 1] != '#')
			continue;
		if (i == 1 || !begins_digit(tail))
			break;
		*at = tail;
		return sv_slice(text, 0, i - 1);
	}
	return text;
}
