#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/build.h"
#include "base/panic.h"
#include "tty/signals.h"
#include "tty/state.h"

/* Last: its macros take the words "lines", "columns" and many others. */
#include <term.h>

enum {
	ESC_DELAY = 25,      /* ms */
	ESC_DELAY_MAX = 5000,
	ROWS_MAX = 1000, /* a terminal may claim anything */
	COLS_MAX = 2000,
	ROWS_DEFAULT = 24,
	COLS_DEFAULT = 80,
};

/* The terminal's description of NAME, or null. */
static const char *capability(const char *name)
{
	const char *s = tigetstr(name);

	/* -1, as a pointer, is what is no string at all. */
	return s && (intptr_t)s != -1 && *s ? s : NULL;
}

static const char *term_name(void)
{
	const char *term = getenv("TERM");

	return term ? term : "";
}

/* Reads the description of TERM; *CUP is whether it has a cursor to address. */
static bool describe(int fd, bool *cup)
{
	int result;
	bool known = *term_name() &&
		     setupterm(term_name(), fd, &result) == OK;

	*cup = known && capability("cup");
	if (known)
		del_curterm(cur_term);
	return known;
}

bool tty_can_address(void)
{
	bool cup;

	return !describe(STDOUT_FILENO, &cup) || cup;
}

static bool check_term(int fd, struct err *err)
{
	bool cup;

	if (!*term_name())
		return err_set(err, "TERM is not set; set it to the terminal's "
				    "type, such as TERM=xterm, or use --plain");
	if (!describe(fd, &cup))
		return err_set(err, "unknown terminal type \"%.40s\"; set TERM "
				    "to one known here, such as TERM=xterm, or "
				    "use --plain",
			       term_name());
	if (!cup)
		return err_set(err, "terminal type \"%.40s\" cannot address "
				    "its cursor; use --plain",
			       term_name());
	return true;
}

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
	resize_term(rows, cols);
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
	screen = newterm(NULL, stdout, t->in_file ? t->in_file : stdin);
	if (!honest) {
		unsetenv("LINES");
		unsetenv("COLUMNS");
	}
	return screen;
}

/* Appends the capability NAME without its padding, which is "$<...>". */
static void add_capability(struct build *b, const char *name)
{
	const char *s = capability(name);

	while (s && *s) {
		if (s[0] == '$' && s[1] == '<' && strchr(s, '>'))
			s = strchr(s, '>') + 1;
		else
			build_char(b, *s++);
	}
}

/* Appends what gives the terminal back without ncurses' help. */
static void build_restore(struct build *b, const struct tty *t)
{
	if (t->paste_off)
		build_str(b, t->paste_off);
	add_capability(b, "sgr0");
	add_capability(b, "op");
	add_capability(b, "cnorm");
	add_capability(b, "rmkx");
	add_capability(b, "rmcup");
	/* Some terminals take back with the screen what the cursor was when
	 * ncurses last saved its place, and that is hidden. */
	add_capability(b, "cnorm");
}

static void find_sequences(struct tty *t)
{
	static const struct {
		const char *name;
		uint32_t key;
	} keys[] = {
		{ "kcuu1", K_UP },     { "kcud1", K_DOWN },
		{ "kcub1", K_LEFT },   { "kcuf1", K_RIGHT },
		{ "khome", K_HOME },   { "kend", K_END },
		{ "kpp", K_PGUP },     { "knp", K_PGDN },
		{ "kich1", K_INSERT }, { "kdch1", K_DELETE },
		{ "kent", K_ENTER },   { "kcbt", K_SHIFT | K_TAB },
		{ "kLFT", K_SHIFT | K_LEFT },
		{ "kRIT", K_SHIFT | K_RIGHT },
		{ "kf1", K_F1 },       { "kf2", K_F2 },
		{ "kf3", K_F3 },       { "kf4", K_F4 },
		{ "kf5", K_F5 },       { "kf6", K_F6 },
		{ "kf7", K_F7 },       { "kf8", K_F8 },
		{ "kf9", K_F9 },       { "kf10", K_F10 },
		{ "kf11", K_F11 },     { "kf12", K_F12 },
	};

	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		decode_add(&t->sequences, sv_of(capability(keys[i].name)),
			   keys[i].key);
}

/* What tells pasted text from typed; it lives as long as the description. */
static void find_paste(struct tty *t)
{
	const char *rmcup = capability("rmcup");

	t->paste_on = capability("BE");
	t->paste_off = capability("BD");
	if (t->paste_on && t->paste_off)
		return;
	/* Descriptions of xterm's relatives may be older than this. */
	if (rmcup && strstr(rmcup, "\033[?1049")) {
		t->paste_on = "\033[?2004h";
		t->paste_off = "\033[?2004l";
	} else {
		t->paste_on = t->paste_off = NULL;
	}
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

/* Starts ncurses, with our handlers in place before it looks for its own. */
static bool start_screen(struct tty *t, struct err *err)
{
	struct arena scratch = { 0 };
	struct build restore = { .arena = &scratch };
	int result;
	bool ok;

	setupterm(term_name(), t->out, &result);
	find_sequences(t);
	find_paste(t);
	build_restore(&restore, t);
	ok = signals_install(t->out, &t->first, build_view(&restore), err);
	arena_free(&scratch);
	del_curterm(cur_term);
	if (!ok)
		return false;
	signals_own_terminal(true);
	panic_hook(signals_restore_now);
	t->screen = new_screen(t);
	if (t->screen) {
		find_paste(t);
		return true;
	}
	panic_hook(NULL);
	signals_restore_now();
	signals_remove();
	return err_set(err, "cannot use the terminal \"%.40s\"", term_name());
}

static void free_tty(struct tty *t)
{
	if (t->in_file)
		fclose(t->in_file);
	free(t->shown);
	free(t->line);
	free(t);
}

struct tty *tty_open(const struct tty_options *options, struct err *err)
{
	struct tty *t;

	if (!isatty(STDOUT_FILENO)) {
		err_set(err, "standard output is no terminal; use \"annals "
			     "list\" or --plain");
		return NULL;
	}
	t = calloc(1, sizeof(*t));
	if (!t)
		panic("out of memory");
	t->out = STDOUT_FILENO;
	t->escdelay = esc_delay();
	t->narrow = MB_CUR_MAX == 1;
	fflush(stdout);
	if (tcgetattr(t->out, &t->first) != 0) {
		err_set(err, "cannot use the terminal: %s", strerror(errno));
		free_tty(t);
		return NULL;
	}
	if (!check_term(t->out, err) || !open_input(t, err) ||
	    !start_screen(t, err)) {
		free_tty(t);
		return NULL;
	}
	set_modes(t);
	style_init(&t->looks, wants_color(options));
	tty_show_resized(t);
	tty_enter(t);
	return t;
}

void tty_write(const struct tty *t, struct sv bytes)
{
	while (bytes.n > 0) {
		ssize_t n = write(t->out, bytes.s, bytes.n);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return; /* reading keys will tell that it is gone */
		bytes = sv_slice(bytes, (size_t)n, bytes.n);
	}
}

void tty_enter(struct tty *t)
{
	if (t->entered)
		return;
	signals_own_terminal(true);
	t->entered = true;
	clearok(curscr, TRUE);
	refresh();
	keypad(stdscr, TRUE);
	tty_write(t, sv_of(t->paste_on));
}

void tty_leave(struct tty *t)
{
	struct arena scratch = { 0 };
	struct build cursor = { .arena = &scratch };

	if (!t->entered)
		return;
	add_capability(&cursor, "cnorm");
	t->entered = false;
	tty_write(t, sv_of(t->paste_off));
	endwin();
	tty_write(t, build_view(&cursor)); /* see build_restore() */
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
	signals_remove();
	delscreen(t->screen);
	free_tty(t);
	return end;
}

void tty_size(const struct tty *t, int *rows, int *cols)
{
	*rows = t->rows;
	*cols = t->cols;
}

void tty_repaint(struct tty *t)
{
	(void)t;
	clearok(curscr, TRUE);
	refresh();
}
