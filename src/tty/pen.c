/* Changing from one look to another by SGR. */
#include "tty/pen.h"

#include <string.h>

static int put(char *out, int n, const char *bytes, int count)
{
	if (out)
		memcpy(out + n, bytes, (size_t)count);
	return n + count;
}

int pen_change(const struct pens *p, uint8_t from, uint8_t to, char *out)
{
	int n = 0;

	if (from == to)
		return 0;
	n = put(out, n, "\033[", 2);
	/* A number that is left out is a 0, which ends all others. */
	if (from != 0 && to != 0)
		n = put(out, n, ";", 1);
	n = put(out, n, p->v[to].codes, p->v[to].n);
	return put(out, n, "m", 1);
}

uint8_t pens_add(struct pens *p, const struct pen *codes)
{
	for (uint8_t i = 0; i < p->n; i++)
		if (p->v[i].n == codes->n &&
		    memcmp(p->v[i].codes, codes->codes, codes->n) == 0)
			return i;
	p->v[p->n] = *codes;
	return p->n++;
}
