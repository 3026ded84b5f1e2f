#include "support_keys.h"

#include "base/key.h"

struct app_request support_type(struct app *a, const char *keys)
{
	struct app_request last = { .act = APP_GO_ON };
	struct sv rest = sv_of(keys);

	while (rest.n > 0) {
		struct sv word = sv_cut(&rest, ' ');
		uint32_t key = key_parse(word);

		if (key != K_NONE)
			last = app_key(a, key);
		for (size_t i = 0; key == K_NONE && i < word.n; i++)
			last = app_key(a, (unsigned char)word.s[i]);
	}
	return last;
}
