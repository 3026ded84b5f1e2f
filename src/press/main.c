/*
 * annals-press: prints a document of annals's, which comes on standard input
 * (read.h) and is a file, as PDF or PostScript on standard output.  It is a
 * program of its own so that annals itself loads neither Pango nor Cairo, and
 * outlives what they do.
 */
#include <cairo-pdf.h>
#include <cairo-ps.h>
#include <fontconfig/fontconfig.h>
#include <inttypes.h>
#include <locale.h>

#include "base/build.h"
#include "base/mem.h"
#include "base/panic.h"
#include "press/print.h"
#include "press/rows.h"

#ifdef __SANITIZE_ADDRESS__
/* What fontconfig and Pango keep of the fonts they found lives to the end. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
	return "leak:libfontconfig\nleak:libpango\n";
}

/* To name the functions of what lives on takes as long as all else. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
	return "symbolize=0";
}

/* Cairo 1.18 takes so many bytes of what has no NUL, which is well, but not
 * with strict_string_checks. */
const char *__asan_default_suppressions(void);
const char *__asan_default_suppressions(void)
{
	return "interceptor_via_lib:libcairo\n";
}
#endif

static cairo_status_t put_bytes(void *of, const unsigned char *bytes,
				unsigned n)
{
	(void)of;
	return fwrite(bytes, 1, n, stdout) == n ? CAIRO_STATUS_SUCCESS :
						  CAIRO_STATUS_WRITE_ERROR;
}

/* PostScript that is dated by the clock is dated DATE: what comes before the
 * line that says when it was made is kept until that is whole. */
struct dated {
	struct sv date;
	struct build kept;
	bool done;
};

static cairo_status_t put_dated(void *of, const unsigned char *bytes,
				unsigned n)
{
	static const struct sv made = SV_INIT("%%CreationDate: ");
	struct dated *dated = of;
	struct sv kept;
	size_t at, end;

	if (dated->done)
		return put_bytes(NULL, bytes, n);
	build_sv(&dated->kept, (struct sv){ (const char *)bytes, n });
	kept = build_view(&dated->kept);
	at = sv_find(kept, made, 0);
	end = at == SV_NONE ? at : sv_find_char(kept, '\n', at);
	if (end == SV_NONE)
		return CAIRO_STATUS_SUCCESS;
	dated->done = true;
	fwrite(kept.s, 1, at + made.n, stdout);
	fwrite(dated->date.s, 1, dated->date.n, stdout);
	return put_bytes(NULL, (const unsigned char *)kept.s + end,
			 (unsigned)(kept.n - end));
}

static void put_metadata(cairo_surface_t *surface, const struct head *head,
			 struct arena *a)
{
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE,
				       arena_cstr(a, head->title));
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT,
				       arena_cstr(a, head->subtitle));
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR,
				       "annals");
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
				       arena_cstr(a, head->date));
}

static cairo_surface_t *surface_of(const struct head *head, struct arena *a)
{
	struct dated *dated = ARENA_NEW(a, 1, struct dated);
	cairo_surface_t *surface;

	*dated = (struct dated){ .date = head->date, .kept.arena = a };
	if (sv_eq(head->form, SV("ps")))
		return cairo_ps_surface_create_for_stream(
			put_dated, dated, head->width, head->height);
	surface = cairo_pdf_surface_create_for_stream(
		put_bytes, NULL, head->width, head->height);
	put_metadata(surface, head, a);
	return surface;
}

/* Pango would have a thread do so, which tries for ever where there is no
 * memory. */
static void find_fonts(void)
{
	FcConfig *config = FcInitLoadConfigAndFonts();

	if (!config || !FcConfigSetCurrent(config))
		panic("out of memory");
}

/* Lines break alike wherever they are drawn. */
static PangoContext *context_of(const struct head *head, struct arena *a)
{
	PangoContext *context = pango_font_map_create_context(
		pango_cairo_font_map_get_default());
	cairo_font_options_t *options = cairo_font_options_create();

	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	pango_cairo_context_set_font_options(context, options);
	pango_cairo_context_set_resolution(context, 72);
	pango_context_set_round_glyph_positions(context, FALSE);
	pango_context_set_language(
		context, pango_language_from_string(arena_cstr(a, head->lang)));
	cairo_font_options_destroy(options);
	return context;
}

#define DOCUMENT "Document" /* the tag that all stands in */

/* More pages are not counted before they are set, so that they are set once. */
enum { PAGES_COUNTED = 2000, PAGE_HOLDS = 7000 /* code points, at most */ };

static void begin_reading(struct reader *r, struct arena *blocks)
{
	rewind(r->from);
	arena_reset(blocks);
	read_head(r, blocks);
}

/* Finds what can be led to; whether there may be so few pages that they are
 * counted. */
static bool look_through(struct page *p, struct reader *r,
			 struct arena *blocks)
{
	const struct item *item;
	size_t length = 0;

	begin_reading(r, blocks);
	while ((item = read_item(r, blocks))) {
		page_note_anchor(p, item->anchor);
		length += read_length(item);
		arena_reset(blocks);
	}
	return length / PAGE_HOLDS <= PAGES_COUNTED;
}

/* Headings of a chapter and of a section, and what is below both. */
enum { AHEAD = 3 };

/* The items that come next, each in an arena of its own; null at the end. */
struct ahead {
	struct arena arenas[AHEAD];
	struct item *items[AHEAD];
};

/* Reads what comes after all others in the place of the item I. */
static void read_ahead(struct reader *r, struct ahead *ahead, int i)
{
	struct item *last = ahead->items[(i + AHEAD - 1) % AHEAD];

	arena_reset(&ahead->arenas[i]);
	ahead->items[i] = read_item(r, &ahead->arenas[i]);
	if (last)
		last->next = ahead->items[i];
}

/* Sets all that R has from its beginning on; where nothing is drawn, until
 * there are more pages than are counted. */
static void set_all(struct page *p, struct reader *r, struct arena *blocks)
{
	struct ahead ahead = { .items = { NULL } };

	begin_reading(r, blocks);
	p->number = 1;
	p->headings = 0;
	p->y = TOP;
	p->begun = p->in_table = p->led = false;
	print_title(p);
	for (int i = 0; i < AHEAD; i++)
		read_ahead(r, &ahead, i);
	for (int i = 0; ahead.items[i] && (p->cr || p->number <= PAGES_COUNTED);
	     i = (i + 1) % AHEAD) {
		print_item(p, ahead.items[i]);
		arena_reset(&p->scratch);
		read_ahead(r, &ahead, i);
	}
	rows_end(p);
	for (int i = 0; i < AHEAD; i++)
		arena_free(&ahead.arenas[i]);
	/* On the last page: one that is begun after it would be printed. */
	if (p->cr)
		cairo_tag_end(p->cr, DOCUMENT);
	page_end(p);
}

/* Says what no font has: boxes stand for it.  annals looks for such a line. */
static void tell_unknown(const struct page *p)
{
	if (p->nunknown == 0)
		return;
	fputs("no font has", stderr);
	for (size_t i = 0; i < p->nunknown; i++)
		fprintf(stderr, " U+%04" PRIX32, p->unknown[i]);
	fputs(p->more_unknown ? " and more, which are boxes\n" :
				", which are boxes\n", stderr);
}

/* GLib ends the program where there is no memory, or no room for a thread. */
static void note_log(const char *domain, GLogLevelFlags level,
		     const char *message, void *of)
{
	if ((level & G_LOG_LEVEL_ERROR) &&
	    (strstr(message, "failed to allocate") ||
	     strstr(message, "creating thread")))
		panic("out of memory");
	g_log_default_handler(domain, level, message, of);
}

int main(void)
{
	struct reader r = { .from = stdin };
	struct arena life = { 0 }, blocks = { 0 };
	struct page p = { .of = 0 };
	cairo_status_t status;

	g_log_set_default_handler(note_log, NULL);
	setlocale(LC_CTYPE, "C.UTF-8");
	p.head = read_head(&r, &life);
	find_fonts();
	p.context = context_of(&p.head, &life);
	/* That of the languages that reports are in: without it Pango would
	 * look for one in the text. */
	pango_context_set_base_dir(p.context, PANGO_DIRECTION_LTR);
	p.leftward = context_of(&p.head, &life);
	pango_context_set_base_dir(p.leftward, PANGO_DIRECTION_RTL);
	if (look_through(&p, &r, &blocks)) {
		set_all(&p, &r, &blocks);
		p.of = p.number <= PAGES_COUNTED ? p.number : 0;
	}
	p.surface = surface_of(&p.head, &life);
	p.cr = cairo_create(p.surface);
	/* Where links stand in no tag, cairo 1.16 forgets to write some. */
	cairo_tag_begin(p.cr, DOCUMENT, NULL);
	set_all(&p, &r, &blocks);
	cairo_destroy(p.cr);
	cairo_surface_finish(p.surface);
	status = cairo_surface_status(p.surface);
	if (status == CAIRO_STATUS_NO_MEMORY)
		panic("out of memory");
	if (status != CAIRO_STATUS_SUCCESS)
		fprintf(stderr, "annals-press: %s\n",
			cairo_status_to_string(status));
	tell_unknown(&p);
	cairo_surface_destroy(p.surface);
	g_object_unref(p.context);
	g_object_unref(p.leftward);
	mem_free(p.events.bits);
	mem_free(p.notes.bits);
	arena_free(&p.scratch);
	arena_free(&p.marks_arena);
	arena_free(&blocks);
	arena_free(&life);
	return status != CAIRO_STATUS_SUCCESS || fflush(stdout) != 0;
}
