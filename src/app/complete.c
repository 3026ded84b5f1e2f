/* What completes a query: the names of fields, and what stands after them. */
#include "app/complete.h"

#include "app/names.h"
#include "app/own.h"
#include "app/parts.h"
#include "base/build.h"
#include "base/vec.h"
#include "query/complete.h"
#include "query/field.h"
#include "query/lex.h"

/* The list while it is made. */
struct list {
	struct app *app;
	struct arena *arena;
	VEC(struct names_row) rows;
	VEC(struct sv) inserts;
	struct sv field; /* "who", before every insert with a colon */
	struct sv typed; /* the beginning of its value */
	bool counts;     /* rows have them */
};

static void add(struct list *l, struct names_row row, struct sv insert)
{
	VEC_ADD(&l->rows, row);
	VEC_ADD(&l->inserts, insert);
}

/* A value of the field, in these quotes; \0: where it needs some. */
static void add_value(struct list *l, struct names_row row, struct sv value,
		      char quote)
{
	struct build b = { .arena = l->arena };

	build_sv(&b, l->field);
	build_char(&b, ':');
	if (!quote && lex_plain_value(value)) {
		build_sv(&b, value);
		add(l, row, build_view(&b));
		return;
	}
	quote = quote ? quote : '"';
	build_char(&b, quote);
	for (size_t i = 0; i < value.n; i++) {
		if (value.s[i] == quote || value.s[i] == '\\')
			build_char(&b, '\\');
		build_char(&b, value.s[i]);
	}
	build_char(&b, quote);
	add(l, row, build_view(&b));
}

/* A value without counts; LABEL is what it is called, or empty. */
static void add_plain(struct list *l, struct sv value, struct sv label)
{
	struct build b = { .arena = l->arena };

	if (!query_begins(value, l->typed) && !query_begins(label, l->typed))
		return;
	build_sv(&b, value);
	if (label.n > 0) {
		build_str(&b, "  ");
		build_sv(&b, label);
	}
	add_value(l, (struct names_row){ .text = build_view(&b),
				     .style = STYLE_NAME },
		  value, '\0');
}

/* In single quotes, so that it is just the one that was chosen. */
static void list_class(struct list *l, enum class_no class)
{
	const struct sv *values;
	struct names names = names_complete(l->app, l->arena, class, l->typed,
					    &values, &l->app->prompt.near);

	l->counts = true;
	for (size_t i = 0; i < names.n; i++)
		add_value(l, names.rows[i], values[i],
			  class_of(class)->rows->spelt ? '\'' : '\0');
}

static void list_words(struct list *l)
{
	size_t n;
	const struct field_word *all =
		field_choices(field_find(NULL, l->field), &n);

	for (size_t i = 0; i < n; i++)
		add_plain(l, all[i].word, (struct sv){ 0 });
}

static void list_saved(struct list *l)
{
	const struct query_own *own = &l->app->own;

	for (size_t i = 0; i < own->nsaved; i++)
		add_plain(l, own->saved[i].name, own->saved[i].text);
}

static void list_tagged(struct list *l)
{
	size_t n;
	const struct sv *tags = own_tags_used(l->app, l->arena, &n);

	for (size_t i = 0; i < n; i++)
		add_plain(l, tags[i], (struct sv){ 0 });
}

static struct sv role_field(struct list *l, role_no r)
{
	return field_role(l->arena, book_role_id(l->app->corpus.b, r));
}

/* The fields themselves, and the roles. */
static void list_fields(struct list *l)
{
	const struct book *b = l->app->corpus.b;
	size_t n;
	const struct query_field_help *fields = query_fields(&n);

	for (size_t i = 0; i < n + book_role_count(b); i++) {
		struct sv name = i < n ? fields[i].name :
					 role_field(l, (role_no)(i - n));
		struct build text = { .arena = l->arena };
		struct build insert = { .arena = l->arena };

		if (i == FIELD_ROLE || !query_begins(name, l->typed))
			continue;
		build_sv(&insert, name);
		build_char(&insert, ':');
		build_sv(&text, build_view(&insert));
		build_char(&text, ' ');
		build_sv(&text, i < n ? fields[i].argument : SV("NAME"));
		add(l, (struct names_row){ .text = build_view(&text),
				       .style = STYLE_NAME },
		    build_view(&insert));
	}
}

static void list_values(struct list *l)
{
	static void (*const how[FIELD_COUNT])(struct list *) = {
		[FIELD_STATUS] = list_words,
		[FIELD_HAS] = list_words,
		[FIELD_IS] = list_words,
		[FIELD_SAVED] = list_saved,
		[FIELD_TAGGED] = list_tagged,
	};
	enum field_no field = field_find(l->app->corpus.b, l->field);
	enum class_no class = field == FIELD_ROLE ? CLASS_WHO :
			      field < FIELD_COUNT ?
			      class_find_field(field_name(field)) :
			      CLASSES;

	if (class < CLASSES)
		list_class(l, class);
	else if (field < FIELD_COUNT && how[field])
		how[field](l);
}

static void list_query(struct list *l, struct prompt *p)
{
	struct query_word word =
		query_last_word((struct sv){ p->typed, p->cursor });

	p->from = word.from;
	l->field = word.field;
	l->typed = word.value;
	if (word.field.n > 0)
		list_values(l);
	else
		list_fields(l);
}

/* Into the arena, which has only one list at a time. */
static void take(struct prompt *p, struct list *l)
{
	struct names_row *rows = ARENA_NEW(l->arena, l->rows.n,
					   struct names_row);
	struct sv *inserts = ARENA_NEW(l->arena, l->inserts.n, struct sv);

	for (uint32_t i = 0; i < l->rows.n; i++) {
		rows[i] = l->rows.v[i];
		inserts[i] = l->inserts.v[i];
	}
	p->list = (struct names){
		.locale = l->app->options.locale,
		.rows = rows,
		.n = l->rows.n,
		.most = l->app->all.n,
		.plain = !l->counts,
		.one = l->app->kept.n == l->app->all.n,
	};
	p->inserts = inserts;
	VEC_FREE(&l->rows);
	VEC_FREE(&l->inserts);
}

void complete_query(struct app *a)
{
	struct prompt *p = &a->prompt;
	struct list l = { .app = a, .arena = &p->choices };

	p->near = (struct match_note){ 0 };
	list_query(&l, p);
	take(p, &l);
}
