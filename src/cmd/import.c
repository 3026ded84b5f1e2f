/* annals import: other programs' files as YAML. */
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "cmd/command.h"
#include "import/import.h"
#include "load/find.h"

/* The values of --map, *N of them. */
static struct sv *maps_of(struct cli *c, size_t *n)
{
	struct sv *maps = ARENA_NEW(&c->arena, c->line.ngiven, struct sv);

	*n = 0;
	for (size_t i = 0; i < c->line.ngiven; i++)
		if (c->line.given[i].option == OPTION_MAP)
			maps[(*n)++] = c->line.given[i].value;
	return maps;
}

/* Adds the file PATH, or standard input for "-". */
static bool add_file(struct cli *c, struct import *im, const char *path)
{
	bool standard = sv_eq(sv_of(path), SV("-"));
	struct build text = { .arena = &c->arena };
	struct file_bytes bytes;
	struct err err;
	struct sv kept;
	bool ok = standard ? file_read_fd(STDIN_FILENO, &bytes, &err) :
			     file_read_text(path, &bytes, &err);

	if (ok) {
		kept = arena_copy(&c->arena, (struct sv){ bytes.s, bytes.n });
		file_free(&bytes);
		ok = import_add(im, sv_of(c->line.operands[0]),
				standard ? SV("<stdin>") : sv_of(path), kept,
				&err);
	}
	if (ok)
		return true;
	build_str(&text, path);
	build_str(&text, ": ");
	build_str(&text, err.text);
	return cli_fail(c, EXIT_TROUBLE, build_view(&text));
}

static bool is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* Adds the files that PATH, an operand, stands for: itself, or those of a
 * folder that end as the format does. */
static void find_files(struct cli *c, const char *path, struct paths *files)
{
	struct sv format = sv_of(c->line.operands[0]), ending = { 0 };
	struct build text = { .arena = &c->arena };
	size_t n, before = files->n;
	const struct import_format *formats = import_formats(&n);

	for (size_t i = 0; i < n; i++)
		if (ending.n == 0 && import_is_called(&formats[i], format))
			ending = formats[i].ending;
	if (!is_folder(path)) {
		paths_put(files, &c->arena, path);
		return;
	}
	paths_add_ending(files, &c->arena, path, ending, &c->diags);
	if (files->n > before || ending.n == 0)
		return;
	build_str(&text, path);
	build_fmt(&text, ": no file of this folder ends in %.*s",
		  SV_ARG(ending));
	cli_fail(c, EXIT_TROUBLE, build_view(&text));
}

/* What is not as it was, a line each. */
static void tell(struct cli *c, const struct import *im)
{
	struct build text = { .arena = &c->arena };
	size_t left_out, rows = import_rows(im, &left_out);
	struct sv lines;

	import_kept(im, &text);
	lines = build_view(&text);
	while (lines.n > 0)
		cli_fail(c, EXIT_DONE, sv_cut(&lines, '\n'));
	if (left_out == 0)
		return;
	text = (struct build){ .arena = &c->arena };
	build_fmt(&text, "%zu of %zu %s left out; %s in the output", left_out,
		  rows, rows == 1 ? "row" : "rows",
		  left_out == 1 ? "it is a comment" : "they are comments");
	cli_fail(c, EXIT_TROUBLE, build_view(&text));
}

/* How far the files are. */
struct reading {
	struct cli *cli;
	size_t file, files; /* that are done; all */
};

static void tell_reading(void *of, unsigned done)
{
	enum { ALL = 1000 };
	const struct reading *r = of;

	cli_tell(r->cli, "reading", r->file * ALL + done, r->files * ALL);
}

void import_run(struct cli *c)
{
	struct reading reading = { .cli = c };
	struct import_options options = { .locale = &c->locale,
					  .tell = tell_reading,
					  .told = &reading };
	struct paths files = { 0 };
	struct import *im;
	struct err err;
	bool any = false;

	if (c->line.noperands < 2) {
		cli_fail(c, EXIT_TROUBLE,
			 SV("import needs a format and a file; annals help "
			    "import lists the formats"));
		return;
	}
	if (!import_knows(sv_of(c->line.operands[0]), &c->arena, &err)) {
		cli_fail(c, EXIT_TROUBLE, sv_of(err.text));
		return;
	}
	c->diags.arena = &c->arena;
	options.maps = maps_of(c, &options.nmaps);
	im = import_open(&c->arena, &options, &c->diags);
	for (size_t i = 1; i < c->line.noperands; i++)
		find_files(c, c->line.operands[i], &files);
	for (reading.files = files.n; reading.file < files.n; reading.file++)
		any |= add_file(c, im, files.v[reading.file]);
	if (!any) {
		/* What there is, for who is to name what lacks. */
		if (option_given(&c->line, OPTION_DRY_RUN))
			import_columns(im, &c->out, c->ascii);
		import_close(im);
		return;
	}
	import_end(im);
	if (c->diags.errors > 0)
		cli_status(c, EXIT_TROUBLE);
	c->diags.every = "annals import";
	cli_faults(c, option_given(&c->line, OPTION_ALL) ? 0 : FAULTS_SHOWN);
	if (option_given(&c->line, OPTION_DRY_RUN)) {
		import_columns(im, &c->out, c->ascii);
	} else {
		import_write(im, c->sink, c->ascii);
		tell(c, im);
	}
	if (import_has_nothing(im) && c->diags.errors == 0)
		cli_fail(c, EXIT_NOTHING, SV("nothing to import"));
	import_close(im);
}
