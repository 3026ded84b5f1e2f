/* Gives each file of a folder to a fuzz target once, for make test.
 * usage: replay_X FOLDER */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"

int __attribute__((weak)) LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Gives B to the target, without the NUL after it: who reads on is seen. */
static void give(const struct file_bytes *b)
{
	uint8_t *alone = malloc(b->n + (b->n == 0));

	if (!alone)
		exit(1);
	memcpy(alone, b->s, b->n);
	LLVMFuzzerTestOneInput(alone, b->n);
	free(alone);
}

int main(int argc, char **argv)
{
	DIR *d = opendir(argc > 1 ? argv[1] : ".");
	struct dirent *e;
	struct file_bytes bytes;
	struct err err;
	int n = 0;

	if (LLVMFuzzerInitialize)
		LLVMFuzzerInitialize(&argc, &argv);
	while (d && (e = readdir(d))) {
		char path[4096];

		if (e->d_name[0] == '.')
			continue;
		snprintf(path, sizeof(path), "%s/%s", argv[1], e->d_name);
		if (!file_read(path, &bytes, &err)) {
			printf("%s\n0 passed, 1 failed\n", err.text);
			return 1;
		}
		give(&bytes);
		file_free(&bytes);
		n++;
	}
	closedir(d);
	printf("%d passed, 0 failed\n", n > 0);
	return n == 0;
}
