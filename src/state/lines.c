/* Reading and writing one file of lines, with changes made again to what others
 * wrote. */
#include "state/lines.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/utf8.h"
#include "state/state.h"

void lines_free(struct lines *l)
{
	VEC_FREE(&l->all);
	VEC_FREE(&l->changes);
	arena_free(&l->arena);
}

void lines_remove(struct lines *l, size_t i)
{
	memmove(l->all.v + i, l->all.v + i + 1,
		(l->all.n - i - 1) * sizeof(*l->all.v));
	l->all.n--;
}

/* The first line about KEY, or as many as there are. */
static size_t find(const struct lines *l, struct sv key)
{
	size_t i = 0;

	while (i < l->all.n && !sv_eq(l->key(l->all.v[i]), key))
		i++;
	return i;
}

static void make(struct lines *l, const struct change *c)
{
	size_t n = l->all.n, i = c->act == CHANGE_ADD ? n : find(l, c->key);

	for (; c->act == CHANGE_REMOVE && i < l->all.n; i = find(l, c->key))
		lines_remove(l, i);
	if (c->act == CHANGE_SET && i < n)
		l->all.v[i] = c->line;
	/* What is made again, after a writing that half failed, may be the
	 * last line already. */
	else if (c->act != CHANGE_REMOVE &&
		 (n == 0 || !sv_eq(l->all.v[n - 1], c->line)))
		VEC_ADD(&l->all, c->line);
	if (l->trim)
		l->trim(l);
}

/* Whether the file can be read again with LINE for the line AT, or after the
 * last. */
static bool has_room(const struct lines *l, size_t at, struct sv line)
{
	size_t bytes = line.n + 1;

	for (size_t i = 0; i < l->all.n; i++)
		if (i != at)
			bytes += l->all.v[i].n + 1;
	return bytes <= STATE_FILE_MAX;
}

bool lines_change(struct lines *l, enum change_act act, struct sv key,
		  struct sv line)
{
	size_t at = act == CHANGE_SET ? find(l, key) : l->all.n;
	struct change c = { act, arena_copy(&l->arena, key),
			    arena_copy(&l->arena, line) };

	if (act != CHANGE_REMOVE && !has_room(l, at, line))
		return false;
	VEC_ADD(&l->changes, c);
	make(l, &c);
	return true;
}

/* ---- the file ---- */

static struct stamp stamp_of(const char *path)
{
	struct stat st;

	if (stat(path, &st) != 0)
		return (struct stamp){ .there = errno != ENOENT };
	return (struct stamp){ true,	   st.st_dev,  st.st_ino,
			       st.st_size, st.st_mtim, st.st_ctim };
}

static bool same_time(struct timespec x, struct timespec y)
{
	return x.tv_sec == y.tv_sec && x.tv_nsec == y.tv_nsec;
}

static bool same_stamp(const struct stamp *x, const struct stamp *y)
{
	return x->there == y->there && x->device == y->device &&
	       x->inode == y->inode && x->size == y->size &&
	       same_time(x->mtime, y->mtime) && same_time(x->ctime, y->ctime);
}

/* Whether TEXT is what the program or an editor would have written. */
static bool check(struct sv text, struct err *err)
{
	if (text.n > STATE_FILE_MAX)
		return err_set(err, "is larger than 16 MB");
	if (utf8_invalid(text) != SV_NONE)
		return err_set(err, "is not UTF-8");
	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.s[i];

		if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') ||
		    c == 0x7F)
			return err_set(err, "has control characters in it");
	}
	return true;
}

/* Lines and changes anew, in an arena of their own. */
static void take(struct lines *l, struct sv text)
{
	struct arena was = l->arena;

	l->arena = (struct arena){ 0 };
	l->all.n = 0;
	text = arena_copy(&l->arena, text);
	while (text.n > 0)
		VEC_ADD(&l->all, sv_cut(&text, '\n'));
	for (size_t i = 0; i < l->changes.n; i++) {
		struct change *c = &l->changes.v[i];

		c->key = arena_copy(&l->arena, c->key);
		c->line = arena_copy(&l->arena, c->line);
		make(l, c);
	}
	arena_free(&was);
}

bool lines_read(struct lines *l, const char *path, struct err *err)
{
	struct stamp now = stamp_of(path);
	struct file_bytes bytes = { 0 };

	if (!l->damaged && same_stamp(&now, &l->stamp))
		return true;
	l->damaged = now.there &&
		     (!file_read_own(path, STATE_FILE_MAX + 1, &bytes, err) ||
		      !check((struct sv){ bytes.s, bytes.n }, err));
	if (l->damaged)
		file_free(&bytes);
	l->stamp = now;
	take(l, (struct sv){ bytes.s, bytes.n });
	file_free(&bytes);
	return !l->damaged;
}

bool lines_write(struct lines *l, const char *path, struct err *err)
{
	struct arena scratch = { 0 };
	struct build b = { .arena = &scratch };
	bool ok;

	for (size_t i = 0; i < l->all.n; i++) {
		build_sv(&b, l->all.v[i]);
		build_char(&b, '\n');
	}
	/* Another program may have added to it meanwhile. */
	ok = b.n <= STATE_FILE_MAX ?
		     file_write(path, build_view(&b), FILE_PRIVATE, err) :
		     err_set(err, "it would be larger than 16 MB; remove lines "
				  "that you need no more: %s", path);
	arena_free(&scratch);
	if (!ok)
		return false;
	l->changes.n = 0;
	l->stamp = stamp_of(path);
	return true;
}
