/* Texts of TeX (tex.h). */
#include "import/tex.h"

#include <string.h>

#include "base/ascii.h"
#include "base/build.h"

/* The letters that a command is, longer names first. */
static const struct {
	struct sv command, text;
} letters[] = {
	{ SV_INIT("\\textit"), SV_INIT("") },
	{ SV_INIT("\\textbf"), SV_INIT("") },
	{ SV_INIT("\\textsc"), SV_INIT("") },
	{ SV_INIT("\\texttt"), SV_INIT("") },
	{ SV_INIT("\\emph"), SV_INIT("") },
	{ SV_INIT("\\url"), SV_INIT("") },
	{ SV_INIT("\\dh"), SV_INIT("ð") },   { SV_INIT("\\DH"), SV_INIT("Ð") },
	{ SV_INIT("\\th"), SV_INIT("þ") },   { SV_INIT("\\TH"), SV_INIT("Þ") },
	{ SV_INIT("\\dj"), SV_INIT("đ") },   { SV_INIT("\\DJ"), SV_INIT("Đ") },
	{ SV_INIT("\\j"), SV_INIT("ȷ") },
	{ SV_INIT("\\ss"), SV_INIT("ß") },   { SV_INIT("\\ae"), SV_INIT("æ") },
	{ SV_INIT("\\AE"), SV_INIT("Æ") },   { SV_INIT("\\oe"), SV_INIT("œ") },
	{ SV_INIT("\\OE"), SV_INIT("Œ") },   { SV_INIT("\\aa"), SV_INIT("å") },
	{ SV_INIT("\\AA"), SV_INIT("Å") },   { SV_INIT("\\o"), SV_INIT("ø") },
	{ SV_INIT("\\O"), SV_INIT("Ø") },    { SV_INIT("\\l"), SV_INIT("ł") },
	{ SV_INIT("\\L"), SV_INIT("Ł") },    { SV_INIT("\\i"), SV_INIT("ı") },
	{ SV_INIT("\\&"), SV_INIT("&") },    { SV_INIT("\\%"), SV_INIT("%") },
	{ SV_INIT("\\em"), SV_INIT("") },    { SV_INIT("\\it"), SV_INIT("") },
	{ SV_INIT("\\bf"), SV_INIT("") },    { SV_INIT("\\sc"), SV_INIT("") },
	{ SV_INIT("\\textbackslash"), SV_INIT("\\") },
	{ SV_INIT("\\textless"), SV_INIT("<") },
	{ SV_INIT("\\textgreater"), SV_INIT(">") },
	{ SV_INIT("\\textbar"), SV_INIT("|") },
	{ SV_INIT("\\textunderscore"), SV_INIT("_") },
	{ SV_INIT("\\textquotesingle"), SV_INIT("'") },
	{ SV_INIT("\\textasteriskcentered"), SV_INIT("*") },
	{ SV_INIT("\\textmu"), SV_INIT("µ") },
	{ SV_INIT("\\euro"), SV_INIT("€") },
	{ SV_INIT("\\textsterling"), SV_INIT("£") },
	{ SV_INIT("\\textsection"), SV_INIT("§") },
	{ SV_INIT("\\textparagraph"), SV_INIT("¶") },
	{ SV_INIT("\\textnumero"), SV_INIT("№") },
	{ SV_INIT("\\textregistered"), SV_INIT("®") },
	{ SV_INIT("\\texttrademark"), SV_INIT("™") },
	{ SV_INIT("\\textcopyright"), SV_INIT("©") },
	{ SV_INIT("\\textdagger"), SV_INIT("†") },
	{ SV_INIT("\\textbullet"), SV_INIT("•") },
	{ SV_INIT("\\textperiodcentered"), SV_INIT("·") },
	{ SV_INIT("\\textexclamdown"), SV_INIT("¡") },
	{ SV_INIT("\\textquestiondown"), SV_INIT("¿") },
	{ SV_INIT("\\textonehalf"), SV_INIT("½") },
	{ SV_INIT("\\texttimes"), SV_INIT("×") },
	{ SV_INIT("\\textpm"), SV_INIT("±") },
	{ SV_INIT("\\quotesinglbase"), SV_INIT("‚") },
	{ SV_INIT("\\guilsinglleft"), SV_INIT("‹") },
	{ SV_INIT("\\guilsinglright"), SV_INIT("›") },
	{ SV_INIT("\\~{}"), SV_INIT("~") },  { SV_INIT("\\^{}"), SV_INIT("^") },
	{ SV_INIT("\\textbraceleft"), SV_INIT("{") },
	{ SV_INIT("\\textbraceright"), SV_INIT("}") },
	{ SV_INIT("\\textasciitilde"), SV_INIT("~") },
	{ SV_INIT("\\textasciicircum"), SV_INIT("^") },
	{ SV_INIT("\\textquotedblleft"), SV_INIT("“") },
	{ SV_INIT("\\textquotedblright"), SV_INIT("”") },
	{ SV_INIT("\\textquotedbl"), SV_INIT("\"") },
	{ SV_INIT("\\textquoteleft"), SV_INIT("‘") },
	{ SV_INIT("\\textquoteright"), SV_INIT("’") },
	{ SV_INIT("\\quotedblbase"), SV_INIT("„") },
	{ SV_INIT("\\guillemotleft"), SV_INIT("«") },
	{ SV_INIT("\\guillemotright"), SV_INIT("»") },
	{ SV_INIT("\\textendash"), SV_INIT("–") },
	{ SV_INIT("\\textemdash"), SV_INIT("—") },
	{ SV_INIT("\\textellipsis"), SV_INIT("…") },
	{ SV_INIT("\\ldots"), SV_INIT("…") },
	{ SV_INIT("\\dots"), SV_INIT("…") },
	{ SV_INIT("\\textdegree"), SV_INIT("°") },
	{ SV_INIT("\\texteuro"), SV_INIT("€") },
	{ SV_INIT("\\pounds"), SV_INIT("£") },
	{ SV_INIT("\\copyright"), SV_INIT("©") },
	{ SV_INIT("\\S"), SV_INIT("§") },
	{ SV_INIT("\\textsuperscript"), SV_INIT("") },
	{ SV_INIT("\\textsubscript"), SV_INIT("") },
	{ SV_INIT("\\textup"), SV_INIT("") },
	{ SV_INIT("\\$"), SV_INIT("$") },    { SV_INIT("\\#"), SV_INIT("#") },
	{ SV_INIT("\\_"), SV_INIT("_") },    { SV_INIT("\\{"), SV_INIT("{") },
	{ SV_INIT("\\}"), SV_INIT("}") },    { SV_INIT("---"), SV_INIT("—") },
	{ SV_INIT("--"), SV_INIT("–") },     { SV_INIT("``"), SV_INIT("“") },
	{ SV_INIT("''"), SV_INIT("”") },     { SV_INIT("~"), SV_INIT(" ") },
};

/* The mark that an accent puts over the letter after it. */
static const struct {
	char accent;
	uint32_t mark;
} accents[] = {
	{ '`', 0x300 }, { '\'', 0x301 }, { '^', 0x302 }, { '~', 0x303 },
	{ '"', 0x308 }, { '=', 0x304 },	 { '.', 0x307 }, { 'u', 0x306 },
	{ 'v', 0x30C }, { 'H', 0x30B },	 { 'c', 0x327 }, { 'k', 0x328 },
	{ 'r', 0x30A }, { 'd', 0x323 },
};

/* Appends the accented letter at AT of TEX; bytes taken, or 0 for none. */
static size_t put_accent(struct build *out, struct sv tex, size_t at)
{
	size_t i = at + 2;
	char accent = at + 1 < tex.n ? tex.s[at + 1] : '\0';
	char letter;

	if (ascii_is_letter(accent) && !(i < tex.n && strchr(" {", tex.s[i])))
		return 0;
	while (i < tex.n && strchr(" {", tex.s[i]))
		i++;
	if (i < tex.n && tex.s[i] == '\\')
		i++; /* \'{\i} */
	letter = i < tex.n ? tex.s[i] : '\0';
	for (size_t k = 0; k < sizeof(accents) / sizeof(*accents); k++)
		if (accents[k].accent == accent && ascii_is_letter(letter)) {
			build_char(out, letter);
			build_codepoint(out, accents[k].mark);
			return i + 1 - at;
		}
	return 0;
}

/* Bytes of a sign with a backslash that stands in braces at AT of TEX, as
 * Mendeley writes it, {\_}, or has them after it, \~{}; 0 for none. */
static size_t braced(struct sv tex, size_t at)
{
	struct sv left = sv_slice(tex, at, tex.n);
	size_t open = sv_starts(left, SV("{"));
	size_t end = open + 2;

	if (left.n < end + 1 || left.s[open] != '\\' ||
	    ascii_is_letter(left.s[open + 1]))
		return 0;
	end += sv_starts(sv_slice(left, end, left.n), SV("{}")) ? 2 : 0;
	if (open)
		return end < left.n && left.s[end] == '}' ? end + 1 : 0;
	return end > 2 ? end : 0;
}

/* Appends ADDRESS, in which only a backslash before a sign is one of TeX. */
static void put_verbatim(struct build *out, struct sv address)
{
	for (size_t i = 0; i < address.n; i++) {
		size_t n = braced(address, i);

		if (n > 0) {
			build_char(out, address.s[i + 1 +
						  (address.s[i] == '{')]);
			i += n - 1;
			continue;
		}
		i += address.s[i] == '\\' && i + 1 < address.n &&
		     !ascii_is_letter(address.s[i + 1]);
		build_char(out, address.s[i]);
	}
}

/* Appends the address of \url{ or \href{ at AT of TEX, up to the brace that is
 * its own; bytes taken, or 0 for none.  A blank parts it from what \href{} has
 * after it. */
static size_t put_address(struct build *out, struct sv tex, size_t at)
{
	static const struct sv commands[] = { SV_INIT("\\url{"),
					      SV_INIT("\\href{") };
	struct sv left = sv_slice(tex, at, tex.n), address;
	bool url = sv_starts(left, commands[0]);
	size_t from = commands[!url].n, to = from, depth = 1;

	if (!sv_starts(left, commands[!url]))
		return 0;
	for (; to < left.n; to++) {
		depth += left.s[to] == '{';
		depth -= left.s[to] == '}';
		if (depth == 0)
			break;
		to += left.s[to] == '\\' && to + 1 < left.n;
	}
	address = sv_slice(left, from, to);
	put_verbatim(out, address);
	build_str(out, url ? "" : " ");
	return to + (to < left.n);
}

struct sv tex_verbatim(struct arena *a, struct sv tex)
{
	struct build out = { .arena = a };
	bool command = sv_starts(tex, SV("{"));

	for (size_t i = 1; i < tex.n; i++)
		command |= tex.s[i - 1] == '\\' && ascii_is_letter(tex.s[i]);
	if (command)
		return tex_plain(a, tex);
	put_verbatim(&out, sv_trim(tex));
	return build_view(&out);
}

static size_t put_letters(struct build *out, struct sv tex, size_t at)
{
	struct sv left = sv_slice(tex, at, tex.n);

	for (size_t k = 0; k < sizeof(letters) / sizeof(*letters); k++) {
		struct sv command = letters[k].command;
		bool word = command.n > 1 && ascii_is_letter(command.s[1]);

		if (!sv_starts(left, command) ||
		    (word && left.n > command.n &&
		     ascii_is_letter(left.s[command.n])))
			continue;
		build_sv(out, letters[k].text);
		return command.n + (word && left.n > command.n &&
				    left.s[command.n] == ' ');
	}
	return 0;
}

/* Appends the command at AT of TEX that is nothing of ours, as it is, with the
 * brace after it; bytes taken, or 0 for none.  *DEPTH counts the braces that
 * are to be closed. */
static size_t put_command(struct build *out, struct sv tex, size_t at,
			  size_t *depth)
{
	size_t i = at + 1;

	if (tex.s[at] != '\\')
		return 0;
	while (i < tex.n && ascii_is_letter(tex.s[i]))
		i++;
	if (i == at + 1 || i == tex.n || tex.s[i] != '{')
		return 0;
	++*depth;
	build_sv(out, sv_slice(tex, at, ++i));
	return i - at;
}

/* Whether a command that is nothing of ours begins the braces at AT of TEX; a
 * brace less, and it is another. */
static bool opens_command(struct arena *a, struct sv tex, size_t at)
{
	struct build none = { .arena = a };

	return tex.s[at] == '{' && at + 2 < tex.n && tex.s[at + 1] == '\\' &&
	       ascii_is_letter(tex.s[at + 2]) &&
	       put_accent(&none, tex, at + 1) == 0 &&
	       put_address(&none, tex, at + 1) == 0 &&
	       put_letters(&none, tex, at + 1) == 0;
}

struct sv tex_plain(struct arena *a, struct sv tex)
{
	struct build out = { .arena = a };
	size_t open = 0; /* braces of commands that stay */

	for (size_t at = 0; at < tex.n;) {
		size_t n = tex.s[at] == '\\' ? put_accent(&out, tex, at) : 0;
		bool blank = strchr(" \t\r\n", tex.s[at]) != NULL;

		if (n == 0)
			n = put_address(&out, tex, at);
		if (n == 0)
			n = put_letters(&out, tex, at);
		if (n == 0)
			n = put_command(&out, tex, at, &open);
		if (n > 0) {
			at += n;
			continue;
		}
		if (blank && out.n > 0 && out.s[out.n - 1] != ' ')
			build_char(&out, ' ');
		else if (!blank &&
			 (open > 0 || !strchr("{}", tex.s[at])))
			build_char(&out, tex.s[at]);
		if (open > 0 && tex.s[at] == '{')
			open++;
		if (open == 0 && opens_command(a, tex, at)) {
			build_char(&out, '{');
			open++;
		}
		if (open > 0 && tex.s[at] == '}')
			open--;
		at++;
	}
	return sv_trim(build_view(&out));
}
