/* Addresses on the net (address.h). */
#include "report/address.h"

#include "base/percent.h"

static bool is_allowed(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') ||
	       (c && strchr("-._~:/?#[]@!$&'()*+,;=%", c));
}

void address_put(struct build *out, struct sv url)
{
	for (size_t i = 0; i < url.n; i++) {
		unsigned char c = (unsigned char)url.s[i];

		if (is_allowed(c))
			build_char(out, (char)c);
		else
			build_fmt(out, "%%%02X", c);
	}
}

bool address_is_web(struct sv url)
{
	return percent_is_web(url);
}
