/* The names of keys, and the Latin keys of other keyboard layouts. */
#include "base/key.h"

#include <string.h>

#include "base/utf8.h"

struct named {
	struct sv name;
	uint32_t key;
};

/* The names by which keys are shown, then others that are understood. */
static const struct named names[] = {
#define X(name, text) { SV_INIT(text), K_##name },
	KEYS(X)
#undef X
	{ SV_INIT("Space"), ' ' },
	{ SV_INIT("Return"), K_ENTER },
	{ SV_INIT("Escape"), K_ESC },
	{ SV_INIT("PageUp"), K_PGUP },
	{ SV_INIT("PageDown"), K_PGDN },
	{ SV_INIT("Del"), K_DELETE },
	{ SV_INIT("Ins"), K_INSERT },
};

/* In the order in which they are written. */
static const struct named modifiers[] = {
	{ SV_INIT("C-"), K_CTRL },
	{ SV_INIT("Alt-"), K_ALT },
	{ SV_INIT("S-"), K_SHIFT },
};

enum {
	NAMES = sizeof(names) / sizeof(names[0]),
	MODIFIERS = sizeof(modifiers) / sizeof(modifiers[0]),
};

bool key_is_text(uint32_t key)
{
	return key >= 0x20 && key < K_FIRST && !(key >= 0x7F && key < 0xA0) &&
	       !(key >= 0xD800 && key < 0xE000);
}

/* BASE with the MODS that a terminal can send with it, or K_NONE. */
static uint32_t modified(uint32_t base, uint32_t mods)
{
	if (mods == 0 || base > K_FIRST)
		return base | mods;
	if (mods == K_ALT)
		return base | K_ALT;
	if (mods != K_CTRL)
		return K_NONE;
	switch (base |= 'a' - 'A') {
	case 'h':
		return K_BACKSPACE;
	case 'i':
		return K_TAB;
	case 'j':
	case 'm':
		return K_ENTER;
	default:
		return base >= 'a' && base <= 'z' ? base | K_CTRL : K_NONE;
	}
}

/* The character or the named key that NAME is, without modifiers. */
static uint32_t parse_base(struct sv name)
{
	size_t at = 0;
	uint32_t cp;

	for (size_t i = 0; i < NAMES; i++)
		if (sv_same(name, names[i].name))
			return names[i].key;
	if (name.n == 0)
		return K_NONE;
	cp = utf8_next(name, &at);
	return at == name.n && key_is_text(cp) ? cp : K_NONE;
}

uint32_t key_parse(struct sv name)
{
	uint32_t mods = 0, base;

	for (size_t i = 0; i < MODIFIERS; i++) {
		struct sv m = modifiers[i].name;

		if (name.n > m.n && sv_same(sv_slice(name, 0, m.n), m)) {
			mods |= modifiers[i].key;
			name = sv_slice(name, m.n, name.n);
		}
	}
	base = parse_base(name);
	return base == K_NONE ? K_NONE : modified(base, mods);
}

struct sv key_label(uint32_t key, char buf[KEY_NAME_MAX])
{
	uint32_t base = key & ~(uint32_t)K_MODIFIERS;
	size_t n = 0;

	buf[0] = '\0';
	if (base >= K_LAST || base == K_FIRST ||
	    (base < K_FIRST && !key_is_text(base)) ||
	    modified(base, key & K_MODIFIERS) != key)
		return (struct sv){ buf, 0 };
	for (size_t i = 0; i < MODIFIERS; i++) {
		if (!(key & modifiers[i].key))
			continue;
		memcpy(buf + n, modifiers[i].name.s, modifiers[i].name.n);
		n += modifiers[i].name.n;
	}
	for (size_t i = 0; i < NAMES; i++) {
		if (names[i].key != base)
			continue;
		memcpy(buf + n, names[i].name.s, names[i].name.n);
		n += names[i].name.n;
		buf[n] = '\0';
		return (struct sv){ buf, n };
	}
	n += utf8_encode(base, buf + n);
	buf[n] = '\0';
	return (struct sv){ buf, n };
}

/* Letters of other layouts, each followed by the key of its place. */
static const struct {
	uint16_t letter;
	char latin, shifted; /* for the letter and its capital */
	uint16_t capital;
} places[] = {
	/* Russian; Belarusian ў; Ukrainian ї є ґ, and і, which Belarusian has
	 * at the place of b: so all three layouts reach s. */
	{ L'й', 'q', 'Q', L'Й' }, { L'ц', 'w', 'W', L'Ц' },
	{ L'у', 'e', 'E', L'У' }, { L'к', 'r', 'R', L'К' },
	{ L'е', 't', 'T', L'Е' }, { L'н', 'y', 'Y', L'Н' },
	{ L'г', 'u', 'U', L'Г' }, { L'ш', 'i', 'I', L'Ш' },
	{ L'щ', 'o', 'O', L'Щ' }, { L'з', 'p', 'P', L'З' },
	{ L'х', '[', '{', L'Х' }, { L'ъ', ']', '}', L'Ъ' },
	{ L'ф', 'a', 'A', L'Ф' }, { L'ы', 's', 'S', L'Ы' },
	{ L'в', 'd', 'D', L'В' }, { L'а', 'f', 'F', L'А' },
	{ L'п', 'g', 'G', L'П' }, { L'р', 'h', 'H', L'Р' },
	{ L'о', 'j', 'J', L'О' }, { L'л', 'k', 'K', L'Л' },
	{ L'д', 'l', 'L', L'Д' }, { L'ж', ';', ':', L'Ж' },
	{ L'э', '\'', '"', L'Э' }, { L'я', 'z', 'Z', L'Я' },
	{ L'ч', 'x', 'X', L'Ч' }, { L'с', 'c', 'C', L'С' },
	{ L'м', 'v', 'V', L'М' }, { L'и', 'b', 'B', L'И' },
	{ L'т', 'n', 'N', L'Т' }, { L'ь', 'm', 'M', L'Ь' },
	{ L'б', ',', '<', L'Б' }, { L'ю', '.', '>', L'Ю' },
	{ L'ё', '`', '~', L'Ё' }, { L'ў', 'o', 'O', L'Ў' },
	{ L'ї', ']', '}', L'Ї' }, { L'є', '\'', '"', L'Є' },
	{ L'ґ', '\\', '|', L'Ґ' }, { L'і', 's', 'S', L'І' },
	{ L'№', '#', '#', L'№' },
	/* Greek */
	{ L'ς', 'w', 'W', L'ς' }, { L'ε', 'e', 'E', L'Ε' },
	{ L'ρ', 'r', 'R', L'Ρ' }, { L'τ', 't', 'T', L'Τ' },
	{ L'υ', 'y', 'Y', L'Υ' }, { L'θ', 'u', 'U', L'Θ' },
	{ L'ι', 'i', 'I', L'Ι' }, { L'ο', 'o', 'O', L'Ο' },
	{ L'π', 'p', 'P', L'Π' }, { L'α', 'a', 'A', L'Α' },
	{ L'σ', 's', 'S', L'Σ' }, { L'δ', 'd', 'D', L'Δ' },
	{ L'φ', 'f', 'F', L'Φ' }, { L'γ', 'g', 'G', L'Γ' },
	{ L'η', 'h', 'H', L'Η' }, { L'ξ', 'j', 'J', L'Ξ' },
	{ L'κ', 'k', 'K', L'Κ' }, { L'λ', 'l', 'L', L'Λ' },
	{ L'ζ', 'z', 'Z', L'Ζ' }, { L'χ', 'x', 'X', L'Χ' },
	{ L'ψ', 'c', 'C', L'Ψ' }, { L'ω', 'v', 'V', L'Ω' },
	{ L'β', 'b', 'B', L'Β' }, { L'ν', 'n', 'N', L'Ν' },
	{ L'μ', 'm', 'M', L'Μ' },
	/* Azerbaijani */
	{ L'ü', 'w', 'W', L'Ü' }, { L'ö', '[', '{', L'Ö' },
	{ L'ğ', ']', '}', L'Ğ' }, { L'ı', ';', ':', L'ı' },
	{ L'ə', '\'', '"', L'Ə' }, { L'ç', ',', '<', L'Ç' },
	{ L'ş', '.', '>', L'Ş' }, { L'İ', 'I', 'I', L'İ' },
};

uint32_t key_latin(uint32_t key)
{
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		if (key == places[i].letter)
			return (unsigned char)places[i].latin;
		if (key == places[i].capital)
			return (unsigned char)places[i].shifted;
	}
	return key;
}

uint32_t key_mouse(enum mouse what, unsigned row, unsigned col)
{
	if (row >= MOUSE_ROWS || col >= MOUSE_COLS)
		return K_NONE;
	return K_MOUSE |
	       (((uint32_t)what * MOUSE_ROWS + row) * MOUSE_COLS + col);
}

bool key_is_mouse(uint32_t key, enum mouse *what, int *row, int *col)
{
	uint32_t cell = key & ~(uint32_t)K_MOUSE;

	if (cell == key)
		return false;
	*col = (int)(cell % MOUSE_COLS);
	*row = (int)(cell / MOUSE_COLS % MOUSE_ROWS);
	*what = (enum mouse)(cell / MOUSE_COLS / MOUSE_ROWS);
	return true;
}
