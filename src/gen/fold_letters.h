#ifndef GEN_FOLD_LETTERS_H
#define GEN_FOLD_LETTERS_H

#include <stdint.h>

/*
 * Letters that neither ICU nor their names lead to a base letter, lower case,
 * and what they fold to.  Cyrillic and Greek follow the BGN/PCGN tables for
 * Russian, Belarusian, Ukrainian, Azerbaijani, Kazakh, Serbian and Greek
 * without their context (no "ye" at the start of a word) and without marks.
 * A letter that two languages read apart is read as in Azerbaijani or Russian.
 */
static const struct letter {
	uint32_t cp;
	const char *fold;
} letters[] = {
	/* Apostrophes and what stands for them: O'Neill and ONeill are one. */
	{ 0x0027, "" }, { 0x0060, "" }, { 0x00B4, "" }, { 0x2018, "" },
	{ 0x2019, "" }, { 0x201B, "" }, { 0x2032, "" }, { 0x2035, "" },
	{ 0x055A, "" }, { 0x05F3, "" }, { 0xA78C, "" }, { 0xFF07, "" },
	{ 0xFF40, "" }, { 0x1FEF, "" }, { 0x1FFD, "" }, { 0x1FBD, "" },
	{ 0x1FBF, "" }, { 0x1FFE, "" },

	/* Latin. */
	{ 0x00E6, "ae" }, { 0x00F0, "d" }, { 0x00FE, "th" }, { 0x0131, "i" },
	{ 0x0138, "k" }, { 0x014B, "n" }, { 0x0153, "oe" }, { 0x0185, "i" },
	{ 0x0195, "hv" }, { 0x01A3, "g" }, { 0x01BF, "w" }, { 0x01DD, "e" },
	{ 0x021D, "y" }, { 0x0223, "ou" }, { 0x0237, "j" }, { 0x0250, "a" },
	{ 0x0251, "a" }, { 0x0252, "a" }, { 0x0254, "o" }, { 0x0258, "e" },
	{ 0x0259, "e" }, { 0x025A, "e" }, { 0x025B, "e" }, { 0x025C, "e" },
	{ 0x0261, "g" }, { 0x0263, "g" }, { 0x0269, "i" }, { 0x0275, "o" },
	{ 0x0283, "sh" }, { 0x0289, "u" }, { 0x028A, "u" }, { 0x0292, "zh" },
	{ 0x02A3, "dz" }, { 0x02A4, "dzh" }, { 0x02A6, "ts" },
	{ 0x02A7, "ch" }, { 0x1D02, "ae" }, { 0x1D14, "oe" },
	{ 0x1D7B, "i" }, { 0x1D7E, "u" }, { 0x1E9F, "d" }, { 0x2C71, "v" },
	{ 0xA729, "tz" }, { 0xA733, "aa" }, { 0xA735, "ao" },
	{ 0xA737, "au" }, { 0xA739, "av" }, { 0xA73B, "av" },
	{ 0xA73D, "ay" }, { 0xA74F, "oo" }, { 0xA761, "vy" },
	{ 0xAB53, "kh" }, { 0xAB61, "e" },

	/* Cyrillic: the letters in use. */
	{ 0x0430, "a" }, { 0x0431, "b" }, { 0x0432, "v" }, { 0x0433, "g" },
	{ 0x0434, "d" }, { 0x0435, "e" }, { 0x0436, "zh" }, { 0x0437, "z" },
	{ 0x0438, "i" }, { 0x0419, "y" }, { 0x0439, "y" }, { 0x043A, "k" },
	{ 0x043B, "l" }, { 0x043C, "m" }, { 0x043D, "n" }, { 0x043E, "o" },
	{ 0x043F, "p" }, { 0x0440, "r" }, { 0x0441, "s" }, { 0x0442, "t" },
	{ 0x0443, "u" }, { 0x0444, "f" }, { 0x0445, "kh" }, { 0x0446, "ts" },
	{ 0x0447, "ch" }, { 0x0448, "sh" }, { 0x0449, "shch" },
	{ 0x044A, "" }, { 0x044B, "y" }, { 0x044C, "" }, { 0x044D, "e" },
	{ 0x044E, "yu" }, { 0x044F, "ya" }, { 0x0452, "d" },
	{ 0x0454, "ye" }, { 0x0455, "dz" }, { 0x0456, "i" }, { 0x0458, "y" },
	{ 0x0459, "lj" }, { 0x045A, "nj" }, { 0x045B, "c" },
	{ 0x045F, "dzh" }, { 0x049B, "q" }, { 0x049D, "g" }, { 0x04A1, "q" },
	{ 0x04A5, "ng" }, { 0x04AF, "u" }, { 0x04B1, "u" }, { 0x04B3, "h" },
	{ 0x04B5, "ts" }, { 0x04B7, "j" }, { 0x04B9, "c" }, { 0x04BB, "h" },
	{ 0x04CC, "j" }, { 0x04CF, "" }, { 0x04D5, "ae" }, { 0x04D9, "e" },
	{ 0x04E1, "dz" }, { 0x04E9, "o" }, { 0x04A9, "o" },
	{ 0x04BD, "ch" }, { 0x051B, "q" }, { 0x051D, "w" }, { 0x0525, "p" },

	/* Cyrillic: letters of old books. */
	{ 0x0461, "o" }, { 0x0463, "e" }, { 0x0465, "ye" }, { 0x0467, "ya" },
	{ 0x0469, "ya" }, { 0x046B, "u" }, { 0x046D, "yu" },
	{ 0x046F, "ks" }, { 0x0471, "ps" }, { 0x0473, "f" },
	{ 0x0475, "i" }, { 0x0479, "u" }, { 0x047B, "o" }, { 0x047D, "o" },
	{ 0x047F, "ot" }, { 0x048D, "" }, { 0xA641, "z" }, { 0xA643, "dz" },
	{ 0xA645, "dz" }, { 0xA647, "i" }, { 0xA649, "g" }, { 0xA64B, "u" },
	{ 0xA64D, "o" }, { 0xA64F, "" }, { 0xA651, "y" }, { 0xA653, "e" },
	{ 0xA655, "yu" }, { 0xA657, "ya" }, { 0xA659, "ya" },
	{ 0xA65B, "ya" }, { 0xA65D, "ya" },

	/* Greek. */
	{ 0x03B1, "a" }, { 0x03B2, "v" }, { 0x03B3, "g" }, { 0x03B4, "d" },
	{ 0x03B5, "e" }, { 0x03B6, "z" }, { 0x03B7, "i" }, { 0x03B8, "th" },
	{ 0x03B9, "i" }, { 0x03BA, "k" }, { 0x03BB, "l" }, { 0x03BC, "m" },
	{ 0x03BD, "n" }, { 0x03BE, "x" }, { 0x03BF, "o" }, { 0x03C0, "p" },
	{ 0x03C1, "r" }, { 0x03C3, "s" }, { 0x03C4, "t" }, { 0x03C5, "y" },
	{ 0x03C6, "f" }, { 0x03C7, "kh" }, { 0x03C8, "ps" },
	{ 0x03C9, "o" }, { 0x03D7, "kai" }, { 0x03D9, "q" },
	{ 0x03DB, "st" }, { 0x03DD, "w" }, { 0x03DF, "q" }, { 0x03E1, "s" },
	{ 0x03F3, "j" }, { 0x03F8, "sh" }, { 0x03FB, "s" }, { 0x0371, "h" },
	{ 0x0373, "s" }, { 0x0377, "w" },

	/* Arabic: one letter, typed on two keyboards. */
	{ 0x0629, "\u0647" }, { 0x0640, "" }, { 0x0649, "\u064A" },
	{ 0x0671, "\u0627" }, { 0x06A9, "\u0643" }, { 0x06BE, "\u0647" },
	{ 0x06C1, "\u0647" }, { 0x06C3, "\u0647" }, { 0x06CC, "\u064A" },
	{ 0x06D5, "\u0647" },
};

#endif
