struct pair {
	int a;
	int b;
};

static const struct pair pairs[] = {
	{ 1, 2 },
	{ 3, 4 },
};
