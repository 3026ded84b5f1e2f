/*
 * load HOW FILE: reads FILE and prints how many milliseconds of the CPU's that
 * took.  HOW: yaml, its events taken from libyaml and thrown away, which is as
 * fast as anything made of them can be; book; alone, the book by libyaml alone;
 * or index, the book and its index; or edited, the same once more after a title
 * in the middle was changed, which is undone.  With + before it, words are made
 * by two threads, and the time is that on the clock.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <yaml.h>

#include "index/index.h"
#include "load/load.h"

static bool shared;

static double now(void)
{
	struct timespec t;

	clock_gettime(shared ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &t);
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

static struct corpus load(const char *path, unsigned flags, bool whole,
			  struct corpus before)
{
	static struct arena a;
	struct diags diags = { .arena = &a };
	struct load *l = load_open(&path, 1, flags, &diags);
	struct corpus c;

	if (before.b)
		load_after(l, before.b);
	while (load_step(l))
		continue;
	c.b = load_end(l);
	c.x = index_new(c.b);
	index_after(c.x, before);
	if (shared)
		index_share(c.x, 0);
	while (whole && index_step(c.x, 16))
		continue;
	return c;
}

/* Puts BYTE where the first title after the middle begins; what was there. */
static int edit(const char *path, int byte)
{
	FILE *f = fopen(path, "r+");
	char line[1 << 12];
	long at;
	int was;

	if (!f || fseek(f, 0, SEEK_END) != 0)
		exit(2);
	fseek(f, ftell(f) / 2, SEEK_SET);
	do
		at = ftell(f);
	while (fgets(line, sizeof(line), f) && !strstr(line, "title: "));
	at += (long)strcspn(line, ":") + 2;
	fseek(f, at, SEEK_SET);
	was = fgetc(f);
	fseek(f, at, SEEK_SET);
	fputc(byte, f);
	fclose(f);
	return was;
}

int main(int argc, char **argv)
{
	struct corpus before = { 0 };
	double start;
	int was;

	if (argc != 3)
		return 2;
	shared = *argv[1] == '+';
	argv[1] += shared;
	if (strcmp(argv[1], "edited") == 0) {
		before = load(argv[2], 0, true, before);
		was = edit(argv[2], 'X');
		start = now();
		load(argv[2], 0, true, before);
		printf("%.3f\n", now() - start);
		edit(argv[2], was);
		return 0;
	}
	start = now();
	if (strcmp(argv[1], "yaml") == 0)
		parse(argv[2]);
	else
		load(argv[2],
		     strcmp(argv[1], "alone") == 0 ? LOAD_LIBYAML : 0,
		     strcmp(argv[1], "index") == 0, before);
	printf("%.3f\n", now() - start);
	return 0;
}
