/* A program on a terminal of its own: started, read, waited for, ended. */
#include "support_inside.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/port.h"

enum {
	TICK = 50,  /* ms between two looks at what gives no event */
	QUIET = 10, /* ms that the kernel may take to pass bytes on */
};

static long long now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void append(char **to, size_t *n, const char *bytes, size_t count)
{
	*to = realloc(*to, *n + count + 1);
	assert_non_null(*to);
	if (count)
		memcpy(*to + *n, bytes, count);
	*n += count;
	(*to)[*n] = '\0';
}

struct pty *pty_start(const struct pty_options *o)
{
	struct pty *p = calloc(1, sizeof(*p));
	struct winsize size = {
		.ws_row = (unsigned short)(o->rows ? o->rows : 24),
		.ws_col = (unsigned short)(o->cols ? o->cols : 80),
	};
	int reports[2], orders[2], error[2] = { -1, -1 };

	assert_non_null(p);
	assert_true(port_pipe(reports, true));
	assert_true(port_pipe(orders, true));
	if (o->error_apart)
		assert_true(port_pipe(error, true));
	fflush(NULL);
	p->shell = forkpty(&p->master, NULL, NULL, &size);
	assert_true(p->shell >= 0);
	if (p->shell == 0) {
		close(reports[0]);
		close(orders[1]);
		pty_run_shell(o, reports[1], orders[0], error[1]);
	}
	close(reports[1]);
	close(orders[0]);
	if (o->error_apart)
		close(error[1]);
	p->reports = reports[0];
	p->orders = orders[1];
	p->error = error[0];
	tcgetattr(p->master, &p->before);
	fcntl(p->master, F_SETFL, O_NONBLOCK);
	pty_open_screen(p, size.ws_row, size.ws_col);
	append(&p->written, &p->nwritten, "", 0);
	append(&p->errors, &p->nerrors, "", 0);
	assert_int_equal(write(p->orders, "g", 1), 1);
	return p;
}

void pty_end(struct pty *p)
{
	if (p->program > 0 && !p->ended) {
		kill(-p->program, SIGKILL);
		kill(-p->program, SIGCONT);
	}
	close(p->orders);
	if (p->master >= 0)
		close(p->master);
	close(p->reports);
	if (p->error >= 0)
		close(p->error);
	waitpid(p->shell, NULL, 0);
	vterm_free(p->vt);
	free(p->text);
	free(p->written);
	free(p->errors);
	free(p);
}

/* Reading. */

static void read_master(struct pty *p)
{
	char bytes[4096];
	size_t answer;
	ssize_t n;

	while ((n = read(p->master, bytes, sizeof(bytes))) > 0) {
		append(&p->written, &p->nwritten, bytes, (size_t)n);
		vterm_input_write(p->vt, bytes, (size_t)n);
	}
	while ((answer = vterm_output_read(p->vt, bytes, sizeof(bytes))) > 0)
		pty_send(p, bytes, answer);
}

static void read_report(struct pty *p)
{
	struct report r;

	if (read(p->reports, &r, sizeof(r)) != (ssize_t)sizeof(r)) {
		fail_msg("the shell of the test has ended");
		return;
	}
	switch (r.what) {
	case STARTED:
		p->program = (pid_t)r.value;
		break;
	case STOPPED:
		p->stopped = true;
		break;
	case ENDED:
		p->ended = true;
		p->status = r.value;
		break;
	}
}

/* Takes in what comes within MS; false when nothing did. */
static bool step(struct pty *p, int ms)
{
	struct pollfd fds[] = {
		{ .fd = p->master, .events = POLLIN },
		{ .fd = p->ended ? -1 : p->reports, .events = POLLIN },
		{ .fd = p->error, .events = POLLIN },
	};

	if (poll(fds, 3, ms) <= 0)
		return false;
	if (fds[2].revents) {
		char bytes[4096];
		ssize_t n = read(p->error, bytes, sizeof(bytes));

		if (n > 0) {
			append(&p->errors, &p->nerrors, bytes, (size_t)n);
		} else {
			close(p->error);
			p->error = -1;
		}
	}
	/* The end is told after all that was written before it. */
	if (fds[1].revents)
		read_report(p);
	if (fds[0].revents)
		read_master(p);
	return true;
}

void pty_drain(struct pty *p)
{
	while (step(p, QUIET))
		;
}

/* Fails the test; cmocka's own message would cut the screen off. */
static void give_up(struct pty *p, const char *why)
{
	fprintf(stderr, "%s%s%s\n", pty_screen(p), *p->errors ? "--\n" : "",
		p->errors);
	fail_msg("%s", why);
}

void pty_wait(struct pty *p, bool (*ready)(struct pty *p, const void *what),
	      const void *what)
{
	long long until = now_ms() + PTY_PATIENCE;

	while (!ready(p, what)) {
		if (now_ms() > until)
			give_up(p, "what the test waits for did not come");
		step(p, TICK);
	}
}

static bool has_text(struct pty *p, const void *what)
{
	if (strstr(pty_screen(p), what))
		return true;
	if (p->ended && !step(p, 0))
		give_up(p, "the program ended before it showed the text");
	return false;
}

static bool lacks_text(struct pty *p, const void *what)
{
	return !strstr(pty_screen(p), what);
}

static bool has_stopped(struct pty *p, const void *what)
{
	(void)what;
	return p->stopped;
}

static bool has_ended(struct pty *p, const void *what)
{
	(void)what;
	return p->ended;
}

static bool has_started(struct pty *p, const void *what)
{
	(void)what;
	return p->program > 0;
}

static bool is_at(struct pty *p, const void *what)
{
	const int *place = what;
	int row, col;

	pty_cursor(p, &row, &col);
	return row == place[0] && col == place[1];
}

void pty_wait_cursor(struct pty *p, int row, int col)
{
	pty_wait(p, is_at, (const int[]){ row, col });
}

static bool has_mouse(struct pty *p, const void *what)
{
	return p->mouse == *(const bool *)what;
}

void pty_wait_mouse(struct pty *p, bool told)
{
	pty_wait(p, has_mouse, &told);
}

void pty_wait_for(struct pty *p, const char *text)
{
	pty_wait(p, has_text, text);
}

void pty_wait_gone(struct pty *p, const char *text)
{
	pty_wait(p, lacks_text, text);
}

void pty_wait_stop(struct pty *p)
{
	pty_wait(p, has_stopped, NULL);
	pty_drain(p);
}

bool pty_is_stopped(struct pty *p)
{
	while (step(p, 0))
		;
	return p->stopped;
}

int pty_wait_end(struct pty *p)
{
	pty_wait(p, has_ended, NULL);
	pty_drain(p);
	return p->status;
}

/* Whether the program sleeps, as told by the kernel. */
static bool sleeps(const struct pty *p)
{
	char path[64], text[512];
	const char *state;
	ssize_t n;
	int fd;

	snprintf(path, sizeof(path), "/proc/%d/stat", (int)p->program);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return true; /* it has ended */
	n = read(fd, text, sizeof(text) - 1);
	close(fd);
	text[n > 0 ? n : 0] = '\0';
	state = strrchr(text, ')'); /* its name may hold anything */
	return !state || state[1] == '\0' || strchr("STtZX", state[2]);
}

void pty_wait_idle(struct pty *p)
{
	long long until = now_ms() + PTY_PATIENCE;

	pty_wait(p, has_started, NULL);
	do {
		pty_drain(p);
		if (now_ms() > until)
			give_up(p, "the program does not come to rest");
	} while (!sleeps(p) || step(p, QUIET));
}

struct pty_use pty_use(struct pty *p)
{
	struct pty_use use = { 0 };
	char path[64], line[128];
	struct dirent *e;
	FILE *f;
	DIR *d;

	if (p->ended)
		fail_msg("the program ended with the status %#x: %s",
			 (unsigned)p->status, pty_error(p));
	snprintf(path, sizeof(path), "/proc/%d/status", (int)p->program);
	f = fopen(path, "re");
	assert_non_null(f);
	while (fgets(line, sizeof(line), f))
		if (strncmp(line, "RssAnon:", 8) == 0)
			use.own = strtol(line + 8, NULL, 10);
	fclose(f);
	snprintf(path, sizeof(path), "/proc/%d/fd", (int)p->program);
	d = opendir(path);
	assert_non_null(d);
	while ((e = readdir(d)))
		use.descriptors += e->d_name[0] != '.';
	closedir(d);
	return use;
}

/* Acting. */

void pty_send(struct pty *p, const void *bytes, size_t n)
{
	const char *s = bytes;

	while (n > 0) {
		ssize_t sent = write(p->master, s, n);

		if (sent < 0) {
			assert_int_equal(errno, EAGAIN);
			step(p, TICK);
			continue;
		}
		s += sent;
		n -= (size_t)sent;
	}
}

void pty_type(struct pty *p, const char *keys)
{
	pty_send(p, keys, strlen(keys));
}

void pty_claim_size(struct pty *p, int rows, int cols)
{
	struct winsize size = { .ws_row = (unsigned short)rows,
				.ws_col = (unsigned short)cols };

	assert_int_equal(ioctl(p->master, TIOCSWINSZ, &size), 0);
}

void pty_resize(struct pty *p, int rows, int cols)
{
	pty_drain(p);
	if (rows > 0 && cols > 0) /* one column and a wide letter crash it */
		vterm_set_size(p->vt, rows, cols > 1 ? cols : 2);
	pty_claim_size(p, rows, cols);
}

void pty_signal(struct pty *p, int number)
{
	pty_wait(p, has_started, NULL);
	kill(p->program, number);
}

static void order(struct pty *p, const char *order)
{
	p->stopped = false;
	assert_int_equal(write(p->orders, order, 1), 1);
}

void pty_continue(struct pty *p)
{
	order(p, "c");
}

void pty_continue_behind(struct pty *p)
{
	order(p, "b");
}

void pty_hang_up(struct pty *p)
{
	close(p->master);
	p->master = -1;
}

void pty_assert_exit(struct pty *p, int status)
{
	int ended = pty_wait_end(p);

	assert_true(WIFEXITED(ended));
	assert_int_equal(WEXITSTATUS(ended), status);
}

void pty_assert_ended_by(struct pty *p, int number)
{
	int status = pty_wait_end(p);

	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), number);
}
