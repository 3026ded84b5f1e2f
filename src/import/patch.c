/* A text with some parts replaced (patch.h). */
#include "import/patch.h"

struct build *patch_part(struct patch *p, struct sv part)
{
	size_t at = (size_t)(part.s - p->text.s);

	build_sv(&p->out, sv_slice(p->text, p->done, at));
	p->done = at + part.n;
	return &p->out;
}

struct sv patch_end(struct patch *p)
{
	if (!p->out.s)
		return p->text;
	build_sv(&p->out, sv_slice(p->text, p->done, p->text.n));
	return build_view(&p->out);
}
