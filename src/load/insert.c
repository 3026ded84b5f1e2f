/* Putting a record into the text of a file (insert.h). */
#include "load/insert.h"

/* A line of a text, without its end. */
struct line {
	struct sv text;
	size_t from, next; /* offsets of its first byte, and of the next line */
	size_t indent;     /* blanks before what it has */
	bool empty;        /* it has nothing */
};

/* The line of TEXT that begins at FROM. */
static struct line line_at(struct sv text, size_t from)
{
	struct line l = { .from = from };
	size_t end = sv_find_char(text, '\n', from);

	l.next = end == SV_NONE ? text.n : end + 1;
	l.text = sv_slice(text, from, end == SV_NONE ? text.n : end);
	if (l.text.n > 0 && l.text.s[l.text.n - 1] == '\r')
		l.text.n--;
	while (l.indent < l.text.n && l.text.s[l.indent] == ' ')
		l.indent++;
	l.empty = l.indent == l.text.n;
	return l;
}

static bool begins_item(const struct line *l)
{
	size_t i = l->indent;

	return !l->empty && l->text.s[i] == '-' &&
	       (i + 1 == l->text.n || l->text.s[i + 1] == ' ');
}

static bool is_comment(const struct line *l)
{
	return !l->empty && l->text.s[l->indent] == '#';
}

/* ---- what was filled in ---- */

enum { FIELD_INDENT = 2 };

/* Whether the line is "key:" and nothing more, a field of a record. */
static bool is_bare(const struct line *l)
{
	return l->indent == FIELD_INDENT && !l->empty &&
	       sv_ends(sv_trim(l->text), SV(":"));
}

/* Whether what follows the line, up to the next that has something, is no part
 * of its value. */
static bool ends_there(struct sv text, const struct line *l)
{
	struct line next = line_at(text, l->next);

	while (next.from < text.n && (next.empty || is_comment(&next)))
		next = line_at(text, next.next);
	return next.from >= text.n || next.indent < l->indent ||
	       (next.indent == l->indent && !begins_item(&next));
}

struct sv insert_filled(struct arena *a, struct sv form)
{
	struct build out = { .arena = a };
	struct line l;

	for (size_t at = 0; at < form.n; at = l.next) {
		l = line_at(form, at);
		if (l.text.n > 0 && l.text.s[0] == '#')
			continue;
		if (is_bare(&l) && ends_there(form, &l))
			continue;
		build_sv(&out, l.text);
		build_char(&out, '\n');
	}
	return sv_trim(build_view(&out));
}

/* ---- where it goes ---- */

/* The line that begins the item which stands at the line numbered LINE: that
 * one, or one before it, as "-" by itself; *BEFORE is the one before it. */
static bool find_item(struct sv text, uint32_t line, struct line *item,
		      struct line *before)
{
	struct line last = { .empty = true }, found = { 0 }, above = { 0 };
	uint32_t n = 0;
	bool any = false;

	for (size_t at = 0; at < text.n && n < line; at = last.next) {
		struct line l = line_at(text, at);

		n++;
		if (begins_item(&l) &&
		    (n == line || l.indent + 1 == l.text.n)) {
			any = true;
			found = l;
			above = last;
		} else if (!l.empty && !is_comment(&l) && n < line) {
			any = false;
		}
		last = l;
	}
	*item = found;
	*before = above;
	return any && n == line;
}

/* The offset at which the item that begins with ITEM is over: comments and
 * blank lines after it belong to what follows. */
static size_t item_end(struct sv text, const struct line *item)
{
	size_t end = item->next;
	struct line l;

	for (size_t at = item->next; at < text.n; at = l.next) {
		l = line_at(text, at);
		if (l.empty)
			continue;
		if (l.indent > item->indent)
			end = l.next;
		else if (!is_comment(&l))
			break;
	}
	return end;
}

bool insert_after(struct build *out, struct sv text, uint32_t line,
		  struct sv record)
{
	struct line item, before, l;
	bool windows;
	size_t end;

	if (!find_item(text, line, &item, &before))
		return false;
	end = item_end(text, &item);
	windows = item.next >= 2 && text.s[item.next - 1] == '\n' &&
		  text.s[item.next - 2] == '\r';
	build_sv(out, sv_slice(text, 0, end));
	if (text.s[end - 1] != '\n')
		build_str(out, windows ? "\r\n" : "\n");
	if (item.from > 0 && before.empty)
		build_str(out, windows ? "\r\n" : "\n");
	for (size_t at = 0; at < record.n; at = l.next) {
		l = line_at(record, at);
		if (!l.empty)
			build_fill(out, ' ', item.indent);
		build_sv(out, l.text);
		build_str(out, windows ? "\r\n" : "\n");
	}
	build_sv(out, sv_slice(text, end, text.n));
	return true;
}
