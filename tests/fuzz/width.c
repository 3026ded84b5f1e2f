/* Any text measured and cut, for make fuzz. */
#include <locale.h>
#include <stdint.h>

#include "text/width.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	setlocale(LC_ALL, "C.UTF-8");
	return 0;
}

/* Every way of cutting ends, leaves nothing out and fits where it can. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	int cells = size > 0 ? data[0] % 40 : 0, used;
	struct sv text = { (const char *)data, size }, rest = text;

	for (size_t at = 0; at < size;) {
		size_t end = grapheme_end(text, at);

		if (end <= at || end > size)
			__builtin_trap();
		at = end;
	}
	if (width_cut(text, cells, &used).n > size || used > cells)
		__builtin_trap();
	while (rest.n > 0) {
		size_t next = 0;
		struct sv line = width_line(rest, cells, &next);

		if (next == 0 || next > rest.n || line.n > next)
			__builtin_trap();
		while (line.n > 0 && line.s[line.n - 1] == ' ')
			line.n--;
		if (width_text(line) > cells && line.n > grapheme_end(line, 0))
			__builtin_trap();
		rest = sv_slice(rest, next, rest.n);
	}
	return 0;
}
