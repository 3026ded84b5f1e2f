/* JSON in lines, and what stands in the holes of editor.def. */
#include "cmd/editor_parts.h"

#include "base/json.h"
#include "base/panic.h"
#include "cmd/editor_date.h"
#include "diag/diag.h"
#include "load/meaning.h"
#include "load/schema.h"
#include "wording/label.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* ---- lines of JSON ---- */

void editor_text(struct editor_writer *w, struct sv text)
{
	json_string(w->out, text, true);
}

void editor_line(struct editor_writer *w)
{
	build_str(w->out, w->first ? "\n" : ",\n");
	build_fill(w->out, '\t', (size_t)w->depth);
	w->first = false;
}

void editor_member(struct editor_writer *w, struct sv name)
{
	editor_line(w);
	editor_text(w, name);
	build_str(w->out, ": ");
}

void editor_begin(struct editor_writer *w, char bracket)
{
	build_char(w->out, bracket);
	w->depth++;
	w->first = true;
}

void editor_end(struct editor_writer *w, char bracket)
{
	w->depth--;
	w->first = true;
	editor_line(w);
	build_char(w->out, bracket);
}

/* ---- holes ---- */

/* The built-in kinds and roles. */
struct word {
	struct sv id;
	enum label label;
	struct sv is;
	bool absent; /* of a role: no attendance */
};

static const struct word kinds[] = {
#define X(id_, label_, is_)                                                    \
	{ .id = SV_INIT(id_), .label = LABEL_##label_, .is = SV_INIT(is_) },
#include "book/kind.def"
#undef X
};

static const struct word roles[] = {
#define X(id_, label_, several, is_, present)                                  \
	{ .id = SV_INIT(id_),                                                  \
	  .label = LABEL_##label_,                                             \
	  .is = SV_INIT(is_),                                                  \
	  .absent = !present },
#include "book/role.def"
#undef X
};

/* "Summit, a sort of meeting". */
static void put_word(struct editor_writer *w, const struct word *word)
{
	struct build text = { .arena = w->out->arena };

	build_sv(&text, label_english(word->label));
	if (word->is.n)
		build_fmt(&text, ", a sort of %.*s", SV_ARG(word->is));
	if (word->absent)
		build_str(&text, "; does not count as having been there");
	editor_text(w, build_view(&text));
}

static void put_kinds(struct editor_writer *w)
{
	editor_begin(w, '[');
	for (size_t i = 0; i < COUNT(kinds); i++) {
		editor_line(w);
		editor_text(w, kinds[i].id);
	}
	editor_end(w, ']');
}

static void put_kind_labels(struct editor_writer *w)
{
	editor_begin(w, '[');
	for (size_t i = 0; i < COUNT(kinds); i++) {
		editor_line(w);
		put_word(w, &kinds[i]);
	}
	editor_end(w, ']');
}

static void put_roles(struct editor_writer *w)
{
	editor_begin(w, '{');
	for (size_t i = 0; i < COUNT(roles); i++) {
		editor_member(w, roles[i].id);
		build_str(w->out, "{\"description\": ");
		put_word(w, &roles[i]);
		build_str(w->out, ", \"$ref\": \"#/definitions/who_list\"}");
	}
	editor_end(w, '}');
}

static void put_links(struct editor_writer *w)
{
	size_t n;
	const struct sv *names = meaning_links(&n);

	editor_begin(w, '{');
	for (size_t i = 0; i < n; i++) {
		editor_member(w, names[i]);
		build_str(w->out,
			  "{\"description\": \"Events, by id\", "
			  "\"$ref\": \"#/definitions/texts\"}");
	}
	editor_end(w, '}');
}

static void put_date(struct editor_writer *w)
{
	editor_text(w, SV(EDITOR_DATE));
}

static void put_date_member(struct editor_writer *w)
{
	editor_text(w, SV(EDITOR_MEMBER));
}

/* The message of FAULT with "this" for the value, and without the key, which
 * an editor shows. */
static void put_message(struct editor_writer *w, enum fault fault)
{
	struct build text = { .arena = w->out->arena };
	struct sv left = fault_message(fault);

	if (sv_starts(left, SV("{}: ")))
		left = sv_slice(left, 4, left.n);
	for (size_t hole; (hole = sv_find(left, SV("{}"), 0)) != SV_NONE;) {
		build_sv(&text, sv_slice(left, 0, hole));
		build_str(&text, "this");
		left = sv_slice(left, hole + 2, left.n);
	}
	build_sv(&text, left);
	editor_text(w, build_view(&text));
}

/* What is said of an id that is too short to have another fault. */
static void put_no_id(struct editor_writer *w)
{
	struct build text = { .arena = w->out->arena };

	build_str(&text, "this is no id; ");
	build_sv(&text, schema_id_remedy(w->out->arena, SV("")));
	editor_text(w, build_view(&text));
}

static void put_hole(struct editor_writer *w, struct sv hole)
{
	static const struct {
		struct sv hole;
		void (*put)(struct editor_writer *w);
	} holes[] = {
		{ SV_INIT("date"), put_date },
		{ SV_INIT("member"), put_date_member },
		{ SV_INIT("kinds"), put_kinds },
		{ SV_INIT("kind labels"), put_kind_labels },
		{ SV_INIT("roles"), put_roles },
		{ SV_INIT("links"), put_links },
		{ SV_INIT("no id"), put_no_id },
	};
	struct sv fault = hole;
	struct sv verb = sv_cut(&fault, ' ');

	if (sv_eq(verb, SV("say"))) {
		put_message(w, fault_find(fault));
		return;
	}
	if (sv_eq(verb, SV("why"))) {
		editor_text(w, fault_explanation(fault_find(fault)));
		return;
	}
	for (size_t i = 0; i < COUNT(holes); i++)
		if (sv_eq(holes[i].hole, hole)) {
			holes[i].put(w);
			return;
		}
	panic("internal error: a hole in editor.def that nothing fills");
}

void editor_fill(struct editor_writer *w, struct sv json, struct sv record)
{
	for (size_t at; (at = sv_find_char(json, '@', 0)) != SV_NONE;) {
		bool hole = at > 0 && json.s[at - 1] == '"';

		build_sv(w->out, sv_slice(json, 0, at - hole));
		json = sv_slice(json, at + 1, json.n);
		if (hole)
			put_hole(w, sv_cut(&json, '"'));
		else
			build_sv(w->out, record);
	}
	build_sv(w->out, json);
}
