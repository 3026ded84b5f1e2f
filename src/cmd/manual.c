/* What the manual tells of a command (manual.h). */
#include "cmd/manual.h"

#include "base/vec.h"
#include "cmd/mdoc.h"

#include "manual_pages.h"

#define PAGE(bytes) ((struct sv){ (const char *)(bytes), sizeof(bytes) })

/* What is being told. */
struct telling {
	struct mdoc text;
	struct sv command;
	VEC(struct sv) sections; /* that its item refers to */
	bool own; /* it has a page of its own */
};

/* Notes what LINE, of the item, refers to. */
static void note_reference(struct telling *t, struct sv line)
{
	struct sv words;

	if (mdoc_is(line, "Sx", &words)) {
		while (words.n > 0 && strchr(".,;)", words.s[words.n - 1]))
			words = sv_trim(sv_slice(words, 0, words.n - 1));
		VEC_ADD(&t->sections, words);
	} else if (mdoc_is(line, "Xr", &words)) {
		t->own |= sv_starts(words, SV("annals-")) &&
			  sv_starts(sv_slice(words, 7, words.n), t->command);
	}
}

/* Tells the item of the command, in the list of the section COMMANDS. */
static void tell_item(struct telling *t, struct sv page)
{
	bool inside = false, its = false;
	struct sv words;

	while (page.n > 0) {
		struct sv line = sv_cut(&page, '\n');

		if (mdoc_is(line, "Sh", &words))
			inside = sv_eq(words, SV("COMMANDS"));
		if (inside && mdoc_is(line, "El", &words))
			return;
		if (inside && mdoc_is(line, "It", &words)) {
			its = mdoc_is(line, "It", &words) &&
			      sv_starts(words, SV("Ic ")) &&
			      sv_eq(sv_slice(words, 3, words.n), t->command);
			continue;
		}
		if (its) {
			mdoc_line(&t->text, line);
			note_reference(t, line);
		}
	}
}

static bool is_referred(const struct telling *t, struct sv title)
{
	bool found = false;

	for (uint32_t i = 0; i < t->sections.n && !found; i++)
		found = sv_eq(t->sections.v[i], title);
	return found;
}

/* Tells the sections of PAGE that the item refers to, and the parts. */
static void tell_sections(struct telling *t, struct sv page)
{
	bool whole = false, part = false;
	struct sv words;

	while (page.n > 0) {
		struct sv line = sv_cut(&page, '\n');

		if (mdoc_is(line, "Sh", &words)) {
			whole = is_referred(t, words);
			part = false;
		} else if (mdoc_is(line, "Ss", &words)) {
			part = is_referred(t, words);
		}
		if (whole || part)
			mdoc_line(&t->text, line);
	}
	mdoc_break(&t->text);
}

/* Tells the page of the command itself. */
static void tell_page(struct telling *t, struct sv page)
{
	static const struct sv others[] = { SV_INIT("NAME"),
					    SV_INIT("SYNOPSIS"),
					    SV_INIT("SEE ALSO") };
	bool told = false;
	struct sv words;

	while (page.n > 0) {
		struct sv line = sv_cut(&page, '\n');

		if (mdoc_is(line, "Sh", &words)) {
			told = true;
			for (size_t i = 0; i < 3; i++)
				told &= !sv_eq(words, others[i]);
		}
		if (told)
			mdoc_line(&t->text, line);
	}
	mdoc_break(&t->text);
}

/* Whether LINE shows the command being typed. */
static bool is_its(const struct telling *t, struct sv line)
{
	struct build typed = { .arena = t->text.word.arena };
	struct sv words, word;

	if (!mdoc_is(line, "Dl", &words))
		return false;
	mdoc_text(&typed, words);
	words = build_view(&typed);
	while (words.n > 0) {
		word = sv_cut(&words, ' ');
		if (!sv_eq(word, SV("annals")))
			continue;
		word = sv_cut(&words, ' ');
		if (sv_eq(t->command, SV("browse")) ?
			    command_find(word) == NULL :
			    sv_eq(word, t->command))
			return true;
	}
	return false;
}

/* Tells the examples among LINES, a text and what is typed, if one is its. */
static void tell_example(struct telling *t, struct sv lines, bool *begun)
{
	bool its = false;
	struct sv left = lines;

	while (left.n > 0 && !its)
		its = is_its(t, sv_cut(&left, '\n'));
	if (!its)
		return;
	if (!*begun)
		mdoc_line(&t->text, SV(".Sh EXAMPLES"));
	*begun = true;
	while (lines.n > 0)
		mdoc_line(&t->text, sv_cut(&lines, '\n'));
	mdoc_line(&t->text, SV(".Pp"));
}

/* Tells the examples of the section, each of which begins with a text after
 * what is typed for the one before it. */
static void tell_examples(struct telling *t, struct sv page)
{
	bool typed = true, begun = false;
	struct sv words, from, line;
	size_t at = sv_find(page, SV("\n.Sh EXAMPLES\n"), 0);

	if (at == SV_NONE)
		return;
	page = sv_slice(page, at + 14, page.n);
	page = sv_slice(page, 0, sv_find(page, SV("\n.Sh "), 0));
	for (from = page; page.n > 0;) {
		struct sv rest = page;

		line = sv_cut(&rest, '\n');
		if (mdoc_is(line, "Dl", &words)) {
			typed = true;
		} else if (typed && !mdoc_is(line, "Pp", &words) &&
			   !sv_starts(line, SV(".\\\""))) {
			tell_example(t, sv_slice(from, 0,
						 (size_t)(page.s - from.s)),
				     &begun);
			from = page;
			typed = false;
		}
		page = rest;
	}
	tell_example(t, from, &begun);
	mdoc_break(&t->text);
}

void manual_tell(struct build *out, const struct command *command)
{
	struct telling t = { .text = { .out = out,
				       .word = { .arena = out->arena },
				       .name = SV("annals"),
				       .indent = 2 },
			     .command = command->name };

	tell_item(&t, PAGE(annals_1));
	mdoc_break(&t.text);
	tell_sections(&t, PAGE(annals_1));
	if (t.own)
		tell_page(&t, PAGE(annals_report_1));
	else
		tell_examples(&t, PAGE(annals_1));
	VEC_FREE(&t.sections);
}
