/*
 * TimelineJS: its JSON, with slides for events, and its sheet, whose columns
 * are the parts of these.  A slide becomes an event of ours; what it has that
 * an event has not is left under its own name.
 */
#include "base/percent.h"
#include "import/markup.h"
#include "import/nodes.h"
#include "import/objects.h"
#include "import/timelinejs_date.h"
#include "import/timelinejs_old.h"
#include "import/tree.h"
#include "text/fold.h"
#include "yaml/refs.h"

/* A slide being read. */
struct slide {
	struct sheet *sheet;
	const struct node *node;
	struct tree event;
};

static const struct node *node_of(const struct slide *s, const char *key)
{
	return node_get(s->node, sv_of(key));
}

static struct sv plain_of(const struct slide *s, const struct node *node,
			  const char *key)
{
	return markup_text(s->sheet->arena, timelinejs_text(node, key));
}

/* ---- dates ---- */

static void put_date(struct slide *s, const char *key, const struct node *date,
		     const struct node *first)
{
	struct sv text = timelinejs_date(s->sheet, date, first);

	if (text.n > 0)
		tree_pair(&s->event, sv_of(key), tree_text(text, date));
}

/* Keeps under AS what PART, an object of the slide, has besides the members
 * KNOWN, N of them. */
static void put_rest(struct slide *s, const char *as, const struct node *part,
		     const char *const *known, size_t n)
{
	struct tree rest = { .arena = s->sheet->arena, .from = part };

	if (!part || nodes_is_null(part))
		return;
	if (part->kind != NODE_MAP) {
		tree_pair(&s->event, sv_of(as), *part);
		return;
	}
	for (uint32_t i = 0; i < part->count; i += 2) {
		const struct node *value = &part->child[i + 1];
		bool said = value->count == 0 &&
			    sv_trim(nodes_text(value)).n == 0;

		for (size_t k = 0; k < n && !said; k++)
			said = sv_eq(part->child[i].text, sv_of(known[k]));
		if (!said)
			tree_pair(&rest, part->child[i].text, *value);
	}
	if (rest.n > 0)
		tree_pair(&s->event, sv_of(as), tree_map(&rest));
}

/* Keeps under AS what a DATE has besides its day and time, and its words where
 * WORDS. */
static void put_rest_of_date(struct slide *s, const char *as,
			     const struct node *date, bool words)
{
	static const char *const known[] = { "display_date", "year", "month",
					     "day", "hour", "minute",
					     "second", "time" };
	/* Without a month it has no day, and without a day no time. */
	bool month = timelinejs_text(date, "month").n > 0;
	bool day = month && timelinejs_text(date, "day").n > 0;

	if (date && date->kind == NODE_MAP)
		put_rest(s, as, date, known + !words,
			 (day ? 7 : month ? 3 : 2) + (size_t)words);
}

static void put_dates(struct slide *s)
{
	const struct node *start = node_of(s, "start_date");
	const struct node *end = node_of(s, "end_date");
	struct sv words = timelinejs_text(s->node, "display_date");

	put_date(s, "date", start, NULL);
	put_date(s, "end", end, start);
	put_rest_of_date(s, "start_date_other", start, words.n == 0);
	put_rest_of_date(s, "end_date_other", end, true);
	if (words.n == 0)
		words = timelinejs_text(start, "display_date");
	if (timelinejs_text(end, "display_date").n > 0) {
		struct build both = { .arena = s->sheet->arena };

		build_sv(&both, words);
		build_str(&both, words.n ? " – " : "");
		build_sv(&both, timelinejs_text(end, "display_date"));
		words = build_view(&both);
	}
	tree_say(&s->event, SV("date_text"),
		 markup_text(s->sheet->arena, words));
}

/* ---- the rest ---- */

/* Whether OWN, what annals wrote into the slide or null, says KEY. */
static bool is_own(const struct node *own, const char *key)
{
	return own && node_get(own, sv_of(key));
}

static void put_text(struct slide *s, const struct node *own)
{
	static const char *const known[] = { "headline", "text" };
	const struct node *text = node_of(s, "text");

	put_rest(s, "text_other", text, known, 2);
	if (!is_own(own, "title"))
		tree_say(&s->event, SV("title"),
			 plain_of(s, text, "headline"));
	tree_say(&s->event, SV("summary"), plain_of(s, text, "text"));
	if (markup_is_more(timelinejs_text(text, "text")))
		tree_say(&s->event, SV("html"), timelinejs_text(text, "text"));
	if (markup_is_more(timelinejs_text(text, "headline")))
		tree_say(&s->event, SV("headline_html"),
			 timelinejs_text(text, "headline"));
}

/* Whether NODE, an object, has nothing but empty texts. */
static bool is_blank(const struct node *node)
{
	for (uint32_t i = 1; i < node->count; i += 2)
		if (node->child[i].count > 0 ||
		    sv_trim(nodes_text(&node->child[i])).n > 0)
			return false;
	return true;
}

/* What is no address, such as a quotation or a frame, is media that we do not
 * know. */
static void put_media(struct slide *s)
{
	const struct node *media = node_of(s, "media");
	struct tree one = { .arena = s->sheet->arena, .from = media };
	struct tree list = one, rest = one;

	if (!media || media->kind != NODE_MAP)
		return;
	if (!percent_is_web(timelinejs_text(media, "url"))) {
		if (!is_blank(media))
			tree_pair(&s->event, SV("media_other"), *media);
		return;
	}
	tree_say(&one, SV("url"), timelinejs_text(media, "url"));
	tree_say(&one, SV("caption"), plain_of(s, media, "caption"));
	tree_say(&one, SV("credit"), plain_of(s, media, "credit"));
	tree_add(&list, tree_map(&one));
	tree_pair(&s->event, SV("media"), tree_list(&list));
	for (uint32_t i = 0; i < media->count; i += 2) {
		struct sv key = media->child[i].text;
		struct sv text = nodes_text(&media->child[i + 1]);
		bool said = sv_eq(key, SV("url")) ||
			    sv_eq(key, SV("caption")) ||
			    sv_eq(key, SV("credit"));

		if ((said && markup_is_more(text)) ||
		    (!said && (text.n > 0 || media->child[i + 1].count > 0)))
			tree_pair(&rest, key, media->child[i + 1]);
	}
	if (rest.n > 0)
		tree_pair(&s->event, SV("media_other"), tree_map(&rest));
}

/* What annals wrote into a slide of its own, or null. */
static const struct node *own_of(const struct slide *s)
{
	const struct node *own = node_of(s, "annals");

	return own && own->kind == NODE_MAP ? own : NULL;
}

/* That says the date as it is written, and the id. */
static void put_own(struct slide *s, const struct node *own)
{
	for (uint32_t i = 0; i < own->count; i += 2)
		tree_pair(&s->event, own->child[i].text, own->child[i + 1]);
}

/* What a slide has besides, by its own name. */
static void put_others(struct slide *s, const struct node *own)
{
	static const struct sv known[] = {
		SV_INIT("start_date"), SV_INIT("end_date"), SV_INIT("text"),
		SV_INIT("media"),      SV_INIT("display_date"),
		SV_INIT("group"),      SV_INIT("unique_id"),
		SV_INIT("slide_type"),
	};
	struct refs keys = { .arena = s->event.arena };

	for (uint32_t i = 0; i < s->event.n; i += 2)
		refs_new(&keys, s->event.v[i].text);
	for (uint32_t i = 0; i < s->node->count; i += 2) {
		const struct node *key = &s->node->child[i];
		struct build other = { .arena = s->event.arena };
		bool said = false;

		for (size_t k = 0; k < sizeof(known) / sizeof(*known); k++)
			said |= sv_eq(key->text, known[k]);
		said |= own && sv_eq(key->text, SV("annals"));
		if (said)
			continue;
		if (!refs_new(&keys, key->text))
			build_fmt(&other, "slide %u ", i / 2);
		build_sv(&other, key->text);
		refs_new(&keys, build_view(&other));
		tree_pair(&s->event, build_view(&other), key[1]);
	}
	refs_free(&keys);
}

/* Adds NODE as an event; KIND, unless empty, is what it is. */
static void add_slide(struct objects *o, const struct node *node,
		      struct sv kind)
{
	struct slide s = { .sheet = o->sheet, .node = node };
	struct node *event = ARENA_NEW(o->sheet->arena, 1, struct node);
	const struct node *own;

	if (node->flags == NODES_BROKEN)
		return;
	if (node->kind != NODE_MAP) {
		objects_add(o, node);
		return;
	}
	s.event = (struct tree){ .arena = o->sheet->arena, .from = node };
	own = own_of(&s);
	if (own) {
		o->sheet->ours = true;
		put_own(&s, own);
	} else {
		tree_say(&s.event, SV("id"),
			 timelinejs_text(node, "unique_id"));
		put_dates(&s);
	}
	put_text(&s, own);
	if (!is_own(own, "kind"))
		tree_say(&s.event, SV("kind"),
			 kind.n ? kind : timelinejs_text(node, "group"));
	put_media(&s);
	put_others(&s, own);
	objects_keep_whole(&s.event);
	*event = tree_map(&s.event);
	objects_add(o, event);
}

/* Appends what TEXT, of the title, has that is not told as it is. */
static void put_title_text(struct tree *rest, const struct node *text)
{
	for (uint32_t i = 0; i < text->count; i += 2) {
		struct sv key = text->child[i].text;
		bool known = sv_eq(key, SV("headline")) ||
			     sv_eq(key, SV("text"));
		struct sv said = nodes_text(&text->child[i + 1]);

		if (!nodes_is_null(&text->child[i + 1]) &&
		    (!known || markup_is_more(said)))
			tree_pair(rest, key, text->child[i + 1]);
	}
}

/* The slide that has no date is the title of all. */
static void add_title(struct sheet *s, const struct node *node)
{
	const struct node *text =
		node->kind == NODE_MAP ? node_get(node, SV("text")) : NULL;
	struct locus where = { s->file, node->line, node->column };
	struct tree rest = { .arena = s->arena, .from = node };
	struct sv headline =
		markup_text(s->arena, timelinejs_text(text, "headline"));
	struct sv about = markup_text(s->arena, timelinejs_text(text, "text"));

	if (headline.n > 0)
		records_add(s->records, SV(""), SV("title"),
			    tree_text(headline, node), where);
	if (about.n > 0)
		records_add(s->records, SV(""), SV("about"),
			    tree_text(about, node), where);
	if (node->kind != NODE_MAP)
		tree_pair(&rest, SV("title"), *node);
	if (text && text->kind == NODE_MAP)
		put_title_text(&rest, text);
	else if (text && !nodes_is_null(text))
		tree_pair(&rest, SV("text"), *text);
	for (uint32_t i = 0; node->kind == NODE_MAP && i < node->count; i += 2)
		if (!sv_eq(node->child[i].text, SV("text")) &&
		    !sv_eq(node->child[i].text, SV("slide_type")))
			tree_pair(&rest, node->child[i].text,
				  node->child[i + 1]);
	if (rest.n == 0)
		return;
	DIAG(s->diags, FAULT_import_beside, where, SV("x-title"));
	records_add(s->records, SV(""), SV("x-title"), tree_map(&rest), where);
}

/* What stands under KEY of the whole. */
static void add_member(struct objects *o, const struct node *key,
		       const struct node *value)
{
	struct sheet *s = o->sheet;
	struct build other = { .arena = s->arena };
	struct locus where = { s->file, value->line, value->column };
	bool eras = sv_eq(key->text, SV("eras"));

	if (eras || sv_eq(key->text, SV("events"))) {
		if (value->kind != NODE_LIST && !nodes_is_null(value))
			objects_add(o, value);
		for (uint32_t k = 0; k < value->count; k++)
			add_slide(o, &value->child[k],
				  eras ? SV("era") : SV(""));
		return;
	}
	if (sv_eq(key->text, SV("title"))) {
		add_title(s, value);
		return;
	}
	/* It is what there is without a word of it. */
	if (sv_eq(key->text, SV("scale")) &&
	    sv_eq(nodes_text(value), SV("human")))
		return;
	build_str(&other, "x-");
	build_sv(&other, fold_slug(s->arena, key->text));
	DIAG(s->diags, FAULT_import_beside, where, build_view(&other));
	records_add(s->records, SV(""), build_view(&other), *value, where);
}

static void read_json(struct objects *o, struct sv text)
{
	struct sheet *s = o->sheet;
	struct nodes nodes = nodes_open(s->arena, s->file, text, s->diags);
	struct node root;
	bool any = nodes_next(&nodes, &root);

	nodes_end(&nodes, any);
	if (any && root.kind != NODE_MAP) {
		DIAG(s->diags, FAULT_import_syntax,
		     ((struct locus){ s->file, root.line, root.column }),
		     SV("an object with events"));
		left_rest(&s->records->lefts, s->file, text, 0);
		return;
	}
	nodes_leave(&nodes, &s->records->lefts,
		    any && root.count > 0 ?
			    nodes_last(&root.child[root.count - 1]) :
			    NULL);
	if (any)
		root = timelinejs_renew(s->arena, &root);
	for (uint32_t i = 0; any && i < root.count; i += 2)
		add_member(o, &root.child[i], &root.child[i + 1]);
}

/* ---- the sheet ---- */

/* The columns of the sheet: which member, of which part of a slide. */
static const struct {
	struct sv column, part, member;
} columns[] = {
	{ SV_INIT("Year"), SV_INIT("start_date"), SV_INIT("year") },
	{ SV_INIT("Month"), SV_INIT("start_date"), SV_INIT("month") },
	{ SV_INIT("Day"), SV_INIT("start_date"), SV_INIT("day") },
	{ SV_INIT("End Year"), SV_INIT("end_date"), SV_INIT("year") },
	{ SV_INIT("End Month"), SV_INIT("end_date"), SV_INIT("month") },
	{ SV_INIT("End Day"), SV_INIT("end_date"), SV_INIT("day") },
	{ SV_INIT("Time"), SV_INIT("start_date"), SV_INIT("time") },
	{ SV_INIT("End Time"), SV_INIT("end_date"), SV_INIT("time") },
	{ SV_INIT("Headline"), SV_INIT("text"), SV_INIT("headline") },
	{ SV_INIT("Text"), SV_INIT("text"), SV_INIT("text") },
	{ SV_INIT("Media"), SV_INIT("media"), SV_INIT("url") },
	{ SV_INIT("Media Credit"), SV_INIT("media"), SV_INIT("credit") },
	{ SV_INIT("Media Caption"), SV_INIT("media"), SV_INIT("caption") },
	{ SV_INIT("Media Thumbnail"), SV_INIT("media"), SV_INIT("thumbnail") },
	{ SV_INIT("Display Date"), SV_INIT(""), SV_INIT("display_date") },
	{ SV_INIT("Group"), SV_INIT(""), SV_INIT("group") },
	{ SV_INIT("Type"), SV_INIT(""), SV_INIT("slide_type") },
};

/* Appends to PART the cells of ROW that are of the part called NAME, or of
 * none that is known where OTHERS. */
static void take_cells(struct tree *part, const struct sheet *table,
		       const struct sheet_row *row, struct sv name, bool others)
{
	for (size_t i = 0; i < row->n && i < table->head.n; i++) {
		struct sv head = sv_trim(table->head.cells[i].text);
		const struct cell *cell = &row->cells[i];
		const struct node at = { .line = cell->line,
					 .column = cell->column };
		bool known = false;

		for (size_t k = 0; k < sizeof(columns) / sizeof(*columns); k++)
			if (sv_same(columns[k].column, head)) {
				known = true;
				if (sv_eq(columns[k].part, name) && !others &&
				    sv_trim(cell->text).n > 0)
					tree_pair(part, columns[k].member,
						  tree_text(cell->text, &at));
			}
		if (!known && others && sv_trim(cell->text).n > 0)
			tree_pair(part, head, tree_text(cell->text, &at));
	}
}

static void add_row(struct objects *o, const struct sheet *table,
		    const struct sheet_row *row)
{
	static const struct sv parts[] = { SV_INIT("start_date"),
					   SV_INIT("end_date"),
					   SV_INIT("text"), SV_INIT("media") };
	const struct node from = { .line = row->line, .column = row->column };
	struct tree slide = { .arena = o->sheet->arena, .from = &from };
	struct node node;

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		struct tree part = { .arena = o->sheet->arena, .from = &from };

		take_cells(&part, table, row, parts[i], false);
		if (part.n > 0)
			tree_pair(&slide, parts[i], tree_map(&part));
	}
	take_cells(&slide, table, row, SV(""), false);
	take_cells(&slide, table, row, SV(""), true);
	node = tree_map(&slide);
	if (sv_same(timelinejs_text(&node, "slide_type"), SV("title")))
		add_title(o->sheet, &node);
	else
		add_slide(o, &node, timelinejs_text(&node, "slide_type"));
}

void timelinejs_slides(struct sheet *s, struct sv text)
{
	struct objects o = { .sheet = s };
	struct sheet table = { .arena = s->arena,
			       .file = s->file,
			       .records = s->records,
			       .diags = s->diags };
	struct sv begin = sv_trim(text);

	if (begin.n == 0 || begin.s[0] == '{' || begin.s[0] == '[') {
		s->made = true;
		read_json(&o, text);
	} else {
		s->edtf = true;
		csv_cells(&table, text);
		for (uint32_t i = 0; i < table.rows.n; i++)
			add_row(&o, &table, &table.rows.v[i]);
		sheet_free(&table);
	}
	objects_end(&o);
}
