/* Quotes, words for dates and paragraphs that the text of a source has not. */
#include "base/file.h"
#include "base/utf8.h"
#include "book/each.h"
#include "check/paper.h"
#include "check/rules.h"

enum {
	SOUGHT_MAX = 100, /* quotes of one source that are sought in all of
			     it, when they are not where they should be */
	TEXT_MAX = 64,    /* MB of a source: it is the YAML that names it, and
			     /proc has regular files without an end */
};

/* Sources, whose papers are read when something is to be found in them. */
struct quoted {
	struct checking *c;
	event_no *events; /* by reference: whose it is, where that silences a
			     check; else NO_EVENT */
	struct source {
		bool sought, there;
		struct paper paper;
		unsigned missed;
	} *sources;
};

/* ---- finding and reading the file ---- */

/* The path of FILE in FOLDER, "" for the current one, in the check's arena. */
static const char *path_in(struct checking *c, struct sv folder, struct sv file)
{
	struct build path = { .arena = &c->arena };

	build_sv(&path, folder);
	if (folder.n && !sv_ends(folder, SV("/")))
		build_char(&path, '/');
	build_sv(&path, file);
	return path.s;
}

/* Where the text FILE of S is, or null: in the folders, then beside the file
 * that declares S. */
static const char *find_file(struct checking *c, source_no s, struct sv file)
{
	struct sv folders = c->with->folders;
	struct sv beside = c->files[book_source_origin(c->book, s).file];
	const char *path;

	if (sv_starts(file, SV("/"))) {
		path = path_in(c, SV(""), file);
		return file_exists(path) ? path : NULL;
	}
	while (folders.n > 0) {
		struct sv folder = sv_cut(&folders, ':');

		path = path_in(c, folder, file);
		if (folder.n && file_exists(path))
			return path;
	}
	while (beside.n > 0 && beside.s[beside.n - 1] != '/')
		beside.n--;
	path = path_in(c, beside, file);
	return file_exists(path) ? path : NULL;
}

/* The fault of a text that is not UTF-8, at that byte of PATH. */
static void not_utf8(struct checking *c, const char *path, struct sv bytes,
		     size_t at)
{
	struct locus where = { arena_copy(c->diags->arena, sv_of(path)), 1, 1 };
	struct build byte = { .arena = &c->scratch };
	size_t line = 0;

	for (size_t i = 0; i < at; i++)
		if (bytes.s[i] == '\n') {
			where.line++;
			line = i + 1;
		}
	where.column += (uint32_t)utf8_count(sv_slice(bytes, line, at));
	build_fmt(&byte, "0x%02X", (unsigned char)bytes.s[at]);
	DIAG(c->diags, FAULT_not_utf8, where, build_view(&byte));
}

static bool read_text(const char *path, struct file_bytes *bytes,
		      struct err *err)
{
	size_t most = (size_t)TEXT_MAX << 20;

	if (!file_read_most(path, most + 1, bytes, err))
		return false;
	if (bytes->n <= most)
		return true;
	file_free(bytes);
	return err_set(err, "is a source of more than %d MB; part it",
		       TEXT_MAX);
}

static void read_paper(struct checking *c, const char *path,
		       struct source *source)
{
	struct locus where = { arena_copy(c->diags->arena, sv_of(path)), 0, 0 };
	struct file_bytes bytes;
	struct err err;
	struct sv text;
	size_t bad;

	if (!read_text(path, &bytes, &err)) {
		DIAG(c->diags, FAULT_file_unreadable, where, sv_of(err.text));
		return;
	}
	text = (struct sv){ bytes.s, bytes.n };
	bad = utf8_invalid(text);
	source->there = bad == SV_NONE;
	if (source->there)
		paper_read(&c->arena, text, &source->paper);
	else
		not_utf8(c, path, text, bad);
	file_free(&bytes);
}

/* The paper of S, or null where there is none to look into. */
static struct source *paper_of(struct quoted *q, source_no s)
{
	struct source *source = &q->sources[s];
	struct sv file = book_source_field(q->c->book, s, SV("file"));
	const char *path;

	if (!source->sought && file.n) {
		path = find_file(q->c, s, file);
		if (path)
			read_paper(q->c, path, source);
	}
	source->sought = true;
	return source->there ? source : NULL;
}

/* ---- paragraphs ---- */

/* Bytes of the sign at the start of TEXT that stands between two paragraphs;
 * 0 for none. */
static size_t between(struct sv text)
{
	static const struct sv signs[] = { SV_INIT("\n"), SV_INIT(","),
					   SV_INIT(";"),  SV_INIT("-"),
					   SV_INIT("–"),  SV_INIT("—") };

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (sv_starts(text, signs[i]))
			return signs[i].n;
	return 0;
}

static bool is_digits(struct sv text)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.s[i] < '0' || text.s[i] > '9')
			return false;
	return text.n > 0;
}

/* The next paragraph that *AT names, as written, or nothing: "5", "5, 7",
 * "5-7" as 5 and 7, one a line.  From what is no number on ("pp. 12-14") the
 * line is passed over. */
static struct sv next_paragraph(struct sv *at)
{
	while (at->n > 0) {
		size_t n = 0;
		struct sv part;

		while (n < at->n && !between(sv_slice(*at, n, at->n)))
			n++;
		part = sv_trim(sv_slice(*at, 0, n));
		*at = sv_slice(*at, n, at->n);
		if (part.n > 0 && !is_digits(part))
			sv_cut(at, '\n');
		else
			*at = sv_slice(*at, between(*at), at->n);
		if (is_digits(part))
			return part;
	}
	return (struct sv){ 0 };
}

/* The paragraph NUMBER, digits, of PAPER, or null. */
static const struct sv *paragraph_of(const struct paper *paper,
				     struct sv number)
{
	unsigned long long n;

	if (!sv_to_u64(number, paper->n, &n) || n == 0)
		return NULL;
	return &paper->paragraphs[n - 1];
}

/* Whether all paragraphs of CITE are there; a fault otherwise. */
static bool check_paragraphs(struct checking *c, event_no ev,
			     const struct cite *cite,
			     const struct source *source)
{
	struct sv at = book_text(c->book, cite->at);
	struct sv number;
	bool there = true;

	while ((number = next_paragraph(&at)).n > 0) {
		struct build has = { .arena = &c->scratch };

		if (paragraph_of(&source->paper, number))
			continue;
		there = false;
		build_fmt(&has, "%zu", source->paper.n);
		TELL(c, ev, FAULT_paragraph_missing,
		     check_locus(c, cite->origin),
		     diag_excerpt(&c->scratch,
				  book_source_id(c->book, cite->source)),
		     diag_excerpt(&c->scratch, number), build_view(&has));
	}
	return there;
}

/* The text of the paragraphs that CITE names; all of it when it names none. */
static struct sv text_of(struct checking *c, const struct cite *cite,
			 const struct paper *paper)
{
	struct sv at = book_text(c->book, cite->at);
	struct build text = { .arena = &c->scratch };
	struct sv number;

	while ((number = next_paragraph(&at)).n > 0) {
		const struct sv *paragraph = paragraph_of(paper, number);

		build_sv(&text, paragraph ? *paragraph : SV(""));
		build_str(&text, paragraph ? "\n" : "");
	}
	return text.n ? build_view(&text) : paper->text;
}

/* ---- quotes ---- */

/* Where else in SOURCE the quote is: its paragraph, or 0. */
static size_t seek_elsewhere(struct source *source, struct sv quote)
{
	const struct paper *paper = &source->paper;

	if (++source->missed > SOUGHT_MAX)
		return 0;
	for (size_t i = 0; i < paper->n; i++)
		if (paper_quotes(paper->paragraphs[i], quote))
			return i + 1;
	return 0;
}

static void check_quote(struct checking *c, event_no ev,
			const struct cite *cite, struct source *source,
			struct sv quote)
{
	struct build level = { .arena = &c->scratch };
	struct build hint = { .arena = &c->scratch };
	size_t elsewhere;

	paper_level(&level, quote);
	if (paper_quotes(text_of(c, cite, &source->paper), build_view(&level)))
		return;
	elsewhere = seek_elsewhere(source, build_view(&level));
	if (elsewhere)
		build_fmt(&hint, "; it is in paragraph %zu", elsewhere);
	TELL(c, ev, FAULT_quote_missing, check_locus(c, cite->origin),
	     diag_excerpt(&c->scratch,
			  book_source_id(c->book, cite->source)),
	     diag_excerpt(&c->scratch, quote), build_view(&hint));
}

static void check_cites(struct quoted *q)
{
	struct checking *c = q->c;
	size_t n;
	const struct cite *cites = book_all_cites(c->book, &n);

	for (size_t i = 0; i < n; i++) {
		const struct cite *cite = &cites[i];
		struct sv quotes = book_text(c->book, cite->quote);
		struct source *source;

		arena_reset(&c->scratch);
		if (cite->at.length == 0 && quotes.n == 0)
			continue;
		source = paper_of(q, cite->source);
		if (!source ||
		    !check_paragraphs(c, q->events[i], cite, source))
			continue;
		while (quotes.n > 0)
			check_quote(c, q->events[i], cite, source,
				    sv_cut(&quotes, '\n'));
	}
}

/* ---- words for dates ---- */

static struct sv date_words_of(const struct book *b, event_no ev)
{
	return book_fact(b, ev, FACT_DATE_TEXT, (struct sv){ 0 });
}

/* Whether WORDS, levelled, stand where one of the N CITES points, or may:
 * one of them has no text to look into. */
static bool may_say(struct quoted *q, const struct cite *cites, size_t n,
		    struct sv words)
{
	for (size_t i = 0; i < n; i++) {
		const struct source *source = paper_of(q, cites[i].source);

		if (!source ||
		    paper_quotes(text_of(q->c, &cites[i], &source->paper),
				 words))
			return true;
	}
	return false;
}

static void check_event_words(struct quoted *q, event_no ev)
{
	struct checking *c = q->c;
	struct build level = { .arena = &c->scratch };
	struct build hint = { .arena = &c->scratch };
	struct sv words = date_words_of(c->book, ev);
	size_t n, elsewhere = 0;
	const struct cite *cites = book_sources_of(c->book, ev, &n);

	paper_level(&level, words);
	if (words.n == 0 || n == 0 || may_say(q, cites, n, build_view(&level)))
		return;
	for (size_t i = 0; i < n && !elsewhere; i++) {
		source_no s = cites[i].source;

		elsewhere = seek_elsewhere(&q->sources[s], build_view(&level));
		if (!elsewhere)
			continue;
		build_str(&hint, "; cite ");
		build_sv(&hint, diag_excerpt(&c->scratch,
					     book_source_id(c->book, s)));
		build_fmt(&hint, "#%zu, which says so", elsewhere);
	}
	TELL(c, ev, FAULT_date_text_missing, check_event_place(c, ev),
	     check_event_title(c, ev), SV("paragraph it cites"),
	     diag_excerpt(&c->scratch, words), build_view(&hint));
}

/* What a source says of its own date is to be found anywhere in it. */
static void check_source_words(struct quoted *q, source_no s)
{
	struct checking *c = q->c;
	struct build level = { .arena = &c->scratch };
	struct sv words = book_source_field(c->book, s, SV("date_text"));
	const struct source *source = words.n ? paper_of(q, s) : NULL;

	paper_level(&level, words);
	if (!source || paper_quotes(source->paper.text, build_view(&level)))
		return;
	DIAG(c->diags, FAULT_date_text_missing,
	     check_locus(c, book_source_origin(c->book, s)),
	     diag_excerpt(&c->scratch, book_source_id(c->book, s)),
	     SV("paragraph of its file"), diag_excerpt(&c->scratch, words),
	     SV(""));
}

/* ---- silenced checks ---- */

/* What is done with the references of an event that silences a check. */
struct silencing {
	struct quoted *q;
	event_no event;
	bool unread; /* some have no text to look into */
};

static bool take_cites(struct range cites, void *arg)
{
	struct silencing *s = arg;
	const struct book *b = s->q->c->book;
	size_t n;
	const struct cite *all = book_all_cites(b, &n);
	const struct cite *cite = book_cites(b, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		s->q->events[cite + i - all] = s->event;
		s->unread |= !paper_of(s->q, cite[i].source);
	}
	return false;
}

/* Finds the references of events that silence a check.  Whether one that
 * looks into texts is needed nobody can say where they are not at hand. */
static void take_silences(struct quoted *q)
{
	static const enum fault faults[] = { FAULT_paragraph_missing,
					     FAULT_quote_missing,
					     FAULT_date_text_missing };
	struct checking *c = q->c;
	size_t n;

	book_all_cites(c->book, &n);
	q->events = ARENA_NEW(&c->arena, n, event_no);
	for (size_t i = 0; i < n; i++)
		q->events[i] = NO_EVENT;
	for (uint32_t i = 0; i < c->silences.n; i++) {
		struct silencing s = { q, c->silences.v[i].event, false };

		each_cites(c->book, s.event, take_cites, &s);
		for (size_t k = 0; s.unread && k < 3; k++)
			check_silenced(c, faults[k], s.event);
	}
}

void check_quotes(struct checking *c)
{
	struct quoted q = { .c = c,
			    .sources = ARENA_NEW(&c->arena,
						 book_sources(c->book),
						 struct source) };

	take_silences(&q);
	check_cites(&q);
	for (event_no ev = 0; ev < book_events(c->book); ev++) {
		arena_reset(&c->scratch);
		check_event_words(&q, ev);
	}
	for (source_no s = 0; s < book_sources(c->book); s++) {
		arena_reset(&c->scratch);
		check_source_words(&q, s);
	}
}
