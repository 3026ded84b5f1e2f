/* Reading yes, numbers, choices, links and sources, and telling nodes as text.
 * */
#include "load/meaning.h"

#include "base/panic.h"
#include "wording/label.h"

bool meaning_yes(struct sv text, bool *yes)
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
	size_t from = at, end = at;

	while (at < v.n) {
		if (v.s[at] >= '0' && v.s[at] <= '9')
			end = ++at;
		else if (at == end && end > from &&
			 (v.s[at] == ' ' || v.s[at] == '_'))
			at++;
		else
			break;
	}
	return end;
}

bool meaning_number(struct sv text)
{
	size_t at = text.n && (text.s[0] == '-' || text.s[0] == '+');
	size_t end = digits(text, at);

	if (end == at)
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

unsigned meaning_choice(struct sv choices, char sep, struct sv text)
{
	for (unsigned i = 1; choices.n > 0; i++)
		if (sv_eq(sv_cut(&choices, sep), text))
			return i;
	return 0;
}

const struct sv *meaning_links(size_t *n)
{
	static const struct sv words[] = {
		SV_INIT("follows"), SV_INIT("leads-to"), SV_INIT("results-in"),
		SV_INIT("about"),   SV_INIT("see"),      SV_INIT("cancels"),
		SV_INIT("replaces"),
	};

	*n = sizeof(words) / sizeof(*words);
	return words;
}

enum link_kind meaning_link(struct sv key)
{
	size_t n;
	const struct sv *words = meaning_links(&n);

	for (size_t i = 0; i < n; i++)
		if (sv_eq(words[i], key))
			return (enum link_kind)(LINK_FOLLOWS + i);
	panic("internal error: a relation that the check let pass");
}

bool meaning_one_who(const struct node *node)
{
	return node_get(node, SV("name")) || node_get(node, SV("group"));
}

bool meaning_has_roles(const struct node *node)
{
	return node->kind == NODE_MAP && !meaning_one_who(node);
}

struct sv meaning_title(const struct node *event)
{
	const struct node *title = node_get(event, SV("title"));

	return title && title->kind == NODE_SCALAR && title->text.n ?
		       title->text :
		       SV("without a title");
}

void meaning_of_set(struct build *b, const struct node *node)
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

void meaning_of_date(struct build *b, const struct node *node)
{
	struct sv text = sv_trim(node->text);
	struct build set = { .arena = b->arena };
	bool blanks;

	if (node->kind != NODE_SCALAR) {
		meaning_of_set(&set, node);
		text = build_view(&set);
	}
	/* Elsewhere the check lets none pass. */
	blanks = sv_starts(text, SV("[")) || sv_starts(text, SV("{"));
	for (size_t i = 0; i < text.n; i++)
		if (!blanks || (text.s[i] != ' ' && text.s[i] != '\t'))
			build_char(b, text.s[i]);
}

/* What a reader is not told as a part of a text: what is private, sources,
 * which stand beside it, and the author's own keys. */
static bool is_untold(struct sv key)
{
	return sv_eq(key, SV("note")) || sv_eq(key, SV("source")) ||
	       sv_starts(key, SV("x-"));
}

/* Begins the next part of a list. */
static void part(struct build *b, bool *first)
{
	build_str(b, *first ? "" : ", ");
	*first = false;
}

/* "key: value, key: value"; values that are no text are passed over. */
static void words_of_pairs(struct build *b, const struct node *map)
{
	bool first = true;

	for (uint32_t i = 0; i + 1 < map->count; i += 2) {
		const struct node *key = &map->child[i];

		if (is_untold(key->text) || key[1].kind != NODE_SCALAR)
			continue;
		part(b, &first);
		build_sv(b, key->text);
		build_str(b, ": ");
		build_sv(b, key[1].text);
	}
}

/* An item of a list: a text, who or what it names, or its pairs. */
static void words_of_item(struct build *b, const struct node *item)
{
	const struct node *name = node_get(item, SV("name"));

	if (!name)
		name = node_get(item, SV("group"));
	if (name || item->kind == NODE_SCALAR)
		build_sv(b, name ? name->text : item->text);
	else if (item->kind == NODE_MAP)
		words_of_pairs(b, item);
}

static void words_of_list(struct build *b, const struct node *node)
{
	bool first = true;
	uint32_t n;
	const struct node *item = node_items(node, &n);

	for (uint32_t i = 0; i < n; i++) {
		part(b, &first);
		words_of_item(b, &item[i]);
	}
}

/* "key: items, key: items" */
static void words_of_map(struct build *b, const struct node *map)
{
	bool first = true;

	for (uint32_t i = 0; i + 1 < map->count; i += 2) {
		if (is_untold(map->child[i].text))
			continue;
		part(b, &first);
		build_sv(b, map->child[i].text);
		build_str(b, ": ");
		words_of_list(b, &map->child[i + 1]);
	}
}

void meaning_of_node(struct build *b, const struct node *node)
{
	/* Shallow on purpose: what is nested deeper than mappings in a list
	 * in a mapping is no sentence, and there is no recursion on data. */
	if (node->kind == NODE_MAP)
		words_of_map(b, node);
	else
		words_of_list(b, node);
}

static bool begins_digit(struct sv text)
{
	return text.n && text.s[0] >= '0' && text.s[0] <= '9';
}

struct sv meaning_source(struct sv text, struct sv *at)
{
	*at = (struct sv){ 0 };
	for (size_t i = text.n; i > 0; i--) {
		struct sv tail = sv_slice(text, i, text.n);

		/* A blank separates paragraphs only: "#5, 7". */
		if (text.s[i - 1] == ' ' &&
		    (i == 1 || text.s[i - 2] != ',' || !begins_digit(tail)))
			break;
		if (text.s[i - 1] != '#')
			continue;
		if (i == 1 || !begins_digit(tail) ||
		    sv_find_char(text, '#', 0) != i - 1)
			break;
		*at = tail;
		return sv_slice(text, 0, i - 1);
	}
	return text;
}

/* What stands after SIGN and blanks in TEXT, if that is a number; else TEXT. */
static struct sv after_sign(struct sv text, struct sv sign)
{
	static const struct sv hard = SV_INIT("\u00a0");
	struct sv rest = sv_slice(text, sign.n, text.n);

	if (!sv_starts(text, sign))
		return text;
	if (sv_starts(rest, hard))
		rest = sv_slice(rest, hard.n, rest.n);
	rest = sv_trim(rest);
	return begins_digit(rest) ? rest : text;
}

/* PART of a place without what stands before the number of a paragraph. */
static struct sv bare_paragraph(struct sv part)
{
	struct sv bare = sv_trim(part);

	while (sv_starts(bare, SV("¶¶")))
		bare = sv_slice(bare, SV("¶").n, bare.n);
	bare = after_sign(after_sign(bare, SV("¶")), SV("#"));
	for (int i = 0; i < LANGUAGES; i++) {
		struct sv label = label_in((enum locale_language)i,
					   LABEL_PARAGRAPH);

		/* without the blank that does not break */
		bare = after_sign(bare, sv_slice(label, 0, label.n - 2));
	}
	return begins_digit(bare) ? bare : part;
}

static bool is_number(struct sv text)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.s[i] < '0' || text.s[i] > '9')
			return false;
	return text.n > 0;
}

/* Appends PART of a place, which begins with a digit: paragraphs from one to
 * another, whatever dash is between and sign before them, as 2-4. */
static void put_paragraphs(struct build *b, struct sv part)
{
	static const struct sv dashes[] = { SV_INIT("-"), SV_INIT("–"),
					    SV_INIT("—"), SV_INIT("‐"),
					    SV_INIT("‑"), SV_INIT("−") };
	struct sv from = part, to = { 0 };

	for (size_t i = 0; i < sizeof(dashes) / sizeof(*dashes); i++) {
		size_t at = sv_find(part, dashes[i], 0);

		if (at == SV_NONE || to.n > 0)
			continue;
		from = sv_trim(sv_slice(part, 0, at));
		to = bare_paragraph(sv_slice(part, at + dashes[i].n, part.n));
		to = sv_trim(to);
	}
	if (is_number(from) && is_number(to))
		build_fmt(b, "%.*s-%.*s", SV_ARG(from), SV_ARG(to));
	else
		build_sv(b, part);
}

void meaning_place(struct build *b, struct sv place)
{
	bool words = false; /* a number after these is of them: pp. 12, 14 */

	place = sv_trim(place);
	for (bool first = true; place.n > 0; first = false) {
		struct sv part = sv_cut(&place, ',');
		struct sv bare = bare_paragraph(part);
		bool marked = begins_digit(bare) &&
			      bare.s != sv_trim(part).s;

		build_str(b, first ? "" : ",");
		if (!first && bare.s != part.s)
			build_char(b, ' ');
		if (marked && words)
			build_char(b, '#');
		words = !marked && (words || !begins_digit(sv_trim(bare)));
		if (begins_digit(bare))
			put_paragraphs(b, bare);
		else
			build_sv(b, bare);
	}
}
