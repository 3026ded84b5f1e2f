/* Giving output away while it is made (sink.h). */
#include "base/sink.h"

#include <errno.h>
#include <string.h>

#include "base/file.h"

bool sink_put(struct sink *k, struct sv bytes)
{
	if (k->error)
		return false;
	if (bytes.n == 0)
		return true;
	if (!k->put(k, bytes)) {
		k->error = errno ? errno : EIO;
		return false;
	}
	k->bytes += bytes.n;
	return true;
}

void sink_refuse(struct sink *k, const struct err *why)
{
	k->error = ECANCELED;
	k->why = *why;
}

bool sink_end(struct sink *k, bool keep, struct err *err)
{
	if (k->why.text[0]) {
		if (k->end)
			k->end(k, false, err);
		*err = k->why;
		return false;
	}
	if (k->end)
		return k->end(k, keep, err);
	return !k->error || err_set(err, "%s", strerror(k->error));
}

static bool put_fd(struct sink *k, struct sv bytes)
{
	return file_write_fd(((struct sink_fd *)k)->fd, bytes);
}

struct sink_fd sink_to_fd(int fd)
{
	return (struct sink_fd){ { .put = put_fd }, fd };
}

static bool put_text(struct sink *k, struct sv bytes)
{
	build_sv(((struct sink_text *)k)->to, bytes);
	return true;
}

struct sink_text sink_to_text(struct build *to)
{
	return (struct sink_text){ { .put = put_text }, to };
}

bool sink_drain(struct sink *k, struct build *b)
{
	bool ok = sink_put(k, build_view(b));

	build_cut(b, 0);
	return ok;
}

bool sink_ease(struct sink *k, struct build *b)
{
	enum { DRAIN_AT = 1 << 16 };

	return b->n <= DRAIN_AT || sink_drain(k, b);
}
