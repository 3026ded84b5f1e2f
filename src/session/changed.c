/* When a chronology was last changed. */
#include "session/changed.h"

#include <stdlib.h>
#include <sys/stat.h>

enum { DAY_SECONDS = 86400 };

int64_t changed_on(struct arena *scratch, const struct book *b)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	unsigned long long seconds;
	int64_t newest = INT64_MIN;
	struct stat st;

	if (epoch && sv_to_u64(sv_of(epoch), INT32_MAX * 2ull, &seconds))
		return (int64_t)seconds / DAY_SECONDS;
	for (file_no f = 0; f < book_files(b); f++)
		if (stat(arena_cstr(scratch, book_file_name(b, f)), &st) == 0 &&
		    st.st_mtime > newest)
			newest = st.st_mtime;
	return newest == INT64_MIN ? newest : newest / DAY_SECONDS;
}
