/* Reading files into a book, a piece at a time: stages from files to links. */
#include "load/load.h"

#include <string.h>
#include <unistd.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/panic.h"
#include "book/linking.h"
#include "book/order.h"
#include "load/circle.h"
#include "load/make.h"
#include "load/resolve.h"
#include "load/silence.h"

static section_shape_of shape_of_key;

static enum section_shape shape_of_key(struct sv key)
{
	const struct field *field = schema_field(SHAPE_FILE, key);

	if (field && field->type == FIELD_RECORDS)
		return SECTION_LIST;
	return field && field->type == FIELD_SECTION ? SECTION_MAP :
						       SECTION_WHOLE;
}

/* ---- stages ---- */

/* A stage goes on by a piece and names the stage that comes next: itself,
 * while there is more of it. */
enum stage { STAGE_PROVE, STAGE_OPEN, STAGE_READ, STAGE_SCAN, STAGE_RECORDS,
	     STAGE_CLOSE, STAGE_ANEW, STAGE_RESOLVE, STAGE_KEEP, STAGE_ORDER,
	     STAGE_LINK, STAGE_WRITTEN, STAGE_GIVE_BACK, STAGE_DONE };

enum {
	SCAN_AT_ONCE = 1 << 17, /* bytes */
	RECORDS_AT_ONCE = 16,
};

/* Names the file that is read from now on; names in faults must outlive the
 * load. */
static void begin_file(struct load *l, struct sv name)
{
	struct text file = book_add_text(l->book, name);

	l->file_name = arena_copy(l->diags->arena, name);
	l->file = l->book->files.n;
	VEC_ADD(&l->book->files, file);
}

static enum stage unreadable(struct load *l, const struct err *err)
{
	DIAG(l->diags, FAULT_file_unreadable,
	     ((struct locus){ l->file_name, 0, 0 }), sv_of(err->text));
	return STAGE_CLOSE;
}

static enum stage open_file(struct load *l)
{
	struct load_course *c = &l->course;
	struct err err;
	const char *path;
	bool stdin_too;

	if (c->next == c->files.n)
		return reuse_fails(l) ? STAGE_ANEW : STAGE_RESOLVE;
	path = c->files.v[c->next++];
	stdin_too = strcmp(path, "-") == 0;
	c->reader = (struct file_reader){ .fd = STDIN_FILENO,
					  .most = SIZE_MAX };
	l->file_name = arena_copy(l->diags->arena, stdin_too ?
							   SV("<stdin>") :
							   sv_of(path));
	c->scan = scan_begin((struct sv){ 0 }, l->file_name, l->diags);
	c->scan.spoilt = &c->spoilt;
	if (!stdin_too && !file_begin(&c->reader, path, &err))
		return unreadable(l, &err);
	l->book->made_of += c->reader.is;
	return STAGE_READ;
}

static void close_fd(struct file_reader *r)
{
	if (r->fd > STDIN_FILENO)
		close(r->fd);
	r->fd = -1;
}

static enum stage read_file(struct load *l)
{
	struct load_course *c = &l->course;
	struct file_bytes *b = &c->reader.bytes;
	struct err err;
	bool done;

	if (!file_more(&c->reader, &done, &err)) {
		close_fd(&c->reader);
		return unreadable(l, &err);
	}
	scan_more(&c->scan, (struct sv){ b->s, b->n }, done);
	return STAGE_SCAN;
}

/* What was given back of the file is needed once more. */
static bool read_once_more(void *load)
{
	struct load *l = load;
	struct err err;

	if (file_recall(&l->course.reader, &err))
		return true;
	unreadable(l, &err);
	return false;
}

static enum stage scan_file(struct load *l)
{
	struct load_course *c = &l->course;
	enum scan_step step = scan_next(&c->scan, SCAN_AT_ONCE);

	if (step == SCAN_MORE)
		return scan_waits(&c->scan) ? STAGE_READ : STAGE_SCAN;
	/* Its texts are no longer than it: their column grows once. */
	VEC_ROOM(&l->book->blob, c->scan.bytes.n);
	begin_file(l, l->file_name);
	if (step == SCAN_REFUSED)
		return STAGE_CLOSE;
	c->line = 0;
	c->faults = l->diags->n;
	c->undashed = false;
	c->records = node_open(c->scan.text, l->file_name, c->scan.returns,
			       l->diags);
	node_recall(c->records, read_once_more, l);
	node_head(c->records, SV("events"));
	if (c->spoilt.v.n > 0)
		node_spoilt(c->records, &c->spoilt);
	else if (!l->libyaml)
		node_hasten(c->records);
	chunks_begin(l);
	reuse_begin(l);
	return STAGE_RECORDS;
}

/* A file that has nothing, not even something wrong. */
static void tell_empty(struct load *l)
{
	if (!node_any(l->course.records) && l->course.spoilt.v.n == 0 &&
	    l->diags->n == l->course.faults)
		DIAG0(l->diags, FAULT_file_empty,
		      ((struct locus){ l->file_name, 0, 0 }));
}

static enum stage take_records(struct load *l)
{
	struct load_course *c = &l->course;
	struct record record;

	for (int i = 0; i < RECORDS_AT_ONCE && !reuse_take(l); i++) {
		enum node_step step = node_next(c->records, shape_of_key,
						&record);

		if (step != STEP_RECORD)
			chunks_end(l);
		if (step == STEP_END)
			tell_empty(l);
		if (step != STEP_RECORD)
			return STAGE_CLOSE;
		c->line = record.node->line;
		make_record(l, &record);
		chunks_note(l, &record);
		arena_reset(&l->scratch);
	}
	if (c->reader.is)
		file_forget(&c->reader,
			    (size_t)(chunks_needs(l, node_behind(c->records)) -
				     c->reader.bytes.s));
	return STAGE_RECORDS;
}

static enum stage close_file(struct load *l)
{
	struct load_course *c = &l->course;

	if (c->records)
		node_close(c->records);
	c->records = NULL;
	VEC_FREE(&c->spoilt.v);
	close_fd(&c->reader);
	return file_free_some(&c->reader.bytes) ? STAGE_CLOSE : STAGE_OPEN;
}

static enum stage resolve(struct load *l)
{
	struct load_course *c = &l->course;

	if (!c->resolving)
		c->resolving = resolve_open(l);
	if (resolve_step(c->resolving))
		return STAGE_RESOLVE;
	resolve_close(c->resolving);
	c->resolving = NULL;
	VEC_FREE(&l->said_who);
	VEC_FREE(&l->said_where);
	return reuse_fails(l) ? STAGE_ANEW : STAGE_KEEP;
}

static enum stage keep_references(struct load *l)
{
	if (chunks_keep(l))
		return STAGE_KEEP;
	l->course.order = order_open(l->book);
	return STAGE_ORDER;
}

static enum stage put_in_order(struct load *l)
{
	struct load_course *c = &l->course;

	if (order_step(c->order))
		return STAGE_ORDER;
	order_close(c->order);
	c->order = NULL;
	/* In order, so that what is told does not hang on the files. */
	circle_check_events(l->book, l->link_places.v, l->diags);
	VEC_FREE(&l->link_places);
	c->linking = linking_open(l->book);
	return STAGE_LINK;
}

static enum stage link_events(struct load *l)
{
	struct load_course *c = &l->course;

	if (linking_step(c->linking))
		return STAGE_LINK;
	linking_close(c->linking);
	c->linking = NULL;
	return STAGE_WRITTEN;
}

static enum stage link_written(struct load *l)
{
	written_link(l);
	circle_check(l->book, l->diags);
	silence_settle(l);
	diag_sort(l->diags);
	return STAGE_GIVE_BACK;
}

/* The references of L, each a table; false when there is none numbered AT. */
static bool free_refs(struct load *l, size_t at)
{
	struct refs *const refs[] = {
		&l->names,	&l->events,	&l->sources,  &l->series,
		&l->ids,	&l->event_ids,	&l->source_ids,
		&l->series_ids, &l->kind_ids,	&l->role_ids,
		&l->descriptions,
	};

	if (at == sizeof(refs) / sizeof(*refs))
		return false;
	refs_free(refs[at]);
	return true;
}

/* What is left when the book is made, a part at a time. */
static enum stage give_back(struct load *l)
{
	if (free_refs(l, l->course.freed)) {
		l->course.freed++;
		return STAGE_GIVE_BACK;
	}
	return arena_free_some(&l->arena) ? STAGE_GIVE_BACK : STAGE_DONE;
}

static void begin_at(struct load *l, unsigned flags, struct diags *diags)
{
	*l = (struct load){ .book = book_new(),
			    .keep = flags & LOAD_WRITTEN,
			    .libyaml = flags & LOAD_LIBYAML,
			    .diags = diags };
	l->book->seed = hash_run();
	l->course.reader.fd = -1;
	l->names.arena = l->events.arena = &l->arena;
	l->sources.arena = l->series.arena = &l->arena;
	l->ids.arena = l->event_ids.arena = &l->arena;
	l->source_ids.arena = l->series_ids.arena = &l->arena;
	l->kind_ids.arena = l->role_ids.arena = &l->arena;
	l->descriptions.arena = &l->arena;
}

/* Gives back everything but the book. */
static void give_all_back(struct load *l)
{
	close_file(l);
	file_free(&l->course.reader.bytes);
	if (l->course.resolving)
		resolve_close(l->course.resolving);
	if (l->course.order)
		order_close(l->course.order);
	if (l->course.linking)
		linking_close(l->course.linking);
	for (size_t i = 0; free_refs(l, i); i++)
		continue;
	draft_free(&l->draft);
	VEC_FREE(&l->facts);
	VEC_FREE(&l->uses);
	VEC_FREE(&l->link_places);
	VEC_FREE(&l->said_who);
	VEC_FREE(&l->said_where);
	VEC_FREE(&l->sources_described);
	VEC_FREE(&l->places_described);
	VEC_FREE(&l->silences);
	VEC_FREE(&l->needs);
	reuse_free(l);
	arena_free(&l->scratch);
	arena_free(&l->arena);
}

/* What there was of the book before may be damaged. */
static enum stage prove_before(struct load *l)
{
	const struct book *b = l->reuse.before;
	bool good = true;

	if (b && b->guard && b->guard->prove(b->guard, &good))
		return STAGE_PROVE;
	if (!good)
		l->reuse.before = NULL;
	return STAGE_OPEN;
}

/* Chunks of the book before were taken that could not. */
static enum stage begin_anew(struct load *l)
{
	struct reuse reuse;
	struct paths files = l->course.files;
	struct diags *diags = l->diags, told = l->course.told;

	if (book_free_some(l->book))
		return STAGE_ANEW;
	reuse = reuse_anew(l);
	give_all_back(l);
	begin_at(l, 0, diags); /* load_after() takes no book where flags are */
	l->reuse = reuse;
	told.v = diags->v;
	told.cap = diags->cap;
	*diags = told;
	l->course.files = files;
	return STAGE_OPEN;
}

static enum stage (*const stages[])(struct load *l) = {
	[STAGE_PROVE] = prove_before, [STAGE_OPEN] = open_file,
	[STAGE_READ] = read_file,     [STAGE_SCAN] = scan_file,
	[STAGE_RECORDS] = take_records, [STAGE_CLOSE] = close_file,
	[STAGE_ANEW] = begin_anew,    [STAGE_RESOLVE] = resolve,
	[STAGE_KEEP] = keep_references, [STAGE_ORDER] = put_in_order,
	[STAGE_LINK] = link_events,   [STAGE_WRITTEN] = link_written,
	[STAGE_GIVE_BACK] = give_back,
};

/* ---- the whole ---- */

static struct load *begin(unsigned flags, struct diags *diags)
{
	struct load *l = MEM_NEW(1, struct load);

	begin_at(l, flags, diags);
	return l;
}

struct load *load_open(const char *const *paths, size_t n, unsigned flags,
		       struct diags *diags)
{
	struct load *l = begin(flags, diags);

	for (size_t i = 0; i < n; i++)
		paths_add(&l->course.files, NULL, diags->arena, paths[i],
			  diags);
	l->course.told = *diags;
	return l;
}

void load_after(struct load *l, const struct book *before)
{
	if (!l->keep && !l->libyaml)
		l->reuse.before = before;
}

bool load_step(struct load *l)
{
	if (l->course.stage != STAGE_DONE)
		l->course.stage = stages[l->course.stage](l);
	return l->course.stage != STAGE_DONE;
}

struct book *load_end(struct load *l)
{
	struct book *b = l->book;

	ENSURE(l->course.stage == STAGE_DONE);
	give_all_back(l);
	mem_free(l);
	return b;
}

void load_drop(struct load *l)
{
	book_free(l->book);
	give_all_back(l);
	mem_free(l);
}

/* How much of the file that is read is done, in thousandths: its bytes are
 * looked at once, then the line of its last record tells. */
static size_t file_progress(const struct load_course *c)
{
	enum { SCAN = 150 };
	size_t size = c->reader.size > c->reader.bytes.n ? c->reader.size :
							   c->reader.bytes.n;

	if (c->stage == STAGE_RECORDS)
		return SCAN + (size_t)c->line * (1000 - SCAN) /
				      (c->scan.line + 1);
	return c->reader.size ? c->reader.bytes.n * SCAN / size : 0;
}

/* Reading takes about nine tenths of the time. */
unsigned load_progress(const struct load *l)
{
	const struct load_course *c = &l->course;
	size_t files = c->files.n ? c->files.n : 1;
	size_t done = c->next * 1000; /* thousandths of a file */

	if (c->stage == STAGE_DONE)
		return 1000;
	if (c->stage >= STAGE_RESOLVE)
		return c->order ? 900 + order_progress(c->order) / 10 :
				  c->stage > STAGE_ORDER ? 999 : 900;
	if (c->stage >= STAGE_READ && c->stage <= STAGE_RECORDS)
		done -= 1000 - file_progress(c);
	return (unsigned)(done * 9 / (files * 10));
}

static struct book *load_whole(struct load *l)
{
	while (load_step(l))
		continue;
	return load_end(l);
}

static struct book *load_bytes(struct sv text, struct sv name, unsigned flags,
			       struct diags *diags)
{
	struct load *l = begin(flags, diags);

	l->file_name = arena_copy(diags->arena, name);
	l->course.scan = scan_begin(text, l->file_name, diags);
	l->course.scan.spoilt = &l->course.spoilt;
	l->course.stage = STAGE_SCAN;
	return load_whole(l);
}

struct book *load_book(const char *const *paths, size_t n,
		       struct diags *diags)
{
	return load_whole(load_open(paths, n, 0, diags));
}

struct book *load_written(const char *const *paths, size_t n,
			  struct diags *diags)
{
	return load_whole(load_open(paths, n, LOAD_WRITTEN, diags));
}

struct book *load_text(struct sv text, struct sv name, struct diags *diags)
{
	return load_bytes(text, name, 0, diags);
}

struct book *load_text_written(struct sv text, struct sv name,
			       struct diags *diags)
{
	return load_bytes(text, name, LOAD_WRITTEN, diags);
}
