/* Reading keys: bytes, signals and pastes as they come. */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "tty/background.h"
#include "tty/signals.h"
#include "tty/parts.h"

/* Gives the terminal to whoever is waiting for it until we are continued. */
static void suspend(struct tty *t)
{
	tty_leave(t);
	tty_stop(t);
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
	t->interrupted = signals_end() == SIGINT && !t->ends;
	if (signals_end())
		return t->interrupted ? K_INTERRUPT : K_QUIT;
	resized = signals_resized();
	if (signals_stopped()) {
		suspend(t);
		if (t->ends)
			return K_QUIT;
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

/* How long an answer of the terminal may be on its way. */
enum { ANSWER_PATIENCE = 500 /* ms */ };

/* Asks for the background what is to be asked, when nothing is typed that would
 * come before the answer: nobody knows then whom it is for. */
static void ask_background(struct tty *t)
{
	struct pollfd in = { .fd = t->in, .events = POLLIN };

	if (!t->asks || poll(&in, 1, 0) != 0)
		return;
	(void)file_write_fd(t->out, SV(BACKGROUND_QUESTION));
	t->asks = false;
	t->asked = t->once = true;
	t->asked_at = clock_ms();
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
	enum background said = t->on;
	size_t n = background_answer(bytes, more, &said);

	if (n == 0)
		return false;
	drop_bytes(t, n);
	t->asked = false;
	if (said == t->on)
		return true;
	t->on = said;
	style_init(&t->looks, &t->theme, t->colors, said);
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

/* Reads one byte more, which is there: what follows the key that leaves the
 * program is for whoever comes next. */
static void read_byte(struct tty *t)
{
	ssize_t n = read(t->in, t->bytes + t->nbytes, 1);

	if (n > 0)
		t->nbytes++;
	else if (n == 0 || (errno != EINTR && errno != EAGAIN))
		t->gone = true;
}

/* Waits for a byte or a signal and reads it; false when MS went by, or ALSO
 * can be read. */
static bool wait_input(struct tty *t, int ms, int also)
{
	struct pollfd fds[] = {
		{ .fd = t->in, .events = POLLIN },
		{ .fd = signals_wake_fd(), .events = POLLIN },
		{ .fd = also, .events = POLLIN },
	};
	int ready = poll(fds, 3, ms);

	if (ready == 0)
		return false;
	if (ready < 0 || !fds[0].revents)
		/* The caller looks for the signal. */
		return ready < 0 || fds[1].revents;
	read_byte(t);
	return true;
}

bool tty_is_typed(const struct tty *t)
{
	struct pollfd fds[] = {
		{ .fd = t->in, .events = POLLIN },
		{ .fd = signals_wake_fd(), .events = POLLIN },
	};

	return t->nbytes > 0 || poll(fds, 2, 0) != 0;
}

void tty_also(struct tty *t, int fd)
{
	t->also = fd;
}

/* Takes the answer off the bytes read, wherever it stands; false while it is
 * not all there. */
static bool cut_answer(struct tty *t)
{
	struct sv bytes = { (const char *)t->bytes, t->nbytes };
	enum background said;
	bool more;

	for (size_t i = 0; i < bytes.n; i++) {
		size_t n = background_answer(sv_slice(bytes, i, bytes.n), &more,
					     &said);

		if (n == 0)
			continue;
		memmove(t->bytes + i, t->bytes + i + n, bytes.n - i - n);
		t->nbytes -= n;
		return true;
	}
	return false;
}

/* Types what was read again, where the system lets us (TIOCSTI). */
static void type_again(struct tty *t)
{
#ifdef TIOCSTI
	for (size_t i = 0; i < t->nbytes; i++)
		(void)ioctl(t->in, TIOCSTI, &t->bytes[i]);
#endif
	t->nbytes = 0;
}

void tty_await_answer(struct tty *t)
{
	struct pollfd in = { .fd = t->in, .events = POLLIN };
	bool waits = t->asked;

	/* Once it is there, what was typed after it is read too: it is to stay
	 * after what was typed before. */
	while (t->asked && !t->gone && t->nbytes < sizeof(t->bytes)) {
		int64_t left = t->asked_at + ANSWER_PATIENCE - clock_ms();

		if (!waits && t->nbytes == 0)
			break;
		if (poll(&in, 1, waits && left > 0 ? (int)left : 0) <= 0)
			break;
		read_byte(t);
		waits = waits && !cut_answer(t);
	}
	t->asked = false;
	type_again(t);
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
		ask_background(t);
		if (!wait_input(t, (int)left, t->also))
			return K_NONE;
	}
}
