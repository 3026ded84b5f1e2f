/*
 * How long a date takes: reads one a line from the file named, and prints
 * nanoseconds a date for reading it (with its bounds), for reading it and
 * putting it into English, and for opening the locale, in microseconds.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "wording/date_words.h"

enum { LINES = 4096, LINE_BYTES = 256, ROUNDS = 200 };

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

/* Nanoseconds a date over all N of TEXT; with a locale, words too. */
static double run(const struct sv *text, size_t n, const struct locale *l)
{
	struct arena a = { 0 };
	double start = now();
	size_t done = 0;

	for (int round = 0; round < ROUNDS; round++)
		for (size_t i = 0; i < n; i++) {
			struct build words = { .arena = &a };
			struct date_fault fault;
			struct date d;

			done += date_parse(&a, text[i], DATE_STRICT, &d, NULL,
					   &fault);
			if (l)
				date_words(&words, l, &d);
			arena_reset(&a);
		}
	arena_free(&a);
	if (done != ROUNDS * n)
		fprintf(stderr, "some dates were refused\n");
	return (now() - start) / (double)(ROUNDS * n);
}

int main(int argc, char **argv)
{
	static char line[LINE_BYTES];
	struct sv *text = calloc(LINES, sizeof(*text));
	struct arena a = { 0 };
	struct locale l;
	struct err err;
	double start;
	size_t n = 0;
	FILE *f = argc > 1 ? fopen(argv[1], "r") : NULL;

	if (!f || !text) {
		fprintf(stderr, "usage: bench_date FILE\n");
		return 2;
	}
	while (n < LINES && fgets(line, sizeof(line), f)) {
		line[strcspn(line, "\n")] = '\0';
		text[n++] = arena_copy(&a, sv_of(line));
	}
	fclose(f);
	start = now();
	if (n == 0 || !locale_open(&a, "en", &l, NULL, &err))
		return 2;
	start = now() - start;
	printf("%.0f %.0f %.0f\n", run(text, n, NULL), run(text, n, &l),
	       start / 1e3);
	arena_free(&a);
	free(text);
	return 0;
}
