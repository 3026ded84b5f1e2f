/* What languages write for one sound, and in which script. */
#include "text/sounds.h"

/* The longest first, and what is not to be read as what it begins with. */
static const struct sv_pair spelt[] = {
	{ SV_INIT("schtsch"), SV_INIT("shch") },
	{ SV_INIT("tsch"), SV_INIT("ch") }, { SV_INIT("dsch"), SV_INIT("dzh") },
	{ SV_INIT("sch"), SV_INIT("sh") },  { SV_INIT("tch"), SV_INIT("ch") },
	{ SV_INIT("ph"), SV_INIT("f") },    { SV_INIT("th"), SV_INIT("t") },
	{ SV_INIT("ck"), SV_INIT("k") },    { SV_INIT("qu"), SV_INIT("kv") },
	{ SV_INIT("x"), SV_INIT("ks") },    { SV_INIT("w"), SV_INIT("v") },
};

size_t sounds_spelt(struct sv rest, struct sv *as)
{
	for (size_t i = 0; i < sizeof(spelt) / sizeof(*spelt); i++) {
		if (!sv_starts(rest, spelt[i].name))
			continue;
		*as = spelt[i].text;
		return spelt[i].name.n;
	}
	return 0;
}

enum sounds_script sounds_script(struct sv text)
{
	bool latin = false, cyrillic = false;

	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.s[i];

		cyrillic |= c >= 0xD0 && c <= 0xD3;
		latin |= (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
	}
	return cyrillic && latin ? SOUNDS_MIXED :
	       cyrillic		 ? SOUNDS_CYRILLIC : SOUNDS_LATIN;
}
