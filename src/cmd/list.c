/* annals list: one line an event, for eyes and for scripts. */
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/json.h"
#include "cmd/column.h"
#include "cmd/command.h"
#include "model/book_when.h"
#include "text/clean.h"
#include "text/width.h"

enum { FLUSH_AT = 1 << 16, DATE_CELLS = 26, WIDTH_DEFAULT = 80, WIDE = 110 };

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

static void tsv_line(struct cli *c, struct arena *scratch, event_no ev)
{
	size_t n;
	const struct column *columns = column_table(&n);

	for (size_t i = 0; i < n; i++) {
		struct items items;

		if (columns[i].json)
			continue;
		items = columns[i].of(scratch, c->book, ev);
		build_str(&c->out, i ? "\t" : "");
		for (size_t k = 0; k < items.n; k++) {
			build_str(&c->out, k ? "; " : "");
			tsv_cell(c, items.v[k]);
		}
	}
	build_char(&c->out, '\n');
}

static void tsv_head(struct cli *c)
{
	size_t n;
	const struct column *columns = column_table(&n);

	for (size_t i = 0; i < n; i++) {
		if (columns[i].json)
			continue;
		build_str(&c->out, i ? "\t" : "");
		build_sv(&c->out, columns[i].name);
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

static void json_object(struct cli *c, struct arena *scratch, event_no ev)
{
	size_t n;
	const struct column *columns = column_table(&n);

	build_char(&c->out, '{');
	for (size_t i = 0; i < n; i++) {
		struct items items = columns[i].of(scratch, c->book, ev);

		build_str(&c->out, i ? ", " : "");
		json_string(&c->out, columns[i].name, c->ascii);
		build_str(&c->out, ": ");
		if (columns[i].many)
			json_array(c, items);
		else
			json_string(&c->out, items.v[0], c->ascii);
	}
	build_char(&c->out, '}');
}

static void ndjson_line(struct cli *c, struct arena *scratch, event_no ev)
{
	json_object(c, scratch, ev);
	build_char(&c->out, '\n');
}

static void json_head(struct cli *c)
{
	build_char(&c->out, '[');
}

static void json_line(struct cli *c, struct arena *scratch, event_no ev)
{
	build_str(&c->out, "\n ");
	json_object(c, scratch, ev);
}

static void json_between(struct cli *c)
{
	build_char(&c->out, ',');
}

static void json_foot(struct cli *c)
{
	build_str(&c->out, "\n]\n");
}

static void ids_line(struct cli *c, struct arena *scratch, event_no ev)
{
	(void)scratch;
	tsv_cell(c, book_key(c->book, ev));
	build_char(&c->out, '\n');
}

/* ---- text ---- */

static struct sv date_text(struct cli *c, struct arena *scratch, event_no ev)
{
	struct build b = { .arena = scratch };

	/* What is asked for as EDTF is for a program: the date and no word. */
	if (option_given(&c->line, OPTION_ISO))
		return book_edtf(c->book, ev);
	book_when(&b, c->book, ev, &c->locale, false);
	if (b.n == 0)
		return SV("undated");
	if (book_date_inferred(c->book, ev))
		build_str(&b, " ^");
	return build_view(&b);
}

static int terminal_width(const struct cli *c)
{
	struct winsize size;

	if (!c->terminal || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 ||
	    size.ws_col < 40)
		return WIDTH_DEFAULT;
	return size.ws_col;
}

/* Appends TEXT cut to CELLS, padded to them when PAD. */
static void put_cell(struct cli *c, struct arena *scratch, struct sv text,
		     int cells, bool pad)
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

static void terminal_line(struct cli *c, struct arena *scratch, event_no ev)
{
	struct sv place = column_text(scratch, c->book, ev, SV("place"));
	int width = terminal_width(c), place_cells = width / 5;
	int who_cells = width >= WIDE ? width / 5 : 0;
	int title_cells = width - DATE_CELLS - place_cells - 4 -
			  (who_cells ? who_cells + 2 : 0);

	if (c->color)
		build_str(&c->out, "\033[36m");
	put_cell(c, scratch, date_text(c, scratch, ev), DATE_CELLS, true);
	build_str(&c->out, c->color ? "\033[0m  " : "  ");
	put_cell(c, scratch, book_title(c->book, ev), title_cells, true);
	build_str(&c->out, "  ");
	if (who_cells) {
		struct sv who = column_text(scratch, c->book, ev, SV("who"));

		put_cell(c, scratch, who, who_cells, true);
		build_str(&c->out, "  ");
	}
	put_cell(c, scratch, place, place_cells, false);
	while (c->out.n && c->out.s[c->out.n - 1] == ' ')
		build_cut(&c->out, c->out.n - 1);
	build_char(&c->out, '\n');
}

/* Date, title, who and place parted by TABs: what cut(1) and awk(1) take. */
static void pipe_line(struct cli *c, struct arena *scratch, event_no ev)
{
	static const struct sv rest[] = { SV_INIT("title"), SV_INIT("who"),
					  SV_INIT("place") };

	cli_put(c, date_text(c, scratch, ev));
	for (size_t i = 0; i < sizeof(rest) / sizeof(*rest); i++) {
		build_char(&c->out, '\t');
		cli_put(c, column_text(scratch, c->book, ev, rest[i]));
	}
	build_char(&c->out, '\n');
}

static void text_line(struct cli *c, struct arena *scratch, event_no ev)
{
	(c->terminal ? terminal_line : pipe_line)(c, scratch, ev);
}

/* ---- the command ---- */

struct format {
	struct sv name;
	void (*head)(struct cli *c);
	void (*line)(struct cli *c, struct arena *scratch, event_no ev);
	void (*between)(struct cli *c);
	void (*foot)(struct cli *c);
};

static const struct format formats[] = {
	{ SV_INIT("text"), NULL, text_line, NULL, NULL },
	{ SV_INIT("tsv"), tsv_head, tsv_line, NULL, NULL },
	{ SV_INIT("json"), json_head, json_line, json_between, json_foot },
	{ SV_INIT("ndjson"), NULL, ndjson_line, NULL, NULL },
	{ SV_INIT("ids"), NULL, ids_line, NULL, NULL },
};

static const struct format *find_format(struct cli *c)
{
	struct sv name = option_value(&c->line, OPTION_FORMAT);

	if (name.n == 0)
		return &formats[0];
	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		if (sv_eq(formats[i].name, name))
			return &formats[i];
	cli_fail(c, EXIT_TROUBLE,
		 SV("--format takes text, tsv, json, ndjson or ids"));
	return NULL;
}

/* ---- order ---- */

struct sort_context {
	const struct book *book;
	struct sv key;
};

static struct sv kind_of(const struct book *b, event_no ev)
{
	size_t n;

	return book_kind_id(b, *book_kinds(b, ev, &n));
}

static int by_key(const void *x, const void *y, void *arg)
{
	const struct sort_context *s = arg;
	event_no a = *(const event_no *)x, b = *(const event_no *)y;
	int order = 0;

	if (sv_eq(s->key, SV("-date")))
		return (a < b) - (a > b);
	if (sv_eq(s->key, SV("title")))
		order = sv_cmp(book_folded(s->book, a, FOLD_EXACT),
			       book_folded(s->book, b, FOLD_EXACT));
	else if (sv_eq(s->key, SV("kind")))
		order = sv_cmp(kind_of(s->book, a), kind_of(s->book, b));
	return order ? order : (a > b) - (a < b);
}

static bool sort_hits(struct cli *c, struct hits *hits)
{
	static const struct sv keys[] = { SV_INIT("date"), SV_INIT("-date"),
					  SV_INIT("title"), SV_INIT("kind") };
	struct sort_context s = { c->book,
				  option_value(&c->line, OPTION_SORT) };

	if (!option_given(&c->line, OPTION_SORT))
		return true;
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
		if (sv_eq(keys[i], s.key)) {
			qsort_r(hits->v, hits->n, sizeof(*hits->v), by_key, &s);
			return true;
		}
	return cli_fail(c, EXIT_TROUBLE,
			SV("--sort takes date, -date, title or kind"));
}

static bool limit_hits(struct cli *c, struct hits *hits)
{
	unsigned long long n;

	if (!option_given(&c->line, OPTION_LIMIT))
		return true;
	if (!sv_to_u64(option_value(&c->line, OPTION_LIMIT), UINT32_MAX, &n))
		return cli_fail(c, EXIT_TROUBLE,
				SV("--limit takes a whole number"));
	if (n < hits->n)
		hits->n = (size_t)n;
	return true;
}

void list_run(struct cli *c)
{
	const struct format *format = find_format(c);
	struct arena scratch = { 0 };
	struct hits hits;

	if (!format || !cli_load(c, 0))
		return;
	cli_faults(c, FAULTS_SHOWN);
	if (!cli_hits(c, &hits, NULL) || !sort_hits(c, &hits) ||
	    !limit_hits(c, &hits))
		return;
	if (format->head)
		format->head(c);
	for (size_t i = 0; i < hits.n; i++) {
		format->line(c, &scratch, hits.v[i]);
		arena_reset(&scratch);
		if (format->between && i + 1 < hits.n)
			format->between(c);
		if (c->out.n > FLUSH_AT && !cli_flush(c))
			break;
	}
	if (format->foot)
		format->foot(c);
	arena_free(&scratch);
}
