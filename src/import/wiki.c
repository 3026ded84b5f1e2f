/* Links between pages (wiki.h). */
#include "import/wiki.h"

#include "import/patch.h"

/* Bytes of the link that TEXT begins with; 0 for none. */
static size_t link_bytes(struct sv text)
{
	size_t at = 2;

	if (!sv_starts(text, SV("[[")) || text.n < 3 || text.s[2] == ' ')
		return 0;
	while (at < text.n && !strchr("[]\n", text.s[at]))
		at++;
	return at > 2 && sv_starts(sv_slice(text, at, text.n), SV("]]")) ?
		       at + 2 :
		       0;
}

/* What LINK shows, or the PAGE that it leads to, without its folders. */
static struct sv link_text(struct sv link, bool page)
{
	struct sv shown = sv_slice(link, 2, link.n - 2);
	struct sv first = sv_cut(&shown, '|');

	if (shown.n > 0 && !page)
		return sv_trim(shown);
	if (!page)
		return sv_trim(first);
	shown = sv_cut(&first, '#');
	while (sv_find_char(shown, '/', 0) != SV_NONE)
		sv_cut(&shown, '/');
	return sv_trim(shown);
}

struct sv wiki_plain(struct arena *a, struct sv text, bool yaml)
{
	struct patch p = { text, .out = { .arena = a } };
	size_t at = 0;

	while ((at = sv_find(text, SV("[["), at)) != SV_NONE) {
		size_t n = link_bytes(sv_slice(text, at, text.n));
		char before = at > 0 ? text.s[at - 1] : '\n';
		struct build *out;
		bool quoted = before == '"' || before == '\'';
		/* One of several links in a text of YAML. */
		bool next = p.done > 0 &&
			    sv_eq(sv_slice(text, p.done, at), SV(", "));

		if (n == 0 || before == '!' || before == '\\' ||
		    (yaml && !quoted && !next)) {
			at += 2;
			continue;
		}
		next &= yaml;
		out = patch_part(&p, sv_slice(text, next ? p.done : at,
					      at + n));
		build_str(out, next ? "; " : "");
		build_sv(out, link_text(sv_slice(text, at, at + n), yaml));
		at += n;
	}
	return patch_end(&p);
}
