/*
 * Whatever became of a snapshot's bytes: there is none, or it is the chronology
 * that it was made of.  Each three bytes of the input say where another byte
 * stands, counted from the end where the first is odd; what is left over cuts
 * the file.
 */
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/panic.h"
#include "cache/folder.h"
#include "cache/layout.h"
#include "load/load.h"
#include "../unit/support_rows.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct snapshot_key key = { SV_INIT("a.yaml"), SV_INIT("so") };
static const char text[] =
	"people: {p: {name: Pat Ent, az: Pət}}\n"
	"sources: {s: {title: Paper, url: https://example.org}}\n"
	"events:\n"
	"- {id: a, date: 2024-05, title: Visit, who: p, place: Baku}\n"
	"- {id: b, part_of: a, date: 2024-05-17, title: Talks, who: Koch}\n"
	"- {date: '1990~/2007', title: Treaty, sources: {ref: s, quote: so}}\n"
	"- {date: 1991-13, title: Wrong}\n";

static char path[PATH_MAX];
static struct corpus corpus;
static struct file_bytes whole;

static struct book *again(void *of)
{
	static struct arena arena;
	struct diags diags = { .arena = &arena };

	(void)of;
	return load_text(sv_of(text), SV("a.yaml"), &diags);
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	static char folder[] = "/tmp/annals-fuzz-XXXXXX";
	static struct arena arena;
	struct diags faults = { .arena = &arena };
	struct snapshot_writer *w;
	struct err err;

	(void)argc;
	(void)argv;
	ENSURE(mkdtemp(folder));
	setenv("XDG_CACHE_HOME", folder, 1);
	corpus.b = load_text(sv_of(text), SV("a.yaml"), &faults);
	corpus.x = index_new(corpus.b);
	w = snapshot_begin(&corpus, &faults, &key, false);
	while (snapshot_step(w))
		continue;
	snapshot_end(w);
	ENSURE(layout_path(path, &key, FOLDER_ENDING));
	ENSURE(file_read(path, &whole, &err));
	return 0;
}

static void check_same(struct snapshot *s)
{
	const struct book *b = snapshot_corpus(s).b;

	for (int c = LAYOUT_FIRST; c < (int)COLUMNS; c++) {
		const struct book_column *column = layout_column(c);
		uint32_t n, m;
		const char *v = book_rows(b, (enum book_column_no)c, &n);
		const char *w = book_rows(corpus.b, (enum book_column_no)c, &m);

		ENSURE(n == m);
		ENSURE(rows_differ(column, v, w, n) == n);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *bytes = malloc(whole.n);
	size_t n = whole.n;
	struct snapshot *s;
	struct err err;

	memcpy(bytes, whole.s, n);
	while (size >= 3) {
		size_t at = (size_t)(data[0] / 2 * 256 + data[1]) % n;

		bytes[data[0] % 2 ? n - 1 - at : at] ^= (char)data[2];
		data += 3;
		size -= 3;
	}
	if (size > 0)
		n -= n * data[0] / 256;
	ENSURE(file_write(path, (struct sv){ bytes, n }, FILE_REPLACE, &err));
	s = snapshot_open(&key, again, NULL);
	if (s) {
		check_same(s);
		snapshot_close(s);
	}
	free(bytes);
	return 0;
}
