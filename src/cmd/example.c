/* Examples: of each command, and of a file (example.h). */
#include "cmd/example.h"

static const struct {
	struct sv command, line, help;
} rows[] = {
#define X(command, line, help)                                                 \
	{ SV_INIT(command), SV_INIT(line), SV_INIT(help) },
#include "cmd/example.def"
#undef X
};

void example_lines(struct cli *c, const struct command *command)
{
	bool any = false;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		if (!sv_eq(rows[i].command, command->name))
			continue;
		build_str(&c->out, any ? "" : "\nExamples:\n");
		any = true;
		build_fmt(&c->out, "  %.*s\n      %.*s\n", SV_ARG(rows[i].line),
			  SV_ARG(rows[i].help));
	}
}

void example_print(struct build *out)
{
	build_str(out,
		  "# A chronology to begin with.  annals help format lists "
		  "all fields,\n"
		  "# annals(5) explains them, annals check FILE finds what is "
		  "wrong.\n"
		  "title: My chronology\n"
		  "sources:\n"
		  "  article:\n"
		  "    title: The article that tells of it\n"
		  "    kind: newspaper\n"
		  "    date: 2025-01-10\n"
		  "people:\n"
		  "  miller: {name: Ann Miller, country: Norway}\n"
		  "places:\n"
		  "  oslo: {name: Oslo, in: Norway}\n"
		  "events:\n"
		  "  - date: 2024-05-15/2024-05-17   # to the day: from, to\n"
		  "    title: Visit to the harbour\n"
		  "    kind: visit\n"
		  "    who: {guest: miller}\n"
		  "    place: oslo\n"
		  "    summary: She saw the new quay.\n"
		  "    sources: {ref: article, at: 3}   # paragraph 3\n"
		  "  - date: 2024-11~                # about November 2024\n"
		  "    title: The quay opens\n"
		  "    place: oslo\n"
		  "    sources: {ref: article, at: 5}\n"
		  "  - date: 2007/..                 # since 2007\n"
		  "    title: Ferries run\n"
		  "    sources: article\n");
}
