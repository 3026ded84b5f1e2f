/* Reading keys: bytes, signals and pastes as they come. */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "tty/background.h"
#include "tty/signals.h"
#include "tty/parts.h"

/* Gives the terminal to whoever is waiting for it until we are continued. */
static void suspend(struct tty *t)
{
	tty_leave(t);
	signals_stop_here();
	tty_enter(t);
}

/* Takes the terminal again after a stop that gave no warning. */
static void resume(struct tty *t)
{
	tty_leave(t);
	tty_enter(t);
}

/* What signals ask for, as a key, or K_NONE. */
static uint32_t signal_key(struct tty *t)
{
	bool resized;

	signals_drain();
	if (t->interrupted && signals_end() == SIGINT)
		signals_go_on(); /* whoever was told of it asks for more keys */
	t->interrupted = signals_end() == SIGINT;
	if (signals_end())
		return t->interrupted ? K_INTERRUPT : K_QUIT;
	resized = signals_resized();
	if (signals_stopped()) {
		suspend(t);
		resized = true; /* the background hears nothing of it */
	}
	if (signals_continued()) {
		resume(t);
		resized = true;
	}
	return resized && tty_measure(t) ? K_RESIZE : K_NONE;
}

/* How a paste ends; no key begins so. */
static const struct sv paste_end = SV_INIT("\033[201~");

/* How long the rest may take of what surely has one. */
enum { PATIENCE = 1000 /* ms */ };

/* KEY as part of a paste: text, the end, or K_NONE for what is left out. */
static uint32_t pasted_key(struct tty *t, uint32_t key)
{
	if (key == K_PASTED) {
		t->pasting = false;
		return key;
	}
	if (key == K_ENTER || key == K_TAB)
		return ' ';
	return key_is_text(key) ? key : K_NONE;
}

/* Takes N bytes off those that were read. */
static void drop_bytes(struct tty *t, size_t n)
{
	t->nbytes -= n;
	memmove(t->bytes, t->bytes + n, t->nbytes);
}

/* Whether an answer of the terminal has begun to come: no key begins so. */
static bool answering(const struct tty *t)
{
	struct sv bytes = { (const char *)t->bytes, t->nbytes };

	return t->asked && sv_starts(bytes, SV(BACKGROUND_ANSWER));
}

/* Takes what the terminal answers off the bytes read, and looks as it says;
 * *MORE: they may begin so. */
static bool take_answer(struct tty *t, bool *more)
{
	struct sv bytes = { (const char *)t->bytes, t->nbytes };
	bool light = t->light;
	size_t n = background_answer(bytes, more, &light);

	if (n == 0)
		return false;
	drop_bytes(t, n);
	t->asked = false;
	if (light == t->light)
		return true;
	t->light = light;
	style_init(&t->looks, &t->theme, t->colors, light);
	tty_show_again(t);
	return true;
}

/* Takes the next key off the bytes read; *TOOK is false when there is none. */
static uint32_t take_key(struct tty *t, bool final, bool *took)
{
	struct sv bytes = { (const char *)t->bytes, t->nbytes };
	bool more = false;
	uint32_t key;
	size_t n;

	*took = t->asked && !t->pasting && take_answer(t, &more);
	if (*took || (more && !final))
		return K_NONE;
	if (more && answering(t)) { /* the rest of it is lost */
		drop_bytes(t, t->nbytes);
		return K_NONE;
	}
	n = decode_key(&t->sequences, bytes, final, &key);

	/* The end of the paste was cut off, or Esc was typed for want of it. */
	if (t->pasting && final && sv_starts(paste_end, bytes)) {
		key = K_PASTED;
		n = bytes.n;
	}
	*took = n > 0;
	drop_bytes(t, n);
	if (n == 0)
		return K_NONE;
	if (t->pasting)
		return pasted_key(t, key);
	if (key == K_PASTED)
		return K_NONE; /* without a beginning */
	t->pasting = key == K_PASTE;
	return key;
}

/* Waits for bytes or a signal and reads them; false when MS went by, or ALSO
 * can be read. */
static bool wait_input(struct tty *t, int ms, int also)
{
	struct pollfd fds[] = {
		{ .fd = t->in, .events = POLLIN },
		{ .fd = signals_wake_fd(), .events = POLLIN },
		{ .fd = also, .events = POLLIN },
	};
	int ready = poll(fds, 3, ms);
	ssize_t n;

	if (ready == 0)
		return false;
	if (ready < 0 || !fds[0].revents)
		/* The caller looks for the signal. */
		return ready < 0 || fds[1].revents;
	n = read(t->in, t->bytes + t->nbytes, sizeof(t->bytes) - t->nbytes);
	if (n > 0)
		t->nbytes += (size_t)n;
	else if (n == 0 || (errno != EINTR && errno != EAGAIN))
		t->gone = true;
	return true;
}

void tty_also(struct tty *t, int fd)
{
	t->also = fd;
}

uint32_t tty_read_key(struct tty *t, int timeout)
{
	int64_t until = clock_ms() + timeout;

	for (;;) {
		bool took;
		uint32_t key = signal_key(t);
		int64_t left = timeout < 0 ? -1 : until - clock_ms();

		if (key != K_NONE)
			return key;
		key = take_key(t, false, &took);
		if (key != K_NONE)
			return key;
		if (took)
			continue;
		if (t->gone)
			return K_HANGUP;
		if (t->nbytes > 0) { /* part of a sequence */
			bool ends = t->pasting || answering(t);

			if (wait_input(t, ends ? PATIENCE : t->escdelay, -1))
				continue;
			key = take_key(t, true, &took);
			if (key != K_NONE)
				return key;
			continue;
		}
		if (timeout >= 0 && left < 0)
			left = 0;
		if (!wait_input(t, (int)left, t->also))
			return K_NONE;
	}
}
