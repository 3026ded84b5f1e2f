/* Checking single texts: dates, numbers, words of a fixed set. */
#include "base/percent.h"
#include "base/utf8.h"
#include "load/code.h"
#include "load/validate.h"
#include "load/meaning.h"
#include "wording/date_read.h"
#include "yaml/blank.h"

static struct locus place_of(const struct validator *c, const struct node *node)
{
	return (struct locus){ c->file, node->line, node->column };
}

void validate_fault(struct validator *c, enum fault id, const struct node *node,
		    const struct sv *args, size_t n)
{
	diag_add(c->diags, id, place_of(c, node), args, n);
	if (fault_is_error(id))
		c->ok = false;
}

/* The KEY that a record needs, and why it has none where NODE, its value, is
 * nothing that is written: perhaps a comment. */
static struct sv needed(struct validator *c, struct sv key,
			const struct node *node)
{
	struct build b = { .arena = &c->scratch };

	if (node->text.n > 0 || node->flags & NODE_QUOTED)
		return key;
	build_sv(&b, key);
	build_str(&b, ", and nothing stands after it: what begins with # "
		      "needs quotes, or is a comment");
	return build_view(&b);
}

bool validate_length(struct validator *c, enum shape shape, struct sv key,
		     const struct node *node)
{
	/* What an event says of a source is of that event alone. */
	if (node->text.n <= schema_text_max(shape, key) ||
	    (shape == SHAPE_SOURCE && c->within == SHAPE_CITE))
		return true;
	FAULT(c, scalar_too_long, node, SV("1000 bytes"));
	return false;
}

/* Tells NODE, under FIELD, where several could stand, when it is of several
 * lines that would have had room in one: they may be meant for two. */
static void tell_lines(struct validator *c, const struct field *field,
		       const struct node *node)
{
	enum { ROOM = 64 }; /* columns; what is longer is broken to fit */

	if (node->flags & NODE_LINES && schema_counts_once(field->type) &&
	    !sv_eq(field->key, SV("quote")) &&
	    node->column + utf8_count(node->text) <= ROOM)
		FAULT(c, yaml_joined, node, SV("these lines are one text"),
		      diag_excerpt(&c->scratch, node->text),
		      node->flags & NODE_FLOW ?
			      SV("put a comma between items") :
			      NODE_AS_ITEMS);
}

bool validate_is_text(struct validator *c, const struct field *field,
		      const struct node *node)
{
	if (node->kind == NODE_SCALAR && !blank_only(sv_trim(node->text))) {
		tell_lines(c, field, node);
		return validate_length(c, field->shape, field->key, node);
	}
	if (node->kind != NODE_SCALAR)
		FAULT(c, expected, node, field->key,
		      schema_type_words(field->type), node_shape(node));
	else if (field->type == FIELD_NEEDED_TEXT ||
		 field->type == FIELD_NUMBER)
		FAULT(c, key_missing, node, schema_called(field->shape),
		      needed(c, field->key, node));
	else
		FAULT(c, expected, node, field->key,
		      schema_type_words(field->type), SV("nothing"));
	return false;
}

/* ---- single values ---- */

void validate_text(struct validator *c, const struct field *field,
		   const struct node *node)
{
	validate_is_text(c, field, node);
}

void validate_id(struct validator *c, const struct field *field,
		 const struct node *node)
{
	if (validate_is_text(c, field, node) && !schema_is_id(node->text))
		FAULT(c, id_invalid, node,
		      diag_excerpt(&c->scratch, node->text),
		      schema_id_remedy(&c->scratch, node->text));
}

/* A set that YAML took for a list or mapping, as it was written. */
static struct sv set_text(struct validator *c, const struct node *node)
{
	struct build b = { .arena = &c->scratch };

	meaning_of_set(&b, node);
	return build_view(&b);
}

/* The first member of NODE, in [] or {}, that is no text; null for none. */
static const struct node *no_member(const struct node *node)
{
	for (uint32_t i = 0; i < node->count; i++) {
		const struct node *child = &node->child[i];
		bool value = node->kind == NODE_MAP && i % 2;

		if (child->kind != NODE_SCALAR || (value && child->text.n > 0))
			return child;
	}
	return NULL;
}

/*
 * Where the character at COLUMN of the set that NODE was put together to
 * stands in the file: in its member, when that is written as it is.
 */
static struct node set_place(const struct node *node, size_t column)
{
	uint32_t step = node->kind == NODE_LIST ? 1 : 2;
	size_t begin = 2; /* after the bracket */
	struct node at;

	if (node->count == 0 || node->flags & NODE_ALIAS || column < begin)
		return *node;
	for (uint32_t i = 0;; i += step) {
		size_t end;

		at = node->child[i];
		end = begin + utf8_count(at.text);
		if (column <= end || i + step >= node->count)
			break;
		begin = end + 1; /* and after the comma */
	}
	if (column >= begin && !(at.flags & (NODE_QUOTED | NODE_ALIAS)))
		at.column += (uint32_t)(column - begin);
	return at;
}

void validate_date(struct validator *c, const struct field *field,
		   const struct node *node)
{
	bool set = node->kind != NODE_SCALAR && node->flags & NODE_FLOW;
	const struct node *wrong = set ? no_member(node) : NULL;
	struct sv text = node->text;
	struct date_fault why;
	struct date date;
	struct node at = *node;
	bool blanks = false;

	if (wrong) {
		/* YAML makes a mapping of [?1984]. */
		FAULT(c, date_invalid, wrong,
		      node->kind == NODE_LIST ? SV("[...]") : SV("{...}"),
		      SV("a set holds dates alone, and one that begins with ? "
			 "needs quotes: \"?1984\""));
		return;
	}
	if (set)
		text = set_text(c, node);
	else if (!validate_is_text(c, field, node))
		return;
	if (text.n > SCHEMA_NAME_MAX) {
		FAULT(c, date_invalid, node, diag_excerpt(&c->scratch, text),
		      SV(SCHEMA_DATE_LONG));
		return;
	}
	if (date_parse(&c->scratch, text, DATE_LENIENT, &date, &blanks, &why)) {
		if (blanks)
			FAULT(c, date_blanks, node,
			      diag_excerpt(&c->scratch, text));
		return;
	}
	date_read_hint(text, &why);
	/* Point at the character, where the text stands as it is written. */
	if (node->kind != NODE_SCALAR)
		at = set_place(node, why.column);
	else if (!(node->flags & (NODE_QUOTED | NODE_ALIAS)))
		at.column += (uint32_t)why.column - 1;
	FAULT(c, date_invalid, &at, diag_excerpt(&c->scratch, text),
	      sv_of(why.message));
}

/* The words of ARGUMENT, separated by SEP, as a list in the scratch arena. */
static struct sv *choices(struct validator *c, struct sv argument, char sep,
			  size_t *n)
{
	struct sv *words = ARENA_NEW(&c->scratch, argument.n + 1, struct sv);

	for (*n = 0; argument.n > 0; (*n)++)
		words[*n] = sv_cut(&argument, sep);
	return words;
}

struct sv validate_join(struct validator *c, const struct sv *words, size_t n)
{
	struct build b = { .arena = &c->scratch };

	for (size_t i = 0; i < n; i++) {
		build_str(&b, i == 0 ? "" : i + 1 < n ? ", " : " or ");
		build_sv(&b, words[i]);
	}
	return build_view(&b);
}

void validate_choice(struct validator *c, const struct field *field,
		     const struct node *node)
{
	char sep = field->type == FIELD_PHRASE ? '|' : ' ';
	struct sv left = field->argument;
	struct sv *words;
	size_t n;

	if (!validate_is_text(c, field, node))
		return;
	while (left.n > 0)
		if (sv_eq(sv_cut(&left, sep), node->text))
			return;
	words = choices(c, field->argument, sep, &n);
	FAULT(c, choice_unknown, node, field->key,
	      diag_excerpt(&c->scratch, node->text),
	      validate_join(c, words, n));
}

void validate_yes(struct validator *c, const struct field *field,
		  const struct node *node)
{
	bool yes;

	if (validate_is_text(c, field, node) && !meaning_yes(node->text, &yes))
		FAULT(c, choice_unknown, node, field->key,
		      diag_excerpt(&c->scratch, node->text), SV("yes or no"));
}

void validate_number(struct validator *c, const struct field *field,
		     const struct node *node)
{
	if (validate_is_text(c, field, node) && !meaning_number(node->text))
		FAULT(c, number_invalid, node, field->key,
		      diag_excerpt(&c->scratch, node->text));
}

void validate_count(struct validator *c, const struct field *field,
		    const struct node *node)
{
	unsigned long long n;

	if (validate_is_text(c, field, node) &&
	    (!sv_to_u64(node->text, 1000000000, &n) || n == 0))
		FAULT(c, count_invalid, node, field->key,
		      diag_excerpt(&c->scratch, node->text));
}

/* Tells WHY the text NODE of FIELD is none of what ID is about, unless that is
 * null. */
static void tell_code(struct validator *c, enum fault id,
		      const struct field *field, const struct node *node,
		      const char *why)
{
	if (why)
		validate_fault(c, id, node,
			       (const struct sv[]){
				       field->key,
				       diag_excerpt(&c->scratch, node->text),
				       sv_of(why) },
			       3);
}

void validate_url(struct validator *c, const struct field *field,
		  const struct node *node)
{
	if (!validate_is_text(c, field, node))
		return;
	if (!percent_is_web(node->text))
		FAULT(c, url_invalid, node, field->key,
		      diag_excerpt(&c->scratch, node->text));
	else
		tell_code(c, FAULT_url_doubtful, field, node,
			  code_url(node->text));
}

void validate_doi(struct validator *c, const struct field *field,
		  const struct node *node)
{
	if (validate_is_text(c, field, node))
		tell_code(c, FAULT_doi_invalid, field, node,
			  code_doi(node->text));
}

void validate_isbn(struct validator *c, const struct field *field,
		   const struct node *node)
{
	if (validate_is_text(c, field, node))
		tell_code(c, FAULT_isbn_invalid, field, node,
			  code_isbn(node->text));
}

void validate_coordinates(struct validator *c, const struct field *field,
			  const struct node *node)
{
	struct build text = { .arena = &c->scratch };
	bool nested = false; /* what is in such a list is in no words */
	struct sv lat, lon;
	const char *why;

	if (node->kind == NODE_SCALAR && !validate_is_text(c, field, node))
		return;
	why = code_coordinates(node, &lat, &lon);
	if (!why)
		return;
	for (uint32_t i = 0; node->kind == NODE_LIST && i < node->count; i++)
		nested |= node->child[i].kind != NODE_SCALAR;
	if (!nested)
		meaning_of_node(&text, node);
	FAULT(c, coordinates_invalid, node,
	      text.n > 0 ? diag_excerpt(&c->scratch, build_view(&text)) :
			   node_shape(node), sv_of(why));
}
