/* Reading the configuration into rows. */
#include "config/config.h"

#include "base/build.h"
#include "base/file.h"
#include "base/vec.h"
#include "base/xdg.h"
#include "text/fold.h"
#include "yaml/node.h"
#include "yaml/scan.h"

enum { CONFIG_BYTES = 1 << 16 };

static const struct sv sections[CONFIG_SECTIONS] = {
#define X(name, help) [CONFIG_##name] = SV_INIT(#name),
#include "config/config.def"
#undef X
};

struct reading {
	struct arena *arena;
	struct diags *diags;
	struct sv file; /* lives as long as the faults */
	VEC(struct config_row) rows;
	bool seen[CONFIG_SECTIONS];
};

const char *config_path(struct arena *a)
{
	const char *folder = xdg_folder(a, "XDG_CONFIG_HOME", ".config");
	struct build b = { .arena = a };

	if (!folder)
		return NULL;
	build_fmt(&b, "%s/config.yaml", folder);
	return b.s;
}

/* ---- faults ---- */

void config_unknown(struct diags *d, struct locus where, struct sv in,
		    struct sv key, const struct sv *keys, size_t n)
{
	struct build hint = { .arena = d->arena };
	struct sv near = fold_nearest(key, keys, n);

	build_str(&hint, "");
	if (near.n)
		build_fmt(&hint, "; did you mean %.*s?", SV_ARG(near));
	DIAG(d, FAULT_config_unknown, where, in, diag_excerpt(d->arena, key),
	     build_view(&hint));
}

void config_value(struct diags *d, const struct config_row *row,
		  struct sv takes)
{
	struct sv found = row->text.n ? diag_excerpt(d->arena, row->text) :
					SV("nothing");

	DIAG(d, FAULT_config_value, row->text_at,
	     row->key.n ? row->key : sections[row->section], takes, found);
}

static struct locus place_of(const struct reading *r, const struct node *node)
{
	return (struct locus){ r->file, node->line, node->column };
}

/* NODE is what KEY has, which TAKES something else. */
static void wrong_shape(struct reading *r, struct sv key,
			const struct node *node, struct sv takes)
{
	DIAG(r->diags, FAULT_config_value, place_of(r, node), key, takes,
	     node_shape(node));
}

/* ---- rows ---- */

/* Adds the texts of VALUE, as rows like ROW. */
static void take_texts(struct reading *r, struct config_row row,
		       const struct node *value)
{
	uint32_t n;
	const struct node *items = node_items(value, &n);

	row.text_at = place_of(r, value);
	if (n == 0)
		VEC_ADD(&r->rows, row);
	for (uint32_t i = 0; i < n; i++) {
		if (items[i].kind != NODE_SCALAR) {
			wrong_shape(r, row.key.n ? row.key :
						   sections[row.section],
				    &items[i], SV("a text"));
			continue;
		}
		row.text = arena_copy(r->arena, items[i].text);
		row.text_at = place_of(r, &items[i]);
		VEC_ADD(&r->rows, row);
		row.more = true;
	}
}

/* Whether the key at AT of the mapping NODE is a text that stands there for
 * the first time. */
static bool check_key(struct reading *r, const struct node *node, uint32_t at)
{
	const struct node *key = &node->child[at], *first;

	if (key->kind != NODE_SCALAR || key->text.n == 0) {
		wrong_shape(r, SV("a key"), key, SV("a text"));
		return false;
	}
	for (uint32_t i = 0; i < at; i += 2) {
		first = &node->child[i];
		if (!sv_eq(first->text, key->text))
			continue;
		DIAG(r->diags, FAULT_key_twice, place_of(r, key),
		     diag_excerpt(r->diags->arena, key->text),
		     build_digits(r->diags->arena, first->line), SV(""));
		return false;
	}
	return true;
}

/* Adds what the mapping NODE holds, as rows like ROW. */
static void take_pairs(struct reading *r, struct config_row row,
		       const struct node *node)
{
	for (uint32_t i = 0; i < node->count; i += 2) {
		const struct node *value = &node->child[i + 1];
		struct config_row pair = row;

		if (!check_key(r, node, i))
			continue;
		pair.key = arena_copy(r->arena, node->child[i].text);
		pair.key_at = place_of(r, &node->child[i]);
		if (value->kind != NODE_MAP) {
			take_texts(r, pair, value);
		} else if (row.group.n > 0) {
			wrong_shape(r, pair.key, value, SV("a text"));
		} else {
			pair.group = pair.key;
			pair.group_at = pair.key_at;
			take_pairs(r, pair, value);
		}
	}
}

static void take_section(struct reading *r, const struct record *record)
{
	const struct node *key = record->section;
	struct config_row row = { .section = CONFIG_SECTIONS };

	for (int i = 0; i < CONFIG_SECTIONS; i++)
		if (sv_eq(key->text, sections[i]))
			row.section = (enum config_section)i;
	row.key_at = place_of(r, key);
	if (key->text.n == 0)
		wrong_shape(r, SV("a key"), key, SV("a text"));
	else if (row.section == CONFIG_SECTIONS)
		config_unknown(r->diags, row.key_at, SV("the configuration"),
			       key->text, sections, CONFIG_SECTIONS);
	else if (r->seen[row.section])
		return; /* twice, which is told: the first holds */
	else if (record->node->kind == NODE_MAP)
		take_pairs(r, row, record->node);
	else if (record->node->kind == NODE_LIST || record->node->text.n > 0)
		take_texts(r, row, record->node);
	if (row.section < CONFIG_SECTIONS)
		r->seen[row.section] = true;
}

/* ---- the file ---- */

static enum section_shape whole(struct sv key)
{
	(void)key;
	return SECTION_WHOLE;
}

static void take_text(struct reading *r, struct sv text)
{
	struct node_reader *nodes = node_open(text, r->file,
						scan_returns(text), r->diags);
	struct record record;

	node_root(nodes, FAULT_config_root);
	while (node_next(nodes, whole, &record) == STEP_RECORD) {
		if (record.section) {
			take_section(r, &record);
			continue;
		}
		DIAG0(r->diags, FAULT_config_root, place_of(r, record.node));
		break;
	}
	node_close(nodes);
}

static void take_bytes(struct reading *r, struct file_bytes bytes)
{
	struct scan scan = scan_begin((struct sv){ bytes.s, bytes.n }, r->file,
				      r->diags);
	enum scan_step step;

	do
		step = scan_next(&scan, CONFIG_BYTES);
	while (step == SCAN_MORE);
	if (step == SCAN_GOOD)
		take_text(r, scan.text);
}

struct config config_read(struct arena *a, const char *path, struct diags *d)
{
	struct reading r = { .arena = a, .diags = d };
	struct config out = { 0 };
	struct file_bytes bytes;
	struct err err;

	if (!path || !file_has_name(path))
		return out;
	r.file = arena_copy(d->arena, sv_of(path));
	if (!file_read_own(path, CONFIG_BYTES + 1, &bytes, &err)) {
		DIAG(d, FAULT_config_unused, ((struct locus){ r.file, 0, 0 }),
		     sv_of(err.text));
		return out;
	}
	if (bytes.n > CONFIG_BYTES)
		DIAG0(d, FAULT_config_large, ((struct locus){ r.file, 0, 0 }));
	else
		take_bytes(&r, bytes);
	file_free(&bytes);
	out.n = r.rows.n;
	out.rows = ARENA_NEW(a, out.n, struct config_row);
	for (size_t i = 0; i < out.n; i++)
		out.rows[i] = r.rows.v[i];
	VEC_FREE(&r.rows);
	return out;
}
