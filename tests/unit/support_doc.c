/* A document with a block and a run of each sort. */
#include "support_doc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct made made_start(struct arena *a, struct sv title, struct sv subtitle)
{
	struct locale *english = ARENA_NEW(a, 1, struct locale);
	struct err err;

	assert_true(locale_open(a, "en", english, NULL, &err));
	return (struct made){ .m = { .arena = a },
			      .doc.head = { .locale = english,
					    .title = title,
					    .subtitle = subtitle,
					    .day = INT64_MIN } };
}

struct block *made_event(struct made *d)
{
	struct block *event = maker_open(&d->m, BLOCK_EVENT);

	event->number = ++d->doc.head.events;
	return event;
}

static const struct block *next_made(void *of, struct arena *a)
{
	struct made *d = of;
	const struct block *block = d->at;

	(void)a;
	d->at = block ? block->next : NULL;
	return block;
}

struct doc *made_doc(struct made *d)
{
	d->at = d->m.first;
	d->doc.of = d;
	d->doc.next = next_made;
	return &d->doc;
}

static void say(struct maker *m, struct block *b, const char *text)
{
	maker_str(m, &b->text, text);
}

static void sample_event(struct made *d)
{
	struct maker *m = &d->m;
	struct block *event = made_event(d), *b;

	maker_text(m, &event->label, RUN_DATE, SV("15–17 May 2024"));
	maker_sign(m, &event->label, RUN_INFERRED);
	say(m, event, "State visit of Lukashenko to Azerbaijan");
	maker_str(m, &event->aside, "Visit, state");
	b = maker_field(m, SV("Guest"));
	maker_text(m, &b->text, RUN_NAME, SV("Alexander Lukashenko"));
	maker_text(m, &b->text, RUN_OFFICE, SV(", President of Belarus"));
	say(m, maker_field(m, SV("Participants")), "İlham Əliyev, Наталья "
						   "Кочанова");
	say(m, maker_field(m, SV("")), "and others");
	b = maker_field(m, SV("Otherwise"));
	maker_text(m, &b->text, RUN_LABEL, SV("place"));
	say(m, b, ": ");
	maker_sign(m, &b->text, RUN_DIFFERS);
	maker_text(m, &b->text, RUN_PLACE, SV("Minsk"));
	say(m, maker_add(m, BLOCK_PARAGRAPH),
	    "The Belarusian president spent three days in Azerbaijan. Trade "
	    "agreements and sister-city ties were signed.");
	b = maker_open(m, BLOCK_QUOTES);
	maker_str(m, &b->label, "The source judges");
	b = maker_add(m, BLOCK_QUOTE);
	maker_text(m, &b->text, RUN_QUOTE, SV("special trust"));
	b = maker_add(m, BLOCK_QUOTE);
	maker_text(m, &b->text, RUN_QUOTE, SV("A key factor"));
	maker_ref_note(m, &b->aside, 2, SV("6"));
	maker_close(m);
	b = maker_field(m, SV("Sources"));
	maker_ref_note(m, &b->text, 1, SV("5, 21"));
	say(m, b, "; ");
	maker_ref_note(m, &b->text, 2, SV("p. 12"));
	maker_close(m);
}

static void sample_index(struct maker *m)
{
	static const char *const names[] = {
		"Alexander Lukashenko",
		"Baku, the city",
		"Ganja",
		"İlham Əliyev",
	};

	maker_heading(m, 1, SV("Index"));
	maker_heading(m, 2, SV("People"));
	maker_open(m, BLOCK_INDEX);
	for (size_t i = 0; i < 4; i++) {
		struct block *e = maker_add(m, BLOCK_ENTRY);

		maker_str(m, &e->label, names[i]);
		maker_ref_events(m, &e->text, 1, (uint32_t)i + 1);
	}
	maker_close(m);
}

struct made made_sample(struct arena *a)
{
	struct made d = made_start(a, SV("Azerbaijan and Belarus"),
				   SV("2007 – 20 February 2025"));
	struct maker *m = &d.m;
	struct block *b;

	d.doc.head.day = 20139; /* 2025-02-20 */
	d.doc.head.notes = 2;
	say(m, maker_add(m, BLOCK_PARAGRAPH),
	    "Relations as two articles tell.");
	say(m, maker_field(m, SV("Events")), "2");
	maker_heading(m, 1, SV("2024"));
	sample_event(&d);
	b = made_event(&d);
	maker_str(m, &b->label, "June 2024");
	say(m, b, "Business Forum");
	maker_close(m);
	maker_heading(m, 1, SV("Sources"));
	b = maker_note(m, 1);
	maker_text(m, &b->text, RUN_TITLE, SV("Strategic partnership"));
	say(m, b, ". ");
	maker_text(m, &b->text, RUN_URL, SV("https://example.org/~a-b"));
	b = maker_note(m, 2);
	maker_text(m, &b->text, RUN_STRONG, SV("Against interference"));
	sample_index(m);
	return d;
}

struct sv doc_written(struct arena *a, enum report_format format,
		      struct made *d, struct report_layout layout)
{
	struct build out = { .arena = a };
	struct sink_text to = sink_to_text(&out);

	assert_true(report_write(&to.sink, format, made_doc(d), &layout));
	return build_view(&out);
}
