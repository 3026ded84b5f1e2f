/* Footnotes as sources (footnotes.h). */
#include "import/footnotes.h"

#include "import/marks.h"
#include "import/meanings.h"
#include "import/patch.h"
#include "load/schema.h"

/* Bytes of the mark [^label] that TEXT begins with; 0 for none. */
static size_t mark_bytes(struct sv text)
{
	if (!sv_starts(text, SV("[^")))
		return 0;
	for (size_t i = 2; i < text.n; i++) {
		if (text.s[i] == ']')
			return i > 2 ? i + 1 : 0;
		if (strchr(" \t\n[", text.s[i]))
			return 0;
	}
	return 0;
}

static bool is_blank(struct sv line)
{
	return sv_trim(line).n == 0;
}

/* Whether LINE begins a footnote. */
static bool begins(struct sv line)
{
	size_t indent = 0, n;

	while (indent < 3 && indent < line.n && line.s[indent] == ' ')
		indent++;
	line = sv_slice(line, indent, line.n);
	n = mark_bytes(line);
	return n > 0 && n < line.n && line.s[n] == ':';
}

/* Whether LINE, which comes after one of a footnote, goes on with it: set in,
 * or, right below it, words. */
static bool goes_on(struct sv line, bool below)
{
	if (is_blank(line) || begins(line))
		return false;
	return sv_starts(line, SV("    ")) || sv_starts(line, SV("\t")) ||
	       (below && !strchr("#-*+|>`<0123456789", line.s[0]));
}

/* Bytes of the footnote that TEXT begins with, of *LINES lines. */
static size_t note_bytes(struct sv text, uint32_t *lines)
{
	struct sv rest = text;
	size_t end;
	bool below = true;
	uint32_t n = 1;

	sv_cut(&rest, '\n');
	end = text.n - rest.n;
	*lines = n;
	while (rest.n > 0) {
		struct sv line = sv_cut(&rest, '\n');

		n++;
		if (goes_on(line, below)) {
			end = text.n - rest.n;
			*lines = n;
			below = true;
		} else if (is_blank(line)) {
			below = false;
		} else {
			break;
		}
	}
	return end;
}

/* The label of which there are NUMBER others before. */
static struct sv label_of(const void *footnotes, uint32_t number)
{
	const struct footnotes *f = footnotes;

	return f->v.v[f->firsts.v[number]].label;
}

static void add(struct footnotes *f, struct sv written, uint32_t line)
{
	struct sv mark = sv_trim(written);
	size_t n = mark_bytes(mark);
	struct footnote note = { .label = sv_slice(mark, 2, n - 1),
				 .written = mark,
				 .line = line };

	VEC_ADD(&f->v, note);
	if (table_number(&f->table, note.label, label_of, f) == f->firsts.n)
		VEC_ADD(&f->firsts, f->v.n - 1);
}

struct sv footnotes_take(struct footnotes *f, struct sv text, uint32_t line)
{
	struct patch p = { text, .out = { .arena = f->sheet->arena } };

	while (text.n > 0) {
		struct sv rest = text, first = sv_cut(&rest, '\n');
		uint32_t lines = 1;
		size_t n = text.n - rest.n;

		if (begins(first)) {
			n = note_bytes(text, &lines);
			add(f, sv_slice(text, 0, n), line);
			build_fill(patch_part(&p, sv_slice(text, 0, n)), '\n',
				   lines);
		}
		line += lines;
		text = sv_slice(text, n, text.n);
	}
	return patch_end(&p);
}

/* The footnote that TEXT begins with the mark of, of N bytes. */
static struct footnote *find(struct footnotes *f, struct sv text, size_t n)
{
	uint32_t number = n == 0 ? TABLE_NONE :
				   table_find(&f->table,
					      sv_slice(text, 2, n - 1),
					      label_of, f);

	return number == TABLE_NONE ? NULL : &f->v.v[f->firsts.v[number]];
}

/* Reads what NOTE says: its words, and where its link leads. */
static void read_note(const struct footnotes *f, struct footnote *note)
{
	struct sv text = sv_slice(note->written,
				  mark_bytes(note->written) + 1,
				  note->written.n);
	struct build title = { .arena = f->sheet->arena };
	struct sv urls = { 0 };

	text = meanings_short(f->sheet, sv_trim(text), note->line);
	for (const struct marks *m = marks_read(f->sheet->arena, text,
						note->line);
	     m; m = m->next) {
		marks_put(&title, m->text);
		if (urls.n == 0)
			urls = marks_more(m)->urls;
	}
	note->title = build_view(&title);
	note->url = sv_cut(&urls, '\n');
}

/* The event TO cites NOTE: a long one, or one that too many events cite, by its
 * label, but for the first event. */
static void cite(const struct footnotes *f, struct footnote *note,
		 struct bag *to)
{
	const struct node at = { .line = note->line, .column = 1 };
	struct tree source = { .arena = f->sheet->arena, .from = &at };
	uint32_t last = note->cited;

	note->cited = to->from->line;
	if (last == note->cited)
		return;
	if (last == 0)
		read_note(f, note);
	else if (note->written.n > SCHEMA_NAME_MAX)
		note->again = true;
	else if (!sheet_again(f->sheet, note->written.n))
		note->often = true;
	if (note->again || note->often) {
		tree_say(&source, SV("title"),
			 sv_slice(note->written, 0,
				  mark_bytes(note->written)));
	} else {
		tree_say(&source, SV("title"), note->title);
		tree_say(&source, SV("url"), note->url);
	}
	bag_add(to, SV("sources"), tree_map(&source));
}

struct sv footnotes_cite(struct footnotes *f, struct sv text, struct bag *to)
{
	struct build out = { .arena = f->sheet->arena };

	if (f->v.n == 0)
		return text;
	for (size_t at = 0; at < text.n;) {
		struct sv rest = sv_slice(text, at, text.n);
		size_t n = mark_bytes(rest);
		struct footnote *note = find(f, rest, n);

		if (note) {
			cite(f, note, to);
			at += n;
		} else {
			build_char(&out, text.s[at++]);
		}
	}
	return sv_trim(build_view(&out));
}

void footnotes_end(struct footnotes *f)
{
	for (uint32_t i = 0; i < f->v.n; i++) {
		const struct footnote *note = &f->v.v[i];
		struct locus where = { f->sheet->file, note->line, 1 };

		if (note->cited == 0)
			left_add(&f->sheet->records->lefts, where,
				 SV("footnotes"), note->written);
		if (note->again)
			DIAG(f->sheet->diags, FAULT_scalar_too_long, where,
			     SV("1000 bytes"));
		if (note->often)
			sheet_left_again(f->sheet, note->written,
					 &(struct node){ .line = note->line,
							 .column = 1 });
	}
	footnotes_free(f);
}

void footnotes_free(struct footnotes *f)
{
	VEC_FREE(&f->v);
	VEC_FREE(&f->firsts);
	table_free(&f->table);
}
