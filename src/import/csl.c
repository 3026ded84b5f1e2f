/* CSL-JSON, which reference managers and citeproc exchange: sources. */
#include "import/markup.h"
#include "import/nodes.h"
#include "import/source.h"
#include "import/ymd.h"

/* What CSL calls the fields of a source. */
static const struct {
	struct sv name, key;
} names[] = {
	{ SV_INIT("title"), SV_INIT("title") },
	{ SV_INIT("container-title"), SV_INIT("in") },
	{ SV_INIT("publisher"), SV_INIT("publisher") },
	{ SV_INIT("publisher-place"), SV_INIT("city") },
	{ SV_INIT("volume"), SV_INIT("volume") },
	{ SV_INIT("issue"), SV_INIT("issue") },
	{ SV_INIT("page"), SV_INIT("pages") },
	{ SV_INIT("DOI"), SV_INIT("doi") },
	{ SV_INIT("ISBN"), SV_INIT("isbn") },
	{ SV_INIT("URL"), SV_INIT("url") },
	{ SV_INIT("archive"), SV_INIT("archive") },
	{ SV_INIT("archive_location"), SV_INIT("shelfmark") },
	{ SV_INIT("language"), SV_INIT("language") },
};

static struct sv text_of(const struct node *node, const char *key)
{
	return node->kind == NODE_MAP ?
		       sv_trim(nodes_text(node_get(node, sv_of(key)))) :
		       (struct sv){ 0 };
}

/* "Family, Given" of a name in parts, or what it is literally. */
static struct sv name_of(struct arena *a, const struct node *name)
{
	static const char *const parts[] = { "non-dropping-particle", "family",
					     "suffix" };
	static const char *const rest[] = { "given", "dropping-particle" };
	struct build b = { .arena = a };
	size_t family;

	if (text_of(name, "literal").n > 0)
		return text_of(name, "literal");
	for (size_t i = 0; i < 3; i++) {
		struct sv part = text_of(name, parts[i]);

		build_str(&b, part.n && b.n ? " " : "");
		build_sv(&b, part);
	}
	family = b.n;
	for (size_t i = 0; i < 2; i++) {
		struct sv part = text_of(name, rest[i]);

		build_str(&b, part.n == 0 || b.n == 0 ? "" :
			      b.n == family	      ? ", " :
							" ");
		build_sv(&b, part);
	}
	return build_view(&b);
}

static bool put_people(struct source *s, struct sv key,
		       const struct node *value)
{
	struct tree people = { .arena = s->sheet->arena, .from = value };

	if (value->kind != NODE_LIST)
		return false;
	for (uint32_t i = 0; i < value->count; i++) {
		struct sv name = name_of(s->sheet->arena, &value->child[i]);

		if (name.n == 0)
			return false;
		tree_add(&people, tree_text(name, &value->child[i]));
	}
	tree_pair_items(&s->record, key, &people);
	return true;
}

/* The text of the part I of PARTS; empty for none. */
static struct sv part_of(const struct node *parts, uint32_t i)
{
	return i < parts->count ? sv_trim(nodes_text(&parts->child[i])) :
				  (struct sv){ 0 };
}

/* Appends PARTS, [year, month, day], as EDTF, whose year before the first is
 * 0; what is no such list is left to the reader of dates to refuse, and so is a
 * month that would be a season. */
static void put_parts(const struct sheet *s, struct build *b,
		      const struct node *parts)
{
	static const size_t width[] = { 4, 2, 2 };
	struct sv month = part_of(parts, 1);
	unsigned long long number;

	if (month.n > 0 &&
	    ((sv_to_u64(month, UINT32_MAX, &number) &&
	      (number < 1 || number > 12)) ||
	     ymd_is_several(s, part_of(parts, 0)))) {
		ymd_put_none(s, b, part_of(parts, 0), month,
			     part_of(parts, 2));
		return;
	}
	for (uint32_t i = 0; i < parts->count; i++) {
		struct sv text = parts->child[i].kind == NODE_SCALAR ?
					 nodes_text(&parts->child[i]) :
					 SV("list");

		text = sv_trim(text);
		build_str(b, i == 0 ? "" : i < 3 ? "-" : ", ");
		if (i == 0 && (text.n == 0 || ymd_before(b, text)))
			continue;
		if (i < 3 && text.n < width[i] && !sv_starts(text, SV("-")))
			build_fill(b, '0', width[i] - text.n);
		build_sv(b, text);
	}
}

/* Keeps what the date VALUE says besides its parts, the words under WORDS, and
 * the SEASON where that is told. */
static void keep_members(struct source *s, struct sv key,
			 const struct node *value, const char *words,
			 bool season)
{
	struct tree rest = { .arena = s->sheet->arena, .from = value };
	bool map = value->kind == NODE_MAP;

	for (uint32_t i = 0; map && i < value->count; i += 2) {
		struct sv name = value->child[i].text;

		if (!sv_eq(name, SV("date-parts")) &&
		    !(season && sv_eq(name, SV("season"))) &&
		    !sv_eq(name, SV("circa")) && !sv_eq(name, sv_of(words)) &&
		    !nodes_is_null(&value->child[i + 1]))
			tree_pair(&rest, name, value->child[i + 1]);
	}
	if (rest.n > 0)
		source_keep(s, key, tree_map(&rest));
	else if (value->kind == NODE_LIST)
		source_keep(s, key, *value);
}

/* The season that VALUE, whose parts are DATE, says, of a year alone: 1 is
 * spring; 0: none. */
static int season_of(const struct node *value, struct sv date)
{
	enum { YEAR_BYTES = 4, SEASONS = 4 };
	unsigned long long n;

	return date.n == YEAR_BYTES &&
			       sv_to_u64(text_of(value, "season"), SEASONS,
					 &n) ?
		       (int)n :
		       0;
}

/* Whether PARTS of a date are none, as [null]. */
static bool is_unknown(const struct node *parts)
{
	for (uint32_t i = 0; i < parts->count; i++)
		if (parts->child[i].kind != NODE_SCALAR ||
		    (!nodes_is_null(&parts->child[i]) &&
		     sv_trim(nodes_text(&parts->child[i])).n > 0))
			return false;
	return parts->kind == NODE_LIST ||
	       (parts->kind == NODE_SCALAR && nodes_is_null(parts));
}

/* Appends the date, or both dates of a span, that PARTS lists; one may stand
 * there without a list of its own, and a span to the year 0 goes on. */
static void put_all_parts(const struct sheet *s, struct build *b,
			  const struct node *parts, const char *circa)
{
	bool bare = parts->count > 0 && parts->child[0].kind == NODE_SCALAR;
	const struct node *each = bare ? parts : parts->child;

	if (parts->kind == NODE_SCALAR)
		build_sv(b, nodes_text(parts));
	for (uint32_t i = 0; i < (bare ? 1 : parts->count); i++) {
		if (is_unknown(&each[i]))
			continue;
		build_str(b, b->n ? "/" : "");
		if (i > 0 && each[i].count > 0 &&
		    sv_eq(nodes_text(&each[i].child[0]), SV("0"))) {
			build_str(b, "..");
			continue;
		}
		if (each[i].kind == NODE_SCALAR)
			build_sv(b, nodes_text(&each[i]));
		else
			put_parts(s, b, &each[i]);
		build_str(b, circa);
	}
}

static void put_date(struct source *s, struct sv key, const struct node *value)
{
	struct build b = { .arena = s->sheet->arena };
	const struct node *parts =
		value->kind == NODE_MAP ?
			node_get(value, SV("date-parts")) :
			NULL;
	struct sv circa = text_of(value, "circa"), words;
	const char *words_key = text_of(value, "literal").n ? "literal" : "raw";
	int season;

	if (parts)
		put_all_parts(s->sheet, &b, parts,
			      circa.n && !sv_eq(circa, SV("false")) ? "~" : "");
	season = season_of(value, build_view(&b));
	if (season > 0)
		build_fmt(&b, "-2%d", season);
	words = text_of(value, words_key);
	if (value->kind == NODE_SCALAR)
		words = nodes_text(value);
	if (b.n > 0 && !source_is_date(s, build_view(&b), value)) {
		/* Parts are no words, and what is made of them is not told. */
		source_keep(s, key, *value);
		if (sv_eq(key, SV("date")))
			source_say(s, SV("date_text"), words, value);
		return;
	}
	source_date(s, key, b.n > 0 ? build_view(&b) : words, value);
	if (b.n > 0 && words.n > 0 && sv_eq(key, SV("date")))
		source_say(s, SV("date_text"), words, value);
	keep_members(s, key, value,
		     b.n == 0 || sv_eq(key, SV("date")) ? words_key : "",
		     season > 0);
}

/* What ITEM, if annals wrote it, says in our own words, or null. */
static const struct node *own_of(const struct node *item)
{
	const struct node *custom = node_get(item, SV("custom"));

	if (custom && custom->kind == NODE_MAP)
		custom = node_get(custom, SV("annals"));
	else
		custom = NULL;
	return custom && custom->kind == NODE_MAP ? custom : NULL;
}

/* What CUSTOM, in which annals has its own, has besides. */
static void keep_custom(struct source *s, const struct node *custom)
{
	struct tree rest = { .arena = s->sheet->arena, .from = custom };

	for (uint32_t i = 0; i < custom->count; i += 2)
		if (!sv_eq(custom->child[i].text, SV("annals")))
			tree_pair(&rest, custom->child[i].text,
				  custom->child[i + 1]);
	if (rest.n > 0)
		source_keep(s, SV("custom"), tree_map(&rest));
}

/* Our own words come first; what CSL makes of them says no more. */
static void put_own(struct source *s, const struct node *own)
{
	for (uint32_t i = 0; i < own->count; i += 2) {
		struct sv key = own->child[i].text;
		const struct node *value = &own->child[i + 1];

		if (value->kind != NODE_SCALAR)
			source_keep(s, key, *value);
		else
			source_say(s, key, value->text, value);
	}
}

/* Whether S has what CSL calls NAME. */
static bool is_named(const struct source *s, struct sv name)
{
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (sv_eq(names[i].name, name))
			return source_said(s, names[i].key) != NULL;
	return false;
}

/* Whether OWN, which may be null, says what stands under NAME, VALUE,
 * better. */
static bool is_said(const struct source *s, const struct node *own,
		    struct sv name, const struct node *value)
{
	const struct node *words = source_said(s, SV("date_text"));

	return own && (sv_eq(name, SV("type")) || sv_eq(name, SV("custom")) ||
		       is_named(s, name) ||
		       (sv_eq(name, SV("issued")) &&
			(source_said(s, SV("date")) ||
			 (words && sv_eq(words->text,
					 text_of(value, "literal"))))) ||
		       (sv_eq(name, SV("accessed")) &&
			source_said(s, SV("accessed"))));
}

/* Whether a text under KEY may have tags, as <i>, and references (CSL 1.0.2,
 * rich text). */
static bool is_rich(struct sv key)
{
	return sv_eq(key, SV("title")) || sv_eq(key, SV("container-title"));
}

static void put_member(struct source *s, const struct node *key,
		       const struct node *value)
{
	if (nodes_is_null(value) || sv_eq(key->text, SV("id")))
		return;
	if (sv_eq(key->text, SV("issued"))) {
		put_date(s, SV("date"), value);
		return;
	}
	if (sv_eq(key->text, SV("accessed"))) {
		put_date(s, SV("accessed"), value);
		return;
	}
	if ((sv_eq(key->text, SV("author")) ||
	     sv_eq(key->text, SV("editor"))) &&
	    put_people(s, key->text, value))
		return;
	if (sv_eq(key->text, SV("type")) && value->kind == NODE_SCALAR) {
		source_say_type(s, value->text, value);
		return;
	}
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (sv_eq(names[i].name, key->text) &&
		    value->kind == NODE_SCALAR) {
			source_say(s, names[i].key,
				   is_rich(key->text) ?
					   markup_plain(s->sheet->arena,
							value->text, true) :
					   value->text,
				   value);
			return;
		}
	source_keep(s, key->text, *value);
}

static void add_item(struct sheet *s, const struct node *item)
{
	struct source source = { .sheet = s, .record = { .arena = s->arena,
							 .from = item } };
	const struct node *own;

	if (item->flags == NODES_BROKEN)
		return;
	if (item->kind != NODE_MAP) {
		sheet_left(s, item);
		return;
	}
	own = own_of(item);
	if (own) {
		put_own(&source, own);
		keep_custom(&source, node_get(item, SV("custom")));
	}
	for (uint32_t i = 0; i < item->count; i += 2)
		if (!is_said(&source, own, item->child[i].text,
			     &item->child[i + 1]))
			put_member(&source, &item->child[i],
				   &item->child[i + 1]);
	source_end(&source, text_of(item, "id"));
}

void csl_items(struct sheet *s, struct sv text)
{
	struct nodes nodes = nodes_open(s->arena, s->file, text, s->diags);
	struct node root;
	bool any = nodes_next(&nodes, &root);

	nodes_end(&nodes, any);
	nodes_leave(&nodes, &s->records->lefts,
		    any ? nodes_last(&root) : NULL);
	if (any && root.kind != NODE_LIST)
		add_item(s, &root);
	for (uint32_t i = 0; any && root.kind == NODE_LIST && i < root.count;
	     i++)
		add_item(s, &root.child[i]);
}
