/* Decoding keys from the bytes of xterm's relatives, and a table for others. */
#include "tty/decode.h"

#include <string.h>

#include "base/utf8.h"

enum {
	ESC = 0x1B,
	PARAMS = 3, /* numbers of a sequence that matter */
};

/* A control sequence: ESC [ numbers intermediates final. */
struct csi {
	unsigned param[PARAMS];
	unsigned char final;
	bool mouse; /* ESC [ < */
	bool odd; /* holds what no key's sequence holds */
};

void decode_add(struct decode_table *table, struct sv bytes, uint32_t key)
{
	if (table->rows == DECODE_MAX || bytes.n < 2 ||
	    bytes.n > DECODE_BYTES || (unsigned char)bytes.s[0] >= 0x20)
		return;
	memcpy(table->row[table->rows].bytes, bytes.s, bytes.n);
	table->row[table->rows].n = bytes.n;
	table->row[table->rows++].key = key;
}

/* As decode_key(); *MORE is set when BYTES begin a row but do not end it. */
static size_t from_table(const struct decode_table *table, struct sv bytes,
			 bool *more, uint32_t *key)
{
	size_t best = 0;

	*more = false;
	for (size_t i = 0; i < table->rows; i++) {
		size_t n = table->row[i].n;

		if (bytes.n < n) {
			*more |= memcmp(table->row[i].bytes, bytes.s,
					bytes.n) == 0;
		} else if (n > best &&
			   memcmp(table->row[i].bytes, bytes.s, n) == 0) {
			best = n;
			*key = table->row[i].key;
		}
	}
	return best;
}

static uint32_t letter_key(unsigned char final)
{
	switch (final) {
	case 'A':
		return K_UP;
	case 'B':
		return K_DOWN;
	case 'C':
		return K_RIGHT;
	case 'D':
		return K_LEFT;
	case 'F':
		return K_END;
	case 'H':
		return K_HOME;
	case 'M':
		return K_ENTER;
	case 'P':
	case 'Q':
	case 'R':
	case 'S':
		return K_F1 + (uint32_t)(final - 'P');
	case 'Z':
		return K_SHIFT | K_TAB;
	case 'a': /* rxvt */
		return K_SHIFT | K_UP;
	case 'b':
		return K_SHIFT | K_DOWN;
	case 'c':
		return K_SHIFT | K_RIGHT;
	case 'd':
		return K_SHIFT | K_LEFT;
	default:
		return K_UNKNOWN;
	}
}

/* The key of "ESC [ NUMBER ~". */
static uint32_t number_key(unsigned number)
{
	static const struct {
		unsigned first, last;
		uint32_t key; /* of first; those up to last follow it */
	} keys[] = {
		{ 1, 1, K_HOME },    { 2, 2, K_INSERT }, { 3, 3, K_DELETE },
		{ 4, 4, K_END },     { 5, 5, K_PGUP },   { 6, 6, K_PGDN },
		{ 7, 7, K_HOME },    { 8, 8, K_END },    { 11, 15, K_F1 },
		{ 17, 21, K_F6 },    { 23, 24, K_F11 },  { 200, 200, K_PASTE },
		{ 201, 201, K_PASTED },
	};

	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		if (number >= keys[i].first && number <= keys[i].last)
			return keys[i].key + (number - keys[i].first);
	return K_UNKNOWN;
}

/* "ESC [ < BUTTON ; COLUMN ; ROW M", with m for a button let go, of xterm's
 * mode 1006. */
static uint32_t mouse_key(const struct csi *c)
{
	enum { HELD = 4 | 8 | 16 }; /* Shift, Alt, Control */
	static const struct {
		unsigned button;
		enum mouse what;
	} buttons[] = {
		{ 0, MOUSE_CLICK },
		{ 64, MOUSE_WHEEL_UP },
		{ 65, MOUSE_WHEEL_DOWN },
	};

	if (c->odd || c->final != 'M' || c->param[1] == 0 || c->param[2] == 0)
		return K_NONE;
	for (size_t i = 0; i < sizeof(buttons) / sizeof(*buttons); i++)
		if ((c->param[0] & ~(unsigned)HELD) == buttons[i].button)
			return key_mouse(buttons[i].what, c->param[2] - 1,
					 c->param[1] - 1);
	return K_NONE;
}

static uint32_t csi_key(const struct csi *c)
{
	unsigned mods = c->param[1] > 0 ? c->param[1] - 1 : 0;
	uint32_t key;

	/* M is a mouse's here, and Enter only after ESC O. */
	if (c->odd || mods >= 16 || c->final == 'M')
		return K_UNKNOWN;
	key = c->final == '~' ? number_key(c->param[0]) : letter_key(c->final);
	if (key == K_UNKNOWN || key == K_PASTE || key == K_PASTED)
		return key;
	if (mods & 1)
		key |= K_SHIFT;
	if (mods & (2 | 8))
		key |= K_ALT;
	if (mods & 4)
		key |= K_CTRL;
	return key;
}

/* BYTES begin with ESC [. */
static size_t decode_csi(struct sv bytes, bool final, uint32_t *key)
{
	struct csi c = { 0 };
	unsigned nth = 0;

	for (size_t i = 2; i < bytes.n; i++) {
		unsigned char b = (unsigned char)bytes.s[i];

		if (i == 2 && b == '[') { /* the Linux console: ESC [ [ A */
			if (bytes.n == 3 && !final)
				return 0;
			b = bytes.n > 3 ? (unsigned char)bytes.s[3] : 0;
			*key = b >= 'A' && b <= 'E' ? K_F1 + (b - (uint32_t)'A')
						    : (uint32_t)K_UNKNOWN;
			return bytes.n > 3 ? 4 : 3;
		}
		if (b < 0x20 || b > 0x7E) { /* broken off by something else */
			*key = K_UNKNOWN;
			return i;
		}
		if (b >= 0x40) {
			c.final = b;
			*key = c.mouse ? mouse_key(&c) : csi_key(&c);
			return i + 1;
		}
		if (b == '<' && i == 2)
			c.mouse = true;
		else if (b == ';')
			nth++;
		else if (b < '0' || b > '9')
			c.odd = true;
		else if (nth < PARAMS && c.param[nth] < 10000)
			c.param[nth] = c.param[nth] * 10 + (b - (unsigned)'0');
	}
	if (!final && bytes.n < DECODE_MAX)
		return 0;
	*key = bytes.n == 2 ? K_ESC : K_UNKNOWN;
	return bytes.n == 2 ? 1 : bytes.n;
}

/* BYTES begin with ESC O, which is a key's, or Esc and the letter O. */
static size_t decode_ss3(struct sv bytes, bool final, uint32_t *key)
{
	unsigned char b = bytes.n > 2 ? (unsigned char)bytes.s[2] : 0;

	if (bytes.n == 2 && !final)
		return 0;
	*key = b >= 'A' && b <= 'S' ? letter_key(b) : (uint32_t)K_UNKNOWN;
	if (*key != K_UNKNOWN)
		return 3;
	*key = K_ESC;
	return 1;
}

/*
 * BYTES begin with ESC ESC: two times Esc, or what some terminals send for Alt
 * and an arrow, ESC ESC [ A.
 */
static size_t decode_double(struct sv bytes, bool final, uint32_t *key)
{
	char third = bytes.n > 2 ? bytes.s[2] : 0;
	size_t n;

	if (bytes.n == 2 && !final)
		return 0;
	if (third == '[' || third == 'O') {
		struct sv rest = sv_slice(bytes, 1, bytes.n);

		n = third == '[' ? decode_csi(rest, final, key)
				 : decode_ss3(rest, final, key);
		if (n == 0)
			return 0;
		if (n > 2 && *key != K_UNKNOWN && *key != K_PASTE &&
		    *key != K_PASTED) {
			*key |= K_ALT;
			return n + 1;
		}
	}
	*key = K_ESC;
	return 1;
}

static uint32_t control_key(unsigned char b)
{
	switch (b) {
	case '\b':
	case 0x7F:
		return K_BACKSPACE;
	case '\t':
		return K_TAB;
	case '\n':
	case '\r':
		return K_ENTER;
	default:
		return b >= 1 && b <= 26 ? K_CTRL | (b + ('a' - 1U))
					 : (uint32_t)K_UNKNOWN;
	}
}

static size_t decode_char(struct sv bytes, bool final, uint32_t *key)
{
	unsigned char lead = (unsigned char)bytes.s[0];
	size_t at = 0, whole = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
	uint32_t cp;

	if (lead < 0x20 || lead == 0x7F) {
		*key = control_key(lead);
		return 1;
	}
	cp = utf8_next(bytes, &at);
	if ((cp & UTF8_BAD) && lead >= 0xC2 && lead <= 0xF4 && !final &&
	    bytes.n < whole) {
		/* Cut off, unless what there is of it is wrong already. */
		size_t i = 1;

		while (i < bytes.n &&
		       ((unsigned char)bytes.s[i] & 0xC0) == 0x80)
			i++;
		if (i == bytes.n)
			return 0;
	}
	*key = key_is_text(cp) ? cp : (uint32_t)K_UNKNOWN;
	return at;
}

/* BYTES begin with ESC: Alt and the character that came with it, or Esc. */
static size_t decode_alt(struct sv bytes, bool final, uint32_t *key)
{
	size_t n = 0;

	if (bytes.n > 1 && (unsigned char)bytes.s[1] >= 0x20) {
		n = decode_char(sv_slice(bytes, 1, bytes.n), final, key);
		if (n == 0)
			return 0;
	}
	if (n == 0 || !key_is_text(*key)) {
		*key = K_ESC;
		return 1;
	}
	*key |= K_ALT;
	return 1 + n;
}

static size_t decode_escape(struct sv bytes, bool final, uint32_t *key)
{
	if (bytes.n == 1 && !final)
		return 0;
	switch (bytes.n > 1 ? bytes.s[1] : 0) {
	case '[':
		return decode_csi(bytes, final, key);
	case 'O':
		return decode_ss3(bytes, final, key);
	case ESC:
		return decode_double(bytes, final, key);
	default:
		return decode_alt(bytes, final, key);
	}
}

size_t decode_key(const struct decode_table *table, struct sv bytes,
		  bool final, uint32_t *key)
{
	bool more;
	size_t n;

	*key = K_NONE;
	if (bytes.n == 0)
		return 0;
	n = from_table(table, bytes, &more, key);
	if (n > 0)
		return n;
	if (more && !final)
		return 0;
	if (bytes.s[0] != ESC)
		return decode_char(bytes, final, key);
	return decode_escape(bytes, final, key);
}
