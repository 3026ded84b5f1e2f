/* Copying to the clipboard, and saying what was done: it is not known whether
 * it arrived. */
#include "clip.h"

#include <stdlib.h>

#include "base/build.h"
#include "base/child.h"

enum { PATIENCE = 1000 /* ms that a tool may take */ };

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

/* The tool that took TEXT, or null. */
static const char *feed_tool(struct sv text)
{
	bool wayland = is_set(getenv("WAYLAND_DISPLAY"));
	bool x = is_set(getenv("DISPLAY"));
	struct err err;

	/* The desktop of whoever is logged in from elsewhere is not this. */
	if (is_set(getenv("SSH_CONNECTION")) || is_set(getenv("SSH_TTY")))
		return NULL;
	for (size_t i = 0; i < sizeof(tools) / sizeof(*tools); i++)
		if ((wayland || !tools[i].wayland) && (x || !tools[i].x) &&
		    child_feed(tools[i].argv, text, PATIENCE, &err))
			return tools[i].argv[0];
	return NULL;
}

/* "Copied the citation, 178 bytes, by OSC 52; the terminal may refuse", and
 * TEXT itself where it has no NAME. */
static void tell(struct build *b, struct sv name, struct sv text,
		 const char *tool)
{
	build_str(b, "Copied ");
	if (name.n > 0)
		build_fmt(b, "%.*s, %zu bytes, ", SV_ARG(name), text.n);
	if (tool)
		build_fmt(b, "with %s", tool);
	else
		build_fmt(b, "by OSC 52; %s may refuse",
			  is_set(getenv("TMUX")) ? "tmux or the terminal" :
						   "the terminal");
	if (name.n > 0)
		return;
	build_str(b, ": ");
	build_sv(b, text);
}

bool clip_copy(struct tty *t, struct arena *a, struct sv name, struct sv text,
	       struct sv *told)
{
	struct build b = { .arena = a };
	const char *tool = feed_tool(text);
	bool ok = tool || tty_copy(t, text);

	if (ok)
		tell(&b, name, text, tool);
	else if (text.n > TTY_COPY_MAX)
		build_fmt(&b, "Not copied: %zu bytes, and a terminal takes %d",
			  text.n, TTY_COPY_MAX);
	else
		build_str(&b, "Not copied: the terminal takes nothing");
	*told = build_view(&b);
	return ok;
}
