#include "cmd/rows.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include "base/json.h"
#include "text/clean.h"
#include "text/width.h"

enum { FLUSH_AT = 1 << 16, WIDTH_DEFAULT = 80, WIDTH_MIN = 40 };

/* ---- tsv, json, ndjson, ids ---- */

static void tsv_cell(struct cli *c, struct sv text)
{
	for (size_t i = 0; i < text.n; i++) {
		const char *escape = text.s[i] == '\t' ? "\\t" :
				     text.s[i] == '\n' ? "\\n" :
				     text.s[i] == '\\' ? "\\\\" :
							 NULL;
		size_t end = i + 1;

		if (escape) {
			build_str(&c->out, escape);
			continue;
		}
		while (end < text.n && text.s[end] != '\t' &&
		       text.s[end] != '\n' && text.s[end] != '\\')
			end++;
		cli_put(c, sv_slice(text, i, end));
		i = end - 1;
	}
}

static void tsv_line(struct cli *c, const struct rows *r, struct arena *scratch,
		     size_t row)
{
	for (size_t i = 0; i < r->nheads; i++) {
		struct items items;

		if (r->heads[i].json)
			continue;
		items = r->items(c, r, scratch, row, i);
		build_str(&c->out, i ? "\t" : "");
		for (size_t k = 0; k < items.n; k++) {
			build_str(&c->out, k ? "; " : "");
			tsv_cell(c, items.v[k]);
		}
	}
	build_char(&c->out, '\n');
}

static void tsv_head(struct cli *c, const struct rows *r)
{
	for (size_t i = 0; i < r->nheads; i++) {
		if (r->heads[i].json)
			continue;
		build_str(&c->out, i ? "\t" : "");
		build_sv(&c->out, r->heads[i].name);
	}
	build_char(&c->out, '\n');
}

static void json_array(struct cli *c, struct items items)
{
	build_char(&c->out, '[');
	for (size_t i = 0; i < items.n; i++) {
		build_str(&c->out, i ? ", " : "");
		json_string(&c->out, items.v[i], c->ascii);
	}
	build_char(&c->out, ']');
}

static void json_object(struct cli *c, const struct rows *r,
			struct arena *scratch, size_t row)
{
	build_char(&c->out, '{');
	for (size_t i = 0; i < r->nheads; i++) {
		struct items items = r->items(c, r, scratch, row, i);

		build_str(&c->out, i ? ", " : "");
		json_string(&c->out, r->heads[i].name, c->ascii);
		build_str(&c->out, ": ");
		if (r->heads[i].shape == ROWS_MANY)
			json_array(c, items);
		else if (r->heads[i].shape == ROWS_ONE)
			json_string(&c->out, items.v[0], c->ascii);
		else
			build_sv(&c->out, items.v[0]);
	}
	build_char(&c->out, '}');
}

static void ndjson_line(struct cli *c, const struct rows *r,
			struct arena *scratch, size_t row)
{
	json_object(c, r, scratch, row);
	build_char(&c->out, '\n');
}

static void json_head(struct cli *c, const struct rows *r)
{
	(void)r;
	build_char(&c->out, '[');
}

static void json_line(struct cli *c, const struct rows *r,
		      struct arena *scratch, size_t row)
{
	build_str(&c->out, row ? ",\n " : "\n ");
	json_object(c, r, scratch, row);
}

static void json_foot(struct cli *c)
{
	build_str(&c->out, "\n]\n");
}

static void ids_line(struct cli *c, const struct rows *r, struct arena *scratch,
		     size_t row)
{
	(void)scratch;
	tsv_cell(c, r->id(c, r, row));
	build_char(&c->out, '\n');
}

static void text_line(struct cli *c, const struct rows *r,
		      struct arena *scratch, size_t row)
{
	r->text(c, r, scratch, row);
}

static const struct rows_form {
	struct sv name;
	void (*head)(struct cli *c, const struct rows *r);
	void (*line)(struct cli *c, const struct rows *r, struct arena *scratch,
		     size_t row);
	void (*foot)(struct cli *c);
} forms[] = {
	{ SV_INIT("text"), NULL, text_line, NULL },
	{ SV_INIT("tsv"), tsv_head, tsv_line, NULL },
	{ SV_INIT("json"), json_head, json_line, json_foot },
	{ SV_INIT("ndjson"), NULL, ndjson_line, NULL },
	{ SV_INIT("ids"), NULL, ids_line, NULL },
};

bool rows_format(struct cli *c, struct rows *r)
{
	struct sv name = option_value(&c->line, OPTION_FORMAT);

	r->form = &forms[0];
	if (name.n == 0)
		return true;
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		if (sv_eq(forms[i].name, name)) {
			r->form = &forms[i];
			return true;
		}
	return cli_fail(c, EXIT_TROUBLE,
			SV("--format takes text, tsv, json, ndjson or ids"));
}

bool rows_limit(struct cli *c, size_t *n)
{
	unsigned long long limit;

	if (!option_given(&c->line, OPTION_LIMIT))
		return true;
	if (!sv_to_u64(option_value(&c->line, OPTION_LIMIT), UINT32_MAX,
		       &limit))
		return cli_fail(c, EXIT_TROUBLE,
				SV("--limit takes a whole number"));
	if (limit < *n)
		*n = (size_t)limit;
	return true;
}

void rows_print(struct cli *c, const struct rows *r)
{
	struct arena scratch = { 0 };

	if (r->form->head)
		r->form->head(c, r);
	for (size_t i = 0; i < r->n; i++) {
		r->form->line(c, r, &scratch, i);
		arena_reset(&scratch);
		if (c->out.n > FLUSH_AT && !cli_flush(c))
			break;
	}
	if (r->form->foot)
		r->form->foot(c);
	arena_free(&scratch);
}

/* ---- lines to be read ---- */

int rows_width(const struct cli *c)
{
	struct winsize size;

	if (!c->terminal || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 ||
	    size.ws_col < WIDTH_MIN)
		return WIDTH_DEFAULT;
	return size.ws_col;
}

void rows_cell(struct cli *c, struct arena *scratch, struct sv text, int cells,
	       bool pad)
{
	struct build clean = { .arena = scratch };
	int used;
	struct sv cut;

	(c->ascii ? clean_ascii : clean_line)(&clean, text);
	text = build_view(&clean);
	if (width_text(text) > cells) {
		struct sv dots = c->ascii ? SV("..") : SV("\xE2\x80\xA6");

		cut = width_cut(text, cells - (c->ascii ? 2 : 1), &used);
		build_sv(&c->out, cut);
		build_sv(&c->out, dots);
		used += c->ascii ? 2 : 1;
	} else {
		used = width_text(text);
		build_sv(&c->out, text);
	}
	if (pad)
		build_fill(&c->out, ' ', (size_t)(cells - used));
}

void rows_end(struct cli *c)
{
	while (c->out.n && c->out.s[c->out.n - 1] == ' ')
		build_cut(&c->out, c->out.n - 1);
	build_char(&c->out, '\n');
}
