/* JSON as nodes (nodes.h). */
#include "import/nodes.h"

#include "base/table.h"
#include "import/tree.h"

struct nodes nodes_open(struct arena *a, struct sv file, struct sv text,
			  struct diags *diags)
{
	return (struct nodes){ .arena = a,
				.texts = a,
				.file = file,
				.text = text,
				.diags = diags,
				.spot = spot_start(text) };
}

static char sign_at(const struct nodes *v, size_t at)
{
	return at < v->text.n ? v->text.s[at] : '\0';
}

static void skip_blank(struct nodes *v)
{
	while (v->at < v->text.n && strchr(" \t\r\n", v->text.s[v->at]))
		v->at++;
}

/* Where the byte AT is; calls must not go back. */
static struct locus locus_at(struct nodes *v, size_t at)
{
	spot_to(&v->spot, at);
	return (struct locus){ v->file, v->spot.line, v->spot.column };
}

/* What stands at byte AT is not DUE, and the rest cannot be read. */
static bool break_at(struct nodes *v, size_t at, struct sv due)
{
	if (!v->broken)
		DIAG(v->diags, FAULT_import_syntax, locus_at(v, at), due);
	v->broken = true;
	return false;
}

/* ---- strings ---- */

/* Four hexadecimal digits at byte AT as a number; false for none. */
static bool read_hex(const struct nodes *v, size_t at, uint32_t *out)
{
	*out = 0;
	for (size_t i = at; i < at + 4; i++) {
		char c = sign_at(v, i);
		const char *digits = "0123456789abcdef";
		const char *digit = c ? strchr(digits, c >= 'A' && c <= 'F' ?
							       c - 'A' + 'a' :
							       c) :
					NULL;

		if (!digit)
			return false;
		*out = *out * 16 + (uint32_t)(digit - digits);
	}
	return true;
}

/* The character of \u at byte AT, of two of these where it is beyond U+FFFF.
 * A half of such a pair, and NUL, which no text may hold, are none. */
static bool read_unicode(struct nodes *v, size_t at, struct build *out)
{
	uint32_t high, low;
	size_t n = 6;

	if (!read_hex(v, at + 2, &high))
		return break_at(v, at, SV("four hexadecimal digits after \\u"));
	if (high >= 0xD800 && high < 0xDC00 && sign_at(v, at + 6) == '\\' &&
	    sign_at(v, at + 7) == 'u' && read_hex(v, at + 8, &low) &&
	    low >= 0xDC00 && low < 0xE000) {
		high = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
		n = 12;
	}
	if (high == 0 || (high >= 0xD800 && high < 0xE000)) {
		DIAG(v->diags, FAULT_import_character, locus_at(v, at),
		     sv_slice(v->text, at, at + n));
		high = 0xFFFD;
	}
	build_codepoint(out, high);
	v->at = at + n;
	return true;
}

static bool read_escape(struct nodes *v, struct build *out)
{
	static const char letters[] = "\"\\/bfnrt", signs[] = "\"\\/\b\f\n\r\t";
	char letter = sign_at(v, v->at + 1);
	const char *found = letter ? strchr(letters, letter) : NULL;

	if (letter == 'u')
		return read_unicode(v, v->at, out);
	if (!found)
		return break_at(v, v->at, SV("an escape such as \\n or \\\\"));
	build_char(out, signs[found - letters]);
	v->at += 2;
	return true;
}

/* The string at the place. */
static bool read_string(struct nodes *v, struct sv *text)
{
	struct build out = { .arena = v->texts };
	size_t start = v->at++, from = v->at;

	for (;; ) {
		char c = sign_at(v, v->at);

		if (v->at == v->text.n)
			return break_at(v, start,
					SV("a string that is closed"));
		if ((unsigned char)c < ' ')
			return break_at(v, v->at,
					SV("an escape such as \\n for a "
					   "control character"));
		if (c != '"' && c != '\\') {
			v->at++;
			continue;
		}
		if (c == '"' && out.n == 0) {
			*text = sv_slice(v->text, from, v->at++);
			return true;
		}
		build_sv(&out, sv_slice(v->text, from, v->at));
		if (c == '"')
			break;
		if (!read_escape(v, &out))
			return false;
		from = v->at;
	}
	v->at++;
	*text = build_view(&out);
	return true;
}

/* ---- numbers and words ---- */

static size_t skip_digits(const struct nodes *v, size_t at)
{
	while (sign_at(v, at) >= '0' && sign_at(v, at) <= '9')
		at++;
	return at;
}

/* Bytes of the number at the place; 0 for none (RFC 8259, section 6). */
static size_t number_length(const struct nodes *v)
{
	size_t at = v->at + (sign_at(v, v->at) == '-'), end;

	end = sign_at(v, at) == '0' ? at + 1 : skip_digits(v, at);
	if (end == at)
		return 0;
	at = end;
	if (sign_at(v, at) == '.') {
		end = skip_digits(v, at + 1);
		if (end == at + 1)
			return 0;
		at = end;
	}
	if (sign_at(v, at) == 'e' || sign_at(v, at) == 'E') {
		at += strchr("+-", sign_at(v, at + 1)) &&
				      sign_at(v, at + 1) ?
			      2 :
			      1;
		end = skip_digits(v, at);
		if (end == at)
			return 0;
		at = end;
	}
	return at - v->at;
}

static bool read_bare(struct nodes *v, struct sv *text)
{
	static const struct sv words[] = { SV_INIT("true"), SV_INIT("false"),
					   SV_INIT("null") };
	struct sv left = sv_slice(v->text, v->at, v->text.n);
	size_t n = number_length(v);

	for (size_t i = 0; i < 3 && n == 0; i++)
		if (sv_starts(left, words[i]))
			n = words[i].n;
	if (n == 0)
		return break_at(v, v->at, SV("a value"));
	*text = sv_slice(left, 0, n);
	v->at += n;
	return true;
}

/* ---- lists and objects ---- */

static bool read_value(struct nodes *v, int depth, struct node *node);

/* An object, whose members are the open nodes from FIRST on. */
struct object {
	const struct nodes *v;
	uint32_t first;
	struct table keys;
};

static struct sv key_text(const void *arg, uint32_t number)
{
	const struct object *o = arg;

	return o->v->open.v[o->first + 2 * number].text;
}

bool nodes_key(struct nodes *v, struct node *key)
{
	struct locus where = locus_at(v, v->at);

	*key = (struct node){ .kind = NODE_SCALAR,
			      .flags = NODE_QUOTED,
			      .line = where.line,
			      .column = where.column };
	if (sign_at(v, v->at) != '"')
		return break_at(v, v->at, SV("the name of a member"));
	if (!read_string(v, &key->text))
		return false;
	skip_blank(v);
	if (sign_at(v, v->at) != ':')
		return break_at(v, v->at, SV(": after the name of a member"));
	v->at++;
	return true;
}

bool nodes_begin(struct nodes *v, char bracket)
{
	skip_blank(v);
	if (sign_at(v, v->at) != bracket)
		return false;
	v->at++;
	return true;
}

bool nodes_item(struct nodes *v, char end, bool *first)
{
	skip_blank(v);
	if (v->broken)
		return false;
	if (sign_at(v, v->at) == end) {
		v->at++;
		return false;
	}
	v->item = v->at;
	if (!*first && sign_at(v, v->at) != ',')
		return break_at(v, v->at,
				end == '}' ? SV(", or } after a member") :
					     SV(", or ] after an item"));
	v->at += !*first;
	*first = false;
	skip_blank(v);
	if (v->at == v->text.n)
		return break_at(v, v->at, end == '}' ?
						  SV("the name of a member") :
						  SV("a value"));
	v->item = v->at;
	return true;
}

/* Reads a member of O. */
static bool read_member(struct nodes *v, int depth, struct object *o)
{
	struct node key, value = { 0 };
	bool ok;

	if (!nodes_key(v, &key))
		return false;
	ok = read_value(v, depth, &value);
	if (!ok && value.kind == NODE_SCALAR)
		return false;
	if (table_find(&o->keys, key.text, key_text, o) != TABLE_NONE) {
		DIAG(v->diags, FAULT_import_twice,
		     ((struct locus){ v->file, key.line, key.column }),
		     diag_excerpt(v->texts, key.text));
		return ok;
	}
	VEC_ADD(&v->open, key);
	VEC_ADD(&v->open, value);
	table_number(&o->keys, key.text, key_text, o);
	return ok;
}

static bool read_children(struct nodes *v, int depth, struct object *o,
			  char end)
{
	for (bool first = true; nodes_item(v, end, &first);) {
		struct node item = { 0 };
		bool ok;

		if (end == '}') {
			if (!read_member(v, depth, o))
				return false;
		} else {
			ok = read_value(v, depth, &item);
			if (ok || item.kind != NODE_SCALAR)
				VEC_ADD(&v->open, item);
			if (!ok)
				return false;
		}
	}
	return !v->broken;
}

/* The open nodes from FIRST on, closed, as a list or a MAP at the place of
 * AT. */
static struct node close_group(struct nodes *v, const struct node *at,
			       uint32_t first, bool map)
{
	struct tree t = { .arena = v->arena, .from = at,
			  .n = v->open.n - first };

	t.v = ARENA_NEW(v->arena, t.n, struct node);
	if (t.n > 0)
		vec_copy(t.v, v->open.v + first, t.n, sizeof(*t.v));
	v->open.n = first;
	return map ? tree_map(&t) : tree_list(&t);
}

static bool read_group(struct nodes *v, int depth, struct node *node)
{
	struct object o = { .v = v, .first = v->open.n };
	bool map = sign_at(v, v->at) == '{', ok;

	if (depth == NODES_DEPTH)
		return break_at(v, v->at, SV("nested no deeper than 48"));
	v->at++;
	ok = read_children(v, depth + 1, &o, map ? '}' : ']');
	table_free(&o.keys);
	*node = close_group(v, node, o.first, map);
	if (!ok)
		node->flags = NODES_BROKEN;
	return ok;
}

/* A list or object is in NODE even where it ends in a fault. */
static bool read_value(struct nodes *v, int depth, struct node *node)
{
	struct locus where;

	skip_blank(v);
	where = locus_at(v, v->at);
	*node = (struct node){ .kind = NODE_SCALAR,
			       .line = where.line,
			       .column = where.column };
	if (sign_at(v, v->at) == '{' || sign_at(v, v->at) == '[')
		return read_group(v, depth, node);
	if (sign_at(v, v->at) != '"')
		return read_bare(v, &node->text);
	node->flags = NODE_QUOTED;
	return read_string(v, &node->text);
}

bool nodes_next(struct nodes *v, struct node *node)
{
	skip_blank(v);
	if (v->broken || v->at == v->text.n)
		return false;
	return read_value(v, 0, node) || node->kind != NODE_SCALAR;
}

void nodes_leave(const struct nodes *v, struct lefts *l,
		 const struct node *record)
{
	struct spot spot = spot_start(v->text);

	if (!v->broken)
		return;
	if (!record || record->flags != NODES_BROKEN)
		spot.at = v->item;
	else
		while (spot.line < record->line ||
		       (spot.line == record->line &&
			spot.column < record->column))
			spot_to(&spot, spot.at + 1);
	left_rest(l, v->file, v->text, spot.at);
}

void nodes_close(struct nodes *v)
{
	VEC_FREE(&v->open);
}

void nodes_end(struct nodes *v, bool any)
{
	skip_blank(v);
	if (!v->broken)
		v->item = v->at;
	if (!any || v->at < v->text.n)
		break_at(v, v->at,
			 any ? SV("the end of the file") : SV("a value"));
	nodes_close(v);
}

const struct node *nodes_last(const struct node *list)
{
	if (list->kind != NODE_LIST)
		return list;
	return list->count > 0 ? &list->child[list->count - 1] : NULL;
}

bool nodes_is_null(const struct node *node)
{
	return node->kind == NODE_SCALAR && !(node->flags & NODE_QUOTED) &&
	       sv_eq(node->text, SV("null"));
}

struct sv nodes_text(const struct node *node)
{
	return node && node->kind == NODE_SCALAR && !nodes_is_null(node) ?
		       node->text :
		       (struct sv){ 0 };
}
