/* What the terminal shows, as text and styles, by libvterm. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "support_inside.h"

static int on_property(VTermProp property, VTermValue *value, void *user)
{
	struct pty *p = user;

	if (property == VTERM_PROP_ALTSCREEN)
		p->alternate = value->boolean;
	else if (property == VTERM_PROP_CURSORVISIBLE)
		p->visible = value->boolean;
	else if (property == VTERM_PROP_MOUSE)
		p->mouse = value->number != VTERM_PROP_MOUSE_NONE;
	return 1;
}

static const VTermScreenCallbacks callbacks = { .settermprop = on_property };

void pty_open_screen(struct pty *p, int rows, int cols)
{
	p->visible = true;
	p->vt = vterm_new(rows, cols > 1 ? cols : 2);
	vterm_set_utf8(p->vt, 1);
	p->screen = vterm_obtain_screen(p->vt);
	vterm_screen_set_callbacks(p->screen, &callbacks, p);
	vterm_screen_enable_altscreen(p->screen, 1);
	vterm_screen_reset(p->screen, 1);
}

static void put_text(struct pty *p, const char *bytes, size_t n)
{
	if (p->ntext + n + 1 > p->captext) {
		p->captext = 2 * (p->ntext + n + 1);
		p->text = realloc(p->text, p->captext);
		assert_non_null(p->text);
	}
	memcpy(p->text + p->ntext, bytes, n);
	p->ntext += n;
	p->text[p->ntext] = '\0';
}

static void put_char(struct pty *p, uint32_t cp)
{
	unsigned char b[4];
	size_t n = cp < 0x80 ? 1 : cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
	static const unsigned char lead[] = { 0, 0, 0xC0, 0xE0, 0xF0 };

	for (size_t i = n; i-- > 1; cp >>= 6)
		b[i] = (unsigned char)(0x80 | (cp & 0x3F));
	b[0] = (unsigned char)(lead[n] | cp);
	put_text(p, (const char *)b, n);
}

/* Appends cell COL of ROW; the right half of a wide one is empty. */
static void put_cell(struct pty *p, int row, int col)
{
	VTermScreenCell cell;

	vterm_screen_get_cell(p->screen, (VTermPos){ row, col }, &cell);
	if (cell.chars[0] == (uint32_t)-1)
		return;
	if (cell.chars[0] == 0)
		put_char(p, ' ');
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
		put_char(p, cell.chars[i]);
}

static void put_row(struct pty *p, int row)
{
	int rows, cols;
	size_t start = p->ntext;

	vterm_get_size(p->vt, &rows, &cols);
	for (int col = 0; col < cols; col++)
		put_cell(p, row, col);
	while (p->ntext > start && p->text[p->ntext - 1] == ' ')
		p->text[--p->ntext] = '\0';
}

static void start_text(struct pty *p)
{
	p->ntext = 0;
	put_text(p, "", 0);
}

const char *pty_screen(struct pty *p)
{
	int rows, cols;

	vterm_get_size(p->vt, &rows, &cols);
	start_text(p);
	for (int row = 0; row < rows; row++) {
		put_row(p, row);
		put_text(p, "\n", 1);
	}
	return p->text;
}

const char *pty_row(struct pty *p, int row)
{
	start_text(p);
	put_row(p, row);
	return p->text;
}

const char *pty_cell(struct pty *p, int row, int col)
{
	start_text(p);
	put_cell(p, row, col);
	return p->text;
}

bool pty_cell_reverse(struct pty *p, int row, int col)
{
	VTermScreenCell cell;

	vterm_screen_get_cell(p->screen, (VTermPos){ row, col }, &cell);
	return cell.attrs.reverse;
}

void pty_cursor(struct pty *p, int *row, int *col)
{
	VTermPos pos;

	vterm_state_get_cursorpos(vterm_obtain_state(p->vt), &pos);
	*row = pos.row;
	*col = pos.col;
}

bool pty_cursor_visible(struct pty *p)
{
	return p->visible;
}

bool pty_mouse(struct pty *p)
{
	return p->mouse;
}

bool pty_alternate(struct pty *p)
{
	return p->alternate;
}

struct termios pty_settings(struct pty *p)
{
	struct termios t;

	assert_int_equal(tcgetattr(p->master, &t), 0);
	return t;
}

struct termios pty_settings_before(struct pty *p)
{
	return p->before;
}

const char *pty_left(struct pty *p)
{
	static char left[4096];
	int fd = open(ptsname(p->master), O_RDONLY | O_NOCTTY | O_NONBLOCK);
	struct termios raw = pty_settings(p);
	ssize_t n;

	assert_true(fd >= 0);
	cfmakeraw(&raw);
	assert_int_equal(tcsetattr(fd, TCSANOW, &raw), 0);
	n = read(fd, left, sizeof(left) - 1);
	left[n > 0 ? n : 0] = '\0';
	close(fd);
	return left;
}

const char *pty_written(struct pty *p, size_t *n)
{
	*n = p->nwritten;
	return p->written;
}

void pty_forget(struct pty *p)
{
	pty_drain(p);
	p->nwritten = 0;
	p->written[0] = '\0';
}

const char *pty_error(struct pty *p)
{
	pty_drain(p);
	return p->errors;
}

static bool is_restored(struct pty *p, const void *what)
{
	struct termios now = pty_settings(p);

	(void)what;
	return !p->alternate && !p->mouse && p->visible &&
	       now.c_iflag == p->before.c_iflag &&
	       now.c_lflag == p->before.c_lflag;
}

void pty_wait_restored(struct pty *p)
{
	pty_wait(p, is_restored, NULL);
}

void pty_assert_restored(struct pty *p)
{
	struct termios now = pty_settings(p);

	assert_false(p->alternate);
	assert_false(p->mouse);
	assert_true(p->visible);
	assert_int_equal(now.c_iflag, p->before.c_iflag);
	assert_int_equal(now.c_oflag, p->before.c_oflag);
	assert_int_equal(now.c_lflag, p->before.c_lflag);
	assert_int_equal(now.c_cflag, p->before.c_cflag);
	assert_memory_equal(now.c_cc, p->before.c_cc, sizeof(now.c_cc));
}
