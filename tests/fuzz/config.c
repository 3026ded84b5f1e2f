/* Whatever the bytes in config.yaml: faults that can be shown, each in a place
 * of the file, and rows of which the keys and the first view make something. */
#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#include "app/app.h"
#include "base/file.h"
#include "base/panic.h"
#include "config/config.h"
#include "load/load.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_lines(struct arena *a, const struct diags *d)
{
	struct build lines = { .arena = a };

	diag_print(&lines, d, 0, false);
	for (size_t i = 0; i < lines.n; i++)
		ENSURE((unsigned char)lines.s[i] >= ' ' || lines.s[i] == '\n');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct diags d = { .arena = &a };
	struct query_own own = { 0 };
	struct config config;
	struct book *b = load_text(SV("- {date: 2024, title: A}\n"),
				   SV("a.yaml"), &d);
	char path[64];
	int fd = memfd_create("config", MFD_CLOEXEC);

	ENSURE(file_write_fd(fd, (struct sv){ (const char *)data, size }));
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	config = config_read(&a, path, &d);
	close(fd);
	for (size_t i = 0; i < config.n; i++) {
		ENSURE(config.rows[i].section < CONFIG_SECTIONS);
		ENSURE(config.rows[i].text_at.line > 0);
		ENSURE(i == 0 || !config.rows[i].more ||
		       config.rows[i].section == config.rows[i - 1].section);
	}
	app_keymap(&a, &config, &d);
	app_view(&a, &config, b, &own, &d);
	check_lines(&a, &d);
	book_free(b);
	arena_free(&a);
	return 0;
}
