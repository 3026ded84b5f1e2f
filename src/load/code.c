/* Whether a text can be an address, a DOI, an ISBN, coordinates. */
#include "load/code.h"

#include <string.h>

#include "base/ascii.h"
#include "base/percent.h"
#include "base/utf8.h"

/* Whether one of SIGNS or a blank is in TEXT. */
static bool has_sign(struct sv text, const char *signs)
{
	for (size_t i = 0; i < text.n; i++) {
		if ((unsigned char)text.s[i] <= ' ')
			return true;
		for (const char *s = signs; *s; s++)
			if (text.s[i] == *s)
				return true;
	}
	return false;
}

/* Takes PREFIX from the start of *TEXT, whatever its capitals. */
static bool take(struct sv *text, struct sv prefix)
{
	if (!sv_same(sv_slice(*text, 0, prefix.n), prefix))
		return false;
	*text = sv_slice(*text, prefix.n, text->n);
	return true;
}

/* A colon and what port TEXT is, or nothing; at most 65535. */
static bool is_port(struct sv text)
{
	unsigned long long port;

	return text.n < 2 ? text.n == 0 || text.s[0] == ':' :
	       text.s[0] == ':' &&
	       sv_to_u64(sv_slice(text, 1, text.n), UINT16_MAX, &port);
}

#define HEX_DIGITS "0123456789abcdefABCDEF"

/* How many bytes at the start of TEXT are each one of SIGNS. */
static size_t span(struct sv text, const char *signs)
{
	size_t n = 0;

	while (n < text.n && strchr(signs, text.s[n]))
		n++;
	return n;
}

/* Whether TEXT may stand in the brackets of a host: ::1; with a zone after a %
 * (RFC 6874), fe80::1%25eth0; or what is to come, v1.x (RFC 3986). */
static bool is_numeric(struct sv text)
{
	size_t n;

	if (take(&text, SV("v"))) {
		n = span(text, HEX_DIGITS);
		return n > 0 && n + 1 < text.n && text.s[n] == '.';
	}
	n = span(text, ":." HEX_DIGITS);
	text = sv_slice(text, n, text.n);
	return n > 1 && (text.n == 0 || (take(&text, SV("%25")) && text.n > 0));
}

/* How HOST, with its port, is none, or null. */
static const char *no_host(struct sv host)
{
	static const char none[] = "no host follows the slashes";
	bool inside = sv_starts(host, SV("["));
	size_t end = sv_find(host, inside ? SV("]") : SV(":"), 0);
	unsigned char first;

	if (inside && (end == SV_NONE || !is_numeric(sv_slice(host, 1, end))))
		return "within [ ] stand digits, letters from A to F, colons "
		       "and points";
	end = end == SV_NONE ? host.n : end + inside;
	if (!is_port(sv_slice(host, end, host.n)))
		return "after the host stands a colon and a number up to 65535 "
		       "at most";
	first = host.n ? (unsigned char)host.s[0] : '/';
	if (!ascii_is_alnum((char)first) && !inside && first < 0x80)
		return none;
	return sv_find(host, SV(".."), 0) == SV_NONE ? NULL :
	       "its host has two points together";
}

/* The host and the port in TEXT, the address after its slashes: without the
 * name and password before an @. */
static struct sv host_of(struct sv text)
{
	size_t end = 0;

	while (end < text.n && !strchr("/?#", text.s[end]))
		end++;
	text = sv_slice(text, 0, end);
	while (end > 0 && text.s[end - 1] != '@')
		end--;
	return sv_slice(text, end, text.n);
}

const char *code_url(struct sv text)
{
	if (has_sign(text, ""))
		return "a blank is written %20";
	if (has_sign(text, "<>\"\\^`{|}"))
		return "only letters, digits and -._~:/?#[]@!$&'()*+,;=% may "
		       "stand in it";
	for (size_t i = 0; i < text.n; i++)
		if (text.s[i] == '%' && percent_byte(text, i + 1) < 0)
			return "two digits, or letters from A to F, follow a "
			       "%, which itself is written %25";
	if (!take(&text, SV("https://")))
		take(&text, SV("http://"));
	if (percent_is_web(text))
		return "it begins with http:// or https:// twice";
	return no_host(host_of(text));
}

struct sv code_doi_bare(struct sv text)
{
	static const struct sv before[] = {
		SV_INIT("https://doi.org/"), SV_INIT("http://doi.org/"),
		SV_INIT("https://dx.doi.org/"), SV_INIT("http://dx.doi.org/"),
		SV_INIT("doi:"),
	};

	text = sv_trim(text);
	for (size_t i = 0; i < sizeof(before) / sizeof(*before); i++)
		if (take(&text, before[i]))
			break;
	return sv_trim(text);
}

const char *code_doi(struct sv text)
{
	size_t at = 3;

	text = code_doi_bare(text);
	if (!sv_starts(text, SV("10.")))
		return "it begins with 10.";
	while (at < text.n && (ascii_is_digit(text.s[at]) || text.s[at] == '.'))
		at++;
	if (at < 3 + 4 || at + 1 >= text.n || text.s[at] != '/')
		return "after 10. stand four digits or more, a slash and a "
		       "name";
	return has_sign(text, "") ? "no blank stands in it" : NULL;
}

/* The check digit of the first digits of V: 12 by ISBN-13, 9 by ISBN-10, where
 * 10 is X. */
static int check_digit(const int *v, int n)
{
	int sum = 0;

	for (int i = 0; i < n; i++)
		sum += v[i] * (n == 9 ? 10 - i : i % 2 ? 3 : 1);
	return n == 9 ? (11 - sum % 11) % 11 : (10 - sum % 10) % 10;
}

/* What stands between the parts of an ISBN: a blank, or any sign that is drawn
 * as a hyphen or a dash is. */
static bool is_between(uint32_t c)
{
	return c == ' ' || c == '-' || c == 0xA0 || c == 0xAD ||
	       (c >= 0x2010 && c <= 0x2015) || c == 0x202F || c == 0x2212;
}

const char *code_isbn(struct sv text)
{
	int v[13], n = 0;

	if (take(&text, SV("ISBN")))
		return "write the number alone, without ISBN before it";
	for (size_t i = 0; i < text.n;) {
		uint32_t c = utf8_next(text, &i);
		bool last = n == 9 && i == text.n && (c == 'X' || c == 'x');

		if (is_between(c))
			continue;
		if (!last && (c < '0' || c > '9'))
			return "it is digits, with hyphens or blanks between "
			       "them; after nine of them an X may end it";
		if (n == 13)
			return "it has 10 or 13 digits";
		v[n++] = last ? 10 : (int)c - '0';
	}
	if (n != 10 && n != 13)
		return "it has 10 or 13 digits";
	if (n == 13 && (v[0] != 9 || v[1] != 7 || v[2] < 8))
		return "one of 13 digits begins with 978 or 979";
	if (v[n - 1] != check_digit(v, n - 1))
		return "its check digit does not fit the others";
	return NULL;
}

/*
 * How TEXT is no decimal number of degrees as far as LIMIT either way, or null.
 * WIDE says that it is one, but beyond.
 */
static const char *no_degrees(struct sv text, int limit, const char *wide)
{
	size_t at = sv_starts(text, SV("-")) || sv_starts(text, SV("+"));
	size_t from = at, point;
	int whole = 0;
	bool more = false; /* a digit that is not 0 after the point */

	for (; at < text.n && ascii_is_digit(text.s[at]); at++)
		if (whole <= limit)
			whole = whole * 10 + (text.s[at] - '0');
	point = at;
	if (at > from && at < text.n && text.s[at] == '.')
		for (at++; at < text.n && ascii_is_digit(text.s[at]); at++)
			more |= text.s[at] != '0';
	if (at == from || at < text.n || at == point + 1)
		return "write latitude and longitude in decimal degrees, south "
		       "and west with a minus: [40.377, -49.892]";
	return whole > limit || (whole == limit && more) ? wide : NULL;
}

static bool are_two_texts(const struct node *list)
{
	return list->count == 2 && list->child[0].kind == NODE_SCALAR &&
	       list->child[1].kind == NODE_SCALAR;
}

const char *code_coordinates(const struct node *node, struct sv *lat,
			     struct sv *lon)
{
	static const char latitude[] = "a latitude, which comes first, is from "
				       "-90 to 90";
	static const char longitude[] = "a longitude, which comes second, is "
					"from -180 to 180";
	static const char point[] = "write two numbers, each with a point and "
				    "no comma before its decimals, as "
				    "[40.377, 49.892]";
	bool list = node->kind == NODE_LIST;
	struct sv x, y;
	const char *why;

	if (node->kind == NODE_MAP || (list && !are_two_texts(node)))
		return point;
	y = list ? node->child[1].text : node->text;
	x = list ? node->child[0].text : sv_cut(&y, ',');
	if (sv_find(x, SV(","), 0) != SV_NONE ||
	    sv_find(y, SV(","), 0) != SV_NONE)
		return point;
	x = sv_trim(x);
	y = sv_trim(y);
	/* What is no number is told before what is too great a one. */
	why = no_degrees(x, 90, latitude);
	if (!why || why == latitude) {
		const char *also = no_degrees(y, 180, longitude);

		why = also && (!why || also != longitude) ? also : why;
	}
	if (why)
		return why;
	*lat = x;
	*lon = y;
	return NULL;
}
