/* The terminal's clipboard, by OSC 52 of xterm's control sequences. */
#include <stdint.h>
#include <stdlib.h>

#include "base/build.h"
#include "base/file.h"
#include "tty/parts.h"

/* Appends BYTES in base64 (RFC 4648, section 4). */
static void put_base64(struct build *b, struct sv bytes)
{
	static const char digit[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "abcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < bytes.n; i += 3) {
		uint32_t three = 0;

		for (size_t k = i; k < i + 3; k++)
			three = three << 8 |
				(k < bytes.n ? (unsigned char)bytes.s[k] : 0U);
		for (size_t k = 0; k < 4; k++, three <<= 6)
			build_char(b, i + k <= bytes.n ? digit[three >> 18 & 63]
						       : '=');
	}
}

bool tty_copy(struct tty *t, struct sv text)
{
	const char *tmux = getenv("TMUX");
	struct arena scratch = { 0 };
	struct build b = { .arena = &scratch };
	bool ok = text.n <= TTY_COPY_MAX;

	if (ok) {
		build_str(&b, "\033]52;c;");
		put_base64(&b, text);
		build_str(&b, "\033\\");
		/* tmux takes that (set-clipboard on), or lets through what it
		 * is not to look at (allow-passthrough), where its escape is
		 * doubled. */
		if (tmux && *tmux) {
			build_str(&b, "\033Ptmux;\033\033]52;c;");
			put_base64(&b, text);
			build_str(&b, "\033\033\\\033\\");
		}
		ok = file_write_fd(t->out, build_view(&b));
	}
	arena_free(&scratch);
	return ok;
}
