/* Finding and reading the texts of sources. */
#include "paper/shelf.h"

#include "base/file.h"
#include "base/utf8.h"
#include "paper/place.h"

/* MB of a text: it is the YAML that names it, and /proc has regular files
 * without an end. */
enum { TEXT_MAX = 64 };

struct shelf {
	struct arena *arena;
	const struct book *book;
	struct sv folders;
	struct shelf_text **texts; /* by source; null: not asked for yet */
};

struct shelf *shelf_new(struct arena *a, const struct book *b,
			struct sv folders)
{
	struct shelf *s = ARENA_NEW(a, 1, struct shelf);

	*s = (struct shelf){ a, b, folders,
			     ARENA_NEW(a, book_sources(b),
				       struct shelf_text *) };
	return s;
}

/* ---- finding ---- */

/* The path of FILE in FOLDER, "" for the current one. */
static const char *path_in(struct arena *a, struct sv folder, struct sv file)
{
	struct build path = { .arena = a };

	build_sv(&path, folder);
	if (folder.n && !sv_ends(folder, SV("/")))
		build_char(&path, '/');
	build_sv(&path, file);
	return path.s;
}

/* Where the text FILE of S is, or null: in the folders, then beside the file
 * that declares S. */
static const char *find_file(struct shelf *shelf, source_no s, struct sv file)
{
	struct sv folders = shelf->folders;
	struct sv beside = book_file_name(
		shelf->book, book_source_origin(shelf->book, s).file);
	const char *path;

	if (sv_starts(file, SV("/")))
		folders.n = beside.n = 0;
	while (folders.n > 0) {
		struct sv folder = sv_cut(&folders, ':');

		path = path_in(shelf->arena, folder, file);
		if (folder.n && file_exists(path))
			return path;
	}
	while (beside.n > 0 && beside.s[beside.n - 1] != '/')
		beside.n--;
	path = path_in(shelf->arena, beside, file);
	return file_exists(path) ? path : NULL;
}

/* ---- reading ---- */

static bool read_bytes(const char *path, struct file_bytes *bytes,
		       struct err *err)
{
	size_t most = (size_t)TEXT_MAX << 20;

	if (!file_read_most(path, most + 1, bytes, err))
		return false;
	if (bytes->n <= most)
		return true;
	file_free(bytes);
	return err_set(err, "is a source of more than %d MB; part it",
		       TEXT_MAX);
}

/* TEXT is not UTF-8 from its byte AT on. */
static void tell_bad(struct shelf_text *text, struct sv bytes, size_t at)
{
	size_t line = 0;

	text->state = SHELF_NOT_UTF8;
	text->bad.line = text->bad.column = 1;
	text->bad.byte = (unsigned char)bytes.s[at];
	for (size_t i = 0; i < at; i++)
		if (bytes.s[i] == '\n') {
			text->bad.line++;
			line = i + 1;
		}
	text->bad.column += (uint32_t)utf8_count(sv_slice(bytes, line, at));
}

static void read_text(struct shelf *shelf, struct shelf_text *text)
{
	struct file_bytes bytes;
	size_t bad;
	struct sv all;

	text->state = SHELF_UNREADABLE;
	if (!read_bytes(text->path, &bytes, &text->err))
		return;
	all = (struct sv){ bytes.s, bytes.n };
	bad = utf8_invalid(all);
	if (bad != SV_NONE) {
		tell_bad(text, all, bad);
	} else {
		text->state = SHELF_READ;
		paper_read(shelf->arena, arena_copy(shelf->arena, all),
			   &text->paper);
	}
	file_free(&bytes);
}

const struct shelf_text *shelf_text(struct shelf *shelf, source_no s)
{
	struct shelf_text *text = shelf->texts[s];
	struct sv file;

	if (text)
		return text;
	shelf->texts[s] = text = ARENA_NEW(shelf->arena, 1, struct shelf_text);
	file = book_source_field(shelf->book, s, SV("file"));
	if (file.n == 0)
		return text;
	text->state = SHELF_MISSING;
	text->path = find_file(shelf, s, file);
	if (text->path)
		read_text(shelf, text);
	return text;
}

/* ---- what a reference points to ---- */

struct sv shelf_cited(struct arena *a, const struct book *b,
		      const struct cite *cite, const struct paper *paper)
{
	struct sv at = book_text(b, cite->at);
	struct build text = { .arena = a };
	struct place_number place;

	while ((place = place_next(&at)).number.n > 0) {
		const struct sv *paragraph = paper_paragraph(paper,
							     place.number);

		build_sv(&text, paragraph ? *paragraph : SV(""));
		build_str(&text, paragraph ? "\n" : "");
	}
	return text.n ? build_view(&text) : paper->text;
}
