/* Handing texts to a clipboard and addresses to a browser, and saying what was
 * done: it is not known whether they arrived. */
#include "desktop.h"

#include <stdlib.h>
#include <string.h>

#include "base/build.h"
#include "base/child.h"
#include "base/file.h"
#include "base/percent.h"
#include "base/shell.h"
#include "state/state.h"

enum {
	PATIENCE = 1000,    /* ms that a tool may take */
	ADDRESS_MAX = 2048, /* bytes */
};

/* Tools that take the clipboard's text from standard input. */
static const struct tool {
	bool wayland, x; /* needs a desktop of this sort, or none */
	const char *argv[4];
} tools[] = {
	{ true, false, { "wl-copy", NULL } },
	{ false, true, { "xclip", "-selection", "clipboard", NULL } },
	{ false, true, { "xsel", "--clipboard", "--input", NULL } },
#ifdef __APPLE__
	{ false, false, { "pbcopy", NULL } },
#endif
};

static bool is_set(const char *value)
{
	return value && *value;
}

/* Whether the reader sits elsewhere: the desktop here is not his. */
static bool is_remote(void)
{
	return is_set(getenv("SSH_CONNECTION")) || is_set(getenv("SSH_TTY"));
}

/* ---- the clipboard ---- */

/* The tool that took TEXT, or null. */
static const char *feed_tool(struct sv text)
{
	bool wayland = is_set(getenv("WAYLAND_DISPLAY"));
	bool x = is_set(getenv("DISPLAY"));
	struct err err;

	if (is_remote())
		return NULL;
	for (size_t i = 0; i < sizeof(tools) / sizeof(*tools); i++)
		if ((wayland || !tools[i].wayland) && (x || !tools[i].x) &&
		    child_feed(tools[i].argv, text, PATIENCE, &err))
			return tools[i].argv[0];
	return NULL;
}

/* Each of these hands TEXT on and appends to B how, "with xclip", or why it
 * cannot; then it returns false. */

static bool by_tool(struct tty *t, struct build *b, struct sv text)
{
	const char *tool = feed_tool(text);

	(void)t;
	if (tool)
		build_fmt(b, "with %s", tool);
	else
		build_str(b, is_remote() ? "the clipboard of this machine is "
					   "not yours: you came by SSH" :
					   "no tool for the clipboard takes it "
					   "here");
	return tool;
}

static bool by_terminal(struct tty *t, struct build *b, struct sv text)
{
	if (!t) {
		build_str(b, "no tool for the clipboard takes it here");
		return false;
	}
	if (tty_copy(t, text)) {
		build_fmt(b, "by OSC 52; %s may refuse",
			  is_set(getenv("TMUX")) ? "tmux or the terminal" :
						   "the terminal");
		return true;
	}
	if (text.n > TTY_COPY_MAX)
		build_fmt(b, "%zu bytes, and a terminal takes %d", text.n,
			  TTY_COPY_MAX);
	else
		build_str(b, "the terminal takes nothing");
	return false;
}

static bool by_any(struct tty *t, struct build *b, struct sv text)
{
	struct build why = { .arena = b->arena };

	if (!by_tool(t, &why, text))
		return by_terminal(t, b, text);
	build_sv(b, build_view(&why));
	return true;
}

/* The file "copied" beside what is kept between runs. */
static bool by_file(struct tty *t, struct build *b, struct sv text)
{
	const char *folder = state_folder(b->arena);
	struct build path = { .arena = b->arena };
	struct err err = { .text = "set HOME or XDG_STATE_HOME for the file" };
	bool ok = folder && file_make_folder(folder, &err);

	(void)t;
	if (ok) {
		build_fmt(&path, "%s/copied", folder);
		ok = file_write(path.s, text, FILE_PRIVATE, &err);
	}
	build_str(b, ok ? "into " : err.text);
	build_sv(b, ok ? build_view(&path) : (struct sv){ 0 });
	return ok;
}

/* "Copied the citation, 178 bytes, by OSC 52; the terminal may refuse", or TEXT
 * itself where it has no NAME: "Copied: annals report data   by OSC 52". */
static void tell(struct build *b, struct sv name, struct sv text,
		 struct sv how)
{
	if (name.n > 0)
		build_fmt(b, "Copied %.*s, %zu bytes, ", SV_ARG(name), text.n);
	else
		build_fmt(b, "Copied: %.*s   ", SV_ARG(text));
	build_sv(b, how);
}

bool desktop_copy(struct tty *t, struct arena *a, enum clip how,
		  struct sv name, struct sv text, struct sv *told)
{
	static bool (*const ways[])(struct tty *, struct build *,
				    struct sv) = {
		[CLIP_AUTO] = by_any,
		[CLIP_TOOL] = by_tool,
		[CLIP_OSC52] = by_terminal,
		[CLIP_FILE] = by_file,
	};
	struct build b = { .arena = a }, way = { .arena = a };
	bool ok = ways[how](t, &way, text);

	if (ok)
		tell(&b, name, text, build_view(&way));
	else
		build_fmt(&b, "Not copied: %s", way.s);
	*told = build_view(&b);
	return ok;
}

/* ---- the browser ---- */

/* Whether ADDRESS is safe to hand on: of http or https, and printed as it is.
 * What begins so is no option of a browser's. */
static bool is_safe(struct sv address)
{
	if (address.n > ADDRESS_MAX || !percent_is_web(address))
		return false;
	for (size_t i = 0; i < address.n; i++) {
		unsigned char c = (unsigned char)address.s[i];

		if (c <= ' ' || c == 0x7F ||
		    (c == 0xC2 && i + 1 < address.n &&
		     (unsigned char)address.s[i + 1] < 0xA0))
			return false; /* C0, DEL, C1 */
	}
	return true;
}

/* Whether PROGRAM draws on the terminal. */
static bool needs_terminal(const char *program)
{
	static const char *const those[] = { "lynx", "w3m", "links", "links2",
					     "elinks", "browsh" };
	const char *slash = strrchr(program, '/');
	const char *name = slash ? slash + 1 : program;

	for (size_t i = 0; i < sizeof(those) / sizeof(*those); i++)
		if (strcmp(name, those[i]) == 0)
			return true;
	return false;
}

/* The words of the browser's command, separated by blanks, in A; null: there
 * is none for this reader. */
static const char **browser_words(struct arena *a)
{
	const char *browser = getenv("BROWSER");
	const char **words;

	if (is_set(browser)) {
		words = shell_words(a, sv_of(browser));
		return words[0] ? words : NULL;
	}
	if (is_remote())
		return NULL;
#ifdef __APPLE__
	return shell_words(a, SV("open"));
#endif
	return is_set(getenv("DISPLAY")) || is_set(getenv("WAYLAND_DISPLAY")) ?
		       shell_words(a, SV("xdg-open")) :
		       NULL;
}

bool desktop_open(struct tty *t, struct arena *a, enum clip how,
		  struct sv address, struct sv *told)
{
	struct build b = { .arena = a };
	const char **words = browser_words(a), **argv;
	struct err err = { .text = "" };
	size_t n = 0;
	bool ok = is_safe(address);

	if (!ok) {
		build_str(&b, "Not opened, for it is no address of http or "
			      "https: ");
		build_sv(&b, address);
		*told = build_view(&b);
		return false;
	}
	if (!words)
		return desktop_copy(t, a, how, (struct sv){ 0 }, address, told);
	while (words[n])
		n++;
	argv = ARENA_NEW(a, n + 2, const char *);
	memcpy(argv, words, n * sizeof(*argv));
	argv[n] = arena_cstr(a, address);
	ok = needs_terminal(argv[0]) ? tty_run(t, argv, -1, NULL, &err) :
				       child_leave(argv, &err);
	build_str(&b, ok ? "Given to " : err.text);
	build_str(&b, ok ? argv[0] : "");
	build_str(&b, ": ");
	build_sv(&b, address);
	*told = build_view(&b);
	return ok;
}
