/* The marks within lines of Markwhen (markwhen_text.h). */
#include "import/markwhen_text.h"

#include "base/percent.h"
#include "base/table.h"
#include "base/vec.h"

bool markwhen_is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || c == '_' || (unsigned char)c >= 0x80;
}

size_t markwhen_marked(struct sv word, char mark)
{
	size_t n = 1;
	bool number = true;

	if (word.n < 2 || word.s[0] != mark)
		return 0;
	while (n < word.n &&
	       (markwhen_is_word(word.s[n]) || (word.s[n] == '-' && n > 1))) {
		number &= word.s[n] >= '0' && word.s[n] <= '9';
		n++;
	}
	while (word.s[n - 1] == '-')
		n--;
	return number ? 0 : n;
}

/* The last word of TEXT. */
static struct sv last_word(struct sv text)
{
	size_t at = text.n;

	while (at > 0 && text.s[at - 1] != ' ')
		at--;
	return sv_slice(text, at, text.n);
}

/* Tags, by their numbers. */
struct tags {
	struct table seen;
	VEC(struct sv) v;
};

static struct sv tag_text(const void *tags, uint32_t number)
{
	return ((const struct tags *)tags)->v.v[number];
}

void markwhen_tags(struct bag *parts, struct sv text)
{
	struct tags tags = { .seen = { 0 } };

	while (text.n > 0) {
		struct sv word = sv_cut(&text, ' ');
		struct sv tag = sv_slice(word, 1, markwhen_marked(word, '#'));

		if (tag.n == 0 ||
		    table_number(&tags.seen, tag, tag_text, &tags) < tags.v.n)
			continue;
		VEC_ADD(&tags.v, tag);
		bag_say(parts, SV("tags"), tag, parts->from);
	}
	table_free(&tags.seen);
	VEC_FREE(&tags.v);
}

struct sv markwhen_id(struct sv text)
{
	while (text.n > 0) {
		struct sv word = sv_cut(&text, ' ');
		size_t id = markwhen_marked(word, '!');

		if (id > 0)
			return sv_slice(word, 1, id);
	}
	return (struct sv){ 0 };
}

struct sv markwhen_unmarked(struct arena *a, struct sv text)
{
	struct build title = { .arena = a };
	struct sv word;

	while (word = last_word(text),
	       word.n > 0 && (markwhen_marked(word, '#') == word.n ||
			      markwhen_marked(word, '!') == word.n))
		text = sv_trim(sv_slice(text, 0, text.n - word.n));
	while (text.n > 0) {
		word = sv_cut(&text, ' ');
		if (markwhen_marked(word, '!') == word.n)
			continue;
		build_str(&title, title.n ? " " : "");
		build_sv(&title, sv_slice(word, markwhen_marked(word, '#') > 0,
					  word.n));
	}
	return build_view(&title);
}

/* Where the middle and the end of the next link of a text are, or SV_NONE: each
 * is looked for once, however many brackets there are. */
struct next_link {
	size_t middle, end;
};

/* Cuts [LABEL](TARGET) off TEXT at AT, if it stands there, and says in AT what
 * comes after it. */
static bool cut_link(struct sv text, struct next_link *next, size_t *at,
		     struct sv *label, struct sv *target)
{
	if (*at >= text.n || text.s[*at] != '[')
		return false;
	if (next->middle < *at)
		next->middle = sv_find(text, SV("]("), *at);
	if (next->middle != SV_NONE && next->end < next->middle)
		next->end = sv_find_char(text, ')', next->middle);
	if (next->middle == SV_NONE || next->end == SV_NONE)
		return false;
	*label = sv_slice(text, *at + 1, next->middle);
	*target = sv_slice(text, next->middle + 2, next->end);
	*at = next->end + 1;
	return true;
}

/* Says the address TARGET of the event: of a PICTURE, which is called LABEL, or
 * of a page. */
static void put_address(struct bag *parts, struct sv label, struct sv target,
			bool picture)
{
	struct tree media = { .arena = parts->arena, .from = parts->from };

	if (!picture) {
		bag_say(parts, SV("url"), target, parts->from);
		return;
	}
	tree_say(&media, SV("url"), target);
	tree_say(&media, SV("caption"), label);
	bag_add(parts, SV("media"), tree_map(&media));
}

/* TEXT with the label of each link alone; where it leads is said of the
 * event: a page, a picture, or as (location) a place. */
static struct sv unlinked(struct bag *parts, struct sv text)
{
	struct build out = { .arena = parts->arena };
	struct next_link next = { sv_find(text, SV("]("), 0),
				  sv_find_char(text, ')', 0) };
	struct sv label, target;

	for (size_t at = 0; at < text.n;) {
		bool picture = sv_starts(sv_slice(text, at, text.n), SV("!["));
		size_t from = at;

		at += picture;
		if (!cut_link(text, &next, &at, &label, &target)) {
			at = from + 1;
			build_char(&out, text.s[from]);
		} else if (sv_eq(target, SV("location")) ||
			   sv_eq(target, SV("map"))) {
			build_sv(&out, label);
			bag_say(parts, SV("place"), label, parts->from);
		} else if (percent_is_web(target)) {
			build_sv(&out, label);
			put_address(parts, label, target, picture);
		} else {
			build_sv(&out, sv_slice(text, from, at));
		}
	}
	return build_view(&out);
}

struct sv markwhen_title(struct bag *parts, struct sv text)
{
	return unlinked(parts, markwhen_unmarked(parts->arena, text));
}
