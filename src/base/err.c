/* The text of an error, put together as printf() does, and its remedy. */
#include "base/err.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool err_set(struct err *err, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsnprintf(err->text, sizeof(err->text), fmt, args);
	va_end(args);
	err->bug = false;
	return false;
}

bool err_add(struct err *err, const char *more)
{
	size_t n = strlen(err->text);

	snprintf(err->text + n, sizeof(err->text) - n, "%s", more);
	return false;
}

static const struct {
	int error;
	const char *remedy[2]; /* by enum err_at; null for what cannot be */
} remedies[] = {
	{ ENOENT, { "; check its name", "; make its folder first" } },
	{ ENOTDIR, { "; check its name", "; check its name" } },
	{ ENAMETOOLONG, { "; check its name", "; choose a shorter name" } },
	{ ELOOP, { "; it is a link that leads back to itself: mend it",
		   "; it is a link that leads back to itself: mend it" } },
	{ EISDIR, { "; name a file in it", "; name a file in it" } },
	{ ESPIPE, { "; put one there, or give - and redirect a stream" } },
	{ ENXIO, { "; put a regular file there" } },
	{ ENODEV, { "; put a regular file there" } },
	{ EACCES, { "; see that you may read it",
		    "; choose a folder that you may write to" } },
	{ EPERM, { "; see that you may read it",
		   "; choose a folder that you may write to" } },
	{ EROFS, { NULL, "; choose a folder that you may write to" } },
	{ EIO, { "; check the disk", "; check the disk" } },
	{ EMFILE, { "; ulimit -n limits how many files may be open",
		    "; ulimit -n limits how many files may be open" } },
	{ ENOSPC, { NULL, "; make room there or choose another place" } },
	{ EDQUOT, { NULL, "; make room there or choose another place" } },
	{ EFBIG, { NULL, "; ulimit -f limits how large files may be" } },
	{ ETIMEDOUT, { NULL, "; its reader takes nothing" } },
};

const char *err_remedy(int error, enum err_at at)
{
	for (size_t i = 0; i < sizeof(remedies) / sizeof(*remedies); i++)
		if (remedies[i].error == error && remedies[i].remedy[at])
			return remedies[i].remedy[at];
	return "";
}
