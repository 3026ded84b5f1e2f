/* Going through stages item by item. */
#include "base/course.h"

bool course_step(struct course *c, const struct course_stage *stages, size_t n,
		 void *of, uint64_t items)
{
	while (c->stage < n) {
		uint64_t count = stages[c->stage].count(of), end = count;

		if (c->next < count && items < count - c->next)
			end = c->next + items;
		items -= c->next < end ? end - c->next : 0;
		while (c->next < end)
			stages[c->stage].item(of, c->next++);
		if (c->next < count)
			return true;
		*c = (struct course){ c->stage + 1, 0 };
		if (items == 0)
			break;
	}
	return c->stage < n;
}

unsigned course_progress(const struct course *c,
			 const struct course_stage *stages, size_t n,
			 const void *of)
{
	uint64_t count = c->stage < n ? stages[c->stage].count(of) : 0;
	uint64_t within = count > c->next ? c->next * 1000 / count : 0;

	return (unsigned)((c->stage * 1000 + within) / n);
}

uint64_t course_once(const void *of)
{
	(void)of;
	return 1;
}
