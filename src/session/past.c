/* Reading and comparing a chronology as it was (past.h). */
#include "session/past.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/panic.h"
#include "load/load.h"
#include "session/revision.h"
#include "wording/date_words.h"

enum { PAIRS = 4 }; /* steps of comparing that take about a millisecond */

struct past {
	struct arena arena;
	const char *what;
	enum past_kind kind;
	int64_t day; /* that WHAT is, or INT64_MIN */
	const char *const *paths; /* of the chronology that is there */
	size_t npaths;
	struct revision *revision; /* or null: it is a file */
	const char *const *old;    /* what is read, for each of the paths */
	size_t nold;
	struct diags faults;
	struct load *load; /* or null: not yet, or all is read */
	struct book *book;
	struct corpus corpus;
	bool read, failed;
	struct err err;

	struct arena pairs; /* of what follows */
	struct corpus now;  /* what it is compared with */
	struct pairing *pairing;
	bool compared;
	event_no *was; /* by new number: the old one, or NO_EVENT */
};

/* ---- reading ---- */

/* The day that TEXT is, or INT64_MIN. */
static int64_t day_of(struct arena *a, struct sv text,
		      const struct date_context *typed)
{
	struct date d;
	struct date_fault fault;

	if (!date_read(a, text, typed, &d, &fault) ||
	    d.first_end != END_KNOWN)
		return INT64_MIN;
	return d.first;
}

struct past *past_open(struct sv what, const struct date_context *typed,
		       const char *const *paths, size_t n)
{
	struct past *p = MEM_NEW(1, struct past);

	p->what = arena_cstr(&p->arena, what);
	p->paths = paths;
	p->npaths = n;
	p->faults.arena = &p->arena;
	if (what.n == 0 || file_has_name(p->what) || sv_eq(what, SV("-"))) {
		p->old = &p->what;
		p->nold = 1;
		return p;
	}
	p->kind = PAST_REVISION;
	p->day = day_of(&p->arena, what, typed);
	p->revision = revision_open(what, p->day, paths, n);
	return p;
}

void past_close(struct past *p)
{
	if (!p)
		return;
	pair_close(p->pairing);
	if (p->load)
		load_drop(p->load);
	index_free(p->corpus.x);
	book_free(p->book);
	revision_close(p->revision);
	arena_free(&p->pairs);
	arena_free(&p->arena);
	mem_free(p);
}

/* TEXT with the names of copies as they are told: "HEAD~1:a.yaml". */
static struct sv rename_copies(struct past *p, struct sv text)
{
	struct sv folder = revision_folder(p->revision);
	struct build b = { .arena = &p->arena };
	size_t at = sv_find(text, folder, 0);

	if (at == SV_NONE)
		return text;
	for (; at != SV_NONE; at = sv_find(text, folder, 0)) {
		build_sv(&b, sv_slice(text, 0, at));
		build_str(&b, p->what);
		build_char(&b, ':');
		text = sv_slice(text, at + folder.n + 1, text.n);
		sv_cut(&text, '/');
	}
	build_sv(&b, text);
	return build_view(&b);
}

/* What is at fault in a copy is told of the revision, and what is not read
 * there. */
static void tell_faults(struct past *p)
{
	size_t n;
	const struct revision_link *unread = revision_unread(p->revision, &n);

	for (size_t i = 0; i < p->faults.n; i++) {
		struct diag *d = &p->faults.v[i];

		d->file = rename_copies(p, d->file);
		d->message = rename_copies(p, d->message);
	}
	for (size_t i = 0; i < n; i++) {
		struct build name = { .arena = &p->arena };

		build_str(&name, p->what);
		build_char(&name, ':');
		build_sv(&name, unread[i].name);
		DIAG(&p->faults, FAULT_file_unreadable,
		     ((struct locus){ build_view(&name), 0, 0 }),
		     sv_of(unread[i].why));
	}
}

/* Copies some of a revision; false when that cannot be. */
static bool copy_some(struct past *p)
{
	bool by_day;

	if (revision_step(p->revision))
		return true;
	p->old = revision_paths(p->revision, &p->err);
	p->nold = p->npaths;
	p->failed = !p->old;
	revision_day(p->revision, &by_day);
	p->kind = by_day ? PAST_DAY : PAST_REVISION;
	return !p->failed;
}

static void end_load(struct past *p)
{
	p->book = load_end(p->load);
	p->corpus = (struct corpus){ p->book, index_new(p->book) };
	p->load = NULL;
	p->read = true;
	if (p->revision)
		tell_faults(p);
}

bool past_read(struct past *p)
{
	if (p->failed || p->read)
		return false;
	if (!p->old)
		return copy_some(p);
	if (!p->load)
		p->load = load_open(p->old, p->nold, 0, &p->faults);
	if (!load_step(p->load))
		end_load(p);
	return !p->read;
}

const struct corpus *past_corpus(const struct past *p, struct err *err)
{
	if (!p->failed)
		return &p->corpus;
	*err = p->err;
	return NULL;
}

const struct diags *past_faults(const struct past *p)
{
	return &p->faults;
}

enum past_kind past_kind(const struct past *p)
{
	return p->kind;
}

struct sv past_day(const struct past *p)
{
	bool by_day;

	return p->revision ? revision_day(p->revision, &by_day) :
			     (struct sv){ 0 };
}

struct sv past_name(const struct past *p, struct arena *a,
		    const struct locale *l, bool iso)
{
	struct build name = { .arena = a }, day = name;
	struct date d;
	struct date_fault fault;

	if (p->kind == PAST_FILE)
		return file_last_part(sv_of(p->what));
	if (p->kind == PAST_DAY)
		date_print_day(&day, p->day);
	else
		build_sv(&day, past_day(p));
	if (p->kind == PAST_REVISION)
		build_fmt(&name, "%s, ", p->what);
	if (iso || !date_parse(a, build_view(&day), DATE_STRICT, &d, NULL,
			       &fault))
		build_sv(&name, build_view(&day));
	else
		date_words(&name, l, &d);
	return build_view(&name);
}

/* ---- comparing ---- */

/* The names of the files of B within PATHS: two folders are compared file by
 * file, and so are two files that are called otherwise. */
static struct sv *files_within(struct past *p, const struct book *b,
			       const char *const *paths, size_t n)
{
	struct sv *files = ARENA_NEW(&p->pairs, book_files(b), struct sv);

	for (file_no f = 0; f < book_files(b); f++) {
		files[f] = book_file_name(b, f);
		for (size_t i = 0; i < n; i++) {
			struct sv path = sv_of(paths[i]);

			if (!sv_starts(files[f], path))
				continue;
			files[f] = sv_slice(files[f], path.n, files[f].n);
			break;
		}
	}
	return files;
}

void past_compare(struct past *p, const struct corpus *now)
{
	event_no n = book_events(now->b);

	ENSURE(p->read);
	pair_close(p->pairing);
	arena_reset(&p->pairs);
	p->now = *now;
	p->pairing = pair_open(
		(struct pair_side){ p->corpus, files_within(p, p->book, p->old,
							    p->nold) },
		(struct pair_side){ *now, files_within(p, now->b, p->paths,
						       p->npaths) });
	p->compared = false;
	p->was = ARENA_NEW(&p->pairs, n, event_no);
	for (event_no ev = 0; ev < n; ev++)
		p->was[ev] = NO_EVENT;
}

bool past_step(struct past *p)
{
	const event_no *now;

	if (p->compared)
		return false;
	if (index_step_keys(p->corpus.x, PAIRS) ||
	    index_step_keys(p->now.x, PAIRS))
		return true;
	for (int i = 0; i < PAIRS; i++)
		if (!pair_step(p->pairing)) {
			p->compared = true;
			break;
		}
	if (!p->compared)
		return true;
	now = pair_found(p->pairing).now;
	for (event_no ev = 0; ev < book_events(p->book); ev++)
		if (now[ev] != NO_EVENT)
			p->was[now[ev]] = ev;
	return false;
}

struct pair_found past_found(const struct past *p)
{
	return pair_found(p->pairing);
}

struct past_lists past_lists(const struct past *p, struct arena *a)
{
	struct pair_found found = pair_found(p->pairing);
	event_no now = book_events(p->now.b), old = book_events(p->book);
	struct past_lists l = {
		.added.v = ARENA_NEW(a, found.added, event_no),
		.changed.v = ARENA_NEW(a, found.changed, event_no),
		.gone.v = ARENA_NEW(a, found.gone, event_no),
	};

	for (event_no ev = 0; ev < now; ev++) {
		event_no was = p->was[ev];

		if (was == NO_EVENT)
			l.added.v[l.added.n++] = ev;
		else if (found.fields[was] != 0)
			l.changed.v[l.changed.n++] = ev;
	}
	for (event_no ev = 0; ev < old; ev++)
		if (found.now[ev] == NO_EVENT)
			l.gone.v[l.gone.n++] = ev;
	return l;
}

event_no past_was(const struct past *p, event_no ev)
{
	return p->was[ev];
}
