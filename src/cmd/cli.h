#ifndef CMD_CLI_H
#define CMD_CLI_H

#include "base/arena.h"
#include "base/build.h"
#include "base/sink.h"
#include "cmd/option.h"
#include "config/config.h"
#include "cmd/pager.h"
#include "cmd/progress.h"
#include "diag/diag.h"
#include "diff/seen.h"
#include "book/book.h"
#include "query/query.h"
#include "session/kept.h"
#include "session/past.h"
#include "state/state.h"
#include "text/collate.h"
#include "text/locale.h"

/* Exit statuses; the higher one wins (annals(1)). */
enum status_code {
	EXIT_DONE,
	EXIT_NOTHING, /* nothing matched; check found errors; date: invalid */
	EXIT_TROUBLE, /* wrong usage, the world failed, something left out */
	EXIT_BUG,
};

struct cli;

typedef void command_fn(struct cli *c);

/* Where output goes: it tells how far it is, or that the wait is over. */
struct output {
	struct sink sink; /* first */
	struct sink *to;  /* standard output, a pager or a file */
	struct sink_file *file; /* that file, or null */
	struct cli *cli;
	bool apart;   /* no reader sees it come */
	bool counted; /* its events are: it need not tell its bytes */
};

/*
 * A run of the program: its command line, what it opened at start, and what
 * it prints.  Every command is a function of this.
 */
struct cli {
	struct arena arena;
	const struct command *command;
	struct command_line line;
	struct config config; /* the reader's; see defaults_take() */
	struct diags config_faults;
	size_t config_told; /* of them */
	bool utf8;  /* standard output is UTF-8 */
	bool ascii; /* write nothing but ASCII */
	bool color;
	bool terminal; /* standard output is one */
	struct locale locale; /* of what is printed */
	struct locale reader; /* see cli_reader() */
	struct sv notice; /* see cli_notice() */
	command_fn *judge; /* see cli_run() */
	struct collator *collator;
	const char **paths; /* the chronology's files, set by cli_load() */
	size_t npaths;
	bool written;       /* cli_load() is to keep what was written */
	bool libyaml;       /* it is to read by libyaml alone */
	struct kept *kept;  /* or null: what is not kept between runs */
	struct book *read;  /* null where it was kept */
	const struct book *book; /* set by cli_load() */
	struct corpus corpus; /* that book and its index */
	struct diags diags;
	struct state *state;   /* see cli_own() */
	struct query_own own;
	struct seen *seen; /* of the last visit; null: nobody asked */
	struct past *past; /* that --since names; likewise */
	struct query_news since; /* what is new since that */
	struct sink_fd standard; /* standard output */
	struct pager *pager;     /* or null */
	struct output output;    /* see cli_output() */
	struct progress progress; /* until something else stands there */
	struct sink *sink;  /* that output */
	struct build out;   /* output to be; cli_flush() gives it to SINK */
	int status;
};

/*
 * Runs the program with its ARGC arguments ARGV, the first its name; BROWSE
 * is the command that needs a terminal, JUDGE prints what is wrong with what
 * the configuration says to it.  Returns the exit status.
 */
int cli_run(int argc, char **argv, command_fn *browse, command_fn *judge);

/* ---- for commands ---- */

/* Raises the exit status to CODE. */
void cli_status(struct cli *c, enum status_code code);

/* Prints "annals: TEXT" as an error, clean and in one line, and raises the
 * status to CODE.  Returns false. */
bool cli_fail(struct cli *c, enum status_code code, struct sv text);

/* Likewise that OPTION, as "--sort", takes only one of WORDS. */
bool cli_takes(struct cli *c, const char *option, word_fn *words);

/* What --color takes. */
word_fn cli_color_word;

/* Prints "annals: TEXT", which is no error; a browser tells it again where it
 * can be seen. */
void cli_notice(struct cli *c, struct sv text);

/*
 * Reads the chronology named by the operands from FIRST on: files and
 * folders, "-" for standard input; without any $ANNALS_PATH, the user's data
 * folder unless it is empty, or the installed one.  Faults raise the status;
 * cli_faults() prints them.  Returns false when there is nothing to read.
 */
bool cli_load(struct cli *c, size_t first);

/* How it does: for load_open(). */
unsigned cli_load_flags(const struct cli *c);

/* At the end, when all is printed: keeps what cli_load() read for the next
 * time (session/kept.h), and gives it back. */
void cli_keep(struct cli *c);

/* Finds out what cli_load() is to read. */
bool cli_paths(struct cli *c, size_t first);

/* Likewise where no operand names it; false when there is nothing. */
bool cli_default(struct cli *c);

enum { FAULTS_SHOWN = 20 }; /* of each file, but in `check` */

/* What tells the chronology from others: where its files really are; empty
 * where that cannot be told, as of standard input. */
struct sv cli_place(struct cli *c);

/* Opens the language of what is printed, and tells where there are no words of
 * the one asked for; false, with the error printed, without any. */
bool cli_language(struct cli *c);

/* Prints the faults found, LIMIT of each file (0: all), as errors. */
void cli_faults(struct cli *c, size_t limit);

/* The language that the reader types dates in, also where what is printed is
 * for a program.  To be asked once. */
const struct locale *cli_reader(struct cli *c);

/* The saved searches and marks of the reader, for a query; read when they are
 * first asked for. */
const struct query_own *cli_own(struct cli *c);

/* The queries of the options, each as text, in the order given, their number
 * in *N.  Returns false, with the error printed, when one cannot be read. */
bool cli_queries(struct cli *c, const struct query **out, struct sv **texts,
		 size_t *n);

/* What the options choose, as a query and in words; empty: everything. */
struct cli_selection {
	struct sv query, words;
};

/*
 * The events that the options choose, in date order, or in that of relevance
 * where --sort asks for it; with the status raised to EXIT_NOTHING when there
 * are none.  SELECTION may be null.  Returns false when a query cannot be read.
 */
bool cli_hits(struct cli *c, struct hits *hits,
	      struct cli_selection *selection);

/* Those of AMONG, ascending, that the query of OPTION matches, in *OUT; none
 * without it; said when it matches none.  False when it cannot be read. */
bool cli_matches(struct cli *c, enum option option, struct hits among,
		 struct hits *out);

/* Whether the latest of them come first: --sort of what has no other orders;
 * CLI_ORDER_WORD is what it takes.  False when that is none, which is said. */
word_fn cli_order_word;
bool cli_latest(struct cli *c, bool *latest);

/* Appends what a search did that the reader did not type: that it took near
 * spellings, or stopped.  Returns false when there is nothing to say. */
bool cli_note(struct build *b, const struct match_note *note);

/* Tells how far it is, as progress_tell(): often, for a reader who types C-c
 * while F is written, and so gives it up, does not come back from it. */
void cli_tell(struct cli *c, const char *doing, uint64_t done, uint64_t of);

/* From now on output goes to F, or to standard output. */
void cli_write_to(struct cli *c, struct sink_file *f);
void cli_standard(struct cli *c);

/* From now on output goes to the reader's pager, MANUAL as pager_new() has it,
 * if standard output is a terminal and --no-pager is not given. */
void cli_page(struct cli *c, bool manual);

/*
 * Gives what was built in OUT to the sink and empties it.  Returns false when
 * nothing more can be written; that standard output cannot be is told at the
 * end, and a closed pipe is no error.
 */
bool cli_flush(struct cli *c);

/* Appends TEXT to OUT, or to B, safe for a terminal and in ASCII where asked
 * for. */
void cli_put(struct cli *c, struct sv text);
void cli_clean(const struct cli *c, struct build *b, struct sv text);

#endif
