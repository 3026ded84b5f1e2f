/* Finding and reading the texts of sources. */
#include "paper/shelf.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/table.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "paper/place.h"

/* MB of a text: it is the YAML that names it, and /proc has regular files
 * without an end. */
enum { TEXT_MAX = 64 };

struct shelf {
	struct arena *arena;
	const struct book *book;
	struct sv folders;
	struct shelf_text **texts; /* by source; null: not asked for yet */
	struct table paths;        /* of READ */
	VEC(struct shelf_text *) read; /* each its own file */
};

struct shelf *shelf_new(struct arena *a, const struct book *b,
			struct sv folders)
{
	struct shelf *s = ARENA_NEW(a, 1, struct shelf);

	*s = (struct shelf){ .arena = a, .book = b, .folders = folders,
			     .texts = ARENA_NEW(a, book_sources(b),
						struct shelf_text *) };
	return s;
}

void shelf_free(struct shelf *shelf)
{
	table_free(&shelf->paths);
	VEC_FREE(&shelf->read);
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

/* The folder of the YAML file that declares S, with a slash; "" for the
 * current one. */
static struct sv beside_of(struct shelf *shelf, source_no s)
{
	struct sv beside = book_file_name(
		shelf->book, book_source_origin(shelf->book, s).file);

	while (beside.n > 0 && beside.s[beside.n - 1] != '/')
		beside.n--;
	return beside;
}

/* Where the text FILE of S is, or null: in the folders, then beside the file
 * that declares S. */
static const char *find_file(struct shelf *shelf, source_no s, struct sv file)
{
	struct sv folders = shelf->folders;
	const char *path;

	if (sv_starts(file, SV("/"))) {
		path = arena_cstr(shelf->arena, file);
		return file_exists(path) ? path : NULL;
	}
	while (folders.n > 0) {
		struct sv folder = sv_cut(&folders, ':');

		path = path_in(shelf->arena, folder, file);
		if (folder.n && file_exists(path))
			return path;
	}
	path = path_in(shelf->arena, beside_of(shelf, s), file);
	return file_exists(path) ? path : NULL;
}

/* Whether REAL, a path without links, lies in FOLDER, "" for the current
 * one. */
static bool lies_in(struct shelf *shelf, const char *real, struct sv folder)
{
	const char *path = folder.n ? arena_cstr(shelf->arena, folder) : ".";
	char whole[PATH_MAX];
	size_t n = realpath(path, whole) ? strlen(whole) : 0;

	/* The root alone ends in a slash. */
	return n > 0 && strncmp(real, whole, n) == 0 &&
	       (real[n] == '/' || n == 1);
}

/* Whether REAL lies where the text of S may. */
static bool may_read(struct shelf *shelf, source_no s, const char *real)
{
	struct sv folders = shelf->folders;

	while (folders.n > 0) {
		struct sv folder = sv_cut(&folders, ':');

		if (folder.n && lies_in(shelf, real, folder))
			return true;
	}
	return lies_in(shelf, real, beside_of(shelf, s));
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

static struct sv path_of(const void *arg, uint32_t number)
{
	const struct shelf *shelf = arg;

	return sv_of(shelf->read.v[number]->real);
}

/* The text of TEXT's file, which is there: TEXT, or that of another source. */
static struct shelf_text *text_of_file(struct shelf *shelf,
				       struct shelf_text *text)
{
	char real[PATH_MAX];
	uint32_t number;

	if (!realpath(text->path, real) ||
	    !may_read(shelf, text->first, real)) {
		text->state = SHELF_OUTSIDE;
		return text;
	}
	text->real = arena_cstr(shelf->arena, sv_of(real));
	number = table_number(&shelf->paths, sv_of(text->real), path_of, shelf);
	if (number < shelf->read.n)
		return shelf->read.v[number];
	VEC_ADD(&shelf->read, text);
	read_text(shelf, text);
	return text;
}

const struct shelf_text *shelf_text(struct shelf *shelf, source_no s)
{
	struct shelf_text *text = shelf->texts[s];
	struct sv file;

	if (text)
		return text;
	text = ARENA_NEW(shelf->arena, 1, struct shelf_text);
	text->first = s;
	file = book_source_field(shelf->book, s, SV("file"));
	if (file.n > 0) {
		text->state = SHELF_MISSING;
		text->path = find_file(shelf, s, file);
	}
	if (text->path)
		text = text_of_file(shelf, text);
	shelf->texts[s] = text;
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
