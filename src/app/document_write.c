/* The open document as a text: to a file, to a command, to be copied. */
#include "app/document_write.h"

#include "app/document.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/settle.h"
#include "text/clean.h"
#include "text/fold.h"
#include "view/doc_text.h"

/* Cells: what a screen has less of cuts no line of a text. */
enum { WIDTH_LEAST = 80 };

bool document_acts(const struct app *a)
{
	return document_now(a) && !panes_whole(a, a->focus) &&
	       a->focus != PANE_lanes;
}

bool document_has_format(enum report_format format)
{
	return format == REPORT_TEXT || format == REPORT_MARKDOWN;
}

/* "Azerbaijan and Belarus: Person", as the title line has it. */
static struct sv head_of(const struct app *a, struct arena *arena,
			 const struct doc_view *v)
{
	const struct document_ops *ops = document_ops_now(a);
	struct build title = { .arena = arena }, b = title, clean = title;

	if (ops->title)
		ops->title(a, document_now(a), &title);
	else
		build_sv(&title, v->title);
	build_sv(&b, a->options.name.n ? a->options.name :
					 book_heading(a->corpus.b));
	build_str(&b, ": ");
	build_sv(&b, build_view(&title));
	clean_line(&clean, build_view(&b));
	return build_view(&clean);
}

void document_put(const struct app *a, struct build *b,
		  enum report_format format)
{
	int width = panes_room(a, PANE_document).width;
	struct doc_look look = { .corpus = &a->corpus,
				 .ascii = a->options.ascii };
	struct doc_view v = document_ops_now(a)->lay(
		a, document_now(a), b->arena,
		width < WIDTH_LEAST ? WIDTH_LEAST : width, &look);

	if (format == REPORT_MARKDOWN) {
		doc_text_markdown(b, &v, head_of(a, b->arena, &v));
		return;
	}
	build_sv(b, head_of(a, b->arena, &v));
	build_str(b, "\n\n");
	doc_text(b, &v);
}

void document_propose(struct app *a, struct build *b)
{
	const struct document_ops *ops = document_ops_now(a);
	struct build name = { .arena = &a->reply };
	size_t from = b->n;

	if (ops->name)
		ops->name(a, document_now(a), &name);
	else
		build_sv(&name, ops->file);
	build_sv(b, fold_slug(&a->reply, build_view(&name)));
	if (b->n == from)
		build_str(b, "annals");
}

void document_write(struct app *a, struct sink *k)
{
	struct arena scratch = { 0 };
	struct build b = { .arena = &scratch };
	struct err err;
	bool pipes = a->pipes;

	document_put(a, &b, a->format);
	sink_put(k, build_view(&b));
	arena_free(&scratch);
	if (!sink_end(k, true, &err))
		say(a, STYLE_ERROR, "%s", err.text);
	else if (!pipes)
		say(a, STYLE_GOOD, "written to %.*s", (int)a->nfile, a->file);
	settle_screen(a);
}
