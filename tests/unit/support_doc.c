#include "support_doc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void say(struct doc_maker *m, struct doc_block *b, const char *text)
{
	doc_str(m, &b->text, text);
}

static void sample_event(struct doc_maker *m)
{
	struct doc_block *event = doc_event(m), *b;

	doc_str(m, &event->label, "15–17 May 2024");
	say(m, event, "State visit of Lukashenko to Azerbaijan");
	doc_str(m, &event->aside, "Visit, state");
	say(m, doc_add(m, DOC_PARAGRAPH),
	    "The Belarusian president spent three days in Azerbaijan. Trade "
	    "agreements and sister-city ties were signed.");
	b = doc_add(m, DOC_QUOTE);
	doc_text(m, &b->text, RUN_QUOTE, SV("special trust"));
	b = doc_add(m, DOC_QUOTE);
	doc_text(m, &b->text, RUN_QUOTE, SV("A key factor"));
	doc_str(m, &b->label, "opinion of the source, ");
	doc_ref_note(m, &b->label, 2, SV("6"));
	doc_open(m, DOC_FIELDS);
	say(m, doc_field(m, SV("Guest")),
	    "Alexander Lukashenko, President of Belarus");
	say(m, doc_field(m, SV("Participants")), "İlham Əliyev, Наталья "
						 "Кочанова");
	say(m, doc_field(m, SV("")), "and others");
	b = doc_field(m, SV("Sources"));
	doc_ref_note(m, &b->text, 1, SV("5, 21"));
	say(m, b, "; ");
	doc_ref_note(m, &b->text, 2, SV("p. 12"));
	doc_close(m);
	doc_close(m);
}

static void sample_index(struct doc_maker *m)
{
	static const char *const names[] = {
		"Alexander Lukashenko",
		"Baku, the city",
		"Ganja",
		"İlham Əliyev",
	};

	doc_section(m, SV("Index"));
	doc_section(m, SV("People"));
	doc_open(m, DOC_INDEX);
	for (size_t i = 0; i < 4; i++) {
		struct doc_block *e = doc_add(m, DOC_ENTRY);

		doc_str(m, &e->label, names[i]);
		doc_ref_events(m, &e->text, 1, (uint32_t)i + 1);
	}
	doc_close(m);
	doc_close(m);
	doc_close(m);
}

const struct doc *doc_sample(struct arena *a)
{
	struct doc_maker m = doc_start(a, SV("Azerbaijan and Belarus"),
				       SV("2007 – 20 February 2025"));
	struct doc_block *b;

	m.doc->day = 20139; /* 2025-02-20 */
	say(&m, doc_add(&m, DOC_PARAGRAPH), "Relations as two articles tell.");
	doc_open(&m, DOC_FIELDS);
	say(&m, doc_field(&m, SV("Events")), "2");
	doc_close(&m);
	doc_section(&m, SV("2024"));
	sample_event(&m);
	b = doc_event(&m);
	doc_str(&m, &b->label, "June 2024");
	say(&m, b, "Business Forum");
	doc_close(&m);
	doc_close(&m);
	doc_section(&m, SV("Sources"));
	doc_open(&m, DOC_NOTES);
	b = doc_note(&m, 1);
	doc_text(&m, &b->text, RUN_EMPHASIS, SV("Strategic partnership"));
	say(&m, b, ". ");
	doc_text(&m, &b->text, RUN_URL, SV("https://example.org/~a-b"));
	b = doc_note(&m, 2);
	doc_text(&m, &b->text, RUN_STRONG, SV("Against interference"));
	doc_close(&m);
	doc_close(&m);
	sample_index(&m);
	return m.doc;
}

struct sv doc_written(struct arena *a, enum report_format format,
		      const struct doc *doc, struct report_layout layout)
{
	struct build out = { .arena = a };

	assert_true(report_write(&out, format, doc, &layout));
	return build_view(&out);
}
