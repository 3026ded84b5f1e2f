/* Sources of other programs' catalogues (source.h). */
#include "import/source.h"

#include "load/schema.h"
#include "text/fold.h"
#include "wording/date_read.h"

static struct locus locus_of(const struct source *s, const struct node *at)
{
	return (struct locus){ s->sheet->file, at->line, at->column };
}

const struct node *source_said(const struct source *s, struct sv key)
{
	const struct node map = tree_map(&s->record);

	return node_get(&map, key);
}

/* Whether TEXT can stand under KEY of a source, as files of ours are judged. */
static bool fits(const struct source *s, struct sv key, struct sv text,
		 const struct node *at)
{
	struct diags none = { .arena = s->sheet->arena };
	struct tree record = { .arena = s->sheet->arena, .from = at };
	struct node map;

	if (!schema_field(SHAPE_SOURCE, key) || source_said(s, key))
		return false;
	tree_say(&record, SV("title"), SV("title"));
	if (!sv_eq(key, SV("title")))
		tree_say(&record, key, text);
	map = tree_map(&record);
	return schema_validate(SHAPE_SOURCE, false, &map, SV(""), &none);
}

void source_keep(struct source *s, struct sv name, struct node value)
{
	struct sv slug = fold_slug(s->record.arena, name);
	struct build key = { .arena = s->record.arena };

	build_str(&key, "x-");
	build_sv(&key, slug.n > 0 && slug.n <= 60 ? slug : SV("other"));
	s->kept.arena = s->record.arena;
	s->kept.from = s->record.from;
	bag_add(&s->kept, build_view(&key), value);
}

/* The record with what is kept, of which S is then empty. */
static struct node whole_of(struct source *s)
{
	if (s->kept.arena) {
		const struct node *kept = bag_end(&s->kept);

		for (uint32_t i = 0; i < kept->count; i++)
			tree_add(&s->record, kept->child[i]);
	}
	return tree_map(&s->record);
}

struct node source_map(struct source *s)
{
	struct tally *kept = &s->sheet->kept;

	for (uint32_t k = 0; k < s->kept.keys.n; k++)
		for (uint32_t n = 0; n < s->kept.keys.v[k].n; n++) {
			struct sv key = s->kept.keys.v[k].text;
			uint32_t at = tally_add(kept, key);

			if (kept->v.v[at].n == 1) /* which has to stay */
				kept->v.v[at].text =
					arena_copy(s->sheet->arena, key);
		}
	return whole_of(s);
}

void source_drop(struct source *s)
{
	bag_free(&s->kept);
}

void source_say_type(struct source *s, struct sv type, const struct node *at)
{
	static const struct {
		struct sv type, kind;
	} types[] = {
		/* BibTeX and biblatex */
		{ SV_INIT("incollection"), SV_INIT("chapter") },
		{ SV_INIT("inbook"), SV_INIT("chapter") },
		{ SV_INIT("inproceedings"), SV_INIT("chapter") },
		{ SV_INIT("conference"), SV_INIT("chapter") },
		{ SV_INIT("phdthesis"), SV_INIT("thesis") },
		{ SV_INIT("mastersthesis"), SV_INIT("thesis") },
		{ SV_INIT("techreport"), SV_INIT("report") },
		{ SV_INIT("online"), SV_INIT("web page") },
		{ SV_INIT("electronic"), SV_INIT("web page") },
		{ SV_INIT("collection"), SV_INIT("book") },
		{ SV_INIT("proceedings"), SV_INIT("book") },
		{ SV_INIT("dataset"), SV_INIT("data set") },
		{ SV_INIT("misc"), SV_INIT("") },
		/* CSL */
		{ SV_INIT("article-journal"), SV_INIT("journal") },
		{ SV_INIT("article-magazine"), SV_INIT("magazine") },
		{ SV_INIT("article-newspaper"), SV_INIT("newspaper") },
		{ SV_INIT("paper-conference"), SV_INIT("chapter") },
		{ SV_INIT("entry-encyclopedia"), SV_INIT("encyclopedia") },
		{ SV_INIT("personal_communication"), SV_INIT("letter") },
		{ SV_INIT("legislation"), SV_INIT("law") },
		{ SV_INIT("motion_picture"), SV_INIT("film") },
		{ SV_INIT("webpage"), SV_INIT("web page") },
		{ SV_INIT("post-weblog"), SV_INIT("post") },
	};

	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (sv_eq(types[i].type, type)) {
			type = types[i].kind;
			break;
		}
	if (type.n > 0)
		source_say(s, SV("kind"), type, at);
}

void source_say(struct source *s, struct sv key, struct sv text,
		const struct node *at)
{
	if (text.n == 0)
		return;
	if (!fits(s, key, text, at)) {
		source_keep(s, key, tree_text(text, at));
		return;
	}
	tree_pair(&s->record, key, tree_text(text, at));
	if (schema_is_date(SHAPE_SOURCE, key)) /* which needs no quotes */
		s->record.v[s->record.n - 1].flags = 0;
}

/* Reads TEXT as the date EDTF; else that it is none is told, AT. */
static bool read_date(struct source *s, struct sv text, struct build *edtf,
		      const struct node *at)
{
	struct date_context typed = { .locale = s->sheet->locale };
	struct date_fault fault;
	struct date d;

	if (date_parse(s->sheet->arena, text, DATE_STRICT, &d, NULL, &fault)) {
		build_sv(edtf, text);
		return true;
	}
	if (date_read(s->sheet->arena, text, &typed, &d, &fault)) {
		date_print(edtf, &d);
		return true;
	}
	DIAG(s->sheet->diags, FAULT_import_date, locus_of(s, at),
	     diag_excerpt(s->sheet->arena, text), sv_of(fault.message));
	return false;
}

bool source_is_date(struct source *s, struct sv text, const struct node *at)
{
	struct build edtf = { .arena = s->sheet->arena };

	return read_date(s, text, &edtf, at);
}

void source_date(struct source *s, struct sv key, struct sv text,
		 const struct node *at)
{
	struct build edtf = { .arena = s->sheet->arena };

	if (text.n == 0)
		return;
	if (read_date(s, text, &edtf, at))
		source_say(s, key, build_view(&edtf), at);
	else
		source_say(s, sv_eq(key, SV("date")) ? SV("date_text") : key,
			   text, at);
}

void source_end(struct source *s, struct sv key)
{
	struct sv id = schema_is_id(key) ? arena_copy(s->sheet->arena, key) :
					   fold_slug(s->sheet->arena, key);
	struct node map;

	if (!sv_eq(id, key) && key.n > 0)
		source_keep(s, SV("key"), tree_text(key, s->record.from));
	if (!source_said(s, SV("title"))) {
		tree_say(&s->record, SV("id"), key);
		map = whole_of(s); /* left out, with what it kept */
		DIAG0(s->sheet->diags, FAULT_import_untitled,
		      locus_of(s, s->record.from));
		left_tree(&s->sheet->records->lefts, s->sheet->arena,
			  locus_of(s, s->record.from),
			  SV("sources without a title"), &map);
		return;
	}
	map = source_map(s);
	if (s->record.arena != s->sheet->arena) /* it may be emptied */
		map = tree_keep(s->sheet->arena, &map, s->record.arena);
	if (!schema_is_id(id))
		id = fold_slug(s->sheet->arena,
			       node_get(&map, SV("title"))->text);
	if (!schema_is_id(id))
		id = SV("source");
	records_add(s->sheet->records, SV("sources"), id, map,
		    locus_of(s, s->record.from));
}
