/* Reading what is to be printed (read.h). */
#include "press/read.h"

#include "base/build.h"
#include "base/panic.h"

static const struct sv kinds[] = {
#define X(id, name) SV_INIT(name),
#include "press/kinds.def"
#undef X
};

/* The next line, in A, without its end; false at the end. */
static bool next_line(struct reader *r, struct arena *a, struct sv *line)
{
	struct build b = { .arena = a };
	int c;

	while ((c = getc(r->from)) != EOF && c != '\n')
		build_char(&b, (char)c);
	/* What is there is whole lines. */
	ENSURE(c != EOF || (b.n == 0 && feof(r->from)));
	*line = build_view(&b);
	return c != EOF;
}

static uint32_t number(struct sv digits)
{
	unsigned long long n;

	ENSURE(sv_to_u64(digits, UINT32_MAX, &n));
	return (uint32_t)n;
}

struct head read_head(struct reader *r, struct arena *a)
{
	struct head head = { .width = 0 };
	struct sv line;

	ENSURE(next_line(r, a, &line));
	ENSURE(sv_eq(sv_cut(&line, '\t'), SV("head")));
	head.form = sv_cut(&line, '\t');
	head.width = number(sv_cut(&line, '\t'));
	head.height = number(sv_cut(&line, '\t'));
	head.lang = sv_cut(&line, '\t');
	head.date = sv_cut(&line, '\t');
	head.title = sv_cut(&line, '\t');
	head.subtitle = sv_cut(&line, '\t');
	head.page = sv_cut(&line, '\t');
	head.page_alone = sv_cut(&line, '\t');
	for (int i = 0; i < COLUMNS; i++)
		head.columns[i] = sv_cut(&line, '\t');
	return head;
}

static struct item *open_item(struct arena *a, struct item *in, struct sv line)
{
	struct item *item = ARENA_NEW(a, 1, struct item);
	struct sv name = sv_cut(&line, '\t');
	unsigned kind = 0;

	while (kind < KINDS && !sv_eq(kinds[kind], name))
		kind++;
	ENSURE(kind < KINDS);
	item->kind = (enum kind)kind;
	item->number = number(sv_cut(&line, '\t'));
	item->depth = number(sv_cut(&line, '\t'));
	item->anchor = line;
	item->parent = in;
	item->label_end = &item->label;
	item->text_end = &item->text;
	item->aside_end = &item->aside;
	if (in && in->last)
		in->last->next = item;
	else if (in)
		in->first = item;
	if (in)
		in->last = item;
	return item;
}

/* Adds LINE at END of a list, which is moved after it. */
static void add_piece(struct arena *a, struct piece ***end, struct sv line)
{
	struct piece *piece = ARENA_NEW(a, 1, struct piece);
	struct sv style = sv_cut(&line, '\t');

	ENSURE(style.n == 1);
	piece->style = style.s[0];
	piece->target = sv_cut(&line, '\t');
	piece->text = line;
	**end = piece;
	*end = &piece->next;
}

struct item *read_item(struct reader *r, struct arena *a)
{
	struct item *at = NULL;
	struct sv line;

	while (next_line(r, a, &line)) {
		struct sv op = sv_cut(&line, '\t');

		if (sv_eq(op, SV("block"))) {
			at = open_item(a, at, line);
			continue;
		}
		ENSURE(at);
		if (sv_eq(op, SV("label"))) {
			add_piece(a, &at->label_end, line);
		} else if (sv_eq(op, SV("text"))) {
			add_piece(a, &at->text_end, line);
		} else if (sv_eq(op, SV("aside"))) {
			add_piece(a, &at->aside_end, line);
		} else {
			ENSURE(sv_eq(op, SV("end")));
			if (!at->parent)
				return at;
			at = at->parent;
		}
	}
	ENSURE(!at);
	return NULL;
}

static size_t length_of(const struct piece *piece)
{
	size_t length = 0;

	for (; piece; piece = piece->next)
		for (size_t i = 0; i < piece->text.n; i++)
			length += (piece->text.s[i] & 0xC0) != 0x80;
	return length;
}

/* Calls itself for children, as deep as annals writes them. */
size_t read_length(const struct item *item)
{
	size_t length = length_of(item->label) + length_of(item->text) +
			length_of(item->aside);

	for (const struct item *in = item->first; in; in = in->next)
		length += read_length(in);
	return length;
}
