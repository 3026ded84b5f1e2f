/* The folders of the XDG specification, from the environment. */
#include "base/xdg.h"

#include <stdlib.h>

#include "base/build.h"

const char *xdg_folder(struct arena *a, const char *variable,
		       const char *fallback)
{
	const char *base = getenv(variable), *home = getenv("HOME");
	struct build b = { .arena = a };

	if (base && base[0] == '/')
		build_str(&b, base);
	else if (home && home[0] == '/')
		build_fmt(&b, "%s/%s", home, fallback);
	else
		return NULL;
	build_str(&b, "/annals");
	return b.s;
}
