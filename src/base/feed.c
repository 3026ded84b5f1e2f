/* Lines of what comes in pieces (feed.h). */
#include "base/feed.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static void add(struct feed *f, struct sv bytes)
{
	size_t left = f->bytes.n - f->from;

	if (f->from > 0 && left > 0)
		memmove(f->bytes.s, f->bytes.s + f->from, left);
	build_cut(&f->bytes, left);
	f->from = 0;
	if (left >= FEED_LINE_MOST) {
		size_t end = sv_find_char(bytes, '\n', 0);

		bytes = sv_slice(bytes, end == SV_NONE ? bytes.n : end,
				 bytes.n);
	}
	build_sv(&f->bytes, bytes);
}

int feed_read(struct feed *f, int fd, struct err *err)
{
	char bytes[1 << 14];
	ssize_t n = read(fd, bytes, sizeof(bytes));

	if (n > 0 && memchr(bytes, 0, (size_t)n)) {
		err_set(err, "is no text: it has a NUL");
		return -1;
	}
	if (n > 0)
		add(f, (struct sv){ bytes, (size_t)n });
	if (n >= 0)
		return n > 0;
	if (errno == EINTR)
		return 1;
	if (errno == EBADF)
		err_set(err, "is closed; redirect it");
	else
		err_set(err, "cannot be read: %s", strerror(errno));
	return -1;
}

bool feed_line(struct feed *f, struct sv *line)
{
	struct sv all = build_view(&f->bytes);
	size_t end = sv_find_char(all, '\n', f->from);

	if (end == SV_NONE)
		return false;
	*line = sv_slice(all, f->from, end);
	f->from = end + 1;
	return true;
}

bool feed_last(struct feed *f, struct sv *line)
{
	struct sv all = build_view(&f->bytes);

	*line = sv_slice(all, f->from, all.n);
	f->from = all.n;
	return line->n > 0;
}
