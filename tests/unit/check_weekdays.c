/* Days of the week in words against the date, in all our languages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_check.h"

#define DAY(date, words)                                                       \
	"- {date: " date ", title: A, date_text: \"" words "\"}\n"

static const struct check_case weekdays_cases[] = {
#define X(text, places) { FAULT_weekday_differs, text, places },
	/* 15 May 2024 was a Wednesday */
	X(DAY("2024-05-15", "Wednesday, 15 May"), "")
	X(DAY("2024-05-15", "on Tuesday, May 15"), "1:3 ")
	X(DAY("2024-05-15", "on a sunny day in May"), "")
	X(DAY("2024-05-15", "from Tuesday to Wednesday"), "")
	X(DAY("2024-05-15", "çərşənbə günü"), "")
	X(DAY("2024-05-15", "çərşənbə axşamı"), "1:3 ")
	X(DAY("2024-05-14", "çərşənbə axşamı"), "")
	X(DAY("2024-05-13", "bazar ertəsi"), "")
	X(DAY("2024-05-15", "в среду"), "")
	X(DAY("2024-05-15", "в пятницу, 15 мая"), "1:3 ")
	X(DAY("2024-05-13", "в понедельник"), "")
	X(DAY("2024-05-15", "на этой неделе"), "")
	X(DAY("2024-05-15", "у сераду"), "")
	X(DAY("2024-05-15", "у нядзелю"), "1:3 ")
	X(DAY("2024-05-15", "am Mittwoch"), "")
	X(DAY("2024-05-15", "am Freitag"), "1:3 ")
	/* two days, spans of them, short names, what is told for another day */
	X(DAY("2024-05-06", "Tuesday and Wednesday"),
	  "1:3 ")
	X(DAY("2024-05-06", "Sunday to Tuesday"),
	  "")
	X(DAY("2024-05-06", "Tues., 6 May"),
	  "1:3 ")
	X(DAY("2024-05-07", "Tues., 7 May"),
	  "")
	X(DAY("2024-05-06", "announced on Friday for 6 May"),
	  "")
	X(DAY("2024-05-06", "am Freitag für den 6. Mai angekündigt"),
	  "")
	X(DAY("2024-05-06", "объявлено в пятницу на 6 мая"),
	  "")
	X(DAY("2024-05-06", "cümə günü 6 may üçün elan edildi"),
	  "")
	X(DAY("2024-05-06/2024-05-07", "Wednesday and Thursday"),
	  "1:3 ")
	X(DAY("2024-05-06/2024-05-07", "Sunday to Tuesday"),
	  "1:3 ")
	X(DAY("2024-05-06/2024-05-07", "Monday and Tuesday"),
	  "")
	X(DAY("2024-05-06/2024-05-08", "Monday to Wednesday"),
	  "")
	X(DAY("2024-05-06/2024-05-08", "on Tuesday"),
	  "")
	X(DAY("2024-05-06/2024-05-08", "on Friday"),
	  "1:3 ")
	X(DAY("2024-05-06/2024-05-08", "с понедельника по четверг"),
	  "1:3 ")
	X(DAY("2024-05-06/2024-05-08", "von Montag bis Mittwoch"),
	  "")
	X(DAY("2024-05-06", "Di., 6. Mai"),
	  "1:3 ")
	X(DAY("2024-05-06", "вт, 6 мая"),
	  "1:3 ")
	X(DAY("2024-05-06", "So war es am 6. Mai"),
	  "")
	X(DAY("2024-05-06", "The Sun, 6 May"),
	  "")
	X(DAY("2024-05-04/2024-05-05", "at the weekend, Saturday and Sunday"),
	  "")
	X(DAY("2024-05-06/2024-05-08", "Monday and Friday"),
	  "1:3 ")
	X(DAY("2024-05-06", "bazar ertəsi və çərşənbə axşamı"),
	  "")
	X(DAY("2024-05-06", "in der Nacht auf Dienstag"),
	  "")
	X(DAY("2024-05-06/2024-05-07", "in the night from Monday to Tuesday"),
	  "")
	/* by the Julian calendar, or one that was in use */
	X(DAY("1066-10-14", "Saturday, 14 October 1066"), "")
	X(DAY("1582-10-04", "a Friday"), "")
	X(DAY("1582-10-15", "a Saturday"), "1:3 ")
	X(DAY("2024-05-15", "Tuesday's papers"), "")
	X(DAY("2024-05-15", "wie immer freitags"), "")
	X(DAY("2024-05-15", "з чацвярга"), "1:3 ")
	X(DAY("2024-05-15", "с четверга по субботу"), "1:3 ")
	X(DAY("2024-05-15", "cümədən"), "1:3 ")
	/* words that only begin as one of them does */
	X(DAY("2024-05-17", "Le Monde, 17 mai"), "")
	X(DAY("2024-05-17", "среди мая"), "")
	X(DAY("2024-05-16", "the day of Saint Frida"), "")
	X(DAY("2024-05-16", "cum laude"), "")
	X(DAY("2024-05-16", "Montage"), "")
	X(DAY("2024-05-16", "субботник"), "")
	X(DAY("1783-09-03", "Tuesday, 3 September 1783"), "1:3 ")
	X(DAY("2024-05-18", "am Sonnabend"), "")
	X(DAY("2024-05-15", "am Sonnabend, 15. Mai"), "1:3 ")
	X(DAY("2024-05-15", "des Sonnabends"), "1:3 ")
	/* names of things with a day in them, and days beside a name */
	X(DAY("2024-05-15", "The Sunday Times, 15 May 2024"), "")
	X(DAY("2024-05-15", "as Saturday Night Fever was shown"), "")
	X(DAY("2024-05-15", "Saturday Evening Post"), "")
	X(DAY("2024-05-15", "The Sunday Times of Tuesday, 14 May"), "1:3 ")
	X(DAY("2024-05-15", "on Sunday President Birk came"), "1:3 ")
	X(DAY("2024-05-15", "Sunday, President Birk came"), "1:3 ")
	X(DAY("2024-05-15", "Sunday May 15"), "1:3 ")
	X(DAY("2024-05-15", "Sonntag Abend"), "1:3 ")
	X(DAY("2024-05-15", "«Московский понедельник», 15 мая"), "")
	X(DAY("2024-05-15", "the film “Sunday” of Tuesday, 14 May"),
	  "1:3 ")
	X(DAY("2024-05-15", "“Tuesday, 15 May”"), "1:3 ")
	X(DAY("2024-05-15", "The Mail on Sunday, 15 May 2024"), "")
	X(DAY("2024-05-15", "as the Mail on Sunday has it"), "")
	X(DAY("2024-05-15", "Welt am Sonntag, 15. Mai"), "")
	X(DAY("2024-05-15", "Bloody Sunday"), "")
	X(DAY("2024-05-15", "the Monday Club met"), "")
	X(DAY("2024-05-15", "On Sunday"), "1:3 ")
	X(DAY("2024-05-15", "May 15 on Sunday"), "1:3 ")
	X(DAY("2024-05-15", "Berlin, am Sonntag"), "1:3 ")
	X(DAY("2024-05-15", "Letzten Sonntag"), "1:3 ")
	/* days that another one is told by */
	X(DAY("2024-05-15", "two days before Sunday"), "")
	/* every week */
	X(DAY("2024-05-15", "on Sundays"), "")
	X(DAY("2024-05-15", "Sundays"), "")
	X(DAY("2024-05-15", "freitags"), "")
	X(DAY("2024-05-15", "am Donnerstag, wie immer freitags"), "1:3 ")
	X(DAY("2024-05-15", "des Freitags"), "1:3 ")
	X(DAY("2024-05-15", "the day after the Sunday"), "")
	X(DAY("2024-05-15", "on the eve of Sunday"), "")
	X(DAY("2024-05-15", "Easter Monday's eve"), "")
	X(DAY("2024-05-15", "by Sunday"), "")
	X(DAY("2024-05-15", "am Tag vor Sonntag"), "")
	X(DAY("2024-05-15", "am Vorabend des Sonntags"), "")
	X(DAY("2024-05-15", "за два дня до воскресенья"), "")
	X(DAY("2024-05-15", "накануне воскресенья"), "")
	X(DAY("2024-05-15", "да чацвярга"), "")
	X(DAY("2024-05-15", "пасля нядзелі"), "")
	X(DAY("2024-05-15", "bazar günündən iki gün əvvəl"), "")
	X(DAY("2024-05-15", "cümədən sonra"), "")
	X(DAY("2024-05-15", "in the week that began on Monday"), "")
	X(DAY("2024-05-15", "the week beginning Monday, 13 May"), "")
	X(DAY("2024-05-15", "the week of Monday, 13 May"), "")
	X(DAY("2024-05-15", "in der Woche, die am Montag begann"), "")
	X(DAY("2024-05-15", "на неделе, начавшейся в понедельник"), "")
	X(DAY("2024-05-15", "на тыдні, які пачаўся ў панядзелак"), "")
	X(DAY("2024-05-15", "bazar ertəsi başlayan həftə"), "")
	X(DAY("2024-05-15", "on Monday of that week"), "1:3 ")
	/* a night is of both its days */
	X(DAY("2024-05-15", "in der Nacht auf Freitag"), "")
	X(DAY("2024-05-15", "in der Nacht zum Freitag"), "")
	X(DAY("2024-05-15", "в ночь на четверг"), "")
	X(DAY("2024-05-15", "в ночь с четверга на пятницу"), "")
	X(DAY("2024-05-15", "у ноч на пятніцу"), "")
	X(DAY("2024-05-15", "cüməyə keçən gecə"), "")
	X(DAY("2024-05-15", "the night of Thursday to Friday"), "")
	X(DAY("2024-05-15", "overnight into Friday"), "")
	X(DAY("2024-05-15", "on Friday night"), "1:3 ")
	X(DAY("2024-05-15", "Freitag nacht"), "1:3 ")
	/* words that are a day by their letters alone */
	X(DAY("2024-05-17", "охрана окружающей среды"), "")
	X(DAY("2024-05-17", "в творческой среде, 17 мая"), "")
	X(DAY("2024-05-17", "среда обитания"), "")
	X(DAY("2024-05-17", "в прошлую среду"), "1:3 ")
	X(DAY("2024-05-17", "утром в среду"), "1:3 ")
	X(DAY("2024-05-17", "neft bazarında"), "")
	X(DAY("2024-05-17", "bazar iqtisadiyyatı"), "")
	X(DAY("2024-05-17", "bazar günü"), "1:3 ")
	X(DAY("2024-05-17", "bazar, 19 may"), "1:3 ")
	X(DAY("2024-05-15", "Cümə məscidində"), "")
	X(DAY("2024-05-15", "Frau Freitag kam an"), "")
	X(DAY("2024-05-15", "Good Friday Agreement"), "")
	X(DAY("2024-05-15", "since Black Monday"), "")
	X(DAY("2024-05-15", "at the Sunday school"), "")
	X(DAY("2024-05-15", "from the Sunday edition"), "")
	X(DAY("2024-05-15", "Svenska Dagbladet, 15 maj"), "")
	X(DAY("2024-05-15", "at the end of the week, on Friday"), "1:3 ")
	X(DAY("2024-05-15", "the talks that began on Monday"), "1:3 ")
	X(DAY("2024-05-15", "before noon on Sunday"), "1:3 ")
	X(DAY("2024-05-15", "cümə günü, sonra şənbə"), "1:3 ")
	/* names and things called after a day, whatever stands about them */
	X(DAY("2024-05-15", "laut der Freitag"), "")
	X(DAY("2024-05-15", "laut der Freitag, 15. Mai"), "")
	X(DAY("2024-05-15", "Robinson und Freitag"), "")
	X(DAY("2024-05-15", "Robinson und Freitag, 15. Mai"), "")
	X(DAY("2024-05-15", "Wednesday's child"), "")
	X(DAY("2024-05-16", "Wednesday’s child, 16 May"), "")
	X(DAY("2024-05-15", "Ruby Tuesday"), "")
	X(DAY("2024-05-15", "in Chesterton's The Man Who Was Thursday"), "")
	X(DAY("2024-05-15", "Man Friday, 15 May"), "")
	X(DAY("2024-05-15", "Casual Friday"), "")
	X(DAY("2024-05-15", "Sunday Bloody Sunday"), "")
	X(DAY("2024-05-15", "the Friday Group of 15 May"), "")
	X(DAY("2024-05-15", "am Schwarzen Freitag"), "")
	X(DAY("2024-05-15", "Weißer Sonntag"), "")
	X(DAY("2024-05-15", "Freitags-Demo"), "")
	X(DAY("2024-05-15", "Чёрная пятница, 15 мая"), "")
	X(DAY("2024-05-15", "Кровавое воскресенье"), "")
	X(DAY("2024-05-15", "роман «Воскресенье»"), "")
	X(DAY("2024-05-15", "газета Пятница, 15 мая"), "")
	X(DAY("2024-05-16", "в среде учёных, 16 мая"), "")
	X(DAY("2024-05-16", "в среду обитания"), "")
	X(DAY("2024-05-16", "языковая среда"), "")
	X(DAY("2024-05-16", "Cümə məscidi, 16 may"), "")
	X(DAY("2024-05-16", "Təzə bazar, 16 may"), "")
	X(DAY("2024-05-16", "bazarda, 16 may"), "")
	X(DAY("2024-05-16", "bazarın açılışı"), "")
	X(DAY("2024-05-15", "нядзеля Палявання"), "")
	/* days that the words about them tell */
	X(DAY("2024-05-15", "Friday"), "1:3 ")
	X(DAY("2024-05-15", "Friday, May 15"), "1:3 ")
	X(DAY("2024-05-15", "15 May, Friday"), "1:3 ")
	X(DAY("2024-05-15", "(Friday)"), "1:3 ")
	X(DAY("2024-05-15", "15 May 2024 (Friday)"), "1:3 ")
	X(DAY("2024-05-15", "on the Friday"), "1:3 ")
	X(DAY("2024-05-15", "last Friday"), "1:3 ")
	X(DAY("2024-05-15", "Friday morning, 15 May"), "1:3 ")
	X(DAY("2024-05-15", "Friday the 15th of May"), "1:3 ")
	X(DAY("2024-05-15", "Friday, 15th May 2024"), "1:3 ")
	X(DAY("2024-05-15", "Freitag, den 15. Mai"), "1:3 ")
	X(DAY("2024-05-15", "am Freitag, dem 15. Mai 2024"), "1:3 ")
	X(DAY("2024-05-15", "am letzten Freitag"), "1:3 ")
	X(DAY("2024-05-15", "Freitagabend"), "")
	X(DAY("2024-05-15", "Freitagabend, 15. Mai"), "1:3 ")
	X(DAY("2024-05-15", "am Freitagnachmittag, 15. Mai 2024"), "1:3 ")
	X(DAY("2024-05-15", "Mittwochabend, 15. Mai"), "")
	/* cut short, without a stop, right before the day and its month */
	X(DAY("2024-05-15", "Sun 15 May"), "1:3 ")
	X(DAY("2024-05-15", "Fri 15 May 2024"), "1:3 ")
	X(DAY("2024-05-15", "Fri May 15"), "1:3 ")
	X(DAY("2024-05-15", "Fri 15th of May"), "1:3 ")
	X(DAY("2024-05-15", "Wed 15 May"), "")
	X(DAY("2024-05-15", "Mo 15. Mai"), "1:3 ")
	X(DAY("2024-05-15", "Mi 15. Mai"), "")
	X(DAY("2024-05-15", "сб 15 мая"), "1:3 ")
	X(DAY("2024-05-15", "ср 15 мая"), "")
	X(DAY("2024-05-15", "нд 15 мая"), "1:3 ")
	X(DAY("2024-05-15", "Sat 15 exams in May"), "")
	X(DAY("2024-05-15", "ср 15 и 16 мая"), "")
	X(DAY("2024-05-15", "пятница, 15 мая"), "1:3 ")
	X(DAY("2024-05-15", "15 мая, в пятницу"), "1:3 ")
	X(DAY("2024-05-15", "15 мая (пятница)"), "1:3 ")
	X(DAY("2024-05-15", "в эту пятницу"), "1:3 ")
	X(DAY("2024-05-15", "во вторник вечером"), "1:3 ")
	X(DAY("2024-05-15", "у мінулую пятніцу"), "1:3 ")
	X(DAY("2024-05-15", "15 мая, пятніца"), "1:3 ")
	X(DAY("2024-05-15", "cümə günü"), "1:3 ")
	X(DAY("2024-05-15", "15 may, cümə"), "1:3 ")
	X(DAY("2024-05-15", "cümə, 15 may"), "1:3 ")
	X(DAY("2024-05-15", "keçən cümə"), "1:3 ")
	X(DAY("2024-05-15", "am Freitag und Mittwoch"), "")
	X(DAY("2024-05-15", "since Friday"), "1:3 ")
	X(DAY("2024-05-15", "Sun rose on 15 May"), "")
	X(DAY("2024-05-15", "the Sun of 15 May"), "")
	/* no one day, or one in doubt */
	X(DAY("2024-05", "on a Friday"), "")
	X(DAY("2024-05-15/2024-05-17", "until Sunday"), "")
	X(DAY("2024-05-15~", "on a Friday"), "")
#undef X
};

static void test_weekdays(void **state)
{
	(void)state;
	CHECK_CASES(weekdays_cases);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_weekdays),
	};

	return cmocka_run_group_tests(tests, check_setup, check_teardown);
}
