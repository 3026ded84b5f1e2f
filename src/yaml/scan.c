#include "yaml/scan.h"

#include "base/utf8.h"
#include "text/clean.h"

struct refused {
	uint32_t from, to; /* code points */
	enum fault fault;
};

static const struct refused refused[] = {
	{ 0x00, 0x08, FAULT_control_character },
	{ 0x0B, 0x0C, FAULT_control_character },
	{ 0x0E, 0x1F, FAULT_control_character },
	{ 0x7F, 0x84, FAULT_control_character },
	{ 0x85, 0x85, FAULT_hidden_line_end },
	{ 0x86, 0x9F, FAULT_control_character },
	{ 0x2028, 0x2029, FAULT_hidden_line_end },
	{ 0xFEFF, 0xFEFF, FAULT_byte_order_mark },
};

/* Adds FAULT, which quotes CP.  Returns false. */
static bool tell(enum fault fault, struct locus where, uint32_t cp,
		 struct diags *diags)
{
	struct arena scratch = { 0 };
	struct build name = { .arena = &scratch };

	if (fault == FAULT_not_utf8)
		build_fmt(&name, "0x%02X", cp & 0xFF);
	else
		build_fmt(&name, "U+%04X", cp);
	DIAG(diags, fault, where, build_view(&name));
	arena_free(&scratch);
	return false;
}

static bool refused_by_table(uint32_t cp, enum fault *fault)
{
	for (size_t i = 0; i < sizeof(refused) / sizeof(*refused); i++)
		if (cp >= refused[i].from && cp <= refused[i].to) {
			*fault = refused[i].fault;
			return true;
		}
	return false;
}

/* Whether CP, which is not refused, is seen as it is.  Latin, Greek and
 * Cyrillic letters are, and need no look at a table. */
static bool is_seen(uint32_t cp)
{
	return cp == '\r' || (cp < 0x600 && cp != 0xAD) || clean_allows(cp);
}

static bool is_plain(unsigned char c)
{
	return (c >= 0x20 && c < 0x7F) || c == '\t';
}

bool scan_text(struct sv bytes, struct sv file, struct diags *diags,
	       struct sv *text)
{
	uint32_t line = 1, column = 1, told = 0;
	size_t at = 0;

	if (sv_starts(bytes, SV("\xFF\xFE")) ||
	    sv_starts(bytes, SV("\xFE\xFF"))) {
		DIAG0(diags, FAULT_not_utf8_file,
		      ((struct locus){ file, 1, 1 }));
		return false;
	}
	if (sv_starts(bytes, SV("\xEF\xBB\xBF")))
		at = 3;
	*text = sv_slice(bytes, at, bytes.n);
	while (at < bytes.n) {
		unsigned char c = (unsigned char)bytes.s[at];
		enum fault fault = FAULT_not_utf8;
		struct locus where;
		uint32_t cp;

		if (c == '%' && column == 1) {
			DIAG0(diags, FAULT_directive,
			      ((struct locus){ file, line, 1 }));
			return false;
		}
		if (is_plain(c)) {
			at++;
			column++;
			continue;
		}
		cp = utf8_next(bytes, &at);
		if (cp == '\n' || (cp == '\r' && (at == bytes.n ||
						  bytes.s[at] != '\n'))) {
			line++;
			column = 1;
			continue;
		}
		where = (struct locus){ file, line, column };
		if (cp & UTF8_BAD || refused_by_table(cp, &fault)) {
			if (cp != '\r')
				return tell(fault, where, cp, diags);
		} else if (told != line && !is_seen(cp)) {
			told = line;
			tell(FAULT_hidden_character, where, cp, diags);
		}
		column++;
	}
	return true;
}
