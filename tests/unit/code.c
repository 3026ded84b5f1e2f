/* What is well-formed: addresses, DOIs, ISBNs, coordinates. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "load/code.h"

typedef const char *code_fn(struct sv text);

/* Each of TEXTS, which a null ends, is good by CODE, or each is not. */
static void assert_all(code_fn *code, const char *const *texts, bool good)
{
	for (; *texts; texts++)
		if ((code(sv_of(*texts)) == NULL) != good)
			fail_msg("%s should be %s", *texts,
				 good ? "good" : "refused");
}

static void test_url(void **state)
{
	static const char *const good[] = {
		"https://example.org", "http://example.org/a?b=c#d",
		"https://[2001:db8::1]:80/", "https://1.example",
		"https://b\u00fccher.example/\u0448", "HTTPS://Example.org/",
		"https://a:b@example.org:65535", "http://example.org:?a=@..",
		"https://example.org./a..b", "https://example.org/%C3%bc%25",
		"https://example.org/%00", "http://[fe80::1%25eth0]/",
		"http://[fe80::1%25en%31]:80/", "http://[v1.x]/",
		"http://[vF.a:b]:8080", "http://[::ffff:192.0.2.1]/",
		NULL,
	};
	static const char *const bad[] = {
		"https://", "https:///path", "https://?q", "http://a b",
		"https://a.example/<b>", "https://a.example/\tb",
		"https://example..org/", "http://a.example:99999/",
		"http://a.example:8o/", "http://[::1]80/", "https://a:b@",
		"https://[::1/x", "https://[zz]/", "https://[]/",
		"https://https://example.org", "http://HTTPS://a.example/",
		"https://a@/x", "https://:80/", "https://a.example/%zz",
		"https://a.example/%2", "https://a.example/100%",
		"http://[fe80::1%25]/", "http://[fe80::1%eth0]/",
		"http://[%25eth0]/", "http://[v1]/", "http://[v.x]/",
		"http://[v1.]/", "http://[vg.x]/", NULL,
	};

	static const struct {
		const char *text, *why; /* a part of it */
	} reasons[] = {
		{ "http://a b", "%20" },
		{ "http://a\x7f", "" },
		{ "https://a.example/<b>", "only letters" },
		{ "https://a.example/%2", "follow a %" },
		{ "https://a.example:65536/", "up to 65535" },
		{ "https://a.example8/:", "" },
		{ "http://[::1]80/", "up to 65535" },
		{ "https://a..b/", "two points" },
		{ "https://-a/", "no host" },
		{ "https://@/", "no host" },
		{ "https://:80/", "no host" },
		{ "https://a.example:", "" },
		{ "https://a.example:0", "" },
	};

	(void)state;
	assert_all(code_url, good, true);
	assert_all(code_url, bad, false);
	for (size_t i = 0; i < sizeof(reasons) / sizeof(*reasons); i++) {
		const char *why = code_url(sv_of(reasons[i].text));

		if (why ? !*reasons[i].why || !strstr(why, reasons[i].why) :
			  *reasons[i].why != '\0')
			fail_msg("%s: %s", reasons[i].text, why ? why : "good");
	}
}

static void test_doi(void **state)
{
	static const char *const good[] = {
		"10.1000/182", "10.1000.10/a(b)c;d", "doi:10.1038/nphys1170",
		"https://doi.org/10.1000/182", "DOI: 10.1000/182", NULL,
	};
	static const char *const bad[] = {
		"", "10", "10.", "10.100/182", "10.1000", "10.1000/",
		"11.1000/182", "10.1000/18 2", "https://example.org/10.1000/1",
		NULL,
	};

	(void)state;
	assert_all(code_doi, good, true);
	assert_all(code_doi, bad, false);
}

/* And of a good number no single digit can be another. */
static void test_isbn(void **state)
{
	static const char *const good[] = {
		"978-3-16-148410-0", "979 10 90636 07 1", "0-306-40615-2",
		"097522980X", "0-9752298-0-x", "978–3–16–148410–0",
		"978‑3‑16‑148410‑0", "0−306−40615−2", NULL,
	};
	static const char *const bad[] = {
		"", "978", "978-3-16-148410-1", "977-3-16-148410-3",
		"0-306-40615-3", "X975229800", "97831614841000",
		"978-3-16-14841O-0", "ISBN 978-3-16-148410-0", "X80442957X",
		"978316148X100", "097522980X1", "978/3/16/148410/0", NULL,
	};

	(void)state;
	assert_all(code_isbn, good, true);
	assert_all(code_isbn, bad, false);
	assert_string_equal(code_isbn(SV("X80442957X")),
			    "it is digits, with hyphens or blanks between "
			    "them; after nine of them an X may end it");
	assert_string_equal(code_isbn(SV("978–3–16–148410")),
			    "it has 10 or 13 digits");
	for (int i = 0; i < 13; i++)
		for (char c = '0'; c <= '9'; c++) {
			char isbn[] = "9783161484100";
			bool same = isbn[i] == c;

			isbn[i] = c;
			assert_int_equal(code_isbn(sv_of(isbn)) == NULL, same);
		}
}

static void test_coordinates(void **state)
{
	static const struct {
		const char *lat, *lon;
		bool good;
	} cases[] = {
		{ "40.377", "49.892", true }, { "-90", "180", true },
		{ "+0", "-180.000", true },   { "90.1", "0", false },
		{ "0", "180.5", false },      { "120", "30", false },
		{ "40,377", "49", false },    { "40.", "49", false },
		{ ".5", "49", false },	      { "40N", "49E", false },
		{ "", "49", false },	      { "4e1", "49", false },
		{ "99999999999", "1", false }, { "90.0", "180.0", true },
		{ "-90.01", "0", false },     { "89.99", "179.99", true },
		{ "91", "0", false },	      { "0", "181", false },
		{ "900", "0", false },	      { "0", "1800", false },
		{ "-900.0", "0", false },     { "0", "-1801", false },
		{ "0", "-180.001", false },   { "-", "1", false },
		{ "1", "+", false },	      { "-+1", "1", false },
		{ "009", "0180", true },      { "1.5.5", "1", false },
		{ "/", "1", false },	      { ":", "1", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct node pair[] = {
			{ .kind = NODE_SCALAR, .text = sv_of(cases[i].lat) },
			{ .kind = NODE_SCALAR, .text = sv_of(cases[i].lon) },
		};
		struct node list = { .kind = NODE_LIST, .count = 2,
				     .child = pair };
		struct sv lat, lon;
		bool good = !code_coordinates(&list, &lat, &lon);

		if (good != cases[i].good ||
		    (good && !sv_eq(lon, pair[1].text)))
			fail_msg("%s, %s", cases[i].lat, cases[i].lon);
	}
}

/* A decimal comma makes two numbers of one. */
static void test_comma(void **state)
{
	static const char *const texts[] = { "40", "377", "49", "892" };
	static const struct sv whole[] = {
		SV_INIT("40,377, 49,892"), SV_INIT("40,377, 49"),
		SV_INIT("40.377, 49,892"),
	};
	struct node four[4] = { { .kind = NODE_SCALAR } };
	struct node node = { .kind = NODE_LIST, .child = four };
	struct sv lat, lon;
	const char *why;

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		four[i] = (struct node){ .kind = NODE_SCALAR,
					 .text = sv_of(texts[i]) };
		node.count = (uint32_t)i + 1;
		why = code_coordinates(&node, &lat, &lon);
		assert_int_equal(why && strstr(why, "comma"), i != 1);
	}
	node = (struct node){ .kind = NODE_SCALAR,
			      .text = SV(" 40.377 ,\t49.892 ") };
	assert_null(code_coordinates(&node, &lat, &lon));
	assert_true(sv_eq(lat, SV("40.377")) && sv_eq(lon, SV("49.892")));
	for (size_t i = 0; i < sizeof(whole) / sizeof(*whole); i++) {
		node = (struct node){ .kind = NODE_SCALAR, .text = whole[i] };
		why = code_coordinates(&node, &lat, &lon);
		assert_non_null(why);
		assert_non_null(strstr(why, "comma"));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_url),
		cmocka_unit_test(test_doi),
		cmocka_unit_test(test_isbn),
		cmocka_unit_test(test_coordinates),
		cmocka_unit_test(test_comma),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
