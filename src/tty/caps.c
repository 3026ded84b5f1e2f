/* Asking terminfo, and the bytes that take and give back the terminal. */
#include "tty/caps.h"

#include <stdlib.h>
#include <string.h>

#include "tty/signals.h"

/* Last: its macros take the words "lines", "columns" and many others. */
#include <term.h>

/* The terminal's description of NAME, or null. */
static const char *capability(const char *name)
{
	const char *s = tigetstr(name);

	/* -1, as a pointer, is what is no string at all. */
	return s && (intptr_t)s != -1 && *s ? s : NULL;
}

const char *caps_term_name(void)
{
	const char *term = getenv("TERM");

	return term ? term : "";
}

/* Reads the description of TERM; *CUP is whether it has a cursor to address. */
static bool describe(int fd, bool *cup)
{
	int result;
	bool known;

	signals_in_ncurses(true);
	known = *caps_term_name() &&
		setupterm(caps_term_name(), fd, &result) == OK;
	*cup = known && capability("cup");
	if (known)
		del_curterm(cur_term);
	signals_in_ncurses(false);
	return known;
}

bool caps_check(int fd, struct err *err)
{
	bool cup;

	if (!*caps_term_name())
		return err_set(err, "TERM is not set; set it to the terminal's "
				    "type, such as TERM=xterm, or use --plain");
	if (!describe(fd, &cup))
		return err_set(err, "unknown terminal type \"%.40s\"; set TERM "
				    "to one known here, such as TERM=xterm, or "
				    "use --plain",
			       caps_term_name());
	if (!cup)
		return err_set(err, "terminal type \"%.40s\" cannot address "
				    "its cursor; use --plain",
			       caps_term_name());
	return true;
}

void caps_add(struct build *b, const char *name)
{
	const char *s = capability(name);

	while (s && *s) {
		if (s[0] == '$' && s[1] == '<' && strchr(s, '>'))
			s = strchr(s, '>') + 1;
		else
			build_char(b, *s++);
	}
}

bool caps_have_mouse(void)
{
	return capability("kmous");
}

bool caps_wraps_early(void)
{
	return tigetflag("am") > 0 && tigetflag("xenl") <= 0;
}

/* Appends what gives the terminal back without ncurses' help. */
static void build_restore(struct build *b, const struct tty *t)
{
	if (caps_have_mouse())
		build_str(b, MOUSE_OFF); /* whether it was on or not */
	if (t->paste_off)
		build_str(b, t->paste_off);
	caps_add(b, "sgr0");
	caps_add(b, "op");
	caps_add(b, "cnorm");
	caps_add(b, "rmkx");
	caps_add(b, "rmcup");
	/* Some terminals take back with the screen what the cursor was when
	 * ncurses last saved its place, and that is hidden. */
	caps_add(b, "cnorm");
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

bool caps_is_xterm(void)
{
	const char *rmcup = capability("rmcup");

	return rmcup && strstr(rmcup, "\033[?1049");
}

void caps_find_paste(struct tty *t)
{
	t->paste_on = capability("BE");
	t->paste_off = capability("BD");
	if (t->paste_on && t->paste_off)
		return;
	/* Descriptions of xterm's relatives may be older than this. */
	if (caps_is_xterm()) {
		t->paste_on = "\033[?2004h";
		t->paste_off = "\033[?2004l";
	} else {
		t->paste_on = t->paste_off = NULL;
	}
}

/* Puts TO, which is no longer, in the place of FROM in the capability NAME,
 * whose bytes ncurses reads anew at each use. */
static void shorten(const char *name, const char *from, const char *to)
{
	char *s = capability(name) ? tigetstr(name) : NULL;
	char *at = s ? strstr(s, from) : NULL;
	size_t n = strlen(from), left = strlen(to);

	if (!at)
		return;
	memcpy(at, to, left);
	memmove(at + left, at + n, strlen(at + n) + 1);
}

void caps_lighten(void)
{
	static const struct {
		const char *name, *from, *to;
	} parts[] = {
		{ "sgr", "%?%p9%t\033(0%e\033(B%;", "" },
		{ "sgr", "%?%p9%t\016%e\017%;", "" },
		{ "sgr", "\033[0%?", "\033[%?" },
		{ "sgr0", "\033(B", "" },
		{ "sgr0", "\017", "" },
	};

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		shorten(parts[i].name, parts[i].from, parts[i].to);
}

bool caps_read(struct tty *t, struct build *restore)
{
	int result;
	bool known;

	signals_in_ncurses(true);
	known = setupterm(caps_term_name(), t->out, &result) == OK;
	if (known) {
		find_sequences(t);
		caps_find_paste(t);
		build_restore(restore, t);
		del_curterm(cur_term);
	}
	signals_in_ncurses(false);
	return known;
}

/* Whether the terminal's NAME is just the sequence IS. */
static bool is_just(const char *name, const char *is)
{
	const char *s = capability(name);

	return s && strcmp(s, is) == 0;
}

bool caps_take_lines(bool *ech, bool *rep, bool *moves)
{
	static const struct {
		const char *name, *is;
	} needed[] = {
		{ "cup", "\033[%i%p1%d;%p2%dH" }, { "hpa", "\033[%i%p1%dG" },
		{ "cuf", "\033[%p1%dC" },	  { "el", "\033[K" },
		{ "dch", "\033[%p1%dP" },	  { "ich", "\033[%p1%d@" },
		{ "cr", "\r" },		  { "cub1", "\b" },
		{ "cud1", "\n" },
	};

	for (size_t i = 0; i < sizeof(needed) / sizeof(*needed); i++)
		if (!is_just(needed[i].name, needed[i].is))
			return false;
	*ech = is_just("ech", "\033[%p1%dX");
	*rep = is_just("rep", "%p1%c\033[%p2%{1}%-%db");
	*moves = is_just("csr", "\033[%i%p1%d;%p2%dr") &&
		 is_just("indn", "\033[%p1%dS") &&
		 is_just("rin", "\033[%p1%dT");
	return !caps_wraps_early();
}

void caps_sgr(struct pen *pen, const char *name, int value)
{
	const char *s = capability(name);
	size_t n;

	s = s ? tiparm(s, value) : NULL;
	n = s ? strlen(s) : 0;
	if (n < 4 || s[0] != '\033' || s[1] != '[' ||
	    strspn(s + 2, "0123456789;") != n - 3 || s[n - 1] != 'm' ||
	    pen->n + n > PEN_BYTES)
		return;
	if (pen->n > 0)
		pen->codes[pen->n++] = ';';
	memcpy(pen->codes + pen->n, s + 2, n - 3);
	pen->n = (uint8_t)(pen->n + n - 3);
}
