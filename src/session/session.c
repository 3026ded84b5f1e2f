/* Watching, waiting, reading, judging (session.h). */
#include "session/session.h"

#include "base/clock.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/port.h"
#include "load/load.h"
#include "session/watch.h"

enum {
	HOUR = 60, /* minutes */
	QUIET_FOR = 200,  /* ms without a change before files are read */
	POLL_EVERY = 1000, /* ms, where nothing can be watched */
	TOLD_AFTER = 300, /* ms of reading before it is told */
};

/* What was read at once: a book with its index, and what is wrong in its
 * files. */
struct reading {
	struct book *book; /* null: none, or not ours */
	struct corpus corpus;
	struct arena arena;
	struct diags faults;
};

enum doing {
	DOING_NOTHING,
	DOING_WAIT,
	DOING_LOAD,
	DOING_INDEX, /* so that no key has to wait for it later */
	DOING_PAIR,
};

struct session {
	const char *const *paths;
	size_t npaths;
	unsigned flags; /* enum load_flag */
	int64_t (*clock)(void);
	struct watch *watch;

	enum doing doing;
	bool asked;       /* by session_again() */
	bool heard;       /* something happened, whatever files look like: a
			     time may be too coarse to show it */
	int64_t due;      /* when a wait is over */
	int64_t poll;     /* when to look next, without a watch */
	int64_t begun;    /* when the load began */
	int64_t began;    /* clock_ns() then */
	struct load *load;
	struct reading fresh; /* being read, or paired */
	struct pairing *pairing;

	const struct corpus *corpus; /* that is shown; null at first */
	const struct diags *faults; /* of it */
	bool good;               /* it is all that the files say */
	struct reading shown, before;
	struct reading gone; /* what is given back while nobody waits */
	struct reading broken; /* the last that was not good: its faults */
	struct pairing *told;  /* of the last news */
	struct arena states[2]; /* of the texts below */
	struct sv seen;        /* what the files looked like when they were
				  read last */
	struct sv looked;      /* and when they were looked at last */
	uint64_t made_of;      /* book_made_of() of what they are then */
	uint64_t strayed;      /* and of the last that was of others */
	struct arena words;    /* of what is told */
	struct news judged;    /* what is wrong with the files as they are */
	int read_at;           /* the minute of the day at which what is shown
				  was read; -1: it is what is left of it */
};

static int64_t now(const struct session *s)
{
	return s->clock();
}

/* ---- looking at the files ---- */

static void reading_free(struct reading *r)
{
	index_free(r->corpus.x);
	book_free(r->book);
	arena_free(&r->arena);
	*r = (struct reading){ 0 };
}

/* The same a part at a time; false when nothing is left. */
static bool reading_free_some(struct reading *r)
{
	if (r->corpus.x && !index_free_some(r->corpus.x))
		r->corpus.x = NULL;
	else if (!r->corpus.x && r->book && !book_free_some(r->book))
		r->book = NULL;
	if (r->book)
		return true;
	reading_free(r);
	return false;
}

/* Looks at the files; whether they look otherwise than the last time. */
static bool look(struct session *s)
{
	struct arena scratch = { 0 };
	struct sv state = watch_state(s->watch, &scratch, &s->made_of);
	bool same = sv_eq(state, s->looked);

	if (!same) {
		arena_reset(&s->states[0]);
		s->looked = arena_copy(&s->states[0], state);
	}
	arena_free(&scratch);
	s->poll = now(s) + POLL_EVERY;
	return !same;
}

/* What is read now is what was looked at last. */
static void note_seen(struct session *s)
{
	arena_reset(&s->states[1]);
	s->seen = arena_copy(&s->states[1], s->looked);
}

struct session *session_open(const char *const *paths, size_t n,
			     unsigned flags, int64_t (*clock)(void))
{
	struct session *s = MEM_NEW(1, struct session);

	*s = (struct session){ .paths = paths, .npaths = n, .flags = flags,
			       .clock = clock ? clock : clock_ms };
	s->watch = watch_open(paths, n);
	look(s);
	note_seen(s);
	return s;
}

/* Gives up what is being read. */
static void drop(struct session *s)
{
	if (s->load)
		load_drop(s->load);
	s->load = NULL;
	pair_close(s->pairing);
	s->pairing = NULL;
	reading_free(&s->fresh);
	s->doing = DOING_NOTHING;
}

void session_close(struct session *s)
{
	if (!s)
		return;
	drop(s);
	pair_close(s->told);
	reading_free(&s->shown);
	reading_free(&s->before);
	reading_free(&s->gone);
	reading_free(&s->broken);
	arena_free(&s->states[0]);
	arena_free(&s->states[1]);
	arena_free(&s->words);
	watch_close(s->watch);
	mem_free(s);
}

static void wait_for(struct session *s, int64_t due)
{
	s->heard = s->heard || s->load || s->pairing; /* it was not read */
	drop(s);
	s->doing = DOING_WAIT;
	s->due = due;
}

/* ---- judging ---- */

/* Tells D as far as a line has room: no path, no id. */
static struct sv loss_text(struct arena *a, const struct diag *d)
{
	struct build b = { .arena = a };

	build_sv(&b, file_last_part(d->file));
	if (d->line)
		build_fmt(&b, ":%u:%u", d->line, d->column);
	build_str(&b, ": ");
	build_sv(&b, d->message);
	return build_view(&b);
}

/* Sets the bar of NEWS: what is wrong with B, or nothing. */
static void judge(struct session *s, const struct book *b,
		  const struct diags *faults, struct news *news)
{
	const struct diag *loss = diag_loss(faults);

	arena_reset(&s->words);
	*news = (struct news){ .faults = faults };
	if (loss) {
		news->more = diag_loss_files(faults) - 1;
		news->bar = loss_text(&s->words, loss);
		news->file = loss->file;
		news->line = loss->line;
	} else if (book_events(b) == 0 && s->corpus &&
		   book_events(s->corpus->b) > 0) {
		struct build bar = { .arena = &s->words };

		/* A save half done looks so too. */
		build_str(&bar, "no event is left");
		if (book_files(b) > 0) {
			news->file = book_file_name(b, 0);
			build_str(&bar, " in ");
			build_sv(&bar, file_last_part(news->file));
		}
		news->bar = build_view(&bar);
	}
	if (news->bar.n > 0 && s->read_at >= 0) {
		struct build as_of = { .arena = &s->words };

		build_fmt(&as_of, "%02d:%02d", s->read_at / HOUR,
			  s->read_at % HOUR);
		news->as_of = build_view(&as_of);
	}
	s->judged = *news;
}

/* What is shown was read now, and is GOOD, or what is left of a broken file. */
static void note_read(struct session *s, bool good)
{
	s->good = good;
	s->read_at = good ? clock_minute() : -1;
}

/*
 * Whether a book with these FAULTS was read of other files than those that were
 * looked at last: they had their place for a moment.  Of files that cannot be
 * read, and of a kept book, nothing is known; and where a file system never
 * says the same of a file and of its name, once is enough.
 */
static bool strayed(struct session *s, const struct book *b,
		    const struct diags *faults)
{
	uint64_t made_of = book_made_of(b);

	for (size_t i = 0; i < faults->n; i++)
		if (faults->v[i].fault == FAULT_file_unreadable)
			return false;
	if (made_of == 0 || made_of == s->made_of || made_of == s->strayed)
		return false;
	s->strayed = made_of;
	return true;
}

void session_begin(struct session *s, const struct corpus *c,
		   const struct diags *faults, struct news *news)
{
	s->corpus = NULL;
	s->read_at = -1;
	judge(s, c->b, faults, news);
	s->corpus = c;
	s->faults = faults;
	note_read(s, news->bar.n == 0);
	if (strayed(s, c->b, faults)) {
		s->heard = true;
		wait_for(s, now(s) + QUIET_FOR);
	}
}

const struct diags *session_faults(const struct session *s)
{
	return s->broken.book ? &s->broken.faults : s->faults;
}

/* A file that the book OLD was made of, and NEW not; or empty. */
static struct sv missing_file(const struct book *old, const struct book *new)
{
	for (file_no f = 0; f < book_files(old); f++) {
		struct sv name = book_file_name(old, f);
		bool there = false;

		for (file_no k = 0; k < book_files(new) && !there; k++)
			there = sv_eq(name, book_file_name(new, k));
		if (!there)
			return file_last_part(name);
	}
	return (struct sv){ 0 };
}

/* ---- reading ---- */

/* The wait is over.  False when there is nothing to read. */
static bool begin_load(struct session *s)
{
	bool changed = look(s);

	/* Without a watch this is how it is known that it goes on. */
	if (changed && session_fd(s) < 0 && !s->asked) {
		wait_for(s, now(s) + QUIET_FOR);
		return true;
	}
	s->doing = DOING_NOTHING;
	if (sv_eq(s->looked, s->seen) && !s->heard)
		return false;
	note_seen(s);
	s->heard = false;
	s->fresh.faults.arena = &s->fresh.arena;
	s->load = load_open(s->paths, s->npaths, s->flags,
			    &s->fresh.faults);
	if (s->corpus)
		load_after(s->load, s->corpus->b);
	s->begun = now(s);
	s->began = clock_ns();
	s->doing = DOING_LOAD;
	return true;
}

/* What was read is no good: the book that is shown stays. */
static void keep_old(struct session *s, struct news *news)
{
	reading_free(&s->broken);
	s->broken = s->fresh;
	s->broken.faults.arena = &s->broken.arena;
	s->fresh = (struct reading){ 0 };
	judge(s, s->broken.book, &s->broken.faults, news);
	news->asked = s->asked;
	s->asked = false;
	s->doing = DOING_NOTHING;
}

/* All is read.  True when NEWS is set. */
static bool end_load(struct session *s, struct news *news)
{
	struct news found;

	s->fresh.book = load_end(s->load);
	s->fresh.corpus = (struct corpus){ s->fresh.book,
					   index_new(s->fresh.book) };
	if (s->corpus)
		index_after(s->fresh.corpus.x, *s->corpus);
	s->load = NULL;
	if (look(s) || watch_heard(s->watch) ||
	    strayed(s, s->fresh.book, &s->fresh.faults)) {
		/* it changed meanwhile */
		s->heard = true;
		wait_for(s, now(s) + QUIET_FOR);
		return false;
	}
	judge(s, s->fresh.book, &s->fresh.faults, &found);
	if (found.bar.n > 0 && s->good) {
		keep_old(s, news);
		return true;
	}
	s->doing = DOING_INDEX;
	return false;
}

/* The book that was read takes the place of the one that is shown. */
static void swap(struct session *s, struct news *news)
{
	judge(s, s->fresh.book, &s->fresh.faults, news);
	news->missing = arena_copy(&s->words,
				   missing_file(s->corpus->b,
						s->fresh.book));
	session_release(s);
	pair_close(s->told);
	s->before = s->shown;
	s->shown = s->fresh;
	s->shown.faults.arena = &s->shown.arena;
	s->fresh = (struct reading){ 0 };
	reading_free(&s->broken);
	s->told = s->pairing;
	s->pairing = NULL;
	news->found = pair_found(s->told);
	s->corpus = news->corpus = &s->shown.corpus;
	note_read(s, news->bar.n == 0);
	s->faults = news->faults = &s->shown.faults;
	news->began = s->began;
	news->asked = s->asked;
	s->asked = false;
	s->doing = DOING_NOTHING;
}

/* One piece of work.  Returns false when there is none now. */
static bool work(struct session *s, struct news *news, bool *told)
{
	if (s->gone.book) {
		if (!reading_free_some(&s->gone))
			port_spare_memory();
		return true;
	}
	switch (s->doing) {
	case DOING_NOTHING:
		return false;
	case DOING_WAIT:
		if (now(s) < s->due)
			return false;
		if (begin_load(s))
			return true;
		*told = s->asked;
		*news = s->judged;
		news->asked = true;
		s->asked = false;
		return false;
	case DOING_LOAD:
		if (!load_step(s->load))
			*told = end_load(s, news);
		return true;
	case DOING_INDEX:
		if (index_step(s->fresh.corpus.x, 1))
			return true;
		s->pairing = pair_open(
			(struct pair_side){ .corpus = *s->corpus },
			(struct pair_side){ .corpus = s->fresh.corpus });
		s->doing = DOING_PAIR;
		return true;
	case DOING_PAIR:
		if (!pair_step(s->pairing)) {
			swap(s, news);
			*told = true;
		}
		return true;
	}
	return false;
}

/* Waits anew when something happened to the files. */
static void listen(struct session *s)
{
	bool heard = watch_heard(s->watch);

	if (session_fd(s) < 0 && s->doing != DOING_WAIT && now(s) >= s->poll)
		heard = look(s) || heard;
	if (heard) {
		s->heard = true;
		wait_for(s, now(s) + QUIET_FOR);
	}
}

bool session_step(struct session *s, int budget, struct news *news)
{
	int64_t until = now(s) + budget;
	bool told = false;

	listen(s);
	while (work(s, news, &told) && !told && now(s) < until)
		continue;
	return told;
}

void session_again(struct session *s)
{
	s->heard = watch_heard(s->watch) || s->heard;
	wait_for(s, now(s));
	s->asked = true;
}

void session_release(struct session *s)
{
	if (!s->before.book)
		return;
	reading_free(&s->gone);
	s->gone = s->before;
	s->before = (struct reading){ 0 };
}

/* ---- for who waits ---- */

int session_fd(const struct session *s)
{
	return watch_fd(s->watch);
}

int session_due(const struct session *s)
{
	int64_t left = -1;

	if (s->doing > DOING_WAIT || s->gone.book)
		return 0;
	if (s->doing == DOING_WAIT)
		left = s->due - now(s);
	else if (session_fd(s) < 0)
		left = s->poll - now(s);
	else
		return -1;
	return left > 0 ? (int)left : 0;
}

/* Files take about six tenths of the time. */
int session_progress(const struct session *s)
{
	if (s->doing < DOING_LOAD || now(s) - s->begun < TOLD_AFTER)
		return -1;
	if (s->doing == DOING_LOAD)
		return (int)load_progress(s->load) * 6 / 10;
	if (s->doing == DOING_INDEX)
		return 600 + (int)index_progress(s->fresh.corpus.x) * 4 / 10;
	return 999;
}

void session_stop(struct session *s)
{
	drop(s);
	s->asked = false;
}
