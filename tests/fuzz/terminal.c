/*
 * Whatever is typed at the program itself, on a terminal: it goes on until that
 * is taken from it, and ends by itself then.  A byte is a letter, a key that
 * has a name, another size or another file.  It is in a folder of its own,
 * finds no other program, and the keys that write where one wishes, pipe or
 * take any command are not typed.
 */
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>

#include "base/file.h"
#include "base/panic.h"
#include "../torture/asleep.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { QUIET = 2 /* ms */, MOST = 64 /* bytes */, SIZES = 3, TRIES = 5000,
       RIGHT_MOST = 3 };

static const char *const files[] = {
	"people: {p: {name: Pat Ent, az: Pət}}\n"
	"events:\n"
	"- {id: a, date: 2024-05, title: Visit, who: p, place: Baku}\n"
	"- {id: b, part_of: a, date: 2024-05-17, title: Talks, who: [p, K]}\n"
	"- {date: '', title: Lost, figures: [{what: x, value: 5}]}\n",
	"events:\n"
	"- {id: a, date: 2024-06, title: Visit again, who: Pət Ent}\n"
	"- {date: 2025, title: Another, kind: meeting, place: Gəncə}\n",
	"- {date: nonsense, title: [\n",
};
static const char *const keys[] = {
	"\r", "\033", "\t", "\033[Z", "\033[A", "\033[B", "\033[D", "\033[C",
	"\033[5~", "\033[6~", "\033[H", "\033[F", "\017", "\033[1;3D", "\014",
	"\007", "\025", "\027", "\033[1;2C", "\177", "\020", "\016", "\033[3~",
	"\033OP", "\033[1;3C", "\033[<0;9;5M", "\033[<64;9;5M", "\033[200~",
	"\033[201~", "\xff",
};
enum { FILES = sizeof(files) / sizeof(*files),
       KEYS = sizeof(keys) / sizeof(*keys) };

/* The last two are signals, which end it. */
static const char never[] = "|w:\003\034";

static char program[PATH_MAX], folder[PATH_MAX], path[PATH_MAX + 16];

static void put(int file)
{
	struct err err;

	ENSURE(file_write(path, sv_of(files[file]), FILE_REPLACE, &err));
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	const char *base = getenv("TMPDIR");
	char *end;

	(void)argc;
	(void)argv;
	ENSURE(readlink("/proc/self/exe", program, sizeof(program) - 8) > 0);
	end = strrchr(program, '/');
	memcpy(end, "/annals", sizeof("/annals"));
	snprintf(folder, sizeof(folder), "%s/annals-fuzz-XXXXXX",
		 base ? base : "/tmp");
	ENSURE(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/a.yaml", folder);
	return 0;
}

/* Becomes the program. */
_Noreturn static void become(void)
{
	setenv("HOME", folder, 1);
	setenv("TMPDIR", folder, 1);
	setenv("PATH", "/nonexistent", 1);
	setenv("TERM", "xterm-256color", 1);
	unsetenv("XDG_STATE_HOME");
	execl(program, program, "--no-cache", path, (char *)NULL);
	_exit(127);
}

/* Reads what is drawn, until nothing more comes and CHILD waits. */
static bool rest(int terminal, pid_t child)
{
	struct pollfd due = { .fd = terminal, .events = POLLIN };
	char bytes[4096];

	for (int i = 0; i < TRIES; i++)
		if (poll(&due, 1, QUIET) > 0) {
			if (read(terminal, bytes, sizeof(bytes)) <= 0)
				return false;
		} else if (is_asleep(child)) {
			return true;
		}
	panic("it does not come to rest");
}

/* The byte B of the input. */
static void act(int terminal, unsigned b)
{
	static const struct winsize sizes[SIZES] = {
		{ .ws_row = 24, .ws_col = 80 },
		{ .ws_row = 5, .ws_col = 20 },
		{ .ws_row = 40, .ws_col = 130 },
	};
	const char c = (char)b;
	struct sv typed = { &c, 1 };

	if (b >= 0xE0)
		put((int)b % FILES);
	else if (b >= 0xC0)
		ioctl(terminal, TIOCSWINSZ, &sizes[b % SIZES]);
	else if (b >= 0x80)
		typed = sv_of(keys[b % KEYS]);
	if (b < 0xC0 && !strchr(never, c))
		ENSURE(write(terminal, typed.s, typed.n) >= 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct winsize begins = { .ws_row = 24, .ws_col = 80 };
	int terminal, status;
	pid_t child;

	put(0);
	child = forkpty(&terminal, NULL, NULL, &begins);
	ENSURE(child >= 0);
	if (child == 0)
		become();
	for (size_t i = 0; i < size && i < MOST; i++) {
		if (!rest(terminal, child))
			break;
		act(terminal, data[i]);
	}
	rest(terminal, child);
	close(terminal);
	while (waitpid(child, &status, 0) < 0)
		ENSURE(errno == EINTR); /* by the clock of libFuzzer */
	/* By the signal of a terminal that is gone, or by itself. */
	ENSURE(WIFSIGNALED(status) ? WTERMSIG(status) == SIGHUP :
				     WEXITSTATUS(status) <= RIGHT_MOST);
	return 0;
}
