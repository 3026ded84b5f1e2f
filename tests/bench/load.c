/*
 * load HOW FILE: reads FILE and prints how many milliseconds of the CPU's that
 * took.  HOW: yaml, its events taken from libyaml and thrown away, which is as
 * fast as anything made of them can be; book; alone, the book by libyaml alone;
 * or index, the book and its index.
 */
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <yaml.h>

#include "index/index.h"
#include "load/load.h"

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void parse(const char *path)
{
	FILE *f = fopen(path, "r");
	yaml_parser_t parser;
	yaml_event_t event;
	bool end = !f || !yaml_parser_initialize(&parser);

	if (end)
		return;
	yaml_parser_set_input_file(&parser, f);
	while (!end && yaml_parser_parse(&parser, &event)) {
		end = event.type == YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	fclose(f);
}

static void load(const char *path, unsigned flags, bool whole)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct load *l = load_open(&path, 1, flags, &diags);
	struct index *x;

	while (load_step(l))
		continue;
	x = index_new(load_end(l));
	while (whole && index_step(x, 16))
		continue;
}

int main(int argc, char **argv)
{
	double start = now();

	if (argc != 3)
		return 2;
	if (strcmp(argv[1], "yaml") == 0)
		parse(argv[2]);
	else
		load(argv[2],
		     strcmp(argv[1], "alone") == 0 ? LOAD_LIBYAML : 0,
		     strcmp(argv[1], "index") == 0);
	printf("%.3f\n", now() - start);
	return 0;
}
