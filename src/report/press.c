/*
 * Reports as pages, in PDF or PostScript: what is told is written to a file, a
 * line a piece, which a program of its own prints (press/read.h).  So annals
 * itself loads nothing that draws, and outlives what that does.
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/child.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/port.h"
#include "date/date.h"
#include "report/address.h"
#include "report/format.h"
#include "report/page.h"
#include "text/clean.h"
#include "wording/label.h"

#define PROGRAM "annals-press"

struct press {
	struct build *out;
	struct page page; /* of plain words */
	struct err *err;
	FILE *told, *printed, *complaints;
	char path[PATH_MAX]; /* of the program that prints */
	pid_t child;         /* it, while it does; else 0 */
	size_t kept;         /* bytes: kept() */
	int64_t used;        /* port_used() of it, in ns, which has been so */
	int64_t since;       /* since then: clock_ms() */
	struct build *boxes; /* of the layout */
	bool done; /* it is printed */
};

/* ---- what is told ---- */

/* TEXT in one line without tabs. */
static void put_clean(struct press *p, struct build *line, struct sv text)
{
	(p->page.ascii ? clean_ascii : clean_line)(line, text);
}

static void put_line(struct press *p, const struct build *line)
{
	p->kept += line->n;
	if (!p->told || fwrite(line->s, 1, line->n, p->told) == line->n)
		return;
	err_set(p->err, "what is to be printed cannot be kept: %s",
		strerror(errno));
}

/* What is not here is plain. */
static const char styles[RUN_ROLES] = {
	[RUN_LABEL] = 's',    [RUN_STRONG] = 'b', [RUN_TITLE] = 'i',
	[RUN_INFERRED] = 's', [RUN_ASIDE] = 's',  [RUN_WARN] = 'w',
	[RUN_OFFICE] = 's',
};

static void put_target(struct build *line, const struct run *r)
{
	if (r->role == RUN_NOTE)
		build_fmt(line, "#n%u", r->number);
	else if (r->role == RUN_EVENT)
		build_fmt(line, "#e%u", r->number);
	else if (r->role == RUN_URL && address_is_web(r->text))
		address_put(line, r->text);
}

/* A line WHAT for each of RUNS. */
static void put_runs(struct press *p, const char *what,
		     const struct runs *runs)
{
	for (const struct run *r = runs->first; r; r = r->next) {
		struct build line = { .arena = p->page.scratch };
		struct run alone = *r;
		char style = styles[r->role];

		alone.next = NULL;
		build_fmt(&line, "%s\t%c\t", what, style ? style : 'n');
		put_target(&line, r);
		build_char(&line, '\t');
		build_sv(&line,
			 page_runs(&p->page, &(struct runs){ &alone, &alone }));
		build_char(&line, '\n');
		put_line(p, &line);
	}
}

static const char *const kinds[BLOCK_KINDS] = {
	[BLOCK_HEADING] = "heading", [BLOCK_PARAGRAPH] = "paragraph",
	[BLOCK_FIELDS] = "fields",   [BLOCK_FIELD] = "field",
	[BLOCK_EVENT] = "event",     [BLOCK_QUOTES] = "quotes",
	[BLOCK_QUOTE] = "quote",     [BLOCK_NOTE] = "note",
	[BLOCK_ROW] = "row",	     [BLOCK_MARK] = "mark",
	[BLOCK_GRID] = "grid",	     [BLOCK_LINE] = "line",
	[BLOCK_CELL] = "cell",
	[BLOCK_INDEX] = "index",     [BLOCK_ENTRY] = "entry",
};

/* Calls itself for children: BLOCK_DEPTH deep at most. */
static void put_block(void *state, const struct block *b)
{
	struct press *p = state;
	struct build line = { .arena = p->page.scratch };
	struct build end = { .arena = p->page.scratch };

	build_fmt(&line, "block\t%s\t%u\t%u\t", kinds[b->kind], b->number,
		  b->kind == BLOCK_GRID ? b->again : b->depth);
	if (b->kind == BLOCK_NOTE)
		build_fmt(&line, "n%u", b->number);
	if ((b->kind == BLOCK_EVENT || b->kind == BLOCK_ROW) && b->number &&
	    !b->again)
		build_fmt(&line, "e%u", b->number);
	build_char(&line, '\n');
	put_line(p, &line);
	put_runs(p, "label", &b->label);
	put_runs(p, "text", &b->text);
	put_runs(p, "aside", &b->aside);
	for (const struct block *child = b->first; child; child = child->next)
		put_block(p, child);
	build_str(&end, "end\n");
	put_line(p, &end);
}

static void put_head(struct press *p, const struct format_page *page,
		     const char *form)
{
	static const enum label columns[] = { LABEL_COLUMN_DATE,
					      LABEL_KIND_EVENT, LABEL_SOURCES };
	const struct doc_head *head = page->head;
	struct build line = { .arena = page->scratch };
	int64_t year;
	int month, day;

	date_from_day(page->layout->stamp, &year, &month, &day);
	build_fmt(&line, "head\t%s\t%s\t", form,
		  page->layout->letter ? "612\t792" : "595\t842");
	build_sv(&line, head->locale->tag);
	build_fmt(&line, "\t%04d-%02d-%02dT00:00:00Z\t", (int)year, month,
		  day);
	put_clean(p, &line, head->title);
	build_char(&line, '\t');
	put_clean(p, &line, head->subtitle);
	build_char(&line, '\t');
	label_fill_two(&line, head->locale, LABEL_SHEET_OF, SV("{}"),
		       SV("{m}"));
	build_char(&line, '\t');
	label_fill(&line, head->locale, LABEL_SHEET, SV("{}"));
	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++) {
		build_char(&line, '\t');
		if (i < 2 || !head->unsourced)
			put_clean(p, &line,
				  label_text(head->locale, columns[i]));
	}
	build_char(&line, '\n');
	put_line(p, &line);
}

static void begin(void *state, const struct format_page *page,
		  const char *form)
{
	struct press *p = state;

	*p = (struct press){ .out = page->out, .err = page->err };
	p->page = page_start(page->out, page->scratch, page->head->locale,
			     page->layout);
	p->told = tmpfile();
	p->printed = tmpfile();
	p->complaints = tmpfile();
	p->boxes = page->layout->boxes;
	if (!p->told || !p->printed || !p->complaints)
		err_set(p->err, "what is to be printed cannot be kept: %s",
			strerror(errno));
	put_head(p, page, form);
}

static void begin_pdf(void *state, const struct format_page *page,
		      const struct block *first)
{
	(void)first;
	begin(state, page, "pdf");
}

static void begin_ps(void *state, const struct format_page *page,
		     const struct block *first)
{
	(void)first;
	begin(state, page, "ps");
}

/* ---- printing it ---- */

/* The program that prints: beside this one, as where both are built, else where
 * it is installed.  In PATH, of PATH_MAX bytes. */
static void find_program(char *path)
{
	ssize_t n = readlink("/proc/self/exe", path, PATH_MAX - 1);
	size_t room = sizeof("/" PROGRAM);

	while (n > 0 && path[n - 1] != '/')
		n--;
	if (n > 0 && (size_t)n + room < PATH_MAX) {
		memcpy(path + n, PROGRAM, sizeof(PROGRAM));
		if (access(path, X_OK) == 0)
			return;
	}
	snprintf(path, PATH_MAX, "%s", ANNALS_LIBEXECDIR "/" PROGRAM);
}

/* What no font has: the one complaint that is passed on. */
static void find_boxes(struct press *p)
{
	char line[512];

	rewind(p->complaints);
	while (p->boxes && fgets(line, sizeof(line), p->complaints))
		if (sv_starts(sv_of(line), SV("no font has")))
			build_sv(p->boxes, sv_trim(sv_of(line)));
}

/* Whether PROGRAM, in its last words SAID, or what loads it, says that there is
 * no memory. */
static bool lacked_memory(struct sv said)
{
	static const struct sv words[] = {
		SV_INIT("out of memory"),
		SV_INIT("annot allocate memory"),
		SV_INIT("failed to map segment"),
		SV_INIT("cannot map zero-fill pages"),
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (sv_find(said, words[i], 0) != SV_NONE)
			return true;
	return false;
}

/* What ends programs that have no memory; other faults end them so, too. */
static bool may_lack_memory(int signal)
{
	return signal == SIGABRT || signal == SIGTRAP || signal == SIGSEGV ||
	       signal == SIGBUS || signal == SIGKILL;
}

/* Its last complaint, in LINE, without who complains. */
static struct sv last_words(struct press *p, char *line, int size)
{
	struct sv said;

	rewind(p->complaints);
	line[0] = '\0';
	while (fgets(line, size, p->complaints))
		continue;
	said = sv_trim(sv_of(line));
	if (sv_starts(said, SV("annals: ")) ||
	    sv_starts(said, SV(PROGRAM ": ")))
		sv_cut(&said, ' ');
	return said;
}

/* Why it ended with STATUS, as child_ended() has it. */
static void tell_why(struct press *p, int status)
{
	enum { BUG = 3 }; /* panic.h */
	char line[sizeof(p->err->text) / 2];
	struct sv said = last_words(p, line, sizeof(line));

	if (lacked_memory(said))
		err_set(p->err, PROGRAM ": out of memory");
	else if (status < 0)
		err_set(p->err, "%s was stopped by signal %d%s", p->path,
			-status,
			may_lack_memory(-status) ? "; memory may have run out"
						 : "");
	else if (status == BUG && said.n == 0)
		err_set(p->err, "%s: out of memory, or a bug", p->path);
	else
		err_set(p->err, "%s could not print the pages%s%.*s", p->path,
			said.n > 0 ? ": " : "", SV_ARG(said));
	p->err->bug = status == BUG || may_lack_memory(-status) ||
		      lacked_memory(said);
}

/* Starts it; what keeps it from starting is an error of P. */
static void start(struct press *p)
{
	const char *argv[] = { p->path, NULL };
	struct child_files files;

	find_program(p->path);
	if (fflush(p->told) != 0 || lseek(fileno(p->told), 0, SEEK_SET) != 0) {
		err_set(p->err, "what is to be printed cannot be kept: %s",
			strerror(errno));
		return;
	}
	files = (struct child_files){ fileno(p->told), fileno(p->printed),
				       fileno(p->complaints), NULL };
	if (!child_start(argv, files, &p->child, p->err))
		p->child = 0;
	p->used = -1;
}

/* Whether it has done nothing for so long that it never will: of Pango one
 * thread waits for ever for what another had no memory to find. */
static bool is_stuck(struct press *p)
{
	enum { LONG = 30 * 1000 }; /* ms */
	int64_t used = port_used(p->child), now = clock_ms();

	if (used < 0 || used != p->used)
		p->since = now;
	p->used = used;
	return now - p->since > LONG;
}

/* Whether it goes on printing, after waiting a little. */
static bool prints(struct press *p)
{
	enum { PATIENCE = 5 /* ms */, MEANWHILE = 1 << 15 /* bytes */ };
	bool ended;
	int status;

	ended = child_ended(p->child, PATIENCE, &status);
	if (!ended && !is_stuck(p)) {
		p->kept += MEANWHILE;
		return true;
	}
	if (!ended) {
		child_kill(p->child);
		status = -SIGKILL;
	}
	p->child = 0;
	p->done = true;
	if (status != 0)
		tell_why(p, status);
	else
		rewind(p->printed);
	find_boxes(p);
	return false;
}

static bool end(void *state)
{
	struct press *p = state;
	char bytes[1 << 15];
	size_t n;

	if (!p->done && p->child == 0 && !p->err->text[0])
		start(p);
	if (p->child != 0 && prints(p))
		return true;
	if (p->err->text[0])
		return false;
	n = fread(bytes, 1, sizeof(bytes), p->printed);
	build_sv(p->out, (struct sv){ bytes, n });
	if (ferror(p->printed))
		err_set(p->err, "the pages cannot be read: %s",
			strerror(errno));
	return n > 0;
}

static size_t kept(const void *state)
{
	return ((const struct press *)state)->kept;
}

static void drop(void *state)
{
	struct press *p = state;

	if (p->child > 0)
		child_kill(p->child);
	if (p->told)
		fclose(p->told);
	if (p->printed)
		fclose(p->printed);
	if (p->complaints)
		fclose(p->complaints);
}

const struct format_doc pdf_format = {
	.state = sizeof(struct press),
	.begin = begin_pdf,
	.block = put_block,
	.end = end,
	.kept = kept,
	.drop = drop,
	.pages = true,
};

const struct format_doc ps_format = {
	.state = sizeof(struct press),
	.begin = begin_ps,
	.block = put_block,
	.end = end,
	.kept = kept,
	.drop = drop,
	.pages = true,
};
