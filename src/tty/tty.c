/* Opening the terminal, leaving it for a while and closing it. */
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/build.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/panic.h"
#include "tty/background.h"
#include "tty/caps.h"
#include "tty/signals.h"
#include "tty/parts.h"

enum {
	ESC_DELAY = 25, /* ms */
	ESC_DELAY_MAX = 5000,
	ROWS_MAX = 1000, /* a terminal may claim anything */
	COLS_MAX = 2000,
	ROWS_DEFAULT = 24,
	DESCRIPTION_BYTES = 32 * 1024, /* of a terminal, for ncurses at most */
	COLS_DEFAULT = 80,
};

/* Finds where keys come from. */
static bool open_input(struct tty *t, struct err *err)
{
	int fd;

	t->in = STDIN_FILENO;
	if (isatty(STDIN_FILENO))
		return true;
	fd = open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC);
	if (fd < 0 || !(t->in_file = fdopen(fd, "r"))) {
		err_set(err, "no terminal to read keys from: /dev/tty: %s",
			strerror(errno));
		if (fd >= 0)
			close(fd);
		return false;
	}
	t->in = fd;
	return true;
}

static int clamp_size(int n, int most, int otherwise)
{
	return n < 1 ? otherwise : n > most ? most : n;
}

/* Reads the size into ROWS and COLS; false when the claim is too large. */
static bool read_size(const struct tty *t, int *rows, int *cols)
{
	struct winsize w = { 0 };

	ioctl(t->out, TIOCGWINSZ, &w);
	*rows = clamp_size(w.ws_row, ROWS_MAX, ROWS_DEFAULT);
	*cols = clamp_size(w.ws_col, COLS_MAX, COLS_DEFAULT);
	return w.ws_row <= ROWS_MAX && w.ws_col <= COLS_MAX;
}

bool tty_measure(struct tty *t)
{
	int rows, cols;

	read_size(t, &rows, &cols);
	if (rows == t->rows && cols == t->cols)
		return false;
	t->rows = rows;
	t->cols = cols;
	/* Not resizeterm(), which would also queue a key for wgetch(). */
	signals_in_ncurses(true);
	resize_term(rows, cols);
	signals_in_ncurses(false);
	tty_show_resized(t);
	clearok(curscr, TRUE);
	return true;
}

/*
 * Opens ncurses' screen.  It asks for the size itself and believes whatever
 * it is told, so a claim that is too large is hidden from it.
 */
static SCREEN *new_screen(struct tty *t)
{
	bool honest = read_size(t, &t->rows, &t->cols);
	SCREEN *screen;
	char number[16];

	use_env(!honest);
	use_tioctl(honest);
	if (!honest) {
		snprintf(number, sizeof(number), "%d", t->rows);
		setenv("LINES", number, 1);
		snprintf(number, sizeof(number), "%d", t->cols);
		setenv("COLUMNS", number, 1);
	}
	signals_in_ncurses(true);
	screen = newterm(NULL, stdout, t->in_file ? t->in_file : stdin);
	signals_in_ncurses(false);
	if (!honest) {
		unsetenv("LINES");
		unsetenv("COLUMNS");
	}
	return screen;
}

/* Every byte as it is typed, but C-c, C-z and C-\ remain signals. */
static void set_modes(const struct tty *t)
{
	struct termios m;

	raw();
	noecho();
	nonl();
	typeahead(-1);
	if (tcgetattr(t->out, &m) == 0) {
		m.c_lflag |= ISIG;
		m.c_cc[VMIN] = 1;
		m.c_cc[VTIME] = 0;
		tcsetattr(t->out, TCSADRAIN, &m);
	}
	def_prog_mode();
}

static int esc_delay(void)
{
	unsigned long long ms;
	const char *s = getenv("ESCDELAY");

	return s && sv_to_u64(sv_of(s), ESC_DELAY_MAX, &ms) ? (int)ms
							    : ESC_DELAY;
}

static bool wants_color(const struct tty_options *options)
{
	const char *no = getenv("NO_COLOR");

	return options->color == TTY_COLOR_ALWAYS ||
	       (options->color == TTY_COLOR_AUTO && !(no && *no));
}

/* Whether it matters how light the background is, and the terminal may tell:
 * those like xterm pass over what they do not know. */
static bool wants_background(const struct tty *t)
{
	return t->colors > 0 && t->theme.name == THEME_TERMINAL &&
	       caps_is_xterm();
}

/* What is drawn looks like the theme, on the background that is known of. */
static void start_looks(struct tty *t, const struct tty_options *options)
{
	if (options->theme)
		t->theme = *options->theme;
	t->colors = wants_color(options) ? style_colors() : 0;
	t->on = background_of(getenv("COLORFGBG"), caps_term_name());
	t->asks = wants_background(t);
	style_init(&t->looks, &t->theme, t->colors, t->on);
}

static bool is_utf8(void)
{
	return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/* Starts ncurses. */
static bool start_screen(struct tty *t, struct err *err)
{
	struct arena scratch = { 0 };
	struct build restore = { .arena = &scratch };
	bool known = caps_read(t, &restore);

	signals_restore_by(t->out, &t->first, build_view(&restore));
	arena_free(&scratch);
	signals_own_terminal(true);
	panic_hook(signals_restore_now);
	t->screen = known ? new_screen(t) : NULL;
	if (t->screen) {
		caps_find_paste(t);
		caps_lighten();
		t->shy = caps_wraps_early();
		t->by_lines = caps_take_lines(&t->writer.ech,
					      &t->writer.rep,
					      &t->writer.moves) &&
			      (t->narrow || is_utf8());
		return true;
	}
	panic_hook(NULL);
	signals_restore_now();
	return err_set(err, "cannot use the terminal \"%.40s\"",
		       caps_term_name());
}

static void free_tty(struct tty *t)
{
	if (t->in_file)
		fclose(t->in_file);
	mem_free(t->shown);
	mem_free(t->line);
	mem_free(t->was);
	mem_free(t->now);
	line_free(&t->writer);
	mem_free(t);
}

struct tty *tty_open(const struct tty_options *options, struct err *err)
{
	struct tty *t;

	if (!isatty(STDOUT_FILENO)) {
		err_set(err, "standard output is no terminal; use \"annals "
			     "list\" or --plain");
		return NULL;
	}
	t = MEM_NEW(1, struct tty);
	t->out = STDOUT_FILENO;
	t->also = -1;
	t->escdelay = esc_delay();
	t->narrow = MB_CUR_MAX == 1;
	t->writer.pens = &t->looks.pens;
	fflush(stdout);
	if (tcgetattr(t->out, &t->first) != 0) {
		err_set(err, "cannot use the terminal: %s", strerror(errno));
		free_tty(t);
		return NULL;
	}
	/* Ours are in place before ncurses looks for its own. */
	if (!signals_install(err)) {
		free_tty(t);
		return NULL;
	}
	if (!caps_check(t->out, err) || !open_input(t, err) ||
	    !start_screen(t, err)) {
		/* Without memory too: then that is told. */
		mem_free(mem_new(1, DESCRIPTION_BYTES));
		signals_remove();
		free_tty(t);
		return NULL;
	}
	signals_in_ncurses(true);
	set_modes(t);
	signals_in_ncurses(false);
	start_looks(t, options);
	tty_show_resized(t);
	tty_enter(t);
	return t;
}

/* Writes all of BYTES to the terminal, past ncurses, whose buffer is empty
 * between two frames.  Reading keys will tell when it is gone. */
static void put(const struct tty *t, struct sv bytes)
{
	(void)file_write_fd(t->out, bytes);
}

void tty_enter(struct tty *t)
{
	if (t->entered || t->ends)
		return;
	signals_own_terminal(true);
	t->entered = true;
	clearok(curscr, TRUE);
	tty_show_all();
	signals_in_ncurses(true);
	curs_set(1); /* whatever ran before may have hidden it */
	keypad(stdscr, TRUE);
	signals_in_ncurses(false);
	put(t, sv_of(t->paste_on));
	if (t->mouse)
		put(t, SV(MOUSE_ON));
	if (t->by_lines && t->shown_rows > 0)
		tty_show_again(t);
}

void tty_look(struct tty *t, enum theme_name theme)
{
	t->theme = (struct theme){ .name = theme };
	t->asks = !t->once && wants_background(t);
	style_init(&t->looks, &t->theme, t->colors, t->on);
	tty_show_again(t);
}

bool tty_mouse(struct tty *t, bool on)
{
	if (!caps_have_mouse())
		return false;
	if (t->entered && on != t->mouse)
		put(t, on ? SV(MOUSE_ON) : SV(MOUSE_OFF));
	t->mouse = on;
	return true;
}

void tty_leave(struct tty *t)
{
	struct arena scratch = { 0 };
	struct build cursor = { .arena = &scratch };

	if (!t->entered)
		return;
	caps_add(&cursor, "cnorm");
	tty_await_answer(t);
	t->entered = false;
	if (t->mouse)
		put(t, SV(MOUSE_OFF));
	put(t, sv_of(t->paste_off));
	if (t->by_lines)
		put(t, SV("\033[H")); /* where ncurses thinks that it is */
	signals_in_ncurses(true);
	endwin();
	signals_in_ncurses(false);
	put(t, build_view(&cursor)); /* see caps_read() */
	arena_free(&scratch);
	tcsetattr(t->out, TCSADRAIN, &t->first);
	signals_own_terminal(false);
}

int tty_close(struct tty *t)
{
	int end = signals_end();

	signals_last_steps();
	tty_leave(t);
	panic_hook(NULL);
	signals_in_ncurses(true);
	delscreen(t->screen);
	signals_in_ncurses(false);
	signals_remove();
	free_tty(t);
	return end;
}

void tty_size(const struct tty *t, int *rows, int *cols)
{
	*rows = t->rows;
	*cols = t->shy && t->cols > 1 ? t->cols - 1 : t->cols;
}

void tty_repaint(struct tty *t)
{
	if (t->by_lines) {
		tty_show_again(t);
		return;
	}
	clearok(curscr, TRUE);
	tty_show_all();
}
