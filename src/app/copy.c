/* Copying: of the chosen event, or of the view as a command. */
#include "app/address.h"
#include "app/again.h"
#include "app/chips.h"
#include "app/document_write.h"
#include "app/document.h"
#include "app/panes.h"
#include "app/say.h"
#include "app/write.h"
#include "base/key.h"
#include "base/utf8.h"
#include "report/writer.h"
#include "tell/tell.h"

enum {
	ONE_LINE = 1 << 20, /* cells: no line is broken */
	LABEL_AROUND = 2,   /* cells: a blank before it, the cursor after it */
};

static struct report_layout page_of(const struct app *a, int width)
{
	return (struct report_layout){ .width = width,
				       .ascii = a->options.ascii,
				       .today = a->options.today };
}

/* Appends EV as TELL has it, in FORMAT, in lines of WIDTH cells. */
static void write_doc(struct app *a, struct build *out, event_no ev,
		      tell_fn *tell, enum report_format format, int width)
{
	struct tell_options options = { .locale = a->options.locale,
					.iso = a->options.iso,
					.collator = a->options.collator,
					.ascii = a->options.ascii };
	struct report_layout layout = page_of(a, width);
	struct sink_text k = sink_to_text(out);

	report_write(&k.sink, format,
		     tell(&a->reply, &a->corpus, (struct hits){ &ev, 1 },
			  &options),
		     &layout);
}

static const char *copy_text(struct app *a, struct build *out, event_no ev)
{
	write_doc(a, out, ev, tell_events, REPORT_TEXT, REPORT_WIDTH);
	return NULL;
}

static const char *copy_markdown(struct app *a, struct build *out, event_no ev)
{
	write_doc(a, out, ev, tell_events, REPORT_MARKDOWN, 0);
	return NULL;
}

static const char *copy_citation(struct app *a, struct build *out, event_no ev)
{
	write_doc(a, out, ev, tell_citations, REPORT_TEXT, ONE_LINE);
	return "the event has no source";
}

static const char *copy_quote(struct app *a, struct build *out, event_no ev)
{
	write_doc(a, out, ev, tell_quotations, REPORT_TEXT, ONE_LINE);
	return "nothing is quoted of the event's sources";
}

static const char *copy_json(struct app *a, struct build *out, event_no ev)
{
	struct report_choice of = { .corpus = &a->corpus, .hits = &ev, .n = 1 };
	struct report_layout layout = page_of(a, 0);
	struct sink_text k = sink_to_text(out);

	report_write_events(&k.sink, REPORT_JSON, &of, &layout);
	return NULL;
}

static const char *copy_link(struct app *a, struct build *out, event_no ev)
{
	size_t n;
	const struct sv *v = address_list(a, &a->reply, ev, &n);
	const struct doc_link *link = doc_pane_link(a);

	if (link && link->target.to == TARGET_URL)
		build_sv(out, link->text);
	else if (n > 0)
		build_sv(out, v[0]);
	return "neither the event nor a source of it has an address";
}

static const char *copy_yaml(struct app *a, struct build *out, event_no ev)
{
	(void)out;
	if (!again_can(a))
		return "what came from standard input cannot be read again";
	write_copy(a, REPORT_YAML, SV("the YAML"), ev);
	return NULL;
}

/* ---- what is asked for ---- */

/*
 * What can be copied of an event: X(key, word, short, format, function).  KEY
 * asks for it, WORD is its name, and SHORT in a narrow prompt; in a document
 * all of that is copied where it has the FORMAT.
 */
#define COPIES(X)                                                              \
	X(t, "text", "text", TEXT, text)                                       \
	X(c, "citation", "cite", FORMATS, citation)                            \
	X(l, "link", "link", FORMATS, link)                                    \
	X(q, "quote", "quote", FORMATS, quote)                                 \
	X(m, "Markdown", "md", MARKDOWN, markdown)                             \
	X(y, "YAML", "yaml", YAML, yaml)                                       \
	X(j, "JSON", "json", JSON, json)

/* Each appends what there is of the event; what it returns is said when there
 * is nothing, and null means that it is on its way. */
static const struct copy {
	uint32_t key;
	struct sv name;
	enum report_format format; /* of the whole; REPORT_FORMATS: a part */
	const char *(*make)(struct app *a, struct build *out, event_no ev);
} copies[] = {
#define X(key, word, short, format, function)                                  \
	{ #key[0], SV_INIT("the " word), REPORT_##format,                      \
	  copy_##function },
	COPIES(X)
#undef X
};

/* Whether the document itself is copied so. */
static bool of_document(const struct app *a, const struct copy *c)
{
	return a->focus == PANE_document && document_has_format(c->format);
}

static void copy(struct app *a, const struct copy *c)
{
	struct build out = { .arena = &a->reply };
	event_no ev = panes_event(a);
	const char *none = "the line is of no event";

	if (of_document(a, c))
		document_put(a, &out, c->format);
	else if (ev != NO_EVENT)
		none = c->make(a, &out, ev);
	while (out.n > 0 && out.s[out.n - 1] == '\n')
		build_cut(&out, out.n - 1); /* whoever pastes it ends it */
	if (out.n == 0 && !none)
		return;
	if (out.n == 0) {
		say(a, STYLE_WARN, "%s: nothing was copied", none);
		return;
	}
	a->request.act = APP_COPY;
	a->request.name = c->name;
	a->request.text = build_view(&out);
}

/* In the report there is no event, and what is copied is all of it. */
static bool of_report(const struct app *a)
{
	return a->focus == PANE_report;
}

static void copy_report(struct app *a, const struct copy *c)
{
	if (c->format == REPORT_FORMATS)
		say(a, STYLE_WARN, "a report is copied as text, Markdown, "
				   "YAML or JSON: nothing was copied");
	else if (report_takes_book(c->format) && !again_can(a))
		say(a, STYLE_WARN, "what came from standard input cannot be "
				   "read again: nothing was copied");
	else
		write_copy(a, c->format, SV("the report"), NO_EVENT);
}

/* The key may be one of another layout's in the same place. */
static const struct copy *find(uint32_t key)
{
	for (size_t i = 0; i < sizeof(copies) / sizeof(*copies); i++)
		if (copies[i].key == key || copies[i].key == key_latin(key))
			return &copies[i];
	return NULL;
}

static void accept(struct app *a)
{
	size_t at = 0;
	const struct copy *c = a->prompt.n == 0 ?
				       NULL :
				       find(utf8_next(prompt_typed(a), &at));

	prompt_close(a);
	if (c && of_report(a))
		copy_report(a, c);
	else if (c)
		copy(a, c);
	else
		say(a, STYLE_WARN, "nothing was copied");
}

/* "   t text"; " text", whose first letter is the key; " t". */
#define WORD_LABEL(key, word, short, format, function) "   " #key " " word
#define SHORT_LABEL(key, word, short, format, function) " " short
#define KEY_LABEL(key, word, short, format, function) " " #key

static struct sv label(const struct app *a)
{
	static const struct sv all[] = {
		SV_INIT("Copy" COPIES(WORD_LABEL)),
		SV_INIT("Copy" COPIES(SHORT_LABEL)),
		SV_INIT("Copy" COPIES(KEY_LABEL)),
	};
	size_t i = 0;

	if (of_report(a))
		return SV("Copy the report   t text   m Markdown   y YAML   "
			  "j JSON");
	while (i + 1 < sizeof(all) / sizeof(*all) &&
	       (int)all[i].n + LABEL_AROUND > a->cols)
		i++;
	return all[i];
}

const struct prompt_ops prompt_copy = {
	.label = label,
	.accept = accept,
};

void do_copy(struct app *a)
{
	if (panes_whole(a, a->focus) && !of_report(a))
		say(a, STYLE_WARN, "there is nothing to copy here");
	else if (panes_event(a) == NO_EVENT && a->focus != PANE_document &&
		 !of_report(a))
		say(a, STYLE_WARN, "there is no event to copy");
	else
		prompt_open(a, PROMPT_copy, (struct sv){ 0 });
}

void do_copy_command(struct app *a)
{
	const struct document *d = document_acts(a) ? document_now(a) : NULL;
	const struct document_ops *ops = document_ops_now(a);

	if (d && !ops->command) {
		say(a, STYLE_WARN, "no command prints this; %.*s writes it",
		    SV_ARG(keymap_key(a->keymap, COMMAND_write_report)));
		return;
	}
	a->request.act = APP_COPY;
	a->request.text = d ? ops->command(a, d, &a->reply) :
			      chip_command(a, &a->reply);
}
