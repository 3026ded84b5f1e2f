/* What is about the dead by its nature, so that one may take part in it. */
#include "check/rules.h"
#include "text/fold.h"

/* How the words begin that say so, by language. */
static const struct sv stems[] = {
	SV_INIT("funeral"), SV_INIT("burial"), SV_INIT("buried"),
	SV_INIT("bury"), SV_INIT("reburi"), SV_INIT("cremat"),
	SV_INIT("posthum"), SV_INIT("postum"), SV_INIT("memorial"),
	SV_INIT("memoir"), SV_INIT("monument"), SV_INIT("statue"),
	SV_INIT("bust "), SV_INIT("commemorat"), SV_INIT("remembr"),
	SV_INIT("obituar"), SV_INIT("tomb"), SV_INIT("grave"),
	SV_INIT("mausoleum"), SV_INIT("anniversar"),
	SV_INIT("centenar"), SV_INIT("bicenten"), SV_INIT("tribute"),
	SV_INIT("canoni"), SV_INIT("beatif"), SV_INIT("exhum"),
	SV_INIT("ashes"), SV_INIT("testament"), SV_INIT("legacy"),
	SV_INIT("biograph"), SV_INIT("named after"),
	SV_INIT("named for"), SV_INIT("in honour"), SV_INIT("in honor"),
	SV_INIT("in memory"), SV_INIT("mourn"), SV_INIT("eulog"),
	SV_INIT("wreath"), SV_INIT("plaque"), SV_INIT("deceased"),
	SV_INIT("namesake"), SV_INIT("dedicat"),
	SV_INIT("begräbnis"), SV_INIT("beerdig"), SV_INIT("beisetz"),
	SV_INIT("beigesetzt"), SV_INIT("bestatt"), SV_INIT("denkmal"),
	SV_INIT("gedenk"), SV_INIT("standbild"), SV_INIT("büste"),
	SV_INIT("erinnerung"), SV_INIT("nachlass"), SV_INIT("nachruf"),
	SV_INIT("trauer"), SV_INIT("grabmal"), SV_INIT("grabst"),
	SV_INIT("jahrestag"), SV_INIT("todestag"),
	SV_INIT("geburtstag"), SV_INIT("heiligspr"),
	SV_INIT("seligspr"), SV_INIT("zu ehren"), SV_INIT("andenken"),
	SV_INIT("gedächtnis"), SV_INIT("biograf"), SV_INIT("umbett"),
	SV_INIT("benannt"), SV_INIT("verstorben"),
	SV_INIT("похорон"), SV_INIT("погреб"), SV_INIT("перезахор"),
	SV_INIT("захорон"), SV_INIT("посмертн"), SV_INIT("памяти"),
	SV_INIT("памятник"), SV_INIT("мемориал"), SV_INIT("мемуар"),
	SV_INIT("воспоминан"), SV_INIT("статуя"), SV_INIT("статуи"),
	SV_INIT("статую"), SV_INIT("бюст"), SV_INIT("поминк"),
	SV_INIT("панихид"), SV_INIT("прощани"), SV_INIT("траур"),
	SV_INIT("некролог"), SV_INIT("могил"), SV_INIT("мавзоле"),
	SV_INIT("годовщин"), SV_INIT("юбиле"), SV_INIT("столети"),
	SV_INIT("летие"), SV_INIT("летия"), SV_INIT("наследи"),
	SV_INIT("завещан"), SV_INIT("канониз"), SV_INIT("кремац"),
	SV_INIT("кремир"), SV_INIT("в честь"), SV_INIT("имени"),
	SV_INIT("биограф"), SV_INIT("венк"), SV_INIT("покойн"),
	SV_INIT("пахаван"), SV_INIT("перапахав"), SV_INIT("пасмяротн"),
	SV_INIT("помнік"), SV_INIT("памяці"), SV_INIT("мемарыял"),
	SV_INIT("успамін"), SV_INIT("жалоб"), SV_INIT("некралог"),
	SV_INIT("магіл"), SV_INIT("маўзале"), SV_INIT("гадавін"),
	SV_INIT("юбіле"), SV_INIT("годдзе"), SV_INIT("годдзя"),
	SV_INIT("спадчын"), SV_INIT("у гонар"), SV_INIT("імя "),
	SV_INIT("біяграф"), SV_INIT("развітан"), SV_INIT("вянк"),
	SV_INIT("dəfn"), SV_INIT("cənazə"), SV_INIT("ölümündən"),
	SV_INIT("abidə"), SV_INIT("heykəl"), SV_INIT("büst"),
	SV_INIT("xatirə"), SV_INIT("memuar"), SV_INIT("anma "),
	SV_INIT("matəm"), SV_INIT("məzar"), SV_INIT("məqbərə"),
	SV_INIT("mavzoley"), SV_INIT("ildönüm"), SV_INIT("illiyi"),
	SV_INIT("yubiley"), SV_INIT("irsi"), SV_INIT("vəsiyyət"),
	SV_INIT("adına"), SV_INIT("şərəfinə"), SV_INIT("bioqraf"),
	SV_INIT("vidalaş"), SV_INIT("mərhum"),
};

bool check_posthumous(struct checking *c, event_no ev, struct sv role,
		      struct sv as)
{
	static const struct sv kinds[] = {
		SV_INIT("award"), SV_INIT("tribute"),
	};
	struct build words = { .arena = &c->scratch };
	struct sv texts[] = { book_title(c->book, ev),
			      book_summary(c->book, ev), role, as };
	size_t n;
	const kind_no *kind = book_kinds(c->book, ev, &n);

	build_char(&words, ' ');
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		fold_text(&words, texts[i], FOLD_EXACT);
		build_char(&words, ' ');
	}
	for (size_t i = 0; i < n; i++)
		for (kind_no k = kind[i]; k != NO_KIND;
		     k = book_kind_parent(c->book, k)) {
			build_char(&words, ' ');
			fold_text(&words, book_kind_id(c->book, k), FOLD_EXACT);
			build_char(&words, ' ');
		}
	return CHECK_STEMS(c, build_view(&words), stems) ||
	       CHECK_STEMS(c, build_view(&words), kinds);
}
