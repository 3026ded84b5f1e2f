/* Finding and reading the texts of sources. */
#include "paper/shelf.h"

#include <limits.h>

#include "base/file.h"
#include "base/table.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "paper/folders.h"

/* MB of a text: it is the YAML that names it, and /proc has regular files
 * without an end. */
enum { TEXT_MAX = 64 };

struct shelf {
	struct arena *arena;
	const struct book *book;
	struct folders in;       /* first those of the list, then BESIDE */
	struct sv *folders;      /* of the list, as they are written */
	size_t nfolders;
	const struct sv *beside; /* of the YAML file FILE, or null */
	file_no file;
	struct shelf_text **texts; /* by source; null: not asked for yet */
	struct table paths;        /* of READ */
	VEC(struct shelf_text *) read; /* each its own file */
};

struct shelf *shelf_new(struct arena *a, const struct book *b,
			struct sv folders)
{
	struct shelf *s = ARENA_NEW(a, 1, struct shelf);
	size_t most = folders.n / 2 + 2; /* with the one beside */

	*s = (struct shelf){ .arena = a, .book = b,
			     .folders = ARENA_NEW(a, most, struct sv),
			     .texts = ARENA_NEW(a, book_sources(b),
						struct shelf_text *) };
	s->in.v = ARENA_NEW(a, most, struct sv);
	while (folders.n > 0) {
		struct sv folder = sv_cut(&folders, ':');

		if (folder.n && folders_add(&s->in, a, folder))
			s->folders[s->nfolders++] = folder;
	}
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

/* The folder of the YAML file FILE, with a slash; "" for the current one. */
static struct sv beside_of(const struct book *b, file_no file)
{
	struct sv beside = book_file_name(b, file);

	while (beside.n > 0 && beside.s[beside.n - 1] != '/')
		beside.n--;
	return beside;
}

/* The folders for what S names: sources of one YAML file stand together. */
static void find_folders(struct shelf *shelf, source_no s)
{
	file_no file = book_source_origin(shelf->book, s).file;

	if (shelf->beside && shelf->file == file)
		return;
	shelf->file = file;
	shelf->in.n = shelf->nfolders;
	shelf->beside = folders_add(&shelf->in, shelf->arena,
				    beside_of(shelf->book, file));
}

/* Where a text is: MISSING, OUTSIDE, or READ if it can be, by its path without
 * links, in FOLDER as that is written. */
struct found {
	enum shelf_state state;
	struct sv folder;
	char real[PATH_MAX];
};

/* Seeks FILE from FROM, which is written FOLDER; whether it is there. */
static bool seek(struct shelf *shelf, struct sv from, struct sv folder,
		 struct sv file, struct found *out)
{
	enum folders_find found = folders_find(&shelf->in, from, file,
					       out->real);

	if (found == FOLDERS_OUTSIDE)
		return false;
	out->state = found == FOLDERS_FOUND ? SHELF_READ : SHELF_MISSING;
	out->folder = folder;
	return found == FOLDERS_FOUND;
}

/* Finds the text FILE of S: in the folders, then beside the file that declares
 * S. */
static void find_file(struct shelf *shelf, source_no s, struct sv file,
		      struct found *out)
{
	out->state = SHELF_OUTSIDE;
	find_folders(shelf, s);
	if (sv_starts(file, SV("/"))) {
		seek(shelf, SV(""), SV(""), file, out);
		return;
	}
	for (size_t i = 0; i < shelf->nfolders; i++)
		if (seek(shelf, shelf->in.v[i], shelf->folders[i], file, out))
			return;
	if (shelf->beside)
		seek(shelf, *shelf->beside,
		     beside_of(shelf->book, shelf->file), file, out);
	else if (shelf->nfolders == 0)
		out->state = SHELF_MISSING;
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
	if (!read_bytes(text->real, &bytes, &text->err))
		return;
	all = (struct sv){ bytes.s, bytes.n };
	bad = utf8_invalid(all);
	if (bad != SV_NONE) {
		tell_bad(text, all, bad);
	} else {
		text->state = SHELF_READ;
		all = arena_copy(shelf->arena, all);
	}
	file_free(&bytes);
	if (bad == SV_NONE)
		paper_read(shelf->arena, all, &text->paper);
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
	uint32_t number = table_number(&shelf->paths, sv_of(text->real),
				       path_of, shelf);

	if (number < shelf->read.n)
		return shelf->read.v[number];
	VEC_ADD(&shelf->read, text);
	read_text(shelf, text);
	return text;
}

static struct sv file_of(const struct shelf *shelf, source_no s)
{
	return book_source_field(shelf->book, s, SV("file"));
}

bool shelf_is_outside(struct shelf *shelf, source_no s)
{
	struct sv file = file_of(shelf, s);
	struct found found = { .state = SHELF_NONE };

	if (file.n > 0)
		find_file(shelf, s, file, &found);
	return found.state == SHELF_OUTSIDE;
}

const struct shelf_text *shelf_text(struct shelf *shelf, source_no s)
{
	struct shelf_text *text = shelf->texts[s];
	struct sv file = file_of(shelf, s);
	struct found found = { .state = SHELF_NONE };

	if (text)
		return text;
	text = ARENA_NEW(shelf->arena, 1, struct shelf_text);
	text->first = s;
	if (file.n > 0)
		find_file(shelf, s, file, &found);
	text->state = found.state;
	if (found.state == SHELF_READ) {
		text->path = path_in(shelf->arena, found.folder, file);
		text->real = arena_cstr(shelf->arena, sv_of(found.real));
		text = text_of_file(shelf, text);
	}
	shelf->texts[s] = text;
	return text;
}

const struct paper_index *shelf_index(struct shelf *shelf, source_no s)
{
	struct shelf_text *text = shelf->texts[s];

	if (!text->index)
		text->index = paper_index_new(shelf->arena, &text->paper);
	return text->index;
}

/* ---- what is not to be written over ---- */

/* Whether PATH leads to what S names as its text, in any of the folders. */
static bool is_text(struct arena *scratch, const struct book *b, source_no s,
		    struct sv folders, const char *path)
{
	struct sv file = book_source_field(b, s, SV("file"));
	struct sv beside = beside_of(b, book_source_origin(b, s).file);
	bool is = false;

	if (file.n == 0)
		return false;
	if (sv_starts(file, SV("/")))
		return file_same(path, arena_cstr(scratch, file));
	while (!is && folders.n > 0) {
		struct sv folder = sv_cut(&folders, ':');

		is = folder.n > 0 &&
		     file_same(path, path_in(scratch, folder, file));
	}
	return is || file_same(path, path_in(scratch, beside, file));
}

bool shelf_is_input(const struct book *b, struct sv folders, const char *path)
{
	struct arena scratch = { 0 };
	bool is = false, there = file_exists(path);

	for (file_no f = 0; there && !is && f < book_files(b); f++)
		is = file_same(path,
			       arena_cstr(&scratch, book_file_name(b, f)));
	for (source_no s = 0; there && !is && s < book_sources(b); s++) {
		is = is_text(&scratch, b, s, folders, path);
		arena_reset(&scratch);
	}
	arena_free(&scratch);
	return is;
}

/* ---- what a reference points to ---- */

struct place_ranges shelf_cited(struct arena *a, const struct book *b,
				const struct cite *cite,
				const struct paper *paper)
{
	return place_ranges(a, book_text(b, cite->at), paper->n);
}
