/* Mapping what only we can have written. */
#include "cache/map.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/port.h"

bool map_open(struct map *m, const char *path)
{
	int fd = PORT_AGAIN(open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC |
					       O_NONBLOCK | O_NOCTTY));
	struct stat st;
	void *at = MAP_FAILED;

	if (fd < 0)
		return false;
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) &&
	    st.st_uid == geteuid() && !(st.st_mode & (S_IWGRP | S_IWOTH))) {
		m->bytes = (size_t)st.st_size;
		at = mmap(NULL, m->bytes, PROT_READ, MAP_PRIVATE, fd, 0);
		futimens(fd, NULL);
	}
	close(fd);
	m->at = at == MAP_FAILED ? NULL : at;
	return m->at;
}

void map_close(struct map *m)
{
	if (m->at)
		munmap(m->at, m->bytes);
}
